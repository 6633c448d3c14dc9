"""Quantities → claims: which two of a segment's quantities the text says are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from unitcheck.model import Claim, Form, Hedge, Quantity, Span, Strength
from unitcheck.relations import RELATIONS
from unitcheck.relations.line import Line, comparable

_WHITE = "[ \u00a0\u2009\u202f\n]"
_CHANGE_BEFORE = re.compile(
    rf"""(?:
        \b(?:rise|rises|increase|increases|drop|drops|fall|falls|decline|decrease|difference|change|gap|warming|cooling|swing
            |variation|spread|margin|anomaly|jump|dip|range|step|steps|increments?|shift){_WHITE}(?:of|by|to{_WHITE}within)
      | \b(?:rises?|rose|risen|rising|fell|fallen|falls?|falling|drops?|dropped|dropping|warm(?:s|ed|ing)?|cool(?:s|ed|ing)?
            |increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|climb(?:s|ed|ing)?|var(?:y|ies|ied)|differ(?:s|ed)?)
            (?:{_WHITE}by)?
      | \bwithin | \bplus{_WHITE}or{_WHITE}minus | \u00b1 | \bby
    ){_WHITE}?$""",
    re.VERBOSE | re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    rf"""[\s)\]]*(?:
        (?:of{_WHITE})?(?:warmer|cooler|hotter|colder|higher|lower|warming|cooling)\b
      | (?:above|below|over|under){_WHITE}(?:normal|average|the{_WHITE}(?:average|mean|norm|usual|previous)|pre-?industrial|ambient)
      | (?:temperature{_WHITE})?(?:rise|increase|gap|difference|drop|change|swing|anomaly)\b | of{_WHITE}each{_WHITE}other
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def relate(text: str, quantities: tuple[Quantity, ...]) -> tuple[Claim, ...]:
    """The claims of one segment's quantities, in the order of the text; no two relate the same pair."""
    line = Line(text, quantities)
    found: dict[tuple[Span, Span], Claim] = {}
    for relation in RELATIONS:
        for claim in relation.claims(line):
            found.setdefault((claim.stated.span, claim.restated.span), claim)
    claims = _with_echoes(list(found.values()))
    kept = (narrowed(governed(claim)) for claim in claims if claim.strength is Strength.STRONG or _comparable(claim))
    return tuple(sorted(kept, key=lambda claim: (claim.stated.span, claim.restated.span)))


def _with_echoes(claims: list[Claim]) -> list[Claim]:
    """The claims, those between two restatements of one quantity marked: 176 lb; 12 st 8 lb in 80 kg (176 lb; 12 st 8 lb)."""
    restates: dict[Span, set[Span]] = {}
    for claim in claims:
        if _comparable(claim):
            restates.setdefault(claim.restated.span, set()).add(claim.stated.span)
    return [replace(claim, strength=Strength.ECHO) if _is_echo(claim, restates) else claim for claim in claims]


def _is_echo(claim: Claim, restates: dict[Span, set[Span]]) -> bool:
    ours, theirs = restates.get(claim.stated.span, set()), restates.get(claim.restated.span, set())
    return not ours.isdisjoint(theirs)


def _comparable(claim: Claim) -> bool:
    return comparable(claim.stated, claim.restated)


def narrowed(claim: Claim) -> Claim:
    """A bracket with fewer values than the range before it restates the last ones: from 0 to 60 mph (97 km/h)."""
    stated, count = claim.stated, len(claim.restated.parts)
    if count >= len(stated.parts) or stated.form not in (Form.RANGE, Form.CHOICE):
        return claim
    parts = stated.parts[-count:]
    start = parts[0][0].number.span.start
    form = stated.form if count > 1 else Form.ONE
    return replace(claim, stated=replace(stated, parts=parts, span=Span(start, stated.span.end), form=form))


def governed(claim: Claim) -> Claim:
    """The claim, marked as a difference where the words around it say so."""
    if claim.stated.unit.candidates[0].dimension.temperature != 1:
        return claim
    text, start = claim.stated.segment.text, claim.stated.reach.start
    before = claim.stated.hedge is not Hedge.UNDER and _CHANGE_BEFORE.search(text[max(0, start - 40) : start])
    ends = (claim.stated.reach.end, claim.restated.reach.end)
    after = any(_CHANGE_AFTER.match(text, end) for end in ends)
    return replace(claim, difference=True) if before or after else claim


