"""Two values and the per cent between them: "from 40 to 50 km/h, up 25 %".

The per cent are those of the first value. Where they are those of the second, or what the second is of the first, that
is the slip, and it is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache

from unitcheck.interval import Interval
from unitcheck.laws.contradiction import Contradiction, amount
from unitcheck.laws.meant import Meant, around, between, hedge, meant
from unitcheck.laws.passage import Passage, Passages, any_of, words
from unitcheck.lazy import pattern
from unitcheck.model import Dimension, Document, Form, Hedge, Quantity
from unitcheck.numerals import MINUS
from unitcheck.typed import NamedTuple

RATIO = Dimension()
PERCENT = "percent"

_FROM, _TO, _SHARE, _BOTH = "\ue001", "\ue002", "\ue003", "\ue004"
_UP = (
    "up|rises?|rose|risen|rising|increas(?:e|es|ed|ing)|grows?|grew|grown|growing|growth|gain(?:s|ed)?|climb(?:s|ed)?"
    "|jump(?:s|ed)?|rais(?:e|es|ed|ing)|higher|longer|heavier|larger|taller|lengthen[a-z]*|soar[a-z]*"
)
_DOWN = (
    "down|falls?|fell|fallen|falling|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|cut(?:s|ting)?"
    "|reduc(?:e|es|ed|ing|tion)|shr(?:ink|inks|ank|unk|inking)|lower(?:s|ed|ing)?|shorter|lighter|smaller"
    "|sank|slip(?:s|ped)?|shorten[a-z]*|slash[a-z]*"
)
_CHANGE = f"{_UP}|{_DOWN}|change[sd]?|went|moved|shift(?:s|ed)?"
_WITH = words("and|or|but|than|while|then")
_VALUES = rf"(?:{_BOTH}|{_FROM}{_WITH} to (?:the )?(?:current |present )?{_TO})"
_OF = words("and|or|but|than|while|then|on|over|from|since|compared")
_A = r"(?:an? |the )?(?:[a-z]+ )?"
_END = r"(?=[.,;:!?)]|$)"
_APART = r"(?:,|;| –| —| -| ?\() ?"
_BESIDE = pattern(
    rf"from {_VALUES}{_OF}{_APART}(?:(?:or|i\.e\.,?|that is,?|which is|for|giving|making) )?"
    rf"(?:{_A}(?:{_CHANGE})(?: of| by)? |(?<=\()(?=\+))\+?{_SHARE}(?: (?:{_CHANGE}))?{_END}"
    rf"|from {_VALUES}{_OF}{_APART}(?:an? |the )?{_SHARE} (?:{_CHANGE}){_END}",
)
"""From X to Y, up P · from X to Y (+P): the per cent can only be those of what goes from X to Y."""
_MOVES = pattern(
    rf"(?:^|[:;(*•] ?|(?<![a-z])(?:{_CHANGE}|goes|going|gone|comes?|came|mov(?:es|ing)|changing|shift(?:s|ing)"
    rf"|takes?|took|taken|taking|brings?|brought|improv[a-z]*|[a-z]{{2,}}ed)(?: [a-z]+ly| again| further| back)? )"
    rf"from {_VALUES}"
)
"""What goes from X to Y does so by a verb: vans from X to Y are a class, and the per cent are of how many there are."""
_NOUN = pattern(rf"[a-z]+ from {_VALUES}")
_BEFORE = pattern(
    rf"(?:{_CHANGE}){_OF} (?:by |of )?{_SHARE}(?: (?:{_CHANGE}))?,?{_OF},? from {_VALUES}"
    rf"|{_SHARE} (?:{_CHANGE}){_OF},? \(?from {_VALUES}",
)
"""Rose by P from X to Y: where drag does so from 40 to 50 km/h, the per cent are not of the speed."""
OWN = {
    Dimension(length=1, time=-1): "speed* limit* pace velocity",
    Dimension(length=1): "length width height depth range distance thickness diameter radius span wheelbase altitude",
    Dimension(mass=1): "mass weight output production harvest catch load payload exports imports sales emissions",
    Dimension(time=1): "time times duration journey delay wait",
    Dimension(mass=1, length=2, time=-3): "power output capacity",
    Dimension(mass=1, length=2, time=-2): "energy consumption output generation",
    Dimension(length=3): "volume capacity output production sales",
    Dimension(length=2): "area",
    Dimension(information=1): "size capacity memory storage",
    Dimension(mass=1, length=-1, time=-2): "pressure",
}
"""What a quantity of each kind may itself be, so that a change of it is one of its values."""
_DOUBTFUL = pattern(
    any_of(
        """
        point points pp average year-on-year annual* a_year per compared than against respectively each every
        real relative compound confidence margin between further another total still target equivalent inflation
        adjusted efficien* concentration climb* path road trail ramp hill* street grade steep* humidity slope
        gradient almost nearly more_than less_than over under at_least up_to some both first then
        """
    ),
)
"""Words after which the per cent may be of something else."""


_COMPANY = 4
"""Quantities to both sides of a percentage among which its values are."""


class _Change(NamedTuple):
    """A first value and a second, and the per cent from the one to the other."""

    given: tuple[Quantity, ...]
    first: tuple[Meant, ...]
    second: tuple[Meant, ...]
    share: Quantity


def contradictions(document: Document, shares: Iterable[int]) -> Iterator[Contradiction]:
    """Every percentage that two values beside it do not make; ``shares`` are the places of the percentages."""
    known = Passages(document)
    for index in shares:
        quantity = document.quantities[index]
        if _has_company(document.quantities, index):
            passage = known.around(index)
            if quantity in passage.quantities:
                yield from _around(passage, passage.quantities.index(quantity))


def _has_company(quantities: tuple[Quantity, ...], index: int) -> bool:
    """Whether a value with "from" before it stands around a percentage, with all that restates one between."""
    near = quantities[max(0, index - _COMPANY) : index + _COMPANY + 1]
    return any(each.segment.text.endswith(("from ", "from\n"), 0, each.reach.start) for each in near)


def is_percent(quantity: Quantity) -> bool:
    """Whether it is a number of per cent."""
    return quantity.parts[-1][-1].unit.candidates[0].name == PERCENT


def _around(passage: Passage, place: int) -> Iterator[Contradiction]:
    """The contradictions between a percentage and the values before it or behind it."""
    share = passage.quantities[place]
    before, behind = passage.quantities[max(0, place - 2) : place], passage.quantities[place + 1 : place + 3]
    for values in (before[-1:], behind[:1], before, behind):
        change = _change(passage, share, values)
        if change is not None:
            yield from _broken(change)
            return


def _change(passage: Passage, share: Quantity, values: tuple[Quantity, ...]) -> _Change | None:
    """The change that the words tell of, where the values are one range or two quantities and nothing is doubtful."""
    if not _may_change(values) or share.form is not Form.ONE or share.hedge is Hedge.LIMIT:
        return None
    sign = "+" if share.text[0] in MINUS + "+" else ""
    marks = [(share, sign + _SHARE), *zip(values, (_FROM, _TO) if len(values) == 2 else (_BOTH,), strict=True)]
    quantities = sorted((share, *values), key=lambda quantity: quantity.span)
    sentence = passage.sentence(quantities[0].reach, quantities[-1].reach)
    kinds = [each for each in passage.within(sentence) if is_percent(each) or _kind(each) == _kind(values[0])]
    shape = passage.shape(sentence, marks)
    if len(kinds) != len(values) + 1 or _DOUBTFUL.search(shape) or not _ties(shape, _kind(values[0])):
        return None
    ends = _ends(values)
    return _Change(values, *ends, share) if ends is not None else None


def _may_change(values: tuple[Quantity, ...]) -> bool:
    """Whether values may be the two ends of a change: a range, or two of one kind; no per cent, and no temperatures."""
    if not values or _kind(values[0]) == RATIO or _kind(values[0]).temperature:
        return False
    if len(values) == 1:
        return values[0].form is Form.RANGE and len(values[0].parts) == 2
    return len(values) == 2 and all(each.form is Form.ONE for each in values) and _kind(values[0]) == _kind(values[1])


def _ties(shape: str, kind: Dimension) -> bool:
    """Whether the per cent are those of the values: they stand right behind them, or their subject has their kind."""
    if _BESIDE.search(shape):
        noun = None if _MOVES.search(shape) else _NOUN.search(shape)
        return noun is None or (kind in OWN and _own(OWN[kind]).match(shape, noun.start()) is not None)
    before = _BEFORE.search(shape)
    return before is not None and kind in OWN and _own(OWN[kind]).search(shape, 0, before.end()) is not None


@cache
def _own(nouns: str) -> re.Pattern[str]:
    return re.compile(any_of(nouns))


def _kind(quantity: Quantity) -> Dimension:
    return quantity.unit.candidates[0].dimension


def _ends(values: tuple[Quantity, ...]) -> tuple[tuple[Meant, ...], tuple[Meant, ...]] | None:
    """What the first value and the second may mean; None where one is a limit, several or not above zero."""
    if len(values) == 1:
        return _ends_of_range(values[0])
    first, second = (meant(each, _kind(each), to_the_digit=True) for each in values)
    return (first, second) if first and second else None


def _ends_of_range(quantity: Quantity) -> tuple[tuple[Meant, ...], tuple[Meant, ...]] | None:
    readings = [each for each in quantity.readings if each.unit.dimension == _kind(quantity)]
    if quantity.hedge is Hedge.LIMIT or not readings:
        return None
    if any(value.number <= 0 for reading in readings for value in reading.values):
        return None
    reading = readings[0]
    one, other = (
        Meant(around(value, hedge(quantity), to_the_digit=True), value.number, reading.unit) for value in reading.values
    )
    return (one,), (other,)


def _broken(change: _Change) -> Iterator[Contradiction]:
    shares = meant(change.share, RATIO, to_the_digit=True)
    if not shares:
        return
    ways = [(one, other) for one in change.first for other in change.second]
    if any(_made(one, other).meets(share.amount) for one, other in ways for share in shares):
        return
    (one, other), share = ways[0], shares[0]
    right = abs(other.written / one.written - 1) * 100
    word = "up" if other.written > one.written else "down"
    told = (
        f"from {_said(change)} is {word} {amount(right, change.share)}, not {change.share.plain}"
        f" (rounding allows {between(_percent(_made(one, other)))})"
    )
    yield Contradiction(change.given, change.share, told, _because(one, other, share))


def _made(one: Meant, other: Meant) -> Interval:
    """By what share the second value may differ from the first."""
    ratio = other.amount.times(one.amount.reciprocal())
    low, high = ratio.low - 1, ratio.high - 1
    if low <= 0 <= high:
        return Interval(Fraction(0), max(-low, high))
    return Interval(min(abs(low), abs(high)), max(abs(low), abs(high)))


def _percent(share: Interval) -> Interval:
    return share.times(Interval.point(Fraction(100)))


def _because(one: Meant, other: Meant, share: Meant) -> str | None:
    """The slip: the per cent are of the second value, or what it is of the first."""
    first, second = one.written, other.written
    if share.amount.holds(abs(first / second - 1)):
        return "the percentage is of the second value, not of the first"
    return "that is what the second value is of the first" if share.amount.holds(second / first) else None


def _said(change: _Change) -> str:
    if len(change.given) == 1:
        return change.given[0].plain.removeprefix("from ")
    return " to ".join(given.plain for given in change.given)
