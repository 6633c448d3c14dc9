"""How numbers are written, and what exact value and resolutions a written number stands for.

372            372, to the unit                       1,234.5 · 1 234,5 · 1'234 · 12,34,567    grouped
600            600, to 1, 10 or 100                   ½ · 2½ · 5 1/2 · 5-1/2 · three-quarters   fractions
2.50           2.50, to 0.01                          6×10⁸ · 6 x 10^8 · 6e8 · 10^-12            powers of ten
1.5 million    1,500,000, to 100,000                  9.81(2)                                   uncertainty dropped
five           5, to 1                                two and a half million · a dozen           words
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from unitcheck.lazy import pattern
from unitcheck.model import Value
from unitcheck.tries import trie
from unitcheck.units.expression import SPACE, white
from unitcheck.units.expression import SPACES as SPACES

# --- the tables -------------------------------------------------------------------------------------------------------

WHITE = white(SPACE)
"""One white space between words: a space, or a line break with the indentation around it."""

MINUS = "-\u2212\u2013\u2010\u2011\ufe63\uff0d"
"""What print uses as a minus: hyphen-minus, minus sign, en dash (−5, –5), hyphens, small and full-width hyphens."""

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅐": Fraction(1, 7), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip

SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
    "k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
"""Words that multiply the number before them. A letter alone does so only where a unit follows (3k miles)."""

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
BIG = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
DOZENS = {"dozen": 12, "couple": 2}
"""Nouns that count: a dozen, two dozen, a couple of."""
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
    "sixteenth": 16, "sixteenths": 16, "hundredth": 100, "hundredths": 100,
}  # fmt: skip

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_MINUS_TO_HYPHEN = str.maketrans(dict.fromkeys(MINUS, "-"))

# --- the patterns, from the tables ------------------------------------------------------------------------------------

_SP = SPACE
_FRACTION_SLASH = "[/\u2044\u2215]"

DIGITS = rf"""(?:
    \d{{1,3}}(?:,\d{{3}}){{1,6}}(?!\d)(?:\.\d+)?                  # 1,234.5
  | \d{{1,2}}(?:,\d{{2}}){{1,5}},\d{{3}}(?!\d)(?:\.\d+)?          # 12,34,567
  | \d{{1,3}}(?:\.\d{{3}}){{2,6}}(?!\d)(?:,\d+)?                  # 1.234.567,8
  | \d{{1,3}}(?:\.\d{{3}})(?=,\d)(?:,\d+)                         # 1.234,5
  | \d{{1,3}}(?:['\u2019]\d{{3}}){{1,6}}(?!\d)(?:[.,]\d+)?        # 1'234
  | \d{{1,3}}(?:{_SP}\d{{3}}){{1,6}}(?![\d])(?:[.,]\d+)?          # 1 234,5
  | \d{{1,40}}(?:[.,\u00b7]\d{{1,40}})?                           # 1234, 12.5, 12,5
)"""
"""Digits with their grouping and decimals; bounded, so that no text makes the search slow."""

_DASH = rf"[-+{MINUS[1:]}]"
_TEN_TO = rf"10(?:\^[{{(]?{_DASH}?\d{{1,3}}[)}}]?|[\u207a\u207b]?[⁰¹²³⁴-⁹]{{1,3}})"
_POWER = rf"""(?:
    {_SP}?[\u00d7x*\u00b7\u22c5\u2715]{_SP}?(?:{_TEN_TO}
      | 10(?:\u2212\d{{1,2}}|{_DASH}[1-9])(?![\d.,/]))         # 1.5 × 10−3: a superscript that was lost
  | [eE]{_DASH}?\d{{1,3}}(?![\d\w])
)"""
"""Times a power of ten. In 2 × 10-3 the hyphen is a minus, since no range runs down; 2 × 10-15 stays a range."""
_VULGARS = "[" + "".join(VULGAR) + "]"
_SLASHED = rf"\d{{1,3}}{_FRACTION_SLASH}\d{{1,3}}(?![\d/.,]\d|\d)"
_WORD_SCALE = r"(?i:hundred|thousand|million|billion|trillion|quadrillion|lakh|crore)(?![A-Za-z])"
_SCALED = "km|mi|met|ton|acre|hect|lit|gal|sq|cu|barrel|f[eo]*t|yard|pound|lb|kilo|watt|volt|light|naut|cub"
_SHORT_SCALE = rf"(?:mn|mln|bn|bln|tn|trn)(?![A-Za-z])|(?<=\d)[kKmM](?=(?:{WHITE}|-)(?:{_SCALED}))"
_SCALE = rf"(?:(?:{WHITE}|-)?(?:{_WORD_SCALE})|{_SP}?(?:{_SHORT_SCALE}))"
_AND = rf"{WHITE}(?:and|&){WHITE}"
_OF_A = rf"{WHITE}of{WHITE}an?(?![A-Za-z])"
_MIXED = rf"""(?:
    {_SP}?{_VULGARS}                                              # 2½
  | (?:{WHITE}|-){_SLASHED}                                       # 5 1/2, 5-1/2
  | {_AND}(?:{_VULGARS}|{_SLASHED})                               # 1 and 1/4
)"""

NUMBER = rf"""(?:
    {_TEN_TO}                                                     # 10^-12
  | (?:{_SLASHED}|{_VULGARS})(?:{_OF_A})?                         # 1/2, ½, 3/4 of an
  | {DIGITS}(?:\(\d{{1,3}}\))?                                    # 9.81(2)
    (?:{_MIXED}|{_POWER})?{_SCALE}?                               # 2½ · 5 1/2 · 6×10⁸ · 2.5 million
)"""
"""A number in digits, without its sign."""

_COUNT = trie((*ONES, *TENS, *BIG, "hundred", *DOZENS))
_PART = trie(PARTS)
_LARGE = trie((*BIG, "hundred", *DOZENS))
_PART_OF = rf"(?:[ ]+of)?(?:[ ]+an?(?![a-z]))?(?:[ ]+(?:{_LARGE})(?![a-z]))?"
WORDS = rf"""(?:
    (?:an?[ ]+(?=(?:{_LARGE})(?![a-z])))?(?:{_COUNT})(?![a-z])             # a dozen, but no "a six"
    (?:[ ]+(?:and[ ]+)?(?:{_COUNT})(?![a-z])){{0,12}}
    (?:[ ]+and[ ]+(?:an?|one|two|three)[ ]+(?:{_PART})(?![a-z]))?          # two and a half
    (?:[ ]+(?:{_LARGE})(?![a-z]))?                                         # two and a half million
    (?:[ ]+(?:{_PART})(?![a-z]|[ ]section){_PART_OF})?                     # three-quarters of an
    (?:[ ]+of(?![a-z]))?                                                   # a couple of
  | (?:an?[ ]+)?(?:half|quarter|third)(?![a-z]){_PART_OF}                  # half a, a quarter of a
  | an?[ ]+(?:{_PART})[ ]+of[ ]+an?(?![a-z])                               # an eighth of an
)""".encode()
"""A number in words, in an outline's small letters with spaces for hyphens; ``parse`` has the last say on it."""

COUNTING = (*ONES, *TENS, *BIG, "hundred", *DOZENS, "half", "quarter")
"""What a number in words begins with."""
COUNTED = (*BIG, "hundred", *DOZENS, *PARTS)
"""What it begins with behind an article: a dozen, an eighth."""

_REMEMBERED = 8192
"""Numbers whose values are kept: prose writes the same few hundred again and again."""

# --- digits → value ---------------------------------------------------------------------------------------------------

SIGN = rf"(?:\u00b1|\+/[{MINUS}]|[{MINUS}+])"
"""One sign: a plus, a minus, or both."""
_WRITTEN = pattern(
    rf"""(?P<sign>{SIGN}|(?:minus|negative){WHITE})?{_SP}?(?:
        (?P<bare>{_TEN_TO})
      | (?P<above>\d+){_FRACTION_SLASH}(?P<below>\d+)(?:{_OF_A})?
      | (?P<digits>\.\d+|{DIGITS})(?:\(\d+\))?
        (?:(?:{_SP}?|{_AND})(?P<vulgar>{_VULGARS})
          |(?:{WHITE}|-|{_AND})(?P<over>\d+){_FRACTION_SLASH}(?P<under>\d+)
          |(?P<power>{_POWER}))?
        (?P<scale>(?:{WHITE}|-)?(?:{"|".join(sorted(SCALES, key=len, reverse=True))}))?
      | (?P<alone>{_VULGARS})(?:{_OF_A})?
    )""",
    re.VERBOSE | re.IGNORECASE,
)


_SIMPLE = pattern(
    r"[0-9]{1,40}(?:\.[0-9]{1,40})?|[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,40})?|[0-9]{1,40},[0-9]{1,40}"
)
"""What most numbers are; the pattern for all is five times as long to compile."""


@lru_cache(_REMEMBERED)
def parse(text: str, decimal_mark: str | None = None) -> Value | None:
    """The value that ``text`` writes, with every resolution it may have; None where it writes no number.

    ``decimal_mark`` decides where the number itself leaves it open (1,234 or 1.234); None means the point.
    """
    if _SIMPLE.fullmatch(text):
        return _scaled(*_plain(text, decimal_mark), Fraction(1))
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return _in_words(text)
    value = _unsigned(match, decimal_mark)
    sign = match["sign"]
    negative = value is not None and sign is not None and sign[0] not in "+\u00b1"
    return Value(-value.number, value.resolutions) if value is not None and negative else value


def shares_scale(text: str, following: str) -> Fraction | None:
    """What ``text`` is to be multiplied by when ``following``, next in a range, ends in a scale: 2 in "2 to 3 million".

    A word (million) or a power of ten; None where ``following`` has none or ``text`` has its own.
    """
    scale = _own_scale(following)
    return scale if scale != 1 and _own_scale(text) == 1 else None


def _own_scale(text: str) -> Fraction:
    match = _WRITTEN.fullmatch(text)
    if match is None:
        words = _TOKENS.split(text.lower())
        return Fraction(BIG.get(words[-1], 1))
    return _scale(match)


def _unsigned(match: re.Match[str], decimal_mark: str | None) -> Value | None:
    if match["bare"]:
        return _scaled(Fraction(1), Fraction(1), Fraction(10) ** _exponent(match["bare"].removeprefix("10")))
    if match["alone"]:
        return _fraction(Fraction(0), VULGAR[match["alone"]])
    if match["above"]:
        return _slashed(Fraction(0), match["above"], match["below"])
    number, unit = _plain(match["digits"], decimal_mark)
    scale = _scale(match)
    if match["vulgar"]:
        value = _fraction(number, VULGAR[match["vulgar"]])
        return Value(value.number * scale, tuple(q * scale for q in value.resolutions))
    if match["over"]:
        return _slashed(number, match["over"], match["under"])
    return _scaled(number, unit, scale)


def _scale(match: re.Match[str]) -> Fraction:
    """The power of ten and the scale word behind a number."""
    scale = Fraction(1)
    if match["scale"]:
        word = match["scale"].strip(SPACES + "\r\n-")
        scale *= SCALES.get(word) or SCALES[word.lower()]
    if match["power"]:
        scale *= Fraction(10) ** _exponent(re.split(r"10|[eE]", match["power"], maxsplit=1)[1])
    return scale


def _exponent(text: str) -> int:
    return int(text.translate(_SUPERSCRIPTS).translate(_MINUS_TO_HYPHEN).strip("^{}()"))


def _plain(digits: str, decimal_mark: str | None) -> tuple[Fraction, Fraction]:
    """The number that digits write and the unit of the last one."""
    whole, _, decimals = _split(digits, decimal_mark)
    kept = "".join(filter(str.isdigit, whole))
    return Fraction(int((kept + decimals) or "0"), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals))


def _split(digits: str, decimal_mark: str | None) -> tuple[str, str, str]:
    """Cut at the decimal mark: the last of two kinds, or one that groups nothing; evidence first, then convention."""
    points, commas = digits.count(".") + digits.count("\u00b7"), digits.count(",")
    if points and commas:
        mark = max(".,", key=digits.rfind)
        return digits.rpartition(mark) if digits.count(mark) == 1 else (digits, "", "")
    mark = "," if commas else "\u00b7" if "\u00b7" in digits else "."
    if points + commas != 1:
        return digits, "", ""
    whole, _, rest = digits.partition(mark)
    open_question = len(rest) == 3 and 1 <= len(whole) <= 3 and whole != "0"
    if open_question and mark != (decimal_mark or "."):
        return digits, "", ""
    return whole, mark, rest


def _scaled(number: Fraction, unit: Fraction, scale: Fraction) -> Value:
    """A decimal number times a power of ten; an integer with trailing zeros may have been rounded at each of them."""
    resolutions = [unit]
    if unit == 1 and number:
        whole, step = number.numerator, 10
        while whole % step == 0:
            resolutions.append(Fraction(step))
            step *= 10
    if scale == 1:
        return Value(number, tuple(resolutions))
    return Value(number * scale, tuple(q * scale for q in resolutions))


def _slashed(whole: Fraction, above: str, below: str) -> Value | None:
    """A slashed fraction; None for what only looks like one: 120/80 mmHg, 10/5 °C."""
    part, denominator = int(above), int(below)
    is_fraction = denominator in _DENOMINATORS and (part < denominator or (not whole and denominator in (2, 4, 8, 16)))
    return _fraction(whole, Fraction(part, denominator), denominator) if is_fraction else None


_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 40, 50, 64, 100, 125, 128, 250, 500))


def mixed(whole: Value, part: Value) -> Value:
    """A whole number and a fraction of one more: a mile and a half."""
    return _fraction(whole.number, part.number)


def _fraction(whole: Fraction, part: Fraction, denominator: int = 0) -> Value:
    """A fraction: half-width 1/(2·denominator), at most an eighth of a value above 0, and 1/16 for a bare half."""
    number = whole + part
    half_width = Fraction(1, 2 * (denominator or part.denominator))
    if number:
        half_width = min(half_width, number / 8)
    if number == Fraction(1, 2):
        half_width = Fraction(1, 16)
    return Value(number, (2 * half_width,))


# --- words → value ----------------------------------------------------------------------------------------------------

_TOKENS = pattern(rf"[{SPACES}\r\n\u2010\u2011-]+")


def _in_words(text: str) -> Value | None:
    words = [word for word in _TOKENS.split(text.lower().strip()) if word]
    negative = bool(words) and words[0] in ("minus", "negative")
    value = _counted(words[negative:])
    return Value(-value.number, value.resolutions) if value is not None and negative else value


def _counted(words: list[str]) -> Value | None:
    """Words to a value: the count, a fraction with its article, a big word after it (two and a half million)."""
    while words and words[-1] in ("a", "an", "of"):
        words = words[:-1]
    if not words:
        return None
    if words[-1] in _LARGE_WORDS and any(word in PARTS for word in words):
        value = _counted(words[:-1])
        return value and _times(value, _LARGE_WORDS[words[-1]])
    if words[-1] in PARTS:
        return _in_parts(words[:-1], PARTS[words[-1]])
    count = _whole(["one", *words[1:]] if words[0] in ("a", "an") else words)
    return None if count is None else _scaled(Fraction(count[0], count[1]), Fraction(1), Fraction(count[1]))


def _in_parts(words: list[str], denominator: int) -> Value | None:
    """(three) quarters, (a) half, two and (a) half."""
    before, numerator = ([], words) if "and" not in words else _cut(words)
    if len(before) > 1 and before[0] in ("a", "an"):
        before = ["one", *before[1:]]
    whole = _whole(before) if before else (0, 1)
    above = _whole([word for word in numerator if word not in ("a", "an")]) if numerator else (1, 1)
    if whole is None or above is None:
        return None
    # A million and a half is a million and half a million.
    scale = _LARGE_WORDS.get(before[-1], 1) if before and before[-1] != "hundred" else 1
    value = _fraction(Fraction(whole[0], scale), Fraction(above[0] or 1, denominator), denominator)
    return _times(value, scale)


_LARGE_WORDS = {**BIG, **DOZENS, "hundred": 100}


def _times(value: Value, scale: int) -> Value:
    return Value(value.number * scale, tuple(q * scale for q in value.resolutions))


def _cut(words: list[str]) -> tuple[list[str], list[str]]:
    last = len(words) - 1 - words[::-1].index("and")
    return words[:last], words[last + 1 :]


def _whole(words: list[str]) -> tuple[int, int] | None:
    """A whole number in words and the unit of its last word: (2_000_000, 1_000_000) for two million."""
    if not words:
        return 0, 1
    total, group, unit, last = 0, 0, 1, ""
    if words[0] == "hundred" or words[0] in BIG:
        return None  # a few hundred, couple of thousand: how many is not said here
    for word in words:
        if word in ONES:
            if last in ONES or (last in TENS and ONES[word] not in range(1, 10)):
                return None
            group, unit = group + ONES[word], 1
        elif word in TENS:
            if last in ONES or last in TENS:
                return None
            group, unit = group + TENS[word], 1
        elif word == "hundred":
            group, unit = (group or 1) * 100, 100
        elif word in DOZENS:
            group, unit = (group or 1) * DOZENS[word], 1
        elif word in BIG:
            total, group, unit = total + (group or 1) * BIG[word], 0, BIG[word]
        elif word != "and":
            return None
        last = word
    return None if last == "and" else (total + group, unit)
