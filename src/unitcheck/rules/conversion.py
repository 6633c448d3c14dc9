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
from dataclasses import dataclass, replace

from unitcheck.judge import judge
from unitcheck.model import Agreement, Claim, Document, Finding, Severity, Span, Verdict
from unitcheck.rules import temperature_difference
from unitcheck.rules.finding import correction, finding, plain, reported, written

CODE = "UC101"
NAME = "conversion"
SEVERITY = Severity.ERROR
IS_ON = True


@dataclass(frozen=True, slots=True)
class Options:
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each value that disagrees with what it restates."""
    for verdicts in _chains(reported(document)):
        wrong = [verdict for verdict in verdicts if _is_wrong(verdict)]
        odd = _odd_stated(verdicts) if len(wrong) == len(verdicts) > 1 else None
        if odd is not None:
            last = wrong[-1].claim.restated_span
            odd_one = finding(document, (CODE, NAME, severity), wrong[0], odd, on_stated=True)
            yield replace(odd_one, related_span=Span(wrong[0].claim.restated_span.start, last.end))
            continue
        for verdict in wrong:
            yield finding(document, (CODE, NAME, severity), verdict, _message(verdict))


def _is_wrong(verdict: Verdict) -> bool:
    return verdict.agreement is Agreement.NONE and not temperature_difference.explains(verdict)


def _message(verdict: Verdict) -> str:
    because = f": {verdict.cause.because}" if verdict.cause else ""
    return correction(verdict) + because


def _chains(verdicts: Iterable[Verdict]) -> Iterator[list[Verdict]]:
    """Verdicts that restate one and the same quantity, together."""
    chain: list[Verdict] = []
    for verdict in verdicts:
        if chain and verdict.claim.stated.span != chain[0].claim.stated.span:
            yield chain
            chain = []
        chain.append(verdict)
    if chain:
        yield chain


def _odd_stated(verdicts: list[Verdict]) -> str | None:
    """What to say of the stated side where all that restate it agree with one another."""
    first, *others = (verdict.claim.restated for verdict in verdicts)
    if not all(judge(Claim("chain", first, other)).agreement is not Agreement.NONE for other in others):
        return None
    stated = verdicts[0].claim.stated
    turned = judge(replace(verdicts[0].claim, stated=first, restated=stated))
    both = " and ".join(plain(one) for one in (first, *others))
    if not turned.expected:
        return None
    return f"{both} agree with each other and are {written(stated, turned.expected)}, not {plain(stated)}"
