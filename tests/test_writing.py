"""A file is written whole or not at all, whatever fails."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from unitcheck import writing
from unitcheck.writing import Unwritable, write

posix = pytest.mark.skipif(os.name != "posix", reason="permissions and links of POSIX")


def only(path: Path) -> bytes:
    """The content of a file that has nothing beside it."""
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    return path.read_bytes()


def test_a_new_file_is_made_with_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.write_bytes(b"")
    mode = usual.stat().st_mode
    usual.unlink()
    write(str(tmp_path / "new"), b"a\r\nb")
    assert only(tmp_path / "new") == b"a\r\nb"
    assert (tmp_path / "new").stat().st_mode == mode


def test_a_file_in_the_working_directory_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("new", b"a")
    assert only(tmp_path / "new") == b"a"


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_permissions_are_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(mode)
    write(str(path), b"new")
    assert only(path) == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_a_link_stays_a_link_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "a"
    target.write_bytes(b"old")
    link, hop = tmp_path / "link", tmp_path / "hop"
    hop.symlink_to(Path("folder") / "a")
    link.symlink_to("hop")
    write(str(link), b"new")
    assert only(target) == b"new"
    assert link.is_symlink()
    assert os.readlink(link) == "hop"


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give a file away")
def test_the_owner_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    os.chown(path, 1234, 2345)
    write(str(path), b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 2345)


def test_a_file_that_changed_in_the_meantime_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"changed")
    with pytest.raises(Unwritable, match="was changed by something else in the meantime; run again"):
        write(str(path), b"new", was=b"old")
    assert only(path) == b"changed"
    write(str(path), b"new", was=b"changed")
    assert only(path) == b"new"


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    """Taking its place would go round what its owner wants: the folder alone decides about that."""
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(Unwritable, match="is read-only; make it writable, or leave it out") as refused:
        write(str(path), b"new")
    assert (refused.value.path, only(path)) == (str(path), b"old")
    path.chmod(0o644)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="is a folder; name a file in it"):
        write(str(tmp_path), b"new")
    assert not list(tmp_path.iterdir())


@posix
def test_what_is_no_regular_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    os.mkfifo(path)
    with pytest.raises(Unwritable, match="is no regular file"):
        write(str(path), b"new")
    assert stat.S_ISFIFO(path.stat().st_mode)


@pytest.mark.parametrize("path", ["absent/a", "a\0b"])
def test_a_place_that_cannot_be_is_an_error_with_its_reason(tmp_path: Path, path: str) -> None:
    with pytest.raises(Unwritable, match=r"cannot be written \(.+\); nothing in it was changed"):
        write(str(tmp_path / path), b"new")


@pytest.mark.parametrize("step", ["open", "fsync", "chmod", "replace"])
@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_whatever_fails_leaves_the_file_as_it_was_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, failure: BaseException
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fails(*_: object) -> None:
        raise failure

    if step == "open":
        monkeypatch.setattr(writing, "open", fails, raising=False)
    else:
        monkeypatch.setattr(os, step, fails)
    with pytest.raises((Unwritable, KeyboardInterrupt)) as told:
        write(str(path), b"new")
    monkeypatch.undo()
    assert only(path) == b"old"
    if isinstance(failure, OSError):
        assert str(told.value) == f"{path}: cannot be written (No space left on device); nothing in it was changed"


def test_a_disk_that_does_not_keep_folders_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"

    def refuses(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuses)  # what opens a folder; a file is opened by open()
    write(str(path), b"new")
    assert only(path) == b"new"


LIMITED = """
import resource, signal, sys
from unitcheck.writing import write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write(sys.argv[1], b"n" * 5000)
except Exception as error:
    print(error)
"""


@posix
def test_a_write_that_fails_halfway_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    ran = subprocess.run([sys.executable, "-c", LIMITED, path], capture_output=True, text=True, timeout=60, check=True)
    assert "cannot be written (File too large); nothing in it was changed" in ran.stdout
    assert only(path) == b"old"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few pages; only root can make one, and only on Linux."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True, timeout=30)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk can be made here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True, capture_output=True, timeout=30)


def test_a_full_disk_leaves_the_file_as_it_was(small_disk: Path) -> None:
    path = small_disk / "a"
    path.write_bytes(b"o" * 20_000)
    with pytest.raises(Unwritable, match="No space left on device"):
        write(str(path), b"n" * 60_000)
    assert only(path) == b"o" * 20_000
    write(str(path), b"n" * 20_000)
    assert only(path) == b"n" * 20_000
