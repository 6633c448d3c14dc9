"""What a measurement gives: figures held against a yardstick, and against a target where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple, Protocol


class Spread(NamedTuple):
    """What was measured ``runs`` times: the median, and the quartiles that half of the measurements lie between."""

    median: float
    low: float
    high: float
    runs: int

    def times(self, factor: float) -> Spread:
        """The same in another unit."""
        return Spread(self.median * factor, self.low * factor, self.high * factor, self.runs)


def spread(values: Sequence[float]) -> Spread:
    """The spread of one measurement or more. Raises ValueError where there is none."""
    if not values:
        raise ValueError("there is no spread of nothing; measure at least once")
    if len(values) == 1:
        return Spread(values[0], values[0], values[0], 1)
    low, _, high = quantiles(values, n=4, method="inclusive")
    return Spread(median(values), low, high, len(values))


class Target(NamedTuple):
    """What a ratio is to stay below, or to reach."""

    limit: float
    at_least: bool = False

    def met_by(self, ratio: float) -> bool:
        """Whether ``ratio`` is on the right side of the limit, or on it."""
        return ratio >= self.limit if self.at_least else ratio <= self.limit


class Figure(NamedTuple):
    """One line of the table: ``value`` in ``unit``, and how many times the yardstick that is.

    ``ratio`` is the spread of the ratios of single runs to yardstick runs beside them, not a ratio of medians, so that
    what slows the whole machine down for a while cancels.
    """

    subject: str
    value: Spread
    unit: str
    yardstick: str
    ratio: Spread
    target: Target | None = None

    @property
    def met(self) -> bool | None:
        """Whether the median ratio meets the target; None where there is no target."""
        return None if self.target is None else self.target.met_by(self.ratio.median)


class Skipped(NamedTuple):
    """Something that could not be measured, and why."""

    subject: str
    reason: str


class Broken(NamedTuple):
    """Something that was to be measured and failed: no slowness but a mistake, here or in unitcheck."""

    subject: str
    problem: str


class Detail(NamedTuple):
    """A table that goes into the written results only: what the figures were chosen from."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Row = Figure | Skipped | Broken | Detail


class Settings(NamedTuple):
    """How to measure: ``text`` is the prose, ``source`` what to call it; ``quick`` takes small samples, few times.

    ``say`` is told what is being measured.
    """

    text: str
    source: str
    quick: bool
    work: Path
    say: Callable[[str], None]


class Family(Protocol):
    """A module of ``benchmarks.families``, listed in ``FAMILIES``; its docstring is what it measures."""

    NAME: str

    def measure(self, settings: Settings) -> Iterator[Row]:
        """The rows of its table, each as soon as it is known."""
        ...
