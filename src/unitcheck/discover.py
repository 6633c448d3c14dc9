"""From a path to the text that stands there, and a clear word for every path that leads to none."""

from __future__ import annotations

import os
import sys
from errno import ELOOP
from typing import TextIO

STDIN = "-"


class Unreadable(Exception):
    """A path that leads to no text, and the problem: a clause that says what to do about it."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path or repr(path)}: {problem}")
        self.path = path
        self.problem = problem


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
        raise Unreadable("<stdin>" if path == STDIN else path, why(error, path)) from error


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


def _line(content: bytes, offset: int) -> int:
    return content.count(b"\n", 0, offset) + 1


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
