"""Workers side by side, whose answers come in the order of the chunks.

Each has a pipe of its own and one chunk at a time, so it is plain which sources a worker had that died. These are tried
again one by one in a fresh worker, and the one that ends it is told of. (The standard library's pool fails everything
that is pending when a worker dies, and leaves its workers behind when the parent is killed.)
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import chain
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext

from unitcheck.typed import Generic
from unitcheck.worker import Answer, Chunk, R, S, Setup, Worker

MOST = 60  # Windows waits for no more than 63 pipes at once
_AHEAD = 16 << 20  # bytes of text handed out while the answer whose turn it is is waited for


class Crew(Generic[S, R]):
    """At most ``jobs`` workers, each started when there is a chunk for it; where none can be, this process does it."""

    def __init__(self, setup: Setup[S, R], jobs: int, context: BaseContext) -> None:
        self._setup = setup
        self._jobs = jobs
        self._context = context
        self._workers: dict[Worker[S, R], int] = {}  # and the number of the chunk that each was given last
        self._answers: dict[int, Answer[R]] = {}  # by the number of the chunk, until its turn comes

    def answers(self, chunks: Iterator[Chunk[S]]) -> Generator[Answer[R]]:
        """The answer to each chunk, in order. Closed before the end, or interrupted, it ends the workers at once."""
        done = False
        try:
            yield from self._in_order(chunks)
            done = True
        finally:
            for worker in self._workers:
                worker.dismiss(at_once=not done)
            for worker in self._workers:
                worker.see_off()

    def _in_order(self, chunks: Iterator[Chunk[S]]) -> Iterator[Answer[R]]:
        ahead: dict[int, int] = {}  # the weight of each chunk that was handed out and not yielded yet
        handed = turn = 0
        chunk = next(chunks, None)
        while chunk is not None or ahead:
            while chunk is not None and _has_room(ahead, chunk) and self._hand_out(handed, chunk):
                ahead[handed] = chunk.weight
                handed += 1
                chunk = next(chunks, None)
            self._collect(block=turn not in self._answers)
            if turn in self._answers:
                yield self._answers.pop(turn)
                del ahead[turn]
                turn += 1

    def _hand_out(self, number: int, chunk: Chunk[S]) -> bool:
        """Whether somebody took the chunk: a worker, or this process where there can be none or it cannot be sent."""
        worker = next((worker for worker in self._workers if worker.chunk is None), None) or self._hired()
        if worker is None and self._jobs:
            return False
        if worker is not None and worker.take(chunk):
            self._workers[worker] = number
        else:
            self._answers[number] = self._done_here(chunk)
        return True

    def _hired(self) -> Worker[S, R] | None:
        if len(self._workers) >= self._jobs:
            return None
        try:
            return self._begun()
        except OSError:  # there can be no more than there are
            self._jobs = len(self._workers)
            return None

    def _begun(self) -> Worker[S, R]:
        worker = Worker(self._setup, self._context)
        self._workers[worker] = -1
        return worker

    def _collect(self, *, block: bool) -> None:
        """Take the answers that have come; with ``block``, wait until a worker says something."""
        busy = [worker for worker in self._workers if worker.chunk is not None]
        ready = wait([worker.connection for worker in busy], None if block else 0) if busy else []
        for worker in busy:
            if worker.connection in ready:
                self._listen(worker)

    def _listen(self, worker: Worker[S, R]) -> None:
        number, chunk = self._workers[worker], worker.chunk
        assert chunk is not None
        try:
            answer = worker.message()
        except EOFError:
            del self._workers[worker]
            answer = self._made_good(worker, chunk)
        if answer is not None:
            self._answers[number] = answer

    def _made_good(self, worker: Worker[S, R], chunk: Chunk[S]) -> Answer[R]:
        """The answer to a chunk that a worker died over."""
        if worker.has_begun:
            parts = list(self._one_by_one(chunk))
            return Answer(
                tuple(chain.from_iterable(part.outcomes for part in parts)),
                tuple(chain.from_iterable(part.told for part in parts)),
            )
        worker.see_off()
        self._jobs = len(self._workers)  # it came as far as no source; something here keeps processes from starting
        return self._done_here(chunk)

    def _one_by_one(self, chunk: Chunk[S]) -> Iterator[Answer[R]]:
        worker: Worker[S, R] | None = None
        for source in chunk.sources:
            try:
                worker = worker or self._begun()
                worker.take(Chunk((source,), 0))
                yield worker.answer()
            except EOFError:
                assert worker is not None
                del self._workers[worker]
                yield Answer((self._setup.lost(source, worker.fate()),), ())
                worker = None
            except OSError as error:
                fate = f"the process that checked it died, and there is no other ({error})"
                yield Answer((self._setup.lost(source, fate),), ())

    def _done_here(self, chunk: Chunk[S]) -> Answer[R]:
        told: list[str] = []
        examiner = self._setup.examiner(told.append)
        outcomes = tuple(examiner.examine(source) for source in chunk.sources)
        examiner.close()
        return Answer(outcomes, tuple(told))


def _has_room(ahead: dict[int, int], chunk: Chunk[S]) -> bool:
    return not ahead or sum(ahead.values()) + chunk.weight <= _AHEAD
