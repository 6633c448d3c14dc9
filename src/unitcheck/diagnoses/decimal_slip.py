"""The decimal point has moved, or a zero is missing or one too many.

slip:    1.78 metres (58 ft)
meant:   1.78 metres (5.8 ft)
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from unitcheck.change import Case, Side, each_value, mended, repair, scaled
from unitcheck.model import Cause, Value

NAME = "decimal-slip"

_NAMES = {1: "a factor of ten", 2: "a factor of 100", 3: "a factor of 1,000", 6: "a factor of a million"}
"""The slips that happen. Of larger ones one in ten random numbers would fit a one-figure value."""


def explain(case: Case) -> Cause | None:
    """The cause, where a power of ten makes the two agree."""
    for places, because in _NAMES.items():
        found = mended(case, partial(_moved, places))
        if found is not None:
            return Cause(NAME, because, repair(found))
    return None


def _moved(places: int, side: Side) -> Iterator[Side]:
    if not _can_slip(side, places):
        return
    for power in (10**places, Fraction(1, 10**places)):
        yield from each_value(side, partial(_times, Fraction(power)))


def _can_slip(side: Side, places: int) -> bool:
    """Zero has no digits to move, and a temperature a hundred times too high is no slip."""
    return all(value.number for value in side.reading.values) and (places == 1 or not side.reading.unit.is_point)


def _times(power: Fraction, was: Value) -> Value:
    return _rounded_as_written(was, scaled(was, power))


def _rounded_as_written(was: Value, now: Value) -> Value:
    """``now``, which may also be meant to as many decimals as were written: 58.0 was 5.8, not 5.80."""
    coarser = was.resolution if now.resolution < was.resolution and now.number % was.resolution == 0 else None
    return Value(now.number, (now.resolution, coarser, *now.resolutions[1:])) if coarser else now
