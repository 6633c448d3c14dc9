"""Patterns that are compiled when first used.

Compiling is most of what a start costs, and a run over a small text uses a third of the patterns.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from unitcheck.typed import Any, AnyStr, cast

Compile = Callable[[str | bytes, int], "re.Pattern[Any]"]
_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of ``source``: what is asked of it is asked of the compiled one.

    Raises re.error when it is first used, if ``source`` is no pattern.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))


def compile_with(compiles: Compile) -> Compile:
    """Have patterns compiled by ``compiles`` from now on; the answer is what compiled them before.

    It is the one thing here that a run changes, and decides how soon a pattern is made, never which.
    """
    before, _Pattern.compiles = _Pattern.compiles, staticmethod(compiles)
    return before


class _Pattern:
    compiles: Compile = staticmethod(re.compile)

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """What a compiled pattern has under that name, which is kept, as its methods are: they are found at once."""
        compiled = self.compiles(self._source, self._flags)
        for kept in (*_METHODS, name):
            setattr(self, kept, getattr(compiled, kept))
        return getattr(compiled, name)
