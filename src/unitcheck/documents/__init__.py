"""Documents: from a text in some syntax to the segments of prose in it, each with its exact place in the source."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from unitcheck.documents.encodings import Encoding, decoded
from unitcheck.documents.syntax import UNREADABLE, Binary, Comment, Drawn, Malformed, MissingExtra, Placed, Syntax
from unitcheck.model import Edit, Segment
from unitcheck.typed import TYPE_CHECKING, NamedTuple, cast

__all__ = [
    "NAMES",
    "SYNTAXES",
    "UNREADABLE",
    "Malformed",
    "MissingExtra",
    "Text",
    "comments",
    "is_binary",
    "other_suffixes",
    "place",
    "read",
    "replaceable",
    "segments",
    "syntax_of",
    "told",
    "walked_suffixes",
]

NAMES = (
    "plain", "markdown", "html", "rst", "latex", "notebook", "docx", "pdf",
    "python", "python_messages", "csv", "tsv", "json",
)  # fmt: skip
"""The syntaxes, each the module of that name in this folder, loaded when it is asked for; the usual ones first."""

if TYPE_CHECKING:
    SYNTAXES: tuple[Syntax, ...]


def __getattr__(name: str) -> object:
    """``SYNTAXES``: the modules, all of which that loads."""
    if name != "SYNTAXES":
        raise AttributeError(f"module 'unitcheck.documents' has no attribute {name!r}")
    return tuple(_syntaxes())


class Text(NamedTuple):
    """A document as it is checked: the text that places count in, the name of its syntax, and how it was encoded.

    ``encoding`` is None where the text was taken out of a binary file, to which nothing can be written back.
    """

    text: str
    syntax: str
    encoding: Encoding | None


def read(content: bytes, path: str | os.PathLike[str], syntax: str | None = None) -> Text:
    """What a file's ``content`` says, read as ``syntax`` or else as its suffix tells, or else its content itself.

    Raises ValueError where no syntax has that name, and one of ``UNREADABLE`` where it cannot be read so.
    """
    name = syntax or syntax_of(path)
    if name is None:
        name = _told_by_bytes(content)
    if name is not None:
        chosen = _named(name)
        if isinstance(chosen, Binary):
            return Text(chosen.extracted(content), name, None)
    text, encoding = decoded(content)
    return told(text, name, encoding)


def told(text: str, syntax: str | None, encoding: Encoding | None = None) -> Text:
    """A ``text`` that was read, in ``syntax`` or else in what it gives away itself."""
    return Text(text, syntax or _told_by_text(text), encoding)


def segments(text: str, syntax: str) -> tuple[Segment, ...]:
    """The prose of ``text``, read as the syntax of that name.

    Raises ValueError where no syntax has that name, and one of ``UNREADABLE`` where ``text`` cannot be read as it.
    """
    return _named(syntax).segments(text)


def comments(text: str, syntax: str) -> tuple[Comment, ...]:
    """The comments of ``text``, read as the syntax of that name.

    Raises ValueError where no syntax has that name, and one of ``UNREADABLE`` where ``text`` cannot be read as it.
    """
    return _named(syntax).comments(text)


def place(text: str, offset: int, syntax: str) -> str | None:
    """Where ``offset`` of a text stands as its readers count, where that is otherwise than in lines of the file."""
    chosen = _named(syntax)
    return chosen.place(text, offset) if isinstance(chosen, Placed) else None


def replaceable(text: str, edit: Edit, syntax: str) -> bool:
    """Whether the document would be the same but for what an edit writes, where its old text stands as it is read."""
    chosen = _named(syntax)
    if isinstance(chosen, Binary):
        return False
    new = set(edit.replacement) - set(text[edit.span.start : edit.span.end])
    if new.intersection(chosen.MARKUP):
        return False
    return not isinstance(chosen, Drawn) or chosen.fits(text, edit)


def is_binary(path: str | os.PathLike[str]) -> bool:
    """Whether a file's suffix tells of a syntax whose files are no text."""
    name = syntax_of(path)
    return name is not None and isinstance(_named(name), Binary)


def syntax_of(path: str | os.PathLike[str]) -> str | None:
    """The name of the syntax that a file's suffix tells of; None where it tells of none."""
    suffix = os.path.splitext(path)[1].lower()
    return next((syntax.NAME for syntax in _syntaxes() if suffix in syntax.SUFFIXES), None)


@cache
def walked_suffixes() -> tuple[str, ...]:
    """The suffixes of the files that are checked in a folder."""
    return tuple(suffix for syntax in _syntaxes() if syntax.WALKED for suffix in syntax.SUFFIXES)


def other_suffixes() -> tuple[str, ...]:
    """The suffixes whose syntax is known, but whose files are checked only where they are named."""
    return tuple(suffix for syntax in _syntaxes() if not syntax.WALKED for suffix in syntax.SUFFIXES)


def _syntaxes() -> Iterator[Syntax]:
    return map(_named, NAMES)


@cache
def _named(name: str) -> Syntax:
    if name not in NAMES:
        raise ValueError(f"no syntax is called {name!r}; known are {', '.join(NAMES)}")
    return cast("Syntax", import_module(f"unitcheck.documents.{name}"))


def _told_by_bytes(content: bytes) -> str | None:
    from unitcheck.documents.content import of_bytes

    return of_bytes(content)


def _told_by_text(text: str) -> str:
    from unitcheck.documents.content import of_text

    name = of_text(text)
    return name if name in NAMES else NAMES[0]
