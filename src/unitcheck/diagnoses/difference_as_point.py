"""A temperature difference was converted as a point on the scale.

slip:    a rise of 2 °C (35.6 °F)
meant:   a rise of 2 °C (3.6 °F)
"""

from __future__ import annotations

from unitcheck.change import Case, Side, converted
from unitcheck.model import Cause

NAME = "difference-as-point"


def explain(case: Case) -> Cause | None:
    """The cause, where words around the claim call it a difference and the two agree as temperatures.

    The reverse is never charged: a temperature converted without the offset may be a difference, whatever is around it.
    """
    if not case.claim.difference:
        return None
    for stated, restated in case.otherwise:
        if case.accepts(stated.reading, restated.reading):
            ours = next((pair for pair in case.pairs if _on_the_same_scales(pair, (stated, restated))), None)
            return _cause(stated, restated, converted(*ours) if ours else None)
    return None


def _cause(stated: Side, restated: Side, repair: str | None) -> Cause:
    one, other = stated.quantity.text, restated.quantity.text
    head = f"a rise of {one} is a rise of {repair}; " if repair else ""
    return Cause(NAME, f"{head}{other} is the temperature {one}", repair)


def _on_the_same_scales(ours: tuple[Side, Side], theirs: tuple[Side, Side]) -> bool:
    return all(one.reading.unit.factor == other.reading.unit.factor for one, other in zip(ours, theirs, strict=True))
