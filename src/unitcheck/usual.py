"""The usual quantity, read in one step: a plain number, a space or a hyphen, one unit, and the end of it.

600 km (…) · 1,234.5 litres, · 40-foot waves · 5% of · 60 km/h. Whatever is written in another way, or may be, is left
to the grammar of amounts and units, which reads these alike.
"""

from __future__ import annotations

import re

from unitcheck.joining import Atom
from unitcheck.lazy import pattern
from unitcheck.model import Form, Span, Term, Unit, WrittenNumber, WrittenUnit
from unitcheck.numerals import PARTS
from unitcheck.typed import NamedTuple
from unitcheck.units import expression, words
from unitcheck.units.expression import Lexicon

_MOST_WORDS = 20_000
"""Words remembered; a text has far fewer different ones after its numbers."""

_FIRST_WORDS = ("square", "cubic", "sq", "cu", "nautical", "long", "short", "metric", "imperial", "US", "fluid")
"""First words of common spellings of two; the grammar knows all."""

_USUAL = pattern(
    rf"""
    (?<=[\w,;:.)+>"\u2013\u2014\u2019\u201c\u201d][ ]|[ \n\w]\(|[\w.,;:)\n]\n|[ \n(]["\u201c])  # no sign before it
    (?<!inus[ \n])(?<!ative[ \n])
    (?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}}(?:\.[0-9]{{1,40}})?|[0-9]{{1,40}}(?:\.[0-9]{{1,40}})?|[A-Za-z]++)
    [ \u00a0-]?
    (?P<unit>
        (?:(?:{"|".join(_FIRST_WORDS)})[ ])?[A-Za-z]++(?:/[A-Za-z]++|[ ]per[ ][A-Za-z]++)?[²³]?
      | [\u00b0\u00ba][CF] | %
    )
    (?:
        (?=[),;:\]"\u201d])
      | [ ](?=[(=][^A-Za-z]|[\u2013\u2014<+]|(?![23][ ]?[)\]/])[0-9])
      | (?:\.?[ \n]|-)(?P<next>[A-Za-z]++)(?!\w)
      | (?=\.(?:\n|\Z))
    )""",
    re.VERBOSE,
)

NOTHING = Atom(0, 0, (), Form.ONE)
"""What is returned where it is sure that no quantity begins."""


class Usual:
    """Reads usual quantities with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._known = _Known(lexicon)
        self._joins = _Joins(lexicon)

    def atom(self, text: str, start: int) -> Atom | None:
        """The quantity whose number begins at ``start``, ``NOTHING`` where none does, None where it is no usual one."""
        match = _USUAL.match(text, start)
        if match is None:
            return None
        number, unit, following = match.groups()
        if unit in PARTS and not number[0].isdigit():
            return None  # one quarter, two thirds
        known = self._known[unit]
        if not known.candidates or (following is not None and self._goes_on(known, following)):
            return None
        number_span, unit_span = Span(start, match.end(1)), Span(*match.span(2))
        if known.is_word and not words.counts(text, Span(number_span.end, unit_span.start), unit_span):
            return NOTHING
        term = Term(WrittenNumber(number_span, number), WrittenUnit(unit_span, unit, known.candidates))
        return Atom(start, unit_span.end, ((term,),), Form.ONE)

    def _goes_on(self, unit: _Unit, following: str) -> bool:
        """Whether the word behind a unit may be part of it."""
        return self._joins[following] or following in unit.tails or following.lower() in unit.tails


class _Unit(NamedTuple):
    """What a unit's text stands for by itself.

    ``is_word`` says that what surrounds it decides whether it is a unit; ``tails`` are the words that go on with it.
    """

    candidates: tuple[Unit, ...]
    is_word: bool
    tails: frozenset[str]


class _Known(dict[str, _Unit]):
    """Units by their text, read when first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __missing__(self, text: str) -> _Unit:
        if len(self) > _MOST_WORDS:
            self.clear()
        found = expression.parse(text, 0, self._lexicon)
        candidates = found.candidates if found is not None and found.end == len(text) else ()
        tails = self._lexicon.tails(_LAST_FACTOR.split(text)[-1])
        tails |= {"in"} if expression.takes_in(text) else frozenset()
        self[text] = known = _Unit(candidates, len(text) == 1 or text in words.NOT_BEFORE, tails)
        return known


class _Joins(dict[str, bool]):
    """Whether a word may be part of the unit before it whatever that is, worked out when first asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __missing__(self, word: str) -> bool:
        if len(self) > _MOST_WORDS:
            self.clear()
        # "in" is most often a preposition; where it may be inches, it is one of the unit's tails.
        self[word] = joins = word in expression.CONTINUING or (word != "in" and bool(self._lexicon.lookup(word)))
        return joins


_LAST_FACTOR = pattern("/| per ")
