"""What holds of every fix and of every comment that silences, whatever the text."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.properties.test_diagnosis_laws import claims, sentences
from unitcheck import Checker
from unitcheck.edits import Shift, apart, made
from unitcheck.fix import fixed
from unitcheck.model import Edit, Report, Span

CHECKER = Checker()

words = st.sampled_from(("UC101", "UC104", "conversion", "UC901", "UC106", "nothing"))
directives = st.one_of(
    st.sampled_from(("ignore", "ignore-next-line", "disable", "enable", "ignore-file", "ignor")),
    st.tuples(
        st.sampled_from(("ignore", "ignore-next-line", "disable", "enable", "ignore-file")),
        st.lists(words, min_size=1, max_size=3),
    ).map(lambda both: f"{both[0]}[{', '.join(both[1])}]"),
)
comments = directives.map("<!-- unitcheck: {} -->".format)
cut = st.tuples(st.integers(100, 9_999), st.integers(0, 3)).map(
    lambda pair: f"It is {pair[0]}.0 m ({pair[0] * 3.28084 - 10.0 ** -pair[1]:,.{pair[1]}f} ft) long."
)
told = st.tuples(sentences, claims).map(lambda both: both[0].format(*both[1]))
prose = st.one_of(told, cut, st.just("Nothing is said here."))
between = st.sampled_from((" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "  \n", "\n\n- ", "\n\n> "))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Some sentences, right and wrong, with comments between them, on their lines and on lines of their own."""
    parts = draw(st.lists(st.one_of(prose, comments), min_size=1, max_size=4))
    gaps = draw(st.lists(between, min_size=len(parts), max_size=len(parts)))
    return "".join(part + gap for part, gap in zip(parts, gaps, strict=True))


def codes(report: Report) -> Counter[str]:
    return Counter(finding.code for finding in report.findings)


@given(texts())
def test_any_one_fix_makes_its_finding_go_away_and_adds_none(text: str) -> None:
    report = CHECKER.check(text, "markdown")
    for finding in report.findings:
        if finding.edit is not None:
            after = CHECKER.check(made(text, [finding.edit]), "markdown")
            assert codes(after) + Counter([finding.code]) <= codes(report), after.text


@given(texts(), st.booleans())
def test_fixes_add_no_finding_and_are_all_made(text: str, unsafe: bool) -> None:
    """Nothing that can be fixed is left, so that a second run changes nothing, and as many are gone as it says."""
    done = fixed(CHECKER, text, "markdown", unsafe=unsafe)
    assert codes(done.report) <= codes(done.before)
    assert done.mended <= len(done.before.findings) - len(done.report.findings)
    assert not [each for each in done.report.findings if each.edit and (each.edit.is_safe or unsafe)], done.text
    assert fixed(CHECKER, done.text, "markdown", unsafe=unsafe).text == done.text


@given(texts(), st.booleans())
def test_text_outside_the_edits_is_unchanged(text: str, unsafe: bool) -> None:
    """Cut at what is neither a quantity nor a comment, a text reads the same before and after."""
    done = fixed(CHECKER, text, "markdown", unsafe=unsafe)
    assert _outside(done.before) == _outside(done.report)


def _outside(report: Report) -> list[str]:
    """The words of the prose with every quantity taken out."""
    kept, position = [], 0
    for span in sorted(quantity.source_span for quantity in report.quantities):
        kept.append(report.text[position : span.start])
        position = max(position, span.end)
    return _without_comments("\0".join((*kept, report.text[position:]))).split()


def _without_comments(text: str) -> str:
    first, *rest = text.split("<!--")
    return first + "".join(part.partition("-->")[2] for part in rest)


@given(texts())
def test_what_comments_silence_is_told_and_nothing_else_is_lost(text: str) -> None:
    """The findings and the suppressed ones are together what there is to find without the comments, and UC901."""
    report = CHECKER.check(text, "markdown")
    without = CHECKER.check(text.replace("unitcheck:", "unitcheck;"), "markdown")
    both = Counter(each for each in (*report.findings, *report.suppressed) if each.code != "UC901")
    assert both == Counter(without.findings)


@given(texts())
def test_an_unused_comment_can_go_without_a_trace(text: str) -> None:
    """With the comments that UC901 would take out gone, all that is found and all that is silenced is as before."""
    report = CHECKER.check(text, "markdown")
    edits = [each.edit for each in report.findings if each.code == "UC901" and each.edit]
    after = CHECKER.check(made(text, edits), "markdown")
    for one, other in ((report.findings, after.findings), (report.suppressed, after.suppressed)):
        assert [each.message for each in one if each.code != "UC901"] == [
            each.message for each in other if each.code != "UC901"
        ]


# --- edits ------------------------------------------------------------------------------------------------------------

spans = st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
some_edits = st.lists(st.builds(Edit, spans, st.text("xyz", max_size=4)), max_size=8)


@given(some_edits)
def test_edits_that_stand_apart_do_not_overlap_and_the_first_is_always_among_them(edits: list[Edit]) -> None:
    kept = apart(edits)
    assert all(one.span.end <= other.span.start for one, other in pairwise(kept))
    assert not edits or min(edit.span for edit in edits) == kept[0].span


@given(some_edits, spans)
def test_what_no_edit_touches_is_found_where_it_then_stands(edits: list[Edit], span: Span) -> None:
    text = "".join(map(chr, range(0x100, 0x100 + 40)))
    kept = apart(edits)
    moved = Shift(kept).of(span)
    touched = any(edit.span.start < span.end and span.start < edit.span.end for edit in kept)
    if not touched:
        assert moved is not None
        assert made(text, kept)[slice(*moved)] == text[slice(*span)]
    inside = all(span.start <= edit.span.start and edit.span.end <= span.end for edit in kept)
    if inside:
        assert moved is not None
        assert moved.end - moved.start == len(made(text, kept)) - len(text) + span.end - span.start
    across = any(edit.span.start < place < edit.span.end for edit in kept for place in span)
    assert (moved is None) is across


@pytest.mark.parametrize("unsafe", [False, True])
def test_the_demo_is_mended_as_far_as_it_offers(unsafe: bool) -> None:
    from unitcheck.demo import ARTICLE

    done = fixed(CHECKER, ARTICLE, "markdown", unsafe=unsafe)
    assert str(done) == ("6 fixed, 0 left" if unsafe else "0 fixed, 6 left")
