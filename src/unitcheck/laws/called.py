"""Which quantities words call a total; a file of its own, since every text is asked, and few have any."""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Quantity

_BEHIND = (" in total", " altogether", " in all", " all told", " combined", " total")
_BEFORE = (" total of ", " totalling ", " totaling ", " in total ", " in all ", " in all, ", " altogether ")
_HEADS, _TAILS = frozenset(said[:3] for said in _BEHIND), frozenset(said[-3:] for said in _BEFORE)
"""How they begin and end, which is looked up before they are compared."""


def called_totals(quantities: tuple[Quantity, ...]) -> Iterator[int]:
    """The places of the quantities that words right behind or before them call a total."""
    for index, quantity in enumerate(quantities):
        text, start, end = quantity.segment.text, quantity.span.start, quantity.reach.end
        if (text[end : end + 3] in _HEADS and text.startswith(_BEHIND, end)) or (
            text[start - 3 : start] in _TAILS and text.endswith(_BEFORE, 0, start)
        ):
            yield index
