"""What a house means by its units: which reading comes first, and what it takes to leave the others out."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from unitcheck import Checker, Config, Conventions
from unitcheck.conventions import Preferred
from unitcheck.interval import Interval


def readings(text: str, *preferred: Preferred) -> list[str]:
    (quantity,) = checker(*preferred).check(text).quantities
    return [reading.unit.name for reading in quantity.readings]


def checker(*preferred: Preferred, select: tuple[str, ...] = ()) -> Checker:
    return Checker(Config(conventions=Conventions(preferred=preferred), extend_select=select))


FIRST = [
    ("gallon", "imperial", "It is 5 gallons.", "imperial_gallon gallon", "a kind of it"),
    ("gallon", "UK", "It is 5 gal.", "imperial_gallon gallon", "another name, another spelling"),
    ("gallon", "US", "It is 5 gallons.", "gallon imperial_gallon", "the usual one anyhow"),
    ("gallon", "imperial_gallon", "It is 5 gallons.", "imperial_gallon gallon", "pint's name"),
    ("nm", "nautical mile", "It is 5 nm off.", "nautical_mile nanometer", "a unit that goes by another name"),
    ("kt", "kiloton", "It is 5 kt.", "kiloton_TNT knot kilometric_ton", "of another dimension"),
    ("MB", "mebibyte", "It is 5 MB.", "mebibyte megabyte", "a prefixed one"),
    ("C", "coulomb", "It is 5 C.", "coulomb degree_Celsius delta_degree_Celsius", "not a temperature"),
    ("C", "Celsius", "It is 5 C.", "degree_Celsius delta_degree_Celsius coulomb", "both a point and a difference"),
    ("gallon", "imperial", "It does 40 mpg.", "mile_per_imperial_gallon mile_per_gallon", "a unit made of it"),
    ("gallon", "imperial", "It is 5 gpm.", "imperial_gallon_per_minute gallon_per_minute", "another"),
    ("gallon", "imperial", "It is 5 gallons per acre.", "imperial_gallon / acre gallon / acre", "a rate as written"),
    ("mpg", "imperial", "It is 5 gallons.", "gallon imperial_gallon", "but not what it is made of"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "reading", "text", "names", "why"), FIRST)
def test_a_preferred_reading_comes_first(unit: str, reading: str, text: str, names: str, why: str) -> None:
    read = readings(text, Preferred(unit, reading))
    assert " ".join(read[: len(names.split())]).startswith(names), why
    assert sorted(read) == sorted(readings(text)), "none is lost"


@pytest.mark.parametrize(("unit", "reading", "text", "names", "why"), FIRST)
def test_with_only_the_rivals_are_left_out(unit: str, reading: str, text: str, names: str, why: str) -> None:
    usual = readings(text)
    read = readings(text, Preferred(unit, reading, only=True))
    assert read[0] == readings(text, Preferred(unit, reading))[0], why
    if unit == "mpg":
        assert read == usual
    else:
        assert len(read) < len(usual)


def test_a_unit_that_names_its_kind_is_not_read_otherwise() -> None:
    assert readings("It is 5 US gallons.", Preferred("gallon", "imperial", only=True)) == ["gallon"]


def test_of_two_preferences_the_later_counts() -> None:
    both = Preferred("gallon", "US"), Preferred("gallon", "imperial")
    assert readings("It is 5 gallons.", *both)[0] == "imperial_gallon"


US, IMPERIAL = "The tank holds 10 gallons (37.9 litres).", "The tank holds 10 gallons (45.5 litres)."
CHARGED = [
    (None, US, [], "the usual gallon"),
    (None, IMPERIAL, ["UC107"], "an unusual one, which a rule tells if it is asked to"),
    (Preferred("gallon", "imperial"), IMPERIAL, [], "what is preferred is usual"),
    (Preferred("gallon", "imperial"), US, ["UC107"], "and the other unusual, but true"),
    (Preferred("gallon", "imperial", only=True), US, ["UC101"], "unless it cannot be meant"),
]


@pytest.mark.parametrize(("preferred", "text", "codes", "why"), CHARGED)
def test_a_claim_is_charged_only_if_no_reading_makes_it_true(
    preferred: Preferred | None, text: str, codes: list[str], why: str
) -> None:
    preferences = () if preferred is None else (preferred,)
    assert [found.code for found in checker(*preferences, select=("UC107",)).check(text).findings] == codes, why


@pytest.mark.parametrize(
    ("unit", "reading", "told"),
    [
        ("gallon", "cubic", "'gallon' is never read as 'cubic'; it may be gallon or imperial gallon"),
        ("smurf", "large", "'smurf' is no unit that is known; check the spelling"),
        ("galon", "imperial", "'galon' is no unit that is known; did you mean 'gallon'?"),
        ("mile", "imperial gallon", "'mile' is never read as 'imperial gallon'; it may be mile"),
    ],
)
def test_what_is_no_reading_cannot_be_preferred(unit: str, reading: str, told: str) -> None:
    with pytest.raises(ValueError, match="is n") as refused:
        checker(Preferred(unit, reading))
    assert str(refused.value) == told


def test_the_reading_of_a_unit_of_ones_own_can_be_preferred() -> None:
    conventions = Conventions(units=("vlok = 17 * meter",), preferred=(Preferred("vlok", "vlok"),))
    (quantity,) = Checker(Config(conventions=conventions)).check("It is 5 vloks long.").quantities
    assert quantity.readings[0].unit.name == "vlok"


MACH = [
    (None, "It flew at Mach 2 (640 m/s).", True, "somewhere between the stratosphere and a hot day"),
    (Interval.point(Fraction(340)), "It flew at Mach 2 (640 m/s).", False, "at sea level it is 680"),
    (Interval.point(Fraction(340)), "It flew at Mach 2 (680 m/s).", True, "at sea level"),
    (Interval(Fraction(310), Fraction(330)), "It flew at Mach 2 (640 m/s).", True, "within the range"),
]


@pytest.mark.parametrize(("speed", "text", "fits", "why"), MACH)
def test_mach_is_what_the_speed_of_sound_says(speed: Interval | None, text: str, fits: bool, why: str) -> None:
    report = Checker(Config(conventions=Conventions(speed_of_sound=speed))).check(text)
    assert len(report.verdicts) == 1
    assert (not report.findings) is fits, why


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"decimal_mark": ";"}, "decimal_mark is ';'; it must be '.' or ','"),
    ({"units": "vlok = 17 * meter"}, "units must be a tuple of definitions, not the string 'vlok = 17 * meter'"),
    ({"speed_of_sound": Interval.point(0)}, "speed_of_sound must be above zero, not 0"),
]


@pytest.mark.parametrize(("choices", "told"), REFUSED)
def test_what_cannot_be_is_refused_at_once(choices: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=r"must be") as refused:
        Conventions(**choices)
    assert str(refused.value) == told
