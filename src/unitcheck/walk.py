"""From the paths a user names to the files to check: files, folders and patterns, each file once, in a stable order.

A file that is named is checked whatever it is called. In a folder, and by a pattern, what is hidden, ignored by git or
excluded is passed over, and so is what is no text or too large, with a word.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator

from unitcheck.discover import STDIN, Unreadable, why
from unitcheck.wanted import Choose, File, Found, too_large

TYPE_CHECKING = False
if TYPE_CHECKING:
    from unitcheck.wildcards import Pattern


def files(paths: Iterable[str], choose: Choose, stdin_path: str | None = None) -> Iterator[Found]:
    """Every file to check, each once, in the order named and sorted within a folder; what cannot be read is told.

    ``stdin_path`` is what standard input is said to be, as an absolute path.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _at(path, choose, stdin_path):
            identity = str(found) if isinstance(found, Unreadable) else found.real
            if identity not in seen:
                seen.add(identity)
                yield found


def _at(path: str, choose: Choose, stdin_path: str | None) -> Iterator[Found]:
    if path == STDIN:
        return _standard_input(choose, stdin_path)
    if os.path.isdir(path):
        from unitcheck.folders import in_folder

        return in_folder(path, choose)
    pattern = None if os.path.lexists(path) else pattern_of(path)
    if pattern is not None and os.path.isdir(pattern.folder or os.curdir):
        from unitcheck.folders import by_pattern

        return by_pattern(path, choose, pattern)
    return _named(path, choose)


def pattern_of(path: str) -> Pattern | None:
    """The pattern that a path is; None where it has no wildcard."""
    if not any(wild in path for wild in "*?["):
        return None
    from unitcheck import wildcards

    return wildcards.pattern_of(path)


def _standard_input(choose: Choose, absolute: str | None) -> Iterator[Found]:
    try:
        wanted = choose(os.path.dirname(absolute) if absolute else os.getcwd())
    except Unreadable as unreadable:
        yield unreadable
        return
    if not (absolute and wanted.forbids(absolute)):
        yield File(STDIN, absolute, STDIN)


# --- a file that is named ---------------------------------------------------------------------------------------------


def _named(path: str, choose: Choose) -> Iterator[Found]:
    try:
        file = _fit(path, choose)
    except Unreadable as unreadable:
        yield unreadable
        return
    if file is not None:
        yield file


def _fit(path: str, choose: Choose) -> File | None:
    """The file; None where it is to be passed over even so. Raises Unreadable."""
    if not path:
        raise Unreadable(path, "is an empty argument; name a file or folder, or - for standard input")
    try:
        known = os.stat(path)
    except OSError as error:
        raise Unreadable(path, why(error, path)) from error
    except ValueError as error:  # in words that differ from one version of Python to the next
        raise Unreadable(path, "holds a character that no path can hold here; check the spelling") from error
    absolute = os.path.abspath(path)
    wanted = choose(os.path.dirname(absolute))
    if wanted.forbids(absolute):
        return None
    problem = _unfit(path, known, wanted.largest_bytes)
    if problem is not None:
        raise Unreadable(path, problem)
    return File(path, absolute, os.path.realpath(path))


def _unfit(path: str, known: os.stat_result, largest_bytes: int) -> str | None:
    """What keeps a file that is named from being read; pipes are, since a shell may put one in a file's place."""
    if stat.S_ISREG(known.st_mode):
        return too_large(known.st_size, largest_bytes)
    if stat.S_ISFIFO(known.st_mode) or os.path.realpath(path) == os.path.realpath(os.devnull):
        return None
    kind = "socket" if stat.S_ISSOCK(known.st_mode) else "device"
    return f"is a {kind}; name a file, or - for standard input"
