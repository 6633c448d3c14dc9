"""Two quantities with only a comma, a dash or a semicolon between them may be one.

Syntax alone does not say so, so such a claim counts only where the two agree or a cause explains why they do not.

    ok:       The summit, 3,000 m, 9,840 ft, lies in cloud.
    ok:       It flies at 900 km/h – 560 mph.
    charged:  It flies at 900 km/h – 650 mph.
    silent:   It is 900 m long, 50 ft wide.
    silent:   She took 7 tablespoons and 8 teaspoons, 11 gallons in total.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.lazy import pattern
from unitcheck.model import Claim, Strength
from unitcheck.numerals import WHITE
from unitcheck.relations.line import Line

NAME = "apposition"

_WHITE = WHITE
_PAUSE = pattern(rf"\.?(?:,{_WHITE}|{_WHITE}?[\u2013\u2014]{_WHITE}?|{_WHITE}-{{1,2}}{_WHITE}|;{_WHITE})")
_SUM = pattern(rf"{WHITE}(?:in{WHITE}(?:total|all)|all{WHITE}told|altogether|combined)(?![a-z])")
"""Behind the second quantity: it is what the ones before it come to."""


def claims(line: Line) -> Iterator[Claim]:
    """A weak claim for each pause between two quantities."""
    for index, gap in line.gaps:
        if _PAUSE.fullmatch(gap) and not _SUM.match(line.text, line.quantities[index + 1].reach.end):
            yield from line.claim(NAME, index, index + 1, Strength.WEAK)
