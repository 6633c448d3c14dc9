"""What is reported, one rule a file; a rule's docstring is its documentation.

To add one, copy a neighbour: a docstring with examples, ``CODE``, ``NAME``, ``SEVERITY``, ``IS_ON`` (whether it is on
unless a user says otherwise), ``Options`` and ``check``; then name it in ``RULES``. A rule judges quantities or the
cells of tables; a document with neither is never shown to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from unitcheck.model import Document, Finding, Severity
from unitcheck.rules import (
    coarse_rounding,
    conversion,
    dimension,
    false_precision,
    impossible,
    last_digit,
    mixed_spelling,
    percentage,
    power_energy,
    product,
    rate,
    repeated_claim,
    table_column,
    temperature_difference,
    total,
    unit_symbol,
    unused_suppression,
    unusual_unit,
)
from unitcheck.typed import Any, NamedTuple, Protocol


class Rule(Protocol):
    """A module of this folder; ``Options`` is a named tuple."""

    CODE: str
    NAME: str
    SEVERITY: Severity
    IS_ON: bool
    __doc__: str | None

    @property
    def Options(self) -> Callable[[], Any]:
        """The rule's frozen options."""

    @property
    def check(self) -> Callable[[Document, Any, Severity], Iterator[Finding]]:
        """Yields the rule's findings in a document, at a severity."""


RULES: tuple[Rule, ...] = (
    conversion,
    dimension,
    temperature_difference,
    last_digit,
    coarse_rounding,
    false_precision,
    unusual_unit,
    product,
    rate,
    total,
    percentage,
    repeated_claim,
    table_column,
    unit_symbol,
    power_energy,
    mixed_spelling,
    impossible,
    unused_suppression,
)


def named(name: str) -> Rule:
    """The rule with that code or name, in capitals or not.

    Raises ValueError, with the nearest name or else all of them, where there is none.
    """
    wanted = name.casefold()
    for rule in RULES:
        if wanted in (rule.CODE.casefold(), rule.NAME):
            return rule
    near = _nearest(wanted)
    hint = f"did you mean {near!r}?" if near else f"the rules are {listed()}"
    raise ValueError(f"there is no rule {name!r}; {hint}")


def _nearest(wanted: str) -> str | None:
    """The name that is nearest, or the code, for what has digits and so is meant as one; None where none or several."""
    from difflib import SequenceMatcher, get_close_matches

    if not any(character.isdecimal() for character in wanted):
        return next(iter(get_close_matches(wanted, [rule.NAME for rule in RULES], 1)), None)
    code = wanted.upper()
    swapped = [rule.CODE for rule in RULES if rule.CODE in _swaps(code)]  # UC140
    likeness = {rule.CODE: SequenceMatcher(None, code, rule.CODE).ratio() for rule in RULES}
    near = swapped or [each for each in likeness if likeness[each] == max(likeness.values()) >= _NEAR]
    return near[0] if len(near) == 1 else None


def _swaps(code: str) -> set[str]:
    """``code`` with any two neighbours in each other's place."""
    return {code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in range(len(code) - 1)}


_NEAR = 0.75
"""How alike two codes are, from 0 to 1, if one may be meant by the other."""


def listed() -> str:
    """All rules, each with its code and name."""
    return ", ".join(f"{rule.CODE} {rule.NAME}" for rule in RULES)


class Chosen(NamedTuple):
    """A rule that is to run, the severity of its findings, and its ``Options``."""

    rule: Rule
    severity: Severity
    options: Any


def chosen(
    select: Iterable[str] | None,
    extend: Iterable[str],
    ignore: Iterable[str],
    severities: Iterable[tuple[str, Severity]] = (),
    options: Iterable[tuple[str, object]] = (),
) -> tuple[Chosen, ...]:
    """The rules to run, by code or name: ``select`` (None: those that are on), with ``extend``, without ``ignore``.

    Raises ValueError where one of them is no rule, and TypeError where options are those of another.
    """
    wanted = {rule.CODE for rule in RULES if rule.IS_ON} if select is None else {named(name).CODE for name in select}
    wanted |= {named(name).CODE for name in extend}
    wanted -= {named(name).CODE for name in ignore}
    loud = {named(name).CODE: severity for name, severity in severities}
    given = {named(name).CODE: _own(named(name), choices) for name, choices in options}
    return tuple(
        Chosen(rule, loud.get(rule.CODE, rule.SEVERITY), given[rule.CODE] if rule.CODE in given else rule.Options())
        for rule in RULES
        if rule.CODE in wanted
    )


def _own(rule: Rule, options: object) -> object:
    if type(options) is not rule.Options:
        raise TypeError(f"the options of {rule.NAME} must be its Options, not {options!r}")
    return options


def check(document: Document, rules: Iterable[Chosen]) -> Iterator[Finding]:
    """The findings of ``rules``, each at the severity chosen for it; none of a document that they are not shown."""
    if not document.quantities and not any(segment.cell for segment in document.segments):
        return
    for rule, severity, options in rules:
        yield from rule.check(document, options, severity)
