"""Segment → quantities: every number that a unit follows, as written, with its span.

The text's outline tells where a number may have a unit. There the usual kind (600 km) is read in one step; for all
others a pattern looks for the whole amount (10–15, 3 × 4 × 5) and the unit grammar for a unit behind it. Neighbours
that write one quantity (5 ft 10 in, 128 cm to 151 cm) are then joined by ``joining``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import chain

from unitcheck import amounts, articles, distributing, hedges, joining, leads
from unitcheck.conventions import Conventions
from unitcheck.joining import Atom
from unitcheck.lazy import pattern
from unitcheck.model import Form, Hedge, Quantity, Reading, Segment, Span, Term, WrittenNumber, WrittenUnit
from unitcheck.numerals import COUNTED, COUNTING, PARTS, SCALES, WHITE
from unitcheck.outline import COUNTS, FIGURES, IN_BRACKETS, Outline, places
from unitcheck.units import expression, words
from unitcheck.units.expression import MODIFIERS, SPACE, Lexicon
from unitcheck.units.prefixes import PREFIXES
from unitcheck.usual import NOTHING, Usual

_LEADING = frozenset(chain(MODIFIERS, SCALES, PREFIXES, COUNTING, PARTS, amounts.JOINING_WORDS)) | {
    "of",
    "per",
    "a",
    "an",
    "every",
    "below",
    "e",
    "u",
}
"""Words that may stand between a number and its unit, or begin one that is written with more than letters."""
_MOST_WORDS = 20_000
"""Words remembered; a text has far fewer different ones after its numbers."""

_COUNTING = frozenset(word.encode() for word in (*COUNTING, "a", "an"))
_COUNTED = frozenset(word.encode() for word in COUNTED)
_FIRST_COUNTING = pattern(rb"(?:an?[ ])?[a-z]++(?=[ ])")
_NEXT_WORD = pattern(rf"(?:{WHITE}|-)([A-Za-z]+)")
_UNCOUNTED = pattern(rf"(?:\d|(?<![A-Za-z])(?:several|few|many|point))(?:{WHITE}|-)$", re.IGNORECASE)
"""What makes a number word none, or a part of another: £5 million, several hundred, one point five."""
_OTHER_VULGARS = "".join(map(chr, range(0x2150, 0x215F)))
"""The fractions beyond Latin-1, which an outline does not show."""
_SOME_OF_THEM = f"[{_OTHER_VULGARS[0]}-{_OTHER_VULGARS[-1]}]+"
_LONG = 200_000
"""Characters from which ``regex``, which finds a plain range five times as fast as ``re``, is worth its loading."""
_BELOW_ZERO = pattern(rf"{WHITE}below{WHITE}zero(?![A-Za-z])")
_BELOW = pattern(
    rf"below{WHITE}(?:zero(?:{WHITE}(?P<scale>Celsius|Fahrenheit))?|(?P<own>Celsius|Fahrenheit))(?![A-Za-z])"
)
"""51 below zero, 51 below Celsius: a temperature whose degrees go without saying."""
_COUNTED_BY = pattern(
    rf"(?!per{WHITE})[a-z]+(?:{WHITE}[a-z]+)?(?:{WHITE}(?=(?:per|to{WHITE}the|a|every){WHITE})|{SPACE}?(?=/))",
    re.IGNORECASE,
)
"""What is counted by area: 216 inhabitants per square kilometre, 90 people/km²."""
_COUNTED_PER = pattern(rf"(?:to{WHITE}the|a|every){WHITE}(?=square|sq|cubic|hectare|acre)", re.IGNORECASE)

_FIRST_UNITS = (b"mach", b"flight level")
"""In an outline: units that stand before their number."""
_FLIGHT_LEVEL = "FL"
"""In a text: another. Its capitals are rare, while an outline is full of flow and flat."""

Reader = Callable[[Quantity], tuple[Reading, ...]]


class Scanner:
    """Finds the quantities of a segment; holds the lexicon of its conventions and how its quantities are read."""

    def __init__(self, conventions: Conventions, reader: Reader) -> None:
        self._lexicon = conventions.lexicon()
        self._reader = reader
        self._kinds = _Kinds(self._lexicon)
        self._usual = Usual(self._lexicon)

    def scan(self, segment: Segment) -> tuple[Quantity, ...]:
        """Every quantity of ``segment`` in the order of the text; none overlaps another."""
        text = segment.text
        found = sorted(self._atoms(text), key=_place)
        if not found:
            return ()
        joined = distributing.distributed(text, joining.joined(text, joining.apart(found)), self._lexicon)
        return tuple([self._quantity(segment, atom) for atom in joined if not _is_coordinate(text, atom)])

    def _atoms(self, text: str) -> Iterator[Atom]:
        outline = Outline.of(text)
        yield from self._in_digits(text, outline)
        yield from self._in_other_fractions(text, outline)
        yield from self._in_words(text, outline)
        yield from self._in_articles(text, outline)
        yield from self._prefixed(text, outline)

    def _in_digits(self, text: str, outline: Outline) -> Iterator[Atom]:
        done = -2
        usual = self._usual.atom
        for start, is_counted in self._starts(text, outline.figures):
            # What follows a quantity at once is part of no word: 3h20m, 5°C-10°C.
            if start < done:
                continue
            atom = usual(text, start)
            if atom is None or (atom is NOTHING and is_counted):
                atom = self._unusual(text, outline, start, is_apart=start > done + 1)
            if atom is not None and atom is not NOTHING:
                done = atom.end
                yield atom

    def _starts(self, text: str, figures: bytes) -> list[tuple[int, bool]]:
        """Where a number in digits may begin, and whether the word behind it may be what is counted.

        All at once, since a search is quicker that is not left between two hits.
        """
        is_none, kinds, none, unit = self._is_none, self._kinds, _Kind.NONE, _Kind.UNIT
        found = []
        for hit in FIGURES.finditer(figures):
            kind = hit.lastgroup
            if kind == "word":
                start, end = hit.span(kind)
                word = text[start:end]
                known = kinds[word]
                if known is none or (known is not unit and is_none(text, word, end)):
                    continue
            elif kind == "joined" and hit[kind] not in _COUNTING:
                continue
            found.append((hit.start(), kind == "count"))
        return found

    def _unusual(self, text: str, outline: Outline, start: int, *, is_apart: bool = True) -> Atom | None:
        if start and (text[start - 1] in leads.MONEY or (is_apart and leads.is_inside(text, start))):
            return None
        return self._atom(text, outline, start)

    def _in_other_fractions(self, text: str, outline: Outline) -> Iterator[Atom]:
        """⅓ cup: what an outline does not show."""
        for start in _other_fractions(text):
            atom = self._unusual(text, outline, start)
            if atom is not None:
                yield atom

    def _in_words(self, text: str, outline: Outline) -> Iterator[Atom]:
        done = 0
        for start in self._counts(text, outline.words):
            if start < done:
                continue
            if _UNCOUNTED.search(text, max(0, start - 10), start):
                continue
            atom = self._usual.atom(text, start) or self._atom(text, outline, start)
            if atom is not None and atom is not NOTHING:
                done = atom.end
                yield atom

    def _counts(self, text: str, outline: bytes) -> Iterator[int]:
        """Where a number in words may begin."""
        starts, is_none, kinds, unit = [], self._is_none, self._kinds, _Kind.UNIT
        for hit in COUNTS.finditer(outline):
            if hit.lastgroup == "word":
                start, end = hit.span("word")
                word = text[start:end]
                said = text[hit.start() : end + 1]
                # What an outline does not show may be of the unit: one pΩ, one μmHg, one "Hg.
                is_shown = said.isascii() and '"' not in said
                if kinds[word] is not unit and is_shown and is_none(text, word, end):
                    continue
            starts.append(hit.start() + 1)
        starts += [hit.start() + 1 for hit in IN_BRACKETS.finditer(outline) if self._begins_a_number(hit)]
        if _FIRST_COUNTING.match(outline):
            starts.append(0)
        return iter(sorted(starts))

    def _begins_a_number(self, bracket: re.Match[bytes]) -> bool:
        first, second = bracket.groups()
        return second in _COUNTED if first in (b"a", b"an") else first in _COUNTING

    def _is_none(self, text: str, word: str, end: int) -> bool:
        """Whether a word behind a number, which ends at ``end``, begins no unit and does not go on with the number."""
        kind = self._kinds[word]
        if kind is _Kind.UNIT or kind is _Kind.NONE:
            return kind is _Kind.NONE
        following = _NEXT_WORD.match(text, end)
        if following is None:
            return False  # cmH2O, in³, in 3), a bare "in"
        if following[1].lower() in self._lexicon.heads.get(word.lower(), ()):
            return False
        return kind is _Kind.HEAD or words.NOT_BEFORE[word].match(text, end) is not None

    def _in_articles(self, text: str, outline: Outline) -> Iterator[Atom]:
        for span, unit_start in articles.articles(text, outline.words):
            unit = self._unit(text, span.end, unit_start)
            if unit is not None:
                term = Term(WrittenNumber(span, text[span.start : span.end]), unit)
                yield Atom(span.start, unit.span.end, ((term,),), Form.ONE)

    def _prefixed(self, text: str, outline: Outline) -> Iterator[Atom]:
        """Mach 20, FL350: the unit first."""
        named = (place for phrase in _FIRST_UNITS for place in places(outline.words, phrase))
        starts = chain(named, places(text, _FLIGHT_LEVEL))
        for hit in filter(None, (_FIRST_UNIT.match(text, start) for start in starts)):
            amount = amounts.behind_a_unit(text, outline, hit.end())
            candidates = self._lexicon.lookup(" ".join(hit["unit"].split()))
            if amount is not None and candidates:
                unit = WrittenUnit(Span(*hit.span("unit")), hit["unit"], candidates)
                parts = tuple((Term(number, unit),) for number in amount.numbers)
                yield Atom(hit.start(), amount.numbers[-1].span.end, parts, amount.form)

    def _atom(self, text: str, outline: Outline, start: int) -> Atom | None:
        """The amount whose first digit or word stands at ``start`` with the unit behind it, if that is one."""
        amount = amounts.before_a_unit(text, outline, start)
        unit = amount and self._unit(text, amount.numbers[-1].span.end, amount.unit_start)
        if amount is None or unit is None:
            return None
        numbers = amount.numbers
        if numbers[0].span.start == start:
            lead = leads.with_sign(text, start)
            if leads.counts_nothing(text, lead):
                return None
            span = Span(lead, numbers[0].span.end)
            numbers = (WrittenNumber(span, text[lead : span.end]), *numbers[1:])
        first = numbers[0].span.start
        if amount.closes:
            if amount.form is not Form.UNCERTAIN or text[first - 1 : first] != "(":
                return None
            first -= 1
        below = _BELOW_ZERO.match(text, unit.span.end)
        parts = tuple([(Term(number, unit),) for number in numbers])
        return Atom(
            first, below.end() if below else unit.span.end, parts, amount.form if len(numbers) > 1 else Form.ONE
        )

    def _unit(self, text: str, number_end: int, start: int) -> WrittenUnit | None:
        """The unit at ``start`` behind a number that ends at ``number_end``, if it is one and not a word."""
        found = expression.parse(text, start, self._lexicon) or self._per_area(text, start)
        if found is not None:
            span = Span(start, found.end)
            if words.counts(text, Span(number_end, start), span):
                return WrittenUnit(span, text[start : found.end], found.candidates)
        return self._below(text, start)

    def _per_area(self, text: str, start: int) -> expression.Expression | None:
        """216 inhabitants per square kilometre: the unit behind what is counted."""
        counted = _COUNTED_BY.match(text, start)
        if counted is None:
            return None
        per = _COUNTED_PER.match(text, counted.end())
        if per is not None:
            return expression.below(text, per.end(), self._lexicon)
        found = expression.parse(text, counted.end(), self._lexicon)
        return found if found is not None and found.candidates[0].dimension.length < 0 else None

    def _below(self, text: str, start: int) -> WrittenUnit | None:
        below = _BELOW.match(text, start)
        if below is None:
            return None
        scale = below["scale"] or below["own"]
        scales = (scale,) if scale else ("Celsius", "Fahrenheit")
        candidates = tuple(self._lexicon.lookup(f"degrees {each}")[0] for each in scales)
        return WrittenUnit(Span(*below.span()), below[0], candidates)

    def _quantity(self, segment: Segment, atom: Atom) -> Quantity:
        start, hedge = hedges.before(segment.text, atom.start)
        after, behind = hedges.after(segment.text, atom.end)
        reach = Span(start, after.end)
        said = behind if hedge is Hedge.NONE else hedge
        return Quantity(segment, Span(atom.start, atom.end), atom.parts, atom.form, said, reach, self._reader)


class _Kind(Enum):
    """What a word right behind a number may be, by itself."""

    NONE = "nothing that has to do with the number"
    UNIT = "the beginning of a unit, or more of the number"
    HEAD = "the beginning of a unit where the right word follows"
    WORD = "a unit that is also a word"


class _Kinds(dict[str, _Kind]):
    """The kinds of words, each worked out when first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __missing__(self, word: str) -> _Kind:
        if len(self) > _MOST_WORDS:
            self.clear()
        self[word] = kind = self._kind(word)
        return kind

    def _kind(self, word: str) -> _Kind:
        small = word.lower()
        if small in _LEADING:
            return _Kind.UNIT
        if word in words.NOT_BEFORE:
            return _Kind.WORD
        if self._lexicon.lookup(word):
            return _Kind.UNIT
        return _Kind.HEAD if small in self._lexicon.heads else _Kind.NONE


_TO_NUMBER = rf"(?:{WHITE}|-)?"
"""Between a unit and the number behind it; behind FL stand digits only, never five."""
_FIRST_UNIT = pattern(
    rf"(?<!\w)(?P<unit>Mach|mach|MACH|FL(?={_TO_NUMBER}[0-9])|[Ff]light{WHITE}level){_TO_NUMBER}(?=[0-9A-Za-z])"
)


def _other_fractions(text: str) -> Iterator[int]:
    # Most texts have none, which fifteen searches for one character tell twenty times as fast as one for any of them.
    if text.isascii() or not any(fraction in text for fraction in _OTHER_VULGARS):
        return iter(())
    if len(text) < _LONG:
        return (hit.start() for hit in re.finditer(_SOME_OF_THEM, text))
    import regex

    return (hit.start() for hit in regex.finditer(_SOME_OF_THEM, text))


def _place(atom: Atom) -> tuple[int, int]:
    return atom.start, -atom.end


def _is_coordinate(text: str, atom: Atom) -> bool:
    unit = atom.parts[0][0].unit.text
    return unit in words.DEGREES and words.is_coordinate(text, Span(atom.start, atom.end))
