"""What each rule says, to the letter: both values, what would be right, and why."""

from __future__ import annotations

import pytest

from unitcheck import Checker, Config
from unitcheck.model import Document, Segment
from unitcheck.rules import RULES

ALL = Checker(Config(select=tuple(rule.CODE for rule in RULES)))

SAID = [
    ("The strait is 600 km (273 miles) wide.", "UC101", "600 km is 373 miles, not 273: one digit is wrong"),
    ("It moves at 7 km (40 miles) per second.", "UC101", "7 km is 4 miles, not 40: a factor of ten"),
    ("It is 260 km (140 miles; 140 nmi) off.", "UC101", "260 km is 162 miles, not 140: these are nautical miles"),
    ("It is 100 miles (260 km; 140 nmi) off.", "UC101",
     "260 km and 140 nmi agree with each other and are 162 miles, not 100 miles"),
    ("It was −33.5 °C (28.3 °F).", "UC101", "−33.5 °C is −28.3 °F, not 28.3: the minus sign was lost"),
    ("The park covers 100 square miles (259 km).", "UC102",
     "100 square miles is 259 km², not 259 km: the square is missing"),
    ("Temperatures rose by 2 °C (35.6 °F).", "UC103",
     "a rise of 2 °C is a rise of 3.6 °F; 35.6 °F is the temperature 2 °C"),
    ("The strait is 600 km (372 miles) wide.", "UC104", "600 km is 373 miles, not 372: 372.8 was cut, not rounded"),
    ("It turns with 451 lb-ft (612 Nm).", "UC104", "451 lb-ft is 611 Nm, not 612: the last digit is one off"),
    ("It stopped at 183 K (−89 °C).", "UC104", "183 K is −90 °C, not −89: one of the two was cut, not rounded"),
    ("The strait is 600 km (400 miles) wide.", "UC105",
     "600 km is 373 miles; 400 miles is rounded harder than careful practice does"),
    ("The walk is 600 km (372.8 miles) long.", "UC106",
     "372.8 miles is finer than 600 km supports: 370 miles would do"),
    ("The tank holds 10 gallons (45.5 litres).", "UC107",
     "10 gallons is 45.5 litres only by the imperial gallon; name the unit"),
    ("On the plan, 3 m × 4 m = 15 m².", "UC201", "3 m × 4 m is 12 m², not 15 m² (rounding allows 11.1 to 13)"),
    ("It covers 300 km in 2 hours at an average of 190 km/h.", "UC202",
     "300 km in 2 hours is 150 km/h, not 190 km/h (rounding allows 130 to 175)"),
    ("Drawing 2 kW for 3 hours uses 9 kWh.", "UC202",
     "2 kW for 3 hours is 6 kWh, not 9 kWh (rounding allows 4.86 to 7.26)"),
    ("At 1.2 GB/s the 60 GB disk is read in 500 s.", "UC202",
     "60 GB at 1.2 GB/s is 50 s, not 500 s (rounding allows 45.6 to 54.8)"),
    ("It takes 12 kg and 5 kg, 18 kg in total.", "UC203", "12 kg and 5 kg make 17 kg, not 18 kg"),
    ("It takes 850 g and 1.5 kg, a total of 3 kg.", "UC203",
     "850 g and 1.5 kg make 2.35 kg, not 3 kg (rounding allows 2.3 to 2.4)"),
    ("The limit went from 40 to 50 km/h, up 20 %.", "UC204",
     "from 40 to 50 km/h is up 25 %, not 20 % (rounding allows 22.2 to 27.8):"
     " the percentage is of the second value, not of the first"),
    ("The wall grew from 2.0 m to 3.0 m, up 150 %.", "UC204",
     "from 2.0 m to 3.0 m is up 50 %, not 150 % (rounding allows 43.9 to 56.4):"
     " that is what the second value is of the first"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "message"), SAID)
def test_a_message_names_both_values_and_what_would_be_right(text: str, code: str, message: str) -> None:
    assert [(found.code, found.message) for found in ALL.check(text).findings] == [(code, message)]


PLACED = [
    ("It is 600 km (273 miles) off.", "273 miles", "600 km", "the restated side is what an editor would change"),
    ("It is 100 miles (260 km; 140 nmi) off.", "100 miles", "260 km; 140 nmi", "all restatements speak against it"),
    ("It is 260 km (140 miles; 140 nmi) off.", "140 miles", "260 km", "one finding on the odd one"),
    ("It drew 900 W (3 m × 4 m = 15 m²).", "15 m²", "3 m × 4 m", "the sides are what it was held against"),
    ("A 900 m² (20 × 30 m) garden.", "900 m²", "20 × 30 m", "and stay so where they come behind"),
    ("At 60 km/h the 240 km drive takes 9 hours.", "9 hours", "60 km/h the 240 km", "the last is what the others make"),
    ("It is 20 kg in total: 12 kg and 5 kg.", "20 kg", "12 kg and 5 kg", "a total is held against all its parts"),
    ("It went from 4.0 kg to 5.0 kg, up 50 %.", "50 %", "4.0 kg to 5.0 kg", "per cent against both values"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "related", "why"), PLACED)
def test_a_finding_stands_on_the_odd_value(text: str, span: str, related: str, why: str) -> None:
    (found,) = Checker().check(text).findings
    assert found.related_span is not None
    assert (text[slice(*found.span)], text[slice(*found.related_span)]) == (span, related), why


def test_every_rule_has_a_code_and_a_name_of_its_own() -> None:
    words = [word for rule in RULES for word in (rule.CODE, rule.NAME)]
    assert len(set(words)) == len(words)
    assert [rule.CODE for rule in RULES] == sorted(rule.CODE for rule in RULES)


NEAR = [
    ("lastdigit", "did you mean 'last-digit'?", "a name for a name"),
    ("UC0101", "did you mean 'UC101'?", "a code for a code: one digit too many"),
    ("uc10", "the rules are", "one too few: many are as near"),
    ("UC140", "did you mean 'UC104'?", "two are swapped"),
    ("UV103", "did you mean 'UC103'?", "a letter is wrong"),
    ("UC999", "the rules are", "none is near"),
    ("", "the rules are", "nothing"),
]


@pytest.mark.parametrize(("name", "hint", "_why"), NEAR)
def test_a_rule_that_is_none_is_refused_with_a_hint(name: str, hint: str, _why: str) -> None:
    with pytest.raises(ValueError, match="there is no rule") as refused:
        Checker(Config(ignore=(name,)))
    assert hint in str(refused.value)


def test_a_fix_of_the_last_digit_writes_nothing_that_means_something_else_to_the_document() -> None:
    text = '"The route is 1,609 km (999 miles) long."\n'
    offered = {}
    for syntax in ("plain", "csv"):
        (found,) = Checker().check(text, syntax).findings
        assert found.code == "UC104"
        offered[syntax] = found.edit and found.edit.replacement
    assert offered == {"plain": "1,000 miles", "csv": None}, "a comma parts fields"


def test_a_document_without_quantities_and_cells_has_nothing_that_a_rule_is_about() -> None:
    """So it is shown to none of them."""
    text = (
        "The Km and the kmh are written so, twice as fast as light, by 120 people; a total of 5, up by 20, in 3 parts."
    )
    document = Document(None, text, (Segment(text),), (), (), "plain")
    for rule in RULES:
        assert list(rule.check(document, rule.Options(), rule.SEVERITY)) == []
