"""Judge a claim: the best rung over every pair of readings that suit each other decides.

Charity is the rule: a claim is charged only if no pair of reasonable readings can be one quantity. Two readings suit
each other when they measure the same thing, and when one is not US where the other is imperial: a writer uses one
system in a claim, unless the text names both (5 US gallons, 4.2 imperial gallons).

A temperature may be a point or a difference. Where words around the claim say that it is a difference, only that
reading counts; otherwise the better of the two does.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from unitcheck.conversion import comparable
from unitcheck.ladder import climb, expected, pairings, rank
from unitcheck.model import Agreement, Claim, Form, Quantity, Reading, Span, System, Verdict

MOST_PAIRS = 256
"""How many pairs of readings are tried, the more usual ones first, so that no text can make a claim expensive."""

Readings = tuple[Reading, ...]

_RIVALS = frozenset((System.US, System.IMPERIAL))


def judge(claim: Claim) -> Verdict:
    """The claim's verdict, with the readings that agree best and what the restated side would be.

    Of pairs that agree equally well the more usual counts. ``expected`` is what is written where that is exact or
    rounded. A claim without a comparable pair is INCOMPARABLE, with the most usual readings.
    """
    last = _narrowed(claim, last=True)
    verdict = _judged(last)
    if last is claim or verdict.agreement is not Agreement.NONE:
        return verdict
    other = _judged(_narrowed(claim, last=False))
    return other if rank(other.agreement) < rank(verdict.agreement) else verdict


def _narrowed(claim: Claim, *, last: bool) -> Claim:
    """Of a range with more values than the other side has, the last ones or the first: 0 to 60 mph (97 km/h)."""
    count = min(len(claim.stated.parts), len(claim.restated.parts))
    if len(claim.stated.parts) == len(claim.restated.parts):
        return claim
    stated, restated = (_end_of(side, count, last=last) for side in (claim.stated, claim.restated))
    if stated is claim.stated and restated is claim.restated:
        return claim
    return claim._replace(stated=stated, restated=restated)


def _end_of(quantity: Quantity, count: int, *, last: bool) -> Quantity:
    """The quantity with only ``count`` of its values, where it is a range or a choice of more."""
    if count >= len(quantity.parts) or quantity.form not in (Form.RANGE, Form.CHOICE):
        return quantity
    parts = quantity.parts[-count:] if last else quantity.parts[:count]
    start = parts[0][0].number.span.start
    end = quantity.span.end if last else max(parts[-1][-1].number.span.end, parts[-1][-1].unit.span.end)
    form = quantity.form if count > 1 else Form.ONE
    return quantity._replace(parts=parts, span=Span(start, end), form=form)


def _judged(claim: Claim) -> Verdict:
    stated, restated = claim.stated.readings, claim.restated.readings
    if len(stated) == len(restated) == 1 and not claim.difference:
        return _verdict(claim, climb(stated[0], restated[0]), stated[0], restated[0])
    best: tuple[Agreement, Reading, Reading] | None = None
    for one, other in islice(_suited(claim, stated, restated), MOST_PAIRS):
        agreement = climb(one, other)
        if best is None or rank(agreement) < rank(best[0]):
            best = agreement, one, other
        if agreement is Agreement.EXACT:
            break
    if best is None:
        first = (stated[0] if stated else None), (restated[0] if restated else None)
        return Verdict(claim, Agreement.INCOMPARABLE, *first)
    return _verdict(claim, *best)


def _suited(claim: Claim, stated: Readings, restated: Readings) -> Iterator[tuple[Reading, Reading]]:
    """The pairs of readings that may mean one quantity, the more usual ones first."""
    for one, other in _by_usage(stated, restated):
        if claim.difference and one.unit.is_point:
            continue
        if comparable(one.unit, other.unit) and not _mixes_systems(one, other, stated, restated):
            yield one, other


def _by_usage(stated: Readings, restated: Readings) -> Iterator[tuple[Reading, Reading]]:
    for total in range(len(stated) + len(restated) - 1):
        for place in range(max(0, total - len(restated) + 1), min(total + 1, len(stated))):
            yield stated[place], restated[total - place]


def _mixes_systems(one: Reading, other: Reading, stated: Readings, restated: Readings) -> bool:
    """Whether one is US and the other imperial although neither side says which it is: 10 gal (8.3 imp gal) does."""
    if {one.unit.system, other.unit.system} != _RIVALS:
        return False
    return _offers(stated, other.unit.system) and _offers(restated, one.unit.system)


def _offers(readings: Readings, system: System) -> bool:
    return any(reading.unit.system is system for reading in readings)


def _verdict(claim: Claim, agreement: Agreement, stated: Reading, restated: Reading) -> Verdict:
    if agreement is Agreement.EXACT or agreement is Agreement.ROUNDED:
        return Verdict(claim, agreement, stated, restated, restated.values)
    if agreement is Agreement.INCOMPARABLE:
        return Verdict(claim, agreement, stated, restated)
    parts = _restated_parts(stated, restated)
    cut = agreement in (Agreement.LAST_DIGIT, Agreement.LAST_DIGIT_REVERSED)
    right = expected(parts, restated.unit, restated, to_the_digit=cut)
    if cut and [value.number for value in right] == [value.number for value in restated.values]:
        right = expected(parts, restated.unit, restated)
    return Verdict(claim, agreement, stated, restated, right)


def _restated_parts(stated: Reading, restated: Reading) -> Reading:
    """Of the stated parts those that the other side restates."""
    pairs = tuple(pairings(stated, restated))
    return (min(pairs, key=lambda pair: rank(climb(*pair))) if len(pairs) > 1 else pairs[0])[0]
