"""The number is right in a unit that is easily taken for the one written.

slip:    61 mph (98 knots)
meant:   61 mph (98 km/h)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from unitcheck.change import Case, Side, converted, in_unit, mended
from unitcheck.conventions import Conventions
from unitcheck.conversion import comparable
from unitcheck.model import Cause, Unit
from unitcheck.units import expression

NAME = "neighbouring-unit"

NEIGHBOURS: tuple[tuple[str, ...], ...] = (
    ("miles", "nautical miles", "kilometres"),
    ("feet", "yards", "metres"),
    ("feet", "inches"),
    ("feet", "miles"),
    ("inches", "centimetres", "millimetres"),
    ("pounds", "kilograms"),
    ("ounces", "grams"),
    ("pounds", "ounces"),
    ("short tons", "tonnes", "long tons"),
    ("square miles", "square kilometres"),
    ("hectares", "acres"),
    ("square feet", "square yards", "square metres"),
    ("square inches", "square centimetres"),
    ("per square mile", "per square kilometre"),
    ("US gallons", "imperial gallons", "litres"),
    ("US quarts", "imperial quarts", "litres"),
    ("US pints", "imperial pints"),
    ("US fluid ounces", "imperial fluid ounces", "millilitres"),
    ("tablespoons", "teaspoons"),
    ("cubic feet", "cubic yards", "cubic metres"),
    ("cubic inches", "cubic centimetres"),
    ("knots", "miles per hour", "kilometres per hour"),
    ("metres per second", "kilometres per hour"),
    ("metres per second", "feet per second"),
    ("miles per US gallon", "miles per imperial gallon"),
    ("metric horsepower", "mechanical horsepower", "kilowatts"),
    ("kilocalories", "kilojoules"),
    ("pounds per square inch", "bars", "kilopascals"),
    ("foot-pounds", "newton-metres"),
    ("degrees Fahrenheit", "degrees Celsius", "kelvins"),
)
"""Units that writers take for one another, the likelier first: alike in name (miles), in use (mph, km/h) or in size."""


def explain(case: Case) -> Cause | None:
    """The cause, where a neighbouring unit on one side makes the two agree.

    The repair keeps the unit written and changes the number.
    """
    found = mended(case, lambda side: _in_neighbours(side, case))
    if found is None:
        return None
    name = found.changed.reading.unit.name
    these = f"this is {name}" if name.startswith("per ") else f"these are {name}"
    if found.on_restated:
        return Cause(NAME, these, converted(found.other, found.was))
    return Cause(NAME, f"{found.other.quantity.text} is right if {found.was.quantity.text} is in {name}")


def _in_neighbours(side: Side, case: Case) -> Iterator[Side]:
    """The side in each neighbour of its unit but those of the claim, which would make it the same number twice."""
    taken = {_size(other.reading.unit) for pair in case.pairs for other in pair}
    return (in_unit(side, unit) for unit in _neighbours(side.reading.unit) if _size(unit) not in taken)


@cache
def _neighbours(unit: Unit) -> tuple[Unit, ...]:
    """The neighbours of a unit, each under the name that prose has for it."""
    groups = (group for group in _groups() if any(_size(member) == _size(unit) for member in group))
    return tuple(
        member for group in groups for member in group if _size(member) != _size(unit) and comparable(member, unit)
    )


def _size(unit: Unit) -> tuple[object, ...]:
    return unit.dimension, unit.factor, unit.offset, unit.is_point


@cache
def _groups() -> tuple[tuple[Unit, ...], ...]:
    """The table as units, of each name all that it may stand for."""
    return tuple(tuple(unit for name in row for unit in _named(name)) for row in NEIGHBOURS)


def _named(name: str) -> tuple[Unit, ...]:
    found = expression.parse(name, 0, Conventions().lexicon())
    if found is None or found.end != len(name):
        raise ValueError(f"no unit is called {name!r}")
    return tuple(unit._replace(name=name) for unit in found.candidates)
