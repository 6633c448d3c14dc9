"""What formats of text share: from records, one after the other, to batches of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.batch.batches import Layout
from unitcheck.batch.extras import arrow
from unitcheck.batch.parts import Rows
from unitcheck.typed import Any, NamedTuple

_BATCH = 4 << 20  # characters
_MOST_ROWS = 8_192
_WIDER = 8
"""Bytes of a line for each character that a text may have: escapes take six, and there are other columns."""
_LEAST = 64 << 20


class Record(NamedTuple):
    """A row: its number in the input, its text and its keys; ``problem`` says what kept it from being read."""

    number: int
    text: str | None
    keys: tuple[str | None, ...]
    problem: str | None = None


def longest_line(longest: int = 0) -> int:
    """How much of a line is held, in bytes or in characters, where a text has ``longest`` characters at the most."""
    return max(_LEAST, _WIDER * longest)


def text_fields(keys: tuple[str, ...]) -> tuple[Any, ...]:
    """The fields of key columns that hold text."""
    return tuple(arrow().field(key, arrow().string()) for key in keys)


def gathered(records: Iterable[Record], layout: Layout) -> Iterator[Rows]:
    """The records in batches of a few megabytes."""
    held: list[Record] = []
    weight = 0
    for record in records:
        held.append(record)
        weight += len(record.text or "")
        if weight >= _BATCH or len(held) == _MOST_ROWS:
            yield _rows(held, layout)
            held, weight = [], 0
    if held:
        yield _rows(held, layout)


def _rows(records: list[Record], layout: Layout) -> Rows:
    pa = arrow()
    sound = [_sound(record) for record in records]
    columns = {name: [record.keys[place] for record in sound] for place, name in enumerate(layout.keys)}
    columns[layout.column] = [record.text for record in sound]
    batch = pa.record_batch({name: pa.array(values, type=pa.string()) for name, values in columns.items()})
    problems = {place: record.problem for place, record in enumerate(sound) if record.problem is not None}
    return Rows(batch, [record.number for record in sound], problems)


def _sound(record: Record) -> Record:
    """The record, with a problem in the place of what no text in Arrow can hold: half of a pair of surrogates."""
    try:
        for value in (record.text, *record.keys):
            if value is not None and not value.isascii():
                value.encode()
    except UnicodeEncodeError as error:
        keys = tuple(None if key is None else key.encode(errors="replace").decode() for key in record.keys)
        return Record(record.number, None, keys, f"the text is no Unicode: character {error.start} is half of a pair")
    return record
