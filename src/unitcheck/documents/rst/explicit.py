"""What two dots begin, and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from unitcheck.documents.rst import patterns, tables
from unitcheck.documents.rst.directives import Kind, kind_of
from unitcheck.documents.rst.lines import Line, Row, behind
from unitcheck.documents.rst.prose import Prose
from unitcheck.documents.rst.tables import TableCell
from unitcheck.documents.syntax import Comment
from unitcheck.model import Cell, Segment, Span
from unitcheck.typed import NamedTuple

_DEEPEST = 12  # tables in tables; what lies deeper is not read


class Explicit(Prose):
    """Reads footnotes, targets, definitions, directives, comments and tables."""

    def _explicit(self, at: int) -> int | None:
        """A footnote, a target, a definition, a directive or a comment."""
        dots = self._is(patterns.DOTS, at)
        if dots is None:
            return self._target(at) if self._is(patterns.ANONYMOUS, at) else None
        begin = Line(dots.end(), self._lines[at].end, self._lines[at].column)
        note = patterns.NOTE.match(self._source, begin.start, begin.end)
        if note is not None:
            return self._behind_mark(at, note.end())
        if patterns.NAMED_TARGET.match(self._source, begin.start, begin.end):
            return self._target(at)
        directive = patterns.DIRECTIVE.match(self._source, begin.start, begin.end)
        if directive is None:
            return self._comment(at, begin)
        if directive["substituted"]:
            return self._substitution(at, directive)
        return self._directive(at, directive["name"], directive.end())

    def _target(self, at: int) -> int:
        column = self._lines[at].column
        at += 1
        while not self._blank(at) and self._lines[at].column > column:
            at += 1
        return at

    def _comment(self, at: int, begin: Line) -> int:
        """Two dots alone above a blank line end what came before and say nothing."""
        is_mark = begin.is_blank and self._blank(at + 1)
        end = at + 1 if is_mark else self._behind_block(at + 1, self._lines[at].column)
        last = self._lines[end - 1].end
        if not is_mark:
            said = Span(self._lines[at].start, last)
            self._found.comments.append(Comment(said, self._source[said.start + 2 : said.end]))
        return end

    def _substitution(self, at: int, directive: re.Match[str]) -> int:
        """What ``|x|`` stands for, where that is text."""
        end = self._behind_block(at + 1, self._lines[at].column)
        name = directive["name"].lower()
        said = self._source[directive.end() : self._lines[at].end]
        if name == "unicode":
            self._found.substitutions[directive["substituted"]] = _characters(said)
        elif name == "replace":
            told = [behind(self._source, self._lines[at], directive.end()), *self._lines[at + 1 : end]]
            block = self._joined(each for each in told if not each.is_blank)
            if block is not None:
                self._found.blocks.append(block)
                self._found.substitutions[directive["substituted"]] = " ".join(block.text.split())
        return end

    def _directive(self, at: int, name: str, position: int) -> int:
        column = self._lines[at].column
        kind = kind_of(name)
        end = self._behind_block(at + 1, column)
        if name == "default-role":
            self._found.default_role = self._source[position : self._lines[at].end]
        if kind is Kind.HIDDEN:
            self._options(at + 1, end)
            return end
        has_argument = self._go_behind(at, position)
        if not has_argument:
            body = at + 1
        elif kind is Kind.BODY:
            body = self._behind_argument(at + 1, end)
        else:
            body = self._paragraph(at, column)
        options = self._options(body, end)
        if kind is Kind.LIST_TABLE:
            self._list_table(options.end, end)
        elif kind is Kind.CSV_TABLE:
            self._csv_table(options.end, end, options)
        else:
            return options.end
        return end

    def _behind_argument(self, at: int, end: int) -> int:
        while at < end and not self._blank(at) and not self._is(patterns.FIELD, at):
            at += 1
        return at

    def _options(self, at: int, end: int) -> Options:
        """The options of a directive; of them the text in place of a picture is kept."""
        told: dict[str, list[Line]] = {}
        while at < end and not self._blank(at) and (option := self._is(patterns.FIELD, at)):
            first, column = at, self._lines[at].column
            at += 1
            while at < end and not self._blank(at) and self._lines[at].column > column:
                at += 1
            value = behind(self._source, self._lines[first], option.end())
            told[option["name"]] = [value, *self._lines[first + 1 : at]]
        self._keep(told.get("alt", ()))
        return Options(at, told)

    # --- tables -------------------------------------------------------------------------------------------------------

    def _grid_table(self, at: int) -> int | None:
        """A table in frames; as it stands, no prose, where its frames do not close."""
        if self._is(patterns.GRID_TOP, at) is None:
            return None
        column, end = self._lines[at].column, at
        while not self._blank(end) and self._lines[end].column == column and self._is(patterns.FRAMED, end):
            end += 1
        self._found.tight.append(Span(self._lines[at].start, self._lines[end - 1].end))
        self._add_cells(tables.grid(self._rows(at, end)) or ())
        return end

    def _simple_table(self, at: int) -> int | None:
        if self._is(patterns.SIMPLE_TOP, at) is None:
            return None
        end, rules = at + 1, 0
        while end < len(self._lines):
            if self._is(patterns.SIMPLE_RULE, end) and self._lines[end].column == self._lines[at].column:
                rules += 1
                if rules == 2 or self._blank(end + 1):
                    break
            end += 1
        else:
            return at + 1  # nothing closes it
        rows = self._rows(at, end + 1)
        last_column = tables.last_column(rows[0])
        self._found.tight.extend(Span(row.cut(0).start, row.cut(last_column).start) for row in rows)
        self._add_cells(tables.simple(rows))
        return end + 1

    def _rows(self, at: int, end: int) -> list[Row]:
        return [Row(self._source, each, self._lines[at].column) for each in self._lines[at:end]]

    def _list_table(self, at: int, end: int) -> None:
        """The cells of a list whose every item is a list of cells."""
        cells: list[TableCell] = []
        row, rows_at, cells_at = -1, -1, -1
        for index in range(at, end):
            mark = self._is(patterns.BULLET, index)
            if mark and self._lines[index].column in (rows_at, -1 if rows_at >= 0 else self._lines[index].column):
                row, rows_at = row + 1, self._lines[index].column
                self._go_behind(index, mark.end())
                cells_at = self._lines[index].column
                mark = self._is(patterns.BULLET, index)
                cells.append(TableCell(row, -1, 1, []))
            if mark and self._lines[index].column == cells_at:
                self._go_behind(index, mark.end())
                cells.append(TableCell(row, cells[-1].column + 1, 1, []))
            if cells:
                cells[-1].lines.append(self._lines[index])
        self._add_cells(cell for cell in cells if cell.column >= 0)

    def _csv_table(self, at: int, end: int, options: Options) -> None:
        """The values of a table; the head may stand in an option."""
        (mark,) = [self._source[each.start : each.end] for each in options.told.get("delim", ())[:1]] or [","]
        head = self._joined(options.told.get("header", ()))
        body = self._joined(each for each in self._lines[at:end] if not each.is_blank)
        rows = [row for part in (head, body) if part for row in tables.values(part, self._source, mark[:1] or ",")]
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    cell = Cell(self._found.tables, number, column)
                    self._found.blocks.append(Segment(value.text, value.pieces, cell))
        self._found.tables += 1
        written = [*options.told.get("header", ()), *self._lines[at:end]]
        if written:
            self._found.tight.append(Span(written[0].start, written[-1].end))

    def _add_cells(self, cells: Iterable[TableCell]) -> None:
        """Read each cell as a document of its own."""
        table = self._found.tables
        self._found.tables += 1
        for each in cells if self._depth < _DEEPEST else ():
            cell = Cell(table, each.row, each.column, each.columns)
            type(self)(self._source, each.lines, self._found, cell, self._depth + 1).run()


class Options(NamedTuple):
    """The options of a directive, each with its lines, and the line behind them."""

    end: int
    told: dict[str, list[Line]]


def _characters(written: str) -> str:
    """What ``unicode::`` names: code points in several notations, and words that stand for themselves."""
    read = []
    for word in written.partition(" .. ")[0].split():
        code = patterns.CODE_POINT.fullmatch(word)
        number = int(code["hex"], 16) if code and code["hex"] else int(code["decimal"]) if code else -1
        read.append(chr(number) if 0 <= number < 0xD800 or 0xE000 <= number < 0x110000 else "" if code else word)
    return "".join(read)
