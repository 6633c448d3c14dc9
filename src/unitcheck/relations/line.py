"""What a relation looks at: the quantities of a segment in their order, and the text between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from unitcheck.lazy import pattern
from unitcheck.model import Claim, Dimension, Form, Quantity, Strength, System, Unit, WrittenUnit
from unitcheck.numerals import DOZENS, ONES, TENS, WHITE

LONGEST_GAP = 70
"""Code points between two quantities beyond which nothing restates."""

_REMEMBERED = 1024
"""Pairs of units whose relation is kept; a text pairs the same few again and again."""

_Candidates = tuple[Unit, ...]
"""What a unit as written may stand for, the usual one first."""

_MASS, _VOLUME = Dimension(mass=1), Dimension(length=3)

RECIPROCALS = (
    (Dimension(length=-2), Dimension(length=2)),  # miles per gallon, litres per 100 km
    (Dimension(time=1), Dimension(time=-1)),  # period, frequency
)


class Line:
    """The quantities of one segment and the texts between them."""

    __slots__ = ("_gaps", "gaps", "quantities", "text")

    def __init__(self, text: str, quantities: tuple[Quantity, ...]) -> None:
        self.text = text
        self.quantities = quantities
        self._gaps = tuple([_gap(text, one, two) for one, two in pairwise(quantities)])
        self.gaps = tuple([(index, gap) for index, gap in enumerate(self._gaps) if gap is not None])
        """Every quantity's index with the text from its reach to the next one's, where that is short."""

    def gaps_with(self, sign: str, other: str = "") -> list[tuple[int, str]]:
        """The gaps with one of two signs in them; a pattern that needs one is tried on no others."""
        if not other:
            return [near for near in self.gaps if sign in near[1]]
        return [near for near in self.gaps if sign in near[1] or other in near[1]]

    def gap(self, index: int) -> str | None:
        """The text between the quantity at ``index`` and the next one; None where it is long or there is none."""
        return self._gaps[index] if 0 <= index < len(self._gaps) else None

    def before(self, index: int, length: int) -> str:
        """Up to ``length`` code points before the quantity at ``index`` and its hedge."""
        start = self.quantities[index].reach.start
        return self.text[max(0, start - length) : start]

    def claim(self, relation: str, stated: int, restated: int, strength: Strength = Strength.STRONG) -> Iterator[Claim]:
        """The claim that the two are one quantity, no stronger than the two allow; none in one and the same unit."""
        one, two = self.quantities[stated], self.quantities[restated]
        if _in_one_unit(one, two):
            return
        if strength is Strength.TENTATIVE and not _of_one_dimension(one.unit.candidates, two.unit.candidates):
            return
        if (one.form is Form.EXTENT) is not (two.form is Form.EXTENT) or len(two.parts) > len(one.parts):
            strength = Strength.TENTATIVE  # 2 × 5 ft may be a product; 20 ft (3 m and 4 m) has parts
        units = one.unit.candidates, two.unit.candidates
        if self.is_counted(stated) or _are_weighed_and_measured(*units):
            strength = Strength.TENTATIVE
        elif strength is Strength.STRONG and (_are_in_one_system(*units) or _only_by_a_rare_reading(*units)):
            strength = Strength.LIKELY
        yield Claim(relation, one, two, strength=strength)

    def has_a_size(self, index: int) -> bool:
        """Whether the unit of the quantity at ``index`` has one size; 300 kt, or Mach 0.78 are two limits."""
        return self.quantities[index].unit.candidates[0].factor.is_point

    def has_a_noun_behind(self, index: int) -> bool:
        """Whether a noun follows the quantity at ``index``: an 8-inch or 23 cm tin, two kinds of a thing."""
        return _NOUN.match(self.text, self.quantities[index].reach.end) is not None

    def is_counted(self, index: int) -> bool:
        """Whether a count stands before the quantity, so that a bracket may give the sum: three 8-ounce packages."""
        start = self.quantities[index].span.start
        return _COUNT.search(self.text[max(0, start - 12) : start]) is not None


def _gap(text: str, one: Quantity, two: Quantity) -> str | None:
    start, end = one.reach.end, two.reach.start
    return text[start:end] if 0 <= end - start <= LONGEST_GAP else None


_NOUN = pattern(
    rf"(?:{WHITE}|-)(?!(?:of|in|from|at|on|above|below|per|for|and|or|to|by|long|wide|high|tall|deep|thick|across|away|is"
    r"|was|are|were|with|as|each|every|when|where|which|that|than|if|so|but|diameter|a|an|the|until|oven|gas)(?![a-z]))[a-z]{3,}"
)
_MANY = "|".join(word for word in (*ONES, *TENS, *DOZENS) if word not in ("zero", "one"))
_COUNT = pattern(rf"(?:^|(?<=[^\w.,]))(?:{_MANY}|[2-9]|\d{{2,3}})[ \u00a0]?[x\u00d7-]?[ \u00a0]?$", re.IGNORECASE)


def _in_one_unit(one: Quantity, two: Quantity) -> bool:
    """Whether both are written in one unit: then they are two facts. A compound restates: 62 in (5 ft 2 in)."""
    if len(one.parts[-1]) != len(two.parts[-1]):
        return False
    if len(one.parts[-1]) == 1:
        return _is_one_unit(one.unit, two.unit)
    return all(_is_one_unit(ours.unit, theirs.unit) for ours, theirs in zip(one.parts[-1], two.parts[-1], strict=True))


def _is_one_unit(one: WrittenUnit, two: WrittenUnit) -> bool:
    first, second = one.candidates[0], two.candidates[0]
    return one.text == two.text or (first.name == second.name and first.is_point == second.is_point)


@lru_cache(_REMEMBERED)
def _are_in_one_system(ours: _Candidates, theirs: _Candidates) -> bool:
    """Whether no reading leaves the system of the other, so that the second may as well be another fact.

    That is so of lengths, masses and the like, of which texts are full, and of decimal multiples (500 W, 5 kW); m/s and
    km/h, bar and kPa, kWh and MJ stand side by side to restate.
    """
    first, second = ours[0], theirs[0]
    if first.is_point or first.dimension != second.dimension:
        return False
    if first.dimension not in _COMMON and not _are_decimal_multiples(first, second):
        return False
    return _families(ours) == _families(theirs)


def _families(units: _Candidates) -> set[System]:
    """The systems that units of the usual one's dimension are in."""
    return {_family(unit.system) for unit in units if unit.dimension == units[0].dimension}


_COMMON = frozenset(
    (Dimension(length=1), Dimension(mass=1), Dimension(time=1), Dimension(length=2), Dimension(length=3))
)


def _are_decimal_multiples(first: Unit, second: Unit) -> bool:
    ratio = max(first.factor.low / second.factor.low, second.factor.low / first.factor.low)
    return first.dimension == second.dimension and ratio.denominator == 1 and set(str(ratio)) <= {"0", "1"}


def _only_by_a_rare_reading(ours: _Candidates, theirs: _Candidates) -> bool:
    """12 N/3 kg is a quotient, unless the kilograms are a force."""
    first, second = ours[0].dimension, theirs[0].dimension
    return first != second and not _are_reciprocal({first}, {second}) and _are_comparable(ours, theirs)


def _are_weighed_and_measured(ours: _Candidates, theirs: _Candidates) -> bool:
    """4 ounces of cheese (1 cup): a mass beside a volume is most often what it fills, not the fluid ounce it may be."""
    return (ours[0].dimension, theirs[0].dimension) in ((_MASS, _VOLUME), (_VOLUME, _MASS))


def _family(system: System) -> System:
    return System.CUSTOMARY if system in (System.US, System.IMPERIAL) else system


def comparable(one: Quantity, two: Quantity) -> bool:
    """Whether some reading of the one has the dimension of some reading of the other, or its reciprocal."""
    return _are_comparable(one.unit.candidates, two.unit.candidates)


@lru_cache(_REMEMBERED)
def _are_comparable(ours: _Candidates, theirs: _Candidates) -> bool:
    return _of_one_dimension(ours, theirs) or _are_reciprocal(_dimensions(ours), _dimensions(theirs))


def _of_one_dimension(ours: _Candidates, theirs: _Candidates) -> bool:
    return not _dimensions(ours).isdisjoint(_dimensions(theirs))


def _dimensions(units: _Candidates) -> set[Dimension]:
    return {unit.dimension for unit in units}


def _are_reciprocal(ours: set[Dimension], theirs: set[Dimension]) -> bool:
    return any((a in ours and b in theirs) or (b in ours and a in theirs) for a, b in RECIPROCALS)
