"""Colours: only where they are wanted, and never any control character but theirs."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import fakes
from tests.report_readers import printed
from unitcheck.model import Agreement, Cause, Severity
from unitcheck.reports import FOR_PEOPLE, Style, paint
from unitcheck.reports.outcome import Outcome, outcome

SEQUENCE = re.compile("\x1b\\[[0-9;]+m")
UNPRINTED = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
COLOUR = Style(colour=True)


def strait(text: str = "It is 600 km (273 miles).", message: str = "not 273", path: str = "a.md") -> Outcome:
    wrong = fakes.verdict(text, "600 km", "273 miles", Agreement.NONE)
    cause = Cause("digits-swapped", f"swapped {message}", "373 miles")
    found = fakes.finding(text, wrong, Severity.ERROR, message, cause, path)
    return outcome(fakes.report(text, wrong, findings=(found,), path=path), claims=True)


def test_full_paints_place_severity_marks_and_fix() -> None:
    shown = printed("full", strait(message="m"), style=COLOUR).split("\n")
    assert shown[0] == "\x1b[1ma.md\x1b[0m:1:15: \x1b[1;31merror UC101\x1b[0m conversion: m"
    assert shown[2] == " \x1b[94m1\x1b[0m \x1b[94m|\x1b[0m It is 600 km (273 miles)."
    assert shown[3] == "   \x1b[94m|\x1b[0m       \x1b[94m------\x1b[0m  \x1b[1;31m^^^^^^^^^\x1b[0m"
    assert shown[5] == "   \x1b[94m=\x1b[0m \x1b[32mfix\x1b[0m: 373 miles"


@pytest.mark.parametrize("severity", Severity)
def test_each_severity_has_a_colour_of_its_own(severity: Severity) -> None:
    text = "It is 600 km (273 miles)."
    wrong = fakes.verdict(text, "600 km", "273 miles", Agreement.NONE)
    shown = printed(
        "full", outcome(fakes.report(text, wrong, findings=(fakes.finding(text, wrong, severity),))), style=COLOUR
    )
    ink = paint.SEVERITIES[severity]
    assert shown.count(f"\x1b[{ink}m") == 2  # the headline and the marks
    assert len(set(paint.SEVERITIES.values())) == len(Severity)


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_colours_change_nothing_but_colours(name: str) -> None:
    assert SEQUENCE.sub("", printed(name, strait(), style=COLOUR)) == printed(name, strait())


@pytest.mark.parametrize("name", FOR_PEOPLE)
@given(odd=st.text(st.sampled_from("a \n\t\r\0\x1b\x85\x9b\u2028\ud800[31m;") | st.characters(exclude_categories=())))
def test_no_text_message_or_path_can_move_the_cursor_or_paint(name: str, odd: str) -> None:
    found = strait(f"{odd} 600 km (273 miles)", odd, odd)
    told = printed(name, found, style=Style(claims=True))
    assert not UNPRINTED.search(told)
    assert not UNPRINTED.search(SEQUENCE.sub("", printed(name, found, style=COLOUR)))


def test_a_line_for_each_finding_is_one_line_whatever_is_in_it() -> None:
    assert printed("concise", strait(message="a\nb", path="a\nb.md"), style=Style(quiet=True)).splitlines() == [
        "a\ufffdb.md:1:15: error UC101 conversion: a\ufffdb",
        "a\ufffdb.md:1:15: claim bracket: 600 km = 273 miles: no agreement",
    ]


def test_a_claim_is_told_as_a_terminal_can_bear_it() -> None:
    found = strait()
    (claim,) = found.claims
    odd = claim._replace(stated=claim.stated._replace(text="6\x1b00\nkm"), expected="3\x9b73 miles")
    told = printed("concise", found._replace(findings=(), claims=(odd,)), style=Style(quiet=True))
    assert told == "a.md:1:15: claim bracket: 6\ufffd00 km = 273 miles: no agreement, expected 3\ufffd73 miles\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


WANTED = [
    (Terminal(), {"TERM": "xterm"}, True, "a terminal"),
    (io.StringIO(), {"TERM": "xterm"}, False, "a file or a pipe"),
    (Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}, False, "no-color.org"),
    (Terminal(), {"TERM": "xterm", "NO_COLOR": ""}, True, "which counts only where it is not empty"),
    (Terminal(), {"TERM": "dumb"}, False, "a terminal that knows none"),
    (io.StringIO(), {"FORCE_COLOR": "1"}, True, "a CI log that shows them"),
    (Terminal(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, "no wins"),
]


@pytest.mark.parametrize(("stream", "environment", "wanted", "_why"), WANTED)
def test_colours_are_for_terminals(stream: io.StringIO, environment: dict[str, str], wanted: bool, _why: str) -> None:
    assert paint.is_wanted(stream, environment) is wanted


def test_a_windows_console_must_say_that_it_knows_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert not paint.is_wanted(Terminal(), {})
    assert paint.is_wanted(Terminal(), {"WT_SESSION": "1"})
