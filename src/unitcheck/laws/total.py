"""Parts and the total that is said of them: "12 kg and 5 kg, 17 kg in total".

The parts stand in one list, in one sentence with no other quantity of their kind, and words call the last, or the
first before a colon, their total. Whole numbers below a hundred that are all in one unit are added as they are written;
of others each stands for all that round to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import reduce

from unitcheck.interval import Interval
from unitcheck.laws.contradiction import Contradiction, computed
from unitcheck.laws.meant import AS_WRITTEN, Meant, meant
from unitcheck.laws.passage import Passage, Passages, any_of, words
from unitcheck.lazy import pattern
from unitcheck.model import Dimension, Document, Form, Hedge, Quantity, Span
from unitcheck.typed import NamedTuple

MOST_PARTS = 8

_PART, _TOTAL = "\ue001", "\ue002"
_STOP = (
    "or|but|than|with|without|while|when|before|after|until|from|to|by|per|at|over|which|that|who|where|if|not|no|is|are"
    "|was|were|has|have|had|each|every|another|of which|including|plus or minus"
)
_OF = words(f"and|plus|{_STOP}")
_NEXT = "(?: (?:another|a further|(?:an?|the|its|his|her|their|then)(?: [a-z]+)?))?(?: (?:of|for))? ?"
_JOINT = rf"{_OF}(?:,|;| \+| plus| and|, and|, plus|; and){_NEXT}"
_LIST = rf"{_PART}(?:{_JOINT}{_PART}){{1,{MOST_PARTS - 1}}}{_OF}"
_LEAD = (
    r"(?:,|;|:| –| —| -|\.)? ?\(?(?:(?:or|for|making|makes|giving|which makes|that is,?|i\.e\.,?|together|thus|so|=) )?"
)
_BEHIND = r" (?:in total|altogether|in all|all told|combined|total)"
_CALLED = "(?:an? (?:grand )?total of|totall?ing|in total|in all,?|altogether,?)"
_END = r"(?=[.,;:!?)]|$| of [a-z]+[.,;:!?)])"
_TIES = pattern(
    rf"{_LIST}{_LEAD}(?:{_TOTAL}{_BEHIND}|{_CALLED} {_TOTAL}){_END}"
    rf"|(?:an? total of {_TOTAL}|{_TOTAL}{_BEHIND}){_OF}(?: (?:is|are|was|were) [a-z]+)?(?:: | \(){_LIST}[.;)]",
)
_DOUBTFUL = pattern(
    any_of(
        """
        each every respectively per includ* of_which among rest remain* other others first last largest biggest
        alone both twice times double same a_day daily weekly a_week so_far since from between minus less
        without exclud* except but average averag* compared or almost one_of some_of boxes bags packs piece*
        portion* strips boards bottles jars cans sizes pair pairs two three four five six seven eight nine ten
        dozen several lost gain* back north south east west
        """
    ),
)
"""Words after which the parts may be more, or others, than those that are named."""
_ADDS_UP = frozenset(
    (
        Dimension(length=1), Dimension(length=2), Dimension(length=3), Dimension(mass=1), Dimension(time=1),
        Dimension(mass=1, length=2, time=-2), Dimension(mass=1, length=2, time=-3), Dimension(substance=1),
        Dimension(information=1), Dimension(mass=1, length=1, time=-2), Dimension(angle=1), Dimension(current=1),
        Dimension(entity=1),
    )
)  # fmt: skip
"""What adds up: no temperatures, decibels, per cent, resistances, and nothing else that may be averaged."""
_MAY_BE_LESS = {
    Dimension(length=3): pattern(any_of("ethanol alcohol* methanol acetone glycerol glycol mixed dissolv*")),
    Dimension(mass=1, length=2, time=-3): pattern(any_of("engine* motor motors hybrid* turbine* combined drive")),
    Dimension(mass=1, length=1, time=-2): pattern(any_of("thrust vector* opposite angle* net resultant")),
}
"""Words with which a whole may be less than its parts: liquids that mix, engines not at their best at once."""


_MOST, _MOST_TIME = Fraction(8, 5), Fraction(7, 5)
"""How many times what the parts make a total may be: 12 km of tunnels, 60 km in total, are not all the parts.

Of a time more is left untold: a rest, a change of trains.
"""


class _List(NamedTuple):
    """Parts, the total that is said of them, and its readings."""

    parts: tuple[Quantity, ...]
    total: Quantity


def contradictions(document: Document, called: Iterable[int]) -> Iterator[Contradiction]:
    """Every total that its parts cannot make; ``called`` are the places of the quantities that words call one."""
    known = Passages(document)
    for index in called:
        listed = _listed(known.around(index), document.quantities[index])
        found = _broken(listed) if listed is not None else None
        if found is not None:
            yield found


def _listed(passage: Passage, called: Quantity) -> _List | None:
    """The list, where words make one of all the quantities of the sentence, which are of one kind."""
    sentence = passage.sentence(called.reach, called.reach)
    quantities = passage.within(sentence)
    kinds = {each.unit.candidates[0].dimension for each in quantities}
    parts = tuple(one for quantity in quantities for one in _apart(quantity))
    if len(kinds) != 1 or not kinds <= _ADDS_UP or not 3 <= len(parts) <= MOST_PARTS + 1:
        return None
    if any(part.hedge is Hedge.LIMIT for part in parts):
        return None
    for total in (len(parts) - 1, 0):
        marks = [(part, _TOTAL if place == total else _PART) for place, part in enumerate(parts)]
        shape = passage.shape(sentence, marks)
        if _TIES.search(shape) and not _DOUBTFUL.search(shape) and not _may_be_less(shape, kinds):
            return _List(parts[:total] + parts[total + 1 :], parts[total])
    return None


def _may_be_less(shape: str, kinds: set[Dimension]) -> bool:
    return any(kind in _MAY_BE_LESS and _MAY_BE_LESS[kind].search(shape) for kind in kinds)


def _apart(quantity: Quantity) -> Iterator[Quantity]:
    """The values of 12 kg and 5 kg, each by itself; others as they are."""
    if quantity.form is not Form.CHOICE:
        yield quantity
        return
    for part in quantity.parts:
        number, unit = part[0].number.span, part[-1].unit.span
        last = unit.end if unit.start >= number.end and unit.start - number.end <= 2 else number.end
        span = Span(number.start, last)
        first = part is quantity.parts[0]
        reach = Span(quantity.reach.start if first else span.start, span.end)
        yield quantity._replace(
            parts=(part,), form=Form.ONE, span=span, reach=reach, hedge=quantity.hedge if first else Hedge.NONE
        )


def _broken(listed: _List) -> Contradiction | None:
    dimension = listed.total.unit.candidates[0].dimension
    ways = [meant(part, dimension) for part in listed.parts]
    totals = meant(listed.total, dimension)
    if _are_exact(listed):
        ways = [tuple(map(_exactly, way)) for way in ways]
        totals = tuple(each._replace(numbers=Interval.around(each.middle, Fraction(1, 2))) for each in totals)
    found = computed(ways, totals, _sum)
    limit = _MOST_TIME if dimension == Dimension(time=1) else _MOST
    if found is None or found.written * limit < totals[0].middle or _is_told_before(listed, ways, totals):
        return None
    *most, last = (part.plain for part in listed.parts)
    return Contradiction(listed.parts, listed.total, found.told(f"{', '.join(most)} and {last}", listed.total, "make"))


def _is_told_before(listed: _List, ways: list[tuple[Meant, ...]], totals: tuple[Meant, ...]) -> bool:
    """Whether the first part is the total already, and the others make it: 30 km, 12 here and 18 there, 30 in total."""
    first, total = listed.parts[0].parts[0], listed.total.parts[0]
    is_same = [(term.number.text, term.unit.text) for term in first] == [
        (term.number.text, term.unit.text) for term in total
    ]
    return is_same and computed(ways[1:], totals, _sum) is None


def _are_exact(listed: _List) -> bool:
    """Whether all are small whole numbers of one unit, without hedges, that are added as they stand."""
    every = (*listed.parts, listed.total)
    units = {quantity.unit.candidates[0].name for quantity in every}
    numbers = [value for quantity in every for reading in quantity.readings[:1] for value in reading.values]
    small = all(
        value.number.denominator == 1 and value.number < AS_WRITTEN and value.resolution == 1 for value in numbers
    )
    return (
        len(units) == 1
        and small
        and all(quantity.hedge is Hedge.NONE or quantity is listed.total for quantity in every)
    )


def _exactly(way: Meant) -> Meant:
    return way._replace(numbers=Interval.point(way.middle))


def _sum(parts: Sequence[Interval]) -> Interval:
    return reduce(lambda one, other: Interval(one.low + other.low, one.high + other.high), parts)
