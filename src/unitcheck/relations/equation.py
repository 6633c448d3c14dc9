"""Two quantities that the text calls equal: by a sign or by words.

ok:       1 inch = 25.4 mm
ok:       The pit is 12 feet deep, that is 3.7 m.
ok:       One metre is about 39.37 inches.
charged:  1 inch = 52.4 mm
silent:   On this map 5 cm = 1 km.
silent:   1 inch = 1 mile
silent:   So 5 m + 3 ft = 5.9 m.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from unitcheck.lazy import pattern
from unitcheck.model import Claim, Dimension, Strength
from unitcheck.numerals import WHITE
from unitcheck.relations.line import Line

NAME = "equation"

_WHITE = WHITE
_SIGN = pattern(rf"\.?{_WHITE}?[=\u2248\u2243\u2245\u2261\u2194]{_WHITE}?")
_WORDS = pattern(
    rf"\.?,?{_WHITE}(?:(?:deep|long|wide|high|tall|thick)?,?{_WHITE})?\(?(?:which{_WHITE})?"
    rf"(?:is|are|equals?|i\.e\.,?|that{_WHITE}is,?|(?:is{_WHITE}|are{_WHITE})?(?:the{_WHITE})?(?:equal|equivalent)"
    rf"{_WHITE}(?:to|of)|corresponds{_WHITE}to|corresponding{_WHITE}to|converts{_WHITE}to|works{_WHITE}out{_WHITE}(?:at|to)){_WHITE}"
)


_SUM = pattern(r"[+\u00d7*/\u2212-][ \u00a0]?$")
_SCALE = pattern(r"\b(?:scale|map|plan|drawing|model|chart)s?\b", re.IGNORECASE)


def claims(line: Line) -> Iterator[Claim]:
    """One claim for each link of an equation, against its first quantity; none for sums and scales."""
    stated = 0
    for index, gap in line.gaps:
        if not (_SIGN.fullmatch(_to_number(line, index, gap)) or _WORDS.fullmatch(gap)):
            continue
        previous = line.gap(index - 1)
        stated = stated if previous is not None and _SIGN.fullmatch(previous) else index
        if not _SUM.search(line.before(stated, 3)) and not _is_drawn(line, stated, index + 1):
            strength = Strength.TENTATIVE if _is_scale(line, stated, index + 1) else Strength.STRONG
            yield from line.claim(NAME, stated, index + 1, strength)


def _is_drawn(line: Line, stated: int, restated: int) -> bool:
    """Whether a map or a plan is spoken of around the equation."""
    end = line.quantities[restated].reach.end
    return _SCALE.search(line.before(stated, 60) + " … " + line.text[end : end + 30]) is not None


def _is_scale(line: Line, stated: int, restated: int) -> bool:
    """1 cm = 10 km is what a map says: a length that a ruler has against one a thousand times as large."""
    ours, theirs = (line.quantities[place].unit.candidates[0] for place in (stated, restated))
    lengths = ours.dimension == theirs.dimension == Dimension(length=1)
    return lengths and ours.factor.high <= _RULER and theirs.factor.low >= 1000 * ours.factor.high


_RULER = Fraction(3048, 10000)
"""Metres; a foot."""


def _to_number(line: Line, index: int, gap: str) -> str:
    """The gap up to the number itself: a sign such as \u2248 is read as its hedge, too."""
    after = line.quantities[index + 1]
    start, end = after.reach.start, after.span.start
    return gap if start == end else gap + line.text[start:end]
