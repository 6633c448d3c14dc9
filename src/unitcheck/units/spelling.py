"""How spellings are kept: names in small letters, and what each spelling leads to."""

from __future__ import annotations

from collections.abc import Iterable

from unitcheck.lazy import pattern
from unitcheck.typed import NamedTuple

_NO_LETTER = pattern(r"[^A-Za-z]")


class Entry(NamedTuple):
    """What a spelling leads to: units by pint's names, the usual one first, and the prefixes that may attach to it.

    Where ``loose``, decimal prefixes may also be binary.
    """

    units: tuple[str, ...]
    symbol_prefixes: tuple[str, ...]
    name_prefixes: tuple[str, ...]
    loose: bool


def folded(name: str) -> str:
    """A unit's name as the index keeps it: lower case, hyphens read as spaces, full stops dropped."""
    plain = name.lower().replace("-", " ").replace(".", "")
    return plain if plain.isascii() else plain.replace("\u2010", " ").replace("\u2011", " ")


def heads_of(spellings: Iterable[str]) -> dict[str, frozenset[str]]:
    """The first words of ``spellings``, each with the second ones that follow it, all in small letters."""
    heads: dict[str, set[str]] = {}
    for spelling in spellings:
        first, *others = _NO_LETTER.split(spelling.lower())
        heads.setdefault(first, set()).update(list(filter(None, others))[:1])
    return {head: frozenset(tails) for head, tails in heads.items()}


def longer_of(spellings: Iterable[str]) -> dict[str, frozenset[str]]:
    """The beginnings of two words and more of ``spellings``, as ``folded`` writes them, with the words behind each."""
    longer: dict[str, set[str]] = {}
    for spelling in spellings:
        words = folded(spelling).split()
        for count in range(2, len(words)):
            longer.setdefault(" ".join(words[:count]), set()).add(words[count])
    return {begun: frozenset(tails) for begun, tails in longer.items()}
