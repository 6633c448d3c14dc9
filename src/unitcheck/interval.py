"""Closed intervals of exact numbers: a written number is every value that rounds to it."""

from __future__ import annotations

from fractions import Fraction

from unitcheck.typed import NamedTuple


class Interval(NamedTuple):
    """All numbers from ``low`` to ``high``, both ends included; ``low`` is never above ``high``.

    A point has one fraction for both ends, which ``is`` tells at once, so that arithmetic on it is done once.
    """

    low: Fraction
    high: Fraction

    @classmethod
    def point(cls, number: Fraction | int) -> Interval:
        """The interval that holds ``number`` alone."""
        exact = number if isinstance(number, Fraction) else Fraction(number)
        return cls(exact, exact)

    @classmethod
    def around(cls, middle: Fraction, half_width: Fraction) -> Interval:
        """``middle`` ± ``half_width``."""
        return cls(middle - half_width, middle + half_width)

    @property
    def middle(self) -> Fraction:
        """The number halfway between the ends."""
        return self.low if self.low is self.high else (self.low + self.high) / 2

    @property
    def is_point(self) -> bool:
        """Whether the interval holds a single number."""
        return self.low is self.high or self.low == self.high

    def holds(self, number: Fraction) -> bool:
        """Whether ``number`` is one of them."""
        return self.low <= number <= self.high

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        return self.low <= other.high and other.low <= self.high

    def shifted(self, by: Fraction) -> Interval:
        """Every number here, ``by`` added."""
        if not by:
            return self
        if self.low is self.high:
            return Interval.point(self.low + by)
        return Interval(self.low + by, self.high + by)

    def times(self, other: Interval) -> Interval:
        """Every product of a number here and one of ``other``."""
        if self.is_point and other.is_point:
            return Interval.point(self.low * other.low)
        if other.is_point and other.low > 0:
            return Interval(self.low * other.low, self.high * other.low)
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def reciprocal(self) -> Interval:
        """One over every number here.

        Raises ZeroDivisionError where zero lies inside or at an end.
        """
        if self.low <= 0 <= self.high:
            raise ZeroDivisionError("an interval that holds zero has no reciprocal")
        if self.low is self.high:
            return Interval.point(1 / self.low)
        return Interval(1 / self.high, 1 / self.low)

    def power(self, exponent: int) -> Interval:
        """Every positive number here to a whole ``exponent``, which may be negative."""
        ends = (self.low**exponent, self.high**exponent)
        return Interval(min(ends), max(ends))
