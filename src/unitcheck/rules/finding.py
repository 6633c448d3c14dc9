"""What rules share: placing a finding in its source, and saying what is right in the author's own style."""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck import documents
from unitcheck.model import Cause, Document, Edit, Finding, Form, Quantity, Severity, Span, Strength, Value, Verdict
from unitcheck.places import lines_of


def finding(
    document: Document,
    rule: tuple[str, str, Severity],
    verdict: Verdict,
    message: str,
    *,
    on_stated: bool = False,
    edit: Edit | None = None,
) -> Finding:
    """A finding on the restated side of a verdict, or on the stated one; ``rule`` is code, name and severity.

    Where no ``edit`` is given, the cause's repair is one of the restated side.
    """
    span, related = verdict.claim.restated_span, verdict.claim.stated_span
    if on_stated:
        return placed(document, rule, related, message, related=span, cause=verdict.cause)
    edit = edit or _edit(verdict)
    return placed(document, rule, span, message, related=related, cause=verdict.cause, edit=edit)


def placed(
    document: Document,
    rule: tuple[str, str, Severity],
    span: Span,
    message: str,
    *,
    related: Span | None = None,
    cause: Cause | None = None,
    edit: Edit | None = None,
) -> Finding:
    """A finding on a range of the source."""
    lines = lines_of(document.text)
    line, column = lines.place(span.start)
    end_line, end_column = lines.place(span.end)
    code, name, severity = rule
    return Finding(
        path=document.path,
        span=span,
        related_span=related,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        code=code,
        rule=name,
        severity=severity,
        message=message,
        cause=cause,
        edit=edit if edit and _is_possible(document, edit) else None,
        place=documents.place(document.text, span.start, document.syntax),
    )


def _is_possible(document: Document, edit: Edit) -> bool:
    """Whether what an edit writes means nothing to the document's syntax that its old text did not."""
    return documents.replaceable(document.text, edit, document.syntax)


def _edit(verdict: Verdict) -> Edit | None:
    """The cause's repair as an edit, where the restated side stands identically in the source."""
    restated, cause = verdict.claim.restated, verdict.cause
    if cause is None or cause.repair is None or not restated.segment.stands_identically(restated.span):
        return None
    return Edit(restated.source_span, cause.repair)


def reported(document: Document) -> Iterator[Verdict]:
    """The verdicts without those between two restatements of one quantity, which only help to tell the odd one."""
    return (verdict for verdict in document.verdicts if verdict.claim.strength is not Strength.ECHO)


def written(quantity: Quantity, values: tuple[Value, ...], like: str = "") -> str:
    """``quantity`` with ``values`` in its own style, or in plain figures where that style cannot write them.

    ``like`` is a number whose style decides what the old one leaves open.
    """
    kept = values if len(values) == len(quantity.parts) else ()
    from unitcheck import rewrite

    new = rewrite.quantity(quantity, kept, like) if kept else None
    if new is not None:
        return new.plain
    return f"{_JOINS[quantity.form].join(map(decimal, values))} {quantity.unit.text}"


_JOINS = {
    Form.ONE: " ",
    Form.RANGE: " to ",
    Form.CHOICE: " or ",
    Form.EXTENT: " × ",
    Form.UNCERTAIN: " ± ",
}


def decimal(value: Value) -> str:
    """A plain decimal, to the value's resolution."""
    rounded = round(value.number / value.resolution) * value.resolution
    return f"{float(rounded):,.15g}"


def wrong_text(quantity: Quantity) -> str:
    """What a message calls wrong: the bare number where one unit stands once, else the whole quantity."""
    if len(quantity.parts) == len(quantity.parts[0]) == 1:
        return quantity.parts[0][0].number.text
    return quantity.plain


def correction(verdict: Verdict) -> str:
    """``600 km is 373 miles, not 273``."""
    stated, restated = verdict.claim.stated, verdict.claim.restated
    if not verdict.expected:
        return f"{stated.plain} cannot be {restated.plain}"
    mended = verdict.cause.repair if verdict.cause else None
    right = " ".join(mended.split()) if mended else written(restated, verdict.expected, stated.parts[0][0].number.text)
    return f"{stated.plain} is {right}, not {wrong_text(restated)}"
