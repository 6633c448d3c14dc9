"""Findings → those that no comment in the text silences; docs/suppression.md says how the comments are written.

A directive (``unitcheck: ignore[UC104]``) speaks for a range of the source, its ward, and silences what stands there in
whole or in part. One that silences nothing, or cannot be read, is a finding of UC901.
"""

from __future__ import annotations

from collections.abc import Iterable

from unitcheck import documents
from unitcheck.model import Document, Finding, Severity
from unitcheck.rules import unused_suppression
from unitcheck.suppress.directives import directives
from unitcheck.suppress.unused import unused
from unitcheck.suppress.wards import Wards
from unitcheck.typed import NamedTuple


class Applied(NamedTuple):
    """The findings that stand, UC901's among them, and those that comments silence."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]


def applied(
    document: Document,
    syntax: str,
    findings: Iterable[Finding],
    codes: frozenset[str],
    severity: Severity = unused_suppression.SEVERITY,
) -> Applied:
    """What becomes of ``findings`` under the comments of a document in the syntax of that name.

    ``codes`` are those of the rules that ran. UC901 reports where it is among them, at ``severity``; what it reports is
    silenced only by directives that name it.
    """
    found = directives(document.text, documents.comments(document.text, syntax))
    wards = Wards(found, document.text)
    standing, silenced = wards.sifted(findings)
    if unused_suppression.CODE in codes:
        idle = unused(document, syntax, found, wards.uses(silenced), codes, severity)
        also_standing, also_silenced = wards.sifted(idle)
        standing, silenced = standing + also_standing, silenced + also_silenced
    return Applied(standing, silenced)
