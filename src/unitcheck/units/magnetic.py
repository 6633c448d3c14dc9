"""Magnetism. The gauss, the maxwell and the oersted are read as what they measure in SI, as all print does."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, THOUSANDS, Row, Shared

METRIC = System.METRIC

ROWS: tuple[Row, ...] = (
    Row("tesla", METRIC, "T", "tesla(s)", THOUSANDS, SI),
    Row("weber", METRIC, "Wb", "weber(s)", THOUSANDS, SI),
    Row("gauss", METRIC, "Gs, gauss", "gauss, gausses", frozenset({"kilo", "milli", "micro", "mega"}), SI),
    Row("maxwell", METRIC, "Mx", "maxwell(s)", frozenset({"kilo", "mega"}), SI),
    Row("oersted", METRIC, "Oe", "oersted(s)", frozenset({"kilo", "milli"}), SI),
    Row("gilbert", METRIC, names="gilbert(s)"),
    Row("ampere_turn", METRIC, "AT", "ampere turn(s), amp turn(s)"),
    Row("gamma", METRIC, "γ"),
    Row("bohr_magneton", METRIC, "µB, μB, µ_B, μ_B", "Bohr magneton(s)"),
    Row("nuclear_magneton", METRIC, "µ_N", "nuclear magneton(s)"),
)

SHARED: tuple[Shared, ...] = ()
