"""The finding, its place in the text with both quantities underlined, the cause and what to write instead.

``^`` marks what an editor would change, ``-`` what it was held against.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding
from unitcheck.reports.claims import claim_lines
from unitcheck.reports.concise import headline
from unitcheck.reports.excerpt import Excerpt, drawn
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.report_format import Style
from unitcheck.reports.summary import Summary

NAME = "full"


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """A paragraph for each finding, then a line for each claim where they are asked for, then the summary."""
    summary = Summary()
    for outcome in outcomes:
        summary = summary.plus(outcome)
        if isinstance(outcome, Unread):
            continue
        for finding, excerpt in zip(outcome.findings, outcome.excerpts, strict=True):
            yield from _paragraph(finding, excerpt)
        yield from claim_lines(outcome)
    yield f"{summary}\n"


def _paragraph(finding: Finding, excerpt: Excerpt) -> Iterator[str]:
    yield headline(finding) + "\n"
    shown = drawn(excerpt)
    yield from (f"{line}\n" for line in shown)
    margin = " " * shown[0].index("|")
    yield from (f"{margin}= {advice}\n" for advice in _advice(finding))
    yield "\n"


def _advice(finding: Finding) -> Iterator[str]:
    cause = finding.cause
    if cause is not None and cause.because not in finding.message:
        yield f"cause: {cause.because}"
    repair = finding.edit.replacement if finding.edit is not None else cause.repair if cause is not None else None
    if repair is not None:
        yield f"fix: {repair}"
