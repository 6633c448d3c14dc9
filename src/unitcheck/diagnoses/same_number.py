"""The number was copied, not converted.

slip:    10 km (10 mi)
meant:   10 km (6 mi)
"""

from __future__ import annotations

from unitcheck.change import Case, Side, converted
from unitcheck.model import Cause

NAME = "same-number"


def explain(case: Case) -> Cause | None:
    """The cause, where both sides have the same numbers and different units."""
    for stated, restated in case.pairs:
        if (
            any(_numbers(stated))
            and _numbers(stated) == _numbers(restated)
            and stated.reading.unit != restated.reading.unit
        ):
            return Cause(NAME, "the number was not converted", converted(stated, restated))
    return None


def _numbers(side: Side) -> tuple[object, ...]:
    return tuple(value.number for value in side.reading.values)
