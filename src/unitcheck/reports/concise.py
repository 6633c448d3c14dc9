"""One line for each finding: ``path:line:column: severity CODE rule: message``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding
from unitcheck.reports.claims import claim_lines
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.report_format import Style
from unitcheck.reports.summary import Summary

NAME = "concise"


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """A line for each finding, then one for each claim where they are asked for, then the summary."""
    summary = Summary()
    for outcome in outcomes:
        summary = summary.plus(outcome)
        if isinstance(outcome, Unread):
            continue
        for finding in outcome.findings:
            yield headline(finding) + "\n"
        yield from claim_lines(outcome)
    yield f"{summary}\n"


def headline(finding: Finding) -> str:
    """The one line that says it all."""
    place = f"{finding.path or '<text>'}:{finding.line}:{finding.column}"
    return f"{place}: {finding.severity.value} {finding.code} {finding.rule}: {finding.message}"
