"""Units that are also words, letters or marks, and the evidence each needs before it counts as a unit.

The number stands before; what decides is how the two are set and what follows. Each row says why it is here.
"""

from __future__ import annotations

import re

from unitcheck.lazy import pattern
from unitcheck.model import Span
from unitcheck.units.expression import SPACE, white

_WHITE = white(SPACE)
_NEVER = pattern(r"(?!)")
_ALWAYS = pattern("")


def _followed_by(*words: str) -> re.Pattern[str]:
    return pattern(rf"{_WHITE}?(?:{'|'.join(words)})(?![A-Za-z])", re.IGNORECASE)


_SIZES = "long|wide|high|tall|deep|thick|across|diameter"
_STREET = rf"{_WHITE}(?:Street|St|Avenue|Ave|Road|Rd|Line|Train|Bus|Company|Major|Minor|Sharp|Flat|Clef)(?![A-Za-z])"
_MONEY = ("euros?", "dollars?", "pounds?", "francs?", "rupees?", "yen", "rubles?", "roubles?", "kron[ae]r?")
_MANY = (
    *_MONEY,
    "people",
    "users?",
    "customers?",
    "viewers?",
    "residents",
    "subscribers?",
    "copies",
    "units?",
    "jobs?",
)

NOT_BEFORE: dict[str, re.Pattern[str]] = {
    # 5 in 10, 7 in the, 3 in Europe, but 5 in long, 5 in × 3 in, 5 in of rain
    "in": pattern(
        rf"{_WHITE}(?!(?:{_SIZES}|by|x|or|to|and|per|below|above|of{_WHITE}(?!the|them|all|\d)"
        rf"|less|more|in{_WHITE}(?:diameter|length|width|height|depth))\b)[A-Za-z0-9\u201c\"$£€]"
        rf"|[-\u2010](?!long|wide|high|tall|deep|thick|diameter)"
    ),
    "ins": pattern(rf"{_WHITE}and{_WHITE}outs"),
    "a": _ALWAYS,  # an article; the are is written "ares" in print
    # 5 A battery is rarer than "section 3 A", but 5 A at 12 V is a current
    "A": pattern(rf"{_WHITE}(?!at{_WHITE}\d{{1,4}}(?:\.\d{{1,3}})?{_WHITE}?k?V\b)[A-Za-z]"),
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
    "hands": pattern(rf"(?!{_WHITE}(?:high|tall)|{_WHITE}?[(),.])"),  # horses, not helpers
    "hand": pattern(rf"(?!{_WHITE}(?:high|tall))"),
    "m": _followed_by(*_MANY),  # 5m euros: millions
    "degree": _followed_by("of freedom", "of separation", "of certainty"),
    "degrees": _followed_by("of freedom", "of separation", "of certainty"),
    "C": pattern(_STREET),  # 45 C Street, in C Major
    "F": pattern(_STREET),
    "G": _followed_by("network", "networks", "phone", "phones", "mobile", "service", "technology", "wireless"),
    # 4K video, a 10K run
    "K": _followed_by("run", "race", "video", "resolution", "display", "screen", "monitor", "TV", "camera", "users"),
}
"""Spelling → what must not follow it."""

NOT_TIGHT = {
    "S": "16S rRNA, a Model 5S; print sets a space before the siemens",
    "D": "3D, class 2D; print sets a space before the debye and the dioptre",
    "G": "5G is a network; a load factor is 5 g or 5 Gs",
    "R": "a 5R pistol, 12R tyres",
    "H": "a 2H pencil",
    "B": "a 4B pencil, flat 3B",
    "T": "model 5T",
    "P": "2P",
    "E": "5E",
}
"""Letters that are no unit where they are set tight against a number, and what they are instead."""

LABELS = (
    # A number after these names a thing, and a letter behind it is part of the name: Figure 5 m, Room 12 A, No. 5 m.
    "Section|Figure|Fig|Table|Chapter|Version|Room|Highway|Route|Class|Category|Type|Grade|Gate|Platform|Flat|Act|Scene"
    "|Verse|Psalm|Volume|Vol|Part|Page|No|Nos|Model|Windows|Hill|Group|Tier|Unit|Channel|Studio|Bus|Line|Track|Terminal"
    "|Appendix|Exhibit|Article|Note|Step|Level|Phase|Stage|Area|Zone|Pier|Building|Block|Lot|Suite|Apartment|Apt|Bay"
    "|chapter|version|class|grade|category|fig|verse|psalm|vol|no|nos|type"
)

_LABEL = pattern(rf"(?<![A-Za-z])(?:{LABELS})\.?{_WHITE}(?:\d{{1,3}}[A-Z]{_WHITE}(?:to|and|or|through){_WHITE})?$")
_LONGEST_LABEL = 30  # code points
_WORD = pattern(r"\w")
_ABBREVIATED = pattern(rf"\.(?:[A-Za-z]|{_WHITE}[a-z])|-\d")
_TIGHT_PART = pattern(r"\d{1,2}(?:\.\d)?[a-z]")
TIGHT = frozenset({"h", "hr", "hrs", "m", "min", "d", "ft", "lb", "lbs", "st", "kg"})
"""Units that may stand tight between two numbers: 3h20m, 6ft2in."""


def counts(text: str, gap: Span, unit: Span) -> bool:
    """Whether the unit at ``unit``, with ``gap`` between it and its number, is a unit and not a word."""
    spelling = text[unit.start : unit.end]
    if spelling[-1] in "\u2032\u2033'\u2019\"\u201d":
        return _is_prime(text, gap, unit)
    if spelling[-1] in _DEGREE_SIGNS:
        return True
    if unit.end < len(text) and _WORD.match(text[unit.end]):
        return spelling in TIGHT and _TIGHT_PART.match(text, unit.end) is not None
    if len(spelling) <= _SHORT and not _is_short_unit(text, spelling, gap, unit):
        return False
    barred = NOT_BEFORE.get(spelling)
    return barred is None or not barred.match(text, unit.end)


_SHORT = 2  # letters


def _is_short_unit(text: str, spelling: str, gap: Span, unit: Span) -> bool:
    """Whether one or two letters are a unit: not in a label, a model's name, a decade or an abbreviation."""
    if len(spelling) == 1 and _ABBREVIATED.match(text, unit.end):  # 2 A.M., 1 C. elegans, S-500
        return False
    tight = gap.start == gap.end
    if tight and spelling in NOT_TIGHT:
        return False
    if spelling == "s" and not _is_seconds(text, gap):
        return False
    if len(spelling) > 1 and spelling != "in":
        return True
    number = _LAST_NUMBER.search(text, max(0, gap.start - 12), gap.start)
    start = number.start() if number else gap.start
    return not _LABEL.search(text[max(0, start - _LONGEST_LABEL) : start])


_LAST_NUMBER = pattern(r"[\d.,]+$")


_DEGREE_SIGNS = "\u00b0\u00ba\u02da"
DEGREES = (*_DEGREE_SIGNS, "degree", "degrees", "deg", "deg.")
_COMPASS_AFTER = pattern(
    rf"(?:{_WHITE})?(?:[NSEW](?![A-Za-z'\u2019])|(?:north|south|east|west|latitude|longitude)(?:ern)?(?![A-Za-z]))",
    re.IGNORECASE,
)
_COMPASS_BEFORE = pattern(rf"(?:(?<![A-Za-z])[NSEW]{_WHITE}?|(?:[Ll]atitude|[Ll]ongitude)(?:{_WHITE}of)?{_WHITE})$")
_LONGEST_BEFORE = 16  # code points


def is_coordinate(text: str, angle: Span) -> bool:
    """Whether ``angle``, in ``DEGREES``, is a place on the globe: 34°09′22″ N, W 117°, 34 degrees north."""
    before = _COMPASS_BEFORE.search(text, max(0, angle.start - _LONGEST_BEFORE), angle.start)
    return before is not None or _COMPASS_AFTER.match(text, angle.end) is not None


def _is_prime(text: str, gap: Span, unit: Span) -> bool:
    """A prime is set tight, is no apostrophe (8's) and closes no quotation that opened before it."""
    if unit.end < len(text) and text[unit.end].isalpha() and not _COMPASS.match(text, unit.end):
        return False
    mark = text[unit.start]
    if mark in "\u2032\u2033":
        return True
    if gap.end - gap.start > 1:
        return False
    if _FEET_BEFORE.search(text, max(0, gap.start - 12), gap.start):
        return True
    window = text[max(0, gap.start - 120) : gap.start]
    if mark == "'":
        return not _OPEN_QUOTE.search(window)
    opener = {"\u201d": "\u201c", "\u2019": "\u2018"}.get(mark, mark)
    # A mark behind a digit is another prime or a closing one, never an opening one: 3" × 5".
    return len(_OPENING.findall(window)) % 2 == 0 if opener == mark else opener not in window


_COMPASS = pattern(r"[NSEW](?![A-Za-z])")
_OPENING = pattern(r"(?<![\d\u00bc-\u00be])\"")
_FEET_BEFORE = pattern(r"\d['\u2019\u2032][ -]?(?:\d{1,2}|\d{0,2}[ -]?(?:[\u00bc-\u00be\u2150-\u215e]|\d/\d{1,2}))$")
_OPEN_QUOTE = pattern(r"(?<!\w)'\w[^']*$")


def _is_seconds(text: str, gap: Span) -> bool:
    """10.5s and 25s are seconds; 400s, 1990s and the 20s are a class, a decade, ages, 747s aircraft, "the 1960 s"."""
    digits = _WHOLE.search(text, max(0, gap.start - 6), gap.start)
    not_seconds = _DECADE if gap.start == gap.end else _YEAR
    return digits is None or not not_seconds.fullmatch(digits[0])


_WHOLE = pattern(r"(?<![\d.,])\d+$")
_DECADE = pattern(r"\d*0|\d{3,}")
_YEAR = pattern(r"(?:1[5-9]|20)\d0")
