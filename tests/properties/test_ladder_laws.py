"""The ladder's laws, searched for counter-examples and checked against an oracle that shares no code with it."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests import oracle
from tests.build import reading, unit
from unitcheck.clear import clear_rung
from unitcheck.ladder import climb, climb_exactly, expected
from unitcheck.model import Agreement, Form, Hedge, Reading, Value

NONE = Agreement.NONE
SILENT = {Agreement.EXACT, Agreement.ROUNDED, Agreement.FIVES, Agreement.REVERSED, Agreement.COMMON}

Way = tuple[str, str]
PAIRS: tuple[Way, ...] = tuple(
    (line.split(" | ")[0].strip(), line.split(" | ")[1].strip())
    for line in """
    km | mile
    meter | foot
    meter | yard
    cm | inch
    mm | inch
    nautical_mile | km
    nautical_mile | mile
    foot | inch
    astronomical_unit | km
    light_year | parsec
    micrometer | inch
    fathom | meter
    furlong | meter
    km**2 | mile**2
    hectare | acre
    meter**2 | foot**2
    cm**2 | inch**2
    acre | meter**2
    mile**2 | acre
    liter | gallon
    liter | imperial_gallon
    liter | quart
    ml | fluid_ounce
    ml | imperial_fluid_ounce
    ml | tablespoon
    ml | teaspoon
    cup | ml
    meter**3 | foot**3
    cm**3 | inch**3
    km**3 | mile**3
    oil_barrel | liter
    acre_foot | meter**3
    kg | pound
    gram | ounce
    tonne | ton
    tonne | long_ton
    long_ton | ton
    stone | kg
    milligram | grain
    troy_ounce | gram
    carat | gram
    km/hour | mile/hour
    knot | km/hour
    knot | mile/hour
    meter/second | foot/second
    meter/second | km/hour
    foot/minute | meter/second
    kPa | psi
    bar | psi
    hPa | inHg
    millimeter_Hg | kPa
    atmosphere | kPa
    kW | horsepower
    kW | metric_horsepower
    horsepower | metric_horsepower
    kJ | kcal
    kWh | MJ
    kJ | british_thermal_unit
    joule | foot*pound_force
    newton*meter | foot*pound_force
    newton | pound_force
    kilogram_force | newton
    kilonewton | pound_force
    minute | second
    hour | minute
    day | hour
    week | day
    megabyte | mebibyte
    gigabyte | gibibyte
    gigabyte | gigabit
    megabit/second | megabyte/second
    1/km**2 | 1/mile**2
    kg/meter**3 | pound/foot**3
    gram/cm**3 | pound/inch**3
    liter/second | foot**3/second
    meter**3/second | foot**3/second
    liter/minute | gallon/minute
    mile/gallon | km/liter
    degree | radian
    delta_degC | delta_degF
    delta_K | delta_degF
    """.strip().splitlines()
)

ways = st.sampled_from(PAIRS).flatmap(lambda pair: st.sampled_from((pair, pair[::-1])))
ties = st.sampled_from(oracle.TIES)


@st.composite
def written_numbers(draw: st.DrawFn, most_figures: int = 6) -> str:
    """Positive numbers as prose writes them: 600, 2.50, 0.012, 384,000."""
    digits = draw(st.integers(1, 10 ** draw(st.integers(1, most_figures)) - 1))
    return f"{Decimal(digits).scaleb(draw(st.integers(-3, 3))):f}"


def ratio(source: str, target: str) -> Fraction:
    return unit(source).factor.low / unit(target).factor.low


def by_the_book(text: str, scale: Fraction, book: str) -> int:
    places = {"SP 1038": oracle.sp1038, "Module:Convert": oracle.module_convert}
    if book in places:
        return places[book](text, scale)
    return oracle.significant(text, scale, int(book))


BOOKS = st.sampled_from(("SP 1038", "Module:Convert", "3", "4", "5", "6"))


def test_the_laws_are_tried_on_sixty_pairs_of_units_at_least() -> None:
    assert len(PAIRS) >= 60
    assert all(unit(one).dimension == unit(other).dimension for one, other in PAIRS)


@given(written_numbers(), ways, BOOKS, ties)
@example("600", ("km", "mile"), "Module:Convert", oracle.TIES[0])
@example("1", ("nautical_mile", "mile"), "SP 1038", oracle.TIES[0])
def test_an_honestly_rounded_conversion_is_never_charged_or_noted(text: str, way: Way, book: str, tie: str) -> None:
    """A value rounded by SP 1038, by Module:Convert or to three figures and more stands on a silent rung."""
    scale = ratio(*way)
    converted = oracle.rounded(text, scale, by_the_book(text, scale, book), tie)
    assert climb(reading(text, way[0]), reading(converted, way[1])) in SILENT


@given(written_numbers(), ways, ties)
def test_two_figures_of_a_finer_number_are_a_note_at_most(text: str, way: Way, tie: str) -> None:
    """A value rounded to two figures, however fine it was, is no error."""
    scale = ratio(*way)
    converted = oracle.rounded(text, scale, oracle.significant(text, scale, 2), tie)
    assert climb(reading(text, way[0]), reading(converted, way[1])) is not NONE


@given(
    st.one_of(st.tuples(*[written_numbers(3)] * 2), st.tuples(*[written_numbers(3)] * 3)),
    st.sampled_from(("–", " × ", " or ")),
    ways,
    st.sampled_from(("SP 1038", "Module:Convert")),
    ties,
)
def test_honest_ranges_and_dimensions_are_never_charged_or_noted(
    texts: tuple[str, ...], sign: str, way: Way, book: str, tie: str
) -> None:
    """Parts that share the finest precision of any, as Module:Convert's do, or are rounded one by one."""
    scale = ratio(*way)
    places = [by_the_book(text, scale, book) for text in texts]
    shared = [max(places)] * len(places)
    for chosen in (places, shared):
        converted = [oracle.rounded(text, scale, place, tie) for text, place in zip(texts, chosen, strict=True)]
        whole = climb(reading(sign.join(texts), way[0]), reading(sign.join(converted), way[1]))
        assert whole in SILENT
        assert climb(reading(sign.join(texts), way[0]), reading(converted[-1], way[1])) in SILENT


SCALES = {
    "degC": (Fraction("273.15"), Fraction(1)),
    "degF": (Fraction("459.67"), Fraction(5, 9)),
    "K": (Fraction(0), Fraction(1)),
}


@given(
    st.integers(-2000, 50000),
    st.sampled_from((-1, 0, 1)),
    st.sampled_from([(a, b) for a in SCALES for b in SCALES if a != b]),
    st.booleans(),
    ties,
)
def test_an_honest_temperature_is_never_charged_or_noted(
    tenths: int, places: int, way: Way, nearest_degree: bool, tie: str
) -> None:
    """A point rounded as Module:Convert does, or to the nearest degree, stands on a silent rung."""
    (offset, size), (other_offset, other_size) = (SCALES[name] for name in way)
    above_zero = Fraction(abs(tenths) + 20, 10) / size - offset if tenths < 0 else Fraction(tenths, 10)
    text = oracle.rounded("1", above_zero, places, tie)
    kelvin = (Fraction(text) + offset) * size
    to = 0 if nearest_degree else oracle.temperature(text.lstrip("-"), oracle.decimal(kelvin))
    converted = oracle.rounded("1", kelvin / other_size - other_offset, to, tie)
    assert climb(reading(text, way[0]), reading(converted, way[1])) in SILENT


def slipped(text: str, power: int) -> str:
    return f"{Decimal(text).scaleb(power):f}"


def swapped_digits(text: str) -> str | None:
    """The first two neighbouring digits that differ changed places."""
    for place in range(len(text) - 1):
        one, other = text[place], text[place + 1]
        if one.isdigit() and other.isdigit() and one != other:
            return text[:place] + other + one + text[place + 2 :]
    return None


@given(written_numbers(4), ways, st.sampled_from(("x10", "div10", "swap", "plus8", "same", "inverse")), ties)
@example("600", ("km", "mile"), "swap", oracle.TIES[0])
def test_a_wrong_conversion_is_an_error_unless_the_ladder_worked_out_anew_excuses_it(
    text: str, way: Way, kind: str, tie: str
) -> None:
    """Times ten, a tenth, digits swapped, 8 % more, the same number, the factor the wrong way round."""
    scale = ratio(*way)
    right = oracle.rounded(text, scale, oracle.module_convert(text, scale), tie)
    wrongs: dict[str, str | None] = {
        "x10": slipped(right, 1),
        "div10": slipped(right, -1),
        "swap": swapped_digits(right),
        "plus8": oracle.rounded(text, scale * Fraction(108, 100), oracle.module_convert(text, scale), tie),
        "same": text,
        "inverse": oracle.rounded(text, 1 / scale, oracle.module_convert(text, 1 / scale), tie),
    }
    wrong = wrongs[kind]
    if wrong is None or not Decimal(wrong):
        return
    one, other = reading(text, way[0]), reading(wrong, way[1])
    assert (climb(one, other) is not NONE) is oracle.may_agree(text, scale, wrong)
    if kind in ("x10", "div10"):
        assert climb(one, other) is NONE


@given(written_numbers(4), ways, st.integers(-3000, 3000), st.integers(0, 4))
def test_the_oracle_and_the_ladder_agree_on_every_claim(text: str, way: Way, off: int, figures: int) -> None:
    """Whatever is written within 30 % of the right number, both tell an error from none."""
    scale = ratio(*way)
    near = scale * (1 + Fraction(off, 10000))
    other = oracle.rounded(text, near, oracle.significant(text, near, figures + 1), oracle.TIES[0])
    assert (climb(reading(text, way[0]), reading(other, way[1])) is not NONE) is oracle.may_agree(text, scale, other)


@given(written_numbers(), written_numbers(), ways)
def test_swapping_the_sides_never_changes_whether_there_is_an_error(one: str, other: str, way: Way) -> None:
    """An unhedged claim is charged in both orders or in neither."""
    stated, restated = reading(one, way[0]), reading(other, way[1])
    assert (climb(stated, restated) is NONE) is (climb(restated, stated) is NONE)


@given(written_numbers(3), ways, st.integers(-2000, 2000), st.integers(1, 4), st.data())
def test_swapping_near_sides_never_changes_whether_there_is_an_error(
    text: str, way: Way, off: int, figures: int, data: st.DataObject
) -> None:
    """The same close to the right number, for single values, ranges, and ranges against a value."""
    scale = ratio(*way)
    near = scale * (1 + Fraction(off, 10000))
    other = oracle.rounded(text, near, oracle.significant(text, near, figures), oracle.TIES[0])
    ours, theirs = (data.draw(st.sampled_from((each, f"{each}–{each}"))) for each in (text, other))
    stated, restated = reading(ours, way[0]), reading(theirs, way[1])
    assert (climb(stated, restated) is NONE) is (climb(restated, stated) is NONE)


temperatures = st.integers(-500, 1500).map(str)


@given(temperatures, st.sampled_from(list(SCALES)), temperatures, st.sampled_from(list(SCALES)))
def test_swapping_temperatures_never_changes_whether_there_is_an_error(
    one: str, scale: str, other: str, other_scale: str
) -> None:
    """Points have no share of a number to lean on, and still look the same from both ends."""
    stated, restated = reading(one, scale), reading(other, other_scale)
    assert (climb(stated, restated) is NONE) is (climb(restated, stated) is NONE)


@given(written_numbers(), ways, st.one_of(st.none(), written_numbers()))
def test_what_is_expected_agrees_with_what_is_stated(text: str, way: Way, like: str | None) -> None:
    """What a verdict offers in place of a wrong number stands on a silent rung itself."""
    stated, unit_ = reading(text, way[0]), unit(way[1])
    found = expected(stated, unit_, reading(like, way[1]) if like else None)
    assert climb(stated, Reading(found, unit_, Form.ONE)) in SILENT


@given(st.sampled_from([*SCALES]), st.sampled_from([*SCALES]), temperatures, temperatures)
def test_an_expected_temperature_agrees_with_what_is_stated(scale: str, other: str, text: str, like: str) -> None:
    """What a verdict offers in place of a wrong temperature stands on a silent rung itself."""
    stated = reading(text, scale)
    found = expected(stated, unit(other), reading(like, other))
    assert climb(stated, Reading(found, unit(other), Form.ONE)) in SILENT


@given(written_numbers(), written_numbers(), ways, st.sampled_from(Hedge), st.sampled_from(Hedge))
def test_a_hedge_never_makes_an_agreement_worse(one: str, other: str, way: Way, hedge: Hedge, second: Hedge) -> None:
    """A hedge may widen a side; it charges nothing that would not be charged without it."""
    plain = climb(reading(one, way[0]), reading(other, way[1]))
    hedged = climb(reading(one, way[0], hedge), reading(other, way[1], second))
    assert list(Agreement).index(hedged) <= list(Agreement).index(plain)


# --- floats and fractions ---------------------------------------------------------------------------------------------

NUDGES = (Fraction(0), Fraction(1, 10**9), Fraction(-1, 10**9), Fraction(1, 10**15), Fraction(-1, 10**15))


def boundary(chance: random.Random, converted: Fraction, value: Value) -> Fraction:
    """A number whose rounding ends next to ``converted``."""
    reach = chance.choice(
        (value.resolutions[0] / 2, value.resolutions[-1] / 2, abs(converted) / 25, abs(converted) / 8)
    )
    return converted + chance.choice((1, -1)) * reach * (1 + chance.choice(NUDGES))


def random_claim(chance: random.Random) -> tuple[Reading, Reading]:
    way = chance.choice((*PAIRS, ("degC", "degF"), ("K", "degF")))
    one, other = (unit(name) for name in (way if chance.random() < 0.5 else way[::-1]))
    digits = chance.randint(1, 10 ** chance.randint(1, 6))
    text = f"{Decimal(digits).scaleb(chance.randint(-3, 3)):f}"
    stated = reading(text, one.name)
    converted = (stated.values[0].number + one.offset) * one.factor.low / other.factor.low - other.offset
    finest = Fraction(10) ** chance.randint(-3, 3)
    written = Value(converted, tuple(finest * 10**zeros for zeros in range(chance.randint(1, 3))))
    number = (
        boundary(chance, converted, written)
        if chance.random() < 0.6
        else converted * Fraction(chance.randint(1, 300), 100)
    )
    return stated, Reading((Value(number, written.resolutions),), other, Form.ONE, chance.choice(list(Hedge)))


@pytest.mark.parametrize("count", [3_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_floats_never_decide_other_than_fractions(count: int) -> None:
    """On random claims, most of them at a rung's very edge, what floats decide is what exact arithmetic decides."""
    chance = random.Random(count)
    decided = 0
    for _ in range(count):
        stated, restated = random_claim(chance)
        clear = clear_rung(stated.values[0], restated.values[0], stated.unit, restated.unit)
        if clear is not None:
            decided += 1
            assert clear is climb_exactly(stated, restated), (stated, restated)
    assert decided > count / 10
