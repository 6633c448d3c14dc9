"""Reports made by hand, so that what prints them can be tried without the line that makes them."""

from __future__ import annotations

from fractions import Fraction

from unitcheck.documents import segments
from unitcheck.model import (
    Agreement,
    Cause,
    Claim,
    Edit,
    Finding,
    Form,
    Hedge,
    Quantity,
    Report,
    Severity,
    Span,
    Term,
    Value,
    Verdict,
    WrittenNumber,
    WrittenUnit,
)
from unitcheck.places import Lines


def quantity(text: str, written: str, syntax: str = "plain") -> Quantity:
    """The first place where ``text`` reads ``written``: a number, white space, a unit."""
    segment = next(segment for segment in segments(text, syntax) if written in segment.text)
    start = segment.text.index(written)
    number, unit = written.split(maxsplit=1)
    ends = Span(start, start + len(written))
    term = Term(
        WrittenNumber(Span(start, start + len(number)), number),
        WrittenUnit(Span(ends.end - len(unit), ends.end), unit, ()),
    )
    return Quantity(segment, ends, ((term,),), Form.ONE, Hedge.NONE, reach=ends, reader=lambda _: ())


def verdict(
    text: str, stated: str, restated: str, agreement: Agreement, expected: int | None = None, syntax: str = "plain"
) -> Verdict:
    values = () if expected is None else (Value(Fraction(expected), (Fraction(1),)),)
    claim = Claim("bracket", quantity(text, stated, syntax), quantity(text, restated, syntax))
    return Verdict(claim, agreement, expected=values)


def finding(
    text: str,
    judged: Verdict,
    severity: Severity = Severity.ERROR,
    message: str = "the two cannot be one",
    cause: Cause | None = None,
    path: str | None = "strait.md",
) -> Finding:
    """A finding of UC101 on the restated side; the cause's repair is its edit."""
    span = judged.claim.restated_span
    lines = Lines(text)
    line, column = lines.place(span.start)
    end_line, end_column = lines.place(span.end)
    edit = Edit(span, cause.repair) if cause and cause.repair else None
    return Finding(
        path,
        span,
        judged.claim.stated_span,
        line,
        column,
        end_line,
        end_column,
        "UC101",
        "conversion",
        severity,
        message,
        cause,
        edit,
    )


def report(text: str, *verdicts: Verdict, findings: tuple[Finding, ...] = (), path: str | None = "strait.md") -> Report:
    quantities = tuple(side for each in verdicts for side in (each.claim.stated, each.claim.restated))
    return Report(path, text, quantities, verdicts, findings)
