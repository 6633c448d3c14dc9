"""A difference of temperature was converted as a point on the scale.

A rise of 2 °C is a rise of 3.6 °F; 35.6 °F is the temperature that 2 °C is. Charged only where words around the
quantities say that a difference is meant (rise of, warmer, a gap of) and only the point fits.

    ok:       Average temperatures rose by 2 °C (3.6 °F).
    charged:  Average temperatures rose by 2 °C (35.6 °F).
    charged:  Average temperatures rose by 39.2 °F (4 °C).
    silent:   Average temperatures rose by 2 °C (two decades of warming).
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.judge import judge
from unitcheck.model import Agreement, Document, Finding, Severity, Verdict
from unitcheck.rounding import figures
from unitcheck.rules.finding import correction, finding, reported
from unitcheck.typed import NamedTuple

CODE = "UC103"
NAME = "temperature-difference"
SEVERITY = Severity.ERROR
IS_ON = True


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each difference of temperature that was converted as a point."""
    for verdict in reported(document):
        if not explains(verdict):
            continue
        turned = _turned(verdict) if _is_computed(verdict) else verdict
        yield finding(document, (CODE, NAME, severity), turned, _message(turned))


def _message(verdict: Verdict) -> str:
    """The cause tells both values and what is right; without a repair the correction says that first."""
    because = verdict.cause.because if verdict.cause else ""
    return because if verdict.cause and verdict.cause.repair else f"{correction(verdict)}: {because}"


def _is_computed(verdict: Verdict) -> bool:
    """Whether the stated side looks like the one that was converted: rose by 39.2 °F (4 °C)."""
    stated, restated = verdict.stated, verdict.restated
    if stated is None or restated is None:
        return False
    ours, theirs = (
        min(figures(value.number, value.resolution) for value in side.values) for side in (stated, restated)
    )
    return ours > theirs and all(value.number > 0 for value in restated.values)


def _turned(verdict: Verdict) -> Verdict:
    """The verdict with its sides exchanged; as it was where that explains nothing."""
    from unitcheck.diagnose import diagnose

    claim = verdict.claim
    turned = diagnose(judge(claim._replace(stated=claim.restated, restated=claim.stated)))
    return turned if explains(turned) else verdict


def explains(verdict: Verdict) -> bool:
    """Whether the verdict's cause is this rule's."""
    if verdict.agreement is not Agreement.NONE or verdict.cause is None:
        return False
    from unitcheck.diagnoses import difference_as_point

    return verdict.cause.name == difference_as_point.NAME
