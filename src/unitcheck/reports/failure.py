"""What a test that fails says of an outcome: in one line, and in full."""

from __future__ import annotations

from unitcheck.model import Finding, Severity
from unitcheck.reports import full
from unitcheck.reports.carry import one_line
from unitcheck.reports.outcome import Outcome
from unitcheck.reports.report_format import Style


def parted(outcome: Outcome, fail_on: Severity | None) -> tuple[Outcome, Outcome]:
    """The outcome with the findings that fail, and with those that pass; None fails nothing."""
    fails = Style(fail_on=fail_on).fails
    numbers = range(len(outcome.findings))
    failing = [number for number in numbers if fails(outcome.findings[number].severity)]
    return outcome.only(failing), outcome.only([number for number in numbers if number not in failing])


def in_full(outcome: Outcome) -> str:
    """The findings as the report ``full`` has them, with excerpt, cause and fix."""
    return "".join(full.render((outcome,), Style(quiet=True))).rstrip("\n")


def in_short(outcome: Outcome) -> str:
    """The gravest finding in a line, and how many others there are; its path is told by who shows it."""
    gravest = max(outcome.findings, key=_gravity)
    others = len(outcome.findings) - 1
    more = f" (and {others} more)" if others else ""
    return f"{_place(gravest)}: {one_line(gravest.message)}{more}"


def _gravity(finding: Finding) -> int:
    return finding.severity.rank


def _place(finding: Finding) -> str:
    return one_line(finding.place) if finding.place else f"line {finding.line}"
