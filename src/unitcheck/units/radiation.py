"""Ionising radiation: activity, dose and exposure."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, THOUSANDS, Row, Shared

METRIC, OTHER = System.METRIC, System.OTHER

_DOSES = frozenset({"nano", "micro", "milli", "centi", "kilo", "mega"})

ROWS: tuple[Row, ...] = (
    Row("becquerel", METRIC, "Bq", "becquerel(s)", THOUSANDS, SI),
    Row("curie", OTHER, "Ci", "curie(s)", frozenset({"pico", "nano", "micro", "milli", "femto", "kilo", "mega"}), SI),
    Row("rutherford", OTHER, "Rd", "rutherford(s)"),
    Row("disintegrations_per_minute", OTHER, "dpm, DPM", "disintegrations per minute, decays per minute"),
    Row("disintegrations_per_second", OTHER, "dps", "disintegrations per second, decays per second"),
    Row(
        "gray",
        METRIC,
        "Gy",
        "gray(s)",
        frozenset({"nano", "micro", "milli", "centi"}),
        frozenset({"micro", "milli", "centi", "kilo"}),
    ),
    Row("rads", OTHER, "rd"),
    Row("equivalent_sievert", METRIC, "Sv", "sievert(s)", _DOSES, SI),
    Row(
        "equivalent_rem",
        OTHER,
        "rem, rems",
        "rem(s), roentgen equivalent man",
        frozenset({"micro", "milli", "kilo"}),
        SI,
        "mREM=mrem, MREM=mrem, REM=rem",
    ),
    Row("roentgen", OTHER, "R", "roentgen(s), röntgen(s)", frozenset({"micro", "milli"}), SI),
)

SHARED: tuple[Shared, ...] = ()
