"""The quantities of a segment without those that only restate one, and the words around some of them as a shape.

A shape is text with each quantity made a single mark, in small letters and with plain spaces: "covers W in B at an
average of R". What ties quantities together is a pattern over shapes, so that it says the words and nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import takewhile

from unitcheck.lazy import pattern
from unitcheck.model import Agreement, Document, Quantity, Segment, Span, Strength, Verdict
from unitcheck.typed import NamedTuple

REACH = 250
"""Code points to both sides in which a sentence begins and ends."""
MANY = 60
"""Quantities near another that are no longer prose."""

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

    def sentence(self, first: Span, last: Span) -> Span:
        """From the beginning of the sentence that ``first`` stands in to the end of that of ``last``."""
        text = self.segment.text
        start, end = max(0, first.start - REACH), last.end + REACH
        for stop in _ENDS.finditer(text, start, first.start):
            start = stop.end()
        ahead = _ENDS.search(text, last.end, end)
        return Span(start, ahead.start() if ahead else min(len(text), end))

    def within(self, span: Span) -> tuple[Quantity, ...]:
        """The quantities that begin in ``span``."""
        first, last = (bisect_left(self.quantities, place, key=_start) for place in span)
        return self.quantities[first:last]

    def shape(self, span: Span, marks: Iterable[tuple[Quantity, str]]) -> str:
        """The text of ``span`` in small letters, each marked quantity, and the hedge before it, made its mark."""
        taken = [(_reach(quantity), mark) for quantity, mark in marks]
        first, last = (bisect_left(self.hidden, place, key=lambda hidden: hidden.start) for place in span)
        taken += [(hidden, _HIDDEN) for hidden in self.hidden[first:last]]
        parts, done = [], span.start
        for place, mark in sorted(taken):
            parts += [self.segment.text[done : place.start], mark]
            done = max(done, place.end)
        parts.append(self.segment.text[done : span.end])
        return _MANY_SPACES.sub(" ", _TAKEN_OUT.sub("", "".join(parts))).lower()


def _start(quantity: Quantity) -> int:
    return quantity.span.start


class Passages:
    """The passages of a document, each made when it is asked for: a law asks for few."""

    def __init__(self, document: Document) -> None:
        self._quantities = document.quantities
        self._verdicts = document.verdicts

    def around(self, index: int) -> Passage:
        """What stands around a document's quantity; empty where so much does that it is a table, not prose."""
        quantity = self._quantities[index]
        before = takewhile(
            lambda each: _is_near(each, quantity), reversed(self._quantities[max(0, index - MANY) : index])
        )
        behind = takewhile(lambda each: _is_near(each, quantity), self._quantities[index : index + MANY])
        near = (*reversed(tuple(before)), *behind)
        if len(near) >= MANY:
            return Passage(quantity.segment, (), ())
        verdicts = self._agreed(near[0].source_span, near[-1].source_span)
        told = (each for each in verdicts if each.claim.restated.segment is quantity.segment)
        agreed = {each.claim.restated.span: each for each in told}
        hidden = [_bracket(agreed[each.span]) if each.span in agreed else None for each in near]
        kept = tuple(each for each, bracket in zip(near, hidden, strict=True) if bracket is None)
        return Passage(quantity.segment, kept, tuple(sorted({bracket for bracket in hidden if bracket is not None})))

    def _agreed(self, first: Span, last: Span) -> Iterator[Verdict]:
        """The verdicts on what is stated from ``first`` to ``last``; they stand in the order of the source."""
        start = bisect_left(self._verdicts, first.start, key=_stated)
        end = bisect_right(self._verdicts, last.start, start, key=_stated)
        return (each for each in self._verdicts[start:end] if _restates(each))


def _restates(verdict: Verdict) -> bool:
    """Whether a verdict is on something and what restates it, not on two that restate it."""
    return verdict.agreement is not Agreement.INCOMPARABLE and verdict.claim.strength is not Strength.ECHO


def _stated(verdict: Verdict) -> int:
    return verdict.claim.stated_span.start


def _is_near(one: Quantity, other: Quantity) -> bool:
    return one.segment is other.segment and abs(one.span.start - other.span.start) <= 3 * REACH


def _bracket(verdict: Verdict) -> Span | None:
    """The bracket that a restated quantity stands in; None where it stands in none."""
    text, restated = verdict.claim.restated.segment.text, verdict.claim.restated
    start = text.rfind("(", verdict.claim.stated.span.end, restated.span.start)
    end = text.find(")", restated.span.end, restated.reach.end + REACH)
    return Span(start, end + 1) if 0 <= start < end else None


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
