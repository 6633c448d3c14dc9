"""Segment → quantities: every number that a unit follows, as written, with its span.

A gate finds digits and number words; only there does one anchored pattern look for a whole amount (10, 10–15, 3 × 4 × 5)
and the unit grammar for a unit behind it. Neighbours that write one quantity (5 ft 10 in, 128 cm to 151 cm) are then
joined by ``joining``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import regex

from unitcheck import distributing, hedges, joining
from unitcheck.conventions import Conventions
from unitcheck.joining import Atom
from unitcheck.model import Form, Quantity, Reading, Segment, Span, Term, WrittenNumber, WrittenUnit
from unitcheck.numerals import COUNTING, MINUS, NUMBER, NUMBER_WORDS, SPACES, VULGAR
from unitcheck.units import expression, words

# --- patterns ---------------------------------------------------------------------------------------------------------

_SP = f"[{SPACES}]"
_WHITE = rf"[{SPACES}\n]"
_SIGN = f"[{MINUS}+]"
_GAP = rf"(?:\+?-?{_SP}{{0,2}}(?:\n{_SP}{{0,8}})?|[\u2010\u2011])"
"""Between a number and its unit: nothing, white space with at most one line break, or a hyphen."""

_JOIN = rf"""(?:
    {_SP}?(?:\u00b1|\+/?[-\u2212\u2013]){_SP}?                    # 9.81 ± 0.02
  | {_SP}?[-\u2013\u2014\u2212\u2010\u2011]{_SP}?(?=[\d.{"".join(VULGAR)}{MINUS}])    # 10–15
  | {_SP}?[\u00d7x\u2715*]{_SP}?                                 # 3 × 4
  | -?{_WHITE}(?:to|or|by|and|through|x){_WHITE}                 # 10 to 15, 10- to 15-
  | ,{_WHITE}(?:(?:or|and|to){_WHITE})?                          # 5, 10 and 15
)"""

_GATE = regex.compile("[0-9]+")
_VULGAR_GATE = re.compile(f"[{''.join(VULGAR)}]")
_UNIT_STARTS = "A-Za-z°º˚'\u2019\u2032\"\u201d\u2033µμΩ\u2126Å\u212b℃℉%‰/"
_AMOUNT = re.compile(
    rf"(?P<amount>{NUMBER}(?:{_JOIN}{_SIGN}?(?:{NUMBER}|{NUMBER_WORDS})){{0,5}}){_GAP}(?=[{_UNIT_STARTS}])", re.VERBOSE
)
_IN_WORDS = re.compile(
    rf"""(?P<amount>{NUMBER_WORDS}(?:(?:{_WHITE}(?:to|or|by|and){_WHITE}|-to-)(?:{NUMBER_WORDS}|{NUMBER})){{0,3}})
    (?:{_GAP})(?=[{_UNIT_STARTS}])""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD_GATE = re.compile(rf"(?<![A-Za-z])(?:{COUNTING})(?![A-Za-z])", re.IGNORECASE)
_ARTICLE = re.compile(rf"(?<![A-Za-z])(?P<article>an?){_WHITE}(?=[a-z]{{3,15}}(?:{_SP}[a-z]{{2,8}}){{0,3}}{_SP}[(\[])")
"""A mile (1.6 km): an article counts only where a bracket follows, else every "a day" would be a quantity."""
_PREFIX = re.compile(rf"(?<![\w])(?P<unit>Mach|FL){_SP}?(?={NUMBER})", re.VERBOSE)

_ONE_NUMBER = re.compile(rf"(?P<join>{_JOIN})?(?P<number>{_SIGN}?(?:{NUMBER}|{NUMBER_WORDS}|an?(?={_WHITE})))", re.VERBOSE | re.IGNORECASE)
_INSIDE = re.compile(r"\w|[0-9][.,:/]|[A-Z]-")
_MINUS_WORD = re.compile(rf"(?:minus|negative){_WHITE}$", re.IGNORECASE)
_BELOW_ZERO = re.compile(rf"{_WHITE}below{_WHITE}zero(?![A-Za-z])")
_COUNTED = re.compile(rf"(?!per{_WHITE})[a-z]+(?:{_WHITE}[a-z]+)?{_WHITE}(?=(?:per|to{_WHITE}the|a|every){_WHITE}square{_WHITE})", re.IGNORECASE)
"""What is counted by area: 216 inhabitants per square kilometre."""
_MONEY = re.compile(r"[$£€¥₹][ \u00a0]?$")

Reader = Callable[[Quantity], tuple[Reading, ...]]


class Scanner:
    """Finds the quantities of a segment; holds the lexicon of its conventions and how its quantities are read."""

    def __init__(self, conventions: Conventions, reader: Reader) -> None:
        self._lexicon = conventions.lexicon()
        self._reader = reader

    def scan(self, segment: Segment) -> tuple[Quantity, ...]:
        """Every quantity of ``segment`` in the order of the text; none overlaps another."""
        atoms = _apart(sorted(self._atoms(segment.text), key=lambda atom: (atom.start, -atom.end)))
        joined = distributing.distributed(segment.text, joining.joined(segment.text, atoms), self._lexicon)
        return tuple(self._quantity(segment, atom) for atom in joined)

    def _atoms(self, text: str) -> Iterator[Atom]:
        yield from self._in_digits(text, _GATE)
        if not text.isascii():
            yield from self._in_digits(text, _VULGAR_GATE)
        yield from self._in_words(text)
        yield from self._prefixed(text)

    def _in_digits(self, text: str, gate: re.Pattern[str] | regex.Pattern[str]) -> Iterator[Atom]:
        done = 0
        for hit in gate.finditer(text):
            start = hit.start()
            if start < done or _is_inside(text, start):
                continue
            match = _AMOUNT.match(text, start)
            if match is None:
                continue
            atom = self._atom(text, start, match.end("amount"), match.end())
            if atom is not None:
                done = atom.end
                yield atom

    def _in_words(self, text: str) -> Iterator[Atom]:
        done = 0
        for hit in _WORD_GATE.finditer(text):
            match = _IN_WORDS.match(text, hit.start()) if hit.start() >= done else None
            atom = self._atom(text, match.start(), match.end("amount"), match.end()) if match else None
            if atom is not None:
                done = atom.end
                yield atom
        for hit in _ARTICLE.finditer(text):
            atom = self._atom(text, hit.start(), hit.end("article"), hit.end())
            if atom is not None:
                yield atom

    def _prefixed(self, text: str) -> Iterator[Atom]:
        """Mach 20, FL350: the unit first."""
        for hit in _PREFIX.finditer(text):
            number = _ONE_NUMBER.match(text, hit.end())
            candidates = self._lexicon.lookup(hit["unit"])
            if number is not None and candidates:
                unit = WrittenUnit(Span(*hit.span("unit")), hit["unit"], candidates)
                written = WrittenNumber(Span(*number.span("number")), number["number"])
                yield Atom(hit.start(), number.end(), ((Term(written, unit),),), Form.ONE)

    def _atom(self, text: str, start: int, end: int, unit_start: int) -> Atom | None:
        """The amount from ``start`` to ``end`` with the unit at ``unit_start``, if that is one."""
        counted = _COUNTED.match(text, unit_start)
        found = expression.parse(text, counted.end() if counted else unit_start, self._lexicon)
        if found is None or not words.counts(text, Span(end, unit_start), Span(unit_start, found.end)):
            return None
        lead = _with_sign(text, start)
        if _MONEY.search(text[max(0, lead - 2) : lead]):
            return None
        unit = WrittenUnit(Span(unit_start, found.end), text[unit_start : found.end], found.candidates)
        numbers, form = _numbers(text, lead, start, end)
        if not numbers:
            return None
        below = _BELOW_ZERO.match(text, found.end)
        if below is not None and len(numbers) == 1:
            numbers = (WrittenNumber(numbers[0].span, "-" + numbers[0].text),)
        parts = tuple((Term(number, unit),) for number in numbers)
        return Atom(lead, below.end() if below else found.end, parts, form)

    def _quantity(self, segment: Segment, atom: Atom) -> Quantity:
        start, hedge = hedges.before(segment.text, atom.start)
        reach = Span(start, hedges.after(segment.text, atom.end).end)
        return Quantity(segment, Span(atom.start, atom.end), atom.parts, atom.form, hedge, reach, self._reader)


# --- around the number ------------------------------------------------------------------------------------------------


def _is_inside(text: str, start: int) -> bool:
    """Whether a digit at ``start`` belongs to a word, a number, a date, a time or a name such as S-500."""
    if start == 0:
        return False
    before = text[start - 1]
    if before == ",":
        return True
    if before == ".":
        return start > 1 and text[start - 2] not in _BEFORE_POINT
    return _INSIDE.match(before) is not None or (start > 1 and _INSIDE.fullmatch(text[start - 2 : start]) is not None)


def _with_sign(text: str, start: int) -> int:
    """Where the number at ``start`` begins with its leading point and sign: .5, −40, minus 40."""
    if start and text[start - 1] == ".":
        start -= 1
    if start and text[start - 1] in MINUS and (start == 1 or text[start - 2] in _BEFORE_SIGN):
        return start - 1
    word = _MINUS_WORD.search(text[max(0, start - 10) : start])
    return start - len(word[0]) if word else start


_BEFORE_POINT = SPACES + MINUS + "\n\t([{~≈/"
_BEFORE_SIGN = SPACES + "\n\t([{/=~≈<>|,;:*_\"'“‘\u2013\u2014"


def _numbers(text: str, lead: int, start: int, end: int) -> tuple[tuple[WrittenNumber, ...], Form]:
    """The numbers of the amount from ``start`` to ``end``, the first with its sign from ``lead`` on, and their form."""
    numbers: list[WrittenNumber] = []
    joins: list[str] = []
    position = start
    while position < end:
        match = _ONE_NUMBER.match(text, position)
        if match is None or not position < match.end() <= end:
            break
        span = Span(match.start("number") if numbers else lead, match.end())
        numbers.append(WrittenNumber(span, text[span.start : span.end]))
        joins.append(match["join"] or "")
        position = match.end()
    return tuple(numbers), joining.form_of(joins[1:])


def _apart(atoms: list[Atom]) -> list[Atom]:
    """Atoms that do not overlap; of two that do, the one that starts first."""
    kept: list[Atom] = []
    for atom in atoms:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept
