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


def compile_with(compiles: Compile) -> None:
    """Have patterns compiled by ``compiles`` from now on, which is ``re.compile`` or as good."""
    _Pattern.compiles = staticmethod(compiles)


class _Pattern:
    compiles: Compile = staticmethod(re.compile)

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """What a compiled pattern has under that name; its methods are kept, so that they are found at once."""
        compiled = self.compiles(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
