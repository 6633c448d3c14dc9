"""A process that examines the chunks of sources it is sent, one at a time, until it is sent away.

Only sources go to it, and only what came of them comes back, so it is all one whether it was forked or spawned. It is
deaf to Ctrl-C, which is its parent's to answer, and ends when its parent is gone, however that came about.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pickle import PicklingError
from typing import Any, NamedTuple, Protocol

from unitcheck.examine import Examiner, Source
from unitcheck.reports.outcome import Outcome, Unread

_FAREWELL_SECONDS = 10.0  # for one that has nothing left to do but to write to the cache


class Setup(Protocol):
    """What a worker is started with; it can be pickled."""

    def examiner(self, tell: Callable[[str], None]) -> Examiner:
        """The worker's own; ``tell`` takes what is to be said beside the outcomes."""
        ...


class Chunk(NamedTuple):
    """Sources for one worker, and about how many bytes they are."""

    sources: tuple[Source | Unread, ...]
    weight: int


class Answer(NamedTuple):
    """What came of the sources of a chunk, in their order, and what is to be said beside it."""

    outcomes: tuple[Outcome | Unread, ...]
    told: tuple[str, ...]


class Worker:
    """One process and the pipe to it; ``chunk`` is what it is at.

    Raises OSError where the system lets us have no more processes.
    """

    def __init__(self, setup: Setup, context: BaseContext) -> None:
        kind: Any = context  # every one has a Process, but it is not declared
        self.connection, theirs = context.Pipe()
        self.chunk: Chunk | None = None
        self.has_begun = False
        self._process = kind.Process(target=_work, args=(theirs, self.connection, setup), daemon=True)
        with _deaf(context.get_start_method()):
            self._process.start()
        theirs.close()  # so that the pipe breaks when the worker dies

    def take(self, chunk: Chunk) -> bool:
        """Be at it from now on; False where it cannot be sent, for it holds what cannot be pickled."""
        try:
            self.connection.send(chunk.sources)
        except OSError:
            pass  # it has died; who waits for the answer will learn of it
        except (PicklingError, AttributeError, TypeError):
            return False
        self.chunk = chunk
        return True

    def message(self) -> Answer | None:
        """The answer to the chunk, or None where the worker only says that it has begun; waits for either.

        Raises EOFError where the worker has died.
        """
        try:
            said: Answer | None = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        self.has_begun = True
        if said is not None:
            self.chunk = None
        return said

    def answer(self) -> Answer:
        """The answer to the chunk, waited for. Raises EOFError where the worker has died."""
        while (said := self.message()) is None:
            pass
        return said

    def fate(self) -> str:
        """How it died, as a clause."""
        self._process.join(_FAREWELL_SECONDS)
        status = self._process.exitcode
        self.see_off()
        return _fate(status)

    def dismiss(self, *, at_once: bool) -> None:
        """Let it end: when it is through with what it has to write, or ``at_once``."""
        if at_once:
            self._process.kill()
        else:
            with suppress(OSError):
                self.connection.send(None)

    def see_off(self) -> None:
        """Wait until it has ended."""
        self._process.join(_FAREWELL_SECONDS)
        self._process.kill()
        self._process.join()
        self.connection.close()


def _work(connection: Connection, other_end: Connection, setup: Setup) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    other_end.close()  # a fork has it too, and would never see it close
    told: list[str] = []
    examiner = setup.examiner(told.append)
    with suppress(EOFError, OSError):  # the parent is gone
        connection.send(None)
        while (sources := connection.recv()) is not None:
            outcomes = tuple(examiner.examine(source) for source in sources)
            connection.send(Answer(outcomes, tuple(told)))
            told.clear()
    examiner.close()


@contextmanager
def _deaf(start_method: str) -> Iterator[None]:
    """Hold back Ctrl-C; a process started meanwhile never hears it, not even before it can say so itself."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    if start_method != "fork":
        from multiprocessing.resource_tracker import ensure_running

        ensure_running()  # it is started beside the first process, and starting it would end what is held back
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _fate(status: int | None) -> str:
    told = "the process that checked it"
    if status is None:
        return f"{told} fell silent; please report this"
    if status >= 0:
        return f"{told} ended with status {status}; please report this"
    if -status == getattr(signal, "SIGKILL", None):
        return f"{told} was killed, as the system does when memory runs out; split the file"
    name = f"signal {-status}"
    with suppress(ValueError):  # not all that can end a process have a name
        name = signal.Signals(-status).name
    return f"{told} was ended by {name}; please report this"
