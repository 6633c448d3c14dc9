"""Laws of the way from a source to its segments and back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcheck.documents import SYNTAXES, Malformed, segments
from unitcheck.documents.rst import inline
from unitcheck.documents.views import View, placed
from unitcheck.model import Piece, Segment, Span

PIECES = (
    # any
    "600 km", "(373 miles)", " ", "  ", "\n", "\r\n", "\n\n", "\n    ", "\n  ", "\t", "6", "é", "距離", "🚀", "e\u0301",
    "\xa0",
    "\u2009", "\u00ad", "\u200b", "\x00", "\ufeff", "\ud800", "\x0b", "\x85", "\u2028",
    # Markdown
    "  \n", "*", "**", "_", "`", "```\n", "~~", "[", "](x)", "![", "[^1]", "\n[^1]: ", "> ", "- ", "1. ", "# ",
    "---\n", "+++\n",
    "a: b\n", "\n| a | b |\n|---|---|\n", "| 5 km |", "<http://x.org>", "\\",
    # HTML
    "<b>", "</b>", "<br>", "<sup>", "</sup>", "&nbsp;", "&deg;", "&amp", "&#176;", "&shy;", "<!-- ", " -->",
    "<div>\n", "<p>",
    "<li>", "<td>", "<tr>", "<table>", "<code>", "</code>", "<img alt='5 &lt; 6'>", "<del>", "</del>", "<a href='",
    "'>",
    "<script>", "</script>", "<![CDATA[",
    # reStructuredText
    "\n====\n", "\n:: \n\n  ", "::", ".. ", "..\n", ".. note:: ", ".. code::", ":sup:`", "``", "|", "`_", ":a: ",
    "-a  ", ">>> ",
    "+---+---+\n", "| 5 | 6 |\n", "==  ==\n", "\n* - ", ".. list-table::\n\n", '.. csv-table::\n\n  a, "b\n', "[1]_",
    "|x|",
    ".. |x| replace:: 5 km\n", "\\ ",
    # LaTeX
    "{", "}", "$", "%", "~", "--", "\\emph{", "\\footnote{", "\\qty{5}{\\km}", "\\begin{tabular}{l}", "&", "\\\\",
    "^", "\\'e",
    "\\begin{document}", "\\end{document}", "\\verb|", "\\section{", "\\item[", "\\,", "\\unknown", "\\frac12",
    "\\mathrm{",
)  # fmt: skip
SOURCES = st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text(max_size=80))
NAMES = pytest.mark.parametrize("syntax", [syntax.NAME for syntax in SYNTAXES])


def _in_json(text: str) -> str:
    return json.dumps({"a": text, "b": [text, "距 5 km"]}, ensure_ascii=len(text) % 2 > 0)


def _in_notebook(text: str) -> str:
    lines = text.splitlines(keepends=True)
    cells = [{"cell_type": "markdown", "source": lines}, {"cell_type": "code", "source": _in_python(text)}]
    return json.dumps({"cells": cells, "nbformat": 4}, ensure_ascii=len(text) % 2 > 0, indent=1)


def _in_python(text: str) -> str:
    raw = text.replace("\\", "").replace('"', "").replace("\x00", "")
    said = re.sub(r"[\x00\r\ud800-\udfff\f]", "", text)
    commented = "\n".join(f"# {line}" for line in said.split("\n"))
    return f'{text!a}\nx = 5\n"""{raw}"""\n{commented}\n'


def _in_messages(text: str) -> str:
    bare = re.sub("[{}]", "", text)
    formatted = f"{{{{{bare}{{far}}{bare}"
    return f'{_in_python(text)}print(f{formatted!a}, {text!a} "5 km")\n'


def _in_field(text: str) -> str:
    bare = text.replace('"', "")
    return f'a,"{text.replace(chr(34), chr(34) * 2)}"\n{bare}\n'


def _in_tabbed_field(text: str) -> str:
    return _in_field(text).replace(",", "\t", 1)


WRAPPED: dict[str, Callable[[str], str]] = {
    "json": _in_json,
    "notebook": _in_notebook,
    "python": _in_python,
    "python_messages": _in_messages,
    "csv": _in_field,
    "tsv": _in_tabbed_field,
}
"""A document of each syntax in which not every text is one, with a text in it."""


def _source(syntax: str, text: str) -> str:
    return WRAPPED.get(syntax, str)(text)


@pytest.mark.parametrize("syntax", WRAPPED)
@given(source=SOURCES)
def test_a_text_that_is_no_document_is_told_as_such_and_raises_nothing_else(syntax: str, source: str) -> None:
    """Any text is read, or is malformed with a problem that names a place or a remedy."""
    told = _problem(source, syntax)
    assert told is None or re.search("mend it|name another syntax|take it apart|close it", told)


def _problem(source: str, syntax: str) -> str | None:
    try:
        segments(source, syntax)
    except Malformed as error:
        return error.problem
    return None


@NAMES
@given(source=SOURCES)
def test_an_identical_piece_reads_the_same_in_view_and_source(syntax: str, source: str) -> None:
    """Every piece marked identical reads, to the letter, as its source does."""
    source = _source(syntax, source)
    for segment in segments(source, syntax):
        for view, piece in _runs(segment):
            if piece.identical:
                assert view == source[piece.source_start : piece.source_end]


@NAMES
@given(source=SOURCES)
def test_pieces_cover_the_view_and_stand_in_the_order_of_the_source(syntax: str, source: str) -> None:
    """Pieces begin at 0, leave nothing out, never overlap in the source and stay inside it."""
    source = _source(syntax, source)
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
    source = _source(syntax, source)
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


@given(source=SOURCES, first=st.integers(0, 80), length=st.integers(0, 80))
def test_what_is_read_from_what_was_read_is_placed_through_both(source: str, first: int, length: int) -> None:
    """A place in a composed segment is the place, in the source, of its place in the text between."""
    document = _in_json(source)
    for outer in segments(document, "json"):
        for inner in segments(outer.text, "markdown"):
            whole = placed(inner, outer, document)
            assert whole.text == inner.text
            span = Span(min(first, len(whole.text) - 1), min(first + length + 1, len(whole.text)))
            assert whole.to_source(span) == outer.to_source(inner.to_source(span))


@given(runs=st.lists(st.text("ab \n", max_size=8) | st.text("a \t\r\n\f", max_size=6), max_size=4))
def test_white_space_of_running_text_is_what_a_reader_sees(runs: list[str]) -> None:
    """Whatever its length it is one space, a single line end itself, and nothing at the beginning or behind another."""
    source = "".join(runs)
    view, seen, at = View(source), "", 0
    for run in runs:
        view.add_running(run, at, at + len(run))
        at += len(run)
        for word in re.findall(r"[ \t\r\n\f]+|[^ \t\r\n\f]+", run):
            seen = _read_on(seen, word)
    segment = view.segment()
    assert (segment.text if segment else "") == (seen if seen.strip() else "")


def _read_on(seen: str, word: str) -> str:
    if word.strip():
        return seen + word
    is_plain = word in (" ", "\n")
    return seen if seen[-1:] in ("", " ", "\n") else seen + (word if is_plain else " ")


@given(text=st.lists(st.sampled_from([*"ab:\\`*|[]_/. 1", "http://", "mailto:", "ftp"]), max_size=30).map("".join))
def test_what_a_mark_is_made_of_stands_in_every_mark(text: str) -> None:
    """So a block of reStructuredText that has nothing of the kind is looked through for no mark."""
    mark = inline.MARK.search(text)
    assert mark is None or any(part in text for part in inline.PARTS_OF_MARKS)


def _runs(segment: Segment) -> list[tuple[str, Piece]]:
    if not segment.pieces:
        return []
    ends = [piece.view_start for piece in segment.pieces[1:]] + [len(segment.text)]
    return [(segment.text[piece.view_start : end], piece) for piece, end in zip(segment.pieces, ends, strict=True)]
