"""Temperatures: every spelling is first a point on its scale, then a difference ("a rise of 3 °C")."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, THOUSANDS, Row, Shared

OTHER = System.OTHER

ROWS: tuple[Row, ...] = (
    Row("degree_Celsius", OTHER, is_point=True),
    Row("delta_degree_Celsius", OTHER, "Δ°C, C°, Celsius°", "Celsius degree(s), centigrade degree(s)"),
    Row("degree_Fahrenheit", OTHER, is_point=True),
    Row("delta_degree_Fahrenheit", OTHER, "Δ°F, F°", "Fahrenheit degree(s)"),
    Row("kelvin", OTHER, is_point=True),
    Row("delta_kelvin", OTHER, "ΔK"),
    Row("degree_Rankine", OTHER, is_point=True),
    Row("delta_degree_Rankine", OTHER),
    Row("degree_Reaumur", OTHER, is_point=True),
    Row("delta_degree_Reaumur", OTHER),
)

_DEGREE_SIGNS = ("°", "º", "˚", "⁰", "° ", "º ", "˚ ", "deg", "deg ", "Deg ", "degs ", "deg.", "deg. ", "DEG ")


def _signed(letter: str) -> str:
    """A scale's letter behind every way to write the degree: "°C", "deg C"."""
    return ", ".join(sign + letter for sign in _DEGREE_SIGNS)


def _named(*scales: str) -> str:
    """A scale's name behind the word: "degrees Celsius", "deg Celsius"."""
    return ", ".join(
        f"{degree}{scale}"
        for scale in scales
        for degree in ("degree ", "degrees ", "degs ", "deg ", "°", "° ", "º", "º ", "˚")
    )


SHARED: tuple[Shared, ...] = (
    # The bare letter stands in the table of ambiguous spellings: C is a coulomb too.
    Shared(
        "degree_Celsius delta_degree_Celsius",
        f"℃, {_signed('C')}, {_signed('c')}, ˚ C, oC, ° C., degreesC, degreeC, °С",  # the last is a Cyrillic С
        f"{_named('celsius', 'centigrade', 'c', 'cel', 'celcius', 'celsuis')}, celsius, centigrade, celcius",
        frozenset({"milli", "micro", "kilo", "mega"}),
    ),
    Shared(
        "degree_Fahrenheit delta_degree_Fahrenheit",
        f"℉, {_signed('F')}, {_signed('f')}, oF, degreesF, degreeF",
        f"{_named('fahrenheit', 'f', 'farenheit', 'fahrenheith', 'farenheight')}, fahrenheit, farenheit",
    ),
    Shared(
        "kelvin delta_kelvin",
        f"K, K, {_signed('K')}",  # the second is the Kelvin sign, U+212A
        f"kelvin(s), {_named('kelvin', 'k', 'absolute')}",
        THOUSANDS,
        SI,
        "°K=K, ° K=K, ºK=K",
    ),
    Shared(
        "degree_Rankine delta_degree_Rankine",
        f"{_signed('R')}, °Ra, ° Ra",
        f"rankine, {_named('rankine')}",
    ),
    Shared(
        "degree_Reaumur delta_degree_Reaumur",
        "°Ré, °Re, °Réaumur, ° Ré",
        f"réaumur, reaumur, {_named('réaumur', 'reaumur')}",
    ),
)
