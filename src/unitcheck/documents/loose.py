"""The paragraphs of docstrings and comments, whose markup is reStructuredText's, Markdown's or nobody's.

Blank lines, list items, fields (``:param x:``), underlines and a step back of the margin part paragraphs. Examples
behind ``>>>``, fenced code and what is indented below a line that ends in ``::`` are code. So is what stands between
backquotes; emphasis leaves no trace.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.documents.views import GAP, View
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span

_BLANK = " \t\r\f"
_FENCES = ("```", "~~~")
_PROMPTS = (">>>", "$ ", "In [")

_ITEM = pattern(r"(?:[-*+\u2022]|\(?(?:\d{1,3}|[a-z])[.)])[ \t]|[:@]\w[^:\n]{0,60}:|\w+ : ")
_UNDERLINE = pattern(r"([=\-~^\"'#*+.`_:])\1{2,}+(?:[ \t]++\1++)*+")
_MARKS = pattern(
    r"""(?P<code> (?::[\w:+-]{1,30}:)?(?P<quote>`{1,2})(?!`).+?(?P=quote) )             # ``code``, :math:`x`
      | (?<![\w)\]*])(?!(?<=\d[ ])\*\d)\*{1,2}(?=[^\s*]) | (?<=[^\s*(\[])\*{1,2}(?![\w(\[*])  # *emphasis*
    """,
    re.VERBOSE,
)


def segments(text: str) -> tuple[Segment, ...]:
    """A segment for each paragraph of ``text``, each line without its margin."""
    return tuple(filter(None, (_segment(text, lines) for lines in _paragraphs(text))))


def _paragraphs(text: str) -> Iterator[list[Span]]:
    """The lines of each paragraph, blanks at their ends left out."""
    lines: list[Span] = []
    for line in _prose(text):
        if line is None or (lines and _begins(text, lines[-1], line)):
            if lines:
                yield lines
            lines = []
        if line is not None:
            lines.append(line)
    if lines:
        yield lines


def _prose(text: str) -> Iterator[Span | None]:
    """The lines that are prose, and None wherever a paragraph ends between them."""
    code = _Code()
    start = 0
    for line in text.split("\n"):
        said = line.strip(_BLANK)
        margin = len(line) - len(line.lstrip(_BLANK))
        if code.takes(margin, said) or not said or _UNDERLINE.fullmatch(said):
            yield None
        else:
            yield Span(start + margin, start + margin + len(said))
        start += len(line) + 1


class _Code:
    """Tells which lines are code, given one after the other."""

    def __init__(self) -> None:
        self._fence = ""
        self._below: int | None = None  # the margin that a literal block is indented from
        self._is_example = False

    def takes(self, margin: int, said: str) -> bool:
        """Whether the next line is code; ``said`` is what stands in it behind its margin."""
        if self._fence:
            if said.startswith(self._fence):
                self._fence = ""
            return True
        self._is_example = said.startswith(_PROMPTS) or (self._is_example and bool(said))
        if said and self._below is not None and margin <= self._below:
            self._below = None
        if self._is_example or self._below is not None:
            return True
        if said.endswith("::"):
            self._below = margin
        if said.startswith(_FENCES):
            self._fence = said[:3]
        return bool(self._fence)


def _begins(text: str, last: Span, line: Span) -> bool:
    """Whether ``line`` begins a paragraph, although there is no blank one between it and the ``last``."""
    if _ITEM.match(text, line.start, line.end):
        return True
    return _margin(text, line) < _margin(text, last) and not _ITEM.match(text, last.start, last.end)


def _margin(text: str, line: Span) -> int:
    return line.start - (text.rfind("\n", 0, line.start) + 1)


def _segment(text: str, lines: list[Span]) -> Segment | None:
    view = View(text)
    end = lines[0].start
    for line in lines:
        if line.start > end:
            view.add("\n", end, line.start)
        position = line.start
        for mark in _MARKS.finditer(text, line.start, line.end):
            view.add(text[position : mark.start()], position, mark.start())
            view.add(GAP if mark["code"] else "", *mark.span())
            position = mark.end()
        view.add(text[position : line.end], position, line.end)
        end = line.end
    return view.segment()
