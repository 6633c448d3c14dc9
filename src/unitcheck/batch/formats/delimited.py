"""What CSV and TSV share: records of fields under a header, read as one part, for a line may end within quotes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import closing, contextmanager

from unitcheck.batch.batches import Layout
from unitcheck.batch.columns import missing
from unitcheck.batch.files import opened
from unitcheck.batch.formats.gather import Record, gathered, longest_line, text_fields
from unitcheck.batch.parts import Input, Part, Rows, Unfit
from unitcheck.typed import Any


def fields(input: Input, layout: Layout, delimiter: str) -> tuple[Any, ...]:
    """Text, for each key."""
    with closing(_file(input)) as file:
        lines = _Lines(file, longest_line())
        header = _header(lines, csv.reader(lines, delimiter=delimiter))
    for name in (layout.column, *layout.keys):
        _place(header, name)
    return text_fields(layout.keys)


def parts(input: Input) -> Iterator[Part]:
    """The whole file."""
    yield Part(0, 0, -1, input.size)


def rows(input: Input, layout: Layout, longest: int, delimiter: str) -> Iterator[Rows]:
    """The rows; one that has not as many fields as the header has a problem."""
    with closing(_file(input)) as file, _limit(longest):
        lines = _Lines(file, longest_line(longest))
        yield from gathered(_records(lines, csv.reader(lines, delimiter=delimiter, strict=True), layout), layout)


def _file(input: Input) -> io.TextIOWrapper:
    """The text; a byte that is no UTF-8 becomes half of a pair of surrogates, which is told of where it stands."""
    return io.TextIOWrapper(opened(input.url), "utf-8-sig", errors="surrogateescape", newline="")


class _Lines:
    """The lines, for a reader of csv; of one with more than ``most`` characters no more is held at a time."""

    def __init__(self, file: io.TextIOWrapper, most: int) -> None:
        self._file = file
        self._most = most
        self.is_cut = False  # whether there is more of the last line

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        piece = self._file.readline(self._most)
        self.is_cut = len(piece) == self._most and not piece.endswith(("\n", "\r"))
        if not piece:
            raise StopIteration
        return piece

    def passed_over(self) -> bool:
        """Whether there was more of the last line, which is then behind us."""
        was_cut = self.is_cut
        while self.is_cut:
            next(self, None)
        return was_cut

    @property
    def problem(self) -> str:
        """What is wrong with a line that goes on."""
        return f"the line is longer than {self._most:,} characters"


@contextmanager
def _limit(longest: int) -> Iterator[None]:
    """Let a field be as long as a text may be; behind a quotation mark that is never closed stands no more."""
    before = csv.field_size_limit(longest + 1)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _header(lines: _Lines, reader: Any) -> list[str]:
    try:
        header: list[str] | None = next(reader, None)
    except csv.Error as error:
        raise Unfit(f"the header cannot be read: {error}") from error
    if header is None:
        raise Unfit("is empty; it should begin with a header")
    if lines.is_cut:
        raise Unfit(f"the header cannot be read: {lines.problem}")
    return header


def _place(header: list[str], name: str) -> int:
    if name not in header:
        raise Unfit(missing(name, header))
    if header.count(name) > 1:
        raise Unfit(f"there are {header.count(name)} columns {name!r}")
    return header.index(name)


def _records(lines: _Lines, reader: Any, layout: Layout) -> Iterator[Record]:
    header = _header(lines, reader)
    text, keys = _place(header, layout.column), [_place(header, key) for key in layout.keys]
    nothing = (None,) * len(keys)
    number = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            lines.passed_over()
            yield Record(number, None, nothing, f"the row cannot be read: {error} (line {reader.line_num})")
        else:
            if not row:  # an empty line
                continue
            if lines.passed_over():
                yield Record(number, None, nothing, f"{lines.problem} (line {reader.line_num})")
            elif len(row) == len(header):
                yield Record(number, row[text], tuple(row[key] for key in keys))
            else:
                told = f"the row has {len(row)} fields, and the header {len(header)} (line {reader.line_num})"
                yield Record(number, None, nothing, told)
        number += 1
