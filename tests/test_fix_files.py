"""Files under --fix and --diff: what is not to be mended stays to the byte, and nothing is lost whatever fails."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import Command

CUT = "It is 8.00 ft (2.43 m) high.\n"
MENDED = "It is 8.00 ft (2.44 m) high.\n"
WRONG = "It is 600 km (273 miles) wide.\n"
RIGHT = "It is 600 km (373 miles) wide.\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(tmp_path, monkeypatch, capsys)


KEPT = [
    (b"\xef\xbb\xbfIt is 8.00 ft (2.43 m).\r\n", b"\xef\xbb\xbfIt is 8.00 ft (2.44 m).\r\n", "a mark"),
    (b"A\rB\n\r\n\nIt is 8.00 ft (2.43 m).", b"A\rB\n\r\n\nIt is 8.00 ft (2.44 m).", "mixed lines, none at the end"),
    ("\t8.00 ft (2.43 m) \u2028 \x0b\n".encode(), "\t8.00 ft (2.44 m) \u2028 \x0b\n".encode(), "no newlines"),
    ("8.00\u00a0ft (2.43\u00a0m)".encode(), "8.00\u00a0ft (2.44\u00a0m)".encode(), "no-break spaces"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "why"), KEPT)
def test_all_but_the_edit_is_kept_to_the_byte(run: Command, before: bytes, after: bytes, why: str) -> None:
    path = run.here / "a.txt"
    path.write_bytes(before)
    assert run("a.txt", "--fix", "--fail-on", "note").status == 0
    assert path.read_bytes() == after, why


def test_a_file_with_nothing_to_mend_is_not_touched(run: Command) -> None:
    run.write({"a.md": WRONG})
    before = os.stat(run.here / "a.md")
    assert run("a.md", "--fix").status == 1
    after = os.stat(run.here / "a.md")
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_what_a_link_leads_to_is_mended(run: Command) -> None:
    run.write({"texts/a.md": CUT})
    (run.here / "b.md").symlink_to(Path("texts") / "a.md")
    assert run("b.md", "--fix").status == 0
    assert (run.here / "b.md").is_symlink()
    assert (run.here / "texts" / "a.md").read_text(encoding="utf-8") == MENDED


def test_a_diff_over_many_files_is_taken_by_patch(run: Command) -> None:
    run.write({"a.md": WRONG + CUT, "docs/b c.md": CUT, "docs/c.md": "It is.\n"})
    diff = run(".", "--diff", "--unsafe-fixes").out
    subprocess.run(["patch", "-p0"], input=diff.encode(), check=True, capture_output=True, timeout=30)
    assert (run.here / "a.md").read_text(encoding="utf-8") == RIGHT + MENDED
    assert (run.here / "docs" / "b c.md").read_text(encoding="utf-8") == MENDED
    assert run(".", "--diff", "--unsafe-fixes").out == ""


@pytest.mark.parametrize("text", [CUT, WRONG, "", "\ufeffA\r\nb", "5 km"])
def test_standard_input_always_comes_out_again(run: Command, text: str) -> None:
    printed = run("-", "--fix", stdin=text)
    assert printed.out.encode() == text.replace("2.43", "2.44").encode()


def test_two_runs_at_once_leave_one_whole_text(run: Command) -> None:
    text = CUT * 200
    run.write({"a.md": text})
    command = [sys.executable, "-m", "unitcheck", "a.md", "--fix"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    outputs = [process.communicate(timeout=120) for process in runs]
    assert (run.here / "a.md").read_text(encoding="utf-8") == text.replace("2.43", "2.44"), outputs
    assert {process.returncode for process in runs} <= {0, 2}
    assert [path.name for path in run.here.iterdir()] == ["a.md"]


def test_a_reader_that_goes_away_ends_a_diff_without_a_word(run: Command) -> None:
    run.write({f"{number}.md": CUT + "so it is\n" * 2_000 for number in range(60)})
    run.write({f"{number}.md": CUT * 20 for number in range(60, 160)})
    command = [sys.executable, "-m", "unitcheck", ".", "--diff"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.read(10) == b"--- ./0.md"
    process.stdout.close()
    said = process.stderr.read()
    assert (process.wait(timeout=120), said) == (141, b"")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few pages; only root can make one, and only on Linux."""
    disk = tmp_path / "disk"
    disk.mkdir()
    try:
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
        subprocess.run(mount, check=True, capture_output=True, timeout=30)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk can be made here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True, capture_output=True, timeout=30)


def test_a_full_disk_is_told_and_the_file_is_what_it_was(run: Command, small_disk: Path) -> None:
    path = small_disk / "a.md"
    text = CUT + "so it is\n" * 4_000
    path.write_text(text, encoding="utf-8")
    ran = run(str(path), "--fix", "--output-format", "concise")
    assert ran.status == 2
    assert "cannot be written (No space left on device); nothing in it was changed" in ran.err
    assert path.read_text(encoding="utf-8") == text
    assert [each.name for each in small_disk.iterdir()] == ["a.md"]
