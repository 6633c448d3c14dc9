"""Areas that have names of their own, and their fused spellings; "square kilometres" is left to the grammar."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import THOUSANDS, Row, Shared

METRIC, CUSTOMARY, US, OTHER = System.METRIC, System.CUSTOMARY, System.US, System.OTHER

ROWS: tuple[Row, ...] = (
    # "are" in the singular is a verb, and its symbol "a" an article.
    Row("are", METRIC, names="ares"),
    Row("decare", METRIC, names="decare(s), dekare(s), stremma, stremmata, metric dunam(s), dunam(s), dönüm"),
    Row("hectare", METRIC, "ha, hA, Ha, HA", "hectare(s)", frozenset({"kilo", "mega"})),
    Row("acre", CUSTOMARY, "ac, AC", "acre(s)", miscased="Ac=ac"),
    Row("rood", CUSTOMARY, names="rood(s)"),
    Row("square_rod", CUSTOMARY, names="square rod(s), square perch(es), square pole(s), sq rod(s)"),
    Row("square_mile", CUSTOMARY, "sqmi, SQMI", "sqmile(s)"),
    Row("square_yard", CUSTOMARY, "sqyd, sqyds"),
    Row("square_foot", CUSTOMARY, "sqft, SQFT, SqFt", "sqfeet", miscased="Sqft=sqft"),
    Row("square_inch", CUSTOMARY, "sqin, SQIN"),
    Row("square_meter", METRIC, "sqm, SQM", "sqmetre(s), sqmeter(s), sqmtr(s)", miscased="Sqm=sqm"),
    Row("square_kilometer", METRIC, "sqkm, SQKM", miscased="Sqkm=sqkm, sqKm=sqkm, SqKm=sqkm"),
    Row("square_centimeter", METRIC, "sqcm"),
    Row("square_millimeter", METRIC, "sqmm"),
    Row("circular_mil", CUSTOMARY, "cmil", "circular mil(s)", frozenset({"kilo"}), miscased="kcm=kcmil, MCM=kcmil"),
    Row("roofing_square", CUSTOMARY, names="roofing square(s), square(s) of roofing"),
    Row("township", US, names="survey township(s)"),
    Row("square_league", CUSTOMARY, names="square league(s)"),
    Row("homestead", US, names="quarter section(s)"),
    Row("barn", OTHER, names="barn(s)", name_prefixes=THOUSANDS),
    Row("feddan", OTHER, names="feddan(s)"),
    Row("arpent", OTHER, names="arpent(s), square arpent(s)"),
    Row("rai", OTHER, names="rai"),
    Row("chinese_mu", OTHER, names="chinese mu, chinese acre(s), mou"),
    Row("tsubo", OTHER, names="tsubo, pyeong"),
    Row("morgen", OTHER, names="south african morgen, cape morgen"),
    Row("desyatina", OTHER, names="desyatina(s), dessiatine(s), dessiatin(s), desyatin(s)"),
)

SHARED: tuple[Shared, ...] = ()
