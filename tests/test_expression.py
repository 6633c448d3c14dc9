"""Where a unit ends, and what it may be: powers, products, rates, and what only stands beside it."""

from __future__ import annotations

import re

import pytest

from unitcheck.model import Dimension
from unitcheck.units import Index
from unitcheck.units.expression import SPACE, SPACES, parse

INDEX = Index()

ENDS = [
    ("km|, then", "a comma ends it"),
    ("km²| of sea", "a superscript belongs to it"),
    ("km2|, then", "a plain digit is a power"),
    ("km| 2 roads", "a digit behind a space is not"),
    ("km|23 x", "two digits are no power"),
    ("km per hour| and", "a rate"),
    ("km| per person", "a rate by what is no unit is none"),
    ("km/h| x", "a rate in symbols"),
    ("kg/(m·s)| x", "brackets that close"),
    ("kg|/(m·s x", "brackets that do not"),
    ("N m| x", "a product that print knows"),
    ("m| m x", "metres beside metres are two things"),
    ("kg| in all", "a word beside a unit"),
    ("lb in| of torque", "the same word where torque is meant"),
    ("miles an hour| x", "an before a time"),
    ("miles| a head x", "a before anything else"),
    ("in.Hg| x", "a full stop inside"),
    ("gal (US)| x", "a bracket that names the gallon"),
    ("gal| (4 l)", "a bracket that restates it"),
    ("°C| x", "a degree sign and a letter"),
    ("°| Canada", "a degree sign before a word"),
    ("′|2 x", "no power behind a prime"),
    ("W/m²K| x", "a product below the line"),
    ("pounds per square inch gauge| x", "five words"),
    ("square metres| per person", "a modifier before the name"),
    ("square degrees| x", "of no length"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "why"), ENDS)
def test_a_unit_ends_where_its_last_letter_stands(marked: str, why: str) -> None:
    found = parse(marked.replace("|", ""), 0, INDEX)
    assert found is not None, why
    assert found.end == len(marked[: marked.index("|")].rstrip()), why


DIMENSIONS = [
    ("km²", Dimension(length=2)),
    ("m s-1", Dimension(length=1, time=-1)),
    ("kW·h", Dimension(length=2, mass=1, time=-2)),
    ("W/(m²·K)", Dimension(mass=1, time=-3, temperature=-1)),
    ("W/m²K", Dimension(mass=1, time=-3, temperature=-1)),
    ("kg m⁻³", Dimension(mass=1, length=-3)),
    ("/km²", Dimension(length=-2)),
    ("per square mile", Dimension(length=-2)),
    ("L/100 km", Dimension(length=2)),
    ("metres per second squared", Dimension(length=1, time=-2)),
]


@pytest.mark.parametrize(("written", "dimension"), DIMENSIONS)
def test_the_dimension_is_that_of_the_parts(written: str, dimension: Dimension) -> None:
    found = parse(written, 0, INDEX)
    assert found is not None
    assert found.candidates[0].dimension == dimension


@pytest.mark.parametrize("text", ["", " ", "5 km", "person", "per person", "/", "the mile", "((", "²"])
def test_what_is_no_unit_is_none(text: str) -> None:
    assert parse(text, 0, INDEX) is None


def test_us_and_imperial_never_mix_in_one_unit() -> None:
    found = parse("gallons per pint", 0, INDEX)
    assert found is not None
    for unit in found.candidates:
        assert ("imperial_gallon" in unit.name) == ("imperial_pint" in unit.name)


def test_the_pattern_for_a_space_is_the_list_of_spaces() -> None:
    matched = {chr(code) for code in range(0x3001) if re.fullmatch(SPACE, chr(code))}
    assert matched == set(SPACES)


def test_a_power_of_zero_stops_nothing() -> None:
    assert parse("m^0 s", 0, INDEX) is not None
    assert parse("s^0/m", 0, INDEX) is not None
