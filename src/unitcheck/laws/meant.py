"""What a quantity may mean in a law: every reading as an interval, as wide as the ladder's roundings reach.

A written number stands for all that round to it at its last digit, by a tenth of it at most (5 m may be 4.5 m), and,
where zeros at its end may be rounding, for all that round to it to two figures. What is hedged reaches further. Zero
and what lies below it mean nothing to a law.
"""

from __future__ import annotations

from fractions import Fraction

from unitcheck.interval import Interval
from unitcheck.model import Dimension, Form, Hedge, Quantity, Reading, Unit, Value
from unitcheck.rounding import BEYOND_THE_BOOK, ONE_FIGURE, decade, ten_to
from unitcheck.typed import NamedTuple

TWO_FIGURES = Fraction(1, 20)
"""How far two figures may be off, as a share of the number: 104.9 km is 100 km."""
ABOUT = Fraction(1, 10)
"""How far "about" reaches to both sides, as a share of the number."""
BEYOND = Fraction(1, 4)
"""How far "over" and "under" reach in their direction."""
AS_WRITTEN = 100
"""Numbers below are meant to their last digit: who writes 40 km/h for 41 saves nothing, who writes 40,000 does."""
MOST = 6
"""Readings of one quantity that are tried; the most that a spelling has in use."""
_SHOWN = 3
"""Significant figures of a computed value in a message."""


class Meant(NamedTuple):
    """One way to mean a quantity: ``numbers`` of ``unit``, and the ``middle`` one, which is what is written."""

    numbers: Interval
    middle: Fraction
    unit: Unit

    @property
    def amount(self) -> Interval:
        """The numbers, in the base unit."""
        return self.numbers.times(self.unit.factor)

    @property
    def written(self) -> Fraction:
        """What is written, in the base unit."""
        return self.middle * self.unit.factor.middle


def meant(quantity: Quantity, dimension: Dimension, *, to_the_digit: bool = False) -> tuple[Meant, ...]:
    """Every way to mean ``quantity`` as one of ``dimension``; () where it is several, a limit, or not above zero.

    With ``to_the_digit`` zeros at the end of a small number are no rounding.
    """
    if quantity.hedge is Hedge.LIMIT or quantity.form not in (Form.ONE, Form.RANGE, Form.UNCERTAIN):
        return ()
    fitting = (reading for reading in quantity.readings if reading.unit.dimension == dimension)
    kept = (_meant(reading, hedge(quantity), to_the_digit=to_the_digit) for reading in fitting)
    return tuple(each for each in kept if each is not None)[:MOST]


def hedge(quantity: Quantity) -> Hedge:
    """The hedge of a quantity; an average is none, it is what a law speaks of."""
    if quantity.hedge is not Hedge.ABOUT:
        return quantity.hedge
    start, end = quantity.reach
    text = quantity.segment.text
    around = (text[start : quantity.span.start] + text[quantity.span.end : end]).lower()
    return Hedge.NONE if "averag" in around or around.split() == ["a", "total", "of"] else Hedge.ABOUT


def calculated(value: Value) -> Interval:
    """All that a number above zero may stand for in a calculation, where it is not rounded hard."""
    return Interval.around(value.number, min(value.resolution / 2, BEYOND_THE_BOOK * value.number))


def around(value: Value, said: Hedge = Hedge.NONE, *, to_the_digit: bool = False) -> Interval:
    """All that a number above zero may stand for."""
    number = value.number
    half = min(value.resolution / 2, ONE_FIGURE * number)
    if not (to_the_digit and number < AS_WRITTEN):
        half = max(half, min(value.resolutions[-1] / 2, TWO_FIGURES * number))
    down = {Hedge.ABOUT: ABOUT, Hedge.UNDER: BEYOND}.get(said, Fraction(0)) * number
    up = {Hedge.ABOUT: ABOUT, Hedge.OVER: BEYOND}.get(said, Fraction(0)) * number
    return Interval(number - half - down, number + half + up)


def _meant(reading: Reading, said: Hedge, *, to_the_digit: bool) -> Meant | None:
    values = reading.values
    if reading.unit.is_point or any(value.number <= 0 for value in values):
        return None
    if reading.form is Form.UNCERTAIN:
        first, off = around(values[0], said), values[-1].number
        whole = Interval(first.low - off, first.high + off)
        return Meant(whole, values[0].number, reading.unit) if whole.low > 0 else None
    ends = [around(value, said, to_the_digit=to_the_digit) for value in values]
    whole = Interval(min(end.low for end in ends), max(end.high for end in ends))
    return Meant(whole, sum((value.number for value in values), Fraction(0)) / len(values), reading.unit)


def figures(number: Fraction) -> str:
    """A number for a message, to three significant figures, or to the unit where it has more before the point."""
    if not number:
        return "0"
    step = min(Fraction(1), ten_to(decade(number) - _SHOWN + 1))
    return f"{float(round(number / step) * step):,.15g}"


def between(numbers: Interval) -> str:
    """An interval for a message: ``10.9 to 13``."""
    low, high = figures(numbers.low), figures(numbers.high)
    return low if low == high else f"{low} to {high}"
