"""A whole, a rate and what the rate is by disagree: a distance, a speed and a time.

The laws are distance = speed × time, energy = power × time, mass = density × volume, mass = mass flow × time, fuel =
consumption × distance, distance = economy × fuel, volume = flow × time, data = data rate × time, force = pressure ×
area and power = voltage × current. Three quantities of a law's dimensions are held against it where they stand next to
one another in one sentence, or two, no other quantity of these kinds is near, and the words tie them: covers W in B at
an average of R; at R the W takes B; R for B is W; W over B, or R; W / B = R. Words that say more of each may stand
between (the W to the island in B, averaging R), but no second subject and no "but".

What is done at a speed, by a machine of some power, may be done slower now and then, so that the whole is charged only
where it is more than rate and time make, and what takes some time at a speed may take half as long again; volts and
amperes may make less power than their product. An average, a steady rate, and words that calculate or conclude are held
to. Nothing is said where a word leaves it open: a top speed or a peak, a limit, stops, laps, a leg of the way, each,
efficiency. Each number stands for all that round to it, and what is hedged for a tenth more.

    silent:   The train covers 300 km in 2 hours at an average of 150 km/h.
    silent:   At 1.2 GB/s the 60 GB disk is read in 50 s.
    silent:   She drove 300 km in 4 hours at 110 km/h.
    silent:   The train covers 300 km in 2 hours and has a top speed of 220 km/h.
    silent:   The ferry made the 36 miles to the island in 3 hours, but a launch may average 20 mph.
    charged:  The train covers 300 km in 2 hours at an average of 190 km/h.
    charged:  The ferry made the 36 miles to the island in 3 hours, averaging 20 mph.
    charged:  At 1.2 GB/s the 60 GB disk is read in 500 s.
    charged:  She drove 300 km in 2 hours at 110 km/h.
    charged:  The sample has a mass of 500 g and a volume of 200 cm³, so a density of 4.2 g/cm³.

Sources: ISO 80000-3, -4 and -5 for the laws; NIST SP 811 B.7 for what a rounded number stands for.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Document, Finding, Quantity, Severity
from unitcheck.typed import NamedTuple

CODE = "UC202"
NAME = "rate"
SEVERITY = Severity.NOTE
IS_ON = True


class Options(NamedTuple):
    """This rule has no options."""


_TIED = 3
"""Quantities in a law."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each three quantities that are tied by a law and break it."""
    if len(document.quantities) < _TIED or not any(map(_may_be_a_rate, document.quantities)):
        return
    from unitcheck.laws import rate
    from unitcheck.rules.contradicted import finding

    for found in rate.contradictions(document):
        yield finding(document, (CODE, NAME, severity), found)


def _may_be_a_rate(quantity: Quantity) -> bool:
    """Whether its unit divides by something; all that have none, and are most, are passed over quickly."""
    unit = quantity.parts[-1][-1].unit.candidates[0]
    return min(unit.dimension) < 0 or "per" in unit.name
