"""What siunitx prints for its commands: numbers, angles and quantities, in the words and signs of prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from unitcheck.documents.latex.units import written
from unitcheck.documents.views import RAISED
from unitcheck.lazy import pattern

Declared = Mapping[str, str]

# --- numbers ----------------------------------------------------------------------------------------------------------


def number(argument: str) -> str | None:
    """6.02e23 as 6.02×10²³, 5 +- 0.1 as 5 ± 0.1, .5 as 0.5; None where it is no number, or none that prose writes."""
    text = "".join(argument.split())
    for macro, sign in _SIGNS:
        text = text.replace(macro, sign)
    found = _NUMBER.fullmatch(text)
    if found is None or not (found["value"] or found["exponent"]) or (found["error"] and found["exponent"]):
        return None
    parts = [found["relation"] or "", _whole(found["sign"] or ""), _decimal(found["value"] or "")]
    if found["brief"]:
        parts.append(f"({found['brief']})")
    if found["exponent"] and found["value"]:
        parts.append("×")
    if found["exponent"]:
        parts.append("10" + found["exponent"].lstrip("+").translate(RAISED))
    if found["error"]:
        parts.append(f" ± {_decimal(found['error'])}")
    return "".join(parts)


_SIGNS = (
    ("\\pm", "±"), ("+-", "±"), ("\\mp", "∓"), ("-+", "∓"), ("\\leq", "≤"), ("\\geq", "≥"), ("\\le", "≤"), ("\\ge",
    "≥"),
    ("\\approx", "≈"), ("\\sim", "~"), ("\\gg", ">"), ("\\ll", "<"), ("\\,", ""), ("\\times", "x"), ("−", "-"),
)  # fmt: skip


def _decimal(value: str) -> str:
    value = value.replace(",", ".")
    return f"0{value}" if value.startswith(".") else value


def _whole(sign: str) -> str:
    return "−" if sign == "-" else sign.replace("+", "")


def _numbers(argument: str, mark: str) -> list[str] | None:
    read = [number(each) for each in argument.split(mark)]
    known = [each for each in read if each is not None]
    return known if known and len(known) == len(read) else None


def _listed(argument: str) -> str | None:
    """1;2;3 as 1, 2 and 3."""
    numbers = _numbers(argument, ";")
    if numbers is None:
        return None
    *first, last = numbers
    return f"{', '.join(first)} and {last}" if first else last


def _multiplied(argument: str) -> str | None:
    numbers = _numbers(argument.replace("\\times", "x"), "x")
    return " × ".join(numbers) if numbers else None


def _amount(argument: str) -> str | None:
    return _multiplied(argument) if "x" in argument else number(argument)


# --- commands ---------------------------------------------------------------------------------------------------------


def _angle(arguments: Sequence[str], declared: Declared) -> str | None:
    """45;30;15 as 45°30′15″."""
    del declared
    read = [number(each) if each.strip() else "" for each in arguments[0].split(";")]
    if len(read) > 3 or None in read or not any(read):
        return None
    return "".join(f"{each}{mark}" for each, mark in zip(read, "°′″", strict=False) if each)


def _plain(read: Callable[[str], str | None]) -> Command:
    return lambda arguments, declared: read(arguments[0])


def _plain_range(arguments: Sequence[str], declared: Declared) -> str | None:
    del declared
    first, last = number(arguments[0]), number(arguments[1])
    return f"{first} to {last}" if first and last else None


def _unit(arguments: Sequence[str], declared: Declared) -> str | None:
    return written(arguments[0], declared)


def _quantity(read: Callable[[str], str | None]) -> Command:
    return lambda arguments, declared: _with_unit(read(arguments[0]), arguments[1], declared)


def _quantity_range(arguments: Sequence[str], declared: Declared) -> str | None:
    return _with_unit(_plain_range(arguments, declared), arguments[2], declared)


def counted(value: str) -> Command:
    """What \\unit[600]{km} and \\unitfrac[600]{km}{h} print, as the package units has them, with ``value`` in front."""
    return lambda arguments, declared: _with_unit(number(value) or "", "/".join(arguments), declared)


def _with_unit(amount: str | None, argument: str, declared: Declared) -> str | None:
    if amount is None or not argument.strip():
        return amount
    unit = written(argument, declared)
    if unit is None:
        return None
    return amount + unit if unit in _TIGHT else f"{amount} {unit}".lstrip()


_TIGHT = frozenset("°′″")

Command = Callable[[Sequence[str], Declared], str | None]

COMMANDS: Mapping[str, tuple[int, Command]] = {
    "num": (1, _plain(_amount)),
    "numlist": (1, _plain(_listed)),
    "numproduct": (1, _plain(_multiplied)),
    "numrange": (2, _plain_range),
    "ang": (1, _angle),
    "si": (1, _unit),
    "SI": (2, _quantity(_amount)),
    "qty": (2, _quantity(_amount)),
    "SIlist": (2, _quantity(_listed)),
    "qtylist": (2, _quantity(_listed)),
    "qtyproduct": (2, _quantity(_multiplied)),
    "SIrange": (3, _quantity_range),
    "qtyrange": (3, _quantity_range),
}
"""How many arguments a command takes, and what it prints for them; None where that is not known."""


def declared_in(text: str) -> dict[str, str]:
    """The units that a document declares, each with how it is written."""
    return {
        found["name"]: symbol
        for found in _DECLARATION.finditer(text)
        if (symbol := written(found["symbol"], {})) is not None
    }


_VALUE = r"(?:\d+[.,]?\d*|[.,]\d+)"

_NUMBER = pattern(
    rf"""(?P<relation>[<>≤≥≈~=])?(?P<sign>[-+±∓])?(?P<value>{_VALUE})?(?:\((?P<brief>\d+)\))?
    (?:±(?P<error>{_VALUE}))?(?:[eEdD](?P<exponent>[-+]?\d{{1,4}}))?""",
    re.VERBOSE,
)

_DECLARATION = pattern(
    r"""\\DeclareSIUnit(?:\[[^\]\n]{0,200}\])?\s{0,9}\{?\\(?P<name>[A-Za-z]+)\s{0,9}\}?\s{0,9}
    (?:\[[^\]\n]{0,200}\])?\{(?P<symbol>[^{}\n]{1,80}(?:\{[^{}\n]{0,40}\}[^{}\n]{0,40})?)\}""",
    re.VERBOSE,
)
