"""A bracketed quantity restates the one behind it: (16 km) 10 miles.

The bracket may as well end what came before, so such a claim counts only where the two agree or a cause says why not.

    ok:       Drive (16 km) 10 miles north.
    charged:  Drive (61 km) 10 miles north.
    silent:   Drive north (16 km) 40 miles before dusk.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.lazy import pattern
from unitcheck.model import Claim, Strength
from unitcheck.relations.line import Line

NAME = "reversed"

_OPEN = pattern(r"[(\[][ \u00a0]?$")
_CLOSE = pattern(r"[ \u00a0]?[)\]][ \u00a0\u2009\u202f\n]")


def claims(line: Line) -> Iterator[Claim]:
    """A weak claim for each bracket that a quantity follows and none comes before."""
    for index, gap in line.gaps_with(")", "]"):
        if _CLOSE.fullmatch(gap) and _OPEN.search(line.before(index, 3)) and not _is_owned(line, index):
            yield from line.claim(NAME, index + 1, index, Strength.WEAK)


def _is_owned(line: Line, index: int) -> bool:
    """Whether the bracket stands right behind a quantity, which it then restates."""
    before = line.gap(index - 1)
    return before is not None and len(before) <= 3
