"""What CI servers and reviewers are told, to the letter: GitHub, GitLab, JUnit, Checkstyle, reviewdog, JSON Lines."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from junitparser import JUnitXml

from tests import fakes
from tests.report_readers import printed
from unitcheck.model import Agreement, Cause, Severity
from unitcheck.reports import Style, carry
from unitcheck.reports.outcome import Outcome, Unread, outcome

TEXT = "Café: it is 600 km (273 miles) and 30\nkm (9 miles).\n"
SWAPPED = Cause("digits-swapped", "two digits are swapped", "373 miles")
GONE = Unread("docs/b.md", "is gone")


def strait(severity: Severity = Severity.ERROR, path: str = "a.md", message: str = "not 273: 50 % off") -> Outcome:
    """A finding with a fix, and a note over a line's end."""
    wrong = fakes.verdict(TEXT, "600 km", "273 miles", Agreement.NONE)
    other = fakes.verdict(TEXT, "9 miles", "30\nkm", Agreement.LAST_DIGIT)
    found = (
        fakes.finding(TEXT, wrong, severity, message, SWAPPED, path),
        fakes.finding(TEXT, other, Severity.NOTE, "one off", None, path),
    )
    return outcome(fakes.report(TEXT, wrong, other, findings=found, path=path))


PLACED = [
    ("github", "::not 273: 50 %25 off (cell 3, line 2)\n"),
    ("gitlab", '"not 273: 50 % off (cell 3, line 2)"'),
    ("junit", 'message="1:21: not 273: 50 % off (cell 3, line 2)"'),
    ("checkstyle", 'message="not 273: 50 % off (cell 3, line 2)"'),
    ("rdjson", '"not 273: 50 % off (cell 3, line 2)"'),
    ("concise", "not 273: 50 % off (cell 3, line 2)\n"),
]


@pytest.mark.parametrize(("name", "told"), PLACED)
def test_a_place_that_readers_count_otherwise_is_told(name: str, told: str) -> None:
    found = strait()
    placed = found._replace(findings=(found.findings[0]._replace(place="cell 3, line 2"), *found.findings[1:]))
    assert told in printed(name, placed)
    assert "(cell" not in printed(name, found)


def test_github_annotates_lines_and_columns_where_it_can() -> None:
    assert printed("github", strait(), GONE) == (
        "::error file=a.md,line=1,endLine=1,col=21,endColumn=30,title=UC101 conversion::not 273: 50 %25 off\n"
        "::notice file=a.md,line=1,endLine=2,title=UC101 conversion::one off\n"
        "::error file=docs/b.md,title=could not be read::is gone\n"
        "1 file, 4 quantities, 2 claims: 1 error, 1 note; 1 file could not be read\n"
    )


ESCAPED = [
    ("a,b.md", "file=a%2Cb.md", "a comma would end the property"),
    ("a:b.md", "file=a%3Ab.md", "two colons would end the properties"),
    ("100%.md", "file=100%25.md", "the sign of the escapes"),
    ("a\nb.md", "file=a%0Ab.md", "a line's end would end the command"),
    ("caf\udce9.md", "file=caf\ufffd.md", "what UTF-8 cannot carry"),
]


@pytest.mark.parametrize(("path", "written", "_why"), ESCAPED)
def test_github_escapes_what_ends_a_property(path: str, written: str, _why: str) -> None:
    assert printed("github", Unread(path, "is gone")).startswith(f"::error {written},title=")


def test_github_leaves_out_a_file_that_has_no_name() -> None:
    assert printed("github", Unread("", "is an empty argument")).startswith("::error title=could not be read::is an")


def test_gitlab_lists_findings_and_what_was_unread() -> None:
    issues = json.loads(printed("gitlab", strait(Severity.WARNING), GONE))
    assert [{key: value for key, value in issue.items() if key != "fingerprint"} for issue in issues] == [
        {
            "description": "not 273: 50 % off",
            "check_name": "UC101",
            "severity": "minor",
            "location": {"path": "a.md", "lines": {"begin": 1, "end": 1}},
        },
        {
            "description": "one off",
            "check_name": "UC101",
            "severity": "info",
            "location": {"path": "a.md", "lines": {"begin": 1, "end": 2}},
        },
        {
            "description": "could not be read: is gone",
            "check_name": "unread",
            "severity": "blocker",
            "location": {"path": "docs/b.md", "lines": {"begin": 1, "end": 1}},
        },
    ]


def test_rdjson_counts_bytes_and_suggests() -> None:
    first, second, lost = json.loads(printed("rdjson", strait(), GONE))["diagnostics"]
    place = {"start": {"line": 1, "column": 22}, "end": {"line": 1, "column": 31}}
    assert first == {
        "message": "not 273: 50 % off",
        "location": {"path": "a.md", "range": place},
        "severity": "ERROR",
        "code": {"value": "UC101"},
        "suggestions": [{"range": place, "text": "373 miles"}],
    }
    assert second["location"]["range"] == {"start": {"line": 1, "column": 37}, "end": {"line": 2, "column": 3}}
    assert (second["severity"], "suggestions" in second) == ("INFO", False)
    assert lost == {
        "message": "could not be read: is gone",
        "location": {"path": "docs/b.md"},
        "severity": "ERROR",
        "code": {"value": "unread"},
    }


def test_checkstyle_lists_every_file() -> None:
    assert printed("checkstyle", strait(), outcome(fakes.report("Fine.", path="c.md")), GONE) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<checkstyle version="4.3">\n'
        '  <file name="a.md">\n'
        '    <error line="1" column="21" severity="error" message="not 273: 50 % off" source="unitcheck.UC101"/>\n'
        '    <error line="1" column="36" severity="info" message="one off" source="unitcheck.UC101"/>\n'
        "  </file>\n"
        '  <file name="c.md">\n'
        "  </file>\n"
        '  <file name="docs/b.md">\n'
        '    <error line="1" severity="error" message="could not be read: is gone" source="unitcheck.unread"/>\n'
        "  </file>\n"
        "</checkstyle>\n"
    )


def test_junit_has_a_test_for_each_file() -> None:
    fine = outcome(fakes.report("Fine.", path="c.md"))
    report = JUnitXml.fromstring(printed("junit", strait(), fine, GONE).encode())
    assert (report.tests, report.failures, report.errors) == (3, 1, 1)
    (suite,) = report
    failed, passed, lost = suite
    assert [case.name for case in suite] == ["a.md", "c.md", "docs/b.md"]
    assert passed.result == []
    assert lost.result[0].message == "could not be read: is gone"
    assert (failed.result[0].message, failed.result[0].type) == ("1:21: not 273: 50 % off", "UC101")
    assert failed.result[0].text == (
        "a.md:1:21: error UC101 conversion: not 273: 50 % off\n"
        "   |\n"
        " 1 | Café: it is 600 km (273 miles) and 30\n"
        "   |             ------  ^^^^^^^^^\n"
        "   = cause: two digits are swapped\n"
        "   = fix: 373 miles\n"
        "\n"
        "a.md:1:36: note UC101 conversion: one off\n"
        "   |\n"
        " 1 | Café: it is 600 km (273 miles) and 30\n"
        "   |                                    ^^\n"
        " 2 | km (9 miles).\n"
        "   | ^^  -------\n"
    )


FAILING = [
    (Severity.ERROR, Severity.ERROR, 1, "1:21: m", "the error alone fails"),
    (Severity.ERROR, Severity.NOTE, 1, "1:21: m (and 1 more)", "both fail"),
    (Severity.WARNING, Severity.ERROR, 0, None, "nothing is severe enough"),
    (Severity.ERROR, None, 0, None, "nothing ever fails"),
]


@pytest.mark.parametrize(("severity", "fail_on", "failures", "message", "_why"), FAILING)
def test_junit_fails_what_fails_the_run(
    severity: Severity, fail_on: Severity | None, failures: int, message: str | None, _why: str
) -> None:
    told = printed("junit", strait(severity, message="m"), style=Style(fail_on=fail_on))
    report = JUnitXml.fromstring(told.encode())
    assert report.failures == failures
    (case,) = next(iter(report))
    if message is not None:
        assert case.result[0].message == message
    else:
        assert case.result == []
        assert "UC101 conversion: m" in case.system_out


def test_json_lines_end_in_the_summary() -> None:
    lines = [json.loads(line) for line in printed("jsonl", strait(), GONE).splitlines()]
    assert [line["kind"] for line in lines] == ["finding", "finding", "unread", "summary"]
    assert lines[0] == {"kind": "finding", **json.loads(printed("json", strait()))["findings"][0]}
    assert lines[-1] == {
        "kind": "summary",
        "unitcheck": lines[-1]["unitcheck"],
        "files": 1,
        "quantities": 4,
        "claims": 2,
        "errors": 1,
        "warnings": 0,
        "notes": 1,
        "unread": 1,
    }


def test_json_lines_list_claims_where_they_are_asked_for() -> None:
    wrong = fakes.verdict(TEXT, "600 km", "273 miles", Agreement.NONE, expected=373)
    claims = outcome(fakes.report(TEXT, wrong, path="a.md"), claims=True)
    told = [json.loads(line) for line in printed("jsonl", claims, style=Style(claims=True)).splitlines()]
    assert [(line["kind"], line.get("agreement")) for line in told] == [("claim", "none"), ("summary", None)]


def test_json_lines_come_as_the_outcomes_do() -> None:
    from unitcheck.reports import named

    for name in ("jsonl", "github"):
        lines = named(name).render(iter([strait(), strait()]), Style())
        assert "not 273" in next(lines)


# --- paths ------------------------------------------------------------------------------------------------------------

PATHS = [
    ("docs/a.md", "docs/a.md", "a plain one"),
    ("./docs/a.md", "docs/a.md", "no comment finds its line under ./"),
    ("docs//a.md", "docs/a.md", "nor under two slashes"),
    ("../a.md", "../a.md", "beside the working directory"),
    ("{here}/docs/a.md", "docs/a.md", "an absolute one below the working directory"),
    ("{here}", "{here}", "the directory itself"),
    ("{here}beside/a.md", "{here}beside/a.md", "one that only begins alike"),
    ("<stdin>", "<stdin>", "standard input"),
    ("<a>/../b.md", "<a>/../b.md", "what looks like it is left alone"),
    (None, "<text>", "a text without a path"),
    ("", "", "an empty argument"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="paths of another kind")
@pytest.mark.parametrize(("path", "told", "_why"), PATHS)
def test_paths_are_relative(
    path: str | None, told: str, _why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    here = os.getcwd()
    assert carry.relative(path and path.format(here=here)) == told.format(here=here)


@pytest.mark.skipif(sys.platform == "win32", reason="no working directory can be removed")
def test_a_working_directory_that_is_gone_stops_no_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert carry.relative("/srv/a.md") == "/srv/a.md"


def test_paths_have_forward_slashes_where_the_system_has_others(monkeypatch: pytest.MonkeyPatch) -> None:
    import ntpath

    monkeypatch.setattr(carry, "os", _Windows(ntpath))
    assert carry.relative("docs\\a b.md") == "docs/a b.md"
    assert carry.relative("C:\\work\\docs\\a.md") == "docs/a.md"
    assert carry.uri("docs\\a b.md") == "docs/a%20b.md"
    assert carry.uri("D:\\a b.md") == "file:///D:/a%20b.md"


class _Windows:
    """What ``os`` is there, as far as paths go."""

    sep = "\\"

    def __init__(self, path: object) -> None:
        self.path = path

    def getcwd(self) -> str:
        return "C:\\work"
