"""One unit is spelt in two ways in a document: metre and meter, kph and km/h, L and l.

The spelling that stands more often wins, of two that stand as often the one that comes first; each of the others is one
finding, where it stands first. Quotations keep the spelling of whoever is quoted. L and mL are looked at apart, since
some houses write L and ml. Off unless it is selected.

    ok:       The pool is 50 metres (164 ft) long and 25 metres wide.
    charged:  The pool is 50 metres long, 25 metres wide and 2 meters deep.
    charged:  Trams do 50 km/h, trains 160 km/h and buses 80 kph.
    silent:   The pool is 50 metres long, and the sign says "2 meters deep".

Sources: SI brochure (9th edition) table 8: the litre is l or L; NIST SP 811, preface, on meter and liter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from unitcheck.lazy import pattern
from unitcheck.model import Document, Finding, Quantity, Severity, Span, WrittenUnit
from unitcheck.rules.finding import placed
from unitcheck.rules.surroundings import is_prose, is_quoted, written_units
from unitcheck.typed import NamedTuple

CODE = "UC403"
NAME = "mixed-spelling"
SEVERITY = Severity.NOTE
IS_ON = False

_FAMILIES: tuple[tuple[str, ...], ...] = (
    ("metre", "meter"),
    ("litre", "liter"),
    ("gramme", "gram"),
    ("km/h", "kph", "kmh", "kmph"),
    ("mph", "mi/h"),
    ("L", "l"),
    ("mL", "ml"),
)
"""The spellings of one unit that a house chooses between. Inside longer words count those of four letters and more."""

_WORDS = pattern(r"km/h(?!r)|mi/h(?!r)|[A-Za-z]+")
_INSIDE = 4  # letters


class Options(NamedTuple):
    """This rule has no options."""


class _Use(NamedTuple):
    """A spelling and where it stands."""

    spelling: str
    quantity: Quantity
    unit: WrittenUnit

    @property
    def span(self) -> Span:
        """In the source."""
        return self.quantity.segment.to_source(self.unit.span)


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each spelling that stands less often than another of the same unit."""
    uses = [use for quantity in document.quantities for use in _uses(quantity)]
    for family in _FAMILIES:
        own = [use for use in uses if use.spelling in family]
        if len({use.spelling for use in own}) > 1:
            counted = [use for use in own if is_prose(use.quantity) and not is_quoted(use.quantity)]
            yield from _minor(document, counted, severity)


def _minor(document: Document, uses: list[_Use], severity: Severity) -> Iterator[Finding]:
    counts = Counter(use.spelling for use in uses)
    if len(counts) < _TWO:
        return
    usual = counts.most_common(1)[0][0]  # of equals, the first that was counted
    related = next(use.span for use in uses if use.spelling == usual)
    for spelling in counts:
        if spelling != usual:
            span = next(use.span for use in uses if use.spelling == spelling)
            often = f"{_times(counts[spelling])}, {usual} {_times(counts[usual])}"
            message = f"{spelling} is written {often}; choose one"
            yield placed(document, (CODE, NAME, severity), span, message, related=related)


_TWO = 2


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _uses(quantity: Quantity) -> Iterator[_Use]:
    for unit in written_units(quantity):
        yield from (_Use(spelling, quantity, unit) for spelling in _spellings(unit.text))


@lru_cache(4096)
def _spellings(text: str) -> tuple[str, ...]:
    """The spellings that a unit as written has of the families."""
    return tuple(found for word in _WORDS.findall(text) if (found := _spelling(word)) is not None)


def _spelling(word: str) -> str | None:
    every = [spelling for family in _FAMILIES for spelling in family]
    if word in every:
        return word
    return next((each for each in every if len(each) >= _INSIDE and each.isalpha() and each in word.lower()), None)
