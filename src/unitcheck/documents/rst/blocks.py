"""The blocks of reStructuredText, told apart by their indentation, line by line and without a way back.

A block is kept still marked up: its lines, each without its indentation, joined by line breaks.
"""

from __future__ import annotations

from collections.abc import Callable

from unitcheck.documents.rst import patterns
from unitcheck.documents.rst.explicit import Explicit
from unitcheck.documents.rst.lines import lines_of
from unitcheck.documents.rst.reader import Found


def found_in(text: str) -> Found:
    """The blocks, comments and definitions of a document."""
    found = Found()
    Blocks(text, lines_of(text), found).run()
    return found


class Blocks(Explicit):
    """Reads blocks of every kind."""

    def _block(self, at: int) -> int:
        if not self._source[self._lines[at].start].isalpha() or self._is(patterns.ENUMERATOR, at):
            for begin in _BEGINNINGS:
                after = begin(self, at)
                if after is not None:
                    return after
        return self._paragraph(at)


_BEGINNINGS: tuple[Callable[[Blocks, int], int | None], ...] = (
    Blocks._grid_table,
    Blocks._simple_table,
    Blocks._ruled,
    Blocks._explicit,
    Blocks._item,
    Blocks._hanging,
    Blocks._line_block,
    Blocks._doctest,
)
