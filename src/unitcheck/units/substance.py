"""Amounts of substance, their concentration, and catalysts' activity."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, THOUSANDS, Row, Shared

METRIC, OTHER = System.METRIC, System.OTHER

_SMALL = frozenset({"milli", "micro", "nano", "pico", "femto"})

ROWS: tuple[Row, ...] = (
    Row("mole", METRIC, "mol, mols", "mole(s), mol(s), gram mole(s)", THOUSANDS, SI, "Mol=mol, mMol=mmol, kMol=kmol"),
    Row("pound_mole", System.CUSTOMARY, "lbmol, lbmole", "pound mole(s), lb mol"),
    # M alone is a million; mM and µM are concentrations.
    Row("molar", METRIC, names="molar", symbols="M", symbol_prefixes=_SMALL, name_prefixes=SI),
    Row("katal", METRIC, "kat", "katal(s)", _SMALL, SI),
    Row("enzyme_unit", OTHER, names="enzyme unit(s)"),
    Row("clausius", OTHER, names="clausius"),
)

SHARED: tuple[Shared, ...] = ()
