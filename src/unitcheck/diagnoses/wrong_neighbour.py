"""The value was converted from its neighbour in a chain, which is itself rounded, and not from the first value.

slip:    375 miles (600 km; 324.0 nmi)
meant:   375 miles (600 km; 325.9 nmi)
"""

from __future__ import annotations

from unitcheck.change import Case, converted
from unitcheck.model import Cause

NAME = "wrong-neighbour"


def explain(case: Case) -> Cause | None:
    """The cause, where the restated side follows from another value of the chain that passes for the stated one."""
    for sibling in case.vouching:
        if sibling.restated is None or sibling.claim.restated == case.claim.restated:
            continue
        for stated, restated in case.pairs:
            if case.accepts(sibling.restated, restated.reading):
                because = f"it was converted from {sibling.claim.restated.text}, which is itself rounded"
                return Cause(NAME, because, converted(stated, restated))
    return None
