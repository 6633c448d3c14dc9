"""The command as a user runs it: a process of its own."""

from __future__ import annotations

import json
import os
import pkgutil
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import unitcheck
from unitcheck import checker, cli, demo
from unitcheck.cli import commands
from unitcheck.documents import Malformed, MissingExtra, markdown
from unitcheck.model import Report, Segment
from unitcheck.settings.option import Group

RIGHT = "The strait is 600 km (373 miles) wide.\n"
WRONG = "The strait is 600 km (273 miles) wide.\n"
CUT = "The strait is 600 km (372 miles) wide.\n"
COMMAND = [sys.executable, "-m", "unitcheck"]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a right, a wrong and a cut conversion, and one file that is no text."""
    for name, text in (("right.md", RIGHT), ("wrong.md", WRONG), ("cut.txt", CUT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "latin1.md").write_bytes("5 µm".encode("latin-1"))
    return tmp_path


def run(here: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=here,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        timeout=60,
        check=False,
    )


@contextmanager
def started(here: Path, *arguments: str, unbuffered: str = "1") -> Iterator[subprocess.Popen[bytes]]:
    """The command on its way, all its streams open; ended at the latest when the test is."""
    pipe = subprocess.PIPE
    command = [*COMMAND, *arguments]
    told = {**environment(), "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen(command, cwd=here, stdin=pipe, stdout=pipe, stderr=pipe, env=told) as process:
        try:
            yield process
        finally:
            process.kill()


def environment() -> dict[str, str]:
    """That of the tests, with the package they test."""
    source = str(Path(unitcheck.__file__).parents[1])
    return {**os.environ, "PYTHONPATH": source, "PYTHONIOENCODING": "utf-8"}


STATUSES = [
    (("right.md",), 0, "clean"),
    (("wrong.md",), 1, "an error"),
    (("check", "wrong.md"), 1, "the long form"),
    (("cut.txt",), 0, "a note is no error"),
    (("--fail-on", "note", "cut.txt"), 1, "unless it is asked to be"),
    (("--fail-on", "warning", "cut.txt"), 0, "a note is milder than a warning"),
    (("--fail-on", "never", "wrong.md"), 0, "never means never"),
    (("latin1.md",), 2, "not text"),
    (("wrong.md", "none.md"), 2, "what could not be read outweighs what was found"),
    (("--fail-on", "never", "none.md"), 2, "and is no finding"),
    (("--no-such-option",), 2, "wrong usage"),
    (("--output-format", "toml", "right.md"), 2, "no such format"),
    ((), 2, "nothing to do"),
    (("demo",), 0, "its findings are what it shows"),
    (("demo", "--fail-on", "error"), 1, "and they are errors"),
    (("--version",), 0, "told"),
    (("--help",), 0, "helped"),
    (("check",), 2, "nothing to check"),
    (("--claims",), 2, "nothing to check"),
    (("--output-format", "concise", "demo"), 0, "options may stand before the command"),
    (("demo", "right.md"), 2, "the demo checks its own article"),
    (("cut.txt", "--claims", "wrong.md"), 1, "options may stand between the paths"),
    (("--", "--claims"), 2, "behind two dashes everything is a path"),
]


@pytest.mark.parametrize(("arguments", "status", "_why"), STATUSES)
def test_the_exit_status_tells_how_it_went(here: Path, arguments: tuple[str, ...], status: int, _why: str) -> None:
    ran = run(here, *arguments)
    assert ran.returncode == status, ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_finding_is_printed_with_place_sentence_and_underlined_source(here: Path) -> None:
    ran = run(here, "wrong.md")
    headline, *shown, end = ran.stdout.splitlines()
    assert headline.startswith("wrong.md:1:23: error UC101 conversion: 600 km is 373 miles, not 273")
    assert shown[:3] == ["   |", " 1 | The strait is 600 km (273 miles) wide.", "   |               ------  ^^^^^^^^^"]
    assert end == "1 file, 2 quantities, 1 claim: 1 error"
    assert ran.stderr == ""


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_checked(here: Path) -> None:
    ran = run(here, "--output-format", "concise", "none.md", "latin1.md", "wrong.md")
    assert ran.returncode == 2
    assert ran.stderr.splitlines() == [
        "unitcheck: none.md: there is no such file or folder; check the spelling",
        "unitcheck: latin1.md: is not UTF-8: 0xB5 in line 1 (byte 2); save it as UTF-8",
    ]
    assert ran.stdout.splitlines()[0].startswith("wrong.md:1:23: error UC101")
    assert ran.stdout.splitlines()[-1] == "1 file, 2 quantities, 1 claim: 1 error; 2 files could not be read"


def test_where_nothing_could_be_read_nothing_is_said_to_be_fine(here: Path) -> None:
    assert run(here, "none.md").stdout == "1 file could not be read\n"


def test_json_lists_what_could_not_be_read(here: Path) -> None:
    ran = run(here, "--output-format", "json", "none.md", "right.md")
    assert json.loads(ran.stdout)["unread"] == [
        {"path": "none.md", "problem": "there is no such file or folder; check the spelling"}
    ]
    assert json.loads(ran.stdout)["summary"]["files"] == 1


CLOSED = [
    ("right.md >&-", "cannot write the output: standard output is closed", "no standard output"),
    ("- <&-", "<stdin>: standard input is closed; pipe a text into it, or name a file", "no standard input"),
    ("right.md >/dev/full", "cannot write the output: No space left on device", "a full disk"),
]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a POSIX shell and a device that is always full")
@pytest.mark.parametrize(("command", "problem", "_why"), CLOSED)
def test_a_stream_that_is_closed_or_full_is_told_in_one_line(here: Path, command: str, problem: str, _why: str) -> None:
    line = f"{shlex.join(COMMAND)} {command}"
    ran = subprocess.run(["sh", "-c", line], cwd=here, stderr=subprocess.PIPE, env=environment(), check=False)
    assert (ran.returncode, ran.stderr.decode()) == (cli.UNUSABLE, f"unitcheck: {problem}\n")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder that is in use")
def test_without_a_working_directory_nothing_can_be_found(here: Path) -> None:
    (here / "gone").mkdir()
    line = f"cd gone; rmdir ../gone; {shlex.join(COMMAND)} a.md"
    ran = subprocess.run(["sh", "-c", line], cwd=here, stderr=subprocess.PIPE, env=environment(), check=False)
    assert ran.returncode == cli.UNUSABLE
    assert ran.stderr.decode() == "unitcheck: the working directory is gone; go to another\n"


def test_a_folder_stands_for_the_texts_in_it(here: Path) -> None:
    (here / "latin1.md").unlink()
    ran = run(here, "--output-format", "concise", ".")
    assert ran.returncode == 1
    assert [line.partition(":")[0] for line in ran.stdout.splitlines()[:-1]] == ["./cut.txt", "./wrong.md"]
    assert ran.stdout.splitlines()[-1] == "3 files, 6 quantities, 3 claims: 1 error, 1 note"


def test_standard_input_is_read_as_plain_text_unless_said_otherwise(here: Path) -> None:
    assert run(here, "-", "--output-format=concise", stdin=WRONG).stdout.startswith("<stdin>:1:23: error UC101")
    assert run(here, "-", stdin=f"```\n{WRONG}```\n").returncode == 1
    assert run(here, "-", "--syntax", "markdown", stdin=f"```\n{WRONG}```\n").returncode == 0


def test_json_is_one_object(here: Path) -> None:
    printed = json.loads(run(here, "--output-format", "json", "--claims", "right.md", "wrong.md").stdout)
    assert printed["summary"] == {"files": 2, "quantities": 4, "claims": 2, "errors": 1, "warnings": 0, "notes": 0}
    assert [claim["agreement"] for claim in printed["claims"]] == ["exact", "none"]
    assert printed["unitcheck"] == unitcheck.__version__


def test_claims_are_listed_on_request(here: Path) -> None:
    line = "right.md:1:23: claim bracket: 600 km = 373 miles: exact"
    assert line in run(here, "--claims", "right.md").stdout.splitlines()
    assert line not in run(here, "right.md").stdout.splitlines()


@pytest.mark.parametrize("findings", [1, 600], ids=["noticed at the end", "noticed on the way"])
def test_a_reader_that_goes_away_is_no_crash(here: Path, findings: int) -> None:
    with started(here, "-", unbuffered="") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(f"{WRONG}\n".encode() * findings)
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == cli.PIPE_CLOSED


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT to send to one process")
def test_ctrl_c_ends_it_with_130_and_no_traceback(here: Path) -> None:
    with started(here, "--claims", "--output-format", "concise", "right.md", "-") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"right.md:1:23: claim")  # what comes next waits for its input
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == cli.INTERRUPTED
        assert process.stderr.read() == b"unitcheck: interrupted after 1 file\n"


@pytest.mark.parametrize("unreadable", [Malformed("ends in the middle; close it"), MissingExtra("pdf")])
def test_a_text_that_its_syntax_cannot_read_is_told_and_the_others_are_checked(
    unreadable: Malformed | MissingExtra,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    read = markdown.segments

    def stumble(text: str) -> tuple[Segment, ...]:
        if "273" in text:
            raise unreadable
        return read(text)

    monkeypatch.setattr(markdown, "segments", stumble)
    monkeypatch.chdir(here)
    assert cli.main(["wrong.md", "right.md"]) == cli.UNUSABLE
    printed = capsys.readouterr()
    assert printed.err == f"unitcheck: wrong.md: {unreadable.problem}\n"
    assert printed.out == "1 file, 2 quantities, 1 claim: nothing to report; 1 file could not be read\n"


def test_a_text_that_breaks_the_checker_is_told_and_the_others_are_checked(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check = checker.Checker.check

    def stumble(self: checker.Checker, text: str, syntax: str = "plain", path: str | None = None) -> Report:
        if "273" in text:
            raise ArithmeticError("too wide")
        return check(self, text, syntax, path)

    monkeypatch.setattr(checker.Checker, "check", stumble)
    monkeypatch.chdir(here)
    assert cli.main(["wrong.md", "right.md"]) == cli.UNUSABLE
    printed = capsys.readouterr()
    assert (
        "unitcheck: wrong.md: could not be checked; please report this: ArithmeticError: too wide in test_cli.py:"
        in (printed.err)
    )
    assert printed.out == "1 file, 2 quantities, 1 claim: nothing to report; 1 file could not be read\n"


def test_the_demo_shows_agreeing_cut_and_wrong_claims() -> None:
    report = unitcheck.check(demo.ARTICLE, syntax="markdown")
    assert {finding.code for finding in report.findings} == {"UC101", "UC103", "UC104"}
    causes = {finding.cause.name for finding in report.findings if finding.cause}
    assert len(causes) == 5, causes
    assert sum(verdict.agreement.value == "exact" for verdict in report.verdicts) >= 5


def test_nothing_heavy_is_loaded_to_check_a_file(here: Path) -> None:
    """Start-up is part of speed: an editor's run checks one small file."""
    script = "import sys; from unitcheck.cli import main; main(['right.md']); print(*sys.modules, sep='\\n')"
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=here, capture_output=True, text=True, check=True, env=environment()
    )
    heavy = {
        "pint",
        "rich",
        "pyarrow",
        "pathspec",
        "email",
        "asyncio",
        "multiprocessing",
        "sqlite3",
        "hashlib",
        "typing",
    }
    assert not heavy & set(ran.stdout.split())


def test_a_version_is_told_by_an_interpreter_that_has_loaded_next_to_nothing(here: Path) -> None:
    script = (
        "import sys; before = set(sys.modules); sys.argv = ['unitcheck', '--version']\n"
        "from unitcheck.__main__ import main; main(); print(*sorted(set(sys.modules) - before))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=here, capture_output=True, text=True, check=True, env=environment()
    )
    version, loaded = ran.stdout.splitlines()
    assert version == f"unitcheck {unitcheck.__version__}"
    assert {name for name in loaded.split() if not name.startswith("unitcheck")} <= {"__future__", "gc"}
    assert len(loaded.split()) < 10


@pytest.mark.parametrize("name", [info.name for info in pkgutil.iter_modules(commands.__path__)])
def test_each_file_of_commands_is_a_command(name: str) -> None:
    assert name in commands.COMMANDS
    command = commands.loaded(name)
    assert commands.told(command).endswith(".")
    assert isinstance(command.OPERANDS, commands.Operands | None)
    assert all(isinstance(group, Group) for group in command.GROUPS)
    assert callable(command.run)


CHOSEN = [
    ((), ["UC104"], "what is on by default"),
    (("--select", "conversion"), [], "only what is named"),
    (("--select", "UC104,conversion"), ["UC104"], "several, by code or name"),
    (("--ignore", "last-digit"), [], "less what is named"),
    (("--extend-select", "UC106", "--ignore", "UC104"), [], "more and less at once"),
    (("--select", "UC104", "--select", "UC101"), ["UC104"], "said twice, both hold"),
    (("--ignore", "UC104", "--ignore", "UC101"), [], "said twice, both hold"),
    (("--extend-select", "UC107", "--extend-select", "UC106"), ["UC104"], "said twice, both hold"),
    (("--select", "uc104"), ["UC104"], "capitals or not"),
    (("--select", " uc104,, Conversion,"), ["UC104"], "an empty item is none"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "codes", "why"), CHOSEN)
def test_rules_are_chosen_by_code_or_name(here: Path, options: tuple[str, ...], codes: list[str], why: str) -> None:
    result = run(here, "cut.txt", "--output-format", "json", *options)
    assert [finding["code"] for finding in json.loads(result.stdout)["findings"]] == codes, why
    assert result.returncode == 0


def test_an_unknown_rule_is_a_usage_error_that_names_the_nearest(here: Path) -> None:
    result = run(here, "cut.txt", "--ignore", "lastdigit")
    assert result.returncode == 2
    assert "there is no rule 'lastdigit'; did you mean 'last-digit'?" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("rules", ["xyz", ",", ""])
def test_where_no_rule_is_near_all_are_told_by_code_and_name(here: Path, rules: str) -> None:
    result = run(here, "cut.txt", "--select", rules)
    assert result.returncode == 2
    assert "the rules are UC101 conversion, UC102 dimension, " in result.stderr


def test_help_tells_options_commands_and_every_exit_status(here: Path) -> None:
    told = run(here, "--help").stdout
    assert "short for `unitcheck check PATH …`" in told
    for word in ("--output-format", "--syntax", "--fail-on", "  check ", "  demo "):
        assert word in told
    assert [int(status) for status in re.findall(r"^  (\d+) ", told, re.MULTILINE)] == [0, 1, 2, 130, 141]


@pytest.mark.parametrize("command", ["explain", "rules", "convert", "config"])
def test_help_tells_of_commands_that_check_nothing_only_the_statuses_they_have(here: Path, command: str) -> None:
    told = run(here, command, "--help").stdout
    assert [int(status) for status in re.findall(r"^  (\d+) ", told, re.MULTILINE)] == [0, 2, 130, 141]
    assert "  0    it was told\n" in told


def test_help_offers_nothing_that_a_command_has_no_use_for(here: Path) -> None:
    assert "--syntax" not in run(here, "convert", "--help").stdout
    assert "skipped in a folder" not in run(here, "batch", "--help").stdout


def test_an_unknown_option_shows_the_usage_of_the_command_it_was_given_to(here: Path) -> None:
    assert run(here, "right.md", "--bogus").stderr.startswith("usage: unitcheck [check] [OPTION ...] PATH ...")
    assert run(here, "check", "--bogus").stderr.startswith("usage: unitcheck check [OPTION ...] PATH ...")
    assert run(here, "--bogus", "demo").stderr.startswith("usage: unitcheck demo [OPTION ...]")


# --- the public names -------------------------------------------------------------------------------------------------


def test_the_public_names_are_listed_before_they_are_loaded() -> None:
    assert dir(unitcheck) == sorted(unitcheck.__all__)
    assert all(hasattr(unitcheck, name) for name in dir(unitcheck))


@pytest.mark.parametrize(("given", "kind"), [(None, "NoneType"), (b"600 km", "bytes"), (600, "int")])
def test_what_is_no_text_is_refused_by_name(given: Any, kind: str) -> None:
    with pytest.raises(TypeError, match=f"check wants a str, not {kind}"):
        unitcheck.check(given)
