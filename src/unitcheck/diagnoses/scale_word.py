"""Thousand, million, billion or trillion was taken for another.

slip:    93 million miles (150 billion km)
meant:   93 million miles (150 million km)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.change import Case, mended, repair, respelled, respelling
from unitcheck.lazy import pattern
from unitcheck.model import Cause

NAME = "scale-word"

_WORDS = ("million", "billion", "thousand", "trillion")
_SHORT = ("m", "bn", "k", "tn")
_LAST_WORD = pattern(rf"(?<![A-Za-z])(?:{'|'.join((*_WORDS, *_SHORT))})$", re.IGNORECASE)


def explain(case: Case) -> Cause | None:
    """The cause, where another such word makes the two agree."""
    found = mended(case, lambda side: respelled(side, _other_words))
    if found is None:
        return None
    word, meant = (_last_word(number) for number in respelling(found))
    return Cause(NAME, f"{word} for {meant}", repair(found))


def _other_words(number: str) -> Iterator[str]:
    last = _last_word(number)
    for words in (_WORDS, _SHORT):
        if last in words:
            yield from (number[: -len(last)] + word for word in words if word != last)


def _last_word(number: str) -> str:
    """The word or letter that ends the number and scales it; nothing where none does."""
    match = _LAST_WORD.search(number)
    return match[0].lower() if match else ""
