"""The square or the cube of a unit is missing.

slip:    100 square miles (259 km)
meant:   100 square miles (259 km²)
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.change import Case, Side, in_unit, renamed
from unitcheck.model import Cause, Dimension
from unitcheck.rounding import figures

NAME = "missing-power"

_WORDS = {2: ("square", "sq", "²"), 3: ("cubic", "cu", "³")}
_CUSTOMARY = frozenset(("mi", "ft", "in", "yd", "mi.", "ft.", "in.", "yd."))


def explain(case: Case) -> Cause | None:
    """The cause, where a unit of length is right once it is squared or cubed; it takes some digits to tell."""
    for stated, restated in case.apart:
        for on_restated, was, other in ((True, restated, stated), (False, stated, restated)):
            for exponent, changed in _raised(was):
                if _tells(was, other) and case.accepts(other.reading, changed.reading):
                    word = _WORDS[exponent][0]
                    repair = renamed(was, _spelled(was.quantity.unit.text, exponent)) if on_restated else None
                    return Cause(NAME, f"the {'square' if word == 'square' else 'cube'} is missing", repair)
    return None


def _tells(was: Side, other: Side) -> bool:
    """Whether the number is no chance hit: two significant figures, or four digits written."""
    return max(was.figures, other.figures) > 1 or _is_written_out(was)


def _is_written_out(side: Side) -> bool:
    """10,000 metres: digits enough to tell, though most are zeros."""
    return all(figures(value.number, value.resolution) >= _DIGITS for value in side.reading.values)


_DIGITS = 4


def _raised(side: Side) -> Iterator[tuple[int, Side]]:
    unit = side.reading.unit
    if unit.dimension == Dimension(length=1):
        for exponent in _WORDS:
            dimension = Dimension(length=exponent)
            yield exponent, in_unit(side, unit._replace(dimension=dimension, factor=unit.factor.power(exponent)))


def _spelled(unit: str, exponent: int) -> str:
    """The unit's text raised, as it is written: square miles, sq mi, km²."""
    word, short, sign = _WORDS[exponent]
    if len(unit) > 3 and unit.isalpha():
        return f"{word} {unit}"
    return f"{short} {unit}" if unit in _CUSTOMARY else unit + sign
