"""Lines of reStructuredText: where their text stands, and at which column it begins."""

from __future__ import annotations

import unicodedata

from unitcheck.lazy import pattern
from unitcheck.typed import NamedTuple


class Line(NamedTuple):
    """A line's text in the source, without the white space around it, and the column where it begins."""

    start: int
    end: int
    column: int

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing on it."""
        return self.start == self.end


def lines_of(source: str) -> list[Line]:
    """The lines of a text; a tab reaches to the next eighth column."""
    return [line(source, *found.span()) for found in _LINE.finditer(source)]


def line(source: str, start: int, end: int, column: int = 0) -> Line:
    """The line that stands between ``start`` and ``end``, where ``start`` is at ``column``."""
    indent = _WHITE.match(source, start, end)
    first = indent.end() if indent else start
    last = len(source[first:end].rstrip()) + first
    return Line(first, last, column + _width(source[start:first]))


def behind(source: str, old: Line, position: int) -> Line:
    """What of a line stands behind ``position``."""
    indent = _WHITE.match(source, position, old.end)
    first = indent.end() if indent else position
    return Line(first, old.end, old.column + _width(source[old.start : first]))


def _width(text: str) -> int:
    return len(text.expandtabs(8)) if "\t" in text else len(text)


class Row:
    """A line of a table by columns, in which a wide character takes two and a combining one none."""

    def __init__(self, source: str, line: Line, left: int) -> None:
        """The line from the column ``left`` on."""
        self._source = source
        self._start, self._end = line.start, line.end
        self._indent = max(0, line.column - left)
        written = source[line.start : line.end]
        self._places = None if written.isascii() else _places(written)
        self.text = " " * self._indent + (written if self._places is None else _by_columns(written, self._places))

    def cut(self, first: int, last: int | None = None) -> Line:
        """The part from column ``first`` up to ``last``, or to the end of the line."""
        start, end = self._offset(first), self._end if last is None else self._offset(last)
        return line(self._source, min(start, end), end, max(0, self._indent - first))

    def _offset(self, column: int) -> int:
        column = max(0, column - self._indent)
        if self._places is None:
            return min(self._start + column, self._end)
        return self._start + self._places[column] if column < len(self._places) else self._end


def _places(written: str) -> list[int]:
    """For each column the index of the character that stands there."""
    places: list[int] = []
    for index, character in enumerate(written):
        wide = unicodedata.east_asian_width(character) in "WF"
        places.extend([index] * (0 if unicodedata.combining(character) else 1 + wide))
    return places


def _by_columns(written: str, places: list[int]) -> str:
    """The text with one character for each column: a wide one is followed by a blank."""
    before = [-1, *places]
    return "".join(written[at] if at != last else " " for last, at in zip(before, places, strict=False))


_LINE = pattern(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")

_WHITE = pattern(r"\s*")
