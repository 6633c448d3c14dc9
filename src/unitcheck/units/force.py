"""Forces, and the force per length and the torques that are written in one word."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, Row, Shared

METRIC, CUSTOMARY, US, IMPERIAL = System.METRIC, System.CUSTOMARY, System.US, System.IMPERIAL

ROWS: tuple[Row, ...] = (
    Row("newton", METRIC, "N", "newton(s)", SI - {"deca", "hecto", "deci"}, SI, "KN=kN, MNs=MN, kNs=kN, knewton(s)=kN"),
    Row("dyne", METRIC, "dyn", "dyne(s)", frozenset({"milli", "micro", "kilo", "mega"}), SI),
    Row(
        "force_kilogram",
        METRIC,
        "kgf, kp, Kgf, KGF",
        "kilogram force, kilograms force, kilogramme force, kilopond(s), kilogram of force, kilograms of force, "
        "kilogrammes force, kgf, kg force, kg of force, kg of thrust, kilograms of thrust",
    ),
    Row("force_gram", METRIC, "gf", "gram force, grams force, grams of force"),
    Row(
        "force_metric_ton",
        METRIC,
        "tf",
        "tonne force, tonnes force, metric ton force, metric tons force, tonnes of thrust, tonnes of force",
        frozenset({"mega"}),
    ),
    Row("sthene", METRIC, names="sthene(s), sthène(s)"),
    Row(
        "force_pound",
        CUSTOMARY,
        "lbf, lbsf, LBF",
        "pound force, pounds force, pounds of force, pound of force, lbf, lb force, lbs force, "
        "pounds of thrust, pounds thrust, "
        "lb of thrust, lbs of thrust, lb thrust, lbs thrust, pound of thrust, lbs of force, lb of force",
        miscased="Lbf=lbf, lbF=lbf",
    ),
    Row("force_ounce", CUSTOMARY, "ozf", "ounce force, ounces force, ounces of force"),
    Row("force_ton", US, names="short ton force, short tons force, short tons of thrust"),
    Row("force_long_ton", IMPERIAL, "LTf", "long ton force, long tons force"),
    Row("kip", CUSTOMARY, "kip, kips, klbf, kipf", "kip(s), kilopound force, kilopounds force, kips force"),
    Row("poundal", CUSTOMARY, "pdl", "poundal(s)"),
    # "N m" and "foot-pounds" are products, which the grammar makes; only the fused spellings stand here.
    Row(
        "newton_meter",
        METRIC,
        "Nm",
        "newtonmetre(s), newtonmeter(s)",
        frozenset({"milli", "micro", "kilo", "mega", "giga"}),
        SI,
        "KNm=kNm, KNM=kNm, knm=kNm",
    ),
    Row("force_kilogram_meter", METRIC, "kgm, kgfm, mkg, mkp, kpm"),
    Row("pound_per_linear_inch", CUSTOMARY, "pli, PLI", "pounds per linear inch"),
    Row("pound_per_linear_foot", CUSTOMARY, "plf, PLF", "pounds per linear foot"),
    Row("kip_per_linear_foot", CUSTOMARY, "klf, KLF"),
    Row("foot_pound", CUSTOMARY, "ftlb, ftlbs, ftlbf, lbft, lbsft", "footpound(s)"),
    Row("inch_pound", CUSTOMARY, "inlb, inlbs, inlbf", "inchpound(s)"),
    Row("inch_ounce", CUSTOMARY, "ozin"),
)

SHARED: tuple[Shared, ...] = ()
