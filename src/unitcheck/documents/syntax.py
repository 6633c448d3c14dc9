"""What a document syntax is: a module with a name, the suffixes of its files and a way to its segments."""

from __future__ import annotations

from typing import Protocol

from unitcheck.model import Segment


class Syntax(Protocol):
    """A module of this folder, listed in ``SYNTAXES``."""

    NAME: str
    SUFFIXES: tuple[str, ...]

    def segments(self, text: str) -> tuple[Segment, ...]:
        """The prose of ``text``, in its order; positions are code points."""
        ...
