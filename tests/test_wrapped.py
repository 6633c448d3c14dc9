"""Which words that a line end parts are put together."""

from __future__ import annotations

import pytest

from unitcheck.checker import Checker
from unitcheck.documents.wrapped import unwrapped
from unitcheck.model import Segment, Span

READ_AS = [
    ("600 kilo-\nmetres", "600 kilometres", "a unit"),
    ("600 Kilo-\r\n   metres", "600 Kilometres", "with lines of Windows, and a margin"),
    ("600 kilo\u2010\nmetres", "600 kilometres", "by any hyphen"),
    ("600 kilo\u00ad\nmetres", "600 kilometres", "be it soft"),
    ("ten inch-\nes", "ten inches", "wherever it is parted"),
    ("two mil-\nlion people", "two million people", "a number"),
    ("a 600-\nkm road", "a 600-km road", "a hyphen behind a figure stays"),
    ("5 light-\nyears", "5 lightyears", "where both are right, either may"),
    ("5 nautical-\nmiles", "5 nautical-miles", "where it needs its hyphen, that stays"),
    ("600 kilo\u00admetres", "600 kilometres", "a soft hyphen inside a line is not seen"),
]
LEFT = [
    ("the well-\nknown road", "no unit"),
    ("5 and 10-\nor 12-inch pipes", "a hyphen that hangs"),
    ("600 km --\nmiles", "a dash"),
    ("600 kilo-\n\nmetres", "a blank line"),
    ("k-\nm", "nobody parts a word of two letters"),
    ("a list:\n- kilo\n- metres", "items"),
    ("600 kilo- metres", "no line end"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "view", "_why"), READ_AS)
def test_a_unit_that_a_line_end_parts_is_put_together(text: str, view: str, _why: str) -> None:
    assert unwrapped(text).text == view


@pytest.mark.parametrize(("text", "_why"), LEFT)
def test_all_else_is_its_own_source(text: str, _why: str) -> None:
    assert unwrapped(text) == Segment(text)


def test_a_finding_is_placed_over_the_line_end() -> None:
    text = "It is 600 kilo-\nmetres (273 miles) wide."
    (finding,) = Checker().check(text).findings
    assert finding.message == "600 kilometres is 373 miles, not 273: one digit is wrong"
    assert finding.related_span == Span(6, 22)
    assert finding.edit is not None
    assert text[slice(*finding.edit.span)] == "273 miles"
