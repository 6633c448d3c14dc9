"""The assertions about texts: what each lets pass, and what it says of the rest."""

from __future__ import annotations

import re
import unittest

import pytest

import unitcheck
from tests.plugin import MESSAGE, NOTED, RIGHT, WRONG, Project
from unitcheck import Config, Conventions
from unitcheck.model import Severity
from unitcheck.testing import Checks, assert_consistent, assert_quantity

pytest_plugins = ["pytester"]

STATED = [
    ("It is 600 km away.", "600 km", "as it stands"),
    ("It is 600 kilometres away.", "600 km", "in another spelling"),
    ("It is about 600 km away.", "600,000 m", "in another unit, behind a hedge"),
    ("It is 373 miles away.", "600 km", "converted, to the digits written"),
    ("It is 600.0 km away.", "600 km", "finer, and the same"),
    ("It is 30 s, 68 °F and 3 m.", "20 °C", "among others"),
    ("It is five to ten kilometres.", "5–10 km", "a range in words"),
    ("It is 5 ft 10 in tall.", "1.778 m", "in two units"),
]
NOT_STATED = [
    ("It is 600 km away.", "604 km", "the text does not state 604 km; it states 600 km", "rounded harder than written"),
    ("It is 370 miles away.", "600 km", "the text does not state 600 km; it states 370 miles", "373 it would be"),
    (
        "It takes 3 h, 9 kg, 5 m.",
        "6 m",
        "the text does not state 6 m; it states 5 m, 3 h, 9 kg",
        "near ones come first",
    ),
    ("It is 5–10 km.", "10 km", "the text does not state 10 km; it states 5–10 km", "one end of a range"),
    ("It is far.", "600 km", "the text does not state 600 km; it states no quantity at all", "none"),
    (
        " ".join(f"It is {n} kg." for n in range(10)),
        "6 m",
        "the text does not state 6 m; it states 0 kg, 1 kg, 2 kg, 3 kg, 4 kg, 5 kg, 6 kg, 7 kg and 2 more",
        "many",
    ),
]


@pytest.mark.parametrize(("text", "quantity"), [row[:2] for row in STATED], ids=[row[2] for row in STATED])
def test_a_quantity_is_stated(text: str, quantity: str) -> None:
    assert_quantity(text, quantity)


@pytest.mark.parametrize(
    ("text", "quantity", "told"), [row[:3] for row in NOT_STATED], ids=[row[3] for row in NOT_STATED]
)
def test_a_quantity_is_not_stated(text: str, quantity: str, told: str) -> None:
    with pytest.raises(AssertionError) as failure:
        assert_quantity(text, quantity)
    assert str(failure.value) == told


@pytest.mark.parametrize("quantity", ["600", "", "about 600 km", "600 km (373 mi)", "far"])
def test_what_is_asked_for_must_be_one_quantity(quantity: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(repr(quantity))} is not one quantity; write it as"):
        assert_quantity(RIGHT, quantity)


def test_a_text_that_contradicts_itself_is_told_with_place_and_fix() -> None:
    assert_consistent(RIGHT)
    with pytest.raises(AssertionError) as failure:
        assert_consistent(WRONG)
    assert str(failure.value).splitlines() == [
        f"line 1: {MESSAGE}",
        "",
        f"<text>:1:23: error UC101 conversion: {MESSAGE}",
        "   |",
        " 1 | The strait is 600 km (273 miles) wide.",
        "   |               ------  ^^^^^^^^^",
        "   = fix: 373 miles",
    ]


def test_what_is_as_severe_as_the_configuration_says_fails() -> None:
    assert_consistent(NOTED)
    with pytest.raises(AssertionError, match=r"^line 1: 27 km is 17 miles, not 16"):
        assert_consistent(NOTED, config=Config(fail_on=Severity.NOTE))
    with pytest.raises(AssertionError, match=f"^line 1: {MESSAGE}"):
        assert_consistent(WRONG, config=Config(fail_on=None))


def test_a_text_is_read_in_its_syntax_and_under_the_configuration() -> None:
    assert_consistent(f"`{WRONG.strip()}`", "markdown")
    assert_quantity("2,5 km", "2500 m", config=Config(conventions=Conventions(decimal_mark=",")))
    with pytest.raises(ValueError, match="no syntax is called 'troff'"):
        assert_consistent(RIGHT, "troff")
    with pytest.raises(TypeError, match="a str is checked, not bytes"):
        assert_consistent(b"600 km")  # type: ignore[arg-type]


def test_checks_give_back_the_report() -> None:
    assert Checks()(WRONG).findings == unitcheck.check(WRONG).findings


class InUnittest(unittest.TestCase):
    def test_they_are_failures_there(self) -> None:
        class Case(unittest.TestCase):
            def runTest(self) -> None:
                assert_consistent(WRONG)

        result = unittest.TestResult()
        Case().run(result)
        assert [len(found) for found in (result.failures, result.errors)] == [1, 0]


def test_the_fixture_is_all_that(pytester: pytest.Pytester) -> None:
    project = Project(pytester).write({"test_it.py": FIXTURE})
    ran = project.plain()
    ran.assert_outcomes(passed=2, failed=2)
    ran.stdout.fnmatch_lines(
        [
            ">       unitcheck.assert_consistent(TEXT)",
            f"E       AssertionError: line 1: {MESSAGE}",
            "E          = fix: 373 miles",
            ">       unitcheck.assert_quantity(TEXT, '610 km')",
            "E       AssertionError: the text does not state 610 km; it states 600 km, 273 miles",
        ]
    )
    ran.stdout.no_fnmatch_line("*testing.py*")


def test_what_is_asked_for_wrongly_is_told_at_its_line(pytester: pytest.Pytester) -> None:
    asked = "def test_it(unitcheck):\n    unitcheck.assert_quantity({})\n"
    project = Project(pytester).write(
        {"test_a.py": asked.format("'5 km', 'six'"), "test_b.py": asked.format("5, '5 km'")}
    )
    ran = project.plain()
    ran.stdout.fnmatch_lines(["test_a.py:2: ValueError", "test_b.py:2: TypeError"])
    ran.stdout.no_fnmatch_line("*testing.py*")


FIXTURE = f"""
TEXT = {WRONG!r}

def test_report(unitcheck):
    assert [finding.code for finding in unitcheck(TEXT).findings] == ["UC101"]
    assert not unitcheck("`600 km (273 miles)`", "markdown").findings

def test_quantity(unitcheck):
    unitcheck.assert_quantity(TEXT, "600 km")

def test_consistent(unitcheck):
    unitcheck.assert_consistent(TEXT)

def test_other(unitcheck):
    unitcheck.assert_quantity(TEXT, '610 km')
"""
