"""``unitcheck explain`` and ``unitcheck rules``: what the rules' docstrings say, laid out for a terminal or as JSON.

The examples are run as they are shown, so that each charged one stands with the message it really gets.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck import rules as all_rules
from unitcheck.reports.paint import BOLD, FAINT, GREEN, RED, SEVERITIES, Brush
from unitcheck.rules import RULES, Rule
from unitcheck.rules.documentation import KINDS, Documentation, documentation
from unitcheck.typed import Any, NamedTuple

_WIDTH = 88  # columns; prose is wrapped there, examples are not
_INKS = dict(zip(KINDS, (GREEN, RED, FAINT), strict=True))


def rule(name: str, *, colour: bool = False, as_json: bool = False) -> str:
    """All there is to know of the rule of that code or name.

    Raises ValueError, with the nearest name, where there is none.
    """
    wanted = all_rules.named(name)
    if as_json:
        return _json(_record(wanted))
    return "\n\n".join(_paragraphs(wanted, Brush(colour))) + "\n"


def rules(*, colour: bool = False, as_json: bool = False) -> str:
    """A line for each rule: code, name, severity or off, what it reports; as JSON, all that ``rule`` tells of each."""
    if as_json:
        return _json([_record(each) for each in RULES])
    brush = Brush(colour)
    widest = max(len(each.NAME) for each in RULES)
    return "".join(_row(each, widest, brush) for each in RULES)


def _row(told: Rule, widest: int, brush: Brush) -> str:
    level = f"{_level(told):7}"
    painted = brush.paint(level, SEVERITIES[told.SEVERITY] if told.IS_ON else FAINT)
    return f"{brush.paint(told.CODE, BOLD)}  {told.NAME:{widest}}  {painted}  {documentation(told).title}\n"


def _level(told: Rule) -> str:
    return told.SEVERITY.value if told.IS_ON else "off"


# --- one rule ---------------------------------------------------------------------------------------------------------


def _paragraphs(told: Rule, brush: Brush) -> Iterator[str]:
    text = documentation(told)
    off = "" if told.IS_ON else ", off unless it is selected"
    severity = brush.paint(told.SEVERITY.value, SEVERITIES[told.SEVERITY])
    yield f"{brush.paint(f'{told.CODE} {told.NAME}', BOLD)}: {severity}{off}"
    if text.title:
        yield from (_wrapped(paragraph) for paragraph in (f"{text.title}.", *text.about))
    if text.examples:
        yield "\n".join(_examples(told, text, brush))
    if text.options:
        yield "\n".join(("Options", *(f"  {each.name} = {each.default}: {each.about}" for each in text.options)))
    yield _choosing(told)
    if text.sources:
        yield _wrapped(f"Sources: {text.sources}")


def _examples(told: Rule, text: Documentation, brush: Brush) -> Iterator[str]:
    for example in _run(told, text):
        yield f"  {brush.paint(f'{example.kind:7}', _INKS[example.kind])}  {example.sentence}"
        if example.message:
            yield f"  {'':7}  {brush.paint(example.message, FAINT)}"


def _choosing(told: Rule) -> str:
    """How to have the rule or not."""
    if told.IS_ON:
        return f"Leave it out with --ignore {told.CODE}, run nothing else with --select {told.CODE}."
    return f"Run it with --extend-select {told.CODE}, and nothing else with --select {told.CODE}."


def _wrapped(paragraph: str) -> str:
    from textwrap import fill

    return fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)


class _Shown(NamedTuple):
    """An example and what the rule says of it; nothing where it has nothing to say."""

    kind: str
    sentence: str
    message: str | None


def _run(told: Rule, text: Documentation) -> Iterator[_Shown]:
    from unitcheck.checker import Checker
    from unitcheck.config import Config

    checker = Checker(Config(extend_select=(told.CODE,)))
    for kind, sentence in text.examples:
        # An example with a comment or a table is one of a syntax that has them.
        found = checker.check(sentence, "markdown" if "<" in sentence else "plain").findings
        yield _Shown(kind, sentence, next((each.message for each in found if each.code == told.CODE), None))


# --- JSON -------------------------------------------------------------------------------------------------------------


def _record(told: Rule) -> dict[str, Any]:
    text = documentation(told)
    return {
        "code": told.CODE,
        "name": told.NAME,
        "severity": told.SEVERITY.value,
        "on": told.IS_ON,
        "title": text.title,
        "about": list(text.about),
        "examples": [example._asdict() for example in _run(told, text)],
        "options": [option._asdict() for option in text.options],
        "sources": text.sources,
    }


def _json(printed: object) -> str:
    import json

    return json.dumps(printed, ensure_ascii=False, indent=2) + "\n"
