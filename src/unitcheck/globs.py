"""Patterns of paths that a user chose, written as in a .gitignore, each from a folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator

from unitcheck.patterns import FOLDER, line
from unitcheck.typed import NamedTuple


class Glob(NamedTuple):
    """A pattern and the folder, as an absolute path, that it counts from."""

    base: str
    pattern: str

    def means(self, path: str, *, is_folder: bool = False) -> bool | None:
        """Whether an absolute path is what the pattern means, or, with !, not; None where it says nothing of it.

        Of what lies elsewhere, a pattern that no slash ties to its folder means what is called so.
        """
        read = line(self.pattern)
        if read is None:
            return None
        base = os.path.join(self.base, "")
        if path.startswith(base):
            way = path[len(base) :].replace(os.sep, "/")
        elif read.is_tied:
            return None
        else:
            way = os.path.basename(path)
        return read.takes if read.regex.match(way + FOLDER * is_folder) else None


def problem_of(glob: Glob) -> str | None:
    """What keeps the pattern from meaning anything; None where nothing does."""
    return f"{glob.pattern!r} is no pattern, as .gitignore has them" if line(glob.pattern) is None else None


def cover(globs: tuple[Glob, ...], path: str) -> bool:
    """Whether a file is what the patterns mean, or lies in a folder that is; what is said nearest to it counts."""
    covered = False
    for folder in _folders(globs, path):
        covered = _said(globs, folder, covered, is_folder=True)
    return _said(globs, path, covered, is_folder=False)


def means(globs: tuple[Glob, ...], path: str, *, is_folder: bool = False) -> bool:
    """Whether what stands at an absolute path is itself what the patterns mean; the last that speaks of it counts."""
    return _said(globs, path, False, is_folder=is_folder)


def _said(globs: tuple[Glob, ...], path: str, otherwise: bool, *, is_folder: bool) -> bool:
    said = (glob.means(path, is_folder=is_folder) for glob in reversed(globs))
    return next((each for each in said if each is not None), otherwise)


def _folders(globs: tuple[Glob, ...], path: str) -> Iterator[str]:
    """The folders that ``path`` lies in, from the furthest on, that any pattern may count from."""
    bases = [len(glob.base) for glob in globs if path.startswith(os.path.join(glob.base, ""))]
    end = path.find(os.sep, min(bases, default=len(path)) + 1)
    while end > 0:
        yield path[:end]
        end = path.find(os.sep, end + 1)
