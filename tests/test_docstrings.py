"""The examples in the docstrings of relations and rules are run: documentation that has gone wrong fails.

ok:       a sentence with a claim that agrees, and no finding
charged:  a sentence with a finding: an error, or, under a rule, one of that rule
silent:   a sentence in which nothing restates anything, and no finding

A sentence with HTML in it, a comment or a table, is read as Markdown, the others as plain text.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from unitcheck import Checker, Config, relations, rules
from unitcheck.model import Agreement, Finding, Report, Severity

EXAMPLE = re.compile(r"^ *(?P<kind>ok|charged|silent):\s+(?P<sentence>\S.*)$", re.MULTILINE)


class Example(NamedTuple):
    module: str
    code: str | None
    kind: str
    sentence: str


def _examples() -> Iterator[Example]:
    for package in (relations, rules):
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(info.name)
            code = getattr(module, "CODE", None)
            for match in EXAMPLE.finditer(module.__doc__ or ""):
                yield Example(info.name.removeprefix("unitcheck."), code, match["kind"], match["sentence"])


EXAMPLES = tuple(_examples())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.module}-{example.kind}-{example.sentence}")
def test_an_example_does_what_its_docstring_says(example: Example) -> None:
    extra = (example.code,) if example.code else ()
    syntax = "markdown" if "<" in example.sentence else "plain"
    report = Checker(Config(extend_select=extra)).check(example.sentence, syntax)
    if example.kind == "charged":
        wanted = [finding for finding in report.findings if _charges(finding, example.code)]
        assert wanted, f"not charged; found {report.findings}, judged {_agreements(report)}"
        return
    assert not report.findings, [finding.message for finding in report.findings]
    agreements = _agreements(report)
    if example.kind == "ok":
        assert agreements
        assert Agreement.NONE not in agreements
    else:
        assert not agreements


@pytest.mark.parametrize("member", [*relations.RELATIONS, *rules.RULES], ids=lambda member: str(member.__name__))
def test_each_relation_and_rule_shows_what_it_charges_and_what_it_lets_pass(member: object) -> None:
    kinds = {example.kind for example in EXAMPLES if f"unitcheck.{example.module}" == getattr(member, "__name__", "")}
    assert "charged" in kinds
    assert kinds & {"ok", "silent"}


def _charges(finding: Finding, code: str | None) -> bool:
    return finding.severity is Severity.ERROR if code is None else finding.code == code


def _agreements(report: Report) -> list[Agreement]:
    return [each.agreement for each in report.verdicts if each.agreement is not Agreement.INCOMPARABLE]
