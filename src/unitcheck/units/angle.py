"""Angles, plane and solid."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, Row, Shared

OTHER = System.OTHER

_SMALL = frozenset({"milli", "micro", "nano"})

ROWS: tuple[Row, ...] = (
    Row(
        "degree",
        OTHER,
        names="degree(s) of arc, arc degree(s), arcdegree(s), degree(s) of longitude, "
        "degree(s) of latitude, degree(s) of angle",
    ),
    Row(
        "arcminute",
        OTHER,
        "arcmin, arcmins, amin",
        "arcminute(s), arc minute(s), minute(s) of arc, minute(s) of angle, arc min, arcmin",
    ),
    Row("minute_of_angle", OTHER, "MOA, moa"),
    Row(
        "arcsecond",
        OTHER,
        "arcsec, arcsecs, asec",
        "arcsecond(s), arc second(s), second(s) of arc, arc sec, arcsec",
        _SMALL,
        _SMALL,
        "masec=mas",
    ),
    Row("milliarcsecond", OTHER, "mas", "milli arcsecond(s), milliarcsec"),
    Row("microarcsecond", OTHER, "µas, μas, uas", "micro arcsecond(s)"),
    Row("radian", OTHER, names="radian(s)", name_prefixes=SI),
    Row("milliradian", OTHER, "mrad, mrads", "mrad(s)"),
    Row("microradian", OTHER, "µrad, μrad, urad"),
    Row("nanoradian", OTHER, "nrad"),
    Row("gradian", OTHER, "gon, gons, grad, ᵍ", "gradian(s), gon(s), grad(s)"),
    Row("angular_mil", OTHER, names="angular mil(s), NATO mil(s), artillery mil(s)"),
    Row("compass_point", OTHER, names="point(s) of the compass, compass point(s)"),
    Row("turn", OTHER, "rev, revs", "revolution(s), full turn(s), complete turn(s)"),
    Row("quadrant", OTHER, names="right angle(s)"),
    Row("hour_angle", OTHER, names="hour(s) of right ascension, hour angle(s)"),
    Row("steradian", OTHER, "sr", "steradian(s)", _SMALL, _SMALL),
    Row("square_degree", OTHER, "deg², sq deg, deg2, sqdeg", "square degree(s)"),
    Row("square_arcminute", OTHER, "arcmin²", "square arcminute(s), square arc minute(s)"),
    Row("square_arcsecond", OTHER, "arcsec²", "square arcsecond(s), square arc second(s)"),
)

_SCALES = "degree degree_Celsius delta_degree_Celsius degree_Fahrenheit delta_degree_Fahrenheit"

SHARED: tuple[Shared, ...] = (
    # "It was 25° (77 °F)": where the scale is plain, writers leave it out.
    Shared(_SCALES, "°, º, ˚, ⁰, deg, degs, Deg, deg.", "degree(s), deg(s)"),
    # Feet before minutes: dimensions and heights are commoner in prose than bearings.
    Shared("foot arcminute", "′, ', ’, ‘, ʹ, ´, ‵, `, ＇"),
    Shared("inch arcsecond", "″, \", ”, “, '', ′′, ’’, ʺ, ˝, ´´, ``, ＂, ‘‘, ‶"),
)
