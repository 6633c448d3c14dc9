"""A user's own units, defined in pint's syntax: ``smoot = 1.7018 * meter = _ = smoots``."""

from __future__ import annotations

from collections.abc import Iterable

from unitcheck.interval import Interval
from unitcheck.model import Dimension, System, Unit
from unitcheck.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pint

Defined = tuple[tuple[str, ...], Unit]
"""The spellings of a unit, its name first, and the unit."""


def define(definition: str) -> Defined:
    """The unit of one definition and its spellings. Raises ValueError where pint cannot read it."""
    return define_all((definition,))[0]


def define_all(definitions: Iterable[str]) -> tuple[Defined, ...]:
    """The units of several definitions; the later may use the earlier. Raises ValueError as ``define`` does."""
    from unitcheck.units.freeze import registry

    units = registry()
    return tuple(_defined(units, definition) for definition in definitions)


def _defined(units: pint.UnitRegistry[Any], definition: str) -> Defined:
    fields = [field.strip() for field in definition.split("=")]
    if len(fields) < 2 or not all(fields) or not fields[0].isidentifier() or ";" in definition:
        raise ValueError(f"{definition!r} does not define a unit: write it as in 'smoot = 1.7018 * meter = _ = smoots'")
    name, _, symbol, *aliases = *fields, *([] if len(fields) > 2 else ["_"])
    unit = _frozen(units, name, definition)
    names = (name, *aliases) if aliases else (name, _plural(name))
    spellings = (*names, symbol) if symbol != "_" else names
    return tuple(dict.fromkeys(form for each in spellings for form in (each, each.replace("_", " ")))), unit


def _frozen(units: pint.UnitRegistry[Any], name: str, definition: str) -> Unit:
    from unitcheck.units.freeze import frozen

    try:
        units.define(definition)
        exponents, factor = frozen(units, name)
    except Exception as error:  # pint raises a dozen kinds, from its parser's to plain AttributeErrors
        raise ValueError(f"{definition!r} does not define a unit: {error}") from error
    if factor <= 0:
        raise ValueError(f"{definition!r} does not define a unit: its size must be above zero")
    return Unit(name, Dimension(*exponents), Interval.point(factor), System.OTHER)


def _plural(name: str) -> str:
    return name if name.endswith("s") else f"{name}s"
