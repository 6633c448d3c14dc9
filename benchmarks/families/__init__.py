"""What is measured, one family a file; ``FAMILIES`` lists them."""

from __future__ import annotations

from benchmarks.families import batch, files, growth, memory, plugin, rivals, scan, startup
from benchmarks.figure import Family

FAMILIES: tuple[Family, ...] = (scan, startup, rivals, growth, memory, files, plugin, batch)


def named(names: list[str]) -> tuple[Family, ...]:
    """The families of these names in the order of ``FAMILIES``; all of them where none is named.

    Raises ValueError where no family has one of the names.
    """
    known = [family.NAME for family in FAMILIES]
    for name in names:
        if name not in known:
            raise ValueError(f"no family of measurements is called {name!r}; there are {', '.join(known)}")
    return tuple(family for family in FAMILIES if not names or family.NAME in names)
