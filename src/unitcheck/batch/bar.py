"""How far a run has come, as a bar on the terminal: the share that is done, the rate, and the time that is left.

Only where standard error is a terminal and rich is installed; nothing of it is left at the end.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable, Iterator
from time import monotonic

from unitcheck.batch.archive import Step
from unitcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.progress import Progress

_PAUSE_SECONDS = 0.2


class Pace(NamedTuple):
    """Bytes and documents so far; those ``kept`` from an earlier run took no time."""

    done: int = 0
    kept: int = 0
    documents: int = 0

    def plus(self, step: Step) -> Pace:
        """With one more part."""
        size, tally = step.done.fragment.part.size, step.done.tally
        if step.is_kept:
            return self._replace(done=self.done + size, kept=self.kept + size)
        return Pace(self.done + size, self.kept, self.documents + (tally.documents if tally else 0))

    def told(self, total: int, seconds: float) -> str:
        """The rate, and how long what is left of ``total`` bytes takes at it."""
        fresh = self.done - self.kept
        if not fresh or seconds <= 0:
            return ""
        left = max(0, total - self.done) * seconds / fresh
        rate = f"{self.documents / seconds:,.0f} documents/s, {fresh / seconds / 1e6:,.1f} MB/s"
        return f"{rate}, {_clock(left)} left"


def _clock(seconds: float) -> str:
    """``1:02:03``."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def watched(steps: Iterable[Step], total: int) -> Iterator[Step]:
    """The steps, and on a terminal a bar; ``total`` is the bytes of all inputs."""
    stream = sys.stderr
    progress = _progress(total) if stream is not None and stream.isatty() else None
    return iter(steps) if progress is None else _watched(steps, total, progress)


def _watched(steps: Iterable[Step], total: int, progress: Progress) -> Generator[Step]:
    begun = drawn = monotonic()
    pace = Pace()
    (task,) = progress.task_ids
    progress.start()
    try:
        progress.refresh()
        for step in steps:
            pace, now = pace.plus(step), monotonic()
            if now - drawn >= _PAUSE_SECONDS:
                progress.update(task, completed=pace.done, description=pace.told(total, now - begun))
                progress.refresh()
                drawn = now
            yield step
    finally:
        progress.stop()


def _progress(total: int) -> Progress | None:
    try:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
    except ImportError:
        return None
    progress = Progress(
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        auto_refresh=False,  # a thread of its own would draw into what is printed
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    progress.add_task("", total=max(1, total))
    return progress
