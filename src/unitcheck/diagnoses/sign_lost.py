"""The minus sign of one side was lost, or one was put where there should be none.

slip:    −33.5 °C (28.3 °F)
meant:   −33.5 °C (−28.3 °F)
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from unitcheck.change import Case, Side, each_value, mended, repair, scaled
from unitcheck.model import Cause

NAME = "sign-lost"


def explain(case: Case) -> Cause | None:
    """The cause, where the other sign makes the two agree."""
    found = mended(case, _negated) if _has_signs(case) else None
    if found is None:
        return None
    lost = any(value.number < 0 for value in found.changed.reading.values)
    return Cause(NAME, "the minus sign was lost" if lost else "the minus sign is one too many", repair(found))


def _negated(side: Side) -> Iterator[Side]:
    return each_value(side, lambda value: scaled(value, Fraction(-1)))


def _has_signs(case: Case) -> bool:
    """Whether a number of the claim can do with a sign: temperatures, and whatever has one."""
    return any(
        side.reading.unit.is_point or any(value.number < 0 for value in side.reading.values)
        for pair in case.pairs
        for side in pair
    )
