"""The rules that look at single quantities and at the whole document: what they say, where, and what can be done."""

from __future__ import annotations

import json

import pytest

from tests.command import Command
from unitcheck import Checker, Config
from unitcheck.conventions import Conventions
from unitcheck.edits import made
from unitcheck.fix import fixed
from unitcheck.rules import unit_symbol

SPELLING = Checker(Config(select=("UC403",)))

SAID = [
    ("The well is 12 Km off.", "UC401", "Km should be km: kilo is a small k"),
    ("It sends at 98 khz.", "UC401", "khz should be kHz: a unit named after a person has a capital"),
    ("They carried 15 kgs.", "UC401", "kgs should be kg: a symbol has no plural"),
    ("It was held at 4 °K.", "UC401", "°K should be K: the kelvin has no degree sign"),
    ("Vans do 90 kmh.", "UC401", "kmh should be km/h: kilometres per hour are km/h or kph"),
    ("The flat uses 9 kW/h.", "UC402",
     "9 kW/h is how fast a power changes: energy is in kWh, and power in kW alone"),
    ("It consumes 2 kilowatts a day.", "UC402",
     "2 kilowatts a day is how fast a power changes: energy is in kilowatt-hours, and power in kilowatts alone"),
    ("The battery stores 100 MW.", "UC402", "100 MW is a power, and what is stored is energy, in MWh"),
    ("It was cooled to −300 °C.", "UC501", "−300 °C is below absolute zero, −273.15 °C"),
    ("The plume was at −500 °F.", "UC501", "−500 °F is below absolute zero, −459.67 °F"),
    ("The motor has an efficiency of 140 %.", "UC501",
     "140 % is more than all there is: an efficiency ends at 100 %"),
    ("Signals travel at 400,000 km/s.", "UC501",
     "400,000 km/s is faster than light, which travels at 299,792 km/s (186,282 miles per second)"),
    ("It holds 30 gallons (114 litres).\n\nIt holds 30 gallons (136 litres).", "UC301",
     "30 gallons is 136 litres here and 114 litres in line 1"),
    ("The Lark has a range of 600 km (373 miles).\n\nThe Lark has a range of 600 miles.", "UC301",
     "600 miles here, but 600 km is 373 miles in line 1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "message"), SAID)
def test_a_message_says_what_is_wrong_and_why(text: str, code: str, message: str) -> None:
    assert [(found.code, found.message) for found in Checker().check(text).findings] == [(code, message)]


PLACED = [
    ("The well is 5–12 Km off.", "Km", None, "the unit alone is what an editor would change"),
    ("A wall of 30 Kg/m³ stands.", "Kg/m³", None, "all of a unit that is made of several"),
    ("The house uses 9 kW/h.", "9 kW/h", None, "number and unit: either may be wrong"),
    ("It holds 30 gallons (114 litres).\n\nIt holds 30 gallons (136 litres).", "136 litres", "30 gallons (114 litres",
     "both places"),
    ("The Lark has a range of 600 miles.\n\nThe Lark has a range of 600 km (373 miles).", "600 miles",
     "600 km (373 miles", "the plain quantity, wherever it stands"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "related", "why"), PLACED)
def test_a_finding_shows_both_places(text: str, span: str, related: str | None, why: str) -> None:
    (found,) = Checker().check(text).findings
    assert text[slice(*found.span)] == span, why
    assert (found.related_span and text[slice(*found.related_span)]) == related, why


# --- mixed spelling ---------------------------------------------------------------------------------------------------

MIXED = [
    ("It is 5 metres by 6 metres by 2 meters.", "meters", "meter is written once, metre twice; choose one",
     "the fewer"),
    ("It is 5 meters, then 6 metres.", "metres", "metre is written once, meter once; choose one",
     "the later of equals"),
    ("Trams do 50 kph, trains 160 km/h, cars 90 km/h, vans 80 km/h.", "kph",
     "kph is written once, km/h 3 times; choose one", "where it first stands"),
    ("Add 2 L of milk, 1 L of oil and 3 l of wine.", "l", "l is written once, L twice; choose one", "symbols"),
    ("Add 20 mL, 30 ml and 40 ml.", "mL", "mL is written once, ml twice; choose one", "with a prefix"),
    ("It takes 2 litres a day, 3 litres a week and 9 liters a month.", "liters a month",
     "liter is written once, litre twice; choose one", "inside a rate"),
    ("A walk of 5 kilometres, a jump of 3 centimeters, a fall of 2 metres.", "centimeters",
     "meter is written once, metre twice; choose one", "under any prefix"),
    ("It costs 50 grammes, 60 grammes and 70 grams.", "grams", "gram is written once, gramme twice; choose one",
     "a word that holds the other"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "message", "why"), MIXED)
def test_the_rarer_spelling_is_told_with_counts(text: str, span: str, message: str, why: str) -> None:
    (found,) = SPELLING.check(text).findings
    assert (text[slice(*found.span)], found.message) == (span, message), why


UNMIXED = [
    ("It is 5 metres by 6 metres.", "one spelling"),
    ("It is 5 m by 6 metres.", "a symbol and a name"),
    ("Trams do 50 km/h, trains 160 kilometres per hour.", "a symbol and a name"),
    ("Add 2 L of milk and 30 ml of oil.", "a large L alone, as some houses write"),
    ("It is 5 metres long; he said “about 2 meters”.", "a quotation"),
    ('It is 5 metres long; the sign says "2 meters".', "a quotation in plain marks"),
    ("It is 5 metres long; the option is `2 meters`.", "code"),
    ("It is 5 metres, and the parking meter took 2 coins.", "no unit"),
    ("A barometer of 5 millimetres and a kilogram of lead.", "words that hold a spelling and are none"),
    ("It took 5 grams and 3 kilograms.", "one spelling under two prefixes"),
    ("Cars do 50 mph and 60 miles an hour.", "a symbol and a name"),
    ("It took 5 litres, 3 litres, and 2 L.", "a name and a symbol"),
    ("A tonne of 3 metres and 2 tonnes of 4 metres.", "one spelling"),
    ("The link has 5 Mb/s and the disk 6 MB/s.", "two units"),
    ("Give 5 mg in 10 mL and 10 mg in 20 mL.", "one spelling"),
    ("Sound does 340 m/s, or 1,220 km/h.", "two units"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), UNMIXED)
def test_one_spelling_of_each_unit_is_no_mixture(text: str, why: str) -> None:
    assert SPELLING.check(text).findings == (), why


# --- what can be done about them --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("The well is 12 Km off.", "The well is 12 km off."),
        ("It is 3 Km × 4 Km, at 90 Kmh, of 30 Kg/m³.", "It is 3 km × 4 km, at 90 km/h, of 30 kg/m³."),
        ("It held 4 °K on Monday and 5 ° K later.", "It held 4 K on Monday and 5 K later."),
        ("It is 600 Km (372.8 miles) off.", "It is 600 km (372.8 miles) off."),
    ],
)
def test_a_symbol_is_mended_by_a_safe_fix(text: str, mended: str) -> None:
    done = fixed(Checker(), text, "markdown")
    assert (done.text, done.report.findings) == (mended, ())


def test_bits_that_are_bytes_are_mended_only_if_that_is_asked_for() -> None:
    """One of two letters is wrong, and the text does not say which."""
    text = "It holds 512 Mb (0.5 GB)."
    (edit,) = (found.edit for found in Checker().check(text).findings if found.code == "UC401")
    assert edit is not None
    assert not edit.is_safe
    assert Checker().check(made(text, [edit])).findings == ()


def test_a_symbol_behind_an_entity_is_told_and_not_touched() -> None:
    (found,) = Checker().check("<p>It was 4&nbsp;&deg;K cold.</p>", "html").findings
    assert (found.code, found.edit) == ("UC401", None)


@pytest.mark.parametrize("accepted", ["kmh", "Km/h"])
def test_a_house_may_accept_a_spelling(accepted: str) -> None:
    options = (("unit-symbol", unit_symbol.Options(accepted=(accepted,))),)
    found = Checker(Config(rule_options=options)).check("Vans do 90 kmh, lorries 80 Km/h.").findings
    assert len(found) == 1
    assert accepted not in found[0].message.split()[0]


def test_an_accepted_spelling_can_be_said_on_the_command_line(command: Command) -> None:
    text = "Vans do 90 kmh."
    assert command.concise("-", stdin=text) == ["<stdin> UC401"]
    assert command.concise("-", "--rule-option", "unit-symbol.accepted=kmh", stdin=text) == []
    command.write({"unitcheck.toml": 'rules = { unit-symbol = { accepted = ["kmh"] } }\n', "a.txt": text})
    assert command.concise("a.txt") == []


def test_a_symbol_that_a_user_defines_is_the_users() -> None:
    house = Conventions(units=("kiloman = 1000 * count = Km",))
    assert Checker(Config(conventions=house)).check("The levy raised 12 Km in a week.").findings == ()


def test_the_new_rules_are_suppressed_known_and_mended_like_the_others(command: Command) -> None:
    command.write({"a.md": "The well is 12 Km off.\n\nThe house uses 9 kW/h. <!-- unitcheck: ignore[UC402] -->\n"})
    assert command.concise("a.md") == ["a.md UC401"]
    assert command("a.md", "--write-baseline", "known.json").status == 0
    assert command.concise("a.md", "--baseline", "known.json") == []
    assert command("a.md", "--fix").status == 0
    assert (command.here / "a.md").read_text(encoding="utf-8").startswith("The well is 12 km off.")
    printed = json.loads(command("-", "--output-format", "json", stdin="It was cooled to −300 °C.").out)
    assert [(found["code"], found["rule"]) for found in printed["findings"]] == [("UC501", "impossible")]
