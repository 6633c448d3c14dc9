"""Quantity → its possible readings: exact values in one unit, for every unit that what is written may stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import islice, product

from unitcheck.conventions import Conventions
from unitcheck.lazy import pattern
from unitcheck.model import Form, Part, Quantity, Reading, System, Term, Unit, Value
from unitcheck.numerals import mixed, parse, shares_scale
from unitcheck.typed import NamedTuple

MOST_READINGS = 32


class Reader(NamedTuple):
    """Reads quantities under one set of conventions."""

    conventions: Conventions

    def read(self, quantity: Quantity) -> tuple[Reading, ...]:
        """Every reading of ``quantity``, the usual one first; () where a number in it cannot be read."""
        exact = self._values(quantity)
        if exact is None:
            return ()
        parts = _in_context(quantity)
        if self.conventions.arranges:
            parts = _arranged(parts, self.conventions)
        if len(exact) == len(exact[0]) == 1:
            candidates = parts[0][0].unit.candidates[:MOST_READINGS]
            return tuple([Reading(exact[0], unit, quantity.form, quantity.hedge) for unit in candidates])
        choices = islice(_unit_choices(parts), MOST_READINGS)
        return tuple(_reading(quantity, exact, units) for units in choices)

    def _values(self, quantity: Quantity) -> tuple[tuple[Value, ...], ...] | None:
        if len(quantity.parts) == len(quantity.parts[0]) == 1 and not _is_below_zero(quantity):
            value = self._value(quantity.parts[0][0].number.text)
            return None if value is None else ((value,),)
        read = [[self._value(term.number.text) for term in part] for part in quantity.parts]
        known = [tuple(value for value in part if value is not None) for part in read]
        if [len(part) for part in known] != [len(part) for part in read]:
            return None
        if _is_below_zero(quantity):
            known = [tuple(_times(value, Fraction(-1)) for value in part) for part in known]
        return tuple(_scaled_alike(quantity, known))

    def _value(self, text: str) -> Value | None:
        if text in ("a", "an", "A", "An", "AN"):
            return Value(Fraction(1), (Fraction(1),))
        return parse(text, self.conventions.decimal_mark)


_BELOW_ZERO = pattern(r"\bbelow\s+(?:zero|Celsius|Fahrenheit)\b")
_ENDS_OF_SIGNS = ("zero", "Celsius", "Fahrenheit")


def _is_below_zero(quantity: Quantity) -> bool:
    """Whether words behind the number are its sign: 40 degrees below zero."""
    start, end = quantity.span
    text = quantity.segment.text
    return text.endswith(_ENDS_OF_SIGNS, start, end) and bool(_BELOW_ZERO.search(text, start, end))


def _times(value: Value, scale: Fraction) -> Value:
    return Value(value.number * scale, tuple(q * abs(scale) for q in value.resolutions))


def _scaled_alike(quantity: Quantity, values: list[tuple[Value, ...]]) -> list[tuple[Value, ...]]:
    """The values, with the million or the power of ten that only the last number carries given to all: 2 to 3 million.

    In 900,000 to 1.2 million, it is not: the first number would be larger than the last.
    """
    if quantity.form in (Form.ONE, Form.EXTENT) or any(len(part) > 1 for part in quantity.parts):
        return values
    texts, last = [part[0].number.text for part in quantity.parts], values[-1][0].number
    scaled = []
    for text, part in zip(texts, values, strict=True):
        scale = shares_scale(text, texts[-1])
        fits = scale is not None and (quantity.form is Form.UNCERTAIN or abs(part[0].number * scale) <= abs(last))
        scaled.append((_times(part[0], scale),) if scale is not None and fits else part)
    return scaled


_PRECIOUS = pattern(r"gold|silver|bullion|platinum|palladium|troy|nugget|ingot", re.IGNORECASE)
_NEARBY = 120  # code points


def _in_context(quantity: Quantity) -> tuple[Part, ...]:
    """The parts without the units that the words around them rule out.

    Troy ounces away from precious metals; points on a scale after ±; all but those where "below zero" is the sign.
    """
    candidates, parts = quantity.unit.candidates, quantity.parts
    if len(candidates) == 1 and not candidates[0].is_point:
        return parts  # one unit that is no point: nothing is left to rule out
    if any(unit.is_point for unit in candidates):
        if quantity.parts[0][0].number.text.startswith(("\u00b1", "+/")):
            parts = _keeping(parts, lambda unit: not unit.is_point)
        elif _is_below_zero(quantity):
            parts = _keeping(parts, lambda unit: unit.is_point)
    if any("troy" in unit.name for unit in candidates[1:]) and not _is_near_gold(quantity):
        parts = _keeping(parts, lambda unit: "troy" not in unit.name)
    return parts


def _is_near_gold(quantity: Quantity) -> bool:
    start, end = quantity.span
    return bool(_PRECIOUS.search(quantity.segment.text, max(0, start - _NEARBY), end + _NEARBY))


def _keeping(parts: tuple[Part, ...], wanted: Callable[[Unit], bool]) -> tuple[Part, ...]:
    """The parts with only the ``wanted`` units for each spelling, or with all where none is."""
    return tuple(tuple(_keep(term, wanted) for term in part) for part in parts)


def _keep(term: Term, wanted: Callable[[Unit], bool]) -> Term:
    return _with(term, tuple(filter(wanted, term.unit.candidates)) or term.unit.candidates)


def _arranged(parts: tuple[Part, ...], conventions: Conventions) -> tuple[Part, ...]:
    """The parts with what the house means by each spelling first, or alone."""
    return tuple(tuple(_with(term, conventions.arranged(term.unit.candidates)) for term in part) for part in parts)


def _with(term: Term, candidates: tuple[Unit, ...]) -> Term:
    return term._replace(unit=term.unit._replace(candidates=candidates))


Units = tuple[tuple[Unit, ...], ...]


def _unit_choices(parts: tuple[Part, ...]) -> Iterator[Units]:
    """Every way to choose one candidate for each spelling, all of one dimension, scale and system.

    A spelling that may stand for the same units as another is chosen alike: a ton and a half.
    """
    spellings = {_names(term): term.unit.candidates for part in parts for term in part}
    last = _names(parts[-1][-1])
    for chosen in product(*spellings.values()):
        by_names = dict(zip(spellings, chosen, strict=True))
        if all(_goes_with(unit, by_names[last]) for unit in chosen):
            yield tuple(tuple(by_names[_names(term)] for term in part) for part in parts)


def _names(term: Term) -> tuple[str, ...]:
    return tuple(unit.name for unit in term.unit.candidates)


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
    if len(values) == 2 and units[0] == units[1]:
        return mixed(*values)
    scales = [own.factor.middle / unit.factor.middle for own in units]
    # The half of the larger unit may be rounding: 4 ft 6 in, to half a foot.
    half = units[-2].factor.middle / unit.factor.middle / 2 if len(values) > 1 else None
    coarser = (half,) if half is not None and values[-1].number * scales[-1] == half else ()
    total = sum((value.number * scale for value, scale in zip(values, scales, strict=True)), Fraction(0))
    resolutions = values[-1].resolutions if len(values) == 1 else values[-1].resolutions[:1]
    return Value(total, (*(q * scales[-1] for q in resolutions), *coarser))
