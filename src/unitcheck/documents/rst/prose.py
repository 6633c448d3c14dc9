"""Paragraphs, titles and lists."""

from __future__ import annotations

from unitcheck.documents.rst import patterns
from unitcheck.documents.rst.lines import Line, behind
from unitcheck.documents.rst.reader import Reader

_SHORTEST_RULE = 4


class Prose(Reader):
    """Reads what needs no explicit markup."""

    def _paragraph(self, at: int, hangs_from: int | None = None) -> int:
        """A paragraph, a term, or a title with the line under it.

        Where its first line stands behind a mark in the column ``hangs_from``, the next may begin at any column deeper.
        """
        column = self._lines[at].column if hangs_from is None else None
        end = at + 1
        if self._is_rule(end) and self._lines[end].column == column and self._underlines(end):
            self._keep(self._lines[at:end])
            return end + 1
        while not self._blank(end):
            if column is None and hangs_from is not None and self._lines[end].column > hangs_from:
                if self._is(patterns.FIELD, end):
                    break  # an option of a directive
                column = self._lines[end].column
            if self._lines[end].column != column:
                break
            end += 1
        return self._end_paragraph(at, end, column if column is not None else hangs_from or 0)

    def _underlines(self, at: int) -> bool:
        return self._length(at) >= min(_SHORTEST_RULE, self._length(at - 1))

    def _end_paragraph(self, at: int, end: int, column: int) -> int:
        """Keep the lines of a paragraph; where it ends with two colons, pass over the literal block behind it."""
        last = self._lines[end - 1]
        if not self._source.endswith("::", last.start, last.end):
            self._keep(self._lines[at:end])
            return end
        text = self._source[last.start : last.end - 1].removesuffix(" :")
        self._keep([*self._lines[at : end - 1], last._replace(end=last.start + len(text))] if text != ":" else [])
        return self._literal(end, column)

    def _literal(self, at: int, column: int) -> int:
        first = at
        while first < len(self._lines) and self._lines[first].is_blank:
            first += 1
        if first == len(self._lines):
            return first
        if self._lines[first].column > column:
            return self._behind_block(first, column)
        quote = self._source[self._lines[first].start]
        if self._lines[first].column < column or quote.isalnum() or not quote.isascii():
            return at
        while not self._blank(first) and self._source.startswith(quote, self._lines[first].start):
            first += 1
        return first

    # --- titles and lists ---------------------------------------------------------------------------------------------

    def _ruled(self, at: int) -> int | None:
        """A title between two lines of one mark, or such a line by itself."""
        rule = self._is(patterns.RULED, at)
        if rule is None:
            return None
        if self._is_rule(at + 2, rule["mark"]) and not self._blank(at + 1):
            self._keep(self._lines[at + 1 : at + 2])
            return at + 3
        return at + 1 if self._length(at) >= _SHORTEST_RULE else None

    def _item(self, at: int) -> int | None:
        """An item of a list: the mark is taken off, what follows it is a block of its own."""
        mark = self._is(patterns.BULLET, at) or (self._is(patterns.ENUMERATOR, at) if self._is_enumerated(at) else None)
        if mark is None:
            return None
        return at if self._go_behind(at, mark.end()) else at + 1

    def _is_enumerated(self, at: int) -> bool:
        """Whether a number begins an item, not a sentence that goes on below it."""
        return (
            self._blank(at + 1)
            or self._lines[at + 1].column > self._lines[at].column
            or self._is(patterns.ENUMERATOR, at + 1) is not None
        )

    def _hanging(self, at: int) -> int | None:
        """A field or an option and what is said of it."""
        mark = self._is(patterns.FIELD, at) or self._is(patterns.OPTION, at)
        if mark is None:
            return None
        return self._behind_mark(at, mark.end())

    def _behind_mark(self, at: int, position: int) -> int:
        """What stands behind a mark and, at any column that is deeper, below it."""
        column = self._lines[at].column
        if not self._go_behind(at, position):
            return at + 1
        return at if self._is(patterns.BULLET, at) else self._paragraph(at, column)

    def _line_block(self, at: int) -> int | None:
        """Lines that each begin with an upright bar: one text with line breaks in it."""
        column = self._lines[at].column
        taken: list[Line] = []
        while not self._blank(at):
            bar = self._is(patterns.BAR, at)
            if bar is None and not (taken and self._lines[at].column > column):
                break
            taken.append(behind(self._source, self._lines[at], bar.end()) if bar else self._lines[at])
            at += 1
        self._keep(taken)
        return at if taken else None

    def _doctest(self, at: int) -> int | None:
        if self._is(patterns.PROMPT, at) is None:
            return None
        while not self._blank(at):
            at += 1
        return at
