"""Write another number where an author wrote one, the way the author writes.

    1,600 m      → 17,930 m        the same grouping          five miles    → eight miles      the same words
    12,5 km      → 20,1 km         the same decimal mark      2.5 million t → 2.8 million t    the same scale
    −40 °C       → −33 °C          the same minus sign        6×10⁸ m       → 9.6×10⁷ m        the same power style
    5½ in        → 3¼ in           fractions where they fit   5 ft 10 in    → 6 ft 1 in        carried over

Unit texts, hyphens and spaces stay as they stand. What cannot be written alike is not written: the answer is None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from unitcheck.lazy import pattern
from unitcheck.model import Part, Quantity, Segment, Span, Term, Value, WrittenNumber, WrittenUnit
from unitcheck.numerals import DIGITS, MINUS, ONES, SPACES, TENS, VULGAR, parse
from unitcheck.typed import NamedTuple

SURROUNDINGS = 150
"""Code points of text that a rewritten quantity keeps on both sides, for readings that depend on them."""

Replacement = tuple[Span, str]
"""A range of a segment's text and what to put there."""

# --- quantities -------------------------------------------------------------------------------------------------------


def quantity(written: Quantity, values: Sequence[Value | None], like: str = "") -> Quantity | None:
    """``written`` with a value of its unit in place of each of its parts; None in ``values`` keeps a part.

    ``like`` is a number whose style decides where the old one leaves it open. The answer stands in a segment of its own
    text, so that its readings can be asked for.
    """
    if len(values) != len(written.parts):
        return None
    replacements: list[Replacement] = []
    for part, value in zip(written.parts, values, strict=True):
        texts = () if value is None else _part(part, value, like)
        if texts is None:
            return None
        replacements.extend(texts)
    return replaced(written, replacements)


def replaced(written: Quantity, replacements: Sequence[Replacement]) -> Quantity:
    """``written`` with other text at some of its spans, which must not overlap, in a segment of its surroundings."""
    first = max(0, written.reach.start - SURROUNDINGS)
    ordered = sorted({(Span(span.start - first, span.end - first), new) for span, new in replacements})
    around = written.segment.text[first : written.reach.end + SURROUNDINGS]
    text, position = [], 0
    for span, new in ordered:
        text += [around[position : span.start], new]
        position = span.end
    text.append(around[position:])
    segment = Segment("".join(text))
    parts = tuple(tuple(_moved_term(term, first, ordered, segment) for term in part) for part in written.parts)
    span, reach = (_moved(Span(old.start - first, old.end - first), ordered) for old in (written.span, written.reach))
    return written._replace(segment=segment, span=span, reach=reach, parts=parts)


def _moved_term(term: Term, first: int, replacements: Sequence[Replacement], segment: Segment) -> Term:
    spans = (Span(old.start - first, old.end - first) for old in (term.number.span, term.unit.span))
    number, unit = (_moved(span, replacements) for span in spans)
    return Term(
        WrittenNumber(number, segment.text[number.start : number.end]),
        WrittenUnit(unit, segment.text[unit.start : unit.end], term.unit.candidates),
    )


def _moved(span: Span, replacements: Sequence[Replacement]) -> Span:
    """Where ``span`` stands once the replacements are made; one of them may be the span itself or lie inside it."""
    before = sum(len(new) - (old.end - old.start) for old, new in replacements if old.end <= span.start)
    inside = sum(
        len(new) - (old.end - old.start) for old, new in replacements if span.start <= old.start < old.end <= span.end
    )
    return Span(span.start + before, span.end + before + inside)


def _part(part: Part, value: Value, like: str) -> tuple[Replacement, ...] | None:
    """The new texts of one part's numbers."""
    counts = _carried(part, value)
    if counts is None or not _keeps_its_number(part[-1], counts[-1]):
        return None
    texts = [number(term.number.text, count, like) for term, count in zip(part, counts, strict=True)]
    if any(text is None for text in texts):
        return None
    return tuple((term.number.span, text) for term, text in zip(part, texts, strict=True) if text is not None)


_UNIT_WORD = pattern(r"[A-Za-z]{4,}")


def _keeps_its_number(term: Term, count: Value) -> bool:
    """Whether a unit spelt as a word may stay singular or plural: "0.5 mile" is not to become 3 mile, nor 1 miles."""
    old, word = parse(term.number.text), _UNIT_WORD.match(term.unit.text)
    if old is None or word is None or not term.unit.span.start > term.number.span.end:
        return True
    if word[0].endswith("s") or word[0] == "feet":
        return abs(count.number) != 1
    return abs(old.number) > 1 or abs(count.number) <= 1


def _carried(part: Part, value: Value) -> tuple[Value, ...] | None:
    """A value of the last unit as whole counts of the units before it and the rest: 70 in as 5 ft, 10 in."""
    if len(part) == 1:
        return (value,)
    factors = [term.unit.candidates[0].factor for term in part]
    if not all(factor.is_point for factor in factors) or value.number < 0:
        return None
    rest = round(value.number / value.resolution) * value.resolution
    counts = []
    for factor in factors[:-1]:
        size = factor.low / factors[-1].low
        count = rest // size
        counts.append(Value(Fraction(count), (Fraction(1),)))
        rest -= count * size
    return (*counts, Value(rest, (value.resolution,)))


# --- numbers ----------------------------------------------------------------------------------------------------------


def number(written: str, value: Value, like: str = "") -> str | None:
    """``value``, rounded to its resolution, in the style of the number ``written``.

    Where ``written`` leaves the style open (no thousands, no sign), that of the number ``like`` decides. None where
    the style has no way to write it.
    """
    if parse(written) is None or value.resolution <= 0:
        return None
    attempts = (_in_words, _as_fraction) if not re.search(r"\d", written) else (_as_fraction,)
    for attempt in attempts:
        text = attempt(written, value, like)
        if text is not None:
            return text
    return _in_digits(written, value, like)


_STYLED = pattern(
    rf"(?P<sign>[{MINUS}+]|(?:minus|negative)[{SPACES}\n])?(?P<digits>\.\d+|{DIGITS})(?P<tail>.*)",
    re.VERBOSE | re.DOTALL,
)
_EXPONENT = pattern(r"(?P<head>.*?(?:10\^?[{(]?|[eE]))(?P<exponent>[^)}]+)(?P<close>[)}]?)$")
_LEAST = Fraction(1, 100)  # of a million, that is still written as one
_TO_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


class _Style(NamedTuple):
    """How a number in digits is written; ``tail`` is what follows the digits and multiplies them by ``scale``.

    ``group`` is None where the number is too short to show how its author groups.
    """

    minus: str = ""
    group: str | None = None
    groups_four: bool = True
    in_lakhs: bool = False
    mark: str = "."
    leading_zero: bool = True
    tail: str = ""
    scale: Fraction = Fraction(1)


def _in_digits(written: str, value: Value, like: str) -> str | None:
    style, model = _style(written), _style(like)
    if style is None:
        return _format(value, _completed(model or _Style(), None))
    return _format(value, _completed(style, model))


def _style(written: str) -> _Style | None:
    """The style of a number in digits; None for one in words, a fraction, or one with its uncertainty."""
    match = _STYLED.fullmatch(written)
    whole = match and parse(match["digits"])
    scale = match and parse(f"1{match['tail']}")
    if not match or not whole or not scale or scale.number.denominator * scale.number.numerator <= 0:
        return None
    if match["tail"].lstrip(SPACES)[:1] in ("(", "/", *VULGAR):
        return None
    digits, decimals = match["digits"], _decimals(whole.resolution)
    before = digits[: len(digits) - decimals - 1] if decimals else digits
    marks = re.sub(r"\d", "", before)
    sign = match["sign"] or ""
    return _Style(
        minus="" if sign == "+" else sign,
        group=marks[:1] or ("" if len(before) > 4 else None),
        groups_four=bool(marks) or len(before) != 4,
        in_lakhs=bool(re.search(r"\D\d\d\D", before)),
        mark=digits[-decimals - 1] if decimals else "." if marks[:1] != "." else ",",
        leading_zero=bool(before),
        tail=match["tail"],
        scale=scale.number,
    )


def _completed(style: _Style, model: _Style | None) -> _Style:
    """What ``style`` leaves open, as in ``model``, or else as most English prose has it."""
    group = style.group if style.group is not None or model is None else model.group
    if group is None or group == style.mark:  # 1,234 m (1,35 yd): the other side's comma is this one's decimal mark
        group = "," if style.mark == "." else "\u202f"
    minus = style.minus or (model.minus if model else "") or "\u2212"
    return style._replace(group=group, minus=minus)


def _decimals(resolution: Fraction) -> int:
    """How many decimals a number to this resolution is written with."""
    count = 0
    while resolution < 1 and count < 40:
        resolution, count = resolution * 10, count + 1
    return count


def _format(value: Value, style: _Style) -> str | None:
    style = _unscaled(value, _refitted(value, style))
    exact, resolution = value.number / style.scale, value.resolution / style.scale
    decimals = _decimals(resolution)
    if decimals >= 40:
        return None
    steps = round(abs(exact) / resolution)
    digits = str(round(steps * resolution * 10**decimals)).rjust(decimals + 1, "0")
    whole, part = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    if whole == "0" and part and not style.leading_zero:
        whole = ""
    sign = style.minus if exact < 0 and steps else ""
    return sign + _grouped(whole, style) + (style.mark + part if part else "") + style.tail


def _refitted(value: Value, style: _Style) -> _Style:
    """Another exponent where the number would no longer begin with its units digit: 96×10⁶ as 9.6×10⁷."""
    power = _EXPONENT.match(style.tail)
    mantissa = abs(value.number / style.scale)
    if not power or not mantissa or 1 <= mantissa < 10:
        return style
    shift = 0
    while mantissa >= 10:
        mantissa, shift = mantissa / 10, shift + 1
    while mantissa < 1:
        mantissa, shift = mantissa * 10, shift - 1
    exponent = str(_decimals(1 / style.scale) - _decimals(style.scale) + shift)
    raised = exponent.translate(_TO_SUPERSCRIPT) if power["exponent"][-1] in "⁰¹²³⁴⁵⁶⁷⁸⁹" else exponent
    if power["exponent"][0] == "\u2212":
        raised = raised.replace("-", "\u2212")
    return style._replace(tail=power["head"] + raised + power["close"], scale=style.scale * Fraction(10) ** shift)


def _unscaled(value: Value, style: _Style) -> _Style:
    """Without the word million where the number is too small for it: 3, not 0.000003 million."""
    is_word = style.tail.strip(SPACES + "\n-").isalpha()
    return style._replace(tail="", scale=Fraction(1)) if is_word and abs(value.number / style.scale) < _LEAST else style


def _grouped(whole: str, style: _Style) -> str:
    if len(whole) < 4 or (len(whole) == 4 and not style.groups_four):
        return whole
    size = 2 if style.in_lakhs else 3
    head, groups = whole[:-3], [whole[-3:]]
    while head:
        head, groups = head[:-size], [head[-size:], *groups]
    return (style.group or "").join(groups)


# --- fractions and words ----------------------------------------------------------------------------------------------

_FRACTION = pattern(
    rf"(?P<whole>\d+)?(?P<gap>[{SPACES}-]?)(?:(?P<vulgar>[{''.join(VULGAR)}])|\d+(?P<slash>[/\u2044\u2215])\d+)"
)
_FINEST = 16


def _as_fraction(written: str, value: Value, like: str) -> str | None:
    """5½ and 3 1/4 in kind; None where the value is no such fraction or the number was none."""
    del like
    match = _FRACTION.fullmatch(written)
    if not match or value.number <= 0 or value.number.denominator > _FINEST:
        return None
    whole, rest = divmod(value.number, 1)
    if not rest:
        return str(whole)
    gap = match["gap"] if match["whole"] else (" " if match["slash"] else "")
    head = f"{whole}{gap}" if whole else ""
    if match["slash"]:
        return f"{head}{rest.numerator}{match['slash']}{rest.denominator}"
    written_parts = {VULGAR[match["vulgar"]].denominator} if match["vulgar"] else set()
    usual = {2, 4, 8, *written_parts}
    sign = next((s for s, fraction in VULGAR.items() if fraction == rest and fraction.denominator in usual), None)
    return sign and head + sign


def _in_words(written: str, value: Value, like: str) -> str | None:
    """Whole numbers below a hundred and halves; None for others, which books print in digits."""
    del like
    if not re.match(r"[A-Za-z]", written) or value.number < 0:
        return None
    whole, rest = divmod(value.number, 1)
    if whole >= 100 or rest not in (0, Fraction(1, 2)) or not value.number:
        return None
    if not whole:
        return None
    words = _below_hundred(int(whole)) + (" and a half" if rest else "")
    return words.capitalize() if written[0].isupper() else words


def _below_hundred(count: int) -> str:
    ones = {number: word for word, number in ONES.items()}
    if count < 20:
        return ones[count]
    tens = next(word for word, number in TENS.items() if number == count // 10 * 10)
    return tens if count % 10 == 0 else f"{tens}-{ones[count % 10]}"
