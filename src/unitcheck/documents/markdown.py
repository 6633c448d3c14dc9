"""Markdown: CommonMark with GitHub's tables, task lists, alerts, footnotes and strikethrough.

Code, front matter, addresses and struck text are no prose. Emphasis, links and single line breaks do not end it; a
block, a list item and a table cell do. HTML, in blocks of its own and between words, is read as ``html`` reads it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from unitcheck.documents import html, tags
from unitcheck.documents.syntax import Comment
from unitcheck.documents.views import GAP, View, placed
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span
from unitcheck.typed import Any, NamedTuple

NAME = "markdown"
SUFFIXES: tuple[str, ...] = (".md", ".markdown", ".mdown", ".mkd")
WALKED = True
MARKUP = "\\`*_~[]<>|&\r\n"

_OPTIONS = ("FOOTNOTES", "GFM", "STRIKETHROUGH", "TABLES", "TASKLISTS")
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_ADDRESSES = frozenset({"Autolink", "Email"})
_SURROGATE = pattern("[\ud800-\udfff]")
_NOT_ASCII = pattern(r"[^\x00-\x7f]")
_FRONT_MATTER = pattern(
    r"""
    \A (?: ---[ \t]*\r?\n (?![ \t]*\r?\n) (?:.*\n)*? (?:---|\.\.\.)   # YAML; a rule has a blank line below it
         | \+\+\+[ \t]*\r?\n (?:.*\n)*? \+\+\+                         # TOML
       ) [ \t]* (?:\r?\n|\Z)
    """,
    re.VERBOSE,
)


def segments(text: str) -> tuple[Segment, ...]:
    """The prose of a Markdown text: a segment for each paragraph, heading, list item, table cell and picture's text."""
    walk = _Walk(text)
    for event in _events(text):
        walk.take(event)
    return walk.segments()


def comments(text: str) -> tuple[Comment, ...]:
    """The HTML comments of a Markdown text, in blocks of their own and between words; none in code."""
    places = (Span(event.start, event.end) for event in _events(text) if _is_html(event))
    return tuple(
        Comment(Span(*found.span()), found["said"])
        for place in places
        for found in re.compile("<!--(?P<said>.*?)-->", re.DOTALL).finditer(text, place.start, place.end)
    )


def _is_html(event: _Event) -> bool:
    return event.kind == "InlineHtml" or (event.kind == "Start" and event.detail == "HtmlBlock")


class _Event(NamedTuple):
    """One step through a document: its kind (``Start``, ``Text`` …), its tag or text, and its place in code points."""

    kind: str
    detail: str
    data: Any  # what the parser says of a tag: a dict, a tuple, a string
    start: int
    end: int


class _Walk:
    """Gathers segments from events. The text of a picture stands inside a paragraph's, in a view of its own."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._flow = html.Walk(source)
        self._pictures: list[View] = []
        self._block = View(source)  # of HTML
        self._hidden = Span(0, 0)

    def segments(self) -> tuple[Segment, ...]:
        """What was found, in the order of the source."""
        return self._flow.segments()

    def take(self, event: _Event) -> None:
        """Go one event further."""
        if self._hidden.start <= event.start and event.end <= self._hidden.end:
            return
        match event.kind:
            case "Start":
                self._open(event)
            case "End":
                self._close(event)
            case "Text":
                self._read(event.detail, event)
            case "Code":
                self._leave_gap(event)
            case "SoftBreak" | "HardBreak":
                self._read("\n", event)
            case "InlineHtml":
                for token in tags.tokens(self._source, event.start, event.end):
                    self._flow.take(token)
            case "Html":
                self._block.add(self._source[event.start : event.end], event.start, event.end)

    def _open(self, event: _Event) -> None:
        if event.detail not in _INLINE:
            self._open_block(event)
        elif event.detail == "Image":
            self._leave_gap(event)
            self._pictures.append(View(self._source))
        elif event.detail == "Strikethrough" or (event.detail == "Link" and event.data["link_type"] in _ADDRESSES):
            self._leave_gap(event)
            self._hidden = Span(event.start, event.end)

    def _open_block(self, event: _Event) -> None:
        match event.detail:
            case "Table":
                self._flow.grid.begin()
            case "TableHead" | "TableRow":
                self._flow.grid.next_row()
            case "TableCell":
                self._flow.grid.next_cell()
            case "CodeBlock":
                self._hidden = Span(event.start, event.end)
        self._flow.end_block()

    def _close(self, event: _Event) -> None:
        match event.detail:
            case "Image":
                self._flow.keep(self._pictures.pop().segment())
            case "HtmlBlock":
                self._read_html()
            case "TableCell":
                self._flow.grid.end_cell()
            case "Table":
                self._flow.grid.end()
        if event.detail not in _INLINE:
            self._flow.end_block()

    def _read(self, text: str, event: _Event) -> None:
        if self._pictures:
            self._pictures[-1].add(text, event.start, event.end)
        else:
            self._flow.read(text, event.start, event.end)

    def _leave_gap(self, event: _Event) -> None:
        if self._pictures:
            self._pictures[-1].add(GAP, event.start, event.end)
        else:
            self._flow.leave_gap(event.start, event.end)

    def _read_html(self) -> None:
        """A block of HTML is a document of its own, without the marks of the quotations and lists it stands in."""
        block, self._block = self._block.segment(), View(self._source)
        if block is None:
            return
        walk = html.Walk(block.text, self._flow.grid.tables)
        for token in tags.tokens(block.text):
            walk.take(token)
        for segment in walk.segments():
            self._flow.keep(placed(segment, block, self._source))
        self._flow.grid.tables = walk.grid.tables


def _events(text: str) -> Iterator[_Event]:
    """The parser's events below the front matter, with their places in ``text``."""
    import pyromark

    front = _FRONT_MATTER.match(text)
    below = front.end() if front else 0
    body = _encodable(text[below:])
    options = pyromark.Options(0)
    for name in _OPTIONS:
        options |= pyromark.Options[f"ENABLE_{name}"]
    surplus, offsets = _surplus(body)

    def code_point(offset: int) -> int:
        return below + offset - surplus[bisect_right(offsets, offset)]

    for event, where in pyromark.events_with_range(body, options=options):
        yield _Event(*_told(event), code_point(where["start"]), code_point(where["end"]))


def _encodable(text: str) -> str:
    """The text without what UTF-8, which the parser takes, does not have: each surrogate is a replacement character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _told(event: Any) -> tuple[str, str, Any]:
    """Kind, tag or text, and data of one of the parser's events: a bare word or nested dicts of one entry."""
    if isinstance(event, str):
        return event, "", None
    ((kind, detail),) = event.items()
    if not isinstance(detail, dict):
        return kind, str(detail), None
    ((tag, data),) = detail.items()
    return kind, tag, data


def _surplus(text: str) -> tuple[list[int], list[int]]:
    """How far offsets in a text's UTF-8 run ahead of code points, and the offsets from which on each surplus holds.

    The first surplus, of 0, holds from the beginning. Lines of ASCII have none and are passed over whole.
    """
    surplus, offsets, start = [0], [], 0
    for line in text.split("\n"):
        if not line.isascii():
            for wide in _NOT_ASCII.finditer(line):
                surplus.append(surplus[-1] + len(wide[0].encode()) - 1)
                offsets.append(start + wide.end() + surplus[-1])
        start += len(line) + 1
    return surplus, offsets
