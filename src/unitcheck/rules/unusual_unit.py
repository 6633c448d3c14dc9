"""The two agree only under an unusual reading of a unit: imperial gallons, short tons, fluid ounces.

Right for those who read it so, and wrong for the rest; naming the unit (imperial gallons) helps both. Off unless it is
selected.

    ok:       The tank holds 10 gallons (37.9 litres).
    charged:  The tank holds 10 gallons (45.5 litres).
    ok:       The tank holds 10 imperial gallons (45.5 litres).
    silent:   The tank holds 10 gallons.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.conversion import comparable
from unitcheck.ladder import climb
from unitcheck.model import Agreement, Document, Finding, Reading, Severity, Verdict
from unitcheck.rules.finding import finding, reported
from unitcheck.typed import NamedTuple

CODE = "UC107"
NAME = "unusual-unit"
SEVERITY = Severity.NOTE
IS_ON = False

_WRONG = (Agreement.NONE, Agreement.COARSE)


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each pair whose usual readings disagree and whose unusual ones do not."""
    for verdict in reported(document):
        usual = _usual(verdict)
        if usual is None or verdict.agreement in (*_WRONG, Agreement.INCOMPARABLE) or climb(*usual) not in _WRONG:
            continue
        yield finding(document, (CODE, NAME, severity), verdict, _message(verdict, usual))


def _usual(verdict: Verdict) -> tuple[Reading, Reading] | None:
    """The most usual readings that can be compared, temperatures as they were taken."""
    point = verdict.stated is not None and verdict.stated.unit.is_point
    for stated in verdict.claim.stated.readings:
        for restated in verdict.claim.restated.readings:
            if comparable(stated.unit, restated.unit) and stated.unit.is_point == point:
                return stated, restated
    return None


def _message(verdict: Verdict, usual: tuple[Reading, Reading]) -> str:
    chosen = (verdict.stated, verdict.restated)
    names = [
        _told(reading) for reading, other in zip(chosen, usual, strict=True) if reading and reading.unit != other.unit
    ]
    both = f"{verdict.claim.stated.plain} is {verdict.claim.restated.plain}"
    return f"{both} only by the {' and the '.join(names)}; name the unit"


def _told(reading: Reading) -> str:
    return reading.unit.name.replace("_", " ")
