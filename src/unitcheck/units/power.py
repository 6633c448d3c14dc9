"""Powers."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, THOUSANDS, Row, Shared

METRIC, CUSTOMARY, OTHER = System.METRIC, System.CUSTOMARY, System.OTHER


ROWS: tuple[Row, ...] = (
    Row(
        "watt",
        METRIC,
        "W, watt, watts",
        "watt(s)",
        THOUSANDS | {"deca", "hecto"},
        SI,
        "KW=kW, Kw=kW, kw=kW, kWs=kW, KWs=kW, Mw=MW, mw=MW, MWs=MW, Gw=GW, gw=GW, GWs=GW, Tw=TW",
    ),
    Row(
        "apparent_volt_ampere",
        METRIC,
        "VA",
        "voltampere(s), volt amp(s)",
        THOUSANDS,
        THOUSANDS,
        "KVA=kVA, kva=kVA, Kva=kVA, kVa=kVA, mva=MVA, Mva=MVA",
    ),
    Row(
        "horsepower",
        CUSTOMARY,
        "",
        "mechanical horsepower, imperial horsepower, hp mechanical, hp (mechanical), hp imperial",
    ),
    Row(
        "metric_horsepower",
        METRIC,
        "PS, CV, ch, cv, Ps, hp(M), hp (M), hk, hp(metric), hp (metric), bhp(M), HP (metric), PS (metric), л.с.",
        "metric horsepower, metric hp, pferdestärke, pferdestärken, cheval vapeur, chevaux vapeur, "
        "horsepower (metric), "
        "hp metric, DIN hp, DIN horsepower, hp DIN, cavalli vapore",
    ),
    Row("electrical_horsepower", CUSTOMARY, "ehp", "electric horsepower, electrical horsepower"),
    Row("boiler_horsepower", CUSTOMARY, "BHP(S), hp(S)", "boiler horsepower"),
    Row(
        "refrigeration_ton",
        CUSTOMARY,
        "TR, RT",
        "ton(s) of refrigeration, refrigeration ton(s), ton(s) of cooling, "
        "ton(s) refrigeration, ton(s) of air conditioning",
    ),
    Row("british_thermal_unit_per_hour", CUSTOMARY, "BTUh, Btuh, BTUH, btuh", "BTUs an hour"),
    Row("thousand_british_thermal_units_per_hour", CUSTOMARY, "MBH, MBh, kBtuh"),
    Row("solar_luminosity", OTHER, "L☉, L⊙, Lsun, L_sun", "solar luminosity, solar luminosities"),
)

_HORSEPOWERS = "horsepower metric_horsepower electrical_horsepower"

SHARED: tuple[Shared, ...] = (
    Shared(
        _HORSEPOWERS,
        "hp, HP, Hp, bhp, BHP, Bhp, ihp, IHP, shp, SHP, whp, eshp, ESHP, nhp, rhp, h.p., H.P., HPs, fhp",
        "horsepower, horse power, horsepowers, brake horsepower, shaft horsepower, indicated horsepower, "
        "hp(s), bhp, wheel horsepower, "
        "shaft hp, brake hp, hp SAE, SAE hp, effective horsepower",
        symbol_prefixes=frozenset({"kilo"}),
    ),
)
