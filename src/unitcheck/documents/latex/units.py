"""The unit macros of siunitx and how print writes what they make."""

from __future__ import annotations

import re
from collections.abc import Mapping

from unitcheck.documents.names import names
from unitcheck.documents.views import RAISED
from unitcheck.lazy import pattern
from unitcheck.typed import NamedTuple

PREFIXES = {
    "quecto": "q", "ronto": "r", "yocto": "y", "zepto": "z", "atto": "a", "femto": "f", "pico": "p", "nano": "n",
    "micro": "µ", "milli": "m", "centi": "c", "deci": "d", "deca": "da", "deka": "da", "hecto": "h", "kilo": "k",
    "mega": "M", "giga": "G", "tera": "T", "peta": "P", "exa": "E", "zetta": "Z", "yotta": "Y", "ronna": "R",
    "quetta": "Q", "kibi": "Ki", "mebi": "Mi", "gibi": "Gi", "tebi": "Ti", "pebi": "Pi", "exbi": "Ei",
}  # fmt: skip

SYMBOLS = {
    # siunitx
    "metre": "m", "meter": "m", "gram": "g", "kilogram": "kg", "second": "s", "ampere": "A", "kelvin": "K",
    "mole": "mol",
    "candela": "cd", "becquerel": "Bq", "degreeCelsius": "°C", "celsius": "°C", "coulomb": "C", "farad": "F",
    "gray": "Gy",
    "hertz": "Hz", "henry": "H", "joule": "J", "lumen": "lm", "katal": "kat", "lux": "lx", "newton": "N", "ohm": "Ω",
    "pascal": "Pa", "radian": "rad", "siemens": "S", "sievert": "Sv", "steradian": "sr", "tesla": "T", "volt": "V",
    "watt": "W", "weber": "Wb", "astronomicalunit": "au", "bel": "B", "dalton": "Da", "day": "d", "decibel": "dB",
    "degree": "°", "electronvolt": "eV", "hectare": "ha", "hour": "h", "litre": "L", "liter": "L", "arcminute": "′",
    "minute": "min", "arcsecond": "″", "neper": "Np", "tonne": "t", "angstrom": "Å", "bar": "bar", "mmHg": "mmHg",
    "nauticalmile": "nautical miles", "knot": "kn", "percent": "%", "byte": "B", "bit": "bit", "arcmin": "′",
    "arcsec": "″",
    # what writers declare most often, where the declaration is in another file
    "mile": "mi", "miles": "mi", "foot": "ft", "feet": "ft", "inch": "in", "inches": "in", "yard": "yd", "pound": "lb",
    "ounce": "oz", "gallon": "gal", "fahrenheit": "°F", "degreeFahrenheit": "°F", "degF": "°F", "degC": "°C",
    "atmosphere": "atm", "horsepower": "hp", "poundforce": "lbf", "year": "yr", "rpm": "rpm",
    # abbreviations that are not written as they are called
    **{f"u{unit}": f"µ{unit}" for unit in names("g m s A l L V W J F H N C mol Hz")},
    **{f"{prefix}ohm": f"{prefix}Ω" for prefix in "mkM"},
}  # fmt: skip
"""How units are written; one that is not here is written as its macro is called, which holds for \\km and its like."""

_POWERS = {"square": 2, "squared": 2, "cubic": 3, "cubed": 3}


class _Factor(NamedTuple):
    text: str
    exponent: int


def written(argument: str, declared: Mapping[str, str]) -> str | None:
    """The unit that the argument of \\unit or \\qty is, as print writes it; None where it holds what is not known.

    ``declared`` are the units that the document declares.
    """
    if "\\" not in argument:
        return _literal(argument)
    factors: list[_Factor] = []
    prefix, sign, power = "", 1, 1
    for macro in _MACRO.finditer(argument):
        name, value = macro["name"], macro["value"]
        if macro["other"]:
            return _literal(_expanded(argument, declared))
        if name in PREFIXES:
            prefix += PREFIXES[name]
        elif name == "per":
            sign = -1
        elif name in ("square", "cubic") or name == "raiseto":
            power = _POWERS.get(name) or _whole(value)
        elif name in ("squared", "cubed", "tothe"):
            if factors:
                factors[-1] = _Factor(factors[-1].text, factors[-1].exponent * (_POWERS.get(name) or _whole(value)))
        elif name not in ("of", "highlight", "cancel"):
            factors.append(_Factor(prefix + declared.get(name, SYMBOLS.get(name, name)), sign * power))
            prefix, sign, power = "", 1, 1
    return _product(factors)


def _whole(value: str | None) -> int:
    digits = (value or "").strip("{} \t\n")
    return int(digits) if re.fullmatch(r"-?\d{1,2}", digits) else 1


def _product(factors: list[_Factor]) -> str | None:
    """km/h, W/(m²·K), s⁻¹."""
    above = [_power(each.text, each.exponent) for each in factors if each.exponent > 0]
    below = [each for each in factors if each.exponent < 0]
    if not above:
        return "·".join(_power(each.text, each.exponent) for each in below) or None
    if not below:
        return "·".join(above)
    under = "·".join(_power(each.text, -each.exponent) for each in below)
    return f"{'·'.join(above)}/{under}" if len(below) == 1 else f"{'·'.join(above)}/({under})"


def _power(text: str, exponent: int) -> str:
    return text if exponent == 1 else text + str(exponent).translate(RAISED)


def _expanded(argument: str, declared: Mapping[str, str]) -> str:
    """A unit written in letters, with the macros among them written out."""

    def spelled(macro: re.Match[str]) -> str:
        name = macro["name"]
        return declared.get(name) or PREFIXES.get(name) or SYMBOLS.get(name) or macro[0]

    return _COMMAND.sub(spelled, argument)


def _literal(argument: str) -> str | None:
    """km/h, kg.m^{-2}: letters, in which a full stop or a tie is a product."""
    text = _FONT.sub("", argument.strip())
    text = _RAISED.sub(lambda found: (found["group"] or found["one"]).translate(RAISED), text)
    text = _TIMES.sub("·", text).replace("{", "").replace("}", "").strip()
    text = _WORDS.sub(lambda found: f"{found['first']} ", text)
    return text if text and "\\" not in text and "_" not in text and "^" not in text else None


_MACRO = pattern(
    r"""\\(?P<name>[A-Za-z]+)\s*(?P<value>(?:(?<=\\tothe)|(?<=\\raiseto)|(?<=\\of)|(?<=\\highlight))\s*\{[^{}]*\})?
      | (?P<other>[^\\\s{}])""",
    re.VERBOSE,
)

_COMMAND = pattern(r"\\(?P<name>[A-Za-z]+)\s*")

_FONT = pattern(r"\\(?:mathrm|text|textrm|rm|mathit|mbox|ensuremath)(?![A-Za-z])\s*")

_RAISED = pattern(r"\^\s*(?:\{\s*(?P<group>[-+−]?\d+)\s*\}|(?P<one>\d))")

_WORDS = pattern(r"\b(?P<first>sq|square|cu|cubic|fl|fluid|US|UK|imp|imperial|nautical|short|long|metric)[·\s]\s*")
"""Words of a unit that are no factors of a product: sq~mi."""

_TIMES = pattern(r"\s*(?:\.|~|\\cdot(?![A-Za-z])|\\times(?![A-Za-z])|\\[,;: ])\s*")
