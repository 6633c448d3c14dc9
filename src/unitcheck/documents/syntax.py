"""What a document syntax is: a module with a name, the suffixes of its files and a way to its segments."""

from __future__ import annotations

from importlib import import_module

from unitcheck.model import Edit, Segment, Span
from unitcheck.typed import Any, NamedTuple, Protocol, runtime_checkable


class Malformed(ValueError):
    """A text that is none in its syntax, and the ``problem``: a clause that says where, and what to do about it."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class MissingExtra(ImportError):
    """A syntax whose library is not installed, and the ``problem``: a clause that says how to install it."""

    def __init__(self, extra: str) -> None:
        self.problem = f"takes a library that is not installed; run: pip install 'unitcheck[{extra}]'"
        super().__init__(self.problem)


UNREADABLE = (Malformed, MissingExtra)
"""What ``segments`` and ``comments`` of a syntax may raise; plain text and Markdown never do."""


class Comment(NamedTuple):
    """A comment: where it stands in the source, delimiters included, and what it says between them."""

    span: Span
    text: str


@runtime_checkable
class Syntax(Protocol):
    """A module of this folder, listed by its name in ``NAMES``.

    ``WALKED`` says whether the files of a folder are checked that end in one of ``SUFFIXES``, or only those that are
    named. ``MARKUP`` holds the characters that mean something to it, which an edit may therefore not bring in.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    WALKED: bool
    MARKUP: str

    def segments(self, text: str) -> tuple[Segment, ...]:
        """The prose of ``text``, in its order; positions are code points. Raises one of ``UNREADABLE``."""
        ...

    def comments(self, text: str) -> tuple[Comment, ...]:
        """The comments of ``text``, in its order, which its readers do not see; none in a syntax that has none.

        Raises one of ``UNREADABLE``.
        """
        ...


@runtime_checkable
class Placed(Protocol):
    """A syntax whose readers count in something else than the lines of the file."""

    def place(self, text: str, offset: int) -> str:
        """Where in the document ``offset`` of a text stands that could be read: ``cell 3, line 2``."""
        ...


@runtime_checkable
class Drawn(Protocol):
    """A syntax in which what a text means may hang on how wide it is."""

    def fits(self, text: str, edit: Edit) -> bool:
        """Whether ``text`` has room for what an edit writes."""
        ...


@runtime_checkable
class Binary(Protocol):
    """A syntax whose files are no text; nothing is ever written back to them."""

    def extracted(self, content: bytes) -> str:
        """The text that spans count in and that ``segments`` reads. Raises one of ``UNREADABLE``."""
        ...


def library(name: str, extra: str) -> Any:
    """The module ``name``, which comes with ``extra``.

    Raises MissingExtra where it is not installed.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name.partition(".")[0]:
            raise
        raise MissingExtra(extra) from error
