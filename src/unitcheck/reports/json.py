"""One JSON object for programs: version, findings, what was unread, a summary and, where asked for, the claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck._version import __version__
from unitcheck.reports.indented import indented
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.records import Record, claim_records, finding_records, summary_record, unread_record
from unitcheck.reports.report_format import Style
from unitcheck.reports.summary import Summary

NAME = "json"


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """The object, indented by two, once every outcome is in."""
    summary = Summary()
    findings: list[Record] = []
    unread: list[Record] = []
    claims: list[Record] = []
    for outcome in outcomes:
        summary = summary.plus(outcome)
        if isinstance(outcome, Unread):
            unread.append(unread_record(outcome))
            continue
        findings += finding_records(outcome)
        claims += claim_records(outcome)
    printed: Record = {"unitcheck": __version__, "findings": findings, "unread": unread}
    printed["summary"] = summary_record(summary)
    if style.claims:
        printed["claims"] = claims
    yield indented(printed) + "\n"
