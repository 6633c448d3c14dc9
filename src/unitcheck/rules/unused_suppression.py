"""A comment that silences nothing: there is nothing to ignore, or it cannot be read.

What was charged has been mended, or never was; the comment would hide the next mistake. A directive or a rule that is
misspelt silences nothing either. A comment for a rule that is not selected is left alone. The fix takes out what is of
no use; it is safe, since it is offered only where the prose of the text stays the same to every word and block.

    ok:       It is 600 km (372 miles) wide. <!-- unitcheck: ignore[UC104] -->
    charged:  It is 600 km (373 miles) wide. <!-- unitcheck: ignore[UC101] -->
    charged:  It is 600 km (273 miles) wide. <!-- unitcheck: ignor[UC101] -->
    silent:   It is 600 km wide. <!-- unitcheck is not spoken to here -->
"""

from __future__ import annotations

from collections.abc import Iterator

from unitcheck.model import Document, Finding, Severity
from unitcheck.typed import NamedTuple

CODE = "UC901"
NAME = "unused-suppression"
SEVERITY = Severity.WARNING
IS_ON = True

MARK = "unitcheck:"
"""What a comment that speaks to unitcheck begins with; a text without it has nothing to suppress."""


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """Nothing: what a comment silences shows when all other rules have spoken, so ``suppress`` makes the findings."""
    return iter(())
