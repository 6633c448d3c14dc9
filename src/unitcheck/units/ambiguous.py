"""Spellings that mean units of different dimensions, the usual one first, and spellings that mean none.

Where one of the units alone takes prefixes (mC is never a temperature), its own row lists the letter too, and this
table has the last word on the letter alone.
"""

from __future__ import annotations

from unitcheck.units.row import Row, Shared

ROWS: tuple[Row, ...] = ()

SHARED: tuple[Shared, ...] = (
    Shared("degree_Celsius delta_degree_Celsius coulomb", "C"),
    Shared("degree_Fahrenheit delta_degree_Fahrenheit farad", "F"),
    Shared("degree_Rankine delta_degree_Rankine roentgen", "R"),
    # Load factors: 5 g pulled by a pilot.
    Shared("gram standard_gravity force_gram", "g"),
    # In a recipe it is a gram, of powder and shot a grain.
    Shared("gram grain", "gr"),
    Shared("standard_gravity gauss gram", "G"),
    Shared("standard_gravity", "gs, g's, G's"),
    Shared("standard_gravity gauss", "Gs"),
    # A ship's speed, or a bomb's yield, or cargo.
    Shared("knot kiloton_TNT kilometric_ton", "kt, kT"),
    Shared("kiloton_TNT kilometric_ton", names="kiloton(s)"),
    Shared("megametric_ton megaton_TNT", "Mt"),
    Shared("megaton_TNT megametric_ton", names="megaton(s)"),
    Shared("metric_ton megaton_TNT", "MT, MTs"),
    Shared("metric_ton", "mt"),
    Shared("millitesla metric_ton", "mT"),
    Shared("nanometer nautical_mile", "nm"),
    Shared("femtoliter foot_lambert", "fL"),
    Shared("gray gigayear", "Gy"),
    Shared("foot_per_second frame_per_second", "fps, FPS"),
    Shared("millibar megabyte mebibyte", "mb"),
    Shared("radian rads", "rad, rads"),
    Shared("dalton", "u"),
    Shared("diopter debye darcy", "D"),
    Shared("speed_of_light cup", "c"),
    Shared("parsec pica", "pc"),
    Shared("point pint imperial_pint carat_point", "pt, pts, Pt, PT"),
    Shared("pint imperial_pint", names="pint(s)"),
    # So much water presses, or stands, or has fallen.
    Shared(
        "foot_H2O foot",
        names="foot of water, feet of water, ft of water, foot of head, feet of head, ft of head, feet head",
    ),
    Shared("inch_H2O inch", names="inch(es) of water, in of water"),
    Shared(
        "meter_H2O meter",
        names="metre(s) of water, meter(s) of water, m of water, metre(s) of head, meter(s) of head, m of head",
    ),
    Shared("millimeter_H2O millimeter", names="millimetre(s) of water, millimeter(s) of water, mm of water"),
    Shared("centimeter_H2O centimeter", names="centimetre(s) of water, centimeter(s) of water, cm of water"),
    Shared(
        "foot foot_sea_water",
        names="foot of seawater, feet of seawater, foot of sea water, feet of sea water, ft of seawater",
    ),
    Shared(
        "meter meter_sea_water",
        names="metre(s) of seawater, meter(s) of seawater, metre(s) of sea water, meter(s) of sea water",
    ),
    # No units at all: a million.
    Shared("", "M"),
    # Mb is a megabit; b alone labels lists, footnotes and figures.
    Shared("", "b"),
)
