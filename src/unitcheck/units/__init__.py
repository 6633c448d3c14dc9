"""Units: tables of spellings, and the index that says which units a spelling may stand for.

To add a unit, add a row to the table of its dimension and run ``python -m unitcheck.units.freeze``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache

from unitcheck.interval import Interval
from unitcheck.model import Dimension, System, Unit
from unitcheck.units._factors import DIMENSIONS, FACTORS, OFFSETS, RANGES
from unitcheck.units._spellings import (
    ENTRIES,
    EXACT,
    HEADS,
    LONGER,
    MULTIWORD,
    NAME_STEMS,
    NAMES,
    ODD,
    ODD_MARKS,
    RIGHT,
    SYMBOL_STEMS,
    SYSTEMS,
)
from unitcheck.units.expression import Composed, Odd, marks, odd
from unitcheck.units.prefixes import LOOSE, PREFIX_SYMBOLS, PREFIXES, Prefix
from unitcheck.units.spelling import Entry, folded, heads_of, longer_of

_SEEN = 8192  # spellings, and units, remembered; a text has far fewer different words after its numbers
_SYMBOL = 3  # characters; a user's spelling up to here is a symbol, whose case counts
_LONGEST = 60  # characters; no spelling is longer, prefix included

# The names of prefixes by their first three letters, so that a word of prose is told from a prefixed name by one look.
_NAMES = (*PREFIXES, "deka")
_BY_HEAD: dict[str, tuple[str, ...]] = {
    head: tuple(name for name in _NAMES if name.startswith(head)) for head in {name[:3] for name in _NAMES}
}

Custom = tuple[tuple[tuple[str, ...], Unit], ...]
"""A user's own units, each behind its spellings."""


class Index:
    """Which units a spelling may stand for, from the tables and a user's own units; it does not change once built.

    ``heads`` holds the first words of all spellings of several words or of more than letters, each with the second ones
    that follow it, all in small letters.
    ``multiword`` holds every spelling of more than one word: symbols as written ("mm Hg"), names as ``folded`` writes
    them ("us fl oz", "nautical miles"). A scanner tries a spelling's own letters, then its ``folded`` form. ``odd``
    holds the spellings that a scanner cannot cut out as words.
    """

    __slots__ = ("_custom", "_find", "_longer", "_own", "composed", "heads", "multiword", "odd", "odd_marks")

    def __init__(self, custom: Iterable[tuple[Iterable[str], Unit]] = ()) -> None:
        """Index the tables, and ``custom`` units under their spellings, which win over the tables'."""
        self._custom: Custom = tuple((tuple(spellings), unit) for spellings, unit in custom)
        self._own: dict[str, tuple[Unit, ...]] = {}
        for spellings, unit in self._custom:
            self._enter_own(spellings, unit)
        own = odd(self._own)
        several = frozenset(spelling for spelling in self._own if " " in spelling)
        self.multiword = MULTIWORD | several
        self.odd = _merged(ODD, own)
        self.odd_marks = ODD_MARKS | marks(own)
        more = heads_of((*several, *(spelling for group in own.values() for spelling in group)))
        self.heads = _with(HEADS, more)
        self._longer = _with(LONGER, longer_of(several))
        self.composed: dict[Composed, tuple[Unit, ...]] = {}
        self._find = lru_cache(_SEEN)(self._candidates)

    def lookup(self, spelling: str) -> tuple[Unit, ...]:
        """The units that ``spelling`` may stand for, the usual one first; none where it is no unit's.

        It is one plain unit: powers, products and rates are not looked into. White space is single spaces.
        """
        return self._find(spelling)

    def tails(self, spelling: str) -> frozenset[str]:
        """The words, in small letters, with which spellings go on that begin like ``spelling``: "of" for "inches"."""
        begun = folded(spelling)
        return (self._longer if " " in begun else self.heads).get(begun, frozenset())

    def right_symbol(self, spelling: str) -> str | None:
        """The symbol that a miscased one ("Km", "KPH") should have been; None for one that is right or no symbol."""
        return RIGHT.get(spelling)

    def with_units(self, units: Iterable[tuple[Iterable[str], Unit]]) -> Index:
        """This index and ``units``: a spelling of up to three letters is a symbol, a longer one a name in any case."""
        return Index((*self._custom, *units))

    def units(self) -> tuple[Unit, ...]:
        """Every unit of the tables, without prefixes, in the tables' order."""
        return tuple(_unit(name) for name in SYSTEMS)

    def spellings(self) -> tuple[tuple[str, Entry], ...]:
        """Every spelling of the tables with what it leads to, without prefixes."""
        return tuple((spelling, _entry(place)) for kept in (EXACT, NAMES) for spelling, place in kept.items())

    def __reduce__(self) -> tuple[type[Index], tuple[Custom]]:
        """How to build it again in another process: the cache stays behind."""
        return Index, (self._custom,)

    def _enter_own(self, spellings: tuple[str, ...], unit: Unit) -> None:
        for spelling in spellings:
            kept = folded(spelling) if len(spelling) > _SYMBOL else spelling
            known = self._own.get(kept, ())
            self._own[kept] = known if unit in known else (*known, unit)

    def _candidates(self, spelling: str) -> tuple[Unit, ...]:
        if len(spelling) > _LONGEST:
            return ()
        if self._own:
            own = self._own.get(folded(spelling) if len(spelling) > _SYMBOL else spelling)
            if own:
                return own
        return self._symbol(spelling) or self._name(spelling) or self._tolerated(spelling)

    def _symbol(self, spelling: str) -> tuple[Unit, ...]:
        place = EXACT.get(spelling)
        if place is not None:
            return _units(_entry(place))
        for letters in (1, 2):
            prefix = PREFIX_SYMBOLS.get(spelling[:letters])
            place = SYMBOL_STEMS.get(spelling[letters:]) if prefix is not None else None
            if prefix is not None and place is not None and prefix in _entry(place).symbol_prefixes:
                return _prefixed(_entry(place), prefix)
        return ()

    def _name(self, spelling: str) -> tuple[Unit, ...]:
        name = folded(spelling)
        place = NAMES.get(name)
        if place is not None:
            return _units(_entry(place))
        for head in _BY_HEAD.get(name[:3], ()):
            if name.startswith(head):
                place = NAME_STEMS.get(name[len(head) :].lstrip())
                prefix = "deca" if head == "deka" else head
                if place is not None and prefix in _entry(place).name_prefixes:
                    return _prefixed(_entry(place), prefix)
        return ()

    def _tolerated(self, spelling: str) -> tuple[Unit, ...]:
        right = RIGHT.get(spelling)
        if right is not None:
            return self._symbol(right) or self._name(right)
        if "." in spelling:  # ft., cu. ft., m.p.h.; never with a prefix: p.m. is no picometre
            place = EXACT.get(spelling.replace(".", ""))
            if place is not None:
                return _units(_entry(place))
        return ()


def _merged(one: Odd, other: Odd) -> Odd:
    """Both tables of odd spellings in one, the longest of each group first."""
    if not other:
        return one
    heads = dict.fromkeys((*one, *other))
    return {head: tuple(sorted({*one.get(head, ()), *other.get(head, ())}, key=len, reverse=True)) for head in heads}


def _with(kept: Mapping[str, Iterable[str]], more: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """What follows each beginning, in the tables or in a user's own spellings."""
    every = {begun: frozenset(tails) for begun, tails in kept.items()}
    return every | {begun: tails | every.get(begun, frozenset()) for begun, tails in more.items()}


def _entry(place: int) -> Entry:
    return Entry(*ENTRIES[place])


def _units(entry: Entry) -> tuple[Unit, ...]:
    return tuple([_unit(name) for name in entry.units])


def _prefixed(entry: Entry, prefix: str) -> tuple[Unit, ...]:
    known = [PREFIXES[prefix]]
    if entry.loose and prefix in LOOSE:
        known.append(PREFIXES[LOOSE[prefix]])
    return tuple([_unit(name, each) for name in entry.units for each in known])


@lru_cache(_SEEN)
def _unit(name: str, prefix: Prefix | None = None) -> Unit:
    if name not in SYSTEMS:  # "megabyte", as a shared spelling names it
        head = next(head for head in _BY_HEAD[name[:3]] if name.startswith(head))
        return _unit(name.removeprefix(head), PREFIXES[head])
    system, is_point = SYSTEMS[name]
    dimension, factor = _factor(name)
    offset = Fraction(*OFFSETS[name]) if name in OFFSETS else Fraction(0)
    if prefix is not None:
        name = prefix.name + name
        factor = factor.times(Interval.point(Fraction(prefix.base) ** prefix.exponent))
    return Unit(name, dimension, factor, System(system), offset, is_point)


def _factor(name: str) -> tuple[Dimension, Interval]:
    if name in RANGES:
        dimension, low, low_divisor, high, high_divisor = RANGES[name]
        return Dimension(*DIMENSIONS[dimension]), Interval(Fraction(low, low_divisor), Fraction(high, high_divisor))
    dimension, numerator, divisor = FACTORS[name]
    return Dimension(*DIMENSIONS[dimension]), Interval.point(Fraction(numerator, divisor))
