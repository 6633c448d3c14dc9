"""The prefixes that may attach to a unit's symbol or name."""

from __future__ import annotations

from unitcheck.typed import NamedTuple


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
