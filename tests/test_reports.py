"""What people and programs see of a report."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import fakes
from unitcheck import Checker
from unitcheck.model import Agreement, Cause, Report, Severity, Span
from unitcheck.places import Lines
from unitcheck.reports import Style, named
from unitcheck.reports.excerpt import Mark, drawn, excerpt
from unitcheck.reports.outcome import Outcome, Unread, outcome

STRAIT = "The strait is narrow.\nIt is 600 km (273 miles) long and 30 km (19 miles) wide.\n"
DIGITS = Cause("digits-swapped", "two digits are swapped", "373 miles")
MESSAGE = "600 km is 373 miles, not 273"


def printed(name: str, *reports: Report, claims: bool = False) -> str:
    outcomes = [outcome(report, claims=claims) for report in reports]
    return "".join(named(name).render(outcomes, Style(claims=claims)))


def strait(message: str = MESSAGE, cause: Cause | None = DIGITS) -> Report:
    wrong = fakes.verdict(STRAIT, "600 km", "273 miles", Agreement.NONE, expected=373)
    right = fakes.verdict(STRAIT, "30 km", "19 miles", Agreement.EXACT, expected=19)
    return fakes.report(STRAIT, wrong, right, findings=(fakes.finding(STRAIT, wrong, message=message, cause=cause),))


def test_concise_says_place_severity_code_rule_and_message_in_one_line() -> None:
    assert printed("concise", strait()) == (
        "strait.md:2:15: error UC101 conversion: 600 km is 373 miles, not 273\n"
        "1 file, 4 quantities, 2 claims: 1 error\n"
    )


def test_full_underlines_both_quantities_and_gives_cause_and_fix() -> None:
    assert printed("full", strait()) == (
        "strait.md:2:15: error UC101 conversion: 600 km is 373 miles, not 273\n"
        "   |\n"
        " 2 | It is 600 km (273 miles) long and 30 km (19 miles) wide.\n"
        "   |       ------  ^^^^^^^^^\n"
        "   = cause: two digits are swapped\n"
        "   = fix: 373 miles\n"
        "\n"
        "1 file, 4 quantities, 2 claims: 1 error\n"
    )


def test_what_is_to_be_taken_out_is_told_in_words() -> None:
    report = Checker().check("It is 600 km (373 miles) long. <!-- unitcheck: ignore -->\n", "markdown", "strait.md")
    assert "   = fix: take it out\n" in printed("full", report)
    assert '"text": "take it out"' in printed("sarif", report)


def test_prose_between_the_quantities_of_a_chain_is_not_underlined() -> None:
    text = "It is 600 km\n\n> (273 miles,\n\nas sailors say, 147 nmi) long.\n"
    one = fakes.verdict(text, "600 km", "273 miles", Agreement.NONE)
    other = fakes.verdict(text, "600 km", "147 nmi", Agreement.NONE)
    chain = Span(text.index("273"), text.index(" nmi") + 4)
    found = fakes.finding(text, one)
    found = found._replace(span=found.related_span or found.span, related_span=chain)
    _, *shown = printed("full", fakes.report(text, one, other, findings=(found,))).splitlines()
    assert shown[:9] == [
        "   |",
        " 1 | It is 600 km",
        "   |       ^^^^^^",
        "   …",
        " 3 | > (273 miles,",
        "   |    ---------",
        "   …",
        " 5 | as sailors say, 147 nmi) long.",
        "   |                 -------",
    ]


def test_a_cause_the_message_tells_already_is_not_told_twice() -> None:
    assert "cause:" not in printed("full", strait(f"{MESSAGE}: two digits are swapped"))


@pytest.mark.parametrize("name", ["full", "concise"])
def test_claims_are_listed_one_a_line_agreeing_ones_too(name: str) -> None:
    assert printed(name, strait(), claims=True).splitlines()[-3:] == [
        "strait.md:2:15: claim bracket: 600 km = 273 miles: no agreement, expected 373 miles",
        "strait.md:2:42: claim bracket: 30 km = 19 miles: exact",
        "1 file, 4 quantities, 2 claims: 1 error",
    ]


def test_json_is_one_object_with_every_field_a_program_needs() -> None:
    assert json.loads(printed("json", strait())) == {
        "unitcheck": json.loads(printed("json"))["unitcheck"],
        "findings": [
            {
                "path": "strait.md",
                "line": 2,
                "column": 15,
                "end_line": 2,
                "end_column": 24,
                "place": None,
                "start": 36,
                "end": 45,
                "related": {"start": 28, "end": 34},
                "code": "UC101",
                "rule": "conversion",
                "severity": "error",
                "message": "600 km is 373 miles, not 273",
                "cause": {
                    "name": "digits-swapped",
                    "because": "two digits are swapped",
                    "repair": "373 miles",
                },
                "fix": {"start": 36, "end": 45, "replacement": "373 miles", "safe": False},
            }
        ],
        "unread": [],
        "summary": {"files": 1, "quantities": 4, "claims": 2, "errors": 1, "warnings": 0, "notes": 0},
    }


def test_json_lists_what_could_not_be_read() -> None:
    told = json.loads("".join(named("json").render([Unread("a.md", "is in UTF-16"), outcome(strait())], Style())))
    assert told["unread"] == [{"path": "a.md", "problem": "is in UTF-16"}]
    assert told["summary"]["files"] == 1


UNREAD = [
    ([Unread("a.md", "gone")], "1 file could not be read", "nothing was read, so nothing is fine"),
    ([Unread("a.md", "gone")] * 2, "2 files could not be read", "two"),
    ([outcome(fakes.report("Nothing."))], "1 file, 0 quantities, 0 claims: nothing to report", "all was read"),
    (
        [Unread("a.md", "gone"), outcome(fakes.report("Nothing."))],
        "1 file, 0 quantities, 0 claims: nothing to report; 1 file could not be read",
        "some was",
    ),
]


@pytest.mark.parametrize(("outcomes", "summary", "_why"), UNREAD)
@pytest.mark.parametrize("name", ["full", "concise"])
def test_the_last_line_counts_what_could_not_be_read(
    name: str, outcomes: list[Outcome | Unread], summary: str, _why: str
) -> None:
    assert "".join(named(name).render(outcomes, Style())) == f"{summary}\n"


def test_json_lists_the_the_claims_that_are_asked_for() -> None:
    claims = json.loads(printed("json", strait(), claims=True))["claims"]
    assert claims[0] == {
        "path": "strait.md",
        "relation": "bracket",
        "stated": {"text": "600 km", "start": 28, "end": 34, "line": 2, "column": 7},
        "restated": {"text": "273 miles", "start": 36, "end": 45, "line": 2, "column": 15},
        "agreement": "none",
        "expected": "373 miles",
        "strength": "strong",
        "cause": None,
    }
    assert [claim["agreement"] for claim in claims] == ["none", "exact"]


def test_a_claim_that_cannot_be_compared_is_counted_and_listed_nowhere() -> None:
    other = fakes.verdict(STRAIT, "600 km", "273 miles", Agreement.INCOMPARABLE)
    told = json.loads(printed("json", fakes.report(STRAIT, other), claims=True))
    assert (told["summary"]["claims"], told["claims"]) == (0, [])


SUMMARIES = [
    ([], "0 files, 0 quantities, 0 claims: nothing to report", "nothing read"),
    ([Severity.NOTE, Severity.NOTE], "1 file, 2 quantities, 1 claim: 2 notes", "a kind not found is left out"),
    (
        [Severity.WARNING, Severity.ERROR],
        "1 file, 2 quantities, 1 claim: 1 error, 1 warning",
        "the worst comes first, one is no plural",
    ),
]


@pytest.mark.parametrize(("severities", "summary", "_why"), SUMMARIES)
def test_the_last_line_sums_up(severities: list[Severity], summary: str, _why: str) -> None:
    judged = fakes.verdict(STRAIT, "600 km", "273 miles", Agreement.NONE)
    found = tuple(fakes.finding(STRAIT, judged, severity) for severity in severities)
    reports = [fakes.report(STRAIT, judged, findings=found)] if found else []
    assert printed("concise", *reports).splitlines()[-1] == summary


def test_formats_for_people_print_findings_as_reports_come_in() -> None:
    for name in ("full", "concise"):
        lines = named(name).render(iter([outcome(strait()), outcome(strait())]), Style())
        assert next(lines).startswith("strait.md:2:15: error")


# --- excerpts ---------------------------------------------------------------------------------------------------------

EXCERPTS = [
    (
        "a\t600 km (273 mi)",
        ["600 km", "273 mi"],
        ["   |", " 1 | a    600 km (273 mi)", "   |      ^^^^^^  ------"],
        "a tab is as wide under the line as in it",
    ),
    (
        "距離は 600 km (273 mi)",
        ["600 km", "273 mi"],
        ["   |", " 1 | 距離は 600 km (273 mi)", "   |        ^^^^^^  ------"],
        "wide characters take two columns",
    ),
    (
        "cafe\u0301 600 km (273 mi)",
        ["600 km", "273 mi"],
        ["   |", " 1 | cafe\u0301 600 km (273 mi)", "   |      ^^^^^^  ------"],
        "an accent that stands alone takes none",
    ),
    (
        "600 km\nor\n273 mi",
        ["600 km", "273 mi"],
        ["   |", " 1 | 600 km", "   | ^^^^^^", "   …", " 3 | 273 mi", "   | ------"],
        "two lines, the one between left out",
    ),
    (
        "It is 600\r\n   km (273 mi)",
        ["600\r\n   km", "273 mi"],
        ["   |", " 1 | It is 600", "   |       ^^^", " 2 |    km (273 mi)", "   |    ^^  ------"],
        "a quantity over a line break is underlined on both lines, the indent is not",
    ),
    (
        "600\n\nkm (273 mi)",
        ["600\n\nkm", "273 mi"],
        ["   |", " 1 | 600", "   | ^^^", " 2 |", " 3 | km (273 mi)", "   | ^^  ------"],
        "an empty line has no marks, and no blanks at its end",
    ),
    (
        "\n" * 8 + "600 km\n273 mi",
        ["600 km", "273 mi"],
        ["    |", "  9 | 600 km", "    | ^^^^^^", " 10 | 273 mi", "    | ------"],
        "line numbers are flush right",
    ),
    (
        "\x1b[31m600 km (273 mi)",
        ["600 km", "273 mi"],
        ["   |", " 1 | \ufffd[31m600 km (273 mi)", "   |      ^^^^^^  ------"],
        "a text cannot colour the terminal",
    ),
    (
        "600 km (273 mi)",
        ["273 mi", "600 km (273 mi)"],
        ["   |", " 1 | 600 km (273 mi)", "   | --------^^^^^^-"],
        "where two spans lie on one another, what an editor would change is seen",
    ),
]


@pytest.mark.parametrize(("text", "written", "shown", "_why"), EXCERPTS)
def test_an_excerpt_underlines_what_it_names(text: str, written: list[str], shown: list[str], _why: str) -> None:
    marks = tuple(Mark(_span(text, each), sign) for each, sign in zip(written, "^-", strict=True))
    assert drawn(excerpt(text, Lines(text), marks)) == shown


def test_a_long_line_is_cut_to_what_stands_around_the_spans() -> None:
    text = "word " * 300 + "600 km (273 mi)" + " word" * 300
    shown = drawn(excerpt(text, Lines(text), (Mark(_span(text, "273 mi"), "^"), Mark(_span(text, "600 km"), "-"))))
    assert shown == [
        "   |",
        " 1 | …word word word word word word word 600 km (273 mi) word word word word word word word…",
        "   |                                     ------  ^^^^^^",
    ]


def test_spans_far_apart_in_a_long_line_are_both_shown() -> None:
    text = "600 km" + " word" * 300 + " or 273 mi"
    shown = drawn(excerpt(text, Lines(text), (Mark(_span(text, "273 mi"), "^"), Mark(_span(text, "600 km"), "-"))))
    assert shown == [
        "   |",
        " 1 | 600 km word word word word word word word…word word word word word word word or 273 mi",
        "   | ------                                                                          ^^^^^^",
    ]


@given(st.text(st.sampled_from("a 5\t\n\r距\u0301 ("), min_size=1), st.data())
def test_every_marked_visible_character_is_underlined_and_no_other(text: str, data: st.DataObject) -> None:
    """The number of signs printed for a span is the number of columns of its characters that are no outer blanks."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown = drawn(excerpt(text, Lines(text), (Mark(Span(start, end), "^"),)))
    widths = {"\t": 4, "距": 2, "\u0301": 0}
    stripped = (line.strip() for line in text[start:end].split("\n"))
    wanted = sum(widths.get(character, 1) for line in stripped for character in line)
    assert sum(line.count("^") for line in shown) == wanted


def _span(text: str, written: str) -> Span:
    return Span(text.index(written), text.index(written) + len(written))
