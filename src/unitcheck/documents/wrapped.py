"""Words that were parted at the end of a line, put together again where that makes a unit or a number.

``600 kilo-`` and ``metres`` on the next line are kilometres. A hyphen that belongs to what it joins stays, ``foot-``
and ``pounds``; so does one that nobody knows, since a reader of numbers cannot tell ``well-known`` from a parted word
and need not. The line end alone goes in ``600-`` and ``km``. What nobody sees, as soft hyphens and zero-width spaces,
goes wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from unitcheck.documents.views import View
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span

_UNSEEN = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")
"""What a view leaves out by itself."""

_HYPHENS = pattern(r"(?P<hyphen>[-\u2010\u00ad])[ \t]{0,4}\r?\n[ \t]{0,40}")
_FIRST = pattern(r"(?<![A-Za-z])[A-Za-z]{2,20}$|\d$")
_SECOND = pattern(r"[a-z]{2,20}(?![A-Za-z])")


def unwrapped(text: str) -> Segment:
    """All of ``text`` as one segment; it is its own source where nothing in it was parted."""
    if not _may_read_otherwise(text):
        return Segment(text)
    view = View(text)
    position = 0
    for dropped in _dropped(text):
        view.add(text[position : dropped.start], position, dropped.start)
        position = dropped.end
    view.add(text[position:], position, len(text))
    segment = view.segment()
    return Segment(text) if segment is None or segment.text == text else segment


def _may_read_otherwise(text: str) -> bool:
    """Whether something in the text may be left out."""
    if not text.isascii() and any(sign in text for sign in _UNSEEN):
        return True
    if "\n" not in text:
        return False
    # One character is found twenty times as fast as two.
    ends = ("\n", "\r\n") if "\r" in text else ("\n",)
    return any(hyphen in text and any(hyphen + end in text for end in ends) for hyphen in "-\u2010")


def _dropped(text: str) -> Iterator[Span]:
    """What is left out of the text: hyphens with their line ends, or line ends alone."""
    for found in _HYPHENS.finditer(text):
        after = _SECOND.match(text, found.end())
        before = _FIRST.search(text, max(0, found.start() - _LONGEST), found.start())
        if before and after:
            match _kept(before[0], after[0]):
                case "":
                    yield Span(*found.span())
                case "-":
                    yield Span(found.end("hyphen"), found.end())


def _kept(first: str, second: str) -> str | None:
    """What stays between two halves of a word: nothing, a hyphen, or, where that makes no word, all."""
    if first.isdecimal():
        return "-" if _is_known(second) else None
    if _is_known(first + second):
        return ""
    return "-" if _is_known(f"{first}-{second}") else None


def _is_known(word: str) -> bool:
    from unitcheck.conventions import Conventions

    return word.lower() in _number_words() or bool(Conventions().lexicon().lookup(word))


_LONGEST = 30


@cache
def _number_words() -> frozenset[str]:
    from unitcheck.numerals import BIG, DOZENS, ONES, PARTS, TENS

    return frozenset((*ONES, *TENS, *BIG, *DOZENS, *PARTS, "hundred"))
