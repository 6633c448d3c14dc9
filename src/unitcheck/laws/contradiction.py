"""What a law finds wrong, and how several quantities are tried against one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import product
from math import prod

from unitcheck.interval import Interval
from unitcheck.laws.meant import Meant, between, figures
from unitcheck.model import Quantity, System
from unitcheck.typed import NamedTuple

Compute = Callable[[Sequence[Interval]], Interval]
"""What a law makes of amounts in base units."""

JUST = Interval.point(1)
"""The leeway of a result that must be what the given quantities make."""
RIVALS = frozenset((System.US, System.IMPERIAL))
"""Systems of which a text uses one: miles on a US gallon are no miles per imperial gallon."""
MOST_WAYS = 250
"""Combinations of readings that are tried, more than three quantities have; where there are more nothing is certain."""
MUCH = Fraction(10**9)
"""A factor that no result is off by where it may be as large as it likes."""


class Contradiction(NamedTuple):
    """Quantities that cannot all be true: ``given`` make something else than the ``result`` that is written.

    ``told`` says what they are, what they make and what is written; ``because`` names the slip where one fits.
    """

    given: tuple[Quantity, ...]
    result: Quantity
    told: str
    because: str | None = None


class Computed(NamedTuple):
    """What the given quantities make in the unit of the result: as they are written, and all that rounding allows."""

    written: Fraction
    allowed: Interval

    def told(self, given: str, result: Quantity, verb: str = "is") -> str:
        """``300 km in 2 hours is 150 km/h, not 190 km/h (rounding allows 130 to 175)``."""
        right, wrong = amount(self.written, result), result.plain
        span = between(self.allowed)
        allowed = f" (rounding allows {span})" if " to " in span else ""
        return f"{given} {verb} {right}, not {wrong}{allowed}"


def amount(number: Fraction, like: Quantity) -> str:
    """``150 km/h``, with the unit, and the space before it, as in ``like``."""
    last = like.parts[-1][-1]
    between_them = like.segment.text[last.number.span.end : last.unit.span.start] or ("" if last.unit.text else " ")
    return f"{figures(number)}{' '.join(f'<{between_them}>'.split())[1:-1]}{last.unit.text}"


def computed(
    given: Sequence[tuple[Meant, ...]], result: tuple[Meant, ...], compute: Compute, leeway: Interval = JUST
) -> Computed | None:
    """What the most usual readings make, where none of them makes the result; None where one does, or there are none.

    ``leeway`` says how many times what they make the result may be.
    """
    usual: Computed | None = None
    for *ways, written in _together((*given, result)):
        if {way.unit.system for way in (*ways, written)} >= RIVALS:
            continue
        made = compute([way.amount for way in ways])
        if made.times(leeway).meets(written.amount):
            return None
        if usual is None:
            in_unit = written.unit.factor.reciprocal()
            exact = compute([Interval.point(way.written) for way in ways])
            usual = Computed(exact.times(in_unit).middle, made.times(in_unit))
    return usual


def _together(quantities: Sequence[tuple[Meant, ...]]) -> Iterator[list[Meant]]:
    """Each way to mean all of them, the most usual first; a unit means the same wherever it stands.

    There is none where there are too many.
    """
    units = [tuple(way.unit.name for way in ways) for ways in quantities]
    kinds = list(dict.fromkeys(units))
    if prod(map(len, kinds)) > MOST_WAYS:
        return
    for chosen in product(*(range(len(kind)) for kind in kinds)):
        place = dict(zip(kinds, chosen, strict=True))
        yield [ways[place[unit]] for unit, ways in zip(units, quantities, strict=True)]
