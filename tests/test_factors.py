"""Every factor is pint's, exactly, and agrees with what NIST and CLDR publish."""

from __future__ import annotations

from fractions import Fraction
from math import gcd
from pathlib import Path
from typing import Any

import pint
import pytest

from tests.published_factors import CLDR, NIST
from unitcheck.model import Dimension, Unit
from unitcheck.units import Index, _spellings, collect, freeze
from unitcheck.units.custom import define, define_all
from unitcheck.units.definitions import RANGES
from unitcheck.units.dimensions import NAMES

UNITS: dict[str, Unit] = {unit.name: unit for unit in Index().units()}

# What pint, left as it comes, leaves out of a dimension: it has no angle, information, or count of its own.
DEGREES_TO_A_RADIAN = Fraction(180) / Fraction("3.1415926535897932384626433832795028841971693993751")

# Gaussian units, which we read in SI, and sizes that are a range here.
READ_OTHERWISE = {"gauss", "maxwell", "oersted", *RANGES}


@pytest.fixture(scope="module")
def plain() -> pint.UnitRegistry[Any]:
    return pint.UnitRegistry(non_int_type=Fraction)


@pytest.fixture(scope="module")
def generated() -> str:
    return freeze.module_text()


def test_the_frozen_table_is_what_pint_says_today(generated: str) -> None:
    assert Path(freeze.__file__).with_name("_factors.py").read_text(encoding="utf-8") == generated


def test_every_factor_that_pint_knows_is_pints_as_it_comes(plain: pint.UnitRegistry[Any]) -> None:
    compared = 0
    for name, unit in UNITS.items():
        difference = f"delta_{name}" if unit.is_point and name not in ("kelvin", "degree_Rankine") else name
        if name in READ_OTHERWISE or difference not in plain:
            continue
        size = plain.Quantity(1, difference).to_root_units().magnitude * Fraction(1, 1000) ** unit.dimension.mass
        assert unit.factor.low == unit.factor.high == size * DEGREES_TO_A_RADIAN**unit.dimension.angle, name
        compared += 1
    assert compared >= 250


@pytest.mark.parametrize(("name", "printed"), NIST)
def test_factors_agree_with_nist(name: str, printed: str) -> None:
    assert abs(UNITS[name].factor.middle / Fraction(printed) - 1) < Fraction(1, 10**6)


@pytest.mark.parametrize(("name", "cldr", "figure"), CLDR)
def test_factors_agree_with_cldr(name: str, cldr: str, figure: str) -> None:
    factor, published = UNITS[name].factor, Fraction(figure)
    # The survey foot, two millionths longer, is in pint's chains and acres and not in CLDR's.
    assert factor.low * (1 - Fraction(1, 200_000)) <= published <= factor.high * (1 + Fraction(1, 200_000)), cldr


def test_at_least_ninety_units_have_a_published_factor() -> None:
    assert len({name for name, _ in NIST} | {name for name, _, _ in CLDR}) >= 90


FIXED_POINTS = [
    # (scale, reading, kelvins, why)
    ("degree_Celsius", "0", "273.15", "water freezes"),
    ("degree_Celsius", "-273.15", "0", "absolute zero"),
    ("degree_Fahrenheit", "32", "273.15", "water freezes"),
    ("degree_Fahrenheit", "-40", "233.15", "where the scales cross"),
    ("degree_Fahrenheit", "-459.67", "0", "absolute zero"),
    ("degree_Rankine", "491.67", "273.15", "water freezes"),
    ("degree_Reaumur", "80", "373.15", "water boils"),
    ("kelvin", "300", "300", "the base unit"),
]


@pytest.mark.parametrize(("scale", "reading", "kelvins", "why"), FIXED_POINTS)
def test_a_point_on_a_scale_is_its_temperature(scale: str, reading: str, kelvins: str, why: str) -> None:
    unit = UNITS[scale]
    assert unit.is_point
    assert (Fraction(reading) + unit.offset) * unit.factor.middle == Fraction(kelvins), why


def test_a_right_angle_is_ninety_degrees_exactly() -> None:
    assert UNITS["quadrant"].factor.middle == 90
    assert UNITS["turn"].factor.middle == 360
    assert UNITS["arcsecond"].factor.middle == Fraction(1, 3600)


KEPT_APART = [
    ("radian", "bit", "an angle is no information"),
    ("ppm", "bit", "nor is a ratio"),
    ("ppm", "pixel", "nor a count"),
    ("hertz", "becquerel", "a decay is counted, a cycle is not"),
    ("hertz", "revolutions_per_minute", "a revolution is an angle"),
    ("watt", "apparent_volt_ampere", "500 kVA at a power factor of 0.8 are 400 kW"),
    ("gray", "equivalent_sievert", "1 Gy of neutrons may be 10 Sv"),
    ("hertz", "baud", "symbols are counted in bits"),
]


@pytest.mark.parametrize(("one", "other", "why"), KEPT_APART)
def test_what_is_not_one_quantity_has_not_one_dimension(one: str, other: str, why: str) -> None:
    assert UNITS[one].dimension != UNITS[other].dimension, why


def test_ranges_hold_the_sizes_in_use() -> None:
    assert UNITS["mach"].factor.holds(Fraction("340.3"))
    assert UNITS["mach"].factor.holds(Fraction("295.1"))
    assert UNITS["month"].factor.holds(Fraction("30.436875") * 86400)
    assert UNITS["year"].factor.holds(Fraction("365.2425") * 86400)
    assert all(not UNITS[name].factor.is_point for name in RANGES)


def test_the_spellings_are_those_of_the_tables() -> None:
    """What ``python -m unitcheck.units.freeze`` would write is what is there."""
    assert collect.module_text() == Path(_spellings.__file__).read_text(encoding="utf-8")


def test_every_dimension_of_the_tables_has_a_name() -> None:
    assert not {unit.name for unit in UNITS.values() if unit.dimension not in NAMES}


def test_the_table_holds_fractions_in_lowest_terms() -> None:
    from unitcheck.units._factors import FACTORS

    assert all(gcd(numerator, denominator) == 1 for _, numerator, denominator in FACTORS.values())


def test_a_users_definition_is_a_unit_under_each_of_its_spellings() -> None:
    spellings, smoot = define("smoot = 1.7018 * meter = _ = smoots")
    assert spellings == ("smoot", "smoots")
    assert smoot.factor.middle == Fraction("1.7018")
    assert smoot.dimension == Dimension(length=1)
    assert define("london_bus = 8.38 m = LB")[0] == ("london_bus", "london bus", "LB")


def test_a_later_definition_may_use_an_earlier_one() -> None:
    (_, bus), (_, convoy) = define_all(("londonbus = 8.38 m", "convoy = 12 * londonbus"))
    assert convoy.factor.middle == 12 * bus.factor.middle


REFUSED = [
    ("smoot", "write it as in", "no size at all"),
    ("smoot = ", "write it as in", "an empty size"),
    ("two words = 3 m", "write it as in", "a name that is no one word"),
    ("hot = 2 kelvin; offset: 3", "write it as in", "a scale with an offset"),
    ("parsnip = 3 frobs", "frobs", "a unit that nobody knows"),
    ("debt = -3 m", "above zero", "a size below zero"),
    ("nothing = 0 m", "above zero", "no size"),
    ("wish = [wishes]", "no product", "a dimension of its own"),
    ("root = meter ** 0.5", "no product", "half a power"),
]


@pytest.mark.parametrize(("definition", "said", "why"), REFUSED)
def test_a_definition_that_defines_nothing_is_refused_with_a_reason(definition: str, said: str, why: str) -> None:
    with pytest.raises(ValueError, match=said):
        define(definition)
