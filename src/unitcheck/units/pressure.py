"""Pressures and stresses."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, THOUSANDS, Row, Shared

METRIC, CUSTOMARY, IMPERIAL, OTHER = System.METRIC, System.CUSTOMARY, System.IMPERIAL, System.OTHER

ROWS: tuple[Row, ...] = (
    Row(
        "pascal",
        METRIC,
        "Pa",
        "pascal(s)",
        THOUSANDS | {"hecto", "deca"},
        SI,
        "kpa=kPa, Kpa=kPa, KPa=kPa, KPA=kPa, hpa=hPa, HPa=hPa, Hpa=hPa, HPA=hPa, Mpa=MPa, MPA=MPa, mpa=MPa, "
        "Gpa=GPa, GPA=GPa, "
        "gpa=GPa, kPA=kPa, hPA=hPa",
    ),
    # "bar" is a word too; whoever scans decides from what surrounds it. Gauge pressures differ by the air's.
    Row(
        "bar",
        METRIC,
        "bar, bars, Bar, BAR, Bars, barg, bara, bar(g), bar(a), bar g, bar a",
        "bar(s), bar gauge, bar absolute, bars gauge",
        frozenset({"micro", "milli", "deci", "kilo", "mega"}),
        frozenset({"micro", "milli", "deci", "kilo", "mega"}),
        "mBar=mbar, mbars=mbar, mBars=mbar",
    ),
    Row(
        "atmosphere",
        OTHER,
        "atm, ATM, atms, atma",
        "atmosphere(s), standard atmosphere(s), atm(s)",
        frozenset({"milli", "micro"}),
    ),
    Row("technical_atmosphere", METRIC, "ata, atü, atu, ksc, KSC", "technical atmosphere(s)"),
    Row(
        "torr",
        OTHER,
        "Torr, torr",
        "torr(s)",
        frozenset({"milli", "micro", "nano"}),
        frozenset({"milli", "micro", "nano"}),
    ),
    Row("barye", METRIC, names="barye(s), barad(s)"),
    Row("pieze", METRIC, names="pieze(s), pièze(s)"),
    Row(
        "millimeter_Hg",
        OTHER,
        "mmHg, mm Hg, mmhg, mm-Hg, mm.Hg, mmHG, mm hg, MMHG, mmHG, mm of Hg, mm·Hg",
        "millimetre(s) of mercury, millimeter(s) of mercury, mm of mercury, mm mercury, mm of Hg",
        miscased="mmHG=mmHg, mmhg=mmHg, mm hg=mm Hg",
    ),
    Row(
        "micrometer_Hg", OTHER, "µmHg, μmHg, µm Hg, μm Hg", "micron(s) of mercury, microns Hg, micrometre(s) of mercury"
    ),
    Row(
        "centimeter_Hg",
        OTHER,
        "cmHg, cm Hg",
        "centimetre(s) of mercury, centimeter(s) of mercury, cm of mercury, cm of Hg",
    ),
    Row("meter_Hg", OTHER, names="metre(s) of mercury, meter(s) of mercury"),
    Row(
        "inch_Hg",
        CUSTOMARY,
        'inHg, in Hg, inhg, "Hg, ″Hg, ″ Hg, inHG, in. Hg, in-Hg, INHG, in.Hg, in hg, ” Hg, " Hg, inches Hg',
        "inch(es) of mercury, inch(es) of Hg, inch Hg, inches Hg, in of mercury, in of Hg, in Hg",
    ),
    Row("foot_Hg", CUSTOMARY, names="foot of mercury, feet of mercury"),
    Row("millimeter_H2O", METRIC, "mmH2O, mmH₂O, mm H2O, mm H₂O, mmWC, mmWG, mmAq, mmwc", "mm water column, mm of H2O"),
    Row("centimeter_H2O", METRIC, "cmH2O, cmH₂O, cm H2O, cm H₂O, cmWC, cm of H2O, cmh2o", "cm of H2O, cm H2O"),
    Row("meter_H2O", METRIC, "mH2O, mH₂O, m H2O, m H₂O, mWC, mwc", "metre(s) of water column"),
    Row(
        "inch_H2O",
        CUSTOMARY,
        "inH2O, inH₂O, in H2O, in H₂O, in. H2O, inWC, inWG, iwg, in WC, in WG, ″ WC, ″WC, ″ WG, in w.c.",
        "inch(es) of water column, inch(es) water column, inch(es) water gauge, in wc, in wg, inches H2O",
    ),
    Row("foot_H2O", CUSTOMARY, "ftH2O, ftH₂O, ft H2O, ft H₂O", "ftH2O"),
    Row("meter_sea_water", METRIC, "msw, MSW"),
    Row("foot_sea_water", CUSTOMARY, "fsw, FSW"),
    Row(
        "pound_force_per_square_inch",
        CUSTOMARY,
        "psi, PSI, Psi, psig, PSIG, psia, PSIA, psid, ppsi, psi(g), psi(a)",
        "psi, psig, psia, pound(s) per square inch, pounds per sq in, lb per square inch, "
        "lbs per square inch, lb per sq in, "
        "pounds force per square inch, pound force per square inch, psi gauge, psi absolute, "
        "lbf per square inch, pound(s) per square inch gauge, pound(s) per square inch absolute",
        miscased="pSi=psi",
    ),
    Row("kip_per_square_inch", CUSTOMARY, "ksi, KSI, kpsi, KPSI", "ksi, kips per square inch, thousand psi"),
    Row("megapound_per_square_inch", CUSTOMARY, "Mpsi, Msi, MSI"),
    Row(
        "pound_force_per_square_foot",
        CUSTOMARY,
        "psf, PSF",
        "psf, pound(s) per square foot, lb per square foot, lbs per square foot, pounds force per square foot",
    ),
    Row("kip_per_square_foot", CUSTOMARY, "ksf, KSF", "ksf"),
    Row("long_ton_force_per_square_inch", IMPERIAL, "tsi", "long tons force per square inch"),
)

SHARED: tuple[Shared, ...] = ()
