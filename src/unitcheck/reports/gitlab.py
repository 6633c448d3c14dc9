"""GitLab's Code Quality report: a JSON array that a merge request shows beside its changes.

Severities are GitLab's: an error is ``major``, a warning ``minor``, a note ``info``; what could not be read is a
``blocker``, since nobody knows what is in it.

Sources: "Code Quality report format" (docs.gitlab.com), which is a part of Code Climate's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding, Severity
from unitcheck.reports.carry import encodable, relative, told
from unitcheck.reports.fingerprint import digest, fingerprints
from unitcheck.reports.indented import indented
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.report_format import Style
from unitcheck.typed import Any

NAME = "gitlab"

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """The array, indented by two, once every outcome is in."""
    del style  # it has no place for claims or a summary
    yield indented([issue for outcome in outcomes for issue in _issues(outcome)]) + "\n"


def _issues(outcome: Outcome | Unread) -> Iterator[dict[str, Any]]:
    if isinstance(outcome, Unread):
        yield _unread(outcome)
        return
    for finding, fingerprint in zip(outcome.findings, fingerprints(outcome), strict=False):
        yield _issue(finding, fingerprint)


def _issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "description": encodable(told(finding)),
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": _location(finding.path, finding.line, finding.end_line),
    }


def _unread(unread: Unread) -> dict[str, Any]:
    return {
        "description": f"could not be read: {encodable(unread.problem)}",
        "check_name": "unread",
        "fingerprint": digest("unread", relative(unread.path)),
        "severity": "blocker",
        "location": _location(unread.path, 1, 1),
    }


def _location(path: str | None, begin: int, end: int) -> dict[str, Any]:
    return {"path": encodable(relative(path)), "lines": {"begin": begin, "end": end}}
