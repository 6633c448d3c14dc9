"""An area or a volume was converted with the factor for lengths, or a volume with the one for areas.

slip:    100 square miles (161 km²)
meant:   100 square miles (259 km²)
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import isqrt

from unitcheck.change import Case, converted, sized
from unitcheck.model import Cause, Dimension, Unit

NAME = "length-factor"

_KINDS = {2: "an area", 3: "a volume"}


def explain(case: Case) -> Cause | None:
    """The cause, where a lower power of the factor accounts for the restated side."""
    for stated, restated in case.pairs:
        for because, factor in _missing(stated.reading.unit, restated.reading.unit):
            changed = sized(restated, restated.reading.unit.name, factor)
            if case.accepts(stated.reading, changed.reading):
                return Cause(NAME, because, converted(stated, restated))
    return None


def _missing(stated: Unit, restated: Unit) -> Iterator[tuple[str, Fraction]]:
    """What is wanting of the factor if a lower power of it was used."""
    exponent = abs(stated.dimension.length)
    if stated.dimension != restated.dimension or stated.dimension != Dimension(length=stated.dimension.length):
        return
    if exponent not in _KINDS or not stated.factor.is_point or not restated.factor.is_point:
        return
    root = _root(stated.factor.low / restated.factor.low, exponent)
    if root is None or root == 1:
        return
    for used in range(1, exponent):
        factor = ("", "length", "area")[used]
        yield f"{_KINDS[exponent]} was converted with the {factor} factor", root ** (exponent - used)


def _root(number: Fraction, degree: int) -> Fraction | None:
    """The exact root of a square or a cube; None of other numbers, as of acres in hectares."""
    above, below = (_whole_root(whole, degree) for whole in (number.numerator, number.denominator))
    return Fraction(above, below) if above and below else None


def _whole_root(number: int, degree: int) -> int:
    """The root, or 0 where it is no whole number."""
    if degree == 2:
        root = isqrt(number)
        return root if root * root == number else 0
    low, high = 0, 1 << (number.bit_length() // degree + 1)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if middle**degree < number else (low, middle)
    return low if low**degree == number else 0
