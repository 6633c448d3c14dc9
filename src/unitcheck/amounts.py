"""Amounts: a number, or several that share the unit behind them (10, 10–15, 3 × 4 × 5, two or three)."""

from __future__ import annotations

import re
from functools import cache

from unitcheck import joining
from unitcheck.model import Form, Span, WrittenNumber
from unitcheck.numerals import MINUS, NUMBER, NUMBER_WORDS, SIGN, VULGAR, WHITE
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
_NEXT = rf"[\u00b0\u00ba]?{_JOIN}{SIGN}?"
"""What parts two numbers of an amount; 5° to 10°C has its degree sign twice."""

JOINING_WORDS = ("to", "or", "and", "by", "through", "x")


@cache
def in_digits() -> re.Pattern[str]:
    """An ``amount`` that begins with a digit, what ``close``s it, and the gap to its unit."""
    return re.compile(
        rf"(?P<amount>{NUMBER}(?:{_NEXT}(?:{NUMBER}|{NUMBER_WORDS})){{0,5}})(?P<close>\))?{_GAP}{_UNIT_START}",
        re.VERBOSE,
    )


@cache
def in_words() -> re.Pattern[str]:
    """An ``amount`` that begins with a word, and the gap to its unit."""
    return re.compile(
        rf"""(?P<amount>{NUMBER_WORDS}
            (?:(?:{WHITE}(?:to|or|by|and){WHITE}|-(?:to|by|or)-)(?:{NUMBER_WORDS}|{NUMBER})){{0,3}})
        (?:{_GAP}){_UNIT_START}""",
        re.VERBOSE,
    )


@cache
def behind_a_unit() -> re.Pattern[str]:
    """What may stand behind Mach or FL."""
    return re.compile(
        rf"(?:{NUMBER}|{NUMBER_WORDS})(?:(?:{_SP}?[\u2013\u2014-]{_SP}?|{WHITE}to{WHITE}){NUMBER})?", re.VERBOSE
    )


@cache
def _one_number() -> re.Pattern[str]:
    return re.compile(
        rf"[\u00b0\u00ba]?(?P<join>{_JOIN})?"
        rf"(?P<number>(?:{SIGN}{_SP}?)?(?:{NUMBER}|{NUMBER_WORDS}|[Aa]n?(?={WHITE})))",
        re.VERBOSE,
    )


_PLAIN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){0,6}(?:\.[0-9]{1,40})?|[0-9]{1,40}(?:[.,][0-9]{1,40})?")


def numbers(text: str, lead: int, start: int, end: int) -> tuple[tuple[WrittenNumber, ...], Form]:
    """The numbers of the amount from ``start`` to ``end``, the first with its sign from ``lead`` on, and their form."""
    if _PLAIN.fullmatch(text, start, end):
        return (WrittenNumber(Span(lead, end), text[lead:end]),), Form.ONE
    found: list[WrittenNumber] = []
    joins: list[str] = []
    position = start
    while position < end:
        match = _one_number().match(text, position)
        if match is None or not position < match.end() <= end:
            break
        span = Span(match.start("number") if found else lead, match.end())
        found.append(WrittenNumber(span, text[span.start : span.end]))
        joins.append(match["join"] or "")
        position = match.end()
    return _behind_year(tuple(found)), joining.form_of(joins[1:])


def _behind_year(found: tuple[WrittenNumber, ...]) -> tuple[WrittenNumber, ...]:
    """The numbers behind a year that only seems to begin their range: January 11, 1914 to 38.6 °C."""
    for index in range(len(found) - 2, -1, -1):
        if _YEAR.fullmatch(found[index].text) and not _LARGE.match(found[index + 1].text):
            return found[index + 1 :]
    return found


_YEAR = re.compile(r"1[5-9]\d\d|20[0-4]\d")
_LARGE = re.compile(r"\d{3}|\d,\d|[a-z]", re.IGNORECASE)
