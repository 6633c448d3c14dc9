"""What holds of every cause and every repair."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

import unitcheck
from unitcheck.diagnose import diagnose
from unitcheck.judge import judge
from unitcheck.model import Agreement, Report

SOUND = (Agreement.EXACT, Agreement.ROUNDED)
CHARGED = (Agreement.NONE, Agreement.INCOMPARABLE)

UNITS = {
    "length": ("km", "miles", "nautical miles", "metres", "ft", "yards", "mm", "inches", "cm"),
    "mass": ("kg", "pounds", "tonnes", "short tons", "long tons", "ounces", "g"),
    "area": ("square miles", "km²", "ha", "acres", "sq ft", "m²"),
    "volume": ("litres", "US gallons", "imperial gallons", "m³", "cu ft", "pints"),
    "speed": ("km/h", "mph", "knots", "m/s", "ft/s"),
    "temperature": ("°C", "°F", "K"),
    "power": ("kW", "hp", "MW"),
    "information": ("MB", "GB", "Mbit", "MiB"),
}
WORDS = ("three", "five", "eight", "twelve", "twenty", "fifty")
SENTENCES = (
    "{} ({})",
    "The strait is {} ({}) wide.",
    "At the cape, where 12 ships lay, it was {} ({}), they said; then 3 more came.",
    "Mesure 🚢 – “{} ({})”",
    "About {} (nearly {}).",
    "It is {} or {}.",
    "a rise of {} ({})",
)

digits = st.integers(1, 99_999)
numbers = st.one_of(
    digits.map(str),
    digits.map(lambda n: f"{n:,}"),
    digits.map(lambda n: f"{n:,}".replace(",", "\u202f")),
    digits.map(lambda n: f"{n * 100:,}"),
    st.integers(1, 9999).map(lambda n: f"{n // 100}.{n % 100:02d}"),
    st.integers(1, 999).map(lambda n: f"{n // 10}.{n % 10}"),
    st.integers(1, 99).map(lambda n: f"{n // 10}.{n % 10} million"),
    st.integers(1, 99).map(lambda n: f"{n // 10}.{n % 10}×10⁶"),
    st.integers(1, 99).map(lambda n: f"−{n}"),
    st.integers(1, 20).map(lambda n: f"{n}½"),
    st.sampled_from(WORDS),
    st.tuples(st.integers(1, 99), st.integers(1, 99)).map(lambda pair: f"{min(pair)}–{max(pair) + 1}"),
    st.tuples(st.integers(1, 99), st.integers(1, 99)).map(lambda pair: f"{pair[0]} × {pair[1]}"),
)


@st.composite
def sides(draw: st.DrawFn) -> tuple[str, str]:
    """Two quantities of one dimension, mostly with nothing else in common."""
    units = draw(st.permutations(draw(st.sampled_from(tuple(UNITS.values())))))
    return f"{draw(numbers)} {units[0]}", f"{draw(numbers)} {units[1]}"


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A conversion by the book with a slip made: digits changed, the point moved, the units exchanged."""
    units = draw(st.permutations(draw(st.sampled_from(tuple(UNITS.values())))))
    number = draw(digits)
    report = unitcheck.check(f"{number:,} {units[0]} (1 {units[1]})")
    assume(report.verdicts and report.verdicts[0].expected)
    (value, *_) = report.verdicts[0].expected
    assume(value.number > 0 and value.resolution >= Fraction(1, 1000))
    places = max(0, len(str(1 / value.resolution)) - 1)
    right = f"{float(value.number):,.{places}f}"
    kind = draw(st.sampled_from(("ten", "tenth", "digit", "swap", "labels", "none")))
    if kind == "labels":
        return f"{number:,} {units[1]}", f"{right} {units[0]}"
    return f"{number:,} {units[0]}", f"{_slipped(right, kind, draw(st.integers(0, 9)))} {units[1]}"


def _slipped(right: str, kind: str, choice: int) -> str:
    if kind == "ten":
        return f"{float(right.replace(',', '')) * 10:,.10g}"
    if kind == "tenth":
        return f"{float(right.replace(',', '')) / 10:,.10g}"
    places = [place for place, sign in enumerate(right) if sign.isdigit()]
    place = places[choice % len(places)]
    if kind == "digit":
        return right[:place] + str(choice) + right[place + 1 :]
    if kind == "swap" and right[place + 1 : place + 2].isdigit():
        return right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    return right


claims = st.one_of(sides(), slips())
sentences = st.sampled_from(SENTENCES)


def cause_names(report: Report) -> list[str | None]:
    return [verdict.cause.name if verdict.cause else None for verdict in report.verdicts]


@given(claims, sentences)
def test_every_repair_is_exact_or_rounded_when_checked_again(claim: tuple[str, str], sentence: str) -> None:
    text = sentence.format(*claim)
    for finding in unitcheck.check(text).findings:
        if finding.edit is None:
            continue
        span, replacement = finding.edit.span, finding.edit.replacement
        mended = text[: span.start] + replacement + text[span.end :]
        report = unitcheck.check(mended)
        place = (span.start, span.start + len(replacement))
        (verdict,) = (v for v in report.verdicts if tuple(v.claim.restated_span) == place)
        assert verdict.agreement in SOUND, mended


@given(claims, sentences)
def test_no_cause_is_named_on_a_claim_that_the_ladder_accepts(claim: tuple[str, str], sentence: str) -> None:
    for verdict in unitcheck.check(sentence.format(*claim)).verdicts:
        assert verdict.cause is None or verdict.agreement in CHARGED


@given(claims, sentences)
def test_the_cause_does_not_depend_on_the_order_of_the_two_sides(claim: tuple[str, str], sentence: str) -> None:
    for verdict in unitcheck.check(sentence.format(*claim)).verdicts:
        turned = verdict.claim._replace(stated=verdict.claim.restated, restated=verdict.claim.stated)
        there, back = diagnose(judge(verdict.claim)), diagnose(judge(turned))
        if there.agreement is back.agreement:  # a hedge counts on one side only
            assert (there.cause and there.cause.name) == (back.cause and back.cause.name)


@given(claims)
def test_the_sentence_around_a_claim_changes_no_cause(claim: tuple[str, str]) -> None:
    alone = unitcheck.check("{} ({})".format(*claim))
    for sentence in SENTENCES[1:4]:
        assert cause_names(unitcheck.check(sentence.format(*claim))) == cause_names(alone)


@given(claims)
def test_a_cause_says_something_and_says_it_as_a_clause(claim: tuple[str, str]) -> None:
    for verdict in unitcheck.check("{} ({})".format(*claim)).verdicts:
        if verdict.cause is not None:
            assert verdict.cause.because
            assert not verdict.cause.because.endswith(".")
            assert "None" not in verdict.cause.because
