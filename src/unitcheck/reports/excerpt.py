"""The lines of a text that some spans touch, with the spans underlined, fit for a terminal of any content.

A long line is cut to what stands around the spans, with … for the rest. Tabs and control characters are replaced, so
that nothing in a text can move the cursor; a wide character (CJK) counts two columns and a combining one none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from unitcheck.model import Span
from unitcheck.places import Lines
from unitcheck.reports.carry import glyph
from unitcheck.reports.paint import BLUE, PLAIN, RED, Brush
from unitcheck.typed import NamedTuple

_WIDEST = 120  # columns of text shown of a line before it is cut
_AROUND = 40  # characters kept on either side of a span where it is cut
_TAB = " " * 4
_CUT = "…"


class Mark(NamedTuple):
    """A span and the character that underlines it; of two marks on one character the first is seen."""

    span: Span
    sign: str


class ExcerptLine(NamedTuple):
    """A line as shown and the line of marks below it; ``number`` counts from 1."""

    number: int
    text: str
    underline: str


Excerpt = tuple[ExcerptLine, ...]


def excerpt(text: str, lines: Lines, marks: tuple[Mark, ...]) -> Excerpt:
    """The marked lines of ``text``, in their order."""
    numbers = sorted({number for mark in marks for number in lines.touched(mark.span)})
    return tuple(ExcerptLine(number, *_shown(text, lines.extent(number), marks)) for number in numbers)


def drawn(shown: Excerpt, brush: Brush = PLAIN, ink: str = RED) -> list[str]:
    """Each line with its number, and under each its marks in ``ink``; begins with an empty one for air."""
    width = len(str(shown[-1].number))
    bar, blank = brush.paint("|", BLUE), " " * (width + 1)
    printed = [f"{blank} {bar}"]
    before = shown[0].number
    for number, line, underline in shown:
        if number > before + 1:
            printed.append(f"{blank} {_CUT}")
        before = number
        printed.append(f" {brush.paint(f'{number:{width}}', BLUE)} {bar} {line}".rstrip())
        if underline:
            printed.append(f"{blank} {bar} {brush.marks(underline, ink)}")
    return printed


def _shown(text: str, extent: Span, marks: tuple[Mark, ...]) -> tuple[str, str]:
    """One line as shown and the line of marks below it."""
    signs = dict(_signs(text, extent, marks))
    glyphs: list[str] = []
    under: list[str] = []
    last = extent.start
    for start, end in _kept(text, extent, sorted(signs)):
        if start > last:
            glyphs.append(_CUT)
            under.append(" ")
        for position in range(start, end):
            glyph = _glyph(text[position])
            glyphs.append(glyph)
            under.append(signs.get(position, " ") * _columns(glyph))
        last = end
    if last < extent.end:
        glyphs.append(_CUT)
    return "".join(glyphs), "".join(under).rstrip()


def _signs(text: str, extent: Span, marks: tuple[Mark, ...]) -> Iterator[tuple[int, str]]:
    """The marked positions of a line; white space at a line's end or beginning, inside a span, stays unmarked."""
    for span, sign in reversed(marks):
        start, end = max(span.start, extent.start), min(span.end, extent.end)
        blank = len(text[start:end]) - len(text[start:end].lstrip())
        yield from ((position, sign) for position in range(start + blank, start + len(text[start:end].rstrip())))


def _kept(text: str, extent: Span, marked: list[int]) -> list[Span]:
    """The parts of a line to show: all of it, or what stands around the marked positions, cut between words."""
    if extent.end - extent.start <= _WIDEST:
        return [extent]
    kept: list[Span] = []
    for position in marked:
        start = _word_start(text, max(extent.start, position - _AROUND), extent)
        end = _word_end(text, min(extent.end, position + _AROUND), extent)
        if kept and start <= kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(end, kept[-1].end))
        else:
            kept.append(Span(start, end))
    return kept or [Span(extent.start, extent.start + _WIDEST)]


def _word_start(text: str, position: int, extent: Span) -> int:
    if position == extent.start:
        return position
    space = text.find(" ", position, position + _AROUND // 2)
    return position if space < 0 else space + 1


def _word_end(text: str, position: int, extent: Span) -> int:
    if position == extent.end:
        return position
    space = text.rfind(" ", position - _AROUND // 2, position)
    return position if space < 0 else space


def _glyph(character: str) -> str:
    return _TAB if character == "\t" else glyph(character)


def _columns(glyph: str) -> int:
    if len(glyph) > 1:
        return len(glyph)
    if unicodedata.category(glyph) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(glyph) in {"W", "F"} else 1
