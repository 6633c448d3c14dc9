"""What each option of the command line does, and what it makes of the exit status."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.command import Command
from unitcheck import cli, writing
from unitcheck.cli import fixing, output
from unitcheck.cli.commands import COMMANDS, loaded
from unitcheck.cli.parser import parser_of
from unitcheck.reports import Style
from unitcheck.settings.declared import OPTIONS

RIGHT = "The strait is 600 km (373 miles) wide.\n"
WRONG = "The strait is 600 km (273 miles) wide.\n"
CUT = "The strait is 600 km (372 miles) wide.\n"
FENCE = "The fence is 200 m (656 feet 2 inches) long.\n"
FENCED = f"```\n{WRONG}```\n"


@pytest.fixture
def docs(command: Command) -> Command:
    """The command, in a folder with a right, a wrong and a cut conversion."""
    command.write({"right.md": RIGHT, "wrong.md": WRONG, "cut.txt": CUT})
    return command


# --- which findings ---------------------------------------------------------------------------------------------------

FINDINGS: list[tuple[tuple[str, ...], list[str], str]] = [
    ((), ["cut.txt UC104", "wrong.md UC101"], "all that are on"),
    (("--select", "UC104"), ["cut.txt UC104"], "no others"),
    (("--ignore", "UC104"), ["wrong.md UC101"], "but these"),
    (("--per-file-ignores", "*.md=UC101,UC104"), ["cut.txt UC104"], "but these in these files"),
    (("--per-file-ignores", "/cut.txt=last-digit", "--per-file-ignores", "wrong.md=conversion"), [], "said twice"),
]


@pytest.mark.parametrize(("options", "found", "why"), FINDINGS)
def test_findings_are_chosen(docs: Command, options: tuple[str, ...], found: list[str], why: str) -> None:
    assert docs.concise(*options, "cut.txt", "right.md", "wrong.md") == found, why


def test_a_severity_decides_whether_a_run_fails(docs: Command) -> None:
    assert docs("cut.txt").status == cli.CLEAN
    ran = docs("cut.txt", "--severity", "last-digit=error", "--output-format", "concise")
    assert ran.status == cli.FOUND
    assert ran.out.startswith("cut.txt:1:23: error UC104 last-digit: ")
    assert docs("wrong.md", "--severity", "UC101=note").status == cli.CLEAN


def test_a_rule_has_options_of_its_own(docs: Command) -> None:
    docs.write({"fence.txt": FENCE})
    select = "--select", "UC106"
    assert docs.concise("fence.txt", *select) == ["fence.txt UC106"]
    assert docs.concise("fence.txt", *select, "--rule-option", "false-precision.excess=9") == []


# --- how texts are read -----------------------------------------------------------------------------------------------

READ: list[tuple[str, tuple[str, ...], list[str], str]] = [
    ("It is 1,234 m (1.234 km) long.", (), [], "a comma groups"),
    ("It is 1,234 m (1.234 km) long.", ("--decimal-mark", ","), ["<stdin> UC101"], "unless it is said to be decimal"),
    ("The tank holds 10 gallons (37.9 litres).", ("--preferred-readings", "gallon=imperial"), [], "still true"),
    ("The tank holds 10 gallons (37.9 litres).", ("--preferred-readings", "gallon=only imperial"), ["<stdin> UC101"],
     "no longer"),
    ("It flew at Mach 2.05 (612 m/s).", (), [], "somewhere"),
    ("It flew at Mach 2.05 (612 m/s).", ("--speed-of-sound", "335-345"), ["<stdin> UC101"], "not there"),
    ("The wall is 2 vloks (24 m) long.", (), [], "an unknown word"),
    ("The wall is 2 vloks (24 m) long.", ("--units", "vlok = 17 * meter"), ["<stdin> UC101"], "a unit of one's own"),
    (FENCED, (), ["<stdin> UC101"], "plain text"),
    (FENCED, ("--syntax", "markdown"), [], "code"),
    (FENCED, ("--syntax", "*.md=markdown"), ["<stdin> UC101"], "it is no such file"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "options", "found", "why"), READ)
def test_texts_are_read_as_is_said(
    command: Command, text: str, options: tuple[str, ...], found: list[str], why: str
) -> None:
    assert command.concise("-", *options, stdin=text) == found, why


def test_a_syntax_can_be_said_for_some_files_which_are_then_found(command: Command) -> None:
    command.write({"a.txt": FENCED, "b.txt": FENCED, "c.adoc": FENCED, "d.adoc": FENCED})
    options = "--syntax", "a.txt=markdown", "--syntax", "c.adoc=plain"
    assert command.concise(".", *options) == ["./b.txt UC101", "./c.adoc UC101"]


# --- which files ------------------------------------------------------------------------------------------------------

FILES: list[tuple[tuple[str, ...], list[str], str]] = [
    ((".",), ["a.md", "sub/b.txt"], "what has a syntax"),
    ((".", "--include", "*.log"), ["c.log"], "something else"),
    ((".", "--extend-include", "*.log"), ["a.md", "c.log", "sub/b.txt"], "more"),
    ((".", "--exclude", "sub/"), ["a.md"], "less"),
    ((".", "--exclude", "/sub/b.txt", "--exclude", "/a.md"), [], "nothing"),
    (("a.md", "--exclude", "a.md"), ["a.md"], "what is named is meant"),
    (("a.md", "sub/b.txt", "--exclude", "a.md", "--force-exclude"), ["sub/b.txt"], "unless that is forced"),
    ((".", "--no-respect-gitignore"), ["a.md", "ignored.md", "sub/b.txt"], "git or no git"),
    (("**/*.txt",), ["sub/b.txt"], "by a pattern"),
    ((".", "--max-file-size", "39"), ["sub/b.txt"], "what is small"),
]


@pytest.mark.parametrize(("arguments", "found", "why"), FILES)
def test_files_are_chosen(command: Command, arguments: tuple[str, ...], found: list[str], why: str) -> None:
    command.write({
        ".git/HEAD": "", ".gitignore": "ignored.md\n",
        "a.md": WRONG + "\n", "ignored.md": WRONG, "c.log": WRONG, "sub/b.txt": WRONG,
    })  # fmt: skip
    printed = command.concise(*arguments)
    assert [line.split()[0].removeprefix("./") for line in printed] == found, why


def test_what_is_skipped_is_told_and_no_error(docs: Command) -> None:
    Path("x.md").write_bytes(b"PK\0")
    ran = docs(".", "--ignore", "UC101", "--max-file-size", "39")
    assert ran.status == cli.CLEAN
    assert ran.err == "unitcheck: ./x.md: skipped: is no text: a NUL byte in its first 1,024\n"
    assert docs("x.md").status == cli.UNUSABLE
    assert docs(".", "--quiet").err == ""
    assert "./wrong.md: skipped: is larger (39 bytes) than max-file-size allows (9)" in docs(
        ".", "--max-file-size", "9"
    ).err  # fmt: skip


def test_a_file_that_is_named_and_too_large_is_an_error(docs: Command) -> None:
    ran = docs("right.md", "--max-file-size", "9")
    assert ran.status == cli.UNUSABLE
    assert ran.err.startswith("unitcheck: right.md: is larger (39 bytes) than max-file-size allows (9); ")


def test_standard_input_may_be_said_to_be_a_file(command: Command) -> None:
    command.write({"docs/unitcheck.toml": "ignore = ['UC104']\nper-file-ignores.'old.md' = ['UC101']"})
    said = "-", "--stdin-filename"
    assert command.concise(*said, "docs/a.md", stdin=f"{FENCED}\n{CUT}\n{WRONG}") == [f"docs{os.sep}a.md UC101"]
    assert command.concise(*said, "docs/old.md", stdin=WRONG) == []
    assert command.concise(*said, "a.txt", stdin=FENCED) == ["a.txt UC101"]
    assert command.concise(*said, "a.md", "--force-exclude", "--exclude", "a.md", stdin=WRONG) == []
    ran = command("docs", "--stdin-filename", "a.md")
    assert ran.status == cli.UNUSABLE
    assert ran.err == "unitcheck: --stdin-filename: it says what standard input is, but - is not among the paths\n"


# --- what is printed --------------------------------------------------------------------------------------------------


def test_a_report_can_be_written_to_a_file_and_the_terminal_gets_the_summary(docs: Command) -> None:
    ran = docs("wrong.md", "cut.txt", "--output-format", "json", "--output-file", "report.json")
    assert (ran.status, ran.out) == (cli.FOUND, "2 files, 4 quantities, 2 claims: 1 error, 1 note\n")
    report = json.loads(Path("report.json").read_text(encoding="utf-8"))
    assert [finding["code"] for finding in report["findings"]] == ["UC101", "UC104"]
    assert docs("right.md", "-q", "-o", "report.txt").out == ""
    assert Path("report.txt").read_text(encoding="utf-8") == ""
    assert sorted(os.listdir()) == ["cut.txt", "report.json", "report.txt", "right.md", "wrong.md"], "and no leavings"


def test_a_hyphen_for_the_file_is_standard_output(docs: Command) -> None:
    assert docs("wrong.md", "-o", "-") == docs("wrong.md")
    assert not (docs.here / "-").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bits")
def test_a_report_takes_the_place_of_another_with_its_rights_and_through_links(docs: Command) -> None:
    Path("old.txt").write_text("old", encoding="utf-8")
    Path("old.txt").chmod(0o640)
    Path("link.txt").symlink_to("old.txt")
    docs("right.md", "-o", "link.txt")
    assert Path("link.txt").is_symlink()
    assert Path("old.txt").read_text(encoding="utf-8").startswith("1 file, ")
    assert Path("old.txt").stat().st_mode & 0o777 == 0o640


UNWRITABLE = [
    ("none/report.txt", "No such file or directory", "no folder"),
    ("sub", "Is a directory", "a folder"),
]


@pytest.mark.parametrize(("path", "problem", "_why"), UNWRITABLE)
def test_a_report_that_cannot_be_written_is_an_error(docs: Command, path: str, problem: str, _why: str) -> None:
    Path("sub").mkdir()
    ran = docs("right.md", "-o", path)
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err == f"unitcheck: cannot write the output: {path}: {problem}; name another file\n"


def test_a_report_that_breaks_off_leaves_the_file_as_it_was(docs: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("report.txt").write_text("old", encoding="utf-8")

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("unitcheck.examine.read_bytes", interrupted)
    assert docs("right.md", "-o", "report.txt").status == cli.INTERRUPTED
    assert Path("report.txt").read_text(encoding="utf-8") == "old"
    assert sorted(os.listdir()) == ["cut.txt", "report.txt", "right.md", "wrong.md"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_device_is_written_to_as_it_is(docs: Command) -> None:
    assert docs("right.md", "-o", "/dev/null").status == cli.CLEAN
    ran = docs("right.md", "-o", "/dev/full")
    assert (ran.status, ran.err) == (
        cli.UNUSABLE, "unitcheck: cannot write the output: /dev/full: No space left on device; name another file\n"
    )  # fmt: skip


def test_claims_are_listed_on_request_and_no_longer(docs: Command) -> None:
    docs.write({"unitcheck.toml": "claims = true"})
    assert "right.md:1:23: claim bracket: 600 km = 373 miles: exact" in docs("right.md").lines
    assert "claim" not in docs("right.md", "--no-claims", "-q").out


def test_no_more_findings_are_printed_than_asked_for_and_the_rest_is_told_and_counted(docs: Command) -> None:
    docs.write({"three.md": f"{WRONG}\n{WRONG}\n{WRONG}"})
    ran = docs("cut.txt", "three.md", "wrong.md", "--max-findings", "2", "--output-format", "concise")
    assert [line.split(":")[0] for line in ran.lines[:-1]] == ["cut.txt", "three.md"]
    assert ran.lines[-1] == "3 files, 10 quantities, 5 claims: 4 errors, 1 note"
    assert ran.err == "unitcheck: findings that max-findings leaves out: 3\n"
    assert docs("wrong.md", "--max-findings", "0").status == cli.FOUND, "what is left out counts"
    assert docs("wrong.md", "--max-findings", "1").err == ""


def test_statistics_take_the_place_of_findings(docs: Command) -> None:
    ran = docs("cut.txt", "wrong.md", "--statistics", "--max-findings", "1")
    assert ran.lines == [
        "1 error UC101 conversion",
        "  1 one digit is wrong",
        "1 note UC104 last-digit",
        "2 files, 4 quantities, 2 claims: 1 error, 1 note",
    ]
    assert (ran.status, ran.err) == (cli.FOUND, "")
    told = json.loads(docs("wrong.md", "--statistics", "--output-format", "json").out)
    assert [rule["code"] for rule in told["statistics"]] == ["UC101"]
    ran = docs("wrong.md", "--statistics", "--output-format", "sarif")
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err == "unitcheck: --statistics: statistics are printed as full, concise, json, not as sarif\n"


CLAIMS = [
    (
        ("--output-format", "sarif"),
        "claims are printed as full, concise, json, jsonl, not as sarif; choose one of them",
    ),
    (("--statistics",), "statistics count what is found and list no claims; leave one out"),
]


@pytest.mark.parametrize(("options", "told"), CLAIMS)
def test_claims_are_not_asked_for_where_there_is_no_place_for_them(
    docs: Command, options: tuple[str, ...], told: str
) -> None:
    ran = docs("right.md", "--claims", *options)
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err.startswith(f"unitcheck: --claims: {told}")
    docs.write({"unitcheck.toml": "claims = true"})
    assert docs("right.md", *options).err.startswith(f"unitcheck: unitcheck.toml: claims: {told}")
    assert docs("right.md", *options, "--no-claims").status == cli.CLEAN


def test_sarif_lists_what_a_comment_silences_and_a_baseline_knows(docs: Command) -> None:
    docs("wrong.md", "--write-baseline", "known.json")
    docs.write({"silent.md": WRONG.replace("\n", " <!-- unitcheck: ignore -->\n")})
    ran = docs("wrong.md", "silent.md", "cut.txt", "--baseline", "known.json", "--output-format", "sarif")
    (log,) = json.loads(ran.out)["runs"]
    assert [(each["ruleId"], each["suppressions"]) for each in log["results"]] == [
        ("UC101", [{"kind": "external"}]),
        ("UC101", [{"kind": "inSource"}]),
        ("UC104", []),
    ]
    assert ran.status == cli.CLEAN


def test_the_severity_of_unused_comments_is_chosen_like_any_other(docs: Command) -> None:
    docs.write({"idle.md": RIGHT.replace("\n", " <!-- unitcheck: ignore -->\n")})
    assert docs("idle.md").status == cli.CLEAN
    docs.write({"unitcheck.toml": "severity = { UC901 = 'error' }"})
    ran = docs("idle.md", "--output-format", "concise")
    assert ran.status == cli.FOUND
    assert " error UC901 unused-suppression: " in ran.lines[0]
    assert docs("idle.md", "--severity", "unused-suppression=note", "--fail-on", "warning").status == cli.CLEAN


def test_formats_that_know_failures_are_told_what_fails(docs: Command) -> None:
    assert 'failures="0"' in docs("cut.txt", "--output-format", "junit").out
    assert 'failures="1"' in docs("cut.txt", "--output-format", "junit", "--fail-on", "note").out


def test_quiet_prints_findings_and_errors_and_nothing_else(docs: Command) -> None:
    assert docs("right.md", "--quiet").out == ""
    ran = docs("wrong.md", "none.md", "-q", "--output-format", "concise")
    assert (ran.status, len(ran.lines)) == (cli.UNUSABLE, 1)
    assert ran.err == "unitcheck: none.md: there is no such file or folder; check the spelling\n"


def test_quiet_says_nothing_of_the_cache_since_nothing_but_time_is_lost(docs: Command) -> None:
    docs.write({"long.md": "Nothing but words.\n" * 10_000})
    assert "cannot be used" in docs("long.md", "--cache-dir", "right.md").err
    ran = docs("long.md", "--cache-dir", "right.md", "--quiet")
    assert (ran.status, ran.out, ran.err) == (cli.CLEAN, "", "")


COLOURED: list[tuple[str, dict[str, str], bool, bool, str]] = [
    ("auto", {}, True, True, "on a terminal"),
    ("auto", {}, False, False, "in a file"),
    ("auto", {"NO_COLOR": "1"}, True, False, "as the environment says"),
    ("auto", {"NO_COLOR": ""}, True, True, "which says nothing"),
    ("auto", {"FORCE_COLOR": "1"}, False, True, "as the environment says"),
    ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False, "no outweighs"),
    ("auto", {"TERM": "dumb"}, True, False, "a terminal without"),
    ("always", {"NO_COLOR": "1"}, False, True, "as the user says, above all"),
    ("never", {"FORCE_COLOR": "1"}, True, False, "as the user says, above all"),
]


@pytest.mark.parametrize(("choice", "environment", "terminal", "coloured", "why"), COLOURED)
def test_colours_are_used_as_user_environment_and_terminal_have_it(
    docs: Command, monkeypatch: pytest.MonkeyPatch,
    choice: str, environment: dict[str, str], terminal: bool, coloured: bool, why: str,
) -> None:  # fmt: skip
    styles: list[Style] = []

    def told(name: str) -> Any:
        class Format:
            @staticmethod
            def render(outcomes: object, style: Style) -> list[str]:
                styles.append(style)
                return []

        return Format

    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(output, "named", told)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    docs("right.md", "--color", choice)
    assert [style.colour for style in styles] == [coloured], why


# --- baselines and fixes ----------------------------------------------------------------------------------------------


def test_what_a_baseline_knows_passes_and_what_is_new_does_not(docs: Command) -> None:
    assert docs("cut.txt", "wrong.md", "--write-baseline", "known.json").out == (
        "known.json: findings that are known from now on: 2\n"
    )
    ran = docs("cut.txt", "wrong.md", "--baseline", "known.json", "--fail-on", "note")
    assert (ran.status, ran.lines) == (cli.CLEAN, ["2 files, 4 quantities, 2 claims: nothing to report"])
    assert ran.err == "unitcheck: known.json: findings that were known: 2\n"
    docs.write({"wrong.md": WRONG.replace("273", "274"), "unitcheck.toml": "baseline = 'known.json'"})
    ran = docs("wrong.md", "--quiet", "--output-format", "concise")
    assert (ran.status, len(ran.lines)) == (cli.FOUND, 1)
    gone = "known, but no longer found: 1 (in wrong.md); --write-baseline known.json takes them out"
    assert ran.err == f"unitcheck: known.json: {gone}\n"


BASELINES = [
    (("--baseline", "none.json"),
     "unitcheck: --baseline: none.json: there is no such baseline; --write-baseline none.json makes it\n"),
    (("--baseline", "right.md"), "unitcheck: --baseline: right.md: "),
    (("--write-baseline", "right.md"), "unitcheck: --write-baseline: right.md: "),
    (("--write-baseline", "none/k.json"), "unitcheck: cannot write the output: none/k.json: cannot be written ("),
]  # fmt: skip


@pytest.mark.parametrize(("options", "problem"), BASELINES)
def test_a_baseline_that_cannot_be_used_is_an_error(docs: Command, options: tuple[str, ...], problem: str) -> None:
    ran = docs("wrong.md", *options)
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err.startswith(problem)
    assert Path("right.md").read_text(encoding="utf-8") == RIGHT


def test_a_baseline_is_written_of_what_could_be_read_and_the_rest_is_told(docs: Command) -> None:
    assert docs("wrong.md", "none.md", "--write-baseline", "known.json").status == cli.UNUSABLE
    assert "273" in Path("known.json").read_text(encoding="utf-8")


SURE = "It is 12.7 km (7.8 miles) wide.\n"
MENDED = "It is 12.7 km (7.9 miles) wide.\n"


def test_fixes_that_are_sure_are_made_and_what_is_left_is_reported(docs: Command) -> None:
    docs.write({"sure.md": SURE})
    Path("sure.md").write_bytes(b"\xef\xbb\xbf" + SURE.encode() + b"\r\n")
    ran = docs("sure.md", "wrong.md", "--fix", "--output-format", "concise")
    assert (ran.status, len(ran.lines)) == (cli.FOUND, 2)
    assert ran.err == "unitcheck: findings mended: 1; left: 1\n"
    assert Path("sure.md").read_bytes() == b"\xef\xbb\xbf" + MENDED.encode() + b"\r\n"
    assert Path("wrong.md").read_text(encoding="utf-8") == WRONG
    ran = docs("wrong.md", "--fix", "--unsafe-fixes", "-q")
    assert ran == (cli.CLEAN, "", "")
    assert Path("wrong.md").read_text(encoding="utf-8") == RIGHT


def test_a_diff_shows_what_would_be_made_and_makes_nothing(docs: Command) -> None:
    docs.write({"sure.md": SURE})
    ran = docs("sure.md", "wrong.md", "--diff")
    assert ran.status == cli.FOUND
    assert ran.lines == ["--- sure.md", "+++ sure.md", "@@ -1 +1 @@", f"-{SURE.strip()}", f"+{MENDED.strip()}"]
    assert ran.err == "unitcheck: findings that --fix would mend: 1; left: 1\n"
    assert Path("sure.md").read_text(encoding="utf-8") == SURE
    assert docs("wrong.md", "--diff").status == cli.CLEAN, "nothing to change"
    assert docs("sure.md", "--diff", "--exit-zero").status == cli.CLEAN
    assert docs("none.md", "--diff").status == cli.UNUSABLE


def test_standard_input_is_printed_mended(docs: Command) -> None:
    ran = docs("-", "--fix", stdin=SURE)
    assert (ran.status, ran.out) == (cli.CLEAN, MENDED)
    ran = docs("-", "--fix", stdin=WRONG)
    assert (ran.status, ran.out) == (cli.FOUND, WRONG)
    assert docs("-", "--diff", "--stdin-filename", "a.md", stdin=SURE).lines[0] == "--- a.md"


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_mended(
    docs: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs.write({"a.md": SURE, "b.md": SURE})
    write = writing.write

    def refuse(path: str, content: bytes, *, was: bytes | None = None) -> None:
        if path == "a.md":
            raise writing.Unwritable(path, "is read-only; make it writable, or leave it out")
        write(path, content, was=was)

    monkeypatch.setattr(fixing, "write_file", refuse)
    ran = docs("a.md", "b.md", "--fix", "--output-format", "concise")
    assert ran.status == cli.UNUSABLE
    assert ran.lines[0].startswith("a.md:1:16: note UC104"), "it is reported as it is"
    assert "unitcheck: a.md: is read-only; make it writable, or leave it out" in ran.err.splitlines()
    assert Path("b.md").read_text(encoding="utf-8") == MENDED


SENSELESS = [
    (
        ("wrong.md", "--unsafe-fixes"),
        "--unsafe-fixes: it says which fixes are made, but neither --fix nor --diff is given",
    ),
    (("wrong.md", "-", "--fix"), "--fix: it prints what standard input holds when it is mended; name - alone"),
]


@pytest.mark.parametrize(("arguments", "problem"), SENSELESS)
def test_options_that_do_not_go_together_are_refused(docs: Command, arguments: tuple[str, ...], problem: str) -> None:
    ran = docs(*arguments)
    assert ran == (cli.UNUSABLE, "", f"unitcheck: {problem}\n")


# --- how it is done ---------------------------------------------------------------------------------------------------


def test_what_is_found_is_kept_unless_said_otherwise(docs: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("unitcheck.run._CACHE_PAYS", 0)
    docs.write({"a/unitcheck.toml": "cache-dir = 'kept'", "a/x.txt": CUT, "a/y.txt": CUT})
    assert docs("a").status == cli.CLEAN
    assert "outcomes-1.sqlite" in os.listdir("a/kept")
    assert docs("a", "--no-cache", "--cache-dir", "elsewhere").status == cli.CLEAN
    assert not os.path.exists("elsewhere")


def test_what_is_found_is_the_same_by_any_number_of_processes(docs: Command) -> None:
    alone = docs("cut.txt", "wrong.md", "none.md", "--no-cache", "--jobs", "1")
    assert docs("cut.txt", "wrong.md", "none.md", "--no-cache", "--jobs", "2") == alone


# --- exit status ------------------------------------------------------------------------------------------------------

STATUSES: list[tuple[tuple[str, ...], int, str]] = [
    (("wrong.md", "--exit-zero"), cli.CLEAN, "whatever is found"),
    (("none.md", "--exit-zero"), cli.UNUSABLE, "but not what fails"),
    (("cut.txt", "--fail-on", "note"), cli.FOUND, "as mild as that"),
    (("demo", "--select", "UC104"), cli.CLEAN, "the demo never fails"),
    (("demo", "--select", "UC104", "--fail-on", "note"), cli.FOUND, "unless it is asked to"),
    (("demo", "--exclude", "a"), cli.UNUSABLE, "and has no files to choose"),
]


@pytest.mark.parametrize(("arguments", "status", "why"), STATUSES)
def test_the_exit_status_is_what_the_options_make_of_it(
    docs: Command, arguments: tuple[str, ...], status: int, why: str
) -> None:
    assert docs(*arguments).status == status, why


USAGE = [
    (("right.md", "--otput-format", "x"), "there is no option --otput-format; did you mean '--output-format'?"),
    (("right.md", "--claim"), "there is no option --claim; did you mean '--claims'?"),
    (("demo", "right.md"), "what is 'right.md'? it takes options only"),
    (("demo", "-q", "--", "right.md"), "what is 'right.md'? it takes options only"),
    (("check", "-q"), "name a file or folder to check, or - for standard input"),
    (("explain",), "name one rule, as unitcheck rules lists them"),
    (("explain", "UC101", "UC102"), "name one rule, as unitcheck rules lists them"),
    (("rules", "--output-format", "json"), "there is no option --output-format; --json prints it as JSON"),
    (("rules", "UC101"), "what is 'UC101'? it takes options only"),
    (("convert", "600 km"), "name a quantity and the unit to give it in, such as '600 km' mi"),
    (("convert", "-40°C", "°F"), "there is no option -40°C; put -- before what is none"),
]


@pytest.mark.parametrize(("arguments", "problem"), USAGE)
def test_wrong_usage_is_told_with_a_way_out(docs: Command, arguments: tuple[str, ...], problem: str) -> None:
    ran = docs(*arguments)
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err.startswith("usage: unitcheck")
    assert ran.err.splitlines()[-1].partition("error: ")[2] == problem


VALUES = [
    (("right.md", "--fail-on"), "--fail-on: it needs a value behind it"),
    (("right.md", "-o"), "--output-file: it needs a value behind it"),
    (("right.md", "--fail-on", "loud"), "--fail-on: must be error, warning, note or never, not 'loud'"),
    (("right.md", "--ignore", "lastdigit"), "--ignore: there is no rule 'lastdigit'; did you mean 'last-digit'?"),
    (("right.md", "--exclude", "!"), "--exclude: '!' is no pattern, as .gitignore has them"),
    (("right.md", "--quiet=3"), "--quiet: it takes no value; leave that out"),
    (("right.md", "--exit-zero=yes"), "--exit-zero: it takes no value; leave that out"),
]


@pytest.mark.parametrize(("arguments", "problem"), VALUES)
def test_a_value_that_an_option_cannot_have_is_told_in_one_line(
    docs: Command, arguments: tuple[str, ...], problem: str
) -> None:
    assert docs(*arguments) == (cli.UNUSABLE, "", f"unitcheck: {problem}\n")


MEANT = [
    ("expain", "; did you mean the command 'explain'?", "a slip"),
    ("expain.md", "", "a file, by its suffix"),
    ("strange", "", "near no command"),
]


@pytest.mark.parametrize(("word", "told", "_why"), MEANT)
def test_a_mistyped_command_is_no_missing_file_alone(docs: Command, word: str, told: str, _why: str) -> None:
    first, second = docs(word, word.replace("e", "E")).err.splitlines()
    assert first == f"unitcheck: {word}: there is no such file or folder; check the spelling{told}"
    assert second.endswith("check the spelling"), "a command stands first"


def test_a_flag_that_only_the_whole_can_judge_is_refused_before_anything_is_checked(docs: Command) -> None:
    ran = docs("right.md", "--units", "vlok = 0 * meter")
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err.startswith("unitcheck: --units: 'vlok = 0 * meter' does not define a unit: ")


def test_help_tells_every_option_of_a_command(docs: Command) -> None:
    ran = docs("check", "--help")
    assert ran.status == cli.CLEAN
    assert not [option.long for option in OPTIONS if option.long not in ran.out]
    assert "(default: error)" in ran.out
    assert "(default: never)" in docs("demo", "--help").out
    assert docs().status == cli.UNUSABLE


# --- configuration files ----------------------------------------------------------------------------------------------


def test_each_file_is_checked_under_the_configuration_nearest_to_it(docs: Command) -> None:
    docs.write({
        "unitcheck.toml": "ignore = ['UC104']",
        "a/x.txt": CUT, "a/unitcheck.toml": "select = ['UC104']", "a/y.md": WRONG,
        "b/x.txt": CUT, "b/pyproject.toml": "[tool.unitcheck]\nexclude = ['x.*']", "b/z.txt": CUT,
    })  # fmt: skip
    assert docs.concise(".") == ["./a/x.txt UC104", "./b/z.txt UC104", "./wrong.md UC101"]


def test_a_run_is_configured_where_all_that_is_named_lies(docs: Command) -> None:
    docs.write({"unitcheck.toml": "fail-on = 'never'", "a/unitcheck.toml": "fail-on = 'note'", "a/x.txt": CUT})
    assert docs("a").status == docs("a/x.txt").status == docs("a/*.txt").status == cli.FOUND
    assert docs("a", "wrong.md").status == docs(".").status == cli.CLEAN
    assert docs("-", stdin=WRONG).status == cli.CLEAN
    assert docs("-", "--stdin-filename", "a/b.txt", stdin=CUT).status == cli.FOUND


def test_a_configuration_that_cannot_be_used_ends_the_run(docs: Command) -> None:
    docs.write({"pyproject.toml": "[tool.unitcheck]\nfail-onn = 'note'"})
    ran = docs("wrong.md")
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err == ("unitcheck: pyproject.toml: [tool.unitcheck] has no key 'fail-onn'; did you mean 'fail-on'?\n")
    assert docs("wrong.md", "--isolated").status == cli.FOUND


def test_one_further_down_is_told_once_and_the_others_are_checked(docs: Command) -> None:
    docs.write({"a/unitcheck.toml": "units = ['vlok']", "a/x.md": WRONG, "a/y.md": WRONG, "b/unitcheck.toml": "x = ["})
    docs.write({"b/x.md": WRONG})
    ran = docs(".", "--output-format", "json")
    assert ran.status == cli.UNUSABLE
    printed = json.loads(ran.out)
    assert [finding["path"] for finding in printed["findings"]] == ["cut.txt", "wrong.md"]
    assert {unread["path"] for unread in printed["unread"]} == {"a/unitcheck.toml", "b/unitcheck.toml"}
    assert len(ran.err.splitlines()) == 2


def test_a_file_of_any_name_can_be_named(docs: Command) -> None:
    docs.write({"unitcheck.toml": "fail-on = 'never'", "house.toml": "ignore = ['UC101']"})
    assert docs("wrong.md", "--config", "house.toml").out.endswith(": nothing to report\n")
    assert docs("wrong.md", "--config", "none.toml").err == (
        "unitcheck: none.toml: there is no such file or folder; check the spelling\n"
    )


# --- explain, rules, convert ------------------------------------------------------------------------------------------


def test_explain_and_rules_tell_of_rules_as_text_or_json(docs: Command) -> None:
    assert docs("explain", "last-digit").out.startswith("UC104 last-digit: note\n")
    assert json.loads(docs("explain", "UC104", "--json").out)["name"] == "last-digit"
    assert docs("rules").lines[0].startswith("UC101  conversion ")
    assert json.loads(docs("rules", "--json").out)[0]["code"] == "UC101"
    assert "\x1b[" in docs("explain", "UC104", "--color", "always").out
    ran = docs("explain", "lastdigit")
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err == "unitcheck: there is no rule 'lastdigit'; did you mean 'last-digit'?\n"


def test_convert_reads_units_as_the_configuration_has_them(docs: Command) -> None:
    docs.write({"unitcheck.toml": "units = ['vlok = 17 * meter']"})
    assert docs("convert", "2 vloks", "m").lines[-1] == "  34 m  Module:Convert, ISO 80000-1 (last digit), exactly"
    ran = docs("convert", "2 vloks", "m", "--isolated")
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err.startswith("unitcheck: ")
    assert json.loads(docs("convert", "--json", "--", "-40 °C", "°F").out)["unit"] == "°F"


# --- unitcheck config -------------------------------------------------------------------------------------------------


def test_config_tells_what_holds_and_who_says_so(docs: Command) -> None:
    docs.write({"unitcheck.toml": "ignore = ['UC104']\nper-file-ignores.'*.md' = ['UC105']"})
    lines = docs("config", "a.md", "--ignore", "UC103", "--fail-on", "note").lines
    assert 'ignore = ["UC104", "UC103"]  # unitcheck.toml:ignore, --ignore' in lines
    assert 'fail-on = "note"  # --fail-on' in lines
    assert 'output-format = "full"  # default' in lines
    assert lines[-2] == "# It is read as markdown."
    assert lines[-1].startswith("# Rules that run: UC101 error, UC102 error, ")
    assert not {"UC103", "UC104", "UC105"} & set(lines[-1].split())
    assert " UC103 error, UC105 note, " in docs("config", ".").lines[-1], "a folder is no file"
    assert docs("config").lines[0] == "# What holds for ."


def test_config_tells_it_to_programs(docs: Command) -> None:
    docs.write({"a/unitcheck.toml": "severity.UC104 = 'error'"})
    one, other = json.loads(docs("config", "a/x.md", "wrong.md", "--json").out)
    assert (one["path"], one["syntax"], one["rules"]["UC104"]) == ("a/x.md", "markdown", "error")
    assert one["options"]["severity"] == {
        "value": {"UC104": "error"}, "from": [f"a{os.sep}unitcheck.toml:severity"]
    }  # fmt: skip
    assert other["options"]["severity"] == {"value": {}, "from": []}


def test_config_prints_the_schema(docs: Command) -> None:
    assert json.loads(docs("config", "--schema").out)["properties"]["fail-on"]["default"] == "error"


def test_config_refuses_what_a_run_would_refuse(docs: Command) -> None:
    docs.write({"unitcheck.toml": "quiet = 3"})
    ran = docs("config")
    assert (ran.status, ran.out) == (cli.UNUSABLE, "")
    assert ran.err == "unitcheck: unitcheck.toml: quiet: must be true or false, not 3\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_an_option_is_a_switch_where_its_kind_has_no_value_to_write(name: str) -> None:
    """What tells a switch without its kind, which a start has no time to load, tells it of every option."""
    options = [option for group in loaded(name).GROUPS for option in group.options]
    assert [option.is_switch for option in options] == [not option.kind.metavar for option in options]


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help_tells_of_the_options_that_are_taken_and_of_no_others(name: str | None) -> None:
    taken = parser_of(loaded(name or COMMANDS[0]), name)
    written = re.findall(r"^  (-.*?)(?:  |$)", taken.format_help(), re.MULTILINE)
    told = {flag.split()[0] for flags in written for flag in flags.split(", ")}
    assert told == {string for action in taken._actions for string in action.option_strings}
