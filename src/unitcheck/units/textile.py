"""Yarn and paper."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import Row, Shared

METRIC, OTHER = System.METRIC, System.OTHER

ROWS: tuple[Row, ...] = (
    Row("tex", METRIC, names="tex of yarn", symbols="tex", symbol_prefixes=frozenset({"deci", "milli", "kilo"})),
    Row("denier", OTHER, "den", "denier(s)"),
    Row("number_english", OTHER, "NeC", "English cotton count"),
    Row("number_meter", METRIC, names="metric yarn number, metric count of yarn"),
    Row("gram_per_square_meter", METRIC, "gsm, GSM", "gsm"),
    Row("ounce_per_square_yard", OTHER, "osy"),
    Row("momme_of_silk", OTHER, names="momme"),
    Row("thread_per_inch", OTHER, "tpi, TPI", "threads per inch, teeth per inch, turns per inch"),
)

SHARED: tuple[Shared, ...] = ()
