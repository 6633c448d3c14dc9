"""One side is written three or more significant digits finer than the other supports.

What was measured to a hundred metres is not known to the inch. Off unless it is selected: in tables of definitions and
in engineering the extra digits are meant. Equations are never charged, since what they state is exact.

    ok:       The fence is 200 m (656 feet) long.
    charged:  The fence is 200 m (656 feet 2 inches) long.
    charged:  The fence is 656 feet 2 inches (200 m) long.
    charged:  The walk is 600 km (372.8 miles) long.
    ok:       1 metre = 3.2808 feet
    ok:       The walk is three km (3,000 metres) long.
    silent:   The fence is 200 m long.

Sources: NIST SP 811 B.7.2: 36 ft is 11.0 m, not 10.9728 m.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.ladder import expected
from unitcheck.model import Document, Finding, Reading, Severity, Value, Verdict
from unitcheck.relations import equation
from unitcheck.rounding import figures
from unitcheck.rules.finding import finding, reported, written
from unitcheck.typed import NamedTuple

CODE = "UC106"
NAME = "false-precision"
SEVERITY = Severity.NOTE
IS_ON = False


class Options(NamedTuple):
    """``excess``: how many significant digits more than the other side supports are too many."""

    excess: int = 3


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each pair in which one side is that much finer."""
    for verdict in reported(document):
        stated, restated = verdict.stated, verdict.restated
        if stated is None or restated is None or not verdict.expected or verdict.claim.relation == equation.NAME:
            continue
        if _excess(restated, stated) >= options.excess:
            yield finding(document, (CODE, NAME, severity), verdict, _message(verdict, stated, restated))
        elif _excess(stated, restated) >= options.excess:
            yield finding(document, (CODE, NAME, severity), verdict, _reversed(verdict), on_stated=True)


def _excess(fine: Reading, coarse: Reading) -> int:
    """By how many digits one side goes beyond the other, each read as the coarsest number that it may be.

    The least of them counts, since a number's zeros may claim nothing: three km (3,000 metres).
    """
    if fine.unit.is_point or len(fine.values) != len(coarse.values):
        return 0
    return min(
        figures(one.number, one.resolutions[-1]) - figures(other.number, other.resolutions[-1])
        for one, other in _pairs(fine, coarse)
    )


def _pairs(fine: Reading, coarse: Reading) -> Iterator[tuple[Value, Value]]:
    return zip(fine.values, coarse.values, strict=True)


def _message(verdict: Verdict, stated: Reading, restated: Reading) -> str:
    told = f"{verdict.claim.restated.plain} is finer than {verdict.claim.stated.plain} supports"
    if any(len(part) > 1 for part in verdict.claim.restated.parts):
        return told
    return f"{told}: {written(verdict.claim.restated, expected(stated, restated.unit))} would do"


def _reversed(verdict: Verdict) -> str:
    stated, restated = verdict.claim.stated.plain, verdict.claim.restated.plain
    return f"{stated} is finer than {restated} supports: the one that was converted has more digits than the original"
