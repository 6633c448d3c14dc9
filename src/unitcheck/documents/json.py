"""JSON, one document or one after another (JSON Lines): the values that are strings are prose, the keys are not.

The standard parser says whether the text is JSON; it tells no places. In a text that is, every quotation mark outside a
string opens one, so the strings are found by looking for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.documents.syntax import Comment, Malformed
from unitcheck.documents.views import View
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span
from unitcheck.typed import Any, NamedTuple

NAME = "json"
SUFFIXES: tuple[str, ...] = (".json", ".jsonl", ".ndjson")
WALKED = False
MARKUP = '"\\\r\n\t'

_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

_STRING = r'"(?P<said>[^"\\]*+(?:\\.[^"\\]*+)*+)"(?P<colon>[ \t\r\n]*+:)?'
_STRINGS = pattern(_STRING, re.DOTALL)
_TOKENS = pattern(rf"[\[\]{{}},]|{_STRING}", re.DOTALL)
_ESCAPES = pattern(
    r"""\\(?: u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})  # \ud83d\ude80
            | u(?P<code>[0-9a-fA-F]{4})                                                     # \u00b0
            | . )                                                                           # \n, \"
    """,
    re.VERBOSE | re.DOTALL,
)
_BLANK = pattern(r"[ \t\r\n\ufeff\x1e]*+")  # RFC 7464 begins each of its documents with a record separator


def segments(text: str) -> tuple[Segment, ...]:
    """A segment for each string that is a value and says something.

    Raises Malformed where the text is no JSON.
    """
    parsed(text)
    return tuple(filter(None, (_segment(text, Span(*found.span("said"))) for found in _values(text))))


def comments(text: str) -> tuple[Comment, ...]:
    """None: JSON has no comments."""
    return ()


def parsed(text: str) -> list[Any]:
    """The documents that ``text`` holds, numbers as they are written.

    Raises Malformed where it is no JSON.
    """
    import json

    decoder = json.JSONDecoder(parse_int=str, parse_float=str)
    found: list[Any] = []
    position = _past_blank(text, 0)
    try:
        while position < len(text):
            document, position = decoder.raw_decode(text, position)
            found.append(document)
            position = _past_blank(text, position)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise Malformed(f"is not JSON: {_lowered(error.msg)} in {where}; mend it there") from error
    except RecursionError as error:
        raise Malformed("is nested too deeply to be read; take it apart") from error
    return found


class Value(NamedTuple):
    """A string that is a value: the keys and numbers that lead to it, and where it stands between its marks."""

    path: tuple[str | int, ...]
    span: Span


def values(text: str, depth: int) -> Iterator[Value]:
    """The strings that are values and stand at most ``depth`` brackets deep, in a text that is JSON."""
    path: list[str | int] = []
    for token in _TOKENS.finditer(text):
        match token[0][0]:
            case "{":
                path.append("")
            case "[":
                path.append(0)
            case "}" | "]":
                path.pop()
            case ",":
                if path and isinstance(path[-1], int):
                    path[-1] += 1
            case _:
                if token["colon"]:
                    path[-1] = token["said"]
                elif len(path) <= depth:
                    yield Value(tuple(path), Span(*token.span("said")))


def unescape(source: str, span: Span, view: View) -> None:
    """Add to ``view`` what the string at ``span`` says, each escape as the character it stands for."""
    position = span.start
    if "\\" in source[span.start : span.end]:
        for found in _ESCAPES.finditer(source, span.start, span.end):
            view.add(source[position : found.start()], position, found.start())
            view.add(_meant(found), *found.span())
            position = found.end()
    view.add(source[position : span.end], position, span.end)


def _segment(text: str, span: Span) -> Segment | None:
    view = View(text)
    unescape(text, span, view)
    return view.segment()


def _meant(escape: re.Match[str]) -> str:
    if escape["low"]:
        return chr(0x10000 + ((int(escape["high"], 16) & 0x3FF) << 10) + (int(escape["low"], 16) & 0x3FF))
    if escape["code"]:
        meant = chr(int(escape["code"], 16))
        return "\ufffd" if "\ud800" <= meant <= "\udfff" else meant
    return _SHORT.get(escape[0][1], escape[0][1])


def _values(text: str) -> Iterator[re.Match[str]]:
    return (found for found in _STRINGS.finditer(text) if not found["colon"])


def _past_blank(text: str, position: int) -> int:
    found = _BLANK.match(text, position)
    return found.end() if found else position


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:].removesuffix(" at")
