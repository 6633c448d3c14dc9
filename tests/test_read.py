"""What a quantity may mean: every reading of it, the usual one first, and none that its words rule out."""

from __future__ import annotations

from fractions import Fraction

import pytest

from unitcheck import Checker

CHECKER = Checker()

READINGS = [
    ("It holds 5 gallons.", "gallon imperial_gallon", "two countries' gallons"),
    ("It holds 5 US gallons.", "gallon", "one country's"),
    ("It gives 5 hp.", "horsepower metric_horsepower", "two horses"),
    ("It needs 5 MB.", "megabyte mebibyte", "decimal or binary"),
    ("It needs 5 MiB.", "mebibyte", "binary only"),
    ("It is 5 °C.", "degree_Celsius delta_degree_Celsius", "a point or a difference"),
    ("It is ±5 °C.", "delta_degree_Celsius", "± makes it a difference"),
    ("It is 5 °C below zero.", "degree_Celsius", "below zero makes it a point"),
    ("It is 40 degrees below zero.", "degree_Celsius degree_Fahrenheit", "nor is it an angle"),
    ("It is 40 below zero.", "degree_Celsius degree_Fahrenheit", "either scale"),
    ("It does 40 mpg.", "mile_per_gallon mile_per_imperial_gallon", "by either gallon"),
    ("It is 5'10\" long.", "inch arcsecond", "a length or an angle"),
    ("It is 34°09′22″ wide.", "arcsecond", "behind degrees, an angle only"),
]


@pytest.mark.parametrize(("text", "names", "why"), READINGS)
def test_every_reasonable_unit_is_a_reading_the_usual_one_first(text: str, names: str, why: str) -> None:
    (quantity,) = CHECKER.check(text).quantities
    read = [reading.unit.name for reading in quantity.readings]
    assert read[: len(names.split())] == names.split(), why
    if len(names.split()) == 1:
        assert len(read) == 1, why


def test_a_troy_ounce_needs_precious_metal_nearby() -> None:
    plain, gold = (CHECKER.check(f"They sold 5 ounces of {what}.").quantities[0] for what in ("flour", "gold"))
    assert "troy_ounce" not in {reading.unit.name for reading in plain.readings}
    assert "troy_ounce" in {reading.unit.name for reading in gold.readings}


SUMS = [
    ("5 ft 10 in", "70", "1", "to the inch"),
    ("5 ft 6 in", "66", "1 6", "half a foot may be rounding"),
    ("11 st 4 lb", "158", "1", "stones and pounds"),
    ("a mile and a half", "3/2", "3/8", "as a mile and a half in one number"),
    ("two miles and a half", "5/2", "1/2", "as two and a half miles"),
    ("a ton and a half", "3/2", "3/8", "one kind of ton for both parts"),
]


@pytest.mark.parametrize(("written", "value", "resolutions", "why"), SUMS)
def test_a_compound_is_one_value_as_fine_as_its_last_part(written: str, value: str, resolutions: str, why: str) -> None:
    (quantity,) = CHECKER.check(f"It came to {written}, they said.").quantities
    (read,) = quantity.readings[0].values
    assert (read.number, read.resolutions) == (Fraction(value), tuple(map(Fraction, resolutions.split()))), why


def test_a_scale_at_the_end_is_shared_only_where_the_numbers_then_run_up() -> None:
    shared, own = (
        CHECKER.check(f"It took {range_} km.").quantities[0] for range_ in ("2 to 3 million", "900,000 to 1.2 million")
    )
    assert [value.number for value in shared.readings[0].values] == [2_000_000, 3_000_000]
    assert [value.resolution for value in shared.readings[0].values] == [1_000_000, 1_000_000]
    assert [value.number for value in own.readings[0].values] == [900_000, 1_200_000]


def test_a_number_that_is_none_has_no_reading() -> None:
    """1/0 of a mile is found as written, and means nothing."""
    for quantity in CHECKER.check("It is 1/0 mile off.").quantities:
        assert not quantity.readings
