"""A change to a claim, and whether the ladder accepts the changed one: what every cause is made of.

A cause supposes a slip ("the decimal point moved") and undoes it on one side or the other. Whether that mends the claim
is the ladder's word, never a tolerance of the cause's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import product

from unitcheck import ladder, rewrite
from unitcheck.clear import as_float
from unitcheck.conversion import Conversion, comparable
from unitcheck.interval import Interval
from unitcheck.model import Agreement, Claim, Form, Quantity, Reading, System, Unit, Value, Verdict
from unitcheck.rounding import figures
from unitcheck.typed import NamedTuple

SOUND = frozenset({Agreement.EXACT, Agreement.ROUNDED})
"""Rungs on which a repair must stand."""

NEAR = frozenset({Agreement.FIVES, Agreement.LAST_DIGIT})
"""Rungs that also tell of a cause, where none makes the claim sound."""


class Side(NamedTuple):
    """One side of a claim under one of its readings."""

    quantity: Quantity
    reading: Reading

    @property
    def figures(self) -> int:
        """The significant figures of its least precise number, trailing zeros of integers not counted."""
        return min(figures(value.number, value.resolutions[-1]) for value in self.reading.values)


class Case(NamedTuple):
    """A claim to explain: its sides under every pair of readings that can be compared, the usual pair first.

    ``rungs`` are those on which a changed claim counts as mended. ``siblings`` are the other verdicts on the same
    stated quantity, as in "600 km (373 mi; 324 nmi)".
    """

    claim: Claim
    pairs: tuple[tuple[Side, Side], ...]
    otherwise: tuple[tuple[Side, Side], ...]
    """The pairs of temperatures that are points where the claim is of differences, and the reverse."""
    apart: tuple[tuple[Side, Side], ...]
    """Every pair of readings, where none can be compared; otherwise nothing."""
    siblings: tuple[Verdict, ...]
    rungs: frozenset[Agreement]

    @classmethod
    def of(cls, verdict: Verdict, siblings: Iterable[Verdict], rungs: frozenset[Agreement]) -> Case:
        """The case that ``verdict`` makes."""
        every = _pairs(verdict)
        together = tuple(pair for pair in every if comparable(pair[0].reading.unit, pair[1].reading.unit))
        meant = _meant(verdict.claim, together)
        otherwise = tuple(pair for pair in together if pair not in meant)
        apart = () if together else every
        return cls(verdict.claim, meant, otherwise, apart, tuple(siblings), rungs)

    @property
    def vouching(self) -> tuple[Verdict, ...]:
        """The siblings that agree with the stated side."""
        return tuple(s for s in self.siblings if s.agreement not in (Agreement.NONE, Agreement.INCOMPARABLE))

    @property
    def digits(self) -> int:
        """How many significant digits the side with more of them has, zeros at the end of integers not counted."""
        return max((side.figures for pair in (*self.pairs, *self.apart) for side in pair), default=0)

    def accepts(self, one: Reading, other: Reading) -> bool:
        """Whether the ladder takes the two for one quantity, from either end."""
        return self.restates(one, other) or self.restates(other, one)

    def restates(self, stated: Reading, restated: Reading) -> bool:
        """Whether the ladder takes ``restated`` for the other one converted."""
        if not _within_reach(stated, restated):
            return False
        return ladder.climb(stated, restated, max(self.rungs, key=ladder.rank)) in self.rungs


def _within_reach(stated: Reading, restated: Reading) -> bool:
    """False where no rung of ``SOUND`` or ``NEAR`` can hold, which saves the ladder from trying all of them exactly.

    Those rungs reach half the coarsest resolution of a number or, where its last digit was cut or is one off, one and a
    half times the finest; only two multiples of five may be further apart. Floats decide here: each is off by less than
    1e-14 of the largest number on its way, and ``_SLACK`` of that is a hundred thousand times as much.
    """
    if stated.unit.dimension != restated.unit.dimension or len(stated.values) != len(restated.values):
        return True
    agreed = stated.unit.factor.is_point and restated.unit.factor.is_point
    if not agreed or Form.UNCERTAIN in (stated.form, restated.form):
        return True
    try:
        return all(map(_Reach.between(stated.unit, restated.unit).holds, stated.values, restated.values))
    except OverflowError:  # a number too large for a float
        return True


_SLACK = 1e-9


class _Reach(NamedTuple):
    """A conversion in floats: x of the source unit is ``scale`` · (x + ``shift``) - ``back`` of the target unit."""

    scale: float
    shift: float
    back: float

    @classmethod
    def between(cls, source: Unit, target: Unit) -> _Reach:
        scale = as_float(source.factor.low) / as_float(target.factor.low)
        return cls(scale, as_float(source.offset), as_float(target.offset))

    def holds(self, ours: Value, theirs: Value) -> bool:
        """Whether ``theirs`` may be ``ours`` converted and rounded, cut or one off."""
        number, written = as_float(ours.number), as_float(theirs.number)
        off = abs(self.scale * (number + self.shift) - self.back - written)
        most = max(as_float(theirs.resolutions[-1]) / 2, as_float(theirs.resolutions[0]) * 1.5)
        slack = _SLACK * (self.scale * (abs(number) + self.shift) + self.back + abs(written))
        return off <= most + slack or (_is_five(ours.number) and _is_five(theirs.number))


def _is_five(number: Fraction) -> bool:
    return number.denominator == 1 and number.numerator % 5 == 0


def _pairs(verdict: Verdict) -> tuple[tuple[Side, Side], ...]:
    """The readings judged, then all others that do not mix US and imperial units."""
    claim = verdict.claim
    unmixed = (
        pair
        for pair in product(claim.stated.readings, claim.restated.readings)
        if {pair[0].unit.system, pair[1].unit.system} != {System.US, System.IMPERIAL}
    )
    judged = ((verdict.stated, verdict.restated),) if verdict.stated and verdict.restated else ()
    pairs = (*judged, *(pair for pair in unmixed if pair not in judged))
    return tuple((Side(claim.stated, one), Side(claim.restated, other)) for one, other in pairs)


def _meant(claim: Claim, pairs: tuple[tuple[Side, Side], ...]) -> tuple[tuple[Side, Side], ...]:
    """Temperatures are points unless the words around them say that they are differences."""
    points = tuple(pair for pair in pairs if pair[0].reading.unit.is_point)
    if claim.difference or not points:
        return tuple(pair for pair in pairs if not pair[0].reading.unit.is_point)
    return points


# --- changing one side ------------------------------------------------------------------------------------------------

Change = Callable[[Side], Iterable[Side]]
"""Every way a slip on one side may be undone, the likeliest first."""


class Mended(NamedTuple):
    """A changed side that agrees with the other one; ``on_restated`` says which side was changed."""

    was: Side
    changed: Side
    other: Side
    on_restated: bool


def mended(case: Case, change: Change) -> Mended | None:
    """The first change, of the restated side before the stated one, after which the two agree."""
    changes = _changes(case, change)
    return next((found for found in changes if case.accepts(found.other.reading, found.changed.reading)), None)


def mended_to_the_digit(case: Case, change: Change) -> Mended | None:
    """The same, where the changed number must be the other one converted: the digits it ends in are at stake.

    A change that fits to the last digit goes before one that only rounds to it. A unit whose size is a range, such as
    Mach, has no such digits.
    """
    changes = (found for found in _changes(case, change) if _has_one_size(found.was) and _has_one_size(found.other))
    fitting = [found for found in changes if case.restates(found.other.reading, found.changed.reading)]
    exact = (found for found in fitting if _is_exact(found))
    return next(exact, fitting[0] if fitting else None)


def _is_exact(found: Mended) -> bool:
    return ladder.climb(found.other.reading, found.changed.reading, Agreement.EXACT) is Agreement.EXACT


def _has_one_size(side: Side) -> bool:
    return side.reading.unit.factor.is_point


def _changes(case: Case, change: Change) -> Iterator[Mended]:
    known: dict[int, tuple[Side, ...]] = {}  # by identity: to hash a reading costs more than to change it
    for on_restated in (True, False):
        for stated, restated in case.pairs:
            was, other = (restated, stated) if on_restated else (stated, restated)
            place = id(was.reading)
            if place not in known:
                known[place] = tuple(change(was))
            for changed in known[place]:
                yield Mended(was, changed, other, on_restated)


def each_value(side: Side, undo: Callable[[Value], Value]) -> Iterator[Side]:
    """``undo`` done to all parts alike, then to one part alone."""
    values = side.reading.values
    yield _with_values(side, tuple(undo(value) for value in values))
    if len(values) > 1:
        for i, value in enumerate(values):
            yield _with_values(side, (*values[:i], undo(value), *values[i + 1 :]))


def _with_values(side: Side, values: tuple[Value, ...]) -> Side:
    return side._replace(reading=side.reading._replace(values=values))


def scaled(value: Value, factor: Fraction) -> Value:
    """``value`` times ``factor``, as fine as before in that measure; a resolution has no sign."""
    return Value(value.number * factor, tuple(resolution * abs(factor) for resolution in value.resolutions))


def in_unit(side: Side, unit: Unit) -> Side:
    """The same numbers, counting another unit."""
    return side._replace(reading=side.reading._replace(unit=unit))


def sized(side: Side, name: str, factor: Fraction) -> Side:
    """The same numbers, counting a unit ``factor`` times as large."""
    unit = side.reading.unit
    return in_unit(side, unit._replace(name=name, factor=unit.factor.times(Interval.point(factor))))


Respell = Callable[[str], Iterable[str]]
"""Every other way that a number may have been meant to be written."""


def respelled(side: Side, respell: Respell) -> Iterator[Side]:
    """The side with one of its numbers written otherwise and read again, as often as that gives the same unit."""
    numbers = dict.fromkeys(term.number for part in side.quantity.parts for term in part)
    for number in numbers:
        for text in respell(number.text):
            quantity = rewrite.replaced(side.quantity, ((number.span, text),))
            reading = reread(quantity, side.reading)
            if reading is not None:
                yield Side(quantity, reading)


def respelling(found: Mended) -> tuple[str, str]:
    """The number that ``respelled`` changed, as it was and as it is now."""
    before, after = (
        [term.number.text for part in side.quantity.parts for term in part] for side in (found.was, found.changed)
    )
    return next(pair for pair in zip(before, after, strict=True) if pair[0] != pair[1])


def reread(quantity: Quantity, like: Reading) -> Reading | None:
    """The reading of ``quantity`` in the unit and form of ``like``; None where it has none."""
    alike = (r for r in quantity.readings if r.unit == like.unit and r.form is like.form)
    return next((reading for reading in alike if len(reading.values) == len(like.values)), None)


# --- repairs ----------------------------------------------------------------------------------------------------------


def repair(found: Mended) -> str | None:
    """The restated side as it should be written, changed or converted anew; None where the stated one is odd."""
    if not found.on_restated:
        return None
    if found.changed.quantity != found.was.quantity and _is_sound(found.other.reading, found.changed):
        return found.changed.quantity.text
    return _rewritten(found) or converted(found.other, found.was)


def _rewritten(found: Mended) -> str | None:
    """The changed values, where they count the unit as written."""
    if found.changed.reading.unit != found.was.reading.unit:
        return None
    return _first_sound(found.other, found.was, _digits(found.was.reading.values, found.changed.reading.values))


def _digits(was: tuple[Value, ...], now: tuple[Value, ...]) -> Iterator[tuple[Value, ...]]:
    """``now`` to as many decimals as were written, to its own last digit, to the last digit that is not zero."""
    as_written = min(value.resolution for value in was)
    finest = min(value.resolution for value in now)
    if all(value.number % as_written == 0 for value in now):
        yield tuple(Value(value.number, (as_written,)) for value in now)
    for resolution in (finest, min(max(q for q in value.resolutions if value.number % q == 0) for value in now)):
        yield tuple(Value(value.number, (resolution,)) for value in now)


def converted(stated: Side, restated: Side) -> str | None:
    """The restated side, in its own unit and as its author writes, with what the stated one converts to."""
    unit = restated.reading.unit
    if not comparable(stated.reading.unit, unit) or restated.reading.form is Form.UNCERTAIN:
        return None
    return _first_sound(stated, restated, _conversions(stated.reading, restated.reading))


def _conversions(stated: Reading, restated: Reading) -> Iterator[tuple[Value, ...]]:
    """By the book; then, for numbers such as 2½, in the author's own steps, and to the author's own last digit."""
    yield ladder.expected(stated, restated.unit, restated)
    if len(stated.values) != len(restated.values):
        return
    exact = [_converted(value, stated.unit, restated.unit) for value in stated.values]
    for finer in (1, 2, 4, 8):
        steps = [value.resolution / finer for value in restated.values]
        yield tuple(Value(round(x / q) * q, (q,)) for x, q in zip(exact, steps, strict=True))


def _converted(value: Value, source: Unit, target: Unit) -> Fraction:
    try:
        return Conversion.between(source, target).of(Interval.point(value.number)).middle
    except ZeroDivisionError:
        return Fraction(0)


def _first_sound(stated: Side, restated: Side, attempts: Iterable[tuple[Value, ...]]) -> str | None:
    """The first of the values that can be written so that, read again, they restate ``stated`` soundly."""
    model = stated.quantity.parts[0][-1].number.text
    for values in attempts:
        quantity = rewrite.quantity(restated.quantity, values, model)
        reading = quantity and reread(quantity, restated.reading)
        if quantity and reading and _is_sound(stated.reading, Side(quantity, reading)):
            return quantity.text
    return None


def _is_sound(stated: Reading, restated: Side) -> bool:
    return ladder.climb(stated, restated.reading, Agreement.ROUNDED) in SOUND


def renamed(side: Side, unit: str) -> str | None:
    """The side with ``unit`` in place of every unit text; None for a compound, whose parts have units of their own."""
    if any(len(part) > 1 for part in side.quantity.parts):
        return None
    spans = dict.fromkeys(term.unit.span for part in side.quantity.parts for term in part)
    return rewrite.replaced(side.quantity, tuple((span, unit) for span in spans)).text
