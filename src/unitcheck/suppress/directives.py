"""Comments → the directives in them.

    unitcheck: ignore                                       every rule
    unitcheck: ignore[UC104, false-precision]               rules by code or name
    unitcheck: ignore[UC104] -- the makers say so           a reason, behind --, –, —, : or #

A directive begins a comment, a line of one, or stands behind a comment sign in one (``# noqa  # unitcheck: ignore``);
elsewhere "unitcheck:" is prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache

from unitcheck.documents.syntax import Comment
from unitcheck.model import Span
from unitcheck.rules import RULES, named, unused_suppression
from unitcheck.typed import NamedTuple

IGNORE, NEXT_LINE, DISABLE, ENABLE, FILE = "ignore", "ignore-next-line", "disable", "enable", "ignore-file"
WORDS = (IGNORE, NEXT_LINE, DISABLE, ENABLE, FILE)

ALL = tuple(rule.CODE for rule in RULES if rule.CODE != unused_suppression.CODE)
"""What a directive that names no rule speaks for; UC901 must be named."""


class Named(NamedTuple):
    """A rule as a directive names it; ``code`` is empty where there is none of that name."""

    text: str
    code: str


class Directive(NamedTuple):
    """A directive: ``rules`` is None where it names none, and ``word`` empty where it has no effect.

    ``span`` is where it stands in the source, and ``named_span`` where the rules do between their brackets;
    ``removable`` what is to be cut out to be rid of it. The two are None where that cannot be told.
    """

    comment: Comment
    word: str
    rules: tuple[Named, ...] | None
    problem: str | None
    span: Span
    named_span: Span | None
    removable: Span | None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rules it speaks for."""
        return ALL if self.rules is None else tuple(rule.code for rule in self.rules if rule.code)


class _Said(NamedTuple):
    """What a directive says, where its rules are named in that, and what is wrong with it."""

    word: str
    rules: tuple[Named, ...] | None = None
    named_at: Span | None = None
    problem: str | None = None


def directives(source: str, comments: Iterable[Comment]) -> tuple[Directive, ...]:
    """The directives in the comments of ``source``, in their order."""
    return tuple(directive for comment in comments for directive in _of(source, comment))


@cache
def directive_pattern() -> re.Pattern[str]:
    """A directive in the text of a comment, up to the end of its line or the next one."""
    mark, begins = re.escape(unused_suppression.MARK), "[#;%*/]"
    return re.compile(
        rf"(?:^|(?P<sign>{begins}))[ \t]*(?P<all>{mark}(?P<said>.*?))(?={begins}[ \t]*{mark}|$)", re.MULTILINE
    )


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(
        r"""
        \s* (?P<word>[\w-]*)
        \s* (?: \[ (?P<rules>[^\]]*) (?P<close>\]?) )?
        \s* (?P<rest>.*)
        """,
        re.VERBOSE | re.DOTALL,
    )


_REASON = ("--", "–", "—", ":", "#")


def _of(source: str, comment: Comment) -> Iterator[Directive]:
    base = source.find(comment.text, *comment.span)
    for found in directive_pattern().finditer(comment.text):
        said = _read(found["said"])
        here, named_span, removable = comment.span, None, None
        if base >= 0:
            here = _moved(Span(found.start("all"), found.start("all") + len(found["all"].rstrip())), base)
            named_span = said.named_at and _moved(said.named_at, base + found.start("said"))
            removable = _removable(comment, found, base)
        yield Directive(comment, said.word, said.rules, said.problem, here, named_span, removable)


def _removable(comment: Comment, found: re.Match[str], base: int) -> Span | None:
    """The whole comment where it says nothing else, or the part from the comment sign on."""
    if comment.text.strip() == found["all"].strip():
        return comment.span
    return _moved(Span(found.start("sign"), found.end()), base) if found["sign"] else None


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _read(text: str) -> _Said:
    """What stands behind "unitcheck:"."""
    found = _saying().match(text)
    assert found is not None  # every part of it may be empty
    word, rest = found["word"], found["rest"]
    if word not in WORDS:
        return _Said("", problem=_no_directive(word))
    if found["rules"] is None:
        return _Said("", problem=_no_reason(word, rest)) if rest and not rest.startswith(_REASON) else _Said(word)
    if not found["close"]:
        return _Said("", problem=f"the bracket behind {word} is not closed; write {word}[UC104]")
    if rest and not rest.startswith(_REASON):
        return _Said("", problem=_no_reason(f"{word}[{found['rules']}]", rest))
    return _with_rules(word, found["rules"], Span(*found.span("rules")))


def _with_rules(word: str, text: str, place: Span) -> _Said:
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        return _Said("", problem=f"{word}[] names no rule; write {word} for every rule, or {word}[UC104] for one")
    rules, problems = [], []
    for name in names:
        try:
            rules.append(Named(name, named(name).CODE))
        except ValueError as error:
            rules.append(Named(name, ""))
            problems.append(str(error))
    return _Said(word, tuple(rules), place, problems[0] if problems else None)


def _no_directive(word: str) -> str:
    near = get_close_matches(word.casefold(), WORDS, 1)
    known = f"did you mean {near[0]}?" if near else f"the directives are {', '.join(WORDS)}"
    return f"{unused_suppression.MARK} {word} is no directive; {known}" if word else f"no directive is given; {known}"


def _no_reason(head: str, rest: str) -> str:
    told = " ".join(rest.split())
    told = told if len(told) <= 40 else f"{told[:40]}…"
    return f"{told!r} behind {head} is no list of rules and no reason; rules stand in brackets, a reason behind --"
