"""What stands before a number: the word or number it is part of, its sign, money."""

from __future__ import annotations

import re

from unitcheck.lazy import pattern
from unitcheck.numerals import MINUS, SPACES, WHITE
from unitcheck.units.expression import SPACE

_SIGNS = MINUS + "+"
_BEFORE_POINT = SPACES + MINUS + "\n\t([{~≈/"
_BEFORE_SIGN = SPACES + "\n\t([{/=~≈<>|,;:*_\"'“‘\u2013\u2014"
_INSIDE = pattern(r"\w|[0-9][.,:/]|[A-Z]-")
_MINUS_WORD = pattern(rf"(?<![A-Za-z])(?:minus|negative){WHITE}$", re.IGNORECASE)
_SIGNED = pattern(rf"(?:\u00b1|\+/[{MINUS}]){SPACE}?$")
MONEY = "$£€¥₹"
_MONEY = pattern(rf"[{MONEY}][ \u00a0]?$")
_POWER_OF_TEN = pattern(r"10[\^⁺⁻⁰¹²³⁴-⁹]")
_TIMES = pattern(rf"\){SPACE}?[\u00d7x*\u00b7\u22c5]{SPACE}?$")


_UNSIGNED = frozenset("abcdfghijklmnopqrtuvwxyz0123456789,;:.)")
"""What stands before a space that parts no sign from its number; "minus" and "negative" end in other letters."""


def is_inside(text: str, start: int) -> bool:
    """Whether a digit at ``start`` belongs to a word, a number, a date, a time or a name such as S-500."""
    if start == 0:
        return False
    before = text[start - 1]
    if before == ",":
        return True
    if before == ".":
        return start > 1 and text[start - 2] not in _BEFORE_POINT
    return _INSIDE.match(before) is not None or (start > 1 and _INSIDE.fullmatch(text[start - 2 : start]) is not None)


def with_sign(text: str, start: int) -> int:
    """Where the number at ``start`` begins with its leading point and sign: .5, −40, ±5, minus 40."""
    if start and text[start - 1] == ".":
        start -= 1
    if text[start - 1 : start] == " " and text[start - 2 : start - 1] in _UNSIGNED:
        return start
    signed = _SIGNED.search(text, max(0, start - 5), start)
    if signed is not None:
        return signed.start()
    if start and text[start - 1] in _SIGNS and (start == 1 or _opens(text, start - 2)):
        return start - 1
    word = _MINUS_WORD.search(text, max(0, start - 11), start)
    return word.start() if word else start


def counts_nothing(text: str, start: int) -> bool:
    """Whether the number at ``start`` is money, or but the power of ten in (5 ± 1) × 10³ m, which is not read."""
    if _MONEY.search(text, max(0, start - 2), start):
        return True
    return _POWER_OF_TEN.match(text, start) is not None and _TIMES.search(text, max(0, start - 4), start) is not None


def _opens(text: str, position: int) -> bool:
    """Whether a sign may stand behind the character at ``position``; not behind the primes of 5'-10"."""
    if text[position] in "'\"" and position and text[position - 1].isdigit():
        return False
    return text[position] in _BEFORE_SIGN
