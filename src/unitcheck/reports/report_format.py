"""What a report format is: a module with a name and a way to print reports, listed in ``FORMATS``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from unitcheck.model import Report


class Unread(NamedTuple):
    """A path that led to no report, and why."""

    path: str
    problem: str


class ReportFormat(Protocol):
    """A module of this folder."""

    NAME: str

    def render(self, reports: Iterable[Report | Unread], *, claims: bool = False) -> Iterator[str]:
        """The printed form, line by line as the reports come in; each line ends in a newline.

        ``claims`` asks for every claim judged as well, agreeing ones too. What could not be read is counted.
        """
        ...
