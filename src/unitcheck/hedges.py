"""Words around a number that say how it is meant: about, nearly, over, up to, or so."""

from __future__ import annotations

import re
from itertools import pairwise

from unitcheck.lazy import pattern
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

LONGEST_BEFORE = 40
"""Code points before a quantity in which its hedges stand."""
MOST_HEDGES = 3
"""Hedges that may follow one another: only about, up to around."""

_BLANK = SPACES + "\r\n"
_LONGEST_WORD = 20
_WHITE = rf"[{SPACES}\r\n]"
_BEHIND = "|".join(sorted((re.escape(word) for group in AFTER.values() for word in group), reverse=True))
_AFTER = pattern(rf"{_WHITE}(?P<hedge>{_BEHIND})(?!\w)".replace(r"\ ", _WHITE), re.IGNORECASE)
_FIRST_LETTERS = frozenset(word[0] for group in AFTER.values() for word in group)
_KIND_AFTER = {word: hedge for hedge, words in AFTER.items() for word in words}
_KIND_BEFORE = {word: hedge for hedge, words in BEFORE.items() for word in words}
_WORDS_BEFORE: dict[str, frozenset[str]] = {}
"""The last words of hedges, each with those that may stand before it; "" where it is one by itself."""
_LENGTHS: dict[str, tuple[int, ...]] = {}
"""The last words of hedges, and how many words such a hedge may have, the longest first."""
for _said in map(str.split, _KIND_BEFORE):
    _WORDS_BEFORE[_said[-1]] = _WORDS_BEFORE.get(_said[-1], frozenset()) | {_said[-2] if len(_said) > 1 else ""}
    _LENGTHS[_said[-1]] = tuple(sorted({*_LENGTHS.get(_said[-1], ()), len(_said)}, reverse=True))
_SIGNS = frozenset(word for word in _KIND_BEFORE if not word[0].isalpha())
_WORDS = pattern(rf"[A-Za-z]+\.?|[{''.join(_SIGNS)}]")


def before(text: str, start: int) -> tuple[int, Hedge]:
    """Where the hedges that end at ``start`` begin, and what the strongest of them is; (start, NONE) without any."""
    return _before(text, start) if _may_hedge(text, start) else (start, Hedge.NONE)


def _may_hedge(text: str, start: int) -> bool:
    """Whether a sign stands before ``start`` or, with white space between, what may be the end of a hedge."""
    last = text[start - 1 : start]
    if last == "(":
        return False
    end = start
    while end and text[end - 1] in _BLANK:
        end -= 1
    last = text[end - 1 : end]
    if last in _SIGNS:
        return True
    if end == start or not (last.isalpha() or last == "."):
        return False
    begin = text.rfind(" ", max(0, end - _LONGEST_WORD), end)
    word = text[begin + 1 : end].lower()
    known = _WORDS_BEFORE.get(word)
    if known is None:
        return not word.isalpha()
    before = text[text.rfind(" ", max(0, begin - _LONGEST_WORD), max(0, begin)) + 1 : max(0, begin)].lower()
    return "" in known or before in known or not before.isalpha()


def _before(text: str, start: int) -> tuple[int, Hedge]:
    first = max(0, start - LONGEST_BEFORE)
    kept = text[first:start].rstrip(_BLANK)
    words = list(_WORDS.finditer(kept))
    kinds: list[Hedge] = []
    while words and len(kinds) < MOST_HEDGES:
        count = _longest(kept, words)
        if count == 0:
            break
        kinds.append(_KIND_BEFORE[_phrase(words[-count:])])
        start = first + words[-count].start()
        kept = kept[: words[-count].start()].rstrip(_BLANK)
        del words[-count:]
    return start, _strongest(kinds)


def _longest(kept: str, words: list[re.Match[str]]) -> int:
    """How many of the last words are one hedge that stands at the end of ``kept``; the most that are."""
    if words[-1].end() != len(kept):
        return 0
    for count in _LENGTHS.get(words[-1][0].lower(), ()):
        if count <= len(words) and _phrase(words[-count:]) in _KIND_BEFORE and _stand_alone(kept, words[-count:]):
            return count
    return 0


def _phrase(words: list[re.Match[str]]) -> str:
    return " ".join(word[0].lower() for word in words)


def _stand_alone(kept: str, words: list[re.Match[str]]) -> bool:
    """Whether only white space parts the words, and nothing that belongs to a word stands before the first."""
    start = words[0].start()
    if start and (kept[start - 1].isalnum() or kept[start - 1] == "_") and kept[start].isalnum():
        return False
    return all(kept[one.end() : two.start()].isspace() for one, two in pairwise(words))


def _strongest(kinds: list[Hedge]) -> Hedge:
    """A limit governs what stands with it; else the direction that is named, else about."""
    for hedge in (Hedge.LIMIT, Hedge.OVER, Hedge.UNDER):
        if hedge in kinds:
            return hedge
    return Hedge.ABOUT if kinds else Hedge.NONE


def after(text: str, end: int) -> tuple[Span, Hedge]:
    """The hedge after a quantity that ends at ``end``, and what it is; an empty span and NONE without one."""
    if text[end : end + 1] not in _BLANK or text[end + 1 : end + 2].lower() not in _FIRST_LETTERS:
        return Span(end, end), Hedge.NONE
    match = _AFTER.match(text, end)
    if match is None:
        return Span(end, end), Hedge.NONE
    return Span(end, match.end()), _KIND_AFTER.get(re.sub(r"\s+", " ", match["hedge"].lower()), Hedge.NONE)
