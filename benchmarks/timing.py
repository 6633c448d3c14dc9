"""Times on a machine that has other work to do: pairs of runs, and growth fitted to lengths taken in turn."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.figure import Spread, spread

Clock = Callable[[Callable[[], object]], float]
"""How long a call takes, in seconds."""


def seconds(run: Callable[[], object]) -> float:
    """How long one call takes by the wall, what it leaves for the garbage collector included."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def processor_seconds(run: Callable[[], object]) -> float:
    """How long one call keeps the processor busy, which the work of others does not lengthen; by the wall where the
    platform counts that too coarsely.
    """
    if time.get_clock_info("process_time").resolution > FINE:
        return seconds(run)
    began = time.process_time()
    run()
    return time.process_time() - began


FINE = 1e-4
"""Seconds between two ticks of a clock that is good enough."""

# --- pairs ------------------------------------------------------------------------------------------------------------


class Pairs(NamedTuple):
    """Seconds of the subject's runs, and of the yardstick's beside each of them."""

    subject: tuple[float, ...]
    yardstick: tuple[float, ...]

    @property
    def ratio(self) -> Spread:
        """The spread of subject over yardstick, pair by pair."""
        return spread([one / other for one, other in zip(self.subject, self.yardstick, strict=True)])

    @property
    def inverse(self) -> Spread:
        """The spread of yardstick over subject: how many times faster the subject is."""
        return spread([other / one for one, other in zip(self.subject, self.yardstick, strict=True)])

    @property
    def value(self) -> Spread:
        """The spread of the subject's seconds."""
        return spread(self.subject)


def pairs(
    subject: Callable[[], object],
    yardstick: Callable[[], object],
    *,
    at_least: int = 3,
    at_most: int = 31,
    budget: float = 10.0,
    clock: Clock = seconds,
) -> Pairs:
    """Runs of the subject, each between two of the yardstick whose mean stands for it.

    They go on until there are ``at_most``, or until ``budget`` seconds are gone and there are ``at_least``.
    """
    taken: list[float] = []
    beside: list[float] = []
    gc.collect()
    ends = time.perf_counter() + budget
    while len(taken) < at_least or (len(taken) < at_most and time.perf_counter() < ends):
        before = clock(yardstick)
        taken.append(clock(subject))
        beside.append((before + clock(yardstick)) / 2)
    return Pairs(tuple(taken), tuple(beside))


# --- growth -----------------------------------------------------------------------------------------------------------

DOUBLINGS = (1, 2, 4, 8)
LONG_ENOUGH = 0.003
"""Seconds that the shortest text must take, so that what a call costs whatever its text does not hide the growth."""
LONG, DEAR = 2_000, 0.1
"""Characters that the shortest text should have, so that what is in proportion does not hide a little that is not; a
text that takes so many seconds may have fewer."""
PATIENCE = 15.0
"""Seconds after which no further round begins."""


class Growth(NamedTuple):
    """How time grows: with length to the power of ``exponent``; ``cost`` is the seconds per character of the longest.

    ``times_prose`` is that cost over what prose costs, round by round; 1 where there was no prose to hold it against.
    ``lengths`` are those measured, in characters.
    """

    exponent: Spread
    cost: Spread
    times_prose: Spread
    lengths: tuple[int, ...]


def growth(
    run: Callable[[str], object],
    made: Callable[[int], str],
    *,
    prose: str = "",
    shortest: int = 200,
    longest: int = 32_000,
    rounds: int = 3,
    clock: Clock = processor_seconds,
) -> Growth:
    """How the time of ``run`` grows with the length of the text that ``made`` makes of about so many characters.

    The shortest text has between ``shortest`` and ``longest`` characters, the fewest that take ``LONG_ENOUGH``
    and are ``LONG``, or are ``DEAR``; the others have two, four and eight times as many. Every round takes each once,
    so that a busy machine slows all of them down, and fits an exponent of its own. There are fewer rounds where one
    exhausts ``PATIENCE``.
    """
    length = _first_length(run, made, shortest, longest, clock)
    texts = [made(length * times) for times in DOUBLINGS]
    lengths = tuple(len(text) for text in texts)
    taken: list[list[float]] = []
    while len(taken) < rounds and sum(map(sum, taken)) < PATIENCE:
        taken.append([_timed(run, text, clock) for text in (*texts, prose)])
    costs = [times[len(texts) - 1] / lengths[-1] for times in taken]
    beside = [times[-1] / len(prose) if prose else cost for times, cost in zip(taken, costs, strict=True)]
    return Growth(
        spread([slope(lengths, times[:-1]) for times in taken]),
        spread(costs),
        spread([cost / other for cost, other in zip(costs, beside, strict=True)]),
        lengths,
    )


def settled_growth(
    run: Callable[[str], object],
    made: Callable[[int], str],
    limit: float,
    *,
    prose: str = "",
    tries: int = 6,
    enough: float = 5.0,
    clock: Clock = processor_seconds,
) -> Growth:
    """The growth of ``run``, measured again on texts twice as long where its exponent is above ``limit``.

    What looks steep on short texts may be a window that they do not fill, or a disturbance; what grows faster than its
    text does so again and again, the clearer the longer the texts are. Where the longest took ``enough`` seconds, it is
    clear already.
    """
    found = growth(run, made, prose=prose, clock=clock)
    for _ in range(tries - 1):
        if found.exponent.median <= limit or found.cost.median * found.lengths[-1] >= enough:
            break
        first = 2 * found.lengths[0]
        found = growth(run, made, prose=prose, shortest=first, longest=max(first, 64_000), clock=clock)
    return found


def _timed(run: Callable[[str], object], text: str, clock: Clock) -> float:
    return clock(lambda: run(text))


def _first_length(
    run: Callable[[str], object], made: Callable[[int], str], shortest: int, longest: int, clock: Clock
) -> int:
    length = shortest
    while length < longest:
        text = made(length)
        run(text)  # what is made once and kept is made here
        took = _timed(run, text, clock)
        if took >= (LONG_ENOUGH if length >= LONG else DEAR):
            break
        length *= 2
    return min(length, longest)


def slope(lengths: Sequence[int], times: Sequence[float]) -> float:
    """The exponent of the power of length that fits the times best, by least squares of their logarithms."""
    xs, ys = [math.log(length) for length in lengths], [math.log(max(each, 1e-9)) for each in times]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True))
    return over / sum((x - middle_x) ** 2 for x in xs)
