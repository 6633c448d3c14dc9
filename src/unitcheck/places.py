"""Lines of a text and the places in them; both count from 1, columns in code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from unitcheck.model import Span
from unitcheck.typed import NamedTuple


class Place(NamedTuple):
    """Where a code point stands."""

    line: int
    column: int


@lru_cache(maxsize=4)
def lines_of(text: str) -> Lines:
    """The lines of a text; of the last few texts they are kept, since every finding asks."""
    return Lines(text)


class Lines:
    """A text cut at its newlines."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    @property
    def count(self) -> int:
        """How many lines there are; behind a newline at the end of the text stands one more, empty."""
        return len(self._starts)

    def place(self, offset: int) -> Place:
        """The place of the code point at ``offset``."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def touched(self, span: Span) -> range:
        """The numbers of the lines that ``span`` has a part of."""
        return range(self.place(span.start).line, self.place(max(span.start, span.end - 1)).line + 1)

    def extent(self, line: int) -> Span:
        """Where the line of that number stands, its newline left out."""
        start = self._starts[line - 1]
        end = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
        return Span(start, end - self._text.endswith("\r", start, end))
