"""Who does the work, one engine a file.

To add one, copy a neighbour: ``demand`` and ``results``; then name the file in ``ENGINES``. It may hand out tasks in
any order, and gives back one result for each.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from importlib import import_module

from unitcheck.batch.work import Done, Task
from unitcheck.typed import NamedTuple, Protocol, cast

ENGINES = ("local", "dask")


class Hands(NamedTuple):
    """How many processes work, and, for an engine that others keep running, its address.

    ``tell`` is handed a sentence on what is to be known meanwhile.
    """

    jobs: int
    scheduler: str | None
    tell: Callable[[str], None]


class Unreachable(Exception):
    """An engine that cannot be started or reached, and the problem: a sentence that says what to do."""


class Engine(Protocol):
    """A module of this folder."""

    def demand(self) -> None:
        """Raises MissingExtra where its library is not installed."""
        ...

    def results(self, tasks: Iterator[Task], hands: Hands) -> Generator[Done]:
        """What comes of each task, which is taken when there is somebody for it; closed before its end, it ends all.

        Raises Unreachable.
        """
        ...


def named(name: str) -> Engine:
    """The engine of that name, one of ``ENGINES``."""
    return cast(Engine, import_module(f"{__name__}.{name}"))
