"""What a report format is: a module with a name and a way to print outcomes, listed in ``FORMATS``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from unitcheck.reports.outcome import Outcome, Unread


class Style(NamedTuple):
    """How to print: ``claims`` asks for every claim judged, agreeing ones too; ``colour`` for a terminal's colours."""

    claims: bool = False
    colour: bool = False


class ReportFormat(Protocol):
    """A module of this folder."""

    NAME: str

    def render(self, outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
        """The printed form, line by line as the outcomes come in; each line ends in a newline.

        What could not be read is counted.
        """
        ...
