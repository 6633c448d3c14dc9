"""The text that is taken out of a binary file: its parts, paragraphs and cells, so written that they are found again.

Blank lines part the paragraphs. A line that begins with ``PART`` names the part of the file that begins there, one that
begins with ``CELL`` the cell of a table that the next paragraphs stand in, or none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from unitcheck.documents.views import placed
from unitcheck.documents.wrapped import unwrapped
from unitcheck.model import Cell, Piece, Segment, Span
from unitcheck.typed import NamedTuple

PART, CELL = "\x1c", "\x1f"  # file separator, unit separator

_CONTROLS = str.maketrans("", "", "\x00\x1c\x1d\x1e\x1f")


class Block(NamedTuple):
    """A paragraph: the part it stands in, its number there from 1, its cell, and its place in the text."""

    part: str
    number: int
    cell: Cell | None
    span: Span


class Layout:
    """Collects what a file says, in its order."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._cell: Cell | None = None

    def part(self, name: str) -> None:
        """Begin a part."""
        self._cell = None
        self._lines += [PART + name, ""]

    def paragraph(self, said: str, cell: Cell | None = None) -> None:
        """Add a paragraph, unless it is blank; a blank line inside parts it in two."""
        lines = [line.rstrip() for line in said.translate(_CONTROLS).replace("\r", "").split("\n")]
        if not any(lines):
            return
        if cell != self._cell:
            self._cell = cell
            self._lines += [CELL + " ".join(map(str, cell or ())), ""]
        self._lines += [*lines, ""]

    def text(self) -> str:
        """All of it."""
        return "\n".join(self._lines)


def segments(text: str) -> tuple[Segment, ...]:
    """A segment for each paragraph."""
    return tuple(_segment(text, block) for block in blocks(text))


@lru_cache(maxsize=2)
def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of a laid-out text; of the last few texts they are kept, since every finding asks."""
    return tuple(_blocks(text))


def block_at(text: str, offset: int) -> Block | None:
    """The paragraph that ``offset`` stands in or behind."""
    return next((block for block in reversed(blocks(text)) if block.span.start <= offset), None)


def _blocks(text: str) -> Iterator[Block]:
    part, number, cell = "", 0, None
    for span in _paragraphs(text):
        if text.startswith(PART, span.start):
            part, number, cell = text[span.start + 1 : span.end], 0, None
        elif text.startswith(CELL, span.start):
            cell = _cell(text[span.start + 1 : span.end])
        else:
            number += 1
            yield Block(part, number, cell, span)


def _paragraphs(text: str) -> Iterator[Span]:
    """Where lines stand that no blank one parts, their last newline left out."""
    start, position = 0, 0
    while position <= len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if not text[position:end].strip(" \t\r"):  # isspace takes control characters too
            if start < position:
                yield Span(start, position - 1)
            start = end + 1
        position = end + 1
    if start < len(text):
        yield Span(start, len(text))


def _cell(told: str) -> Cell | None:
    """The cell that a line tells of; none where it does not tell of one, as in a text that was not laid out here."""
    numbers = [int(number) for number in told.split() if number.isascii() and number.isdigit()]
    return Cell(*numbers) if len(numbers) == len(Cell._fields) else None


def _segment(text: str, block: Block) -> Segment:
    start, end = block.span
    outer = Segment(text[start:end], (Piece(0, start, end, True),), block.cell)
    inner = unwrapped(outer.text)
    return placed(Segment(inner.text, inner.pieces, block.cell), outer, text) if inner.pieces else outer
