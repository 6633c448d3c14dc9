"""A rate whose unit is finished behind a bracket is restated by the bracket after that.

ok:       It moves at 7 kilometres (4.3 miles) per second (about Mach 20).
charged:  It moves at 7 kilometres (4.3 miles) per second (about Mach 2).
silent:   It moves 7 kilometres in all per second (3 times as fast).
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.lazy import pattern
from unitcheck.model import Claim
from unitcheck.numerals import WHITE
from unitcheck.relations.line import Line

NAME = "distributed"

_WHITE = WHITE
_BETWEEN = pattern(rf"[)\]]{_WHITE}?(?:per{_WHITE}|/|an?{_WHITE})[^()\[\];,]{{1,25}}{_WHITE}?[(\[]{_WHITE}?")
_CLOSE = pattern(rf"{_WHITE}?[)\]]")


def claims(line: Line) -> Iterator[Claim]:
    """A (B) per unit (C): C restates A."""
    for index, gap in line.gaps_with(")", "]"):
        if index and _BETWEEN.fullmatch(gap) and _CLOSE.match(line.text, line.quantities[index + 1].reach.end):
            yield from line.claim(NAME, index - 1, index + 1)
