"""Two neighbouring digits changed places.

slip:    500 hectares (2,136 acres)
meant:   500 hectares (1,236 acres)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from unitcheck.change import Case, mended_to_the_digit, repair, respelled
from unitcheck.model import Cause

NAME = "digits-swapped"


def explain(case: Case) -> Cause | None:
    """The cause, where swapping two neighbouring digits of a number makes the two agree."""
    found = mended_to_the_digit(case, lambda side: respelled(side, swapped))
    if found is None:
        return None
    where = "" if found.on_restated else f" in {found.was.quantity.text}"
    return Cause(NAME, f"two digits are swapped{where}", repair(found))


def swapped(number: str) -> Iterator[str]:
    """The number with each two neighbouring digits exchanged, unless it then begins with more zeros than before."""
    places = [place for place, sign in enumerate(number) if sign in "0123456789"]
    for one, other in pairwise(places):
        a, b = number[one], number[other]
        if a != b and not (one == places[0] and b == "0" and number[one + 1 : one + 2] != "."):
            yield number[:one] + b + number[one + 1 : other] + a + number[other + 1 :]
