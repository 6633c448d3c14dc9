"""Directives that silence nothing, or cannot be read → findings of UC901, with the edit that takes them out.

That edit is offered only where the prose of the text is the same without the comment, to every word and block: taking
out a line between two paragraphs of Markdown would join them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unitcheck import documents, edits
from unitcheck.model import Document, Edit, Finding, Severity, Span
from unitcheck.rules import RULES, unused_suppression
from unitcheck.rules.finding import placed
from unitcheck.suppress.directives import DISABLE, ENABLE, FILE, IGNORE, NEXT_LINE, Directive, Named, directive_pattern
from unitcheck.suppress.wards import Use
from unitcheck.typed import NamedTuple

_NOTHING = {
    IGNORE: "there is nothing on this line for {} to silence",
    NEXT_LINE: "there is nothing on the next line for {} to silence",
    DISABLE: "there is nothing below for {} to silence",
    ENABLE: "nothing is disabled here for {} to end",
    FILE: "there is nothing in this file for {} to silence",
}
_MOST_HALVINGS = 3  # so that the prose of a text is compared 15 times at most, whatever is in it


class _Idle(NamedTuple):
    """A directive that is of no use, in whole or in part, what to say of it, and what would mend it."""

    directive: Directive
    message: str
    edit: Edit | None = None


def unused(
    document: Document,
    syntax: str,
    directives: Sequence[Directive],
    uses: Sequence[Use],
    codes: frozenset[str],
    severity: Severity,
) -> tuple[Finding, ...]:
    """A finding on each directive that is of no use although the rules it names are among ``codes``, which ran."""
    idle = tuple(
        found
        for directive, use in zip(directives, uses, strict=True)
        if (found := _idle(directive, use, codes, document.text)) is not None
    )
    wanted = edits.apart(found.edit for found in idle if found.edit)
    harmless = frozenset(_harmless(document.text, syntax, wanted))
    rule = unused_suppression.CODE, unused_suppression.NAME, severity
    return tuple(
        placed(document, rule, found.directive.span, found.message, edit=found.edit if found.edit in harmless else None)
        for found in idle
    )


def _idle(directive: Directive, use: Use, codes: frozenset[str], text: str) -> _Idle | None:
    if directive.problem is not None:
        return _Idle(directive, directive.problem)
    if directive.rules is None:
        is_idle = not use.codes and (directive.word == ENABLE or codes.issuperset(_usual()))
        return _Idle(directive, _told(directive, (), text), _removal(directive, use, text)) if is_idle else None
    idle = tuple(rule for rule in directive.rules if _is_idle(rule, use, codes))
    if not idle:
        return None
    kept = tuple(rule for rule in directive.rules if rule not in idle)
    edit = _shortened(directive, use, kept) if kept else _removal(directive, use, text)
    return _Idle(directive, _told(directive, idle, text), edit)


def _is_idle(rule: Named, use: Use, codes: frozenset[str]) -> bool:
    return rule.code in codes and rule.code not in use.codes and rule.code != unused_suppression.CODE


def _usual() -> frozenset[str]:
    """The rules that run unless a user says otherwise; unless all of them do, what speaks for all may be of use."""
    return frozenset(rule.CODE for rule in RULES if rule.IS_ON) - {unused_suppression.CODE}


def _told(directive: Directive, idle: tuple[Named, ...], text: str) -> str:
    named = f"[{', '.join(rule.text for rule in idle)}]" if idle else ""
    told = _NOTHING[directive.word].format(f"{directive.word}{named}")
    if directive.word == IGNORE and _is_alone(directive.comment.span, text):
        return f"{told}, since the comment stands alone on it; {NEXT_LINE} speaks for the line below"
    return told


# --- edits ------------------------------------------------------------------------------------------------------------


def _shortened(directive: Directive, use: Use, kept: tuple[Named, ...]) -> Edit | None:
    """The rules that are of use, in place of all that are named."""
    if directive.named_span is None or use.is_ended:
        return None
    return Edit(directive.named_span, ", ".join(rule.text for rule in kept), is_safe=True)


def _removal(directive: Directive, use: Use, text: str) -> Edit | None:
    """The comment taken out; not a ``disable`` without the ``enable`` that ends it, which would then end nothing."""
    if directive.removable is None or use.is_ended:
        return None
    return Edit(_with_its_space(directive.removable, text), "", is_safe=True)


def _with_its_space(span: Span, text: str) -> Span:
    """``span`` with the lines that it stands alone on, or else with the blanks before it that are then of no use."""
    line_start, line_end = _line_around(span, text)
    if _is_alone(span, text):
        return Span(line_start, min(line_end + 1, len(text)))
    before, after = text[line_start : span.start], text[span.end : line_end]
    if not before.strip(" \t"):
        return Span(span.start, span.end + len(after) - len(after.lstrip(" \t")))
    if not after.strip() or after[0] in " \t":
        return Span(line_start + len(before.rstrip(" \t")), span.end)
    return span


def _is_alone(span: Span, text: str) -> bool:
    line_start, line_end = _line_around(span, text)
    return not text[line_start : span.start].strip() and not text[span.end : line_end].strip()


def _line_around(span: Span, text: str) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def _harmless(text: str, syntax: str, wanted: tuple[Edit, ...]) -> Iterator[Edit]:
    """Those of some edits without which, and with which, the prose of ``text`` is the same."""
    prose = _prose(text, syntax) if wanted else ()

    def sifted(some: tuple[Edit, ...], halvings: int) -> Iterator[Edit]:
        if _keeps(prose, edits.made(text, some), syntax):
            yield from some
        elif len(some) > 1 and halvings:
            half = len(some) // 2
            yield from sifted(some[:half], halvings - 1)
            yield from sifted(some[half:], halvings - 1)

    return sifted(wanted, _MOST_HALVINGS) if wanted else iter(())


def _keeps(prose: tuple[str, ...], text: str, syntax: str) -> bool:
    try:
        return _prose(text, syntax) == prose
    except ValueError:  # without its comment, the text is none in its syntax
        return False


def _prose(text: str, syntax: str) -> tuple[str, ...]:
    """The prose of a text, block by block, but for the directives in it and how it is spaced."""
    without = (directive_pattern().sub("", segment.text) for segment in documents.segments(text, syntax))
    return tuple(words for block in without if (words := " ".join(block.split())))
