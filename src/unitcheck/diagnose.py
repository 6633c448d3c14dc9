"""Verdict → its cause: the likeliest change to the claim that the ladder accepts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unitcheck.change import NEAR, SOUND, Case
from unitcheck.diagnoses import CAUSES
from unitcheck.model import Agreement, Cause, Verdict


def diagnose(verdict: Verdict, siblings: Sequence[Verdict] = ()) -> Verdict:
    """The verdict with its cause, where its two sides disagree and a cause fits; otherwise the verdict as it is.

    ``siblings`` are the other verdicts on the same stated quantity, as in "600 km (373 mi; 324 nmi)". The cause's
    repair replaces the text of the restated quantity.
    """
    if verdict.agreement not in (Agreement.NONE, Agreement.INCOMPARABLE):
        return verdict
    return replace(verdict, cause=_likeliest(verdict, siblings))


def _likeliest(verdict: Verdict, siblings: Sequence[Verdict]) -> Cause | None:
    """A cause that makes the claim sound goes before one that comes near."""
    for rungs in (SOUND, NEAR):
        case = Case.of(verdict, siblings, rungs)
        for diagnosis in CAUSES:
            cause = diagnosis.explain(case)
            if cause is not None:
                return cause
    return None
