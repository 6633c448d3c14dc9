"""Sides and what they make: two lengths an area, three a volume.

``=`` says that the one is the other, and so does any tie where words make the thing a rectangle. Otherwise the size may
be less than the sides make: an island does not fill its box, and a case holds less than it takes up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import reduce
from itertools import pairwise

from unitcheck.interval import Interval
from unitcheck.laws.contradiction import JUST, Contradiction, computed
from unitcheck.laws.meant import Meant, around, calculated, hedge, meant
from unitcheck.laws.passage import Passage, Passages, any_of
from unitcheck.lazy import pattern
from unitcheck.model import Dimension, Document, Form, Hedge, Quantity, Reading
from unitcheck.typed import NamedTuple

LENGTH = Dimension(length=1)
MADE = {2: Dimension(length=2), 3: Dimension(length=3)}
"""What so many sides make."""
LESS = {2: Interval(Fraction(0), Fraction(1)), 3: Interval(Fraction(1, 8), Fraction(1))}
"""How many times what so many sides make a shape may be: an atoll next to nothing, a safe a fifth of its box."""

_CALCULATION = pattern(r" ?[=≈] ?")
_EQUALS = pattern(
    r"(?:-| )?(?:[a-z]{3,} )?,? ?(?:is|or|equals|makes|giving|which is|i\.e\.,?|that is,?)"
    r" (?:an? (?:floor )?(?:area|volume) of )?",
    re.IGNORECASE,
)
_BESIDE = pattern(
    r"(?:(?:-| )(?!(?:and|or|with|for|from|to|of|in|on|by|per|at|than) )[a-z]{2,}[a-rt-z](?: [a-z]{2,}[a-rt-z])?)?"
    r"(?: ?[(\[]|, )"
)
"""A bracket or a comma, behind one thing whose sides they are: a 10 × 10 × 20 cm box, 2 litres."""
_NAMED = pattern(r",? (?:with|has|having|and has|of) ?an? (?:floor )?(?:area|volume|capacity) of ", re.IGNORECASE)
_CLOSES = pattern(r" ?(?:in (?:area|volume))?(?:[)\].,;:!?]|$| (?:room|box|tank|sheet|panel|area|floor|carpet)\b)")
_RECTANGLES = pattern(
    any_of(
        """
        rectang* sheet panel tile board carpet rug pane poster canvas room pitch court slab screen cuboid block
        brick
        """
    ),
    re.IGNORECASE,
)
_OTHERWISE = pattern(
    any_of(
        """
        each both pair pairs set_of sets_of two three four five six seven eight nine ten eleven twelve twenty
        dozen* many several *-shaped l-shape* slop* curved per total twice half usable useful
        net gross inner internal* inside interior effective external* outer outside exterior active visible
        surface sides layer* storey storeys story stories storied *-storey *-story floors level* building*
        house* home* piece* pack* fold* collaps* deflat* compress* rolled roll rolls stow* closed ship*
        transport* expand* wing* sail* respectively scale map grid pixel* spac* apart mesh minus less plus
        ellip* oval triang* irregular* diameter circular round cylind* boxes bags crates rooms tiles sheets
        panels bottles cans slabs boards
        """
    ),
    re.IGNORECASE,
)
"""Words after which sides and a size are not, or not surely, of one plain thing."""
_COUNT = pattern(r"(?<![\w.,])[1-9]\d{0,2}(?= ?[x×]?(?: [a-z]| …))")
"""A bare count of things: 10 rooms of 3 m × 4 m, 2 3 m × 4 m rooms."""
_GOES_ON = pattern(r"[×·*/÷+\u2212-] ?\(?$")
"""Before the sides: another factor or term, as in π × 3 m × 3 m."""
_LONGEST = 60
"""Code points between the two, and to a third that makes them doubtful."""


class _Tie(NamedTuple):
    """How sides and a size beside them hang together, and how many times what the sides make the size may be."""

    is_calculation: bool
    leeway: Interval


def contradictions(document: Document) -> Iterator[Contradiction]:
    """Every size that its sides, beside it, cannot make."""
    known = Passages(document)
    for index, quantity in enumerate(document.quantities):
        if quantity.form is Form.EXTENT and len(quantity.parts) in MADE:
            yield from _beside(known.around(index), quantity)


def _beside(passage: Passage, extent: Quantity) -> Iterator[Contradiction]:
    """The size before the sides, or behind them, that they contradict."""
    for one, other in pairwise(passage.quantities):
        size = other if one is extent else one
        if extent in (one, other) and _is_a(size, MADE[len(extent.parts)]):
            tie = _tie(passage, one, other)
            found = _broken(extent, size, tie) if tie is not None else None
            if found is not None:
                yield found


def _broken(extent: Quantity, size: Quantity, tie: _Tie) -> Contradiction | None:
    sides, sizes = _sides(extent, tie), meant(size, MADE[len(extent.parts)])
    found = computed(sides, sizes, _multiplied, tie.leeway) if sides and sizes else None
    return None if found is None else Contradiction((extent,), size, found.told(extent.plain, size))


def _is_a(size: Quantity, dimension: Dimension) -> bool:
    unit = size.unit.candidates[0]
    return unit.dimension == dimension and "per" not in unit.name and size.hedge is not Hedge.LIMIT


def _tie(passage: Passage, one: Quantity, other: Quantity) -> _Tie | None:
    """What the words between and around the two say; None where nothing ties them, or something may part them."""
    text = passage.segment.text
    if not 0 <= other.reach.start - one.reach.end <= _LONGEST or not _CLOSES.match(text, other.span.end):
        return None
    gap = " ".join(f"<{text[one.span.end : other.reach.start]}>".split())[1:-1]
    is_calculation = _CALCULATION.fullmatch(gap) is not None
    if not is_calculation and not any(tie.fullmatch(gap) for tie in (_BESIDE, _NAMED, _EQUALS)):
        return None
    sentence = passage.sentence(one.reach, other.reach)
    beside = " … ".join((text[sentence.start : one.reach.start], gap, text[other.reach.end : sentence.end]))
    if _GOES_ON.search(text, max(0, one.reach.start - 3), one.reach.start):
        return None
    if _OTHERWISE.search(beside) or _COUNT.search(beside) or _has_another(passage, one, other):
        return None
    is_plain = _RECTANGLES.search(beside) is not None and "capacity" not in gap
    sides = len((one if one.form is Form.EXTENT else other).parts)
    return _Tie(is_calculation, JUST if is_calculation or is_plain else LESS[sides])


def _has_another(passage: Passage, one: Quantity, other: Quantity) -> bool:
    """Whether a third quantity near may be the side or the size that is meant."""
    kinds = (LENGTH, *MADE.values())
    near = passage.within(passage.sentence(one.reach, other.reach))
    return any(each not in (one, other) and each.unit.candidates[0].dimension in kinds for each in near)


def _multiplied(sides: Sequence[Interval]) -> Interval:
    return reduce(Interval.times, sides)


def _sides(extent: Quantity, tie: _Tie) -> list[tuple[Meant, ...]]:
    """Each side as it may be meant, in the usual unit; none where one is no length above zero."""
    reading = next((reading for reading in extent.readings if reading.unit.dimension == LENGTH), None)
    if reading is None or any(value.number <= 0 for value in reading.values):
        return []
    return [(_side(reading, place, hedge(extent), tie),) for place in range(len(reading.values))]


def _side(reading: Reading, place: int, said: Hedge, tie: _Tie) -> Meant:
    value = reading.values[place]
    numbers = calculated(value) if tie.is_calculation else around(value, said)
    return Meant(numbers, value.number, reading.unit)
