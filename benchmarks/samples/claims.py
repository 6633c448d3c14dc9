"""Quantities stated twice, as careful writers convert them and with a slip now and then."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import NamedTuple

SLIP_EVERY = 120
"""One claim in so many is wrong, as in published prose."""


class Pair(NamedTuple):
    """Two units: ``factor`` of the second make one of the first, whose zero stands at ``zero`` of the second.

    ``low`` and ``high`` are the numbers of the first that writers put down.
    """

    one: str
    other: str
    factor: Fraction
    low: int
    high: int
    zero: int = 0


MILES = Fraction(15625, 25146)
FEET = Fraction(1250, 381)
POUNDS = Fraction(100_000_000, 45_359_237)
PAIRS = (
    Pair("km", "mi", MILES, 3, 900),
    Pair("kilometres", "miles", MILES, 3, 900),
    Pair("km/h", "mph", MILES, 12, 240),
    Pair("mph", "km/h", 1 / MILES, 15, 160),
    Pair("metres", "ft", FEET, 3, 400),
    Pair("m", "feet", FEET, 3, 400),
    Pair("ft", "m", 1 / FEET, 20, 3000),
    Pair("mm", "in", Fraction(10, 254), 30, 900),
    Pair("inches", "cm", Fraction(254, 100), 3, 90),
    Pair("kg", "lb", POUNDS, 3, 900),
    Pair("long tons", "tonnes", Fraction(1_016_046_908_8, 10_000_000_000), 12, 900),
    Pair("knots", "km/h", Fraction(1852, 1000), 8, 40),
    Pair("hectares", "acres", Fraction(247_105, 100_000), 3, 500),
    Pair("sq mi", "km2", Fraction(2_589_988, 1_000_000), 3, 500),
    Pair("litres", "US gallons", Fraction(264_172, 1_000_000), 10, 500),
    Pair("°C", "°F", Fraction(9, 5), -20, 45, zero=32),
    Pair("inHg", "mbar", Fraction(338_639, 10_000), 27, 31),
)

Shape = Callable[[Pair, int, Random], str]


def claim(number: int, random: Random) -> str:
    """The ``number``-th claim of a sample, from 1; the shapes come in turn, the common one most."""
    pair = random.choice(PAIRS)
    stated = random.randint(pair.low, pair.high)
    if number % SLIP_EVERY == SLIP_EVERY // 2:
        return _slip(pair, max(abs(stated), 13), random)
    return SHAPES[number % len(SHAPES)](pair, stated, random)


def converted(pair: Pair, stated: int) -> Fraction:
    """``stated`` of the first unit in the second, exactly as far as the factor is."""
    return stated * pair.factor + pair.zero


def rounded(value: Fraction, stated: int) -> str:
    """The value as NIST SP 1038 rounds: as many figures as ``stated`` has, one more if its first digit is smaller."""
    figures = len(str(abs(stated)))
    text = _figures(value, figures)
    if text.lstrip("-0.")[:1] < str(abs(stated))[0]:
        text = _figures(value, figures + 1)
    return text


def _figures(value: Fraction, figures: int) -> str:
    """The value with so many significant figures, thousands grouped."""
    if not value:
        return "0"
    whole = len(str(int(abs(value)))) if abs(value) >= 1 else 0
    decimals = figures - whole
    shown = Fraction(round(value * Fraction(10) ** decimals)) / Fraction(10) ** decimals
    return f"{float(shown):,.{max(0, decimals)}f}"


def _restated(pair: Pair, stated: int) -> str:
    """``stated`` in the other unit; a temperature to the degree."""
    value = converted(pair, stated)
    return str(round(value)) if pair.zero else rounded(value, stated)


def _bracket(pair: Pair, stated: int, _: Random) -> str:
    return f"{stated:,} {pair.one} ({_restated(pair, stated)} {pair.other})"


def _tens(pair: Pair, stated: int, random: Random) -> str:
    """Both sides to the ten or coarser: 600 km (370 mi)."""
    if pair.zero:
        return _bracket(pair, stated, random)
    tens = max(2, abs(stated) // 10)
    return f"{tens * 10:,} {pair.one} ({rounded(converted(pair, tens * 10), tens)} {pair.other})"


def _fives(_: Pair, stated: int, __: Random) -> str:
    """Both sides to the five: 35 mph (55 km/h)."""
    fives = abs(stated) % 20 + 4
    return f"{fives * 5} mph ({round(fives / MILES) * 5} km/h)"


def _alternative(pair: Pair, stated: int, _: Random) -> str:
    return f"{stated:,} {pair.one}, or {_restated(pair, stated)} {pair.other},"


def _slash(pair: Pair, stated: int, _: Random) -> str:
    return f"{stated:,} {pair.one}/{_restated(pair, stated)} {pair.other}"


def _equation(pair: Pair, stated: int, _: Random) -> str:
    return f"{stated:,} {pair.one} = {_restated(pair, stated)} {pair.other}"


def _range(pair: Pair, stated: int, random: Random) -> str:
    upper = stated + random.randint(2, 40)
    low, high = (_restated(pair, each) for each in (stated, upper))
    return f"{stated} to {upper} {pair.one} ({low} to {high} {pair.other})"


def _extent(_: Pair, stated: int, random: Random) -> str:
    width, height = abs(stated) % 90 + 3, random.randint(3, 90)
    one, other = (rounded(converted(PAIRS[8], each), each) for each in (width, height))
    return f"{width} by {height} inches ({one} by {other} cm)"


def _chain(_: Pair, stated: int, __: Random) -> str:
    distance = abs(stated) + 20
    miles = rounded(distance * MILES, distance)
    return f"{distance} km ({miles} mi; {rounded(distance / Fraction(1852, 1000), distance)} nmi)"


def _compound(_: Pair, stated: int, random: Random) -> str:
    feet, inches = abs(stated) % 12 + 4, random.randint(0, 11)
    metres = (feet * 12 + inches) * Fraction(254, 10_000)
    return f"{feet} ft {inches} in ({float(metres):.2f} m)"


def _hedged(pair: Pair, stated: int, _: Random) -> str:
    return f"about {stated:,} {pair.one} (some {_restated(pair, stated)} {pair.other})"


def _slip(pair: Pair, stated: int, _: Random) -> str:
    """A factor of ten."""
    return f"{stated:,} {pair.one} ({rounded(converted(pair, stated) * 10, stated)} {pair.other})"


SHAPES: tuple[Shape, ...] = (
    _bracket, _tens, _range, _bracket, _fives, _bracket, _alternative, _bracket, _tens, _compound, _bracket,
    _bracket, _chain, _tens, _bracket, _slash, _bracket, _extent, _tens, _bracket, _equation, _bracket, _hedged,
)  # fmt: skip
