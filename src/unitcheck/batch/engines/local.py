"""Processes of this machine, which ``crew`` keeps at work: a part whose worker dies goes to another one."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from multiprocessing import get_context

from unitcheck.batch.engines import Hands
from unitcheck.batch.work import Done, Task, lost, work
from unitcheck.crew import MOST, Crew
from unitcheck.worker import Chunk


class Setup:
    """What each process is given."""

    remedy = "give it fewer --jobs"

    def examiner(self, tell: Callable[[str], None]) -> Workman:
        """Who does the work in it."""
        return Workman()

    def lost(self, task: Task, fate: str) -> Done:
        """What is told of a task that workers died over."""
        return lost(task, fate)


class Workman:
    """Checks fragments; holds nothing."""

    def examine(self, task: Task) -> Done:
        """What comes of one."""
        return work(task)

    def close(self) -> None:
        """There is nothing to let go."""


def demand() -> None:
    """It takes no library."""


def results(tasks: Iterator[Task], hands: Hands) -> Generator[Done]:
    """What comes of each task, in their order."""
    # Started anew rather than forked: pyarrow has threads, and a fork beside those may wait for ever.
    crew = Crew(Setup(), min(hands.jobs, MOST), get_context("spawn"))
    chunks = (Chunk((task,), 0) for task in tasks)
    with closing(crew.answers(chunks)) as answers:
        for answer in answers:
            yield from answer.outcomes
