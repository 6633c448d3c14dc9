"""One line for each finding: ``path:line:column: severity CODE rule: message``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding, Report
from unitcheck.reports.claims import claim_lines
from unitcheck.reports.report_format import Unread
from unitcheck.reports.summary import Summary

NAME = "concise"


def render(reports: Iterable[Report | Unread], *, claims: bool = False) -> Iterator[str]:
    """A line for each finding, then one for each claim where they are asked for, then the summary."""
    summary = Summary()
    for report in reports:
        summary = summary.plus(report)
        if isinstance(report, Unread):
            continue
        for finding in report.findings:
            yield headline(finding) + "\n"
        if claims:
            yield from claim_lines(report)
    yield f"{summary}\n"


def headline(finding: Finding) -> str:
    """The one line that says it all."""
    place = f"{finding.path or '<text>'}:{finding.line}:{finding.column}"
    return f"{place}: {finding.severity.value} {finding.code} {finding.rule}: {finding.message}"
