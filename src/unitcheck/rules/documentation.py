"""What a rule's docstring says, taken apart: a title, paragraphs, examples and sources.

The docstrings are the only documentation of the rules; ``explain``, SARIF's help and the tables are made of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.rules import Rule
from unitcheck.typed import NamedTuple

KINDS = ("ok", "charged", "silent")
"""What an example may be: a claim that agrees, one that is charged, and words that claim nothing."""


class Example(NamedTuple):
    """A sentence and its kind."""

    kind: str
    sentence: str


class Option(NamedTuple):
    """One of a rule's options, its default, and what it is for."""

    name: str
    default: object
    about: str


class Documentation(NamedTuple):
    """A rule's documentation; ``title`` is a clause without its full stop, ``sources`` is empty where it names none."""

    title: str
    about: tuple[str, ...]
    examples: tuple[Example, ...]
    sources: str
    options: tuple[Option, ...]


def documentation(rule: Rule) -> Documentation:
    """What the docstring of ``rule`` says; empty throughout where Python was told to drop docstrings."""
    title, *paragraphs = (rule.__doc__ or "").strip().split("\n\n")
    texts = [paragraph for paragraph in paragraphs if not _example().match(paragraph)]
    return Documentation(
        title.rstrip("."),
        tuple(_joined(text) for text in texts if not text.startswith(_SOURCES)),
        tuple(Example(*found) for paragraph in paragraphs for found in _example().findall(paragraph)),
        " ".join(_joined(text.removeprefix(_SOURCES)) for text in texts if text.startswith(_SOURCES)),
        tuple(_options(rule)),
    )


_SOURCES = "Sources:"


def _example() -> re.Pattern[str]:
    return re.compile(rf"^ *({'|'.join(KINDS)}):\s+(\S.*)$", re.MULTILINE)


def _joined(text: str) -> str:
    return " ".join(text.replace("``", "`").split())


def _options(rule: Rule) -> Iterator[Option]:
    chosen = rule.Options()
    told = dict(re.findall(r"``(\w+)``: (.*?)(?=\s*``\w+``:|\s*$)", type(chosen).__doc__ or "", re.DOTALL))
    for name in getattr(type(chosen), "__annotations__", ()):
        yield Option(name, getattr(chosen, name), _joined(told.get(name, "")))
