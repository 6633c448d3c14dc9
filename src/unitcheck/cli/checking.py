"""What the commands that check share: from sources to a printed report and an exit status."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

from unitcheck.cli.output import print_outcomes
from unitcheck.cli.statuses import CLEAN, FOUND, UNUSABLE
from unitcheck.cli.terminal import complain
from unitcheck.examine import Source
from unitcheck.model import Severity
from unitcheck.progress import watched
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.run import Manner, outcomes
from unitcheck.settings import Settings
from unitcheck.settings.declared import (
    BASELINE,
    CACHE,
    CACHE_DIR,
    CLAIMS,
    DIFF,
    EXIT_ZERO,
    FAIL_ON,
    JOBS,
    QUIET,
    WRITE_BASELINE,
)

Sources = Callable[[], Iterator[Source | Unread]]
"""What goes through the sources; in a long run on a terminal it is called once more, to count them."""


def check(first: Iterable[Source | Unread], sources: Sources, settings: Settings) -> int:
    """Check what ``first`` goes through, print what is found, and give back the exit status; ``sources`` counts it."""
    manner = Manner(settings[CLAIMS], settings[JOBS], settings[CACHE], settings[CACHE_DIR])
    tell = _silent if settings[QUIET] else complain  # of the cache, whose loss costs time and nothing else
    with closing(outcomes(first, manner, tell)) as stream:
        return _reported(watched(stream, sources), settings)


def _silent(sentence: str) -> None:
    """Say nothing."""


def mend(sources: Iterable[Source | Unread], settings: Settings, *, to_output: bool) -> int:
    """Mend what ``sources`` goes through, or show how it would be, and give back the exit status.

    What is left is printed, unless ``to_output`` says that it is texts, or changes to them, that standard output gets.
    """
    from unitcheck.cli.fixing import Fixer

    fixer = Fixer(settings)
    left = fixer.outcomes(sources)
    if to_output:
        tally = Tally(settings[FAIL_ON])
        for _ in tally.kept(left):
            pass
        status = tally.status
    else:
        status = _reported(left, settings)
    fixer.tell()
    if settings[DIFF] and status != UNUSABLE:
        status = FOUND if fixer.changed else CLEAN
    return UNUSABLE if fixer.failed else _softened(status, settings)


def _reported(results: Iterable[Outcome | Unread], settings: Settings) -> int:
    """Print the outcomes, or let them be known from now on; the answer is the exit status."""
    tally = Tally(settings[FAIL_ON])
    try:
        if settings[WRITE_BASELINE] is not None:
            from unitcheck.cli.known import write_baseline

            write_baseline(tally.kept(results), settings)
            return tally.status if tally.status == UNUSABLE else CLEAN
        if settings[BASELINE] is not None:
            from unitcheck.cli.known import Sieve

            sieve = Sieve(settings)
            print_outcomes(tally.kept(sieve.through(results)), settings)
            sieve.tell()
        else:
            print_outcomes(tally.kept(results), settings)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(f"interrupted after {tally.done:,} file{'s' * (tally.done != 1)}") from None
    return _softened(tally.status, settings)


def _softened(status: int, settings: Settings) -> int:
    return CLEAN if status == FOUND and settings[EXIT_ZERO] else status


class Tally:
    """How many outcomes came so far, and the exit status by them."""

    def __init__(self, fail_on: Severity | None) -> None:
        self.status = CLEAN
        self.done = 0
        self._fail_on = fail_on

    def kept(self, results: Iterable[Outcome | Unread]) -> Iterator[Outcome | Unread]:
        """The outcomes as they come; of what could not be read or checked, standard error tells too."""
        for result in results:
            if isinstance(result, Unread):
                complain(f"{result.path or repr(result.path)}: {result.problem}")
                self.status = UNUSABLE
            elif self._fails(result):
                self.status = max(self.status, FOUND)
            self.done += 1
            yield result

    def _fails(self, result: Outcome) -> bool:
        limit = self._fail_on
        return limit is not None and any(finding.severity.rank >= limit.rank for finding in result.findings)
