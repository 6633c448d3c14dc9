"""Colours for a terminal: a brush puts ANSI sequences around text, or leaves it alone.

The text between them must be free of control characters of its own; ``carry.one_line`` and ``excerpt`` see to that.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from itertools import groupby

from unitcheck.model import Severity
from unitcheck.typed import NamedTuple, TextIO

BOLD = "1"
FAINT = "2"
RED = "1;31"
GREEN = "32"
YELLOW = "1;33"
BLUE = "94"
CYAN = "1;36"

SEVERITIES = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: CYAN}


class Brush(NamedTuple):
    """What paints; one without ``colour`` leaves every text as it is."""

    colour: bool = False

    def paint(self, text: str, ink: str) -> str:
        """The text in ``ink``, one of this module's."""
        return f"\x1b[{ink}m{text}\x1b[0m" if self.colour and text else text

    def marks(self, underline: str, ink: str) -> str:
        """A line of marks: what an editor would change in ``ink``, what it was held against in blue."""
        return "".join(self._mark(run, ink) for run in _runs(underline)) if self.colour else underline

    def _mark(self, run: str, ink: str) -> str:
        return run if run.isspace() else self.paint(run, BLUE if run[0] == "-" else ink)


PLAIN = Brush()


def is_wanted(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether ``stream`` should get colours: a terminal does, unless NO_COLOR (no-color.org) or TERM=dumb forbids it.

    FORCE_COLOR gives them to any stream. A Windows console gets them where it says that it knows them.
    """
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    if environment.get("TERM") == "dumb" or not stream.isatty():
        return False
    return sys.platform != "win32" or any(name in environment for name in ("WT_SESSION", "ANSICON", "TERM"))


def _runs(underline: str) -> Iterator[str]:
    return ("".join(run) for _, run in groupby(underline))
