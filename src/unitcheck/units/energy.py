"""Energies; "kilowatt hours" is a product, which the grammar makes, but kWh is one word."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import LARGE, SI, THOUSANDS, Row, Shared

METRIC, CUSTOMARY, OTHER = System.METRIC, System.CUSTOMARY, System.OTHER

_WATTS = frozenset({"nano", "micro", "milli"}) | LARGE

ROWS: tuple[Row, ...] = (
    Row("joule", METRIC, "J", "joule(s)", THOUSANDS, SI, "KJ=kJ, Kj=kJ, kj=kJ, mj=MJ, Mj=MJ, kjoule(s)=kJ"),
    Row("erg", METRIC, "erg", "erg(s)", name_prefixes=SI),
    Row(
        "watt_hour",
        METRIC,
        "Wh, W-h, Whr, Whrs",
        "watthour(s)",
        _WATTS,
        _WATTS,
        "KWh=kWh, KWH=kWh, kwh=kWh, Kwh=kWh, kWH=kWh, kWhs=kWh, KWHs=kWh, kwhs=kWh, MWH=MWh, Mwh=MWh, mwh=MWh, "
        "MWhs=MWh, GWH=GWh, Gwh=GWh, gwh=GWh, TWH=TWh, Twh=TWh, twh=TWh, WH=Wh, wh=Wh",
    ),
    Row(
        "electron_volt",
        OTHER,
        "eV",
        "electronvolt(s), electron volt(s)",
        THOUSANDS,
        SI,
        "KeV=keV, kev=keV, MEV=MeV, Mev=MeV, mev=MeV, Gev=GeV, GEV=GeV, gev=GeV, ev=eV, BeV=GeV, Tev=TeV, TEV=TeV",
    ),
    Row("hartree", OTHER, names="hartree(s)"),
    Row("rydberg", OTHER, names="rydberg(s) of energy"),
    Row("calorie", OTHER, names="thermochemical calorie(s)", name_prefixes=SI),
    Row("international_calorie", OTHER, names="international table calorie(s), IT calorie(s)", name_prefixes=SI),
    Row("fifteen_degree_calorie", OTHER, names="15 degree calorie(s)"),
    Row("kilocalorie", OTHER, names="food calorie(s), large calorie(s), dietary calorie(s), nutritional calorie(s)"),
    Row("international_kilocalorie", OTHER),
    Row("thermie", OTHER, names="thermie(s)"),
    Row("british_thermal_unit", CUSTOMARY, names="ISO BTU"),
    Row("international_british_thermal_unit", CUSTOMARY, names="international BTU, IT BTU"),
    Row("thermochemical_british_thermal_unit", CUSTOMARY, names="thermochemical BTU"),
    Row("celsius_heat_unit", CUSTOMARY, "CHU", "centigrade heat unit(s), celsius heat unit(s)"),
    Row(
        "thousand_british_thermal_units", CUSTOMARY, "MBtu, kBtu, kBTU, KBtu, KBTU, kbtu", "thousand BTU, thousand BTUs"
    ),
    Row(
        "million_british_thermal_units",
        CUSTOMARY,
        "MMBtu, MMBTU, mmBtu, mmbtu, MMBtus, MMbtu, mmBTU",
        "million BTU, million BTUs",
    ),
    Row("quadrillion_Btu", CUSTOMARY, names="quad(s), quadrillion BTU, quads of energy"),
    Row("therm", CUSTOMARY, "thm", "therm(s), EC therm(s)"),
    Row("US_therm", CUSTOMARY, names="US therm(s)"),
    Row(
        "ton_TNT",
        OTHER,
        "t TNT, tTNT",
        "ton(s) of TNT, tonne(s) of TNT, ton(s) TNT, tonne(s) TNT, ton(s) of TNT equivalent, metric ton(s) of TNT, "
        "tonne(s) of TNT equivalent",
        frozenset({"kilo", "mega", "giga"}),
        frozenset({"kilo", "mega", "giga"}),
        "kT TNT=kt TNT",
    ),
    Row("kiloton_TNT", OTHER, "kt TNT", "kiloton(s) of TNT, kt of TNT, kiloton(s) TNT equivalent"),
    Row("megaton_TNT", OTHER, "Mt TNT", "megaton(s) of TNT, Mt of TNT, megaton(s) TNT equivalent"),
    Row("kilogram_TNT", OTHER, "kg TNT", "kg of TNT, kilogram(s) of TNT"),
    Row(
        "tonne_of_oil_equivalent",
        OTHER,
        "toe, TOE",
        "tonne(s) of oil equivalent, ton(s) of oil equivalent",
        frozenset({"kilo", "mega"}),
        miscased="KTOE=ktoe, MTOE=Mtoe, mtoe=Mtoe",
    ),
    Row(
        "tonne_of_coal_equivalent",
        OTHER,
        "tce, TCE",
        "tonne(s) of coal equivalent, ton(s) of coal equivalent",
        frozenset({"kilo", "mega"}),
    ),
    Row("barrel_of_oil_equivalent", OTHER, "boe, BOE, BoE", "barrel(s) of oil equivalent"),
    Row("thousand_barrels_of_oil_equivalent", OTHER, "Mboe, mboe, MBOE, kboe"),
    Row("million_barrels_of_oil_equivalent", OTHER, "MMboe, mmboe, MMBOE"),
    Row("billion_barrels_of_oil_equivalent", OTHER, "Bboe, BBOE"),
    Row("horsepower_hour", CUSTOMARY, "hph, hp-h, hphr, bhph, HPH"),
    Row("liter_atmosphere", OTHER, names="litre atmosphere(s), liter atmosphere(s)"),
    Row(
        "gasoline_gallon_equivalent",
        CUSTOMARY,
        "GGE, gge",
        "gallon(s) of gasoline equivalent, gasoline gallon equivalent(s)",
    ),
    Row("ton_hour_of_refrigeration", CUSTOMARY, names="ton hour(s) of refrigeration"),
)

# Nutrition's calorie is a kilocalorie; both exist in the thermochemical (4.184 J) and the steam-table size (4.1868 J).
_SMALL = "calorie international_calorie"
_LARGE = "kilocalorie international_kilocalorie"

SHARED: tuple[Shared, ...] = (
    Shared(f"{_SMALL} {_LARGE}", "cals", "calorie(s)"),
    Shared(_SMALL, "cal", "small calorie(s), gram calorie(s)", frozenset({"milli", "mega", "giga"})),
    Shared(
        _LARGE,
        "kcal, Cal, Cals, kCal, Kcal, KCal, KCAL, kcals, kCals, Kcals",
        "kilocalorie(s), kcal(s), kilogram calorie(s)",
    ),
    Shared(
        "british_thermal_unit international_british_thermal_unit thermochemical_british_thermal_unit",
        "Btu, BTU, BTUs, Btus, btu, btus, B.T.U., BThU, BTHU",
        "British thermal unit(s), BTU(s)",
        frozenset({"giga", "tera"}),
    ),
)
