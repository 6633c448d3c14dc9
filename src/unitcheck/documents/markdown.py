"""Markdown: CommonMark with GitHub's tables, task lists, alerts, footnotes and strikethrough.

Code, front matter, blocks of HTML, addresses and struck text are no prose. Emphasis, links and single line breaks do
not end it; a block, a list item and a table cell do. Inline HTML leaves no trace but for ``<br>``, a line break, and
``<sup>`` and ``<sub>``, whose digits are raised and lowered so that 10<sup>6</sup> stays a power of ten.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from unitcheck.documents.syntax import Comment
from unitcheck.documents.views import GAP, View
from unitcheck.lazy import pattern
from unitcheck.model import Cell, Segment, Span

NAME = "markdown"
SUFFIXES: tuple[str, ...] = (".md", ".markdown", ".mdown", ".mkd")

_OPTIONS = ("FOOTNOTES", "GFM", "STRIKETHROUGH", "TABLES", "TASKLISTS")
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_HIDDEN_BLOCKS = frozenset({"CodeBlock", "HtmlBlock"})
_ADDRESSES = frozenset({"Autolink", "Email"})
_SHIFTED = {
    "sup": str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻"),
    "sub": str.maketrans("0123456789+-−–", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋"),
}
_TAG = pattern(r"<(?P<close>/?)(?P<name>[a-z]+)", re.IGNORECASE)
_SURROGATE = pattern("[\ud800-\udfff]")
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
    """Gathers segments from events. Views stack up, because a picture's text stands inside a paragraph's."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._found: list[tuple[int, Segment]] = []
        self._views = [View(source)]
        self._hidden = Span(0, 0)
        self._shifted: str | None = None  # "sup", "sub"
        self._cell = Cell(-1, -1, -1)

    def segments(self) -> tuple[Segment, ...]:
        """What was found, in the order of the source."""
        return tuple(segment for _, segment in sorted(self._found, key=lambda found: found[0]))

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
                text = event.detail
                self._add(text.translate(_SHIFTED[self._shifted]) if self._shifted else text, event)
            case "Code":
                self._add(GAP, event)
            case "SoftBreak" | "HardBreak":
                self._add("\n", event)
            case "InlineHtml":
                self._take_tag(event)

    def _open(self, event: _Event) -> None:
        if event.detail not in _INLINE:
            self._open_block(event)
        elif event.detail == "Image":
            self._add(GAP, event)
            self._views.append(View(self._source))
        elif event.detail == "Strikethrough" or (event.detail == "Link" and event.data["link_type"] in _ADDRESSES):
            self._add(GAP, event)
            self._hidden = Span(event.start, event.end)

    def _open_block(self, event: _Event) -> None:
        table, row, column = self._cell
        cell = None
        match event.detail:
            case "Table":
                self._cell = Cell(table + 1, -1, -1)
            case "TableHead" | "TableRow":
                self._cell = Cell(table, row + 1, -1)
            case "TableCell":
                cell = self._cell = Cell(table, row, column + 1)
        if event.detail in _HIDDEN_BLOCKS:
            self._hidden = Span(event.start, event.end)
        self._break(cell)

    def _close(self, event: _Event) -> None:
        if event.detail == "Image":
            self._keep(self._views.pop())
        elif event.detail not in _INLINE:
            self._break()

    def _take_tag(self, event: _Event) -> None:
        tag = _TAG.match(event.detail)
        name = tag["name"].lower() if tag else ""
        if name == "br":
            self._add("\n", event)
        elif tag and name in _SHIFTED:
            self._shifted = None if tag["close"] else name

    def _add(self, text: str, event: _Event) -> None:
        self._views[-1].add(text, event.start, event.end)

    def _break(self, cell: Cell | None = None) -> None:
        """End the running segment and begin one, in ``cell`` where that is a table's."""
        self._keep(self._views.pop())
        self._views.append(View(self._source, cell))
        self._shifted = None

    def _keep(self, view: View) -> None:
        segment = view.segment()
        if segment is not None:
            self._found.append((segment.pieces[0].source_start, segment))


def _events(text: str) -> Iterator[_Event]:
    """The parser's events below the front matter, with their places in ``text``."""
    import pyromark

    front = _FRONT_MATTER.match(text)
    below = front.end() if front else 0
    body = _SURROGATE.sub("\ufffd", text[below:])  # the parser takes UTF-8, which has no surrogates
    options = pyromark.Options(0)
    for name in _OPTIONS:
        options |= pyromark.Options[f"ENABLE_{name}"]
    place = _CodePoints(body, below)
    for event, where in pyromark.events_with_range(body, options=options):
        yield _Event(*_told(event), place.of(where["start"]), place.of(where["end"]))


def _told(event: Any) -> tuple[str, str, Any]:
    """Kind, tag or text, and data of one of the parser's events: a bare word or nested dicts of one entry."""
    if isinstance(event, str):
        return event, "", None
    ((kind, detail),) = event.items()
    if not isinstance(detail, dict):
        return kind, str(detail), None
    ((tag, data),) = detail.items()
    return kind, tag, data


class _CodePoints:
    """Turns the byte offsets of a text's UTF-8 into code points, ``base`` added."""

    def __init__(self, text: str, base: int) -> None:
        self._base = base
        self._ends: list[int] = []  # byte offset behind each character of more than one byte
        self._surplus = [0]  # bytes beyond one each, up to and with that character
        for match in re.finditer(r"[^\x00-\x7f]", text):
            surplus = self._surplus[-1] + len(match[0].encode()) - 1
            self._surplus.append(surplus)
            self._ends.append(match.end() + surplus)

    def of(self, offset: int) -> int:
        """The code point at a byte ``offset``, which lies between two characters."""
        return self._base + offset - self._surplus[bisect_right(self._ends, offset)]
