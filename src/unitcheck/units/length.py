"""Lengths: metric, English, nautical, astronomical, and those of print and of cloth."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import COMMON, SI, Row, Shared

METRIC, CUSTOMARY, US, OTHER = System.METRIC, System.CUSTOMARY, System.US, System.OTHER

ROWS: tuple[Row, ...] = (
    # "M" is no metre: after a number it is a million.
    Row(
        "meter",
        METRIC,
        "m",
        "metre(s), meter(s)",
        COMMON,
        SI,
        "Km=km, KM=km, kms=km, Kms=km, KMs=km, KMS=km, CM=cm, Cm=cm, cms=cm, CMs=cm, MM=mm, mms=mm",
    ),
    Row("kilometer", METRIC, names="klick(s), kilometre(s), kilometer(s), kilometere(s)"),
    Row("micrometer", METRIC, names="micron(s)"),
    Row("angstrom", OTHER, "Å, \u212b", "angstrom(s), ångström(s), ångstrom(s), angström(s), Ångström unit(s)"),
    Row("fermi", OTHER, names="fermi(s)"),
    # "in" is a word; whoever scans decides from what surrounds it.
    Row("inch", CUSTOMARY, "in, IN", "inch(es), international inch(es), ins"),
    Row("foot", CUSTOMARY, "ft, FT", "foot, feet, international foot, international feet, fts", miscased="Ft=ft"),
    Row("yard", CUSTOMARY, "yd, yds, YD, YDS", "yard(s)", miscased="Yds=yd, Yd=yd"),
    Row("mile", CUSTOMARY, "mi, MI", "mile(s), statute mile(s), land mile(s), international mile(s)", miscased="Mi=mi"),
    Row("thou", CUSTOMARY, names="thou, thous, thousandth(s) of an inch, milli inch(es), milliinch(es)"),
    Row("microinch", CUSTOMARY, "µin, μin", "microinch(es), micro inch(es)"),
    Row("hand", CUSTOMARY, "hh", "hand(s)"),
    Row("cubit", CUSTOMARY, names="cubit(s)"),
    Row("ell", CUSTOMARY, names="ell(s), english ell(s)"),
    Row("barleycorn", CUSTOMARY, names="barleycorn(s)"),
    Row("fathom", CUSTOMARY, "ftm, fth", "fathom(s)"),
    Row("rod", CUSTOMARY, names="rod(s), perch(es)"),
    Row("chain", CUSTOMARY, names="chain(s), gunter's chain(s), gunters chain(s), surveyor's chain(s)"),
    Row("ramsden_chain", CUSTOMARY, names="engineer's chain(s), ramsden's chain(s)"),
    Row("link", CUSTOMARY, names="surveyor's link(s), gunter's link(s)"),
    Row("furlong", CUSTOMARY, "fur", "furlong(s)"),
    Row("league", CUSTOMARY, names="league(s)"),
    Row("survey_foot", US, "ftUS", "US survey foot, US survey feet, survey foot, survey feet"),
    Row("survey_mile", US, names="US survey mile(s), survey mile(s)"),
    Row(
        "nautical_mile",
        OTHER,
        "nmi, NM, NMI, nmile, nmiles, n mi, naut mi",
        "nautical mile(s), sea mile(s), nautical mi, international nautical mile(s)",
        miscased="Nmi=nmi",
    ),
    Row("admiralty_mile", OTHER, names="admiralty mile(s), UK nautical mile(s), imperial nautical mile(s)"),
    Row("nautical_league", OTHER, names="nautical league(s), marine league(s), sea league(s)"),
    Row("cables_length", OTHER, names="cable length(s), cable's length, cables' length, US cable(s)"),
    Row("international_cable", OTHER, names="international cable(s)"),
    Row("flight_level", OTHER, "FL", "flight level(s)"),
    Row(
        "astronomical_unit",
        OTHER,
        "AU, au, a.u.",
        "astronomical unit(s), AUs",
        miscased="Au=au",
    ),
    Row(
        "light_year",
        OTHER,
        "ly, l.y.",
        "light year(s), lightyear(s), lyr, lyrs, lys",
        frozenset({"kilo", "mega", "giga"}),
        frozenset({"kilo", "mega", "giga"}),
    ),
    Row("light_second", OTHER, "ls", "light second(s), lightsecond(s)"),
    Row("light_minute", OTHER, names="light minute(s), lightminute(s)"),
    Row("light_hour", OTHER, names="light hour(s), lighthour(s)"),
    Row("light_day", OTHER, names="light day(s), lightday(s)"),
    Row(
        "parsec",
        OTHER,
        "pc",
        "parsec(s)",
        frozenset({"milli", "kilo", "mega", "giga"}),
        frozenset({"milli", "kilo", "mega", "giga"}),
    ),
    Row("lunar_distance", OTHER, "LD", "lunar distance(s)"),
    Row("solar_radius", OTHER, "R☉, R⊙, Rsun, R_sun", "solar radius, solar radii"),
    Row("earth_radius", OTHER, "R⊕, R🜨, Rearth, R_earth", "Earth radius, Earth radii"),
    Row("jupiter_radius", OTHER, "RJ, RJup, R_J", "Jupiter radius, Jupiter radii, Jovian radius, Jovian radii"),
    Row("pica", OTHER, names="pica(s)"),
    Row("point", OTHER, names="typographic point(s), postscript point(s), desktop publishing point(s)"),
    Row("tex_point", OTHER, names="tex point(s), printer's point(s)"),
    Row("didot", OTHER, names="didot point(s), didot(s)"),
    Row("cicero", OTHER, names="cicero(s)"),
    Row("twip", OTHER, names="twip(s)"),
    Row("css_pixel", OTHER, names="CSS pixel(s), CSS px"),
    Row("rack_unit", OTHER, names="rack unit(s)"),
    Row("smoot", OTHER, names="smoot(s)"),
    # Old measures that history books convert, in the size that they give.
    Row("verst", OTHER, names="verst(s), versta(s)"),
    Row("arshin", OTHER, names="arshin(s)"),
    Row("sazhen", OTHER, names="sazhen(s)"),
    Row("vara", OTHER, names="spanish vara(s), texas vara(s)"),
    Row("toise", OTHER, names="toise(s)"),
    Row("arpent_length", OTHER, names="linear arpent(s)"),
    Row("chinese_li", OTHER, names="chinese li, chinese mile(s)"),
    Row("ken", OTHER, names="japanese ken"),
    Row("shaku", OTHER, names="shaku"),
    Row("scandinavian_mile", OTHER, names="scandinavian mile(s), swedish mile(s), norwegian mile(s)"),
    Row("roman_mile", OTHER, names="roman mile(s), mille passus"),
    Row("roman_foot", OTHER, names="roman foot, roman feet"),
)

SHARED: tuple[Shared, ...] = (
    Shared("meter", names="mtr, mtrs"),
    # A mil is a thousandth of an inch in a film or a coating; pint's is an angle. Speech has it for a millilitre too.
    Shared("thou angular_mil milliliter", "mil, mils", "mil(s)"),
    Shared("cables_length international_cable", names="cable(s)"),
    # pint's point is the desktop-publishing one; printers' are a shade smaller.
)
