"""Patterns on the command line, for shells that do not expand them: docs/**/*.md.

``*`` is any part of a name, ``?`` any character of it and ``[a-z]`` one of several; ``**`` between slashes is any
folders, or none. A hidden name is meant only by a part that begins with a dot.
"""

from __future__ import annotations

import os
from functools import cache

from unitcheck.typed import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

Steps = frozenset[int]
"""Which parts of a pattern may come next."""

_ANY_FOLDERS = "**"


class Pattern(NamedTuple):
    """A pattern: the folder before its first wildcard, empty for the working directory, and the parts from there on."""

    folder: str
    parts: tuple[str, ...]

    def start(self) -> Steps:
        """Where the folder stands."""
        return self._with_none(frozenset((0,)))

    def after(self, steps: Steps, name: str) -> Steps:
        """Where ``name`` in a folder at ``steps`` stands; nowhere, if the pattern does not go that way."""
        if not self.parts:
            return frozenset()
        return self._with_none(frozenset(step for each in steps for step in self._one(each, name)))

    def is_met(self, steps: Steps) -> bool:
        """Whether the whole pattern has been gone through."""
        return len(self.parts) in steps

    def _one(self, step: int, name: str) -> tuple[int, ...]:
        if step == len(self.parts):
            return ()
        part = self.parts[step]
        if name.startswith(".") and not part.startswith("."):
            return ()
        if part == _ANY_FOLDERS:
            return (step,)
        return (step + 1,) if _compiled(part).match(os.path.normcase(name)) else ()

    def _with_none(self, steps: Steps) -> Steps:
        """The steps, and those behind a ``**``, which may be no folder at all."""
        reached = set(steps)
        for step in range(min(steps, default=0), len(self.parts)):
            if step in reached and self.parts[step] == _ANY_FOLDERS:
                reached.add(step + 1)
        return frozenset(reached)


def pattern_of(path: str) -> Pattern:
    """The pattern that a path is."""
    parts = (path.replace(os.altsep, os.sep) if os.altsep else path).split(os.sep)
    while parts[-1] in (_ANY_FOLDERS, "") and len(parts) > 1:  # all that is in a folder: the folder itself
        parts.pop()
    first = next((place for place, part in enumerate(parts) if not _WILD.isdisjoint(part)), len(parts))
    folder = os.sep.join((*parts[:first], "")) if first else ""
    return Pattern(folder, tuple(part for part in parts[first:] if part not in ("", os.curdir)))


_WILD = frozenset("*?[")


@cache
def _compiled(part: str) -> re.Pattern[str]:
    import fnmatch
    import re

    return re.compile(fnmatch.translate(os.path.normcase(part)))
