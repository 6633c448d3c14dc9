"""A diff that the real tools take, to the byte."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from unitcheck.diff import diff

TOOLS = {
    "patch": ["patch", "-p0", "--binary", "--quiet"],
    "git": ["git", "apply", "-p0", "--whitespace=nowarn", "-"],
}

CHANGES = [
    (b"a\nb\nc\n", b"a\nB\nc\n", "a line in the middle"),
    (b"a\r\nb\r\nc\r\n", b"a\r\nB\r\nc\r\n", "lines that end as on Windows"),
    (b"a\nb\r\nc\rd\n", b"a\nB\r\nc\rd\n", "mixed ends of lines"),
    (b"a\nb", b"a\nB", "no newline at the end"),
    (b"a\nb", b"A\nb", "no newline at the end of a line that stays"),
    (b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfA\nb\n", "a byte order mark"),
    ("a\x0b\x85\u2028 b\nc\n".encode(), "a\x0b\x85\u2028 B\nc\n".encode(), "signs that only look like newlines"),
    (b"a\xff\xe4\nb\n", b"a\xff\xe4\nB\n", "bytes that are no UTF-8"),
    (b"a\n\n\n<!-- x -->\n\nb\n", b"a\n\n\n\nb\n", "a line goes"),
    (b"x\n" * 50 + b"a\n" + b"x\n" * 50, b"x\n" * 50 + b"A\n" + b"x\n" * 50, "lines that are all alike"),
    (b"".join(b"%d\n" % n for n in range(99)), b"".join(b"%d\n" % (n if n % 20 else -n) for n in range(99)), "hunks"),
    (b"<!-- x -->\n", b"", "nothing is left"),
]
NAMES = [
    "a.md",
    "folder/a.md",
    "a b.md",
    "two  blanks/a b.md",
    "Länge, 長さ.md",
    "-.md",
    pytest.param('qu"ote.md', marks=pytest.mark.skipif(os.name == "nt", reason="no name on Windows")),
    pytest.param("back\\slash.md", marks=pytest.mark.skipif(os.name == "nt", reason="no name on Windows")),
    pytest.param("new\nline\tand tab é.md", marks=pytest.mark.skipif(os.name == "nt", reason="no name on Windows")),
]


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize(("before", "after", "why"), CHANGES, ids=[why for _, _, why in CHANGES])
def test_the_real_tools_make_the_change(tmp_path: Path, tool: str, before: bytes, after: bytes, why: str) -> None:
    assert applied(tmp_path, tool, "a.md", before, after) == after, why


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("name", NAMES)
def test_any_name_of_a_file_is_understood(tmp_path: Path, tool: str, name: str) -> None:
    assert applied(tmp_path, tool, name, b"a\nb\n", b"a\nB\n") == b"a\nB\n"


def applied(folder: Path, tool: str, name: str, before: bytes, after: bytes) -> bytes:
    """What a file holds once the tool has applied the diff to it."""
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(before)
    ran = subprocess.run(
        TOOLS[tool], cwd=folder, input=diff(name, before, after), capture_output=True, timeout=30, check=False
    )
    assert ran.returncode == 0, ran.stderr + ran.stdout
    return path.read_bytes() if path.exists() else b""


def test_a_diff_reads_as_everybody_expects() -> None:
    assert diff("docs/a.md", b"a\nb\nc", b"a\nb\nC") == (
        b"--- docs/a.md\n+++ docs/a.md\n@@ -1,3 +1,3 @@\n a\n b\n"
        b"-c\n\\ No newline at end of file\n+C\n\\ No newline at end of file\n"
    )


def test_no_change_is_no_diff() -> None:
    assert diff("a.md", b"a\n", b"a\n") == b""


def test_an_absolute_path_below_here_is_told_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``patch`` refuses absolute paths."""
    monkeypatch.chdir(tmp_path)
    assert diff(str(tmp_path / "docs" / "a.md"), b"a\n", b"A\n").startswith(b"--- docs/a.md\n+++ docs/a.md\n")
    beside = f"{tmp_path}x{os.sep}a.md"
    assert diff(beside, b"a\n", b"A\n").startswith(f"--- {beside}\n".replace(os.sep, "/").encode())
