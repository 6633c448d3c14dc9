"""What a text keeps on its way into a report, and what is put for the characters that a report cannot carry.

A terminal must not be moved by what it shows; UTF-8 has no lone surrogates (file names that are not UTF-8 arrive as
such); XML 1.0 has no control characters at all. Each of them becomes U+FFFD, so that the rest arrives as it was.
"""

from __future__ import annotations

import os
import unicodedata

from unitcheck.model import Finding

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
NOWHERE = "<text>"
"""What stands for the path of a text that came without one."""

_UNPRINTED = frozenset(("Cc", "Cs", "Zl", "Zp"))


def glyph(character: str) -> str:
    """The character, or what a terminal is shown for it: nothing in a text can move the cursor or change colours."""
    return REPLACEMENT if unicodedata.category(character) in _UNPRINTED else character


def one_line(text: str) -> str:
    """The text fit for one line of a terminal."""
    return text if text.isprintable() else "".join(map(glyph, text))


def told(finding: Finding) -> str:
    """The message, and in brackets behind it the place as the document's readers count it, if they do otherwise."""
    return f"{finding.message} ({finding.place})" if finding.place else finding.message


def encodable(text: str) -> str:
    """The text without lone surrogates, which no reader of UTF-8 takes and a strict reader of JSON refuses."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(REPLACEMENT if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def relative(path: str | None) -> str:
    """The path as programs want it: with forward slashes, below the working directory where it lies there."""
    if not path or path.startswith("<"):  # <stdin>, <demo>
        return NOWHERE if path is None else path
    plain = os.path.normpath(path)
    if os.path.isabs(plain):
        plain = _below_here(plain)
    return plain if os.sep == "/" else plain.replace(os.sep, "/")


def uri(path: str | None) -> str:
    """``relative(path)`` as a URI reference, %-escaped byte by byte; one that stays absolute as a file's."""
    from urllib.parse import quote

    told = relative(path)
    escaped = quote(_bytes(told), safe="/")
    if told.startswith("/"):
        return f"file://{escaped}"
    return f"file:///{told[0]}:{escaped[4:]}" if os.path.isabs(told) else escaped  # C%3A/x.md


def _bytes(path: str) -> bytes:
    """The bytes of a file's name, those too that are not UTF-8 and that Python keeps as surrogates."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def _below_here(path: str) -> str:
    try:
        here = os.getcwd()
    except OSError:  # the working directory was removed
        return path
    return path[len(here) + 1 :] if path.startswith(here + os.sep) else path
