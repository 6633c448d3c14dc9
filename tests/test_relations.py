"""Which two quantities a text says are one, by which relation and how surely; and what only looks like it."""

from __future__ import annotations

import pytest

import unitcheck
from unitcheck.model import Agreement, Strength

RELATED = [
    ("A pole of 6 ft (1.83 m) stood there.", "bracket", "6 ft", "1.83 m", Strength.STRONG, "plain bracket"),
    ("A pole of 6 ft [1.83 m] stood there.", "bracket", "6 ft", "1.83 m", Strength.STRONG, "square bracket"),
    ("A pole of 6 ft(1.83 m) stood there.", "bracket", "6 ft", "1.83 m", Strength.STRONG, "no space"),
    ("A pole (of 6 ft (1.83 m)) stood there.", "bracket", "6 ft", "1.83 m", Strength.STRONG, "nested"),
    ("A pole of 6 ft. (1.83 m) stood there.", "bracket", "6 ft", "1.83 m", Strength.STRONG, "abbreviation point"),
    ("A 6-ft-long (1.83 m) pole.", "bracket", "6-ft", "1.83 m", Strength.STRONG, "adjective"),
    ("A pole 6 ft long (1.83 m).", "bracket", "6 ft", "1.83 m", Strength.STRONG, "measure behind the unit"),
    ("A pole of 6 ft (about 1.83 m) stood there.", "bracket", "6 ft", "1.83 m", Strength.STRONG, "hedge inside"),
    ("A pole of 6 ft (or 1.83 m) stood there.", "bracket", "6 ft", "1.83 m", Strength.STRONG, "or inside"),
    ("A pole of 6 ft (i.e. 1.83 m) stood there.", "bracket", "6 ft", "1.83 m", Strength.STRONG, "i.e. inside"),
    ("Poles of 6 ft (1.83 m each) stood there.", "bracket", "6 ft", "1.83 m", Strength.LIKELY, "trailing each"),
    ("It makes 90 kN of thrust (20,200 lbf).", "bracket", "90 kN", "20,200 lbf", Strength.WEAK, "words between"),
    ("It makes 382 hp @ 6,850 rpm (285 kW).", "bracket", "382 hp", "285 kW", Strength.STRONG, "at a speed of rotation"),
    ("A pole of 1,830 mm (1.83 m).", "bracket", "1,830 mm", "1.83 m", Strength.LIKELY, "one system twice"),
    ("A sack of 3 stone (19 kg; 42 lb).", "bracket", "3 stone", "42 lb", Strength.LIKELY, "the end of a chain"),
    ("It cruises at 14 knots (26 km/h; 16 mph).", "bracket", "14 knots", "16 mph", Strength.STRONG, "semicolon chain"),
    ("It cruises at 14 knots (26 km/h, 16 mph).", "bracket", "14 knots", "16 mph", Strength.STRONG, "comma chain"),
    ("It cruises at 14 knots (26 km/h or 16 mph).", "bracket", "14 knots", "16 mph", Strength.STRONG, "or chain"),
    ("It cruises at 14 knots (26 km/h / 16 mph).", "bracket", "14 knots", "16 mph", Strength.STRONG, "slash chain"),
    ("It cruises at 14 knots (26 km/h; 16 mph).", "bracket", "26 km/h", "16 mph", Strength.ECHO, "inside a chain"),
    ("A farm of 20 ha (0.2 km2 (49 acres)).", "bracket", "20 ha", "49 acres", Strength.STRONG, "bracket in bracket"),
    ("The wall is 6 feet or 1.83 m high.", "alternative", "6 feet", "1.83 m", Strength.LIKELY, "or"),
    ("The wall is 6 feet, or 1.83 m, high.", "alternative", "6 feet", "1.83 m", Strength.STRONG, "or between commas"),
    ("Bake at 200 °C/390 °F.", "slash", "200 °C", "390 °F", Strength.STRONG, "slash"),
    ("Butter 250 g | 9 oz", "slash", "250 g", "9 oz", Strength.STRONG, "upright bar"),
    ("1 oz = 28.35 g", "equation", "1 oz", "28.35 g", Strength.STRONG, "equals sign"),
    ("One foot is 30.48 cm.", "equation", "One foot", "30.48 cm", Strength.STRONG, "is"),
    ("It is 12 feet, that is 3.7 m, deep.", "equation", "12 feet", "3.7 m", Strength.STRONG, "that is"),
    ("It is 12 feet, which is 3.7 m.", "equation", "12 feet", "3.7 m", Strength.STRONG, "which is"),
    ("It holds 12 feet, equivalent to 3.7 m.", "equation", "12 feet", "3.7 m", Strength.STRONG, "equivalent to"),
    ("It flies at 900 km/h – 560 mph.", "apposition", "900 km/h", "560 mph", Strength.WEAK, "dash"),
    ("The summit, 3,000 m, 9,840 ft, lies in cloud.", "apposition", "3,000 m", "9,840 ft", Strength.WEAK, "commas"),
    ("At 7 km (4.3 miles) per second (Mach 21).", "distributed", "7 km", "Mach 21", Strength.STRONG, "rate behind"),
    ("A card 10 cm (4 in) × 15 cm (6 in).", "bracket", "15 cm", "6 in", Strength.STRONG, "each side restated"),
    ("A tray of 28 by 19 inches (71 cm × 48 cm).", "bracket", "28 by 19 inches", "71 cm × 48 cm", Strength.STRONG,
     "sides"),
    ("From 0.8 to 0.36 inches (9.1 mm).", "bracket", "0.36 inches", "9.1 mm", Strength.STRONG, "the last value only"),
    ("6 or 8 m (19 ft 8 in or 26 ft 3 in).", "bracket", "6 or 8 m", "19 ft 8 in or 26 ft 3 in", Strength.STRONG,
     "choices"),
    ("It weighs 20 ± 1 lb (9.1 ± 0.5 kg).", "bracket", "20 ± 1 lb", "9.1 ± 0.5 kg", Strength.STRONG, "uncertainty"),
    ("Drive (16 km) 10 miles north.", "reversed", "10 miles", "16 km", Strength.WEAK, "the bracket first"),
    ("A pole of 6 ft\n(1.83 m) stood there.", "bracket", "6 ft", "1.83 m", Strength.STRONG, "line break"),
    ("A pole of 6\u00a0ft (1.83\u202fm) stood there.", "bracket", "6\u00a0ft", "1.83\u202fm", Strength.STRONG,
     "no-break spaces"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "relation", "stated", "restated", "strength", "why"), RELATED)
def test_what_restates_a_quantity_is_related_to_it(
    text: str, relation: str, stated: str, restated: str, strength: Strength, why: str
) -> None:
    claims = [verdict.claim for verdict in unitcheck.check(text).verdicts]
    found = [claim for claim in claims if (claim.stated.text, claim.restated.text) == (stated, restated)]
    assert found, (why, [(claim.stated.text, claim.restated.text) for claim in claims])
    assert found[0].strength is strength, why
    if strength is not Strength.ECHO:
        assert found[0].relation == relation, why


MARKED_UP = [
    ("A pole of *6 ft* (1.83 m).", "emphasis around the first"),
    ("A pole of 6 ft (**1.83 m**).", "emphasis around the second"),
    ("A pole of [6 ft](pole.html) (1.83 m).", "a link"),
    ("A pole of 6&nbsp;ft (1.83&#160;m).", "entities"),
    ("A pole of 6 ft\n(1.83 m).", "a soft line break"),
    ("> A pole of 6 ft\n> (1.83 m).", "a line break in a quotation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), MARKED_UP)
def test_a_claim_runs_across_markup(text: str, why: str) -> None:
    report = unitcheck.check(text, syntax="markdown")
    assert [verdict.agreement for verdict in report.verdicts] == [Agreement.EXACT], why


SILENT = [
    ("The main line runs 345 km (2014).", "a year in the bracket"),
    ("Its 25-m dishes (36-km baseline) face south.", "another fact, in one system"),
    ("Each bar has 5 g fat (2 g saturated).", "a part of the first"),
    ("Soften three 8-ounce (680 g) packages.", "the bracket gives the sum"),
    ("Buy 2 × 400 g (one of beans).", "a count and a size"),
    ("Two sacks of 15 pounds each (30 pounds total).", "one unit twice"),
    ("Roast at 200 °C (180 °C fan).", "oven settings"),
    ("Stir in 1 tsp dried (or 1 tbsp fresh) dill.", "a substitute"),
    ("Sift 1 cup (200 g) of sugar.", "volume and what it weighs"),
    ("The plan is drawn at 5 cm = 1 m.", "a scale"),
    ("The probe works at 130 K (about 140 °C below freezing).", "a distance from another point"),
    ("The sale raised £500m (743m in the older currency).", "money"),
    ("The body has v(2 s) = 2 m/s.", "a function"),
    ("It was moved from class 2D to 2C, and 2F.", "classes"),
    ("He ran 14 km/h (4:17 min/km).", "pace"),
    ("It sold 6 in Europe (2 in France).", "in, the preposition"),
    ("The S-500s and F-35's flew in 2017.", "names and a year"),
    ("They met at 34°09′22″N in 1989.", "a coordinate"),
    ("The engine gives 100 hp (3.0 L).", "another dimension"),
    ("It is a drive of 400 km (6 hours).", "another dimension, of time"),
    ("Climb 500 m uphill (200 ft of it on stairs).", "a sentence in the bracket"),
    ("Choose between races of 5 miles or 10 km.", "two things on offer"),
    ("Keep 5 nautical miles or 1,000 ft apart.", "two limits"),
    ("Chill for 30 minutes or up to 4 hours.", "a longest time"),
    ("The pen is 900 m long, 50 ft wide.", "two measures"),
    ("Add 5 kg, 3 lb of it sand.", "a part after a comma"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_what_only_looks_like_a_restatement_is_left_alone(text: str, why: str) -> None:
    report = unitcheck.check(text)
    judged = [
        (verdict.claim.stated.text, verdict.claim.restated.text, verdict.agreement.value)
        for verdict in report.verdicts
        if verdict.agreement is not Agreement.INCOMPARABLE
    ]
    assert not judged, why
    assert not report.findings, why


GOVERNED = [
    ("Temperatures rose by 2 °C (3.6 °F).", True, "rose by"),
    ("Temperatures rose 2 °C (3.6 °F).", True, "rose"),
    ("A rise of 2 °C (3.6 °F).", True, "rise of"),
    ("A drop of about 2 °C (3.6 °F).", True, "a hedge in between"),
    ("It was 2 °C (3.6 °F) warmer.", True, "warmer behind"),
    ("It was 2 °C warmer (3.6 °F).", True, "warmer in between"),
    ("They stay within 2 °C (3.6 °F) of each other.", True, "of each other"),
    ("A 2 °C (3.6 °F) increase.", True, "increase behind"),
    ("It rose to 2 °C (35.6 °F).", False, "rose to a point"),
    ("It fell below 2 °C (35.6 °F).", False, "fell below a point"),
    ("Cooled by 4 °C (39 °F) sea water.", False, "by what, not by how much"),
    ("A drop of oil at 180 °C (356 °F).", False, "a drop of something else"),
    ("Bake in a preheated oven at 180 °C (356 °F).", False, "no cue"),
    ("Store at 2 °C (35.6 °F).", False, "no cue"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "difference", "why"), GOVERNED)
def test_words_around_a_temperature_say_whether_it_is_a_difference(text: str, difference: bool, why: str) -> None:
    report = unitcheck.check(text)
    assert [verdict.claim.difference for verdict in report.verdicts] == [difference], why
    assert not report.findings, why
