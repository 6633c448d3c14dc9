"""Edits: those that can be made together, the text with them made, and where a place of the old text then stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from unitcheck.model import Edit, Span


def apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits of one text that do not overlap, in its order: of two that do, the one that begins first."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=_place):
        if not kept or edit.span.start >= kept[-1].span.end:
            kept.append(edit)
    return tuple(kept)


def made(text: str, edits: Sequence[Edit]) -> str:
    """``text`` with edits that stand ``apart`` made."""
    parts, position = [], 0
    for edit in edits:
        parts += [text[position : edit.span.start], edit.replacement]
        position = edit.span.end
    return "".join((*parts, text[position:]))


class Shift:
    """Where the places of a text stand once edits that stand ``apart`` are made."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        grown = (len(edit.replacement) - (edit.span.end - edit.span.start) for edit in edits)
        self._grown = list(accumulate(grown, initial=0))

    def of(self, span: Span) -> Span | None:
        """Where ``span`` then stands; None where an edit reaches across one of its ends, or is all around it."""
        if self._is_cut(span.start) or self._is_cut(span.end):
            return None
        return Span(
            span.start + self._grown[bisect_right(self._ends, span.start)],
            span.end + self._grown[bisect_right(self._ends, span.end)],
        )

    def _is_cut(self, position: int) -> bool:
        """Whether an edit begins before the place and ends behind it."""
        last = bisect_left(self._starts, position) - 1
        return last >= 0 and self._ends[last] > position


def _place(edit: Edit) -> Span:
    return edit.span
