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
    """A cause that makes the claim sound goes before one that comes near.

    At last temperatures are taken the other way: where units were exchanged, points may look like differences. What
    would mend that reading does not mend the claim, so there is no repair.
    """
    case = Case.of(verdict, siblings, SOUND)
    cause = _first(case) or _first(replace(case, rungs=NEAR))
    if cause is None and case.otherwise:
        turned = _first(replace(case, pairs=case.otherwise, otherwise=()))
        return turned and replace(turned, repair=None)
    return cause


def _first(case: Case) -> Cause | None:
    return next((cause for diagnosis in CAUSES if (cause := diagnosis.explain(case))), None)
