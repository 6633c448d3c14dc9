"""What the rules of the laws share: a finding on a contradiction."""

from __future__ import annotations

from unitcheck.laws.contradiction import Contradiction
from unitcheck.model import Document, Finding, Severity, Span
from unitcheck.rules.finding import placed


def finding(document: Document, rule: tuple[str, str, Severity], found: Contradiction) -> Finding:
    """A finding on the result, related to all that it was held against."""
    spans = [quantity.source_span for quantity in found.given]
    given = Span(min(span.start for span in spans), max(span.end for span in spans))
    message = found.told + (f": {found.because}" if found.because else "")
    return placed(document, rule, found.result.source_span, message, related=given)
