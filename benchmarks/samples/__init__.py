"""Prose made here, the same at every call, with as many numbers, quantities and claims as published prose has.

It stands in for a corpus where there is none. ``DENSITY`` is what 1.2 million characters of an encyclopedia's articles
have to the thousand characters; ``density`` counts a text's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

import unitcheck
from benchmarks.samples.claims import claim
from benchmarks.samples.sentences import (
    BEYOND,
    BRACKETED,
    CLAIMED,
    COUNTED,
    DATED,
    MEASURED,
    PLAIN,
    QUANTITIES,
    WORDS,
)

PARAGRAPH = 417
"""Characters of a paragraph, which is a line."""


class Density(NamedTuple):
    """How many of each a text has to the thousand characters."""

    numbers: float
    digits: float
    quantities: float
    claims: float
    number_words: float
    brackets: float
    beyond_ascii: float


DENSITY = Density(
    numbers=6.75, digits=16.3, quantities=1.35, claims=0.403, number_words=1.73, brackets=1.34, beyond_ascii=0.64
)

_NUMBER_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand"
    r"|million|half|dozen|several)\b",
    re.IGNORECASE,
)


def density(text: str) -> Density:
    """What ``text`` has to the thousand characters."""
    report = unitcheck.check(text)
    counts = (
        len(re.findall("[0-9]+", text)),
        len(re.findall("[0-9]", text)),
        len(report.quantities),
        len(report.verdicts),
        len(_NUMBER_WORDS.findall(text)),
        text.count("("),
        sum(character > "\x7f" for character in text),
    )
    return Density(*(count * 1000 / max(1, len(text)) for count in counts))


class _Kind(NamedTuple):
    """Sentences of one kind, and how many of them there are in a thousand characters."""

    sentences: tuple[str, ...]
    rate: float


_KINDS = (
    _Kind(CLAIMED, 0.371),
    _Kind(MEASURED, 0.58),
    _Kind(DATED, 1.17),
    _Kind(COUNTED, 0.41),
    _Kind(BEYOND, 0.118),
    _Kind(BRACKETED, 0.48),
)
"""Chosen so that ``density`` comes out at ``DENSITY``; what is left is ``PLAIN``."""


def prose(characters: int, seed: int = 0) -> str:
    """Plain text of just so many characters, paragraphs on lines of their own; another for another ``seed``."""
    return "".join(_paragraphs(characters, seed))[:characters]


def _paragraphs(characters: int, seed: int) -> Iterator[str]:
    """Paragraphs that together have at least so many characters."""
    made, size = 0, 0
    for sentence in _sentences(seed):
        ends = size + len(sentence) + 2 >= PARAGRAPH
        piece = f"{sentence}.{chr(10) if ends else ' '}"
        made, size = made + len(piece), 0 if ends else size + len(piece)
        yield piece
        if made >= characters:
            return


def _sentences(seed: int) -> Iterator[str]:
    """Sentences without end, each of the kind that lags most behind its rate."""
    random = Random(seed)
    given = [random.random() for _ in _KINDS]
    length, claims = 0, seed * 7
    while True:
        lag = [kind.rate * length / 1000 - count for kind, count in zip(_KINDS, given, strict=True)]
        most = max(range(len(lag)), key=lag.__getitem__)
        sentences: tuple[str, ...] = PLAIN
        if lag[most] > 0:
            given[most] += 1
            sentences = _KINDS[most].sentences
        claims += sentences is CLAIMED
        sentence = _filled(random.choice(sentences), random, claims)
        length += len(sentence) + 2
        yield sentence[0].upper() + sentence[1:]


_SLOT = re.compile(r"\{(\w+)\}")


def _filled(template: str, random: Random, claims: int) -> str:
    return _SLOT.sub(lambda slot: _filling(slot[1], random, claims), template)


def _filling(slot: str, random: Random, claims: int) -> str:
    match slot:
        case "year":
            return str(random.randint(1780, 2019))
        case "short" | "day":
            return str(random.randint(10, 28))
        case "teen":
            return str(random.randint(11, 19))
        case "small":
            return str(random.randint(2, 60))
        case "hundreds":
            return str(random.randint(110, 890))
        case "thousands":
            return f"{random.randint(1_100, 9_900):,}"
        case "quantity":
            return _filled(random.choice(QUANTITIES), random, claims)
        case "claim":
            return claim(claims, random)
        case _:
            return random.choice(WORDS[slot])


# --- Markdown ---------------------------------------------------------------------------------------------------------

RIGHT, WRONG = "18.6 miles", "38.6 miles"
"""How the one claim of ``markdown`` that may be wrong restates 30 km."""


def markdown(characters: int, *, wrong: bool = False) -> str:
    """An article in Markdown of about so many characters, with claims in it; one of them is wrong where asked."""
    parts = [_HEAD.replace(RIGHT, WRONG if wrong else RIGHT)]
    for number, paragraph in enumerate(prose(characters).splitlines(), 1):
        if sum(map(len, parts)) + len(paragraph) > characters:
            break
        parts.append(f"## Part {number}\n\n{paragraph}\n" if number % 3 == 0 else f"{paragraph}\n")
    return "\n".join(parts)


_HEAD = f"""# The line to Harrow Point

The line is **30 km** ({RIGHT}) long and climbs to [410 m](https://example.org/410) (1,345 ft). See `speed = 40` and:

| section | length | limit |
| --- | --- | --- |
| Lindmark to Dunvale | 12 km (7.5 miles) | 80 km/h (50 mph) |
| Dunvale to Harrow Point | 18 km (11 miles) | 60 km/h (37 mph) |

* Rails weigh 49.6 kg/m (100 lb/yd), *sleepers* 70 kg (154 lb) each.
* In winter it is −5 °C (23 °F); the boiler works at 14 bar (203 psi).
"""
