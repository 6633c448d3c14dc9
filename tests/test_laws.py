"""What the laws of UC201 to UC204 stand on: what a number may mean, and what stands around it."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from unitcheck import Checker, Config
from unitcheck.laws.meant import around, between, calculated, figures, meant
from unitcheck.laws.passage import MANY, Passages
from unitcheck.laws.rate import LAWS
from unitcheck.model import Dimension, Document, Hedge, Quantity
from unitcheck.numerals import parse
from unitcheck.rules.total import called_totals

LENGTH, SPEED = Dimension(length=1), Dimension(length=1, time=-1)


def document(text: str) -> Document:
    report = Checker().check(text)
    return Document(None, text, (), report.quantities, report.verdicts)


def first(text: str) -> Quantity:
    return document(text).quantities[0]


# --- what a number may mean -------------------------------------------------------------------------------------------

MEANT = [
    ("372", Hedge.NONE, "371.5", "372.5", "all that round to it"),
    ("2.5", Hedge.NONE, "2.45", "2.55", "to the last digit"),
    ("5", Hedge.NONE, "4.5", "5.5", "a single figure by a tenth"),
    ("2", Hedge.NONE, "1.8", "2.2", "at most"),
    ("300", Hedge.NONE, "285", "315", "zeros may be rounding, to two figures"),
    ("340", Hedge.NONE, "335", "345", "all of which there are"),
    ("300", Hedge.ABOUT, "255", "345", "about, to both sides"),
    ("300", Hedge.OVER, "285", "390", "over, upwards"),
    ("300", Hedge.UNDER, "210", "315", "nearly, downwards"),
]


@pytest.mark.parametrize(("text", "said", "low", "high", "why"), MEANT)
def test_a_number_stands_for_all_that_may_be_written_so(text: str, said: Hedge, low: str, high: str, why: str) -> None:
    value = parse(text)
    assert value is not None
    assert around(value, said) == (Fraction(low), Fraction(high)), why


@pytest.mark.parametrize(
    ("text", "low", "high"), [("40", "39.5", "40.5"), ("99", "98.5", "99.5"), ("100", "95", "105"), ("5", "4.5", "5.5")]
)
def test_below_a_hundred_a_number_can_be_taken_to_its_last_digit(text: str, low: str, high: str) -> None:
    value = parse(text)
    assert value is not None
    assert around(value, to_the_digit=True) == (Fraction(low), Fraction(high))


def test_a_side_in_a_calculation_is_not_rounded_hard() -> None:
    value = parse("3")
    assert value is not None
    assert calculated(value) == (Fraction("2.88"), Fraction("3.12"))


MEANINGLESS = [
    ("up to 5 km", "a limit is no value"),
    ("5, 6 or 7 km", "several are not one"),
    ("0 km", "nothing divides by zero"),
    ("−5 km", "what is below zero has no share"),
    ("5 kg", "of another dimension"),
]


@pytest.mark.parametrize(("text", "why"), MEANINGLESS)
def test_what_a_law_cannot_take_means_nothing_to_it(text: str, why: str) -> None:
    assert not meant(first(f"It is {text} off."), LENGTH), why


def test_a_range_stands_for_all_between_its_ends() -> None:
    (found,) = meant(first("It is 5.0 to 6.0 km off."), LENGTH)
    assert (found.numbers.low, found.numbers.high, found.middle) == (
        Fraction("4.95"),
        Fraction("6.05"),
        Fraction("5.5"),
    )


def test_what_may_be_off_is_added_to_a_value() -> None:
    (found,) = meant(first("It is 9.8 ± 0.2 km off."), LENGTH)
    assert (found.numbers.low, found.numbers.high) == (Fraction("9.55"), Fraction("10.05"))


def test_an_average_is_no_hedge() -> None:
    (plain,) = meant(first("It goes 30 km/h."), SPEED)
    (average,) = meant(first("It goes an average of 30 km/h."), SPEED)
    (hedged,) = meant(first("It goes about 30 km/h."), SPEED)
    assert plain.numbers == average.numbers != hedged.numbers


@pytest.mark.parametrize(
    ("number", "told"),
    [("150", "150"), ("1234567", "1,234,567"), ("0.0123456", "0.0123"), ("2/3", "0.667"), ("0", "0")],
)
def test_a_computed_value_is_told_to_three_figures(number: str, told: str) -> None:
    assert figures(Fraction(number)) == told


def test_an_interval_that_is_told_as_one_number_is_one() -> None:
    (found,) = meant(first("It is 1.00001 km off."), LENGTH)
    assert between(found.numbers) == "1"


# --- what stands around it --------------------------------------------------------------------------------------------


def test_what_restates_a_quantity_is_no_quantity_of_a_passage() -> None:
    told = document("It covers 300 km (186 mi; 162 nmi) in 2 hours.")
    passage = Passages(told).around(0)
    assert [quantity.text for quantity in passage.quantities] == ["300 km", "2 hours"]
    span = passage.sentence(passage.quantities[0].reach, passage.quantities[1].reach)
    marks = list(zip(passage.quantities, "WB", strict=True))
    assert passage.shape(span, marks) == "it covers w in b."


def test_a_bracket_that_does_not_agree_is_shown_as_it_stands() -> None:
    told = document("The engine, 100 hp (3.0 L), runs 2 hours.")
    assert [quantity.text for quantity in Passages(told).around(0).quantities] == ["100 hp", "3.0 L", "2 hours"]


def test_so_many_quantities_that_they_are_a_table_are_no_passage() -> None:
    told = document("5 kg. 6 m. " * MANY)
    assert Passages(told).around(3).quantities == ()


SENTENCES = [
    ("It is old. It is 5 km off. It is dry.", "It is 5 km off"),
    ("It is old\n\nand 5 km off\n\nand dry", "and 5 km off"),
    ("It is approx. 5 km off.", "It is approx. 5 km off."),
    ('He said "it is." Then 5 km. "So."', "Then 5 km"),
]


@pytest.mark.parametrize(("text", "sentence"), SENTENCES)
def test_a_sentence_is_known_by_its_full_stop_and_its_capital(text: str, sentence: str) -> None:
    passage = Passages(document(text)).around(0)
    start, end = passage.sentence(passage.quantities[0].reach, passage.quantities[0].reach)
    assert text[start:end] == sentence


TOTALS = [
    ("It is 5 kg in total.", [0]),
    ("A total of 5 kg is here.", [0]),
    ("It is 2 kg and, altogether, 5 kg.", []),
    ("It is 2 kg; altogether 5 kg.", [1]),
    ("The totals are 5 kg.", []),
]


@pytest.mark.parametrize(("text", "places"), TOTALS)
def test_a_total_is_called_one_right_beside_it(text: str, places: list[int]) -> None:
    assert list(called_totals(document(text).quantities)) == places


# --- the laws ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("law", LAWS, ids=str)
def test_the_dimensions_of_a_law_fit_together(law: object) -> None:
    assert isinstance(law, type(LAWS[0]))
    assert law.rate.times(law.by) == law.whole


def test_the_rules_of_the_laws_can_be_chosen_silenced_and_made_louder() -> None:
    text = "It takes 12 kg and 5 kg, 18 kg in total."
    assert not Checker(Config(ignore=("total",))).check(text).findings
    silenced = Checker().check(f"{text} <!-- unitcheck: ignore[UC203] -->", syntax="markdown")
    assert (silenced.findings, [each.code for each in silenced.suppressed]) == ((), ["UC203"])


MANY_WAYS = [
    ("cups", ["UC203"], "eight cups are cups of one size, not of five sizes each"),
    ("tons", ["UC203"], "nor are tons of eight"),
    ("MB", ["UC203"], "nor are bytes counted in two ways"),
]


@pytest.mark.parametrize(("unit", "codes", "_why"), MANY_WAYS)
def test_a_unit_means_the_same_in_all_of_a_list(unit: str, codes: list[str], _why: str) -> None:
    listed = ", ".join(f"{number} {unit}" for number in range(3, 10))
    began = time.process_time()
    report = Checker().check(f"She took {listed} and 12 {unit}, 70 {unit} in total.")
    assert [finding.code for finding in report.findings] == codes
    assert time.process_time() - began < 2


def test_units_that_can_be_meant_in_too_many_ways_make_no_certain_total() -> None:
    listed = "3 cups, 4 pints, 5 quarts, 6 gallons, 7 tablespoons and 8 teaspoons"
    began = time.process_time()
    assert not Checker().check(f"She took {listed}, 12 gallons in total.").findings
    assert time.process_time() - began < 2
