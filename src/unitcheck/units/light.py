"""Light."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import PLAIN, SI, Row, Shared

METRIC, CUSTOMARY, OTHER = System.METRIC, System.CUSTOMARY, System.OTHER

ROWS: tuple[Row, ...] = (
    Row("candela", METRIC, "cd", "candela(s), candle(s) of intensity", PLAIN, SI),
    Row("candlepower", OTHER, "CP", "candlepower, candle power"),
    Row("lumen", METRIC, "lm", "lumen(s)", PLAIN, SI),
    Row("lumen_hour", METRIC, "lmh", "lumen hour(s)"),
    Row("lux", METRIC, "lx", "lux, luxes", PLAIN, SI),
    Row("phot", METRIC, "ph", "phot(s)"),
    Row("foot_candle", CUSTOMARY, "fc, ftc, ft-c, ft·c", "footcandle(s), foot candle(s)"),
    Row("nit", METRIC, "nit, nits", "nit(s)"),
    Row("stilb", METRIC, "sb", "stilb(s)"),
    Row("lambert", METRIC, names="lambert(s)", name_prefixes=SI),
    Row("foot_lambert", CUSTOMARY, "fL, ftL, ft-L", "footlambert(s), foot lambert(s)"),
    Row("apostilb", METRIC, "asb", "apostilb(s), blondel(s)"),
    Row("jansky", OTHER, "Jy", "jansky, janskys, janskies", frozenset({"micro", "milli", "nano", "kilo", "mega"}), SI),
    Row("solar_constant", OTHER, names="solar constant(s)"),
    Row("langley", OTHER, "Ly", "langley(s)"),
)

SHARED: tuple[Shared, ...] = ()
