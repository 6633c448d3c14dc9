"""A difference of temperature was converted as a point on the scale.

A rise of 2 °C is a rise of 3.6 °F; 35.6 °F is the temperature that 2 °C is. Charged only where words around the
quantities say that a difference is meant (rise of, warmer, a gap of) and only the point fits.

    ok:       Average temperatures rose by 2 °C (3.6 °F).
    charged:  Average temperatures rose by 2 °C (35.6 °F).
    silent:   Average temperatures rose by 2 °C (two decades of warming).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from unitcheck.diagnoses import difference_as_point
from unitcheck.model import Agreement, Document, Finding, Severity, Verdict
from unitcheck.rules.finding import correction, finding

CODE = "UC103"
NAME = "temperature-difference"
SEVERITY = Severity.ERROR
IS_ON = True


@dataclass(frozen=True, slots=True)
class Options:
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each difference of temperature that was converted as a point."""
    for verdict in document.verdicts:
        if explains(verdict) and verdict.cause is not None:
            message = f"{correction(verdict)}: {verdict.cause.because}"
            yield finding(document, (CODE, NAME, severity), verdict, message)


def explains(verdict: Verdict) -> bool:
    """Whether the verdict's cause is this rule's."""
    wrong = verdict.agreement is Agreement.NONE
    return wrong and verdict.cause is not None and verdict.cause.name == difference_as_point.NAME
