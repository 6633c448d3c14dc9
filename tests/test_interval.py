"""Intervals hold every result of the numbers in them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcheck.interval import Interval

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)
positive = st.fractions(min_value=Fraction(1, 1000), max_value=1000, max_denominator=1000)
intervals = st.tuples(numbers, numbers).map(lambda ends: Interval(min(ends), max(ends)))
WRITTEN = [
    ("372", "1", "371.5", "372.5", "an integer rounds to the unit"),
    ("2.50", "0.01", "2.495", "2.505", "a trailing zero after the point claims precision"),
    ("600", "100", "550", "650", "trailing zeros need not be significant"),
    ("-40", "1", "-40.5", "-39.5", "below zero as above"),
]


@pytest.mark.parametrize(("number", "resolution", "low", "high", "why"), WRITTEN)
def test_a_written_number_is_all_that_rounds_to_it(number: str, resolution: str, low: str, high: str, why: str) -> None:
    found = Interval.around(Fraction(number), Fraction(resolution) / 2)
    assert found == Interval(Fraction(low), Fraction(high)), why
    assert found.middle == Fraction(number)
    assert found.holds(found.low)
    assert found.holds(found.high)


@given(intervals, intervals, st.fractions(0, 1), st.fractions(0, 1))
def test_a_product_holds_every_product(one: Interval, other: Interval, share: Fraction, other_share: Fraction) -> None:
    a = one.low + (one.high - one.low) * share
    b = other.low + (other.high - other.low) * other_share
    assert one.times(other).holds(a * b)
    assert one.shifted(b).holds(a + b)


@given(intervals, st.fractions(0, 1))
def test_a_reciprocal_holds_every_reciprocal(interval: Interval, share: Fraction) -> None:
    if interval.low <= 0 <= interval.high:
        with pytest.raises(ZeroDivisionError, match="zero"):
            interval.reciprocal()
    else:
        assert interval.reciprocal().holds(1 / (interval.low + (interval.high - interval.low) * share))


@given(positive, positive, st.integers(-4, 4))
def test_a_power_holds_every_power(one: Fraction, other: Fraction, exponent: int) -> None:
    interval = Interval(min(one, other), max(one, other))
    assert interval.power(exponent).holds(interval.middle**exponent)


@given(intervals, intervals)
def test_two_intervals_meet_where_they_have_a_number_in_common(one: Interval, other: Interval) -> None:
    assert one.meets(other) is (one.holds(max(one.low, other.low)) and other.holds(max(one.low, other.low)))
    assert one.meets(other) is other.meets(one)


def test_a_point_is_one_number() -> None:
    assert Interval.point(5).is_point
    assert Interval.point(5).times(Interval.point(Fraction(1, 3))) == Interval.point(Fraction(5, 3))
    assert not Interval(Fraction(1), Fraction(2)).is_point
