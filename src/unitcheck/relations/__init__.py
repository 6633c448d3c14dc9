"""How prose restates a quantity, one way a file; the first that relates two quantities keeps them.

To add one, copy a neighbour: a docstring with examples, ``NAME`` and ``claims(line)``; then name it in ``RELATIONS``.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Claim
from unitcheck.relations import alternative, apposition, bracket, distributed, equation, reversed, slash
from unitcheck.relations.line import Line
from unitcheck.typed import Protocol


class Relation(Protocol):
    """A module of this folder."""

    NAME: str

    def claims(self, line: Line) -> Iterator[Claim]:
        """The claims this relation finds, in the order of the text."""


RELATIONS: tuple[Relation, ...] = (bracket, distributed, alternative, slash, equation, apposition, reversed)
