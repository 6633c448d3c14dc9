"""From the paths a user names to the texts to check, and a clear word for every path that leads to none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from unitcheck.documents import suffixes

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"


class Unreadable(Exception):
    """A path that leads to no text, and why: a clause that says what to do about it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path


def files(paths: Iterable[str]) -> Iterator[str | Unreadable]:
    """Every file to check, each once: the files named, and those of a known syntax in the folders named, sorted.

    Hidden files and folders, and what a folder's .gitignore names, are passed over unless they are named themselves.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _in_folder(path) if path != STDIN and os.path.isdir(path) else (_named(path),):
            identity = os.path.realpath(file.path if isinstance(file, Unreadable) else file)
            if identity not in seen:
                seen.add(identity)
                yield file


def read_text(path: str) -> str:
    """The text of a file or of standard input, newlines untouched and a byte order mark left out.

    Raises Unreadable.
    """
    if path == STDIN:
        return decoded(sys.stdin.buffer.read(), "<stdin>")
    try:
        with open(path, "rb") as file:
            return decoded(file.read(), path)
    except OSError as error:
        raise Unreadable(path, _told(error)) from error


def decoded(content: bytes, path: str) -> str:
    """The text that ``content`` is in UTF-8.

    Raises Unreadable, with the place and the remedy, where it is none.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(path, "is in UTF-16; save it as UTF-8")
    zero = content.find(b"\0")
    if zero >= 0:
        raise Unreadable(path, f"is not text: a NUL byte in line {_line(content, zero)}; leave it out")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad = content[error.start]
        where = f"line {_line(content, error.start)} (byte {error.start})"
        raise Unreadable(path, f"is not UTF-8: 0x{bad:02X} in {where}; save it as UTF-8") from error


def _named(path: str) -> str | Unreadable:
    return (
        path
        if path == STDIN or os.path.exists(path)
        else Unreadable(path, "there is no such file or folder; check the spelling")
    )


def _in_folder(folder: str) -> Iterator[str | Unreadable]:
    empty = True
    for file in _walked(folder):
        empty = False
        yield file
    if empty:
        kinds = ", ".join(suffixes())
        yield Unreadable(
            folder, f"there is no text file in this folder ({kinds}); name a file to have it checked anyway"
        )


def _walked(folder: str, inherited: tuple[_Ignored, ...] = ()) -> Iterator[str | Unreadable]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        rules = (*inherited, *_gitignore(folder, entries))
    except OSError as error:
        yield Unreadable(folder, _told(error))
        return
    for entry in entries:
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or any(rule.names(entry.path, is_folder) for rule in rules):
            continue
        if is_folder:
            yield from _walked(entry.path, rules)
        elif entry.name.lower().endswith(suffixes()) and not entry.is_dir():
            yield entry.path


@dataclass(frozen=True, slots=True)
class _Ignored:
    """One .gitignore and the folder it speaks for."""

    folder: str
    spec: GitIgnoreSpec

    def names(self, path: str, is_folder: bool) -> bool:
        """Whether it passes over ``path``; a pattern that ends in a slash means folders alone."""
        return self.spec.match_file(Path(path).relative_to(self.folder).as_posix() + "/" * is_folder)


def _gitignore(folder: str, entries: list[os.DirEntry[str]]) -> tuple[_Ignored, ...]:
    if not any(entry.name == ".gitignore" for entry in entries):
        return ()
    from pathspec import GitIgnoreSpec

    lines = Path(folder, ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    return (_Ignored(folder, GitIgnoreSpec.from_lines(lines)),)


def _line(content: bytes, offset: int) -> int:
    return content.count(b"\n", 0, offset) + 1


def _told(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "may not be read; ask for the right to read it"
    return f"cannot be read ({error.strerror or error}); check the path"
