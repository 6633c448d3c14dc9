"""Restated in a unit of another dimension, and it shows which was meant.

A bracket with another kind of quantity is most often another fact (100 hp (3.0 L)); it is reported only where the
number is right for a unit that was cut short, such as square miles written as miles.

    ok:       The park covers 100 square miles (259 km²).
    charged:  The park covers 100 square miles (259 km).
    silent:   The drive of 400 km (6 hours) is tiring.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Agreement, Document, Finding, Severity
from unitcheck.rules.finding import finding
from unitcheck.typed import NamedTuple

CODE = "UC102"
NAME = "dimension"
SEVERITY = Severity.ERROR
IS_ON = True


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each pair of dimensions that a cause explains."""
    for verdict in document.verdicts:
        if verdict.agreement is Agreement.INCOMPARABLE and verdict.cause is not None:
            stated, restated = verdict.claim.stated.plain, verdict.claim.restated.plain
            right = verdict.cause.repair
            told = f"{stated} is {right}, not {restated}" if right else f"{stated} cannot be {restated}"
            message = f"{told}: {verdict.cause.because}"
            yield finding(document, (CODE, NAME, severity), verdict, message)
