"""Documents as tests: which there are, what their reports say, and how the rest of pytest deals with them."""

from __future__ import annotations

import json
import os
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from tests.plugin import IS_INSTALLED, LOADED, MESSAGE, NOTE, NOTED, RIGHT, WRONG, Project

pytest_plugins = ["pytester"]


@pytest.fixture
def project(pytester: pytest.Pytester) -> Project:
    return Project(pytester)


# --- which documents --------------------------------------------------------------------------------------------------


def test_each_document_that_the_command_line_would_check_is_a_test(project: Project) -> None:
    project.write({"README.md": RIGHT, "docs/a.txt": WRONG, "docs/b.html": NOTED, "docs/c.adoc": WRONG, "d.py": ""})
    assert project.outcomes() == {
        "README.md::unitcheck": "passed",
        "docs/a.txt::unitcheck": "failed",
        "docs/b.html::unitcheck": "passed",
    }


CONFIGURED = [
    ("exclude = ['docs/old/']", "what exclude means is passed over"),
    ("include = ['/docs/*.md']", "include says which files a folder stands for"),
]


@pytest.mark.parametrize("configured", [row[0] for row in CONFIGURED], ids=[row[1] for row in CONFIGURED])
def test_the_configuration_of_the_command_line_says_which(project: Project, configured: str) -> None:
    project.write({"unitcheck.toml": configured, "docs/a.md": RIGHT, "docs/old/b.md": WRONG})
    assert project.outcomes() == {"docs/a.md::unitcheck": "passed"}


def test_what_git_ignores_and_what_is_hidden_is_passed_over(project: Project) -> None:
    project.write({".gitignore": "made/\n", ".git/HEAD": "", "made/a.md": WRONG, ".b.md": WRONG, "c.md": RIGHT})
    assert project.outcomes() == {"c.md::unitcheck": "passed"}


def test_what_pytest_passes_over_is_no_test(project: Project) -> None:
    project.write({"a.md": RIGHT, "build/b.md": WRONG, "old/c.md": WRONG, "conftest.py": "collect_ignore = ['d.md']"})
    project.write({"d.md": WRONG})
    assert project.outcomes("--ignore=old") == {"a.md::unitcheck": "passed"}


def test_the_nearest_configuration_holds(project: Project) -> None:
    project.write({"a.md": "A gallon (4.546 l).\n", "uk/b.md": "It holds 10 gallons (37.9 litres).\n"})
    project.write({"uk/unitcheck.toml": "preferred-readings = { gallon = 'only imperial' }"})
    assert project.outcomes() == {"a.md::unitcheck": "passed", "uk/b.md::unitcheck": "failed"}


NAMED = [
    (("docs/a.md",), ["docs/a.md"], "a file"),
    (("docs/a.md::unitcheck",), ["docs/a.md"], "a test in it"),
    (("docs", "x.adoc"), ["docs/a.md", "x.adoc"], "a file whose suffix tells nothing, as on the command line"),
    (("test_it.py",), [], "a module that is named is meant as a test"),
    (("docs", "docs/a.md"), ["docs/a.md"], "a file twice"),
]


@pytest.mark.parametrize(("arguments", "checked"), [row[:2] for row in NAMED], ids=[row[2] for row in NAMED])
def test_what_is_named_is_checked(project: Project, arguments: tuple[str, ...], checked: list[str]) -> None:
    project.write({"docs/a.md": RIGHT, "x.adoc": RIGHT, "b.md": WRONG})
    project.write({"test_it.py": f'"""{WRONG}"""\ndef test_it():\n    pass\n'})
    own = [node for node in project.outcomes(*arguments) if node.endswith("::unitcheck")]
    assert sorted(own) == [f"{path}::unitcheck" for path in checked]


@pytest.mark.parametrize("argument", ["docs/a.md", "docs"])
def test_without_the_option_nothing_is_other_than_without_the_plugin(project: Project, argument: str) -> None:
    project.write({"docs/a.md": WRONG})
    with_it = project.plain(argument)
    without = project.pytester.runpytest_subprocess("-p", f"no:{'unitcheck' if IS_INSTALLED else 'other'}", argument)
    assert with_it.ret == without.ret == (4 if argument == "docs/a.md" else 5)
    assert [line for line in with_it.errlines if "docs" in line] == [
        line for line in without.errlines if "docs" in line
    ]


def test_there_is_a_word_where_nothing_is_a_document(project: Project) -> None:
    project.write({"test_it.py": "def test_it():\n    pass\n"})
    ran = project()
    assert ran.ret == 0
    ran.stdout.fnmatch_lines(["unitcheck: no document was collected; name files or folders, or set unitcheck_files"])


def test_no_package_is_imported_for_a_document_in_it(project: Project) -> None:
    project.write({"pkg/__init__.py": "raise RuntimeError", "pkg/sub/__init__.py": "", "pkg/sub/a.md": RIGHT})
    assert project.outcomes() == {"pkg/sub/a.md::unitcheck": "passed"}


# --- unitcheck_files --------------------------------------------------------------------------------------------------

CONFIGURATION = '[tool.pytest.ini_options]\ntestpaths = ["tests"]\nunitcheck_files = [{}]\n'
FILES = {
    "README.md": RIGHT,
    "CHANGES.md": WRONG,
    "docs/a.md": RIGHT,
    "docs/sub/b.md": RIGHT,
    "docs/c.txt": WRONG,
    "docs/test_d.py": "def test_no():\n    assert False\n",
    "docs/tests/test_e.py": "def test_e():\n    pass\n",
    "tests/f.md": RIGHT,
    "tests/test_f.py": "def test_f():\n    pass\n",
}
PATTERNS = [
    (["/README.md"], ["README.md"], "one file at the top"),
    (["README.md", "docs/**/*.md"], ["README.md", "docs/a.md", "docs/sub/b.md"], "a folder, its tests left alone"),
    (["*.md", "!CHANGES.md"], ["README.md", "docs/a.md", "docs/sub/b.md", "tests/f.md"], "all but one"),
    (["/tests/*.md"], ["tests/f.md"], "within testpaths"),
]


@pytest.mark.parametrize(("patterns", "checked"), [row[:2] for row in PATTERNS], ids=[row[2] for row in PATTERNS])
def test_the_files_of_the_ini_are_checked_beside_testpaths(
    project: Project, patterns: list[str], checked: list[str]
) -> None:
    project.write(FILES).write({"pyproject.toml": CONFIGURATION.format(", ".join(map(repr, patterns)))})
    expected = {f"{path}::unitcheck" for path in checked} | {"tests/test_f.py::test_f"}
    assert project.outcomes() == dict.fromkeys(expected, "passed")


def test_workers_check_the_files_of_the_ini_too(project: Project) -> None:
    project.write(FILES).write({"pyproject.toml": CONFIGURATION.format("'/README.md', 'docs/**/*.md'")})
    assert len(project.outcomes("-n", "2")) == 4


def test_testpaths_within_a_folder_of_documents_keep_their_tests(project: Project) -> None:
    project.write(FILES)
    project.write({"pyproject.toml": CONFIGURATION.replace('"tests"', '"docs/tests"').format("'docs/**/*.md'")})
    expected = ["docs/a.md::unitcheck", "docs/sub/b.md::unitcheck", "docs/tests/test_e.py::test_e"]
    assert sorted(project.outcomes()) == expected


def test_what_is_named_is_all_there_is(project: Project) -> None:
    project.write(FILES).write({"pyproject.toml": CONFIGURATION.format("'docs/**/*.md'")})
    assert sorted(project.outcomes("tests/test_f.py")) == ["tests/test_f.py::test_f"]
    assert sorted(project.outcomes("docs/sub")) == ["docs/sub/b.md::unitcheck"]


def test_what_pytest_ignores_is_not_brought_in(project: Project) -> None:
    project.write(FILES).write({"pyproject.toml": CONFIGURATION.format("'docs/**/*.md', '/README.md'")})
    expected = {"README.md::unitcheck", "tests/test_f.py::test_f"}
    assert project.outcomes("--ignore=docs") == dict.fromkeys(expected, "passed")


# --- what a report says -----------------------------------------------------------------------------------------------


def test_a_failure_shows_place_values_cause_and_fix(project: Project) -> None:
    project.write({"docs/a.md": "# A\n\n" + WRONG})
    ran = project()
    assert ran.ret == 1
    ran.stdout.fnmatch_lines(
        [
            "*_ unitcheck: docs*a.md _*",
            f"docs*a.md:3:23: error UC101 conversion: {MESSAGE}",
            "   |",
            " 3 | The strait is 600 km (273 miles) wide.",
            "   |               ------  ^^^^^^^^^",
            "   = fix: 373 miles",
            "=* short test summary info =*",
            "FAILED docs/a.md::unitcheck - line 3: 600 km is 373 miles, not 273*",
        ],
        consecutive=False,
    )
    ran.stdout.no_fnmatch_line("*Traceback*")
    ran.stdout.no_fnmatch_line("*Inconsistent*")


def test_the_summary_tells_the_gravest_and_counts_the_others(project: Project) -> None:
    project.write({"a.md": f"{NOTED}\n{WRONG}\n{WRONG}"})
    ran = project("--unitcheck-fail-on=note", "-vv")
    ran.stdout.fnmatch_lines([f"FAILED a.md::unitcheck - line 3: {MESSAGE} (and 2 more)"])


def test_the_place_is_told_as_the_readers_of_the_document_count(project: Project) -> None:
    cell = {"cell_type": "markdown", "metadata": {}, "source": [WRONG]}
    book = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    project.write({"a.ipynb": json.dumps(book)})
    project("-vv").stdout.fnmatch_lines([f"FAILED a.ipynb::unitcheck - cell 1, line 1: {MESSAGE}"])


@pytest.mark.parametrize("style", ["line", "short", "long", "native", "no"])
def test_no_style_of_traceback_shows_the_plugin(project: Project, style: str) -> None:
    project.write({"a.md": WRONG})
    ran = project(f"--tb={style}", "-vv")
    ran.stdout.no_fnmatch_line("*nodes.py*")
    ran.stdout.fnmatch_lines([f"FAILED a.md::unitcheck - line 1: {MESSAGE}"])


def test_a_document_knows_its_place(project: Project) -> None:
    project.write({"docs/a.md": WRONG})
    items, _ = project.pytester.inline_genitems(*LOADED, "--unitcheck")
    (item,) = items
    assert item.nodeid == "docs/a.md::unitcheck"
    assert item.reportinfo() == (project.path / "docs" / "a.md", None, f"unitcheck: docs{os.sep}a.md")
    assert item.get_closest_marker("unitcheck") is not None


NOTES_SHOWN = [
    (("-v",), True),
    (("-rP",), True),
    (("-v", "-rP"), True),
    ((), False),
    (("-q",), False),
    (("-v", "-n", "2"), True),
]


@pytest.mark.parametrize(("arguments", "shown"), NOTES_SHOWN)
def test_notes_fail_nothing_and_are_shown_on_demand(project: Project, arguments: tuple[str, ...], shown: bool) -> None:
    ran = project.write({"a.md": NOTED})(*arguments)
    assert ran.ret == 0
    assert sum(line == f"a.md:1:22: note UC104 last-digit: {NOTE}" for line in ran.outlines) == shown


FAIL_ON = [("error", "passed"), ("warning", "passed"), ("note", "failed"), ("never", "passed")]


@pytest.mark.parametrize(("severity", "outcome"), FAIL_ON)
def test_the_option_says_what_fails(project: Project, severity: str, outcome: str) -> None:
    assert project.write({"a.md": NOTED}).outcomes("--unitcheck-fail-on", severity) == {"a.md::unitcheck": outcome}


def test_never_is_never(project: Project) -> None:
    assert project.write({"a.md": WRONG}).outcomes("--unitcheck-fail-on=never") == {"a.md::unitcheck": "passed"}


@pytest.mark.parametrize(
    "said", ["[tool.unitcheck]\nfail-on = 'note'", "[tool.pytest.ini_options]\nunitcheck_options = ['--fail-on=note']"]
)
def test_a_configuration_says_what_fails_and_the_option_says_more(project: Project, said: str) -> None:
    project.write({"a.md": NOTED, "pyproject.toml": said})
    assert project.outcomes() == {"a.md::unitcheck": "failed"}
    assert project.outcomes("--unitcheck-fail-on=error") == {"a.md::unitcheck": "passed"}


def test_a_comment_silences_a_finding(project: Project) -> None:
    project.write({"a.md": f"{WRONG.strip()} <!-- unitcheck: ignore[UC101] -->\n"})
    assert project.outcomes() == {"a.md::unitcheck": "passed"}


# --- what cannot be read ----------------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_decoded_is_an_error_of_collection(project: Project) -> None:
    ran = project.write({"docs/a.md": b"600 km (273 miles) \xff", "b.md": RIGHT})()
    assert ran.ret == 2
    ran.stdout.fnmatch_lines(["*_ ERROR collecting docs/a.md _*", "is not UTF-8*", "ERROR docs/a.md - is not UTF-8*"])
    ran.stdout.fnmatch_lines(["*Interrupted: 1 error during collection*"])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who may read everything")
def test_a_file_that_may_not_be_read_is_an_error_of_collection(project: Project) -> None:
    project.write({"a.md": RIGHT})
    (project.path / "a.md").chmod(0)
    ran = project()
    assert ran.ret == 2
    ran.stdout.fnmatch_lines(["ERROR a.md - may not be read*"])


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])
def test_a_link_that_leads_nowhere_is_an_error_of_collection(project: Project, workers: tuple[str, ...]) -> None:
    project.write({"docs/b.md": RIGHT})
    link = project.path / "docs" / "a.md"
    try:
        link.symlink_to("gone.md")
    except OSError:
        pytest.skip("no links here")
    ran = project(*workers)
    assert ran.ret not in (0, 5)
    ran.stdout.fnmatch_lines(["ERROR docs/a.md - is a link to gone.md, which is not there*"])
    assert project("--ignore=docs").ret == 5


def test_what_its_syntax_cannot_understand_is_an_error_and_the_others_are_checked(project: Project) -> None:
    project.write({"a.ipynb": '{"cells": [', "b.md": RIGHT})
    ran = project("-vv")
    ran.assert_outcomes(passed=1, errors=1)
    ran.stdout.fnmatch_lines(["ERROR a.ipynb::unitcheck - CannotBeRead: is no*"])
    ran.stdout.no_fnmatch_line("*nodes.py*")


def test_what_is_no_text_is_skipped_with_a_word(project: Project) -> None:
    ran = project.write({"a.md": b"\0\0\0", "b.md": RIGHT})("-rs")
    ran.assert_outcomes(passed=1, skipped=1)
    ran.stdout.fnmatch_lines(["SKIPPED*is no text: a NUL byte*"])


def test_a_configuration_below_that_cannot_be_used_is_an_error_of_collection(project: Project) -> None:
    ran = project.write({"docs/unitcheck.toml": "fail-onn = 'note'", "docs/a.md": WRONG, "b.md": RIGHT})()
    assert ran.ret == 2
    ran.stdout.fnmatch_lines(["ERROR docs/unitcheck.toml - there is no key 'fail-onn'; did you mean 'fail-on'?*"])


# --- the rest of pytest -----------------------------------------------------------------------------------------------

SUITE = {"docs/a.md": WRONG, "docs/b.md": RIGHT, "test_it.py": "def test_it():\n    pass\n"}
SELECTED = [
    (("-m", "unitcheck"), ["docs/a.md", "docs/b.md"], "the marker"),
    (("-m", "not unitcheck"), ["test_it.py"], "all but the marker"),
    (("-k", "b"), ["docs/b.md"], "a name"),
    (("-k", "unitcheck"), ["docs/a.md", "docs/b.md"], "every document"),
    (("--deselect", "docs/a.md::unitcheck"), ["docs/b.md", "test_it.py"], "deselected"),
    (("-p", "no:cacheprovider", "--strict-markers"), ["docs/a.md", "docs/b.md", "test_it.py"], "strict markers"),
    (("-p", "no:terminal"), [], "without a terminal: nothing is printed"),
]


@pytest.mark.parametrize(("arguments", "ran"), [row[:2] for row in SELECTED], ids=[row[2] for row in SELECTED])
def test_tests_are_chosen_as_any_others(project: Project, arguments: tuple[str, ...], ran: list[str]) -> None:
    assert sorted({node.partition("::")[0] for node in project.write(SUITE).outcomes(*arguments)}) == ran


def test_collect_only_lists_documents_and_checks_none(project: Project) -> None:
    ran = project.write(SUITE)("--co", "-q")
    assert ran.ret == 0
    assert ran.outlines[:3] == ["docs/a.md::unitcheck", "docs/b.md::unitcheck", "test_it.py::test_it"]


def test_the_first_failure_ends_a_run_that_asks_for_it(project: Project) -> None:
    ran = project.write({"a.md": WRONG, "b.md": WRONG, "c.md": RIGHT})("-x")
    ran.assert_outcomes(failed=1)


def test_last_failed_runs_what_failed(project: Project) -> None:
    project.write(SUITE).options = ("--lf",)
    project().assert_outcomes(passed=2, failed=1)
    project().assert_outcomes(failed=1)
    project.write({"docs/a.md": RIGHT})().assert_outcomes(passed=1)
    project().assert_outcomes(passed=3)


def test_junit_has_a_case_for_each_document(project: Project) -> None:
    project.write({**SUITE, "docs/c.ipynb": "{", "docs/d.md": NOTED})("--junitxml=out.xml")
    cases = {
        f"{case.get('classname')}.{case.get('name')}": [part.tag for part in case]
        for case in ET.parse(project.path / "out.xml").iter("testcase")
    }
    assert cases == {
        "docs.a.md.unitcheck": ["failure"],
        "docs.b.md.unitcheck": [],
        "docs.c.ipynb.unitcheck": ["error"],
        "docs.d.md.unitcheck": [],
        "test_it.test_it": [],
    }
    failure = next(ET.parse(project.path / "out.xml").iter("failure"))
    assert failure.get("message") == f"line 1: {MESSAGE}"
    assert f"docs{os.sep}a.md:1:23: error UC101" in (failure.text or "")


def test_workers_find_what_one_process_finds(project: Project) -> None:
    project.write({f"docs/{n}.md": WRONG if n % 3 == 0 else RIGHT for n in range(12)}).write({"e.ipynb": "["})
    alone, shared = project("-vv"), project("-vv", "-n", "2")
    for ran in (alone, shared):  # where it is loaded by -p, a worker warns that it was loaded before
        ran.assert_outcomes(failed=4, passed=8, errors=1)
    summaries = [{line for line in ran.outlines if line.startswith(("FAILED", "ERROR"))} for ran in (alone, shared)]
    assert summaries[0] == summaries[1]
    assert len(summaries[0]) == 5
    assert sum("= fix: 373 miles" in line for line in shared.outlines) == 4


@pytest.mark.skipif(not IS_INSTALLED, reason="unitcheck is not installed with its entry point here")
def test_the_plugin_can_be_left_out(project: Project) -> None:
    project.write({**SUITE, "test_f.py": "def test_f(unitcheck):\n    pass\n"})
    ran = project.pytester.runpytest_subprocess("-p", "no:unitcheck")
    ran.assert_outcomes(passed=1, errors=1)
    ran.stdout.fnmatch_lines(["*fixture 'unitcheck' not found"])
    ran = project.pytester.runpytest_subprocess("-p", "no:unitcheck", "--unitcheck")
    assert ran.ret == 4


def test_a_document_may_be_run_again(project: Project) -> None:
    """What a baseline knows is used up by the first run of a test, which plugins may repeat."""
    project.write({"a.md": WRONG, "conftest.py": AGAIN, "unitcheck.toml": "baseline = 'known.json'"})
    project.write({"known.json": KNOWN})
    project().assert_outcomes(passed=2)


AGAIN = """
from _pytest.runner import runtestprotocol
def pytest_runtest_protocol(item, nextitem):
    runtestprotocol(item, nextitem=item, log=True)
"""
KNOWN = '{"format": "unitcheck-baseline", "version": 1, "findings": {"a.md": {"UC101: 600 km / 273 miles": 1}}}'


def test_what_a_baseline_knows_passes(project: Project) -> None:
    project.write({"known.json": KNOWN, "a.md": WRONG, "docs/b.md": WRONG, "unitcheck.toml": "baseline = 'known.json'"})
    ran = project()
    ran.assert_outcomes(passed=1, failed=1)
    ran.stdout.fnmatch_lines(["unitcheck: known.json: findings that were known: 1"])
    project("-n", "2").assert_outcomes(passed=1, failed=1)


def test_what_a_baseline_knows_and_is_gone_is_told(project: Project) -> None:
    project.write({"known.json": KNOWN, "a.md": RIGHT, "unitcheck.toml": "baseline = 'known.json'"})
    project().stdout.fnmatch_lines(
        ["unitcheck: known.json: known, but no longer found: 1; unitcheck --write-baseline*"]
    )


def test_paths_in_the_ini_count_from_its_folder(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write({"known.json": KNOWN, "a.md": RIGHT, "sub/b.md": RIGHT})
    project.write({"pytest.ini": "[pytest]\nunitcheck_options = --baseline known.json\nunitcheck_files = /sub/*.md\n"})
    monkeypatch.chdir(project.path / "sub")
    ran = project.plain("--unitcheck", "-v")
    ran.assert_outcomes(passed=1)


def test_a_line_in_the_manual_of_fixtures_and_markers(project: Project) -> None:
    project.plain("--fixtures").stdout.fnmatch_lines(["unitcheck [[]session scope[]]*"])
    project.plain("--markers").stdout.fnmatch_lines(["@pytest.mark.unitcheck: a document that --unitcheck checks"])
    shown = project.plain("--help").stdout.str()
    assert all(word in shown for word in ("--unitcheck-fail-on", "--unitcheck-python", "unitcheck_files (args)"))


def test_documents_under_other_roots_are_told_by_their_path(project: Project, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.md").write_text(WRONG, encoding="utf-8")
    ran = project.write({"pytest.ini": "[pytest]\n"})("-c", "pytest.ini", str(elsewhere))
    ran.assert_outcomes(failed=1)
    ran.stdout.fnmatch_lines([f"*a.md:1:23: error UC101 conversion: {MESSAGE}"])


def test_the_sample_project_passes_but_for_what_is_wrong_on_purpose(project: Project) -> None:
    shutil.copytree(Path(__file__).parent / "sample_project", project.path, dirs_exist_ok=True)
    run = project.pytester.runpytest_subprocess
    run(*LOADED, "--unitcheck").assert_outcomes(passed=13)
    ran = run(*LOADED, "--unitcheck", "wrong/slip.md")
    ran.assert_outcomes(failed=1)
    ran.stdout.fnmatch_lines([f"*slip.md:1:23: error UC101 conversion: {MESSAGE}"])


def test_a_name_that_is_no_text_is_told_with_escapes(project: Project) -> None:
    try:
        (project.path / "\udcff.md").write_text(WRONG, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("no such names here")
    ran = project.pytester.runpytest_subprocess(*LOADED, "--unitcheck")
    ran.assert_outcomes(failed=1)
    ran.stdout.fnmatch_lines(["FAILED *udcff.md::unitcheck - line 1: 600 km is 373*"])
    assert not ran.errlines


def test_no_folder_is_looked_into_that_pytest_passes_over(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write({"a/b.md": RIGHT, "node_modules/c/d.md": WRONG, "old/e/f.md": WRONG})
    looked: list[str] = []
    scan: Any = os.scandir

    def noted(path: str | int = ".") -> Any:
        if not isinstance(path, int):  # as which shutil gives a folder that it removes
            looked.append(os.path.relpath(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", noted)
    assert project.outcomes("--ignore=old") == {"a/b.md::unitcheck": "passed"}
    assert not {name for name in looked if name.startswith(("node_modules", "old"))}
    assert "a" in looked
