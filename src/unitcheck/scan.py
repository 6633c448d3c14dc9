"""Segment → quantities: every number that a unit follows, as written, with its span.

A gate finds digits and number words; only there does one anchored pattern look for a whole amount (10, 10–15,
3 × 4 × 5) and the unit grammar for a unit behind it. Neighbours that write one quantity (5 ft 10 in, 128 cm to 151 cm)
are then joined by ``joining``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

import regex

from unitcheck import distributing, hedges, joining
from unitcheck.conventions import Conventions
from unitcheck.joining import Atom
from unitcheck.model import Form, Hedge, Quantity, Reading, Segment, Span, Term, WrittenNumber, WrittenUnit
from unitcheck.numerals import COUNTING, MINUS, NUMBER, NUMBER_WORDS, SCALES, SIGN, SPACES, VULGAR, WHITE
from unitcheck.units import expression, words
from unitcheck.units.expression import MODIFIERS, SPACE

# --- patterns ---------------------------------------------------------------------------------------------------------

_SP = SPACE
_GAP = rf"(?:\+?-?(?:{WHITE}{_SP}?)?|[\u2010\u2011]|\t)"
"""Between a number and its unit: nothing, white space with at most one line break, or a hyphen."""

_DIGIT_NEXT = rf"(?=[\d.{''.join(VULGAR)}\{MINUS}])"
_JOIN = rf"""(?:
    {_SP}?(?:\u00b1|\+/?[-\u2212\u2013]){_SP}?                    # 9.81 ± 0.02
  | {_SP}?[-\u2013\u2014\u2212\u2010\u2011]{_SP}?{_DIGIT_NEXT}     # 10–15
  | {_SP}?[\u00d7x\u2715*]{_SP}?                                 # 3 × 4
  | -?{WHITE}(?:to|or|by|and|through|x){WHITE}                   # 10 to 15, 10- to 15-
  | -(?:to|by|or|x)-                                             # 20-by-30-foot
  | ,{WHITE}(?:(?:or|and|to){WHITE})?                            # 5, 10 and 15
)"""

_GATE = regex.compile("[0-9]+")
_VULGAR_GATE = re.compile(f"[{''.join(VULGAR)}]")
_UNIT_START = r"(?=[^\s\d.,;:!?()\[\]{}<>|=~+*&#@$£€^\\\u2010-\u2015-])"
"""What a unit may begin with: a letter, a degree sign, a prime, a solidus, per cent …"""
_NEXT = rf"[\u00b0\u00ba]?{_JOIN}{SIGN}?"
"""What parts two numbers of an amount; 5° to 10°C has its degree sign twice."""
_PLAIN = re.compile(
    r"[0-9][0-9.,]{0,24}(?: (?P<word>[A-Za-z]+)(?![.\w'\u2019(\u2609-])"
    r"| ?(?=[;:!?\]|])| ?,(?= [A-Za-z])|\.(?= [A-Z]|\n|$))"
)
"""A number with what follows most numbers; where this does not match, the amount and the unit are looked for."""
_BETWEEN = ("to", "or", "and", "by", "through", "x", "per", "a", "every", "below", "above", "plus", "minus", "times")
_LEADING = frozenset((*MODIFIERS, *(word.capitalize() for word in MODIFIERS), *SCALES, *_BETWEEN))
"""Words that may stand between a number and its unit."""
_AMOUNT = re.compile(
    rf"""(?P<amount>{NUMBER}(?:{_NEXT}(?:{NUMBER}|{NUMBER_WORDS})){{0,5}})(?P<close>\))?{_GAP}{_UNIT_START}""",
    re.VERBOSE,
)
_IN_WORDS = re.compile(
    rf"""(?P<amount>{NUMBER_WORDS}(?:(?:{WHITE}(?:to|or|by|and){WHITE}|-(?:to|by|or)-)(?:{NUMBER_WORDS}|{NUMBER})){{0,3}})
    (?:{_GAP}){_UNIT_START}""",
    re.VERBOSE,
)
_WORD_GATE = re.compile(rf"[ \n\t(\[\u00a0\u2009\u202f\u201c\u2018\"'/\u2013\u2014*_-]{COUNTING}", re.VERBOSE)
"""What may stand before a number in words, which the search can skip to, and what it begins with."""
_UNCOUNTED = re.compile(rf"(?:\d|(?<![A-Za-z])(?:several|few|many|point))(?:{WHITE}|-)$", re.IGNORECASE)
"""What makes a number word none, or a part of another: £5 million, several hundred, one point five."""
_BRACKETS = (
    re.compile(r"[(\[](?=[^)])"),
    *(re.compile(rf"{space}and{WHITE}an?{WHITE}(?:half|quarter|third)(?![A-Za-z])") for space in (*SPACES, "\n")),
)
_ARTICLE = re.compile(rf"(?<![A-Za-z])(?P<article>[Aa]n?){WHITE}(?=[a-z]{{3,15}}(?:{_SP}[a-z]{{2,8}}){{0,3}}{WHITE}?$)")
_ARTICLE_INSIDE = re.compile(rf"[(\[](?P<article>an?){WHITE}(?=[a-z]{{3,15}}[)\]])")
"""A mile (1.6 km), (an inch), a mile and a half: an article counts only there, else "a day" would be a quantity."""
_LONGEST_ARTICLE = 50
_FIRST_UNITS = (("Mach", ""), ("mach", ""), ("MACH", ""), ("FL", ""), ("flight", "level"), ("Flight", "level"))
_PREFIXES = tuple(
    re.compile(rf"(?P<unit>{word}(?<!\w{word}){WHITE if rest else ''}{rest})(?:{WHITE}|-)?(?=[0-9A-Za-z])")
    for word, rest in _FIRST_UNITS
)
"""Units that stand first, each a pattern of its own, since a search for plain letters is the quickest there is."""

_ONE_NUMBER = re.compile(
    rf"[\u00b0\u00ba]?(?P<join>{_JOIN})?(?P<number>(?:{SIGN}{_SP}?)?(?:{NUMBER}|{NUMBER_WORDS}|[Aa]n?(?={WHITE})))",
    re.VERBOSE,
)
_INSIDE = re.compile(r"\w|[0-9][.,:/]|[A-Z]-")
_MINUS_WORD = re.compile(rf"(?<![A-Za-z])(?:minus|negative){WHITE}$", re.IGNORECASE)
_SIGNED = re.compile(rf"(?:\u00b1|\+/[{MINUS}]){_SP}?$")
_BELOW_ZERO = re.compile(rf"{WHITE}below{WHITE}zero(?![A-Za-z])")
_BELOW = re.compile(
    rf"below{WHITE}(?:zero(?:{WHITE}(?P<scale>Celsius|Fahrenheit))?|(?P<own>Celsius|Fahrenheit))(?![A-Za-z])"
)
"""51 below zero, 51 below Celsius: a temperature whose degrees go without saying."""
_COUNTED = re.compile(
    rf"(?!per{WHITE})[a-z]+(?:{WHITE}[a-z]+)?(?:{WHITE}(?=(?:per|to{WHITE}the|a|every){WHITE})|{_SP}?(?=/))",
    re.IGNORECASE,
)
"""What is counted by area: 216 inhabitants per square kilometre, 90 people/km²."""
_COUNTED_PER = re.compile(rf"(?:to{WHITE}the|a|every){WHITE}(?=square|sq|cubic|hectare|acre)", re.IGNORECASE)
_MONEY = re.compile(r"[$£€¥₹][ \u00a0]?$")

Reader = Callable[[Quantity], tuple[Reading, ...]]


class Scanner:
    """Finds the quantities of a segment; holds the lexicon of its conventions and how its quantities are read."""

    def __init__(self, conventions: Conventions, reader: Reader) -> None:
        self._lexicon = conventions.lexicon()
        self._reader = reader

    def scan(self, segment: Segment) -> tuple[Quantity, ...]:
        """Every quantity of ``segment`` in the order of the text; none overlaps another."""
        atoms = joining.apart(sorted(self._atoms(segment.text), key=lambda atom: (atom.start, -atom.end)))
        joined = distributing.distributed(segment.text, joining.joined(segment.text, atoms), self._lexicon)
        return tuple(self._quantity(segment, atom) for atom in joined if not _is_coordinate(segment.text, atom))

    def _atoms(self, text: str) -> Iterator[Atom]:
        yield from self._in_digits(text, _GATE)
        if not text.isascii():
            yield from self._in_digits(text, _VULGAR_GATE)
        yield from self._in_words(text)
        yield from self._in_articles(text)
        yield from self._prefixed(text)

    def _in_digits(self, text: str, gate: re.Pattern[str] | regex.Pattern[str]) -> Iterator[Atom]:
        done = -2
        for hit in gate.finditer(text):
            start = hit.start()
            if self._is_plain(text, start):
                continue
            # What follows a quantity at once is part of no word: 3h20m, 5°C-10°C.
            if start < done or (start > done + 1 and _is_inside(text, start)):
                continue
            match = _AMOUNT.match(text, start)
            if match is None:
                continue
            atom = self._atom(text, start, match)
            if atom is not None:
                done = atom.end
                yield atom

    def _is_plain(self, text: str, start: int) -> bool:
        """Whether the number at ``start`` stands before a mark or a word that begins no unit, as most numbers do."""
        plain = _PLAIN.match(text, start)
        if plain is None:
            return False
        word = plain["word"]
        if word is None:
            return True
        if word in _LEADING or word.lower() in self._lexicon.heads or self._lexicon.lookup(word):
            return False
        return _COUNTED.match(text, plain.start("word")) is None

    def _in_words(self, text: str) -> Iterator[Atom]:
        done = 0
        for start in chain((0,), (hit.start() + 1 for hit in _WORD_GATE.finditer(text))):
            if start < done:
                continue
            match = _IN_WORDS.match(text, start)
            if match is None or _UNCOUNTED.search(text, max(0, start - 10), start):
                continue
            atom = self._atom(text, start, match)
            if atom is not None:
                done = atom.end
                yield atom

    def _in_articles(self, text: str) -> Iterator[Atom]:
        for bracket in chain.from_iterable(pattern.finditer(text) for pattern in _BRACKETS):
            start = bracket.start()
            hits = (_ARTICLE.search(text, max(0, start - _LONGEST_ARTICLE), start), _ARTICLE_INSIDE.match(text, start))
            for hit in filter(None, hits):
                unit = self._unit(text, hit.end("article"), hit.end())
                if unit is not None:
                    span = Span(*hit.span("article"))
                    term = Term(WrittenNumber(span, hit["article"]), unit)
                    yield Atom(span.start, unit.span.end, ((term,),), Form.ONE)

    def _prefixed(self, text: str) -> Iterator[Atom]:
        """Mach 20, FL350: the unit first."""
        for hit in chain.from_iterable(pattern.finditer(text) for pattern in _PREFIXES):
            amount = _prefixed_amount().match(text, hit.end())
            candidates = self._lexicon.lookup(" ".join(hit["unit"].split()))
            if amount is not None and candidates:
                unit = WrittenUnit(Span(*hit.span("unit")), hit["unit"], candidates)
                numbers, form = _numbers(text, hit.end(), hit.end(), amount.end())
                parts = tuple((Term(number, unit),) for number in numbers)
                yield Atom(hit.start(), amount.end(), parts, form)

    def _atom(self, text: str, start: int, match: re.Match[str]) -> Atom | None:
        """The amount of ``match`` with the unit behind it, if that is one; ``start`` is its first digit or word."""
        end, unit_start = match.end("amount"), match.end()
        unit = self._unit(text, end, unit_start)
        if unit is None:
            return None
        lead = _with_sign(text, start)
        if _MONEY.search(text, max(0, lead - 2), lead) or _is_power_of_a_bracket(text, lead):
            return None
        numbers, form = _numbers(text, lead, start, end)
        numbers = _after_year(numbers)
        if not numbers:
            return None
        first = numbers[0].span.start
        if text[end] == ")":
            if form is not Form.UNCERTAIN or text[first - 1 : first] != "(":
                return None
            first -= 1
        below = _BELOW_ZERO.match(text, unit.span.end)
        parts = tuple((Term(number, unit),) for number in numbers)
        return Atom(first, below.end() if below else unit.span.end, parts, form if len(numbers) > 1 else Form.ONE)

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
        counted = _COUNTED.match(text, start)
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
    """Where the number at ``start`` begins with its leading point and sign: .5, −40, ±5, minus 40."""
    if start and text[start - 1] == ".":
        start -= 1
    signed = _SIGNED.search(text, max(0, start - 5), start)
    if signed is not None:
        return signed.start()
    if start and text[start - 1] in _SIGNS and (start == 1 or _opens(text, start - 2)):
        return start - 1
    word = _MINUS_WORD.search(text, max(0, start - 11), start)
    return word.start() if word else start


def _is_power_of_a_bracket(text: str, start: int) -> bool:
    """Whether the number is but the power of ten in (5 ± 1) × 10³ m, which is not read."""
    return _POWER_OF_TEN.match(text, start) is not None and _TIMES.search(text, max(0, start - 4), start) is not None


_POWER_OF_TEN = re.compile(r"10[\^⁺⁻⁰¹²³⁴-⁹]")
_TIMES = re.compile(rf"\){_SP}?[\u00d7x*\u00b7\u22c5]{_SP}?$")


def _opens(text: str, position: int) -> bool:
    """Whether a sign may stand behind the character at ``position``; not behind the primes of 5'-10"."""
    if text[position] in "'\"" and position and text[position - 1].isdigit():
        return False
    return text[position] in _BEFORE_SIGN


_SIGNS = MINUS + "+"
_BEFORE_POINT = SPACES + MINUS + "\n\t([{~≈/"
_BEFORE_SIGN = SPACES + "\n\t([{/=~≈<>|,;:*_\"'“‘\u2013\u2014"


def _is_coordinate(text: str, atom: Atom) -> bool:
    return words.is_coordinate(text, Span(atom.start, atom.end), atom.parts[0][0].unit.text)


def _after_year(numbers: tuple[WrittenNumber, ...]) -> tuple[WrittenNumber, ...]:
    """The numbers behind a year that only seems to begin their range: January 11, 1914 to 38.6 °C."""
    for index in range(len(numbers) - 2, -1, -1):
        if _YEAR.fullmatch(numbers[index].text) and not _LARGE.match(numbers[index + 1].text):
            return numbers[index + 1 :]
    return numbers


_YEAR = re.compile(r"1[5-9]\d\d|20[0-4]\d")
_LARGE = re.compile(r"\d{3}|\d,\d|[a-z]", re.IGNORECASE)


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


@cache
def _prefixed_amount() -> re.Pattern[str]:
    """What may stand behind Mach or FL; compiled when a text has them."""
    return re.compile(
        rf"(?:{NUMBER}|{NUMBER_WORDS})(?:(?:{_SP}?[\u2013\u2014-]{_SP}?|{WHITE}to{WHITE}){NUMBER})?", re.VERBOSE
    )
