"""What a folder or a pattern stands for: the files in it and below it, sorted, less what is passed over."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

from unitcheck import gitignore
from unitcheck.discover import Nothing, Unreadable, why
from unitcheck.documents import is_binary
from unitcheck.gitignore import Ignores
from unitcheck.typed import NamedTuple
from unitcheck.wanted import Choose, File, Found, Skipped, Wanted, too_large
from unitcheck.wildcards import Pattern, Steps

_SNIFFED = 1024  # bytes in which a NUL tells that a file is no text
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # which is full of NULs, but text


class _Folder(NamedTuple):
    """A folder on the way: how it is reported, its absolute path, the same without links, and what holds in it.

    The three paths end in a separator, or are empty, so that a name may follow at once. With ``meant`` all that is
    below is meant; besides, a pattern has come to ``steps``. ``rest`` is still to be looked at.
    """

    path: str
    absolute: str
    real: str
    wanted: Wanted
    ignores: Ignores
    meant: bool
    steps: Steps
    rest: Iterator[os.DirEntry[str]]


def in_folder(path: str, choose: Choose) -> Iterator[Found]:
    """What a folder stands for, and a word where that is nothing."""
    return _Walk(path, choose, Pattern(path, ())).found()


def by_pattern(path: str, choose: Choose, pattern: Pattern) -> Iterator[Found]:
    """What the pattern that ``path`` is stands for, and a word where that is nothing."""
    return _Walk(path, choose, pattern).found()


class _Walk:
    """The way through a folder and all below it, without recursion, since a tree may be deeper than Python's stack."""

    def __init__(self, path: str, choose: Choose, pattern: Pattern) -> None:
        self._path = path
        self._choose = choose
        self._pattern = pattern
        self._passed_over = False
        self._open: list[_Folder] = []

    def found(self) -> Iterator[Found]:
        """What the folder or the pattern stands for, and a word where that is nothing."""
        nothing = True
        for found in self._found():
            nothing = False
            yield found
        if nothing:
            yield Nothing(self._path, self._nothing())

    def _nothing(self) -> str:
        passed = ", but for what is passed over" * self._passed_over
        if self._pattern.parts:
            return f"this pattern means no file{passed}; check its spelling"
        wanted = self._choose(os.path.abspath(self._path))
        if wanted.include is not None:
            return f"there is no file in this folder that include means{passed}; check its patterns"
        kinds = ", ".join(wanted.suffixes())
        return f"there is no text file in this folder ({kinds}){passed}; name a file to have it checked anyway"

    def _found(self) -> Iterator[Found]:
        yield from self._begin()
        while self._open:
            folder = self._open[-1]
            entry = next(folder.rest, None)
            if entry is None:
                self._open.pop()
            elif _is_folder(entry):
                yield from self._go_into(folder, entry)
            else:
                yield from self._file(folder, entry)

    def _begin(self) -> Iterator[Found]:
        top = self._pattern.folder
        absolute = os.path.abspath(top)
        ignores: Ignores = ()
        try:
            ignores = gitignore.above(absolute) if self._choose(absolute).git else ()
        except OSError as error:
            yield _unread(error, top)
        except Unreadable:
            pass  # which is told as soon as the folder is entered
        steps = self._pattern.start()
        yield from self._enter(top, absolute, os.path.realpath(top), ignores, self._pattern.is_met(steps), steps)

    def _enter(
        self, path: str, absolute: str, real: str, ignores: Ignores, meant: bool, steps: Steps
    ) -> Iterator[Found]:
        """Open a folder; yields what cannot be read of it."""
        try:
            wanted = self._choose(absolute)
            entries = sorted(os.scandir(path or os.curdir), key=lambda entry: entry.name)
        except OSError as error:
            yield _unread(error, path)
            return
        except Unreadable as unreadable:
            yield unreadable
            return
        try:
            ignores = _ignores(absolute, ignores, {entry.name for entry in entries}) if wanted.git else ()
        except OSError as error:
            yield _unread(error, path)
        path, absolute, real = (each and os.path.join(each, "") for each in (path, absolute, real))
        self._open.append(_Folder(path, absolute, real, wanted, ignores, meant, steps, iter(entries)))

    def _go_into(self, folder: _Folder, entry: os.DirEntry[str]) -> Iterator[Found]:
        name = entry.name
        steps = self._pattern.after(folder.steps, name)
        meant = self._pattern.is_met(steps) or (folder.meant and not name.startswith("."))
        if (meant or steps) and not self._is_passed_over(folder, name, is_folder=True):
            ignores = gitignore.below(folder.ignores, name)
            paths = folder.path + name, folder.absolute + name, folder.real + name
            yield from self._enter(*paths, ignores, meant, steps)

    def _file(self, folder: _Folder, entry: os.DirEntry[str]) -> Iterator[Found]:
        name = entry.name
        meant = folder.meant and not name.startswith(".") and folder.wanted.takes(name, folder.absolute)
        if not meant and not self._pattern.is_met(self._pattern.after(folder.steps, name)):
            return
        if self._is_passed_over(folder, name, is_folder=False):
            return
        path = folder.path + name
        real = os.path.realpath(path) if entry.is_symlink() else folder.real + name
        found = _taken(File(path, folder.absolute + name, real), entry, folder.wanted.largest_bytes)
        if found is not None:
            yield found

    def _is_passed_over(self, folder: _Folder, name: str, *, is_folder: bool) -> bool:
        passed_over = gitignore.is_ignored(folder.ignores, name, is_folder=is_folder) or folder.wanted.excludes(
            folder.absolute + name, is_folder=is_folder
        )
        self._passed_over |= passed_over
        return passed_over


def _ignores(folder: str, inherited: Ignores, names: set[str]) -> Ignores:
    """What git passes over in a folder of these names; a repository within another begins anew."""
    if ".git" in names:
        inherited = gitignore.of_repository(folder)
    return (*inherited, *gitignore.in_folder(folder)) if gitignore.FILE in names else inherited


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder of its own; a link to one, or a junction of Windows, may lead in a circle."""
    return entry.is_dir(follow_symlinks=False) and not getattr(entry, "is_junction", bool)()


def _taken(file: File, entry: os.DirEntry[str], largest_bytes: int) -> Found | None:
    """What is found at an entry that is no folder; None for a link to one, which is looked into where it stands."""
    try:
        known = os.stat(entry.path)  # an entry would keep what its own stat tells until the folder is done
    except OSError as error:
        return Unreadable(file.path, why(error, file.path))
    if stat.S_ISDIR(known.st_mode):
        return None
    reason = _unfit(file.path, known, largest_bytes)
    return file if reason is None else Skipped(file.path, file.real, reason)


def _unfit(path: str, known: os.stat_result, largest_bytes: int) -> str | None:
    """Why a file is not even looked at; None where it is."""
    if not stat.S_ISREG(known.st_mode):
        return "is no regular file"
    problem = too_large(known.st_size, largest_bytes)
    if problem is None and _has_nul(path) and not is_binary(path):
        problem = f"is no text: a NUL byte in its first {_SNIFFED:,}"
    return problem


def _has_nul(path: str) -> bool:
    try:
        with open(path, "rb", buffering=0) as file:
            head = file.read(_SNIFFED)
    except OSError:
        return False  # reading it will say so
    return b"\0" in head and not head.startswith(_UTF_16)


def _unread(error: OSError, path: str) -> Unreadable:
    named = error.filename if isinstance(error.filename, str) else path
    return Unreadable(named, why(error, named))
