"""Laws of UC201 to UC204: what is true is never charged, however it was rounded, and what is far off always is."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

from unitcheck import Checker, Config

LAWS = Checker(Config(select=("UC201", "UC202", "UC203", "UC204")))
FAR = st.sampled_from((Fraction(3, 2), Fraction(2), Fraction(10), Fraction(1, 10), Fraction(1, 2), Fraction(2, 3)))


class Scale(NamedTuple):
    """Spellings of one kind of quantity, and how many base units each counts."""

    units: tuple[tuple[str, Fraction], ...]


def scale(**units: str) -> Scale:
    return Scale(tuple((name.replace("_", " ").replace("~", "/"), Fraction(size)) for name, size in units.items()))


LENGTH = scale(m="1", km="1000", miles="1609.344", feet="0.3048")
TIME = scale(s="1", minutes="60", hours="3600")
SPEED = Scale((("m/s", Fraction(1)), ("km/h", Fraction(5, 18)), ("mph", Fraction("0.44704"))))
ENERGY = scale(kWh="3600000", MJ="1000000", MWh="3600000000")
POWER = scale(W="1", kW="1000", MW="1000000")
VOLUME = Scale((("litres", Fraction(1, 1000)), ("m³", Fraction(1))))
FLOW = Scale((("L/min", Fraction(1, 60000)), ("m³/h", Fraction(1, 3600))))
MASS = scale(g="0.001", kg="1", tonnes="1000")
DENSITY = Scale((("g/cm³", Fraction(1000)), ("kg/m³", Fraction(1))))
DATA = Scale((("MB", Fraction(10**6)), ("GB", Fraction(10**9))))
DATA_RATE = Scale((("MB/s", Fraction(10**6)), ("GB/s", Fraction(10**9))))

TRIPLES = (
    (LENGTH, SPEED, TIME, "They cover {whole} in {by} at an average of {rate}."),
    (LENGTH, SPEED, TIME, "It takes {by} to cross the {whole}, an average of {rate}."),
    (LENGTH, SPEED, TIME, "At {rate}, {by} is {whole}."),
    (ENERGY, POWER, TIME, "Drawing {rate} for {by} uses {whole}."),
    (VOLUME, FLOW, TIME, "It moves {whole} in {by}, a rate of {rate}."),
    (MASS, DENSITY, VOLUME, "It has a mass of {whole} and a volume of {by}, so a density of {rate}."),
    (DATA, DATA_RATE, TIME, "It copies {whole} in {by}, an average of {rate}."),
    (LENGTH, SPEED, TIME, "They made the {whole} to the island in {by}, averaging {rate}."),
    (LENGTH, SPEED, TIME, "At an average of {rate}, the {whole} to the island take {by}."),
    (ENERGY, POWER, TIME, "It ran at a constant {rate} for {by} and used {whole}."),
    (MASS, DENSITY, VOLUME, "Milk has a density of {rate}, so {whole} of it has a volume of {by}."),
)
"""Every way that holds throughout, so that what is off is charged to both sides."""


# --- how numbers are written ------------------------------------------------------------------------------------------


def written(number: Decimal) -> str:
    return f"{number:,f}"


@st.composite
def roundings(draw: st.DrawFn, number: Fraction) -> str:
    """``number`` as somebody may write it: to two figures or more, zeros for what is left out."""
    decimal = Decimal(number.numerator) / Decimal(number.denominator)
    step = Decimal(1).scaleb(decimal.adjusted() - draw(st.integers(1, 4)))
    ways = draw(st.sampled_from((ROUND_HALF_UP, ROUND_HALF_EVEN)))
    return written((decimal / step).to_integral_value(ways) * step if step > 1 else decimal.quantize(step, ways))


def figures(least: int = 10) -> st.SearchStrategy[Decimal]:
    """Numbers of two to four figures, as they are written."""
    return st.builds(
        lambda digits, places: Decimal(digits).scaleb(-places), st.integers(least, 9999), st.integers(0, 2)
    )


sizes = st.integers(11, 99_999).map(lambda number: Fraction(number, 37))


def rounded(number: Fraction) -> str:
    """To three figures."""
    decimal = Decimal(number.numerator) / Decimal(number.denominator)
    step = Decimal(1).scaleb(decimal.adjusted() - 2)
    return written((decimal / step).to_integral_value() * step)


def findings(text: str) -> list[str]:
    return [found.message for found in LAWS.check(text).findings]


# --- whole = rate × by ------------------------------------------------------------------------------------------------


@given(st.data(), st.sampled_from(TRIPLES), sizes, sizes)
def test_three_that_agree_are_never_charged_however_each_was_rounded(
    data: st.DataObject, triple: tuple[Scale, Scale, Scale, str], whole: Fraction, by: Fraction
) -> None:
    """A whole, a rate and what it is by, of one true value each, are silent in any units and any roundings."""
    *scales, sentence = triple
    (one, size), (other, rate_size), (third, by_size) = (data.draw(st.sampled_from(each.units)) for each in scales)
    rate = whole * size / (by * by_size) / rate_size
    assume(Fraction(1, 10**6) < rate < 10**9)
    numbers = [data.draw(roundings(number)) for number in (whole, rate, by)]
    text = sentence.format(whole=f"{numbers[0]} {one}", rate=f"{numbers[1]} {other}", by=f"{numbers[2]} {third}")
    assert not findings(text)


@given(st.data(), st.sampled_from(TRIPLES), figures(), figures(), FAR)
def test_three_of_which_one_is_far_off_are_charged(
    data: st.DataObject, triple: tuple[Scale, Scale, Scale, str], whole: Decimal, by: Decimal, off: Fraction
) -> None:
    """A rate that is half as large again, or two thirds of what the others make, is a finding."""
    *scales, sentence = triple
    (one, size), (other, rate_size), (third, by_size) = (data.draw(st.sampled_from(each.units)) for each in scales)
    rate = Fraction(whole) * size / (Fraction(by) * by_size) / rate_size * off
    assume(Fraction(1, 10**3) < rate < 10**6)
    text = sentence.format(
        whole=f"{written(whole)} {one}", rate=f"{rounded(rate)} {other}", by=f"{written(by)} {third}"
    )
    assume(sentence is not TRIPLES[-1][-1] or off not in (Fraction(3, 2), Fraction(2, 3)))
    # 10 GB in 10 s at 1,500 MB/s: binary gigabytes, what a line needs beside the data and rounding come to as much.
    assume(scales[0] is not DATA or off != Fraction(3, 2))
    assert findings(text)


@given(st.sampled_from(TRIPLES), figures(), figures(), figures(), st.sampled_from(("about ", "nearly ", "some ")))
def test_a_hedge_charges_nothing_that_is_not_charged_without_it(
    triple: tuple[Scale, Scale, Scale, str], whole: Decimal, rate: Decimal, by: Decimal, hedge: str
) -> None:
    """About, nearly and some only ever widen what a number may mean."""
    plain, hedged = (
        triple[3].format(
            whole=f"{said}{written(whole)} {triple[0].units[0][0]}",
            rate=f"{written(rate)} {triple[1].units[0][0]}",
            by=f"{said}{written(by)} {triple[2].units[0][0]}",
        )
        for said in ("", hedge)
    )
    assert findings(plain) or not findings(hedged)


# --- sides ------------------------------------------------------------------------------------------------------------

BOXES = ("A sheet of {} × {} m ({} m²) is left.", "{} m × {} m = {} m²", "The room is {} by {} m ({} m²).")


@given(st.data(), st.sampled_from(BOXES[::2]), sizes, sizes)
def test_an_area_that_its_sides_make_is_never_charged(
    data: st.DataObject, sentence: str, one: Fraction, other: Fraction
) -> None:
    """Two sides and their area are silent, however each of the three was rounded."""
    assert not findings(sentence.format(*(data.draw(roundings(size)) for size in (one, other, one * other))))


@given(st.sampled_from(BOXES), figures(), figures(), FAR)
def test_an_area_that_is_far_off_what_its_sides_make_is_charged(
    sentence: str, one: Decimal, other: Decimal, off: Fraction
) -> None:
    """Half as much again, or two thirds, is a finding where a thing is a rectangle, or a sum is written out."""
    area = Fraction(one) * Fraction(other) * off
    assume(Fraction(1, 100) < area < 10**7)
    assert findings(sentence.format(written(one), written(other), rounded(area)))


# --- totals -----------------------------------------------------------------------------------------------------------


@given(st.data(), st.lists(st.integers(10_000, 99_999).map(lambda number: Fraction(number, 7)), min_size=2, max_size=5))
def test_a_total_that_its_parts_make_is_never_charged(data: st.DataObject, parts: list[Fraction]) -> None:
    """Parts and their total, each rounded by itself, are silent."""
    numbers = [data.draw(roundings(part)) for part in parts]
    total = data.draw(roundings(sum(parts, Fraction(0))))
    assert not findings(f"It holds {' kg and '.join(numbers)} kg, {total} kg in total.")


@given(st.lists(st.integers(1, 30), min_size=2, max_size=4), st.integers(1, 99))
def test_small_whole_numbers_are_added_as_they_are_written(parts: list[int], total: int) -> None:
    """Of whole numbers below a hundred the total is their sum, or it is charged.

    That is, unless it is so much more that parts may be missing, or the first part is the total, which the others make.
    """
    assume(sum(parts) < 100 and total <= 1.6 * sum(parts))
    assume(not parts[0] == total == sum(parts[1:]))
    text = f"It holds {' kg and '.join(map(str, parts))} kg, {total} kg in total."
    assert bool(findings(text)) is (sum(parts) != total)


# --- per cent ---------------------------------------------------------------------------------------------------------


@given(st.data(), sizes, sizes)
def test_per_cent_that_two_values_make_are_never_charged(data: st.DataObject, one: Fraction, other: Fraction) -> None:
    """Two values and the per cent between them are silent, however each of the three was rounded."""
    share = abs(other / one - 1) * 100
    assume(Fraction(2) < share < 900 and min(one, other) > 1)
    numbers = [data.draw(roundings(number)) for number in (one, other, share)]
    word = "up" if other > one else "down"
    assert not findings("It went from {} kg to {} kg, {word} {} %.".format(*numbers, word=word))


@given(st.integers(111, 999), st.integers(111, 999), st.sampled_from((Fraction(2), Fraction(3), Fraction(1, 3))))
def test_per_cent_that_are_far_off_are_charged(one: int, other: int, off: Fraction) -> None:
    """Twice the per cent, or a third of them, is a finding."""
    assume(one % 10 and other % 10 and abs(other - one) > 40)
    share = abs(Fraction(other, one) - 1) * 100 * off
    word = "up" if other > one else "down"
    assert findings(f"It went from {one} kg to {other} kg, {word} {rounded(share)} %.")
