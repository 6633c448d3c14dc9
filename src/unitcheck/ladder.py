"""The rounding ladder: how far two readings agree, taken as intervals of exact numbers.

A written number is every value that rounds to it (``rounding``). ``RUNGS`` holds every way to agree, each a named
predicate, best first; the first that holds decides. Two readings climb part by part, and the worst part counts.

Throughout, S is the stated value and R the restated one, and a side is one of the two with the other converted to its
unit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from functools import partial

from unitcheck.clear import clear_rung
from unitcheck.conversion import Conversion, are_reciprocal, comparable, difference_of
from unitcheck.interval import Interval
from unitcheck.model import Agreement, Form, Hedge, Reading, Unit, Value
from unitcheck.rounding import Side, book, decade, figures, ten_to
from unitcheck.typed import NamedTuple

AS_WRITTEN = Fraction(30, 100)  # how far off a number may be that conv(S) still rounds to: 5 ft (2 m)
COARSEST = Fraction(12, 100)  # how far a number at its coarsest may reach: 600 km (400 mi)
FEWEST, MOST = 15, 1000  # between which both sides may have been rounded to five
HALF_OF_FIVE = Fraction(5, 2)
ONE_FIGURE_LOSES = Fraction(1, 100)  # how far off one figure may be that is offered as what would be right


class Comparison(NamedTuple):
    """Both sides of a claim, part by part: what the rungs ask."""

    stated: Side
    restated: Side
    conversion: Conversion
    stated_hedge: Hedge = Hedge.NONE
    restated_hedge: Hedge = Hedge.NONE

    def meet(self, stated: Interval, restated: Interval) -> bool:
        """Whether one quantity lies in an interval of the stated unit and in one of the restated unit."""
        return self.conversion.of(stated).meets(restated)


# --- the rungs --------------------------------------------------------------------------------------------------------


def _exact(pair: Comparison) -> bool:
    """conv(S) lies in R's rounding at its last digit: 5 miles (8 km), 5 km (3 miles)."""
    return pair.restated.converted.meets(pair.restated.rounding(pair.restated.last_digit))


def _rounded(pair: Comparison) -> bool:
    """The same at a coarser resolution of R: 600 km (370 mi)."""
    return any(pair.restated.converted.meets(rounding) for rounding in pair.restated.roundings())


def _fives(pair: Comparison) -> bool:
    """Both were rounded to five: 35 mph (55 km/h), 325 °F (165 °C)."""
    numbers = (pair.stated.number, pair.restated.number)
    if not all(number % 5 == 0 and FEWEST <= abs(number) <= MOST for number in numbers):
        return False
    return pair.meet(*(Interval.around(number, HALF_OF_FIVE) for number in numbers))


def _last_digit(pair: Comparison) -> bool:
    """conv(S) was cut to R instead of rounded, or R is one unit off: 27 km (16 mi), 600 km (372 mi)."""
    return _is_last_digit(pair.restated)


def _reversed(pair: Comparison) -> bool:
    """R is the original: conv(R) lies in S's rounding, two figures kept: 1,102 m (3,614 ft), 1 AU (149,598,000 km)."""
    roundings = (*pair.stated.roundings(least=2), *pair.stated.meant_exactly)
    return any(pair.stated.converted.meets(rounding) for rounding in roundings)


def _common(pair: Comparison) -> bool:
    """Both are roundings, to two figures or more, of one value that is not shown: 1,650 km (1,020 mi)."""
    return _any_meet(pair, pair.stated.roundings(least=2), pair.restated.roundings(least=2))


def _last_digit_reversed(pair: Comparison) -> bool:
    """One was cut and the other rounded from a value not shown, or S is one unit off: 183 K (−89 °C), from 183.95.

    That R may be the one cut, and S one off, is what keeps the two orders of a claim alike.
    """
    if _is_last_digit(pair.stated):
        return True
    stated, restated = pair.stated, pair.restated
    return _any_meet(pair, (stated.cut,), restated.roundings(least=2)) or _any_meet(
        pair, stated.roundings(least=2), (restated.cut,)
    )


def _hedged(pair: Comparison) -> bool:
    """A hedge on one side widens it in its direction: nearly two miles (3,350 yd).

    "About" before S governs both sides and widens nothing; a limit must not be loosened.
    """
    stated, restated = pair.stated, pair.restated
    if pair.stated_hedge in (Hedge.OVER, Hedge.UNDER):
        meant = stated.stretched(Interval.point(stated.number), pair.stated_hedge)
        return _any_meet(pair, (meant,), restated.roundings())
    if pair.stated_hedge is Hedge.ABOUT or pair.restated_hedge in (Hedge.NONE, Hedge.LIMIT):
        return False
    return any(restated.converted.meets(restated.stretched(each, pair.restated_hedge)) for each in restated.roundings())


def _coarse(pair: Comparison) -> bool:
    """Rounded harder than careful practice does, either way round: 600 km (400 mi), 30 ft (10 m), 5 ft (2 m)."""
    return (
        any(
            side.converted.meets(interval)
            for side in (pair.restated, pair.stated)
            for interval in (side.within(AS_WRITTEN, side.last_digit), *side.roundings())
        )
        or _is_oven_mark(pair)
        or pair.meet(*(side.within(COARSEST, side.value.resolutions[-1]) for side in _sides(pair)))
    )


def _sides(pair: Comparison) -> tuple[Side, Side]:
    return pair.stated, pair.restated


def _is_oven_mark(pair: Comparison) -> bool:
    """Both are marks on an oven's dial, every 25 °F or 10 °C: 170 °C (325 °F)."""
    units = (pair.conversion.source, pair.conversion.target)
    steps = [_DIALS.get(unit.name) for unit in units]
    numbers = (pair.stated.number, pair.restated.number)
    if not all(step and step.low <= number <= step.high for step, number in zip(steps, numbers, strict=True)):
        return False
    marks = [_MARKS[unit.name] for unit in units]
    if any(number % mark for number, mark in zip(numbers, marks, strict=True)):
        return False
    return pair.meet(*(Interval.around(number, mark / 2) for number, mark in zip(numbers, marks, strict=True)))


_DIALS = {
    "degree_Fahrenheit": Interval(Fraction(200), Fraction(550)),
    "degree_Celsius": Interval(Fraction(90), Fraction(290)),
}
_MARKS = {"degree_Fahrenheit": Fraction(25), "degree_Celsius": Fraction(10)}


def _is_last_digit(side: Side) -> bool:
    return any(side.converted.meets(interval) for interval in (side.cut, side.one_off))


def _any_meet(pair: Comparison, stated: Iterable[Interval], restated: Iterable[Interval]) -> bool:
    converted = [pair.conversion.of(interval) for interval in stated]
    return any(one.meets(other) for other in restated for one in converted)


class Rung(NamedTuple):
    """How far a comparison has come when ``holds`` says so and no better rung does."""

    agreement: Agreement
    holds: Callable[[Comparison], bool]


RUNGS: tuple[Rung, ...] = (
    Rung(Agreement.EXACT, _exact),
    Rung(Agreement.ROUNDED, _rounded),
    Rung(Agreement.FIVES, _fives),
    Rung(Agreement.LAST_DIGIT, _last_digit),
    Rung(Agreement.REVERSED, _reversed),
    Rung(Agreement.COMMON, _common),
    Rung(Agreement.LAST_DIGIT_REVERSED, _last_digit_reversed),
    Rung(Agreement.HEDGED, _hedged),
    Rung(Agreement.COARSE, _coarse),
)

_RANK = {agreement: rank for rank, agreement in enumerate(Agreement)}
_ACCEPTED = frozenset((Agreement.EXACT, Agreement.ROUNDED, Agreement.FIVES, Agreement.LAST_DIGIT))

# --- public -----------------------------------------------------------------------------------------------------------


def rank(agreement: Agreement) -> int:
    """How far down the ladder: 0 for exact."""
    return _RANK[agreement]


def accepts(agreement: Agreement) -> bool:
    """Whether a changed claim agrees well enough that the change explains it: exact, rounded, fives or last digit."""
    return agreement in _ACCEPTED


def climb(stated: Reading, restated: Reading, lowest: Agreement = Agreement.COARSE) -> Agreement:
    """The rung that the worst part of the two readings reaches, under the pairing of their parts that suits them best.

    Rungs below ``lowest`` are not tried; what would reach only them is NONE. INCOMPARABLE where the units are neither
    of one dimension nor reciprocal, or one is a point and the other is not.
    """
    if len(stated.values) == len(restated.values) == 1:
        clear = clear_rung(stated.values[0], restated.values[0], stated.unit, restated.unit)
        if clear is not None:
            return clear
    return _best(stated, restated, partial(_rung, RUNGS[: rank(lowest) + 1]))


def climb_exactly(stated: Reading, restated: Reading) -> Agreement:
    """As ``climb``, every step in exact arithmetic."""
    return _best(stated, restated, partial(_exact_rung, RUNGS))


def pairings(stated: Reading, restated: Reading) -> Iterator[tuple[Reading, Reading]]:
    """The ways to lay the parts of one reading against the other's, as readings with equally many parts.

    The shorter one may restate the last parts of the longer or the first ones; "5 ± 1" against a range is a range, and
    against anything else a 5; of reciprocal units the ends of a range may have changed places.
    """
    stated, restated = _without_uncertainty(stated, restated), _without_uncertainty(restated, stated)
    count = min(len(stated.values), len(restated.values))
    yield _parts(stated, -count), _parts(restated, -count)
    if len(stated.values) != len(restated.values):
        yield _parts(stated, count), _parts(restated, count)
    if stated.form is restated.form is Form.RANGE and are_reciprocal(stated.unit, restated.unit):
        yield stated, restated._replace(values=restated.values[::-1])


def expected(
    stated: Reading, unit: Unit, like: Reading | None = None, *, to_the_digit: bool = False
) -> tuple[Value, ...]:
    """What the stated side is in ``unit``, one value for each part, rounded as careful practice rounds it.

    ``like`` is how the other side was written: its resolution is kept where it is no coarser than the book's and at
    most one figure finer, so that 600 km is 370 mi by itself and 373 mi beside "273 mi"; ``to_the_digit`` keeps it
    whatever it is. The parts of a range share the finest resolution. Empty where the units are not comparable.
    """
    if not comparable(stated.unit, unit) or _divides_by_zero(stated, unit):
        return ()
    numbers, resolutions = [], []
    for place, value in enumerate(stated.values):
        conversion = _conversion(stated, unit, place)
        number = conversion.of(Interval.point(value.number)).middle
        practice = min(Fraction(1), value.resolution) if conversion.target.is_point else _practice(value, number)
        numbers.append(number)
        written = _resolution_of(like, place)
        resolutions.append(written if to_the_digit and written else _kept(practice, written))
    finest = min(filter(None, resolutions), default=Fraction(1))
    return tuple(Value(round(number / finest) * finest, (finest,)) for number in numbers)


def _practice(value: Value, number: Fraction) -> Fraction:
    """The book's resolution, or one figure more where a single figure would tell too little: 3.8, not 4, for 3.81."""
    practice = book(value, number)
    if not practice or figures(number, practice) > 1:
        return practice
    lost = abs(round(number / practice) * practice - number)
    return practice / 10 if lost > ONE_FIGURE_LOSES * abs(number) else practice


def _resolution_of(like: Reading | None, place: int) -> Fraction | None:
    return like.values[min(place, len(like.values) - 1)].resolution if like else None


def _kept(practice: Fraction, written: Fraction | None) -> Fraction:
    """The written resolution, kept between what practice asks for and one figure more; a sixteenth may be finer."""
    if written is None or written > practice:
        return practice
    is_decimal = ten_to(decade(written)) == written
    return max(written, practice / 10) if is_decimal else written


# --- part by part -----------------------------------------------------------------------------------------------------


Climber = Callable[[Reading, Reading, int], Agreement]
"""How the parts at one place of two readings climb."""


def _best(stated: Reading, restated: Reading, climber: Climber) -> Agreement:
    if not comparable(stated.unit, restated.unit):
        return Agreement.INCOMPARABLE
    if _divides_by_zero(stated, restated.unit) or _divides_by_zero(restated, stated.unit):
        return Agreement.NONE
    return min((_worst(one, other, climber) for one, other in pairings(stated, restated)), key=rank)


def _worst(stated: Reading, restated: Reading, climber: Climber) -> Agreement:
    return max((climber(stated, restated, place) for place in range(len(stated.values))), key=rank)


def _rung(rungs: tuple[Rung, ...], stated: Reading, restated: Reading, place: int) -> Agreement:
    way = _conversion(stated, restated.unit, place)
    clear = clear_rung(stated.values[place], restated.values[place], way.source, way.target)
    return _exact_rung(rungs, stated, restated, place) if clear is None else clear


def _exact_rung(rungs: tuple[Rung, ...], stated: Reading, restated: Reading, place: int) -> Agreement:
    pair = _comparison(stated, restated, place)
    return next((rung.agreement for rung in rungs if rung.holds(pair)), Agreement.NONE)


def _comparison(stated: Reading, restated: Reading, place: int) -> Comparison:
    conversion = _conversion(stated, restated.unit, place)
    return Comparison(
        _side(stated.values[place], restated.values[place], conversion.back),
        _side(restated.values[place], stated.values[place], conversion),
        conversion,
        stated.hedge,
        restated.hedge,
    )


def _side(value: Value, other: Value, conversion: Conversion) -> Side:
    return Side(value, other, conversion.of(Interval.point(other.number)), conversion.target.is_point)


def _conversion(reading: Reading, unit: Unit, place: int) -> Conversion:
    """How the part at ``place`` is converted: what stands after ± is a difference."""
    if reading.form is Form.UNCERTAIN and place == 1:
        return Conversion.between(difference_of(reading.unit), difference_of(unit))
    return Conversion.between(reading.unit, unit)


def _divides_by_zero(reading: Reading, unit: Unit) -> bool:
    return are_reciprocal(reading.unit, unit) and not all(value.number for value in reading.values)


def _parts(reading: Reading, count: int) -> Reading:
    """The first ``count`` parts, or the last ones where it is negative."""
    values = reading.values
    return reading._replace(values=values[:count] if count > 0 else values[count:])


def _without_uncertainty(reading: Reading, other: Reading) -> Reading:
    """``reading`` with its ± taken as the ends of a range, or left out, where ``other`` is written that way."""
    if reading.form is not Form.UNCERTAIN or other.form is Form.UNCERTAIN:
        return reading
    value, uncertainty = reading.values[0], reading.values[-1]
    if other.form is not Form.RANGE:
        return reading._replace(values=(value,), form=Form.ONE)
    ends = (value.number - uncertainty.number, value.number + uncertainty.number)
    finest = (min(value.resolution, uncertainty.resolution),)
    return reading._replace(values=tuple(Value(end, finest) for end in ends), form=Form.RANGE)
