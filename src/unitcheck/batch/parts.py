"""What an archive is made of: inputs, their parts, and the rows that are read from a part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from unitcheck.settings.layers import told
from unitcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa

PART = 32 << 20
"""Bytes of text in a part, about: what is lost where a run is killed, and what a worker is given at a time."""


class Input(NamedTuple):
    """A file to check: its absolute path or URL, its size in bytes, and what changes when its content does.

    ``form`` is the name of the format it is read in.
    """

    url: str
    size: int
    stamp: str
    form: str

    @property
    def name(self) -> str:
        """What it is told by."""
        return told(self.url)


class Part(NamedTuple):
    """A stretch of an input, half-open: bytes of lines, rows of Parquet; the whole of another ends at -1.

    ``row`` is the number of its first row in the input and ``size`` its share of the input's bytes.
    """

    row: int
    start: int
    end: int
    size: int


class Fragment(NamedTuple):
    """A part of an input, the ``number``-th from 0; its results are one file."""

    input: Input
    number: int
    part: Part

    @property
    def name(self) -> str:
        """What it is told by."""
        return self.input.name if self.part.size == self.input.size else f"{self.input.name}, part {self.number}"


class Rows(NamedTuple):
    """Some rows of a part: the columns that are wanted, and the number of each row in the input.

    ``problems`` are those of rows that could not be read, by their number in the batch; their columns are null.
    """

    batch: pa.RecordBatch
    numbers: Sequence[int]
    problems: Mapping[int, str]


class Unfit(Exception):
    """An input that cannot be read, or has not what is wanted of it: the problem, a clause that says what to do."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
