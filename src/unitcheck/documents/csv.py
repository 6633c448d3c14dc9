"""Values separated by commas, semicolons, tabs or bars: each cell is prose of its own, the first row is the head."""

from __future__ import annotations

from unitcheck.documents import fields
from unitcheck.documents.syntax import Comment
from unitcheck.model import Segment

NAME = "csv"
SUFFIXES: tuple[str, ...] = (".csv",)
WALKED = False
MARKUP = fields.MARKUP

_DELIMITERS = (",", ";", "\t", "|")


def segments(text: str) -> tuple[Segment, ...]:
    """A segment for each cell that says something; the delimiter is the one that parts the first lines most evenly.

    Raises Malformed where a quotation mark is never closed.
    """
    return fields.segments(text, fields.sniffed(text, _DELIMITERS))


def comments(text: str) -> tuple[Comment, ...]:
    """None: such tables have no comments."""
    return ()
