"""One line for each finding: ``path:line:column: severity CODE rule: message (place)``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding
from unitcheck.reports.carry import NOWHERE, one_line, told
from unitcheck.reports.claims import claim_lines
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.paint import BOLD, PLAIN, SEVERITIES, Brush
from unitcheck.reports.report_format import Style
from unitcheck.reports.summary import Summary

NAME = "concise"


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """A line for each finding, then one for each claim where they are asked for, then the summary."""
    summary, brush = Summary(), Brush(style.colour)
    for outcome in outcomes:
        summary = summary.plus(outcome)
        if isinstance(outcome, Unread):
            continue
        for finding in outcome.findings:
            yield headline(finding, brush) + "\n"
        yield from claim_lines(outcome)
    if not style.quiet:
        yield f"{summary}\n"


def headline(finding: Finding, brush: Brush = PLAIN) -> str:
    """The one line that says it all; in brackets behind it the place as the document's readers count it."""
    place = f"{brush.paint(one_line(finding.path or NOWHERE), BOLD)}:{finding.line}:{finding.column}"
    kind = brush.paint(f"{finding.severity.value} {finding.code}", SEVERITIES[finding.severity])
    return f"{place}: {kind} {finding.rule}: {one_line(told(finding))}"
