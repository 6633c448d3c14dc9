"""Put new content in place of a file's, all of it or none: whatever fails on the way, the file stays as it was."""

from __future__ import annotations

import os
import stat
from contextlib import suppress


class Unwritable(Exception):
    """A file that could not be written, and the problem: a clause that says what to do about it."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


def write(path: str, content: bytes, *, was: bytes | None = None) -> None:
    """Make ``content`` that of the file at ``path``, which is made where there is none.

    The new file is written beside the old one and takes its place when the disk has it. A link stays one: what it leads
    to is written. Permissions are kept, and the owner where the system lets us. ``was`` is what the file must hold
    until then.

    Raises Unwritable; the file is then as it was.
    """
    try:
        target = os.path.realpath(path)
        _replace(path, target, content, _known(path, target), was)
    except (OSError, ValueError) as error:  # a path with a NUL in it is a ValueError
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Unwritable(path, f"cannot be written ({why}); nothing in it was changed") from error


def _known(path: str, target: str) -> os.stat_result | None:
    """What is known of a file that may be written; None where there is none yet."""
    try:
        known = os.stat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(known.st_mode):
        raise Unwritable(path, "is a folder; name a file in it")
    if not stat.S_ISREG(known.st_mode):
        raise Unwritable(path, "is no regular file; name one that is")
    if not known.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise Unwritable(path, "is read-only; make it writable, or leave it out")
    return known


def _replace(path: str, target: str, content: bytes, known: os.stat_result | None, was: bytes | None) -> None:
    folder = os.path.dirname(target)
    beside = os.path.join(folder, f".unitcheck-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    try:
        with open(beside, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if known is not None:
            _keep(beside, known)
        if was is not None and _content(target) != was:
            raise Unwritable(path, "was changed by something else in the meantime; run again")
        os.replace(beside, target)
    except BaseException:  # an interrupt too must leave nothing behind
        with suppress(OSError):
            os.unlink(beside)
        raise
    remember(folder)


def _keep(beside: str, known: os.stat_result) -> None:
    """Give the new file the permissions, and where that is allowed the owner, of the old one."""
    chown = getattr(os, "chown", None)  # Windows has none
    if chown is not None and (known.st_uid, known.st_gid) != _owner(beside):
        with suppress(PermissionError):
            chown(beside, known.st_uid, known.st_gid)
    os.chmod(beside, stat.S_IMODE(known.st_mode))


def _owner(path: str) -> tuple[int, int]:
    status = os.stat(path)
    return status.st_uid, status.st_gid


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def remember(folder: str) -> None:
    """Have the disk keep the new name too; where a folder cannot be opened, as on Windows, the system sees to it."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
