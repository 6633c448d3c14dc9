"""The two values cannot be one quantity.

No reading of either side makes them agree, however they were rounded. The finding stands on the side that was restated;
where two restatements agree with each other and not with what they restate, it stands on that.

    ok:       The strait is 600 km (373 miles) wide.
    ok:       The strait is 600 km (370 miles) wide.
    charged:  The strait is 600 km (273 miles) wide.
    silent:   The strait is 600 km wide (273 miles of coast are rock).

Sources: NIST SP 811 B.7 and SP 1038 section 4.4; ISO 80000-1 Annex B.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.judge import judge
from unitcheck.model import Agreement, Claim, Document, Finding, Severity, Span, Verdict
from unitcheck.rules import temperature_difference
from unitcheck.rules.finding import correction, finding, reported, written
from unitcheck.typed import NamedTuple

CODE = "UC101"
NAME = "conversion"
SEVERITY = Severity.ERROR
IS_ON = True


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each value that disagrees with what it restates."""
    for verdicts in _chains(reported(document)):
        wrong = [verdict for verdict in verdicts if _is_wrong(verdict)]
        turned = _turned(verdicts) if len(wrong) == len(verdicts) > 1 else None
        if turned is not None:
            yield _on_stated(finding(document, (CODE, NAME, severity), turned, _odd(turned, verdicts)), verdicts)
            continue
        for verdict in wrong:
            yield finding(document, (CODE, NAME, severity), verdict, _message(correction(verdict), verdict))


def _is_wrong(verdict: Verdict) -> bool:
    return verdict.agreement is Agreement.NONE and not temperature_difference.explains(verdict)


def _message(told: str, verdict: Verdict) -> str:
    return told + (f": {verdict.cause.because}" if verdict.cause else "")


def _chains(verdicts: Iterable[Verdict]) -> Iterator[list[Verdict]]:
    """Verdicts that restate one and the same quantity, together."""
    chain: list[Verdict] = []
    for verdict in verdicts:
        if chain and verdict.claim.stated_span != chain[0].claim.stated_span:
            yield chain
            chain = []
        chain.append(verdict)
    if chain:
        yield chain


def _turned(verdicts: list[Verdict]) -> Verdict | None:
    """Where all that restate a quantity agree with one another: the stated side, held against the first of them."""
    first, *others = (verdict.claim.restated for verdict in verdicts)
    if any(judge(Claim("chain", first, other)).agreement is Agreement.NONE for other in others):
        return None
    from unitcheck.diagnose import diagnose

    turned = diagnose(judge(verdicts[0].claim._replace(stated=first, restated=verdicts[0].claim.stated)))
    return turned if turned.expected else None


def _odd(turned: Verdict, verdicts: list[Verdict]) -> str:
    both = " and ".join(verdict.claim.restated.plain for verdict in verdicts)
    right = written(turned.claim.restated, turned.expected)
    return _message(f"{both} agree with each other and are {right}, not {turned.claim.restated.plain}", turned)


def _on_stated(found: Finding, verdicts: list[Verdict]) -> Finding:
    """The finding, related to the whole chain that speaks against it."""
    first, last = verdicts[0].claim.restated_span, verdicts[-1].claim.restated_span
    return found._replace(related_span=Span(first.start, last.end))
