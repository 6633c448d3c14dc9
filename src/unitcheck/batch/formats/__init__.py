"""How archives are written, one format a file.

To add one, copy a neighbour: ``SUFFIXES``, ``fields``, ``parts`` and ``rows``; then name the file in ``FORMATS``.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from unitcheck.batch.batches import Layout
from unitcheck.batch.files import bare
from unitcheck.batch.parts import Input, Part, Rows
from unitcheck.typed import Any, Protocol, cast

FORMATS = ("parquet", "jsonl", "csv", "tsv")


class Format(Protocol):
    """A module of this folder.

    Its functions raise Unfit where the input cannot be read or lacks a column, OSError where it cannot be opened.
    """

    SUFFIXES: tuple[str, ...]

    def fields(self, input: Input, layout: Layout) -> tuple[Any, ...]:
        """The Arrow fields of the key columns."""
        ...

    def parts(self, input: Input, layout: Layout) -> Iterator[Part]:
        """The parts of an input, in their order; together they are all of it."""
        ...

    def rows(self, input: Input, part: Part, layout: Layout, longest: int) -> Iterator[Rows]:
        """The rows of a part, no more at a time than memory holds with ease, if no text is above ``longest``."""
        ...


def named(name: str) -> Format:
    """The format of that name, one of ``FORMATS``."""
    return cast(Format, import_module(f"{__name__}.{name}"))


def format_of(path: str) -> str | None:
    """The name of the format that a suffix tells of; None where it tells of none."""
    low = bare(path.lower())
    return next((name for name in FORMATS if low.endswith(named(name).SUFFIXES)), None)


def suffixes() -> tuple[str, ...]:
    """Those of all formats."""
    return tuple(suffix for name in FORMATS for suffix in named(name).SUFFIXES)
