"""What each syntax takes for prose, and how it reads."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from unitcheck import documents
from unitcheck.documents import (
    NAMES,
    SYNTAXES,
    markdown,
    other_suffixes,
    replaceable,
    segments,
    syntax_of,
    walked_suffixes,
)
from unitcheck.documents.syntax import MissingExtra, Syntax, library
from unitcheck.documents.views import GAP
from unitcheck.model import Cell, Edit, Segment, Span

READ_AS = [
    ("600 km\n(373 miles)", ["600 km\n(373 miles)"], "a single line break does not end prose"),
    ("600 km\r\n(373 miles)", ["600 km\n(373 miles)"], "nor does one of Windows"),
    ("600 km  \n(373 miles)", ["600 km\n(373 miles)"], "nor a hard one"),
    ("600 km\\\n(373 miles)", ["600 km\n(373 miles)"], "of either kind"),
    ("600 km\n\n(373 miles)", ["600 km", "(373 miles)"], "a blank line does"),
    ("600 km<br>(373 miles)", ["600 km\n(373 miles)"], "<br> is a line break"),
    ("**600** _km_ ([373](x) miles)", ["600 km (373 miles)"], "emphasis and links do not end it"),
    ("600<b>&nbsp;</b>km", ["600\N{NO-BREAK SPACE}km"], "tags leave no trace, entities are read"),
    ("−40 &deg;C (−40 °F)", ["−40 °C (−40 °F)"], "entities are read"),
    ("6\\*5 km \\(373 mi\\)", ["6*5 km (373 mi)"], "a backslash takes the meaning from what it stands before"),
    ("10<sup>−6</sup> m", ["10⁻⁶ m"], "raised digits stay a power of ten"),
    ("5 km<sup>2</sup>, CO<sub>2</sub>", ["5 km², CO₂"], "and of a unit"),
    ("the 5<sup>th</sup> km", ["the 5th km"], "raised letters read as letters"),
    ("600 `km` (373 miles)", [f"600 {GAP} (373 miles)"], "code is no prose, and nothing joins across it"),
    ("600 km <http://x.org/5km> 7", [f"600 km {GAP} 7"], "an address is no prose"),
    ("~~600 km~~ 610 km", [f"{GAP} 610 km"], "struck text is no longer said"),
    ("~5 km or ~3 miles", ["~5 km or ~3 miles"], "a tilde alone says about"),
    ("from 5~10 km to 6~11 km", ["from 5~10 km to 6~11 km"], "or is a range"),
    ("5 km[^1] (3 miles)\n\n[^1]: Or 5,000 m.", ["5 km (3 miles)", "Or 5,000 m."], "a footnote's mark leaves no trace"),
    ("5 km ![6 km](a.png) (3 miles)", [f"5 km {GAP} (3 miles)", "6 km"], "a picture's text stands alone"),
    ("# 5 km\n(3 miles)", ["5 km", "(3 miles)"], "a heading ends at its line"),
    ("5 km\n---\n(3 miles)", ["5 km", "(3 miles)"], "underlined too"),
    ("- 5 km\n- (3 miles)", ["5 km", "(3 miles)"], "a list item ends where the next begins"),
    ("- 5 km\n  (3 miles)", ["5 km\n(3 miles)"], "and runs on over its lines"),
    ("- 5 km\n  - (3 miles)", ["5 km", "(3 miles)"], "a nested list begins anew"),
    ("1. 5 km\n2. 6 km", ["5 km", "6 km"], "an item's number is none of its text"),
    ("- [x] 5 km", ["5 km"], "nor is its box"),
    ("600 km<br>\n(373 miles)", ["600 km\n(373 miles)"], "a line break of both kinds is one"),
    ("600<sup>[1](#n)</sup> km", ["600 km"], "a raised link is a footnote's mark"),
    ("<del>600 km</del> <code>5 km</code> 610 km", [f"{GAP} {GAP} 610 km"], "inline HTML strikes and marks code"),
    ("<kbd>5 km\n\n6 km", ["6 km"], "a tag that nothing closes ends with its block"),
    ("5 km <img alt='6&nbsp;km'> 7 km", [f"5 km {GAP} 7 km", "6\xa0km"], "a picture's text in HTML stands alone, too"),
    ("<details><summary>5 km</summary>\n\n*6* km\n\n</details>", ["5 km", "6 km"], "Markdown in HTML"),
    ("> <p>5\n> km</p>", ["5\nkm"], "HTML in a quotation"),
    ("- <p>5\n  km</p>\n  6 km", ["5\nkm", "6 km"], "HTML in a list"),
    ("<pre>\n5 km\n\n6 km</pre>\n\n7 km", ["7 km"], "code in HTML"),
    ("| a |\n|---|\n| 5 km<ul><li>6 km</li></ul> |", ["a", "5 km", "6 km"], "a list in a cell"),
    ("5\u200b k\u00admiles", ["5 kmiles"], "a soft hyphen and a zero-width space are not seen"),
    ("> 5 km\n> (3 miles)", ["5 km\n(3 miles)"], "a quotation's marks leave no trace"),
    ("> [!NOTE]\n> 5 km", ["5 km"], "an alert is a quotation"),
    ("    5 km", [], "indented code is no prose"),
    ("```\n5 km\n```\n6 km", ["6 km"], "nor is fenced code"),
    ("<div>\n5 km\n</div>\n\n6 km", ["5 km\n", "6 km"], "a block of HTML is read as HTML"),
    ("a <!-- 5 km --> b", ["a b"], "a comment is no prose"),
    ("[a]: http://x.org/5km '5 km'\n\n6 km", ["6 km"], "nor is a link's definition"),
    ("---\nrange: 5 km\n---\n6 km", ["6 km"], "nor is YAML on top"),
    ("---\nrange: 5 km\n...\n6 km", ["6 km"], "however it ends"),
    ("+++\nrange = 5\n+++\n6 km", ["6 km"], "nor is TOML on top"),
    ("7 km\n\n---\n5 km\n---\n\n6 km", ["7 km", "5 km", "6 km"], "further down there are rules and headings"),
    ("---\n\n5 km\n\n---\n", ["5 km"], "and on top too where a blank line follows"),
    ("\ud800 5 km", ["\N{REPLACEMENT CHARACTER} 5 km"], "half a surrogate pair is no character"),
    ("", [], "nothing is said"),
]


@pytest.mark.parametrize(("source", "views", "_why"), READ_AS)
def test_markdown_reads_as_its_reader_sees_it(source: str, views: list[str], _why: str) -> None:
    assert [segment.text for segment in segments(source, "markdown")] == views


TABLE = """\
Before

| Length | Also       |
| ------ | ---------- |
| 5 km   | 3 \\| miles |
|        | *4* miles  |

Between

| a |
|---|
| b |
"""


def test_each_table_cell_knows_its_table_row_and_column() -> None:
    assert [(segment.text, segment.cell) for segment in segments(TABLE, "markdown")] == [
        ("Before", None),
        ("Length", Cell(0, 0, 0)),
        ("Also", Cell(0, 0, 1)),
        ("5 km", Cell(0, 1, 0)),
        ("3 | miles", Cell(0, 1, 1)),
        ("4 miles", Cell(0, 2, 1)),
        ("Between", None),
        ("a", Cell(1, 0, 0)),
        ("b", Cell(1, 1, 0)),
    ]


CUT_OUT = [
    ("é 距 🚀 5 km", "5 km", "5 km", "offsets count characters, not bytes"),
    ("---\né: 1\n---\n🚀 5 km", "5 km", "5 km", "below front matter too"),
    ("5&nbsp;km", "5\xa0km", "5&nbsp;km", "an entity is cut out whole"),
    ("**5** km", "5 km", "5** km", "emphasis inside is cut out with it"),
    ("> 5\n> km", "5\nkm", "5\n> km", "and so is a quotation's mark"),
    ("10<sup>6</sup> m", "10⁶ m", "10<sup>6</sup> m", "and so is a tag"),
    ("[5 km](x)", "5 km", "5 km", "a link's ends are not"),
    ("a\r\nb 5 km", "5 km", "5 km", "a Windows line break is two characters of the source"),
]


@pytest.mark.parametrize(("source", "read", "cut", "_why"), CUT_OUT)
def test_what_was_read_is_found_again_in_the_source(source: str, read: str, cut: str, _why: str) -> None:
    (segment,) = segments(source, "markdown")
    assert _cut_out(source, segment, read) == cut


EDITABLE = [
    ("5 km (3 miles)", "3 miles", True, "plain words"),
    ("5 km\n(3 miles)", "km\n(3", True, "a line break that both have"),
    ("5 km (**3** miles)", "3 miles", False, "a mark of emphasis stands between"),
    ("5 km (**3 miles**)", "3 miles", True, "or around"),
    ("5 km (3&nbsp;miles)", "3\xa0miles", False, "an entity"),
]


@pytest.mark.parametrize(("source", "read", "editable", "_why"), EDITABLE)
def test_only_text_that_stands_identically_may_be_edited(source: str, read: str, editable: bool, _why: str) -> None:
    (segment,) = segments(source, "markdown")
    start = segment.text.index(read)
    assert segment.stands_identically(Span(start, start + len(read))) is editable


def test_plain_text_is_one_segment_and_its_own_source() -> None:
    assert segments("a\n\n*b* &amp;", "plain") == (Segment("a\n\n*b* &amp;"),)


@pytest.mark.parametrize("syntax", SYNTAXES, ids=NAMES)
def test_each_syntax_has_what_a_syntax_has_under_the_name_of_its_module(syntax: Syntax) -> None:
    assert isinstance(syntax, Syntax)
    assert NAMES[SYNTAXES.index(syntax)] == syntax.NAME
    assert not hasattr(documents, "TROFF")


def test_a_file_loads_no_syntax_but_its_own() -> None:
    loaded = (
        "import sys; print([name for name in sys.modules if name in ('unitcheck.documents.docx', 'ctypes', 'json')])"
    )
    told = f"import unitcheck; unitcheck.check('5 km', 'markdown'); {loaded}"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


REPLACEABLE = [
    ("273 miles", "373 miles", "plain", True, "figures and letters mean nothing to any syntax"),
    ("273 miles", "373 miles", "notebook", True, "not even there"),
    ("5′ 9″", "5' 9\"", "plain", True, "plain text has no markup"),
    ("5′ 9″", "5' 9\"", "json", False, "a quotation mark would end the string"),
    ("5′ 9″", "5' 9\"", "python", False, "here too"),
    ("5′ 9″", "5' 9\"", "notebook", False, "and there"),
    ("500 ft", "1,640 ft", "csv", False, "a comma may part two fields"),
    ("2,800 ft", "1,640 ft", "csv", True, "where there was one already, it does not"),
    ("3 × 4 m", "3 * 5 m", "markdown", False, "a star may be emphasis"),
    ("273 miles", "373 miles", "docx", False, "nothing is written into a binary file"),
]


@pytest.mark.parametrize(("old", "new", "syntax", "may_be", "_why"), REPLACEABLE)
def test_an_edit_brings_in_nothing_that_means_something(
    old: str, new: str, syntax: str, may_be: bool, _why: str
) -> None:
    assert replaceable(old, Edit(Span(0, len(old)), new), syntax) is may_be


def test_the_suffix_tells_the_syntax() -> None:
    paths = ("a.txt", "docs/b.MD", "c.markdown", "d.log", "README")
    assert [syntax_of(path) for path in paths] == ["plain", "markdown", "markdown", None, None]
    suffixes = (*walked_suffixes(), *other_suffixes())
    assert len(suffixes) == len(set(suffixes))
    assert all(syntax_of(f"a{suffix}") for suffix in suffixes)


def test_a_syntax_nobody_knows_is_named_with_those_that_are() -> None:
    with pytest.raises(ValueError, match=rf"no syntax is called 'troff'; known are {', '.join(NAMES)}"):
        segments("", "troff")


def test_every_syntax_has_a_section_in_the_manual_that_tells_its_suffixes() -> None:
    manual = (Path(__file__).parents[1] / "docs" / "documents.md").read_text(encoding="utf-8")
    for syntax in SYNTAXES:
        (section,) = re.findall(rf"^## {syntax.NAME}\n\n(.*?\.) ", manual, re.MULTILINE | re.DOTALL)
        assert tuple(re.findall(r"`(\.\w+)`", section)) == syntax.SUFFIXES
        assert ("named" in section) is not syntax.WALKED


def _cut_out(source: str, segment: Segment, read: str) -> str:
    start = segment.text.index(read)
    span = segment.to_source(Span(start, start + len(read)))
    return source[span.start : span.end]


COMMENTS = [
    ("<!-- one -->\n\nText <!-- two --> goes on.\n", [" one ", " two "], "a block of its own, and between words"),
    ("<!-- over\ntwo lines -->\n", [" over\ntwo lines "], "a comment may take several lines"),
    ("`<!-- code -->` and\n\n    <!-- code -->\n", [], "code is shown, so it is no comment"),
]


@pytest.mark.parametrize(("text", "said", "_why"), COMMENTS)
def test_the_comments_of_markdown_are_those_of_html(text: str, said: list[str], _why: str) -> None:
    found = markdown.comments(text)
    assert [comment.text for comment in found] == said
    assert all(text[slice(*comment.span)] == f"<!--{comment.text}-->" for comment in found)


def test_a_library_that_is_missing_is_told_with_the_extra_that_brings_it() -> None:
    assert library("json", "pdf").__name__ == "json"
    with pytest.raises(MissingExtra, match=r"pip install 'unitcheck\[pdf\]'"):
        library("no_such_library.inside", "pdf")


def test_what_a_library_misses_is_not_said_to_be_the_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "broken_library.py").write_text("import no_such_library\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModuleNotFoundError, match="no_such_library"):
        library("broken_library", "pdf")
