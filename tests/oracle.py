"""An oracle for the ladder: the books on rounding and the ladder's own arithmetic, worked out a second time.

It shares no code with the package and works another way, from the digits as they are written. All of it is for
positive numbers of proportional units; ``ratio`` is how many of the second unit make one of the first.
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction

EXACT = Context(prec=60)
TIES = (ROUND_HALF_EVEN, ROUND_HALF_UP)


def decimal(number: Fraction) -> Decimal:
    """The number to sixty digits."""
    with localcontext(EXACT):
        return Decimal(number.numerator) / Decimal(number.denominator)


# --- the books --------------------------------------------------------------------------------------------------------


def places_of(text: str) -> int:
    """Decimals of a number as written, negative for trailing zeros: 2 for 2.50, -2 for 600."""
    whole, _, decimals = text.partition(".")
    return len(decimals) if "." in text else len(whole.rstrip("0")) - len(whole)


def figures_of(text: str) -> int:
    """Significant figures of a number as written: 3 for 2.50, 1 for 600, 2 for 0.012."""
    digits = text.replace(".", "").lstrip("0")
    return max(1, len(digits if "." in text else digits.rstrip("0")))


def module_convert(text: str, ratio: Fraction) -> int:
    """To how many decimals Module:Convert writes ``text`` in the other unit."""
    with localcontext(EXACT):
        shift = decimal(2 / ratio).log10()
        return max(_floor(places_of(text) + shift), 1 - decimal(Fraction(text) * ratio).adjusted())


def sp1038(text: str, ratio: Fraction) -> int:
    """To how many decimals NIST SP 1038, section 4.4, writes ``text`` in the other unit."""
    with localcontext(EXACT):
        converted = decimal(Fraction(text) * ratio)
        more = converted.as_tuple().digits[0] < Decimal(text).as_tuple().digits[0]
        return figures_of(text) + more - 1 - converted.adjusted()


def significant(text: str, ratio: Fraction, figures: int) -> int:
    """To how many decimals the converted number has so many figures."""
    with localcontext(EXACT):
        return figures - 1 - decimal(Fraction(text) * ratio).adjusted()


def rounded(text: str, ratio: Fraction, places: int, ties: str) -> str:
    """``text`` in the other unit, to so many decimals, as print writes it."""
    with localcontext(EXACT):
        number = decimal(Fraction(text) * ratio).quantize(Decimal(1).scaleb(-places), rounding=ties)
        return f"{number:f}" if places >= 0 else f"{number.to_integral_value():f}"


def temperature(text: str, kelvin: Decimal) -> int:
    """To how many decimals Module:Convert writes a temperature of so many kelvins: three figures in kelvin."""
    return max(places_of(text), 2 - kelvin.adjusted())


# --- the ladder -------------------------------------------------------------------------------------------------------


def steps_of(text: str) -> list[Fraction]:
    """The resolutions of a number as written, finest first."""
    finest = -len(text.partition(".")[2]) if "." in text else 0
    return [Fraction(10) ** power for power in range(finest, max(finest, -places_of(text)) + 1)]


def may_agree(stated: str, ratio: Fraction, restated: str) -> bool:
    """Whether any rung of the ladder holds, no hedge given."""
    with localcontext(EXACT):
        return (
            _one_way(stated, ratio, restated)
            or _one_way(restated, 1 / ratio, stated)
            or _fives(stated, ratio, restated)
        )


def _one_way(source: str, ratio: Fraction, target: str) -> bool:
    """Exact, rounded, last digit and coarse one way; common, cut and coarse, which look the same from both ends."""
    number, converted = Fraction(target), Fraction(source) * ratio
    gap, digit = abs(converted - number), steps_of(target)[0]
    back = 1 / ratio
    single = any(gap <= _half(source, ratio, target, step) for step in steps_of(target))
    cut = 0 <= converted - number <= min(digit, number / 20)
    one_off = gap <= digit and len(str(int(number / digit))) >= 3
    as_written = gap <= min(digit / 2, number * 3 / 10)
    ends = [(number - half, number + half) for half in _halves(source, ratio, target)]
    others = [((n - h) * ratio, (n + h) * ratio) for n in [Fraction(source)] for h in _halves(target, back, source)]
    cuts = [(number, number + min(digit, number / 20))]
    coarsest = [_coarsest(target, Fraction(1))], [_coarsest(source, ratio)]
    meetings = ((ends, others), (cuts, others), coarsest)
    return single or cut or one_off or as_written or any(_meet(ours, theirs) for ours, theirs in meetings)


def _half(source: str, ratio: Fraction, target: str, step: Fraction) -> Fraction:
    """How far a rounding of the source to the target at ``step`` reaches."""
    number = Fraction(target)
    half = min(step, number) / 2
    book = min(module_convert(source, ratio), sp1038(source, ratio))
    if step <= Fraction(10) ** -book:
        return half
    one = int(number / step) < 10 and int(Fraction(source) / steps_of(source)[0]) < 10
    return min(half, number / (10 if one else 25))


def _halves(source: str, ratio: Fraction, target: str) -> list[Fraction]:
    """The same for every step that keeps two figures."""
    return [_half(source, ratio, target, step) for step in steps_of(target) if Fraction(target) / step >= 10]


def _coarsest(text: str, ratio: Fraction) -> tuple[Fraction, Fraction]:
    number = Fraction(text)
    half = min(steps_of(text)[-1] / 2, number * 12 / 100)
    return (number - half) * ratio, (number + half) * ratio


def _meet(ours: list[tuple[Fraction, Fraction]], theirs: list[tuple[Fraction, Fraction]]) -> bool:
    return any(a <= d and c <= b for a, b in ours for c, d in theirs)


def _fives(stated: str, ratio: Fraction, restated: str) -> bool:
    numbers = Fraction(stated), Fraction(restated)
    if any(number % 5 or not 15 <= number <= 1000 for number in numbers):
        return False
    low, high = ((numbers[0] + sign * Fraction(5, 2)) * ratio for sign in (-1, 1))
    return low <= numbers[1] + Fraction(5, 2) and numbers[1] - Fraction(5, 2) <= high


def _floor(number: Decimal) -> int:
    return int(number.to_integral_value(ROUND_FLOOR))
