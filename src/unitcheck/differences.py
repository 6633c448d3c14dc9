"""Words around a temperature that say it is a difference, not a point: a rise of 2 °C, 2 °C warmer."""

from __future__ import annotations

import re

from unitcheck.lazy import pattern
from unitcheck.model import Claim
from unitcheck.numerals import WHITE

_WHITE = WHITE
LONGEST_CUE = 40
"""Code points before a quantity in which a cue may stand."""

NOUNS = (
    "rise", "rises", "increase", "increases", "drop", "drops", "fall", "falls", "decline", "decrease", "difference",
    "change", "gap", "warming", "cooling", "swing", "variation", "spread", "margin", "anomaly", "jump", "dip",
    "step", "steps", "increment", "increments", "shift",
)  # fmt: skip
"""With "of" or "by" behind them: a rise of 2 °C."""

VERBS = (
    "rise", "rises", "rose", "risen", "rising", "fell", "fallen", "fall", "falls", "falling", "drop", "drops",
    "dropped", "dropping", "warm", "warms", "warmed", "warming", "cool", "cools", "cooled", "cooling", "increase",
    "increases", "increased", "increasing", "decrease", "decreases", "decreased", "decreasing", "climb", "climbs",
    "climbed", "climbing", "vary", "varies", "varied", "differ", "differs", "differed",
)  # fmt: skip
"""With "by" or nothing behind them: rose 2 °C. "Heat" is not here: preheated to, heated 180 °C oil."""

COMPARATIVES = ("warmer", "cooler", "hotter", "colder", "higher", "lower", "warming", "cooling")
"""Behind the quantity: 2 °C warmer."""

REFERENCES = (
    "normal", "average", "the average", "the mean", "the norm", "the usual", "the previous", "preindustrial",
    "pre-industrial", "ambient",
)  # fmt: skip
"""Behind "above" or "below": 2 °C above average."""

OUTCOMES = ("rise", "increase", "gap", "difference", "drop", "change", "swing", "anomaly")
"""Behind the quantity: a 2 °C rise."""


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(word.replace(" ", _WHITE) for word in words) + ")"


_SAFE = ("about", "approximately", "around", "roughly", "nearly", "almost", "some", "over", "more than", "only", "just")
"""Hedges that may stand between a verb and its difference; "rose up to 2 °C" and "fell below 2 °C" reach a point."""

_QUALIFIED = rf"(?:(?!(?:at|in|to|from|near|around|with|and|or|among|for|on|of)(?![a-z]))[a-z]+{_WHITE}){{0,3}}"
"""Words between a cue and its quantity (a rise of up to 2 °C), but none that makes the quantity another's place."""

_BEFORE = pattern(
    rf"""(?:
        \b{_any(NOUNS)}{_WHITE}(?:of|by){_WHITE}{_QUALIFIED}
      | \b{_any(VERBS)}{_WHITE}by{_WHITE}{_QUALIFIED}
      | \b{_any(VERBS)}{_WHITE}(?:{_any(_SAFE)}{_WHITE})?
      | \bplus{_WHITE}or{_WHITE}minus{_WHITE} | \u00b1{_WHITE}?
    )[~\u2248]?$""",
    re.VERBOSE | re.IGNORECASE,
)
_BY = pattern(rf"\bby{_WHITE}(?:[a-z]+{_WHITE}){{0,3}}$", re.IGNORECASE)
_NOUN = pattern(
    rf"[)\]]{_WHITE}(?!(?:in|over|between|by|since|from|during|and|or|per|for|at|on|to|as|an?|the|compared|relative|above"
    r"|below|than|this|last|each|every|across|within|after|before|while|when|but|so|if|with|under|against|until|that|which"
    r"|is|was|are|were|would|will|more|less|globally|overall|worldwide|annually|daily)(?![a-z]))[a-z]{3,}"
)
"""Cooled by 4 °C (39 °F) sea water: what stands behind "by" is no amount."""
_WITHIN = pattern(rf"\bwithin{_WHITE}(?:[a-z]+{_WHITE}){{0,2}}$", re.IGNORECASE)
_OF = pattern(rf"[)\]]?{_WHITE}of\b")
_AFTER = pattern(
    rf"""[\s)\]]*(?:
        (?:of{_WHITE})?{_any(COMPARATIVES)}\b(?!{_WHITE}(?:up|down|days|nights|weather|water|air)\b)
      | (?:above|below|over|under){_WHITE}{_any(REFERENCES)}\b
      | (?:temperature{_WHITE})?{_any(OUTCOMES)}\b
      | of{_WHITE}each{_WHITE}other
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def governs(claim: Claim) -> bool:
    """Whether words around the claim make it a difference of temperature."""
    if claim.stated.unit.candidates[0].dimension.temperature != 1:
        return False
    if len(claim.stated.parts) != len(claim.restated.parts):
        return False  # rose by 10 °C to 30 °C (86 °F): the bracket restates where it ended
    text, start = claim.stated.segment.text, claim.stated.span.start
    before = text[max(0, start - LONGEST_CUE) : start]
    ends = (claim.stated.reach.end, claim.restated.reach.end)
    if any(_AFTER.match(text, end) for end in ends):
        return True
    if _BEFORE.search(before):
        return not (_BY.search(before) and _NOUN.match(text, ends[1]))
    return _WITHIN.search(before) is not None and any(_OF.match(text, end) for end in ends)
