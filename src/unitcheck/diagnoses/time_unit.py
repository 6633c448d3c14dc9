"""A rate per second was taken for one per minute or per hour, or the like.

slip:    7 km/s (16,000 miles per minute)
meant:   7 km/s (16,000 miles per hour)
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from unitcheck.change import Case, Side, converted, mended, sized
from unitcheck.lazy import pattern
from unitcheck.model import Cause

NAME = "time-unit"

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
_PER = pattern(rf"/ ({'|'.join(_SECONDS)})\b")
_PACKED = {"mile_per_hour": "hour", "kilometer_per_hour": "hour", "knot": "hour", "cubic_feet_per_minute": "minute"}


def explain(case: Case) -> Cause | None:
    """The cause, where another unit of time in a rate makes the two agree."""
    found = mended(case, _per_other_time)
    if found is None:
        return None
    because = f"per {_time(found.was)} for per {found.changed.reading.unit.name}"
    return Cause(NAME, because, converted(found.other, found.was) if found.on_restated else None)


def _per_other_time(side: Side) -> Iterator[Side]:
    written = _time(side)
    if written:
        for time, seconds in _SECONDS.items():
            if time != written:
                yield sized(side, time, Fraction(_SECONDS[written], seconds))


def _time(side: Side) -> str:
    """The unit of time that the side's unit is counted per; nothing where there is none."""
    match = _PER.search(side.reading.unit.name)
    return match[1] if match else _PACKED.get(side.reading.unit.name, "")
