"""Viscosity, and the permeability of rock."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, Row, Shared

METRIC, CUSTOMARY, OTHER = System.METRIC, System.CUSTOMARY, System.OTHER

ROWS: tuple[Row, ...] = (
    Row("poise", METRIC, "P", "poise(s)", frozenset({"milli", "centi", "micro"}), SI),
    Row("poiseuille", METRIC, names="poiseuille(s)"),
    Row("pascal_second", METRIC, "Pas", symbol_prefixes=frozenset({"milli", "micro", "kilo"})),
    Row("stokes", METRIC, "St", "stokes", frozenset({"centi", "milli"}), SI, "CST=cSt, cst=cSt, cSts=cSt, Cst=cSt"),
    Row("reyn", CUSTOMARY, names="reyn(s)"),
    Row("rhe", METRIC, names="rhe"),
    Row("darcy", OTHER, names="darcy, darcies, darcys", name_prefixes=SI),
)

SHARED: tuple[Shared, ...] = ()
