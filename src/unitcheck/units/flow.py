"""Rates of flow that are written as one word."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import Row, Shared

METRIC, CUSTOMARY, US, IMPERIAL, OTHER = (
    System.METRIC,
    System.CUSTOMARY,
    System.US,
    System.IMPERIAL,
    System.OTHER,
)

ROWS: tuple[Row, ...] = (
    Row("cubic_foot_per_minute", CUSTOMARY, "cfm, CFM, ACFM, acfm, icfm, ICFM", "cfm"),
    Row("standard_cubic_foot_per_minute", CUSTOMARY, "scfm, SCFM", "standard cfm"),
    Row("cubic_foot_per_second", CUSTOMARY, "cfs, CFS, cusec, cusecs", "cfs, cusec(s), second foot, second feet"),
    Row("cubic_foot_per_hour", CUSTOMARY, "cfh, CFH, scfh, SCFH"),
    Row("cubic_foot_per_day", CUSTOMARY, "cfd, CFD, scfd"),
    Row("thousand_cubic_feet_per_day", CUSTOMARY, "Mcfd, MCFD, mcfd, Mscfd"),
    Row("million_cubic_feet_per_day", CUSTOMARY, "MMcfd, MMCFD, mmcfd, MMscfd, MMSCFD, mmscfd"),
    Row("billion_cubic_feet_per_day", CUSTOMARY, "Bcfd, bcfd, BCFD"),
    Row("cubic_meter_per_second", METRIC, "cumec, cumecs", "cumec(s)"),
    Row("cubic_meter_per_hour", METRIC, "cmh, CMH"),
    Row("liter_per_minute", METRIC, "lpm, LPM, Lpm, slpm, SLPM, slm", "lpm, litres a minute"),
    Row("liter_per_second", METRIC, "lps, LPS"),
    Row("liter_per_hour", METRIC, "lph, LPH"),
    Row(
        "milliliter_per_minute",
        METRIC,
        "sccm, SCCM",
        "standard cubic centimetre(s) per minute, standard cubic centimeter(s) per minute",
    ),
    Row("megaliter_per_day", METRIC, "MLD, MLd"),
    Row("sverdrup", OTHER, names="sverdrup(s)"),
    Row("gallon_per_minute", US, names="US gpm, USgpm"),
    Row("imperial_gallon_per_minute", IMPERIAL, "igpm, IGPM", "imp gpm, imperial gpm, UK gpm"),
    Row("gallon_per_hour", US, names="US gph"),
    Row("imperial_gallon_per_hour", IMPERIAL, names="imp gph"),
    Row("gallon_per_day", US, names="US gpd"),
    Row("imperial_gallon_per_day", IMPERIAL, names="imp gpd"),
    Row("million_gallons_per_day", US, names="US mgd"),
    Row("million_imperial_gallons_per_day", IMPERIAL, "MIGD, migd", "imp mgd"),
    Row("oil_barrel_per_day", OTHER, "bpd, BPD, bopd, BOPD"),
    Row("thousand_oil_barrels_per_day", OTHER, "kbpd, Mbopd, Mbpd, kbd"),
    Row("million_oil_barrels_per_day", OTHER, "mmbpd, MMbpd, mbpd"),
    Row("barrel_of_oil_equivalent_per_day", OTHER, "boepd, BOEPD, boed"),
    Row("miner_inch", US, names="miner's inch(es)"),
)

SHARED: tuple[Shared, ...] = (
    Shared("gallon_per_minute imperial_gallon_per_minute", "gpm, GPM, Gpm", "gpm"),
    Shared("gallon_per_hour imperial_gallon_per_hour", "gph, GPH", "gph"),
    Shared("gallon_per_day imperial_gallon_per_day", "gpd, GPD", "gpd"),
    Shared("million_gallons_per_day million_imperial_gallons_per_day", "mgd, MGD, Mgd", "mgd"),
)
