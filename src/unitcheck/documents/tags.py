"""The tokens of HTML, with their places: what HTML and the HTML in Markdown are read from.

They are cut as browsers cut them, in time that grows with the text alone, whatever is unclosed. (Python's own
``html.parser`` takes minutes for some texts of 100 KB, and cuts differently from one version to the next.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from unitcheck.lazy import pattern
from unitcheck.typed import NamedTuple

TEXT, OPEN, CLOSE, EMPTY, COMMENT, OTHER = "text", "open", "close", "empty", "comment", "other"

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements in which there are no tags, so that only their own closing tag ends them."""

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""Elements that have no content."""

_MARK = pattern("[<&]")
_ENTITY = pattern(r"&(?:(?P<number>#[xX][0-9A-Fa-f]{1,8}|#[0-9]{1,9});?|(?P<name>[A-Za-z][A-Za-z0-9]{1,31};?))")
_TAG = pattern(
    r"""<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*+)
        (?P<attributes> (?: [^>=]++ | =\s*+ (?:"[^"]*+"|'[^']*+')?+ )*+ )>""",
    re.VERBOSE,
)
_SHORT_TAG = pattern(r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]*+)(?P<attributes>[^<>]*+)>")
_NAME = pattern("</?[A-Za-z]")
_DECLARATION = pattern("<(?:[!?]|/[^A-Za-z])")
_SHORT_COMMENT = pattern("<!---?>")
_COMMENT_END = pattern("--!?>")
_ATTRIBUTE = pattern(
    r"""(?P<name>[^\s=/>]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>"']*+)))?""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """A token and its place. ``text`` is what a text reads, the name of a tag in small letters, what a comment says."""

    kind: str
    start: int
    end: int
    text: str
    attributes: str = ""  # as written, behind the name of the tag


class Attribute(NamedTuple):
    """The name of an attribute in small letters, its value and where that stands, without its quotes."""

    name: str
    value: str
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of ``text`` between ``start`` and ``end``; what stands inside scripts and the like is passed over.

    Of text, each entity is a token of its own.
    """
    end = len(text) if end is None else end
    tags = _Tags(text, start, end)
    at = start
    while at < end:
        mark = _MARK.search(text, at, end)
        if mark is None or mark.start() > at:
            at, before = mark.start() if mark else end, at
            yield Token(TEXT, before, at, text[before:at])
            continue
        token = entity(text, at, end) if text[at] == "&" else tags.at(at)
        yield token
        at = token.end
        if token.kind == OPEN and token.text in RAW:
            at = _end_of_raw(text, token.text, at, end)


def entity(text: str, start: int, end: int) -> Token:
    """The entity that the ampersand at ``start`` begins, or the ampersand alone."""
    from html import unescape
    from html.entities import html5

    written = _ENTITY.match(text, start, end)
    if written and written["number"]:
        return Token(TEXT, start, written.end(), unescape(written[0]))
    name = written["name"] if written else ""
    for length in range(len(name), 1, -1):  # &degC is an old way to write °C
        if name[:length] in html5:
            return Token(TEXT, start, start + 1 + length, html5[name[:length]])
    return Token(TEXT, start, start + 1, "&")


def attributes(token: Token) -> Iterator[Attribute]:
    """The attributes of a tag, in their order."""
    base = token.end - 1 - len(token.attributes)
    for found in _ATTRIBUTE.finditer(token.attributes):
        which = next((name for name in ("double", "single", "bare") if found[name] is not None), None)
        value = found[which] if which else ""
        at = base + (found.start(which) if which else found.end())
        yield Attribute(found["name"].lower(), value, at, at + len(value))


def in_value(text: str, attribute: Attribute) -> Iterator[Token]:
    """The text of an attribute's value, each entity a token of its own."""
    at = attribute.start
    while at < attribute.end:
        mark = text.find("&", at, attribute.end)
        if mark == at:
            token = entity(text, at, attribute.end)
        else:
            last = mark if mark > 0 else attribute.end
            token = Token(TEXT, at, last, text[at:last])
        yield token
        at = token.end


class _Tags:
    """Cuts out what a ``<`` begins."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._end = end
        self._last = text.rfind(">", start, end)  # no tag ends behind it
        self._tag = _TAG

    def at(self, start: int) -> Token:
        """The tag or comment at ``start``; the ``<`` alone as text where it begins none."""
        if self._text.startswith("<!--", start, self._end):
            return self._comment(start)
        if self._text.startswith("<![CDATA[", start, self._end):
            return self._verbatim(start)
        if _DECLARATION.match(self._text, start, self._end):
            close = self._text.find(">", start, self._end) + 1 or self._end
            return Token(OTHER, start, close, "")
        return self._tag_at(start) or Token(TEXT, start, start + 1, "<")

    def _comment(self, start: int) -> Token:
        short = _SHORT_COMMENT.match(self._text, start, self._end)
        if short:
            return Token(COMMENT, start, short.end(), "")
        close = _COMMENT_END.search(self._text, start + 4, self._end)
        said, end = (close.start(), close.end()) if close else (self._end, self._end)
        return Token(COMMENT, start, end, self._text[start + 4 : said])

    def _verbatim(self, start: int) -> Token:
        close = self._text.find("]]>", start, self._end)
        if close < 0:
            return Token(OTHER, start, self._end, "")
        return Token(TEXT, start, close + 3, self._text[start + len("<![CDATA[") : close])

    def _tag_at(self, start: int) -> Token | None:
        if start > self._last or not _NAME.match(self._text, start, self._end):
            return None
        found = self._tag.match(self._text, start, self._end)
        if found is None and self._tag is not _SHORT_TAG:
            # Every > that follows stands in quotes. Only so much is looked for from here on that no text is read twice.
            self._tag = _SHORT_TAG
            found = self._tag.match(self._text, start, self._end)
        if found is None:
            return None
        name, written = found["name"].lower(), found["attributes"]
        if found["close"]:
            return Token(CLOSE, start, found.end(), name)
        kind = EMPTY if name in VOID or written.endswith("/") else OPEN
        return Token(kind, start, found.end(), name, written)


def _end_of_raw(text: str, name: str, start: int, end: int) -> int:
    close = _close(name).search(text, start, end)
    return close.start() if close else end


@cache
def _close(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>]|\Z)", re.IGNORECASE)
