"""The clear cases of the ladder, decided in floats with a proven margin; exact arithmetic costs forty times as much."""

from __future__ import annotations

from fractions import Fraction

from unitcheck.model import Agreement, Unit, Value
from unitcheck.rounding import BEYOND_THE_BOOK

_SAFE = 1e-12  # see clear_rung
_SURE = float(BEYOND_THE_BOOK)
_LEAST, _GREATEST = 1e-90, 1e90


def clear_rung(stated: Value, restated: Value, source: Unit, target: Unit) -> Agreement | None:
    """The rung, where floats decide it beyond doubt: exact, rounded or none. Otherwise None.

    Each float here is a correctly rounded quotient of integers, or comes from such by at most six operations, and none
    is near the limits of a float. So what is compared is off by less than 10 · 2⁻⁵³ ≈ 1.2e-15 of the largest number
    it passed through; ``_SAFE`` of that number is nearly a thousand times as much.
    """
    if (
        source.factor.low is not source.factor.high
        or target.factor.low is not target.factor.high
        or source.is_point is not target.is_point
        or source.dimension != target.dimension
    ):
        return None
    try:
        return _decide(stated, restated, source, target)
    except OverflowError:  # an integer too large for a float
        return None


def _decide(stated: Value, restated: Value, source: Unit, target: Unit) -> Agreement | None:
    # Fractions are taken apart in place: a call for each would cost as much as all the arithmetic.
    number, factor, divisor = stated.number, source.factor.low, target.factor.low
    original = number.numerator / number.denominator
    per_base = divisor.numerator / divisor.denominator
    scale = factor.numerator / factor.denominator / per_base
    number, digit = restated.number, restated.resolutions[0]
    written = number.numerator / number.denominator
    half = digit.numerator / digit.denominator / 2
    size = abs(written)
    if target.is_point:
        shift, back = float(source.offset) * scale, float(target.offset)
        converted, most = original * scale + shift - back, abs(shift) + abs(back)
        sure = half
    else:
        converted, most = original * scale, 0.0
        sure = min(half, _SURE * size)
        if not (_LEAST < size < _GREATEST and _LEAST < abs(converted) < _GREATEST):
            return None
    if not (_LEAST < scale < _GREATEST and _LEAST < per_base < _GREATEST and _LEAST < half < _GREATEST):
        return None
    off, slack = abs(converted - written), _SAFE * (abs(converted) + size + half + most)
    # Whatever the book says, a rounding reaches half its resolution at most, and at least as far as ``sure``.
    if off < sure - slack:
        return Agreement.EXACT
    if off <= half + slack or target.is_point:
        return None
    coarsest = as_float(restated.resolutions[-1]) / 2
    if off < min(coarsest, _SURE * size) - slack:
        return Agreement.ROUNDED
    ours, theirs = _furthest(coarsest, size), _furthest(as_float(stated.resolutions[-1]) / 2, abs(original))
    apart = converted * written < 0 or size * (1 + ours) < abs(converted) * (1 - theirs)
    return Agreement.NONE if apart or size * (1 - ours) > abs(converted) * (1 + theirs) else None


def _furthest(coarsest: float, size: float) -> float:
    """A share of ``size`` beyond which no rung's interval reaches.

    A rounding reaches half the coarsest resolution and half the number at most; a five 2.5, a sixth of the least that
    counts; a hedge or a cut 5 % and one unit off in three figures 1.5 %, on top of a rounding. A point more is margin.
    """
    return max(min(coarsest / size, 0.5), min(2.5 / size, 0.17)) + 0.06


def as_float(number: Fraction) -> float:
    """The float nearest to ``number``, several times as quick as ``float`` is. Raises OverflowError like it."""
    return number.numerator / number.denominator
