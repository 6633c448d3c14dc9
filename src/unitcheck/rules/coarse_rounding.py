"""The two agree only when rounded harder than careful practice does.

    ok:       The strait is 600 km (370 miles) wide.
    charged:  The strait is 600 km (400 miles) wide.
    silent:   The strait is 600 km wide.

Sources: NIST SP 1038 section 4.4: as many significant digits as the stated value, one more if the first is smaller.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Agreement, Document, Finding, Severity
from unitcheck.rules.finding import finding, reported, written
from unitcheck.typed import NamedTuple

CODE = "UC105"
NAME = "coarse-rounding"
SEVERITY = Severity.NOTE
IS_ON = True


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each conversion that fits only when both sides are rounded hard."""
    for verdict in reported(document):
        if verdict.agreement is Agreement.COARSE:
            stated, restated = verdict.claim.stated, verdict.claim.restated
            right = written(restated, verdict.expected)
            message = f"{stated.plain} is {right}; {restated.plain} is rounded harder than careful practice does"
            yield finding(document, (CODE, NAME, severity), verdict, message)
