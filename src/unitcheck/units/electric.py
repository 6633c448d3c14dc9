"""Electricity: SI, its fused ampere hours, and CGS electromagnetic units (electrostatic ones are no multiples)."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, THOUSANDS, Row, Shared

METRIC, OTHER = System.METRIC, System.OTHER

ROWS: tuple[Row, ...] = (
    Row(
        "ampere",
        METRIC,
        "A, amp, amps, Amp, Amps",
        "ampere(s), amp(s), ampère(s)",
        THOUSANDS - {"peta", "exa"},
        SI,
        "ma=mA, KA=kA, mAmp=mA, uAmp=µA",
    ),
    Row(
        "ampere_hour",
        METRIC,
        "Ah, A-h, Ahr, AHr, A·h, A⋅h, amp-hr",
        "amp hour(s), ampere hour(s), amphour(s), amp hr(s)",
        frozenset({"micro", "milli", "kilo"}),
        frozenset({"milli", "kilo"}),
        "mah=mAh, MAH=mAh, mAH=mAh, Mah=mAh, MAh=mAh, maH=mAh, AH=Ah, ah=Ah, mAhr=mAh, kah=kAh",
    ),
    Row("coulomb", METRIC, "C", "coulomb(s)", THOUSANDS, SI),
    Row("elementary_charge", OTHER, names="elementary charge(s), electron charge(s)"),
    Row("faraday", OTHER, names="faraday(s) of charge"),
    Row(
        "volt",
        METRIC,
        "V, volt, volts, Vdc, Vac, VDC, VAC, Vrms, V DC, V AC, Vpp",
        "volt(s), volt(s) DC, volt(s) AC",
        THOUSANDS,
        SI,
        "KV=kV, kv=kV, Kv=kV, KVs=kV, mv=mV, v=V",
    ),
    Row(
        "ohm",
        METRIC,
        "Ω, \u2126, ohm, ohms, Ohm, Ohms",
        "ohm(s)",
        THOUSANDS,
        SI,
        "KΩ=kΩ, KOhm=kΩ, Kohm=kΩ, Kohms=kΩ, kOhm=kΩ, MOhm=MΩ",
    ),
    Row("kiloohm", METRIC, "kohm, kohms", "kilohm(s)"),
    Row("megaohm", METRIC, "Mohm, Mohms", "megohm(s)"),
    Row("siemens", METRIC, "S", "siemens", THOUSANDS, SI),
    Row("mho", METRIC, "℧", "mho(s)", THOUSANDS, THOUSANDS),
    Row(
        "farad", METRIC, "F", "farad(s)", THOUSANDS, SI, "mfd=µF, MFD=µF, uf=µF, µfd=µF, mmF=pF, mmfd=pF, nf=nF, pf=pF"
    ),
    Row("henry", METRIC, "H", "henry, henries, henrys", THOUSANDS - {"peta", "exa"}, SI),
    Row("abampere", METRIC, "abA", "abampere(s), biot(s)"),
    Row("abcoulomb", METRIC, "abC", "abcoulomb(s)"),
    Row("abvolt", METRIC, "abV", "abvolt(s)"),
    Row("abohm", METRIC, "abΩ", "abohm(s)"),
    Row("abfarad", METRIC, "abF", "abfarad(s)"),
    Row("abhenry", METRIC, "abH", "abhenry, abhenries"),
    Row("absiemens", METRIC, "abS", "abmho(s), absiemens"),
    Row("debye", OTHER, names="debye(s)"),
    Row("townsend", OTHER, "Td", "townsend(s)"),
)

SHARED: tuple[Shared, ...] = ()
