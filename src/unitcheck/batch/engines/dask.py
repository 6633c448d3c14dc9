"""Dask: processes of a cluster, on this machine or elsewhere. A part whose worker dies goes to another one.

Every worker must have unitcheck installed, and reach the inputs and the folder of the results under the same names.
"""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import islice

from unitcheck.batch.engines import Hands, Unreachable
from unitcheck.batch.results import file_name
from unitcheck.batch.work import Done, Task, lost, work
from unitcheck.documents.syntax import library
from unitcheck.typed import Any, NamedTuple
from unitcheck.worker import deaf

_EXTRA = "dask"
_AHEAD = 2
"""Tasks that are handed out for each thread: one that it is at, and one that it finds when it is through."""
_LEAST = 4  # so that a cluster that grows with its work sees some
_PATIENCE = "20s"
_REMEDY = "give it fewer --jobs"
_DASHBOARD = "127.0.0.1:0"  # any free port: with its own a second cluster here would complain


def demand() -> None:
    """Raises MissingExtra where Dask is not installed."""
    library("distributed", _EXTRA)


def results(tasks: Iterator[Task], hands: Hands) -> Generator[Done]:
    """What comes of each task, as it comes."""
    distributed = library("distributed", _EXTRA)
    suspects: list[Task] = []
    with _client(distributed, hands) as client:
        if not client.nthreads():
            hands.tell(f"{hands.scheduler} has no workers yet; waiting for one")
        with closing(_ended(distributed, client, tasks)) as endings:  # closed while there is a client to cancel by
            for ended in endings:
                if isinstance(ended.error, distributed.KilledWorker):
                    suspects.append(ended.task)  # or it stood in line, each time, behind the one that kills
                else:
                    yield _done(ended)
        for task in suspects:
            with closing(_ended(distributed, client, iter([task]))) as endings:  # alone
                yield from map(_done, endings)


class _Ended(NamedTuple):
    """A task that came to an end: what was done, or the error that kept it from being done."""

    task: Task
    done: Done | None
    error: BaseException | None


def _ended(distributed: Any, client: Any, tasks: Iterator[Task]) -> Generator[_Ended]:
    """The tasks as they end; as many are handed out as the cluster has use for."""
    pending: dict[Any, Task] = {}
    coming = distributed.as_completed()
    try:
        _fill(client, coming, pending, tasks)
        while pending:
            future = next(coming)
            error = future.exception()
            yield _Ended(pending.pop(future), future.result() if error is None else None, error)
            future.release()
            _fill(client, coming, pending, tasks)
    finally:
        if pending:
            client.cancel(list(pending), force=True)


def _fill(client: Any, coming: Any, pending: dict[Any, Task], tasks: Iterator[Task]) -> None:
    room = max(_LEAST, _AHEAD * sum(client.nthreads().values())) - len(pending)
    for task in islice(tasks, max(0, room)):
        key = f"unitcheck-{file_name(task.fragment)}-{os.urandom(8).hex()}"
        future = client.submit(work, task, pure=False, key=key)
        pending[future] = task
        coming.add(future)


def _done(ended: _Ended) -> Done:
    """What is told of it. Raises Unreachable where the workers lack a library, as they will for every task."""
    if ended.done is not None:
        return ended.done
    if isinstance(ended.error, ImportError):
        told = f"the workers lack what this takes; run pip install 'unitcheck[dask]' there ({ended.error})"
        raise Unreachable(told) from ended.error
    if type(ended.error).__name__ == "KilledWorker":
        return lost(ended.task, "every worker that was given it died, as happens where memory runs out; " + _REMEDY)
    return lost(ended.task, f"{type(ended.error).__name__}: {ended.error}")


@contextmanager
def _client(distributed: Any, hands: Hands) -> Iterator[Any]:
    """A client of the cluster, which is started and ended here where no address is given. Raises Unreachable."""
    for name in ("distributed", "distributed.nanny", "distributed.scheduler", "distributed.worker"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what matters of it is told as a result
    if hands.scheduler is None:
        with _local(distributed, hands.jobs) as cluster, distributed.Client(cluster) as client:
            yield client
        return
    try:
        client = distributed.Client(hands.scheduler, timeout=_PATIENCE)
    except (OSError, TimeoutError, ValueError) as error:
        told = f"no Dask scheduler answers at {hands.scheduler}; start one, or leave --scheduler out ({error})"
        raise Unreachable(told) from error
    with client:
        yield client


@contextmanager
def _local(distributed: Any, jobs: int) -> Iterator[Any]:
    """A cluster on this machine; left before the work is done, it ends at once and waits for no task."""
    with deaf(
        "spawn"
    ):  # so that Ctrl-C is ours alone to answer; workers that are started later have it from its threads
        cluster = distributed.LocalCluster(
            n_workers=jobs,
            threads_per_worker=1,
            processes=True,
            dashboard_address=_DASHBOARD,
            silence_logs=logging.CRITICAL,
        )
    with cluster:
        try:
            yield cluster
        except BaseException:
            _kill(cluster)
            raise


def _kill(cluster: Any) -> None:
    for nanny in cluster.workers.values():
        nanny.close_gracefully()  # start no other in its place
        with suppress(OSError, TypeError):  # it may have died meanwhile, or have none yet
            os.kill(nanny.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
