"""SARIF 2.1.0, which GitHub code scanning, Azure DevOps and editors read: rules with help, results with fixes.

Columns count code points. What could not be read is told as a notification of the run, which then did not succeed.

Sources: SARIF 2.1.0 (OASIS, with its errata 01), section numbers below; "SARIF support for code scanning"
(docs.github.com) for what GitHub makes of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck._version import __version__
from unitcheck.model import Finding, Severity
from unitcheck.reports.carry import encodable, told, uri
from unitcheck.reports.fingerprint import fingerprints
from unitcheck.reports.indented import indented
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.regions import Region
from unitcheck.reports.report_format import Style
from unitcheck.rules import RULES, Rule
from unitcheck.rules.documentation import Documentation, documentation
from unitcheck.typed import Any

NAME = "sarif"

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"  # 3.4.4: where relative paths begin; who reads the report knows where that is
_FINGERPRINT = "quantities/v1"  # 3.27.17: what it is made of, and the version of that
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_UNREAD = "unread"
_SUPPRESSIONS = "suppressions"

_Object = dict[str, Any]


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """The log, indented by two, once every outcome is in."""
    del style  # it has no place for claims or a summary
    results: list[_Object] = []
    notifications: list[_Object] = []
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            notifications.append(_notification(outcome))
        else:
            results += _results(outcome)
    if any(_SUPPRESSIONS in result for result in results):  # 3.27.23: then every result has to tell whether it is
        results = [{_SUPPRESSIONS: [], **result} for result in results]
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(results, notifications)]}
    yield indented(log) + "\n"


def _run(results: list[_Object], notifications: list[_Object]) -> _Object:
    driver = {
        "name": "unitcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in RULES],
        "notifications": [{"id": _UNREAD, "shortDescription": {"text": "A file could not be read"}}],
    }
    invocation = {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}
    return {
        "tool": {"driver": driver},
        "invocations": [invocation],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }


# --- rules ------------------------------------------------------------------------------------------------------------


def _rule(rule: Rule) -> _Object:
    about = documentation(rule)
    return {
        "id": rule.CODE,
        "name": rule.NAME,
        "shortDescription": {"text": about.title or rule.NAME},
        "fullDescription": {"text": " ".join((f"{about.title or rule.NAME}.", *about.about))},
        "help": {"text": _help(about, "- {kind}: {sentence}"), "markdown": _help(about, "* *{kind}*: {sentence}")},
        "defaultConfiguration": {"enabled": rule.IS_ON, "level": rule.SEVERITY.value},
        "properties": {"problem.severity": _PROBLEMS[rule.SEVERITY], "tags": ["prose", "units"]},
    }


def _help(about: Documentation, item: str) -> str:
    examples = "\n".join(item.format(kind=kind, sentence=sentence) for kind, sentence in about.examples)
    sources = f"Sources: {about.sources}" if about.sources else ""
    return "\n\n".join(filter(None, (f"{about.title}.", *about.about, examples, sources)))


# --- results ----------------------------------------------------------------------------------------------------------

_INDEX = {rule.CODE: index for index, rule in enumerate(RULES)}


def _results(outcome: Outcome) -> Iterator[_Object]:
    """The results of a text in its order, those too that a comment or a baseline lets pass."""
    listed = [None] * len(outcome.findings) + ["inSource"] * len(outcome.suppressed) + ["external"] * len(outcome.known)
    every = zip(outcome.every, listed, fingerprints(outcome), strict=False)  # what is left out comes last in every
    for finding, suppressed, fingerprint in sorted(every, key=lambda each: (each[0].span, each[0].code)):
        result = _result(finding, outcome, fingerprint)
        yield result if suppressed is None else {**result, _SUPPRESSIONS: [{"kind": suppressed}]}


def _result(finding: Finding, outcome: Outcome, fingerprint: str) -> _Object:
    result: _Object = {
        "ruleId": finding.code,
        "ruleIndex": _INDEX.get(finding.code, -1),  # 3.27.6: no rule of the list
        "level": finding.severity.value,
        "message": _message(told(finding)),
        "locations": [_location(finding, outcome)],
    }
    if finding.related_span is not None:
        related = {"id": 1, "physicalLocation": _place(finding.path, outcome.region(finding.related_span))}
        result["relatedLocations"] = [{**related, "message": {"text": "the value that it was held against"}}]
    result["partialFingerprints"] = {_FINGERPRINT: fingerprint}
    if finding.edit is not None:
        result["fixes"] = [_fix(finding.path, finding.edit.replacement, outcome.region(finding.edit.span))]
    if finding.cause is not None:
        result["properties"] = {"cause": finding.cause.name}
    return result


def _location(finding: Finding, outcome: Outcome) -> _Object:
    location: _Object = {"physicalLocation": _place(finding.path, outcome.region(finding.span))}
    if finding.place:
        location["logicalLocations"] = [{"name": encodable(finding.place)}]
    return location


def _fix(path: str | None, replacement: str, region: Region) -> _Object:
    change = {"deletedRegion": _lines(region), "insertedContent": {"text": encodable(replacement)}}
    return {
        "description": _message(f"write {replacement}" if replacement else "take it out"),
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": [change]}],
    }


def _notification(unread: Unread) -> _Object:
    return {
        "descriptor": {"id": _UNREAD},
        "level": "error",
        "message": _message(f"could not be read: {unread.problem}"),
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(unread.path)}}],
    }


def _message(text: str) -> _Object:
    """A plain text message: no braces are placeholders in it (3.11.5), and no brackets a link (3.11.6)."""
    escaped = text.replace("{", "{{").replace("}", "}}")
    if "](" in text:
        escaped = escaped.replace("[", "\\[").replace("]", "\\]")
    return {"text": encodable(escaped)}


def _place(path: str | None, region: Region) -> _Object:
    return {
        "artifactLocation": _artifact(path),
        "region": {**_lines(region), "snippet": {"text": encodable(region.text)}},
    }


def _lines(region: Region) -> dict[str, int]:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _artifact(path: str | None) -> dict[str, str]:
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": _ROOT}
