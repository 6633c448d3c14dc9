"""What a written number may stand for: how it was rounded, cut or hedged, as intervals of exact numbers.

``book`` is how finely careful practice writes what a conversion gives. Temperatures as points have an arbitrary zero,
so neither the book nor a share of the number limits what rounding may do to them.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import floor, log10

from unitcheck.interval import Interval
from unitcheck.model import Hedge, Value
from unitcheck.typed import NamedTuple

ONE_FIGURE = Fraction(1, 10)  # how far 5 km (3 miles) may go, one figure for one figure
BEYOND_THE_BOOK = Fraction(4, 100)  # how far a rounding may go that is coarser than careful practice
CUT = Fraction(5, 100)  # how much a cut may take away: 27 km (16 mi)
EXACTLY = Fraction(5, 1000)  # how near a single figure must come to be meant to three
HEDGE = Fraction(5, 100)  # how far "nearly" reaches

_REMEMBERED = 256
"""Powers of ten that are kept."""


class Side(NamedTuple):
    """A value as written, and what the other side comes to in its unit."""

    value: Value
    other: Value
    converted: Interval
    is_point: bool

    @property
    def number(self) -> Fraction:
        """The number written."""
        return self.value.number

    @property
    def last_digit(self) -> Fraction:
        """The unit of the last digit written."""
        return self.value.resolution

    def figures(self, resolution: Fraction) -> int:
        """How many significant figures the number has when written to ``resolution``."""
        return figures(self.number, resolution)

    def rounding(self, resolution: Fraction) -> Interval:
        """Every number that is written as this one when rounded to ``resolution``."""
        return Interval.around(self.number, self._half_width(resolution))

    def roundings(self, least: int = 1) -> tuple[Interval, ...]:
        """The rounding at each resolution that keeps at least ``least`` figures; of a point, the last digit always."""
        least = max(least, 2) if self.is_point else least
        finest = (self.last_digit,) if self.is_point else ()
        kept = (q for q in self.value.resolutions if self.figures(q) >= least and q not in finest)
        return tuple(self.rounding(q) for q in (*finest, *kept))

    def within(self, share: Fraction, resolution: Fraction) -> Interval:
        """Half of ``resolution`` to both sides, at most ``share`` of the number, but of a point half its last digit."""
        half = min(resolution / 2, share * abs(self.number))
        return Interval.around(self.number, max(half, self.last_digit / 2) if self.is_point else half)

    @property
    def cut(self) -> Interval:
        """The numbers that are this one when cut, towards zero, after its last digit instead of rounded."""
        most = self.last_digit if self.is_point else min(self.last_digit, CUT * abs(self.number))
        ends = (self.number, self.number + (most if self.number >= 0 else -most))
        return Interval(min(ends), max(ends))

    @property
    def meant_exactly(self) -> tuple[Interval, ...]:
        """What a single figure stands for that is meant to more than it shows: 1 AU, 5 kg (11.05 lb)."""
        if self.is_point or self.figures(self.last_digit) > 1:
            return ()
        return (Interval.around(self.number, EXACTLY * abs(self.number)),)

    @property
    def one_off(self) -> Interval:
        """The numbers at most one unit of the last digit away; this one alone if it has less than three figures."""
        return Interval.around(self.number, self.last_digit * (self.figures(self.last_digit) >= 3))

    def stretched(self, interval: Interval, hedge: Hedge) -> Interval:
        """``interval`` widened as ``hedge`` says; below zero "over" may mean either way, so both are meant."""
        by = HEDGE * abs(self.number)
        up = hedge is not Hedge.UNDER or self.number < 0
        down = hedge is not Hedge.OVER or self.number < 0
        return Interval(interval.low - by * down, interval.high + by * up)

    def _half_width(self, resolution: Fraction) -> Fraction:
        if self.is_point:
            return resolution / 2
        size = abs(self.number)
        half = min(resolution / 2, size / 2)
        if half <= BEYOND_THE_BOOK * size or resolution <= book(self.other, self.converted.middle):
            return half
        # 5 km (3 miles), as written: 600 km (400 mi) is three figures for three.
        one_for_one = self.figures(resolution) == figures(self.other.number, self.other.resolution) == 1
        return min(half, (ONE_FIGURE if one_for_one else BEYOND_THE_BOOK) * size)


def decade(number: Fraction) -> int:
    """The power of ten of the first digit of ``number``, which is not zero: 2 for 372, -1 for 0.25."""
    over, under = abs(number.numerator), number.denominator
    # The logarithm may be one off next to a power of ten; the exact comparisons put it right.
    power = floor(log10(over) - log10(under))
    while not _reaches(over, under, power):
        power -= 1
    while _reaches(over, under, power + 1):
        power += 1
    return power


def _reaches(over: int, under: int, power: int) -> bool:
    """Whether over/under is at least that power of ten."""
    shift: int = 10 ** abs(power)
    return over >= under * shift if power >= 0 else over * shift >= under


def figures(number: Fraction, resolution: Fraction) -> int:
    """How many significant figures ``number`` has when written to ``resolution``: 3 for 372 to 1, at least one.

    A resolution that is no power of ten (a sixteenth, an inch in feet) counts as the next coarser one.
    """
    if not number:
        return 1
    return max(1, decade(number) - _decade_above(resolution) + 1)


@lru_cache(_REMEMBERED)
def ten_to(power: int) -> Fraction:
    """That power of ten."""
    return Fraction(10) ** power


def _decade_above(number: Fraction) -> int:
    """The power of ten that ``number`` is, or the next greater one."""
    power = decade(number)
    return power + (ten_to(power) != number)


def book(source: Value, converted: Fraction) -> Fraction:
    """The coarsest resolution at which careful practice writes ``converted``, which ``source`` was converted to.

    It is the coarser of NIST SP 1038's and Wikipedia's Module:Convert's; zero where there is nothing to round.
    """
    if not source.number or not converted:
        return Fraction(0)
    return max(sp1038(source, converted), module_convert(source, converted))


def sp1038(source: Value, converted: Fraction) -> Fraction:
    """NIST SP 1038, 4.4: as many figures as the source, one more where the first digit has become smaller.

    Neither number may be zero.
    """
    kept = figures(source.number, source.resolutions[-1])
    if _first_digit(converted) < _first_digit(source.number):
        kept += 1
    return ten_to(decade(converted) - kept + 1)


def module_convert(source: Value, converted: Fraction) -> Fraction:
    """Module:Convert: about the relative precision of the source, but at least two figures.

    Neither number may be zero.
    """
    relative = source.resolutions[-1] * abs(converted / source.number) / 2
    return ten_to(min(_decade_above(relative), decade(converted) - 1))


def _first_digit(number: Fraction) -> int:
    return int(abs(number) / ten_to(decade(number)))
