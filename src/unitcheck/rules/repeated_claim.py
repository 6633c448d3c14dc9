"""One quantity is restated differently elsewhere in the document.

A gallon that is 3.79 litres in one place and 4.55 in another is right in each and wrong in one; so is a range of 600 km
(373 miles) that is 600 miles further on. Two roundings of one value are no contradiction. Charged is a number that is
restated twice, where no one meaning of its unit makes both right and nothing near says which is meant, and a number
with the unit of the other side, where the same thing and the same attribute of it are named. What is wrong by itself is
UC101's.

    ok:       The Arrow has a range of 600 km (373 miles). Tests confirmed the Arrow's range of 600 km (370 miles).
    ok:       The Arrow has a range of 600 km (373 miles). The Bolt has a range of 600 miles.
    charged:  The tank holds 12 gallons (45.4 L). Each tank of 12 gallons (54.6 L) is drained at night.
    charged:  The Arrow has a range of 600 km (373 miles). Tests confirmed the Arrow's range of 600 miles.
    silent:   The Arrow has a range of 600 km. Tests confirmed the Arrow's range of 600 miles at sea.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from unitcheck.conversion import comparable
from unitcheck.ladder import climb
from unitcheck.lazy import pattern
from unitcheck.model import Agreement, Dimension, Document, Finding, Form, Quantity, Severity, Span, Strength, Verdict
from unitcheck.places import lines_of
from unitcheck.rules.finding import placed, plain
from unitcheck.rules.surroundings import cues, sentence

CODE = "UC301"
NAME = "repeated-claim"
SEVERITY = Severity.NOTE
IS_ON = True

_DISAGREES = (Agreement.NONE, Agreement.INCOMPARABLE)


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each claim that contradicts an earlier one, and each plain quantity that contradicts a claim."""
    sound = [verdict for verdict in document.verdicts if _is_sound(verdict)]
    if not sound:
        return
    rule = (CODE, NAME, severity)
    for first, second, unit in _two_ways(sound):
        here, there = _told(second), _told(first)
        line = lines_of(document.text).place(first.claim.stated_span.start).line
        message = f"{here}, but {there} in line {line}: one {unit} cannot be both"
        yield placed(document, rule, _whole(second), message, related=_whole(first))
    for quantity, verdict in _other_units(document, sound):
        line = lines_of(document.text).place(verdict.claim.stated_span.start).line
        message = f"{plain(quantity)} here, but {_told(verdict)} in line {line}: the same number in another unit"
        yield placed(document, rule, quantity.source_span, message, related=_whole(verdict))


def _is_sound(verdict: Verdict) -> bool:
    """Whether it is a restatement beyond doubt, of one value, that is right by itself."""
    claim = verdict.claim
    if claim.strength is not Strength.STRONG or verdict.agreement in _DISAGREES or verdict.stated is None:
        return False
    return all(side.form is Form.ONE and len(side.parts) == len(side.parts[0]) == 1 for side in _sides(verdict))


def _sides(verdict: Verdict) -> tuple[Quantity, Quantity]:
    return verdict.claim.stated, verdict.claim.restated


def _told(verdict: Verdict) -> str:
    return f"{plain(verdict.claim.stated)} is {plain(verdict.claim.restated)}"


def _whole(verdict: Verdict) -> Span:
    spans = (verdict.claim.stated_span, verdict.claim.restated_span)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


# --- one number, two meanings of its unit -----------------------------------------------------------------------------

_SEVERAL_SIZES = pattern(r"gal\b|gallon|pints?\b|quarts?\b|tons?\b|hundredweight|cwt|mpg")
"""Units whose sizes no careful text mixes unsaid; horsepower, calories, cups and bytes are mixed by trade and maker."""
_SAYS_WHICH = cues(
    "U\\.?S", "USA", "U\\.?K", "America*", "British", "Britain", "English", "England", "imperial", "Canad*",
    "Australia*", "Irish", "Ireland", "Scot*", "States", "short", "long", "metric", "troy", "register*", "displace*",
)  # fmt: skip


class _Meant(NamedTuple):
    """A number and its unit as written, in a claim, and every unit that makes the claim right."""

    key: tuple[str, str, Dimension]
    verdict: Verdict
    units: frozenset[str]


def _two_ways(sound: list[Verdict]) -> Iterator[tuple[Verdict, Verdict, str]]:
    """Two claims of one number and unit that no one meaning of the unit makes right, and the unit."""
    meant = sorted((each for verdict in sound for each in _meanings(verdict)), key=_key)
    for (_, unit, _), group in groupby(meant, key=_key):
        first, *others = group
        for other in others:
            if not first.units & other.units:
                yield first.verdict, other.verdict, unit
                break


def _key(meant: _Meant) -> tuple[str, str, Dimension]:
    return meant.key


def _meanings(verdict: Verdict) -> Iterator[_Meant]:
    stated, restated = _sides(verdict)
    for side, other in ((stated, restated), (restated, stated)):
        number, unit = side.parts[0][0].number.text, side.unit
        if len(unit.candidates) == 1 or not _SEVERAL_SIZES.search(unit.text) or number.lower() in _ONE:
            continue
        if _SAYS_WHICH.search(sentence(side).around):
            continue
        dimension = unit.candidates[0].dimension
        yield _Meant((number, " ".join(unit.text.split()), dimension), verdict, _fitting(side, other))


_ONE = frozenset({"1", "one", "a", "an"})
"""A definition: a ton is 907 kg, and somewhere else 1,016."""


def _fitting(side: Quantity, other: Quantity) -> frozenset[str]:
    return frozenset(
        ours.unit.name
        for ours in side.readings
        if any(
            comparable(ours.unit, theirs.unit) and climb(ours, theirs) is not Agreement.NONE
            for theirs in other.readings
        )
    )


# --- one number, the unit of the other side ---------------------------------------------------------------------------

_ATTRIBUTES = {
    "length": "long", "width": "wide", "breadth": "broad", "height": "high|tall", "depth": "deep", "thickness": "thick",
    "range": "", "altitude": "", "weight": "", "distance": "", "diameter": "across", "elevation": "", "radius": "",
    "wingspan": "", "circumference": "", "capacity": "", "speed": "", "area": "", "displacement": "", "draught": "",
}  # fmt: skip
"""What a thing has one of, and the adjectives behind a quantity that say the same."""
_SPEAKING = "|".join(_ATTRIBUTES)
_ATTRIBUTE_BEFORE = pattern(
    rf"\b({_SPEAKING})(?:\s+(?:of|is|was|being|to))?(?:\s+(?:about|approximately|some|around|roughly|up\s+to))?\s+$"
)
_ATTRIBUTE_BEHIND = pattern(
    rf"\)?[\s-](?:in\s+)?({_SPEAKING}|{'|'.join(words for words in _ATTRIBUTES.values() if words)})\b"
)
_NAME = pattern(r"(?<![\w'\u2019])[A-Z][A-Za-z]*[A-Za-z0-9](?:-\d+)?")
_NO_NAMES = frozenset(
    ("The", "This", "That", "These", "Those", "It", "Its", "In", "At", "On", "A", "An", "And", "But", "With", "For",
     "From", "By", "To", "Of", "As", "He", "She", "They", "We", "His", "Her", "Their", "Our", "Test", "Tests",
     "When", "While", "After", "Before", "Since", "Although", "However", "Later", "Earlier", "There", "Here", "Some",
     "Each", "Every", "Both", "One", "All", "Most", "Then", "Also", "According", "Further", "Elsewhere", "Today")
)  # fmt: skip
"""Words that have a capital where they begin a sentence."""
_SUBJECT = pattern(r"\s*(?:The|This|That)\s+([a-z]{3,})(?=['\u2019]s\b|\s+(?:has|have|had|is|was|flies|runs|weighs)\b)")
_FEWEST_DIGITS = 2
_MOST_CLAIMS = 8
"""Claims of one number that a quantity is held against, so that no text can make it expensive."""


def _other_units(document: Document, sound: list[Verdict]) -> Iterator[tuple[Quantity, Verdict]]:
    """Quantities that no claim holds, each with the claim that has its number in the other unit, of the same thing."""
    by_number: dict[str, list[tuple[Quantity, Quantity, Verdict]]] = {}
    for verdict in sound:
        one, two = _sides(verdict)
        for side, other in ((one, two), (two, one)):
            number = side.parts[0][0].number.text
            if sum(map(str.isdigit, number)) >= _FEWEST_DIGITS:
                known = by_number.setdefault(number, [])
                known += [(side, other, verdict)] if len(known) < _MOST_CLAIMS else []
    claimed = {side.source_span for verdict in document.verdicts for side in _sides(verdict)} if by_number else set()
    for quantity in document.quantities if by_number else ():
        found = by_number.get(quantity.parts[0][0].number.text)
        if found is None or quantity.form is not Form.ONE or quantity.source_span in claimed:
            continue
        for side, other, verdict in found:
            if _is_swapped(quantity, side, other) and _is_one_thing(quantity, verdict):
                yield quantity, verdict
                break


def _is_swapped(quantity: Quantity, side: Quantity, other: Quantity) -> bool:
    """Whether it has the unit of ``other``, whatever its spelling, and can be none of the two."""
    if len(quantity.parts[0]) > 1 or quantity.unit.candidates[0].name != other.unit.candidates[0].name:
        return False
    return all(
        climb(ours, theirs) is Agreement.NONE
        for known in (side, other)
        for ours in known.readings
        for theirs in quantity.readings
        if comparable(ours.unit, theirs.unit)
    )


def _is_one_thing(quantity: Quantity, verdict: Verdict) -> bool:
    """Whether both name the same attribute of the same thing."""
    claim = verdict.claim
    last = max(claim.stated, claim.restated, key=lambda side: side.span.end)
    first = min(claim.stated, claim.restated, key=lambda side: side.span.start)
    attribute = _attribute(quantity, quantity)
    if attribute is None or attribute != _attribute(first, last):
        return False
    thing = _thing(quantity)
    return thing is not None and thing == _thing(first)


def _attribute(first: Quantity, last: Quantity) -> str | None:
    """What is said to be that large, as a noun."""
    text = first.segment.text
    before = _ATTRIBUTE_BEFORE.search(text, max(0, first.reach.start - 40), first.reach.start)
    found = before or _ATTRIBUTE_BEHIND.match(text, last.reach.end)
    if found is None:
        return None
    word = found[1]
    return next((noun for noun, adjectives in _ATTRIBUTES.items() if word in (noun, *adjectives.split("|"))), None)


def _thing(quantity: Quantity) -> frozenset[str] | None:
    """The names in its sentence, or the noun that its sentence is about; None where neither is sure."""
    words = sentence(quantity)
    names = frozenset(_NAME.findall(words.around)) - _NO_NAMES
    if names:
        return names if len(names) <= _MOST_NAMES else None
    subject = _SUBJECT.match(words.before)
    return frozenset({subject[1]}) if subject else None


_MOST_NAMES = 3
