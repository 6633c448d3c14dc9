"""Amounts: a number, or several that share the unit behind them (10, 10–15, 3 × 4 × 5, two or three)."""

from __future__ import annotations

import re

from unitcheck import joining
from unitcheck.lazy import pattern
from unitcheck.model import Form, Span, WrittenNumber
from unitcheck.numerals import MINUS, NUMBER, SIGN, VULGAR, WHITE, WORDS
from unitcheck.outline import Outline
from unitcheck.typed import NamedTuple
from unitcheck.units.expression import SPACE

_SP = SPACE
_GAP = rf"(?:\+?-?(?:{WHITE}{_SP}?)?|[\u2010\u2011]|\t)"
"""Between a number and its unit: nothing, white space with at most one line break, or a hyphen."""
_UNIT_START = r"(?=[^\s\d.,;:!?()\[\]{}<>|=~+*&@#$£€^\\\u2010-\u2015-])"
"""What a unit may begin with: a letter, a degree sign, a prime, a solidus, per cent …"""
_DIGIT_NEXT = rf"(?=[\d.{''.join(VULGAR)}\{MINUS}])"
_JOIN = rf"""(?:
    {_SP}?(?:\u00b1|\+/?[-\u2212\u2013]){_SP}?                    # 9.81 ± 0.02
  | {_SP}?[-\u2013\u2014\u2212\u2010\u2011]{_SP}?{_DIGIT_NEXT}     # 10–15
  | {_SP}?[\u00d7x\u2715*]{_SP}?                                 # 3 × 4
  | -?{WHITE}(?:to|or|by|and|through|x){WHITE}                   # 10 to 15, 10- to 15-
  | -(?:to|by|or|x)-                                             # 20-by-30-foot
  | ,{WHITE}(?:(?:or|and|to){WHITE})?                            # 5, 10 and 15
)"""
_NEXT = pattern(rf"[\u00b0\u00ba]?(?P<join>{_JOIN})(?:{SIGN}{_SP}?)?", re.VERBOSE)
"""What parts two numbers of an amount, and the second one's sign; 5° to 10°C has its degree sign twice."""
_TO_UNIT = pattern(rf"(?P<close>\))?{_GAP}{_UNIT_START}")
_NUMBER = pattern(NUMBER, re.VERBOSE)
_IN_WORDS = pattern(WORDS, re.VERBOSE)

JOINING_WORDS = ("to", "or", "and", "by", "through", "x")


MOST_NUMBERS = 6


class Amount(NamedTuple):
    """The numbers before a unit, the first one without its sign, and where the unit would begin.

    ``closes`` says that a bracket closes behind them: (5.2 ± 0.3) km.
    """

    numbers: tuple[WrittenNumber, ...]
    form: Form
    unit_start: int
    closes: bool


def before_a_unit(text: str, outline: Outline, start: int) -> Amount | None:
    """The longest amount that begins at ``start`` and has something behind it that may be a unit."""
    spans, joins = _numbers(text, outline, start)
    while spans:
        gap = _TO_UNIT.match(text, spans[-1].end)
        if gap is not None:
            return _amount(text, spans, joins, gap.end(), closes=gap["close"] is not None)
        spans.pop()
        joins = joins[:-1]
    return None


def behind_a_unit(text: str, outline: Outline, start: int) -> Amount | None:
    """The amount at ``start``, which its unit stands before: Mach 20, Mach 2 to 3."""
    spans, joins = _numbers(text, outline, start)
    if not spans:
        return None
    kept = 2 if joins and joining.form_of(joins[:1]) is Form.RANGE and text[spans[1].start].isdigit() else 1
    return _amount(text, spans[:kept], joins[: kept - 1], spans[kept - 1].end)


def _numbers(text: str, outline: Outline, start: int) -> tuple[list[Span], list[str]]:
    """Where the numbers from ``start`` on stand, and what joins them."""
    end = _end(text, outline, start)
    spans = [] if end is None else [Span(start, end)]
    joins: list[str] = []
    while spans and len(spans) < MOST_NUMBERS:
        following = _NEXT.match(text, spans[-1].end)
        if following is None or (text[start].isalpha() and not _IS_WORD.search(following["join"])):
            break
        end = _end(text, outline, following.end())
        if end is None:
            break
        spans.append(Span(following.end("join"), end))
        joins.append(following["join"])
    return spans, joins


_IS_WORD = pattern("to|or|by|and")


def _end(text: str, outline: Outline, start: int) -> int | None:
    """Where the number at ``start`` ends; None where none begins."""
    if not text[start : start + 1].isalpha():
        digits = _NUMBER.match(text, start)
        return digits.end() if digits else None
    found = _IN_WORDS.match(outline.words, start)
    return found.end() if found and not _BLANK_LINE.search(text, start, found.end()) else None


_BLANK_LINE = pattern(r"\n\s*\n")


def _amount(text: str, spans: list[Span], joins: list[str], unit_start: int, *, closes: bool = False) -> Amount:
    written = tuple([WrittenNumber(span, text[span.start : span.end]) for span in spans])
    return Amount(_behind_year(written), joining.form_of(joins), unit_start, closes)


def _behind_year(found: tuple[WrittenNumber, ...]) -> tuple[WrittenNumber, ...]:
    """The numbers behind a year that only seems to begin their range: January 11, 1914 to 38.6 °C."""
    for index in range(len(found) - 2, -1, -1):
        if _YEAR.fullmatch(found[index].text) and not _LARGE.match(found[index + 1].text):
            return found[index + 1 :]
    return found


_YEAR = pattern(r"1[5-9]\d\d|20[0-4]\d")
_LARGE = pattern(r"\d{3}|\d,\d|[a-z]", re.IGNORECASE)
