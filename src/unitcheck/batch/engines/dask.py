"""Dask: processes of a cluster, on this machine or elsewhere. A part whose worker dies goes to another one.

Every worker must have unitcheck installed, and reach the inputs and the folder of the results under the same names.
"""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any

from unitcheck.batch.engines import Hands, Unreachable
from unitcheck.batch.results import file_name
from unitcheck.batch.work import Done, Task, lost, work
from unitcheck.documents.syntax import library
from unitcheck.worker import deaf

_EXTRA = "dask"
_AHEAD = 2
"""Tasks that are handed out for each thread: one that it is at, and one that it finds when it is through."""
_LEAST = 4  # so that a cluster that grows with its work sees some
_PATIENCE = "20s"
_DASHBOARD = "127.0.0.1:0"  # any free port: with its own a second cluster here would complain


def demand() -> None:
    """Raises MissingExtra where Dask is not installed."""
    library("distributed", _EXTRA)


def results(tasks: Iterator[Task], hands: Hands) -> Generator[Done]:
    """What comes of each task, as it comes."""
    distributed = library("distributed", _EXTRA)
    with _client(distributed, hands) as client:
        if not client.nthreads():
            hands.tell(f"{hands.scheduler} has no workers yet; waiting for one")
        pending: dict[Any, Task] = {}
        coming = distributed.as_completed()
        try:
            _fill(client, coming, pending, tasks)
            while pending:
                future = next(coming)
                yield _done(distributed, future, pending.pop(future))
                future.release()
                _fill(client, coming, pending, tasks)
        finally:
            if pending:
                client.cancel(list(pending), force=True)


def _fill(client: Any, coming: Any, pending: dict[Any, Task], tasks: Iterator[Task]) -> None:
    """Hand out as many tasks as the cluster has use for."""
    room = max(_LEAST, _AHEAD * sum(client.nthreads().values())) - len(pending)
    for task in islice(tasks, max(0, room)):
        future = client.submit(work, task, pure=False, key=f"unitcheck-{task.token}-{file_name(task.fragment)}")
        pending[future] = task
        coming.add(future)


def _done(distributed: Any, future: Any, task: Task) -> Done:
    error = future.exception()
    if error is None:
        done: Done = future.result()
        return done
    if isinstance(error, distributed.KilledWorker):
        return lost(task, "every worker that was given it died, as happens where memory runs out; give it fewer --jobs")
    if isinstance(error, ImportError):
        raise Unreachable(f"the workers lack what this takes; run pip install 'unitcheck[dask]' there ({error})")
    return lost(task, f"{type(error).__name__}: {error}")


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
