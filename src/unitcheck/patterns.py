"""Patterns of paths as .gitignore has them, each as one regular expression.

A path is written with slashes, a folder with ``FOLDER`` behind it. What a pattern means is the file or folder itself;
that what lies in an ignored folder is ignored too is up to those who ask.

    name        so called, anywhere             /name, a/name   there and nowhere else
    name/       a folder only                   *  ?  [a-z]     any part, any character, one of several
    **/  /**/   any folders, or none            a/**            all that is in a
    !name       after all not                   \\             what follows means itself

Sources: gitignore(5), and wildmatch.c of git for what that leaves open; but where git counts bytes, a character is one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from unitcheck.typed import NamedTuple

FOLDER = "\0"
"""What tells a folder from a file of that name, and is in none."""


class Line(NamedTuple):
    """A pattern: the paths it means, whether it takes them or, with !, gives them back, and whether a slash ties it."""

    regex: re.Pattern[str]
    takes: bool
    is_tied: bool


@lru_cache(1024)
def line(text: str) -> Line | None:
    """The pattern that a line is; None for a comment, an empty line, and one that can mean nothing."""
    body = _stripped(text)
    if not body or body.startswith("#"):
        return None
    takes = not body.startswith("!")
    body = body if takes else body[1:]
    is_folder, body = body.endswith("/"), body.removesuffix("/")
    is_tied, body = "/" in body, body.removeprefix("/")
    expression = _expression(body) if body else None
    if expression is None:
        return None
    start, end = "" if is_tied else "(?:.*/)?", FOLDER if is_folder else f"{FOLDER}?"
    return Line(re.compile(rf"{start}{expression}{end}\Z", re.DOTALL), takes, is_tied)


def _stripped(text: str) -> str:
    """The line without the spaces at its end, but for one behind a backslash."""
    text = text.removesuffix("\n").removesuffix("\r")
    bare = text.rstrip(" ")
    behind = len(bare) - len(bare.rstrip("\\"))
    return f"{bare} " if behind % 2 and text[len(bare) :].startswith(" ") else bare


def _expression(body: str) -> str | None:
    """The regular expression of a pattern without its !, and the slashes at its ends; None where it means nothing."""
    parts: list[str] = []
    place = 0
    while place < len(body):
        sign = body[place]
        if sign == "*":
            part, place = _stars(body, place)
        elif sign == "[":
            part, place = _one_of(body, place)
        elif sign == "\\":
            part, place = (re.escape(body[place + 1]) if place + 1 < len(body) else ""), place + 2
        else:
            part, place = _ANY if sign == "?" else re.escape(sign), place + 1
        if not part:
            return None
        parts.append(part)
    return "".join(parts)


_ANY = rf"[^/{FOLDER}]"


class _Part(NamedTuple):
    """A regular expression, and where in the pattern goes on what it stands for; empty where nothing can match."""

    expression: str
    end: int


def _stars(body: str, start: int) -> _Part:
    end = start
    while body.startswith("*", end):
        end += 1
    is_whole = (start == 0 or body[start - 1] == "/") and (end == len(body) or body[end] == "/")
    if end == start + 1 or not is_whole:
        return _Part(f"{_ANY}*", end)
    return _Part(".+", end) if end == len(body) else _Part("(?:.*/)?", end + 1)


_CLASSES = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": " \\t",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`{-~",
    "space": " \\t\\n\\v\\f\\r",
    "upper": "A-Z",
    "xdigit": "0-9a-fA-F",
}
_CLASS = re.compile(r"\[:(\w*):\]")
_END = re.compile(
    r"""
    \[ (?P<not>[!^])? (?P<any>
        \]? (?: \[:\w*:\] | \\. | [^\]\\] )*
    ) \]
    """,
    re.VERBOSE | re.DOTALL,
)
_ITEM = re.compile(
    r"""
    \[:(?P<name>\w*):\]
  | (?P<low>\\.|.) (?: - (?P<high>\\.|[^\]]) )?
    """,
    re.VERBOSE | re.DOTALL,
)


def _one_of(body: str, start: int) -> _Part:
    found = _END.match(body, start)
    if found is None:
        return _Part("", len(body))
    items = "".join(map(_item, _ITEM.finditer(found["any"])))
    if found["not"]:
        return _Part(rf"[^/{FOLDER}{items}]", found.end())
    return _Part(rf"(?!/)[{items}]" if items else r"(?!)", found.end())


def _item(item: re.Match[str]) -> str:
    if item["name"] is not None:
        return _CLASSES.get(item["name"], "")
    low = item["low"].removeprefix("\\") or "\\"
    high = (item["high"] or low).removeprefix("\\") or "\\"
    return f"{re.escape(low)}-{re.escape(high)}" if low <= high else re.escape(low)
