"""Feet and inches were written as decimal feet, or decimal feet as feet and inches.

slip:    1.78 metres (5.10 feet)
meant:   1.78 metres (5 ft 10 in)
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from unitcheck.change import Case, Side, mended_to_the_digit, repair
from unitcheck.lazy import pattern
from unitcheck.model import Cause, Part, Value

NAME = "feet-inches"

_INCHES = 12
_FEET_POINT_INCHES = pattern(r"(?P<feet>\d{1,3})\.(?P<inches>1[01]|0?[1-9])")


def explain(case: Case) -> Cause | None:
    """The cause, where the decimals of the feet are inches, or the inches decimals of feet."""
    found = mended_to_the_digit(case, _other_feet)
    if found is None:
        return None
    forms = ("feet and inches", "decimal feet")
    meant, written = forms if len(found.was.quantity.parts[0]) == 1 else forms[::-1]
    return Cause(NAME, f"{meant} were written as {written}", repair(found))


def _other_feet(side: Side) -> Iterator[Side]:
    values = tuple(_other_value(part) for part in side.quantity.parts)
    if all(values):
        yield side._replace(reading=side.reading._replace(values=tuple(value for value in values if value)))


def _other_value(part: Part) -> Value | None:
    """The part's value in its last unit, read the other way."""
    units = [term.unit.candidates[0].name for term in part]
    if units == ["foot"]:
        match = _FEET_POINT_INCHES.fullmatch(part[0].number.text)
        inches = match and Fraction(int(match["inches"]), _INCHES)
        return Value(int(match["feet"]) + inches, (Fraction(1, _INCHES),)) if match and inches else None
    if units == ["foot", "inch"] and all(term.number.text.isdigit() for term in part):
        feet, tenths = (term.number.text for term in part)
        if len(tenths) == 1:
            return Value(_INCHES * Fraction(f"{feet}.{tenths}"), (Fraction(_INCHES, 10),))
    return None
