"""One digit is wrong.

slip:    600 km (273 miles)
meant:   600 km (373 miles)
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.change import NEAR, SOUND, Case, Side, mended_to_the_digit, repair, respelled
from unitcheck.model import Cause

NAME = "one-digit"

_FIGURES = {SOUND: 3, NEAR: 4}
"""With two figures, one in five random numbers is one digit away from the right one; with three, one in thirty, but
three times as many are if the last digit may be off."""


def explain(case: Case) -> Cause | None:
    """The cause, where another digit in one place makes the two agree."""
    found = mended_to_the_digit(case, lambda side: _one_off(side, _FIGURES[case.rungs]))
    if found is None:
        return None
    where = "" if found.on_restated else f" in {found.was.quantity.text}"
    return Cause(NAME, f"one digit is wrong{where}", repair(found))


def _one_off(side: Side, fewest: int) -> Iterator[Side]:
    return respelled(side, other_digits) if side.figures >= fewest else iter(())


def other_digits(number: str) -> Iterator[str]:
    """The number with another digit in one place, zeros at its end left alone."""
    last = len(number.rstrip("0")) if "." not in number else len(number)
    places = [place for place, sign in enumerate(number[:last]) if sign in "0123456789"]
    for place in places:
        for digit in "0123456789":
            if digit != number[place] and not (digit == "0" and place == places[0]):
                yield number[:place] + digit + number[place + 1 :]
