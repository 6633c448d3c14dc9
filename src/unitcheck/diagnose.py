"""Verdict → its cause: the likeliest change to the claim that the ladder accepts."""

from __future__ import annotations

from collections.abc import Sequence

from unitcheck.change import NEAR, SOUND, Case
from unitcheck.diagnoses import CAUSES
from unitcheck.model import Agreement, Cause, Strength, Verdict


def diagnose(verdict: Verdict, siblings: Sequence[Verdict] = ()) -> Verdict:
    """The verdict with its cause, where its two sides disagree and a cause fits; otherwise the verdict as it is.

    ``siblings`` are the other verdicts on the same stated quantity, as in "600 km (373 mi; 324 nmi)". The cause's
    repair replaces the text of the restated quantity.
    """
    if verdict.agreement not in (Agreement.NONE, Agreement.INCOMPARABLE):
        return verdict
    return verdict._replace(cause=_likeliest(verdict, siblings))


_TELLING = 2
"""Digits of the longer number. A cause fits one in five random pairs with one digit, one in ten with two."""


def _likeliest(verdict: Verdict, siblings: Sequence[Verdict]) -> Cause | None:
    """A cause that makes the claim sound goes before one that comes near.

    Where it is the cause that makes a claim count, it must be sound and, in weak syntax, have digits to stand on.
    """
    case = Case.of(verdict, siblings, SOUND)
    strength = verdict.claim.strength
    if strength is Strength.STRONG:
        return _first(case) or _first(case._replace(rungs=NEAR)) or _taken_otherwise(case)
    return _first(case) if strength is Strength.LIKELY or case.digits >= _TELLING else None


def _taken_otherwise(case: Case) -> Cause | None:
    """Temperatures as what they do not seem to be: where units were exchanged, points may look like differences.

    What would mend that reading does not mend the claim, so there is no repair.
    """
    cause = _first(case._replace(pairs=case.otherwise, otherwise=())) if case.otherwise else None
    return cause and cause._replace(repair=None)


def _first(case: Case) -> Cause | None:
    return next((cause for diagnosis in CAUSES if (cause := diagnosis.explain(case))), None)
