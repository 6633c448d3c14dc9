"""Every value was converted with one wrong factor.

    slip:    5,400 to 7,200 km (900 to 1,200 miles)
    meant:   5,400 to 7,200 km (3,400 to 4,500 miles)

A single value says nothing of the factor; two or more that differ alike do.
"""

from __future__ import annotations

from fractions import Fraction

from unitcheck.change import Case, Side, converted
from unitcheck.model import Cause

NAME = "wrong-factor"

_FINEST = 100  # a factor that people use has two decimals at most


def explain(case: Case) -> Cause | None:
    """The cause, where all parts of the two sides are in one short ratio."""
    for stated, restated in case.pairs:
        used, right = _ratio(stated, restated), _factor(stated, restated)
        if used is not None and right is not None:
            large, factor = (used, right) if used >= 1 else (1 / used, 1 / right)
            because = f"the factor used is {float(large):.4g}; it is {float(factor):.2g}"
            return Cause(NAME, because, converted(stated, restated))
    return None


def _ratio(stated: Side, restated: Side) -> Fraction | None:
    """What all parts differ by; None where that is no short number, or there is only one part."""
    ours, theirs = stated.reading.values, restated.reading.values
    if len(ours) != len(theirs) or len(ours) < 2 or any(value.number <= 0 for value in (*ours, *theirs)):
        return None
    first, *others = {one.number / other.number for one, other in zip(ours, theirs, strict=True)}
    return None if others or _FINEST % max(first, 1 / first).denominator else first


def _factor(stated: Side, restated: Side) -> Fraction | None:
    """What they should differ by; None where no factor converts the units."""
    source, target = stated.reading.unit, restated.reading.unit
    if source.dimension != target.dimension or source.is_point:
        return None
    return target.factor.middle / source.factor.middle
