"""Laws of whole texts: what stands elsewhere changes no verdict, and neither side is the one that counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unitcheck
from unitcheck.model import Severity

PAIRS = (
    ("km", "mi", 1.609344), ("m", "ft", 0.3048), ("kg", "lb", 0.45359237), ("litres", "US gallons", 3.785411784),
    ("km/h", "mph", 1.609344), ("ha", "acres", 0.40468564224), ("kPa", "psi", 6.894757), ("kW", "hp", 0.7456999),
)  # fmt: skip

slips = st.sampled_from((1.0, 1.0, 10.0, 0.1, 1.3, 0.75))


@st.composite
def claims(draw: st.DrawFn) -> tuple[str, str]:
    """A quantity and its conversion to three figures, right or wrong by a factor."""
    metric, customary, size = draw(st.sampled_from(PAIRS))
    value = draw(st.integers(11, 9999))
    converted = float(f"{value / size * draw(slips):.3g}")
    return f"{value:,} {metric}", f"{converted:,.10g} {customary}"


around = st.sampled_from(
    (
        "The town has a market.",
        "Nobody came in 1989.",
        "It is 12 km (7.5 mi) to the coast.",
        "It is 12 km (75 mi) to the coast.",
        "See section 4 (page 12).",
        "(Unless it rains",
        '"Quoted',
    )
)


@given(claims(), st.lists(around, max_size=3), st.lists(around, max_size=3))
def test_what_stands_in_other_paragraphs_changes_no_verdict(
    claim: tuple[str, str], before: list[str], after: list[str]
) -> None:
    """A claim's verdict is the same alone and among any other paragraphs."""
    sentence = "It is {} ({}) here.".format(*claim)
    alone = [verdict.agreement for verdict in unitcheck.check(sentence).verdicts]
    text = "\n\n".join((*before, sentence, *after))
    start = text.index(sentence)
    end = start + len(sentence)
    report = unitcheck.check(text)
    among = [verdict.agreement for verdict in report.verdicts if start <= verdict.claim.stated_span.start < end]
    assert among == alone


@given(claims())
def test_the_order_of_the_two_sides_changes_no_error(claim: tuple[str, str]) -> None:
    """A (B) has an error exactly where B (A) has one."""
    there, back = ("It is {} ({}).".format(*pair) for pair in (claim, claim[::-1]))
    assert _has_error(there) == _has_error(back)


@pytest.mark.parametrize("wrong", ["600 km (273 miles)", "12 km (93,400 ft)", "1,200 km² (746 sq mi)", "20 °C (86 °F)"])
def test_a_fix_makes_its_finding_go_away_and_adds_none(wrong: str) -> None:
    text = f"It was {wrong} there."
    findings = unitcheck.check(text).findings
    assert findings
    for finding in findings:
        assert finding.edit is not None
        start, end = finding.edit.span
        assert not unitcheck.check(text[:start] + finding.edit.replacement + text[end:]).findings


def _has_error(text: str) -> bool:
    return any(finding.severity is Severity.ERROR for finding in unitcheck.check(text).findings)
