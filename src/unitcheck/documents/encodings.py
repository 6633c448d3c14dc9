"""From the bytes of a text file to its text, and back in the same encoding.

That is UTF-8, unless a byte order mark says UTF-16, or the text itself declares another: a coding line as Python and
Emacs have it, an XML declaration, a charset in an HTML head, LaTeX's inputenc.
"""

from __future__ import annotations

import codecs
import re

from unitcheck.documents.syntax import Malformed
from unitcheck.typed import NamedTuple

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HEAD = 8192
"""Bytes in which a declaration is looked for; a LaTeX preamble is the longest thing that may stand before one."""
_DECLARATIONS = (
    rb"\A\s*<\?xml\s[^>]*?encoding\s*=\s*[\"']([\w.:-]+)",
    rb"(?i)<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)",
    rb"(?m)^[^%\r\n]*\\(?:usepackage|RequirePackage)\s*\[([\w-]+)\]\s*\{inputenc\}",
    rb"\A(?:.*\n)?[ \t\f]*(?:#|\.\.|%|//|;|<!--).*?coding[:=][ \t]*([\w.-]+)",
)
_LATEX_NAMES = {"ansinew": "cp1252", "applemac": "mac_roman", "macce": "mac_latin2", "utf8x": "utf-8"}
_BROWSERS_NAMES = frozenset({"ascii", "iso8859-1"})
"""What a web page declares so is Windows-1252, which has quotes and dashes where these have control characters."""


class Encoding(NamedTuple):
    """How a text stands in bytes: the name Python has for the encoding, and the byte order mark before it."""

    name: str = "utf-8"
    mark: bytes = b""

    def encoded(self, text: str) -> bytes:
        """The bytes of ``text``.

        Raises UnicodeEncodeError where the encoding lacks one of its characters.
        """
        return self.mark + text.encode(self.name)


class Decoded(NamedTuple):
    """The text of some bytes, newlines untouched, and how to write it back alike."""

    text: str
    encoding: Encoding


def decoded(content: bytes) -> Decoded:
    """The text that ``content`` is.

    Raises Malformed, with the place and the remedy, where it is none, or none in the encoding it declares.
    """
    encoding = next((Encoding(name, mark) for mark, name in _MARKS if content.startswith(mark)), Encoding())
    body = content.removeprefix(encoding.mark)
    if not encoding.name.startswith("utf-16") and b"\0" in body:
        raise Malformed(_no_text(body))
    try:
        text = body.decode(encoding.name)
    except UnicodeDecodeError as error:
        if encoding.mark:
            raise Malformed(_not_in(error, encoding.name, len(encoding.mark))) from error
        return _as_declared(content, error)
    if "\0" in text:
        raise Malformed(_no_text(text.encode("utf-8", "replace")))
    return Decoded(text, encoding)


def _as_declared(content: bytes, error: UnicodeDecodeError) -> Decoded:
    """What is not UTF-8 in the encoding that it declares."""
    name = _declared(content[:_HEAD])
    if name is None:
        raise Malformed(_not_in(error, "UTF-8")) from error
    try:
        return Decoded(content.decode(name), Encoding(name))
    except UnicodeDecodeError as other:
        raise Malformed(_not_in(other, f"{name}, which it declares")) from other


def _declared(head: bytes) -> str | None:
    """The encoding that the head of a file declares, if it does, and it is not UTF-8.

    Raises Malformed where nobody knows it.
    """
    for index, pattern in enumerate(_DECLARATIONS):
        found = re.search(pattern, head)
        if found is None:
            continue
        written = found[1].decode("ascii", "replace")
        name = _known(_LATEX_NAMES.get(written, written))
        if name in _BROWSERS_NAMES and index == 1:
            name = "cp1252"
        return None if name in ("utf-8", "utf_8_sig") else name
    return None


def _known(name: str) -> str:
    """Python's name for an encoding; Emacs says how lines end too, and parts latin-1 with a hyphen."""
    try:
        codec = codecs.lookup(re.sub("-(?:unix|dos|mac)$", "", name.lower()).replace("latin-", "latin"))
    except LookupError:
        codec = None
    if codec is None or not getattr(codec, "_is_text_encoding", True) or codec.name.startswith(("utf-16", "utf-32")):
        raise Malformed(f"declares the encoding {name!r}, which it cannot be in; save it as UTF-8")
    return codec.name


def _not_in(error: UnicodeDecodeError, name: str, above: int = 0) -> str:
    """``above`` is how many bytes stand before those that were to be decoded."""
    content: bytes = error.object
    where = f"line {_line(content, error.start)} (byte {above + error.start})"
    return f"is not {name}: 0x{content[error.start]:02X} in {where}; save it as UTF-8"


def _no_text(content: bytes) -> str:
    zero = content.find(b"\0")
    if len(content) > 1 and (not any(content[:64:2]) or not any(content[1:64:2])):
        return "seems to be in UTF-16 without a byte order mark; save it as UTF-8"
    where = f"a NUL byte in line {_line(content, zero)}"
    return f"is not text: {where}; check another file, or take the byte out if this should be text"


def _line(content: bytes, offset: int) -> int:
    return content.count(b"\n", 0, offset) + 1
