"""A whole, a rate, and what the rate is by: whole = rate × by. Each law is a row of ``LAWS``.

The dimensions find three quantities that a law may tie, next to one another and alone of their kinds; a frame, a
pattern over the words between and around them, says whether the text does tie them. A speed "at" which something is
done may be passed only now and then, so that the whole may be less than rate and time make; an average is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from fractions import Fraction
from itertools import islice

from unitcheck.interval import Interval
from unitcheck.laws import wider
from unitcheck.laws.contradiction import MUCH, Contradiction, computed
from unitcheck.laws.frames import APPOSED, CALCULATED, CEILING, DOUBTFUL, EXACT, MARKS, NEARLY, SETTLED, Tied
from unitcheck.laws.meant import Meant, meant
from unitcheck.laws.passage import Passage, Passages
from unitcheck.model import Dimension, Document, Form, Hedge, Quantity, Unit
from unitcheck.typed import NamedTuple


class Role(Enum):
    """What a quantity is in a law."""

    WHOLE = "whole"
    RATE = "rate"
    BY = "by"


class Law(NamedTuple):
    """whole = rate × by; the words go between two of them: 300 km ``in`` 2 hours, 150 km/h ``for`` 2 hours.

    ``overhead`` is how many times what a law makes the time may be, for what goes on beside the whole.
    """

    whole: Dimension
    rate: Dimension
    by: Dimension
    joint: str = "in"
    times: str = "for"
    overhead: Fraction = Fraction(1)


LENGTH, TIME, VOLUME = Dimension(length=1), Dimension(time=1), Dimension(length=3)
ENERGY, POWER = Dimension(mass=1, length=2, time=-2), Dimension(mass=1, length=2, time=-3)
MASS, FORCE, AREA = Dimension(mass=1), Dimension(mass=1, length=1, time=-2), Dimension(length=2)
VOLTAGE, CURRENT = Dimension(mass=1, length=2, time=-3, current=-1), Dimension(current=1)
DATA = Dimension(information=1)

ON_TOP = Fraction(3, 2)
"""How many times what a law makes a time may be, where no average is told: a drive has its lights and its fuel."""

NAUTICAL = Fraction(1852000, 1609344)
"""Statute miles in a nautical one."""
PHASES = Fraction(7, 4)
"""A little more than √3."""
BETWEEN_PHASES = 380
"""Volts from which a voltage may be one between phases."""

LAWS = (
    Law(LENGTH, Dimension(length=1, time=-1), TIME),  # 300 km in 2 hours: 150 km/h
    Law(ENERGY, POWER, TIME),  # 6 kWh in 3 hours: 2 kW
    Law(MASS, Dimension(mass=1, length=-3), VOLUME, times="times"),  # 500 g in 200 cm³: 2.5 g/cm³
    Law(MASS, Dimension(mass=1, time=-1), TIME),  # 12 t in 3 hours: 4 t/h
    Law(VOLUME, AREA, LENGTH, joint="over", times="over"),  # 30 litres over 400 km: 7.5 L/100 km
    Law(LENGTH, Dimension(length=-2), VOLUME, joint="on", times="on"),  # 300 miles on 10 gallons: 30 mpg
    Law(VOLUME, Dimension(length=3, time=-1), TIME),  # 200 litres in 10 minutes: 20 L/min
    Law(DATA, Dimension(information=1, time=-1), TIME, overhead=Fraction(5, 4)),  # 60 GB in 50 s: 1.2 GB/s
    Law(FORCE, Dimension(mass=1, length=-1, time=-2), AREA, joint="on", times="on"),  # 100 N on 2 m²: 50 Pa
    Law(POWER, VOLTAGE, CURRENT, joint="at", times="at"),  # 1.15 kW at 5 A: 230 V
)
"""Every law; the overhead of data is what a line needs beside them."""

_KINDS = tuple(dict.fromkeys(dimension for law in LAWS for dimension in (law.whole, law.rate, law.by)))
_LETTERS = {dimension: chr(ord("a") + place) for place, dimension in enumerate(_KINDS)}
"""A letter for each dimension in a law, so that a document's quantities are a string that is quickly looked through."""
_LAWS_OF = {rate: tuple(law for law in LAWS if law.rate == rate) for rate in {law.rate for law in LAWS}}
_LAWS_BY = {
    _LETTERS[rate]: tuple((_LETTERS[law.whole], _LETTERS[law.by]) for law in laws) for rate, laws in _LAWS_OF.items()
}
_WINDS = frozenset(("m/s", "mps", "m s-1", "m s⁻¹", "knots", "kn", "kt", "kts"))
"""Units of the wind, which is told in brackets behind a sprint or a day's sail."""
_PERIODS = ("day", "week", "month", "year")
_SOONER = ((wider.CONCLUDED, Tied.CALCULATED), (wider.STEADY, Tied.EXACT), (wider.UNPAUSED, Tied.NEARLY))
_WIDER = ((wider.EXACT, Tied.EXACT), (wider.NEARLY, Tied.NEARLY), (wider.CEILING, Tied.CEILING))
_LONGEST = 220
"""Code points from the first of the three to the last."""
_COMPANY = 6
"""Quantities to both sides of a rate among which the other two are, with all that restates them between."""


class Triple(NamedTuple):
    """Three quantities with the dimensions of a law."""

    law: Law
    whole: Quantity
    rate: Quantity
    by: Quantity

    def in_order(self) -> tuple[Quantity, ...]:
        """As they stand in the text."""
        return tuple(sorted((self.whole, self.rate, self.by), key=lambda quantity: quantity.span))


def is_a_rate(unit: Unit) -> bool:
    """Whether a unit may be that of a law's rate; an area is where it is one of litres per 100 kilometres.

    Mach is not: what it is depends on the height, and so does whether it is kept.
    """
    return unit.dimension in _LAWS_OF and unit.name != "mach" and (unit.dimension != AREA or "per" in unit.name)


def contradictions(document: Document) -> Iterator[Contradiction]:
    """Every three quantities that a text ties by a law and that break it."""
    known, quantities = Passages(document), document.quantities
    letters = _letters(quantities)
    for index, letter in enumerate(letters):
        if letter in _LAWS_BY and _has_company(letters, index, quantities) and is_a_rate(_unit(quantities[index])):
            passage = known.around(index)
            if quantities[index] in passage.quantities:
                yield from islice(_around(passage, passage.quantities.index(quantities[index])), 1)


def _letters(quantities: tuple[Quantity, ...]) -> str:
    """The letter of each quantity's dimension, a space where no law has it."""
    known: dict[str, str] = {}
    letters = []
    for quantity in quantities:
        unit = quantity.parts[-1][-1].unit.candidates[0]
        letter = known.get(unit.name)  # a name's hash is kept, a dimension's is worked out each time
        if letter is None:
            letter = known[unit.name] = _LETTERS.get(unit.dimension, " ")
        letters.append(letter)
    return "".join(letters)


def _has_company(letters: str, index: int, quantities: tuple[Quantity, ...]) -> bool:
    """Whether the other two of a law stand around a rate; they seldom do, and then nothing more is looked at."""
    first, start = max(0, index - _COMPANY), quantities[index].span.start
    near = letters[first : index + _COMPANY + 1]
    for pair in _LAWS_BY[letters[index]]:
        if pair[0] in near and pair[1] in near:
            close = {
                letter
                for place, letter in enumerate(near, first)
                if abs(quantities[place].span.start - start) <= _LONGEST
            }
            if close.issuperset(pair):
                return True
    return False


def _unit(quantity: Quantity) -> Unit:
    return quantity.unit.candidates[0]


def _around(passage: Passage, place: int) -> Iterator[Contradiction]:
    """Of the three ways to take a rate with two neighbours, those that break a law."""
    for first in range(max(0, place - 2), place + 1):
        three = passage.quantities[first : first + 3]
        if len(three) == 3 and three[2].span.end - three[0].span.start <= _LONGEST:
            for triple in _triples(three, passage.quantities[place]):
                if _broken(triple, Tied.CALCULATED) is None:
                    continue  # no frame asks for more, and most that stand together agree
                tied = _tied(passage, triple)
                found = _broken(triple, tied) if tied is not None else None
                if found is not None:
                    yield found


def _triples(three: Sequence[Quantity], rate: Quantity) -> Iterator[Triple]:
    """The laws whose dimensions the quantities have, ``rate`` being the rate."""
    one, other = (quantity for quantity in three if quantity is not rate)
    dimensions = _dimension(one), _dimension(other)
    for law in _LAWS_OF[_dimension(rate)]:
        if dimensions == (law.whole, law.by):
            yield Triple(law, one, rate, other)
        elif dimensions == (law.by, law.whole):
            yield Triple(law, other, rate, one)


def _dimension(quantity: Quantity) -> Dimension:
    return _unit(quantity).dimension


def _tied(passage: Passage, triple: Triple) -> Tied | None:
    """How the text ties the three; None where it does not, or says something that leaves it open."""
    three = triple.in_order()
    if any(each.form is not Form.ONE or each.hedge is Hedge.LIMIT for each in three):
        return None
    if triple.law.whole == ENERGY and _is_torque(_unit(triple.whole)):
        return None
    sentence = passage.sentence(three[0].reach, three[-1].reach)
    if any(each not in three and _is_of(each, triple.law) for each in passage.within(sentence)):
        return None
    roles = ((triple.whole, Role.WHOLE), (triple.rate, Role.RATE), (triple.by, Role.BY))
    shape = passage.shape(sentence, [(each, MARKS[role.value]) for each, role in roles])
    if DOUBTFUL.search(SETTLED.sub("", shape)):
        return None
    return _how(shape, triple)


def _how(shape: str, triple: Triple) -> Tied | None:
    """How the words of a shape tie a triple.

    What is apposed to what goes on in time may be a rating, and a power less than volts and amperes make.
    """
    ties = [(EXACT, Tied.EXACT), (NEARLY, Tied.NEARLY), (CEILING, Tied.CEILING)]
    if triple.rate.unit.text not in _WINDS:
        ties.append((APPOSED, Tied.CEILING if triple.law.by == TIME else Tied.EXACT))
    if not wider.OPEN.search(shape):
        ties = [*_SOONER, *ties, *_WIDER]
    how = _first([(CALCULATED, Tied.CALCULATED), *ties], shape)
    is_less = triple.law.rate == VOLTAGE or _has_nights(triple)
    return Tied.CEILING if is_less and how in (Tied.EXACT, Tied.NEARLY) else how


def _has_nights(triple: Triple) -> bool:
    """Whether a time of days or more has a rate by less: who averages 20 km/h for a week sleeps at night."""
    if triple.law.by != TIME or triple.law.whole not in (LENGTH, MASS, VOLUME):
        return False
    longest = triple.by.parts[0][0].unit.candidates[0]
    return _period(_unit(triple.rate)) < _period(longest)


def _period(unit: Unit) -> int:
    """The place among ``_PERIODS`` of what a unit is, or is by; -1 where it is less than a day."""
    return next((place for place, name in enumerate(_PERIODS) if name in unit.name), -1)


def _first(ties: Iterable[tuple[re.Pattern[str], Tied]], shape: str) -> Tied | None:
    return next((tied for frames, tied in ties if frames.search(shape)), None)


def _is_of(quantity: Quantity, law: Law) -> bool:
    return _dimension(quantity) in (law.whole, law.rate, law.by)


def _is_torque(unit: Unit) -> bool:
    """Whether a unit with the dimension of energy is written as force times length."""
    return any(part in unit.name for part in ("newton", "foot", "meter", "pound"))


def _broken(triple: Triple, tied: Tied) -> Contradiction | None:
    """What the first two of the text make of the last, where no reading of them makes it."""
    *given, last = triple.in_order()
    law, role = triple.law, _role(triple, last)
    ways = {
        Role.WHOLE: tuple(_at_sea(triple, each) for each in meant(triple.whole, law.whole)),
        Role.RATE: meant(triple.rate, law.rate),
        Role.BY: meant(triple.by, law.by),
    }
    others = [ways[each] for each in Role if each is not role]
    found = computed(others, ways[role], _times if role is Role.WHOLE else _divided, _leeway(triple, role, tied))
    if found is None:
        return None
    return Contradiction(tuple(given), last, found.told(_said(triple, role), last))


def _at_sea(triple: Triple, whole: Meant) -> Meant:
    """The whole; miles beside knots may be nautical ones."""
    if (_unit(triple.whole).name, _unit(triple.rate).name) != ("mile", "knot"):
        return whole
    return whole._replace(numbers=Interval(whole.numbers.low, whole.numbers.high * NAUTICAL))


def _role(triple: Triple, quantity: Quantity) -> Role:
    return Role.WHOLE if quantity is triple.whole else Role.RATE if quantity is triple.rate else Role.BY


def _leeway(triple: Triple, role: Role, tied: Tied) -> Interval:
    """How many times what the law makes the result may be: less of a whole, or more of the others, under a ceiling."""
    tops = {Tied.CALCULATED: Fraction(1), Tied.EXACT: triple.law.overhead, Tied.NEARLY: ON_TOP, Tied.CEILING: MUCH}
    least, most = Fraction(1) / (PHASES if _may_have_phases(triple) else 1), tops[tied]
    return Interval(1 / most, 1 / least) if role is Role.WHOLE else Interval(least, most)


def _may_have_phases(triple: Triple) -> bool:
    """Whether a voltage may be that between two of three phases, so that the power is √3 times the product."""
    return triple.law.rate == VOLTAGE and any(
        reading.unit.dimension == VOLTAGE and reading.values[0].number * reading.unit.factor.high >= BETWEEN_PHASES
        for reading in triple.rate.readings
    )


def _times(pair: Sequence[Interval]) -> Interval:
    rate, by = pair
    return rate.times(by)


def _divided(pair: Sequence[Interval]) -> Interval:
    whole, other = pair
    return whole.times(other.reciprocal())


def _said(triple: Triple, role: Role) -> str:
    """The two given ones in words: 300 km in 2 hours."""
    law, whole, rate, by = triple.law, triple.whole.plain, triple.rate.plain, triple.by.plain
    if role is Role.RATE:
        return f"{whole} {law.joint} {by}"
    return f"{rate} {law.times} {by}" if role is Role.WHOLE else f"{whole} at {rate}"
