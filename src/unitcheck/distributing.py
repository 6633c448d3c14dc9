"""A rate whose unit is finished behind a bracket belongs to both quantities: 7 kilometres (4 miles) per second."""

from __future__ import annotations

import re

from unitcheck.joining import Atom
from unitcheck.lazy import pattern
from unitcheck.model import Part, Term, Unit
from unitcheck.numerals import WHITE
from unitcheck.units import expression
from unitcheck.units.expression import Lexicon

_OPEN = pattern(rf"(?:{WHITE})?[(\[][^()\[\]\d]{{0,20}}")
_CLOSE = pattern(rf"(?:{WHITE})?[)\]](?=[ \u00a0\n\r]?(?:/|per|an?[ \u00a0\n]))", re.IGNORECASE)
"""The end of a bracket that a rate may follow."""
_LONGEST = 40
"""Code points between the two."""


def distributed(text: str, atoms: list[Atom], lexicon: Lexicon) -> list[Atom]:
    """The atoms, each pair that shares a rate with the rate in its units; spans stay as they are."""
    shared = list(atoms)
    for index in range(len(atoms) - 1):
        first, second = atoms[index], atoms[index + 1]
        close = _CLOSE.match(text, second.end) if second.start - first.end <= _LONGEST else None
        if close is None or not _OPEN.fullmatch(text[first.end : second.start]):
            continue
        both = [_rated(text, close.end(), atom, lexicon) for atom in (first, second)]
        if both[0] is not None and both[1] is not None:
            shared[index : index + 2] = both[0], both[1]
    return shared


def _rated(text: str, start: int, atom: Atom, lexicon: Lexicon) -> Atom | None:
    found = expression.rate(text, start, _last_unit(atom), lexicon)
    if found is None or any(len(part) > 1 for part in atom.parts):
        return None
    return atom._replace(parts=tuple(_with(part, found.candidates) for part in atom.parts))


def _last_unit(atom: Atom) -> tuple[Unit, ...]:
    return atom.parts[-1][-1].unit.candidates


def _with(part: Part, candidates: tuple[Unit, ...]) -> Part:
    return tuple(Term(term.number, term.unit._replace(candidates=candidates)) for term in part)
