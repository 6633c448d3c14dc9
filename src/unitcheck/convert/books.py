"""The books that say how far to round a conversion, each with a name to cite.

A book is asked with the value converted and what it came to, and answers with the resolution to round that to. One that
has nothing to say of points on a scale, whose zero is arbitrary, says nothing. Where zeros at the end of a number may
have been rounded (600 km), one that counts figures is asked twice, and both answers stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from fractions import Fraction

from unitcheck.model import Unit, Value
from unitcheck.rounding import decade, figures, module_convert, sp1038, ten_to
from unitcheck.typed import NamedTuple

TOO_FINE = 3
"""Digits more than the stated value has that make a rounding to the last digit written no sensible one."""


class Question(NamedTuple):
    """A value as written, what it comes to in another unit, and that unit."""

    written: Value
    converted: Fraction
    unit: Unit


class Book(NamedTuple):
    """A book's name, the resolution it wants (None where it has nothing to say), and whether it counts figures."""

    name: str
    resolution: Callable[[Question], Fraction | None]
    counts_figures: bool = False

    def answers(self, asked: Sequence[Question]) -> Iterator[Answer]:
        """What it says of the values of one quantity, which share the finest resolution."""
        exact = [_taken(each, 0) for each in asked]
        if not self.counts_figures:
            yield from self._answer(Zeros.NONE, asked)
        elif not any(_ends_in_zeros(each.written) for each in asked):
            yield from self._answer(Zeros.NONE, exact)
        else:
            yield from self._answer(Zeros.ROUNDED, [_taken(each, -1) for each in asked])
            yield from self._answer(Zeros.EXACT, exact)

    def _answer(self, zeros: Zeros, asked: Sequence[Question]) -> Iterator[Answer]:
        resolutions = [each for each in map(self.resolution, asked) if each is not None]
        if resolutions:
            yield Answer(self.name, zeros, min(resolutions))


class Zeros(Enum):
    """What the zeros at the end of a number were taken for."""

    NONE = ""  # there are none, or the book does not ask
    ROUNDED = "zeros rounded"
    EXACT = "zeros exact"


class Answer(NamedTuple):
    """What a book says, and what it took the zeros for."""

    book: str
    zeros: Zeros
    resolution: Fraction


def named(answers: Iterable[Answer]) -> tuple[str, ...]:
    """The books of ``answers``, with what they took the zeros for where they would have said another thing else."""
    taken: dict[str, set[Zeros]] = {}
    for answer in answers:
        taken.setdefault(answer.book, set()).add(answer.zeros)
    return tuple(map(_named, taken, taken.values()))


def _named(book: str, taken: set[Zeros]) -> str:
    zeros = next(iter(taken)) if len(taken) == 1 else Zeros.NONE
    return f"{book} ({zeros.value})" if zeros.value else book


def _ends_in_zeros(written: Value) -> bool:
    """Whether it may have been rounded to ten and more; the half foot in 4 ft 6 in is none of that."""
    return written.resolutions[-1] >= 10 * written.resolution


def _taken(asked: Question, place: int) -> Question:
    """The question with only one of the resolutions that the value may have."""
    written = asked.written
    return asked._replace(written=Value(written.number, (written.resolutions[place],)))


def _sp811(asked: Question) -> Fraction | None:
    """NIST SP 811, B.7.2: no more rounded than the value already may be: 36 ft to 11.0 m, within ±0.15 m."""
    if asked.unit.is_point or not asked.converted:
        return None
    inherited = asked.written.resolution * abs(asked.converted / asked.written.number)
    return ten_to(decade(inherited))


def _sp1038(asked: Question) -> Fraction | None:
    """NIST SP 1038, 4.4: as many figures, or one more where the first digit becomes smaller: 36 ft to 11.0 m."""
    return None if asked.unit.is_point or not asked.converted else sp1038(asked.written, asked.converted)


def _module_convert(asked: Question) -> Fraction | None:
    """Wikipedia's Module:Convert: about as precise, two figures at least: 36 ft to 11 m; three figures in kelvins."""
    if not asked.unit.is_point:
        return module_convert(asked.written, asked.converted) if asked.converted else None
    kelvins = (asked.converted + asked.unit.offset) * asked.unit.factor.middle
    three_figures = ten_to(decade(kelvins) - 2) if kelvins else Fraction(1)
    return min(three_figures, asked.written.resolution)


def _iso80000(asked: Question) -> Fraction | None:
    """ISO 80000-1, Annex B, with the last digit written as rounding range: 600 km to 373 mi.

    It is left out where that would be finer than the value by ``TOO_FINE`` digits: 1 AU, but not 149,597,871 km.
    """
    last = ten_to(decade(asked.written.resolution))
    if asked.unit.is_point or not asked.converted:
        return last
    gained = figures(asked.converted, last) - figures(asked.written.number, asked.written.resolution)
    return last if gained < TOO_FINE else None


BOOKS: tuple[Book, ...] = (
    Book("NIST SP 811", _sp811, counts_figures=True),
    Book("NIST SP 1038", _sp1038, counts_figures=True),
    Book("Module:Convert", _module_convert),
    Book("ISO 80000-1 (last digit)", _iso80000),
)
