"""A process that examines the chunks of sources it is sent, one at a time, until it is sent away.

Only sources go to it, and only what came of them comes back, so it is all one whether it was forked or spawned. What
a source is, and what comes of it, its ``Setup`` decides: a file, or a part of an archive. It is
deaf to Ctrl-C, which is its parent's to answer, and ends when its parent is gone, however that came about.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pickle import PicklingError

from unitcheck.typed import Any, Generic, NamedTuple, Protocol, TypeVar

S = TypeVar("S")
R = TypeVar("R")
S_contra = TypeVar("S_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)

_FAREWELL_SECONDS = 10.0  # for one that has nothing left to do but to write to the cache


class Examining(Protocol[S_contra, R_co]):
    """What makes of each source what comes of it."""

    def examine(self, source: S_contra) -> R_co:
        """What comes of a source."""
        ...

    def close(self) -> None:
        """Let go of what it holds."""
        ...


class Setup(Protocol[S_contra, R_co]):
    """What a worker is started with; it can be pickled. ``remedy`` is what to do where memory does not suffice."""

    @property
    def remedy(self) -> str:
        """What to do where a worker is killed because memory runs out, as a command."""
        ...

    def examiner(self, tell: Callable[[str], None]) -> Examining[S_contra, R_co]:
        """The worker's own; ``tell`` takes what is to be said beside the outcomes."""
        ...

    def lost(self, source: S_contra, fate: str) -> R_co:
        """What is to be told of a source over which workers died; ``fate`` is a clause on how."""
        ...


class Chunk(NamedTuple, Generic[S]):
    """Sources for one worker, and about how many bytes they are."""

    sources: tuple[S, ...]
    weight: int


class Answer(NamedTuple, Generic[R]):
    """What came of the sources of a chunk, in their order, and what is to be said beside it."""

    outcomes: tuple[R, ...]
    told: tuple[str, ...]


class Worker(Generic[S, R]):
    """One process and the pipe to it; ``chunk`` is what it is at.

    Raises OSError where the system lets us have no more processes.
    """

    def __init__(self, setup: Setup[S, R], context: BaseContext) -> None:
        kind: Any = context  # every one has a Process, but it is not declared
        self.connection, theirs = context.Pipe()
        self.chunk: Chunk[S] | None = None
        self.has_begun = False
        self._remedy = setup.remedy
        self._process = kind.Process(target=_work, args=(theirs, self.connection, setup), daemon=True)
        with deaf(context.get_start_method()):
            self._process.start()
        theirs.close()  # so that the pipe breaks when the worker dies

    def take(self, chunk: Chunk[S]) -> bool:
        """Be at it from now on; False where it cannot be sent, for it holds what cannot be pickled."""
        try:
            self.connection.send(chunk.sources)
        except OSError:
            pass  # it has died; who waits for the answer will learn of it
        except (PicklingError, AttributeError, TypeError):
            return False
        self.chunk = chunk
        return True

    def message(self) -> Answer[R] | None:
        """The answer to the chunk, or None where the worker only says that it has begun; waits for either.

        Raises EOFError where the worker has died.
        """
        try:
            said: Answer[R] | None = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        self.has_begun = True
        if said is not None:
            self.chunk = None
        return said

    def answer(self) -> Answer[R]:
        """The answer to the chunk, waited for. Raises EOFError where the worker has died."""
        while (said := self.message()) is None:
            pass
        return said

    def fate(self) -> str:
        """How it died, as a clause."""
        self._process.join(_FAREWELL_SECONDS)
        status = self._process.exitcode
        self.see_off()
        return _fate(status, self._remedy)

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


def _work(connection: Connection, other_end: Connection, setup: Setup[S, R]) -> None:
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
def deaf(start_method: str) -> Iterator[None]:
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


def _fate(status: int | None, remedy: str) -> str:
    told = "the process that checked it"
    if status is None:
        return f"{told} fell silent; please report this"
    if status >= 0:
        return f"{told} ended with status {status}; please report this"
    if -status == getattr(signal, "SIGKILL", None):
        return f"{told} was killed, as the system does when memory runs out; {remedy}"
    name = f"signal {-status}"
    with suppress(ValueError):  # not all that can end a process have a name
        name = signal.Signals(-status).name
    return f"{told} was ended by {name}; please report this"
