"""Reports: what was found, printed for people or for machines."""

from __future__ import annotations

from unitcheck.reports import concise, full, json_report
from unitcheck.reports.report_format import ReportFormat, Style

__all__ = ["FORMATS", "ReportFormat", "Style", "named"]

FORMATS: tuple[ReportFormat, ...] = (full, concise, json_report)


def named(name: str) -> ReportFormat:
    """The format of that name.

    Raises ValueError where no format has it.
    """
    for report_format in FORMATS:
        if name == report_format.NAME:
            return report_format
    known = ", ".join(report_format.NAME for report_format in FORMATS)
    raise ValueError(f"no output format is called {name!r}; known are {known}")
