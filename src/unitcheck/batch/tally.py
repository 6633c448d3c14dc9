"""What came of some documents, in figures that can be added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from unitcheck.batch.rows import Checked
from unitcheck.model import Cause, Severity
from unitcheck.reports.statistics import Kind, kind_of


class RowProblem(NamedTuple):
    """A row that could not be checked, by its number in the input, and why."""

    row: int
    problem: str


class Tally(NamedTuple):
    """Counts over documents. ``unchecked`` of them had a problem, the first of which is kept.

    ``findings`` counts those of one rule, severity and cause together.
    """

    documents: int = 0
    characters: int = 0
    quantities: int = 0
    claims: int = 0
    unchecked: int = 0
    first: RowProblem | None = None
    findings: tuple[tuple[Kind, int], ...] = ()

    def counted(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(count for kind, count in self.findings if kind.severity is severity)


class Counting:
    """Counts documents, one after the other."""

    def __init__(self) -> None:
        self._plain = Tally()
        self._kinds: Counter[Kind] = Counter()

    def add(self, row: int, checked: Checked) -> None:
        """Count one more, which stands in that row of its input."""
        held = self._plain
        problem = None if checked.problem is None else RowProblem(row, checked.problem)
        self._plain = Tally(
            held.documents + 1,
            held.characters + checked.characters,
            held.quantities + checked.quantities,
            held.claims + checked.claims,
            held.unchecked + (problem is not None),
            held.first or problem,
        )
        self._kinds.update(map(kind_of, checked.findings))

    def tally(self) -> Tally:
        """The counts so far."""
        return self._plain._replace(findings=_sorted(self._kinds))


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of some tallies, without the first problem, which says nothing without its input."""
    summed, kinds = Tally(), Counter[Kind]()
    for tally in tallies:
        summed = Tally(
            summed.documents + tally.documents,
            summed.characters + tally.characters,
            summed.quantities + tally.quantities,
            summed.claims + tally.claims,
            summed.unchecked + tally.unchecked,
        )
        kinds.update(dict(tally.findings))
    return summed._replace(findings=_sorted(kinds))


def _sorted(kinds: Counter[Kind]) -> tuple[tuple[Kind, int], ...]:
    return tuple(sorted(kinds.items(), key=lambda item: repr(item[0])))


def to_plain(tally: Tally) -> list[Any]:
    """As JSON has it."""
    kinds = [[kind.code, kind.rule, kind.severity.value, kind.cause, count] for kind, count in tally.findings]
    return [*tally[:5], tally.first, kinds]


def of_plain(plain: list[Any]) -> Tally:
    """The tally that ``to_plain`` made this of. Raises ValueError or TypeError where it was something else."""
    documents, characters, quantities, claims, unchecked, first, kinds = plain
    findings = tuple(
        (Kind(code, rule, Severity(severity), cause and Cause(*cause)), count)
        for code, rule, severity, cause, count in kinds
    )
    return Tally(documents, characters, quantities, claims, unchecked, first and RowProblem(*first), findings)
