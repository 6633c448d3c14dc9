"""A bracketed quantity, or a chain of them, restates the one before the bracket.

    ok:       The tank holds 50 litres (13.2 US gallons).
    ok:       She steamed 800 nautical miles (1,480 km; 921 mi) without coaling.
    ok:       The 12-foot-wide (3.7 m) gate was closed.
    charged:  The tank holds 50 litres (31.2 US gallons).
    silent:   The tank holds 50 litres (3 were sold).
    silent:   The road climbs 500 m (200 ft of it on stairs).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.model import Claim
from unitcheck.relations.line import Line

NAME = "bracket"

_WHITE = "[ \u00a0\u2009\u202f\n]"
_ADJECTIVES = (
    "long|wide|high|tall|deep|thick|broad|square|round|across|apart|away|each|apiece|diameter|radius|length|width|height"
    "|depth|thickness|total|per side|in all|altogether|altitude|elevation|above sea level|a\\.?s\\.?l|amsl|AMSL"
)
STOPPERS = (
    "and|or|but|than|then|with|has|have|had|is|was|are|were|be|been|to|from|by|while|when|where|which|that|who|after|before"
    "|until|because|if|so|plus|minus|times|versus|vs|including|excluding|without|compared|instead|between|every"
)
"""Words that begin another statement; a bracket behind them belongs to that."""

_WORD = rf"(?!(?:{STOPPERS})(?![A-Za-z]))[A-Za-z\u00c0-\u024f'\u2019-]+"
_BETWEEN = rf"(?:[.,]?(?:-|{_WHITE})(?:{_WORD}|@{_WHITE}?[\d,]+{_WHITE}?rpm)){{0,4}}"
_OPEN = re.compile(rf"\.?-?(?P<between>{_BETWEEN}),?{_WHITE}{{0,2}}(?P<bracket>[(\[])(?P<lead>{_WHITE}?(?:or|i\.e\.,?|=|that is,?|equal to|equivalent to|or about){_WHITE})?{_WHITE}?")
_SEPARATOR = re.compile(
    rf"\.?-?{_WHITE}?(?:[;,/|=]{_WHITE}{{0,2}}(?:(?:or|and|i\.e\.,?){_WHITE})?|or{_WHITE}|[(\[]|\){_WHITE}?[\[(])"
)
_TRAIL = rf"\.?-?(?:[,]?[\s-](?:in{_WHITE})?(?:{_ADJECTIVES}))*"
_CLOSE = re.compile(rf"{_TRAIL}{_WHITE}?[)\]]", re.IGNORECASE)


def claims(line: Line) -> Iterator[Claim]:
    """One claim for each quantity of a bracket that holds nothing else, against the quantity before it."""
    for index, gap in line.gaps():
        if _OPEN.fullmatch(gap):
            last = _end_of_chain(line, index + 1)
            for restated in range(index + 1, last + 1):
                yield from line.claim(NAME, index, restated)


def _end_of_chain(line: Line, first: int) -> int:
    """The index of the last quantity of the bracket that begins at ``first``; one less where it holds other things."""
    last = first
    while (gap := line.gap(last)) is not None and _SEPARATOR.fullmatch(gap):
        last += 1
    closed = _CLOSE.match(line.text, line.quantities[last].reach.end)
    return last if closed else first - 1
