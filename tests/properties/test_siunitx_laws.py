"""Laws of claims in siunitx: a quantity in any of its commands is read as it prints, and its place is the command."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

import unitcheck
from tests.renderings import Rendering, Run
from unitcheck.model import Finding


class Written(NamedTuple):
    """A unit as print has it, and the ways to write it in the argument of a command."""

    print: str
    arguments: tuple[str, ...]


UNITS = {
    "length": (
        Written("km", ("\\km", "\\kilo\\metre", "\\kilo\\meter", "km", "\\mathrm{km}", "\\kilo \\metre")),
        Written("mi", ("mi", "\\mile", "\\mi")),
        Written("m", ("\\metre", "\\m", "m", "\\meter ")),
        Written("ft", ("ft", "\\foot", "\\ft")),
    ),
    "area": (
        Written(
            "km²", ("\\square\\kilo\\metre", "\\km\\squared", "\\km\\tothe{2}", "km^2", "km^{2}", "\\raiseto{2}\\km")
        ),
        Written("ha", ("\\hectare", "ha")),
        Written("sq mi", ("sq~mi",)),
    ),
    "speed": (
        Written("km/h", ("\\km\\per\\hour", "\\kilo\\metre\\per\\hour", "km/h", "\\km\\hour\\tothe{-1}")),
        Written("km·h⁻¹", ("km.h^{-1}", "\\mathrm{km\\,h^{-1}}", "km\\cdot h^{-1}")),
        Written("m/s", ("\\m\\per\\s", "\\metre\\per\\second", "m/s")),
        Written("m·s⁻¹", ("m.s^{-1}", "m~s^{-1}", "\\metre.\\second^{-1}")),
        Written("m s⁻¹", ("m s^{-1}", "{m s^{-1}}")),
        Written("mph", ("mph", "\\mph")),
    ),
    "mass": (Written("kg", ("\\kg", "\\kilogram", "\\kilo\\gram", "kg")), Written("lb", ("lb", "\\lb", "\\pound"))),
    "temperature": (Written("°C", ("\\degreeCelsius", "\\celsius", "\\degC")), Written("K", ("\\kelvin", "\\K", "K"))),
}
NUMBERS = st.sampled_from(
    (
        ("600", "600"),
        ("273", "273"),
        ("12.5", "12.5"),
        ("12.5", "12,5"),
        ("1350", "1350"),
        ("0.75", ".75"),
        ("6.2×10⁵", "6.2e5"),
        ("−40", "-40"),
    ),
)
OPTIONS = st.sampled_from(("", "", "[per-mode=symbol]", "[per-mode = fraction, sticky-per]", "[mode=text] "))
BETWEEN = st.sampled_from((Run(" ", "~"), Run(" ", "\\,"), Run(" ", " "), Run(" ", "\n"), Run(" ", " % 5 km\n ")))
FONTS = st.sampled_from(
    (("", ""), ("", ""), ("\\emph{", "}"), ("\\textbf{\\color{red}", "}"), ("{\\bf ", "}"), ("{", "}"))
)


@st.composite
def quantities(draw: st.DrawFn, unit: Written) -> tuple[Run, ...]:
    """A quantity in one command, in two, or in a formula."""
    printed, written = draw(NUMBERS)
    argument = draw(st.sampled_from(unit.arguments))
    options = draw(OPTIONS)
    whole = f"{printed} {unit.print}"
    return draw(
        st.sampled_from(
            (
                (Run(whole, f"\\qty{options}{{{written}}}{{{argument}}}"),),
                (Run(whole, f"\\SI{options}{{{written}}}{{{argument}}}"),),
                (Run(whole, f"\\qty{options} {{ {written} }}\n{{{argument}}}"),),
                (Run(printed, f"\\num{options}{{{written}}}"), draw(BETWEEN), Run(unit.print, f"\\unit{{{argument}}}")),
                (Run(printed, printed), draw(BETWEEN), Run(unit.print, f"\\si{options}{{{argument}}}")),
                (
                    Run("", "$"),
                    Run(printed, printed),
                    Run("", "$"),
                    Run(" ", "~"),
                    Run(unit.print, f"\\unit{{{argument}}}"),
                ),
                (Run("", "$"), Run(whole, f"\\qty{options}{{{written}}}{{{argument}}}"), Run("", "$")),
            )
        )
    )


@st.composite
def ranges(draw: st.DrawFn, unit: Written) -> tuple[Run, ...]:
    """A range or a list in one command."""
    argument = draw(st.sampled_from(unit.arguments))
    options = draw(OPTIONS)
    numbers = draw(st.sampled_from((("500", "600"), ("2.5", "7.5"), ("110", "3000"))))
    first, last = numbers
    return draw(
        st.sampled_from(
            (
                (Run(f"{first} to {last} {unit.print}", f"\\qtyrange{options}{{{first}}}{{{last}}}{{{argument}}}"),),
                (Run(f"{first} to {last} {unit.print}", f"\\SIrange{options}{{{first}}}{{{last}}}{{{argument}}}"),),
                (Run(f"{first} and {last} {unit.print}", f"\\qtylist{options}{{{first};{last}}}{{{argument}}}"),),
                (Run(f"{first} × {last} {unit.print}", f"\\qtyproduct{options}{{{first} x {last}}}{{{argument}}}"),),
            )
        )
    )


@st.composite
def claims(draw: st.DrawFn) -> Rendering:
    """Two quantities that a sentence says are one, the second in brackets."""
    units = draw(st.sampled_from(tuple(UNITS.values())))
    kind = draw(st.sampled_from((quantities, quantities, ranges)))
    sides = [draw(kind(draw(st.sampled_from(units)))) for _ in range(2)]
    opened, closed = draw(FONTS)
    runs = [
        Run("It is ", "\\section{A}\nIt is "),
        *_around(opened, sides[0], closed),
        draw(BETWEEN),
        Run("(", "("),
        *_around(opened, sides[1], closed),
        Run(") so far.", ") so far."),
    ]
    return Rendering(tuple(runs))


def _around(opened: str, runs: tuple[Run, ...], closed: str) -> Iterator[Run]:
    yield Run("", opened)
    yield from runs
    yield Run("", closed)


@given(claims())
def test_a_claim_in_commands_is_judged_as_in_print_and_placed_on_them(rendering: Rendering) -> None:
    """Both spans cover the commands of their quantities to the character, whatever stands around them."""
    measure, found = unitcheck.check(rendering.view), unitcheck.check(rendering.source, "latex")
    assert _told(found.findings) == _told(measure.findings), rendering.source
    for ours, theirs in zip(found.findings, measure.findings, strict=True):
        assert ours.span == rendering.place(theirs.span), rendering.source
        related = theirs.related_span and rendering.place(theirs.related_span)  # one number can be impossible by itself
        assert ours.related_span == related, rendering.source


@given(claims())
def test_what_a_command_prints_is_never_rewritten(rendering: Rendering) -> None:
    """A fix is offered only where the restated side stands in the source as it prints."""
    measure, found = unitcheck.check(rendering.view), unitcheck.check(rendering.source, "latex")
    for ours, theirs in zip(found.findings, measure.findings, strict=True):
        same = theirs.edit is not None and rendering.stands_identically(theirs.edit.span)
        assert (ours.edit is not None) is same, rendering.source


def _told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.code, re.sub(r"\s+", " ", finding.message)) for finding in findings]
