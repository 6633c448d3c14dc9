"""Freezes pint's exact factors and all spellings: run ``python -m unitcheck.units.freeze`` after adding a unit.

pint is the authority for every factor, but it takes longer to start than the rest of a run. Some of its choices do
not suit prose and are changed in its own text before it is read: angles, information and counts get dimensions, so
that 5 degrees is never 5 bits. The degree, not the radian, is the base of angles, so that a right angle is 90 exactly.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from unitcheck.typed import TYPE_CHECKING, Any
from unitcheck.units import collect
from unitcheck.units.definitions import DEFINITIONS, RANGES
from unitcheck.units.tables import TABLES

if TYPE_CHECKING:
    import pint

# What pint's definitions say, and what is read instead.
CHANGES: tuple[tuple[str, str], ...] = (
    ("radian = [] = rad", "radian = 180 / π * degree = rad"),
    ("degree = π / 180 * radian = deg", "degree = [angle] = deg"),
    ("bit = []", "bit = [information]"),
    ("count = []", "count = [count]"),
    ("pixel = [printing_unit]", "pixel = count"),
    # The Gaussian system measures these in half powers of the gram; print means what they are in SI.
    ("gauss = dyne / franklin", "gauss = 1e-4 * tesla"),
    ("oersted = dyne / maxwell", "oersted = 1000 / (4 * π) * ampere / meter"),
)

# In the order of model.Dimension; pint's mass is in grams until its system makes it kilograms.
BASES: tuple[str, ...] = (
    "meter",
    "kilogram",
    "second",
    "kelvin",
    "ampere",
    "mole",
    "candela",
    "bit",
    "degree",
    "count",
)

Frozen = tuple[tuple[int, ...], Fraction]
"""The exponents of the base quantities, and the factor."""


def registry() -> pint.UnitRegistry[Any]:
    """pint with exact numbers, the changes above and the definitions that it lacks."""
    import pint

    text = (Path(pint.__file__).parent / "default_en.txt").read_text(encoding="utf-8")
    for old, new in CHANGES:
        if text.count(f"{old} ") + text.count(f"{old}\n") != 1:
            raise ValueError(f"pint {pint.__version__}: its definitions no longer say {old!r} once; see CHANGES")
        text = text.replace(old, new, 1)
    units: pint.UnitRegistry[Any] = pint.UnitRegistry(None, non_int_type=Fraction)
    constants = (Path(pint.__file__).parent / "constants_en.txt").read_text(encoding="utf-8")
    units.load_definitions(text.replace("@import constants_en.txt", constants).splitlines())
    for definition in DEFINITIONS:
        units.define(definition)
    return units


def frozen(units: pint.UnitRegistry[Any], expression: str) -> Frozen:
    """A unit, or a product of units, in base units.

    Raises ValueError where the factor is not exact, an exponent is no whole number or a dimension is none of ours.
    """
    quantity = units.Quantity(units.parse_expression(expression)).to_root_units()
    exponents: dict[str, Any] = dict(quantity._units)
    exponents["kilogram"] = exponents.pop("gram", 0)
    if not set(exponents) <= set(BASES) or any(exponent != int(exponent) for exponent in exponents.values()):
        raise ValueError(f"{expression} is no product of whole powers of {', '.join(BASES)}")
    if not isinstance(quantity.magnitude, int | Fraction):
        raise ValueError(f"{expression} has no exact factor")
    factor = quantity.magnitude / Fraction(1000) ** int(exponents["kilogram"])
    return tuple(int(exponents.get(base, 0)) for base in BASES), factor


def offset(units: pint.UnitRegistry[Any], name: str) -> Fraction:
    """What is added to a point on the scale before the factor makes it kelvins."""
    zero = Fraction(units.Quantity(Fraction(0), name).to("kelvin").magnitude)
    size = frozen(units, f"delta_{name}")[1]
    return zero / size


def module_text() -> str:
    """The text of ``_factors.py`` for the tables as they stand."""
    units = registry()
    points = {row.unit for table in TABLES for row in table.ROWS if row.is_point}
    names = [row.unit for table in TABLES for row in table.ROWS if row.unit not in RANGES]
    of = {name: frozen(units, f"delta_{name}" if name in points else name) for name in names}
    ends = {name: (frozen(units, low), frozen(units, high)) for name, (low, high) in RANGES.items()}
    dimensions = sorted({of[name][0] for name in of} | {low[0] for low, _ in ends.values()}, reverse=True)
    offsets = {name: offset(units, name) for name in names if name in points}
    return _text(dimensions, of, ends, offsets)


def _text(
    dimensions: list[tuple[int, ...]],
    of: dict[str, Frozen],
    ends: dict[str, tuple[Frozen, Frozen]],
    offsets: dict[str, Fraction],
) -> str:
    lines = [
        '"""Exact factors to base units, generated from pint by ``python -m unitcheck.units.freeze``; do not edit."""',
        "",
        "# ruff: noqa: E501",
        "# fmt: off",
        "",
        "# Exponents of metre, kilogram, second, kelvin, ampere, mole, candela, bit, degree (of angle), count.",
        "DIMENSIONS: tuple[tuple[int, ...], ...] = (",
        *(f"    {dimension}," for dimension in dimensions),
        ")",
        "",
        "# Name: place in DIMENSIONS, numerator, denominator.",
        "FACTORS: dict[str, tuple[int, int, int]] = {",
        *(
            f'    "{name}": ({dimensions.index(dimension)}, {factor.numerator}, {factor.denominator}),'
            for name, (dimension, factor) in of.items()
        ),
        "}",
        "",
        "# Name: place in DIMENSIONS, numerator and denominator of the least and of the greatest size.",
        "RANGES: dict[str, tuple[int, int, int, int, int]] = {",
        *(
            f'    "{name}": ({dimensions.index(low[0])}, {low[1].numerator}, {low[1].denominator},'
            f" {high[1].numerator}, {high[1].denominator}),"
            for name, (low, high) in ends.items()
        ),
        "}",
        "",
        "# Name: numerator and denominator of what is added to a point on the scale before the factor applies.",
        "OFFSETS: dict[str, tuple[int, int]] = {",
        *(f'    "{name}": ({value.numerator}, {value.denominator}),' for name, value in offsets.items() if value),
        "}",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    (Path(__file__).parent / "_factors.py").write_text(module_text(), encoding="utf-8")
    (Path(__file__).parent / "_spellings.py").write_text(collect.module_text(), encoding="utf-8")
