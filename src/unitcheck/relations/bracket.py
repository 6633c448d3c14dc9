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

from unitcheck.model import Claim, Strength
from unitcheck.relations.line import Line

NAME = "bracket"

_WHITE = "[ \u00a0\u2009\u202f\n]"
_ADJECTIVES = "long|wide|high|tall|deep|thick|broad|square|round|across|diameter|radius|length|width|height|depth|thickness"
_PLACES = "apart|away|each|apiece|altitude|elevation|above sea level|asl|amsl"
STOPPERS = (
    "and|or|but|than|then|with|has|have|had|is|was|are|were|be|been|to|from|by|while|when|where|which|that|who|after|before"
    "|until|because|if|so|plus|minus|times|versus|vs|including|excluding|without|compared|instead|between|every"
)
"""Words that begin another statement; a bracket behind them belongs to that."""

_WORD = rf"(?!(?:{STOPPERS})(?![A-Za-z]))[A-Za-z\u00c0-\u024f'\u2019-]+"
_BETWEEN = rf"(?:[.,]?(?:-|{_WHITE})(?:{_WORD}|@{_WHITE}?[\d,]+{_WHITE}?rpm)){{0,4}}"
_LEAD = (
    rf"(?:or|i\.e\.,?|=|that{_WHITE}is,?|equal{_WHITE}to|equivalent{_WHITE}to|in{_WHITE}[A-Za-z]+{_WHITE}(?:terms|units|measure))"
)
_OPEN = re.compile(rf"\.?-?(?P<between>{_BETWEEN}),?{_WHITE}{{0,2}}(?P<bracket>[(\[]){_WHITE}?(?:{_LEAD}{_WHITE}?)?(?P<words>(?:[A-Za-z]{{2,}}{_WHITE}){{1,3}})?")
_SEPARATOR = re.compile(
    rf"\.?-?{_WHITE}?(?:[;,/|=]{_WHITE}{{0,2}}(?:(?:or|and|i\.e\.,?){_WHITE})?|or{_WHITE}|[(\[]|\){_WHITE}?[\[(])"
)
_TRAIL = rf"\.?-?(?:[,]?[\s-](?:in{_WHITE})?(?:{_ADJECTIVES}|{_PLACES}))*"
_PLAIN = re.compile(rf"\.?-?(?:[,]?[\s-](?:in{_WHITE})?(?:{_ADJECTIVES}))*(?:{_WHITE}@.*)?", re.IGNORECASE)
_REMARK = re.compile(rf"(?:[,;:/]|{_WHITE}[a-z]{{3,}})[^()\[\]\n]{{0,60}}[)\]]")
_DEFINES = re.compile(rf"\.?{_WHITE}?(?:=|is|equals){_WHITE}?")
_CLOSE = re.compile(rf"{_TRAIL}{_WHITE}?[)\]]", re.IGNORECASE)


LONGEST_CHAIN = 8
"""Restatements of one quantity beyond which a bracket is a list of something else."""


def claims(line: Line) -> Iterator[Claim]:
    """One claim for each quantity of a bracket that holds nothing else, against the quantity before it."""
    for index, gap in line.gaps():
        opened = _OPEN.fullmatch(gap)
        if opened is None or _defines(line, index):
            continue
        last = _end_of_chain(line, index + 1)
        strength = _strength(line, last, has_words=_PLAIN.fullmatch(opened["between"]) is None)
        if opened["words"] and strength is not None:
            strength = Strength.TENTATIVE
        if strength is not None:
            for restated in range(index + 1, last + 1):
                yield from line.claim(NAME, index, restated, strength)


def _defines(line: Line, index: int) -> bool:
    """40 hp (1 hp = 746 W): the bracket says what the unit is."""
    gap = line.gap(index + 1)
    return gap is not None and _DEFINES.fullmatch(gap) is not None and not any(line.claim(NAME, index, index + 1))


def _end_of_chain(line: Line, first: int) -> int:
    """The index of the last quantity of the chain that begins at ``first``."""
    last = first
    while last < first + LONGEST_CHAIN and (gap := line.gap(last)) is not None and _SEPARATOR.fullmatch(gap):
        last += 1
    return last


def _strength(line: Line, last: int, *, has_words: bool) -> Strength | None:
    """How sure a bracket is whose last quantity is ``last``; None where it holds a sentence of its own."""
    end = line.quantities[last].reach.end
    if _CLOSE.match(line.text, end):
        return Strength.WEAK if has_words else Strength.STRONG
    remark = _REMARK.match(line.text, end)
    if remark is None:
        return None
    return Strength.WEAK if remark[0][0] in ",;/" else Strength.TENTATIVE
