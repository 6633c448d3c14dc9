"""Laws of the rules that look at single quantities and at the whole document."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcheck import Checker, Config
from unitcheck.edits import made
from unitcheck.model import Report
from unitcheck.rules import mixed_spelling, unit_symbol

SYMBOLS = Checker(Config(select=("UC401",)))
IMPOSSIBLE = Checker(Config(select=("UC501",)))
ENERGIES = Checker(Config(select=("UC402",)))
REPEATED = Checker(Config(select=("UC301",)))
SPELLING = Checker(Config(select=("UC403",)))

WRONG = {
    wrong: right
    for listed in unit_symbol._MISWRITTEN.values()
    for wrong, _, right in (pair.partition("=") for pair in listed)
}
numbers = st.one_of(
    st.integers(2, 9999).map("{:,}".format),
    st.decimals(1, 500, places=1, allow_nan=False, allow_infinity=False).map(str),
)


# --- UC401 ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", sorted(WRONG))
def test_a_miswritten_symbol_is_read_as_the_right_one(wrong: str) -> None:
    """What the scanner does not read, the rule could not charge, and a fix must not change what is said."""
    lexicon = SYMBOLS.config.conventions.lexicon()
    ours, theirs = (_units(SYMBOLS.check(f"The line carries about 12 {unit} of it.")) for unit in (wrong, WRONG[wrong]))
    assert theirs, WRONG[wrong]
    assert ours == theirs or wrong in ("KM/H", "km/H", "Km/H"), lexicon.lookup(wrong)


def _units(report: Report) -> list[str]:
    return [
        quantity.unit.candidates[0].name.replace("kilometer / hour", "kilometer_per_hour")
        for quantity in report.quantities
    ]


@given(numbers, st.sampled_from(sorted(WRONG)), st.sampled_from(("about {} of it", "only {}, they say", "({})")))
def test_the_fix_of_a_symbol_leaves_nothing_to_say_and_every_value_as_it_was(
    number: str, wrong: str, around: str
) -> None:
    text = f"The line carries {around.format(f'{number} {wrong}')} and feeds the grid."
    before = SYMBOLS.check(text)
    edits = [finding.edit for finding in before.findings if finding.edit]
    assert len(edits) == len(before.findings) == 1
    after = SYMBOLS.check(made(text, edits))
    assert after.findings == ()
    assert after.text == text.replace(wrong, WRONG[wrong])
    assert [q.readings[0].values for q in after.quantities] == [q.readings[0].values for q in before.quantities]


@given(numbers, st.sampled_from(sorted(set(WRONG.values()))))
def test_a_right_symbol_is_never_charged(number: str, right: str) -> None:
    assert SYMBOLS.check(f"The line carries about {number} {right} of it.").findings == ()


# --- UC402 ------------------------------------------------------------------------------------------------------------


@given(
    numbers,
    st.sampled_from(("kWh", "MWh", "kilowatt-hours", "GJ", "kW", "MW", "watts")),
    st.sampled_from(("uses", "consumes", "generates", "stores")),
    st.sampled_from(("", " at noon", " in winter")),
)
def test_an_energy_or_a_power_that_is_used_is_never_charged(number: str, unit: str, verb: str, when: str) -> None:
    stored = verb == "stores" and "h" not in unit and unit != "GJ"
    text = f"The plant {verb if not stored else 'uses'} {number} {unit}{when}."
    assert ENERGIES.check(text).findings == ()


@given(numbers, st.sampled_from(("kWh", "MWh", "GJ")), st.sampled_from(("a day", "per year", "a month", "each year")))
def test_an_energy_per_time_is_never_charged(number: str, unit: str, time: str) -> None:
    assert ENERGIES.check(f"The plant uses {number} {unit} {time}.").findings == ()


# --- UC501 ------------------------------------------------------------------------------------------------------------

ZERO = {"°C": Fraction("-273.15"), "°F": Fraction("-459.67")}


@given(
    st.sampled_from(sorted(ZERO)),
    st.decimals(0, 900, places=2, allow_nan=False, allow_infinity=False),
    st.integers(-2, 2),
)
def test_no_rounding_of_a_temperature_that_can_be_is_charged(scale: str, above: Fraction, places: int) -> None:
    """Whatever the digit it is rounded to, as long as half of that is no more than 4 % of it, as the ladder has it."""
    value = float(ZERO[scale] + Fraction(above))
    rounded = round(value, places)
    if abs(rounded) * 0.04 < 10.0**-places / 2:
        return
    text = f"{rounded:.{max(places, 0)}f}".replace("-", "\u2212")
    assert IMPOSSIBLE.check(f"The sample was cooled to {text} {scale}.").findings == ()


@given(st.sampled_from(sorted(ZERO)), st.integers(15, 5000))
def test_what_is_well_below_absolute_zero_is_charged(scale: str, below: int) -> None:
    text = f"\u2212{-int(ZERO[scale]) + below:,}"
    (found,) = IMPOSSIBLE.check(f"The sample was cooled to {text}.5 {scale}.").findings
    assert found.code == "UC501"


@given(st.integers(1, 299_792_458), st.sampled_from(((1, "m/s"), (1000, "km/s"), (Fraction("0.44704"), "mph"))))
def test_no_speed_below_that_of_light_is_charged(speed: int, unit: tuple[Fraction, str]) -> None:
    """In metres per second, cut to a whole number of another unit."""
    value = int(speed / unit[0])
    assert IMPOSSIBLE.check(f"The probe travels at {value:,} {unit[1]}.").findings == ()


@given(st.integers(0, 100), st.sampled_from(("The probability was {} %", "The motor has an efficiency of {} %")))
def test_no_share_of_the_whole_is_charged(share: int, words: str) -> None:
    assert IMPOSSIBLE.check(f"{words.format(share)}.").findings == ()


@given(st.integers(101, 9999), st.sampled_from(("The probability was {} %", "The motor has an efficiency of {} %")))
def test_every_share_of_more_than_the_whole_is_charged(share: int, words: str) -> None:
    """Where it is no hundreds or tens that may have been rounded up from the whole."""
    (found,) = IMPOSSIBLE.check(f"{words.format(f'{share}.5')}.").findings
    assert found.code == "UC501"


# --- UC301 ------------------------------------------------------------------------------------------------------------

LITRES = {"US": 3.785411784, "imperial": 4.54609}


def _tanks(gallons: int, *litres: float) -> str:
    return "\n\n".join(f"The tank holds {gallons} gallons ({each:,.10g} litres)." for each in litres)


def _rounded(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}")


@given(st.integers(11, 999), st.sampled_from(sorted(LITRES)), st.integers(2, 4), st.integers(2, 4))
def test_two_roundings_of_one_value_are_no_contradiction(gallons: int, kind: str, first: int, second: int) -> None:
    litres = gallons * LITRES[kind]
    assert REPEATED.check(_tanks(gallons, _rounded(litres, first), _rounded(litres, second))).findings == ()


@given(st.integers(11, 999), st.booleans(), st.integers(3, 4))
def test_two_meanings_of_one_unit_are_a_contradiction_in_either_order(gallons: int, turned: bool, digits: int) -> None:
    litres = [_rounded(gallons * size, digits) for size in LITRES.values()]
    text = _tanks(gallons, *(litres[::-1] if turned else litres))
    (found,) = REPEATED.check(text).findings
    assert found.related_span is not None
    assert found.span.start > found.related_span.end


@given(st.integers(11, 999))
def test_a_number_with_the_unit_of_the_other_side_is_found_before_and_behind(value: int) -> None:
    claim = f"The Lark has a range of {value} km ({value / 1.609344:.1f} miles)."
    slip = f"The Lark has a range of {value} miles."
    for text in (f"{claim}\n\n{slip}", f"{slip}\n\n{claim}"):
        (found,) = REPEATED.check(text).findings
        assert text[slice(*found.span)] == f"{value} miles"


# --- UC403 ------------------------------------------------------------------------------------------------------------

PLURALS = {
    "metre": "metres",
    "meter": "meters",
    "litre": "litres",
    "liter": "liters",
    "gramme": "grammes",
    "gram": "grams",
}


@given(st.data(), st.sampled_from(mixed_spelling._FAMILIES))
def test_each_spelling_but_the_commonest_is_one_finding(data: st.DataObject, family: tuple[str, ...]) -> None:
    used = data.draw(st.lists(st.sampled_from(family), min_size=1, max_size=7))
    text = "\n\n".join(f"It took {place + 2} {PLURALS.get(word, word)} then." for place, word in enumerate(used))
    found = SPELLING.check(text).findings
    counts = Counter(used)
    assert len(found) == len(counts) - 1
    told = {finding.message.split()[0] for finding in found}
    assert told == set(counts) - {counts.most_common(1)[0][0]}
