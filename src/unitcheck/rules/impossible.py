"""What is stated cannot be: colder than absolute zero, faster than light, a probability over 100 %.

Nothing is colder than −273.15 °C (−459.67 °F), or moves faster than 299,792.458 km/s. Charged only where every reading
and every rounding is beyond that, and no word around it tells of a difference, a supposition or a story; of percentages
only a probability, a level of confidence, and the efficiency of a thing that turns one energy into another.

    ok:       Liquid helium boils at −269 °C (−452 °F).
    charged:  The sample was cooled to −290 °C.
    charged:  Light travels at 300,000 miles per second.
    charged:  The motor has an efficiency of 120 %.
    charged:  The probability of rain is 140 %.
    silent:   Output fell by 120 % and the heat pump has an efficiency of 320 %.
    silent:   Light travels at 300,000 km/s.
    silent:   The ship of the story flies at 900,000 km/s.

Sources: SI brochure (9th edition) 2.2 (the speed of light) and 2.3.1 (the kelvin and the degree Celsius).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from unitcheck.lazy import pattern
from unitcheck.model import Agreement, Dimension, Document, Finding, Form, Quantity, Reading, Severity, Span, Value
from unitcheck.rules.finding import placed
from unitcheck.rules.surroundings import Sentence, cues, is_prose, sentence
from unitcheck.typed import NamedTuple

CODE = "UC501"
NAME = "impossible"
SEVERITY = Severity.NOTE
IS_ON = True

_TEMPERATURE = Dimension(temperature=1)
_SPEED = Dimension(length=1, time=-1)
_RATIO = Dimension()

LIGHT = 299_792_458
"""Metres per second."""
_COARSE = Fraction(4, 100)
"""How much of a value half of the resolution that it was rounded to may be: 300,000 km/s is light's speed, rounded."""


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each quantity that cannot be; none for what restates it."""
    large = (each for each in document.quantities if len(each.parts[-1][-1].number.text) >= _SHORTEST)
    found = [(quantity, said) for quantity in large if (said := _said(quantity)) is not None]
    restated = _restated(document) if found else frozenset()
    for quantity, message in found:
        if quantity.source_span not in restated and is_prose(quantity):
            yield placed(document, (CODE, NAME, severity), quantity.source_span, message)


def _said(quantity: Quantity) -> str | None:
    """What is to be said of a quantity that cannot be; None where it can."""
    dimension = quantity.parts[-1][-1].unit.candidates[0].dimension
    if dimension == _RATIO:
        return _over_all(quantity)
    if dimension == _TEMPERATURE:
        return _too_cold(quantity)
    return _too_fast(quantity) if dimension == _SPEED else None


def _restated(document: Document) -> frozenset[Span]:
    """Where quantities stand that restate others, and rightly: what cannot be is then what they restate."""
    return frozenset(
        verdict.claim.restated_span
        for verdict in document.verdicts
        if verdict.agreement not in (Agreement.NONE, Agreement.INCOMPARABLE)
    )


_SHORTEST = 3
"""Code points of a number that can be beyond anything: 101, −300."""


_SUPPOSED = cues(
    "if", "would", "could", "hypothe*", "imagin*", "suppos*", "fiction*", "story", "stories", "novels?", "films?",
    "movies?", "games?", "magic*", "warp*", "impossible", "cannot", "can't", "nothing", "never", "no", "not", "theor*",
    "simulat*", "absurd*", "errors?", "wrong*", "invalid", "claim*", "bugs?", "sentinel", "placeholder", "dummy",
    "raises?", "reject*", "nonsens*", "unphysical", "typos?", "appear*", "seem*", "(?:is|are|was|were) said",
    "suggest*", "anomal*", "starships?", "star trek", "star wars", "enterprise", "hyperspace", "hyperdrive*",
    "sci fi", "comics?", "manga", "anime", "cartoons?", "dragons?", "villain*", "wizard*", "spells?", "damage",
    "weapons?", "critical hit*", "exceptions?", "refus*", "validat*", "expect*", "assert*", "exercises?", "answers?",
    "enter", "scam*", "fraud*", "demand*", "heroes?", "superhero*", "aliens?",
)  # fmt: skip
"""What says that a thing is supposed, told as a story, denied or known to be wrong."""


def _least(value: Value) -> Fraction:
    """The least number that may have been rounded to the one written."""
    return value.number - _half(value)


def _half(value: Value) -> Fraction:
    fitting = [each for each in value.resolutions if each / 2 <= _COARSE * abs(value.number)]
    return max(fitting, default=value.resolution) / 2


# --- colder than absolute zero ----------------------------------------------------------------------------------------

_DIFFERENCE = cues(
    "chang*", "differen*", "anomal*", "offset*", "gradient", "correct*", "deviat*", "drop*", "fall*", "fell", "below",
    "by", "delta", "rate", "rates", "cooling", "heating", "lower*", "per", "negative temperature*", "span", "swing",
    "depress*", "warmer", "colder", "cooler", "Δ*", "∆*",
)  # fmt: skip
_NO_READING = cues(
    "broken", "fault*", "defect*", "disconnect*", "unplug*", "detach*", "fail*", "default*", "missing", "unknown",
    "unset", "uninitiali[sz]ed", "no data", "null", "NaN", "out of range", "malfunction*", "garbage", "overflow*",
    "underflow*", "glitch*", "open circuit*", "short circuit*", "absent", "showed", "convert*",
    "fill values?", "test values?", "fallback",
)  # fmt: skip
"""What says that a sensor or a field shows a value that is none."""
_HYPHEN_LEAD = pattern(
    r"\b(?:to|of|at|is|was|reach(?:es|ed)?|about|around|as|or|and|down|from|than|nearly|almost)\s+$|\($|[=≈~]\s?$"
)
_MINUS = "\u2212mM"  # the minus sign, and minus in words


def _too_cold(quantity: Quantity) -> str | None:
    """What is wrong with a temperature below absolute zero; None where it may be meant."""
    number = quantity.parts[0][0].number.text
    if quantity.form is not Form.ONE or not _is_negative(quantity):
        return None
    points = [reading for reading in quantity.readings if reading.unit.is_point]
    if not points or not all(map(_is_below_zero, points)):
        return None
    words = sentence(quantity)
    if any(said.search(words.around) for said in (_SUPPOSED, _DIFFERENCE, _NO_READING)):
        return None
    if number.startswith("-") and not _HYPHEN_LEAD.search(words.before):
        return None  # a dash: gas mark 9 -475 °F
    zero = "\u2212459.67 °F" if "fahrenheit" in points[0].unit.name.lower() else "\u2212273.15 °C"
    return f"{quantity.plain} is below absolute zero, {zero}"


def _is_negative(quantity: Quantity) -> bool:
    text = quantity.parts[0][0].number.text
    return text[0] in "-\u2212mM" or quantity.text.endswith("zero")


_OLD_TABLES = Fraction(1, 10)
"""Degrees by which absolute zero was once put lower: at −273.16 °C and −459.72 °F."""


def _is_below_zero(reading: Reading) -> bool:
    value = reading.values[0]
    return value.number + _half(value) + reading.unit.offset < -_OLD_TABLES


# --- faster than light ------------------------------------------------------------------------------------------------

_MOVES = cues(
    "speeds?", "velocity", "velocities", "travel*", "moves?", "moved", "moving", "fly", "flies", "flew", "flying",
    "orbit*", "races?", "raced", "racing", "hurtl*", "light", "signals?", "propagat*", "escap*", "eject*", "cruis*",
)  # fmt: skip
_NO_MOTION = cues(
    "phase", "group", "superluminal", "apparent*", "faster than light", "tachyon*", "expan*", "reced*", "recession*",
    "inflat*", "galaxy", "galaxies", "univers*", "sweep*", "spot", "beam", "shadow*", "total", "together", "combined",
    "all", "closing", "relative", "approach*", "scan*", "aggregate*", "fleet", "wormhole*", "times",
)  # fmt: skip
"""What may be faster than light, since no thing moves at that speed."""
_MEASURED = cues(
    "measur*", "found", "finds", "estimat*", "comput*", "calculat*", "determin*", "obtain*", "values?", "put at",
    "histor*", "centur*", "1[5-9]\\d\\d",
)  # fmt: skip
"""What tells how fast light was once held to be."""
_FAST_UNIT = pattern(r"light|parsec|AU|au\b|c$|mach", re.IGNORECASE)
_PER_DAY = pattern(r"(?:day|week|month|year|yr)s?$|/[dya]$", re.IGNORECASE)


def _too_fast(quantity: Quantity) -> str | None:
    """What is wrong with a speed beyond that of light; None where it may be meant."""
    unit, number = quantity.unit.text, quantity.parts[0][0].number.text
    if quantity.form is not Form.ONE or (len(number) < _FEWEST_DIGITS and number.replace(".", "").isdigit()):
        return None
    if _FAST_UNIT.search(unit) or _PER_DAY.search(unit):
        return None
    readings = quantity.readings
    if not readings or not all(_least(each.values[0]) * each.unit.factor.low > LIGHT for each in readings):
        return None
    words = sentence(quantity)
    if any(said.search(words.around) for said in (_SUPPOSED, _NO_MOTION, _MEASURED)) or not _MOVES.search(words.around):
        return None
    return f"{quantity.plain} is faster than light, which travels at 299,792 km/s (186,282 miles per second)"


_FEWEST_DIGITS = 6
"""Of plain figures: light travels at 186,282 miles per second, and in no larger unit that prose has."""


# --- more than all ----------------------------------------------------------------------------------------------------

_OF = r"(?:\s+(?:of|is|was|reache[sd]|at|to|with))*\s+$"
_CHANCE_BEFORE = pattern(
    r"\b(?:probabilit(?:y|ies)|likelihood)(?:\s+(?:of|that|for)(?:\s+(?!by|more|less|relative)[\w'\u2019-]+){1,5})?"
    + _OF,
    re.IGNORECASE,
)
_CHANCE_BEHIND = pattern(
    r"[\s-](?:probability|likelihood(?!\s+ratio)|confidence[\s-](?:level|intervals?))\b", re.IGNORECASE
)
_EFFICIENCY_BEFORE = pattern(rf"(?<!ing )\befficienc(?:y|ies)(?:\s+of\s+(?:\w+\s+){{1,4}})?{_OF}", re.IGNORECASE)
_EFFICIENT = pattern(
    r"\s+(?:thermal\s+|electrical\s+)?(?:efficient|efficiency)\b(?!\s(?:gain|improve|increase|boost))", re.IGNORECASE
)
_DEVICES = cues(
    "engines?", "motors?", "steam turbines?", "gas turbines?", "wind turbines?", "solar cells?", "solar panels?",
    "solar modules?", "power supply", "power supplies", "inverters?", "transformers?", "generators?", "gearbox*",
    "chargers?", "rectifiers?", "converters?", "power plants?", "power stations?", "fuel cells?", "thermal efficiency",
)  # fmt: skip
"""What turns one energy into another, and cannot give more than it takes."""
_NOT_ALL = cues(
    "more", "less", "higher", "lower", "better", "worse", "greater", "increas*", "improv*", "ris*", "rose", "gr[eo]w*",
    "up", "over", "boost*", "gain*", "relative", "compared", "per", "times", "than", "rated", "nominal", "original",
    "heat pumps?", "condens*", "boilers?", "furnaces?", "chillers?", "air condition*", "COP", "coefficient",
    "calorific", "heating value", "volumetric", "quantum", "multiple exciton", "fission", "faradaic", "coulombic",
    "current efficien*", "fuel efficien*", "apparent*",
    "against", "versus", "baseline", "plan", "target*", "quota*", "sums?", "totals?", "add", "adds", "together",
    "crews?", "teams?", "shifts?", "workers?", "workforce", "staff", "labou?r", "assembly", "production", "lines?",
    "factory", "factories", "plants", "bookmaker*", "implied", "tax",
)  # fmt: skip
"""What a percentage above 100 may well be: a growth, a comparison, heat that is moved and not made."""


def _over_all(quantity: Quantity) -> str | None:
    """What is wrong with a share of more than 100 %; None where it may be meant."""
    if quantity.unit.candidates[0].name != "percent" or _is_small(quantity.parts[-1][-1].number.text):
        return None
    words = sentence(quantity)
    named = _named(words)
    if (
        named is None
        or _OF_ANOTHER.match(words.behind)
        or _SUPPOSED.search(words.around)
        or _NOT_ALL.search(words.around)
    ):
        return None
    readings = quantity.readings
    if not readings or _least(readings[0].values[-1]) <= _ALL:
        return None
    return f"{quantity.plain} is more than all there is: {named} ends at 100 %"


_OF_ANOTHER = pattern(r"\s+(?:that\s+)?of\s", re.IGNORECASE)
"""Behind the percentage: it is of another probability or efficiency, not of all."""
_ALL = 100
_TWO_FIGURES = pattern(r"\d\d?(?:\.\d+)?|100(?:\.0+)?")


def _is_small(number: str) -> bool:
    """Whether a number is plainly no more than 100."""
    return _TWO_FIGURES.fullmatch(number) is not None


def _named(words: Sentence) -> str | None:
    """What the percentage is one of, if that ends at 100 %."""
    if _CHANCE_BEFORE.search(words.before) or _CHANCE_BEHIND.match(words.behind):
        return "confidence" if _CONFIDENCE.match(words.behind) else "a probability"
    said = _EFFICIENCY_BEFORE.search(words.before) or _EFFICIENT.match(words.behind)
    return "an efficiency" if said and _DEVICES.search(words.around) else None


_CONFIDENCE = pattern(r"\W+confidence", re.IGNORECASE)
