"""The finding, its place in the text with both quantities underlined, the cause and what to write instead.

``^`` marks what an editor would change, ``-`` what it was held against.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding, Report
from unitcheck.reports.claims import claim_lines
from unitcheck.reports.concise import headline
from unitcheck.reports.excerpt import Mark, excerpt
from unitcheck.reports.places import Lines
from unitcheck.reports.summary import Summary

NAME = "full"


def render(reports: Iterable[Report], *, claims: bool = False) -> Iterator[str]:
    """A paragraph for each finding, then a line for each claim where they are asked for, then the summary."""
    summary = Summary()
    for report in reports:
        summary = summary.plus(report)
        lines = Lines(report.text)
        for finding in report.findings:
            yield from _paragraph(finding, report.text, lines)
        if claims:
            yield from claim_lines(report)
    yield f"{summary}\n"


def _paragraph(finding: Finding, text: str, lines: Lines) -> Iterator[str]:
    yield headline(finding) + "\n"
    marks = [Mark(finding.span, "^")]
    if finding.related_span is not None:
        marks.append(Mark(finding.related_span, "-"))
    shown = excerpt(text, lines, tuple(marks))
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
