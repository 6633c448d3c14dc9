"""Exact conversion between units.

A conversion of a point through an agreed factor is a point; through a factor that is an interval (Mach, month, year)
it is an interval. Reciprocal dimensions compare too: miles per gallon and litres per 100 km, a period and a frequency.
"""

from __future__ import annotations

from fractions import Fraction

from unitcheck.interval import Interval
from unitcheck.model import Unit
from unitcheck.typed import NamedTuple


def comparable(source: Unit, target: Unit) -> bool:
    """Whether a number of one unit can be one of the other; points compare only with points."""
    if source.is_point is not target.is_point:
        return False
    return source.dimension == target.dimension or are_reciprocal(source, target)


def are_reciprocal(source: Unit, target: Unit) -> bool:
    """Whether one counts what the other is counted by: mi/gal and L/km, s and Hz."""
    return source.dimension != target.dimension and source.dimension == target.dimension.to_the(-1)


def difference_of(unit: Unit) -> Unit:
    """The unit of differences on the scale of ``unit``: for all but points on a temperature scale, ``unit`` itself."""
    return unit._replace(offset=Fraction(0), is_point=False) if unit.is_point else unit


class Conversion(NamedTuple):
    """The way from numbers of one unit to numbers of a comparable one."""

    source: Unit
    target: Unit
    reciprocal: bool

    @classmethod
    def between(cls, source: Unit, target: Unit) -> Conversion:
        """The conversion of ``source`` to ``target``, which must be comparable."""
        return cls(source, target, are_reciprocal(source, target))

    @property
    def back(self) -> Conversion:
        """The way back."""
        return Conversion(self.target, self.source, self.reciprocal)

    def of(self, numbers: Interval) -> Interval:
        """Every number of the target unit that one of ``numbers`` of the source unit may be.

        Raises ZeroDivisionError where the units are reciprocal and zero is among the numbers.
        """
        amount = numbers.shifted(self.source.offset).times(self.source.factor)
        if self.reciprocal:
            amount = amount.reciprocal()
        return amount.times(self.target.factor.reciprocal()).shifted(-self.target.offset)
