"""Why a claim is wrong, and what mends it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

import unitcheck
from unitcheck import diagnoses
from unitcheck.diagnose import diagnose
from unitcheck.diagnoses import CAUSES, Diagnosis
from unitcheck.model import Agreement, Cause, Verdict

# --- the members ------------------------------------------------------------------------------------------------------


def examples(diagnosis: Diagnosis, kind: str) -> list[str]:
    return re.findall(rf"^ *{kind}: +(.+)$", diagnosis.__doc__ or "", re.MULTILINE)


def test_every_file_of_the_folder_is_a_listed_cause() -> None:
    folder = Path(diagnoses.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    listed = [str(getattr(diagnosis, "__name__", "")).rpartition(".")[2] for diagnosis in CAUSES]
    assert sorted(listed) == sorted(files)


def test_every_cause_has_a_name_of_its_own_that_is_its_file_s() -> None:
    for diagnosis in CAUSES:
        assert str(getattr(diagnosis, "__name__", "")).rpartition(".")[2].replace("_", "-") == diagnosis.NAME


@pytest.mark.parametrize("diagnosis", CAUSES, ids=lambda diagnosis: diagnosis.NAME)
def test_the_slip_in_the_docstring_gets_this_cause(diagnosis: Diagnosis) -> None:
    slips = examples(diagnosis, "slip")
    assert slips
    for slip in slips:
        assert diagnosis.NAME in {cause.name for cause in causes(slip)}, slip


@pytest.mark.parametrize("diagnosis", CAUSES, ids=lambda diagnosis: diagnosis.NAME)
def test_what_the_docstring_says_was_meant_gets_none(diagnosis: Diagnosis) -> None:
    meant = examples(diagnosis, "meant")
    assert meant
    for text in meant:
        assert not causes(text), text
        assert not [finding for finding in unitcheck.check(text).findings if finding.severity.rank == 2], text


# --- the causes -------------------------------------------------------------------------------------------------------


def wrong(text: str) -> list[Verdict]:
    return [v for v in unitcheck.check(text).verdicts if v.agreement in (Agreement.NONE, Agreement.INCOMPARABLE)]


def causes(text: str) -> list[Cause]:
    return [verdict.cause for verdict in wrong(text) if verdict.cause is not None]


def first_cause(text: str) -> Cause | None:
    return wrong(text)[0].cause


EXPLAINED = [
    # text, name, because, repair, the reason
    ("600 km (273 miles)", "one-digit", "one digit is wrong", "373 miles", "three figures, one of them off"),
    ("273 miles (600 km)", "one-digit", "one digit is wrong in 273 miles", None, "the stated side is the odd one"),
    ("7 km/s (40 miles/s)", "decimal-slip", "a factor of ten", "4 miles/s", "one figure cannot show a wrong digit"),
    ("1.78 metres (58.0 ft)", "decimal-slip", "a factor of ten", "5.8 ft", "decimals as many as written"),
    ("2,000 hectares (200 km²)", "decimal-slip", "a factor of ten", "20 km²", "zeros at the end are free"),
    (
        "50 km (80 mi)",
        "labels-exchanged",
        "the factor was applied the wrong way round, or the two units are exchanged",
        None,
        "only the author knows",
    ),
    (
        "50 km (80 mi; 27 nmi)",
        "wrong-way",
        "the factor was applied the wrong way round",
        "31 mi",
        "27 nmi agree",
    ),
    ("10 km (10 mi)", "same-number", "the number was not converted", "6.2 mi", "copied"),
    ("61 mph (98 knots)", "neighbouring-unit", "these are kilometres per hour", "53 knots", "98 km/h"),
    (
        "100 miles (185 km)",
        "neighbouring-unit",
        "185 km is right if 100 miles is in nautical miles",
        None,
        "the stated side may be what is wrong",
    ),
    (
        "5 US gallons (22.7 litres)",
        "neighbouring-unit",
        "22.7 litres is right if 5 US gallons is in imperial gallons",
        None,
        "the larger gallon",
    ),
    ("−33.5 °C (28.3 °F)", "sign-lost", "the minus sign was lost", "−28.3 °F", "with the minus of the other side"),
    ("-33.5 °C (28.3 °F)", "sign-lost", "the minus sign was lost", "-28.3 °F", "and with a hyphen where that is used"),
    (
        "a rise of 2 °C (35.6 °F)",
        "difference-as-point",
        "a rise of 2 °C is a rise of 3.6 °F; 35.6 °F is the temperature 2 °C",
        "3.6 °F",
        "the offset does not belong to differences",
    ),
    (
        "93 million miles (150 billion km)",
        "scale-word",
        "billion for million",
        "150 million km",
        "the word, not the digits",
    ),
    ("500,000,000,000 watts (500 terawatts)", "prefix", "tera for giga", "0.5 terawatts", "in the unit as written"),
    ("half a cup (120 litres)", "prefix", "the prefix milli is missing", "0.12 litres", "120 ml"),
    (
        "100 square miles (161 km²)",
        "length-factor",
        "an area was converted with the length factor",
        "259 km²",
        "1.61, not 2.59",
    ),
    ("100 square miles (259 km)", "missing-power", "the square is missing", "259 km²", "another dimension"),
    ("100 km² (39 miles)", "missing-power", "the square is missing", "39 square miles", "a word for a word"),
    ("100 km² (39 mi)", "missing-power", "the square is missing", "39 sq mi", "and short for short"),
    ("100 km/h (62 miles)", "missing-time", '"per hour" is missing', "62 miles per hour", "a speed as a distance"),
    (
        "7 km/s (16,000 miles per minute)",
        "time-unit",
        "per minute for per hour",
        "261 miles per minute",
        "another time",
    ),
    ("100 Mbit/s (100 MB/s)", "bits-bytes", "bytes for bits", "12 MB/s", "more telling than the same number"),
    (
        "100 Mbit/s (800 MB/s)",
        "labels-exchanged",
        "the factor was applied the wrong way round, or the two units are exchanged",
        None,
        "eight times instead of an eighth",
    ),
    ("1,255 km (0.78 mi)", "decimal-comma", "the comma in 1,255 marks decimals", None, "a comma among points"),
    (
        "1.78 metres (5.10 feet)",
        "feet-inches",
        "feet and inches were written as decimal feet",
        "5.84 feet",
        "5 ft 10 in",
    ),
    ("1.78 m (5 ft 8 in)", "feet-inches", "decimal feet were written as feet and inches", "5 ft 10 in", "5.8 feet"),
    ("500 hectares (2,136 acres)", "digits-swapped", "two digits are swapped", "1,236 acres", "neighbours"),
    ("302 °F (105 °C)", "digits-swapped", "two digits are swapped", "150 °C", "a zero too"),
    (
        "375 miles (600 km; 324.0 nmi)",
        "wrong-neighbour",
        "it was converted from 600 km, which is itself rounded",
        "325.9 nmi",
        "324.0 nmi are 600 km, not 375 miles",
    ),
    (
        "5,400 to 7,200 km (900 to 1,200 miles)",
        "wrong-factor",
        "the factor used is 6; it is 1.6",
        "3,360 to 4,470 miles",
        "both parts are off alike",
    ),
]


@pytest.mark.parametrize(("text", "name", "because", "repair", "reason"), EXPLAINED, ids=[row[0] for row in EXPLAINED])
def test_the_likeliest_cause_is_named(text: str, name: str, because: str, repair: str | None, reason: str) -> None:
    assert first_cause(text) == Cause(name, because, repair), reason


UNEXPLAINED = [
    ("350 °F (168 °C)", "two digits are wrong"),
    ("3 km (9 mi)", "one figure: any digit would do, and so says nothing"),
    ("66 km (44 mi)", "two figures, the last one off: one in ten numbers is"),
    ("1½ inches (8 cm)", "nothing that happens to people gives 8"),
    ("0 °C (5 °F)", "zero has no digits to slip"),
    ("10 °C (5,000 °F)", "a temperature is not a hundred times too high"),
    ("100 hp (3.0 L)", "another fact, not a restatement"),
    ("400 km (6 hours)", "another fact"),
    ("5 acres (2 km)", "2 km² are not 5 acres"),
]


@pytest.mark.parametrize(("text", "reason"), UNEXPLAINED, ids=[row[0] for row in UNEXPLAINED])
def test_a_far_fetched_cause_is_not_named(text: str, reason: str) -> None:
    assert causes(text) == [], reason


# --- repairs ----------------------------------------------------------------------------------------------------------

REPAIRED = [
    ("130 km (810 miles)", "81 miles", "unit text kept"),
    ("a 130-km (810-mile) road", "81-mile", "hyphen kept"),
    ("24,450 miles (3,935 km)", "39,350 km", "grouping kept"),
    ("17 930 km (111 400 mi)", "11 140 mi", "spaces as groups kept"),
    ("17\u202f930 km (111\u202f400 mi)", "11\u202f140 mi", "narrow spaces kept"),
    ("12 000 km (75\u00a0000\u00a0mi)", "7\u00a0500\u00a0mi", "no-break spaces kept"),
    ("1600 km (10000 miles)", "1000 miles", "no grouping where there was none"),
    ("50–60 km (310–373 mi)", "31–37 mi", "a range is one quantity, as fine at both ends"),
    ("about five miles (nearly 80 kilometres)", "8 kilometres", "the hedge stays outside"),
    ("2.5 million tons (22.7 million tonnes)", "2.27 million tonnes", "the scale word kept"),
    ("1.8×10⁶ km (1.1×10⁷ mi)", "1.1×10⁶ mi", "the power of ten carries the slip"),
    ("10 × 20 cm (4 × 80 in)", "4 × 8 in", "only the wrong part changes"),
]


@pytest.mark.parametrize(("text", "repair", "reason"), REPAIRED, ids=[row[0] for row in REPAIRED])
def test_a_repair_is_written_as_the_author_writes(text: str, repair: str, reason: str) -> None:
    cause = first_cause(text)
    assert cause is not None
    assert cause.repair == repair, reason


def test_the_repair_replaces_the_restated_quantity_and_the_finding_goes_away() -> None:
    text = "It flies 600 km (273 miles)."
    (finding,) = unitcheck.check(text).findings
    assert finding.edit is not None
    span = finding.edit.span
    assert unitcheck.check(text[: span.start] + finding.edit.replacement + text[span.end :]).findings == ()


# --- diagnose ---------------------------------------------------------------------------------------------------------


def test_an_agreeing_verdict_comes_back_as_it_is() -> None:
    (verdict,) = unitcheck.check("600 km (373 miles)").verdicts
    assert diagnose(verdict) is verdict


def test_the_likelier_cause_stands_first() -> None:
    names = [diagnosis.NAME for diagnosis in CAUSES]
    likelier = ("same-number", "labels-exchanged", "decimal-slip", "neighbouring-unit", "digits-swapped", "one-digit")
    assert all(names.index(one) < names.index(other) for one, other in pairwise(likelier))
