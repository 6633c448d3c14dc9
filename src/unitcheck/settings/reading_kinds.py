"""The kinds of value that say how quantities are read."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from unitcheck.interval import Interval
from unitcheck.settings.kinds import shown
from unitcheck.settings.option import Kind, Misfit, Place, Schema
from unitcheck.typed import NamedTuple

_ONLY = "only "


class Meaning(NamedTuple):
    """What an ambiguous spelling is read as, and whether as nothing else."""

    reading: str
    only: bool


def meaning() -> Kind[Meaning]:
    """What an ambiguous spelling is read as: "imperial", or "only imperial"."""
    return _Meaning()


def speed() -> Kind[Interval]:
    """Metres per second, or a range of them."""
    return _Speed()


class _Meaning(Kind[Meaning]):
    metavar = "READING"
    told = "a reading"

    def of_toml(self, value: object, place: Place) -> Meaning:
        if not isinstance(value, str) or not value.removeprefix(_ONLY).strip():
            raise Misfit(f"must be a reading such as 'imperial', or 'only imperial', not {shown(value)}")
        return Meaning(value.removeprefix(_ONLY).strip(), value.startswith(_ONLY))

    def plain(self, value: Meaning) -> object:
        return _ONLY * value.only + value.reading

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1}


class _Speed(Kind[Interval]):
    metavar = "SPEED"
    told = "a number of metres per second, or a list of the lowest and the highest"

    def of_toml(self, value: object, place: Place) -> Interval:
        ends = value if isinstance(value, list) and len(value) == 2 else [value, value]
        low, high = map(_number, ends)
        if low is None or high is None or not 0 < low <= high:
            raise Misfit(f"must be a speed in m/s such as 340, or a range such as 330 to 345, not {shown(value)}")
        return Interval(low, high)

    def of_words(self, words: Sequence[str], place: Place) -> Interval:
        numbers = [_of_word(word.strip()) for word in words[-1].replace("\u2013", "-").split("-")]
        return self.of_toml(words[-1] if None in numbers else numbers if len(numbers) > 1 else numbers[0], place)

    def plain(self, value: Interval) -> object:
        return _decimal(value.low) if value.is_point else [_decimal(value.low), _decimal(value.high)]

    def schema(self) -> Schema:
        number = {"type": "number", "exclusiveMinimum": 0}
        return {"anyOf": [number, {"type": "array", "items": number, "minItems": 2, "maxItems": 2}]}


def _number(value: object) -> Fraction | None:
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return Fraction(value)
    return None


def _of_word(word: str) -> Fraction | None:
    whole, _, decimals = word.partition(".")
    digits = whole + decimals
    return Fraction(word) if whole and digits.isascii() and digits.isdecimal() and len(digits) <= 18 else None


def _decimal(number: Fraction) -> int | float:
    return number.numerator if number.denominator == 1 else float(number)
