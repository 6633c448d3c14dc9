"""``unitcheck convert "600 km" mi``: a quantity in another unit, in every rounding that a book gives it.

What is offered is what the checker takes for right: a rounding that it would charge or note is left out. A unit that
may be several (a gallon) is converted as each of them, a temperature as a point and as a difference.
"""

from __future__ import annotations

from unitcheck.config import Config
from unitcheck.conversion import comparable
from unitcheck.convert.asked import Stated, Wanted, stated, wanted
from unitcheck.convert.ways import Told, Way, way
from unitcheck.model import Reading, System, Unit
from unitcheck.typed import NamedTuple
from unitcheck.units.dimensions import NAMES


class Converted(NamedTuple):
    """A quantity as it was written, the unit that was asked for, and every way to write the one in the other."""

    stated: str
    unit: str
    ways: tuple[Way, ...]


def convert(text: str, unit: str, config: Config | None = None) -> Converted:
    """The quantity that ``text`` names in ``unit``, which may be several units in a row (ft in).

    Raises ValueError, saying what to do, where one of the two cannot be read, where they measure different things, or
    where the one has no value in the other.
    """
    config = config or Config()
    given, target = stated(text, config), wanted(unit, config.conventions)
    pairs = _pairs(given, target)
    if not pairs:
        raise ValueError(_different(given, target))
    try:
        ways = [way(reading, units, given, target) for reading, units in pairs]
    except ZeroDivisionError:
        raise ValueError(
            f"{given.text} has no value in {target.text}: that would be something divided by zero"
        ) from None
    different: dict[Told, Way] = {}
    for each in ways:
        different.setdefault(each.told, each)
    return Converted(given.text, target.text, tuple(different.values()))


class _Pair(NamedTuple):
    """One meaning of both sides; the units are those in a row."""

    reading: Reading
    units: tuple[Unit, ...]


def _pairs(given: Stated, target: Wanted) -> list[_Pair]:
    """The meanings that fit each other, the usual ones first; those of one system alone, where there are such."""
    fitting = [
        _Pair(reading, units) for reading in given.readings for units in target.choices if _fits(reading.unit, units)
    ]
    return [pair for pair in fitting if not _mixes_systems(pair)] or fitting


def _fits(unit: Unit, units: tuple[Unit, ...]) -> bool:
    """Whether numbers of ``unit`` can be written in ``units``; in a row they must be exact and of one dimension."""
    if len(units) == 1:
        return comparable(unit, units[0])
    return all(each.dimension == unit.dimension and each.factor.is_point and not each.is_point for each in units)


def _mixes_systems(pair: _Pair) -> bool:
    return {pair.reading.unit.system, pair.units[-1].system} == {System.US, System.IMPERIAL}


def _different(given: Stated, target: Wanted) -> str:
    ours, theirs = (reading.unit for reading in given.readings), (units[-1] for units in target.choices)
    kinds = [" or ".join(dict.fromkeys(map(_kind, units))) for units in (ours, theirs)]
    if kinds[0] == kinds[1]:
        return (
            f"{given.text} cannot be written in {target.text}; ask for one unit, or for several of {kinds[0]} in a row"
        )
    return f"{given.text} is {_article(kinds[0])}, and {target.text} measures {kinds[1]}; ask for a unit of {kinds[0]}"


def _kind(unit: Unit) -> str:
    return NAMES.get(unit.dimension, "something without a name")


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
