"""Every option, format and exit status, in the real command over a repository: each does something, and that is it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.report_readers import READERS, Lost, Told
from tests.test_cli import environment
from unitcheck import cli
from unitcheck.reports import FORMATS
from unitcheck.settings.declared import OPTIONS

WRONG = "The strait is 600 km (273 miles) wide.\n"
CUT = "The strait is 12.7 km (7.8 miles) wide.\n"
FILES = {
    "wrong.md": WRONG,
    "cut.txt": CUT,
    "fence.txt": "The fence is 200 m (656 feet 2 inches) long.\n",
    "code.txt": f"```\n{WRONG}```\n",
    "tank.txt": "The tank holds 10 gallons (37.9 litres).\n",
    "jet.txt": "It does Mach 2 (600 m/s).\n",
    "comma.txt": "The wall is 1,234 m (1,35 yd) long.\n",
    "vlok.txt": "The wall is 2 vloks (17 m) long.\n",
    "sub/notes.adoc": WRONG,
    "sub/cut.txt": CUT,
    "sub/wrong.md": WRONG,
    "sub/build/wrong.md": WRONG,
    "house/wrong.md": WRONG,
    "house/unitcheck.toml": 'ignore = ["UC101"]\n',
    "long.txt": "Nothing but words.\n" * 10_000,
    ".gitignore": "build/\n.cache/\n",
    ".git/HEAD": "ref: refs/heads/main\n",
    "known.json": json.dumps(
        {"format": "unitcheck-baseline", "version": 1, "findings": {"wrong.md": {"UC101: 600 km / 273 miles": 1}}}
    ),
}


class Use(NamedTuple):
    """A call, what an option adds to it, and what comes of both: the exit status, and what the output matches.

    Without the option it is another. In words ``_`` is a blank, and ``+`` asks for concise output.
    """

    option: str
    call: str
    added: str
    status: int
    told: str


USES = [
    Use("select", "wrong.md cut.txt +", "--select UC104", 0, "^cut[^\n]*UC104[^\n]*\n2 files"),
    Use("extend-select", "fence.txt +", "--extend-select UC106", 0, "note UC106"),
    Use("ignore", "wrong.md cut.txt +", "--ignore UC104", 1, "^wrong[^\n]*UC101[^\n]*\n2 files"),
    Use("per-file-ignores", "wrong.md +", "--per-file-ignores *.md=UC101", 0, "nothing to report"),
    Use("severity", "wrong.md +", "--severity UC101=warning", 0, "warning UC101"),
    Use("rules", "fence.txt + --select UC106", "--rule-option UC106.excess=9", 0, "nothing to report"),
    Use("decimal-mark", "comma.txt +", "--decimal-mark ,", 0, "nothing to report"),
    Use("preferred-readings", "tank.txt +", "--preferred-readings gallon=only_imperial", 1, "error UC101"),
    Use("speed-of-sound", "jet.txt +", "--speed-of-sound 340", 0, "note UC105 coarse-rounding: Mach 2 is 680 m/s; 600"),
    Use("units", "vlok.txt +", "--units vlok_=_17_*_meter", 1, "error UC101[^\n]*2 vloks is 34 m, not 17"),
    Use("syntax", "code.txt +", "--syntax markdown", 0, "0 quantities"),
    Use("include", "sub +", "--include *.adoc", 1, r"^sub/notes\.adoc[^\n]*\n1 file"),
    Use("extend-include", "sub +", "--extend-include *.adoc", 1, r"sub/notes\.adoc:1:23: error"),
    Use("exclude", "sub +", "--exclude *.md", 0, r"^sub/cut\.txt[^\n]*\n1 file"),
    Use("force-exclude", "wrong.md cut.txt + --exclude *.md", "--force-exclude", 0, "^cut[^\n]*\n1 file"),
    Use("respect-gitignore", "sub +", "--no-respect-gitignore", 1, r"sub/build/wrong\.md:1:23: error"),
    Use("max-file-size", "cut.txt +", "--max-file-size 39", 2, r"cut\.txt: is larger \(40 bytes\) than max-file-size"),
    Use("stdin-filename", "- +", "--stdin-filename docs/new.md", 1, r"^docs/new\.md:1:23: error"),
    Use("output-format", "wrong.md", "--output-format concise", 1, "^wrong[^\n]*\n1 file"),
    Use("output-file", "wrong.md +", "--output-file report.txt", 1, "^1 file"),
    Use("claims", "tank.txt +", "--claims", 0, r"tank\.txt:1:28: claim bracket: 10 gallons = 37\.9 litres: exact"),
    Use("max-findings", "wrong.md cut.txt +", "--max-findings 1", 1, "UC101.*findings that max-findings leaves out: 1"),
    Use("statistics", "wrong.md", "--statistics", 1, "^1 error UC101 conversion\n  1 one digit is wrong"),
    Use("quiet", "cut.txt +", "--quiet", 0, "^cut[^\n]*UC104[^\n]*\n$"),
    Use("color", "wrong.md +", "--color always", 1, "\x1b\\[1;31merror UC101"),
    Use("fail-on", "cut.txt +", "--fail-on note", 1, "note UC104"),
    Use("baseline", "wrong.md +", "--baseline known.json", 0, r"known\.json: findings that were known: 1"),
    Use("write-baseline", "cut.txt +", "--write-baseline new.json", 0, r"^new\.json: findings .* from now on: 1"),
    Use("exit-zero", "wrong.md +", "--exit-zero", 0, "error UC101"),
    Use("fix", "cut.txt +", "--fix", 0, "findings mended: 1; left: 0"),
    Use("diff", "cut.txt", "--diff", 1, r"\+The strait is 12\.7 km \(7\.9 miles\) wide"),
    Use("unsafe-fixes", "wrong.md --diff", "--unsafe-fixes", 1, r"\+The strait is 600 km \(373 miles\) wide"),
    Use("jobs", "wrong.md cut.txt +", "--jobs x", 2, "--jobs: must be a whole number, 0 or more"),
    Use("cache", "long.txt --cache-dir wrong.md", "--no-cache", 0, "^1 file, 0 quantities"),
    Use("cache-dir", "long.txt", "--cache-dir wrong.md", 0, "the cache .*wrong.md.* cannot be used"),
    Use("config", "wrong.md +", "--config house/unitcheck.toml", 0, "nothing to report"),
    Use("isolated", "house/wrong.md +", "--isolated", 1, "error UC101"),
]


def words(call: str) -> list[str]:
    """The words of a call of the table."""
    return [word.replace("_", " ") for word in call.replace("+", "--output-format concise").split()]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with what the table speaks of."""
    for name, text in FILES.items():
        path = tmp_path / "repository" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return tmp_path / "repository"


def run(here: Path, *arguments: str, stdin: str = WRONG) -> subprocess.CompletedProcess[str]:
    """Run the command, both streams in one."""
    return subprocess.run(
        [sys.executable, "-m", "unitcheck", *arguments],
        cwd=here,
        env={**environment(), "XDG_CACHE_HOME": str(here.parent / "caches")},
        input=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("row", USES, ids=lambda row: row.option)
def test_an_option_does_what_it_says(row: Use, repository: Path) -> None:
    bare = run(repository, *words(row.call))
    ran = run(repository, *words(row.call), *words(row.added))
    assert (ran.returncode, bool(re.search(row.told, ran.stdout, re.DOTALL))) == (row.status, True), ran.stdout
    assert (bare.returncode, bool(re.search(row.told, bare.stdout, re.DOTALL))) != (row.status, True), bare.stdout
    assert not any("Traceback" in printed for printed in (bare.stdout, ran.stdout))


def test_several_processes_find_what_one_finds(repository: Path) -> None:
    alone, several = (run(repository, ".", "--jobs", jobs, "--output-format", "concise") for jobs in "12")
    assert (alone.returncode, alone.stdout) == (several.returncode, several.stdout)
    assert alone.stdout.count(" error ") >= 3


def test_every_option_is_tried() -> None:
    assert [row.option for row in USES] == [option.key for option in OPTIONS]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_arrives_at_its_reader(name: str, repository: Path) -> None:
    ran = run(repository, "wrong.md", "none.md", "--output-format", name, "--output-file", "report")
    assert ran.returncode == cli.UNUSABLE
    report = (repository / "report").read_bytes()
    message = "600 km is 373 miles, not 273: one digit is wrong"
    if name not in READERS:
        assert report.decode().startswith(f"wrong.md:1:23: error UC101 conversion: {message}\n")
        return
    found, lost = READERS[name](report, WRONG)
    assert isinstance(found, Told)
    assert (found.path, found.line, message in found.message) == ("wrong.md", 1, True)
    assert isinstance(lost, Lost)
    assert lost.path == "none.md"
