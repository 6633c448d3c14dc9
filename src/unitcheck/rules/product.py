"""Sides and the area or volume beside them disagree.

Two lengths make an area and three a volume, across units. An equals sign, a bracket, a comma or words that mean "is"
tie them together. What is in brackets may be less than its sides make, since an island does not fill its box and a case
holds less than it takes up, unless words say that it is a room, a panel or another rectangle; it is charged where it is
more, and a volume where it is less than an eighth. Each number stands for all that round to it. Where more than one
thing is spoken of, a building may have several storeys, or a bag is packed or folded, nothing is said.

    silent:   The room measures 3 m × 4 m (12 m²).
    silent:   A 10 × 10 × 20 cm box, 2 litres, is enough.
    silent:   The island is 3 km by 2 km (4 km²).
    charged:  On the plan, 3 m × 4 m = 15 m².
    charged:  A 10 × 10 × 20 cm box, 20 litres, is enough.
    charged:  The panel is 1.0 m × 1.7 m (2.7 m²).

Sources: NIST SP 811 B.7 for what a rounded number stands for.
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Document, Finding, Form, Severity
from unitcheck.typed import NamedTuple

CODE = "UC201"
NAME = "product"
SEVERITY = Severity.NOTE
IS_ON = True


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each size that the sides beside it cannot make."""
    extent = Form.EXTENT
    if not any(quantity.form is extent for quantity in document.quantities):
        return
    from unitcheck.laws import product
    from unitcheck.rules.contradicted import finding

    for found in product.contradictions(document):
        yield finding(document, (CODE, NAME, severity), found)
