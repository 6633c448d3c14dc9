"""What a document syntax is: a module with a name, the suffixes of its files and a way to its segments."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from unitcheck.model import Segment, Span


class Comment(NamedTuple):
    """A comment: where it stands in the source, delimiters included, and what it says between them."""

    span: Span
    text: str


class Syntax(Protocol):
    """A module of this folder, listed in ``SYNTAXES``."""

    NAME: str
    SUFFIXES: tuple[str, ...]

    def segments(self, text: str) -> tuple[Segment, ...]:
        """The prose of ``text``, in its order; positions are code points."""
        ...

    def comments(self, text: str) -> tuple[Comment, ...]:
        """The comments of ``text``, in its order, which its readers do not see; none in a syntax that has none."""
        ...
