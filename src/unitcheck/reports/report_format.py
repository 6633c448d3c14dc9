"""What a report format is: a module with a name and a way to print outcomes, listed in ``FORMATS``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Severity
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.typed import NamedTuple, Protocol


class Style(NamedTuple):
    """How to print.

    ``claims`` asks for every claim judged, agreeing ones too; ``colour`` for a terminal's colours; ``quiet`` leaves
    out the summary at the end. ``fail_on`` is the mildest severity that fails a run (None: no finding does), for
    formats that know failures.
    """

    claims: bool = False
    colour: bool = False
    quiet: bool = False
    fail_on: Severity | None = Severity.ERROR

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of that severity fails the run."""
        return self.fail_on is not None and severity.rank >= self.fail_on.rank


class ReportFormat(Protocol):
    """A module of this folder."""

    NAME: str

    def render(self, outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
        """The printed form, piece by piece as the outcomes come in; each piece ends in a newline.

        What could not be read is told too, so that no report looks clean that is not.
        """
        ...
