"""One quantity is restated differently elsewhere in the document.

A gallon that is 3.79 litres in one place and 4.55 in another is right in each and wrong in one; so is a range of 600 km
(373 miles) that is 600 miles further on. Two roundings of one value are no contradiction. Charged is a number that is
restated twice, where no one meaning of its unit makes both right and nothing near says which is meant, and a number
with the unit of the other side, where the same thing and the same attribute of it are named, and nothing says when or
where it is so. What is wrong by itself is UC101's.

    ok:       The Arrow has a range of 600 km (373 miles). Tests confirmed the Arrow's range of 600 km (370 miles).
    ok:       The Arrow has a range of 600 km (373 miles). The Bolt has a range of 600 miles.
    charged:  The tank holds 12 gallons (45.4 L). Each tank of 12 gallons (54.6 L) is drained at night.
    charged:  The Arrow has a range of 600 km (373 miles). Tests confirmed the Arrow's range of 600 miles.
    silent:   The Arrow has a range of 600 km. Tests confirmed the Arrow's range of 600 miles at sea.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from unitcheck import documents
from unitcheck.conversion import comparable
from unitcheck.ladder import climb
from unitcheck.lazy import pattern
from unitcheck.model import Agreement, Dimension, Document, Finding, Form, Quantity, Severity, Span, Strength, Verdict
from unitcheck.places import lines_of
from unitcheck.rules.finding import placed
from unitcheck.rules.surroundings import cues, sentence
from unitcheck.typed import NamedTuple

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
    for first, later in _two_ways(sound):
        size, other = later.side.plain, later.other.plain
        message = f"{size} is {other} here and {first.other.plain} in {_place(document, first.verdict)}"
        yield placed(document, rule, later.verdict.claim.restated_span, message, related=_whole(first.verdict))
    for quantity, verdict in _other_units(document, sound):
        message = f"{quantity.plain} here, but {_told(verdict)} in {_place(document, verdict)}"
        yield placed(document, rule, quantity.source_span, message, related=_whole(verdict))


def _is_sound(verdict: Verdict) -> bool:
    """Whether it is a restatement beyond doubt, of one value, that is right by itself."""
    claim = verdict.claim
    if claim.strength is not Strength.STRONG or verdict.agreement in _DISAGREES or verdict.stated is None:
        return False
    one, two = claim.stated, claim.restated
    if one.form is not Form.ONE or two.form is not Form.ONE:
        return False
    return len(one.parts[0]) == len(two.parts[0]) == 1


def _sides(verdict: Verdict) -> tuple[Quantity, Quantity]:
    return verdict.claim.stated, verdict.claim.restated


def _told(verdict: Verdict) -> str:
    return f"{verdict.claim.stated.plain} is {verdict.claim.restated.plain}"


def _place(document: Document, verdict: Verdict) -> str:
    """Where the claim begins, as the document's readers count."""
    start = _whole(verdict).start
    place = documents.place(document.text, start, document.syntax)
    return place or f"line {lines_of(document.text).place(start).line}"


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


class _Use(NamedTuple):
    """A side of a claim whose unit has several sizes, and the other one."""

    side: Quantity
    other: Quantity
    verdict: Verdict


def _two_ways(sound: list[Verdict]) -> Iterator[tuple[_Use, _Use]]:
    """A number and unit in two claims that no one meaning of the unit makes right."""
    by_text: dict[tuple[str, str, Dimension], list[_Use]] = {}
    for verdict in sound:
        one, two = _sides(verdict)
        for side, other in ((one, two), (two, one)):
            number, unit = side.parts[0][0]
            if len(unit.candidates) > 1 and _has_several_sizes(unit.text) and number.text.lower() not in _ONE:
                dimension = other.parts[0][0].unit.candidates[0].dimension
                by_text.setdefault((number.text, unit.text, dimension), []).append(_Use(side, other, verdict))
    for uses in by_text.values():
        unsaid = [use for use in uses if not _SAYS_WHICH.search(sentence(use.side).around)] if len(uses) > 1 else []
        fitting = _fitting(unsaid[0]) if len(unsaid) > 1 else frozenset()
        contradicting = (later for later in unsaid[1:] if not fitting & _fitting(later))
        yield from ((unsaid[0], later) for later in islice(contradicting, 1))


@lru_cache(1024)
def _has_several_sizes(unit: str) -> bool:
    return _SEVERAL_SIZES.search(unit) is not None


_ONE = frozenset({"1", "one", "a", "an"})
"""A definition: a ton is 907 kg, and somewhere else 1,016."""


def _fitting(use: _Use) -> frozenset[str]:
    """Every unit that makes the claim right."""
    return frozenset(
        ours.unit.name
        for ours in use.side.readings
        if any(
            comparable(ours.unit, theirs.unit) and climb(ours, theirs) is not Agreement.NONE
            for theirs in use.other.readings
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
_NAME = pattern(r"(?<![\w'\u2019])[A-Z][A-Za-z]*[A-Za-z0-9](?:-\d+)?(?:[ -](?:[A-Z]|[IVX]+|\d+)(?![\w.,]))?")
_OF_A_NAME = pattern(
    rf"(?<![A-Za-z])(?!(?:{_SPEAKING}) )[a-z]{{3,}} (?:of|on|in|at|near|below|above) (?:the )?{_NAME.pattern}"
    rf"|(?!(?:The|This|That|It|Its|His|Her|Their) ){_NAME.pattern}"
    rf"(?:['\u2019]s (?!(?:[a-z]+ )?(?:{_SPEAKING})\b)[a-z]+ | [a-z]+ (?:has|had|have|is|was|with) )"
    r"|(?:has|had|have) an? (?:[a-z]+ ){1,2}(?:with|whose|that|which) "
)
"""A part of a thing, or what stands near it: the saddle of Mount Ara, the Arrow's boot, a replica, a main span."""
_CIRCUMSTANCE_BEFORE = pattern(r"(?:At|In|On|With|For|After|Under|When|Without|During|By|From|Empty|Loaded)\b[^,;]*,")
_CIRCUMSTANCE_BEHIND = pattern(
    r"\s(?:at|in|on|with|for|after|under|when|without|during|by|from|if|while|until|before|near|over|above|below|where"
    r"|instead|indoors|outdoors|only|more|less|on)\b"
)
"""What says when or where it is so, and that it may be otherwise at another time: in winter, at sea."""
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
"""Claims of one number that quantities are held against, so that no text can make it expensive."""


def _other_units(document: Document, sound: list[Verdict]) -> Iterator[tuple[Quantity, Verdict]]:
    """Quantities that no claim holds, each with the claim that has its number in the other unit, of the same thing."""
    alone = _alone(document)
    found: dict[Span, tuple[Quantity, Verdict]] = {}
    tried: Counter[str] = Counter()
    for verdict in sound if alone else ():
        for number, unit in _crossed(verdict):
            if number not in alone or tried[number] == _MOST_CLAIMS:
                continue
            tried[number] += 1
            same = (each for each in alone[number] if each.unit.candidates[0].name == unit)
            contradicting = (each for each in same if _is_contradicted(verdict, each))
            found |= {each.source_span: (each, verdict) for each in contradicting if each.source_span not in found}
    claimed = {side.source_span for verdict in document.verdicts for side in _sides(verdict)} if found else set()
    return (each for span, each in found.items() if span not in claimed)


def _crossed(verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """The number of each side with the name of the other side's unit."""
    one, two = verdict.claim.stated.parts[0][0], verdict.claim.restated.parts[0][0]
    return (
        (one.number.text, two.unit.candidates[0].name),
        (two.number.text, one.unit.candidates[0].name),
    )


def _alone(document: Document) -> dict[str, list[Quantity]]:
    """The quantities of one value that no claim holds, by their numbers."""
    sides = {id(side) for verdict in document.verdicts for side in _sides(verdict)}
    alone: dict[str, list[Quantity]] = {}
    for quantity in document.quantities:
        if id(quantity) not in sides and quantity.form is Form.ONE:
            number = quantity.parts[0][0].number.text
            if len(number) >= _FEWEST_DIGITS:
                alone.setdefault(number, []).append(quantity)
    return alone


def _is_contradicted(verdict: Verdict, quantity: Quantity) -> bool:
    return _is_one_thing(quantity, verdict) and _is_neither(quantity, *_sides(verdict))


def _is_neither(quantity: Quantity, side: Quantity, other: Quantity) -> bool:
    """Whether it can be none of the two."""
    return len(quantity.parts[0]) == 1 and all(
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
    if attribute is None or attribute != _attribute(first, last) or not _is_said_of_all(quantity, first):
        return False
    thing = _thing(quantity)
    return thing is not None and thing == _thing(first)


def _is_said_of_all(quantity: Quantity, first: Quantity) -> bool:
    """Whether it is said in a sentence of its own, of the whole thing and at any time."""
    words, start = sentence(quantity), quantity.span.start
    if quantity.segment is first.segment and start - len(words.before) <= first.span.start < start:
        return False
    if _CIRCUMSTANCE_BEFORE.match(words.before.lstrip()) or _OF_A_NAME.search(words.before):
        return False
    attribute = _ATTRIBUTE_BEHIND.match(quantity.segment.text, quantity.span.end)
    end = attribute.end() - quantity.span.end if attribute else 0
    return _CIRCUMSTANCE_BEHIND.match(words.behind, end) is None


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
