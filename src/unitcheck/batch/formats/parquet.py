"""Parquet: parts are stretches of rows, cut where row groups end or, in a large one, at even steps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise

from unitcheck.batch.batches import Layout
from unitcheck.batch.columns import is_text, missing
from unitcheck.batch.extras import arrow, parquet
from unitcheck.batch.files import is_url, opened
from unitcheck.batch.parts import PART, Input, Part, Rows, Unfit
from unitcheck.typed import Any

SUFFIXES = (".parquet", ".pq", ".parq")

_STEPS = 8
"""Into how many parts one row group is cut at most: each decodes what stands before it in the group."""
_BATCH = 4 << 20  # bytes of text
_MOST_ROWS = 8_192
_BUFFER = 1 << 20


def fields(input: Input, layout: Layout) -> tuple[Any, ...]:
    """The fields of the key columns, of the types they have in the file."""
    with _file(input) as file:
        _demand_text(file.schema_arrow, layout.column)
        return tuple(_field(file.schema_arrow, key) for key in layout.keys)


def parts(input: Input, layout: Layout) -> Iterator[Part]:
    """Stretches of rows."""
    with _file(input) as file:
        metadata = file.metadata
        groups = [metadata.row_group(number) for number in range(metadata.num_row_groups)]
        weights = [_weight(group, layout.column) for group in groups]
        cuts = list(_cuts([group.num_rows for group in groups], weights))
        share = input.size / max(1, metadata.num_rows)
    for start, end in pairwise(cuts):
        yield Part(start, start, end, round(end * share) - round(start * share))


def rows(input: Input, part: Part, layout: Layout, longest: int) -> Iterator[Rows]:
    """The rows of a stretch."""
    del longest  # the size of a row is known only when it is read
    with _file(input) as file:
        wanted = list(dict.fromkeys((layout.column, *layout.keys)))
        groups, first = _groups(file.metadata, part)
        size = _batch_rows([file.metadata.row_group(number) for number in groups], layout.column)
        for batch in file.iter_batches(size, row_groups=groups, columns=wanted, use_threads=False):
            begin, end = max(part.start - first, 0), min(part.end - first, batch.num_rows)
            if end > begin:
                yield Rows(batch.slice(begin, end - begin), range(first + begin, first + end), {})
            first += batch.num_rows
            if first >= part.end:
                return


@contextmanager
def _file(input: Input) -> Iterator[Any]:
    """The open file. Raises Unfit where it is no Parquet, is cut short or cannot be decoded."""
    pa = arrow()
    try:
        source = opened(input.url) if is_url(input.url) else pa.OSFile(input.url)
        with closing(source), parquet().ParquetFile(source, buffer_size=_BUFFER, pre_buffer=False) as file:
            yield file
    except (pa.ArrowException, EOFError) as error:
        raise Unfit(f"cannot be read as Parquet; restore it, or leave it out ({_first_line(error)})") from error
    except OSError as error:
        if error.errno is not None:
            raise
        raise Unfit(f"cannot be read as Parquet; restore it, or leave it out ({_first_line(error)})") from error


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")


def _field(schema: Any, name: str) -> Any:
    places = schema.get_all_field_indices(name)
    if not places:
        raise Unfit(missing(name, schema.names))
    if len(places) > 1:
        raise Unfit(f"there are {len(places)} columns {name!r}")
    return schema.field(places[0])


def _demand_text(schema: Any, column: str) -> None:
    kind = _field(schema, column).type
    if not is_text(kind):
        raise Unfit(f"column {column!r} holds {kind}, not text; name another with --column")


def _weight(group: Any, column: str) -> int:
    """The bytes of a row group's text, uncompressed."""
    columns = (group.column(number) for number in range(group.num_columns))
    return sum(each.total_uncompressed_size for each in columns if each.path_in_schema == column)


def _cuts(counts: list[int], weights: list[int]) -> Iterator[int]:
    """The rows at which parts begin, and the end of the last; an empty file has one part without rows."""
    first, held = 0, 0
    yield 0
    for count, weight in zip(counts, weights, strict=True):
        if held and held + weight > PART:
            yield first
            held = 0
        steps = max(1, min(_STEPS, weight // PART, count))
        yield from (first + count * step // steps for step in range(1, steps))
        held = weight if steps > 1 else held + weight
        first += count
    yield first


def _groups(metadata: Any, part: Part) -> tuple[list[int], int]:
    """The row groups that a part has rows of, and the number of the first row in them."""
    numbers: list[int] = []
    first = begin = 0
    for number in range(metadata.num_row_groups):
        end = begin + metadata.row_group(number).num_rows
        if begin < part.end and end > part.start:
            if not numbers:
                first = begin
            numbers.append(number)
        begin = end
    return numbers, first


def _batch_rows(groups: list[Any], column: str) -> int:
    """How many rows to take at a time."""
    heaviest = max((_weight(group, column) // max(1, group.num_rows) for group in groups), default=0)
    return max(1, min(_MOST_ROWS, _BATCH // max(1, heaviest)))
