"""Accelerations with names of their own; the letter g is in the table of ambiguous spellings."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, THOUSANDS, Row, Shared

OTHER = System.OTHER

ROWS: tuple[Row, ...] = (
    Row(
        "standard_gravity",
        OTHER,
        "gₙ, g0, g₀",
        "g force(s), gee(s), standard gravity, standard gravities, times gravity, gravities, g's",
    ),
    Row("galileo", OTHER, "Gal", "galileo(s)", THOUSANDS, SI, "mgal=mGal, mgals=mGal, mGals=mGal, MGAL=mGal"),
)

SHARED: tuple[Shared, ...] = ()
