"""How much was read and what came of it, in figures and in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from unitcheck.model import Agreement, Report, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over some reports. A claim is counted where its two sides could be compared."""

    files: int = 0
    quantities: int = 0
    claims: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0

    def plus(self, report: Report) -> Summary:
        """The counts with those of one more report."""
        found = Counter(finding.severity for finding in report.findings)
        return Summary(
            self.files + 1,
            self.quantities + len(report.quantities),
            self.claims + len(judged(report)),
            self.errors + found[Severity.ERROR],
            self.warnings + found[Severity.WARNING],
            self.notes + found[Severity.NOTE],
        )

    def __str__(self) -> str:
        read = (self.files, "file"), (self.quantities, "quantity"), (self.claims, "claim")
        found = (self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")
        told = ", ".join(_counted(number, noun) for number, noun in found if number)
        return f"{', '.join(_counted(number, noun) for number, noun in read)}: {told or 'nothing to report'}"


def judged(report: Report) -> tuple[Verdict, ...]:
    """The verdicts on claims whose sides could be compared, in the order of the text."""
    compared = (verdict for verdict in report.verdicts if verdict.agreement is not Agreement.INCOMPARABLE)
    return tuple(sorted(compared, key=lambda verdict: (verdict.claim.restated_span, verdict.claim.stated_span)))


def _counted(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun.removesuffix('y')}{'ies' if noun.endswith('y') else 's'}"
