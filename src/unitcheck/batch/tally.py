"""What came of some documents, in figures that can be added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from unitcheck.batch.rows import Checked
from unitcheck.model import Cause, Severity
from unitcheck.reports.statistics import Kind, kind_of
from unitcheck.typed import Any, NamedTuple


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
        self._kinds = _Kinds()

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
        for finding in checked.findings:
            self._kinds.add(kind_of(finding), 1)

    def tally(self) -> Tally:
        """The counts so far."""
        return self._plain._replace(findings=self._kinds.counted())


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of some tallies, without the first problem, which says nothing without its input."""
    summed, kinds = Tally(), _Kinds()
    for tally in tallies:
        summed = Tally(
            summed.documents + tally.documents,
            summed.characters + tally.characters,
            summed.quantities + tally.quantities,
            summed.claims + tally.claims,
            summed.unchecked + tally.unchecked,
        )
        for kind, count in tally.findings:
            kinds.add(kind, count)
    return summed._replace(findings=kinds.counted())


class _Kinds:
    """Counts of kinds, as many as there are rules and causes, however many findings there are.

    What a cause is because of may name a quantity; all of one name count together, under the shortest words.
    """

    def __init__(self) -> None:
        self._counts: Counter[Kind] = Counter()
        self._words: dict[str, str] = {}

    def add(self, kind: Kind, count: int) -> None:
        cause = kind.cause
        if cause is not None:
            known = self._words.setdefault(cause.name, cause.because)
            self._words[cause.name] = min(known, cause.because, key=lambda words: (len(words), words))
            kind = kind._replace(cause=Cause(cause.name, ""))
        self._counts[kind] += count

    def counted(self) -> tuple[tuple[Kind, int], ...]:
        worded = ((self._worded(kind), count) for kind, count in self._counts.items())
        return tuple(sorted(worded, key=lambda item: repr(item[0])))

    def _worded(self, kind: Kind) -> Kind:
        cause = kind.cause
        return kind if cause is None else kind._replace(cause=Cause(cause.name, self._words[cause.name]))


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
