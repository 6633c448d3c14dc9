"""Frequencies and rates of turning. A turn is an angle, so rpm are angular speed first, a frequency by courtesy."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, THOUSANDS, Row, Shared

OTHER = System.OTHER

ROWS: tuple[Row, ...] = (
    Row(
        "hertz",
        OTHER,
        "Hz",
        "hertz, cycle(s) per second, hertzes",
        THOUSANDS,
        SI,
        "KHz=kHz, KHZ=kHz, khz=kHz, Khz=kHz, kHZ=kHz, kc/s=kHz, kc=kHz, mhz=MHz, Mhz=MHz, MHZ=MHz, mHZ=MHz, "
        "Mc/s=MHz, Mc=MHz, "
        "ghz=GHz, Ghz=GHz, GHZ=GHz, Thz=THz, THZ=THz, hz=Hz, HZ=Hz",
    ),
    Row("revolutions_per_minute", OTHER),
    Row("cycle_per_minute", OTHER, names="cycle(s) per minute"),
    Row("revolutions_per_second", OTHER),
    Row("cycle_per_second", OTHER),
    Row("beat_per_minute", OTHER, "bpm, BPM", "beat(s) per minute, beat(s) a minute"),
    Row("frame_per_second", OTHER, names="frame(s) per second, frame(s) a second"),
    Row("round_per_minute", OTHER, names="round(s) per minute, round(s) a minute, rds/min"),
    Row("counts_per_second", OTHER, "cps", "count(s) per second"),
    Row("counts_per_minute", OTHER, "cpm, CPM", "count(s) per minute"),
    Row(
        "reciprocal_centimeter",
        OTHER,
        "cm⁻¹, cm^-1, cm-1, cm−1",
        "wavenumber(s), inverse centimetre(s), reciprocal centimetre(s), kayser(s), "
        "inverse centimeter(s), reciprocal centimeter(s)",
    ),
    Row("diopter", OTHER, "dpt, dptr", "dioptre(s), diopter(s)"),
)

SHARED: tuple[Shared, ...] = (
    Shared(
        "revolutions_per_minute cycle_per_minute",
        "rpm, RPM, Rpm, RPMs, rpms, r/min, rev/min, r.p.m., revs/min, U/min",
        "rpm(s), revolution(s) per minute, revolution(s) a minute, revs per minute, rev per minute, turns per minute",
        frozenset({"kilo"}),
    ),
    Shared(
        "revolutions_per_second cycle_per_second",
        "rps, RPS, rev/s",
        "rps, revolution(s) per second, revolution(s) a second, revs per second, turns per second",
    ),
)
