"""Ratios. Decibels and pH are logarithms, not multiples of anything, and so are not here."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import Row, Shared

OTHER = System.OTHER

ROWS: tuple[Row, ...] = (
    Row("percent", OTHER, "%, ％, ٪, pct", "percent, per cent, per centum, pct"),
    Row("permille", OTHER, "‰", "per mille, permille, per mil, per mill, promille"),
    Row("basis_point", OTHER, "‱", "basis point(s)"),
    Row("ppm", OTHER, "ppm, PPM, ppmv, ppmw, ppmvd", "part(s) per million, ppm"),
    Row("ppb", OTHER, "ppb, PPB, ppbv, ppbw", "part(s) per billion, ppb"),
    Row("part_per_trillion", OTHER, "pptv", "part(s) per trillion"),
    Row("part_per_quadrillion", OTHER, "ppq, PPQ", "part(s) per quadrillion"),
    Row("part_per_thousand", OTHER, "psu, PSU", "part(s) per thousand, practical salinity unit(s)"),
    Row("microstrain", OTHER, "µε, με", "microstrain"),
    # Purity of gold: a karat is a twenty-fourth.
    Row("karat", OTHER, names="karat(s), carat(s) of gold"),
    Row("degree_of_proof", System.US, names="US proof, degrees proof"),
)

SHARED: tuple[Shared, ...] = (
    # Salt in the sea is told in thousandths, poison in air in millionths of millionths.
    Shared("part_per_trillion part_per_thousand", "ppt, PPT", "ppt"),
)
