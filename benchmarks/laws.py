"""What holds of a check on any text: it does not raise, and what it returns stands in the text."""

from __future__ import annotations

import re

from unitcheck.checker import Checker
from unitcheck.config import Config
from unitcheck.documents import SYNTAXES, UNREADABLE
from unitcheck.model import Finding, Quantity, Report, Span
from unitcheck.reports.outcome import outcome
from unitcheck.rules import RULES

NAMES = tuple(syntax.NAME for syntax in SYNTAXES)


def checker() -> Checker:
    """One that runs every rule, those too that are off unless selected."""
    return Checker(Config(extend_select=tuple(rule.CODE for rule in RULES)))


def broken(text: str, syntax: str, by: Checker) -> str | None:
    """The first law that a check of ``text`` breaks, in a sentence that says where; None where all hold."""
    try:
        report = by.check(text, syntax)
        outcome(report, claims=True)
    except UNREADABLE:  # it is told to be no document of that syntax
        return None
    except Exception as error:
        return f"it raises {type(error).__name__} in {_place(error)}: {error}"
    return broken_by(report, text, syntax)


def broken_by(report: Report, text: str, syntax: str) -> str | None:
    """The first law that ``report`` on ``text`` breaks."""
    told = [_of_quantity(quantity, text, syntax) for quantity in report.quantities]
    told += [_of_order(report)]
    for verdict in report.verdicts:
        told += [_of_span("a claim's stated side", verdict.claim.stated_span, text)]
        told += [_of_span("a claim's restated side", verdict.claim.restated_span, text)]
    told += [_of_finding(finding, text) for finding in report.findings]
    return next((each for each in told if each), None)


def _of_quantity(quantity: Quantity, text: str, syntax: str) -> str | None:
    span = quantity.source_span
    cut = text[span.start : span.end]
    if syntax == "plain" and cut != quantity.text:
        return f"a quantity {quantity.text!r} cuts out {cut!r}"
    if not quantity.readings and not _is_quotient(quantity):
        return f"a quantity {quantity.text!r} has no reading"
    return _of_span("a quantity", span, text)


def _is_quotient(quantity: Quantity) -> bool:
    """Whether its number is two with a slash, which need not be a fraction: nobody reads 120/80 mmHg as one."""
    number = quantity.parts[0][0].number.text
    return len(quantity.parts) == len(quantity.parts[0]) == 1 and _QUOTIENT.fullmatch(number) is not None


_QUOTIENT = re.compile("[-+±−]?(?:[0-9]+[ -])?[0-9]+[/⁄∕][0-9]+")


def _of_order(report: Report) -> str | None:
    spans = [quantity.span for quantity in report.quantities]
    segments = [quantity.segment for quantity in report.quantities]
    for index in range(1, len(spans)):
        if segments[index] is segments[index - 1] and spans[index].start < spans[index - 1].end:
            return f"quantities overlap: {report.quantities[index - 1].text!r}, {report.quantities[index].text!r}"
    return None


def _of_finding(finding: Finding, text: str) -> str | None:
    line = text.count("\n", 0, finding.span.start) + 1
    told = _of_span("a finding", finding.span, text)
    if told is None and finding.line != line:
        told = f"a finding on line {line} says that it is on line {finding.line}"
    if told is None and finding.related_span is not None:
        told = _of_span("what a finding was held against", finding.related_span, text)
    if told is None and finding.edit is not None:
        told = _of_span("an edit", finding.edit.span, text)
    return told


def _of_span(what: str, span: Span, text: str) -> str | None:
    if 0 <= span.start < span.end <= len(text):
        return None
    return f"{what} has the span {span.start} to {span.end} in a text of {len(text)} characters"


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "nowhere"
    file = trace.tb_frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
    return f"{file}, line {trace.tb_lineno}"
