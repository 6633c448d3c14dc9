"""From a path to the text that stands there, and a clear word for every path that leads to none."""

from __future__ import annotations

import os
import sys
from errno import ELOOP

from unitcheck import documents
from unitcheck.documents import UNREADABLE, Text
from unitcheck.typed import TextIO

STDIN = "-"


class Unreadable(Exception):
    """A path that leads to no text, and the problem: a clause that says what to do about it."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path or repr(path)}: {problem}")
        self.path = path
        self.problem = problem


class Nothing(Unreadable):
    """A folder or a pattern that stands for no file, which is a mistake where a user names it."""


def read(path: str, syntax: str | None = None) -> Text:
    """What a file or standard input says, read as ``syntax`` or else as its suffix or its content tells.

    Raises Unreadable.
    """
    content = read_bytes(path)
    try:
        return documents.read(content, path, syntax)
    except UNREADABLE as error:
        raise Unreadable("<stdin>" if path == STDIN else path, error.problem) from error


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
        raise Unreadable("<stdin>" if path == STDIN else path, why(error, path)) from error


def _standard_input() -> bytes:
    stream: TextIO | None = sys.stdin
    if stream is None:  # so Python says that whoever started it left standard input closed
        raise Unreadable("<stdin>", "standard input is closed; pipe a text into it, or name a file")
    return stream.buffer.read()


def why(error: OSError, path: str) -> str:
    """Why a path could not be read, and what to do about it."""
    if os.path.islink(path) and isinstance(error, FileNotFoundError):
        return f"is a link to {os.readlink(path)}, which is not there; mend the link or remove it"
    if error.errno == ELOOP:
        return "is a link that leads back to itself; mend the link or remove it"
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; check the spelling"
    if isinstance(error, PermissionError):
        return "may not be read; ask for the right to read it"
    return f"cannot be read ({error.strerror or error}); check the path"
