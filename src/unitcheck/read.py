"""Quantity → its possible readings: exact values in one unit, for every unit that what is written may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice, product

from unitcheck.conventions import Conventions
from unitcheck.model import Form, Part, Quantity, Reading, System, Term, Unit, Value
from unitcheck.numerals import parse

MOST_READINGS = 32


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads quantities under one set of conventions."""

    conventions: Conventions

    def read(self, quantity: Quantity) -> tuple[Reading, ...]:
        """Every reading of ``quantity``, the usual one first; () where a number in it cannot be read."""
        values = tuple(tuple(self._value(term.number.text) for term in part) for part in quantity.parts)
        if any(value is None for part in values for value in part):
            return ()
        exact = tuple(tuple(value for value in part if value is not None) for part in values)
        choices = islice(_unit_choices(_in_context(quantity)), MOST_READINGS)
        return tuple(_reading(quantity, exact, units) for units in choices)

    def _value(self, text: str) -> Value | None:
        return parse(text, self.conventions.decimal_mark) if text[0].isdigit() else _worded(text, self.conventions)


def _worded(text: str, conventions: Conventions) -> Value | None:
    if text in ("a", "an", "A", "An"):
        return Value(Fraction(1), (Fraction(1),))
    return parse(text, conventions.decimal_mark)


_PRECIOUS = re.compile(r"gold|silver|bullion|platinum|palladium|troy|nugget|ingot", re.IGNORECASE)
_NEARBY = 120  # code points


def _in_context(quantity: Quantity) -> tuple[Part, ...]:
    """The parts without the units that only certain matters are measured in: troy ounces away from precious metals."""
    if not any("troy" in unit.name for unit in quantity.unit.candidates[1:]):
        return quantity.parts
    start, end = quantity.span
    if _PRECIOUS.search(quantity.segment.text, max(0, start - _NEARBY), end + _NEARBY):
        return quantity.parts
    return tuple(tuple(_without_troy(term) for term in part) for part in quantity.parts)


def _without_troy(term: Term) -> Term:
    kept = tuple(unit for unit in term.unit.candidates if "troy" not in unit.name)
    return replace(term, unit=replace(term.unit, candidates=kept or term.unit.candidates))


Units = tuple[tuple[Unit, ...], ...]


def _unit_choices(parts: tuple[Part, ...]) -> Iterator[Units]:
    """Every way to choose one candidate for each spelling, all of one dimension, scale and system."""
    spellings: dict[str, tuple[Unit, ...]] = {term.unit.text: term.unit.candidates for part in parts for term in part}
    last = parts[-1][-1].unit.text
    for chosen in product(*spellings.values()):
        by_text = dict(zip(spellings, chosen, strict=True))
        if all(_goes_with(unit, by_text[last]) for unit in chosen):
            yield tuple(tuple(by_text[term.unit.text] for term in part) for part in parts)


def _goes_with(unit: Unit, last: Unit) -> bool:
    mixed = {unit.system, last.system} == {System.US, System.IMPERIAL}
    return unit.dimension == last.dimension and unit.is_point == last.is_point and not mixed


def _reading(quantity: Quantity, values: tuple[tuple[Value, ...], ...], units: Units) -> Reading:
    unit = units[-1][-1]
    summed = tuple(_sum(part, own, unit) for part, own in zip(values, units, strict=True))
    return Reading(summed, unit, quantity.form, quantity.hedge)


def _sum(values: tuple[Value, ...], units: tuple[Unit, ...], unit: Unit) -> Value:
    """A compound as one value in ``unit``, as fine as its last part: 5 ft 10 in is 70 in, to the inch."""
    if len(values) == 1 and units[0] == unit:
        return values[0]
    scales = [own.factor.middle / unit.factor.middle for own in units]
    # The half of the larger unit may be rounding: 4 ft 6 in, to half a foot.
    half = units[-2].factor.middle / unit.factor.middle / 2 if len(values) > 1 else None
    coarser = (half,) if half is not None and values[-1].number * scales[-1] == half else ()
    total = sum((value.number * scale for value, scale in zip(values, scales, strict=True)), Fraction(0))
    resolutions = values[-1].resolutions if len(values) == 1 else values[-1].resolutions[:1]
    return Value(total, (*(q * scales[-1] for q in resolutions), *coarser))
