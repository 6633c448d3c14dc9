"""JSON Lines: parts are stretches of lines; a key column holds what is no string as JSON writes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from itertools import islice

from unitcheck.batch.batches import Layout
from unitcheck.batch.columns import missing
from unitcheck.batch.files import COMPRESSED, opened
from unitcheck.batch.formats.gather import Record, gathered, longest_line, text_fields
from unitcheck.batch.parts import PART, Input, Part, Rows, Unfit
from unitcheck.typed import IO, Any, NamedTuple

SUFFIXES = (".jsonl", ".ndjson", ".json")

_BLOCK = 1 << 20
_SAMPLE = 1_000
_BOM = b"\xef\xbb\xbf"


class _Line(NamedTuple):
    """A line, or as much of it as may be held; ``number`` counts from the first of the input."""

    number: int
    content: bytes
    is_whole: bool


def fields(input: Input, layout: Layout) -> tuple[Any, ...]:
    """Text, for each key. Raises Unfit where the first rows have not one value in a column."""
    seen: dict[str, None] = {}
    whole = Part(0, 0, -1, 0)
    for line in islice(_lines(input, whole, longest_line()), _SAMPLE):
        read = _object(line)
        if isinstance(read, dict):
            seen.update(dict.fromkeys(read))
    for name in (layout.column, *layout.keys) if seen else ():
        if name not in seen:
            raise Unfit(missing(name, seen))
    return text_fields(layout.keys)


def parts(input: Input, layout: Layout) -> Iterator[Part]:
    """Stretches of lines; of a compressed file the whole."""
    del layout
    if input.url.endswith(COMPRESSED):
        yield Part(0, 0, -1, input.size)
        return
    row = rows = start = end = 0
    with closing(opened(input.url)) as file:
        while block := file.read(_BLOCK):
            rows += block.count(b"\n")
            cut = end + block.rfind(b"\n") + 1
            if cut > end and cut - start >= PART:
                yield Part(row, start, cut, cut - start)
                row, rows, start = row + rows, 0, cut
            end += len(block)
    if end > start or not start:
        yield Part(row, start, end, end - start)


def rows(input: Input, part: Part, layout: Layout, longest: int) -> Iterator[Rows]:
    """The rows of a stretch; an empty line is none, and a line that is no JSON object has a problem."""
    lines = _lines(input, part, longest_line(longest))
    return gathered((_record(line, layout) for line in lines), layout)


def _lines(input: Input, part: Part, most: int) -> Iterator[_Line]:
    """The lines of a part that are not empty; of one with more than ``most`` bytes the beginning."""
    with closing(opened(input.url)) as file:
        if part.start:
            file.seek(part.start)
        left, number = part.end - part.start if part.end >= 0 else None, part.row
        while (left is None or left > 0) and (content := file.readline(most)):
            is_whole, taken = len(content) < most or content.endswith(b"\n"), len(content)
            if not is_whole:
                taken += _passed(file)
            if number == 0:
                content = content.removeprefix(_BOM)
            if content.strip():
                yield _Line(number, content, is_whole)
            number += 1
            left = None if left is None else left - taken


def _passed(file: IO[bytes]) -> int:
    """How many bytes the rest of the line had, which is passed over."""
    passed = 0
    while rest := file.readline(_BLOCK):
        passed += len(rest)
        if rest.endswith(b"\n"):
            break
    return passed


def _object(line: _Line) -> dict[str, Any] | str:
    """The object in a line, or what is wrong with it."""
    if not line.is_whole:
        return f"the line is longer than {len(line.content):,} bytes"
    try:
        read = json.loads(line.content)
    except UnicodeDecodeError as error:
        return f"the line is not UTF-8: byte {error.start} cannot be read"
    except (ValueError, RecursionError) as error:
        return f"the line is no JSON: {error}"
    return read if isinstance(read, dict) else f"the line holds no JSON object but {_kind(read)}"


def _record(line: _Line, layout: Layout) -> Record:
    read = _object(line)
    if isinstance(read, str):
        return Record(line.number, None, (None,) * len(layout.keys), read)
    keys = tuple(_key(read.get(name)) for name in layout.keys)
    if layout.column not in read:
        return Record(line.number, None, keys, f"there is no text: the row has no {layout.column!r}")
    text = read[layout.column]
    if text is not None and not isinstance(text, str):
        return Record(line.number, None, keys, f"this is no text but {_kind(text)}")
    return Record(line.number, text, keys)


def _key(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _kind(value: object) -> str:
    """What JSON calls it."""
    if isinstance(value, bool):
        return "true or false"
    kinds = {str: "a string", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), "null")
