"""A power stands where an energy is meant: kW/h, 45 MW a year, a battery that stores 100 MW.

A watt is a rate already, a joule each second, so that a kilowatt per hour says how fast a power changes. That is meant
of a plant that ramps, and megawatts a year are what a country builds or a factory makes; a battery of 100 MW is what it
delivers at once. Charged only where the sentence speaks of energy used or made, and of nothing of that kind; prices are
left alone. There is no fix: the text does not say whether the energy or the power was known.

    ok:       The kettle draws 2 kW (2.7 hp) and the house uses 15 kWh a day.
    charged:  The house uses 15 kW/h in winter.
    charged:  The town consumes 45 MW a year.
    charged:  The heater uses 8 kilowatts a day.
    charged:  The battery stores up to 100 MW.
    silent:   The gas plant can ramp at 50 MW/min, the coal plant at 300 MW per hour.
    silent:   The country adds 45 MW a year of solar capacity.
    silent:   A battery of 100 MW stands next to the substation.

Sources: SI brochure (9th edition) table 4: the watt is a joule each second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unitcheck.lazy import pattern
from unitcheck.model import Dimension, Document, Finding, Quantity, Severity
from unitcheck.rules.finding import placed
from unitcheck.rules.surroundings import cues, is_prose, sentence
from unitcheck.typed import NamedTuple

CODE = "UC402"
NAME = "power-energy"
SEVERITY = Severity.NOTE
IS_ON = True

_POWER = Dimension(mass=1, length=2, time=-3)
_POWER_PER_TIME = Dimension(mass=1, length=2, time=-4)


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each power that should be an energy."""
    for quantity in document.quantities:
        unit = quantity.parts[-1][-1].unit
        if "W" not in unit.text and "att" not in unit.text:
            continue
        dimension = unit.candidates[0].dimension
        if dimension == _POWER_PER_TIME:
            message = _per_time(quantity)
        elif dimension == _POWER:
            message = _per_time(quantity) or _stored(quantity)
        else:
            continue
        if message is not None and is_prose(quantity):
            yield placed(document, (CODE, NAME, severity), quantity.source_span, message)


# --- a power per time -------------------------------------------------------------------------------------------------

_WATTS = pattern(r"(?:[kKMGTm]?[Ww]|(?:kilo|mega|giga|tera|milli)?watts?)(?![A-Za-z])", re.IGNORECASE)
_TIME = pattern(r"(?:/| per | an? |-per-)(?:h(?:ou)?rs?|h|d(?:ay)?s?|weeks?|months?|years?|yr|y|a)$")
_EACH = pattern(
    r"[ \n](?:(?:each|every|per)[ \n](?:hour|day|week|month|year)|(?:hourly|daily|weekly|monthly|yearly|annually)"
    r"|per[ \n]annum)(?![A-Za-z])"
)

_AT_TIMES = pattern(
    r"[ \n](?:for|from|between|at|during|when|while|until|over|(?:and|or)[ \n](?:a[ \n])?night)(?![A-Za-z])"
)
"""What shows that a power is meant, at some times: uses 2 kW daily for three hours."""
_OF_A_THING = pattern(
    r"(?<=ly)[ \n](?!(?:in|on|and|or|but|to|by|as|of|with|if|because|since|per|than|before|after|the|a)(?![a-z]))[a-z]"
)
"""Behind hourly: a noun, so that it says nothing of the power: uses 5 MW hourly blocks."""
_A_TIME = pattern(r"[ \n]an?[ \n][a-z]+$")
_FROM_THEN = pattern(r"[ \n](?:before|after|later|earlier|ago)(?![A-Za-z])")
"""Behind a time: uses 6 kW an hour before noon."""

_USED = cues("use", "uses", "used", "consum*", "generate", "generates", "generated", "generating")
"""What speaks of energy by itself."""
_MADE = cues("produce", "produces", "produced", "producing", "output", "yield", "yields")
_PLANT = cues(
    "electricity", "energy", "homes", "households", "dams?", "reactors?", "hydro*", "wind farms?", "power plants?",
    "power stations?", "solar farms?", "solar parks?", "solar arrays?",
)  # fmt: skip
"""What speaks of energy together with a word that a thing is made: a factory for panels makes megawatts a year too."""

_NOT_ENERGY = cues(
    # how fast a plant can change, and what else changes
    "ramp*", "slew*", "rate", "rates", "gradient", "load following", "steps?", "control*", "governor*", "reserves?",
    "limits?", "threshold*", "assum*", "schedul*", "increas*", "rise", "rises", "rising", "rose", "declin*",
    "decreas*", "falls?", "fell", "falling", "drop*", "decay*", "degrad*", "reduc*", "warm*", "heats up", "heating up",
    "cools down", "cooling down", "self discharge",
    # what is built, made, sold and planned
    "capacit*", "install*", "adds?", "added", "adding", "addition*", "new", "build*", "built", "deploy*",
    "commission*", "connect*", "grow*", "expan*", "factory", "factories", "manufactur*", "ships?", "shipped",
    "shipments?", "sells?", "sold", "selling", "sales", "buys?", "bought", "pipeline", "auction*", "tender*",
    "procur*", "permit*", "retir*", "target*", "projects?", "panels? of", "modules?", "cells?", "chips?", "servers?",
    "photovoltaic*", "PV", "electroly*", "batter*",
    # what it costs
    "pric*", "costs?", "fees?", "tariff*", "demand", "peak", "pays?", "paid", "savings?", "dollars?", "euros?",
    "cents?",
    # words about units
    "should", "must", "instead", "not", "wrong*", "meaningless", "confus*", "means?", "meaning", "units?", "mistak*",
    # what is traded, and what is reckoned with
    "blocks?", "bids?", "trad(?:e|es|ed|ers?|ing)", "curves?", "models?", "simulat*", "program(?:me)?s?",
)  # fmt: skip
"""What else a power per time can be."""
_MONEY = pattern("[$€£¥]")

_ENERGY_IN_IT = pattern(r"(?:[kMGT]?Wh|watt[ -]?hours?|joules?|[kMGT]J)(?![A-Za-z])")


def _per_time(quantity: Quantity) -> str | None:
    """What is wrong with 15 kW/h or 45 MW each year; None where it may be meant."""
    unit = quantity.unit.text
    watts = _WATTS.match(unit)
    if watts is None:
        return None
    text, end = quantity.segment.text, quantity.span.end
    behind = _EACH.match(text, end) if watts.end() == len(unit) else None
    if behind is None and not _TIME.search(" ".join(unit.split())):
        return None
    if _AT_TIMES.match(text, behind.end() if behind else end) or not _is_energy(quantity):
        return None
    if text[end : end + 1] == "-" or (behind and _OF_A_THING.match(text, behind.end())):
        return None
    if _A_TIME.search(unit) and _FROM_THEN.match(text, end):
        return None
    told = f"{quantity.plain} {behind[0].strip()}" if behind else quantity.plain
    return f"{told} is how fast a power changes: energy is in {_hours(watts[0])}, and power in {watts[0]} alone"


def _hours(watts: str) -> str:
    """The unit of energy: kWh for kW, kilowatt-hours for kilowatts."""
    return f"{watts.removesuffix('s')}-hours" if watts.lower().endswith(("watt", "watts")) else f"{watts}h"


def _is_energy(quantity: Quantity) -> bool:
    """Whether its sentence speaks of energy used or made, before it, and of nothing that a power per time can be."""
    words = sentence(quantity)
    if _NOT_ENERGY.search(words.around) or _MONEY.search(words.around):
        return False
    if _USED.search(words.before):
        return True
    return _MADE.search(words.before) is not None and _PLANT.search(words.around) is not None


# --- a power that is stored -------------------------------------------------------------------------------------------

_STORES = pattern(r"\b(?:stores?|stored|storing)\s+$", re.IGNORECASE)
_STORE = pattern(
    r"\b(?:batter(?:y|ies)|cells?|flywheels?|power ?banks?|accumulators?|reservoirs?|storage)\b", re.IGNORECASE
)
_POWER_GOES_ON = pattern(r"\s*(?:/|per\b|for\b|over\b|of\s+(?:\w+\s+)?(?:capacity|projects?|storage)|\()")


def _stored(quantity: Quantity) -> str | None:
    """What is wrong with a battery that stores 100 MW; None where it may be meant."""
    text = quantity.segment.text
    watts = _WATTS.fullmatch(quantity.unit.text)
    if watts is None or not _STORES.search(text, max(0, quantity.reach.start - 20), quantity.reach.start):
        return None
    words = sentence(quantity)
    if _POWER_GOES_ON.match(text, quantity.reach.end) or _ENERGY_IN_IT.search(words.around):
        return None
    if not _STORE.search(words.around):
        return None
    return f"{quantity.plain} is a power, and what is stored is energy, in {_hours(watts[0])}"
