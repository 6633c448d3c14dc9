"""A mile (1.6 km), (an inch), a mile and a half: where an article counts one.

Only there: elsewhere "a day" would be a quantity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.lazy import pattern
from unitcheck.model import Span
from unitcheck.numerals import WHITE
from unitcheck.outline import places
from unitcheck.typed import NamedTuple
from unitcheck.units.expression import SPACE

_BRACKET = pattern(rb"\((?!\))(?P<word>an?(?= ))?")
_AND_A = b" and a "
_FRACTIONS = (b"half", b"quarter", b"third")
_LONGEST = 50
_ENDS = frozenset(b" " + bytes((letter,)) for letter in b" abcdefghijklmnopqrstuvwxyz") | {b"n "}
"""What follows the a of an article."""


class Article(NamedTuple):
    """Where an article stands, and where its unit would begin."""

    span: Span
    unit_start: int


def articles(text: str, words: bytes) -> Iterator[Article]:
    """Every article of ``text`` that may count a unit behind it; ``words`` is the text's outline."""
    for bracket in _BRACKET.finditer(words):
        start = bracket.start()
        if bracket.lastindex:
            yield from _told(_INSIDE.match(text, start))
        article = words.rfind(b" a", max(0, start - _LONGEST), start)
        if article < 0 and start > _LONGEST:
            continue
        if article < 0 or words[article + 2 : article + 4] in _ENDS:
            yield from _told(_BEFORE.search(text, max(0, start - _LONGEST), start))
    for start in places(words, _AND_A):
        if words.startswith(_FRACTIONS, start + len(_AND_A)):
            yield from _told(_BEFORE.search(text, max(0, start - _LONGEST), start))


def _told(found: re.Match[str] | None) -> Iterator[Article]:
    if found is not None:
        yield Article(Span(*found.span("article")), found.end())


unit = rf"[a-z]{{3,15}}(?:{SPACE}[a-z]{{2,8}}){{0,3}}"
_BEFORE = pattern(rf"(?<![A-Za-z])(?P<article>[Aa]n?){WHITE}(?={unit}{WHITE}?$)")

_INSIDE = pattern(rf"[(\[](?P<article>an?){WHITE}(?=[a-z]{{3,15}}[)\]])")
