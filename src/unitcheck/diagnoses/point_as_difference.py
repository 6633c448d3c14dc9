"""A temperature was converted as a difference, without the offset between the scales.

    slip:    water at 20 °C (36 °F)
    meant:   water at 20 °C (68 °F)

By itself such a claim is taken for one of differences; it is charged only where that cannot be.
"""

from __future__ import annotations

from unitcheck.change import Case
from unitcheck.diagnoses.difference_as_point import as_the_other
from unitcheck.model import Cause

NAME = "point-as-difference"


def explain(case: Case) -> Cause | None:
    """The cause, where the claim is of temperatures and the two agree as differences."""
    return None if case.claim.difference else as_the_other(case, NAME, "temperature", "difference")
