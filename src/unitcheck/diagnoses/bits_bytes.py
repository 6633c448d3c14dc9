"""Bits were taken for bytes, or the reverse, or decimal multiples for binary ones.

slip:    100 Mbit/s (100 MB/s)
meant:   100 Mbit/s (12.5 MB/s)
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from unitcheck.change import Case, Side, converted, mended, sized
from unitcheck.model import Cause

NAME = "bits-bytes"

_BITS = 8
_BINARY = Fraction(1024, 1000)


def explain(case: Case) -> Cause | None:
    """The cause, where the other unit of information makes the two agree."""
    found = mended(case, _other_information)
    if found is None:
        return None
    repair = converted(found.other, found.was) if found.on_restated else None
    return Cause(NAME, found.changed.reading.unit.name, repair)


def _other_information(side: Side) -> Iterator[Side]:
    if not side.reading.unit.dimension.information:
        return
    in_bytes = "byte" in side.reading.unit.name
    yield sized(side, *("bytes for bits", Fraction(1, _BITS)) if in_bytes else ("bits for bytes", Fraction(_BITS)))
    for power in (1, 2, 3, 4):
        yield sized(side, "decimal for binary multiples", _BINARY**power)
        yield sized(side, "binary for decimal multiples", _BINARY**-power)
