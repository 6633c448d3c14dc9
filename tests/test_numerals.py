"""Every form a number is written in, with the exact value and resolutions it stands for."""

from __future__ import annotations

from fractions import Fraction

import pytest

from unitcheck.numerals import parse, shares_scale

WRITTEN = [
    ("372", "372", "1", "an integer rounds to the unit"),
    ("600", "600", "1 10 100", "each trailing zero may be rounding"),
    ("1020", "1020", "1 10", "a zero inside is none"),
    ("2.50", "5/2", "1/100", "a trailing zero after the point claims precision"),
    ("0", "0", "1", "zero has no trailing zeros to give"),
    (".5", "1/2", "1/10", "a leading point"),
    ("1,234.5", "2469/2", "1/10", "comma groups, point divides"),
    ("12,34,567", "1234567", "1", "Indian grouping"),
    ("1.234.567,8", "6172839/5", "1/10", "point groups twice, comma divides"),
    ("1.234,5", "2469/2", "1/10", "the last of two marks divides"),
    ("1'234", "1234", "1", "Swiss apostrophe"),
    ("1’234", "1234", "1", "typographic apostrophe"),
    ("1 234,5", "2469/2", "1/10", "plain space groups"),
    ("1\u00a0234", "1234", "1", "no-break space groups"),
    ("1\u2009234\u2009567", "1234567", "1", "thin space groups"),
    ("1\u202f234", "1234", "1", "narrow no-break space groups"),
    ("1,5", "3/2", "1/10", "a comma that cannot group divides"),
    ("0,125", "1/8", "1/1000", "a comma behind a lone zero divides"),
    ("1,234", "1234", "1", "a comma that can group does"),
    ("1.234", "617/500", "1/1000", "a point that could group divides"),
    ("12·5", "25/2", "1/10", "a raised point divides"),
    ("−40", "-40", "1 10", "minus sign"),
    ("-40", "-40", "1 10", "hyphen-minus"),
    ("–40", "-40", "1 10", "en dash"),
    ("+7", "7", "1", "plus sign"),
    ("minus five", "-5", "1", "minus in words"),
    ("minus 40", "-40", "1 10", "minus before digits"),
    ("½", "1/2", "1/8", "a bare half is known to a sixteenth either way"),
    ("2½", "5/2", "1/2", "a mixed number, to half its denominator"),
    ("2 ½", "5/2", "1/2", "the same with a space"),
    ("5 1/2", "11/2", "1/2", "slashed"),
    ("5-1/2", "11/2", "1/2", "slashed with a hyphen"),
    ("3/4", "3/4", "3/16", "an eighth of the value at most"),
    ("6×10⁸", "600000000", "100000000", "superscript power"),
    ("6 x 10^8", "600000000", "100000000", "caret power"),
    ("6.02e23", "602000000000000000000000", "1000000000000000000000", "exponent"),
    ("10⁻¹²", "1/1000000000000", "1/1000000000000", "a bare power"),
    ("10^-12", "1/1000000000000", "1/1000000000000", "a bare power with a caret"),
    ("9.81(2)", "981/100", "1/100", "parenthesised uncertainty"),
    ("2.5 million", "2500000", "100000", "a scale word"),
    ("20 million", "20000000", "1000000 10000000", "zeros before a scale word"),
    ("5bn", "5000000000", "1000000000", "a short scale"),
    ("3k", "3000", "1000", "a letter"),
    ("five", "5", "1", "a word"),
    ("twenty-five", "25", "1", "with a hyphen"),
    ("one hundred and fifty", "150", "1 10", "with and"),
    ("twenty", "20", "1 10", "a round word may be rounding"),
    ("six hundred", "600", "100", "to its last word"),
    ("two hundred thousand", "200000", "1000 10000 100000", "a scale of hundreds"),
    ("two and a half", "5/2", "1/2", "a mixed number in words"),
    ("two and a half million", "2500000", "500000", "and scaled"),
    ("half a", "1/2", "1/8", "half a mile"),
    ("a quarter of a", "1/4", "1/16", "a quarter of a mile"),
    ("three-quarters of an", "3/4", "3/16", "three-quarters of an inch"),
    ("one-half", "1/2", "1/8", "one-half inch"),
    ("a dozen", "12", "1", "a dozen"),
    ("two dozen", "24", "1", "two dozen"),
    ("a couple of", "2", "1", "a couple of"),
    ("half a dozen", "6", "3/2", "half of twelve, to an eighth of it either way"),
    ("half a million", "500000", "125000", "half of a million"),
    ("a quarter of a million", "250000", "62500", "a quarter of a million"),
    ("a million and a half", "1500000", "375000", "the half is of the million"),
    ("two hundred and a half", "401/2", "1/2", "the half is of one"),
    ("1 and 1/4", "5/4", "1/4", "and between whole and part"),
    ("0/4", "0", "1/4", "none of four parts is read to the part too"),
    ("2 & ½", "5/2", "1/2", "an ampersand"),
    ("3/4 of an", "3/4", "3/16", "of an"),
    ("⅔ of a", "2/3", "1/6", "of a, vulgar"),
    ("±5", "5", "1", "either sign"),
    ("+/- 5", "5", "1", "either sign, typed"),
    ("negative 40", "-40", "1 10", "negative"),
    ("minus\nfive", "-5", "1", "over a line break"),
    ("1.5 × 10−3", "3/2000", "1/10000", "a superscript that was lost"),
    ("2.5 MILLION", "2500000", "100000", "capitals"),
    ("5M", "5000000", "1000000", "a capital letter"),
    ("three and two thirds", "11/3", "1/3", "thirds"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "resolutions", "why"), WRITTEN)
def test_a_written_number_has_its_value_and_resolutions(text: str, number: str, resolutions: str, why: str) -> None:
    value = parse(text)
    assert value is not None, why
    assert (value.number, value.resolutions) == (Fraction(number), tuple(map(Fraction, resolutions.split()))), why


NO_NUMBERS = ["", "km", "and", "six and", "five six", "twenty eleven", "1/0", "-", "of a"]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_writes_no_number_is_none(text: str) -> None:
    assert parse(text) is None


OPEN = [("1,234", ",", "1.234"), ("1.234", ",", "1234"), ("1,234.5", ",", "1234.5")]


@pytest.mark.parametrize(("text", "mark", "number"), OPEN)
def test_the_house_decides_only_what_the_number_leaves_open(text: str, mark: str, number: str) -> None:
    value = parse(text, mark)
    assert value is not None
    assert value.number == Fraction(number)


SHARED = [
    ("2", "3 million", 10**6, "a word"),
    ("2", "3 × 10⁵", 10**5, "a power"),
    ("two", "three million", 10**6, "in words"),
    ("2 million", "3 million", None, "each has its own"),
    ("2", "3", None, "neither has one"),
    ("2 million", "3", None, "only the last is shared"),
]


@pytest.mark.parametrize(("text", "following", "scale", "why"), SHARED)
def test_a_scale_behind_the_last_number_may_be_shared(text: str, following: str, scale: int | None, why: str) -> None:
    assert shares_scale(text, following) == scale, why
