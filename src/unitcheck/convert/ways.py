"""One way to convert: numbers of one unit as exact numbers of another, and what each book makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from unitcheck import rewrite
from unitcheck.conversion import Conversion, are_reciprocal, difference_of
from unitcheck.convert.asked import Stated, Wanted
from unitcheck.convert.books import BOOKS, Answer, Question, named
from unitcheck.interval import Interval
from unitcheck.ladder import climb
from unitcheck.model import Agreement, Form, Reading, System, Unit, Value
from unitcheck.rounding import ONE_FIGURE, decade, ten_to
from unitcheck.typed import NamedTuple

EXACTLY = "exactly"
UNROUNDED = "unrounded"
_ACCEPTED = (Agreement.EXACT, Agreement.ROUNDED)
_SHOWN = 9  # significant digits of a number whose decimals do not end
_MOST_SHOWN = 15  # significant digits of one whose decimals do
_LONGEST = 24  # characters of a fraction that is shown


class Rounding(NamedTuple):
    """A text to write, and the books that round so."""

    text: str
    books: tuple[str, ...]


class Told(NamedTuple):
    """What is told of a conversion, the exact numbers as fractions; two where the size of a unit is a range."""

    exact: tuple[Fraction, ...]
    roundings: tuple[Rounding, ...]


class Way(NamedTuple):
    """One meaning of the two units, as people call them, and what comes of it."""

    source: str
    target: str
    told: Told


def way(reading: Reading, units: tuple[Unit, ...], given: Stated, wanted: Wanted) -> Way:
    """The conversion of ``reading`` to ``units``, one or several in a row.

    Raises ZeroDivisionError where the units are reciprocal and the number is zero.
    """
    if reading.form is Form.RANGE and are_reciprocal(reading.unit, units[-1]):  # the more miles, the fewer litres
        reading = reading._replace(values=reading.values[::-1])
    numbers = _numbers(reading, units[-1])
    writer = _Writer(_form(reading, numbers), units, given.style, given.plain, wanted)
    roundings = _merged((*_rounded(reading, numbers, writer), _exactly(numbers, writer)))
    return Way(_called(reading.unit), " and ".join(map(_called, units)), Told(numbers, roundings))


def _numbers(reading: Reading, unit: Unit) -> tuple[Fraction, ...]:
    """The exact numbers of ``unit``: one for each value, or the two ends where a unit's own size is a range."""
    told = [_conversion(reading, unit, place).of(Interval.point(v.number)) for place, v in enumerate(reading.values)]
    if all(numbers.is_point for numbers in told):
        return tuple(numbers.low for numbers in told)
    if reading.form in (Form.ONE, Form.RANGE):
        return told[0].low, told[-1].high
    return tuple(numbers.middle for numbers in told)


def _conversion(reading: Reading, unit: Unit, place: int) -> Conversion:
    """How the value at ``place`` is converted: what stands after ± is a difference."""
    if reading.form is Form.UNCERTAIN and place:
        return Conversion.between(difference_of(reading.unit), difference_of(unit))
    return Conversion.between(reading.unit, unit)


def _form(reading: Reading, numbers: tuple[Fraction, ...]) -> Form:
    return Form.RANGE if len(numbers) > len(reading.values) else reading.form


def _called(unit: Unit) -> str:
    if unit.is_point:
        return "a temperature"
    if unit.name.startswith("delta_"):
        return "a difference of temperature"
    name = unit.name.replace("_", " ")
    is_told = unit.system not in (System.US, System.IMPERIAL) or unit.system.value in name
    return name if is_told else f"{unit.system.value} {name}"


# --- roundings --------------------------------------------------------------------------------------------------------


def _rounded(reading: Reading, numbers: tuple[Fraction, ...], writer: _Writer) -> tuple[Rounding, ...]:
    """What each book makes of the numbers, coarser ones first; the parts of a range share the finest resolution."""
    asked = _questions(reading, numbers, writer.units[-1])
    by_text: dict[str, list[Answer]] = {}
    for answer in sorted((each for book in BOOKS for each in book.answers(asked)), key=lambda each: -each.resolution):
        resolution = min((answer.resolution, *writer.coarsest))
        for rounded in _both_ways(numbers, resolution):
            values = tuple(Value(number, (resolution,)) for number in rounded)
            if _is_sensible(reading, numbers, Reading(values, writer.units[-1], writer.form)):
                by_text.setdefault(writer.written(values), []).append(answer)
    return tuple(Rounding(text, named(answers)) for text, answers in by_text.items())


def _is_sensible(reading: Reading, numbers: tuple[Fraction, ...], rounded: Reading) -> bool:
    """Whether the checker takes it for right, it loses no more than one figure may, and no two numbers become one."""
    if len({value.number for value in rounded.values}) < len(set(numbers)):
        return False
    lost = (abs(value.number - number) for value, number in zip(rounded.values, numbers, strict=True))
    is_near = rounded.unit.is_point or all(
        each <= ONE_FIGURE * abs(number) for each, number in zip(lost, numbers, strict=True)
    )
    return is_near and climb(reading, rounded) in _ACCEPTED


def _questions(reading: Reading, numbers: tuple[Fraction, ...], unit: Unit) -> list[Question]:
    values = reading.values if len(reading.values) == len(numbers) else (reading.values[0], reading.values[-1])
    pairs = zip(values * (len(numbers) // len(values)), numbers, strict=True)
    return [Question(value, number, unit) for value, number in pairs]


def _both_ways(numbers: tuple[Fraction, ...], resolution: Fraction) -> Iterator[tuple[Fraction, ...]]:
    """The numbers rounded, a tie to the even digit and, in a second answer, away from zero (ISO 80000-1, Annex B)."""
    even = tuple(round(number / resolution) * resolution for number in numbers)
    away = tuple(_away(number / resolution) * resolution for number in numbers)
    yield even
    if away != even:
        yield away


def _away(number: Fraction) -> int:
    size = int(abs(number) + Fraction(1, 2))
    return size if number >= 0 else -size


def _merged(roundings: tuple[Rounding, ...]) -> tuple[Rounding, ...]:
    """Every text once, with all that say it."""
    books: dict[str, tuple[str, ...]] = {}
    for text, names in roundings:
        books[text] = tuple(dict.fromkeys((*books.get(text, ()), *names)))
    return tuple(Rounding(text, names) for text, names in books.items())


# --- exact ------------------------------------------------------------------------------------------------------------


def _exactly(numbers: tuple[Fraction, ...], writer: _Writer) -> Rounding:
    """The numbers to their last decimal, or cut, with the fractions that they are."""
    plain = writer.plain
    if all(_ends(number) for number in numbers):
        return Rounding(plain.written(tuple(Value(number, (_last_decimal(number),)) for number in numbers)), (EXACTLY,))
    cut = tuple(_cut(number) for number in numbers)
    fractions = " and ".join(map(str, numbers))
    note = f"{EXACTLY} {fractions}" if len(fractions) <= _LONGEST else UNROUNDED
    return Rounding(plain.written(cut, "…"), (note,))


def _ends(number: Fraction) -> bool:
    """Whether its decimals end soon enough to be shown."""
    last = _last_decimal(number)
    return number % last == 0 and (not number or decade(number) - decade(last) < _MOST_SHOWN)


def _last_decimal(number: Fraction) -> Fraction:
    """The unit of the last decimal, one for a whole number; of decimals that do not end, the last that is looked at."""
    last = Fraction(1)
    for _ in range(2 * _MOST_SHOWN):
        if number % last == 0:
            break
        last /= 10
    return last


def _cut(number: Fraction) -> Value:
    last = min(Fraction(1), ten_to(decade(number) - _SHOWN + 1)) if number else Fraction(1)
    steps = int(number / last)
    return Value(steps * last, (last,))


# --- writing ----------------------------------------------------------------------------------------------------------


class _Writer(NamedTuple):
    """How numbers are written: joined as ``form`` says, in the style of a number or in plain digits, with the units."""

    form: Form
    units: tuple[Unit, ...]
    style: str
    digits: str
    wanted: Wanted

    @property
    def plain(self) -> _Writer:
        """The writer of digits alone, without million or a power of ten."""
        return self._replace(style=self.digits)

    @property
    def coarsest(self) -> tuple[Fraction, ...]:
        """What no resolution may exceed: of units in a row the last is counted, at the least, to one."""
        return (Fraction(1),) if len(self.units) > 1 else ()

    def written(self, values: tuple[Value, ...], after: str = "") -> str:
        """The values, each with ``after`` behind its digits."""
        if len(self.units) > 1:
            return f" {_IN_A_ROW[self.form]} ".join(self._in_a_row(value, after) for value in values)
        numbers = _JOINS[self.form].join(self._number(value) + after for value in values)
        return numbers + ("" if _UNSPACED.match(self.wanted.text) else " ") + self.wanted.text

    def _in_a_row(self, value: Value, after: str) -> str:
        """5 ft 10 in; units that are not filled are left out, but for the last."""
        rest, told = abs(value.number), [_MINUS] if value.number < 0 else []
        for unit, spelling in zip(self.units[:-1], self.wanted.spellings, strict=False):
            count, rest = divmod(rest, unit.factor.low / self.units[-1].factor.low)
            if count or told[1:]:
                told.append(f"{self._number(Value(Fraction(count), (Fraction(1),)))} {spelling}")
        told.append(f"{self._number(Value(rest, value.resolutions))}{after} {self.wanted.spellings[-1]}")
        return " ".join(told).replace(f"{_MINUS} ", _MINUS)

    def _number(self, value: Value) -> str:
        written = rewrite.number(self.style, value)
        if written is None or _TOO_MANY.match(written):
            written = rewrite.number(self.digits, value)
        return str(value.number) if written is None else written


_MINUS = "\N{MINUS SIGN}"
_TOO_MANY = re.compile(rf"{_MINUS}?\d[\d,]{{4,}}\D*[A-Za-z]")
"""5,500 million, which nobody writes."""
_JOINS = {Form.ONE: "", Form.RANGE: "–", Form.CHOICE: " or ", Form.EXTENT: " × ", Form.UNCERTAIN: " ± "}
_IN_A_ROW = {Form.ONE: "", Form.RANGE: "to", Form.CHOICE: "or", Form.EXTENT: "×", Form.UNCERTAIN: "±"}
_UNSPACED = re.compile(r"[′″'\"’”%‰]|°$")
