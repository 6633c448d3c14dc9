"""What a house agrees on before anything is read: decimal mark, what ambiguous units mean, units of its own."""

from __future__ import annotations

from functools import lru_cache

from unitcheck.interval import Interval
from unitcheck.model import Unit
from unitcheck.typed import NamedTuple
from unitcheck.units import Index

TYPE_CHECKING = False
DECIMAL_MARKS = (None, ".", ",")
_MACH = "mach"


class Preferred(NamedTuple):
    """How a house reads an ambiguous spelling: a gallon as "imperial", nm as "nautical mile".

    That reading then comes first. The others are left to be meant, so that a claim is still charged only if none of
    them makes it true; with ``only`` they are not.
    """

    spelling: str
    reading: str
    only: bool = False


class _Conventions(NamedTuple):
    decimal_mark: str | None = None
    units: tuple[str, ...] = ()
    preferred: tuple[Preferred, ...] = ()
    speed_of_sound: Interval | None = None


class Conventions(_Conventions):
    """How the texts of one house are written.

    ``decimal_mark`` ("." or ",") decides numbers that leave it open, such as 1,234; None means the point.
    ``units`` are definitions in pint's syntax ("smoot = 1.7018 * meter = _ = smoots"); a later one may use an earlier.
    ``preferred`` says what ambiguous units mean, of two for one spelling the later; ``speed_of_sound``, in metres per
    second, what Mach 1 is, instead of all it may be from the stratosphere to a hot day.

    Raises ValueError where ``decimal_mark`` is neither, ``units`` is one string instead of several, or a speed is not
    above zero.
    """

    __slots__ = ()
    if not TYPE_CHECKING:  # the fields are the signature

        def __init__(self, *_: object, **__: object) -> None:
            _validate(self)

    def lexicon(self) -> Index:
        """Every spelling these conventions know, with the units it may stand for.

        Raises ValueError, naming the definition or the spelling, where one of ``units`` cannot be understood, or one of
        ``preferred`` prefers what is no reading.
        """
        lexicon = _lexicon(tuple(self.units))
        for spelling, wanted, _ in self.preferred:
            _choice(spelling, wanted, lexicon)
        return lexicon

    @property
    def arranges(self) -> bool:
        """Whether this house means anything otherwise than usual."""
        return bool(self.preferred) or self.speed_of_sound is not None

    def arranged(self, candidates: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """The units that a spelling may stand for as this house means them, the preferred one first."""
        for spelling, wanted, only in self.preferred:
            choice = _choice(spelling, wanted, _lexicon(tuple(self.units)))
            candidates = choice.first(candidates, only=only)
        return tuple(map(self._sized, candidates))

    def _sized(self, unit: Unit) -> Unit:
        if unit.name != _MACH or self.speed_of_sound is None:
            return unit
        return unit._replace(factor=self.speed_of_sound)


def _validate(conventions: Conventions) -> None:
    if conventions.decimal_mark not in DECIMAL_MARKS:
        raise ValueError(f"decimal_mark is {conventions.decimal_mark!r}; it must be '.' or ','")
    units: object = conventions.units
    if isinstance(units, str):
        raise ValueError(f"units must be a tuple of definitions, not the string {units!r}")
    speed = conventions.speed_of_sound
    if speed is not None and speed.low <= 0:
        raise ValueError(f"speed_of_sound must be above zero, not {float(speed.low):g}")


_REMEMBERED = 8
"""Sets of definitions whose index is kept, so that a process that checks many texts builds it once."""


@lru_cache(_REMEMBERED)
def _lexicon(definitions: tuple[str, ...]) -> Index:
    index = Index()
    if not definitions:
        return index
    from unitcheck.units.custom import define_all

    return index.with_units(define_all(definitions))


# --- preferred readings -----------------------------------------------------------------------------------------------


class _Choice(NamedTuple):
    """The name of a unit that is preferred to its rivals, and theirs."""

    wanted: str
    rivals: tuple[str, ...]

    def first(self, candidates: tuple[Unit, ...], *, only: bool) -> tuple[Unit, ...]:
        """The candidates with every rival, or unit made of one, behind its preferred counterpart, or left out."""
        names = {unit.name for unit in candidates}
        beaten = {unit.name for unit in candidates if self._counterparts(unit.name) & names}
        if not beaten:
            return candidates
        kept = tuple(unit for unit in candidates if unit.name not in beaten)
        return kept if only else kept + tuple(unit for unit in candidates if unit.name in beaten)

    def _counterparts(self, name: str) -> set[str]:
        """What a unit's name would be with the preferred one: mile_per_gallon, mile_per_imperial_gallon."""
        return {name.replace(rival, self.wanted) for rival in self.rivals} - {name}


@lru_cache(256)
def _choice(spelling: str, wanted: str, lexicon: Index) -> _Choice:
    """What "gallon" read as "imperial" prefers: what "imperial gallon" means, or "imperial" itself (kt as knot)."""
    names = tuple(unit.name for unit in lexicon.lookup(spelling))
    meant = (unit.name for phrase in (f"{wanted} {spelling}", wanted) for unit in lexicon.lookup(phrase))
    name = next((name for name in (*meant, wanted.replace(" ", "_")) if name in names), None)
    if name is None:
        raise ValueError(_unread(spelling, wanted, names, lexicon))
    return _Choice(name, tuple(rival for rival in names if rival not in (name, f"delta_{name}")))


def _unread(spelling: str, wanted: str, names: tuple[str, ...], lexicon: Index) -> str:
    if not names:
        from unitcheck.units.nearest import nearest

        near = nearest(spelling, lexicon)
        return f"{spelling!r} is no unit that is known" + (
            f"; did you mean {near!r}?" if near else "; check the spelling"
        )
    return (
        f"{spelling!r} is never read as {wanted!r}; it may be {' or '.join(name.replace('_', ' ') for name in names)}"
    )
