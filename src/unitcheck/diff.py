"""A change to a file as a unified diff that ``patch -p0`` and ``git apply -p0`` take, to the byte."""

from __future__ import annotations

import os

_NO_NEWLINE = b"\n\\ No newline at end of file\n"


def diff(path: str, before: bytes, after: bytes) -> bytes:
    """The change of the file at ``path``; nothing where there is none. Lines end at newlines alone."""
    import difflib

    name = _named(path)
    lines = difflib.diff_bytes(
        difflib.unified_diff, _lines(before), _lines(after), fromfile=name, tofile=name, lineterm=b"\n"
    )
    return b"".join(_ended(line) for line in lines)


def _lines(content: bytes) -> list[bytes]:
    *whole, rest = content.split(b"\n")
    return [*(line + b"\n" for line in whole), *([rest] if rest else [])]


def _ended(line: bytes) -> bytes:
    return line if line.endswith(b"\n") else line + _NO_NEWLINE


def _named(path: str) -> bytes:
    """The path as the head of a diff has it: from here where it is below, with forward slashes, quoted where need be.

    A tab behind it keeps ``patch`` from ending a name at a blank.
    """
    raw = os.fsencode(_from_here(path).replace(os.sep, "/"))
    if any(byte < 0x20 or byte in b'"\\' for byte in raw):
        return b'"' + b"".join(_escaped(byte) for byte in raw) + b'"'
    return raw + b"\t" if b" " in raw else raw


def _from_here(path: str) -> str:
    """An absolute path, which ``patch`` would refuse, as one from the working directory, where it is below that."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here) if os.path.isabs(path) else path


def _escaped(byte: int) -> bytes:
    if byte in b'"\\':
        return b"\\" + bytes([byte])
    return bytes([byte]) if 0x20 <= byte < 0x7F else b"\\%03o" % byte
