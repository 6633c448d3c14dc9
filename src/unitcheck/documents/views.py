"""A view under construction: the text a reader sees, and where in the source each run of it came from."""

from __future__ import annotations

import re
from bisect import bisect_right

from unitcheck.lazy import pattern
from unitcheck.model import Cell, Piece, Segment, Span

GAP = "\ufffc"
"""Stands for what a reader sees but prose cannot be read across: code, a picture (U+FFFC, object replacement)."""

LONGEST_NAMED = 200
"""Code points that a name which a document defines may stand for, so that no text reads as much more than it is."""

RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
LOWERED = str.maketrans("0123456789+-−–", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋")

_NO_WIDTH = "\u00ad\u200b-\u200d\u2060\ufeff"
_BLANKS = " \t\r\n\f"
_WHITE = pattern(
    rf"""
    [{_BLANKS}] (?: [{_BLANKS}]+           # two spaces, a line end and its indentation
                  | (?<= [\t\r\f] )        # a tab alone
                  | (?<= \A[ \n] ) )       # a space that comes first
    """,
    re.VERBOSE,
)
"""White space that is not read as it stands; led by a set of characters, so that it is soon past all others."""
_UNSEEN = pattern(f"[{_NO_WIDTH}]+")
_SEEN = pattern(f"[^{_NO_WIDTH}]+")


class View:
    """Collects runs of text in source order; ``segment`` ends it.

    What no reader sees (a soft hyphen, a zero-width space or joiner) is left out; ``cell`` is where it stands.
    """

    def __init__(self, source: str, cell: Cell | None = None) -> None:
        self._source = source
        self.cell = cell
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was collected."""
        return not self._texts

    @property
    def end(self) -> str:
        """The last character collected; nothing in an empty view."""
        return self._texts[-1][-1] if self._texts else ""

    def add(self, text: str, start: int, end: int) -> None:
        """Append ``text``, made from the source between ``start`` and ``end``."""
        if text.isascii() or not _UNSEEN.search(text):
            self._append(text, start, end)
        elif self._source[start:end] == text:
            for seen in _SEEN.finditer(text):
                self._append(seen[0], start + seen.start(), start + seen.end())
        else:
            self._append(_UNSEEN.sub("", text), start, end)

    def add_running(self, text: str, start: int, end: int) -> None:
        """Append ``text`` with white space of any length as one space, and none first or behind other white space.

        It stands in the source from ``start`` to ``end``, or was made from that as a whole.
        """
        if _is_single_spaced(text) or end - start != len(text):
            self.add(text, start, end)
            return
        at = 0
        for white in _WHITE.finditer(text):
            self.add(text[at : white.start()], start + at, start + white.start())
            at = white.end()
            if self.end not in ("", " ", "\n"):
                self.add(white[0] if white[0] == "\n" else " ", start + white.start(), start + at)
        self.add(text[at:], start + at, end)

    def copy(self, segment: Segment, span: Span) -> None:
        """Append what ``span`` of ``segment`` reads, which was made from this source."""
        if not segment.pieces:
            self.add(segment.text[span.start : span.end], *span)
            return
        first = bisect_right(segment.pieces, span.start, key=_view_start) - 1
        for index in range(max(0, first), len(segment.pieces)):
            piece = segment.pieces[index]
            if piece.view_start >= span.end:
                break
            behind = segment.pieces[index + 1].view_start if index + 1 < len(segment.pieces) else len(segment.text)
            start, end = max(span.start, piece.view_start), min(span.end, behind)
            self.add(segment.text[start:end], *segment.to_source(Span(start, end)))

    def segment(self) -> Segment | None:
        """What was collected; None where that is nothing but white space and gaps."""
        text = "".join(self._texts)
        return Segment(text, tuple(self._pieces), self.cell) if text.strip(f" \t\r\n{GAP}") else None

    def _append(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        identical = self._source[start:end] == text
        last = self._pieces[-1] if self._pieces else None
        if identical and last is not None and last.identical and last.source_end == start:
            self._pieces[-1] = Piece(last.view_start, last.source_start, end, identical=True)
        else:
            self._pieces.append(Piece(self._length, start, end, identical))
        self._texts.append(text)
        self._length += len(text)


def _is_single_spaced(text: str) -> bool:
    """Whether there is no white space but single spaces between words, as in most texts; a pattern is slow to tell."""
    if text[:1] in _BLANKS or "  " in text or "\n" in text:
        return False
    return not ("\t" in text or "\r" in text or "\f" in text)


def placed(inner: Segment, outer: Segment, source: str) -> Segment:
    """``inner``, which was read in the text of ``outer``, with its places in ``source``."""
    if not outer.pieces:
        return inner
    if not inner.pieces:
        return Segment(inner.text, outer.pieces, inner.cell)
    view = View(source, inner.cell)
    ends = [piece.view_start for piece in inner.pieces[1:]] + [len(inner.text)]
    for piece, end in zip(inner.pieces, ends, strict=True):
        span = Span(piece.source_start, piece.source_end)
        if piece.identical:
            view.copy(outer, span)
        else:
            view.add(inner.text[piece.view_start : end], *outer.to_source(span))
    return view.segment() or inner


def _view_start(piece: Piece) -> int:
    return piece.view_start
