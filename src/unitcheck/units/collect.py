"""Collects the spellings of all tables, as ``_spellings.py`` keeps them for a quick start."""

from __future__ import annotations

from unitcheck.typed import NamedTuple
from unitcheck.units.expression import Odd, marks, odd
from unitcheck.units.row import Row, Shared, spelled
from unitcheck.units.spelling import Entry, folded, heads_of, longer_of
from unitcheck.units.tables import TABLES


class Collected(NamedTuple):
    """Every spelling with its entry; the stems are those that take prefixes."""

    systems: dict[str, tuple[str, bool]]
    exact: dict[str, Entry]
    symbol_stems: dict[str, Entry]
    names: dict[str, Entry]
    name_stems: dict[str, Entry]
    right: dict[str, str]

    def enter(self, entry: Row | Shared) -> None:
        """Add the spellings of a row of a table; they override those that were there."""
        kept = _entry(entry)
        for symbol in spelled(entry.symbols):
            self.exact[symbol] = kept
            if kept.symbol_prefixes:
                self.symbol_stems[symbol] = kept
        for name in map(folded, spelled(entry.names)):
            self.names[name] = kept
            if kept.name_prefixes:
                self.name_stems[name] = kept
        for pair in spelled(entry.miscased):
            wrong, _, right = pair.partition("=")
            self.right[wrong] = right


def collected() -> Collected:
    """The spellings of all tables: first what means one unit, then what may mean several."""
    rows = [row for table in TABLES for row in table.ROWS]
    found = Collected({row.unit: (row.system.value, row.is_point) for row in rows}, {}, {}, {}, {}, {})
    for row in rows:
        found.enter(row)
    for shared in (shared for table in TABLES for shared in table.SHARED):
        found.enter(shared)
    return found


def _entry(entry: Row | Shared) -> Entry:
    units = tuple(entry.units.split())
    return Entry(units, tuple(sorted(entry.symbol_prefixes)), tuple(sorted(entry.name_prefixes)), entry.loose)


def module_text() -> str:
    """The text of ``_spellings.py`` for the tables as they stand."""
    found = collected()
    entries = tuple(dict.fromkeys((*found.exact.values(), *found.names.values(), *found.symbol_stems.values())))
    multiword = {spelling for kept in (found.exact, found.names) for spelling in kept if " " in spelling}
    stems = {name: entry for name, entry in found.name_stems.items() if " " in name}
    multiword |= {head + name for name, entry in stems.items() for head in entry.name_prefixes}
    strange = odd((*found.exact, *found.names))
    lines = [
        '"""Every spelling of the tables, collected by ``python -m unitcheck.units.freeze``; do not edit."""',
        "",
        "# ruff: noqa: E501",
        "# fmt: off",
        "",
        "# Units, prefixes of symbols, prefixes of names, whether decimal prefixes may be binary.",
        "ENTRIES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], bool], ...] = (",
        *(f"    {tuple(entry)!r}," for entry in entries),
        ")",
        "",
        "# Unit: its system, whether it is a point on a scale.",
        *_dict("SYSTEMS", "tuple[str, bool]", found.systems),
        "# Spelling: place in ENTRIES.",
        *_dict("EXACT", "int", {spelling: entries.index(entry) for spelling, entry in found.exact.items()}),
        *_dict("SYMBOL_STEMS", "int", {stem: entries.index(entry) for stem, entry in found.symbol_stems.items()}),
        *_dict("NAMES", "int", {name: entries.index(entry) for name, entry in found.names.items()}),
        *_dict("NAME_STEMS", "int", {stem: entries.index(entry) for stem, entry in found.name_stems.items()}),
        "# Wrong spelling: right one.",
        *_dict("RIGHT", "str", found.right),
        "# What ``Index`` says of its attributes of these names.",
        f"MULTIWORD: frozenset[str] = frozenset({tuple(sorted(multiword))!r})",
        "",
        *_dict("ODD", "tuple[str, ...]", strange),
        f"ODD_MARKS: frozenset[str] = frozenset({tuple(sorted(marks(strange)))!r})",
        "",
        *_dict("HEADS", "tuple[str, ...]", _sorted(heads_of((*multiword, *_all(strange))))),
        *_dict("LONGER", "tuple[str, ...]", _sorted(longer_of(multiword))),
    ]
    return "\n".join(lines)


def _all(strange: Odd) -> tuple[str, ...]:
    return tuple(spelling for group in strange.values() for spelling in group)


def _sorted(kept: dict[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    return {begun: tuple(sorted(tails)) for begun, tails in sorted(kept.items())}


def _dict(name: str, kind: str, kept: object) -> list[str]:
    assert isinstance(kept, dict)
    return [
        f"{name}: dict[str, {kind}] = {{",
        *(f"    {key!r}: {value!r}," for key, value in kept.items()),
        "}",
        "",
    ]
