"""Every spelling finds its unit, and nothing but its unit."""

from __future__ import annotations

import pickle
import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcheck.interval import Interval
from unitcheck.model import Dimension, System, Unit
from unitcheck.units import Index
from unitcheck.units.prefixes import PREFIX_SYMBOLS, PREFIXES
from unitcheck.units.row import Row, Shared, spelled
from unitcheck.units.spelling import folded
from unitcheck.units.tables import TABLES

INDEX = Index()
ROWS: tuple[Row, ...] = tuple(row for table in TABLES for row in table.ROWS)
SHARED: tuple[Shared, ...] = tuple(shared for table in TABLES for shared in table.SHARED)
ENTRIES: tuple[Row | Shared, ...] = (*ROWS, *SHARED)


def names(spelling: str) -> list[str]:
    return [unit.name for unit in INDEX.lookup(spelling)]


# What pint fails on or gets wrong, and the odd units of real prose: the first reading, and why it is in the table.
WRITTEN = [
    ("st", "stone", "pint fails"),
    ("mpg", "mile_per_gallon", "pint fails"),
    ("NM", "nautical_mile", "pint fails"),
    ("sqft", "square_foot", "pint fails"),
    ("sqm", "square_meter", "as property agents write"),
    ("kms", "kilometer", "a plural that no symbol has"),
    ("Km", "kilometer", "miscased"),
    ("KM", "kilometer", "miscased"),
    ("US gal", "gallon", "pint fails"),
    ("U.S. gal", "gallon", "with full stops"),
    ("US gallons", "gallon", "pint fails"),
    ("imp gal", "imperial_gallon", "pint fails"),
    ("imp. gal.", "imperial_gallon", "with full stops"),
    ("imperial gallons", "imperial_gallon", "the name"),
    ("long tons", "long_ton", "pint fails"),
    ("short tons", "ton", "pint fails"),
    ("metric tons", "metric_ton", "pint fails"),
    ("metric-ton", "metric_ton", "as an adjective"),
    ("tonnes", "metric_ton", "the name"),
    ("MT", "metric_ton", "shipping's tonne"),
    ("PSI", "pound_force_per_square_inch", "pint fails"),
    ("psi", "pound_force_per_square_inch", "as written by most"),
    ("psig", "pound_force_per_square_inch", "pint fails"),
    ("mm Hg", "millimeter_Hg", "pint fails"),
    ("mmHg", "millimeter_Hg", "as medicine writes"),
    ("inHg", "inch_Hg", "as aviation writes"),
    ("in Hg", "inch_Hg", "in two words"),
    ("inches of mercury", "inch_Hg", "in words"),
    ("cmH2O", "centimeter_H2O", "as medicine writes"),
    ("degrees Celsius", "degree_Celsius", "pint fails"),
    ("Celsius", "degree_Celsius", "pint fails"),
    ("centigrade", "degree_Celsius", "pint reads an angle"),
    ("deg C", "degree_Celsius", "pint reads a degree times a coulomb"),
    ("deg. C", "degree_Celsius", "with a full stop"),
    ("degC", "degree_Celsius", "in one word"),
    ("° C", "degree_Celsius", "with a space"),
    ("ºC", "degree_Celsius", "with the ordinal sign"),
    ("˚C", "degree_Celsius", "with the ring"),
    ("℃", "degree_Celsius", "in one character"),
    ("degrees C", "degree_Celsius", "a word and a letter"),
    ("degrees centigrade", "degree_Celsius", "the old name"),
    ("degrees Fahrenheit", "degree_Fahrenheit", "the name"),
    ("Fahrenheit", "degree_Fahrenheit", "the bare name"),
    ("°F", "degree_Fahrenheit", "the symbol"),
    ("K", "kelvin", "pint's k is Boltzmann's constant"),
    ("°R", "degree_Rankine", "pint's R is the gas constant"),
    ("Cal", "kilocalorie", "pint fails"),
    ("kcal", "kilocalorie", "the symbol"),
    ("calories", "calorie", "the small one first"),
    ("MMBtu", "million_british_thermal_units", "pint fails"),
    ("Mach", "mach", "pint fails"),
    ("light-years", "light_year", "pint fails"),
    ("acre-ft", "acre_foot", "pint fails"),
    ("acre-feet", "acre_foot", "in words"),
    ("gpm", "gallon_per_minute", "pint fails"),
    ("scfm", "standard_cubic_foot_per_minute", "pint fails"),
    ("RPM", "revolutions_per_minute", "pint fails"),
    ("rpm", "revolutions_per_minute", "as written by most"),
    ("nautical miles", "nautical_mile", "pint fails"),
    ("nautical-mile", "nautical_mile", "as an adjective"),
    ("ppb", "ppb", "pint fails"),
    ("ppm", "ppm", "the neighbour"),
    ("KB", "kilobyte", "pint fails"),
    ("fl oz", "fluid_ounce", "pint reads a femtolitre times an ounce"),
    ("fl. oz.", "fluid_ounce", "with full stops"),
    ("fluid ounces", "fluid_ounce", "the name"),
    ("US fl oz", "fluid_ounce", "the American one"),
    ("imp fl oz", "imperial_fluid_ounce", "the imperial one"),
    ("Nm", "newton_meter", "pint reads a yarn number"),
    ("hp(M)", "metric_horsepower", "pint reads a horsepower times a molar"),
    ("metric horsepower", "metric_horsepower", "the name"),
    ("PS", "metric_horsepower", "pint reads a petasiemens"),
    ("hp", "horsepower", "the symbol"),
    ("cfm", "cubic_foot_per_minute", "pint reads a centifermi"),
    ("ppt", "part_per_trillion", "pint reads a picopint"),
    ("kmph", "kilometer_per_hour", "pint reads a kilo-mph"),
    ("kph", "kilometer_per_hour", "the symbol of the road"),
    ("kmh", "kilometer_per_hour", "without its stroke"),
    ("KMH", "kilometer_per_hour", "shouted"),
    ("mph", "mile_per_hour", "the symbol of the road"),
    ("MPH", "mile_per_hour", "shouted"),
    ("m.p.h.", "mile_per_hour", "with full stops"),
    ("AU", "astronomical_unit", "pint reads an absorbance"),
    ("mil", "thou", "pint reads an angle"),
    ("bbl", "oil_barrel", "pint reads 31.5 gallons"),
    ("boe", "barrel_of_oil_equivalent", "the oil field's"),
    ("Mcf", "thousand_cubic_feet", "the oil field's thousand"),
    ("Mb", "megabit", "pint reads a megabarn"),
    ("Tb", "terabit", "pint reads a terabarn"),
    ("Gb", "gigabit", "pint reads a gilbert"),
    ("Mbps", "megabit_per_second", "in one word"),
    ("MB", "megabyte", "10^6 first"),
    ("MiB", "mebibyte", "2^20 alone"),
    ("kWh", "kilowatt_hour", "in one word"),
    ("mAh", "milliampere_hour", "in one word"),
    ("Ah", "ampere_hour", "in one word"),
    ("MWh", "megawatt_hour", "in one word"),
    ("kt", "knot", "a speed before a yield"),
    ("knots", "knot", "the name"),
    ("C", "degree_Celsius", "before the coulomb"),
    ("F", "degree_Fahrenheit", "before the farad"),
    ("ton", "ton", "short first"),
    ("pints", "pint", "US first"),
    ("gal", "gallon", "US first"),
    ("cwt", "hundredweight", "US first"),
    ("oz", "ounce", "avoirdupois first"),
    ("lb", "pound", "mass before force"),
    ("kg", "kilogram", "mass before force"),
    ("FT", "foot", "shouted"),
    ("LBS", "pound", "shouted"),
    ("IN", "inch", "shouted"),
    ("ft.", "foot", "with a full stop"),
    ("kips", "kip", "engineers' thousand pounds"),
    ("carats", "carat", "jewellers'"),
    ("quintal", "metric_quintal", "the market's"),
    ("mpg-US", "mile_per_gallon", "as Wikipedia writes"),
    ("mpg-imp", "mile_per_imperial_gallon", "as Wikipedia writes"),
    ("mpg (US)", "mile_per_gallon", "with brackets"),
    ("L/100 km", "liter_per_100_kilometer", "no product that a grammar would make"),
    ("dioptres", "diopter", "opticians'"),
    ("′", "foot", "before the minute of arc"),
    ("″", "inch", "before the second of arc"),
    ("°", "degree", "an angle before a temperature"),
    ("mcg", "microgram", "as pharmacies write"),
    ("µm", "micrometer", "with the micro sign"),
    ("μm", "micrometer", "with the Greek letter"),
    ("um", "micrometer", "without either"),
    ("microns", "micrometer", "the old name"),
    ("kilometres", "kilometer", "UK spelling"),
    ("Kilometers", "kilometer", "at the head of a sentence"),
    ("megawatts", "megawatt", "a prefixed name"),
    ("hectopascals", "hectopascal", "a prefixed name"),
    ("dekagrams", "decagram", "pint's decagram, as America spells it"),
    ("mb", "millibar", "the old symbol of weather charts"),
    ("fps", "foot_per_second", "before frames"),
    ("g", "gram", "before the load factor"),
    ("gr", "gram", "before the grain"),
    ("Mt", "megametric_ton", "before the yield"),
    ("megatons", "megaton_TNT", "a yield before a cargo"),
    ("Gy", "gray", "before a billion years"),
    ("Myr", "megayear", "geologists'"),
    ("Mya", "megayear", "geologists'"),
    ("kilopounds", "kilopound", "a name"),
    ("nm", "nanometer", "before the nautical mile"),
    ("furlongs", "furlong", "the turf's"),
    ("fathoms", "fathom", "the sea's"),
    ("hogsheads", "hogshead", "the cellar's"),
    ("bushels", "bushel", "the farm's"),
    ("board feet", "board_foot", "the timber yard's"),
    ("troy ounces", "troy_ounce", "the bullion dealer's"),
    ("dpi", "dot_per_inch", "pint reads a dry pint"),
    ("cc", "cubic_centimeter", "the engine's"),
]


@pytest.mark.parametrize(("spelling", "first", "why"), WRITTEN)
def test_what_prose_writes_is_read_as_prose_means_it(spelling: str, first: str, why: str) -> None:
    assert names(spelling)[:1] == [first], why


SEVERAL = [
    # (spelling, everything it may mean)
    ("gallons", {"gallon", "imperial_gallon"}),
    ("fl oz", {"fluid_ounce", "imperial_fluid_ounce"}),
    ("cups", {"cup", "legal_cup", "metric_cup", "imperial_cup", "japanese_cup"}),
    ("tbsp", {"tablespoon", "metric_tablespoon", "australian_tablespoon", "imperial_tablespoon"}),
    ("hp", {"horsepower", "metric_horsepower", "electrical_horsepower"}),
    ("Cal", {"kilocalorie", "international_kilocalorie"}),
    ("calories", {"calorie", "international_calorie", "kilocalorie", "international_kilocalorie"}),
    ("hundredweight", {"hundredweight", "long_hundredweight"}),
    ("MB", {"megabyte", "mebibyte"}),
    ("gigabytes", {"gigabyte", "gibibyte"}),
    ("MBps", {"megabyte_per_second", "mebibyte_per_second"}),
    ("C", {"degree_Celsius", "delta_degree_Celsius", "coulomb"}),
    ("F", {"degree_Fahrenheit", "delta_degree_Fahrenheit", "farad"}),
    ("K", {"kelvin", "delta_kelvin"}),
    ("lbs", {"pound", "force_pound"}),
    ("kg", {"kilogram", "force_kilogram"}),
    ("′", {"foot", "arcminute"}),
    ("’’", {"inch", "arcsecond"}),
    ("ppt", {"part_per_trillion", "part_per_thousand"}),
    ("rpm", {"revolutions_per_minute", "cycle_per_minute"}),
    ("feet of water", {"foot", "foot_H2O"}),
]


@pytest.mark.parametrize(("spelling", "meant"), SEVERAL)
def test_every_definition_in_use_is_a_candidate(spelling: str, meant: set[str]) -> None:
    assert set(names(spelling)) == meant


UNKNOWN = [
    ("men", "a word"),
    ("people", "a word"),
    ("", "nothing"),
    ("am", "the time of day, not attometres"),
    ("a.m.", "the time of day"),
    ("p.m.", "the time of day"),
    ("as", "a word, not attoseconds"),
    ("dam", "it holds water, not ten metres"),
    ("M", "a million, not a metre"),
    ("a", "an article, not an are or a year"),
    ("at", "a word, not an atmosphere"),
    ("are", "a verb, not 100 m²"),
    ("dB", "a logarithm"),
    ("MWt", "1,000 MWt (350 MWe) restates nothing"),
    ("MWe", "1,000 MWt (350 MWe) restates nothing"),
    ("percentage points", "a rise of 2 percentage points (5 %) restates nothing"),
    ("kkm", "a prefix on a prefix"),
    ("kilokilograms", "a prefix on a prefix"),
    ("km" * 100, "too long for a unit"),
    ("lakh", "a number"),
    ("dozen", "a number"),
]


@pytest.mark.parametrize(("spelling", "why"), UNKNOWN)
def test_what_is_no_unit_is_not_read_as_one(spelling: str, why: str) -> None:
    assert INDEX.lookup(spelling) == (), why


@pytest.mark.parametrize("row", ENTRIES, ids=lambda row: row.units)
def test_every_spelling_of_a_row_looks_up_to_its_row(row: Row | Shared) -> None:
    for spelling in (*spelled(row.symbols), *spelled(row.names), *(name.upper() for name in spelled(row.names))):
        found = names(spelling)
        if isinstance(row, Shared):
            assert found == row.units.split() or spelling.isupper(), spelling
        else:
            assert row.unit in found or not found or spelling.isupper(), spelling


# Spellings of a row that ``Shared`` overrides without offering the row's unit.
SURRENDERED = {"M", "b"}


def test_a_spelling_means_two_units_only_where_a_table_says_so() -> None:
    seen: dict[str, str] = {}
    for row in ROWS:
        for spelling in {*spelled(row.symbols), *map(folded, spelled(row.names))}:
            other = seen.setdefault(spelling, row.unit)
            intended = set(names(spelling)) >= {other, row.unit} or spelling in SURRENDERED
            assert other == row.unit or intended, f"{spelling}: {other} and {row.unit}"


def test_no_two_shared_entries_claim_one_spelling() -> None:
    claims = [
        (kind, spelling)
        for shared in SHARED
        for kind, listed in (("symbol", shared.symbols), ("name", shared.names))
        for spelling in {each if kind == "symbol" else folded(each) for each in spelled(listed)}
    ]
    assert sorted({claim for claim in claims if claims.count(claim) > 1}) == []


# A symbol that is also another with a prefix. All others stand for one unit alone; of these, all but the ones offered
# in a table of shared spellings are far-fetched.
PREFIXED_TOO = {
    "Gs",  # gauss and load factor, not gigaseconds
    "MT",  # tonnes and megatons, not megateslas
    "PS",  # Pferdestärke, not petasiemens
    "PT",  # point and pint, not petateslas
    "Pt",
    "QT",  # quart, not quettateslas
    "RJ",  # Jupiter's radius, not ronnajoules
    "RT",  # tons of refrigeration, not ronnateslas
    "kT",  # kilotons, not kiloteslas
}


def test_a_prefix_makes_no_second_meaning_that_the_tables_do_not_list() -> None:
    for row in ENTRIES:
        for prefix, name in PREFIX_SYMBOLS.items():
            if name not in row.symbol_prefixes:
                continue
            for symbol in spelled(row.symbols):
                whole = {f"{name}{unit}" for unit in row.units.split()} | {"kilogram", "kiloton_TNT", "megaton_TNT"}
                accounted = prefix + symbol in PREFIXED_TOO or whole & set(names(prefix + symbol))
                assert accounted, f"{prefix}{symbol}: {names(prefix + symbol)}"


def test_every_miscased_symbol_is_read_as_the_right_one_or_kept_for_the_grammar() -> None:
    for row in ENTRIES:
        for pair in spelled(row.miscased):
            wrong, _, right = pair.partition("=")
            assert INDEX.right_symbol(wrong) == right
            assert right in ("km/h", "Mbit/s", "kbit/s") or set(names(right)) & set(names(wrong)), pair
            assert INDEX.right_symbol(right) is None, pair


def test_all_units_of_shared_spellings_exist() -> None:
    for shared in SHARED:
        for listed in (shared.symbols, shared.names):
            for spelling in spelled(listed):
                assert len(INDEX.lookup(spelling)) >= len(shared.units.split())


def test_there_are_four_hundred_units_and_two_thousand_spellings() -> None:
    stems = {row.unit for row in ROWS}
    plain = {unit for unit in stems if not any(unit.removeprefix(p) in stems - {unit} for p in PREFIXES)}
    prefixed = sum(
        len(row.symbol_prefixes) * len(list(spelled(row.symbols)))
        + len(row.name_prefixes) * len(list(spelled(row.names)))
        for row in ENTRIES
    )
    assert len(plain) >= 400
    assert len(INDEX.spellings()) >= 2000
    assert len(INDEX.spellings()) + prefixed >= 5000


def test_a_plural_in_brackets_is_written_out() -> None:
    assert list(spelled("foot, rod(s), inch(es) of water")) == [
        "foot",
        "rod",
        "rods",
        "inch of water",
        "inches of water",
    ]
    assert not [
        spelling for spelling, _ in INDEX.spellings() if "(s)" in spelling or "(es)" in spelling or not spelling.strip()
    ]


def test_no_unit_has_two_rows() -> None:
    assert len({row.unit for row in ROWS}) == len(ROWS)


def test_every_temperature_is_a_point_and_a_difference() -> None:
    for spelling in ("°C", "°F", "K", "°R", "°Ré", "degrees Celsius", "deg F", "℉", "kelvins"):
        point, difference = INDEX.lookup(spelling)
        assert (point.is_point, difference.is_point) == (True, False)
        assert point.factor == difference.factor
        assert difference.offset == 0


def test_a_prefix_multiplies_exactly() -> None:
    (kilometre,) = INDEX.lookup("km")
    assert kilometre == Unit("kilometer", Dimension(length=1), Interval.point(1000), System.METRIC)
    assert INDEX.lookup("kibibytes")[0].factor.low == 8 * 1024
    assert INDEX.lookup("nm")[0].factor.low == Fraction(1, 10**9)


SYSTEMS = [
    ("km", System.METRIC),
    ("mile", System.CUSTOMARY),
    ("US gallon", System.US),
    ("imperial gallon", System.IMPERIAL),
    ("nautical mile", System.OTHER),
    ("short ton", System.US),
    ("long ton", System.IMPERIAL),
]


@pytest.mark.parametrize(("spelling", "system"), SYSTEMS)
def test_a_unit_knows_its_system(spelling: str, system: System) -> None:
    assert INDEX.lookup(spelling)[0].system is system


def test_multiword_holds_every_spelling_of_more_than_one_word() -> None:
    assert {"nautical miles", "fl oz", "us gallons", "mm Hg", "degrees celsius", "long ton force"} <= INDEX.multiword
    assert all(INDEX.lookup(spelling) for spelling in INDEX.multiword)


@pytest.mark.parametrize(
    ("begun", "tails"),
    [
        ("US fluid", {"ounce", "ounces", "dram", "drams", "oz"}),
        ("long-ton", {"force"}),
        ("square mile", set()),
        ("nautical", {"mile", "miles", "mi", "league", "leagues"}),
        ("london bus", set()),
    ],
)
def test_it_is_known_with_what_words_a_spelling_goes_on(begun: str, tails: set[str]) -> None:
    assert INDEX.tails(begun) == tails


def test_each_spelling_of_several_words_goes_on_as_is_known() -> None:
    for words in (folded(spelling).split() for spelling in INDEX.multiword):
        assert all(words[count] in INDEX.tails(" ".join(words[:count])) for count in range(2, len(words)))


BUS = Unit("bus", Dimension(length=1), Interval.point(Fraction("8.38")))


def test_a_users_units_are_found_and_win() -> None:
    index = INDEX.with_units([(("bus", "buses", "BU"), BUS), (("london bus", "ft"), BUS)])
    assert index.lookup("Buses") == (BUS,)
    assert index.lookup("BU") == (BUS,)
    assert index.lookup("bu") == INDEX.lookup("bu")
    assert index.lookup("ft") == (BUS,)
    assert "london bus" in index.multiword
    assert INDEX.with_units([(("old london bus",), BUS)]).tails("Old London") == {"bus"}
    assert index.lookup("London-bus") == (BUS,)
    assert INDEX.lookup("buses") == ()
    assert index.with_units([]).lookup("BU") == (BUS,)


def test_an_index_survives_the_way_to_another_process() -> None:
    copy = pickle.loads(pickle.dumps(INDEX.with_units([(("BU",), BUS)])))
    assert copy.lookup("BU") == (BUS,)
    assert copy.lookup("km") == INDEX.lookup("km")


def test_no_run_starts_pint() -> None:
    program = "import sys, unitcheck.units as u; u.Index().lookup('km'); sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@given(st.text(max_size=80))
def test_lookup_never_raises_and_says_the_same_twice(text: str) -> None:
    """lookup(t) is a tuple of units for every text t, and depends on nothing but t."""
    assert INDEX.lookup(text) == Index.lookup(INDEX, text)


@given(st.sampled_from([folded(name) for row in ROWS for name in spelled(row.names)]))
def test_hyphens_and_capitals_change_no_name(name: str) -> None:
    """lookup(n) = lookup(n with hyphens for spaces, capitalised) for every name n that is no symbol too."""
    written = name.replace(" ", "-").capitalize()
    if written not in {spelling for spelling, _ in INDEX.spellings()}:
        assert INDEX.lookup(name)[:1] == INDEX.lookup(written)[:1]
