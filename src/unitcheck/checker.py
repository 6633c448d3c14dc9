"""The whole line on one page: text in, report out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from unitcheck import documents, rules
from unitcheck.config import Config
from unitcheck.judge import judge
from unitcheck.model import Agreement, Claim, Document, Finding, Quantity, Report, Verdict
from unitcheck.read import Reader
from unitcheck.relate import relate
from unitcheck.rules import unused_suppression
from unitcheck.scan import Scanner
from unitcheck.settle import NEVER_CHARGED, settled

Findings = tuple[Finding, ...]


class Checker:
    """Checks texts under one configuration; holds nothing that a check changes.

    Raises ValueError where the configuration names a rule or a unit that is none, TypeError where it is no Config.
    """

    def __init__(self, config: Config | None = None) -> None:
        given: object = config
        if given is not None and not isinstance(given, Config):
            raise TypeError(f"Checker wants a Config, not {type(given).__name__}")
        self.config = config or Config()
        reader = Reader(self.config.conventions)
        choices = self.config
        self._rules = rules.chosen(
            choices.select, choices.extend_select, choices.ignore, choices.severities, choices.rule_options
        )
        self._codes = tuple(chosen.rule.CODE for chosen in self._rules)
        self._scanner = Scanner(self.config.conventions, reader.read)

    def check(self, text: str, syntax: str = "plain", path: str | None = None) -> Report:
        """All quantities, verdicts and findings of ``text``, in source coordinates; never raises on prose.

        Raises ValueError where ``syntax`` is none of ``documents.SYNTAXES``, and one of ``documents.UNREADABLE``, each
        with its ``problem``, where ``text`` cannot be read as that syntax.
        """
        segments = documents.segments(text, syntax)
        lines = [(segment, self._scanner.scan(segment)) for segment in segments]
        quantities = tuple(quantity for _, line in lines for quantity in line)
        claims = (claim for segment, line in lines for claim in relate(segment.text, line))
        verdicts = tuple(_verdicts(claims))
        document = Document(path, text, segments, quantities, verdicts, syntax, self._scanner.scan)
        findings, suppressed = self._sifted(document, syntax, tuple(rules.check(document, self._rules)))
        return Report(path, text, quantities, verdicts, _sorted(findings), _sorted(suppressed), self._codes)

    def _sifted(self, document: Document, syntax: str, findings: Findings) -> tuple[Findings, Findings]:
        """The findings that stand and those that comments silence."""
        if unused_suppression.MARK not in document.text:
            return findings, ()
        from unitcheck import suppress

        severities = {chosen.rule.CODE: chosen.severity for chosen in self._rules}
        severity = severities.get(unused_suppression.CODE, unused_suppression.SEVERITY)
        return suppress.applied(document, syntax, findings, frozenset(self._codes), severity)


def _verdicts(claims: Iterator[Claim]) -> Iterator[Verdict]:
    """Every claim judged, and where it is wrong, why; what restates one quantity is diagnosed together."""
    for _, chain in groupby(claims, key=_stated):
        verdicts = [judge(claim) for claim in chain]
        yield from (settled(_diagnosed(verdict, verdicts)) for verdict in verdicts)


def _diagnosed(verdict: Verdict, siblings: list[Verdict]) -> Verdict:
    """The verdict with its cause, where it may be charged; the causes are loaded when the first claim asks for one."""
    if verdict.agreement not in (Agreement.NONE, Agreement.INCOMPARABLE) or verdict.claim.strength in NEVER_CHARGED:
        return verdict
    from unitcheck.diagnose import diagnose

    return diagnose(verdict, siblings)


def _stated(claim: Claim) -> Quantity:
    return claim.stated


def _sorted(findings: Findings) -> Findings:
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.code
