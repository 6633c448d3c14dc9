"""What a unit table is made of: rows, the spellings that several units share, and the prefixes that may attach.

Lists of spellings are written in one string, separated by ", "; a plural may hang on in brackets::

    Row("mile", CUSTOMARY, "mi", "mile(s), statute mile(s)")

Symbols are matched to the letter. Names are matched in any case, with hyphens read as spaces and full stops dropped.
Tables are read by whoever freezes or tests them; a run reads what was frozen of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import System
from unitcheck.typed import NamedTuple, Protocol
from unitcheck.units.prefixes import LOOSE, PREFIXES

Prefixes = frozenset[str]
"""Names of the prefixes that may attach."""

NONE: Prefixes = frozenset()
THOUSANDS: Prefixes = frozenset(p.name for p in PREFIXES.values() if p.base == 10 and p.exponent % 3 == 0)
SI: Prefixes = THOUSANDS | {"centi", "deci", "deca", "hecto"}
# All that stand before m, g and l in print: "am" is the time of day, a dam holds water, El is an article.
COMMON: Prefixes = frozenset(
    {"femto", "pico", "nano", "micro", "milli", "centi", "deci", "hecto", "kilo", "mega", "giga", "tera", "peta"}
)
PLAIN: Prefixes = frozenset({"nano", "micro", "milli", "kilo", "mega", "giga"})
LARGE: Prefixes = frozenset(LOOSE)
BINARY: Prefixes = frozenset(LOOSE.values())


class Row(NamedTuple):
    """A unit, under pint's name for it, and the spellings that mean this unit and no other.

    ``miscased`` lists what writers put for a symbol, as "Km=km": the wrong spelling and the right one. With ``loose``,
    decimal prefixes may also be binary.
    """

    unit: str
    system: System
    symbols: str = ""
    names: str = ""
    symbol_prefixes: Prefixes = NONE
    name_prefixes: Prefixes = NONE
    miscased: str = ""
    is_point: bool = False
    loose: bool = False

    @property
    def units(self) -> str:
        """The unit's name, as ``Shared`` lists its units."""
        return self.unit


class Shared(NamedTuple):
    """Spellings that may mean any of several units: their names, separated by spaces, the usual one first.

    A single name is a unit whose other spellings take prefixes where these do not; no name, no unit.

    It overrides any row that lists the same spelling (for the sake of its prefixes: C is a temperature before it is a
    charge, and mC only a charge). With ``loose``, decimal prefixes may also be binary.
    """

    units: str
    symbols: str = ""
    names: str = ""
    symbol_prefixes: Prefixes = NONE
    name_prefixes: Prefixes = NONE
    miscased: str = ""
    loose: bool = False


class Table(Protocol):
    """A module of units: its rows, and the spellings that they share with others."""

    @property
    def ROWS(self) -> tuple[Row, ...]: ...  # noqa: D102

    @property
    def SHARED(self) -> tuple[Shared, ...]: ...  # noqa: D102


def spelled(listed: str) -> Iterator[str]:
    """Every spelling of a list such as "foot, feet, rod(s), inch(es) of water"."""
    for spelling in listed.split(", ") if listed else ():
        if "s)" not in spelling:
            yield spelling
            continue
        yield spelling.replace("(s)", "").replace("(es)", "")
        yield spelling.replace("(s)", "s").replace("(es)", "es")
