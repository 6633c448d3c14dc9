"""Runs the case files; tests/cases/README.md says how they are written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.cases_reader import Agreeing, Case, Expectation, Found, Silent, cases
from unitcheck import Checker, Config
from unitcheck.model import Agreement, Finding, Report, Span, Verdict
from unitcheck.rules import RULES

CASES = Path(__file__).parent / "cases"
FILES = sorted(path for path in CASES.rglob("*.md") if path.parent != CASES)


def _params() -> list[object]:
    params: list[object] = []
    for path in FILES:
        where = path.relative_to(CASES)
        known = [pytest.mark.xfail(strict=True, reason="known")] if where.parts[0] == "known_failures" else []
        try:
            found = list(cases(path.read_text(encoding="utf-8")))
        except ValueError as error:
            raise ValueError(f"{where}: {error}") from error
        params += [pytest.param(case, _checker(path.stem), marks=known, id=f"{where}:{case.line}") for case in found]
    return params


@cache
def _checker(name: str) -> Checker:
    """What checks a file of that name: one that is called like a rule has it run, whether it is on or not."""
    return Checker(Config(extend_select=(name,) if name in {rule.NAME for rule in RULES} else ()))


@pytest.mark.parametrize(("case", "checker"), _params())
def test_a_case_is_found_as_expected(case: Case, checker: Checker) -> None:
    report = checker.check(case.prose, syntax="markdown")
    for expectation in case.expectations:
        _meets(report, expectation)
    charged = [each for each in case.expectations if isinstance(each, Found)]
    unexpected = [finding for finding in report.findings if not any(_fits(finding, each, report) for each in charged)]
    assert not unexpected, [finding.message for finding in unexpected]


def _meets(report: Report, expectation: Expectation) -> None:
    match expectation:
        case Found():
            assert any(_fits(finding, expectation, report) for finding in report.findings), _told(report)
        case Agreeing(one, other):
            related = [verdict for verdict in _judged(report) if _sides(verdict, report) == {one, other}]
            assert related, _told(report)
            assert all(verdict.agreement is not Agreement.NONE for verdict in related), _told(report)
            assert not any(_touches(finding, verdict) for finding in report.findings for verdict in related), _told(
                report
            )
        case Silent():
            assert not _judged(report), _told(report)
            assert not report.findings, _told(report)


def _fits(finding: Finding, expected: Found, report: Report) -> bool:
    same = (finding.severity.value, finding.code, _cut(report, finding.span))
    words = all(phrase in finding.message for phrase in expected.phrases)
    return same == (expected.severity, expected.code, expected.text) and words


def _touches(finding: Finding, verdict: Verdict) -> bool:
    sides = (verdict.claim.stated_span, verdict.claim.restated_span)
    return any(finding.span.start < side.end and side.start < finding.span.end for side in sides)


def _judged(report: Report) -> list[Verdict]:
    return [verdict for verdict in report.verdicts if verdict.agreement is not Agreement.INCOMPARABLE]


def _sides(verdict: Verdict, report: Report) -> set[str]:
    return {_cut(report, verdict.claim.stated_span), _cut(report, verdict.claim.restated_span)}


def _cut(report: Report, span: Span) -> str:
    return report.text[span.start : span.end]


def _told(report: Report) -> str:
    """All that was found, for whoever mends the case."""
    findings = [
        f"{each.severity.value} {each.code} {_cut(report, each.span)!r}: {each.message}" for each in report.findings
    ]
    verdicts = [f"{_sides(verdict, report)}: {verdict.agreement.value}" for verdict in report.verdicts]
    return "\n".join(("findings:", *findings, "verdicts:", *verdicts))


MISWRITTEN = [
    ("It is 5 km long.", "line 1: this paragraph has no expectation", "a case that expects nothing tests nothing"),
    ("\n\nIt is 5 km.\n<!-- okay -->", "line 3: cannot read 'okay'", "a slip must not pass for a comment"),
    (
        "It is 5 km.\n<!-- silent -->\n\n<!-- silent -->",
        "line 4: there is no prose above",
        "the empty line parts the two",
    ),
    (
        'It is.\n<!-- silent -->\n<!-- ok "a" "b" -->',
        "line 1: this paragraph is expected to be silent and",
        "both at once",
    ),
]


@pytest.mark.parametrize(("text", "message", "_why"), MISWRITTEN)
def test_a_miswritten_case_is_an_error_of_its_own(text: str, message: str, _why: str) -> None:
    with pytest.raises(ValueError, match=message):
        list(cases(text))


def test_a_case_is_read_with_its_line_and_all_it_expects() -> None:
    text = (
        "# Jets\n\nAt 5'10\" and 12 km\n(28,000 ft).\n<!-- why: a slip -->\n"
        '<!-- error UC101 "28,000 ft": 39,400 ft; digit -->\n'
    )
    expected = Found("error", "UC101", "28,000 ft", ("39,400 ft", "digit"))
    assert list(cases(text)) == [Case(3, "At 5'10\" and 12 km\n(28,000 ft).\n", (expected,))]
    assert list(cases('x\n<!-- ok "5\'10"" "178 cm" -->')) == [Case(1, "x\n", (Agreeing("5'10\"", "178 cm"),))]
