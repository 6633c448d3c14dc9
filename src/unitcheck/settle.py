"""Verdict → what may be charged of it, by how sure the syntax was that the two quantities are one."""

from __future__ import annotations

from fractions import Fraction

from unitcheck.model import Agreement, Strength, Verdict

NEVER_CHARGED = frozenset((Strength.TENTATIVE, Strength.ECHO))
"""Strengths of claims that are reported only where the two sides agree; no cause is looked for."""

NEAR = Fraction(3, 20)
"""How far apart the values of a likely claim may be and still be meant as one, as a share of the greater."""


def settled(verdict: Verdict) -> Verdict:
    """The verdict, or INCOMPARABLE where the syntax is too weak to charge what the two sides show."""
    if verdict.agreement is Agreement.INCOMPARABLE or _counts(verdict):
        return verdict
    return verdict._replace(agreement=Agreement.INCOMPARABLE, expected=(), cause=None)


def _counts(verdict: Verdict) -> bool:
    strength, agreement = verdict.claim.strength, verdict.agreement
    if strength is Strength.STRONG or agreement not in (Agreement.NONE, Agreement.COARSE):
        return True
    if strength in NEVER_CHARGED:
        return False
    if agreement is Agreement.NONE and verdict.cause is not None:
        return True
    return strength is Strength.LIKELY and _are_near(verdict)


def _are_near(verdict: Verdict) -> bool:
    written = verdict.restated.values if verdict.restated else ()
    return len(written) == len(verdict.expected) > 0 and all(
        abs(value.number - right.number) <= NEAR * max(abs(value.number), abs(right.number))
        for value, right in zip(written, verdict.expected, strict=True)
    )
