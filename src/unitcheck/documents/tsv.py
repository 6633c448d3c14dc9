"""Values separated by tabs: each cell is prose of its own, the first row is the head."""

from __future__ import annotations

from unitcheck.documents import fields
from unitcheck.documents.syntax import Comment
from unitcheck.model import Segment

NAME = "tsv"
SUFFIXES: tuple[str, ...] = (".tsv", ".tab")
WALKED = False
MARKUP = fields.MARKUP


def segments(text: str) -> tuple[Segment, ...]:
    """A segment for each cell that says something.

    Raises Malformed where a quotation mark is never closed.
    """
    return fields.segments(text, "\t")


def comments(text: str) -> tuple[Comment, ...]:
    """None: such tables have no comments."""
    return ()
