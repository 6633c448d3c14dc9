"""Worked claims, rung by rung and kind by kind, and what the stated side should have been."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.build import reading, unit, value
from unitcheck.conversion import comparable, difference_of
from unitcheck.ladder import RUNGS, accepts, climb, climb_exactly, expected, pairings, rank
from unitcheck.model import Agreement, Hedge, Reading, Value
from unitcheck.rounding import book, decade, figures

EXACT, ROUNDED, FIVES = Agreement.EXACT, Agreement.ROUNDED, Agreement.FIVES
LAST_DIGIT, REVERSED, COMMON = Agreement.LAST_DIGIT, Agreement.REVERSED, Agreement.COMMON
CUT, HEDGED, COARSE = Agreement.LAST_DIGIT_REVERSED, Agreement.HEDGED, Agreement.COARSE
NONE, INCOMPARABLE = Agreement.NONE, Agreement.INCOMPARABLE

MPH, KMH, L100 = "mile/hour", "km/hour", "liter/(100 km)"

CLAIMS = [
    # --- exact: conv(S) lies in R's rounding at its last digit
    ("5", "mile", "8", "km", EXACT, "8.05 rounds to 8"),
    ("5", "km", "3", "mile", EXACT, "3.1: one figure for one figure, within 10 %"),
    ("600", "km", "373", "mile", EXACT, "372.8 rounds to 373"),
    ("600", "km", "372.8", "mile", EXACT, "372.82"),
    ("373", "mile", "600", "km", EXACT, "600.3, the other way round"),
    ("7", "km/second", "4", "mile/second", EXACT, "4.35 to one figure, and the book allows it"),
    ("0", "km", "0", "mile", EXACT, "nothing is nothing"),
    ("36", "ft", "11.0", "m", EXACT, "SP 811's own example"),
    ("10", "ft", "3.05", "m", EXACT, "a clearance, not loosened"),
    ("1/2", "mile", "800", "m", ROUNDED, "a bare half is a figure"),
    ("2 1/2", "inch", "64", "mm", EXACT, "63.5: a tie goes up"),
    ("3/4", "inch", "19", "mm", EXACT, "19.05"),
    ("1/4", "inch", "0.635", "cm", EXACT, "0.635"),
    ("6 ft 2", "inch", "188", "cm", EXACT, "187.96"),
    ("188", "cm", "6 ft 2", "inch", EXACT, "74.02 in"),
    ("28.65", "m", "94 ft 0", "inch", EXACT, "1127.95 in"),
    ("11 st 4", "pound", "72", "kg", EXACT, "71.7"),
    ("3 h 20", "minute", "12,000", "second", EXACT, "200 min"),
    # --- rounded: the same at a coarser resolution of R
    ("600", "km", "370", "mile", ROUNDED, "372.8 to tens, as Module:Convert writes it"),
    ("8,000", "m", "26,000", "ft", ROUNDED, "26,247 to thousands"),
    ("238,855", "mile", "384,000", "km", ROUNDED, "384,400 to thousands is 0.1 % off"),
    ("1,400", "mile", "2,300", "km", ROUNDED, "2,253 to hundreds"),
    ("2", "mile", "3,000", "m", ROUNDED, "3,219 to thousands: SP 1038 keeps one figure"),
    ("100", "km", "60", "mile", ROUNDED, "62.1 to tens; SP 1038 keeps one figure"),
    # --- fives
    ("35", MPH, "55", KMH, FIVES, "56.3; both rounded to five"),
    ("325", "degF", "165", "degC", FIVES, "162.8; an oven"),
    ("165", KMH, "105", MPH, FIVES, "102.5; a cyclone, from 90 knots"),
    ("105", MPH, "165", KMH, FIVES, "169.0; the other way round"),
    ("55", "km", "35", "mile", FIVES, "34.2"),
    ("90–95", "degC", "195–205", "degF", FIVES, "194 and 203"),
    ("10", "mile", "15", "km", COMMON, "16.1; too small for fives, but 9.6 miles would be both"),
    ("1,005", MPH, "1,615", KMH, NONE, "1,617; too large for fives"),
    # --- last digit
    ("600", "km", "372", "mile", LAST_DIGIT, "372.8 cut"),
    ("27", "km", "16", "mile", LAST_DIGIT, "16.8 cut"),
    ("120", "ft", "36", "m", LAST_DIGIT, "36.6 cut"),
    ("60", MPH, "96", KMH, LAST_DIGIT, "96.6 cut"),
    ("4,200", "psi", "28.9", "MPa", LAST_DIGIT, "28.96 cut"),
    ("99.2", "kg", "218", "pound", LAST_DIGIT, "218.7 cut"),
    ("17,450", MPH, "4.8", "mile/second", EXACT, "4.847"),
    ("4,281", "m", "14,046", "ft", LAST_DIGIT, "14,045.3: one unit off with five figures"),
    ("33", "degF", "0", "degC", LAST_DIGIT, "0.56 cut; no share of a Celsius number counts"),
    ("−50.5", "degC", "−58", "degF", LAST_DIGIT, "−58.9 cut, towards zero"),
    ("51", "degC", "123", "degF", LAST_DIGIT, "123.8 cut"),
    # --- reversed
    ("1,102", "m", "3,614", "ft", REVERSED, "3,614 ft is 1,101.5 m"),
    ("30", "liter", "31.5", "quart", REVERSED, "31.5 qt is 29.8 L"),
    ("19,000", "hectare", "46,000", "acre", REVERSED, "46,000 acres are 18,616 ha"),
    ("4,200", "m", "13,776", "ft", REVERSED, "13,776 ft is 4,198.9 m"),
    # --- common
    ("1,650", "km", "1,020", "mile", COMMON, "1,645 km would be both"),
    ("300", "gram", "10", "ounce", COMMON, "295 g would be both"),
    ("0.6", "inch", "1.6", "cm", CUT, "0.62 in, cut, is 1.57 cm"),
    ("2,300", "ton", "2,095", "tonne", REVERSED, "2,309 short tons to hundreds"),
    # --- last digit, reversed
    ("183", "K", "−89", "degC", CUT, "183.95 K, cut, is −89.2 °C"),
    ("16", "mile", "27.0", "km", CUT, "16.78 mi, cut"),
    ("372", "mile", "600.2", "km", CUT, "372.9 mi, cut"),
    ("374", "mile", "600.5", "km", CUT, "one more than 373.1"),
    # --- coarse
    ("600", "km", "400", "mile", COARSE, "372.8 to hundreds is 7 % off"),
    ("30", "ft", "10", "m", COARSE, "9.1 is 9 % off"),
    ("200", "pound", "100", "kg", COARSE, "90.7 to one figure"),
    ("5", "ft", "2", "m", COARSE, "1.52 rounds to 2 as written, 24 % off"),
    ("2", "m", "5", "ft", COARSE, "the same the other way round"),
    ("2", "mile", "3,150", "yard", COARSE, "3,520; a coarse 2 reaches 3,098"),
    ("20", "km", "11.0", "mile", COARSE, "12.4; a coarse 20 begins at 17.6 km"),
    ("2", "km", "1", "mile", COARSE, "1.24 rounds to 1"),
    ("200", "degC", "400", "degF", REVERSED, "204.4 to tens"),
    ("100", "degC", "200", "degF", COMMON, "96 °C would be both"),
    # --- none
    ("600", "km", "273", "mile", NONE, "372.8: a digit is wrong"),
    ("10", "km", "10", "mile", NONE, "the same number under two units"),
    ("180", "km", "120", "mile", NONE, "111.8; a coarse 180 ends at 115.0"),
    ("12", "km", "28,000", "ft", NONE, "39,370"),
    ("100", "km", "0", "mile", NONE, "nothing is no rounding of something"),
    ("0", "km", "1", "mile", NONE, "nor something of nothing"),
    ("5", "km", "−3.1", "mile", NONE, "the sign counts"),
    ("1.5", "inch", "8", "cm", NONE, "3.8"),
    ("1", "mile", "0.5", "km", NONE, "1.6"),
    ("20", "mile", "30", "yard", NONE, "another order of magnitude"),
    # --- area, volume
    ("100", "mile**2", "259", "km**2", EXACT, "square units have square factors"),
    ("870", "km**2", "340", "mile**2", ROUNDED, "335.9 to tens"),
    ("5", "acre", "2.02", "hectare", EXACT, "2.023"),
    ("5", "acre", "20,000", "m**2", ROUNDED, "20,234"),
    ("100", "mile**2", "161", "km**2", NONE, "the length factor"),
    ("2,000", "hectare", "200", "km**2", NONE, "20"),
    ("50", "liter", "13.2", "gallon", EXACT, "13.21 US gallons"),
    ("50", "liter", "11", "imperial_gallon", EXACT, "11.0 imperial gallons"),
    ("1/3", "cup", "80", "ml", ROUNDED, "78.9: 80 to tens"),
    ("168,000", "m**3", "5.9e6", "ft**3", EXACT, "5.93 million"),
    ("383", "liter", "23,931", "inch**3", NONE, "23,372"),
    ("1", "cup", "236", "ml", LAST_DIGIT, "236.6 cut"),
    # --- mass, force
    ("150", "pound", "68", "kg", EXACT, "68.04"),
    ("8", "ounce", "226", "gram", LAST_DIGIT, "226.8 cut"),
    ("30,000", "ton", "27,216", "tonne", EXACT, "27,215.5"),
    ("3", "long_ton", "3.0", "tonne", EXACT, "3.05: a tie, and within a figure"),
    ("735", "N", "165", "pound_force", EXACT, "165.2"),
    ("40.0", "pound_force", "180", "N", ROUNDED, "177.9 to tens"),
    ("68", "kg", "31", "pound", NONE, "the factor the wrong way round"),
    # --- speed
    ("120", KMH, "75", MPH, EXACT, "74.6"),
    ("60", "knot", "110", KMH, ROUNDED, "111.1"),
    ("1,100", "ft/second", "335", "m/second", EXACT, "335.3"),
    ("155", "km/second", "341,000", MPH, NONE, "346,725: published, and 1.7 % off"),
    ("400", "km/second", "1e6", MPH, COARSE, "894,775 to one figure"),
    ("7", "km/second", "20", "Mach", EXACT, "Mach is a range: 19.7 to 24.1"),
    ("905", KMH, "0.84", "Mach", EXACT, "at altitude"),
    ("905", KMH, "0.74", "Mach", EXACT, "at sea level"),
    ("905", KMH, "0.95", "Mach", NONE, "at no altitude"),
    ("2", "Mach", "2,100", KMH, EXACT, "1.5 km/h more than its least"),
    ("2", "Mach", "3,500", KMH, NONE, "2,556 at most"),
    # --- temperature points
    ("20", "degC", "68", "degF", EXACT, "68"),
    ("−40", "degC", "−40", "degF", EXACT, "where the scales meet"),
    ("32", "degF", "0", "degC", EXACT, "freezing"),
    ("0", "degC", "32", "degF", EXACT, "freezing"),
    ("37.5", "degC", "99.5", "degF", EXACT, "99.5"),
    ("350", "degF", "177", "degC", EXACT, "176.7"),
    ("350", "degF", "168", "degC", NONE, "published; 176.7"),
    ("302", "degF", "105", "degC", NONE, "published; 150"),
    ("−33.5", "degC", "28.3", "degF", NONE, "published; the minus sign is lost"),
    ("1,000", "degC", "1,800", "degF", ROUNDED, "1,832 to two figures"),
    ("5,800", "K", "5,500", "degC", ROUNDED, "5,527 to two figures"),
    ("−1", "degC", "31", "degF", REVERSED, "31 °F is −0.6 °C"),
    ("40", "degC", "100", "degF", ROUNDED, "104 to tens"),
    ("30", "degC", "85", "degF", FIVES, "86"),
    ("0", "degC", "0", "degF", NONE, "two zeros"),
    # --- temperature differences
    ("1.5", "delta_degC", "2.7", "delta_degF", EXACT, "2.7"),
    ("10", "delta_degC", "50", "delta_degF", NONE, "18: the offset does not belong"),
    ("1", "delta_degC", "1", "delta_K", EXACT, "one size"),
    ("600", "delta_K", "600", "delta_degC", EXACT, "one size"),
    ("20", "degC", "36", "delta_degF", INCOMPARABLE, "a point is no difference"),
    # --- pressure, power, energy, time
    ("1,013", "hPa", "29.91", "inHg", EXACT, "29.914"),
    ("32", "psi", "2.2", "bar", EXACT, "2.21"),
    ("100", "kPa", "14.5", "psi", EXACT, "14.504"),
    ("150", "kW", "201", "horsepower", EXACT, "201.2"),
    ("382", "horsepower", "285", "kW", EXACT, "284.9"),
    ("4.54", "MW", "6,300", "horsepower", NONE, "published; 6,088"),
    ("4.54", "MW", "6,300", "metric_horsepower", NONE, "published; 6,173"),
    ("500e9", "watt", "500", "terawatt", NONE, "published; half a terawatt"),
    ("200", "kcal", "840", "kJ", ROUNDED, "836.8 to tens"),
    ("24.217", "cal", "101.325", "joule", REVERSED, "101.3239, more than one unit off; 24.2173 cal"),
    ("90", "minute", "1.5", "hour", EXACT, "1.5"),
    ("18", "month", "1.5", "year", EXACT, "months and years have ranges: 504 to 558 days"),
    ("18", "month", "2", "year", COARSE, "1.53 rounds to 2"),
    ("6", "month", "182", "day", EXACT, "168 to 186"),
    ("6", "month", "200", "day", ROUNDED, "186 at most: one figure for one figure, within 10 %"),
    ("6", "month", "280", "day", NONE, "186 at most"),
    # --- information, electricity-like products, densities
    ("1", "megabyte", "1,000,000", "byte", EXACT, "decimal"),
    ("1", "mebibyte", "1,048,576", "byte", EXACT, "binary"),
    ("100", "megabit/second", "12.5", "megabyte/second", EXACT, "eight bits a byte"),
    ("100", "megabit/second", "100", "megabyte/second", NONE, "bits are not bytes"),
    ("451", "foot*pound_force", "612", "newton*meter", LAST_DIGIT, "611.5 is one off"),
    ("625", "1/mile**2", "242", "1/km**2", LAST_DIGIT, "241.3"),
    ("1", "gram/cm**3", "1,000", "kg/m**3", EXACT, "1,000"),
    # --- reciprocal pairs
    ("30", "mile/gallon", "7.8", L100, EXACT, "7.84"),
    ("7.8", L100, "30", "mile/gallon", EXACT, "30.2"),
    ("10.5", L100, "18.5", "mile/imperial_gallon", NONE, "published; 26.9"),
    ("20–30", "mile/gallon", "7.8–12", L100, EXACT, "the ends have changed places"),
    ("50", "hertz", "20", "millisecond", EXACT, "a period"),
    ("50", "hertz", "0.2", "second", NONE, "ten times the period"),
    ("0", "hertz", "1", "second", NONE, "no period"),
    # --- several parts
    ("5–10", "km", "3–6", "mile", EXACT, "part by part"),
    ("5–10", "km", "3–16", "mile", NONE, "the worst part counts"),
    ("0.8–0.36", "inch", "9.1", "mm", EXACT, "the bracket covers the last value"),
    ("0–30.0", "m/second", "108", KMH, EXACT, "the same, beginning at zero"),
    ("9.1–20", "mm", "0.36", "inch", EXACT, "or the first"),
    ("6", "m", "19 ft 8–26 ft 3", "inch", EXACT, "or the first of the restated side"),
    ("6 or 8", "m", "19 ft 8 or 26 ft 3", "inch", EXACT, "a choice"),
    ("4 × 2.5", "m", "13 × 8.2", "ft", EXACT, "dimensions"),
    ("10 × 4.5", "inch", "25.5 × 11.5", "cm", LAST_DIGIT, "25.4 and 11.43, one off each"),
    ("28 × 19", "inch", "71 × 52", "cm", NONE, "19 in is 48.3 cm"),
    ("28 × 19", "inch", "71 × 48", "cm", EXACT, "71.1 and 48.3"),
    ("5 ± 1", "km", "3.1 ± 0.6", "mile", EXACT, "value and uncertainty"),
    ("20 ± 5", "degC", "68 ± 9", "degF", EXACT, "the uncertainty is a difference"),
    ("20 ± 5", "degC", "68 ± 41", "degF", NONE, "and no point"),
    ("20 ± 5", "degC", "59–77", "degF", EXACT, "written as a range"),
    ("20 ± 5", "degC", "68", "degF", EXACT, "written without"),
    ("68", "degF", "20 ± 5", "degC", EXACT, "or the other way round"),
    ("3,500–5,500", "mile", "5,600–8,900", "km", ROUNDED, "5,633 and 8,851"),
    ("1,600", "km", "1,000", "mile", ROUNDED, "994.2"),
    # --- press errors: figures only
    ("1/2", "inch", "1.57", "cm", NONE, "published; 1.27"),
    ("3", "km", "9", "mile", NONE, "published; 1.9"),
    ("1 1/2", "inch", "8", "cm", NONE, "published; 3.8"),
    # --- nothing to compare
    ("100", "mile**2", "259", "km", INCOMPARABLE, "an area is no length"),
    ("100", "horsepower", "3.0", "liter", INCOMPARABLE, "a power is no volume"),
    ("400", "km", "6", "hour", INCOMPARABLE, "a length is no time"),
    ("400", "km", "6", "1/hour", INCOMPARABLE, "nor a rate"),
]


@pytest.mark.parametrize(("stated", "unit_", "restated", "other", "rung", "why"), CLAIMS, ids=lambda cell: str(cell))
def test_each_claim_stands_on_its_rung(
    stated: str, unit_: str, restated: str, other: str, rung: Agreement, why: str
) -> None:
    one, two = reading(stated, unit_), reading(restated, other)
    assert climb(one, two) is rung, why
    assert climb_exactly(one, two) is rung, why


@pytest.mark.parametrize(("stated", "unit_", "restated", "other", "rung", "why"), CLAIMS, ids=lambda cell: str(cell))
def test_the_order_of_the_sides_changes_no_error(
    stated: str, unit_: str, restated: str, other: str, rung: Agreement, why: str
) -> None:
    swapped = climb(reading(restated, other), reading(stated, unit_))
    assert (swapped is NONE) is (rung is NONE), why
    assert (swapped is INCOMPARABLE) is (rung is INCOMPARABLE), why


HEDGES = [
    ("2", "mile", Hedge.UNDER, "3,350", "yard", Hedge.NONE, HEDGED, "nearly two miles: 1.90"),
    ("2", "mile", Hedge.OVER, "3,350", "yard", Hedge.NONE, COARSE, "over two miles is not 1.90"),
    ("2.00", "mile", Hedge.OVER, "3,350", "yard", Hedge.NONE, NONE, "nor is it over 2.00"),
    ("2", "mile", Hedge.ABOUT, "3,350", "yard", Hedge.NONE, COARSE, "about governs both sides and widens nothing"),
    ("2.00", "mile", Hedge.LIMIT, "3,350", "yard", Hedge.NONE, NONE, "a limit is not loosened"),
    ("2.00", "mile", Hedge.UNDER, "3,350", "yard", Hedge.ABOUT, HEDGED, "nearly still means less"),
    ("600", "km", Hedge.NONE, "361", "mile", Hedge.ABOUT, HEDGED, "about widens the restated side both ways"),
    ("600", "km", Hedge.NONE, "386", "mile", Hedge.ABOUT, HEDGED, "about widens the restated side both ways"),
    ("601", "km", Hedge.NONE, "386", "mile", Hedge.OVER, NONE, "373.4 is not over 386"),
    ("600", "km", Hedge.NONE, "361", "mile", Hedge.OVER, HEDGED, "372.8 is over 361"),
    ("600", "km", Hedge.NONE, "386", "mile", Hedge.UNDER, HEDGED, "372.8 is nearly 386"),
    ("601", "km", Hedge.ABOUT, "361", "mile", Hedge.ABOUT, NONE, "about on both sides widens nothing"),
    ("601", "km", Hedge.LIMIT, "361", "mile", Hedge.ABOUT, HEDGED, "the only hedge is the restated side's"),
    ("601", "km", Hedge.NONE, "361", "mile", Hedge.LIMIT, NONE, "a limit is not loosened"),
    ("600", "km", Hedge.UNDER, "273", "mile", Hedge.NONE, NONE, "a hedge is no excuse"),
    ("−41", "degC", Hedge.OVER, "−38", "degF", Hedge.NONE, HEDGED, "below zero over may mean warmer"),
    ("−41", "degC", Hedge.OVER, "−45", "degF", Hedge.NONE, HEDGED, "or colder"),
    ("600", "km", Hedge.OVER, "373", "mile", Hedge.NONE, EXACT, "a hedge spoils nothing"),
    ("31", "mile/gallon", Hedge.OVER, "7.3", L100, Hedge.NONE, HEDGED, "more miles are fewer litres"),
    ("31.00", "mile/gallon", Hedge.OVER, "7.9", L100, Hedge.NONE, NONE, "and not more"),
]


@pytest.mark.parametrize(("stated", "unit_", "hedge", "restated", "other", "second", "rung", "why"), HEDGES, ids=str)
def test_a_hedge_widens_in_its_direction_only(
    stated: str, unit_: str, hedge: Hedge, restated: str, other: str, second: Hedge, rung: Agreement, why: str
) -> None:
    assert climb(reading(stated, unit_, hedge), reading(restated, other, second)) is rung, why


EXPECTED = [
    ("600", "km", "mile", None, ("370",), "as Module:Convert"),
    ("600", "km", "mile", "273", ("373",), "one figure finer, as it was written"),
    ("600", "km", "mile", "273.51", ("373",), "but no more than one"),
    ("600", "km", "mile", "200", ("373",), "written to the unit"),
    ("5", "km", "mile", None, ("3.1",), "two figures"),
    ("5", "mile", "km", None, ("8",), "one figure, 0.6 % off"),
    ("7", "mile", "km", None, ("11",), "as many figures as make 11"),
    ("5", "km", "mile", "9", ("3.1",), "no coarser than the book"),
    ("1 1/2", "inch", "cm", "8", ("3.8",), "two figures"),
    ("20", "degC", "degF", None, ("68",), "the nearest degree"),
    ("37.5", "degC", "degF", None, ("99.5",), "the last digit"),
    ("1,000", "degC", "degF", None, ("1832",), "the nearest degree"),
    ("38", "degC", "degF", "10.4", ("100.4",), "one figure finer, as it was written"),
    ("32", "degF", "degC", "100", ("0",), "zero has no figures"),
    ("10", "delta_degC", "delta_degF", "50", ("18",), "no offset"),
    ("5–10", "km", "mile", None, ("3.1", "6.2"), "the parts share the finest resolution"),
    ("900–1,200", "km", "mile", None, ("560", "750"), "of those the book asks for"),
    ("4 × 2.5", "m", "ft", None, ("13.1", "8.2"), "of those the book asks for"),
    ("20 ± 5", "degC", "degF", None, ("68", "9"), "the uncertainty is a difference"),
    ("30", "mile/gallon", L100, None, ("7.8",), "one figure, 8, would be 2 % off"),
    ("30", "mile/gallon", L100, "7.26", ("7.84",), "one figure finer, as it was written"),
    ("188", "cm", "inch", "5 ft 2", ("74",), "the inch, as it was written"),
    ("2.44", "m", "ft", "7 1/4", ("8",), "a quarter of a foot is within the book"),
    ("0", "km", "mile", None, ("0",), "nothing is nothing"),
    ("5", "km", "kg", None, (), "nothing to expect"),
    ("0", "hertz", "second", None, (), "nothing to expect"),
]


@pytest.mark.parametrize(("stated", "unit_", "target", "like", "numbers", "why"), EXPECTED, ids=str)
def test_what_is_expected_is_rounded_as_careful_practice_does(
    stated: str, unit_: str, target: str, like: str | None, numbers: tuple[str, ...], why: str
) -> None:
    found = expected(reading(stated, unit_), unit(target), reading(like, target) if like else None)
    assert tuple(each.number for each in found) == tuple(Fraction(number) for number in numbers), why


BOOKS = [
    ("600", "372.8", "10", "Module:Convert and SP 1038 agree"),
    ("5", "3.107", "0.1", "a smaller first digit asks for one more"),
    ("5", "8.05", "1", "a greater one does not"),
    ("36", "10.97", "1", "SP 1038 asks for 11.0, Module:Convert for 11"),
    ("10", "3.048", "1", "SP 1038 takes 10 for one figure; a clearance would ask for more"),
    ("250", "820.2", "10", "the zero is not significant"),
    ("1.50", "4.921", "0.1", "the zero is, and SP 1038 asks for 4.92"),
    ("0", "0", "0", "nothing to round"),
]


@pytest.mark.parametrize(("source", "converted", "resolution", "why"), BOOKS, ids=str)
def test_the_book_is_the_coarser_of_two(source: str, converted: str, resolution: str, why: str) -> None:
    assert book(value(source), Fraction(converted)) == Fraction(resolution), why


def test_decades_and_figures_are_counted_exactly() -> None:
    assert [decade(Fraction(each)) for each in ("372", "1000", "999.9999999999999999999", "0.1", "-0.25")] == [
        2,
        3,
        2,
        -1,
        -1,
    ]
    assert decade(Fraction(10) ** 400 - 1) == 399
    assert [figures(Fraction(372), Fraction(q)) for q in ("1", "10", "100", "1000", "1/4")] == [3, 2, 1, 1, 3]


def test_the_ladder_names_every_agreement_once_and_in_order() -> None:
    assert [rung.agreement for rung in RUNGS] == [each for each in Agreement if each not in (NONE, INCOMPARABLE)]
    assert sorted(Agreement, key=rank) == list(Agreement)


def test_a_diagnosis_must_reach_one_of_four_rungs() -> None:
    assert [each for each in Agreement if accepts(each)] == [EXACT, ROUNDED, FIVES, LAST_DIGIT]


def test_the_shorter_side_restates_the_last_or_the_first_parts() -> None:
    pairs = list(pairings(reading("1 or 2 or 3", "km"), reading("7 or 8", "mile")))
    assert [[int(v.number) for v in one.values] for one, _ in pairs] == [[2, 3], [1, 2]]


def test_points_compare_with_points_only() -> None:
    assert comparable(unit("degC"), unit("K"))
    assert not comparable(unit("degC"), unit("delta_degF"))
    assert difference_of(unit("degF")).factor == unit("delta_degF").factor
    assert difference_of(unit("km")) is unit("km")


@pytest.mark.parametrize("power", [-500, -95, 95, 500])
def test_numbers_beyond_any_float_are_compared_exactly(power: int) -> None:
    scale = Fraction(10) ** power

    def scaled(text: str, name: str) -> Reading:
        plain = reading(text, name)
        values = tuple(Value(each.number * scale, tuple(q * scale for q in each.resolutions)) for each in plain.values)
        return Reading(values, plain.unit, plain.form)

    assert climb(scaled("600", "km"), scaled("373", "mile")) is EXACT
    assert climb(scaled("600", "km"), scaled("372", "mile")) is LAST_DIGIT
    assert climb(scaled("600", "km"), scaled("273", "mile")) is NONE
