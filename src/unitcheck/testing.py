"""Assertions about texts, for unittest and any other framework; in pytest the fixture ``unitcheck`` has them too.

    from unitcheck.testing import assert_consistent, assert_quantity

    assert_consistent("The strait is 600 km (373 miles) wide.")
    assert_quantity("The strait is 600 km (373 miles) wide.", "600,000 m")

Each raises AssertionError, whose first line says what is wrong and whose others show where.
"""

from __future__ import annotations

from unitcheck.checker import Checker
from unitcheck.config import Config
from unitcheck.judge import judge
from unitcheck.model import Agreement, Claim, Quantity, Report, Severity
from unitcheck.reports.failure import in_full, in_short, parted
from unitcheck.reports.outcome import outcome
from unitcheck.typed import NamedTuple

__all__ = ["Checks", "assert_consistent", "assert_quantity"]

_LISTED = 8
"""Quantities of a text that a failure names."""


class Checks:
    """Checks texts under one configuration: called with a text it gives back the report on it.

    Raises ValueError or TypeError where the configuration cannot be used, as Checker does.
    """

    def __init__(self, config: Config | None = None) -> None:
        self._checker = Checker(config)

    def __call__(self, text: str, syntax: str = "plain") -> Report:
        """All quantities, verdicts and findings of ``text``; raises as ``unitcheck.check`` does."""
        __tracebackhide__ = True
        return self._checker.check(_demand_text(text), syntax)

    def assert_consistent(self, text: str, syntax: str = "plain") -> None:
        """Raises AssertionError where ``text`` has a finding as severe as the configuration's ``fail_on``, or more so.

        Where that is None, which lets every finding of a run pass, an error is.
        """
        __tracebackhide__ = True
        fail_on = self._checker.config.fail_on or Severity.ERROR
        failing, _ = parted(outcome(self(text, syntax)), fail_on)
        if failing.findings:
            raise AssertionError(f"{in_short(failing)}\n\n{in_full(failing)}")

    def assert_quantity(self, text: str, quantity: str, syntax: str = "plain") -> None:
        """Raises AssertionError where ``text`` nowhere states ``quantity``, such as "600 km".

        It may do so in any unit, by the value rounded to the digits that it writes: 373 miles, or 0.6 Mm. Raises
        ValueError where ``quantity`` is not one quantity.
        """
        __tracebackhide__ = True
        wanted = self._one(quantity)
        found = [_Stated(each, _agreement(wanted, each)) for each in self(text, syntax).quantities]
        if not any(each.agreement is Agreement.EXACT for each in found):
            raise AssertionError(f"the text does not state {wanted.text}; {_told(found)}")

    def _one(self, quantity: str) -> Quantity:
        __tracebackhide__ = True
        found = self(quantity).quantities
        if len(found) != 1 or found[0].text != quantity.strip():
            raise ValueError(f"{quantity!r} is not one quantity; write it as a text would, such as '600 km'")
        return found[0]


def assert_consistent(text: str, syntax: str = "plain", *, config: Config | None = None) -> None:
    """Raises AssertionError where ``text`` states one quantity twice and the two cannot both be true.

    See ``Checks.assert_consistent``.
    """
    __tracebackhide__ = True
    Checks(config).assert_consistent(text, syntax)


def assert_quantity(text: str, quantity: str, syntax: str = "plain", *, config: Config | None = None) -> None:
    """Raises AssertionError where ``text`` nowhere states ``quantity``, and ValueError where that is none.

    See ``Checks.assert_quantity``.
    """
    __tracebackhide__ = True
    Checks(config).assert_quantity(text, quantity, syntax)


def _demand_text(text: str) -> str:
    """The text. Raises TypeError where it is none."""
    __tracebackhide__ = True
    given: object = text
    if not isinstance(given, str):
        raise TypeError(f"a str is checked, not {type(given).__name__}")
    return text


class _Stated(NamedTuple):
    """A quantity of a text, and how far it agrees with the one that is looked for."""

    quantity: Quantity
    agreement: Agreement


def _agreement(wanted: Quantity, stated: Quantity) -> Agreement:
    """The agreement; none where the one is a range, and the other is not, or has more values."""
    if wanted.form is not stated.form or len(wanted.parts) != len(stated.parts):
        return Agreement.INCOMPARABLE
    return judge(Claim("asserted", wanted, stated)).agreement


def _told(found: list[_Stated]) -> str:
    """What the text states instead, what could have been it first."""
    if not found:
        return "it states no quantity at all"
    ordered = sorted(found, key=lambda each: each.agreement is Agreement.INCOMPARABLE)
    more = f" and {len(ordered) - _LISTED} more" if len(ordered) > _LISTED else ""
    return f"it states {', '.join(each.quantity.text for each in ordered[:_LISTED])}{more}"
