"""What git passes over: the .gitignore of each folder from the top of the repository down, and .git/info/exclude."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from unitcheck.patterns import FOLDER, Line, line
from unitcheck.typed import NamedTuple

FILE = ".gitignore"


class Ignore(NamedTuple):
    """The lines of one list, and the way from the folder they count from to the one looked at: "", "a/b/".

    ``any`` matches whatever one of them does; it is quick to tell that a path is nobody's business, as most are.
    """

    lines: tuple[Line, ...]
    any: re.Pattern[str]
    way: str


Ignores = tuple[Ignore, ...]
"""All that hold in a folder; the later outweigh the earlier."""


def is_ignored(ignores: Ignores, name: str, *, is_folder: bool) -> bool:
    """Whether git passes over what is called ``name`` in the folder that ``ignores`` hold in."""
    for lines, anything, way in reversed(ignores):
        path = way + name + FOLDER * is_folder
        if anything.match(path):
            return next(each.takes for each in reversed(lines) if each.regex.match(path))
    return False


def below(ignores: Ignores, name: str) -> Ignores:
    """What of it holds in the folder ``name``."""
    return tuple(each._replace(way=f"{each.way}{name}/") for each in ignores)


def above(folder: str) -> Ignores:
    """What holds in ``folder``, an absolute path, because of the folders above it; nothing outside a repository.

    Raises OSError, with the file's name, where a list cannot be read.
    """
    top = _top(folder)
    if top is None:
        return ()
    ignores = of_repository(top)
    here = top
    for name in os.path.relpath(folder, top).split(os.sep) if folder != top else ():
        ignores = below((*ignores, *in_folder(here)), name)
        here = os.path.join(here, name)
    return ignores


def in_folder(folder: str) -> Ignores:
    """What the folder's own .gitignore says. Raises OSError where it cannot be read."""
    return _read(os.path.join(folder, FILE))


def of_repository(top: str) -> Ignores:
    """What the repository's own list says, which is not checked in. Raises OSError where it cannot be read."""
    return _read(os.path.join(_common_folder(os.path.join(top, ".git")), "info", "exclude"))


def _top(folder: str) -> str | None:
    """The folder of the repository that ``folder`` is in."""
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return folder


def _common_folder(git: str) -> str:
    """Where a repository keeps what its work trees share; in one of these, .git is a file that leads there."""
    if not os.path.isfile(git):
        return git
    folder = os.path.join(os.path.dirname(git), _first_line(git).removeprefix("gitdir:").strip())
    shared = os.path.join(folder, "commondir")
    return os.path.join(folder, _first_line(shared)) if os.path.isfile(shared) else folder


def _first_line(path: str) -> str:
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.readline().strip()


def _read(path: str) -> Ignores:
    try:
        with open(path, encoding="utf-8-sig", errors="replace", newline="\n") as file:
            return _list(file)
    except (FileNotFoundError, NotADirectoryError):
        return ()


def _list(texts: Iterable[str]) -> Ignores:
    lines = tuple(read for read in map(line, texts) if read is not None)
    if not lines:
        return ()
    return (Ignore(lines, re.compile("|".join(each.regex.pattern for each in lines), re.DOTALL), ""),)
