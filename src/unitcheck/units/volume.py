"""Volumes: metric, US, imperial, of the kitchen, the oil field, the timber yard and the cellar."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import COMMON, SI, Row, Shared

METRIC, CUSTOMARY, US, IMPERIAL, OTHER = (
    System.METRIC,
    System.CUSTOMARY,
    System.US,
    System.IMPERIAL,
    System.OTHER,
)

ROWS: tuple[Row, ...] = (
    Row(
        "liter",
        METRIC,
        "l, L, ℓ, \U0001d4c1",
        "litre(s), liter(s)",
        COMMON,
        SI,
        "mls=ml, MLs=ml, mLs=ml, CL=cl",
    ),
    Row("cubic_centimeter", METRIC, "cc, ccm, CC, c.c., ccs", "cc(s)"),
    Row("cubic_meter", METRIC, "cbm, CBM", "metric cube(s)"),
    Row("standard_cubic_meter", METRIC, "scm, Sm3, Sm³, Nm3, Nm³", "standard cubic metre(s), standard cubic meter(s)"),
    Row("billion_cubic_meters", METRIC, "bcm, BCM, Bcm"),
    Row("million_cubic_meters", METRIC, "mcm"),
    Row("stere", METRIC, names="stere(s)"),
    Row("lambda", METRIC, "λ"),
    Row("cubic_inch", CUSTOMARY, "cuin, CID, cid"),
    Row("cubic_foot", CUSTOMARY, "cuft, CUFT, cft, CFT, cf, CF"),
    Row("cubic_yard", CUSTOMARY, "cuyd, CY"),
    Row("hundred_cubic_feet", CUSTOMARY, "ccf, CCF, Ccf, HCF, hcf"),
    Row("thousand_cubic_feet", CUSTOMARY, "Mcf, MCF, mcf, Mscf, MSCF, mscf"),
    Row("million_cubic_feet", CUSTOMARY, "MMcf, MMCF, mmcf, MMscf, MMSCF, mmscf"),
    Row("billion_cubic_feet", CUSTOMARY, "Bcf, BCF, bcf, Bscf, BSCF"),
    Row("trillion_cubic_feet", CUSTOMARY, "Tcf, TCF, tcf, Tscf"),
    Row("standard_cubic_foot", CUSTOMARY, "scf, SCF", "standard cubic foot, standard cubic feet"),
    Row("acre_foot", US, "acft, AF, acre-ft, ac-ft, ac·ft", "acre foot, acre feet, acrefoot, acrefeet, acre ft, ac ft"),
    Row("acre_inch", US, names="acre inch(es)"),
    # US liquid measures.
    Row(
        "gallon",
        US,
        "USgal, usg, USG, gal(US), gal (US), gal (U.S.), galUS",
        "US gallon(s), US gal(s), US liquid gallon(s), US liq gal, American gallon(s), gallon(s) US, gallons (US), "
        "gallon (US), gal US, wine gallon(s), liquid gallon(s)",
    ),
    Row(
        "quart",
        US,
        "qt (US), USqt",
        "US quart(s), US qt(s), US liquid quart(s), US liq qt, liquid quart(s), American quart(s)",
    ),
    Row("pint", US, "pt (US)", "US pint(s), US pt(s), US liquid pint(s), US liq pt, liquid pint(s), American pint(s)"),
    Row("cup", US, names="US cup(s), US customary cup(s), American cup(s)"),
    Row("legal_cup", US, names="US legal cup(s), legal cup(s)"),
    Row("gill", US, names="US gill(s)"),
    Row(
        "fluid_ounce",
        US,
        "fl oz (US), fl. oz. (US), USoz",
        "US fluid ounce(s), US fl oz, US fl ozs, US fluid oz, US oz fl, American fluid ounce(s), "
        "US liquid ounce(s), US floz, "
        "fluid ounces (US), fluid ounce (US), fl oz US",
    ),
    Row("fluid_dram", US, names="US fluid dram(s), US fl dr"),
    Row("minim", US, names="US minim(s)"),
    Row("tablespoon", US, names="US tablespoon(s), US tbsp, American tablespoon(s)"),
    Row("teaspoon", US, names="US teaspoon(s), US tsp, American teaspoon(s)"),
    Row("shot", US, names="jigger(s), US shot(s)"),
    Row("fifth", US, names="fifth(s) of whiskey, fifth(s) of whisky"),
    Row("hogshead", US, names="US hogshead(s)"),
    Row("barrel", US, names="US liquid barrel(s), US barrel(s)"),
    Row("beer_barrel", US, names="US beer barrel(s), beer barrel(s)"),
    # US dry measures.
    Row("dry_gallon", US, names="US dry gallon(s), dry gallon(s)"),
    Row("dry_quart", US, names="US dry quart(s), dry quart(s), dry qt"),
    Row("dry_pint", US, names="US dry pint(s), dry pint(s), dry pt"),
    Row("peck", US, names="US peck(s)"),
    Row("bushel", US, names="US bushel(s), US bu, winchester bushel(s)"),
    Row("dry_barrel", US, names="US dry barrel(s), dry barrel(s)"),
    Row("cranberry_barrel", US, names="cranberry barrel(s), barrel(s) of cranberries"),
    # Imperial measures.
    Row(
        "imperial_gallon",
        IMPERIAL,
        "impgal, igal, gal(imp), gal (imp), gal (Imp), gal (UK), IG",
        "imperial gallon(s), imp gal(s), imp gallon(s), UK gallon(s), UK gal(s), British gallon(s), "
        "Canadian gallon(s), "
        "imperial gal, gallon(s) (imperial), gallons (imp), gallons (imperial), gallon (imperial), "
        "gallons (UK), imp gals, "
        "English gallon(s)",
    ),
    Row("imperial_quart", IMPERIAL, "qt (imp)", "imperial quart(s), imp qt(s), UK quart(s), UK qt, British quart(s)"),
    Row(
        "imperial_pint",
        IMPERIAL,
        "pt (imp)",
        "imperial pint(s), imp pt(s), imp pint(s), UK pint(s), UK pt, British pint(s)",
    ),
    Row("imperial_cup", IMPERIAL, names="imperial cup(s), UK cup(s), British cup(s)"),
    Row("imperial_gill", IMPERIAL, names="imperial gill(s), UK gill(s), imp gill(s)"),
    Row(
        "imperial_fluid_ounce",
        IMPERIAL,
        "fl oz (imp), fl oz (UK), fl. oz. (imp)",
        "imperial fluid ounce(s), imperial fl oz, imp fl oz, imp fluid ounce(s), UK fluid ounce(s), UK fl oz, "
        "British fluid ounce(s), imp oz, fluid ounces (imperial), fluid ounce (imperial)",
    ),
    Row("imperial_fluid_drachm", IMPERIAL, names="fluid drachm(s), imperial fluid drachm(s), imperial fluid dram(s)"),
    Row("imperial_minim", IMPERIAL, names="imperial minim(s)"),
    Row(
        "imperial_tablespoon",
        IMPERIAL,
        names="imperial tablespoon(s), imperial tbsp, UK tablespoon(s), British tablespoon(s)",
    ),
    Row("imperial_teaspoon", IMPERIAL, names="imperial teaspoon(s), imperial tsp, UK teaspoon(s), British teaspoon(s)"),
    Row("imperial_dessertspoon", IMPERIAL, names="imperial dessertspoon(s)"),
    Row("imperial_peck", IMPERIAL, names="imperial peck(s), UK peck(s)"),
    Row("imperial_bushel", IMPERIAL, names="imperial bushel(s), imp bu, imp bushel(s), UK bushel(s)"),
    Row("imperial_quarter", IMPERIAL, names="imperial quarter(s) of grain"),
    Row(
        "imperial_barrel",
        IMPERIAL,
        names="imperial barrel(s), UK barrel(s), imp bbl, imp beer barrel(s), UK beer barrel(s), "
        "imperial beer barrel(s)",
    ),
    Row("imperial_hogshead", IMPERIAL, names="imperial hogshead(s)"),
    Row("imperial_kilderkin", IMPERIAL, names="kilderkin(s)"),
    Row("imperial_firkin", IMPERIAL, names="firkin(s)"),
    Row("butt", OTHER, names="butt(s) of wine, butt(s) of sherry"),
    Row("tun", OTHER, names="tun(s)"),
    Row("tierce", OTHER, names="tierce(s)"),
    # The metric kitchen.
    Row("metric_cup", METRIC, names="metric cup(s), Australian cup(s), Canadian cup(s)"),
    Row("japanese_cup", METRIC, names="japanese cup(s)"),
    Row("metric_tablespoon", METRIC, names="metric tablespoon(s), metric tbsp, Canadian tablespoon(s)"),
    Row("metric_teaspoon", METRIC, names="metric teaspoon(s), metric tsp, Australian teaspoon(s)"),
    Row("australian_tablespoon", METRIC, names="Australian tablespoon(s), Australian tbsp"),
    Row("metric_dessertspoon", METRIC, names="metric dessertspoon(s), Australian dessertspoon(s)"),
    Row("gou", OTHER, names="japanese gō, rice cooker cup(s), rice cup(s)"),
    Row("sho", OTHER, names="shō"),
    Row("koku", OTHER, names="koku"),
    # Oil, shipping, timber.
    Row(
        "oil_barrel",
        OTHER,
        names="barrel(s) of oil, oil barrel(s), bbl oil, bbl(s) of oil, barrel(s) of crude, "
        "barrel(s) of crude oil, barrel(s) of petroleum",
    ),
    Row("thousand_oil_barrels", OTHER, "Mbbl, mbbl, Mbbls, MBBL"),
    Row("million_oil_barrels", OTHER, "MMbbl, mmbbl, MMbbls, MMBBL, mmbbls, MMBO"),
    Row("billion_oil_barrels", OTHER, "Bbbl, Gbbl"),
    Row(
        "register_ton",
        OTHER,
        "GRT, NRT, grt, nrt",
        "register ton(s), register tonne(s), gross register ton(s), "
        "gross register tonne(s), net register ton(s), net register tonne(s), registered ton(s)",
    ),
    Row("freight_ton", OTHER, names="freight ton(s), measurement ton(s), shipping ton(s)"),
    Row("water_ton", IMPERIAL, names="imperial water ton(s)"),
    Row("board_foot", US, "FBM, BDFT, bdft, BF, bf, fbm", "board foot, board feet, bd ft, superfoot, superfeet"),
    Row("thousand_board_feet", US, "MBF, Mbf, MBFT, mbf"),
    Row("million_board_feet", US, "MMBF, MMbf, mmbf"),
    Row("cord", CUSTOMARY, names="cord(s), cord(s) of wood, cord(s) of firewood, full cord(s)"),
    Row("cord_foot", CUSTOMARY, names="cord foot, cord feet"),
    Row("hoppus_foot", IMPERIAL, names="hoppus foot, hoppus feet"),
    Row("hoppus_ton", IMPERIAL, names="hoppus ton(s), hoppus ton(s) of timber"),
)

_CUPS = "cup legal_cup metric_cup imperial_cup japanese_cup"
_FLUID_OUNCES = "fluid_ounce imperial_fluid_ounce"

SHARED: tuple[Shared, ...] = (
    Shared("liter", "lt, Lt", "ltr(s), lit"),
    Shared("gallon imperial_gallon", "gal, gals, GAL, Gals", "gallon(s), gal(s), gall, galls"),
    Shared("quart imperial_quart", "qt, qts, QT, Qt", "quart(s), qt(s)"),
    Shared("gill imperial_gill", names="gill(s)"),
    Shared(
        _FLUID_OUNCES,
        "fl oz, fl. oz., floz, fl.oz., oz fl, fl ozs, foz, Fl Oz, FL OZ, Fl. Oz.",
        "fluid ounce(s), fl oz, fl ozs, floz, fluid oz, liquid ounce(s), fl ounce(s), oz fluid, fluidounce(s)",
    ),
    Shared("fluid_dram imperial_fluid_drachm", "fldr", "fluid dram(s), fl dr, fluidram(s)"),
    Shared("minim imperial_minim", names="minim(s)"),
    Shared(_CUPS, names="cup(s), cupful(s)"),
    Shared(
        "tablespoon metric_tablespoon australian_tablespoon imperial_tablespoon",
        "tbsp, Tbsp, tbs, Tbs, TBS, tblsp, TBSP, tbl",
        "tablespoon(s), tbsp(s), tablespoonful(s), tablespoonsful, tblsp(s)",
    ),
    Shared(
        "teaspoon metric_teaspoon imperial_teaspoon",
        "tsp, Tsp, TSP, tsps",
        "teaspoon(s), tsp(s), teaspoonful(s), teaspoonsful",
    ),
    Shared("metric_dessertspoon imperial_dessertspoon", "dsp, dstspn", "dessertspoon(s), dessertspoonful(s)"),
    Shared("peck imperial_peck", "pk", "peck(s)"),
    Shared("bushel imperial_bushel", "bu, bsh", "bushel(s)"),
    Shared("hogshead imperial_hogshead", names="hogshead(s)"),
    # Crude oil first, then the brewer's and the cooper's.
    Shared(
        "oil_barrel beer_barrel imperial_barrel barrel dry_barrel",
        "bbl, bbls, Bbl, Bbls, BBL, brl",
        "barrel(s), bbl(s)",
    ),
)
