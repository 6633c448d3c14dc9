"""What stands around a quantity: its sentence, its neighbours, and whether it is prose at all."""

from __future__ import annotations

import re

from unitcheck.lazy import pattern
from unitcheck.model import Quantity, WrittenUnit
from unitcheck.typed import NamedTuple

REACH = 300
"""Code points to either side in which a sentence is looked for, so that no text can make a look expensive."""

_QUOTED = 1_000
"""Code points before a quantity in which a quotation may have been opened."""

_SENTENCE_ENDS = pattern(r"[.!?][)\]\"\u201d\u2019']*\s+(?=[A-Z\"\u201c(\[])|\n[ \t]*\n")
_NO_PROSE = pattern(r"://|www\.|0-\d|[`_@\\={}#<>|$]|[A-Za-z0-9]/|^/|\d-[A-Za-z]+\d|[A-Za-z]-\d[\d.,]*[A-Za-z]")
"""In what is written without a space around a quantity: an address, a path, an identifier, code, a model's name."""
_NAME_BEFORE = pattern(r"(?<!\w)[A-Z][a-z]+(?:[ \u00a0]|-)$")
_BEGINS = pattern(r"(?:^|[.!?:;\u201c\"(\u2022>*]\s*|\n\s*)$")
_NAME_BEHIND = pattern(r"[ \u00a0-][A-Z][a-z]")


class Sentence(NamedTuple):
    """The words of a quantity's sentence before it and behind it."""

    before: str
    behind: str

    @property
    def around(self) -> str:
        """All of the sentence but the quantity, in whose place stands a space."""
        return f"{self.before} {self.behind}"


def sentence(quantity: Quantity) -> Sentence:
    """The sentence that ``quantity`` stands in, no more of it than ``REACH`` to either side."""
    text, (start, end) = quantity.segment.text, quantity.span
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    last = max((hit.end() for hit in _SENTENCE_ENDS.finditer(before)), default=0)
    first = _SENTENCE_ENDS.search(behind)
    return Sentence(before[last:], behind[: first.start() + 1] if first else behind)


def is_prose(quantity: Quantity) -> bool:
    """Whether ``quantity`` is a word among words: no part of an address, of code or of an identifier."""
    text, (start, end) = quantity.segment.text, quantity.span
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    run = f"{_last_run(before)}0{_last_run(behind[::-1])[::-1]}"
    if _NO_PROSE.search(run):
        return False
    return text.count("`", max(0, start - _QUOTED), start) % 2 == 0


def _last_run(text: str) -> str:
    """What stands behind the last white space."""
    return "" if text[-1:].isspace() else text[-REACH:].split()[-1] if text else ""


def is_quoted(quantity: Quantity) -> bool:
    """Whether a quotation is open before the quantity."""
    text, start = quantity.segment.text, quantity.span.start
    first = max(0, start - _QUOTED)
    if text.rfind("\u201c", first, start) > text.rfind("\u201d", first, start):
        return True
    return text.count('"', first, start) % 2 == 1


def written_units(quantity: Quantity) -> tuple[WrittenUnit, ...]:
    """The units of a quantity, one that several numbers share once."""
    if len(quantity.parts) == len(quantity.parts[0]) == 1:
        return (quantity.parts[0][0].unit,)
    return tuple({term.unit.span: term.unit for part in quantity.parts for term in part}.values())


def cues(*phrases: str) -> re.Pattern[str]:
    """A pattern for any of some words, in any case; a star behind one stands for any ending."""
    any_of = "|".join(phrase.replace("*", r"\w*").replace(" ", r"[\s-]+") for phrase in phrases)
    return pattern(rf"\b(?:{any_of})\b", re.IGNORECASE)


def is_in_name(quantity: Quantity) -> bool:
    """Whether a capitalised word stands right before it, other than to begin a sentence, or right behind it."""
    text, (start, end) = quantity.segment.text, quantity.span
    if _NAME_BEHIND.match(text, end):
        return True
    name = _NAME_BEFORE.search(text, max(0, start - 40), start)
    return name is not None and not _BEGINS.search(text, max(0, name.start() - 12), name.start())
