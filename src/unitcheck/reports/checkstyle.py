"""Checkstyle's XML, which Jenkins, SonarQube, reviewdog and many editors read.

Every file checked is listed, those without findings empty; what could not be read has an error in its first line.

Sources: what Checkstyle's own XMLLogger writes; its severities are ignore, info, warning and error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding, Severity
from unitcheck.reports.carry import relative, told
from unitcheck.reports.markup import DECLARATION, tag
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.report_format import Style

NAME = "checkstyle"

_VERSION = "4.3"  # of the format, as most writers of it say
_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """The document, file by file as the outcomes come in."""
    del style  # it has no place for claims or a summary
    yield DECLARATION
    yield f"<{tag('checkstyle', version=_VERSION)}>\n"
    for outcome in outcomes:
        yield f"  <{tag('file', name=relative(outcome.path))}>\n"
        yield from [_unread(outcome)] if isinstance(outcome, Unread) else map(_error, outcome.findings)
        yield "  </file>\n"
    yield "</checkstyle>\n"


def _error(finding: Finding) -> str:
    inside = tag(
        "error",
        line=finding.line,
        column=finding.column,
        severity=_SEVERITIES[finding.severity],
        message=told(finding),
        source=f"unitcheck.{finding.code}",
    )
    return f"    <{inside}/>\n"


def _unread(unread: Unread) -> str:
    message = f"could not be read: {unread.problem}"
    return f"    <{tag('error', line=1, severity='error', message=message, source='unitcheck.unread')}/>\n"
