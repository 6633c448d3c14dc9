"""The last digit was cut instead of rounded, or is one off.

A restated side with "about" or "nearly" of its own does not claim its last digit, and is left alone. The fix is safe
where the restated value can only be the stated one cut, and every value that may have been rounded to the stated one is
written as the fix writes it: 3,614.2 ft (1,101 m) is 1,102 m, but what was rounded to 600 km may well be 372 miles.

    ok:       The strait is 600 km (373 miles) wide.
    charged:  The strait is 600 km (372 miles) wide.
    ok:       The strait is 600 km (about 372 miles) wide.
    silent:   The strait is 600 km wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from unitcheck.conversion import Conversion
from unitcheck.interval import Interval
from unitcheck.ladder import climb, expected
from unitcheck.model import Agreement, Document, Edit, Finding, Hedge, Reading, Severity, Strength, Unit, Value, Verdict
from unitcheck.rounding import figures
from unitcheck.rules.finding import correction, decimal, finding, reported
from unitcheck.typed import NamedTuple

CODE = "UC104"
NAME = "last-digit"
SEVERITY = Severity.NOTE
IS_ON = True

_RUNGS = (Agreement.LAST_DIGIT, Agreement.LAST_DIGIT_REVERSED)
_UNHEDGED = (Hedge.NONE, Hedge.LIMIT)


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each conversion that is right but for its last digit."""
    for verdict in reported(document):
        if verdict.agreement in _RUNGS and verdict.claim.restated.hedge in _UNHEDGED:
            message = f"{correction(verdict)}: {_slip(verdict)}"
            yield finding(document, (CODE, NAME, severity), verdict, message, edit=_edit(verdict))


def _slip(verdict: Verdict) -> str:
    """What became of the last digit: a note all the same, since the value is right but for it."""
    finer = _finer(verdict)
    if finer is None:
        return "the last digit was cut, or is one off"
    if verdict.agreement is Agreement.LAST_DIGIT_REVERSED:
        return "one of the two was cut, not rounded"
    written_value = verdict.restated.values[0] if verdict.restated else finer
    step = written_value.resolution
    is_cut = abs(written_value.number) <= abs(finer.number) < abs(written_value.number) + step
    return f"{decimal(finer)} was cut, not rounded" if is_cut else "the last digit is one off"


def _finer(verdict: Verdict) -> Value | None:
    """The right value to one digit more; None where there are several, or where the stated side is the rounder one."""
    stated, restated = verdict.stated, verdict.restated
    if stated is None or restated is None or not len(stated.values) == len(restated.values) == 1:
        return None
    value = restated.values[0]
    like = restated._replace(values=(Value(value.number, (value.resolution / 10,)),))
    finer = expected(stated, restated.unit, like, to_the_digit=True)
    return finer[0] if finer else None


# --- the edit ---------------------------------------------------------------------------------------------------------


def _edit(verdict: Verdict) -> Edit | None:
    """The restated side with its digits right, where it is exact once read again.

    None where the stated side may be the one that was cut: 183 K (−89 °C).
    """
    restated, unmended = verdict.claim.restated, verdict.restated
    if verdict.agreement is not Agreement.LAST_DIGIT or unmended is None or verdict.stated is None:
        return None
    if not restated.segment.stands_identically(restated.span):
        return None
    from unitcheck import rewrite
    from unitcheck.change import reread

    mended = rewrite.quantity(restated, verdict.expected, verdict.claim.stated.parts[0][0].number.text)
    reading = mended and reread(mended, unmended)
    if mended is None or reading is None or climb(verdict.stated, reading) is not Agreement.EXACT:
        return None
    return Edit(restated.source_span, mended.text, is_safe=_is_sure(verdict, verdict.stated, unmended, reading))


def _is_sure(verdict: Verdict, stated: Reading, was: Reading, mended: Reading) -> bool:
    """Whether the restated value can only be the stated one cut, and every value meant by that is written as mended.

    Not so with a hedge or a limit, which may have been cut on purpose, nor where the stated value may be the rounder
    one of two roundings of a third: 600 km (372 mi), from 599 km.
    """
    claim = verdict.claim
    if claim.strength is not Strength.STRONG or {claim.stated.hedge, claim.restated.hedge} != {Hedge.NONE}:
        return False
    if not len(stated.values) == len(was.values) == len(mended.values) == 1:
        return False
    if stated.unit.dimension != was.unit.dimension:  # miles per gallon: a cut there is no cut here
        return False
    written, right = was.values[0], mended.values[0]
    exact = _meant(stated, was.unit, Fraction(0)).middle
    is_cut = abs(written.number) <= abs(exact) < abs(written.number) + written.resolution
    meant = _meant(stated, was.unit, _coarsest(stated.values[0]) / 2)
    rounding = Interval.around(right.number, right.resolution / 2)
    return is_cut and rounding.holds(meant.low) and rounding.holds(meant.high)


def _meant(stated: Reading, unit: Unit, half_width: Fraction) -> Interval:
    """What the stated value, give or take ``half_width``, is in ``unit``."""
    return Conversion.between(stated.unit, unit).of(Interval.around(stated.values[0].number, half_width))


def _coarsest(value: Value) -> Fraction:
    """The coarsest resolution it may have been rounded to that keeps two figures, or else the last digit's."""
    return max((q for q in value.resolutions if figures(value.number, q) > 1), default=value.resolution)
