"""Documents: from a text in some syntax to the segments of prose in it, each with its exact place in the source."""

from __future__ import annotations

from pathlib import PurePath

from unitcheck.documents import html, markdown, plain
from unitcheck.documents.syntax import UNREADABLE, Comment, Malformed, MissingExtra, Syntax
from unitcheck.model import Segment

__all__ = ["SYNTAXES", "UNREADABLE", "Malformed", "MissingExtra", "segments", "suffixes", "syntax_of"]

SYNTAXES: tuple[Syntax, ...] = (plain, markdown, html)


def segments(text: str, syntax: str) -> tuple[Segment, ...]:
    """The prose of ``text``, read as the syntax of that name.

    Raises ValueError where no syntax has that name, and one of ``UNREADABLE`` where ``text`` cannot be read as it.
    """
    return _named(syntax).segments(text)


def comments(text: str, syntax: str) -> tuple[Comment, ...]:
    """The comments of ``text``, read as the syntax of that name.

    Raises ValueError where no syntax has that name.
    """
    return _named(syntax).comments(text)


def syntax_of(path: str | PurePath) -> str:
    """The name of the syntax that a file's suffix tells of; plain where it tells of none."""
    suffix = PurePath(path).suffix.lower()
    return next((syntax.NAME for syntax in SYNTAXES if suffix in syntax.SUFFIXES), plain.NAME)


def suffixes() -> tuple[str, ...]:
    """The suffixes of every file whose syntax is known."""
    return tuple(suffix for syntax in SYNTAXES for suffix in syntax.SUFFIXES)


def _named(name: str) -> Syntax:
    for syntax in SYNTAXES:
        if name == syntax.NAME:
            return syntax
    known = ", ".join(syntax.NAME for syntax in SYNTAXES)
    raise ValueError(f"no syntax is called {name!r}; known are {known}")
