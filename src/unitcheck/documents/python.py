"""Python: comments and docstrings, those of attributes too; no other string is prose.

A docstring is a string that stands alone as a statement. Comments on consecutive lines that begin in one column are one
text. Examples, literal blocks and what stands between backquotes in them are code.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import StringIO
from itertools import accumulate

from unitcheck.documents import loose
from unitcheck.documents.syntax import Comment, Malformed
from unitcheck.documents.views import View, placed
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span
from unitcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tokenize import TokenInfo

NAME = "python"
SUFFIXES: tuple[str, ...] = (".py", ".pyi")
WALKED = False
MARKUP = "\\\"'`*_|#\r\n"

_DEFINITIONS = frozenset({"def", "class", "async"})
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\n": "", "\r\n": ""}

_LONE = pattern("\r(?!\n)|[\ud800-\udfff]")
_HASH = pattern(r"#+[:!]?[ \t]?")
OPENING = pattern(r"""(?P<prefix>[A-Za-z]{0,2})(?P<quote>\"\"\"|'''|["'])""")
_ESCAPE = pattern(
    r"\\(?:\r\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}\n]{1,100}\}|[0-7]{1,3}|.)", re.DOTALL
)


class _Prose(NamedTuple):
    """A comment, or a string that is or is a part of a docstring; ``column`` counts from 0."""

    is_comment: bool
    span: Span
    line: int
    column: int
    continues: bool = False  # a string behind another of the same docstring


def segments(text: str) -> tuple[Segment, ...]:
    """The prose of comments and docstrings, in the order of the text.

    Raises Malformed where the text is no Python that the running version can read.
    """
    return _segments(text, list(_prose(text)))


def segments_so_far(text: str) -> tuple[Segment, ...]:
    """The prose up to where the text ceases to be Python."""
    return _segments(text, list(_so_far(text)))


def comments(text: str) -> tuple[Comment, ...]:
    """Every comment.

    Raises Malformed where the text is no Python that the running version can read.
    """
    return _comments(text, _prose(text))


def comments_so_far(text: str) -> tuple[Comment, ...]:
    """The comments up to where the text ceases to be Python."""
    return _comments(text, _so_far(text))


# --- what is found ----------------------------------------------------------------------------------------------------


def _segments(text: str, found: list[_Prose]) -> tuple[Segment, ...]:
    outers = filter(None, (_view(text, group).segment() for group in _groups(found)))
    return tuple(placed(inner, outer, text) for outer in outers for inner in loose.segments(outer.text))


def _comments(text: str, found: Iterable[_Prose]) -> tuple[Comment, ...]:
    return tuple(Comment(each.span, text[each.span.start + 1 : each.span.end]) for each in found if each.is_comment)


def _groups(found: list[_Prose]) -> Iterator[list[_Prose]]:
    """The comments that stand one under the other, and the strings that make up one docstring."""
    group: list[_Prose] = []
    for each in found:
        if group and not _runs_on(group[-1], each):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _runs_on(last: _Prose, each: _Prose) -> bool:
    if each.is_comment and last.is_comment:
        return each.line == last.line + 1 and each.column == last.column
    return each.continues and not last.is_comment


def _view(text: str, group: list[_Prose]) -> View:
    view = View(text)
    end = group[0].span.start
    for each in group:
        if not each.is_comment:
            _add_docstring(view, text, each.span)
            continue
        opening = _HASH.match(text, *each.span)
        start = opening.end() if opening else each.span.start
        view.add("\n" if each is not group[0] else "", end, start)
        view.add(text[start : each.span.end], start, each.span.end)
        end = each.span.end
    return view


def _add_docstring(view: View, text: str, literal: Span) -> None:
    """Add what the string says, without the margin that all its lines but the first have in common."""
    opening = OPENING.match(text, *literal)
    if opening is None:
        return
    body = Span(opening.end(), literal.end - len(opening["quote"]))
    is_raw = "r" in opening["prefix"].lower()
    lines = list(_lines(text, body, is_raw=is_raw))
    margin = min((_indent(text, line) for line in lines[1:] if text[line.start : line.end].strip()), default=0)
    for line in lines:
        start = line.start if line is lines[0] else line.start + min(margin, _indent(text, line))
        unescape(view, text, Span(start, line.end), is_raw=is_raw)


def _lines(text: str, body: Span, *, is_raw: bool) -> Iterator[Span]:
    """Each line with its newline; one that ends in a backslash goes on."""
    start = end = body.start
    while end < body.end:
        end = text.find("\n", end, body.end) + 1 or body.end
        if is_raw or not _is_continued(text, start, end):
            yield Span(start, end)
            start = end
    if start < end:
        yield Span(start, end)


def _is_continued(text: str, start: int, end: int) -> bool:
    """Whether the newline before ``end`` is escaped."""
    at = end - 1
    while at > start and text[at] in "\r\n":
        at -= 1
    last = at
    while at >= start and text[at] == "\\":
        at -= 1
    return (last - at) % 2 > 0 and text[end - 1] == "\n"


def _indent(text: str, line: Span) -> int:
    said = text[line.start : line.end].rstrip("\r\n")
    return len(said) - len(said.lstrip(" \t"))


def unescape(view: View, text: str, span: Span, *, is_raw: bool) -> None:
    """Add to ``view`` what a part of a literal stands for, which in a raw one is what it reads."""
    position = span.start
    if not is_raw:
        for escape in _ESCAPE.finditer(text, span.start, span.end):
            view.add(text[position : escape.start()], position, escape.start())
            view.add(_meant(escape[0]), *escape.span())
            position = escape.end()
    view.add(text[position : span.end], position, span.end)


def _meant(escape: str) -> str:
    """The character an escape stands for; itself where Python leaves it as it is."""
    said = escape[1:]
    if said in _ESCAPES:
        return _ESCAPES[said]
    if said in ("\\", "'", '"'):
        return said
    if said[0] == "N" and len(said) > 1:
        try:
            return unicodedata.lookup(said[2:-1])
        except KeyError:
            return escape
    if said[0] in "xuU" and len(said) > 1:
        return _character(int(said[1:], 16))
    return _character(int(said, 8)) if said.isdecimal() and said < "8" else escape


def _character(code: int) -> str:
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"


# --- tokens -----------------------------------------------------------------------------------------------------------


def _so_far(text: str) -> Iterator[_Prose]:
    with suppress(Malformed):
        yield from _prose(text)


def _prose(text: str) -> Iterator[_Prose]:
    """Every comment, and every string that is a statement of its own, in the order of the text."""
    statement = _Statement()
    for token in tokens(text):
        yield from statement.take(token.info, token.span)
    yield from statement.end()


class Token(NamedTuple):
    """A token, and where it stands."""

    info: TokenInfo
    span: Span


def tokens(text: str) -> Iterator[Token]:
    """The tokens of ``text``.

    Raises Malformed where it is no Python that the running version can read.
    """
    source = _LONE.sub(lambda found: "\n" if found[0] == "\r" else "\ufffd", text)
    starts = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]
    return (Token(info, _span(info, starts, source)) for info in _tokens(source))


def _tokens(source: str) -> Iterator[TokenInfo]:
    import tokenize

    try:
        yield from tokenize.generate_tokens(StringIO(source).readline)
    except tokenize.TokenError as error:
        message, (line, _) = error.args
        raise Malformed(_told(message, line)) from error
    except SyntaxError as error:
        raise Malformed(_told(error.msg, error.lineno)) from error
    except SystemError as error:  # what 3.12 and 3.13 make of a null byte in an indented block
        cause = error.__cause__
        if not isinstance(cause, SyntaxError):
            raise
        raise Malformed(_told(cause.msg, cause.lineno)) from error


def _told(message: str, line: int | None) -> str:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    begun = message if message[1:2].isupper() else f"{message[:1].lower()}{message[1:]}"  # EOF in multi-line string
    return f"is not Python {version}: {begun} in line {line}; mend it, or name another syntax"


def _span(token: TokenInfo, starts: list[int], source: str) -> Span:
    (line, column), (end_line, end_column) = token.start, token.end
    start = starts[line - 1] + column
    if token.string and source.startswith(token.string, start):  # 3.12.1 miscounts the last line of "é\n…"
        return Span(start, start + len(token.string))
    return Span(start, starts[min(end_line, len(starts)) - 1] + end_column)


class _Statement:
    """Follows the tokens and tells comments and docstrings from all else."""

    def __init__(self) -> None:
        self._strings: list[_Prose] = []  # those at the beginning of a statement, as long as nothing else is in it
        self._is_fresh = True  # nothing but strings since the statement began
        self._first = ""
        self._depth = 0

    def take(self, token: TokenInfo, span: Span) -> Iterator[_Prose]:
        """What ``token`` decides on."""
        import tokenize

        match token.type:
            case tokenize.COMMENT:
                yield from self.end()
                yield _Prose(True, span, token.start[0], token.start[1])
            case tokenize.NL | tokenize.INDENT | tokenize.DEDENT:
                pass
            case tokenize.NEWLINE | tokenize.ENDMARKER:
                yield from self.end()
                self._is_fresh, self._first, self._depth = True, "", 0
            case tokenize.STRING if self._is_fresh and _is_text(token.string):
                self._strings.append(_Prose(False, span, token.start[0], token.start[1], bool(self._strings)))
            case _:
                yield from self._pass_over(token.string)

    def end(self) -> Iterator[_Prose]:
        """The strings of a statement that holds nothing else."""
        yield from self._strings
        self._strings = []

    def _pass_over(self, word: str) -> Iterator[_Prose]:
        if word == ";":
            yield from self.end()
        self._strings = []
        self._first = self._first or word
        if len(word) == 1:
            self._depth += (word in "([{") - (word in ")]}")
        opens_body = word == ":" and self._first in _DEFINITIONS
        self._is_fresh = self._depth == 0 and (word == ";" or opens_body)


def _is_text(literal: str) -> bool:
    """Whether a string is neither bytes nor made when the program runs."""
    return not set("bftBFT").intersection(literal[: literal.find(literal[-1])])
