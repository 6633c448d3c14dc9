"""An outcome as text that a file can keep, and back: JSON, each record in it a list of its fields.

The path is left out, so that one text stands for every file of the same content. Which fields a record has is asked of
its type; a type that gains one needs no word here.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from functools import cache
from types import UnionType
from typing import get_args, get_origin, get_type_hints

from unitcheck.reports.outcome import Outcome
from unitcheck.typed import Any

_Reader = Callable[[Any], Any]


def to_text(outcome: Outcome) -> str:
    """The outcome without its path, in one line."""
    return json.dumps(outcome.at(None), default=_value, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str, path: str | None) -> Outcome:
    """The outcome that ``text`` was made from, as that of the file at ``path``.

    Raises ValueError where it is not of the shape of one.
    """
    try:
        outcome: Outcome = _reader_of_outcomes()(json.loads(text))
    except (TypeError, LookupError, RecursionError) as error:
        raise ValueError(f"this is no outcome: {error}") from error
    return outcome.at(path)


def _value(word: Enum) -> object:
    """What stands for a word of a closed set; all else is a record, and a tuple, which JSON knows."""
    return word.value


@cache
def _reader_of_outcomes() -> _Reader:
    return _record(Outcome)


@cache
def _reader(kind: Any) -> _Reader | None:
    """What makes a value of that type from what JSON made of it; None where it is that already."""
    if kind in (str, int, bool):
        return None
    if get_origin(kind) is tuple:
        return _tuple(kind)
    if isinstance(kind, UnionType):
        return _optional(kind)
    return kind if issubclass(kind, Enum) else _record(kind)


def _tuple(kind: Any) -> _Reader:
    item, *rest = get_args(kind)
    if rest != [...]:
        raise TypeError(f"{kind} is of a fixed length, which only a record should be")
    read = _reader(item)
    return tuple if read is None else lambda values: tuple([read(value) for value in values])


def _optional(kind: UnionType) -> _Reader | None:
    """Of X | None."""
    (some,) = (each for each in get_args(kind) if each is not type(None))
    read = _reader(some)
    return None if read is None else lambda value: None if value is None else read(value)


def _record(kind: Any) -> _Reader:
    """Of a NamedTuple; which of its fields are to be made is found out once, and not for each of thousands."""
    hints = get_type_hints(kind)
    readers = enumerate(_reader(hints[name]) for name in kind._fields)
    parts = [(place, read) for place, read in readers if read is not None]
    make: _Reader = kind._make

    def read(fields: Any) -> Any:
        for place, part in parts:
            fields[place] = part(fields[place])
        return make(fields)

    return read if parts else make
