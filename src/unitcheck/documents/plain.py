"""Plain text: all of it is prose."""

from __future__ import annotations

from unitcheck.documents.syntax import Comment
from unitcheck.model import Segment

NAME = "plain"
SUFFIXES: tuple[str, ...] = (".txt", ".text")


def segments(text: str) -> tuple[Segment, ...]:
    """The whole text as one segment that is its own source."""
    return (Segment(text),)


def comments(text: str) -> tuple[Comment, ...]:
    """None: plain text has no comments."""
    return ()
