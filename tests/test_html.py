"""What is prose in HTML, how it reads, and that no text of any kind makes the reading slow or fail."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unitcheck
from unitcheck.documents import html, segments, tags
from unitcheck.documents.views import GAP
from unitcheck.model import Cell, Span

READ_AS = [
    ("600 km (373 miles)", ["600 km (373 miles)"], "text without a tag is text"),
    ("<p>600 km<p>(373 miles)", ["600 km", "(373 miles)"], "a block ends where the next begins"),
    ("<p>600\n\n   km\t(373\r\nmiles)", ["600 km (373 miles)"], "white space of any length is one space"),
    ("<p>600 <b> km</b> (373", ["600 km (373"], "across tags, too"),
    ("600 km<br>\n(373 miles)", ["600 km\n(373 miles)"], "<br> is a line break"),
    ("600 km<br><br/>(373 miles)", ["600 km\n\n(373 miles)"], "two of them are a blank line"),
    ("600 km</br>(373 miles)", ["600 km\n(373 miles)"], "browsers read the mistake so"),
    ("<B>600</B>&nbsp;<a href='5>6'>km</a >", ["600\xa0km"], "inline tags leave no trace, entities are read"),
    ("&deg;C &degC &#176;C &#xb0", ["°C °C °C °"], "with and without the semicolon"),
    ("&notanentity; & &; &#; &x AT&T", ["¬anentity; & &; &#; &x AT&T"], "as browsers do, and no more"),
    ("a < b <5 </ c", ["a < b <5 "], "not every sign begins a tag"),
    ("10<sup>−6</sup> m, km<SUP>2</SUP>, CO<sub>2</sub>", ["10⁻⁶ m, km², CO₂"], "raised digits stay a power"),
    ("km<sup><a href='#n2'>2</a></sup>, x", ["km, x"], "a raised link is a footnote's mark"),
    ("km<a href='#n2'><sup>2</sup></a>, x", ["km, x"], "either way round"),
    ("km<sup>[2]</sup>, mi<sup>*</sup>, x", ["km, mi, x"], "as is what stands in brackets, or an asterisk"),
    ("<a href='x'>10<sup>6</sup> m</a>", ["10⁶ m"], "but not all that stands in a link"),
    ("600 <code>km</code> (373 miles)", [f"600 {GAP} (373 miles)"], "code is no prose, and nothing joins across it"),
    ("<pre>5 km</pre>6 km<textarea>7 km</textarea>", ["6 km"], "nor is a block of it"),
    ("<s>5 km</s> <del><p>5 km</p></del> 6 km", ["6 km"], "struck text is no longer said"),
    ("<math><mn>5</mn></math> km, <svg><text>5 km</text></svg> x", [f"{GAP} km, {GAP} x"], "nor is a drawing"),
    ("<script>5 < 6 km</p></script><style>7 km</style>8 km", ["8 km"], "nor are scripts and styles"),
    ("<head><title>5 km</title></head><body>6 km", ["6 km"], "nor is the head"),
    ("<head><meta><title>5 km</title><p>6 km", ["6 km"], "which what cannot stand in it ends"),
    ("<p hidden>5 km<p>6 km", ["6 km"], "nor what is hidden"),
    ("<b aria-hidden=true>5 km</b><i style='color: red; display :none'>6 km</i> 7", ["7"], "in any way"),
    ("<p hidden=until-found>5 km<p class=hidden>6 km", ["5 km", "6 km"], "unless it can be found"),
    ("5 <!-- 6 --> km <!-->7 <!--->8 <!-- 9 --!>10", ["5 km 7 8 10"], "comments leave no trace"),
    ("<!DOCTYPE html><?xml 5?>6 km </5 km>", ["6 km "], "nor do declarations"),
    ("<![CDATA[5 < 6 km &amp;]]> 7", ["5 < 6 km &amp; 7"], "what XHTML marks as text is text"),
    ("5 <img alt='6&nbsp;km (3\nmiles)' src=x> km", [f"5 {GAP} km", "6\xa0km (3\nmiles)"], "a picture's text"),
    ("5 <img src=x alt=> <img alt='6 km' hidden>7", [f"5 {GAP} {GAP}7"], "if it has one and is shown"),
    ("<ul><li>5 km<li>6 km<ul><li>7</ul></ul>", ["5 km", "6 km", "7"], "list items stand apart"),
    ("<dl><dt>Length<dd>12 m / 39 ft</dl>", ["Length", "12 m / 39 ft"], "so do terms and what is said of them"),
    ("<option>5 km<option>6 km", ["5 km", "6 km"], "and what can be chosen"),
    ("<p>5 <code>x<p>6 km", [f"5 {GAP}", "6 km"], "what nothing closes ends with its block"),
    ("<div>5 <tt>x</div>6 km", [f"5 {GAP}", "6 km"], "or with the one around it"),
    ("<code/>5 km<td/>6 km", [f"{GAP}5 km", "6 km"], "XHTML closes them at once"),
    ("</p>5</b> km</div>", ["5 km"], "what closes nothing does nothing"),
    ("<ruby>600 km", ["600 km"], "what nobody knows is inline"),
    ("kilo&shy;metres kilo\xadmetres", ["kilometres kilometres"], "a soft hyphen is not seen"),
    ("", [], "nothing is said"),
]


@pytest.mark.parametrize(("source", "views", "_why"), READ_AS)
def test_html_reads_as_its_reader_sees_it(source: str, views: list[str], _why: str) -> None:
    assert [segment.text for segment in segments(source, "html")] == views


TABLES = [
    ("<table><tr><th>a<th>b<tr><td>c<td>d</table>e", "a00 b01 c10 d11 e", "end tags may be left out"),
    ("<tr><td>a</td><td>b</td></tr><tr><td>c", "a00 b01 c10", "the table may be missing"),
    ("<table><tr><td colspan=2>a<td>b<tr><td>c", "a00 b02 c10", "a cell may span columns"),
    ("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d", "a00 b01 c11 d20", "or rows"),
    ("<table><tr><td><p>a</p><p>b</p></td>c<td>d", "a00 b00 c d01", "or hold blocks"),
    ("<table><tr><td>a<table><tr><td>b</table>c<td>d", "a00 b00 c00 d01", "or a table"),
    ("<table><thead><tr><th>a</thead><tbody><tr><td>b</tbody></table>", "a00 b10", "sections are no tables"),
    ("<table><caption>a</caption><tr><td>b</div><td>c", "a b00 c01", "no end tag reaches out of a cell"),
]


@pytest.mark.parametrize(("source", "cells", "_why"), TABLES)
def test_each_cell_of_a_table_knows_its_row_and_column(source: str, cells: str, _why: str) -> None:
    found = segments(source, "html")
    assert [f"{each.text}{_place(each.cell)}" for each in found] == cells.split()


def test_tables_are_told_apart_and_a_cell_tells_its_width() -> None:
    found = segments("<table><td>a</table><table><td colspan=3>b</table>", "html")
    assert [each.cell for each in found] == [Cell(0, 0, 0), Cell(1, 0, 0, 3)]


def test_a_cell_that_spans_a_thousand_columns_and_rows_is_not_placed() -> None:
    found = segments("<table><td colspan=9999 rowspan=9999>a<td>b<td colspan=x rowspan=-1>c</table>d", "html")
    assert [(each.text, each.cell) for each in found] == [(name, None) for name in "abcd"]


def _place(cell: Cell | None) -> str:
    return f"{cell.row}{cell.column}" if cell else ""


CUT_OUT = [
    ("é 🚀 <b>600</b>&nbsp;km", "600\xa0km", "600</b>&nbsp;km", "tags and entities inside are cut out with it"),
    ("<p>\n   600   km</p>", "600 km", "600   km", "and so is white space"),
    ("10<sup>6</sup> m", "10⁶ m", "10<sup>6</sup> m", "and a raised digit"),
    ("kilo&shy;metre", "kilometre", "kilo&shy;metre", "and what is not seen"),
    ("<img title='x' alt = \"a 5&nbsp;km\">", "5\xa0km", "5&nbsp;km", "a picture's text is cut out of its tag"),
    ("<img alt=5km />", "5km", "5km", "with quotes or without"),
    ("<img alt='a\n  5 km'/>", "5 km", "5 km", "on any line"),
]


@pytest.mark.parametrize(("source", "read", "cut", "_why"), CUT_OUT)
def test_what_was_read_is_found_again_in_the_source(source: str, read: str, cut: str, _why: str) -> None:
    *_, segment = segments(source, "html")
    start = segment.text.index(read)
    span = segment.to_source(Span(start, start + len(read)))
    assert source[span.start : span.end] == cut


COMMENTS = [
    ("a<!-- one --><p><!--two\nlines-->", [" one ", "two\nlines"], "between words and in blocks"),
    ("<script><!-- a --></script><!-- b -->", [" b "], "none in scripts"),
    ("<pre><!-- a --></pre><!-- b", [" a ", " b"], "in code they are comments, and the last may stand open"),
    ("<!DOCTYPE a><!b></5><? c ?><!---->", [""], "other declarations are none"),
]


@pytest.mark.parametrize(("source", "said", "_why"), COMMENTS)
def test_the_comments_of_html_are_those_a_browser_passes_over(source: str, said: list[str], _why: str) -> None:
    found = html.comments(source)
    assert [comment.text for comment in found] == said
    assert all(source[slice(*comment.span)].startswith(f"<!--{comment.text}") for comment in found)


# --- against Python's parser ------------------------------------------------------------------------------------------

_HIDDEN = ("pre", "del", "svg")
_UNREAD = ("<script>5 < 6</script>", "<style>a</style>")
TREES = st.recursive(
    st.sampled_from(
        ("5 km", "a&amp;b", "&deg;C", "<br>", "<img src='a>b' alt=x>", "<!-- c -->", "é 🚀", " ", "\n", *_UNREAD)
    ),
    lambda inner: st.builds(
        lambda name, attributes, parts: f"<{name}{attributes}>{' '.join(parts)}</{name}>",
        st.sampled_from(("p", "b", "div", "ul", "li", "span", "table", "h1", *_HIDDEN)),
        st.sampled_from(("", " class='a > b'", ' title="&lt;"', " x = y", "\n")),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(TREES)
def test_of_sound_html_the_words_are_those_that_python_reads(source: str) -> None:
    """Outside what is hidden, the words found are the words that ``html.parser`` finds."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    found = [word for segment in segments(source, "html") for word in segment.text.replace(GAP, " ").split()]
    words = "".join(reader.texts).split()
    assert sorted(found) == sorted(words + ["x"] * reader.pictures)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.pictures = 0
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in _HIDDEN
        self.pictures += tag == "img" and not self._hidden
        self.texts.append(" " if tag in html.BLOCKS or tag in ("br", "img") or tag in _HIDDEN else "")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _HIDDEN
        self.texts.append(" " if tag in html.BLOCKS or tag in _HIDDEN else "")

    def handle_data(self, data: str) -> None:
        if not self._hidden and self.cdata_elem is None:
            self.texts.append(data)


SCRAPS = (
    "<", ">", "</", "/>", "<a ", "<p", "<!", "<!--", "-->", "<?", "<![CDATA[", "]]>", "&", "&#", "&#x", ";", "amp", "'",
    '"', "=", "\n", "<script>", "</script", "<title>", "<td rowspan=3>", "<tr>", "<table>", "</table>", "<sup>",
    "</sup>",
    "x", "<img alt='", " ", "é", "🚀", "\x00", "\ud800", "<b>", "</b>", "<code>", "<li>", "\u00ad", "5 km", "(3 miles)",
    "&nbsp;", "<br>",
)  # fmt: skip


@given(st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join))
def test_tokens_cover_what_they_read_in_order(source: str) -> None:
    """Tokens never overlap, and outside scripts and the like they leave out nothing."""
    end = 0
    raw = False
    for token in tags.tokens(source):
        assert end <= token.start < token.end <= len(source)
        assert end == token.start or raw
        end, raw = token.end, token.kind == tags.OPEN and token.text in tags.RAW
    assert end == len(source) or raw


@given(st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join))
def test_no_html_is_malformed(source: str) -> None:
    """Any text is read as HTML without an error, and as a comment or not in the same way twice."""
    assert unitcheck.check(source, "html").text == source
    assert html.comments(source) == html.comments(source)


def test_elements_may_stand_as_deep_as_they_like() -> None:
    source = "<div>" * 20_000 + "600 km (273 miles)"
    (finding,) = unitcheck.check(source, "html").findings
    assert source[slice(*finding.span)] == "273 miles"
