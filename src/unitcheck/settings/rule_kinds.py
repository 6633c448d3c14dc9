"""The kinds of value that name rules: lists of them, and what is chosen for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import get_type_hints

from unitcheck.rules import RULES, Rule, listed, named
from unitcheck.settings.kinds import STRINGS, shown, strings, switch, table, texts, whole, within
from unitcheck.settings.option import Kind, Misfit, Place, Schema, hint
from unitcheck.typed import Any, NamedTuple


class RuleChoice(NamedTuple):
    """What one option of a rule is to be; ``name`` is that of a field of its ``Options``."""

    code: str
    name: str
    value: object


def rules() -> Kind[tuple[str, ...]]:
    """The codes of rules, a nearer list after those said further away."""
    return _Rules()


def rule_options() -> Kind[tuple[RuleChoice, ...]]:
    """The options of the rules themselves, as their types ask."""
    return _RuleOptions()


def code(name: str) -> str:
    """The code of the rule with that code or name. Raises Misfit."""
    return _rule(name).CODE


NAMES = tuple(name for rule in RULES for name in (rule.CODE, rule.NAME))
"""All codes and names of rules."""


def options_of(rule: Rule) -> Mapping[str, Kind[Any]]:
    """The kind of each of a rule's options, by the name that files have for it.

    Raises TypeError where there is none for an option's type.
    """
    types = get_type_hints(rule.Options)
    unknown = [name for name, each in types.items() if each not in _KINDS]
    if unknown:
        raise TypeError(f"{rule.NAME}: no kind of value is known for the type of {', '.join(unknown)}")
    return {name.replace("_", "-"): _KINDS[each]() for name, each in types.items()}


_KINDS: Mapping[object, Callable[[], Kind[Any]]] = {
    bool: switch,
    int: lambda: whole(0),
    tuple[str, ...]: lambda: texts("WORDS", "a list of words"),
}
"""What a rule's options can be; each kind of value says how it is read and refused."""


class _Rules(Kind["tuple[str, ...]"]):
    metavar = "RULES"
    told = "a list of rules, by code or name"

    def of_toml(self, value: object, place: Place) -> tuple[str, ...]:
        return tuple(code(name) for name in strings(value))

    def of_words(self, words: Sequence[str], place: Place) -> tuple[str, ...]:
        names = [[name.strip() for name in word.split(",") if name.strip()] for word in words]
        if not all(names):
            raise Misfit(f"it names no rule; the rules are {listed()}")
        return tuple(code(name) for some in names for name in some)

    def over(self, near: tuple[str, ...], far: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*far, *near)))

    def plain(self, value: tuple[str, ...]) -> object:
        return list(value)

    def schema(self) -> Schema:
        return {**STRINGS, "items": {"enum": list(NAMES)}}


class _RuleOptions(Kind["tuple[RuleChoice, ...]"]):
    metavar = "RULE.OPTION=VALUE"
    told = "a table for each rule, by code or name, with its options"

    def of_toml(self, value: object, place: Place) -> tuple[RuleChoice, ...]:
        return tuple(
            choice for name, options in table(value).items() for choice in within(name, _Own(name).read, options, place)
        )

    def of_words(self, words: Sequence[str], place: Place) -> tuple[RuleChoice, ...]:
        return tuple(self._choice(word, place) for word in words)

    def _choice(self, word: str, place: Place) -> RuleChoice:
        path, equals, value = word.partition("=")
        name, dot, option = path.partition(".")
        if not equals or not dot:
            raise Misfit(f"must be written as {self.metavar}, not {shown(word)}")
        own = _Own(name)
        return RuleChoice(own.rule.CODE, own.field(option), own.kind(option).of_words((value,), place))

    def over(self, near: tuple[RuleChoice, ...], far: tuple[RuleChoice, ...]) -> tuple[RuleChoice, ...]:
        said = {(choice.code, choice.name) for choice in near}
        return (*(choice for choice in far if (choice.code, choice.name) not in said), *near)

    def plain(self, value: tuple[RuleChoice, ...]) -> object:
        plain: dict[str, dict[str, object]] = {}
        for choice in value:
            plain.setdefault(named(choice.code).NAME, {})[choice.name.replace("_", "-")] = choice.value
        return plain

    def schema(self) -> Schema:
        tables = {name: _table_schema(rule) for rule in RULES if options_of(rule) for name in (rule.CODE, rule.NAME)}
        return {"type": "object", "properties": tables, "additionalProperties": False}


def _table_schema(rule: Rule) -> Schema:
    properties = {name: kind.schema() for name, kind in options_of(rule).items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


class _Own:
    """The options of one rule."""

    def __init__(self, name: str) -> None:
        self.rule = _rule(name)
        self._kinds = options_of(self.rule)

    def read(self, options: object, place: Place) -> tuple[RuleChoice, ...]:
        return tuple(
            RuleChoice(self.rule.CODE, self.field(name), within(name, self.kind(name).of_toml, value, place))
            for name, value in table(options).items()
        )

    def field(self, name: str) -> str:
        self.kind(name)
        return name.replace("-", "_")

    def kind(self, name: str) -> Kind[Any]:
        if name not in self._kinds:
            known = f"it has {', '.join(self._kinds)}" if self._kinds else "it has none"
            raise Misfit(f"{self.rule.NAME} has no option {name!r}{hint(name, self._kinds) or f'; {known}'}")
        return self._kinds[name]


def _rule(name: str) -> Rule:
    try:
        return named(name)
    except ValueError as error:
        raise Misfit(str(error)) from None
