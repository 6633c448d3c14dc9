"""Which quantities words call a total; a file of its own, since every text is asked, and few have any."""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Quantity

_BEHIND = (" in total", " altogether", " in all", " all told", " combined", " total")
_BEFORE = (" total of ", " totalling ", " totaling ", " in total ", " in all ", " in all, ", " altogether ")


def called_totals(quantities: tuple[Quantity, ...]) -> Iterator[int]:
    """The places of the quantities that words right behind or before them call a total."""
    for index, quantity in enumerate(quantities):
        text = quantity.segment.text
        if text.startswith(_BEHIND, quantity.reach.end) or text.endswith(_BEFORE, 0, quantity.span.start):
            yield index
