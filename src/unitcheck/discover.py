"""From the paths a user names to the texts to check, and a clear word for every path that leads to none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from unitcheck.documents import suffixes

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"


class Unreadable(Exception):
    """A path that leads to no text, and the problem: a clause that says what to do about it."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path or repr(path)}: {problem}")
        self.path = path
        self.problem = problem


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
    return decoded(read_bytes(path), "<stdin>" if path == STDIN else path)


def read_bytes(path: str) -> bytes:
    """The content of a file or of standard input.

    Raises Unreadable.
    """
    try:
        if path == STDIN:
            return _standard_input()
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise Unreadable("<stdin>" if path == STDIN else path, _told(error, path)) from error


def decoded(content: bytes, path: str) -> str:
    """The text that ``content`` is in UTF-8.

    Raises Unreadable, with the place and the remedy, where it is none.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(path, "is in UTF-16; save it as UTF-8")
    zero = content.find(b"\0")
    if zero >= 0:
        where = f"a NUL byte in line {_line(content, zero)}"
        raise Unreadable(path, f"is not text: {where}; check another file, or take the byte out if this should be text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad = content[error.start]
        where = f"line {_line(content, error.start)} (byte {error.start})"
        raise Unreadable(path, f"is not UTF-8: 0x{bad:02X} in {where}; save it as UTF-8") from error


def _standard_input() -> bytes:
    stream: TextIO | None = sys.stdin
    if stream is None:  # so Python says that whoever started it left standard input closed
        raise Unreadable("<stdin>", "standard input is closed; pipe a text into it, or name a file")
    return stream.buffer.read()


def _named(path: str) -> str | Unreadable:
    if path == STDIN or os.path.exists(path):
        return path
    if not path:
        return Unreadable(path, "is an empty argument; name a file or folder, or - for standard input")
    if os.path.islink(path):
        return Unreadable(path, _dangling(path))
    return Unreadable(path, "there is no such file or folder; check the spelling")


def _dangling(link: str) -> str:
    return f"is a link to {os.readlink(link)}, which is not there; mend the link or remove it"


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
    except OSError as error:
        yield Unreadable(folder, _told(error, folder))
        return
    rules = inherited
    try:
        rules = (*inherited, *_gitignore(folder, entries))
    except Unreadable as problem:
        yield problem
    for entry in entries:
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or any(rule.names(entry.path, is_folder) for rule in rules):
            continue
        if is_folder:
            yield from _walked(entry.path, rules)
        elif entry.name.lower().endswith(suffixes()) and not entry.is_dir():
            yield entry.path


class _Ignored(NamedTuple):
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

    path = os.path.join(folder, ".gitignore")
    try:
        lines = Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        raise Unreadable(path, _told(error, path)) from error
    return (_Ignored(folder, GitIgnoreSpec.from_lines(filter(_is_pattern, lines))),)


def _is_pattern(line: str) -> bool:
    """Whether a line of a .gitignore can be understood; git passes over one that cannot, such as a lone "!"."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines((line,))
    except ValueError:
        return False
    return True


def _line(content: bytes, offset: int) -> int:
    return content.count(b"\n", 0, offset) + 1


def _told(error: OSError, path: str) -> str:
    if isinstance(error, FileNotFoundError) and os.path.islink(path):
        return _dangling(path)
    if isinstance(error, PermissionError):
        return "may not be read; ask for the right to read it"
    return f"cannot be read ({error.strerror or error}); check the path"
