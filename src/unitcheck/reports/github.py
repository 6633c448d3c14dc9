"""GitHub Actions' workflow commands: every finding becomes an annotation on its line of a pull request.

A note is a notice. GitHub shows ten annotations of each kind for a step; the log has all of them, and the summary.

Sources: "Workflow commands for GitHub Actions" (docs.github.com); the escapes are those of @actions/core.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding, Severity
from unitcheck.reports.carry import encodable, relative, told
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.report_format import Style
from unitcheck.reports.summary import Summary

NAME = "github"

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_Properties = dict[str, str | int]
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """A command for each finding and each unread file as the outcomes come in, then the summary as plain text."""
    summary = Summary()
    for outcome in outcomes:
        summary = summary.plus(outcome)
        if isinstance(outcome, Unread):
            yield _unread(outcome)
            continue
        yield from map(_annotation, outcome.findings)
    if not style.quiet:
        yield f"{summary}\n"


def _annotation(finding: Finding) -> str:
    place: _Properties = {"file": relative(finding.path), "line": finding.line, "endLine": finding.end_line}
    if finding.line == finding.end_line:  # GitHub takes columns within one line only
        place |= {"col": finding.column, "endColumn": finding.end_column}
    title = f"{finding.code} {finding.rule}"
    return _command(_COMMANDS[finding.severity], {**place, "title": title}, told(finding))


def _unread(unread: Unread) -> str:
    return _command("error", {"file": relative(unread.path), "title": "could not be read"}, unread.problem)


def _command(name: str, properties: _Properties, message: str) -> str:
    shown = ",".join(f"{key}={_escaped(str(value), _IN_PROPERTY)}" for key, value in properties.items() if value != "")
    return f"::{name} {shown}::{_escaped(message, _IN_MESSAGE)}\n"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in encodable(text))
