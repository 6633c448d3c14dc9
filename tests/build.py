"""Build readings and claims from short strings, with pint as the authority on units and without the scanner.

reading("600", "km"), reading("10–15", "mile"), reading("4 × 2.5", "m"), reading("20 ± 5", "degC") and, in inches,
reading("5 ft 10", "inch").
Temperatures in ``degC``, ``degF`` and ``K`` are points; ``delta_degC``, ``delta_degF`` and ``delta_K`` are differences.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import Any

import pint

from unitcheck.interval import Interval
from unitcheck.model import (
    Claim,
    Dimension,
    Form,
    Hedge,
    Quantity,
    Reading,
    Segment,
    Span,
    System,
    Term,
    Unit,
    Value,
    WrittenNumber,
    WrittenUnit,
)

BASE = {
    "[length]": "length",
    "[mass]": "mass",
    "[time]": "time",
    "[temperature]": "temperature",
    "[current]": "current",
    "[substance]": "substance",
    "[luminosity]": "luminosity",
}
POINTS = {"degC": "273.15", "degF": "459.67", "K": "0"}
RANGES = {
    "Mach": ("metre / second", Interval(Fraction(290), Fraction(355))),
    "month": ("day", Interval(Fraction(28), Fraction(31))),
    "year": ("day", Interval(Fraction(365), Fraction(366))),
}
SYSTEMS = {
    "gallon": System.US,
    "fluid_ounce": System.US,
    "quart": System.US,
    "pint": System.US,
    "cup": System.US,
    "ton": System.US,
    "imperial_gallon": System.IMPERIAL,
    "imperial_pint": System.IMPERIAL,
    "imperial_fluid_ounce": System.IMPERIAL,
    "long_ton": System.IMPERIAL,
}
FORMS = (("±", Form.UNCERTAIN), ("×", Form.EXTENT), ("–", Form.RANGE), (" or ", Form.CHOICE))


@cache
def registry() -> Any:
    return pint.UnitRegistry(non_int_type=Fraction)


@cache
def unit(name: str) -> Unit:
    if name in RANGES:
        base, factor = RANGES[name]
        return Unit(name, unit(base).dimension, factor.times(unit(base).factor))
    scale = name.removeprefix("delta_")
    if scale in POINTS:
        factor = Interval.point(Fraction(5, 9) if scale == "degF" else Fraction(1))
        is_point = scale == name
        offset = Fraction(POINTS[scale]) if is_point else Fraction(0)
        return Unit(name, Dimension(temperature=1), factor, System.OTHER, offset, is_point)
    size = (Fraction(1) * registry()(name)).to_base_units()
    dimension = Dimension(**{BASE[base]: int(power) for base, power in size.dimensionality.items()})
    if re.search("byte|bit", name):
        dimension = dimension._replace(information=1)
    return Unit(name, dimension, Interval.point(Fraction(size.magnitude)), SYSTEMS.get(name, System.OTHER))


def value(text: str) -> Value:
    """``text`` as a value: -1,234.5, 2 1/2, 1.5e6; a compound such as "5 ft 10" counts in its last unit, inches."""
    compound = re.fullmatch(r"(\d+) (ft|st|lb|h) ([\d.]+)", text)
    if compound:
        last = value(compound[3])
        each = {"ft": 12, "st": 14, "lb": 16, "h": 60}[compound[2]]
        return Value(int(compound[1]) * each + last.number, last.resolutions[:1])
    text = text.replace("−", "-").replace(",", "")
    fraction = re.fullmatch(r"(?:(\d+) )?(\d+)/(\d+)", text)
    if fraction:
        number = int(fraction[1] or 0) + Fraction(int(fraction[2]), int(fraction[3]))
        finest = Fraction(1, 8) if text == "1/2" else min(Fraction(1, int(fraction[3])), number / 4)
        return Value(number, (finest,))
    digits, _, exponent = text.partition("e")
    scale = Fraction(10) ** int(exponent or 0)
    whole, point, decimals = digits.lstrip("-").partition(".")
    number, finest = Fraction(digits) * scale, Fraction(1, 10 ** len(decimals)) * scale
    zeros = 0 if point or not int(whole) else len(whole) - len(whole.rstrip("0"))
    return Value(number, tuple(finest * 10**zero for zero in range(zeros + 1)))


def reading(text: str, unit_name: str, hedge: Hedge = Hedge.NONE) -> Reading:
    sign, form = next(((sign, form) for sign, form in FORMS if sign in text), ("", Form.ONE))
    parts = text.split(sign) if sign else [text]
    return Reading(tuple(value(part.strip()) for part in parts), unit(unit_name), form, hedge)


def quantity(*readings: Reading) -> Quantity:
    term = Term(WrittenNumber(Span(0, 1), "1"), WrittenUnit(Span(2, 3), "m", ()))
    return Quantity(
        segment=Segment("1 m"),
        span=Span(0, 3),
        parts=((term,),),
        form=readings[0].form,
        hedge=readings[0].hedge,
        reach=Span(0, 3),
        reader=lambda _: readings,
    )


def claim(stated: Quantity | Reading, restated: Quantity | Reading, *, difference: bool = False) -> Claim:
    one, other = (side if isinstance(side, Quantity) else quantity(side) for side in (stated, restated))
    return Claim("bracket", one, other, difference=difference)
