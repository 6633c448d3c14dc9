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

from unitcheck.model import Agreement, Document, Finding, Hedge, Severity
from unitcheck.rules.finding import correction, finding, reported

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
            message = f"{correction(verdict)}: the last digit was cut, or is one off"
            yield finding(document, (CODE, NAME, severity), verdict, message)
