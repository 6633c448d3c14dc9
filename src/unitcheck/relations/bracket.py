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

from unitcheck.lazy import pattern
from unitcheck.model import Claim, Hedge, Quantity, Strength
from unitcheck.numerals import MINUS, WHITE
from unitcheck.relations.line import Line, comparable

NAME = "bracket"

_WHITE = WHITE
_ADJECTIVES = (
    "long|wide|high|tall|deep|thick|broad|square|round|across|diameter|radius|length|width|height|depth|thickness"
)
_PLACES = "apart|away|each|apiece|altitude|elevation|above sea level|asl|amsl"
STOPPERS = (
    "and|or|but|than|then|with|has|have|had|is|was|are|were|be|been|to|from|by|while|when|where|which|that|who|after|before"
    "|until|because|if|so|plus|minus|times|versus|vs|including|excluding|without|compared|instead|between|every"
)
"""Words that begin another statement; a bracket behind them belongs to that."""

_WORD = rf"(?!(?:{STOPPERS})(?![A-Za-z]))[A-Za-z\u00c0-\u024f'\u2019-]+"
_MEASURES = rf"\.?-?(?:,?[\s-](?:in{_WHITE})?(?:{_ADJECTIVES}))*"
_LEAD = "|".join(
    phrase.replace(" ", _WHITE)
    for phrase in (
        "or",
        "i\\.e\\.,?",
        "=",
        "that is,?",
        "equal to",
        "equivalent to",
        "in [A-Za-z]+ (?:terms|units|measure)",
    )
)
_FOOTNOTE = r"\[\^?\w{1,3}\]|[*\u2020\u2021\u00a7]{1,2}"
_OPEN = pattern(
    rf"""
    (?:{_FOOTNOTE})?\.?-?(?P<between>(?:[.,]?(?:-|{_WHITE}){_WORD}){{0,4}})    # wide, of thrust, above sea level
    ,?{_WHITE}?[ \u00a0]?[(\[]{_WHITE}?
    (?:(?:{_LEAD}){_WHITE}?)?
    (?P<words>(?:[A-Za-z]{{2,}}{_WHITE}){{1,3}})?               # of which, in summer only
    """,
    re.VERBOSE,
)
_SEPARATOR = pattern(
    rf"""\.?-?{_WHITE}?(?:
        [;,/|=]{_WHITE}?(?:(?:or|and|i\.e\.,?){_WHITE})?   # 26 km/h; 16 mph
      | or{_WHITE}                                             # 26 km/h or 16 mph
      | [(\[] | \){_WHITE}?[(\[]                               # 200 km² (77 sq mi)
    )""",
    re.VERBOSE,
)
_MEASURE = pattern(rf"\.?(?:-|{_WHITE})(?:in{_WHITE})?(?P<measure>{_ADJECTIVES}|apart|away)(?![A-Za-z])", re.IGNORECASE)
_EACH = pattern(rf"{_WHITE}(?:each|apiece)\b", re.IGNORECASE)
_PLAIN = pattern(_MEASURES, re.IGNORECASE)
_CLOSE = pattern(rf"\.?-?(?:,?[\s-](?:in{_WHITE})?(?:{_ADJECTIVES}|{_PLACES}))*{_WHITE}?[)\]]", re.IGNORECASE)
_REMARK = pattern(
    rf"(?:[,;:/]|{_WHITE}(?!(?:below|above|under|over){_WHITE}(?:freezing|zero|normal|average))[a-z]{{3,}})"
    r"[^()\[\]\n]{0,60}[)\]]"
)
_DEFINES = pattern(rf"\.?{_WHITE}?(?:=|is|equals){_WHITE}?")
_CONDITION = pattern(rf"{_WHITE}?(?:@|at){_WHITE}?")

_SIGNS = frozenset(MINUS + "+\u00b1")
"""What a tolerance begins with."""

LONGEST_CHAIN = 8
"""Restatements of one quantity beyond which a bracket is a list of something else."""


def claims(line: Line) -> Iterator[Claim]:
    """One claim for each quantity of a bracket that holds nothing else, against the quantity before it."""
    for index, gap in line.gaps_with("(", "["):
        opened = _OPEN.fullmatch(gap)
        if opened is None or _defines(line, index):
            continue
        last = _end_of_chain(line, index + 1)
        strength = _strength(line, last, opened)
        if strength is not None:
            stated = _stated(line, index)
            for restated in range(index + 1, last + 1):
                yield from line.claim(NAME, stated, restated, _at_most(strength, line, stated, restated))


def _stated(line: Line, index: int) -> int:
    """Which quantity the bracket restates: in 382 hp @ 6,850 rpm (285 kW) the power, not the speed before it."""
    gap = line.gap(index - 1)
    if gap is None or not _CONDITION.fullmatch(gap):
        return index
    condition, restated = line.quantities[index], line.quantities[index + 1]
    return index if comparable(condition, restated) else index - 1


def _at_most(strength: Strength, line: Line, stated: int, restated: int) -> Strength:
    """``strength``, unless the bracket sets a limit of its own (max 8 m) or has another measure (5 km wide)."""
    own = line.quantities[restated].hedge is Hedge.LIMIT is not line.quantities[stated].hedge
    measure = _measure(line, restated)
    other = measure is not None and measure != _measure(line, stated)
    if own or other or _is_tolerance(line.quantities[restated]) is not _is_tolerance(line.quantities[stated]):
        return Strength.TENTATIVE
    return Strength.LIKELY if strength is Strength.STRONG and _is_of_each(line, restated) else strength


def _is_of_each(line: Line, index: int) -> bool:
    end = line.quantities[index].span.end
    return not _is_last(line, end) and _EACH.match(line.text, end) is not None


def _is_last(line: Line, end: int) -> bool:
    """Whether a bracket or the text ends at ``end``, as behind most restated quantities, so that no words follow."""
    return line.text[end : end + 1] in ("", ")", "]")


def _is_tolerance(quantity: Quantity) -> bool:
    """Whether it only says how far another may be off: ± 2 miles, +1 ft; temperatures have signs of their own."""
    first = quantity.segment.text[quantity.span.start]
    if first not in _SIGNS:
        return False
    is_between = first == "\u00b1" or quantity.text.startswith("+/")
    return is_between or quantity.unit.candidates[0].dimension.temperature != 1


def _measure(line: Line, index: int) -> str | None:
    """The adjective of measure behind a quantity: wide."""
    end = line.quantities[index].reach.end
    found = None if _is_last(line, end) else _MEASURE.match(line.text, end)
    return found["measure"].lower() if found else None


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


def _strength(line: Line, last: int, opened: re.Match[str]) -> Strength | None:
    """How sure a bracket is whose last quantity is ``last``; None where it holds a sentence of its own."""
    end = line.quantities[last].reach.end
    if not _CLOSE.match(line.text, end):
        remark = _REMARK.match(line.text, end)
        if remark is None:
            return None
        return Strength.WEAK if remark[0][0] in ",;/" and not opened["words"] else Strength.TENTATIVE
    if opened["words"]:
        return Strength.TENTATIVE
    between = opened["between"]
    return Strength.STRONG if not between or _PLAIN.fullmatch(between) else Strength.WEAK
