"""Reads the case files: prose, and comments below it that say what is to be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_COMMENT = re.compile(r"<!--\s*(.*?)\s*-->", re.DOTALL)
_FOUND = re.compile(
    r'(?P<severity>error|warning|note) (?P<code>UC\d{3}) "(?P<text>.+?)"(?:\s*:\s*(?P<words>.+))?', re.DOTALL
)
_SILENT = re.compile(r"silent(?:\s*:\s*(?P<why>.+))?", re.DOTALL)
_OK = re.compile(r'ok "(?P<one>.+?)" "(?P<other>.+?)"', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding is expected on these words of the source."""

    severity: str
    code: str
    text: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreeing:
    """Two parts of the source are expected to be related and to agree."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Silent:
    """Nothing is expected."""


Expectation = Found | Agreeing | Silent


@dataclass(frozen=True, slots=True)
class Case:
    """A paragraph, the line it begins in, and what is expected of it."""

    line: int
    prose: str
    expectations: tuple[Expectation, ...]


def cases(text: str) -> Iterator[Case]:
    """Every case of a file.

    Raises ValueError, with the line, where a paragraph has no expectation or one cannot be read.
    """
    for block in re.finditer(r"^[^\n].*?(?=\n[ \t]*\n|\Z)", text, re.DOTALL | re.MULTILINE):
        line = text.count("\n", 0, block.start()) + 1
        prose, mark, rest = block[0].partition("<!--")
        comments = _COMMENT.findall(mark + rest)
        expectations = tuple(_expectation(comment, line) for comment in comments if not comment.startswith("why"))
        if prose.strip() and not prose.startswith("#"):
            yield Case(line, prose, _checked(expectations, line))
        elif expectations:
            raise ValueError(f"line {line}: there is no prose above this expectation; take the empty line out")


def _checked(expectations: tuple[Expectation, ...], line: int) -> tuple[Expectation, ...]:
    if not expectations:
        raise ValueError(
            f"line {line}: this paragraph has no expectation; write <!-- silent --> if nothing is expected"
        )
    if Silent() in expectations and len(expectations) > 1:
        raise ValueError(f"line {line}: this paragraph is expected to be silent and not to be")
    return expectations


def _expectation(comment: str, line: int) -> Expectation:
    if _SILENT.fullmatch(comment):
        return Silent()
    if found := _FOUND.fullmatch(comment):
        phrases = tuple(phrase.strip() for phrase in (found["words"] or "").split(";") if phrase.strip())
        return Found(found["severity"], found["code"], found["text"], phrases)
    if agreeing := _OK.fullmatch(comment):
        return Agreeing(agreeing["one"], agreeing["other"])
    raise ValueError(
        f'line {line}: cannot read {comment!r}; write error UC101 "text": words, ok "one" "other" or silent'
    )
