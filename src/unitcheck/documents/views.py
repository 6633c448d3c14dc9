"""A view under construction: the text a reader sees, and where in the source each run of it came from."""

from __future__ import annotations

from unitcheck.model import Cell, Piece, Segment

GAP = "\ufffc"
"""Stands for what a reader sees but prose cannot be read across: code, a picture (U+FFFC, object replacement)."""


class View:
    """Collects runs of text in source order; ``segment`` ends it."""

    def __init__(self, source: str, cell: Cell | None = None) -> None:
        self._source = source
        self._cell = cell
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def add(self, text: str, start: int, end: int) -> None:
        """Append ``text``, made from the source between ``start`` and ``end``."""
        if not text:
            return
        identical = self._source[start:end] == text
        if not (identical and self._runs_on(start)):
            self._pieces.append(Piece(self._length, start, end, identical))
        else:
            self._pieces[-1] = self._pieces[-1]._replace(source_end=end)
        self._texts.append(text)
        self._length += len(text)

    def segment(self) -> Segment | None:
        """What was collected; None where that is nothing but white space and gaps."""
        text = "".join(self._texts)
        return Segment(text, tuple(self._pieces), self._cell) if text.strip(f" \t\r\n{GAP}") else None

    def _runs_on(self, start: int) -> bool:
        return bool(self._pieces) and self._pieces[-1].identical and self._pieces[-1].source_end == start
