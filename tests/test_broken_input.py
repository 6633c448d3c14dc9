"""Whatever is wrong with what it is given: a sentence on what and where, the right exit status, and nothing lost.

Each row is run as a user would, in a process of its own, by a shell in a folder of its own. Whatever else happens, no
file changes and none comes but those that the row names, nothing is printed that only a programmer would understand,
and it ends.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import files
from tests.shown import environment
from unitcheck import baseline

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the rows are written for a POSIX shell")

WRONG = "The strait is 600 km (273 miles) wide.\n"
CUT = "The strait is 12.7 km (7.8 miles) wide.\n"
FOUND = r"a\.md:1:23: error UC101"
LONG = "Nothing is here but words, and then more words.\n" * 4_000
"""So much that there is a cache."""


class Broken(NamedTuple):
    """What is wrong, the call that meets it, and what comes: the exit status, and what the output matches.

    ``make`` prepares the folder, in which a wrong text ``a.md`` and a cut one ``cut.md`` lie already. ``writes`` names
    what may be there afterwards that was not, or was otherwise.
    """

    what: str
    call: str
    status: int
    told: str
    make: Callable[[Path], object] = lambda here: None
    writes: tuple[str, ...] = ()


def put(name: str, content: str | bytes) -> Callable[[Path], object]:
    """What makes a file, the folders between made."""

    def make(here: Path) -> None:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    return make


def link(name: str, target: str) -> Callable[[Path], object]:
    """What makes a symbolic link."""
    return lambda here: (here / name).symlink_to(target)


def folder(name: str) -> Callable[[Path], object]:
    """What makes an empty folder."""
    return lambda here: (here / name).mkdir()


def several(*makers: Callable[[Path], object]) -> Callable[[Path], object]:
    """What makes all of it."""
    return lambda here: [make(here) for make in makers]


def config(text: str | bytes) -> Callable[[Path], object]:
    """What makes a configuration."""
    return put("unitcheck.toml", text)


def pipe(name: str) -> Callable[[Path], object]:
    """What makes a named pipe."""
    return lambda here: os.mkfifo(here / name)


def listening(name: str) -> Callable[[Path], object]:
    """What makes a socket; its path must be short, so it is made from inside."""

    def make(here: Path) -> None:
        script = f"import socket; socket.socket(socket.AF_UNIX).bind({name!r})"
        subprocess.run([sys.executable, "-c", script], cwd=here, check=True)

    return make


def forbidden(name: str, mode: int) -> Callable[[Path], object]:
    """What takes rights away. Root keeps them unless a row's call begins with ``mortal``."""
    return lambda here: (here / name).chmod(mode)


def small(name: str, content: str) -> Callable[[Path], object]:
    """What makes a file in ``small``, a disk that has no room for another like it; its maker must be root."""

    def make(here: Path) -> None:
        (here / "small").mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={len(content) * 3 // 2}", "tmpfs", "small"]
        if not shutil.which("mount") or subprocess.run(command, cwd=here, capture_output=True, check=False).returncode:
            pytest.skip("only root may mount a disk, and not everywhere")
        put(f"small/{name}", content)(here)

    return make


def deep(here: Path) -> None:
    """A path too long for the system to name, made step by step."""
    script = "import os\nfor _ in range(30): os.mkdir('d' * 200); os.chdir('d' * 200)\nopen('a.md', 'w').write('x')"
    subprocess.run([sys.executable, "-c", script], cwd=here, check=True)


def named(name: bytes) -> Callable[[Path], object]:
    """What makes a wrong text of that name; systems that allow no such name skip the row."""

    def make(here: Path) -> None:
        try:
            Path(os.fsdecode(os.path.join(os.fsencode(here), name))).write_text(WRONG, encoding="utf-8")
        except (OSError, UnicodeError):
            pytest.skip("this system has no such names of files")

    return make


def known(findings: object, version: object = baseline.VERSION) -> Callable[[Path], object]:
    """What makes a baseline."""
    told = {"format": "unitcheck-baseline", "version": version, "findings": findings}
    return put("known.json", json.dumps(told))


# --- texts ------------------------------------------------------------------------------------------------------------

TEXTS = [
    Broken(
        "bad UTF-8",
        "unitcheck b.md",
        2,
        r"b\.md: is not UTF-8: 0xE9 in line 2 \(byte 9\); save it",
        put("b.md", b"A line.\nc\xe9"),
    ),
    Broken(
        "bad UTF-8 among others", "unitcheck b.md a.md", 2, f"{FOUND}.*1 file could not be read", put("b.md", b"\xff")
    ),
    Broken("a NUL byte", "unitcheck b.txt", 2, r"b\.txt: is not text: a NUL byte in line 1; ", put("b.txt", b"5 km\0")),
    Broken(
        "a NUL byte in a folder",
        "unitcheck d",
        0,
        r"d/b\.txt: skipped: is no text: a NUL byte",
        put("d/b.txt", b"5 km\0"),
    ),
    Broken(
        "an empty file", "unitcheck b.md", 0, r"^1 file, 0 quantities, 0 claims: nothing to report$", put("b.md", "")
    ),
    Broken(
        "a byte order mark and nothing else", "unitcheck b.md", 0, "nothing to report", put("b.md", b"\xef\xbb\xbf")
    ),
    Broken(
        "half a character of UTF-16",
        "unitcheck b.txt",
        2,
        "is not utf-16-le: .*; save it as UTF-8",
        put("b.txt", b"\xff\xfea"),
    ),
    Broken(
        "UTF-16 that does not say so",
        "unitcheck b.txt",
        2,
        "seems to be in UTF-16 without",
        put("b.txt", "5 km".encode("utf-16-le")),
    ),
    Broken("surrogates", "unitcheck b.txt", 2, r"is not UTF-8: 0xED in line 1", put("b.txt", b"\xed\xa0\x80 5 km")),
    Broken(
        "an escaped surrogate",
        "unitcheck b.json --output-format json",
        1,
        '"message": "600 km is 373 miles',
        put("b.json", '["\\ud800 600 km (273 miles)"]'),
    ),
    Broken(
        "an encoding nobody knows",
        "unitcheck b.py",
        2,
        "declares the encoding 'klingon'",
        put("b.py", b"# coding: klingon\n\xe9"),
    ),
    Broken("a picture", "unitcheck b.png", 2, r"b\.png: is not (text|UTF-8): ", put("b.png", b"\x89PNG\r\n\x1a\n\0\0")),
    Broken(
        "no Word document",
        "unitcheck b.docx",
        2,
        "is a broken or truncated zip archive; save it anew",
        put("b.docx", WRONG),
    ),
    Broken(
        "half a Word document",
        "unitcheck b.docx",
        2,
        "is a broken or truncated zip",
        put("b.docx", files.docx(files.paragraph("5 km"))[:200]),
    ),
    Broken(
        "no PDF", "unitcheck b.pdf", 2, r"is no PDF, or a broken one; export it anew|pip install", put("b.pdf", WRONG)
    ),
    Broken(
        "half a PDF",
        "unitcheck b.pdf",
        2,
        r"is no PDF, or a broken one; export it anew|pip install",
        put("b.pdf", b"%PDF-1.4\n1 0 obj"),
    ),
    Broken(
        "half a notebook",
        "unitcheck b.ipynb",
        2,
        "is not JSON: .* in line 2, column 1; mend it",
        put("b.ipynb", '{"cells": [\n'),
    ),
    Broken("JSON that is no notebook", "unitcheck b.ipynb", 2, r"b\.ipynb: .*notebook", put("b.ipynb", "[1]")),
    Broken("half of JSON", "unitcheck b.json", 2, "is not JSON: ", put("b.json", '{"a":')),
    Broken("JSON without end", "unitcheck b.json", 2, r"b\.json: ", put("b.json", "[" * 100_000)),
    Broken(
        "half of Python",
        "unitcheck b.py",
        2,
        "is not Python 3.*: EOF in multi-line string in line|unterminated",
        put("b.py", "'''5 km"),
    ),
    Broken(
        "half a field of CSV",
        "unitcheck b.csv",
        2,
        "quotation mark that opens a field in line 1 is never closed",
        put("b.csv", 'a,"b\n'),
    ),
    Broken(
        "a huge file",
        "unitcheck b.txt",
        2,
        r"is larger \(31,457,280 bytes\) than max-file-size allows",
        lambda here: huge(here / "b.txt"),
    ),
    Broken(
        "a huge file in a folder",
        "unitcheck d",
        0,
        r"d/b\.txt: skipped: is larger",
        lambda here: huge(here / "d" / "b.txt"),
    ),
    Broken(
        "a number of a million digits", "unitcheck b.txt", 0, "nothing to report", put("b.txt", "1" * 1_000_000 + " km")
    ),
    Broken(
        "a comment with an unknown code",
        "unitcheck b.md --output-format concise",
        1,
        "error UC101.*warning UC901 .*there is no rule 'UC999'",
        put("b.md", WRONG.strip() + " <!-- unitcheck: ignore[UC999] -->\n"),
    ),
    Broken(
        "a comment that is cut off",
        "unitcheck b.md",
        1,
        "error UC101",
        put("b.md", WRONG + "<!-- unitcheck: ignore[UC1"),
    ),
]


def huge(path: Path) -> None:
    """A file of 30 MB that takes no room on most disks."""
    path.parent.mkdir(exist_ok=True)
    with open(path, "wb") as file:
        file.truncate(30 << 20)


# --- paths ------------------------------------------------------------------------------------------------------------

PATHS = [
    Broken("nothing to check", "unitcheck check", 2, "name a file or folder to check, or - for standard input"),
    Broken("a missing file", "unitcheck b.md", 2, r"b\.md: there is no such file or folder; check the spelling"),
    Broken("an empty argument", "unitcheck ''", 2, "'': is an empty argument; name a file"),
    Broken(
        "a folder for a file",
        "unitcheck b.md",
        2,
        r"b\.md: there is no text file in this folder \(\.txt, ",
        folder("b.md"),
    ),
    Broken(
        "patterns to include that mean nothing",
        "unitcheck . --include '*.adoc'",
        2,
        r"\.: there is no file in this folder that include means; check its patterns",
    ),
    Broken(
        "a file for a folder",
        "unitcheck a.md/b.md",
        2,
        r"a\.md/b\.md: cannot be read \(Not a directory\); check the path",
    ),
    Broken(
        "a pattern that means nothing",
        "unitcheck 'docs/**/*.md'",
        2,
        "there is no such file|means no file; check its spelling",
    ),
    Broken("half a pattern", "unitcheck '[a.md'", 2, r"\[a\.md: this pattern means no file; check its spelling"),
    Broken(
        "a file that may not be read",
        "mortal unitcheck b.md",
        2,
        r"b\.md: may not be read; ask for the right",
        several(put("b.md", WRONG), forbidden("b.md", 0)),
    ),
    Broken(
        "a folder that may not be read",
        "mortal unitcheck d a.md",
        2,
        f"d: may not be read; .*{FOUND}",
        several(put("d/b.md", WRONG), forbidden("d", 0)),
    ),
    Broken(
        "a link to itself",
        "unitcheck b.md",
        2,
        r"b\.md: is a link that leads back to itself; mend",
        link("b.md", "b.md"),
    ),
    Broken(
        "a link to nothing",
        "unitcheck b.md",
        2,
        r"b\.md: is a link to gone, which is not there; mend",
        link("b.md", "gone"),
    ),
    Broken(
        "a link to nothing in a folder",
        "unitcheck d",
        2,
        r"d/b\.md: is a link to gone",
        several(folder("d"), link("d/b.md", "gone")),
    ),
    Broken(
        "a folder that holds itself",
        "unitcheck d --statistics",
        1,
        "^1 error UC101.*1 file, ",
        several(put("d/b.md", WRONG), link("d/d", "../d")),
    ),
    Broken(
        "a pipe in a folder",
        "unitcheck d",
        0,
        r"d/b\.md: skipped: is no regular file",
        several(folder("d"), pipe("d/b.md")),
    ),
    Broken(
        "a pipe that is named", "unitcheck b.md & cat a.md > b.md; wait $!", 1, r"b\.md:1:23: error UC101", pipe("b.md")
    ),
    Broken("a socket", "unitcheck b.md", 2, r"b\.md: is a socket; name a file, or - for", listening("b.md")),
    Broken("a device", "unitcheck /dev/zero", 2, "/dev/zero: is a device; name a file, or - for"),
    Broken("the device that holds nothing", "unitcheck /dev/null", 0, "0 quantities"),
    Broken(
        "folders too deep to be named", "unitcheck .", 2, r"cannot be read \(File name too long\); check the path", deep
    ),
    Broken(
        "a name that is no UTF-8",
        "unitcheck d --output-format concise",
        1,
        r"d/caf\ufffd\.md:1:23: error UC101",
        several(folder("d"), named(b"d/caf\xe9.md")),
    ),
    Broken(
        "a missing name that is no UTF-8",
        "unitcheck \"$(printf 'caf\\351.md')\"",
        2,
        r"unitcheck: caf\\udce9\.md: (there is no such|cannot be read)",
    ),
    Broken(
        "a name that moves the cursor", "unitcheck \"$(printf 'b\\033[2J.md')\"", 2, r"^unitcheck: b\\x1b\[2J\.md: "
    ),
    Broken(
        "a name of two lines",
        "unitcheck \"$(printf 'b.md\\nunitcheck: c.md')\"",
        2,
        r"^unitcheck: b\.md\\nunitcheck: c\.md: there",
    ),
    Broken(
        "a name like an option",
        "unitcheck -b.md",
        2,
        "there is no option -b.md; put -- before what is none",
        named(b"-b.md"),
    ),
    Broken("a name like an option, behind --", "unitcheck -- -b.md", 1, r"-b\.md:1:23: error UC101", named(b"-b.md")),
    Broken(
        "no working directory",
        "cd ../gone; rmdir ../gone; unitcheck a.md",
        2,
        "the working directory is gone; go to",
        lambda here: (here.parent / "gone").mkdir(),
    ),
    Broken(
        "an ignore list that is a folder",
        "unitcheck d",
        2,
        r"d/\.gitignore: cannot be read \(Is a dir",
        several(put("d/b.md", ""), folder("d/.git"), folder("d/.gitignore")),
    ),
    Broken(
        "an ignore list that is no UTF-8",
        "unitcheck d",
        0,
        "nothing to report",
        several(put("d/b.md", ""), put("d/.git/config", ""), put("d/.gitignore", b"\xff[\n**[")),
    ),
]


# --- configuration ----------------------------------------------------------------------------------------------------

CONFIGURATIONS = [
    Broken(
        "a circle",
        "unitcheck a.md",
        2,
        r"b\.toml: extend goes round in a circle: unitcheck\.toml → b\.toml → unitcheck",
        several(config('extend = "b.toml"'), put("b.toml", 'extend = "unitcheck.toml"')),
    ),
    Broken(
        "a file that extends itself", "unitcheck a.md", 2, "goes round in a circle", config('extend = "unitcheck.toml"')
    ),
    Broken(
        "what is extended is missing",
        "unitcheck a.md",
        2,
        r"unitcheck\.toml: extend: there is no file b\.toml; check",
        config('extend = "b.toml"'),
    ),
    Broken(
        "what is extended is a folder",
        "unitcheck a.md",
        2,
        "extend: there is no file d; check",
        several(folder("d"), config('extend = "d"')),
    ),
    Broken(
        "wrong TOML",
        "unitcheck a.md",
        2,
        r"unitcheck\.toml: is no TOML: .*\(at line 1, column 8\)",
        config("jobs = = 1"),
    ),
    Broken(
        "TOML that says a thing twice",
        "unitcheck a.md",
        2,
        r"is no TOML: Cannot overwrite a value",
        config("jobs = 1\njobs = 2"),
    ),
    Broken(
        "TOML that is no UTF-8",
        "unitcheck a.md",
        2,
        r"unitcheck\.toml: is not UTF-8 in line 2; save it as UTF-8",
        config(b"# \xc3\xa9\n# \xe9"),
    ),
    Broken(
        "TOML without end",
        "unitcheck a.md",
        2,
        r"unitcheck\.toml: is (nested too deeply|no TOML)",
        config("jobs = " + "[" * 100_000),
    ),
    Broken("a NUL byte in it", "unitcheck a.md", 2, r"unitcheck\.toml: is no TOML", config("\0")),
    Broken(
        "an unknown key",
        "unitcheck a.md",
        2,
        r"unitcheck\.toml: there is no key 'fail-onn'; did you mean 'fail-on'\?",
        config('fail-onn = "note"'),
    ),
    Broken(
        "an unknown key of pyproject",
        "unitcheck a.md",
        2,
        r"pyproject\.toml: \[tool\.unitcheck\] has no key 'job'; did you mean 'jobs'",
        put("pyproject.toml", "[tool.unitcheck]\njob = 1"),
    ),
    Broken(
        "no table of pyproject",
        "unitcheck a.md",
        2,
        r"pyproject\.toml: tool\.unitcheck must be a table",
        put("pyproject.toml", "[tool]\nunitcheck = 3"),
    ),
    Broken(
        "a flag as a key",
        "unitcheck a.md",
        2,
        "fix: it is chosen anew for each run, with --fix; take it out",
        config("fix = true"),
    ),
    Broken(
        "an unknown rule",
        "unitcheck a.md",
        2,
        r"ignore: there is no rule 'UC140'; did you mean 'UC104'\?",
        config('ignore = ["UC140"]'),
    ),
    Broken(
        "an unknown rule by a flag",
        "unitcheck a.md --ignore lastdigit",
        2,
        "there is no rule 'lastdigit'; did you mean 'last-digit'",
    ),
    Broken(
        "a wrong type",
        "unitcheck a.md",
        2,
        r"unitcheck\.toml: jobs: must be a whole number, 0 or more, not 'x'",
        config('jobs = "x"'),
    ),
    Broken(
        "a wrong type of a flag",
        "unitcheck a.md --jobs -1",
        2,
        "--jobs: must be a whole number, 0 or more, not '-1'|expected one argument",
    ),
    Broken(
        "a wrong choice",
        "unitcheck a.md",
        2,
        "output-format: must be full, .* not 'jsn'; did you mean 'json'",
        config('output-format = "jsn"'),
    ),
    Broken(
        "a wrong mark", "unitcheck a.md", 2, "decimal-mark: must be '.' or ',', not ';'", config('decimal-mark = ";"')
    ),
    Broken(
        "a unit that is none",
        "unitcheck a.md",
        2,
        r"unitcheck\.toml: units: 'bad' does not define a unit",
        config('units = ["bad"]'),
    ),
    Broken(
        "a reading that is none",
        "unitcheck a.md",
        2,
        "'gallon' is never read as 'x'; it may be",
        config("preferred-readings = { gallon = 'x' }"),
    ),
    Broken("a pattern that is none", "unitcheck a.md", 2, r"include: '\[' is no pattern", config('include = ["["]')),
    Broken(
        "no rule left", "unitcheck a.md --select UC101 --ignore conversion", 2, "--ignore: it leaves no rule to run"
    ),
    Broken(
        "a missing file of --config",
        "unitcheck a.md --config b.toml",
        2,
        r"b\.toml: there is no such file or folder; check the spelling",
    ),
    Broken(
        "a folder for --config",
        "unitcheck a.md --config d",
        2,
        r"d: cannot be read \(Is a directory\); check the path",
        folder("d"),
    ),
    Broken(
        "a device for --config",
        "unitcheck a.md --config /dev/zero",
        2,
        r"/dev/zero: cannot be read \(It is a device\); check the path",
    ),
    Broken(
        "one that may not be read",
        "mortal unitcheck a.md",
        2,
        r"unitcheck\.toml: may not be read; ask for the right",
        several(config(""), forbidden("unitcheck.toml", 0)),
    ),
    Broken(
        "one that is a link to nothing",
        "unitcheck a.md",
        2,
        r"unitcheck\.toml: is a link to gone, which is not there; mend the link",
        link("unitcheck.toml", "gone"),
    ),
    Broken(
        "two wishes for a configuration", "unitcheck a.md --isolated --config b.toml", 2, "--isolated: .* leave one out"
    ),
    Broken(
        "unsafe, but no fixes",
        "unitcheck a.md --unsafe-fixes",
        2,
        "--unsafe-fixes: .* neither --fix nor --diff is given",
    ),
    Broken(
        "a name, but no standard input",
        "unitcheck a.md --stdin-filename b.md",
        2,
        "--stdin-filename: .* - is not among the paths",
    ),
    Broken(
        "a report of changes",
        "unitcheck cut.md --diff -o b.txt",
        2,
        "--output-file: it is about a report, but --diff prints changes",
    ),
    Broken(
        "a report and a text",
        "unitcheck - --fix --output-format json <cut.md",
        2,
        "--output-format: it is about a report, but --fix prints the text",
    ),
    Broken(
        "mending two things at once",
        "unitcheck - cut.md --fix <cut.md",
        2,
        "--fix: it prints what standard input holds .*; name - alone",
    ),
    Broken(
        "two baselines",
        "unitcheck a.md --baseline b --write-baseline c",
        2,
        "--baseline: --write-baseline names another; leave one",
    ),
    Broken(
        "statistics where there is no place",
        "unitcheck a.md --statistics --output-format sarif",
        2,
        "statistics are printed as full, concise, json",
    ),
    Broken(
        "an unknown option",
        "unitcheck a.md --outputformat=json",
        2,
        "there is no option --outputformat; did you mean '--output-format'",
    ),
]


# --- output -----------------------------------------------------------------------------------------------------------

OUTPUTS = [
    Broken(
        "a report over its text",
        "unitcheck a.md -o a.md",
        2,
        r"--output-file: a\.md is one of the texts; name another file",
    ),
    Broken(
        "a report over a text by another name",
        "unitcheck d -o b.md",
        2,
        "is one of the texts",
        several(put("d/b.md", WRONG), link("b.md", "d/b.md")),
    ),
    Broken(
        "a folder for a report",
        "unitcheck a.md -o d",
        2,
        r"cannot write the output: d: Is a directory; name another file",
        folder("d"),
    ),
    Broken(
        "no folder for a report",
        "unitcheck a.md -o d/b.txt",
        2,
        r"cannot write the output: d/b\.txt: No such file or directory; name",
    ),
    Broken(
        "a folder that takes no report",
        "mortal unitcheck a.md -o d/b.txt",
        2,
        r"cannot write the output: d/b\.txt: Permission denied; name",
        several(folder("d"), forbidden("d", 0o555)),
    ),
    Broken("a full disk", "unitcheck a.md >/dev/full", 2, "cannot write the output: No space left on device"),
    Broken(
        "a full disk for a report",
        "unitcheck a.md -o /dev/full",
        2,
        "cannot write the output: /dev/full: No space left on device",
    ),
    Broken(
        "a full disk for changes",
        "unitcheck cut.md --diff >/dev/full",
        2,
        "cannot write the output: No space left on device",
    ),
    Broken(
        "a report that is too long",
        "limited unitcheck a.md -o b.txt",
        2,
        r"cannot write the output: b\.txt: File too large",
        put("b.txt", "old"),
    ),
    Broken("standard output closed", "unitcheck a.md >&-", 2, "cannot write the output: standard output is closed"),
    Broken("standard error closed", "unitcheck b.md 2>&-", 2, "^1 file could not be read$"),
    Broken("standard error full", "unitcheck b.md 2>/dev/full", 2, "^1 file could not be read$"),
    Broken("a reader that goes away", "{ unitcheck a.md; echo status $? >&2; } | :", 0, "^status 141$"),
    Broken(
        "standard input closed",
        "unitcheck - <&-",
        2,
        "<stdin>: standard input is closed; pipe a text into it, or name a file",
    ),
    Broken(
        "standard input twice",
        "unitcheck - - --output-format concise <a.md",
        1,
        "^<stdin>:1:23: error UC101[^\n]*\n1 file, ",
    ),
    Broken(
        "standard input that is no text", "unitcheck - <b.bin", 2, "<stdin>: is not UTF-8: 0xFF", put("b.bin", b"\xff")
    ),
    Broken(
        "a terminal of ASCII",
        "unitcheck b.md --output-format concise",
        1,
        r"600 km is 373 miles.*12 \\xb5m is",
        put("b.md", WRONG + "\nIt is 12 µm (0.9 in).\n"),
        (),
    ),
    Broken(
        "a terminal of one column", "unitcheck --help", 0, "--output-format", lambda here: (here / "one-column").mkdir()
    ),
    Broken("a strange wish for no colours", "unitcheck a.md", 1, f"^{FOUND}", lambda here: (here / "strange").mkdir()),
]
SURROUNDINGS = {
    "a terminal of ASCII": {"PYTHONIOENCODING": "ascii", "LC_ALL": "no_SUCH"},
    "a terminal of one column": {"COLUMNS": "1", "LINES": "0"},
    "a strange wish for no colours": {"NO_COLOR": "\n\udcff", "FORCE_COLOR": "1", "TERM": "\x1b", "HOME": "/dev/null"},
}


# --- fixes, baselines, caches -----------------------------------------------------------------------------------------

MEDDLER = """
import os

put = os.fsync


def fsync(number):
    put(number)
    with open("cut.md", "a", encoding="utf-8") as file:
        file.write("More.\\n")


os.fsync = fsync
"""
"""What a process runs before all else, so that its file is changed while it is at work."""
PAGE = "It is 12.7 km (7.8 miles).\n" + LONG
KEPT = [
    Broken(
        "a file that is read-only",
        "unitcheck cut.md --fix",
        2,
        r"cut\.md: is read-only; make it writable, or leave it out",
        forbidden("cut.md", 0o444),
    ),
    Broken(
        "a folder that is read-only",
        "mortal unitcheck d/b.md --fix",
        2,
        r"d/b\.md: cannot be written \(Permission denied\); nothing in it was changed",
        several(put("d/b.md", CUT), forbidden("d", 0o555)),
    ),
    Broken(
        "no room for what is mended",
        "limited unitcheck b.md --fix",
        2,
        r"b\.md: cannot be written \(File too large\); nothing in it was changed",
        put("b.md", PAGE),
    ),
    Broken(
        "a disk full while mending",
        "unitcheck small/b.md --fix",
        2,
        r"b\.md: cannot be written \(No space left on device\); nothing in it was changed",
        small("b.md", PAGE),
    ),
    Broken(
        "a file that changes in the meantime",
        "unitcheck cut.md --fix",
        2,
        r"cut\.md: was changed by something else in the meantime; run again",
        put(
            "meddler/sitecustomize.py",
            MEDDLER,
        ),
        ("cut.md",),
    ),
    Broken(
        "a file that goes away in the meantime",
        "unitcheck b.md c.md & rm c.md; cat a.md > b.md; wait $!",
        2,
        r"c\.md: there is no such file or folder",
        several(pipe("b.md"), put("c.md", WRONG)),
        ("c.md",),
    ),
    Broken(
        "a baseline that is none",
        "unitcheck a.md --baseline a.md",
        2,
        r"--baseline: a\.md: is no baseline of unitcheck: ",
    ),
    Broken(
        "a text as the baseline to write",
        "unitcheck a.md --write-baseline a.md",
        2,
        r"--write-baseline: a\.md: is no baseline of unitcheck: ",
    ),
    Broken(
        "a missing baseline",
        "unitcheck a.md --baseline b.json",
        2,
        r"b\.json: there is no such baseline; --write-baseline b\.json makes it",
    ),
    Broken(
        "a broken baseline",
        "unitcheck a.md --baseline known.json",
        2,
        r"known\.json: is broken in line 2, column 1 \(.*\); restore it",
        put("known.json", '{"format": "unitcheck-baseline",\n'),
    ),
    Broken(
        "a baseline of a newer version",
        "unitcheck a.md --baseline known.json",
        2,
        r"is a baseline of version 99, and this unitcheck reads \d; upgrade unitcheck",
        known({}, 99),
    ),
    Broken(
        "a newer baseline to write over",
        "unitcheck a.md --write-baseline known.json",
        2,
        "of version 99, .* upgrade unitcheck",
        known({}, 99),
    ),
    Broken(
        "a baseline of the wrong shape",
        "unitcheck a.md --baseline known.json",
        2,
        r'is broken: "findings" is no object; restore it',
        known(3),
    ),
    Broken(
        "a folder for a baseline",
        "unitcheck a.md --write-baseline d",
        2,
        r"d: cannot be read \(Is a directory\); name a file that can",
        folder("d"),
    ),
    Broken(
        "a device for a baseline",
        "unitcheck a.md --write-baseline /dev/full",
        2,
        r"/dev/full: cannot be read \(It is a device\); name",
    ),
    Broken(
        "no room for a baseline",
        "limited unitcheck a.md --write-baseline b.json",
        2,
        r"b\.json: cannot be written \(File too large\)",
    ),
    Broken(
        "a cache that is a file",
        "unitcheck long.md --cache-dir a.md",
        0,
        r"the cache .*a\.md.* cannot be used .*; name another folder with --cache-dir",
        put("long.md", LONG),
    ),
    Broken(
        "a cache that may not be written",
        "mortal unitcheck long.md --cache-dir d",
        0,
        "the cache .*d.* cannot be used .*; name another",
        several(put("long.md", LONG), folder("d"), forbidden("d", 0o555)),
    ),
    Broken(
        "a cache that is damaged",
        "unitcheck long.md --cache-dir d; cp a.md d/outcomes-1.sqlite; unitcheck long.md --cache-dir d",
        0,
        "the cache .*d.* was damaged; it is begun anew",
        put("long.md", LONG),
        ("d",),
    ),
    Broken(
        "a cache of two runs at once",
        "unitcheck long.md --cache-dir d & unitcheck long.md --cache-dir d && wait $!",
        0,
        "^(1 file, 0 quantities, 0 claims: nothing to report\n){2}$",
        put("long.md", LONG),
        ("d",),
    ),
    Broken(
        "two runs that mend one file",
        "unitcheck cut.md --fix -q & unitcheck cut.md --fix -q; wait $!; unitcheck cut.md -q --fail-on note",
        0,
        r"^$|cut\.md: was changed",
        writes=("cut.md",),
    ),
]
ROWS = [*TEXTS, *PATHS, *CONFIGURATIONS, *OUTPUTS, *KEPT]


# ----------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Path]:
    """A folder with a wrong text and one that --fix mends; rights that are taken away in it are given back."""
    made = tmp_path / "here"
    made.mkdir()
    (made / "a.md").write_text(WRONG, encoding="utf-8")
    (made / "cut.md").write_text(CUT, encoding="utf-8")
    yield made
    if os.path.ismount(made / "small"):
        subprocess.run(["umount", str(made / "small")], check=True)
    for path in made.iterdir():
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | stat.S_IRWXU)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.what)
def test_what_is_broken_is_told_and_nothing_is_lost(row: Broken, here: Path) -> None:
    try:
        row.make(here)
    except (AttributeError, NotImplementedError) as error:
        pytest.skip(f"this system cannot make it: {error}")
    before = held(here)
    ran = run(row, here)
    printed = ran.stdout.decode("utf-8", "replace")
    assert (ran.returncode, bool(re.search(row.told, printed, re.DOTALL))) == (row.status, True), printed
    assert not re.search("Traceback|mistake in unitcheck|please report|Error:", printed), printed
    after = held(here)
    kept = {path for path in {*before, *after} if not path.startswith(row.writes or ("\0",))}
    assert {path: after.get(path) for path in kept} == {path: before.get(path) for path in kept}


def test_there_are_enough_of_them_and_no_two_alike() -> None:
    assert len({row.what for row in ROWS}) == len(ROWS) >= 100
    assert set(SURROUNDINGS) <= {row.what for row in ROWS}


_FULL = "/dev/full"
_PREFIXES = {
    # no rights beyond those of the file's owner, which root has otherwise
    "mortal": '[ "$(id -u)" != 0 ] || set -- setpriv --bounding-set=-dac_override,-dac_read_search "$@"; exec "$@"',
    # no file may grow, as on a disk that is full
    "limited": 'ulimit -f 0; exec "$@"',
}


def run(row: Broken, here: Path) -> subprocess.CompletedProcess[bytes]:
    """Run the row's call, both streams in one."""
    told = environment(here.parent)
    for name, line in _PREFIXES.items():
        script = here.parent / "bin" / name
        script.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        script.chmod(0o755)
    if _FULL in row.call and not os.path.exists(_FULL):
        pytest.skip("there is no device that is always full")
    if row.call.startswith("mortal") and os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("root may do all, and there is no setpriv to take that away")
    told = {name: value for name, value in told.items() if name not in ("NO_COLOR", "FORCE_COLOR", "LC_ALL")}
    if (here / "meddler").is_dir():
        told["PYTHONPATH"] = os.pathsep.join((str(here / "meddler"), told["PYTHONPATH"]))
        told["PYTHONDONTWRITEBYTECODE"] = "1"  # beside what meddles
    return subprocess.run(
        ["sh", "-c", row.call],
        cwd=here,
        env={**told, "XDG_CACHE_HOME": str(here.parent / "caches"), **SURROUNDINGS.get(row.what, {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
        check=False,
    )


def held(here: Path) -> dict[str, object]:
    """What lies below a folder, by path from it: the content of files, where links lead, and that there are others."""
    found: dict[str, object] = {}
    for folder, folders, names in os.walk(here):
        for name in (*folders, *names):
            path = os.path.join(folder, name)
            found[os.path.relpath(path, here)] = _content(path)
    return found


def _content(path: str) -> object:
    try:
        kind = os.lstat(path).st_mode
    except OSError:
        return "too deep to be named"
    if stat.S_ISLNK(kind):
        return os.readlink(path)
    if not stat.S_ISREG(kind) or os.path.getsize(path) > 1 << 20:
        return stat.S_IFMT(kind), os.path.getsize(path) if stat.S_ISREG(kind) else 0
    try:
        with open(path, "rb") as file:
            return file.read()
    except PermissionError:
        return os.path.getsize(path)
