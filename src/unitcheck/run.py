"""One run over many sources: a stream of what came of each, in their order, by one process or by several.

How many decides nothing but the time it takes. Processes cost something to start, and so does the cache to load; a run
that would be over sooner without does without. How much there is to check is told by the sizes of the first files; no
more of the sources is taken than is being worked on.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, suppress
from itertools import chain
from math import ceil, inf
from stat import S_ISREG

from unitcheck.cache_folder import default_folder
from unitcheck.discover import STDIN, Unreadable, read
from unitcheck.examine import Examiner, Source, checker
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from unitcheck.worker import Chunk

# Bytes of text. Two forked workers cost some 20 ms to start and two spawned ones 200 ms, and save half of the time that
# checking takes; to load and open the cache costs 10 ms. Where 10 MB are checked in a second, that is:
_PROCESSES_PAY = {"fork": 512 << 10, "forkserver": 4 << 20, "spawn": 4 << 20}
_CACHE_PAYS = 128 << 10
_EACH = 1 << 10  # what a file costs beside its text
_ENOUGH = max(_CACHE_PAYS, *_PROCESSES_PAY.values())
_FIRST_CHUNK, _LAST_CHUNK = 16 << 10, 256 << 10


class Manner(NamedTuple):
    """How a run goes about it.

    ``claims`` asks for every claim judged. ``jobs`` is the number of processes, None or 0 as many as pay. ``cache_dir``
    is where the cache lies, None the platform's place for it; without ``cache`` there is none.
    """

    claims: bool = False
    jobs: int | None = None
    cache: bool = False
    cache_dir: str | None = None


class _Setup(NamedTuple):
    """What every process of a run is given."""

    claims: bool
    cache_dir: str | None
    asked: bool

    def examiner(self, tell: Callable[[str], None]) -> Examiner:
        if self.cache_dir is None:
            return Examiner(claims=self.claims)
        from unitcheck.cache import Cache

        return Examiner(claims=self.claims, cache=Cache(self.cache_dir, tell, asked=self.asked))

    @property
    def remedy(self) -> str:
        return "split the file"

    def lost(self, source: Source | Unread, fate: str) -> Outcome | Unread:
        name = source.name if isinstance(source, Source) else source.path
        return Unread(name, f"could not be checked: {fate}")


class _Plan(NamedTuple):
    """How many processes, and how many bytes this one checks by itself before there are others."""

    jobs: int
    alone: float


_ALONE = _Plan(1, inf)


def outcomes(
    sources: Iterable[Source | Unread], manner: Manner, tell: Callable[[str], None] = lambda sentence: None
) -> Generator[Outcome | Unread]:
    """What came of each source, in their order. Closed before its end, it ends what it has started.

    ``tell`` is handed a sentence where the cache was damaged or cannot be used.
    """
    coming = iter(sources)
    first = _first(coming)
    weight = sum(map(_weight, first))
    setup = _Setup(manner.claims, _cache_dir(manner, weight), manner.cache_dir is not None)
    plan = _plan(manner.jobs, weight, has_cache=setup.cache_dir is not None) if len(first) > 1 else _ALONE
    rest = chain(first, coming)
    yield from _by_one(rest, setup.examiner(tell), plan.alone)
    if plan.jobs > 1:
        with closing(_by_several(rest, setup, plan.jobs, tell)) as others:
            yield from others


def _first(sources: Iterator[Source | Unread]) -> list[Source | Unread]:
    """As many sources as it takes to see what pays."""
    taken: list[Source | Unread] = []
    weight = 0
    for source in sources:
        taken.append(source)
        weight += _weight(source)
        if weight >= _ENOUGH:
            break
    return taken


def _weight(source: Source | Unread) -> int:
    """About how many bytes it is to check; next to nothing where that cannot be told beforehand."""
    if isinstance(source, Unread):
        return 0
    return _EACH + (_size(source.path) or 0 if source.text is None else len(source.text))


def _size(path: str) -> int | None:
    """How many bytes a file has; None where it is none, such as a pipe, which only this process may be able to read."""
    if path == STDIN:
        return None
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return 0  # who tries to read it will say what is wrong
    return found.st_size if S_ISREG(found.st_mode) else None


# --- what pays --------------------------------------------------------------------------------------------------------


def _cache_dir(manner: Manner, weight: int) -> str | None:
    if not manner.cache or weight < _CACHE_PAYS:
        return None
    return manner.cache_dir or default_folder()


def _plan(jobs: int | None, weight: int, *, has_cache: bool) -> _Plan:
    if jobs:
        return _ALONE if jobs == 1 else _Plan(jobs, 0)
    cores = cores_here()
    if cores == 1 or weight < min(_PROCESSES_PAY.values()):
        return _ALONE
    from multiprocessing import get_context

    pays = _PROCESSES_PAY[get_context().get_start_method()]
    if weight < pays:
        return _ALONE
    # What lies in the cache costs less than handing it to another process. How much does is seen on the way: once
    # as much was checked as the workers cost to start, they are started.
    return _Plan(cores, pays / 2 if has_cache else 0)


def cores_here() -> int:
    """How many processes can run at once, as far as the system lets this one know."""
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    with suppress(OSError, ValueError), open("/sys/fs/cgroup/cpu.max", encoding="ascii") as quota:
        share, period = quota.read().split()  # a container's share of the machine; "max" is no number
        cores = min(cores, ceil(int(share) / int(period)))
    return cores


# --- by one, by several -----------------------------------------------------------------------------------------------


def _by_one(sources: Iterator[Source | Unread], examiner: Examiner, most: float) -> Iterator[Outcome | Unread]:
    """What came of the sources, until that many bytes were checked; the rest are left."""
    try:
        while examiner.checked_bytes < most and (source := next(sources, None)) is not None:
            yield examiner.examine(source)
    finally:
        examiner.close()  # no file may be open when processes are forked


def _by_several(
    sources: Iterator[Source | Unread], setup: _Setup, jobs: int, tell: Callable[[str], None]
) -> Generator[Outcome | Unread]:
    first = next(sources, None)
    if first is None:
        return
    from multiprocessing import get_context

    from unitcheck.crew import MOST, Crew

    context = get_context()
    _load(context, first)
    said: set[str] = set()
    crew = Crew(setup, min(jobs, MOST), context)
    with closing(crew.answers(_chunks(chain((first,), sources)))) as answers:
        for answer in answers:
            for sentence in answer.told:
                if sentence not in said:  # each worker has a cache of its own
                    tell(sentence)
                said.add(sentence)
            yield from answer.outcomes


def _load(context: BaseContext, first: Source | Unread) -> None:
    """Load once what every worker would have to load, where a worker can have it from its parent."""
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(["__main__", "unitcheck.checker"])
    elif context.get_start_method() == "fork" and isinstance(first, Source):
        with suppress(Exception):  # what is wrong with the configuration is told of each file under it
            checker(first.config)


def _chunks(sources: Iterator[Source | Unread]) -> Iterator[Chunk[Source | Unread]]:
    """The sources in chunks that grow, so that a short run is shared out evenly and a long one in few messages."""
    from unitcheck.worker import Chunk

    chunk: list[Source | Unread] = []
    weight, enough = 0, _FIRST_CHUNK
    for source in map(_read_here, sources):
        chunk.append(source)
        weight += _weight(source)
        if weight >= enough:
            yield Chunk(tuple(chunk), weight)
            chunk, weight, enough = [], 0, min(enough + _FIRST_CHUNK, _LAST_CHUNK)
    if chunk:
        yield Chunk(tuple(chunk), weight)


def _read_here(source: Source | Unread) -> Source | Unread:
    """With its text, what only this process can read: standard input and pipes; any other source as it is."""
    if isinstance(source, Unread) or source.text is not None or _size(source.path) is not None:
        return source
    try:
        text, syntax, _ = read(source.path, source.syntax)
        return source._replace(text=text, syntax=syntax)
    except Unreadable as unreadable:
        return Unread(source.name, unreadable.problem)
