"""Two quantities in different units with "or" between them are one.

    ok:       The wall stands 6 feet or 1.83 m high.
    ok:       The wall stands 6 feet, or about 1.83 m, high.
    charged:  The wall stands 6 feet or 1.38 m high.
    silent:   Choose 6 feet or 8 feet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.model import Claim
from unitcheck.relations.line import Line

NAME = "alternative"

_WHITE = "[ \u00a0\u2009\u202f\n]"
_OR = re.compile(rf"\.?,?{_WHITE}or{_WHITE}(?:else{_WHITE})?")


def claims(line: Line) -> Iterator[Claim]:
    """One claim for each "or" between two quantities; "A or B or C" restates A twice."""
    stated = 0
    for index, gap in line.gaps():
        if not _OR.fullmatch(gap):
            continue
        follows = index > 0 and (previous := line.gap(index - 1)) is not None and _OR.fullmatch(previous)
        stated = stated if follows else index
        yield from line.claim(NAME, stated, index + 1)
