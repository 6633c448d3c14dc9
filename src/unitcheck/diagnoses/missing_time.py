"""A speed was restated as a distance: "per hour" is missing.

slip:    100 km/h (62 miles)
meant:   100 km/h (62 mph)
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from unitcheck.change import Case, Side, in_unit, renamed
from unitcheck.interval import Interval
from unitcheck.model import Cause, Dimension

NAME = "missing-time"

_SECONDS = {"hour": 3600, "second": 1, "minute": 60}
_PER_HOUR = {"mi": "mph"}
_PER_TIME = {"hour": "h", "second": "s", "minute": "min"}


def explain(case: Case) -> Cause | None:
    """The cause, where a unit of length is right once it is taken per hour, second or minute."""
    for stated, restated in case.apart:
        for on_restated, was, other in ((True, restated, stated), (False, stated, restated)):
            for time, changed in _per_time(was):
                if max(was.figures, other.figures) > 1 and case.accepts(other.reading, changed.reading):
                    repair = renamed(was, _spelled(was.quantity.unit.text, time)) if on_restated else None
                    return Cause(NAME, f'"per {time}" is missing', repair)
    return None


def _per_time(side: Side) -> Iterator[tuple[str, Side]]:
    unit = side.reading.unit
    if unit.dimension == Dimension(length=1):
        for time, seconds in _SECONDS.items():
            factor = unit.factor.times(Interval.point(Fraction(1, seconds)))
            yield time, in_unit(side, unit._replace(dimension=Dimension(length=1, time=-1), factor=factor))


def _spelled(unit: str, time: str) -> str:
    """The unit's text per time, as it is written: miles per hour, mph, km/h."""
    if len(unit) > 3 and unit.isalpha():
        return f"{unit} per {time}"
    return _PER_HOUR.get(unit, f"{unit}/h") if time == "hour" else f"{unit}/{_PER_TIME[time]}"
