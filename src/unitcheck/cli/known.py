"""Runs under a baseline: known findings pass, and what is no longer found is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from unitcheck.baseline import Baseline, Known, Sifted, Unusable, load, load_or_empty, renewed, save, sifted
from unitcheck.cli.terminal import Unwritable, complain, write
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.settings.declared import BASELINE, QUIET, WRITE_BASELINE
from unitcheck.settings.layers import Settings, told
from unitcheck.writing import Unwritable as FileUnwritable

_LISTED = 5
"""Files that are named of those in which something is no longer found."""


class Sieve:
    """Outcomes on their way through a baseline, which holds what is known.

    Raises SettingsError where the baseline cannot be used.
    """

    def __init__(self, settings: Settings) -> None:
        self._path = told(str(settings[BASELINE]))
        self._settings = settings
        try:
            self._baseline = load(self._path)
        except Unusable as problem:
            raise settings.origins(BASELINE)[-1].error(str(problem)) from problem
        self._came = Sifted(0, ())

    def through(self, outcomes: Iterable[Outcome | Unread]) -> Iterator[Outcome | Unread]:
        """The outcomes without the findings that are known."""
        self._came = yield from sifted(outcomes, self._baseline)

    def tell(self) -> None:
        """Say how many findings were known, and of what is known no longer."""
        if self._came.known and not self._settings[QUIET]:
            complain(f"{self._path}: findings that were known: {self._came.known:,}")
        if self._came.gone:
            complain(_gone(self._path, self._came.gone))


def _gone(path: str, gone: tuple[Known, ...]) -> str:
    times = sum(known.times for known in gone)
    files = Counter(known.path for known in gone)
    listed = ", ".join([*files][:_LISTED]) + ", …" * (len(files) > _LISTED)
    return f"{path}: known, but no longer found: {times:,} (in {listed}); --write-baseline {path} takes them out"


def write_baseline(outcomes: Iterable[Outcome | Unread], settings: Settings) -> None:
    """Let all that is found be known from now on.

    Raises SettingsError where there is a file that is no baseline, and Unwritable.
    """
    path = told(str(settings[WRITE_BASELINE]))
    try:
        baseline = renewed(load_or_empty(path), outcomes)
        save(path, baseline)
    except Unusable as problem:
        raise settings.origins(WRITE_BASELINE)[-1].error(str(problem)) from problem
    except FileUnwritable as problem:
        raise Unwritable(str(problem)) from problem
    if not settings[QUIET]:
        write(f"{path}: findings that are known from now on: {_number(baseline):,}\n")


def _number(baseline: Baseline) -> int:
    return sum(known.times for known in baseline.known)
