"""Directives → the ranges of the source they speak for, and which findings stand in those."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from unitcheck.model import Finding, Span
from unitcheck.places import Lines, lines_of
from unitcheck.suppress.directives import DISABLE, ENABLE, FILE, IGNORE, NEXT_LINE, Directive
from unitcheck.typed import NamedTuple


class Ward(NamedTuple):
    """A range of the source in which a directive silences a rule.

    ``owner`` is the directive's number; ``ender`` that of the one that ends the range, or None.
    """

    owner: int
    code: str
    span: Span
    ender: int | None = None


class Use(NamedTuple):
    """The codes of the rules for which a directive did something, and whether it is ended by another one."""

    codes: frozenset[str]
    is_ended: bool


class Wards:
    """All that the directives of a text speak for."""

    def __init__(self, directives: Sequence[Directive], text: str) -> None:
        self._directives = directives
        self._wards = (*_by_line(directives, text), *_disabled(directives, len(text)))
        self._by_code = _by_code((ward.code, ward.span) for ward in self._wards)

    def sifted(self, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """The findings that stand and those that are silenced."""
        standing: list[Finding] = []
        silenced: list[Finding] = []
        for finding in findings:
            (silenced if self._by_code[finding.code].touch(finding.span) else standing).append(finding)
        return tuple(standing), tuple(silenced)

    def uses(self, silenced: Iterable[Finding]) -> tuple[Use, ...]:
        """What each directive did: silence some of these findings, or end another directive."""
        found = _by_code((finding.code, finding.span) for finding in silenced)
        used: list[set[str]] = [set() for _ in self._directives]
        for ward in self._wards:
            if found[ward.code].touch(ward.span):
                used[ward.owner].add(ward.code)
            if ward.ender is not None:
                used[ward.ender].add(ward.code)
        ended = {ward.owner for ward in self._wards if ward.ender is not None}
        return tuple(Use(frozenset(codes), number in ended) for number, codes in enumerate(used))


class _Spans:
    """Some ranges; whether one of them touches another range is told in logarithmic time."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._furthest = list(accumulate((span.end for span in ordered), max))

    def touch(self, span: Span) -> bool:
        """Whether one of the ranges and ``span`` have a character in common."""
        begun = bisect_left(self._starts, span.end)
        return begun > 0 and self._furthest[begun - 1] > span.start


def _by_code(spans: Iterable[tuple[str, Span]]) -> defaultdict[str, _Spans]:
    listed: defaultdict[str, list[Span]] = defaultdict(list)
    for code, span in spans:
        listed[code].append(span)
    return defaultdict(_Spans, {code: _Spans(each) for code, each in listed.items()})


def _by_line(directives: Sequence[Directive], text: str) -> Iterator[Ward]:
    """The wards of the directives that speak for a line or for the whole text."""
    lines = lines_of(text)
    below = _below(directives, text, lines)
    for number, directive in enumerate(directives):
        span = None
        if directive.word == IGNORE:
            span = _touched(lines, directive.comment.span)
        elif directive.word == NEXT_LINE:
            span = below.get(directive.comment.span)
        elif directive.word == FILE:
            span = Span(0, len(text))
        if span is not None:
            yield from (Ward(number, code, span) for code in directive.codes)


def _disabled(directives: Sequence[Directive], end: int) -> Iterator[Ward]:
    """From each ``disable`` to the ``enable`` of the same rule, or to the end of the text."""
    disabling: defaultdict[str, list[int]] = defaultdict(list)
    for number, directive in enumerate(directives):
        for code in directive.codes:
            if directive.word == DISABLE:
                disabling[code].append(number)
            elif directive.word == ENABLE:
                until = directive.comment.span.start
                for owner in disabling.pop(code, ()):
                    yield Ward(owner, code, Span(directives[owner].comment.span.end, until), number)
    for code, owners in disabling.items():
        yield from (Ward(owner, code, Span(directives[owner].comment.span.end, end)) for owner in owners)


def _touched(lines: Lines, span: Span) -> Span:
    """All of the lines that ``span`` has a part of."""
    touched = lines.touched(span)
    return Span(lines.extent(touched[0]).start, lines.extent(touched[-1]).end)


def _below(directives: Sequence[Directive], text: str, lines: Lines) -> dict[Span, Span]:
    """The line below each comment, by the comment's place: empty ones and such comments alone on theirs do not count.

    Walked from the last comment up, so that no line is looked at twice.
    """
    below: dict[Span, Span] = {}
    known: dict[int, Span | None] = {}  # the first line that counts at or below the one of that number
    for span in sorted({directive.comment.span for directive in directives}, reverse=True):
        touched = lines.touched(span)
        found = known[touched.stop] = _first_below(touched.stop, known, text, lines)
        if found is not None:
            below[span] = found
        whole = _touched(lines, span)
        if not text[whole.start : span.start].strip() and not text[span.end : whole.end].strip():
            known[touched.start] = found
    return below


def _first_below(number: int, known: dict[int, Span | None], text: str, lines: Lines) -> Span | None:
    for line in range(number, lines.count + 1):
        if line in known:
            return known[line]
        extent = lines.extent(line)
        if text[extent.start : extent.end].strip():
            return extent
    return None
