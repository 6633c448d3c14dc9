"""The finding, its place in the text with both quantities underlined, the cause and what to write instead.

``^`` marks what an editor would change, ``-`` what it was held against.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding
from unitcheck.reports.carry import one_line
from unitcheck.reports.claims import claim_lines
from unitcheck.reports.concise import headline
from unitcheck.reports.excerpt import Excerpt, drawn
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.paint import BLUE, GREEN, PLAIN, SEVERITIES, Brush
from unitcheck.reports.report_format import Style
from unitcheck.reports.summary import Summary

NAME = "full"


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """A paragraph for each finding, then a line for each claim where they are asked for, then the summary."""
    summary, brush = Summary(), Brush(style.colour)
    for outcome in outcomes:
        summary = summary.plus(outcome)
        if isinstance(outcome, Unread):
            continue
        for finding, excerpt in zip(outcome.findings, outcome.excerpts, strict=True):
            yield headline(finding, brush) + "\n"
            yield from (f"{line}\n" for line in body(finding, excerpt, brush))
            yield "\n"
        yield from claim_lines(outcome)
    if not style.quiet:
        yield f"{summary}\n"


def body(finding: Finding, excerpt: Excerpt, brush: Brush = PLAIN) -> Iterator[str]:
    """The lines below the headline: the place in the text, the cause where the message leaves it out, the fix."""
    yield from drawn(excerpt, brush, SEVERITIES[finding.severity])
    margin = " " * (len(str(excerpt[-1].number)) + 2) + brush.paint("=", BLUE)
    cause = finding.cause
    if cause is not None and cause.because not in finding.message:
        yield f"{margin} cause: {one_line(cause.because)}"
    fix = repair(finding)
    if fix is not None:
        yield f"{margin} {brush.paint('fix', GREEN)}: {one_line(fix)}"


def repair(finding: Finding) -> str | None:
    """The text that mends it, where it is known, or that it is to go."""
    if finding.edit is not None:
        return finding.edit.replacement or "take it out"
    return finding.cause.repair if finding.cause is not None else None
