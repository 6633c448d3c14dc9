"""Units that are also words, letters or marks, and the evidence each needs before it counts as a unit.

The number stands before; what decides is how the two are set and what follows. Each row says why it is here.
"""

from __future__ import annotations

import re

from unitcheck.model import Span

_WHITE = "[ \u00a0\u2009\u202f\n]"

_NEVER = re.compile(r"(?!)")
_ALWAYS = re.compile("")

NOT_BEFORE: dict[str, re.Pattern[str]] = {
    # 5 in 10, 7 in the, 3 in Europe, but 5 in long, 5 in × 3 in, 5 in of rain
    "in": re.compile(
        rf"{_WHITE}(?!(?:long|wide|high|tall|deep|thick|across|diameter|by|x|or|to|and|per|below|above|of{_WHITE}(?!the|them|all|\d)"
        rf"|less|more|in{_WHITE}(?:diameter|length|width|height|depth))\b)[A-Za-z0-9\u201c\"$£€]|[-\u2010](?!long|wide|high|tall|deep|thick|diameter)"
    ),
    "a": _ALWAYS,  # an article; the are is written "ares" in print
    "A": re.compile(rf"{_WHITE}[A-Za-z]"),  # 5 A battery is rarer than "section 3 A"
    "at": _ALWAYS,  # a preposition; technical atmospheres are written out
    "are": _ALWAYS,  # a verb
    "point": _ALWAYS,  # 5 point
    "points": _ALWAYS,
    "as": _ALWAYS,  # a conjunction, not attoseconds
    "am": _ALWAYS,  # 5 am
    "pm": _ALWAYS,  # 5 pm
    "PM": _ALWAYS,
    "AM": _ALWAYS,
    "Am": _ALWAYS,
    "mark": _ALWAYS,
    "hands": re.compile(rf"(?!{_WHITE}(?:high|tall)|{_WHITE}?[(),.])"),  # horses, not helpers
    "hand": re.compile(rf"(?!{_WHITE}(?:high|tall))"),
    "mm": _NEVER,
}
"""Spelling → what must not follow it."""

_DECADE = re.compile(r"\d*0")
_QUOTES = "'\u2019\"\u201d"
_LETTER = re.compile(r"\w")
_COMPASS = re.compile(rf"{_WHITE}?(?:[NSEW](?![A-Za-z])|(?:north|south|east|west)(?![A-Za-z]))")
_DIGIT_AFTER = re.compile(r"[\d.,]*\d")


def counts(text: str, gap: Span, unit: Span) -> bool:
    """Whether the unit at ``unit``, with ``gap`` between it and its number, is a unit and not a word."""
    spelling = text[unit.start : unit.end]
    if spelling[-1] in "\u2032\u2033'\u2019\"\u201d":
        return _is_prime(text, gap, unit)
    if spelling[-1] in "°º˚":
        return not _COMPASS.match(text, unit.end)
    if unit.end < len(text) and _LETTER.match(text[unit.end]):
        return False
    if spelling == "s" and gap.start == gap.end:
        return _is_seconds(text, gap.start)
    barred = NOT_BEFORE.get(spelling)
    return barred is None or not barred.match(text, unit.end)


def _is_prime(text: str, gap: Span, unit: Span) -> bool:
    """A prime is set tight, is no apostrophe (8's) and closes no quotation that opened before it."""
    if unit.end < len(text) and text[unit.end].isalpha():
        return False
    mark = text[unit.start]
    if mark in "\u2032\u2033":
        return True
    if gap.end - gap.start > 1:
        return False
    window = text[max(0, gap.start - 120) : gap.start]
    if mark == "'":
        return not _OPEN_QUOTE.search(window)
    opener = {"\u201d": "\u201c", "\u2019": "\u2018"}.get(mark, mark)
    return window.count(opener) % 2 == 0 if opener == mark else opener not in window


_OPEN_QUOTE = re.compile(r"(?<!\w)'\w[^']*$")


def _is_seconds(text: str, number_end: int) -> bool:
    """10s may be ten seconds; 400s, 1990s and the 20s are a class, a decade, ages."""
    digits = _LAST_DIGITS.search(text, max(0, number_end - 6), number_end)
    return digits is not None and not _DECADE.fullmatch(digits[0])


_LAST_DIGITS = re.compile(r"\d+$")
