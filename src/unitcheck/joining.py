"""What neighbouring numbers and units write together: 5 ft 10 in, 128 cm to 151 cm, 10 cm × 15 cm, 5 m or 6 m."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from unitcheck.interval import Interval
from unitcheck.model import Form, Part, Span, Term, Unit, WrittenNumber, WrittenUnit
from unitcheck.numerals import MINUS, SPACES, parse

_WHITE = f"[{SPACES}\n]"


@dataclass(frozen=True, slots=True)
class Atom:
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
    words = join.translate(_DASHES).strip(SPACES + "\n").lstrip("-" if any(c.isalpha() for c in join) else "").split()
    return words[-1] if words else join.strip()


# --- neighbours -------------------------------------------------------------------------------------------------------

COMPOUNDS = {
    "mile": ("yard", "foot", "furlong"), "furlong": ("yard",), "chain": ("link",), "yard": ("foot", "inch"),
    "foot": ("inch",), "fathom": ("foot",), "meter": ("centimeter", "millimeter"),
    "centimeter": ("millimeter",), "stone": ("pound",), "pound": ("ounce",), "hundredweight": ("quarter", "pound"),
    "long_ton": ("hundredweight",), "kilogram": ("gram",), "day": ("hour", "minute"), "week": ("day",),
    "year": ("month", "week", "day"), "month": ("week", "day"), "hour": ("minute", "second"), "minute": ("second",),
    "degree": ("arcminute", "arcsecond"), "arcminute": ("arcsecond",), "gallon": ("quart", "pint"), "quart": ("pint",),
    "pint": ("fluid_ounce",), "imperial_gallon": ("imperial_pint", "imperial_quart"), "cup": ("tablespoon",),
    "tablespoon": ("teaspoon",), "imperial_pint": ("imperial_fluid_ounce",),
}  # fmt: skip
"""Which unit may follow which in one value, largest first, by pint's names."""

_COMPOUND_GAP = re.compile(rf",?{_WHITE}{{0,2}}(?:(?:and|&|\+){_WHITE})?|-")
_RANGE_GAP = re.compile(
    rf"(?P<join>{_WHITE}?[-\u2013\u2014\u2212\u2010\u2011]{_WHITE}?|{_WHITE}(?:to|through|or|and|by|x){_WHITE}"
    rf"|,{_WHITE}(?:(?:or|and|to){_WHITE})?|{_WHITE}?[\u00d7x*]{_WHITE}?|{_WHITE}?(?:\u00b1|\+/[-\u2212\u2013]){_WHITE}?)"
)
LONGEST_GAP = 9


def joined(text: str, atoms: list[Atom]) -> list[Atom]:
    """The atoms with compounds made one value and ranges, choices and dimensions made one quantity."""
    return _folded(text, _folded(text, [_with_inches(text, atom) for atom in atoms], _compound), _series)


_INCHES = re.compile(r"(?:-|(?<=['\u2019\u2032]) ?)(?P<inches>1[01]|\d)(?![\w\u2032\u2033'\"\u2019\u201d]|[.,]\d|-|[ \u00a0]?[\u2032\u2033'\"\u2019\u201d\u00bd\u00bc\u00be])")


def _with_inches(text: str, atom: Atom) -> Atom:
    """5-foot-11, 6'2: inches that go without saying."""
    inches = _INCHES.match(text, atom.end)
    last = atom.parts[-1][-1]
    feet = next((unit for unit in last.unit.candidates if unit.name == "foot"), None)
    if inches is None or feet is None or last.unit.text not in ("foot", "'", "\u2019", "\u2032"):
        return atom
    span = Span(*inches.span("inches"))
    inch = replace(feet, name="inch", factor=feet.factor * Interval.point(Fraction(1, 12)))
    term = Term(WrittenNumber(span, inches["inches"]), WrittenUnit(Span(span.end, span.end), "", (inch,)))
    return replace(atom, end=span.end, parts=(*atom.parts[:-1], (*atom.parts[-1], term)))


def _folded(text: str, atoms: list[Atom], join: _Join) -> list[Atom]:
    kept: list[Atom] = []
    for atom in atoms:
        both = None
        if kept and 0 <= atom.start - kept[-1].end <= LONGEST_GAP:
            both = join(text[kept[-1].end : atom.start], kept[-1], atom)
        if both is None:
            kept.append(atom)
        else:
            kept[-1] = both
    return kept


def _compound(gap: str, first: Atom, second: Atom) -> Atom | None:
    """5 ft and 10 in: the next smaller unit, fewer of it than make one of the larger, in whole numbers of the first."""
    if second.form is not Form.ONE or not _COMPOUND_GAP.fullmatch(gap):
        return None
    larger, smaller = first.parts[-1][-1], second.parts[0][0]
    if len(first.parts) > 1 and first.form is not Form.ONE and gap.strip():
        return None
    if not _follows(larger.unit.candidates, smaller.unit.candidates):
        return None
    above, below = parse(larger.number.text), parse(smaller.number.text)
    if above is None or below is None or above.number.denominator != 1 or below.number < 0:
        return None
    if below.number >= _ratio(larger.unit.candidates[0], smaller.unit.candidates):
        return None
    return Atom(first.start, second.end, (*first.parts[:-1], (*first.parts[-1], *second.parts[0])), first.form)


def _follows(larger: tuple[Unit, ...], smaller: tuple[Unit, ...]) -> bool:
    names = {unit.name for unit in smaller}
    return any(not names.isdisjoint(COMPOUNDS.get(unit.name, ())) for unit in larger)


def _ratio(larger: Unit, smaller: tuple[Unit, ...]) -> Fraction:
    ratios = [larger.factor.high / unit.factor.low for unit in smaller if unit.dimension == larger.dimension]
    return max(ratios, default=Fraction(0))


def _series(gap: str, first: Atom, second: Atom) -> Atom | None:
    """128 cm to 151 cm: the same units on both sides; or a range across units, 900 m to 1.2 km."""
    match = _RANGE_GAP.fullmatch(gap)
    if match is None:
        return None
    form = JOINS.get(_plain(gap), Form.RANGE)
    if _dimension(first) != _dimension(second):
        return None
    alike = _units(first, -1) == _units(second, 0)
    if not alike and form in (Form.CHOICE, Form.UNCERTAIN):
        return None
    if not alike and gap.strip(SPACES + "\n") in ("-", "\u2013", "\u2014"):
        return None
    forms = {first.form, form, second.form} - {Form.ONE}
    joint = form_of([_SIGNS[one] for one in forms])
    return Atom(first.start, second.end, (*first.parts, *second.parts), joint)


_SIGNS = {Form.RANGE: "to", Form.CHOICE: "or", Form.EXTENT: "by", Form.UNCERTAIN: "\u00b1"}


def _dimension(atom: Atom) -> object:
    return atom.parts[-1][-1].unit.candidates[0].dimension


def _units(atom: Atom, part: int) -> list[str]:
    """The unit texts of a part, singular: foot and feet apart, 1 mile and 2 miles alike."""
    return [term.unit.text.rstrip("s.") for term in atom.parts[part]]
