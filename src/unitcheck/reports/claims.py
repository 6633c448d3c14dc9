"""Every claim judged, agreeing ones too, one line each."""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Agreement, Claim, Report, Strength, Verdict
from unitcheck.places import Lines
from unitcheck.reports.summary import judged


def claim_lines(report: Report) -> Iterator[str]:
    """A line for each claim: place, relation, both sides as read, how far they agree, what was expected if not this."""
    lines = Lines(report.text)
    for verdict in judged(report):
        line, column = lines.place(verdict.claim.restated_span.start)
        yield f"{report.path or '<text>'}:{line}:{column}: claim {_told(verdict)}\n"


def expected_text(verdict: Verdict) -> str | None:
    """What the restated side would be, written its author's way; None where it cannot be written alike."""
    from unitcheck import rewrite

    if not verdict.expected:
        return None
    expected = rewrite.quantity(verdict.claim.restated, verdict.expected)
    return None if expected is None else expected.text


def _told(verdict: Verdict) -> str:
    claim = verdict.claim
    sides = f"{_one_line(claim.stated.text)} = {_one_line(claim.restated.text)}"
    agreement = "no agreement" if verdict.agreement is Agreement.NONE else verdict.agreement.value
    expected = expected_text(verdict)
    differs = expected is not None and expected != claim.restated.text and verdict.agreement is not Agreement.EXACT
    wanted = f", expected {_one_line(expected or '')}" if differs else ""
    return f"{claim.relation}: {sides}: {agreement}{wanted}{_strength(claim)}"


def _strength(claim: Claim) -> str:
    return "" if claim.strength is Strength.STRONG else f", {claim.strength.value}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
