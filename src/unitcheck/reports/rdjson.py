"""Reviewdog's diagnostic format: with it reviewdog comments on a review, with suggestions to apply at a click.

Its columns count bytes of UTF-8. What could not be read is an error on the whole file.

Sources: proto/rdf/reviewdog.proto and its JSON Schema in github.com/reviewdog/reviewdog. Reviewdog refuses a report
that has a field it does not know, so that only those are written which every release knows; related locations are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding, Severity
from unitcheck.reports.carry import encodable, relative, told
from unitcheck.reports.indented import indented
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.regions import Region
from unitcheck.reports.report_format import Style
from unitcheck.typed import Any

NAME = "rdjson"

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """The object, indented by two, once every outcome is in."""
    del style  # it has no place for claims or a summary
    diagnostics = [diagnostic for outcome in outcomes for diagnostic in _diagnostics(outcome)]
    printed = {"source": {"name": "unitcheck"}, "diagnostics": diagnostics}
    yield indented(printed) + "\n"


def _diagnostics(outcome: Outcome | Unread) -> Iterator[dict[str, Any]]:
    if isinstance(outcome, Unread):
        yield _unread(outcome)
        return
    for finding in outcome.findings:
        yield _diagnostic(finding, outcome)


def _diagnostic(finding: Finding, outcome: Outcome) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": encodable(told(finding)),
        "location": {"path": _path(finding.path), "range": _range(outcome.region(finding.span))},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    if finding.edit is not None:
        replaced = outcome.region(finding.edit.span)
        diagnostic["suggestions"] = [{"range": _range(replaced), "text": encodable(finding.edit.replacement)}]
    return diagnostic


def _unread(unread: Unread) -> dict[str, Any]:
    return {
        "message": f"could not be read: {encodable(unread.problem)}",
        "location": {"path": _path(unread.path)},
        "severity": "ERROR",
        "code": {"value": "unread"},
    }


def _range(region: Region) -> dict[str, dict[str, int]]:
    return {
        "start": {"line": region.line, "column": region.byte_column},
        "end": {"line": region.end_line, "column": region.end_byte_column},
    }


def _path(path: str | None) -> str:
    return encodable(relative(path))
