"""A finding's fingerprint: what stays the same when lines above it come and go, so that a tracker knows it again."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from unitcheck.reports.carry import relative
from unitcheck.reports.outcome import Outcome


def fingerprints(outcome: Outcome) -> tuple[str, ...]:
    """For each of ``outcome.every`` 64 hexadecimal digits, no two alike.

    They are made of the path, the rule, both quantities as written but for white space, and, where all of these recur
    in the text, of which one it is, those counted that are silenced or known: so one keeps its own when another is.
    """
    every = outcome.every
    seen: Counter[tuple[str, ...]] = Counter()
    made = [""] * len(every)
    for number in sorted(range(len(every)), key=lambda number: every[number].span):
        finding = every[number]
        spans = [span for span in (finding.span, finding.related_span) if span is not None]
        key = (relative(outcome.path), finding.code, *(_plain(outcome.region(span).text) for span in spans))
        seen[key] += 1
        made[number] = digest(*key, str(seen[key]))
    return tuple(made)


def digest(*parts: str) -> str:
    """64 hexadecimal digits that stand for the parts."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _plain(text: str) -> str:
    return " ".join(text.split())
