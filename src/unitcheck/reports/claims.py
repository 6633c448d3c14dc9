"""Every claim judged, agreeing ones too, one line each."""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Agreement, Strength
from unitcheck.reports.carry import NOWHERE, one_line
from unitcheck.reports.outcome import JudgedClaim, Outcome


def claim_lines(outcome: Outcome) -> Iterator[str]:
    """A line for each claim: place, relation, both sides as read, how far they agree, what was expected if not this."""
    for claim in outcome.claims:
        place = f"{one_line(outcome.path or NOWHERE)}:{claim.restated.line}:{claim.restated.column}"
        yield f"{place}: claim {_told(claim)}\n"


def _told(claim: JudgedClaim) -> str:
    sides = f"{_one_line(claim.stated.text)} = {_one_line(claim.restated.text)}"
    agreement = "no agreement" if claim.agreement == Agreement.NONE.value else claim.agreement
    strength = "" if claim.strength == Strength.STRONG.value else f", {claim.strength}"
    return f"{claim.relation}: {sides}: {agreement}{_wanted(claim)}{strength}"


def _wanted(claim: JudgedClaim) -> str:
    expected = claim.expected
    if expected is None or expected == claim.restated.text or claim.agreement == Agreement.EXACT.value:
        return ""
    return f", expected {_one_line(expected)}"


def _one_line(text: str) -> str:
    return one_line(" ".join(text.split()))
