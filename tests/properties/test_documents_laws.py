"""Laws of the way from a source to its segments and back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcheck.documents import SYNTAXES, segments
from unitcheck.model import Piece, Segment, Span

PIECES = (
    *("600 km", "(373 miles)", " ", "\n", "\r\n", "\n\n", "  \n", "*", "**", "_", "`", "```\n", "~~", "<b>", "</b>"),
    *("<br>", "<sup>", "6", "</sup>", "&nbsp;", "&deg;", "&amp", "&#176;", "\\", "[", "](x)", "![", "[^1]", "\n[^1]: "),
    *("> ", "- ", "1. ", "# ", "---\n", "+++\n", "a: b\n", "\n| a | b |\n|---|---|\n", "| 5 km |", "\n    ", "\t", "é"),
    *("距離", "🚀", "e\u0301", "\xa0", "\u2009", "\u00ad", "<!-- ", " -->", "<div>\n", "\x00", "\ufeff", "\ud800"),
    *(
        "\x0b",
        "\x85",
        "\u2028",
        "<http://x.org>",
        "\u200b",
        "&shy;",
        "<p>",
        "<li>",
        "<td>",
        "<tr>",
        "<table>",
        "<code>",
    ),
    *("</code>", "<img alt='5 &lt; 6'>", "<del>", "</del>", "<a href='", "'>", "<script>", "</script>", "<![CDATA["),
)
SOURCES = st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text(max_size=80))
NAMES = pytest.mark.parametrize("syntax", [syntax.NAME for syntax in SYNTAXES])


@NAMES
@given(source=SOURCES)
def test_an_identical_piece_reads_the_same_in_view_and_source(syntax: str, source: str) -> None:
    """Every piece marked identical reads, to the letter, as its source does."""
    for segment in segments(source, syntax):
        for view, piece in _runs(segment):
            if piece.identical:
                assert view == source[piece.source_start : piece.source_end]


@NAMES
@given(source=SOURCES)
def test_pieces_cover_the_view_and_stand_in_the_order_of_the_source(syntax: str, source: str) -> None:
    """Pieces begin at 0, leave nothing out, never overlap in the source and stay inside it."""
    for segment in segments(source, syntax):
        if not segment.pieces:
            assert segment.text == source
            continue
        assert segment.pieces[0].view_start == 0
        assert all(view for view, _ in _runs(segment))
        bounds = [bound for piece in segment.pieces for bound in (piece.source_start, piece.source_end)]
        assert bounds == sorted(bounds)
        assert 0 <= bounds[0] <= bounds[-1] <= len(source)


@NAMES
@given(source=SOURCES)
def test_the_source_of_a_word_cuts_out_that_word(syntax: str, source: str) -> None:
    """Where a word stands identically, its source cuts out that word; elsewhere its last character lies inside."""
    for segment in segments(source, syntax):
        for word in re.finditer(r"\S+", segment.text):
            span = Span(*word.span())
            cut = segment.to_source(span)
            assert 0 <= cut.start < cut.end <= len(source)
            if segment.stands_identically(span):
                assert source[cut.start : cut.end] == word[0]
            else:
                assert cut.start <= segment.to_source(Span(span.end - 1, span.end)).start < cut.end


@given(source=SOURCES, before=st.sampled_from(["é 🚀\n\n", "# 距離\n\n", "---\né: 1\n---\n\n"]))
def test_what_stands_above_shifts_every_place_and_changes_no_reading(source: str, before: str) -> None:
    """Text above moves each place by its length in characters."""
    above = len(segments(before, "markdown"))
    if source.startswith(("---", "+++", "\ufeff")):
        source = f"a\n\n{source}"  # front matter stands on top alone
    below = segments(before + source, "markdown")[above:]
    alone = segments(source, "markdown")
    if len(below) == len(alone):  # a footnote or a link's definition reaches up
        for here, there in zip(below, alone, strict=True):
            if here.text == there.text:
                assert here.to_source(Span(0, 1)).start == there.to_source(Span(0, 1)).start + len(before)


def _runs(segment: Segment) -> list[tuple[str, Piece]]:
    if not segment.pieces:
        return []
    ends = [piece.view_start for piece in segment.pieces[1:]] + [len(segment.text)]
    return [(segment.text[piece.view_start : end], piece) for piece, end in zip(segment.pieces, ends, strict=True)]
