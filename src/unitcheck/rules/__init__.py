"""What is reported, one rule a file; a rule's docstring is its documentation.

To add one, copy a neighbour: a docstring with examples, ``CODE``, ``NAME``, ``DEFAULT`` (None: off), ``Options`` and
``check``; then name it in ``RULES``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from unitcheck.model import Document, Finding, Severity
from unitcheck.rules import coarse_rounding, conversion, dimension, last_digit, temperature_difference


class Rule(Protocol):
    """A module of this folder."""

    CODE: str
    NAME: str
    DEFAULT: Severity | None
    __doc__: str | None

    @property
    def Options(self) -> Any:  # noqa: N802 - a class, read as a member
        """The rule's frozen options."""

    @property
    def check(self) -> Any:
        """``check(document, options, severity)`` yields the findings."""


RULES: tuple[Rule, ...] = (conversion, dimension, temperature_difference, last_digit, coarse_rounding)


def check(document: Document) -> Iterator[Finding]:
    """The findings of every rule that is on."""
    for rule in RULES:
        if rule.DEFAULT is not None:
            yield from rule.check(document, rule.Options(), rule.DEFAULT)
