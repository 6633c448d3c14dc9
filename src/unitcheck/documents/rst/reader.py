"""Lines that are read one after the other, and what was found in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from unitcheck.documents.rst import patterns
from unitcheck.documents.rst.lines import Line, behind
from unitcheck.documents.syntax import Comment
from unitcheck.documents.views import View
from unitcheck.model import Cell, Segment, Span


class Found:
    """What was found in a document so far."""

    def __init__(self) -> None:
        self.blocks: list[Segment] = []
        self.comments: list[Comment] = []
        self.substitutions: dict[str, str] = {}
        self.default_role = ""
        self.tables = 0
        self.tight: list[Span] = []  # parts of tables in which places or commas tell the cells


class Reader:
    """Goes through lines and adds their blocks to ``found``, in ``cell`` where they are a table's."""

    def __init__(self, source: str, lines: list[Line], found: Found, cell: Cell | None = None, depth: int = 0) -> None:
        self._source = source
        self._lines = lines
        self._found = found
        self._cell = cell
        self._depth = depth

    def run(self) -> None:
        """Find every block."""
        at = 0
        while at < len(self._lines):
            at = at + 1 if self._lines[at].is_blank else self._block(at)

    def _block(self, at: int) -> int:
        """Take the block that begins on the line ``at``; the answer is the line to go on with.

        Where that is the same line, a mark was taken from it: what follows the mark is a block itself.
        """
        raise NotImplementedError

    def _is(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """The match of a pattern at the beginning of a line; None where there is no such line, too."""
        if at >= len(self._lines):
            return None
        return pattern.match(self._source, self._lines[at].start, self._lines[at].end)

    def _blank(self, at: int) -> bool:
        return at >= len(self._lines) or self._lines[at].is_blank

    def _is_rule(self, at: int, mark: str = "") -> bool:
        """Whether a line is all of one mark."""
        rule = self._is(patterns.RULED, at)
        return rule is not None and (not mark or rule["mark"] == mark)

    def _length(self, at: int) -> int:
        return self._lines[at].end - self._lines[at].start

    def _behind_block(self, at: int, column: int) -> int:
        """The line behind all that stand deeper than ``column``, without blank ones at the end."""
        last = at
        while at < len(self._lines) and (self._lines[at].is_blank or self._lines[at].column > column):
            at += 1
            last = last if self._lines[at - 1].is_blank else at
        return last

    def _go_behind(self, at: int, position: int) -> bool:
        """Take a mark from a line; whether something is left of it."""
        self._lines[at] = behind(self._source, self._lines[at], position)
        return not self._lines[at].is_blank

    def _keep(self, lines: Iterable[Line]) -> None:
        """Add a block."""
        block = self._joined(lines)
        if block is not None:
            self._found.blocks.append(block)

    def _joined(self, lines: Iterable[Line]) -> Segment | None:
        view = View(self._source, self._cell)
        last: Line | None = None
        for each in lines:
            if last is not None:
                view.add("\n", last.end, each.start)
            view.add(self._source[each.start : each.end], each.start, each.end)
            last = each
        return view.segment()
