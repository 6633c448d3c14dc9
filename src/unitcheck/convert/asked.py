"""What a user typed: a quantity and a unit, read as the checker reads prose, and a clear word where it is neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product

from unitcheck import numerals
from unitcheck.checker import Checker
from unitcheck.config import Config
from unitcheck.conventions import Conventions
from unitcheck.model import Form, Quantity, Reading, Unit
from unitcheck.typed import NamedTuple
from unitcheck.units import Index, expression
from unitcheck.units.nearest import nearest

MOST_CHOICES = 64
"""Meanings of a unit, or of several in a row, that are tried."""


class Stated(NamedTuple):
    """A quantity, every way to read it, a number whose style is to be kept, and one in plain digits of that style."""

    text: str
    readings: tuple[Reading, ...]
    style: str
    plain: str


class Wanted(NamedTuple):
    """A unit or several in a row, their spellings, and every choice of what these mean, the usual one first."""

    text: str
    spellings: tuple[str, ...]
    choices: tuple[tuple[Unit, ...], ...]


# --- the quantity -----------------------------------------------------------------------------------------------------


def stated(text: str, config: Config) -> Stated:
    """The one quantity that ``text`` is.

    Raises ValueError, saying what to do, where it is none or more.
    """
    plain = " ".join(text.split())
    quantities = _scanned(plain, config)
    mark = config.conventions.decimal_mark
    if not quantities:
        return _by_itself(plain, config.conventions)
    if len(quantities) > 1:
        raise ValueError(f"{plain!r} is {len(quantities)} quantities; convert one at a time")
    (quantity,) = quantities
    left = (quantity.segment.text[: quantity.reach.start] + quantity.segment.text[quantity.reach.end :]).strip("() ")
    if left and left not in _LEADING:
        raise ValueError(f"{plain!r} is more than a quantity: leave out {left!r}")
    return _stated(plain, quantity.readings, quantity.parts[-1][-1].number.text, mark)


_LEADING = ("from", "between")  # which belong to a range


def _scanned(text: str, config: Config) -> tuple[Quantity, ...]:
    """The quantities in ``text``; an article counts as one only in brackets."""
    checker = Checker(config)
    return checker.check(text).quantities or checker.check(f"({text})").quantities


def _by_itself(text: str, conventions: Conventions) -> Stated:
    """A number and a unit that prose would not take for one: 5 a, 3 at."""
    match = _number_first().fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no quantity; write a number and a unit, as in '600 km'")
    number, unit = match["number"], match["unit"]
    if not unit:
        raise ValueError(f"{text!r} is a number without a unit; write one behind it, as in '{text} km'")
    value = numerals.parse(number, conventions.decimal_mark)
    candidates = _unit(unit, conventions.lexicon())
    if not candidates or value is None:
        raise ValueError(_unknown(unit, conventions))
    readings = tuple(Reading((value,), each, Form.ONE) for each in candidates)
    return _stated(text, readings, number, conventions.decimal_mark)


@cache
def _number_first() -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{numerals.SIGN}?{numerals.NUMBER})\s*(?P<unit>.*)", re.VERBOSE | re.DOTALL)


def _stated(text: str, readings: tuple[Reading, ...], number: str, decimal_mark: str | None) -> Stated:
    is_comma = number.rfind(",") > number.rfind(".") if _has_decimals(number, decimal_mark) else decimal_mark == ","
    minus = number[0] if number[0] in numerals.MINUS else ""
    plain = minus + ("0,5" if is_comma else "0.5")
    return Stated(text, readings, number if _SHOWS_A_STYLE.fullmatch(number) else plain, plain)


def _has_decimals(number: str, decimal_mark: str | None) -> bool:
    value = numerals.parse(number, decimal_mark)
    return value is not None and value.resolution < 1 and bool(set(number) & set(".,"))


_SHOWS_A_STYLE = re.compile(rf"(?=.*\d)(?!\d+$)[^/{''.join(numerals.VULGAR)}]*")
"""Digits with more than digits: how they are grouped, a decimal mark, a power of ten, a million; but no fraction."""


# --- the unit ---------------------------------------------------------------------------------------------------------


def wanted(text: str, conventions: Conventions) -> Wanted:
    """The unit that ``text`` is, or the units of one quantity in a row: "ft in", "h and min".

    Raises ValueError, with the nearest spelling, where it is none.
    """
    plain, lexicon = " ".join(text.split()), conventions.lexicon()
    if not plain:
        raise ValueError("the unit is empty; name one, as in 'mi' or 'ft in'")
    one = _unit(plain, lexicon)
    spellings = tuple(_BETWEEN.split(plain))
    row = [_unit(each, lexicon) for each in spellings] if len(spellings) > 1 else []
    if not one and not (row and all(row)):
        unknown = next(each for each, units in zip(spellings, row, strict=True) if not units) if any(row) else plain
        raise ValueError(_unknown(unknown, conventions))
    in_a_row = tuple(_falling(row)) if row and all(row) else ()
    if not one and not in_a_row:
        raise ValueError(f"{plain!r} must name the larger unit first, as in 'ft in'")
    return Wanted(plain, spellings, (*((unit,) for unit in one), *in_a_row)[:MOST_CHOICES])


_BETWEEN = re.compile(r"(?: and |, ?| )")


def _falling(row: list[tuple[Unit, ...]]) -> Iterator[tuple[Unit, ...]]:
    """Every choice of units in a row, each smaller than the one before it."""
    for units in product(*row):
        if all(larger.factor.middle > smaller.factor.middle for larger, smaller in pairwise(units)):
            yield units


def _unit(text: str, lexicon: Index) -> tuple[Unit, ...]:
    """Every unit that ``text`` may stand for, the usual one first."""
    found = expression.parse(text, 0, lexicon)
    units = found.candidates if found is not None and found.end == len(text) else lexicon.lookup(text)
    # An ounce alone is none of gold.
    return tuple(unit for unit in units if "troy" not in unit.name) or units


def _unknown(unit: str, conventions: Conventions) -> str:
    own = (definition.split("=")[0].strip() for definition in conventions.units)
    near = nearest(unit, conventions.lexicon(), own)
    return f"{unit!r} is no unit that is known" + (f"; did you mean {near!r}?" if near else "; check the spelling")
