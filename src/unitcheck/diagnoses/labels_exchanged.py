"""The units of the two sides are exchanged, or the factor was applied the wrong way round.

slip:    50 km (80 mi)
meant:   50 mi (80 km)
"""

from __future__ import annotations

from unitcheck.change import Case, Side, in_unit
from unitcheck.model import Cause

NAME = "labels-exchanged"


def explain(case: Case) -> Cause | None:
    """The cause, where each number fits the other's unit; not where a third value vouches for the stated unit.

    There is no repair: either both units are to be exchanged or one number is to be converted anew, and only the author
    knows which.
    """
    if case.vouching:
        return None
    for stated, restated in case.pairs:
        ours, theirs = exchanged(stated, restated)
        if case.accepts(ours.reading, theirs.reading):
            return Cause(NAME, "the factor was applied the wrong way round, or the two units are exchanged")
    return None


def exchanged(stated: Side, restated: Side) -> tuple[Side, Side]:
    """Both sides with each other's unit."""
    return in_unit(stated, restated.reading.unit), in_unit(restated, stated.reading.unit)
