"""Spellings that mean units of different dimensions, the usual one first, and spellings that mean none.

Where one of the units alone takes prefixes (mC is never a temperature), its own row lists the letter too, and this
table has the last word on the letter alone.
"""

from __future__ import annotations

from unitcheck.units.row import Row, Shared

ROWS: tuple[Row, ...] = ()

SHARED: tuple[Shared, ...] = (
    Shared("degree_Celsius delta_degree_Celsius coulomb", "C", symbol_prefixes=frozenset()),
    Shared("degree_Fahrenheit delta_degree_Fahrenheit farad", "F"),
    Shared("degree_Rankine delta_degree_Rankine roentgen", "R"),
    # Load factors: 5 g pulled by a pilot.
    Shared("gram standard_gravity force_gram", "g"),
    Shared("standard_gravity gauss gram", "G", symbol_prefixes=frozenset()),
    Shared("standard_gravity", "gs, Gs, g's, G's", "g's"),
    # A ship's speed, or a bomb's yield, or cargo.
    Shared("knot kiloton_TNT", "kt"),
    Shared("nanometer nautical_mile", "nm"),
    Shared("millibar megabyte mebibyte", "mb"),
    Shared("ounce troy_ounce", "ozs."),
    Shared("radian rads", "rad, rads", symbol_prefixes=frozenset()),
    Shared("rads radian", names="rad(s)"),
    Shared("dalton", "u"),
    Shared("diopter debye darcy", "D"),
    Shared("speed_of_light cup", "c"),
    Shared("point pint imperial_pint carat_point", "pt, pts, Pt, PT"),
    Shared("pint imperial_pint", names="pint(s), pt(s)"),
    Shared("point", names="point(s)"),
)
