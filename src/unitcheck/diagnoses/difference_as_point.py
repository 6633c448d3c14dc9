"""A temperature difference was converted as a point on the scale.

    slip:    a rise of 2 °C (35.6 °F)
    meant:   a rise of 2 °C (3.6 °F)
"""

from __future__ import annotations

from unitcheck.change import Case, Side, converted
from unitcheck.model import Cause

NAME = "difference-as-point"


def explain(case: Case) -> Cause | None:
    """The cause, where words around the claim call it a difference and the two agree as temperatures."""
    return as_the_other(case, NAME, "rise", "temperature") if case.claim.difference else None


def as_the_other(case: Case, name: str, meant: str, taken: str) -> Cause | None:
    """The cause ``name``, where the two agree as what was not ``meant``."""
    for stated, restated in case.otherwise:
        if not case.accepts(stated.reading, restated.reading):
            continue
        ours = next((pair for pair in case.pairs if _on_the_same_scales(pair, (stated, restated))), None)
        repair = converted(*ours) if ours else None
        tail = f"{restated.quantity.text} is the {taken} {stated.quantity.text}"
        head = f"a {meant} of {stated.quantity.text} is a {meant} of {repair}; " if repair else ""
        return Cause(name, head + tail, repair)
    return None


def _on_the_same_scales(ours: tuple[Side, Side], theirs: tuple[Side, Side]) -> bool:
    return all(one.reading.unit.factor == other.reading.unit.factor for one, other in zip(ours, theirs, strict=True))
