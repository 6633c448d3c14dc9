"""Tables as rules see them: what heads a column, in which unit it counts, and the quantity that a cell stands for.

A cell's quantity is its number with the unit of its head behind it, ``600`` under ``Range (km)`` as 600 km. Its place
in the source is the number alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from unitcheck.documents.views import View
from unitcheck.lazy import pattern
from unitcheck.model import Document, Quantity, Segment, Span
from unitcheck.typed import NamedTuple

_MOST_HEADS = 3  # rows that a head may have
_MOST_COLUMNS = 256  # that a table is read with; a wider one has no heads that anyone could read
_LONGEST = 80  # code points; a longer text is neither a heading nor a value


class Head(NamedTuple):
    """What stands above a column: all of it, what is left without the unit, and the unit ("" where there is none)."""

    text: str
    stem: str
    unit: str


class Table(NamedTuple):
    """A table: its cells by row and column, the heads of its columns, the rows below them, and what a row is called.

    A cell that holds more than one text is left out.
    """

    document: Document
    cells: Mapping[tuple[int, int], Segment]
    heads: tuple[Head, ...]
    rows: range
    row: str = "row"

    def name(self, row: int) -> str:
        """A row by its number below the head and by its first cell, where that holds words."""
        number = f"{self.row} {row - self.rows.start + 1}"
        first = self.cells.get((row, 0))
        label = " ".join(first.text.split()) if first else ""
        return f"{number} ({label})" if _LETTER.search(label) and len(label) <= _LONGEST // 2 else number

    def counted(self, row: int, column: int) -> Quantity | None:
        """The quantity that a cell stands for in its column's unit, or with its own; None where it is none."""
        cell, unit = self.cells.get((row, column)), self.heads[column].unit
        if cell is None or len(cell.text) > _LONGEST:
            return None
        return _whole(self.document, _followed(self.document, cell, unit)) or self.own(row, column)

    def own(self, row: int, column: int) -> Quantity | None:
        """The quantity that is all there is in a cell, its unit too."""
        cell = self.cells.get((row, column))
        return _whole(self.document, cell) if cell is not None and len(cell.text) <= _LONGEST else None


def tables(document: Document) -> Iterator[Table]:
    """The tables of a document, and each again with its rows for columns, since heads may stand on the left, too."""
    found: dict[int, list[Segment]] = {}
    for segment in document.segments:
        if segment.cell is not None:
            found.setdefault(segment.cell.table, []).append(segment)
    for segments in found.values():
        if _width(segments) <= _MOST_COLUMNS:
            yield _table(document, segments)
        turned = [_turned(segment) for segment in segments]
        if _width(turned) <= _MOST_COLUMNS and all(segment.cell and segment.cell.columns == 1 for segment in segments):
            yield _table(document, turned)._replace(row="column")


def _width(segments: list[Segment]) -> int:
    return max(cell.column + cell.columns for segment in segments if (cell := segment.cell) is not None)


def _table(document: Document, segments: list[Segment]) -> Table:
    counts = Counter(_place(segment) for segment in segments)
    cells = {_place(segment): segment for segment in segments if counts[_place(segment)] == 1}
    above = _heads(document, cells)
    last = max(row for row, _ in counts)
    heads = tuple(_head(document, _path(above, column)) for column in range(_width(segments)))
    return Table(document, cells, heads, range(len(above), last + 1))


def _place(segment: Segment) -> tuple[int, int]:
    return (segment.cell.row, segment.cell.column) if segment.cell else (-1, -1)


def _turned(segment: Segment) -> Segment:
    cell = segment.cell
    return segment._replace(cell=cell._replace(row=cell.column, column=cell.row) if cell else None)


# --- heads ------------------------------------------------------------------------------------------------------------


def _heads(document: Document, cells: Mapping[tuple[int, int], Segment]) -> list[list[Segment]]:
    """The rows of the head: the first one, and those below it that hold nothing but units, or part a wide cell.

    There is none where the first row gives quantities.
    """
    rows: dict[int, list[Segment]] = {}
    for (row, _), cell in cells.items():
        if row < _MOST_HEADS:
            rows.setdefault(row, []).append(cell)
    if sum(_whole(document, cell) is not None for cell in rows.get(0, ())) > 1:
        return []  # Length, 12 m, 39 ft: values already
    heads = [rows.get(0, [])]
    while len(heads) < _MOST_HEADS and (row_below := rows.get(len(heads))):
        parts_a_wide_cell = any(cell.cell and cell.cell.columns > 1 for cell in heads[-1])
        if not (parts_a_wide_cell or all(_unit_alone(document, cell.text.strip()) for cell in row_below)):
            break
        heads.append(row_below)
    return heads


def _path(above: list[list[Segment]], column: int) -> list[str]:
    """What stands above a column, from the top."""
    return [
        " ".join(each.text.split())
        for row in above
        for each in row
        if each.cell and each.cell.column <= column < each.cell.column + each.cell.columns
    ]


def _head(document: Document, path: list[str]) -> Head:
    *first, last = path or [""]
    text = " ".join(path)
    if len(text) > _LONGEST:
        return Head(text[:_LONGEST], text, "")
    for heading in _HEADINGS:
        found = heading.fullmatch(last)
        if found and (unit := _unit_alone(document, found["unit"].strip())):
            return Head(text, _stem([*first, found["stem"]]), unit)
    return Head(text, _stem(path), "")


def _stem(path: list[str]) -> str:
    return " ".join(" ".join(path).split()).strip(" ,;:").casefold()


def _unit_alone(document: Document, text: str) -> str:
    """The unit that ``text`` is, in brackets or not; "" where it is none."""
    unit = (text[1:-1].strip() if text[:1] + text[-1:] in ("()", "[]") else text).removesuffix(".")
    if not unit or len(unit) > _LONGEST or not _LETTER.search(unit.replace("°", "C").replace("%", "C")):
        return ""
    counted = _PER.split(unit, maxsplit=1)[0]  # people per km² are a unit, but not one of a column of lengths
    is_unit = all(_whole(document, Segment(f"12 {each}")) is not None for each in {unit, counted or unit})
    return unit if is_unit else ""


_HEADINGS = (
    pattern(r"(?P<stem>)(?P<unit>.+)"),  # km
    pattern(r"(?P<stem>[^(\[]*)[(\[](?P<unit>.+)[)\]]"),  # Range (km), Flux [W/(m²·K)]
    pattern(r"(?P<stem>.*?)\s*[,;:]\s*(?P<unit>[^,;:]+)"),  # Range, km
    pattern(r"(?P<stem>.*\S)\s+in\s+(?P<unit>.+)"),  # Range in km
    pattern(r"(?P<stem>.*?\S)\s*[/|]\s*(?P<unit>.+)"),  # Range / km
    pattern(r"(?P<stem>.*\S)\s+(?P<unit>\S+)"),  # Range km
)
"""How a heading tells its unit."""
_PER = pattern(r"\s*/\s*|\s+per\s+")
_LETTER = pattern(r"[^\W\d_]")


# --- quantities -------------------------------------------------------------------------------------------------------


def _followed(document: Document, cell: Segment, unit: str) -> Segment:
    """What a cell reads with a unit behind it, which stands nowhere in the source."""
    text = cell.text.strip()
    start = cell.text.index(text)
    view = View(document.text)
    view.copy(cell, Span(start, start + len(text)))
    if text and unit:
        end = cell.to_source(Span(start, start + len(text))).end
        view.add(f" {unit}", end, end)
    return view.segment() or cell


def _whole(document: Document, segment: Segment) -> Quantity | None:
    """The quantity that a text is, a hedge before it allowed; None where it holds anything else."""
    found = document.scan(segment)
    if len(found) != 1:
        return None
    start, end = found[0].reach
    return found[0] if not (segment.text[:start] + segment.text[end:]).strip() else None
