"""What is told of a finding, a claim, an unread file and a run, as the plain data that JSON is made of.

Offsets count code points from 0 and are half-open; lines and columns count from 1. The text of a side is the source's.
"""

from __future__ import annotations

from unitcheck.model import Cause, Edit, Finding
from unitcheck.reports.carry import relative
from unitcheck.reports.outcome import JudgedClaim, Outcome, Unread
from unitcheck.reports.summary import Summary
from unitcheck.typed import Any

Record = dict[str, Any]


def finding_records(outcome: Outcome) -> list[Record]:
    """The findings of a text."""
    return [finding_record(finding) for finding in outcome.findings]


def claim_records(outcome: Outcome) -> list[Record]:
    """The claims of a text, where they were asked for."""
    return [_claim(claim, outcome.path) for claim in outcome.claims]


def unread_record(unread: Unread) -> Record:
    """What could not be read, and why."""
    return {"path": relative(unread.path), "problem": unread.problem}


def summary_record(summary: Summary) -> Record:
    """How much was read and what was found in it."""
    return {name: getattr(summary, name) for name in ("files", "quantities", "claims", "errors", "warnings", "notes")}


def finding_record(finding: Finding) -> Record:
    """A finding."""
    return {
        "path": _path(finding.path),
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "place": finding.place,
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


def _cause(cause: Cause | None) -> Record | None:
    return None if cause is None else {"name": cause.name, "because": cause.because, "repair": cause.repair}


def _fix(edit: Edit | None) -> Record | None:
    return None if edit is None else {**edit.span._asdict(), "replacement": edit.replacement, "safe": edit.is_safe}


def _claim(claim: JudgedClaim, path: str | None) -> Record:
    return {
        "path": _path(path),
        "relation": claim.relation,
        "stated": claim.stated._asdict(),
        "restated": claim.restated._asdict(),
        "agreement": claim.agreement,
        "expected": claim.expected,
        "strength": claim.strength,
        "cause": _cause(claim.cause),
    }


def _path(path: str | None) -> str | None:
    return None if path is None else relative(path)
