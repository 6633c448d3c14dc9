"""Two values and the percentage between them disagree.

A change from one value to another of the same kind, with the per cent it comes to: from X to Y, up P; rose by P from X
to Y; from X to Y (+P). The per cent are those of the first value. Each number stands for all that round to it. Nothing
is said of percentage points, of per cent that change by per cent, of temperatures, of yearly rates, where the words may
hold the change against something else, or where what changes may be no quantity of that kind.

    silent:   The limit went from 40 to 50 km/h, up 25 %.
    silent:   Output rose by 20 % from 41,300 to 49,700 tonnes.
    silent:   Winds of from 40 to 50 km/h are up 30 % on last year.
    charged:  The limit went from 40 to 50 km/h, up 20 %.
    silent:   Drag rose by 55 % from 40 to 50 km/h.
    charged:  The mass was cut by 25 % from 50 kg to 40 kg.

Sources: NIST SP 811 B.7 for what a rounded number stands for.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Document, Finding, Severity
from unitcheck.typed import NamedTuple

CODE = "UC204"
NAME = "percentage"
SEVERITY = Severity.NOTE
IS_ON = True


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each percentage that the two values beside it do not make."""
    every = enumerate(document.quantities)
    shares = [index for index, each in every if each.parts[-1][-1].unit.candidates[0].name == "percent"]
    if not shares:
        return
    from unitcheck.laws import percentage
    from unitcheck.rules.contradicted import finding

    for found in percentage.contradictions(document, shares):
        yield finding(document, (CODE, NAME, severity), found)
