"""``--statistics``: what was found, counted by rule and by cause."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import fakes
from unitcheck.model import Agreement, Cause, Severity
from unitcheck.reports import Style
from unitcheck.reports.outcome import Outcome, Unread, outcome
from unitcheck.reports.statistics import Counts, lines, renderer, statistics

TEXT = "It is 600 km (273 miles)."
WRONG = fakes.verdict(TEXT, "600 km", "273 miles", Agreement.NONE)
SWAPPED = Cause("digits-swapped", "two digits are swapped", "372 miles")
ALSO_SWAPPED = SWAPPED._replace(repair="12 kg")
NAUTICAL = Cause("neighbouring-unit", "these are nautical miles", "1 mile")

Kind = tuple[str, Severity, Cause | None]


def found(*kinds: Kind) -> Outcome:
    findings = tuple(
        fakes.finding(TEXT, WRONG, severity, cause=cause)._replace(code=code, rule=f"rule-{code}")
        for code, severity, cause in kinds
    )
    return outcome(fakes.report(TEXT, WRONG, findings=findings))


E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE
OUTCOMES = (
    found(("UC101", E, NAUTICAL), ("UC104", N, None), ("UC101", E, SWAPPED)),
    Unread("b.md", "is gone"),
    found(("UC101", E, ALSO_SWAPPED), ("UC101", E, None)),
)


def printed(output_format: str, *outcomes: Outcome | Unread, style: Style | None = None) -> str:
    return "".join(renderer(output_format)(outcomes, style or Style()))


def test_rules_and_below_them_causes_are_counted_the_commonest_first() -> None:
    assert printed("full", *OUTCOMES) == (
        "4 error UC101 rule-UC101\n"
        "  2 two digits are swapped\n"
        "  1 these are nautical miles\n"
        "1 note UC104 rule-UC104\n"
        "2 files, 4 quantities, 2 claims: 4 errors, 1 note; 1 file could not be read\n"
    )


def test_numbers_stand_flush_right() -> None:
    many = found(*[("UC101", E, SWAPPED)] * 1000, ("UC104", N, None))
    assert printed("full", many).splitlines()[:3] == [
        "1,000 error UC101 rule-UC101",
        "      1,000 two digits are swapped",
        "    1 note UC104 rule-UC104",
    ]


def test_people_are_told_the_five_commonest_causes_and_programs_all() -> None:
    causes = [Cause(f"c{place}", f"because {place}") for place in range(7)]
    many = found(*[("UC101", E, cause) for cause in causes])
    assert printed("concise", many).count("because") == 5
    assert len(json.loads(printed("json", many))["statistics"][0]["causes"]) == 7


def test_nothing_found_leaves_the_summary_alone() -> None:
    assert printed("full", found()) == "1 file, 2 quantities, 1 claim: nothing to report\n"
    assert printed("full", found(), style=Style(quiet=True)) == ""


def test_colours_are_for_counts_and_severities() -> None:
    assert printed("full", found(("UC104", N, None)), style=Style(colour=True)).startswith(
        "\x1b[1m1\x1b[0m \x1b[1;36mnote UC104\x1b[0m rule-UC104\n"
    )


def test_json_has_the_same_counts() -> None:
    told = json.loads(printed("json", *OUTCOMES))
    assert told["statistics"] == [
        {
            "code": "UC101",
            "rule": "rule-UC101",
            "severity": "error",
            "findings": 4,
            "causes": [
                {"name": "digits-swapped", "because": "two digits are swapped", "findings": 2},
                {"name": "neighbouring-unit", "because": "these are nautical miles", "findings": 1},
            ],
        },
        {"code": "UC104", "rule": "rule-UC104", "severity": "note", "findings": 1, "causes": []},
    ]
    assert told["summary"] == {
        "files": 2,
        "quantities": 4,
        "claims": 2,
        "errors": 4,
        "warnings": 0,
        "notes": 1,
        "unread": 1,
    }


def test_outcomes_are_counted_as_they_go_by() -> None:
    counts = Counts()
    passing = counts.passing(OUTCOMES)
    assert next(passing) is OUTCOMES[0]
    assert [rule.findings for rule in counts.statistics().rules] == [2, 1]
    assert list(passing) == list(OUTCOMES[1:])
    assert counts.statistics() == statistics(OUTCOMES)
    assert [*lines(counts.statistics().rules), f"{counts.statistics().summary}\n"] == list(
        renderer("full")(OUTCOMES, Style())
    )


def test_a_rule_at_two_severities_counts_under_the_worse() -> None:
    (rule,) = statistics([found(("UC101", N, None), ("UC101", W, None))]).rules
    assert (rule.severity, rule.findings) == (W, 2)


def test_a_format_without_a_place_for_statistics_is_refused() -> None:
    with pytest.raises(ValueError, match="statistics are printed as full, concise, json, not as sarif"):
        renderer("sarif")


KINDS = st.tuples(
    st.sampled_from(["UC101", "UC103", "UC104"]),
    st.sampled_from(Severity),
    st.sampled_from([None, SWAPPED, ALSO_SWAPPED, NAUTICAL]),
)


@given(st.lists(st.lists(KINDS, max_size=5), max_size=5))
def test_every_finding_is_counted_once_however_the_files_part_them(files: list[list[Kind]]) -> None:
    told = statistics(found(*kinds) for kinds in files)
    together = statistics([found(*(kind for kinds in files for kind in kinds))])
    assert told.rules == together.rules
    counted = Counter(code for kinds in files for code, _, _ in kinds)
    assert {rule.code: rule.findings for rule in told.rules} == counted
    assert [rule.findings for rule in told.rules] == sorted(counted.values(), reverse=True)
    caused = sum(cause is not None for kinds in files for _, _, cause in kinds)
    assert sum(count for rule in told.rules for _, count in rule.causes) == caused
