"""The quantities of a segment without those that only restate one, and the words around some of them as a shape.

A shape is text with each quantity made a single mark, its spaces plain: "covers W in B at an average of R". What ties
quantities together is a pattern over shapes, so that it says the words and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from unitcheck.lazy import pattern
from unitcheck.model import Agreement, Document, Quantity, Segment, Span, Verdict

REACH = 250
"""Code points to both sides in which a sentence begins and ends."""

_ENDS = pattern(r"""[.!?]["'”’)\]]*\s+(?=["'“‘(\[]*[A-Z])|\n[ \t\r]*\n""")
_MANY_SPACES = pattern(r"\s+")
_HIDDEN = "\ue000"
"""What a bracket that restates becomes, until it is taken out with the space before it."""
_TAKEN_OUT = pattern(rf"\s*{_HIDDEN}")


class Passage(NamedTuple):
    """A segment's quantities that restate none before them; ``hidden`` are the brackets of those that do."""

    segment: Segment
    quantities: tuple[Quantity, ...]
    hidden: tuple[Span, ...]

    def sentence(self, first: Quantity, last: Quantity) -> Span:
        """From the beginning of the sentence that ``first`` stands in to the end of that of ``last``."""
        text = self.segment.text
        start, end = max(0, first.reach.start - REACH), last.reach.end + REACH
        for stop in _ENDS.finditer(text, start, first.reach.start):
            start = stop.end()
        ahead = _ENDS.search(text, last.reach.end, end)
        return Span(start, ahead.start() if ahead else min(len(text), end))

    def within(self, span: Span) -> Iterator[Quantity]:
        """The quantities that begin in ``span``."""
        return (each for each in self.quantities if span.start <= each.span.start < span.end)

    def shape(self, span: Span, marks: Iterable[tuple[Quantity, str]]) -> str:
        """The text of ``span`` with each marked quantity, and the hedge before it, made its mark."""
        taken = [(_reach(quantity), mark) for quantity, mark in marks]
        taken += [(hidden, _HIDDEN) for hidden in self.hidden if span.start <= hidden.start < span.end]
        parts, done = [], span.start
        for place, mark in sorted(taken):
            parts += [self.segment.text[done : place.start], mark]
            done = max(done, place.end)
        parts.append(self.segment.text[done : span.end])
        return _MANY_SPACES.sub(" ", _TAKEN_OUT.sub("", "".join(parts)))


def passages(document: Document) -> Iterator[Passage]:
    """The segments of ``document`` that have quantities."""
    restated = {(id(each.claim.restated.segment), each.claim.restated.span): each for each in _agreed(document)}
    for _, group in groupby(document.quantities, key=lambda quantity: id(quantity.segment)):
        quantities = tuple(group)
        segment = quantities[0].segment
        told = [restated.get((id(segment), quantity.span)) for quantity in quantities]
        hidden = [_bracket(verdict) for verdict in told if verdict is not None]
        kept = tuple(
            one for one, verdict in zip(quantities, told, strict=True) if verdict is None or not _bracket(verdict)
        )
        yield Passage(segment, kept, _joined(span for span in hidden if span is not None))


def _agreed(document: Document) -> Iterator[Verdict]:
    return (each for each in document.verdicts if each.agreement is not Agreement.INCOMPARABLE)


def _bracket(verdict: Verdict) -> Span | None:
    """The bracket that a restated quantity stands in; None where it stands in none."""
    text, restated = verdict.claim.restated.segment.text, verdict.claim.restated
    start = text.rfind("(", verdict.claim.stated.span.end, restated.span.start)
    end = text.find(")", restated.span.end, restated.reach.end + REACH)
    return Span(start, end + 1) if 0 <= start < end else None


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Each bracket once, though it holds several."""
    return tuple(sorted(set(spans)))


def _reach(quantity: Quantity) -> Span:
    """The quantity with the hedges before it, but for an average, a total, and an "over" that may be where it was."""
    said = quantity.segment.text[quantity.reach.start : quantity.span.start].lower()
    return Span(quantity.span.start if _TELLING.search(said) else quantity.reach.start, quantity.span.end)


_TELLING = pattern(r"averag|total|equivalent|^over\s*$")


def any_of(listed: str) -> str:
    """A pattern for each of the words ``listed``: ``peak*`` is peak, peaks, peaked, and ``up_to`` two words."""
    words = "|".join(re.escape(word).replace(r"\*", "[a-z]*").replace("_", " ") for word in listed.split())
    return rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])"


def words(none_of: str, least: int = 0) -> str:
    """A pattern for up to four words, each with a space before it and none in ``none_of``."""
    return rf"(?: (?!(?:{none_of})(?![A-Za-z]))[A-Za-z][A-Za-z'’-]*){{{least},4}}"
