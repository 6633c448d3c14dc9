"""How far a long run has come, as a bar on the terminal; nothing of it is left when the run ends.

It stands on standard error, and only where that is a terminal and rich is installed. Before anything is printed it is
taken away, so that a finding on the same terminal finds an empty line.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from time import monotonic

from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

_QUIET_SECONDS = 1.0  # what is over by then needs no bar
_PAUSE_SECONDS = 0.1
_COUNTED = 200  # files counted in each pause, in a hundredth of its time


def watched(
    outcomes: Iterable[Outcome | Unread], counted: Callable[[], Iterator[object]]
) -> Iterator[Outcome | Unread]:
    """The outcomes, and on a terminal a bar that tells how many of them have come.

    ``counted`` goes through what there will be an outcome for; it is called in a long run, and gone through by and by.
    """
    stream = sys.stderr
    if stream is None or not stream.isatty():
        return iter(outcomes)
    return _watched(outcomes, counted)


def _watched(
    outcomes: Iterable[Outcome | Unread], counted: Callable[[], Iterator[object]]
) -> Generator[Outcome | Unread]:
    begun = drawn = monotonic()
    bar: _Bar | None = None
    try:
        for done, outcome in enumerate(outcomes, 1):
            now = monotonic()
            if now - begun >= _QUIET_SECONDS and now - drawn >= _PAUSE_SECONDS:
                bar = bar or _Bar(counted())
                bar.draw(done)
                drawn = now
            if bar is not None and _is_printed(outcome):
                bar.wipe()
            yield outcome
    finally:
        if bar is not None:
            bar.wipe()


def _is_printed(outcome: Outcome | Unread) -> bool:
    return isinstance(outcome, Unread) or bool(outcome.findings or outcome.claims)


class _Bar:
    """The bar, whose length is unknown until all that is to come is counted; where rich is missing there is none."""

    def __init__(self, counted: Iterator[object]) -> None:
        self._counted = counted
        self._total = 0
        self._is_whole = False
        self._progress = _progress()

    def draw(self, done: int) -> None:
        if self._progress is None:
            return
        if not self._is_whole:
            more = sum(1 for _ in islice(self._counted, _COUNTED))
            self._total += more
            self._is_whole = more < _COUNTED
        (task,) = self._progress.task_ids
        self._progress.update(task, completed=done, total=self._total if self._is_whole else None)
        self._progress.start()
        self._progress.refresh()

    def wipe(self) -> None:
        """Leave the line as if there had been no bar."""
        if self._progress is not None:
            self._progress.stop()


def _progress() -> Progress | None:
    try:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn
    except ImportError:
        return None
    # Without a thread of its own: it would draw while a finding is printed, and no process may be forked beside one.
    progress = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        "files",
        TimeRemainingColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    progress.add_task("", total=None)
    return progress
