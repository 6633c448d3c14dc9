"""Thousand, million, billion or trillion was taken for another.

    slip:    93 million miles (150 billion km)
    meant:   93 million miles (150 million km)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.change import Case, mended, repair, respelled
from unitcheck.model import Cause

NAME = "scale-word"

_WORDS = ("million", "billion", "thousand", "trillion")
_SHORT = ("m", "bn", "k", "tn")
_LAST_WORD = re.compile(rf"(?<![A-Za-z])(?:{'|'.join((*_WORDS, *_SHORT))})$", re.IGNORECASE)


def explain(case: Case) -> Cause | None:
    """The cause, where another such word makes the two agree."""
    found = mended(case, lambda side: respelled(side, _other_words))
    if found is None:
        return None
    wrong, right = _words(found.was.quantity.text), _words(found.changed.quantity.text)
    word, meant = next(pair for pair in zip(wrong, right, strict=True) if pair[0] != pair[1])
    return Cause(NAME, f"{word} for {meant}", repair(found))


def _other_words(number: str) -> Iterator[str]:
    match = _LAST_WORD.search(number)
    if match is None:
        return
    words = _WORDS if match[0].lower() in _WORDS else _SHORT
    for word in words:
        if word != match[0].lower():
            yield number[: match.start()] + word


def _words(text: str) -> list[str]:
    return re.findall(rf"(?<![A-Za-z])(?:{'|'.join((*_WORDS, *_SHORT))})(?![A-Za-z])", text.lower())
