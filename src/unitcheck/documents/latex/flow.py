"""Where the text of LaTeX goes: running text, texts that stand apart from it, and the cells of tables."""

from __future__ import annotations

from unitcheck.documents.grid import Grid
from unitcheck.documents.views import GAP, LOWERED, RAISED, View
from unitcheck.model import Segment

_SHIFTED = {"^": RAISED, "_": LOWERED}


class Flow:
    """Collects segments."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._found: list[Segment] = []
        self._views = [View(source)]  # the last one is written to
        self._grid = Grid()
        self._tables: list[_Table] = []
        self.shift: str | None = None

    @property
    def end(self) -> str:
        """The last character of the running text."""
        return self._views[-1].end

    def segments(self) -> tuple[Segment, ...]:
        """What was found, in the order of the source."""
        while len(self._views) > 1:
            self.end_aside()
        self.end_block()
        return tuple(sorted(self._found, key=lambda segment: segment.pieces[0].source_start))

    def add(self, text: str, start: int, end: int) -> None:
        """Text that is shown for the source between ``start`` and ``end``."""
        if text.strip(" \n"):
            self._open_cell()
        self._views[-1].add_running(text.translate(_SHIFTED[self.shift]) if self.shift else text, start, end)

    def leave_gap(self, start: int, end: int) -> None:
        """What is shown there is no prose."""
        self._open_cell()
        self._views[-1].add(GAP, start, end)

    def end_block(self) -> None:
        """Running text ends here."""
        self._keep()
        self._views.append(View(self._source, self._grid.cell if len(self._views) == 0 else None))

    def begin_aside(self) -> None:
        """A text begins that stands apart, such as a footnote."""
        self._views.append(View(self._source))

    def end_aside(self) -> None:
        """It ends, and what ran before goes on."""
        self._keep()

    def _keep(self) -> None:
        segment = self._views.pop().segment()
        if segment is not None:
            self._found.append(segment)

    # --- tables -------------------------------------------------------------------------------------------------------

    def begin_table(self, depth: int) -> None:
        """A table begins, whose rows and cells end at marks that stand in ``depth`` groups."""
        self._tables.append(_Table(depth))
        self._grid.begin()
        self._grid.next_row()
        self.end_block()

    def is_in_table(self, depth: int) -> bool:
        """Whether marks in so many groups end cells."""
        return bool(self._tables) and self._tables[-1].depth == depth and len(self._views) == 1

    def begin_wide_cell(self, columns: int) -> None:
        """The cell that comes spans several columns."""
        self._open_cell(columns)

    def end_cell(self) -> None:
        """A cell ends, even one with nothing in it."""
        self._open_cell()
        self._tables[-1].is_between = True
        self._grid.end_cell()
        self.end_block()

    def end_row(self) -> None:
        """A row ends with its cell."""
        self.end_cell()
        self._grid.next_row()

    def end_table(self) -> None:
        """The table ends."""
        self._tables.pop()
        self._grid.end()
        self.end_block()

    def _open_cell(self, columns: int = 1) -> None:
        if self._tables and self._tables[-1].is_between and len(self._views) == 1:
            self._tables[-1].is_between = False
            self._grid.next_cell(columns)
            self.end_block()


class _Table:
    def __init__(self, depth: int) -> None:
        self.depth = depth
        self.is_between = True  # two cells, or before the first
