"""One JSON object for programs: version, findings, what was unread, summary and, where asked for, every claim judged.

Offsets count code points from 0 and are half-open; lines and columns count from 1. The text of a side is the source's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from unitcheck._version import __version__
from unitcheck.model import Cause, Edit, Finding
from unitcheck.reports.outcome import JudgedClaim, Outcome, Unread
from unitcheck.reports.report_format import Style
from unitcheck.reports.summary import Summary

NAME = "json"


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """The object, indented by two, once every outcome is in."""
    summary = Summary()
    findings: list[dict[str, Any]] = []
    unread: list[dict[str, Any]] = []
    judgements: list[dict[str, Any]] = []
    for outcome in outcomes:
        summary = summary.plus(outcome)
        if isinstance(outcome, Unread):
            unread.append(outcome._asdict())
            continue
        findings += [_finding(finding) for finding in outcome.findings]
        judgements += [_claim(claim, outcome.path) for claim in outcome.claims]
    printed: dict[str, Any] = {"unitcheck": __version__, "findings": findings, "unread": unread}
    printed["summary"] = _counts(summary)
    if style.claims:
        printed["claims"] = judgements
    yield json.dumps(printed, ensure_ascii=False, indent=2) + "\n"


def _counts(summary: Summary) -> dict[str, int]:
    return {name: getattr(summary, name) for name in ("files", "quantities", "claims", "errors", "warnings", "notes")}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.span.start,
        "end": finding.span.end,
        "related": None if finding.related_span is None else finding.related_span._asdict(),
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "cause": _cause(finding.cause),
        "fix": _fix(finding.edit),
    }


def _cause(cause: Cause | None) -> dict[str, Any] | None:
    return None if cause is None else {"name": cause.name, "because": cause.because, "repair": cause.repair}


def _fix(edit: Edit | None) -> dict[str, Any] | None:
    return None if edit is None else {**edit.span._asdict(), "replacement": edit.replacement}


def _claim(claim: JudgedClaim, path: str | None) -> dict[str, Any]:
    return {
        "path": path,
        "relation": claim.relation,
        "stated": claim.stated._asdict(),
        "restated": claim.restated._asdict(),
        "agreement": claim.agreement,
        "expected": claim.expected,
        "strength": claim.strength,
        "cause": _cause(claim.cause),
    }
