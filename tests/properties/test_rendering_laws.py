"""Laws of claims in documents: markup around and inside one changes no finding, and each is placed to the character.

Plain text is the measure: what is found in a sentence is found in every rendering of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unitcheck
from tests.renderings import MARKUPS, Markup, Rendering, renderings
from unitcheck.model import Edit, Finding, Report

CLAIMS = (
    "600 km (273 miles)", "1,850 kg (40,790 lb)", "800 km (432 miles)", "12.5 km/h (17.8 mph)", "20 °C (86 °F)",
    "−40 °C (40 °F)", "1,200 km² (746 sq mi)", "100 square miles (259 km)", "550 kilometres (341 miles)",
    "7 km or 40 miles", "5 ft 10 in (187 cm)", "10–15 km (6–19 miles)", "3×4 m (10×31 ft)", "6×10⁶ m (73,000 mi)",
    "2.5 million km (5.1 million miles)", "600 km (373 miles)", "35 mph (55 km/h)",
)  # fmt: skip
SENTENCES = ("It is {} wide.", "At the cape, where 12 ships lay, it was {} off.", "{}", "So {} and then {} in all.")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence with a claim or two, most of them wrong."""
    sentence = draw(st.sampled_from(SENTENCES))
    return sentence.format(*(draw(st.sampled_from(CLAIMS)) for _ in range(sentence.count("{}"))))


@st.composite
def documents(draw: st.DrawFn, markup: Markup) -> Rendering:
    """A sentence in a document of some syntax."""
    return draw(renderings(markup, draw(sentences())))


Syntax = Callable[[], Markup]
EVERY_SYNTAX = pytest.mark.parametrize("syntax", MARKUPS, ids=lambda syntax: str(syntax.__name__))


@EVERY_SYNTAX
@given(data=st.data())
def test_a_rendering_changes_no_finding_and_places_each_exactly(syntax: Syntax, data: st.DataObject) -> None:
    """Both spans of every finding cover exactly what its two quantities were rendered to."""
    rendering = data.draw(documents(syntax()))
    measure, found = _measure(rendering), _check(rendering.source, syntax)
    assert _told(found.findings) == _told(measure.findings), rendering.source
    for ours, theirs in zip(found.findings, measure.findings, strict=True):
        assert ours.span == rendering.place(theirs.span), rendering.source
        assert theirs.related_span is not None
        assert ours.related_span == rendering.place(theirs.related_span), rendering.source


@EVERY_SYNTAX
@given(data=st.data())
def test_a_fix_is_offered_where_the_text_stands_as_it_is_read(syntax: Syntax, data: st.DataObject) -> None:
    """There is an edit exactly where plain text has one and the source reads the same to the letter."""
    rendering = data.draw(documents(syntax()))
    measure, found = _measure(rendering), _check(rendering.source, syntax)
    for ours, theirs in zip(found.findings, measure.findings, strict=True):
        same = theirs.edit is not None and rendering.stands_identically(theirs.edit.span)
        assert (ours.edit is not None) is same, rendering.source


@EVERY_SYNTAX
@given(data=st.data())
def test_a_document_that_was_fixed_reads_as_the_sentence_that_was(syntax: Syntax, data: st.DataObject) -> None:
    """Fixing the source and fixing what is read leave the same findings, none of them one that was fixed."""
    rendering = data.draw(documents(syntax()))
    measure, found = _measure(rendering), _check(rendering.source, syntax)
    fixed = [at for at, finding in enumerate(found.findings) if finding.edit is not None]
    source = _edited(rendering.source, [found.findings[at].edit for at in fixed])
    view = _edited(measure.text, [measure.findings[at].edit for at in fixed])
    left = [finding for at, finding in enumerate(found.findings) if at not in fixed]
    assert _told(_check(source, syntax).findings) == _told(_plain(view).findings) == _told(left), source


def _measure(rendering: Rendering) -> Report:
    return _plain(re.sub(r"\s", " ", rendering.view))


@cache
def _plain(sentence: str) -> Report:
    return unitcheck.check(sentence)


def _check(source: str, syntax: Syntax) -> Report:
    return unitcheck.check(source, syntax.__name__)


def _told(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """What the findings say, whichever white space stood in what they quote."""
    return [(finding.code, " ".join(finding.message.split())) for finding in findings]


def _edited(text: str, edits: Sequence[Edit | None]) -> str:
    made = sorted((edit for edit in edits if edit is not None), key=lambda edit: edit.span)
    assert all(one.span.end <= two.span.start for one, two in pairwise(made))
    for edit in reversed(made):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text
