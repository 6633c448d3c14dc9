"""Two quantities in different units with "or" between them are one, unless they are two limits far apart.

ok:       The wall stands 6 feet or 1.83 m high.
ok:       The wall stands 6 feet, or about 1.83 m, high.
charged:  The wall stands 6 feet or 1.38 m high.
silent:   Choose 6 feet or 8 feet.
silent:   Keep them apart by 5 nautical miles or 1,000 feet.
silent:   Chill for 30 minutes or up to 4 hours.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.lazy import pattern
from unitcheck.model import Claim, Hedge, Strength
from unitcheck.numerals import WHITE
from unitcheck.relations.line import Line

NAME = "alternative"

_WHITE = WHITE
_OR = pattern(rf"\.?,?{_WHITE}or{_WHITE}")
_LINK = pattern(rf"\.?,?{_WHITE}or{_WHITE}|{_WHITE}?=|{_WHITE}(?:is|equals){_WHITE}")
"""What may have begun the chain that an "or" goes on with: one metre is 39.37 inches or 1.094 yards."""


def _strength(line: Line, index: int, gap: str) -> Strength:
    """A comma before "or", or "about" behind it, tells a restatement from a choice."""
    told = gap.lstrip(".").startswith(",") or line.quantities[index + 1].hedge is Hedge.ABOUT
    if told and line.has_a_size(index) and line.has_a_size(index + 1):
        return Strength.STRONG
    return Strength.WEAK if line.has_a_noun_behind(index + 1) else Strength.LIKELY


def claims(line: Line) -> Iterator[Claim]:
    """One claim for each "or" between two quantities; "A = B or C" restates A twice."""
    for index, gap in line.gaps_with("or"):
        if not _OR.fullmatch(gap):
            continue
        if line.quantities[index + 1].hedge is Hedge.LIMIT:
            continue
        previous = line.gap(index - 1)
        stated = max(0, index - 1) if previous is not None and _LINK.match(previous) else index
        yield from line.claim(NAME, stated, index + 1, _strength(line, index, gap))
