"""Units: tables of spellings, and the index that says which units a spelling may stand for.

To add a unit, add a row to the table of its dimension and run ``python -m unitcheck.units.freeze``.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from unitcheck.interval import Interval
from unitcheck.lazy import pattern
from unitcheck.model import Dimension, Unit
from unitcheck.units import (
    acceleration,
    ambiguous,
    angle,
    area,
    concentration,
    economy,
    electric,
    energy,
    flow,
    force,
    frequency,
    information,
    length,
    light,
    magnetic,
    mass,
    power,
    pressure,
    radiation,
    speed,
    substance,
    temperature,
    textile,
    time,
    viscosity,
    volume,
)
from unitcheck.units._factors import DIMENSIONS, FACTORS, OFFSETS, RANGES
from unitcheck.units.expression import Composed, Odd, marks, odd
from unitcheck.units.row import LOOSE, PREFIX_SYMBOLS, PREFIXES, Prefix, Row, Shared, Table, spelled

TABLES: tuple[Table, ...] = (
    length,
    area,
    volume,
    mass,
    time,
    speed,
    acceleration,
    force,
    pressure,
    energy,
    power,
    temperature,
    angle,
    frequency,
    flow,
    economy,
    viscosity,
    electric,
    magnetic,
    light,
    radiation,
    information,
    substance,
    concentration,
    textile,
    ambiguous,
)

_SEEN = 8192  # spellings remembered; a text has far fewer different words after its numbers
_SYMBOL = 3  # characters; a user's spelling up to here is a symbol, whose case counts
_LONGEST = 60  # characters; no spelling is longer, prefix included

# The names of prefixes by their first three letters, so that a word of prose is told from a prefixed name by one look.
_NAMES = (*PREFIXES, "deka")
_BY_HEAD: dict[str, tuple[str, ...]] = {
    head: tuple(name for name in _NAMES if name.startswith(head)) for head in {name[:3] for name in _NAMES}
}

_Entry = Row | Shared

Custom = tuple[tuple[tuple[str, ...], Unit], ...]
"""A user's own units, each behind its spellings."""


def folded(name: str) -> str:
    """A unit's name as the index keeps it: lower case, hyphens read as spaces, full stops dropped."""
    plain = name.lower().replace("-", " ").replace(".", "")
    return plain if plain.isascii() else plain.replace("\u2010", " ").replace("\u2011", " ")


_NO_LETTER = pattern(r"[^A-Za-z]")


class Index:
    """Which units a spelling may stand for, from the tables and a user's own units; it does not change once built.

    ``heads`` holds the first words of all spellings of several words or of more than letters, each with the second ones
    that follow it, all in small letters.
    ``multiword`` holds every spelling of more than one word: symbols as written ("mm Hg"), names as ``folded`` writes
    them ("us fl oz", "nautical miles"). A scanner tries a spelling's own letters, then its ``folded`` form. ``odd``
    holds the spellings that a scanner cannot cut out as words.
    """

    __slots__ = (
        "_custom",
        "_exact",
        "_find",
        "_name_stems",
        "_names",
        "_own",
        "_right",
        "_rows",
        "_symbol_stems",
        "composed",
        "heads",
        "multiword",
        "odd",
        "odd_marks",
    )

    def __init__(self, custom: Iterable[tuple[Iterable[str], Unit]] = ()) -> None:
        """Index the tables, and ``custom`` units under their spellings, which win over the tables'."""
        self._rows: dict[str, Row] = {}
        self._exact: dict[str, _Entry] = {}
        self._symbol_stems: dict[str, _Entry] = {}
        self._names: dict[str, _Entry] = {}
        self._name_stems: dict[str, _Entry] = {}
        self._right: dict[str, str] = {}
        self._custom: Custom = tuple((tuple(spellings), unit) for spellings, unit in custom)
        self._own: dict[str, tuple[Unit, ...]] = {}
        for table in TABLES:
            for row in table.ROWS:
                self._rows[row.unit] = row
                self._enter(row)
        for table in TABLES:
            for shared in table.SHARED:
                self._enter(shared)
        for spellings, unit in self._custom:
            self._enter_own(spellings, unit)
        self.multiword: frozenset[str] = frozenset(
            spelling for kept in (self._exact, self._names, self._own) for spelling in kept if " " in spelling
        ).union(
            prefix + name for name, entry in self._name_stems.items() if " " in name for prefix in entry.name_prefixes
        )
        self.odd: Odd = odd(spelling for kept in (self._exact, self._names, self._own) for spelling in kept)
        self.odd_marks = marks(self.odd)
        self.heads = _by_head((*self.multiword, *(each for kept in self.odd.values() for each in kept)))
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
        if " " not in begun:
            return self.heads.get(begun, frozenset())
        return frozenset(
            longer[len(begun) :].split()[0] for longer in map(folded, self.multiword) if longer.startswith(f"{begun} ")
        )

    def right_symbol(self, spelling: str) -> str | None:
        """The symbol that a miscased one ("Km", "KPH") should have been; None for one that is right or no symbol."""
        return self._right.get(spelling)

    def with_units(self, units: Iterable[tuple[Iterable[str], Unit]]) -> Index:
        """This index and ``units``: a spelling of up to three letters is a symbol, a longer one a name in any case."""
        return Index((*self._custom, *units))

    def units(self) -> tuple[Unit, ...]:
        """Every unit of the tables, without prefixes, in the tables' order."""
        return tuple(self._unit(name) for name in self._rows)

    def spellings(self) -> tuple[tuple[str, _Entry], ...]:
        """Every spelling of the tables with the row it leads to, without prefixes."""
        return (*self._exact.items(), *self._names.items())

    def __reduce__(self) -> tuple[type[Index], tuple[Custom]]:
        """How to build it again in another process: the cache stays behind."""
        return Index, (self._custom,)

    def _enter(self, entry: _Entry) -> None:
        for symbol in spelled(entry.symbols):
            self._exact[symbol] = entry
            if entry.symbol_prefixes:
                self._symbol_stems[symbol] = entry
        for name in spelled(entry.names):
            name = folded(name)
            self._names[name] = entry
            if entry.name_prefixes:
                self._name_stems[name] = entry
        for pair in spelled(entry.miscased):
            wrong, _, right = pair.partition("=")
            self._right[wrong] = right

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
        entry = self._exact.get(spelling)
        if entry is not None:
            return self._units_of(entry)
        for letters in (1, 2):
            prefix = PREFIX_SYMBOLS.get(spelling[:letters])
            if prefix is not None:
                entry = self._symbol_stems.get(spelling[letters:])
                if entry is not None and prefix in entry.symbol_prefixes:
                    return self._prefixed(entry, prefix)
        return ()

    def _name(self, spelling: str) -> tuple[Unit, ...]:
        name = folded(spelling)
        entry = self._names.get(name)
        if entry is not None:
            return self._units_of(entry)
        for head in _BY_HEAD.get(name[:3], ()):
            if name.startswith(head):
                entry = self._name_stems.get(name[len(head) :].lstrip())
                prefix = "deca" if head == "deka" else head
                if entry is not None and prefix in entry.name_prefixes:
                    return self._prefixed(entry, prefix)
        return ()

    def _tolerated(self, spelling: str) -> tuple[Unit, ...]:
        right = self._right.get(spelling)
        if right is not None:
            return self._symbol(right) or self._name(right)
        if "." in spelling:  # ft., cu. ft., m.p.h.; never with a prefix: p.m. is no picometre
            entry = self._exact.get(spelling.replace(".", ""))
            if entry is not None:
                return self._units_of(entry)
        return ()

    def _units_of(self, entry: _Entry) -> tuple[Unit, ...]:
        return tuple([self._unit(name) for name in entry.units.split()])

    def _prefixed(self, entry: _Entry, prefix: str) -> tuple[Unit, ...]:
        known = [PREFIXES[prefix]]
        if isinstance(entry, Shared) and entry.loose and prefix in LOOSE:
            known.append(PREFIXES[LOOSE[prefix]])
        return tuple([self._unit(name, each) for name in entry.units.split() for each in known])

    def _unit(self, name: str, prefix: Prefix | None = None) -> Unit:
        if name not in self._rows:  # "megabyte", as a shared spelling names it
            head = next(head for head in _BY_HEAD[name[:3]] if name.startswith(head))
            return self._unit(name.removeprefix(head), PREFIXES[head])
        row = self._rows[name]
        dimension, factor = _factor(name)
        offset = Fraction(*OFFSETS[name]) if name in OFFSETS else Fraction(0)
        if prefix is not None:
            name = prefix.name + name
            factor = factor.times(Interval.point(Fraction(prefix.base) ** prefix.exponent))
        return Unit(name, dimension, factor, row.system, offset, row.is_point)


def _by_head(spellings: Iterable[str]) -> dict[str, frozenset[str]]:
    heads: dict[str, set[str]] = {}
    for spelling in spellings:
        first, *others = _NO_LETTER.split(spelling.lower())
        heads.setdefault(first, set()).update(list(filter(None, others))[:1])
    return {head: frozenset(tails) for head, tails in heads.items()}


def _factor(name: str) -> tuple[Dimension, Interval]:
    if name in RANGES:
        dimension, low, low_divisor, high, high_divisor = RANGES[name]
        return Dimension(*DIMENSIONS[dimension]), Interval(Fraction(low, low_divisor), Fraction(high, high_divisor))
    dimension, numerator, divisor = FACTORS[name]
    return Dimension(*DIMENSIONS[dimension]), Interval.point(Fraction(numerator, divisor))
