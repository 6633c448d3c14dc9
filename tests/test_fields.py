"""How tables of values are cut into cells."""

from __future__ import annotations

import pytest

from unitcheck.documents import Malformed, segments
from unitcheck.model import Cell, Span

Told = list[tuple[int, int, str]]
CUT = [
    ("a,b\n1,2\n", "csv", [(0, 0, "a"), (0, 1, "b"), (1, 0, "1"), (1, 1, "2")], "commas"),
    ("a;b\n1,5;2\n", "csv", [(0, 0, "a"), (0, 1, "b"), (1, 0, "1,5"), (1, 1, "2")], "semicolons, with decimal commas"),
    ("a\tb\n1, 2\t3\n", "csv", [(0, 0, "a"), (0, 1, "b"), (1, 0, "1, 2"), (1, 1, "3")], "tabs, whatever the suffix"),
    ("a|b\n1|2\n", "csv", [(0, 0, "a"), (0, 1, "b"), (1, 0, "1"), (1, 1, "2")], "bars"),
    ("a,b;c\n1,2\n", "csv", [(0, 0, "a"), (0, 1, "b;c"), (1, 0, "1"), (1, 1, "2")], "the one that parts most evenly"),
    ("Just a title\n", "csv", [(0, 0, "Just a title")], "one column needs no delimiter"),
    ("a,b\tc\n", "tsv", [(0, 0, "a,b"), (0, 1, "c")], "tabs alone part them here"),
    ('"a,b",c\n', "csv", [(0, 0, "a,b"), (0, 1, "c")], "quotation marks keep a field together"),
    ('"a\nb",c\nd\n', "csv", [(0, 0, "a\nb"), (0, 1, "c"), (1, 0, "d")], "over lines too"),
    ('"5\' 10""",c\n', "csv", [(0, 0, "5' 10\""), (0, 1, "c")], "a doubled one is one"),
    ("5' 10\",c\n", "csv", [(0, 0, "5' 10\""), (0, 1, "c")], "one inside is one"),
    ('"a"b,c\n', "csv", [(0, 0, "ab"), (0, 1, "c")], "what stands behind the last one belongs to it"),
    ('"",  ,c\n', "csv", [(0, 2, "c")], "blank ones say nothing but count"),
    ("\na,b", "csv", [(1, 0, "a"), (1, 1, "b")], "so do blank lines"),
    ("a,b\r\nc,d\r", "csv", [(0, 0, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, "d")], "any line end"),
    ("a,", "csv", [(0, 0, "a")], "an empty last one"),
    ("", "csv", [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "syntax", "cells", "_why"), CUT)
def test_each_field_is_a_cell(text: str, syntax: str, cells: Told, _why: str) -> None:
    told = [(segment.cell, segment.text) for segment in segments(text, syntax)]
    assert told == [(Cell(0, row, column), said) for row, column, said in cells]


def test_a_doubled_mark_is_found_again_in_the_source() -> None:
    text = 'a,"He is 5\' 11"" (180 cm)"\n'
    (_, segment) = segments(text, "csv")
    start = segment.text.index("5'")
    place = segment.to_source(Span(start, start + 6))
    assert text[slice(*place)] == '5\' 11""'
    assert not segment.stands_identically(Span(start, start + 6))


def test_a_mark_that_is_never_closed_is_told_with_its_line() -> None:
    with pytest.raises(Malformed) as refused:
        segments('a,b\n1,"2\n3,4\n', "csv")
    told = "is no table: the quotation mark that opens a field in line 2 is never closed; close it"
    assert refused.value.problem == told
