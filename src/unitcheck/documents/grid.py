"""Where the cells of tables stand, counted as they come: by rows, with cells that span several columns or rows."""

from __future__ import annotations

from unitcheck.model import Cell

_MOST_COLUMNS = 1000  # that a cell may span, as in browsers
_MOST_SPANNED = 64  # the last column where a cell may span rows, so that no table is slow to place


class Grid:
    """Counts the cells of one document's tables, one table inside another too; ``tables`` of them came before."""

    def __init__(self, tables: int = 0) -> None:
        self.tables = tables
        self._open: list[_Table] = []

    @property
    def cell(self) -> Cell | None:
        """The cell of the innermost table; None between cells, and in a table too wild for its cells to be placed."""
        return self._open[-1].cell if self._open else None

    def begin(self) -> None:
        """A table begins."""
        self._open.append(_Table(self.tables))
        self.tables += 1

    def end(self) -> None:
        """The innermost table ends."""
        if self._open:
            self._open.pop()

    def next_row(self) -> None:
        """A row begins; a table too, where none is open."""
        if not self._open:
            self.begin()
        self._open[-1].next_row()

    def next_cell(self, columns: int = 1, rows: int = 1) -> None:
        """The next cell of the row begins, which spans so many columns and rows."""
        if not self._open or not self._open[-1].has_rows:
            self.next_row()
        self._open[-1].next_cell(min(columns, _MOST_COLUMNS), rows)

    def end_cell(self) -> None:
        """The cell ends, if there is one."""
        if self._open:
            self._open[-1].cell = None


class _Table:
    def __init__(self, index: int) -> None:
        self.cell: Cell | None = None
        self._index = index
        self._row = -1
        self._column = 0
        self._spanned: dict[int, int] = {}  # column → the last row that a cell above reaches
        self._is_wild = False

    @property
    def has_rows(self) -> bool:
        return self._row >= 0

    def next_row(self) -> None:
        self._row += 1
        self._column = 0

    def next_cell(self, columns: int, rows: int) -> None:
        while self._spanned.get(self._column, -1) >= self._row:
            self._column += 1
        cell = Cell(self._index, self._row, self._column, columns)
        if rows > 1:
            self._is_wild |= self._column + columns > _MOST_SPANNED
            for column in range(self._column, min(self._column + columns, _MOST_SPANNED)):
                self._spanned[column] = self._row + rows - 1
        self._column += columns
        self.cell = None if self._is_wild else cell
