"""Rows as Markdown: the table that is printed, and the page that is written."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable, Sequence

from benchmarks.figure import Broken, Detail, Figure, Row, Skipped, Spread, Target
from unitcheck import __version__

HEADER = ("figure", "value", "yardstick", "ratio", "target", "")
RIGHT = frozenset(("value", "ratio", "target"))


def page(families: Iterable[tuple[str, str, Sequence[Row]]], source: str, before: str = "") -> str:
    """The whole of RESULTS.md: for each family its name, what it measures, and its rows.

    Of ``before``, the page as it was, what is told of other families stays, behind those.
    """
    told = {name: _section(name, about, rows) for name, about, rows in families}
    kept = {name: section for name, section in sections(before).items() if name not in told}
    head = [f"# Benchmarks of unitcheck {__version__}", _ABOUT, machine(), f"The prose is {source}."]
    return "\n\n".join((*head, *told.values(), *kept.values())) + "\n"


def sections(page: str) -> dict[str, str]:
    """What a page tells of each family, heading included."""
    told = (f"## {section.strip()}" for section in page.split("\n## ")[1:])
    return {section.partition("\n")[0].removeprefix("## "): section for section in told}


def _section(name: str, about: str, rows: Sequence[Row]) -> str:
    details = [f"### {row.title}\n\n{markdown(row.header, row.rows)}" for row in rows if isinstance(row, Detail)]
    return "\n\n".join((f"## {name}", about, table(rows), *details))


_ABOUT = """Written by `python -m benchmarks`; docs/benchmarks.md tells how to read it. Each figure is a median, with
the quartiles behind it. A ratio is the median of ratios of single runs to runs of the yardstick beside them: compare
ratios, not times. The families may have been measured at different times."""


def machine() -> str:
    """What it was measured on."""
    return f"Python {platform.python_version()} on {sys.platform} {platform.machine()}, {os.cpu_count()} cores."


def table(rows: Iterable[Row]) -> str:
    """The figures and what was skipped, as one Markdown table."""
    return markdown(HEADER, tuple(cells(row) for row in rows if not isinstance(row, Detail)))


def cells(row: Figure | Skipped | Broken) -> tuple[str, ...]:
    """What a row shows under each word of ``HEADER``."""
    if isinstance(row, Skipped):
        return (row.subject, "", "", "", "", f"skipped: {row.reason}")
    if isinstance(row, Broken):
        return (row.subject, "", "", "", "", f"FAILED: {row.problem}")
    value = f"{_spread(row.value)} {row.unit}".strip()
    return (row.subject, value, row.yardstick, _spread(row.ratio), shown(row.target), word(row.met))


def line(row: Figure | Skipped | Broken) -> str:
    """A row in one line, for whoever waits."""
    subject, value, yardstick, ratio, target, met = cells(row)
    if not isinstance(row, Figure):
        return f"{subject}: {met}"
    wanted = f", wanted {target}: {met}" if target else ""
    return f"{subject}: {value}, {ratio} times {yardstick}{wanted}"


def shown(target: Target | None) -> str:
    """The target as its sign and its limit; nothing where there is none."""
    return "" if target is None else f"{'≥' if target.at_least else '≤'} {_number(target.limit)}"


def word(met: bool | None) -> str:
    """What is said of a target."""
    return "" if met is None else "met" if met else "MISSED"


def markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown; what holds numbers stands to the right."""
    rule = ["---:" if name in RIGHT else "---" for name in header]
    return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in (header, rule, *rows))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "↵")


def _spread(of: Spread) -> str:
    """The median, and the quartiles where there is more than one measurement."""
    if of.runs == 1:
        return _number(of.median)
    return f"{_number(of.median)} ({_number(of.low)}–{_number(of.high)})"


def _number(value: float) -> str:
    """Three figures, and no more decimals than that takes."""
    if abs(value) >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}" if abs(value) >= 0.1 else f"{value:.2g}"
