"""TSV: fields between tabs, under a header; a file is one part."""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.batch.batches import Layout
from unitcheck.batch.formats import delimited
from unitcheck.batch.parts import Input, Part, Rows
from unitcheck.typed import Any

SUFFIXES = (".tsv", ".tab")

_DELIMITER = "\t"


def fields(input: Input, layout: Layout) -> tuple[Any, ...]:
    """Text, for each key."""
    return delimited.fields(input, layout, _DELIMITER)


def parts(input: Input, layout: Layout) -> Iterator[Part]:
    """The whole file."""
    del layout
    return delimited.parts(input)


def rows(input: Input, part: Part, layout: Layout, longest: int) -> Iterator[Rows]:
    """The rows."""
    del part
    return delimited.rows(input, layout, longest, _DELIMITER)
