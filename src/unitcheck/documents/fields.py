"""Tables of fields that a delimiter parts, as RFC 4180 and spreadsheets write them.

A field in quotation marks may hold delimiters, line breaks and, doubled, quotation marks. What stands behind the
closing mark belongs to the field; a mark inside a field that does not begin with one is a mark: 5' 10".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from unitcheck.documents.syntax import Malformed
from unitcheck.documents.views import View
from unitcheck.lazy import pattern
from unitcheck.model import Cell, Segment, Span
from unitcheck.typed import NamedTuple

MARKUP = ',;|"\t\r\n'

_SAMPLE = 20
"""Lines of a table that tell its delimiter."""

_QUOTED = r'"(?P<said>[^"]*+(?:""[^"]*+)*+)"'
_OPENED = pattern(_QUOTED)


class _Field(NamedTuple):
    """What stands in a row and a column, counted from 0, its quotation marks included."""

    row: int
    column: int
    span: Span


def segments(text: str, delimiter: str) -> tuple[Segment, ...]:
    """A segment for each field that says something, with its cell.

    Raises Malformed where a quotation mark is never closed.
    """
    return tuple(filter(None, (_segment(text, field) for field in _fields(text, delimiter))))


def sniffed(text: str, delimiters: tuple[str, ...]) -> str:
    """The one of ``delimiters`` that parts the first lines most evenly, and of those the one that parts them most."""
    return max(delimiters, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    """The share of the first rows that have as many fields as the first one, and how many those are."""
    columns: list[int] = []
    try:
        for field in islice(_fields(text, delimiter), _SAMPLE * 100):
            if field.row == len(columns):
                if field.row == _SAMPLE:
                    break
                columns.append(0)
            columns[-1] += 1
    except Malformed:  # one that parts the text and closes every quotation mark goes before it
        return 0, 1
    if not columns or columns[0] < 2:
        return 0, 0
    return columns.count(columns[0]) / len(columns), columns[0]


def _fields(text: str, delimiter: str) -> Iterator[_Field]:
    row = column = 0
    for found in _pattern(delimiter).finditer(text):
        if found.start() == len(text) and column == 0:
            return
        bare = found.start("bare")
        if bare >= 0 and text.startswith('"', bare):
            line = text.count("\n", 0, bare) + 1
            raise Malformed(
                f"is no table: the quotation mark that opens a field in line {line} is never closed; close it"
            )
        yield _Field(row, column, Span(*found.span("field")))
        if found["end"] == delimiter:
            column += 1
        elif found["end"]:
            row, column = row + 1, 0
        else:
            return


def _segment(text: str, field: _Field) -> Segment | None:
    start, end = field.span
    view = View(text, Cell(0, field.row, field.column))
    if text.startswith('"', start, end) and end - start > 1:
        closing = _OPENED.match(text, start, end)
        if closing is not None:
            _add_quoted(view, text, Span(*closing.span("said")))
            start = closing.end()
    view.add(text[start:end], start, end)
    return view.segment()


def _add_quoted(view: View, text: str, said: Span) -> None:
    position = said.start
    while (mark := text.find('""', position, said.end)) >= 0:
        view.add(text[position:mark], position, mark)
        view.add('"', mark, mark + 2)
        position = mark + 2
    view.add(text[position : said.end], position, said.end)


@cache
def _pattern(delimiter: str) -> re.Pattern[str]:
    other = rf"[^{re.escape(delimiter)}\r\n]*+"
    return re.compile(rf"(?P<field>{_QUOTED}{other}|(?P<bare>{other}))(?P<end>{re.escape(delimiter)}|\r\n|\n|\r|\Z)")
