"""What is told of one checked text: plain data of bounded size, fit to cross a process or to lie in a cache."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from unitcheck.model import Agreement, Cause, Finding, Report, Span, Verdict
from unitcheck.places import Lines
from unitcheck.reports.excerpt import Excerpt, Mark, excerpt
from unitcheck.reports.regions import Region, Surveyor
from unitcheck.typed import NamedTuple


class Unread(NamedTuple):
    """A path that led to no outcome, and why."""

    path: str
    problem: str


class Side(NamedTuple):
    """One side of a claim: its text in the source, where that stands, and the line and column of its beginning."""

    text: str
    start: int
    end: int
    line: int
    column: int


class JudgedClaim(NamedTuple):
    """A claim whose sides could be compared; ``expected`` is the restated side as it would be written, if it can be."""

    relation: str
    stated: Side
    restated: Side
    agreement: str
    expected: str | None
    strength: str
    cause: Cause | None


class Outcome(NamedTuple):
    """Findings, each with its excerpt, and counts; ``claims`` is empty unless the claims were asked for.

    ``regions`` are where the spans of all findings stand, sorted by span; ``fingerprints`` what each finding is known
    by, whatever line it stands in; ``suppressed`` what comments in the text silence; ``rules`` the codes of those that
    ran; ``left_out`` findings that count, but are too many to be printed; ``known`` those that a baseline lets pass.
    """

    path: str | None
    findings: tuple[Finding, ...]
    excerpts: tuple[Excerpt, ...]
    claims: tuple[JudgedClaim, ...]
    quantities: int
    judged: int
    regions: tuple[Region, ...] = ()
    fingerprints: tuple[str, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    rules: tuple[str, ...] = ()
    left_out: tuple[Finding, ...] = ()
    known: tuple[Finding, ...] = ()

    def region(self, span: Span) -> Region:
        """Where a span that one of the findings names stands."""
        return self.regions[bisect_left(self.regions, span, key=lambda region: region.span)]

    def only(self, numbers: Sequence[int]) -> Outcome:
        """The outcome with the findings of these numbers and no others; the counts stay."""
        return self._replace(
            findings=tuple(self.findings[number] for number in numbers),
            excerpts=tuple(self.excerpts[number] for number in numbers),
            fingerprints=tuple(self.fingerprints[number] for number in numbers),
        )

    def at(self, path: str | None) -> Outcome:
        """The outcome as that of another path."""
        findings, suppressed = (
            tuple(finding._replace(path=path) for finding in found) for found in (self.findings, self.suppressed)
        )
        return self._replace(path=path, findings=findings, suppressed=suppressed)

    @property
    def every(self) -> tuple[Finding, ...]:
        """All there are: those to be printed come first."""
        return self.findings + self.suppressed + self.known + self.left_out

    @property
    def counted(self) -> tuple[Finding, ...]:
        """All findings, those that are not printed too."""
        return self.findings + self.left_out


def outcome(report: Report, *, claims: bool = False) -> Outcome:
    """What is to be told of a report."""
    lines, judged = Lines(report.text), _judged(report)
    quantities = sorted(quantity.source_span for quantity in report.quantities) if report.findings else []
    return Outcome(
        report.path,
        report.findings,
        tuple(excerpt(report.text, lines, tuple(_marks(finding, quantities))) for finding in report.findings),
        tuple(_claim(verdict, report.text, lines) for verdict in judged) if claims else (),
        len(report.quantities),
        len(judged),
        _regions(report, lines),
        tuple(_fingerprint(finding, report.text) for finding in report.findings),
        report.suppressed,
        report.rules,
    )


_LONGEST = 200
"""Characters of one side in a fingerprint; of what is longer, the beginning and the end."""


def _fingerprint(finding: Finding, text: str) -> str:
    """The rule and what it is about, without line breaks: ``UC101: 600 km / 273 miles``."""
    spans = sorted(span for span in (finding.related_span, finding.span) if span is not None)
    return f"{finding.code}: {' / '.join(_one_line(text[span.start : span.end]) for span in spans)}"


def _one_line(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST // 2]}…{words[-_LONGEST // 2 :]}"


def _regions(report: Report, lines: Lines) -> tuple[Region, ...]:
    found = report.findings + report.suppressed
    return Surveyor(report.text, lines).regions(found) if found else ()


def _judged(report: Report) -> tuple[Verdict, ...]:
    """The verdicts on claims whose sides could be compared, in the order of the text."""
    compared = (verdict for verdict in report.verdicts if verdict.agreement is not Agreement.INCOMPARABLE)
    return tuple(sorted(compared, key=lambda verdict: (verdict.claim.restated_span, verdict.claim.stated_span)))


def _marks(finding: Finding, quantities: list[Span]) -> Iterator[Mark]:
    yield Mark(finding.span, "^")
    if finding.related_span is not None:
        yield from (Mark(span, "-") for span in _covered(finding.related_span, quantities))


def _covered(span: Span, quantities: list[Span]) -> Iterable[Span]:
    """The quantities of a chain that ``span`` covers, so that no prose between them is underlined; else ``span``."""
    begun = quantities[bisect_left(quantities, Span(span.start, 0)) :]
    inside = [each for each in takewhile(lambda each: each.start < span.end, begun) if each.end <= span.end]
    return (span,) if span in inside or len(inside) < 2 else inside


def _claim(verdict: Verdict, text: str, lines: Lines) -> JudgedClaim:
    claim = verdict.claim
    return JudgedClaim(
        claim.relation,
        _side(claim.stated_span, text, lines),
        _side(claim.restated_span, text, lines),
        verdict.agreement.value,
        _expected(verdict),
        claim.strength.value,
        verdict.cause,
    )


def _side(span: Span, text: str, lines: Lines) -> Side:
    return Side(text[span.start : span.end], *span, *lines.place(span.start))


def _expected(verdict: Verdict) -> str | None:
    """What the restated side would be, written its author's way; None where it cannot be written alike."""
    from unitcheck import rewrite

    if not verdict.expected:
        return None
    expected = rewrite.quantity(verdict.claim.restated, verdict.expected)
    return None if expected is None else expected.text
