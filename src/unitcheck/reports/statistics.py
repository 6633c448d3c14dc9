"""What ``--statistics`` tells: how many findings of each rule, and their commonest causes.

``Counts`` counts outcomes on their way to a report, which may be followed by ``lines`` of its rules; ``renderer`` gives
what prints the statistics instead of a report, and ``by_rule`` makes them of findings that were counted elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from unitcheck.model import Cause, Finding, Severity
from unitcheck.reports.carry import one_line
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.paint import BOLD, PLAIN, SEVERITIES, Brush
from unitcheck.reports.report_format import Style
from unitcheck.reports.summary import Summary
from unitcheck.typed import Any, NamedTuple

Renderer = Callable[[Iterable[Outcome | Unread], Style], Iterator[str]]

_COMMONEST = 5
"""Causes of a rule that are listed for people; programs get all."""


class RuleCount(NamedTuple):
    """How often a rule was broken; its causes, the commonest first, each with how often it was the one."""

    code: str
    rule: str
    severity: Severity
    findings: int
    causes: tuple[tuple[Cause, int], ...]


class Statistics(NamedTuple):
    """The count of every rule that was broken, the most broken first, and how much was read."""

    rules: tuple[RuleCount, ...]
    summary: Summary


class Counts:
    """Counts over outcomes that go by."""

    def __init__(self) -> None:
        self._summary = Summary()
        self._findings: Counter[Kind] = Counter()

    def passing(self, outcomes: Iterable[Outcome | Unread]) -> Iterator[Outcome | Unread]:
        """The same outcomes, each counted."""
        for outcome in outcomes:
            self._summary = self._summary.plus(outcome)
            if isinstance(outcome, Outcome):
                self._findings.update(map(kind_of, outcome.findings))
            yield outcome

    def statistics(self) -> Statistics:
        """The counts so far; findings of one rule at two severities count under the worse."""
        return Statistics(by_rule(self._findings), self._summary)


def by_rule(findings: Mapping[Kind, int]) -> tuple[RuleCount, ...]:
    """The counts of the rules, the most broken first."""
    by_code: dict[str, Counter[Kind]] = {}
    for kind, count in findings.items():
        by_code.setdefault(kind.code, Counter())[kind] = count
    return tuple(sorted(map(_counted, by_code.values()), key=lambda rule: (-rule.findings, rule.code)))


def statistics(outcomes: Iterable[Outcome | Unread]) -> Statistics:
    """The counts over ``outcomes``."""
    counts = Counts()
    for _ in counts.passing(outcomes):
        pass
    return counts.statistics()


def lines(rules: Sequence[RuleCount], brush: Brush = PLAIN) -> Iterator[str]:
    """A line for each rule, and below it one for each of its commonest causes."""
    width = len(f"{max((rule.findings for rule in rules), default=0):,}")
    for rule in rules:
        kind = brush.paint(f"{rule.severity.value} {rule.code}", SEVERITIES[rule.severity])
        yield f"{brush.paint(f'{rule.findings:{width},}', BOLD)} {kind} {rule.rule}\n"
        for cause, count in rule.causes[:_COMMONEST]:
            yield f"{'':{width}} {count:{width},} {one_line(cause.because)}\n"


def renderer(output_format: str) -> Renderer:
    """What prints statistics where findings would be printed in that format.

    Raises ValueError where the format has no place for them.
    """
    if output_format not in _RENDERERS:
        raise ValueError(f"statistics are printed as {', '.join(_RENDERERS)}, not as {output_format}")
    return _RENDERERS[output_format]


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """The lines, then the summary."""
    told = statistics(outcomes)
    yield from lines(told.rules, Brush(style.colour))
    if not style.quiet:
        yield f"{told.summary}\n"


def render_json(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """One object: ``statistics``, a list of rules with their causes, and the ``summary`` of the format ``json``."""
    del style
    import json

    from unitcheck._version import __version__
    from unitcheck.reports.records import summary_record

    told = statistics(outcomes)
    summary = {**summary_record(told.summary), "unread": told.summary.unread}
    yield json.dumps(
        {"unitcheck": __version__, "statistics": rule_records(told.rules), "summary": summary},
        ensure_ascii=False,
        indent=2,
    )
    yield "\n"


def rule_records(rules: Iterable[RuleCount]) -> list[dict[str, Any]]:
    """The rules and all their causes, as the plain data that JSON is made of."""
    return [
        {
            "code": rule.code,
            "rule": rule.rule,
            "severity": rule.severity.value,
            "findings": rule.findings,
            "causes": [{"name": cause.name, "because": cause.because, "findings": n} for cause, n in rule.causes],
        }
        for rule in rules
    ]


_RENDERERS: dict[str, Renderer] = {"full": render, "concise": render, "json": render_json}


class Kind(NamedTuple):
    """What findings that are counted together have in common."""

    code: str
    rule: str
    severity: Severity
    cause: Cause | None


def kind_of(finding: Finding) -> Kind:
    """What the finding is counted under."""
    cause = finding.cause
    return Kind(finding.code, finding.rule, finding.severity, cause and Cause(cause.name, cause.because))


def _counted(kinds: Counter[Kind]) -> RuleCount:
    causes: Counter[Cause] = Counter()
    for kind, count in kinds.items():
        if kind.cause is not None:
            causes[kind.cause] += count
    worst = max(kinds, key=lambda kind: kind.severity.rank)
    commonest = sorted(causes.items(), key=lambda item: (-item[1], item[0].because))
    return RuleCount(worst.code, worst.rule, worst.severity, kinds.total(), tuple(commonest))
