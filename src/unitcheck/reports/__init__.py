"""Reports: what was found, printed for people or for machines.

To add a format, copy a neighbour: a module with ``NAME`` and ``render``, called what the format is called; then name it
in ``FOR_PEOPLE`` or ``FOR_PROGRAMS``. A format is imported when it is chosen.
"""

from __future__ import annotations

from importlib import import_module

from unitcheck.reports.report_format import ReportFormat, Style
from unitcheck.typed import cast

__all__ = ["FORMATS", "FOR_PEOPLE", "FOR_PROGRAMS", "TELLING_CLAIMS", "ReportFormat", "Style", "named"]

FOR_PEOPLE = ("full", "concise")
"""Printed in the encoding of the terminal."""
FOR_PROGRAMS = ("json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson")
"""Always in UTF-8."""
FORMATS = (*FOR_PEOPLE, *FOR_PROGRAMS)
TELLING_CLAIMS = ("full", "concise", "json", "jsonl")
"""Those that have a place for claims that agree."""


def named(name: str) -> ReportFormat:
    """The format of that name.

    Raises ValueError, with the nearest name or else all of them, where no format has it.
    """
    if name not in FORMATS:
        from difflib import get_close_matches

        near = get_close_matches(name, FORMATS, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(FORMATS)}"
        raise ValueError(f"no output format is called {name!r}; {hint}")
    return cast(ReportFormat, import_module(f"{__name__}.{name}"))
