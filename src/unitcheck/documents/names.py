"""Sets of names, as tables of words."""

from __future__ import annotations


def names(words: str) -> frozenset[str]:
    """The names in ``words``."""
    return frozenset(words.split())
