"""A number written where another stood, the way the author writes."""

from __future__ import annotations

from fractions import Fraction

import pytest

from unitcheck import rewrite
from unitcheck.model import Value
from unitcheck.numerals import parse

NUMBERS = [
    # written, the new number, its resolution, a number whose style decides the rest, the new text, the reason
    ("1,600", "17930", "1", "", "17,930", "grouped as before"),
    ("1600", "1793", "1", "", "1793", "four digits together as before"),
    ("1600", "16000", "100", "", "16,000", "five digits are grouped as English does"),
    ("16000", "179300", "100", "", "179300", "five together show that the author never groups"),
    ("160", "17930", "10", "17 930", "17 930", "too short to tell: as the other side"),
    ("160", "17930", "10", "", "17,930", "nothing to tell: the comma"),
    ("1 234,5", "21234.5", "0.1", "", "21 234,5", "space and comma"),
    ("1.234,5", "21234.5", "0.1", "", "21.234,5", "point and comma"),
    ("12,34,567", "12345678", "1", "", "1,23,45,678", "lakhs and crores"),
    ("12,5", "20.1", "0.1", "", "20,1", "a decimal comma"),
    ("1,35", "1349.5", "0.1", "1,234", "1\u202f349,5", "the other side groups with what is a decimal comma here"),
    (".5", "0.31", "0.01", "", ".31", "no zero before the point"),
    ("−40", "-33", "1", "", "−33", "the minus sign"),
    ("-40", "-33", "1", "", "-33", "the hyphen"),
    ("minus 40", "-33", "1", "", "minus 33", "the word"),
    ("40", "-33", "1", "-3", "-33", "a sign like the other side's"),
    ("40", "-33", "1", "", "−33", "a minus sign where nothing says otherwise"),
    ("−40", "33", "1", "", "33", "no sign where none is due"),
    ("2.5 million", "2800000", "100000", "", "2.8 million", "the scale"),
    ("5bn", "7000000000", "1000000000", "", "7bn", "the short scale"),
    ("2 million", "3", "1", "", "3", "far too small to be counted in millions"),
    ("6×10⁸", "96000000", "1000000", "", "9.6×10⁷", "one digit before the point, the exponent raised"),
    ("1.1 x 10^-5", "0.00023", "0.00001", "", "2.3 x 10^-4", "a caret and a hyphen"),
    ("6e8", "7000000000", "1000000000", "", "7e9", "an e"),
    ("5½", "3.25", "0.25", "", "3¼", "a fraction where it is one"),
    ("5 1/2", "3.25", "0.25", "", "3 1/4", "in the same kind"),
    ("½", "0.75", "0.25", "", "¾", "without a whole number"),
    ("5½", "3.37", "0.01", "", "3.37", "decimals where it is none"),
    ("five", "8", "1", "", "eight", "a word"),
    ("Five", "25", "1", "", "Twenty-five", "a capital, a hyphen"),
    ("five", "2.5", "0.5", "", "two and a half", "a half in words"),
    ("five", "800", "100", "", "800", "books print large numbers in digits"),
]


@pytest.mark.parametrize(("written", "new", "resolution", "like", "text", "reason"), NUMBERS)
def test_a_number_keeps_its_author_s_style(
    written: str, new: str, resolution: str, like: str, text: str, reason: str
) -> None:
    assert rewrite.number(written, Value(Fraction(new), (Fraction(resolution),)), like) == text, reason
    value = parse(text)
    assert value is not None
    assert value.number == Fraction(new), "and reads back as the number meant"


def test_what_is_no_number_cannot_be_rewritten() -> None:
    assert rewrite.number("several", Value(Fraction(3), (Fraction(1),))) is None


def test_a_number_is_rounded_to_its_resolution() -> None:
    assert rewrite.number("600", Value(Fraction("372.823"), (Fraction(1),))) == "373"
    assert rewrite.number("600", Value(Fraction("372.823"), (Fraction(10),))) == "370"
