"""The factor was applied the wrong way round.

    slip:    50 km (80 mi; 27 nmi)
    meant:   50 km (31 mi; 27 nmi)

By itself "50 km (80 mi)" looks as if the units were exchanged; a third value shows that the first one is right.
"""

from __future__ import annotations

from unitcheck.change import Case, converted
from unitcheck.diagnoses.labels_exchanged import exchanged
from unitcheck.model import Cause

NAME = "wrong-way"


def explain(case: Case) -> Cause | None:
    """The cause, where each number fits the other's unit although a third value vouches for the stated side."""
    if not case.vouching:
        return None
    for stated, restated in case.pairs:
        ours, theirs = exchanged(stated, restated)
        if case.accepts(ours.reading, theirs.reading):
            return Cause(NAME, "the factor was applied the wrong way round", converted(stated, restated))
    return None
