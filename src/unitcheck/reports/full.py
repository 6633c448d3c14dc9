"""The finding, its place in the text with both quantities underlined, the cause and what to write instead.

``^`` marks what an editor would change, ``-`` what it was held against.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from unitcheck.model import Finding, Report, Span
from unitcheck.places import Lines
from unitcheck.reports.claims import claim_lines
from unitcheck.reports.concise import headline
from unitcheck.reports.excerpt import Mark, excerpt
from unitcheck.reports.report_format import Unread
from unitcheck.reports.summary import Summary

NAME = "full"


def render(reports: Iterable[Report | Unread], *, claims: bool = False) -> Iterator[str]:
    """A paragraph for each finding, then a line for each claim where they are asked for, then the summary."""
    summary = Summary()
    for report in reports:
        summary = summary.plus(report)
        if isinstance(report, Unread):
            continue
        page = _Page(report.text, Lines(report.text), sorted(quantity.source_span for quantity in report.quantities))
        for finding in report.findings:
            yield from _paragraph(finding, page)
        if claims:
            yield from claim_lines(report)
    yield f"{summary}\n"


class _Page(NamedTuple):
    """A text, its lines, and where its quantities stand, in order."""

    text: str
    lines: Lines
    quantities: list[Span]


def _paragraph(finding: Finding, page: _Page) -> Iterator[str]:
    yield headline(finding) + "\n"
    shown = excerpt(page.text, page.lines, tuple(_marks(finding, page)))
    yield from (f"{line}\n" for line in shown)
    margin = " " * shown[0].index("|")
    yield from (f"{margin}= {advice}\n" for advice in _advice(finding))
    yield "\n"


def _marks(finding: Finding, page: _Page) -> Iterator[Mark]:
    yield Mark(finding.span, "^")
    if finding.related_span is not None:
        yield from (Mark(span, "-") for span in _covered(finding.related_span, page.quantities))


def _covered(span: Span, quantities: list[Span]) -> Iterable[Span]:
    """The quantities of a chain that ``span`` covers, so that no prose between them is underlined; else ``span``."""
    begun = quantities[bisect_left(quantities, Span(span.start, 0)) :]
    inside = [each for each in takewhile(lambda each: each.start < span.end, begun) if each.end <= span.end]
    return (span,) if span in inside or len(inside) < 2 else inside


def _advice(finding: Finding) -> Iterator[str]:
    cause = finding.cause
    if cause is not None and cause.because not in finding.message:
        yield f"cause: {cause.because}"
    repair = finding.edit.replacement if finding.edit is not None else cause.repair if cause is not None else None
    if repair is not None:
        yield f"fix: {repair}"
