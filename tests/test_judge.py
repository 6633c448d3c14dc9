"""Charity among the readings of a claim, and what a verdict holds."""

from __future__ import annotations

import pytest

from tests.build import claim, quantity, reading
from unitcheck.judge import MOST_PAIRS, judge
from unitcheck.model import Agreement, Hedge, Quantity, Reading

EXACT, NONE, COARSE, INCOMPARABLE = Agreement.EXACT, Agreement.NONE, Agreement.COARSE, Agreement.INCOMPARABLE

GALLONS = ("gallon", "imperial_gallon")
PINTS = ("pint", "imperial_pint")
CELSIUS, FAHRENHEIT, KELVIN = ("degC", "delta_degC"), ("degF", "delta_degF"), ("K", "delta_K")
TONS = ("ton", "tonne", "long_ton")
MEGABYTES = ("megabyte", "mebibyte")


def side(number: str, *units: str, hedge: Hedge = Hedge.NONE) -> Quantity:
    return quantity(*(reading(number, unit, hedge) for unit in units))


CHARITY = [
    (("10", *GALLONS), ("37.9", "liter"), EXACT, "gallon", "liter", "US gallons fit"),
    (("10", *GALLONS), ("45.5", "liter"), EXACT, "imperial_gallon", "liter", "imperial gallons fit"),
    (("10", *GALLONS), ("60", "liter"), NONE, "gallon", "liter", "none fits, so the usual one is shown"),
    (("5", *GALLONS), ("40", *PINTS), EXACT, "gallon", "pint", "either system fits, the usual one wins"),
    (("5", *GALLONS), ("33", *PINTS), NONE, "gallon", "pint", "5 imperial gallons are 33 of no pints of theirs"),
    (("5", "gallon"), ("4.2", "imperial_gallon"), EXACT, "gallon", "imperial_gallon", "the text names both systems"),
    (
        ("5", "gallon"),
        ("4.2", *GALLONS),
        EXACT,
        "gallon",
        "imperial_gallon",
        "one side names its system, so may the other",
    ),
    (("2,300", *TONS), ("2,087", "tonne"), EXACT, "ton", "tonne", "short tons fit"),
    (("2,300", *TONS), ("2,337", "tonne"), EXACT, "long_ton", "tonne", "long tons fit"),
    (("1", *MEGABYTES), ("1,048,576", "byte"), EXACT, "mebibyte", "byte", "a binary megabyte"),
    (("1", *MEGABYTES), ("1,000,000", "byte"), EXACT, "megabyte", "byte", "a decimal one"),
    (("1", "gibibyte"), ("1,074", *MEGABYTES), EXACT, "gibibyte", "megabyte", "bytes may mix"),
    (("20", *CELSIUS), ("68", *FAHRENHEIT), EXACT, "degC", "degF", "a point"),
    (("2", *CELSIUS), ("3.6", *FAHRENHEIT), EXACT, "delta_degC", "delta_degF", "a difference needs no cue"),
    (("600", *KELVIN), ("600", *CELSIUS), EXACT, "delta_K", "delta_degC", "a difference needs no cue"),
    (("−40", *CELSIUS), ("−40", *FAHRENHEIT), EXACT, "degC", "degF", "the point is the usual reading"),
    (("20", *CELSIUS), ("86", *FAHRENHEIT), NONE, "degC", "degF", "neither"),
    (("100", "km"), ("62", "mile/hour"), INCOMPARABLE, "km", "mile/hour", "a length is no speed"),
]


@pytest.mark.parametrize(("stated", "restated", "rung", "one", "other", "why"), CHARITY, ids=str)
def test_the_best_pair_of_readings_decides(
    stated: tuple[str, ...], restated: tuple[str, ...], rung: Agreement, one: str, other: str, why: str
) -> None:
    verdict = judge(claim(side(*stated), side(*restated)))
    assert verdict.agreement is rung, why
    assert verdict.stated
    assert verdict.restated
    assert (verdict.stated.unit.name, verdict.restated.unit.name) == (one, other), why


DIFFERENCES = [
    ("10", "18", EXACT, "a rise of 10 °C (18 °F)"),
    ("10", "50", NONE, "converted as a point"),
    ("0", "32", NONE, "no rise is no rise"),
    ("1.5", "2.7", EXACT, "within 1.5 °C (2.7 °F) of each other"),
    ("−40", "−72", EXACT, "a fall"),
]


@pytest.mark.parametrize(("celsius", "fahrenheit", "rung", "why"), DIFFERENCES, ids=str)
def test_a_governing_cue_leaves_the_difference_alone(celsius: str, fahrenheit: str, rung: Agreement, why: str) -> None:
    verdict = judge(claim(side(celsius, *CELSIUS), side(fahrenheit, *FAHRENHEIT), difference=True))
    assert verdict.agreement is rung, why
    assert verdict.stated is not None
    assert verdict.stated.unit.name == "delta_degC", why


def test_a_cue_changes_nothing_for_other_quantities() -> None:
    assert judge(claim(side("600", "km"), side("373", "mile"), difference=True)).agreement is EXACT


EXPECTED = [
    (("600", "km"), ("373", "mile"), ["373"], "as written where that is right"),
    (("600", "km"), ("370", "mile"), ["370"], "as written where that is right"),
    (("600", "km"), ("372", "mile"), ["373"], "the last digit rounded"),
    (("600", "km"), ("273", "mile"), ["373"], "to the digit that was written"),
    (("0.8–0.36", "inch"), ("19.1", "mm"), ["20.3"], "of the part that comes nearest"),
    (("0.8–0.36", "inch"), ("9.8", "mm"), ["9.1"], "of the part that comes nearest"),
    (("5–10", "km"), ("3–16", "mile"), ["3.1", "6.2"], "of every part"),
    (("20 ± 5", "degC"), ("59–87", "degF"), ["59", "77"], "of a range where a range is written"),
    (("5", "km"), ("9", "kg"), [], "nothing where nothing is comparable"),
]


@pytest.mark.parametrize(("stated", "restated", "numbers", "why"), EXPECTED, ids=str)
def test_a_verdict_says_what_would_be_right(
    stated: tuple[str, ...], restated: tuple[str, ...], numbers: list[str], why: str
) -> None:
    verdict = judge(claim(side(*stated), side(*restated)))
    assert [f"{float(each.number):g}" for each in verdict.expected] == numbers, why


def test_a_quantity_that_cannot_be_read_is_incomparable() -> None:
    verdict = judge(claim(_unreadable(), side("5", "km")))
    assert verdict.agreement is INCOMPARABLE
    assert verdict.stated is None


def _unreadable() -> Quantity:
    plain = side("5", "km")
    return Quantity(
        plain.segment, plain.span, plain.parts, plain.form, plain.hedge, reach=plain.reach, reader=lambda _: ()
    )


def test_no_claim_costs_more_than_a_bounded_number_of_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Reading] = []

    def climb(stated: Reading, _: Reading) -> Agreement:
        seen.append(stated)
        return NONE

    monkeypatch.setattr("unitcheck.judge.climb", climb)
    many = quantity(*[reading("5", "km")] * 100)
    assert judge(claim(many, many)).agreement is NONE
    assert len(seen) <= MOST_PAIRS + 2


def test_the_verdict_keeps_the_claim_and_a_hedge_is_heard() -> None:
    stated = side("2", "mile", hedge=Hedge.UNDER)
    made = claim(stated, side("3,350", "yard"))
    verdict = judge(made)
    assert verdict.claim is made
    assert verdict.agreement is Agreement.HEDGED
