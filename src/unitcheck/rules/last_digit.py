"""The last digit was cut instead of rounded, or is one off.

A restated side with "about" or "nearly" of its own does not claim its last digit, and is left alone.

    ok:       The strait is 600 km (373 miles) wide.
    charged:  The strait is 600 km (372 miles) wide.
    ok:       The strait is 600 km (about 372 miles) wide.
    silent:   The strait is 600 km wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from unitcheck.ladder import expected
from unitcheck.model import Agreement, Document, Finding, Hedge, Severity, Value, Verdict
from unitcheck.rules.finding import correction, decimal, finding, reported

CODE = "UC104"
NAME = "last-digit"
SEVERITY = Severity.NOTE
IS_ON = True

_RUNGS = (Agreement.LAST_DIGIT, Agreement.LAST_DIGIT_REVERSED)
_UNHEDGED = (Hedge.NONE, Hedge.LIMIT)


@dataclass(frozen=True, slots=True)
class Options:
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each conversion that is right but for its last digit."""
    for verdict in reported(document):
        if verdict.agreement in _RUNGS and verdict.claim.restated.hedge in _UNHEDGED:
            message = f"{correction(verdict)}: {_slip(verdict)}"
            yield finding(document, (CODE, NAME, severity), verdict, message)


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
