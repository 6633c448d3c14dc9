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
from unitcheck.settings.declared import CACHE, CACHE_DIR, CLAIMS, EXIT_ZERO, FAIL_ON, JOBS

Sources = Callable[[], Iterator[Source | Unread]]
"""What goes through the sources; in a long run on a terminal it is called once more, to count them."""


def print_reports(first: Iterable[Source | Unread], sources: Sources, settings: Settings) -> int:
    """Check what ``first`` goes through, print what is found, and give back the exit status; ``sources`` counts it."""
    tally = _Tally(settings[FAIL_ON])
    manner = Manner(settings[CLAIMS], settings[JOBS], settings[CACHE], settings[CACHE_DIR])
    with closing(outcomes(first, manner, complain)) as stream:
        try:
            print_outcomes(tally.kept(watched(stream, sources)), settings)
        except KeyboardInterrupt:
            raise KeyboardInterrupt(f"interrupted after {tally.done:,} file{'s' * (tally.done != 1)}") from None
    return CLEAN if tally.status == FOUND and settings[EXIT_ZERO] else tally.status


class _Tally:
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
