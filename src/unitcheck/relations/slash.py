"""Two quantities with a slash or an upright bar between them are one.

ok:       Bake at 200 °C / 390 °F.
ok:       Butter: 250 g | 9 oz
charged:  Bake at 200 °C / 590 °F.
silent:   Turn at 50 km / 70 km.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.lazy import pattern
from unitcheck.model import Claim, Strength
from unitcheck.numerals import WHITE
from unitcheck.relations.line import Line

NAME = "slash"

_WHITE = WHITE
_SLASH = pattern(rf"\.?{_WHITE}?[/|]{_WHITE}?")


def claims(line: Line) -> Iterator[Claim]:
    """One claim for each slash between two quantities; "A / B / C" restates A twice."""
    stated = 0
    for index, gap in line.gaps_with("/", "|"):
        if not _SLASH.fullmatch(gap):
            continue
        follows = index > 0 and (previous := line.gap(index - 1)) is not None and _SLASH.fullmatch(previous)
        stated = stated if follows else index
        yield from line.claim(NAME, stated, index + 1, _strength(line, stated, index + 1))


def _strength(line: Line, stated: int, restated: int) -> Strength:
    """Units of no one size, Mach beside knots, may be two limits."""
    return Strength.STRONG if line.has_a_size(stated) and line.has_a_size(restated) else Strength.LIKELY
