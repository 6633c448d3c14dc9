"""How print writes a unit made of units: powers, products and rates, with every unit that may be meant.

km² · km2 · km^2 · square kilometres · sq mi · cu ft · metres squared · s⁻¹ · m s-1
kW·h · kilowatt-hours · N m · ft-lb
km/h · kilometres per hour · miles an hour · kg/m³ · L/100 km · W/(m²·K) · per square mile
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import islice, product

from unitcheck.interval import Interval
from unitcheck.lazy import pattern
from unitcheck.model import Dimension, System, Unit
from unitcheck.typed import NamedTuple, Protocol

MOST_FACTORS = 5
MOST_CANDIDATES = 24
_MOST_COMPOSED = 4096
"""Products and rates remembered; prose has some hundred."""

# --- tables -----------------------------------------------------------------------------------------------------------

MODIFIERS = {"square": 2, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3, "cu.": 3, "cub.": 3}
"""Words before a unit that raise it to a power."""

_MODIFYING = frozenset(letter for word in MODIFIERS for letter in (word[0], word[0].upper()))

AFTERWORDS = {"squared": 2, "cubed": 3}
"""Words after a unit that raise it to a power."""

PER_ARTICLE = "hour|minute|second|day|week|month|year|gallon|litre|liter"
"""What "a" and "an" may stand before as "per" does: miles an hour. Elsewhere an article begins something new."""

PRODUCTS = {
    Dimension(length=2, mass=1, time=-2): "torque and energy: N m, ft-lb, kilowatt-hours",
    Dimension(time=1, current=1): "charge: ampere-hours",
    Dimension(length=3): "volume: acre-feet, hectare-metres",
    Dimension(length=1, mass=1): "transport and first moments: tonne-kilometres",
    Dimension(length=1, mass=1, time=-1): "impulse: newton-seconds",
    Dimension(mass=1, length=-1, time=-1): "viscosity: pascal-seconds",
}
"""Products that a space or a hyphen may join; any other pair of unit words side by side is two things."""

SPACES = (
    "\x0b\x0c\x1c\x1d\x1e\x1f \x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""What print sets between a number and its unit, and between the words of a unit: plain, no-break, thin, hair …"""
SPACE = r"[^\S\t\r\n]"
"""A pattern for one of them, or of their like: a category is far quicker to compile than a list of code points."""


def white(space: str) -> str:
    """A pattern for one ``space``, or for a line break with the indentation around it; never for a blank line."""
    return rf"(?:{space}?\r?\n{space}{{0,8}}|{space})"


_TAKES_IN = pattern(r"(?<![A-Za-z])(?:lbf?|lbs|ozf?|pounds?)$")


def takes_in(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether "in" behind the unit that ``text`` ends in, between ``start`` and ``end``, may be inches: 5 lb in.

    Behind all others it is a preposition: 5 kg in all.
    """
    return _TAKES_IN.search(text, start, len(text) if end is None else end) is not None


_SPACE = SPACE
_BLANK = white(_SPACE)
# Latin, Greek and Cyrillic letters, and the letterlike signs; superscripts and fractions are "word" characters too.
_LETTERS = r"[A-Za-z\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u04ff\u1e00-\u1eff\u2100-\u214f]"
_WORD = rf"(?:U\.\s?S\.|U\.\s?K\.|{_LETTERS}+)"
_SIMPLE = pattern(
    rf"""
    [\u00b0\u00ba\u02da]{_SPACE}?[CFKR](?![A-Za-z])          # °C, º F
  | [\u2103\u2109\u00b0\u00ba\u02da]                           # ℃, a bare degree
  | \u2032\u2032|''|\u2019\u2019|[\u2032'\u2019\u2033"\u201d]  # primes
  | [%\u2030]
  | {_WORD}
    """,
    re.VERBOSE,
)
_MOST_WORDS = 4
_PLAIN = pattern(rf"{_WORD}(?: {_WORD}){{0,{_MOST_WORDS - 1}}}|[\u2103\u2109\u00b0\u00ba\u02da%\u2030]")
_MORE_WORDS = pattern(rf"\.?(?:{_BLANK}|-){_WORD}|{_SPACE}?\({_WORD}\.?\)|{_SPACE}?[\u00b0\u00ba][CFKR]")
_MODIFIER = pattern(
    rf"({'|'.join(re.escape(word) for word in sorted(MODIFIERS, key=len, reverse=True))})(?![A-Za-z])(?:{_BLANK}|-)",
    re.IGNORECASE,
)
_POWER = pattern(
    rf"""
    (?P<raised>{_SPACE}?[²³⁴]|⁻[¹²³⁴]|\^(?:\([-\u2212]?\d\)|[-\u2212]?\d))
  | (?P<plain>[23])(?![\d\w]|[.,]\d)                          # km2
  | (?P<loose>{_SPACE}[23])(?={_SPACE}?[)\]/])                # in 3), a superscript that was lost
  | (?P<negative>[-\u2212\u2013][123])(?![\d\w]|[.,]\d|{_SPACE}?[\u00b0A-Za-z]*\d)   # s-1
  | {_BLANK}(?P<word>{"|".join(AFTERWORDS)})\b
    """,
    re.VERBOSE,
)
_PER = pattern(
    rf"""
    (?P<slash>\.?{_SPACE}?/{_SPACE}?)
  | (?P<word>\.?{_BLANK}per{_BLANK}|-per-)
  | (?P<article>{_BLANK}an?{_BLANK}|-an?-)(?=(?:{PER_ARTICLE})\b)
    """,
    re.VERBOSE,
)
_HUNDRED = pattern(rf"(100|1,?000)(?:{_BLANK})?(?=[A-Za-z])")
_TIMES = pattern(
    rf"""
    (?P<dot>{_SPACE}?[\u00b7\u22c5\u2219\u2022*]{_SPACE}?|\.(?=[A-Za-z]))
  | (?P<loose>{_BLANK}|-|\u2011)
  | (?P<tight>(?<=[²³])(?=[A-Za-z])|(?=\u00b0[CFK]))          # W/m²K, J/g°C
    """,
    re.VERBOSE,
)
_MARKS = "\u00b0\u00ba\u02da\u2032\u2033'\u2019\"\u201d%\u2030"
"""Marks that end a unit: what follows 5′ or 5° is no power of it and no second factor, except a rate."""


# --- the parts of an expression ---------------------------------------------------------------------------------------


Composed = tuple[tuple[tuple[str, ...], int, int], ...]
"""What a product or a rate is made of: of each factor the units' names, its exponent and what it is counted by."""


class Lexicon(Protocol):
    """What knows the spellings of single units; ``composed`` remembers what was made of them."""

    multiword: frozenset[str]
    heads: dict[str, frozenset[str]]
    odd: Odd
    odd_marks: frozenset[str]
    composed: dict[Composed, tuple[Unit, ...]]

    def lookup(self, spelling: str) -> tuple[Unit, ...]:
        """The units that ``spelling`` may stand for."""

    def tails(self, spelling: str) -> frozenset[str]:
        """The words, in small letters, with which spellings go on that begin like ``spelling``."""


Odd = Mapping[str, tuple[str, ...]]
"""Spellings that are no run of words or single mark (gal (US), in.Hg, R☉, g's), by their first letters in lower case:
as many as ``_HEAD``, or all of a shorter one; the longest first."""
_HEAD = 3


def odd(spellings: Iterable[str]) -> Odd:
    """Those of ``spellings`` that cannot be cut out of a text as words."""
    groups: dict[str, list[str]] = {}
    for spelling in spellings:
        quick = spelling.isascii() and spelling.replace(" ", "").isalpha() and spelling.count(" ") < _MOST_WORDS
        if not quick and not _PLAIN.fullmatch(spelling):
            groups.setdefault(spelling[:_HEAD].lower(), []).append(spelling)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in groups.items()}


def marks(spellings: Odd) -> frozenset[str]:
    """What follows the first letters of odd ``spellings``: a character, or a space and one."""
    found = (_AFTER_LETTERS.match(spelling) for group in spellings.values() for spelling in group)
    return frozenset(match[1] for match in found if match)


_AFTER_LETTERS = pattern(rf"{_LETTERS}+( ?.)")


class Factor(NamedTuple):
    """One unit of an expression: what it may be, its exponent, and a number it is counted by (per 100 km)."""

    candidates: tuple[Unit, ...]
    exponent: int
    counted_by: int = 1


class Expression(NamedTuple):
    """A unit read from a text: where it ends, and every unit it may stand for, the usual one first."""

    end: int
    candidates: tuple[Unit, ...]


def parse(text: str, start: int, lexicon: Lexicon) -> Expression | None:
    """The longest unit that begins at ``start`` of ``text``; None where none does."""
    alone = _ALONE.match(text, start)
    if alone is not None and alone["unit"].lower() not in lexicon.heads and _ends(alone["next"], lexicon):
        candidates = lexicon.lookup(alone["unit"])
        if candidates:
            return Expression(alone.end("unit"), candidates)
    factors: list[Factor] = []
    end = _factor(text, start, lexicon, 1, factors)
    if end is None:
        per = _PER_FIRST.match(text, start)
        end = _factor(text, per.end(), lexicon, -1, factors) if per is not None else None
    if end is None:
        return None
    end = _more_factors(text, end, lexicon, factors)
    candidates = _candidates(tuple(factors), lexicon)
    return Expression(end, candidates) if candidates else None


_ALONE = pattern(r"(?P<unit>[A-Za-z]{1,24})(?:(?=[),;:\]])| (?=[(=])| (?P<next>[A-Za-z]{1,24})(?![\w.'\u2019-]))")
"""A single word and what shows that no more of the unit follows; most units are written so."""


def _ends(following: str | None, lexicon: Lexicon) -> bool:
    """Whether the word behind a unit is none of it: no rate, no power, no second factor."""
    return following is None or (following not in CONTINUING and not lexicon.lookup(following))


CONTINUING = frozenset((*AFTERWORDS, "per", "a", "an", "below"))
"""Words behind a unit that may go on with it."""


def rate(text: str, start: int, candidates: tuple[Unit, ...], lexicon: Lexicon) -> Expression | None:
    """The unit that ``candidates`` become with the rate at ``start`` behind them: "per second" after a bracket."""
    factors = [Factor(candidates, 1)]
    end = _rate(text, start, lexicon, factors)
    if end is None:
        return None
    composed = _candidates(tuple(factors), lexicon)
    return Expression(end, composed) if composed else None


def below(text: str, start: int, lexicon: Lexicon) -> Expression | None:
    """The unit at ``start`` as one that something is counted by: people to the square mile."""
    factors: list[Factor] = []
    end = _factor(text, start, lexicon, -1, factors)
    return Expression(end, _candidates(tuple(factors), lexicon)) if end is not None else None


_PER_FIRST = pattern(rf"per{_BLANK}|/{_SPACE}?")


def _more_factors(text: str, end: int, lexicon: Lexicon, factors: list[Factor]) -> int:
    """Products and rates after the first factor."""
    sign = -1 if factors[0].exponent < 0 else 1
    while len(factors) < MOST_FACTORS:
        next_end = _rate(text, end, lexicon, factors) or _times(text, end, lexicon, sign, factors)
        if next_end is None:
            break
        if factors[-1].exponent < 0:
            sign = 1
        end = next_end
    return end


def _rate(text: str, end: int, lexicon: Lexicon, factors: list[Factor]) -> int | None:
    per = _PER.match(text, end)
    if per is None:
        return None
    hundred = _HUNDRED.match(text, per.end())
    count = int(hundred[1].replace(",", "")) if hundred else 1
    start = hundred.end() if hundred else per.end()
    if text.startswith("(", start):
        return _group(text, start + 1, lexicon, factors)
    below: list[Factor] = []
    found = _factor(text, start, lexicon, -1, below)
    if found is None or (hundred and _cancel(factors, below[0])):
        return None
    factors.append(below[0]._replace(counted_by=count))
    return found


def _cancel(factors: list[Factor], below: Factor) -> bool:
    """3 ounces / 100 grams is two masses, not a rate."""
    return factors[-1].candidates[0].dimension == below.candidates[0].dimension


def _group(text: str, start: int, lexicon: Lexicon, factors: list[Factor]) -> int | None:
    """The rest of W/(m²·K)."""
    below: list[Factor] = []
    end = _factor(text, start, lexicon, -1, below)
    while end is not None and len(below) < MOST_FACTORS:
        times = _TIMES.match(text, end)
        found = _factor(text, times.end(), lexicon, -1, below) if times else None
        if found is None:
            break
        end = found
    if end is None or not text.startswith(")", end):
        return None
    factors.extend(below)
    return end + 1


def _times(text: str, end: int, lexicon: Lexicon, sign: int, factors: list[Factor]) -> int | None:
    times = None if text[end - 1] in _MARKS else _TIMES.match(text, end)
    if times is None or (factors[-1].exponent < 0 < sign and times["loose"] == "-"):
        return None
    more: list[Factor] = []
    below = times["tight"] is not None and factors[-1].exponent < 0
    if text.startswith(tuple(_MARKS), times.end()) and not below:
        return None
    found = _factor(text, times.end(), lexicon, -1 if below else 1, more)
    if found is None:
        return None
    # Two unit words side by side are one unit only if the product is a quantity that print knows, or if a negative
    # exponent says so (m s-1).
    if times["loose"] and more[0].exponent > 0:
        is_in = text[times.end() : found] == "in"
        if (is_in and not takes_in(text, max(0, end - 8), end)) or not _is_product(factors, more[0]):
            return None
    factors.extend(more)
    return found


def _is_product(factors: list[Factor], last: Factor) -> bool:
    if any(factor.exponent != 1 for factor in (*factors, last)):
        return False
    return any(unit.dimension in PRODUCTS for unit in _composed((*factors, last)))


def _factor(text: str, start: int, lexicon: Lexicon, sign: int, factors: list[Factor]) -> int | None:
    """Read one unit with its power at ``start``; add it and return its end, or None."""
    modifier = _MODIFIER.match(text, start) if text[start : start + 1] in _MODIFYING else None
    found = _spelling(text, modifier.end(), lexicon) if modifier else None
    lengths = tuple(unit for unit in found[1] if unit.dimension == _LENGTH) if found else ()
    if modifier and found and lengths:
        factors.append(Factor(lengths, sign * MODIFIERS[modifier[1].lower()]))
        return found[0]
    found = _spelling(text, start, lexicon)  # also "square degree", which is no power of a length
    if found is None:
        return None
    end, power = _power(text, found[0])
    factors.append(Factor(found[1], sign * power))
    return end


_LENGTH = Dimension(length=1)


def _power(text: str, end: int) -> tuple[int, int]:
    match = None if text[end - 1] in _MARKS else _POWER.match(text, end)
    if match is None:
        return end, 1
    if match["word"]:
        return match.end(), AFTERWORDS[match["word"]]
    digits = match[0].strip(SPACES).translate(_POWER_SIGNS)
    return match.end(), int(digits)


_POWER_SIGNS = str.maketrans("²³⁴¹⁻\u2212\u2013", "2341---", "^()")


def _spelling(text: str, start: int, lexicon: Lexicon) -> tuple[int, tuple[Unit, ...]] | None:
    """The longest spelling at ``start`` that the lexicon knows: "nautical miles" before "nautical"."""
    first = _SIMPLE.match(text, start)
    if first is None:
        return _odd_spelling(text, start, lexicon)
    strange = _odd_spelling(text, start, lexicon) if _may_be_odd(text, first, lexicon) else None
    for end in reversed(_word_ends(text, first, lexicon)):
        if strange is not None and strange[0] >= end:
            return strange
        spelling = first[0] if end == first.end() else _WHITE.sub(" ", text[start:end])
        if end == first.end() or spelling in lexicon.multiword or _folded(spelling) in lexicon.multiword:
            candidates = lexicon.lookup(spelling)
            if candidates:
                return end, candidates
    return strange


def _may_be_odd(text: str, first: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a mark, or what follows a word's letters, may begin an odd spelling: °c, gal (US), in.Hg."""
    if first[0][0] in _MARKS or not first[0][0].isalpha():
        return True
    end = first.end()
    following = text[end : end + 1]
    return (text[end : end + 2] if following == " " else following) in lexicon.odd_marks


def _odd_spelling(text: str, start: int, lexicon: Lexicon) -> tuple[int, tuple[Unit, ...]] | None:
    first = text[start : start + _HEAD].lower()
    for letters in range(len(first), 0, -1):
        for spelling in lexicon.odd.get(first[:letters], ()):
            candidates = _written_as(text, start, spelling, lexicon)
            if candidates:
                return start + len(spelling), candidates
    return None


def _written_as(text: str, start: int, spelling: str, lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of ``spelling`` where ``text`` has it at ``start``, and no letter behind it."""
    end = start + len(spelling)
    if spelling[-1].isalnum() and text[end : end + 1].isalnum():
        return ()
    written = _WHITE.sub(" ", text[start:end]).replace("\u2019", "'")
    return lexicon.lookup(written) if written == spelling or written.lower() == spelling else ()


_WHITE = pattern(r"\s+")


def _word_ends(text: str, first: re.Match[str], lexicon: Lexicon) -> list[int]:
    ends = [first.end()]
    word = first[0]
    if word.isascii() and word.lower() not in lexicon.heads and word[1:2] != ".":
        return ends
    for _ in range(_MOST_WORDS - 1):
        more = _MORE_WORDS.match(text, ends[-1])
        if more is None:
            break
        ends.append(more.end())
    return ends


def _folded(spelling: str) -> str:
    return spelling.lower().replace("-", " ").replace(".", "")


# --- candidates -------------------------------------------------------------------------------------------------------


def _candidates(factors: tuple[Factor, ...], lexicon: Lexicon) -> tuple[Unit, ...]:
    if len(factors) == 1 and factors[0].exponent == 1:
        return factors[0].candidates
    key: Composed = tuple([(_names(factor), factor.exponent, factor.counted_by) for factor in factors])
    known = lexicon.composed.get(key)
    if known is None:
        if len(lexicon.composed) > _MOST_COMPOSED:
            lexicon.composed.clear()
        known = lexicon.composed[key] = tuple(islice(_composed(factors), MOST_CANDIDATES))
    return known


def _names(factor: Factor) -> tuple[str, ...]:
    return tuple([unit.name for unit in factor.candidates])


def _composed(factors: tuple[Factor, ...]) -> Iterator[Unit]:
    """Every product of the factors' candidates that does not mix US and imperial, the usual ones first."""
    choices = [tuple(unit for unit in factor.candidates if not unit.is_point) for factor in factors]
    for units in product(*choices):
        if not {System.US, System.IMPERIAL} <= {unit.system for unit in units}:
            yield compose(units, factors)


def compose(units: tuple[Unit, ...], factors: tuple[Factor, ...]) -> Unit:
    """The product of ``units``, each to its factor's exponent and by its factor's count."""
    dimension, size, names = Dimension(), Interval.point(1), []
    for unit, factor in zip(units, factors, strict=True):
        dimension = dimension.times(unit.dimension.to_the(factor.exponent))
        one = unit.factor.times(Interval.point(Fraction(factor.counted_by)))
        size = size.times(one.power(factor.exponent))
        names.append(_name(unit.name, factor))
    return Unit(_joined(names), dimension, size, _system(units))


def _name(name: str, factor: Factor) -> str:
    counted = name if factor.counted_by == 1 else f"({factor.counted_by} * {name})"
    wrapped = f"({counted})" if " " in counted and not counted.startswith("(") else counted
    power = abs(factor.exponent)
    raised = wrapped if power == 1 else f"{wrapped} ** {power}"
    return f"/ {raised}" if factor.exponent < 0 else f"* {raised}"


def _joined(names: list[str]) -> str:
    text = " ".join(names)
    return text[2:] if text.startswith("* ") else f"1 {text}"


def _system(units: tuple[Unit, ...]) -> System:
    systems = {unit.system for unit in units}
    for system in (System.US, System.IMPERIAL, System.CUSTOMARY, System.METRIC):
        if system in systems:
            return system
    return System.OTHER
