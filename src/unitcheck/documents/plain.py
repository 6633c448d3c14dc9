"""Plain text: all of it is prose; what its lines end in the middle of is put together (``documents.wrapped``)."""

from __future__ import annotations

from unitcheck.documents.syntax import Comment
from unitcheck.documents.wrapped import unwrapped
from unitcheck.model import Segment

NAME = "plain"
SUFFIXES: tuple[str, ...] = (".txt", ".text")
WALKED = True
MARKUP = ""


def segments(text: str) -> tuple[Segment, ...]:
    """The whole text as one segment, which is its own source but for words that a line end parts.

    Nothing is cut at blank lines, since no claim reaches across one.
    """
    return (unwrapped(text),)


def comments(text: str) -> tuple[Comment, ...]:
    """None: plain text has no comments."""
    return ()
