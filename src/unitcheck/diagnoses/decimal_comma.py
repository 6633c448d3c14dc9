"""A comma that marks the decimals was read as grouping thousands, or a point that groups them as a decimal point.

slip:    1,255 km (0.78 mi)
meant:   1.255 km (0.78 mi)
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.change import Case, mended_to_the_digit, repair, respelled, respelling
from unitcheck.lazy import pattern
from unitcheck.model import Cause

NAME = "decimal-comma"

_OPEN = pattern(r"[1-9]\d{0,2}(?P<mark>[,.])\d{2}[1-9]")
"""A number that may be either; nobody writes 2.000 for a bare 2, so its last digit is not zero."""


def explain(case: Case) -> Cause | None:
    """The cause, where reading the mark the other way makes the two agree."""
    found = mended_to_the_digit(case, lambda side: respelled(side, _other_mark))
    if found is None:
        return None
    number = respelling(found)[0]
    is_comma = _mark(number) == ","
    because = f"the comma in {number} marks decimals" if is_comma else f"the point in {number} groups thousands"
    return Cause(NAME, because, repair(found))


def _other_mark(number: str) -> Iterator[str]:
    mark = _mark(number)
    if mark:
        yield number.replace(",", ".") if mark == "," else number.replace(".", ",")


def _mark(number: str) -> str:
    match = _OPEN.fullmatch(number)
    return match["mark"] if match else ""
