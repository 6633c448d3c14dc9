"""How much was read and what came of it, in figures and in words."""

from __future__ import annotations

from collections import Counter

from unitcheck.model import Severity
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.typed import NamedTuple


class Summary(NamedTuple):
    """Counts over some outcomes. A claim is counted where its two sides could be compared."""

    files: int = 0
    quantities: int = 0
    claims: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    unread: int = 0

    def plus(self, outcome: Outcome | Unread) -> Summary:
        """The counts with those of one more outcome, or with one more file that there is none of."""
        if isinstance(outcome, Unread):
            return self._replace(unread=self.unread + 1)
        found = Counter(finding.severity for finding in outcome.counted)
        return Summary(
            self.files + 1,
            self.quantities + outcome.quantities,
            self.claims + outcome.judged,
            self.errors + found[Severity.ERROR],
            self.warnings + found[Severity.WARNING],
            self.notes + found[Severity.NOTE],
            self.unread,
        )

    def __str__(self) -> str:
        told = (self._checked(),) if self.files or not self.unread else ()
        lost = (f"{counted(self.unread, 'file')} could not be read",) if self.unread else ()
        return "; ".join(told + lost)

    def _checked(self) -> str:
        read = (self.files, "file"), (self.quantities, "quantity"), (self.claims, "claim")
        found = (self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")
        told = ", ".join(counted(number, noun) for number, noun in found if number)
        return f"{', '.join(counted(number, noun) for number, noun in read)}: {told or 'nothing to report'}"


def counted(number: int, noun: str) -> str:
    """``1 claim``, ``1,200 quantities``."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun.removesuffix('y')}{'ies' if noun.endswith('y') else 's'}"
