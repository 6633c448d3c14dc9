"""A unit's symbol is miswritten: Km, KHz, °K, kmh.

The case of a symbol is part of it: kilo is a small k, mega a capital M, and hertz, watt and joule have capitals since
they are named after people. Charged are symbols that mean nothing else; what may be meant (Mw, GPA, mb), what houses
write on purpose (kph, MPH, sec, KB, Kcal) and whatever stands in capitals, names, addresses and code is left alone. Mb
is charged where the pair shows that bytes are meant. The fix is safe, since it names the same unit; not so for Mb.

    ok:       The village lies 5 km (3 miles) from the coast.
    charged:  The village lies 5 Km from the coast.
    charged:  The transmitter works at 98 KHz and is cooled to 4 °K.
    charged:  The speed limit is 50 kmh in town.
    charged:  The module holds 512 Mb (0.5 GB).
    silent:   The bus does 50 kph and the file has 20 KB.
    silent:   SPEED LIMIT 50 KM/H ON BRIDGE
    silent:   The quake was 7.2 Mw.

Sources: SI brochure (9th edition) 5.2 and 3; ISO 80000-1 7.2; NIST SP 811 6.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from unitcheck.conventions import Conventions
from unitcheck.interval import Interval
from unitcheck.ladder import climb
from unitcheck.lazy import pattern
from unitcheck.model import Agreement, Document, Edit, Finding, Form, Quantity, Reading, Severity, Verdict, WrittenUnit
from unitcheck.rules.finding import placed
from unitcheck.rules.surroundings import cues, is_in_name, is_prose, sentence, written_units
from unitcheck.typed import NamedTuple
from unitcheck.units.expression import parse

CODE = "UC401"
NAME = "unit-symbol"
SEVERITY = Severity.NOTE
IS_ON = True


class Options(NamedTuple):
    """``accepted``: spellings that a house writes on purpose, as it writes them, such as "kmh"."""

    accepted: tuple[str, ...] = ()


class Slip(NamedTuple):
    """What a unit should have been, why, and the part of it that was miswritten."""

    right: str
    because: str
    wrong: str


_KILO, _MEGA = "kilo is a small k", "mega is a capital M"
_PERSON = "a unit named after a person has a capital"
_SMALL = "the symbol is in small letters"

_MISWRITTEN: dict[str, tuple[str, ...]] = {
    _KILO: (
        "Km=km", "Kg=kg", "KHz=kHz", "KPa=kPa", "KW=kW", "KWh=kWh", "KJ=kJ", "KeV=keV", "KVA=kVA", "KNm=kNm",
        "KV=kV", "KΩ=kΩ", "KDa=kDa", "Kgf=kgf",
    ),
    _MEGA: ("mbps=Mbps",),
    "giga is a capital G": ("gbps=Gbps",),
    "tera is a capital T": ("tbps=Tbps",),
    _PERSON: (
        "hz=Hz", "khz=kHz", "Khz=kHz", "kHZ=kHz", "KHZ=kHz", "mhz=MHz", "Mhz=MHz", "MHZ=MHz", "ghz=GHz", "Ghz=GHz",
        "GHZ=GHz", "Thz=THz", "THZ=THz", "kw=kW", "Kw=kW", "Gw=GW", "kwh=kWh", "Kwh=kWh", "Mwh=MWh",
        "gwh=GWh", "Gwh=GWh", "twh=TWh", "Twh=TWh", "kv=kV", "Kv=kV", "kva=kVA", "Kva=kVA", "kpa=kPa", "Kpa=kPa",
        "hpa=hPa", "Hpa=hPa", "Mpa=MPa", "kj=kJ", "Kj=kJ", "kev=keV", "Mev=MeV", "gev=GeV",
        "Gev=GeV", "Tev=TeV", "mmhg=mmHg", "mah=mAh", "Mah=mAh", "°c=°C", "°f=°F",
    ),
    _SMALL: (
        "KM=km", "CM=cm", "KG=kg", "kG=kg", "KWH=kWh", "kWH=kWh", "MWH=MWh", "GWH=GWh", "TWH=TWh",
        "HPa=hPa", "mBar=mbar", "mmHG=mmHg", "mAH=mAh", "MAH=mAh", "MAh=mAh",
    ),
    "a symbol has no plural": ("kms=km", "Kms=km", "kgs=kg", "Kgs=kg"),
    "the kelvin has no degree sign": ("°K=K", "ºK=K", "° K=K"),
    "kilometres per hour are km/h or kph": (
        "kmh=km/h", "Kmh=km/h", "KmH=km/h", "KMH=km/h", "Kmph=km/h", "KM/H=km/h", "Km/H=km/h", "km/H=km/h", "Kph=kph",
    ),
}  # fmt: skip
"""Why a symbol is wrong, and the wrong ones with the right one.

Not here, because they are something else too: Mw, the magnitude of a quake; mw, mwh, mev, mpa and mHz, which may be
milli or mega; GPA and MPA, a mark and a degree; KN, knots at sea; MM, a million; Mm, a megametre; AH, a year; mb, a
millibar; gb, bits or bytes; Cm, a coulomb metre; Mj, a mass of Jupiter; cms, a cubic metre each second; mms, a message;
HZ, the habitable zone; KGs, knowledge graphs.

Not here, because careful houses write them: kph, MPH, KPH, kmph, sec, hrs, Kcal, KB, Kb, gm, mcg, msec, lbs, Ft.
"""

_VOLTAGE = cues(
    "volt*", "substation*", "transmission", "transformer*", "grid", "feeder*", "overhead", "pylon*", "insulat*",
    "switchgear*", "power lines?",
)  # fmt: skip
_ONLY_NEAR = {"KV": _VOLTAGE, "Kv": _VOLTAGE, "kv": _VOLTAGE}
"""What must stand near a symbol that is more often something else: a motor's constant, a key and a value."""

_NEVER_NEAR = {
    "Km": cues("Michaelis", "enzym*", "substrate*", "Vmax", "kcat"),
    "KM": cues("Kaplan", "survival", "curves?", "estimat*"),
}
_NEVER_BEFORE = {
    "GHZ": cues("states?", "entangl*", "paradox*", "qubits?"),
    "KG": cues("graphs?", "entity", "entities", "triples?", "embedding*"),
    "kw": cues("arg*", "param*", "keyword*", "kwargs"),
    "kms": cues("keys?", "secrets?"),
}
"""What shows, near a symbol or behind it, that it is another thing: Michaelis's constant, a graph, a keyword, a key."""

_MENTIONED = cues(
    "writ*", "wrote", "symbols?", "abbreviat*", "spel*", "misspel*", "notations?", "miswrit*", "capital*", "incorrect*",
    "wrong*", "correct", "forms?", "labell?ed", "marked", "inscri*", "engraved", "stamped", "printed", "typos?",
    "lower ?case", "upper ?case", "style guides?",
)  # fmt: skip
"""What shows that the symbol is spoken of, or stands so on a thing."""
_SYMBOL = pattern(r"[\u00b0\u00ba][ \u00a0]?[A-Za-z]+|[A-Za-zΩ]+")
_SECONDS = pattern(r" ?[-\u2212\u207b^]")
"""Behind kms: kilometres per second that are set tight, 200 kms⁻¹."""
_NUMBER_BEHIND = pattern(r" \d{1,3}(?![.,\d]| ?(?:[A-Za-zµΩ]{1,3}(?![A-Za-z])|[°%]))")
"""A road and a milestone: the 307 Km 230."""
_QUOTE_BEFORE, _QUOTE_BEHIND = pattern("[\"'\u201c\u2018\u00ab]$"), pattern("[\"'\u201d\u2019\u00bb]")
"""A quantity that is all of what is quoted: a title, or a word that is spoken of."""
_CAPITALS_BEFORE = pattern(r"(?<![A-Za-z])[A-Z]{4,} $")
_SMALL_WORD = pattern(r"(?<![A-Za-z])[a-z]{2,}")
_NEAR = 60  # code points
_FAR = 1_000  # code points
_NEXT_WORDS = 30  # code points


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each symbol as it is written."""
    for quantity in document.quantities:
        last = quantity.parts[-1]
        if len(last) == 1 and quantity.form is Form.ONE and _slip(last[0].unit.text) is None:
            continue
        for unit in written_units(quantity):
            slip = _slip(unit.text)
            if slip is not None and slip.wrong not in options.accepted and unit.text not in options.accepted:
                yield from _found(document, quantity, unit, slip, severity)
    for verdict in document.verdicts:
        if verdict.agreement is Agreement.NONE and verdict.cause is not None and verdict.stated is not None:
            yield from _bits(document, verdict, options, severity)


@lru_cache(4096)
def _slip(text: str) -> Slip | None:
    """What is wrong with a unit as written, if anything is."""
    known = _known()
    if text in known:
        right, because = known[text]
        return Slip(right, because, text)
    for symbol in _SYMBOL.findall(text):
        if symbol in known and known[symbol][0] != text:
            right, because = known[symbol]
            return Slip(_SYMBOL.sub(_righted, text), because, symbol)
    return None


@lru_cache(1)
def _known() -> dict[str, tuple[str, str]]:
    pairs = ((pair.split("="), because) for because, listed in _MISWRITTEN.items() for pair in listed)
    return {wrong: (right, because) for (wrong, right), because in pairs}


def _righted(symbol: re.Match[str]) -> str:
    return _known().get(symbol[0], symbol)[0]


# --- what is left alone -----------------------------------------------------------------------------------------------


def _found(
    document: Document, quantity: Quantity, unit: WrittenUnit, slip: Slip, severity: Severity
) -> Iterator[Finding]:
    if not _is_meant(quantity, slip.wrong) or not is_prose(quantity) or is_in_name(quantity) or _is_own(unit):
        return
    told = " ".join(unit.text.split())
    message = f"{told} should be {slip.right}: {slip.because}"
    yield _on_unit(document, quantity, unit, slip.right, message, severity, is_safe=True)


def _is_meant(quantity: Quantity, wrong: str) -> bool:
    """Whether the symbol is one in this text, and not in capitals because all that surrounds it is."""
    text, (start, end) = quantity.segment.text, quantity.span
    near = f"{text[max(0, start - _FAR) : start]} {text[end : end + _FAR]}"
    if wrong in _ONLY_NEAR and not _ONLY_NEAR[wrong].search(near):
        return False
    if wrong in _NEVER_NEAR and _NEVER_NEAR[wrong].search(near):
        return False
    if wrong in _NEVER_BEFORE and _NEVER_BEFORE[wrong].search(text[end : end + _NEXT_WORDS]):
        return False
    if _NUMBER_BEHIND.match(text, end) or (_QUOTE_BEFORE.search(text, 0, start) and _QUOTE_BEHIND.match(text, end)):
        return False
    if _MENTIONED.search(sentence(quantity).around):
        return False
    if wrong.endswith("s") and _SECONDS.match(quantity.unit.text, len(wrong)):
        return False
    if wrong.isupper() and _CAPITALS_BEFORE.search(text, max(0, start - _NEAR), start):
        return False
    letters = "".join(filter(str.isalpha, wrong))
    if len(letters) == 1 or not letters.isupper():
        return True
    return _SMALL_WORD.search(f"{text[max(0, start - _NEAR) : start]} {text[end : end + _NEAR]}") is not None


def _is_own(unit: WrittenUnit) -> bool:
    """Whether a user has defined a unit that is written so."""
    usual = parse(unit.text, 0, Conventions().lexicon())
    return usual is None or usual.candidates[0].name != unit.candidates[0].name


def _on_unit(
    document: Document,
    quantity: Quantity,
    unit: WrittenUnit,
    right: str,
    message: str,
    severity: Severity,
    *,
    is_safe: bool,
) -> Finding:
    segment = quantity.segment
    span = segment.to_source(unit.span)
    edit = Edit(span, right, is_safe) if segment.stands_identically(unit.span) else None
    return placed(document, (CODE, NAME, severity), span, message, edit=edit)


# --- bits that are bytes ----------------------------------------------------------------------------------------------

_BITS = pattern(r"[kKMGTP]b(?=/s$|ps$|$)")
_POWERS = {"k": 1, "K": 1, "M": 2, "G": 3, "T": 4, "P": 5}
_BINARY = Fraction(1024, 1000)


def _bits(document: Document, verdict: Verdict, options: Options, severity: Severity) -> Iterator[Finding]:
    """512 Mb (0.5 GB): a symbol for bits in a pair that is right if it stands for bytes."""
    sides = (verdict.claim.stated, verdict.claim.restated)
    for bits, other in (sides, sides[::-1]):
        unit = bits.unit
        if not _BITS.match(unit.text) or unit.text in options.accepted or len(bits.parts[-1]) > 1:
            continue
        if not any(climb(*pair) is not Agreement.NONE for pair in _as_bytes(bits, other)):
            continue
        right = unit.text.replace("b", "B", 1)
        meant = bits.plain.removesuffix(unit.text) + right
        message = f"{unit.text} is bits and {other.unit.text} bytes: {meant} would be {other.plain}"
        yield _on_unit(document, bits, unit, right, message, severity, is_safe=False)


def _as_bytes(bits: Quantity, other: Quantity) -> Iterator[tuple[Reading, Reading]]:
    """The readings of ``other`` with those of ``bits`` were its b a B, decimal or binary."""
    power = _POWERS[bits.unit.text[0]]
    for reading in bits.readings:
        for size in (Fraction(8), 8 * _BINARY**power):
            factor = reading.unit.factor.times(Interval.point(size))
            meant = reading._replace(unit=reading.unit._replace(factor=factor))
            yield from ((theirs, meant) for theirs in other.readings if _is_bytes(theirs, meant))


def _is_bytes(reading: Reading, meant: Reading) -> bool:
    unit = reading.unit
    return "byte" in unit.name and unit.dimension == meant.unit.dimension and len(reading.values) == len(meant.values)
