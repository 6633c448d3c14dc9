"""The outcomes of a run on their way through the baseline, one at a time, as its tests are run."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterator

import pytest

from unitcheck.baseline import Baseline, Known, Sifted, Unusable, load, sifted
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.settings import Settings
from unitcheck.settings.declared import BASELINE, FAIL_ON
from unitcheck.settings.layers import told


class Sieve:
    """Lets the findings through that the baseline does not know; without one, all of them.

    ``fail_on`` is the mildest severity that fails a document. Raises pytest.UsageError where the baseline cannot be
    used.
    """

    def __init__(self, settings: Settings) -> None:
        self.fail_on = settings[FAIL_ON]
        self._path = settings[BASELINE]
        self._coming: deque[Outcome] = deque()
        self._sifted = None if self._path is None else sifted(self._arriving(), _loaded(settings, told(self._path)))

    def sifted(self, outcome: Outcome) -> Outcome:
        """The outcome without the findings that are known."""
        if self._sifted is None:
            return outcome
        self._coming.append(outcome)
        left = next(self._sifted)
        assert isinstance(left, Outcome)
        return left

    def told(self) -> Iterator[str]:
        """After the last outcome: how many findings were known, and what is known but no longer found."""
        if self._sifted is None:
            return
        came = _end(self._sifted)
        path, remedy = told(str(self._path)), "unitcheck --write-baseline takes them out"
        if came.known:
            yield f"{path}: findings that were known: {came.known:,}"
        if came.gone:
            yield f"{path}: known, but no longer found: {_times(came.gone):,}; {remedy}"

    def _arriving(self) -> Iterator[Outcome | Unread]:
        while self._coming:
            yield self._coming.popleft()


def _loaded(settings: Settings, path: str) -> Baseline:
    try:
        return load(path)
    except Unusable as problem:
        raise pytest.UsageError(f"unitcheck: {settings.origins(BASELINE)[-1].error(str(problem))}") from problem


def _end(stream: Generator[Outcome | Unread, None, Sifted]) -> Sifted:
    """What the stream returns, once nothing is left to come."""
    try:
        next(stream)
    except StopIteration as end:
        came: Sifted = end.value
        return came
    raise AssertionError("an outcome is left that nobody asked for")


def _times(known: tuple[Known, ...]) -> int:
    return sum(each.times for each in known)
