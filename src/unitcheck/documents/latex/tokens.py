"""The tokens of LaTeX with their places, and which of them belong together, told in one pass over the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from unitcheck.lazy import pattern
from unitcheck.typed import NamedTuple

TEXT, COMMAND, COMMENT, RAW, PARAGRAPH = "text", "command", "comment", "raw", "paragraph"

VERBATIM = frozenset(
    ["verbatim", "Verbatim", "BVerbatim", "LVerbatim", "lstlisting", "minted", "alltt", "comment", "filecontents"]
)
"""Environments in which nothing is markup but their own end."""


class Token(NamedTuple):
    """A token and its place. ``kind`` is one of the names above or, for a mark, the mark; ``name`` is a command's."""

    kind: str
    start: int
    end: int
    name: str = ""


class Tokens(NamedTuple):
    """The tokens of a text. ``ends`` leads from each that opens something to the one that closes it.

    What is never closed ends with its paragraph. ``depths`` tells in how many groups each token stands.
    """

    tokens: list[Token]
    ends: dict[int, int]
    depths: list[int]
    environments: dict[int, str]  # the name of the environment that a \\begin or \\end tells


def tokens_of(text: str) -> Tokens:
    """Cut a text and pair what opens with what closes."""
    tokens = list(_cut(text))
    return _Pairs(text, tokens).told()


def _cut(text: str) -> Iterator[Token]:
    at = 0
    raw = _Raw(text)
    while at < len(text):
        found = _TOKEN.match(text, at)
        assert found is not None  # its last branch takes any character
        kind, end = found.lastgroup or TEXT, found.end()
        if kind == "mark":
            yield Token(found[0], at, end)
        elif kind != COMMAND:
            yield Token(kind, at, end)
        else:
            name = found[0][1:]
            end = raw.end(name, end)
            yield Token(RAW if end > found.end() else COMMAND, at, end, name)
        at = end


class _Raw:
    """Finds the ends of what is not markup; it never looks twice for what is not there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()

    def end(self, name: str, start: int) -> int:
        """Where what is not markup behind a command ends; ``start`` where there is no such thing."""
        if name in ("verb", "verb*", "lstinline", "mintinline"):
            return self._behind(_INLINE_CODE, start)
        if name in ("url", "path", "nolinkurl", "href"):
            return self._behind(_ADDRESS, start)
        if name == "iffalse":
            return self._behind_text("\\fi", start)
        if name == "begin":
            environment = _ENVIRONMENT.match(self._text, start)
            if environment and environment["name"].rstrip("*") in VERBATIM:
                return self._behind_text(f"\\end{{{environment['name']}}}", start)
        return start

    def _behind(self, pattern: re.Pattern[str], start: int) -> int:
        found = pattern.match(self._text, start)
        return found.end() if found else start

    def _behind_text(self, close: str, start: int) -> int:
        found = self._text.find(close, start) if close not in self._missing else -1
        if found < 0:
            self._missing.add(close)
            return start
        return found + len(close)


class _Pairs:
    """What is open while the tokens go by."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._ends: dict[int, int] = {}
        self._depths: list[int] = []
        self._groups: list[int] = []
        self._brackets: list[list[int]] = [[]]  # those open in each group
        self._dollars: dict[int, int] = {}  # depth → the one that is open there
        self._display: int | None = None
        self._formulas: dict[str, int] = {}
        self._names: dict[int, str] = {}
        self._open: list[int] = []
        self._counts: Counter[str] = Counter()

    def told(self) -> Tokens:
        """Go over all tokens."""
        for index, token in enumerate(self._tokens):
            self._depths.append(len(self._groups))
            self._take(index, token)
        self._end_unclosed()
        return Tokens(self._tokens, self._ends, self._depths, self._names)

    def _take(self, index: int, token: Token) -> None:
        match token.kind:
            case "{":
                self._groups.append(index)
                self._brackets.append([])
            case "}":
                self._close_group(index)
            case "[":
                self._brackets[-1].append(index)
            case "]":
                if self._brackets[-1]:
                    self._ends[self._brackets[-1].pop()] = index
            case "$":
                self._pair_dollar(index)
            case "$$":
                self._display = self._pair(self._display, index)
            case "command":
                self._command(index, token.name)
            case "paragraph":
                self._dollars.clear()

    def _close_group(self, index: int) -> None:
        if self._groups:
            self._dollars.pop(len(self._groups), None)
            self._ends[self._groups.pop()] = index
            self._brackets.pop()

    def _pair_dollar(self, index: int) -> None:
        depth = len(self._groups)
        opened = self._pair(self._dollars.pop(depth, None), index)
        if opened is not None:
            self._dollars[depth] = opened

    def _pair(self, opened: int | None, index: int) -> int | None:
        """Close what is open; the answer is what is open then."""
        if opened is None:
            return index
        self._ends[opened] = index
        return None

    def _command(self, index: int, name: str) -> None:
        if name in ("(", "["):
            self._formulas[name] = index
        elif name in (")", "]"):
            opened = self._formulas.pop("(" if name == ")" else "[", None)
            if opened is not None:
                self._ends[opened] = index
        elif name in ("begin", "end"):
            found = _ENVIRONMENT.match(self._text, self._tokens[index].end)
            if found is not None:
                self._names[index] = found["name"]
                self._environment(index, name, found["name"])

    def _environment(self, index: int, which: str, name: str) -> None:
        if which == "begin":
            self._open.append(index)
            self._counts[name] += 1
        elif self._counts[name]:
            while True:
                opened = self._open.pop()
                self._counts[self._names[opened]] -= 1
                if self._names[opened] == name:
                    self._ends[opened] = index
                    return

    def _end_unclosed(self) -> None:
        """What opened and never closed ends with its paragraph."""
        following = len(self._tokens)
        for index in range(len(self._tokens) - 1, -1, -1):
            token = self._tokens[index]
            if token.kind == PARAGRAPH:
                following = index
            elif token.kind == "{" or (token.kind == COMMAND and token.name == "begin"):
                self._ends.setdefault(index, following)


_TOKEN = pattern(
    r"""
    (?P<text>[^\\{}\[\]$%~&^_`\n-]+)
  | (?P<command>\\(?:[A-Za-z@]+\*?|.|\n)?)
  | (?P<paragraph>\n[ \t\r]*\n\s*)
  | (?P<comment>%[^\n]*(?:\n[ \t]*(?!\s*\n))?)
  | (?P<mark>\$\$|---?|``|[{}\[\]$~&^_`])
  | (?P<rest>[\n-])
    """,
    re.VERBOSE,
)

_INLINE_CODE = pattern(
    r"""
    (?:\[[^\]\n]{0,200}\])? (?:\{[A-Za-z0-9+\#-]{0,40}\}(?=[^\sA-Za-z]))?  # options, a language
    (?:\{[^{}\n]*\} | (?P<mark>[^\sA-Za-z*{])[^\n]{0,1000}?(?P=mark))
    """,
    re.VERBOSE,
)

_ADDRESS = pattern(r"(?:\[[^\]\n]{0,200}\])?\s{0,9}\{[^{}\n]*\}")

_ENVIRONMENT = pattern(r"\s{0,9}\{(?P<name>[^{}\\\n]{1,60})\}")
