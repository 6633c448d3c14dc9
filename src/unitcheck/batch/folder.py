"""The folder of results: made, held by one run at a time, and swept of what killed runs left in it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from unitcheck.writing import Unwritable

_LOCK = ".unitcheck-batch.lock"
_UNFINISHED = re.compile(r"\..+-\d{5,}\.parquet\..+\.part")


class Taken(Exception):
    """The folder cannot be used for results, and the problem: a clause that says what to do."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


@contextmanager
def held(folder: str) -> Iterator[None]:
    """Hold the folder, made where there is none; in it is then nothing that is not whole, nor is there at the end.

    Raises Taken where it cannot be made, or where another run writes to it.
    """
    _make(folder)
    try:
        lock = os.open(os.path.join(folder, _LOCK), os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise Taken(f"nothing can be written in it ({error.strerror})") from error
    try:
        if not _locked(lock):
            raise Taken("another run writes to it; wait for its end, or name another folder")
        try:  # only whoever holds it may sweep: what is not whole yet may be the other run's
            sweep(folder)
            yield
        finally:
            sweep(folder)
    finally:
        os.close(lock)


def sweep(folder: str) -> None:
    """Remove what is not whole."""
    for name in _names(folder):
        if _UNFINISHED.fullmatch(name):
            with suppress(OSError):
                os.unlink(os.path.join(folder, name))


def forget(folder: str, stem: str, number: int) -> None:
    """Remove the results of parts that an input has no longer: those from ``number`` on."""
    own = re.compile(rf"{re.escape(stem)}-(\d{{5,}})\.parquet")
    for name in _names(folder):
        match = own.fullmatch(name)
        if match and int(match[1]) >= number:
            try:
                os.unlink(os.path.join(folder, name))
            except OSError as error:
                told = f"are results of an earlier state of the input and cannot be removed ({error.strerror})"
                raise Unwritable(os.path.join(folder, name), told) from error


def _names(folder: str) -> Iterable[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return ()


def _make(folder: str) -> None:
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise Taken("is a file; name a folder")
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise Taken(f"cannot be made ({error.strerror})") from error


def _locked(file: int) -> bool:
    """Whether the lock is ours, or the file system knows none; it ends with the process, however that ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
