"""What a relation looks at: the quantities of a segment in their order, and the text between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from unitcheck.model import Claim, Dimension, Quantity, System

LONGEST_GAP = 70
"""Code points between two quantities beyond which nothing restates."""

RECIPROCALS = (
    (Dimension(length=-2), Dimension(length=2)),  # miles per gallon, litres per 100 km
    (Dimension(time=1), Dimension(time=-1)),  # period, frequency
)


@dataclass(frozen=True, slots=True)
class Line:
    """The quantities of one segment."""

    text: str
    quantities: tuple[Quantity, ...]

    def gaps(self) -> Iterator[tuple[int, str]]:
        """Every quantity's index with the text from its reach to the next one's, where that is short."""
        for index in range(len(self.quantities) - 1):
            gap = self.gap(index)
            if gap is not None:
                yield index, gap

    def gap(self, index: int) -> str | None:
        """The text between the quantity at ``index`` and the next one; None where it is long or there is none."""
        if not 0 <= index < len(self.quantities) - 1:
            return None
        start, end = self.quantities[index].reach.end, self.quantities[index + 1].reach.start
        return self.text[start:end] if 0 <= end - start <= LONGEST_GAP else None

    def before(self, index: int, length: int) -> str:
        """Up to ``length`` code points before the quantity at ``index`` and its hedge."""
        start = self.quantities[index].reach.start
        return self.text[max(0, start - length) : start]

    def claim(self, relation: str, stated: int, restated: int, *, weak: bool = False) -> Iterator[Claim]:
        """The claim that the two are one quantity; none where they are written in one and the same unit."""
        one, two = self.quantities[stated], self.quantities[restated]
        if not _share_a_unit(one, two):
            yield Claim(relation, one, two, weak=weak or _in_one_system(one, two))


def _share_a_unit(one: Quantity, two: Quantity) -> bool:
    if one.unit.text == two.unit.text:
        return True
    first, second = one.unit.candidates[0], two.unit.candidates[0]
    return first.name == second.name and first.is_point == second.is_point


def _in_one_system(one: Quantity, two: Quantity) -> bool:
    """Whether no reading leaves the system of the other: then the second may as well be another fact."""
    ours = {_family(unit.system) for unit in one.unit.candidates}
    theirs = {_family(unit.system) for unit in two.unit.candidates}
    return ours == theirs and System.OTHER not in ours


def _family(system: System) -> System:
    return System.CUSTOMARY if system in (System.US, System.IMPERIAL) else system


def comparable(one: Quantity, two: Quantity) -> bool:
    """Whether some reading of the one has the dimension of some reading of the other, or its reciprocal."""
    ours = {unit.dimension for unit in one.unit.candidates}
    theirs = {unit.dimension for unit in two.unit.candidates}
    if not ours.isdisjoint(theirs):
        return True
    return any((a in ours and b in theirs) or (b in ours and a in theirs) for a, b in RECIPROCALS)
