"""An SI prefix is missing, one too many, or another one.

slip:    500,000,000,000 watts (500 terawatts)
meant:   500,000,000,000 watts (500 gigawatts)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from unitcheck.change import Case, Side, mended, repair, sized
from unitcheck.conventions import Conventions
from unitcheck.model import Cause
from unitcheck.units.prefixes import PREFIXES

NAME = "prefix"

_EXPONENTS = {
    name: prefix.exponent for name, prefix in PREFIXES.items() if prefix.base == 10 and -9 <= prefix.exponent <= 12
}
_THOUSANDS = ("kilo", "milli", "mega", "giga", "micro", "tera", "nano", "")
"""The prefixes that get mixed up, a factor of a thousand or more apart; one of ten is a slip of the decimal point."""


def explain(case: Case) -> Cause | None:
    """The cause, where another prefix makes the two agree."""
    found = mended(case, _other_prefixes)
    if found is None:
        return None
    was, now = _prefix(found.was)[0], _prefix(found.changed)[0]
    return Cause(NAME, _because(was, now), repair(found))


def _because(was: str, now: str) -> str:
    if was and now:
        return f"{was} for {now}"
    return f"the prefix {now} is missing" if now else f"the prefix {was} is one too many"


def _other_prefixes(side: Side) -> Iterator[Side]:
    prefix, root, rest = _prefix(side)
    for other in _THOUSANDS:
        apart = _EXPONENTS.get(other, 0) - _EXPONENTS.get(prefix, 0)
        if apart % 3 == 0 and apart and _has_prefixes(root):
            yield sized(side, f"{other}{root}{rest}", Fraction(10) ** (apart * _power(rest)))


def _power(rest: str) -> int:
    """The exponent of the first factor: kilo is a million in km²."""
    raised = re.match(r" \*\* (\d)", rest)
    return int(raised[1]) if raised else 1


def _prefix(side: Side) -> tuple[str, str, str]:
    """The prefix of the unit's first factor, that factor without it, and what follows: kilo, meter, " / hour"."""
    first, space, rest = side.reading.unit.name.partition(" ")
    found = next((name for name in _EXPONENTS if first.startswith(name) and _has_prefixes(first[len(name) :])), "")
    return found, first[len(found) :], space + rest


def _has_prefixes(root: str) -> bool:
    return bool(root) and bool(Conventions().lexicon().lookup("kilo" + root))
