"""Words around a number that say how it is meant: about, nearly, over, up to, or so."""

from __future__ import annotations

import re

from unitcheck.model import Hedge, Span
from unitcheck.numerals import SPACES

BEFORE = {
    Hedge.ABOUT: (
        "about", "approximately", "approx.", "approx", "app.", "around", "roughly", "circa", "ca.", "ca", "c.", "some",
        "close to", "near", "nearing", "in the region of", "in the order of", "on the order of", "of the order of",
        "an estimated", "estimated", "est.", "say", "typically", "usually", "generally", "on average", "an average of",
        "average of", "averaging", "nominally", "nominal", "~", "≈", "∼", "≃", "≅", "˜", "±", "another",
        "a little", "just about", "very roughly", "very nearly", "give or take", "equivalent to about", "only about",
        "up to about", "up to around", "up to approximately", "still", "only", "just", "a mere", "mere", "precisely",
        "exactly", "a total of", "at about", "at around", "at approximately", "an approximate",
    ),
    Hedge.OVER: (
        "over", "more than", "greater than", "well over", "just over", "a little over", "slightly over",
        "slightly more than", "a little more than", "just more than", "upwards of", "upward of", "in excess of",
        "exceeding", "above", "just above", "well above", "beyond", "a good", "better than", "larger than",
        "longer than", "higher than", "taller than", "farther than", "further than", "deeper than", "faster than",
        "heavier than",
    ),
    Hedge.UNDER: (
        "nearly", "almost", "just under", "under", "a little under", "slightly under", "slightly less than",
        "less than", "a little less than", "just below", "below", "fewer than", "not quite", "just shy of", "shy of",
        "approaching", "smaller than", "shorter than", "lower than", "as little as", "lighter than", "slower than",
        "well under",
    ),
    Hedge.LIMIT: (
        "up to", "at least", "at most", "no more than", "no less than", "not more than", "not less than", "as much as",
        "as many as", "as far as", "as high as", "as low as", "as long as", "as deep as", "as fast as", "a maximum of",
        "maximum of", "a minimum of", "minimum of", "max.", "max", "min.", "maximum", "minimum", "within",
        "to within",
        "≤", "≥", "<", ">",
    ),
}  # fmt: skip
"""What may stand before a number. "Only", "just" and "exactly" are here too, so that they do not part a quantity from
its bracket; treated as "about" they make nothing an error that is none."""

AFTER = {
    Hedge.ABOUT: ("or so", "or thereabouts", "approximately", "approx.", "approx", "give or take", "on average"),
    Hedge.NONE: ("each", "apiece"),
    Hedge.OVER: (
        "or more",
        "plus",
        "or greater",
        "or higher",
        "or larger",
        "or longer",
        "and more",
        "and above",
        "and up",
    ),
    Hedge.UNDER: ("or less", "or fewer", "or lower"),
    Hedge.LIMIT: ("at most", "at least", "maximum", "minimum", "max.", "max", "min."),
}
"""What may stand after a quantity."""

_WHITE = rf"[{SPACES}\r\n]"
LONGEST_BEFORE = 40


def _pattern(words: dict[Hedge, tuple[str, ...]]) -> str:
    every = sorted({word for group in words.values() for word in group}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", _WHITE) for word in every)


_BEFORE = re.compile(rf"(?:(?<=[^\w])|^)((?:(?:{_pattern(BEFORE)}){_WHITE}{{0,2}}){{1,3}})$", re.IGNORECASE)
_AFTER = re.compile(rf"{_WHITE}(?P<hedge>{_pattern(AFTER)})(?![\w])", re.IGNORECASE)
_KIND_AFTER = {word: hedge for hedge, words in AFTER.items() for word in words}
_KIND_BEFORE = {word: hedge for hedge, words in BEFORE.items() for word in words}
_LAST_WORDS = frozenset(word.split()[-1][-1] for words in BEFORE.values() for word in words)
_ONE = re.compile(_pattern(BEFORE), re.IGNORECASE)


def before(text: str, start: int) -> tuple[int, Hedge]:
    """Where the hedges that end at ``start`` begin, and what the strongest of them is; (start, NONE) without any."""
    window = text[max(0, start - LONGEST_BEFORE) : start]
    kept = window.rstrip(SPACES + "\r\n")
    if not kept or kept[-1].lower() not in _LAST_WORDS:
        return start, Hedge.NONE
    match = _BEFORE.search(window)
    if match is None or (len(window) == len(kept) and kept[-1].isalpha()):
        return start, Hedge.NONE
    return start - len(match[1]), _kind(match[1])


def _kind(text: str) -> Hedge:
    """A limit governs what stands with it; else the direction that is named, else about."""
    kinds = {_KIND_BEFORE.get(re.sub(r"\s+", " ", word.lower()), Hedge.ABOUT) for word in _ONE.findall(text)}
    for hedge in (Hedge.LIMIT, Hedge.OVER, Hedge.UNDER):
        if hedge in kinds:
            return hedge
    return Hedge.ABOUT


def after(text: str, end: int) -> tuple[Span, Hedge]:
    """The hedge after a quantity that ends at ``end``, and what it is; an empty span and NONE without one."""
    match = _AFTER.match(text, end)
    if match is None:
        return Span(end, end), Hedge.NONE
    return Span(end, match.end()), _KIND_AFTER.get(re.sub(r"\s+", " ", match["hedge"].lower()), Hedge.NONE)
