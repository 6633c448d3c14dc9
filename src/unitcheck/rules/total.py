"""Parts and the total that is said of them disagree.

The parts stand in one list, with nothing else of their kind in the sentence, and words call the quantity behind them,
or before a colon or a bracket, their total: in total, a total of, altogether, in all, totalling, combined. Units may
differ. Whole numbers below a hundred that are all in one unit are added as they are written; of all others each stands
for what rounds to it, so that 2.3 and 4.1 million may make 6.5 million. Where words leave it open whether these are all
the parts (each, including, the first, two of, the rest), or the total is far more than they make, nothing is said;
nor of what does not add up, such as temperatures.

    silent:   It takes 12 kg of flour and 5 kg of sugar, 17 kg in total.
    silent:   She bought 800 g of rice and 1.2 kg of beans, a total of 2 kg.
    silent:   It takes 12 kg of flour and two bags of 5 kg, 22 kg in total.
    charged:  It takes 12 kg and 5 kg, 18 kg in total.
    charged:  She bought 800 g of rice and 1.2 kg of beans, a total of 3 kg.

Sources: NIST SP 811 B.7 for what a rounded number stands for.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Document, Finding, Quantity, Severity
from unitcheck.typed import NamedTuple

CODE = "UC203"
NAME = "total"
SEVERITY = Severity.NOTE
IS_ON = True

_BEHIND = (" in total", " altogether", " in all", " all told", " combined", " total")
_BEFORE = (" total of ", " totalling ", " totaling ", " in total ", " in all ", " in all, ", " altogether ")
_HEADS, _TAILS = frozenset(said[:3] for said in _BEHIND), frozenset(said[-3:] for said in _BEFORE)
"""How they begin and end, which is looked up before they are compared."""


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each total that its parts cannot make."""
    called = tuple(called_totals(document.quantities))
    if not called:
        return
    from unitcheck.laws import total
    from unitcheck.rules.contradicted import finding

    for found in total.contradictions(document, called):
        yield finding(document, (CODE, NAME, severity), found)


def called_totals(quantities: tuple[Quantity, ...]) -> Iterator[int]:
    """The places of the quantities that words right behind or before them call a total."""
    for index, quantity in enumerate(quantities):
        text, start, end = quantity.segment.text, quantity.span.start, quantity.reach.end
        if (text[end : end + 3] in _HEADS and text.startswith(_BEHIND, end)) or (
            text[start - 3 : start] in _TAILS and text.endswith(_BEFORE, 0, start)
        ):
            yield index
