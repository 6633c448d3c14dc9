"""What a unit table is made of: rows, the spellings that several units share, and the prefixes that may attach.

Lists of spellings are written in one string, separated by ", "; a plural may hang on in brackets::

    Row("mile", CUSTOMARY, "mi", "mile(s), statute mile(s)")

Symbols are matched to the letter. Names are matched in any case, with hyphens read as spaces and full stops dropped.
Rows are named tuples, not dataclasses, because some five hundred are made at every start.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from unitcheck.model import System


class Prefix(NamedTuple):
    """A multiple: ``base`` to the ``exponent``, under pint's ``name``."""

    name: str
    base: int
    exponent: int


PREFIXES: dict[str, Prefix] = {
    name: Prefix(name, 10, exponent)
    for name, exponent in (
        ("quecto", -30),
        ("ronto", -27),
        ("yocto", -24),
        ("zepto", -21),
        ("atto", -18),
        ("femto", -15),
        ("pico", -12),
        ("nano", -9),
        ("micro", -6),
        ("milli", -3),
        ("centi", -2),
        ("deci", -1),
        ("deca", 1),
        ("hecto", 2),
        ("kilo", 3),
        ("mega", 6),
        ("giga", 9),
        ("tera", 12),
        ("peta", 15),
        ("exa", 18),
        ("zetta", 21),
        ("yotta", 24),
        ("ronna", 27),
        ("quetta", 30),
    )
} | {
    name: Prefix(name, 2, exponent)
    for name, exponent in (
        ("kibi", 10),
        ("mebi", 20),
        ("gibi", 30),
        ("tebi", 40),
        ("pebi", 50),
        ("exbi", 60),
        ("zebi", 70),
        ("yobi", 80),
    )
}

# MB and megabyte are 10^6 or 2^20 bytes: JEDEC's memory sizes keep the decimal names for binary multiples.
LOOSE: dict[str, str] = {
    "kilo": "kibi",
    "mega": "mebi",
    "giga": "gibi",
    "tera": "tebi",
    "peta": "pebi",
    "exa": "exbi",
    "zetta": "zebi",
    "yotta": "yobi",
}

PREFIX_SYMBOLS: dict[str, str] = {
    "q": "quecto",
    "r": "ronto",
    "y": "yocto",
    "z": "zepto",
    "a": "atto",
    "f": "femto",
    "p": "pico",
    "n": "nano",
    "µ": "micro",  # U+00B5, the micro sign
    "μ": "micro",  # U+03BC, the Greek letter
    "u": "micro",
    "m": "milli",
    "c": "centi",
    "d": "deci",
    "da": "deca",
    "h": "hecto",
    "k": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
    "P": "peta",
    "E": "exa",
    "Z": "zetta",
    "Y": "yotta",
    "R": "ronna",
    "Q": "quetta",
    "Ki": "kibi",
    "Mi": "mebi",
    "Gi": "gibi",
    "Ti": "tebi",
    "Pi": "pebi",
    "Ei": "exbi",
    "Zi": "zebi",
    "Yi": "yobi",
}

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

    ``miscased`` lists what writers put for a symbol, as "Km=km": the wrong spelling and the right one.
    """

    unit: str
    system: System
    symbols: str = ""
    names: str = ""
    symbol_prefixes: Prefixes = NONE
    name_prefixes: Prefixes = NONE
    miscased: str = ""
    is_point: bool = False

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
