"""What is prose in reStructuredText, held against docutils, and how it reads."""

from __future__ import annotations

from textwrap import indent

import docutils.core
import docutils.nodes
import pytest
from hypothesis import given
from hypothesis import strategies as st

import unitcheck
from unitcheck.documents import rst, segments
from unitcheck.documents.views import GAP
from unitcheck.model import Cell, Span

READ_AS = [
    ("600 km\n(373 miles)", ["600 km\n(373 miles)"], "a single line break does not end prose"),
    ("600 km\r\n(373 miles)", ["600 km\n(373 miles)"], "nor does one of Windows"),
    ("600 km\n\n(373 miles)", ["600 km", "(373 miles)"], "a blank line does"),
    ("*600* **km** `373`_ miles_ x__", ["600 km 373 miles x"], "emphasis and links do not end it"),
    ("`600 km <http://x.org/5km>`_ `a <b_>`__ `c`", ["600 km a c"], "a link's address is not seen"),
    ("`<http://x.org>`_ `a`__", [f"{GAP} a"], "unless it is all there is"),
    ("5 ``km`` (3 miles)", [f"5 {GAP} (3 miles)"], "literal text is no prose, and nothing joins across it"),
    ("5 http://x.org/5km, (3 miles)", [f"5 {GAP}, (3 miles)"], "nor is an address"),
    ("5 km [1]_ (3 miles) [#a]_, x [*]_", ["5 km (3 miles) , x "], "a footnote's mark is not seen"),
    (".. default-role:: math\n\n5 `km` 6 :strong:`km` `7 km`__", [f"5 {GAP} 6 km 7 km"], "a role may be left out"),
    ("10\\ :sup:`−6` m, CO\\ :sub:`2`, km\\ `2`:sup:", ["10⁻⁶ m, CO₂, km²"], "raised digits stay a power"),
    (":math:`5` km :class:`X` 6 :ref:`a`", [f"{GAP} km {GAP} 6 {GAP}"], "what other roles show is not known"),
    (":ref:`six km <a>` :abbr:`km (kilometre)` :emphasis:`x`", ["six km km (kilometre) x"], "or it is"),
    ("6\\*5 km\\ s \\\\ \\`a\\`", ["6*5 kms \\ `a`"], "a backslash takes the meaning from what it stands before"),
    ("5 * 6 * 7 (*) '*' a*b*c **5", ["5 * 6 * 7 (*) '*' a*b*c **5"], "not every mark opens something"),
    ("`a *b* c` **d *e* f**", ["a *b* c d *e* f"], "nothing opens inside"),
    ("45 |deg| C |x|\n\n.. |deg| unicode:: U+00B0 .. degree", ["45 ° C " + GAP], "a character that is defined is read"),
    ("5 |u| (x)\n\n.. |u| replace:: k\n   m", ["5 k m (x)", "k\nm"], "and a text"),
    ("5 |u| x\n\n.. |u| image:: a.png", [f"5 {GAP} x"], "a picture is not"),
    ("_`a b` |c|_ d", [f"a b {GAP} d"], "a target is seen, what a name stands for may not be known"),
    ("Title 5\n=======\nText", ["Title 5", "Text"], "a title ends at its line"),
    ("=======\nTitle 5\n=======\n\n----\n\nText", ["Title 5", "Text"], "between two, too; a line alone is none"),
    ("- 5 km\n- (3 miles)\n\n* a\n\n  b", ["5 km", "(3 miles)", "a", "b"], "list items stand apart"),
    ("- - 5 km\n  - (3 miles)\n- c\n  d", ["5 km", "(3 miles)", "c\nd"], "one in another, too"),
    ("1. a\n2. b\n\n(i) c\n#) d\n\nA. e", ["a", "b", "c", "d", "e"], "and items with numbers"),
    ("(mi)", ["(mi)"], "with nothing behind it, it may be a unit"),
    ("1914. A year\nof war", ["1914. A year\nof war"], "but a sentence may begin with one"),
    ("Length\n  12 m / 39 ft\nWidth : x\n  3 m", ["Length", "12 m / 39 ft", "Width : x", "3 m"], "terms stand apart"),
    (":Length: 12 m\n   (39 ft)\n:a b: c", ["12 m\n(39 ft)", "c"], "a field's name is none of its text"),
    ("-o FILE  To 5\n   km\n--all, -a\n   All\n/V  x", ["To 5\nkm", "All", "x"], "nor is an option"),
    ("| 600 km\n|   (373\n  miles)\n|\n| x", ["600 km\n(373\nmiles)\n\nx"], "lines of a line block run on"),
    ("A\n\n  5 km\n\n  (3 miles)\n\nB", ["A", "5 km", "(3 miles)", "B"], "a quotation stands apart"),
    ("Text::\n\n  5 km\n\n  6 km\n\nAfter", ["Text:", "After"], "a literal block is no prose"),
    ("Text ::\n\n> 5 km\n> 6 km\n\nAfter", ["Text", "After"], "quoted, too"),
    ("::\n\n  5 km\nAfter", ["After"], "or with nothing above it"),
    ("- a::\n\n    5 km\n\n  b\n\nc::", ["a:", "b", "c:"], "in a list it ends where the item goes on"),
    (">>> 5 km\n6 km\n\nAfter", ["After"], "nor is a session with Python"),
    (".. code-block:: python\n   :linenos:\n\n   5 km\n\nAfter", ["After"], "nor is code"),
    (".. math:: 5 km\n.. raw:: html\n\n   5 km\n\nAfter", ["After"], "nor a formula, nor what is for one format"),
    (".. note:: 600 km\n   (373 miles)\n\n   More", ["600 km\n(373 miles)", "More"], "a note is"),
    (".. note::\n   :class: 5 km\n\n   600 km", ["600 km"], "without its options"),
    (".. warning::\n   600 km", ["600 km"], "without a blank line, too"),
    (".. function:: f(5 km,\n   6 km)\n   :async:\n\n   600 km", ["600 km"], "an argument that is none is passed over"),
    (".. figure:: 5km.png\n   :alt: A 5 km\n     road\n\n   A road", ["A 5 km\nroad", "A road"], "a picture's text is"),
    (".. image:: 5km.png\n   :alt: A road", ["A road"], "read, by itself"),
    (".. a comment of 5 km\n   6 km\n\n   7 km\n\nAfter", ["After"], "a comment is not"),
    ("..\n\n  5 km", ["5 km"], "but two dots alone are none"),
    (".. _a: http://x.org/5km\n   6km\n.. __: x\n__ y\n\n7", ["7"], "a target is not seen"),
    (".. [1] 600 km\n   (373 miles)\n.. [CIT] x", ["600 km\n(373 miles)", "x"], "a footnote is"),
    (".. |a| image:: 5km.png\n.. include:: 5km\n\n5 km", ["5 km"], "what is put in elsewhere is not"),
    ("\ta\n\n        b\n\n5 km", ["a", "b", "5 km"], "a tab reaches to the eighth column"),
    ("kilo\xadmetres", ["kilometres"], "a soft hyphen is not seen"),
    ("", [], "nothing is said"),
]


@pytest.mark.parametrize(("source", "views", "_why"), READ_AS)
def test_rst_reads_as_its_reader_sees_it(source: str, views: list[str], _why: str) -> None:
    assert [segment.text for segment in segments(source, "rst")] == views


GRID = """\
+-----+-----------+
| a   | b 距離    |
|     |           |
+=====+====+======+
| c   | d  | - e  |
|     +----+------+
|     | f  | g    |
|     |    |      |
| h   |    | i    |
+-----+----+------+
"""
SIMPLE = """\
=====  =====  ======
   a      b
------------  ------
c      d      e
=====  =====  ======
f      *g*    h
       i
--            j k l
\\             m
=====  =====  ======
"""
LISTED = """\
.. list-table:: t
   :header-rows: 1

   * - a
     - b

       c
   * - d
     -
     - e
"""
VALUES = """\
.. csv-table:: t
   :header: "a", b

   "c ""c""
   c",, d
   e;e, "f,f" g
"""
TABLES = [
    (GRID, "a:0.0 b 距離:0.1+2 c:1.0 d:1.1 e:1.2 f:2.1 g:2.2 h:1.0 i:2.2", "cells in frames"),
    (SIMPLE, "a      b:0.0+2 c:1.0 d:1.1 e:1.2 f:2.0 g\ni:2.1 h:2.2 --:3.0 j k l:3.2 m:4.2", "between lines"),
    (LISTED, "t a:0.0 b:0.1 c:0.1 d:1.0 e:1.2", "in lists"),
    (VALUES, 't a:0.0 b:0.1 c "c"\nc:1.0 d:1.2 e;e:2.0 f,f:2.1', "between commas"),
]


@pytest.mark.parametrize(("source", "cells", "_why"), TABLES)
def test_each_cell_of_a_table_knows_its_row_and_column(source: str, cells: str, _why: str) -> None:
    assert " ".join(_cell(segment.text, segment.cell) for segment in segments(source, "rst")) == cells


def _cell(text: str, cell: Cell | None) -> str:
    if cell is None:
        return text
    return f"{text}:{cell.row}.{cell.column}" + f"+{cell.columns}" * (cell.columns > 1)


def test_a_table_whose_frames_do_not_close_is_no_prose() -> None:
    assert segments("+---+---+\n| 5 km  |\n+---+\n\n5 km", "rst")[-1].text == "5 km"
    assert len(segments("+---+---+\n| 5 km  |\n+---+\n\n5 km", "rst")) == 1


CUT_OUT = [
    ("é 🚀 *600* km", "600 km", "600* km", "marks inside are cut out with it"),
    ("- a\n  600\n  km", "600\nkm", "600\n  km", "and so is indentation"),
    ("10\\ :sup:`6` m", "10⁶ m", "10\\ :sup:`6` m", "and a role"),
    ("45\\ |deg|\\ C\n\n.. |deg| unicode:: 0xB0", "45°C", "45\\ |deg|\\ C", "and a name for a character"),
    (GRID, "b 距離", "b 距離", "in a table by columns, of which a wide character has two"),
]


@pytest.mark.parametrize(("source", "read", "cut", "_why"), CUT_OUT)
def test_what_was_read_is_found_again_in_the_source(source: str, read: str, cut: str, _why: str) -> None:
    (segment,) = (each for each in segments(source, "rst") if read in each.text)
    start = segment.text.index(read)
    span = segment.to_source(Span(start, start + len(read)))
    assert source[span.start : span.end] == cut


COMMENTS = [
    (
        "a\n\n.. one\n\nb\n\n.. two\n   three\n\n   four\n\nc",
        [" one", " two\n   three\n\n   four"],
        "with what is below",
    ),
    ("..\n   one\n\n.. note:: two\n.. _three: four\n.. [5] six\n.. |7| image:: 8", ["\n   one"], "and nothing else"),
    ("::\n\n  .. code\n", [], "none in code"),
]


@pytest.mark.parametrize(("source", "said", "_why"), COMMENTS)
def test_the_comments_of_rst_are_those_of_docutils(source: str, said: list[str], _why: str) -> None:
    found = rst.comments(source)
    assert [comment.text for comment in found] == said
    assert all(source[slice(*comment.span)] == f"..{comment.text}" for comment in found)


FITS = [
    ("600 km (3,730 mi)", True, "prose makes room"),
    ("- 600 km (3,730 mi)", True, "so does an item"),
    (".. list-table::\n\n   * - 600 km (3,730 mi)\n     - b", True, "and a table that is a list"),
    ("+-------------------+\n| 600 km (273 mi)   |\n+-------------------+", True, "what is as wide fits into a frame"),
    ("+-------------------+\n| 600 km (3,730 mi) |\n+-------------------+", False, "what is narrower would break it"),
    ("=================  ==\n600 km (3,730 mi)  b\n=================  ==", False, "and shift the next column"),
    ("==  =================\na   600 km (3,730 mi)\n==  =================", True, "the last column is free"),
    (".. csv-table::\n\n   600 km (273 mi), b", True, "a value may be another"),
    (".. csv-table::\n\n   10000 km (62140 mi), b", False, "but not with a comma"),
    ("+---+\n| 5 |\n+---+\n\n600 km (3,730 mi)\n\n+---+\n| 5 |\n+---+", True, "between two tables"),
]


@pytest.mark.parametrize(("source", "fits", "_why"), FITS)
def test_a_fix_is_offered_where_it_leaves_a_table_what_it_was(source: str, fits: bool, _why: str) -> None:
    (found,) = unitcheck.check(source, "rst").findings
    assert (found.edit is not None) is fits, found


# --- against docutils -------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    (
        *(
            "600 km",
            "(373 miles)",
            "*a*",
            "**b c**",
            "``code``",
            "`d`",
            "`e <http://x.org>`__",
            "5\\*",
            "x*y",
            "10\\ :sup:`6`",
        ),
        *(
            ":sub:`2`",
            ":math:`5`",
            "f -- g",
            "1.5",
            "|",
            "* ",
            "`",
            "**",
            "\\ h",
            ":i:",
            "é 🚀",
            "j_k",
            "::",
        ),
    )
)
TEXTS = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: "A " + " ".join(words) + ".")
LINES = st.lists(TEXTS, min_size=1, max_size=3).map("\n".join)


def _hung(mark: str, block: str) -> str:
    """``block`` behind a mark, its other lines as deep as its first."""
    return mark + indent(block, " " * len(mark))[len(mark) :]


BLOCKS = st.recursive(
    st.one_of(
        LINES,
        TEXTS.map(lambda text: f"{text}::\n\n   5 km\n\n     6 km"),
        TEXTS.map(lambda text: f"| {text}\n|\n| x"),
        st.just(".. comment\n   more 5 km"),
        st.just(".. code::\n\n   5 km"),
        st.just(">>> 5 km\n6 km"),
        st.just(".. image:: x.png"),
        TEXTS.map(lambda text: f"+---------+\n| {'x':7} |\n+---------+\n\n{text}"),
        st.just("===  ===\na    b\n===  ===\nc    d e\n     f\n===  ==="),
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: "\n\n".join(_hung("- ", part) for part in parts)),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda parts: "\n\n".join(_hung(f"{at}. ", part) for at, part in enumerate(parts, 1))
        ),
        st.tuples(inner, inner).map(lambda both: f"A term\n{indent(both[0], '   ')}\n\n{both[1]}"),
        st.tuples(inner, inner).map(lambda both: f"A\n\n{indent(both[0], '  ')}\n\n{both[1]}"),
        inner.map(lambda part: f".. note::\n\n{indent(part, '   ')}"),
        TEXTS.map(lambda text: f".. note:: {text}\n   {text}\n\n   {text}"),
        TEXTS.map(lambda text: f":Field: {text}\n   {text}"),
    ),
    max_leaves=5,
)


@given(st.lists(BLOCKS, min_size=1, max_size=3).map("\n\n".join))
def test_the_words_of_prose_are_those_that_docutils_reads(source: str) -> None:
    """What is found outside literals, without the marks, are the words of docutils' text nodes."""
    assert _found(source) == _by_docutils(source), source


def _found(source: str) -> list[str]:
    text = " ".join(segment.text for segment in segments(source, "rst")).replace(GAP, " ")
    return text.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₂", "01234567892")).split()


_LITERAL = (
    docutils.nodes.literal,
    docutils.nodes.literal_block,
    docutils.nodes.doctest_block,
    docutils.nodes.math,
    docutils.nodes.math_block,
    docutils.nodes.comment,
    docutils.nodes.raw,
    docutils.nodes.system_message,
    docutils.nodes.footnote_reference,
    docutils.nodes.citation_reference,
    docutils.nodes.label,
    docutils.nodes.field_name,
    docutils.nodes.option_group,
    docutils.nodes.target,
)


def _by_docutils(source: str) -> list[str]:
    document = docutils.core.publish_doctree(source, settings_overrides={"report_level": 5, "doctitle_xform": False})
    read: dict[int, list[str]] = {}
    for text in document.findall(docutils.nodes.Text):
        block: docutils.nodes.Node = text.parent
        above = [block]
        while isinstance(block, docutils.nodes.Inline):
            block = block.parent
        while above[-1].parent is not None:
            above.append(above[-1].parent)
        is_hidden = any(isinstance(node, _LITERAL) for node in above)
        read.setdefault(id(block), []).append(" " if is_hidden else text.astext())
    return " ".join("".join(texts) for texts in read.values()).split()
