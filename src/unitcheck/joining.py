"""What neighbouring numbers and units write together: 5 ft 10 in, 128 cm to 151 cm, 10 cm × 15 cm, 5 m or 6 m."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from unitcheck.interval import Interval
from unitcheck.lazy import pattern
from unitcheck.model import Dimension, Form, Part, Span, Term, Unit, WrittenNumber, WrittenUnit
from unitcheck.numerals import MINUS, ONES, SPACES, WHITE, parse
from unitcheck.typed import NamedTuple


class Atom(NamedTuple):
    """A number or several with one unit behind them, before it is known what stands beside it."""

    start: int
    end: int
    parts: tuple[Part, ...]
    form: Form


_Join = Callable[[str, Atom, Atom], Atom | None]

# --- several numbers --------------------------------------------------------------------------------------------------

JOINS = {
    "to": Form.RANGE, "through": Form.RANGE, "-": Form.RANGE, "or": Form.CHOICE, "and": Form.CHOICE, ",": Form.CHOICE,
    "by": Form.EXTENT, "x": Form.EXTENT, "\u00d7": Form.EXTENT, "\u2715": Form.EXTENT, "*": Form.EXTENT,
    "\u00b1": Form.UNCERTAIN, "+/-": Form.UNCERTAIN, "+-": Form.UNCERTAIN,
}  # fmt: skip


def form_of(joins: list[str]) -> Form:
    """How numbers with ``joins`` between them hang together; the loosest join decides."""
    forms = {JOINS.get(_plain(join), Form.RANGE) for join in joins}
    for form in (Form.EXTENT, Form.CHOICE, Form.RANGE, Form.UNCERTAIN):
        if form in forms:
            return form
    return Form.ONE


_DASHES = str.maketrans(dict.fromkeys(MINUS + "\u2014", "-"))


def _plain(join: str) -> str:
    words = join.translate(_DASHES).strip(SPACES + "\r\n").strip("-" if any(c.isalpha() for c in join) else "").split()
    return words[-1] if words else join.strip()


# --- neighbours -------------------------------------------------------------------------------------------------------

COMPOUNDS = {
    "mile": ("yard", "foot", "furlong"), "furlong": ("yard",), "chain": ("link",), "yard": ("foot", "inch"),
    "foot": ("inch",), "fathom": ("foot",), "meter": ("centimeter", "millimeter"),
    "centimeter": ("millimeter",), "stone": ("pound",), "pound": ("ounce",), "force_pound": ("force_ounce",),
    "hundredweight": ("quarter", "pound"), "long_ton": ("hundredweight",),
    "kilogram": ("gram",), "day": ("hour", "minute"), "week": ("day",),
    "year": ("month", "week", "day"), "month": ("week", "day"), "hour": ("minute", "second"), "minute": ("second",),
    "degree": ("arcminute", "arcsecond"), "arcminute": ("arcsecond",), "gallon": ("quart", "pint"), "quart": ("pint",),
    "pint": ("fluid_ounce",), "imperial_gallon": ("imperial_pint", "imperial_quart"), "cup": ("tablespoon",),
    "tablespoon": ("teaspoon",), "imperial_pint": ("imperial_fluid_ounce",),
}  # fmt: skip
"""Which unit may follow which in one value, largest first, by pint's names."""

_COMPOUND_GAP = pattern(rf"\.?,?(?:{WHITE}){{0,2}}(?:(?:and|&|\+){WHITE})?|-")
_RANGE_GAP = pattern(
    rf"""
    (?:{WHITE})?[-\u2013\u2014\u2212\u2010\u2011](?:{WHITE})?
  | {WHITE}(?:to|through|or|and|by|x){WHITE}
  | ,{WHITE}(?:(?:or|and|to){WHITE})?
  | (?:{WHITE})?[\u00d7x*](?:{WHITE})?
  | (?:{WHITE})?(?:\u00b1|\+/[-\u2212\u2013])(?:{WHITE})?
    """,
    re.VERBOSE,
)
LONGEST_GAP = 16


def joined(text: str, atoms: list[Atom]) -> list[Atom]:
    """The atoms with compounds made one value and ranges, choices and dimensions made one quantity."""
    starts = frozenset(atom.start for atom in atoms)
    whole = [_with_inches(text, _with_half(text, atom), starts) for atom in atoms]
    compounds = _folded(text, apart(whole), _compound)
    return [_between(text, atom) for atom in _folded(text, compounds, _series)]


def apart(atoms: list[Atom]) -> list[Atom]:
    """The atoms without those that one before them has taken in, such as the 11 of 5-foot-11; sorted by start."""
    kept: list[Atom] = []
    for atom in atoms:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


_HALF = pattern(rf"{WHITE}and{WHITE}(?P<half>an?{WHITE}(?:half|quarter|third))(?![A-Za-z])", re.IGNORECASE)


_AND = (*(f"{space}{word}" for space in SPACES for word in ("and", "AND")), "\n", "\r")


def _with_half(text: str, atom: Atom) -> Atom:
    """A mile and a half, two hours and a quarter: a second term in the same unit, whose name goes without saying."""
    if not text.startswith(_AND, atom.end) or atom.form is not Form.ONE:
        return atom
    half = _HALF.match(text, atom.end)
    if half is None:
        return atom
    last, span = atom.parts[-1][-1], Span(*half.span("half"))
    unit = last.unit._replace(span=Span(span.end, span.end), text="")
    return atom._replace(end=span.end, parts=((*atom.parts[0], Term(WrittenNumber(span, half["half"]), unit)),))


_SMALL = "|".join(word for word, number in ONES.items() if 0 < number < 12)
_INCHES = pattern(
    rf"""
    (?:-|(?<=['\u2019\u2032]){WHITE}|(?<=['\u2019\u2032])|{WHITE}(?=\w{{1,6}}(?:[.,;:)\n]|$|{WHITE}(?:tall|high|and|or|but|in{WHITE}height))))
    (?P<inches>1[01]|\d|(?:{_SMALL})(?=\W|$))
    (?![\w\u2032\u2033'"\u2019\u201d]|[.,]\d|-\w|[ \u00a0]?[\u2032\u2033'"\u2019\u201d\u00bd\u00bc\u00be])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Inches that go without saying: 5-foot-11, 6'2, six-foot-two, and, where the phrase ends there, 5 foot 11."""


_FEET = frozenset(("foot", "ft", "'", "\u2019", "\u2032"))


def _with_inches(text: str, atom: Atom, starts: frozenset[int]) -> Atom:
    last = atom.parts[-1][-1]
    if last.unit.text not in _FEET:
        return atom
    inches = _INCHES.match(text, atom.end)
    feet = next((unit for unit in last.unit.candidates if unit.name == "foot"), None)
    if inches is None or feet is None:
        return atom
    span = Span(*inches.span("inches"))
    if span.start in starts and text[span.start - 1] != "-":
        return atom
    inch = feet._replace(name="inch", factor=feet.factor.times(Interval.point(Fraction(1, 12))))
    term = Term(WrittenNumber(span, inches["inches"]), WrittenUnit(Span(span.end, span.end), "", (inch,)))
    return atom._replace(end=span.end, parts=(*atom.parts[:-1], (*atom.parts[-1], term)))


_BETWEEN = pattern(rf"(?<![A-Za-z])(?:between|from)(?:{WHITE}[a-z]{{1,14}}){{0,2}}{WHITE}$", re.IGNORECASE)
_LONGEST_BETWEEN = 40


def _between(text: str, atom: Atom) -> Atom:
    """Between 10 and 15 km is a range; 10 and 15 km are two."""
    if len(atom.parts) != 2 or atom.form is not Form.CHOICE:
        return atom
    before = text[max(0, atom.start - _LONGEST_BETWEEN) : atom.start]
    return atom._replace(form=Form.RANGE) if _BETWEEN.search(before) else atom


def _folded(text: str, atoms: list[Atom], join: _Join) -> list[Atom]:
    kept: list[Atom] = []
    for atom in atoms:
        both = None
        if kept and 0 <= atom.start - kept[-1].end <= LONGEST_GAP:
            gap = text[kept[-1].end : atom.start]
            both = join(gap, kept[-1], atom) if "(" not in gap else None
        if both is None:
            kept.append(atom)
        else:
            kept[-1] = both
    return kept


def _compound(gap: str, first: Atom, second: Atom) -> Atom | None:
    """5 ft and 10 in: the next smaller unit, fewer of it than make one of the larger, in whole numbers of the first."""
    if second.form is not Form.ONE or not _COMPOUND_GAP.fullmatch(gap):
        return None
    if len(first.parts) > 1 and first.form is not Form.ONE and gap.strip():
        return None
    larger, smaller = first.parts[-1][-1], second.parts[0][0]
    pairs = _following(larger.unit.candidates, _minutes(larger, smaller).candidates)
    if not pairs or not _fits(larger, smaller, pairs):
        return None
    kinds = {unit.dimension for unit, _ in pairs}
    terms = (*first.parts[-1], smaller._replace(unit=_minutes(larger, smaller)), *second.parts[0][1:])
    return Atom(
        first.start, second.end, (*first.parts[:-1], tuple(_of_kinds(term, kinds) for term in terms)), first.form
    )


def _minutes(larger: Term, smaller: Term) -> WrittenUnit:
    """The smaller term's unit; behind hours, m is minutes."""
    hour = next((unit for unit in larger.unit.candidates if unit.name == "hour"), None)
    if hour is None or smaller.unit.text != "m":
        return smaller.unit
    minute = hour._replace(name="minute", factor=hour.factor.times(Interval.point(Fraction(1, 60))))
    return smaller.unit._replace(candidates=(minute,))


def _following(larger: tuple[Unit, ...], smaller: tuple[Unit, ...]) -> list[tuple[Unit, Unit]]:
    """Every pair of units of which the second may follow the first in one value."""
    return [(one, two) for one in larger for two in smaller if two.name in COMPOUNDS.get(one.name, ())]


def _fits(larger: Term, smaller: Term, pairs: list[tuple[Unit, Unit]]) -> bool:
    above, below = parse(larger.number.text), parse(smaller.number.text)
    if above is None or below is None or above.number.denominator != 1 or below.number < 0:
        return False
    return below.number < max(one.factor.high / two.factor.low for one, two in pairs)


def _of_kinds(term: Term, kinds: set[Dimension]) -> Term:
    """A term with the units it can have beside the others: 34° is no temperature where minutes of arc follow."""
    kept = tuple(unit for unit in term.unit.candidates if unit.dimension in kinds)
    return term._replace(unit=term.unit._replace(candidates=kept)) if kept else term


MOST_PARTS = 12
"""Values of one quantity; more are a table written out, and joining them on and on would cost time."""


def _series(gap: str, first: Atom, second: Atom) -> Atom | None:
    """128 cm to 151 cm: the same units on both sides; or a range across units, 900 m to 1.2 km."""
    match = _RANGE_GAP.fullmatch(gap)
    if match is None:
        return None
    if len(first.parts) + len(second.parts) > MOST_PARTS:
        return None
    form = JOINS.get(_plain(gap), Form.RANGE)
    rated = _rated(first, second) if form is Form.RANGE else None
    if _dimension(rated or first) != _dimension(second):
        return None
    alike = rated is not None or _units(first, -1) == _units(second, 0)
    if not alike and form in (Form.CHOICE, Form.UNCERTAIN):
        return None
    if not alike and gap.strip(SPACES + "\r\n") in ("-", "\u2013", "\u2014"):
        return None
    forms = {first.form, form, second.form} - {Form.ONE}
    joint = form_of([_SIGNS[one] for one in forms])
    return Atom(first.start, second.end, (*(rated or first).parts, *second.parts), joint)


_RATE = pattern(rf"(?:{WHITE})?(?:/|per{WHITE}|an?{WHITE})")


def _rated(first: Atom, second: Atom) -> Atom | None:
    """``first`` with the rate that stands behind ``second`` alone, 10 km to 15 km a day; None where none does."""
    unit, rated = first.parts[-1][-1].unit, second.parts[0][0].unit
    if not rated.text.startswith(unit.text) or not _RATE.match(rated.text, len(unit.text)):
        return None
    given = unit._replace(candidates=rated.candidates)
    return first._replace(parts=tuple(tuple(term._replace(unit=given) for term in part) for part in first.parts))


_SIGNS = {Form.RANGE: "to", Form.CHOICE: "or", Form.EXTENT: "by", Form.UNCERTAIN: "\u00b1"}


def _dimension(atom: Atom) -> object:
    return atom.parts[-1][-1].unit.candidates[0].dimension


def _units(atom: Atom, part: int) -> list[str]:
    """The unit texts of a part, singular: foot and feet apart, 1 mile and 2 miles alike."""
    return [term.unit.text.rstrip("s.") for term in atom.parts[part]]
