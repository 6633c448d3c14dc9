"""The cells of tables that are drawn in characters, and of those written as values between commas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from unitcheck.documents.rst.lines import Line, Row
from unitcheck.documents.views import View
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span
from unitcheck.typed import NamedTuple


class TableCell(NamedTuple):
    """A cell, counted from 0, the columns that it spans, and its lines."""

    row: int
    column: int
    columns: int
    lines: list[Line]


# --- grids ------------------------------------------------------------------------------------------------------------


def grid(rows: Sequence[Row]) -> list[TableCell] | None:
    """The cells of a table whose every cell is framed; None where its frames do not close."""
    across = [at for at, row in enumerate(rows) if _FRAME.search(row.text)]
    down = sorted({at for line in across for at in _corners(rows[line].text)})
    if len(across) < 2 or len(down) < 2 or across[-1] != len(rows) - 1:
        return None
    return _Grid(rows, across, down).cells()


def _corners(text: str) -> Iterator[int]:
    return (found.start() for found in _CORNER.finditer(text))


class _Grid:
    """A grid cut along every line in it; parts with no frame between them are one cell."""

    def __init__(self, rows: Sequence[Row], across: list[int], down: list[int]) -> None:
        self._rows = rows
        self._across = across
        self._down = down
        self._height = len(across) - 1
        self._width = len(down) - 1
        self._one: list[int] = []  # the part that each is one with, once it is known that there are not too many

    def cells(self) -> list[TableCell] | None:
        """The cells; None where one of them is no rectangle or the frame around all has a gap."""
        if not self._is_closed():
            return None
        self._one = list(range(self._height * self._width))
        for row in range(self._height):
            for column in range(self._width):
                self._join(row, column)
        boxes: dict[int, list[int]] = {}
        for part in range(len(self._one)):
            boxes.setdefault(self._root(part), []).append(part)
        cells = [self._cell(parts) for parts in boxes.values()]
        return None if any(cell is None for cell in cells) else [cell for cell in cells if cell is not None]

    def _is_closed(self) -> bool:
        """Whether every row has a frame on both sides; so there are no more parts than the table has characters."""
        sides = (_is_framed(row, at) for at in (self._down[0], self._down[-1]) for row in self._rows)
        ends = (self._is_ruled(row, column) for row in (0, self._height) for column in range(self._width))
        return all(sides) and all(ends)

    def _join(self, row: int, column: int) -> None:
        """Join a part with the one to its right and with the one below where nothing stands between them."""
        here = row * self._width + column
        if column + 1 < self._width and not self._is_framed(row, column + 1):
            self._unite(here, here + 1)
        if row + 1 < self._height and not self._is_ruled(row + 1, column):
            self._unite(here, here + self._width)

    def _is_framed(self, row: int, column: int) -> bool:
        """Whether a line stands to the left of a part."""
        inside = self._rows[self._across[row] + 1 : self._across[row + 1]]
        return all(_is_framed(line, self._down[column]) for line in inside)

    def _is_ruled(self, row: int, column: int) -> bool:
        """Whether a line stands above a part."""
        start, end = self._down[column : column + 2]
        edge = self._rows[self._across[row]].text[start : end + 1]
        return len(edge) == end + 1 - start and _EDGE.fullmatch(edge) is not None

    def _cell(self, parts: list[int]) -> TableCell | None:
        top, left = divmod(parts[0], self._width)
        bottom, right = divmod(parts[-1], self._width)
        if len(parts) != (bottom - top + 1) * (right - left + 1):
            return None
        inside = self._rows[self._across[top] + 1 : self._across[bottom + 1]]
        lines = [row.cut(self._down[left] + 1, self._down[right + 1]) for row in inside]
        return TableCell(top, left, right - left + 1, lines)

    def _root(self, part: int) -> int:
        while self._one[part] != part:
            self._one[part] = self._one[self._one[part]]
            part = self._one[part]
        return part

    def _unite(self, one: int, other: int) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._one[second] = first


def _is_framed(row: Row, at: int) -> bool:
    return row.text[at : at + 1] in ("|", "+")


# --- simple tables ----------------------------------------------------------------------------------------------------


_MOST_COLUMNS = 100  # each line has a place in every one, however short it is; what is wider is not read


def simple(rows: Sequence[Row]) -> list[TableCell]:
    """The cells of a table between lines of ``=``, whose columns a blank parts; the first and last rows are lines."""
    columns = [Span(*found.span()) for found in _BAR.finditer(rows[0].text)]
    if len(columns) > _MOST_COLUMNS:
        return []
    cells: list[TableCell] = []
    number = 0
    block: list[Row] = []
    for row in rows[1:]:
        if _is_ruled(row.text):
            spans = [Span(*found.span()) for found in _BAR.finditer(row.text)] if "-" in row.text else columns
            cells.extend(_simple_row(number, block, columns, spans))
            number, block = number + bool(block), []
        elif row.text[columns[0].start : columns[0].end].strip() and block:
            cells.extend(_simple_row(number, block, columns, columns))
            number, block = number + 1, [row]
        elif row.text.strip() or block:
            block.append(row)
    return cells


def last_column(rule: Row) -> int:
    """Where the last column begins, in which a text may be as long as it likes."""
    return max(found.start() for found in _BAR.finditer(rule.text))


def _simple_row(number: int, block: list[Row], columns: list[Span], spans: list[Span]) -> Iterator[TableCell]:
    reach = max((len(row.text) for row in block), default=0)
    for index, span in enumerate(spans):
        if span.start >= reach:
            break  # nothing stands that far to the right
        covered = [at for at, column in enumerate(columns) if span.start <= column.start < span.end]
        if covered:
            is_last = index == len(spans) - 1
            lines = [row.cut(span.start, None if is_last else spans[index + 1].start) for row in block]
            yield TableCell(number, covered[0], len(covered), lines)


def _is_ruled(text: str) -> bool:
    return _RULE.fullmatch(text) is not None


# --- values between commas --------------------------------------------------------------------------------------------


def values(raw: Segment, source: str, mark: str = ",") -> list[list[Segment | None]]:
    """Rows of values parted by ``mark``; a value in quotes may hold the mark, line breaks and doubled quotes."""
    rows: list[list[Segment | None]] = []
    row: list[Segment | None] = []
    at = 0
    while at < len(raw.text):
        view = View(source)
        at = _value(raw, at, mark, view)
        row.append(view.segment())
        if raw.text[at : at + 1] != mark:
            rows.append(row)
            row = []
        at += 1
    return [*rows, row] if row else rows


def _value(raw: Segment, at: int, mark: str, view: View) -> int:
    """Add the value at ``at`` to ``view``; the answer is where it ends, at a mark, a line break or the end."""
    blank = _BLANK.match(raw.text, at)
    at = blank.end() if blank else at
    if raw.text.startswith('"', at):
        at = _quoted(raw, at + 1, view)
        rest = _rest(mark).match(raw.text, at)
        return rest.end() if rest else at
    bare = _rest(mark).match(raw.text, at)
    end = bare.end() if bare else at
    view.copy(raw, Span(at, at + len(raw.text[at:end].rstrip())))
    return end


def _quoted(raw: Segment, at: int, view: View) -> int:
    """Add what stands from ``at`` up to the closing quotes; the answer is the place behind them."""
    while True:
        close = raw.text.find('"', at)
        end = close if close >= 0 else len(raw.text)
        view.copy(raw, Span(at, end))
        if not raw.text.startswith('""', end):
            return min(end + 1, len(raw.text))
        view.copy(raw, Span(end, end + 1))
        at = end + 2


_FRAME = pattern(r"\+[-=]+\+")

_CORNER = pattern(r"\+(?=[-=])|(?<=[-=])\+")

_EDGE = pattern(r"[-+]+|[=+]+")

_BAR = pattern("[-=]+")

_RULE = pattern(r"=[ =]*|-[ -]*")

_BLANK = pattern("[ \t]*")


@cache
def _rest(mark: str) -> re.Pattern[str]:
    return re.compile(rf"[^{re.escape(mark)}\n]*")
