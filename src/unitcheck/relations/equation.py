"""Two quantities that the text calls equal: by a sign or by words.

ok:       1 inch = 25.4 mm
ok:       The pit is 12 feet deep, that is 3.7 m.
ok:       One metre is about 39.37 inches.
charged:  1 inch = 52.4 mm
silent:   On the map 5 cm = 5 cm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.model import Claim
from unitcheck.relations.line import Line

NAME = "equation"

_WHITE = "[ \u00a0\u2009\u202f\n]"
_SIGN = re.compile(rf"\.?{_WHITE}?[=\u2248\u2243\u2245\u2261\u2194]{_WHITE}?")
_WORDS = re.compile(
    rf"\.?,?{_WHITE}(?:(?:deep|long|wide|high|tall|thick)?,?{_WHITE})?\(?(?:which{_WHITE})?"
    rf"(?:is|are|equals?|i\.e\.,?|that{_WHITE}is,?|(?:is{_WHITE}|are{_WHITE})?(?:the{_WHITE})?(?:equal|equivalent)"
    rf"{_WHITE}(?:to|of)|corresponds{_WHITE}to|corresponding{_WHITE}to){_WHITE}"
)


def claims(line: Line) -> Iterator[Claim]:
    """One claim for each link of an equation, against its first quantity."""
    stated = 0
    for index, gap in line.gaps():
        if not (_SIGN.fullmatch(gap) or _WORDS.fullmatch(gap)):
            continue
        previous = line.gap(index - 1)
        stated = stated if previous is not None and _SIGN.fullmatch(previous) else index
        yield from line.claim(NAME, stated, index + 1)
