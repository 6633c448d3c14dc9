"""``unitcheck convert``: exact, in every rounding that a book gives, and never one that the checker would charge."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build import registry
from unitcheck import Checker, Config, Conventions
from unitcheck.convert import convert
from unitcheck.convert.printed import printed
from unitcheck.convert.ways import Way
from unitcheck.numerals import parse

# --- what is printed --------------------------------------------------------------------------------------------------


def test_every_rounding_is_named_by_its_book_and_the_exact_value_stands_last() -> None:
    assert printed("600 km", "mi") == (
        "600 km in mi\n"
        "  370 mi          NIST SP 811 (zeros rounded), NIST SP 1038 (zeros rounded), Module:Convert\n"
        "  373 mi          ISO 80000-1 (last digit)\n"
        "  372.8 mi        NIST SP 811 (zeros exact), NIST SP 1038 (zeros exact)\n"
        "  372.822715… mi  exactly 1562500/4191\n"
    )


def test_a_unit_that_may_be_several_is_converted_as_each() -> None:
    assert printed("5 gal", "L") == (
        "5 gal in L (US gallon)\n"
        "  19 L           NIST SP 811, NIST SP 1038, Module:Convert, ISO 80000-1 (last digit)\n"
        "  18.92705892 L  exactly\n"
        "\n"
        "5 gal in L (imperial gallon)\n"
        "  23 L        NIST SP 811, NIST SP 1038, Module:Convert, ISO 80000-1 (last digit)\n"
        "  22.73045 L  exactly\n"
    )


def test_colours_change_nothing_but_colours() -> None:
    painted = printed("5 gal", "L", colour=True)
    assert painted.splitlines()[1].startswith("  \x1b[1m19 L         \x1b[0m  \x1b[2mNIST SP 811,")
    assert re.sub("\x1b\\[[0-9]+m", "", painted) == printed("5 gal", "L")


def test_json_has_fractions_and_books() -> None:
    assert json.loads(printed("15 °C", "°F", as_json=True)) == {
        "stated": "15 °C",
        "unit": "°F",
        "ways": [
            {
                "from": "a temperature",
                "to": "a temperature",
                "exact": ["59"],
                "roundings": [{"text": "59 °F", "books": ["Module:Convert", "ISO 80000-1 (last digit)", "exactly"]}],
            },
            {
                "from": "a difference of temperature",
                "to": "a difference of temperature",
                "exact": ["27"],
                "roundings": [
                    {
                        "text": "27 °F",
                        "books": [
                            "NIST SP 811",
                            "NIST SP 1038",
                            "Module:Convert",
                            "ISO 80000-1 (last digit)",
                            "exactly",
                        ],
                    }
                ],
            },
        ],
    }


SP811, SP1038, MODULE, ISO = "NIST SP 811", "NIST SP 1038", "Module:Convert", "ISO 80000-1 (last digit)"

BOOKS = [
    ("36 ft", "m", SP811, "11.0 m", "its own example: 11 m would be less certain than 36 ft"),
    ("36 ft", "m", SP1038, "11.0 m", "one figure more, since 1 is smaller than 3"),
    ("36 ft", "m", MODULE, "11 m", "about as precise"),
    ("36 ft", "m", ISO, "11 m", "to the unit, as 36"),
    ("600 km", "mi", MODULE, "370 mi", "zeros are rounded, two figures at least"),
    ("5 km", "mi", SP1038, "3.1 mi", "one figure more, since 3 is smaller than 5"),
    ("5 km", "mi", ISO, "3 mi", "one figure for one figure"),
    ("2.50 m", "ft", SP1038, "8.20 ft", "zeros behind the point count"),
    ("5 ft 10 in", "cm", ISO, "178 cm", "a compound is as fine as its last part"),
    ("178 cm", "ft in", MODULE, "5 ft 10 in", "and is written as one"),
    ("½ in", "mm", SP811, "13 mm", "a fraction's own resolution"),
    ("1 AU", "km", MODULE, "150,000,000 km", "nobody means the last digit"),
    ("30 mpg", "L/100 km", MODULE, "7.8 L/100 km", "reciprocals"),
    ("25–30 mpg", "L/100 km", MODULE, "7.8–9.4 L/100 km", "whose ends change places"),
    ("20 °C", "K", MODULE, "293 K", "three figures in kelvins"),
    ("−190 °C", "K", MODULE, "83.2 K", "three of them"),
    ("4 ft 6 in", "cm", SP1038, "137 cm", "a half foot ends in no zeros"),
    ("20.5 °C", "°F", ISO, "68.9 °F", "a point keeps its last digit"),
    ("10–15 km", "mi", ISO, "6–9 mi", "a range"),
    ("5 ± 0.2 km", "mi", SP1038, "3.11 ± 0.12 mi", "what stands after ± is a difference"),
    ("20 ± 5 °C", "°F", ISO, "68 ± 9 °F", "of temperature too"),
    ("28 by 19 inches", "cm", ISO, "71 × 48 cm", "dimensions"),
    ("6 or 8 m", "ft", ISO, "20 or 26 ft", "a choice"),
    ("6 ft 2 in to 6 ft 4 in", "cm", ISO, "188–193 cm", "a range of compounds"),
    ("1.5 to 1.6 m", "ft in", MODULE, "4 ft 11 in to 5 ft 3 in", "into a range of compounds"),
    ("2.5 kg", "lb oz", MODULE, "5 lb 8 oz", "an ounce alone is none of gold"),
    ("−3.5 m", "ft in", SP811, "−11 ft 6 in", "one sign before all of it"),
    ("50 mm", "ft in", ISO, "2 in", "feet that are not filled are left out"),
    ("3 days", "h min", MODULE, "72 h 0 min", "no coarser than the last unit counts"),
    ("2 m", "ft and in", ISO, "6 ft 7 in", "'and' between the units"),
    ("half a mile", "m", SP1038, "800 m", "words become digits"),
    ("a mile", "km", MODULE, "1.6 km", "an article counts"),
    ("about 600 km", "mi", MODULE, "370 mi", "a hedge takes nothing away"),
    ("between 5 and 10 km", "mi", ISO, "3–6 mi", "words of a range"),
    ("1,234,000 m", "ft", SP1038, "4,049,000 ft", "thousands stay grouped"),
    ("12,345 ft", "m", ISO, "3,763 m", "by commas"),
    ("6×10⁸ m", "km", SP811, "6×10⁵ km", "powers of ten stay"),
    ("2.5 million m", "km", SP811, "2,500 km", "no million where it is none any more"),
    ("2.5 million t", "lb", SP811, "5,500,000,000 lb", "nor where there would be thousands of it"),
    ("2.5 million km", "mi", MODULE, "1.6 million mi", "but here it stays"),
    ("12,5 km", "mi", ISO, "7,8 mi", "a decimal comma stays"),
    ("-40.5 °F", "°C", ISO, "-40.3 °C", "and the minus sign used"),
    ("15 hands", "cm", ISO, "152 cm", "a unit that in prose is a word"),
    ("50 %", "‰", ISO, "500‰", "signs that stand close"),
    ("34°09′22″", "°", MODULE, "34.156°", "a bare degree too"),
]


@pytest.mark.parametrize(("text", "unit", "book", "rounding", "_why"), BOOKS)
def test_a_book_rounds_as_it_says(text: str, unit: str, book: str, rounding: str, _why: str) -> None:
    first = convert(text, unit).ways[0].told.roundings
    assert rounding in [
        each.text for each in first if any(name in (book, f"{book} (zeros rounded)") for name in each.books)
    ], first


EXACT = [
    ("600 km", "mi", "372.822715… mi", "exactly 1562500/4191", "decimals that do not end are cut"),
    ("1 in", "mm", "25.4 mm", "exactly", "those that do are shown"),
    ("1,102 m", "km", "1.102 km", "exactly", "in plain digits"),
    ("6×10⁸ m", "km", "600,000 km", "exactly", "without the power of ten"),
    ("100 hp", "kW", "74.5699871… kW", "unrounded", "a long fraction is left out"),
    ("0 km", "mi", "0 mi", "exactly", "nothing is nothing"),
    ("-22 °F", "°C", "-30 °C", "exactly", "below zero"),
    ("Mach 2", "km/h", "2,088–2,556 km/h", "exactly", "a unit whose size is a range"),
    ("12,5 km", "mi", "7,76713990… mi", "exactly 390625/50292", "with the decimal comma"),
]


@pytest.mark.parametrize(("text", "unit", "told", "note", "_why"), EXACT)
def test_the_exact_value_is_shown(text: str, unit: str, told: str, note: str, _why: str) -> None:
    last = convert(text, unit).ways[0].told.roundings[-1]
    assert (last.text, last.books[-1]) == (told, note)


WAYS = [
    ("600 km", "mi", [("kilometer", "mile")], "one meaning"),
    ("9 gal", "fl oz", [("US gallon", "US fluid ounce"), ("imperial gallon", "imperial fluid ounce")], "one system"),
    ("10 imp gal", "US gal", [("imperial gallon", "US gallon")], "unless both are named"),
    ("15 °C", "K", [("a temperature",) * 2, ("a difference of temperature",) * 2], "a point and a difference"),
    ("5 lb", "kg", [("pound", "kilogram")], "as a force it is the same"),
    ("20 tons", "kg", [("US ton", "kilogram"), ("imperial long ton", "kilogram"), ("metric ton", "kilogram")], "tons"),
    ("70 kg", "st lb", [("kilogram", "stone and pound"), ("kilogram", "US ton and pound")], "in a row"),
]


@pytest.mark.parametrize(("text", "unit", "ways", "_why"), WAYS)
def test_each_meaning_is_a_way_of_its_own(text: str, unit: str, ways: list[tuple[str, str]], _why: str) -> None:
    assert [(way.source, way.target) for way in convert(text, unit).ways] == ways


TITLES = [
    ("9 gal", "fl oz", ["(US gallon in US fluid ounce)", "(imperial gallon in imperial fluid ounce)"], "both differ"),
    ("20 tons", "kg", ["(US ton)", "(imperial long ton)", "(metric ton)"], "the first differs"),
    ("2 m³", "gal", ["(US gallon)", "(imperial gallon)"], "the second differs"),
    ("15 °C", "°F", ["(a temperature)", "(a difference of temperature)"], "once is enough"),
    ("600 km", "mi", [""], "nothing to tell apart"),
]


@pytest.mark.parametrize(("text", "unit", "meanings", "_why"), TITLES)
def test_a_title_tells_ways_apart(text: str, unit: str, meanings: list[str], _why: str) -> None:
    titles = [line for line in printed(text, unit).splitlines() if line and not line.startswith(" ")]
    assert titles == [f"{text} in {unit} {meaning}".rstrip() for meaning in meanings]


LEFT_OUT = [
    ("1 AU", "km", "100,000,000 km", "by NIST's books one figure, but a third of it would be lost"),
    ("1,102 m", "km", "1 km", "the last digit is the kilometre's, and the checker would note it"),
    ("1 AU", "km", "149,597,871 km", "the last digit is the kilometre's, and far too fine"),
    ("6 ft 2 in to 6 ft 4 in", "cm", "190–190 cm", "two ends would become one"),
]


@pytest.mark.parametrize(("text", "unit", "rounding", "_why"), LEFT_OUT)
def test_what_is_not_sensible_is_left_out(text: str, unit: str, rounding: str, _why: str) -> None:
    assert rounding not in [each.text for way in convert(text, unit).ways for each in way.told.roundings]


def test_a_tie_is_rounded_to_the_even_digit_and_away_from_zero() -> None:
    texts = [each.text for each in convert("225 mm", "cm").ways[0].told.roundings]
    assert texts == ["22 cm", "23 cm", "22.5 cm"]


# --- what is refused --------------------------------------------------------------------------------------------------

REFUSED = [
    ("600 km", "kg", "600 km is a length, and kg measures mass or force; ask for a unit of length"),
    ("5 acres", "m", "5 acres is an area, and m measures length; ask for a unit of area"),
    (
        "600 mph",
        "Mach mph",
        "600 mph cannot be written in Mach mph; ask for one unit, or for several of speed in a row",
    ),
    ("600 kilometrs", "mi", "'kilometrs' is no unit that is known; did you mean 'kilometres'?"),
    ("600 km", "mlie", "'mlie' is no unit that is known; did you mean 'mile'?"),
    ("600 km", "xq", "'xq' is no unit that is known; check the spelling"),
    ("178 cm", "ft inchs", "'inchs' is no unit that is known; did you mean 'inches'?"),
    ("178 cm", "in ft", "'in ft' must name the larger unit first, as in 'ft in'"),
    ("600 km", " ", "the unit is empty; name one, as in 'mi' or 'ft in'"),
    ("600", "mi", "'600' is a number without a unit; write one behind it, as in '600 km'"),
    ("km", "mi", "'km' is no quantity; write a number and a unit, as in '600 km'"),
    ("", "mi", "'' is no quantity; write a number and a unit, as in '600 km'"),
    ("600 km wide", "mi", "'600 km wide' is more than a quantity: leave out 'wide'"),
    ("5 km and 3 kg", "mi", "'5 km and 3 kg' is 2 quantities; convert one at a time"),
    ("0 mpg", "L/100 km", "0 mpg has no value in L/100 km: that would be something divided by zero"),
]


@pytest.mark.parametrize(("text", "unit", "message"), REFUSED)
def test_what_cannot_be_converted_is_refused_with_a_remedy(text: str, unit: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        convert(text, unit)


# --- a house's own ----------------------------------------------------------------------------------------------------

HOUSE = Config(conventions=Conventions(decimal_mark=",", units=("vlok = 17 * meter = _ = vloks",)))


def test_own_units_and_the_decimal_mark_count() -> None:
    assert [each.text for each in convert("3 vloks", "m", HOUSE).ways[0].told.roundings] == ["50 m", "51 m"]
    assert convert("600 m", "vlok", HOUSE).ways[0].told.roundings[-1].text == "35,2941176… vlok"
    assert convert("1,234 m", "cm", HOUSE).ways[0].told.exact == (Fraction("123.4"),)


def test_a_misspelt_unit_of_the_house_is_recognized() -> None:
    with pytest.raises(ValueError, match="did you mean 'vlok'"):
        convert("3 km", "vlokk", HOUSE)


# --- laws -------------------------------------------------------------------------------------------------------------

PAIRS = [
    ("km", "mi", "kilometer", "mile"),
    ("miles", "km", "mile", "kilometer"),
    ("ft", "m", "foot", "meter"),
    ("inches", "cm", "inch", "centimeter"),
    ("kg", "lb", "kilogram", "pound"),
    ("litres", "US gallons", "liter", "gallon"),
    ("acres", "hectares", "acre", "hectare"),
    ("km/h", "mph", "kilometer / hour", "mile / hour"),
    ("knots", "km/h", "knot", "kilometer / hour"),
    ("psi", "kPa", "psi", "kilopascal"),
    ("square miles", "km²", "mile ** 2", "kilometer ** 2"),
]
NUMBERS = st.one_of(
    st.integers(1, 10**7).map("{:,}".format),
    st.integers(1, 999).map(lambda number: f"{number}00"),
    st.decimals(min_value="0.01", max_value=10**4, places=2).map("{:,}".format),
)


@given(NUMBERS, st.sampled_from(PAIRS))
def test_no_rounding_that_is_offered_is_charged_or_noted(number: str, pair: tuple[str, str, str, str]) -> None:
    stated, unit, *_ = pair
    for rounding in _ways(f"{number} {stated}", unit).told.roundings:
        if "…" not in rounding.text:
            sentence = f"It is {number} {stated} ({rounding.text}) in all."
            assert not CHECKER.check(sentence).findings, sentence


CHECKER = Checker()


@given(NUMBERS, st.sampled_from(PAIRS))
def test_the_exact_value_is_pints_and_roundings_are_roundings_of_it(
    number: str, pair: tuple[str, str, str, str]
) -> None:
    """They go from coarse to fine, the exact one last, and none stands twice."""
    stated, unit, source, target = pair
    told = _ways(f"{number} {stated}", unit).told
    size = Fraction(number.replace(",", "")) * registry()(source)
    exact = Fraction(size.to(target).magnitude)
    assert told.exact == (exact,)
    numbers = [each.text.partition(" ")[0] for each in told.roundings]
    for value in (parse(each) for each in numbers if not each.endswith("…")):
        assert value is not None
        assert abs(value.number - exact) <= value.resolutions[-1] / 2
    decimals = [len(each.partition(".")[2].rstrip("…")) for each in numbers[:-1]]
    assert all(coarse <= fine for coarse, fine in pairwise(decimals))
    assert len(set(numbers)) == len(numbers)


def _ways(text: str, unit: str) -> Way:
    (way,) = convert(text, unit).ways
    return way


@given(
    st.text(st.sampled_from("0123456789 .,-−–±×½/kmftin°C′″ aorbt€\n"), max_size=12) | st.text(max_size=6),
    st.sampled_from(["km", "ft in", "°F", "L/100 km", "mpg", "h min"]) | st.text(max_size=6),
)
def test_any_two_texts_are_converted_or_refused_in_a_sentence(text: str, unit: str) -> None:
    told = _told(text, unit)
    assert told
    assert "\n" not in told
    assert not told.endswith(".")


def _told(text: str, unit: str) -> str:
    try:
        return "; ".join(each.text for way in convert(text, unit).ways for each in way.told.roundings)
    except ValueError as refusal:
        return str(refusal)
