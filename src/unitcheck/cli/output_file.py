"""A report in a file of its own: whole, or as it was before."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable

from unitcheck.cli.terminal import Unwritable
from unitcheck.settings.layers import told


def write_whole(path: str, report: Iterable[str]) -> None:
    """Write the report beside the file and put it in its place once it is whole; a pipe or device gets it as it comes.

    Raises Unwritable, and whatever the making of the report raises; the file is then what it was.
    """
    try:
        if os.path.lexists(path) and not stat.S_ISREG(os.stat(path).st_mode):  # /dev/stderr, a pipe
            _write(path, report)
        else:
            _replace(os.path.realpath(path), report)
    except OSError as error:
        raise Unwritable(f"{told(path)}: {error.strerror or error}; name another file") from error


def is_one(path: str, other: str) -> bool:
    """Whether two paths lead to one file."""
    try:
        return os.path.samefile(path, other)
    except (OSError, ValueError):  # one of them leads to none
        return False


def _replace(path: str, report: Iterable[str]) -> None:
    beside = f"{path}.{os.getpid()}.part"
    try:
        _write(beside, report)
        if os.path.exists(path):
            os.chmod(beside, stat.S_IMODE(os.stat(path).st_mode))
        os.replace(beside, path)
    except BaseException:
        if os.path.exists(beside):
            os.remove(beside)
        raise


def _write(path: str, report: Iterable[str]) -> None:
    with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        file.writelines(report)
