"""A text's outline: its shape in bytes, one for each character, in which searches for numbers are quick.

A search is quickest for one plain byte, so every digit becomes ``0``, and in ``words`` every mark that may stand before
a word a space. Letters are small. What Latin-1 does not have (dashes, primes, most spaces) is ``?``, which may be
anything. The patterns here let pass whatever may be a quantity and refuse most of the rest without leaving the search;
what they let pass is then read in the text itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.lazy import pattern
from unitcheck.numerals import COUNTED, COUNTING
from unitcheck.tries import trie
from unitcheck.typed import AnyStr, NamedTuple


class Outline(NamedTuple):
    """Both are as long as the text: n in the text is n here."""

    figures: bytes
    words: bytes

    @classmethod
    def of(cls, text: str) -> Outline:
        """The outline of ``text``."""
        figures = text.encode("latin-1", "replace").translate(_FIGURES)
        return cls(figures, figures.translate(_WORDS))


_FIGURES = bytes.maketrans(
    b"123456789\xbc\xbd\xbe\t\n\r\xa0ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    b"000000000000    abcdefghijklmnopqrstuvwxyz",
)
_WORDS = bytes.maketrans(b"[\"'/*_-?", b"(       ")

_STRANGE = rb"\x80-\xff?"
_GAP = rb"\+?-?[ ]{0,12}+"
_COUNTS = (
    rb"(?:(?:[ ]++[a-z]++)?[ ]++(?:per[ ]|(?:to[ ]++the|a|every)[ ]++(?:sq|cubic|hectare|acre))"
    rb"|(?:[ ]++[a-z]++)?[ ]?/)(?P<count>)"
)
"""What is counted by area: 216 inhabitants per square kilometre."""
_WORD = rb"(?P<word>[a-z]++)(?![" + _STRANGE + rb"])(?:" + _COUNTS + rb")?"
_JOINED = (
    rb"(?:(?:,?[ ?]++|[ ]?[-+*/x\xd7\xb1?]{1,3}[ ]?|[,-]?[ ?-]++(?:to|and|or|by|through)[ ?-]++)"
    rb"[-+?\xb1]?0++(?:[.,]0++)*+){0,5}+"
)
"""More numbers behind the first: 5, 10 · 1 234 · 10-15 · 3*4 · 9.81 +/- 0.02 · 10 to 15."""
_SCALE = rb"(?:-?[ ]*+(?:hundred|thousand|[mbt]r?illion)(?![a-z]))?+"

FIGURES = pattern(
    rb"0(?<!00)(?<!0[.,]0)0*+(?:[.,]0++)*+(?=" + _JOINED + _SCALE + rb"\)?" +
    rb"(?:-?[ -]++(?:to|and|or|by|through)[ -]++(?P<joined>[a-z]++)"      # 5 or six km
    rb"|" + _GAP + _WORD +                                               # 600 km, 600-km: the word decides
    rb"|" + _GAP + rb"[a-z" + _STRANGE + rb"""%'"/^`]"""                  # 5 µm, 5°, 5%, 5", 10^6, 1/2
    rb"|\(0|[ ]++&))"                                                    # 9.81(2), 5 & 1/2
)  # fmt: skip
"""A number in digits that may have a unit behind it. What matched last tells by what that is to be decided.

``word``: the word behind it; ``count``: that word may be what is counted; ``joined``: the word may be a second number.
"""

IN_BRACKETS = pattern(rb"\((?P<first>[a-z]++)(?:[ ]++(?P<second>[a-z]++))?")
"""In ``words``, the words that a bracket begins with."""


with_article = [f"{article} {word}" for article in ("a", "an") for word in COUNTED]
counting = rf"[ ]{trie((*COUNTING, *with_article))}(?![a-z])".encode()
word = rb"[ ]++(?:of[ ]++)?(?:" + _WORD + rb"|[a-z]*+[" + _STRANGE + rb"])"
COUNTS = pattern(counting + rb"(?=" + word + rb"|[ ]*+[" + _STRANGE + rb"%]|[ ][ ])")
"""In ``words``, a number in words that may have a unit behind it, the space before it first; groups as above."""


def places(text: AnyStr, phrase: AnyStr) -> Iterator[int]:
    """Where ``phrase`` stands in a text or an outline of it."""
    place = text.find(phrase)
    while place >= 0:
        yield place
        place = text.find(phrase, place + 1)
