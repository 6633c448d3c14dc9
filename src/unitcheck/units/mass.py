"""Masses: metric, avoirdupois, troy, apothecaries', of the market, the atom and the sky."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import COMMON, SI, THOUSANDS, Row, Shared

METRIC, CUSTOMARY, US, IMPERIAL, OTHER = (
    System.METRIC,
    System.CUSTOMARY,
    System.US,
    System.IMPERIAL,
    System.OTHER,
)

_TONS = frozenset({"kilo", "mega", "giga", "tera", "peta"})

ROWS: tuple[Row, ...] = (
    # "G" is a gauss or a load factor.
    Row(
        "gram",
        METRIC,
        "g, grm, grms",
        "gram(s), gramme(s)",
        COMMON,
        SI,
        "gm=g, gms=g, gs=g, GMS=g, Gms=g, mgs=mg, MG=mg, mcg=µg, mcgs=µg, MCG=µg",
    ),
    Row("kilogram", METRIC, miscased="Kg=kg, KG=kg, kgs=kg, Kgs=kg, KGs=kg, KGS=kg, kG=kg, kilog=kg, kgms=kg"),
    Row("metric_ton", METRIC, "t", "metric ton(s), metric tonne(s), tonne(s)", _TONS, _TONS),
    Row("million_metric_tons", METRIC, "MMT, mmt, MMt"),
    Row("metric_quintal", METRIC, "q", "quintal(s), metric quintal(s), metric hundredweight(s)"),
    Row("zentner", METRIC, names="zentner, german hundredweight(s)"),
    Row("metric_pound", METRIC, names="metric pound(s), german pfund, pfund"),
    Row("metric_slug", METRIC, names="hyl, metric slug(s)"),
    Row("carat", OTHER, "ct, cts, CT", "carat(s), metric carat(s)", miscased="Ct=ct"),
    Row("carat_point", OTHER, names="point(s) of a carat"),
    Row("grain", CUSTOMARY, "gr, gn", "grain(s), grn(s)"),
    Row("dram", CUSTOMARY, names="avoirdupois dram(s)"),
    Row("ounce", CUSTOMARY, "oz av, oz avdp", "avoirdupois ounce(s), oz av, oz avdp, ounce(s) avoirdupois"),
    Row("pound", CUSTOMARY, names="avoirdupois pound(s), lb av, lbm, pounds mass, pound mass, pounds avoirdupois"),
    Row("stone", CUSTOMARY, names="stone(s) weight"),
    Row("quarter", IMPERIAL, names="quarter(s) of a hundredweight"),
    Row("hundredweight", US, names="short hundredweight(s), US hundredweight(s), cental(s), US cwt, short cwt"),
    Row(
        "long_hundredweight",
        IMPERIAL,
        names="long hundredweight(s), imperial hundredweight(s), UK hundredweight(s), long cwt",
    ),
    Row("bag", US, names="bag(s) of cement"),
    Row(
        "ton",
        US,
        "tn. sh.",
        "short ton(s), US ton(s), American ton(s), US short ton(s), tn sh, sh tn, sht, "
        "short tn, sh ton(s), tons (short), ton (short), tons (US)",
    ),
    Row(
        "long_ton",
        IMPERIAL,
        "LT, l.t.",
        "long ton(s), imperial ton(s), UK ton(s), British ton(s), "
        "english ton(s), tons (long), ton (long), lton(s), long tn",
    ),
    Row("slug", CUSTOMARY, names="slug(s)"),
    Row("slinch", CUSTOMARY, names="slinch(es), slugette(s)"),
    Row("kilopound", CUSTOMARY, "klb, klbs, KLB", "kilopound(s)"),
    Row("million_pounds", CUSTOMARY, "MMlb, MMlbs, Mlbs, Mlb"),
    Row("pennyweight", CUSTOMARY, "dwt, pwt", "pennyweight(s)"),
    Row(
        "troy_ounce",
        CUSTOMARY,
        "ozt, oz t, toz, oz tr, ozs troy",
        "troy ounce(s), ounce(s) troy, oz troy, troy oz, t oz, ounces (troy), fine ounce(s), troy ozs, ozt",
        name_prefixes=frozenset({"kilo", "mega"}),
    ),
    Row("million_troy_ounces", CUSTOMARY, "Moz, MMoz"),
    Row("thousand_troy_ounces", CUSTOMARY, "koz, Koz"),
    Row("troy_pound", CUSTOMARY, "lb t", "troy pound(s), troy lb(s), pounds troy, pound troy, lb troy"),
    Row("scruple", CUSTOMARY, "℈", "scruple(s)"),
    Row(
        "apothecary_dram",
        CUSTOMARY,
        "ʒ, dr ap",
        "drachm(s), apothecary dram(s), apothecaries' dram(s), drams (apothecary)",
    ),
    Row("apothecary_ounce", CUSTOMARY, "℥, oz ap", "apothecary ounce(s), apothecaries' ounce(s)"),
    Row("apothecary_pound", CUSTOMARY, "lb ap", "apothecary pound(s), apothecaries' pound(s)"),
    Row("assay_ton", US, names="assay ton(s), short assay ton(s)"),
    Row("long_assay_ton", IMPERIAL, names="long assay ton(s)"),
    Row("jin", OTHER, names="chinese jin, chinese pound(s)"),
    Row("catty", OTHER, names="cattie(s), catty"),
    Row("tael", OTHER, names="tael(s)"),
    Row("picul", OTHER, names="picul(s)"),
    Row("tola", OTHER, names="tola(s)"),
    Row("maund", OTHER, names="maund(s)"),
    Row("pood", OTHER, names="pood(s)"),
    Row("funt", OTHER, names="russian pound(s), funt"),
    Row("baht_weight", OTHER, names="baht of gold, baht weight"),
    Row("kwan", OTHER, names="kwan"),
    Row(
        "dalton",
        OTHER,
        "Da, amu",
        "dalton(s), atomic mass unit(s), unified atomic mass unit(s), amu(s)",
        THOUSANDS,
        THOUSANDS,
        "KDa=kDa, kda=kDa",
    ),
    Row("electron_mass", OTHER, "mₑ", "electron mass(es)"),
    Row("proton_mass", OTHER, names="proton mass(es)"),
    Row("earth_mass", OTHER, "M⊕, M🜨, Mearth, M_earth", "Earth mass(es)"),
    Row("jupiter_mass", OTHER, "MJup, M_J, Mjup", "Jupiter mass(es), Jovian mass(es)"),
    Row("solar_mass", OTHER, "M☉, M⊙, Msun, M_sun", "solar mass(es), sun's mass"),
    Row("lunar_mass", OTHER, names="lunar mass(es)"),
)

# Loads, thrusts and weights are printed in units of mass, so each of these is a force as well.
SHARED: tuple[Shared, ...] = (
    Shared("metric_ton", "te"),
    Shared("gram force_gram", names="gram(s), gramme(s)"),
    Shared(
        "kilogram force_kilogram",
        "kg, ㎏",
        "kilogram(s), kilogramme(s), kilo(s), kilogrammes, kg(s)",
    ),
    Shared("metric_ton force_metric_ton", "t", "tonne(s)"),
    Shared(
        "pound force_pound",
        "lb, lbs, LB, LBS, ℔",
        "pound(s), lb(s)",
        miscased="Lbs=lb, Lb=lb, LBs=lb",
    ),
    # Recipes drop the "fluid"; only gold is weighed in troy ounces.
    Shared(
        "ounce fluid_ounce imperial_fluid_ounce troy_ounce force_ounce",
        "oz, ozs, OZ, Oz, OZS",
        "ounce(s), oz(s)",
    ),
    Shared(
        "ton long_ton metric_ton force_ton force_long_ton force_metric_ton ton_TNT refrigeration_ton",
        "tn",
        "ton(s)",
    ),
    Shared("hundredweight long_hundredweight", "cwt, CWT, Cwt", "hundredweight(s), cwt(s), centum weight"),
    # Body weight first; a short ton only in tables of ore.
    Shared("stone ton", "st", "st"),
    Shared("stone", names="stone(s), sts"),
    Shared("dram apothecary_dram fluid_dram imperial_fluid_drachm", "dr", "dram(s)"),
)
