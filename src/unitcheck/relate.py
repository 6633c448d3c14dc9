"""Quantities → claims: which two of a segment's quantities the text says are one."""

from __future__ import annotations

from unitcheck import differences
from unitcheck.model import Claim, Quantity, Span, Strength
from unitcheck.relations import RELATIONS
from unitcheck.relations.line import Line, comparable


def relate(text: str, quantities: tuple[Quantity, ...]) -> tuple[Claim, ...]:
    """The claims of one segment's quantities, in the order of the text; no two relate the same pair."""
    if len(quantities) < 2:
        return ()
    line = Line(text, quantities)
    found: dict[tuple[Span, Span], Claim] = {}
    for relation in RELATIONS:
        for claim in relation.claims(line):
            found.setdefault((claim.stated.span, claim.restated.span), claim)
    claims = _with_echoes(list(found.values()))
    kept = (_governed(claim) for claim in claims if claim.strength is Strength.STRONG or _comparable(claim))
    return tuple(sorted(kept, key=lambda claim: (claim.stated.span, claim.restated.span)))


def _with_echoes(claims: list[Claim]) -> list[Claim]:
    """The claims, marked where they relate two restatements of one quantity: 80 kg (176 lb; 12 st 8 lb)."""
    if {claim.restated.span for claim in claims}.isdisjoint([claim.stated.span for claim in claims]):
        return claims  # an echo needs a quantity that restates one and is restated
    restates: dict[Span, set[Span]] = {}
    for claim in claims:
        if _comparable(claim):
            restates.setdefault(claim.restated.span, set()).add(claim.stated.span)
    return [claim._replace(strength=Strength.ECHO) if _is_echo(claim, restates) else claim for claim in claims]


def _is_echo(claim: Claim, restates: dict[Span, set[Span]]) -> bool:
    ours, theirs = restates.get(claim.stated.span, set()), restates.get(claim.restated.span, set())
    return not ours.isdisjoint(theirs)


def _comparable(claim: Claim) -> bool:
    return comparable(claim.stated, claim.restated)


def _governed(claim: Claim) -> Claim:
    return claim._replace(difference=True) if differences.governs(claim) else claim
