"""JUnit's XML, which every CI server shows as tests: one test for each file.

A file with findings that fail the run is a failed test whose text lists all that was found in it; findings that do not
are its output. What could not be read is a test with an error.

Sources: junit-10.xsd of Jenkins' xunit-plugin, the strictest of the schemas in use; no time is told, so that two runs
over the same files print the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding
from unitcheck.reports.carry import relative, told
from unitcheck.reports.concise import headline
from unitcheck.reports.full import body
from unitcheck.reports.markup import DECLARATION, content, tag
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.report_format import Style

NAME = "junit"

_SUITE = "unitcheck"


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """The document, once every outcome is in, since it begins with how many tests failed."""
    tests = list(outcomes)
    errors = sum(isinstance(outcome, Unread) for outcome in tests)
    failures = sum(isinstance(outcome, Outcome) and bool(_failing(outcome, style)) for outcome in tests)
    counts = {"tests": len(tests), "failures": failures, "errors": errors}
    yield DECLARATION
    yield f"<{tag('testsuites', name=_SUITE, **counts)}>\n"
    yield f"  <{tag('testsuite', name=_SUITE, **counts)}>\n"
    for outcome in tests:
        yield f"    <{tag('testcase', name=relative(outcome.path), classname=_SUITE)}>\n"
        yield from _result(outcome, style)
        yield "    </testcase>\n"
    yield "  </testsuite>\n</testsuites>\n"


def _result(outcome: Outcome | Unread, style: Style) -> Iterator[str]:
    if isinstance(outcome, Unread):
        yield f"      <{tag('error', type='unread', message=f'could not be read: {outcome.problem}')}/>\n"
        return
    failing = _failing(outcome, style)
    text = content("\n".join(_paragraphs(outcome)))
    if failing:
        yield f"      <{tag('failure', type=failing[0].code, message=_message(failing))}>{text}</failure>\n"
    elif outcome.findings:
        yield f"      <system-out>{text}</system-out>\n"


def _failing(outcome: Outcome, style: Style) -> list[Finding]:
    return [finding for finding in outcome.findings if style.fails(finding.severity)]


def _message(failing: list[Finding]) -> str:
    more = f" (and {len(failing) - 1} more)" if len(failing) > 1 else ""
    return f"{failing[0].line}:{failing[0].column}: {told(failing[0])}{more}"


def _paragraphs(outcome: Outcome) -> Iterator[str]:
    for finding, excerpt in zip(outcome.findings, outcome.excerpts, strict=True):
        yield "\n".join((headline(finding), *body(finding, excerpt), ""))
