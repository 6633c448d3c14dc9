"""Which strings and comments of Python are prose, and how they read."""

from __future__ import annotations

import sys

import pytest

from unitcheck.documents import Malformed, python, segments
from unitcheck.documents.views import GAP
from unitcheck.model import Span

READ_AS = [
    ('"""5 km."""\n', ["5 km."], "a module's"),
    ("'5 km'\nx = 1\n", ["5 km"], "in any quotation marks"),
    ('def f():\n    """5 km."""\n', ["5 km."], "a function's"),
    ("def f(): '5 km'\n", ["5 km"], "on one line too"),
    ("class A:\n    x: int = 1\n    '''5 km.'''\n", ["5 km."], "an attribute's"),
    ("async def f(a: 'x', b=(1, 2)) -> 'y':\n  '5 km'\n", ["5 km"], "whatever its head says"),
    ("x = 1; '5 km'; y = 2\n", ["5 km"], "any string that stands alone"),
    ("'600 km '\n'''(373 miles)'''\n", ["600 km", "(373 miles)"], "two statements"),
    ("'600 km ' \\\n '(373 miles)'\n", ["600 km (373 miles)"], "one, in two strings"),
    ("'5 km'", ["5 km"], "a text that ends there"),
    ("'5 km'  # 6\n", ["5 km", "6"], "a comment behind it"),
    ("x = '5 km'\nf('5 km')\n'5 km'.join(x)\n('5 km')\nx: '5 km'\nd = {1: '5 km'}\n", [], "other strings are not"),
    ("b'5 km'\nf'5 km'\nrb'5 km'\nf'{x}' '5 km'\n", [], "nor bytes, nor what is made when the program runs"),
    ("'a' b'5 km'\n", [], "nor a mixture"),
    ("r'5 \\u00b0'\n", ["5 \\u00b0"], "a raw one has no escapes"),
    (
        "'5\\u00b0 \\xb5 \\U0001F680 \\N{DEGREE SIGN} \\261 \\' \\d \\\\'\n",
        ["5° µ 🚀 ° ± ' \\d \\"],
        "another has all of Python's",
    ),
    ("'a \\ud800 \\N{NO SUCH} \\xzz'\n", ["a \ufffd \\N{NO SUCH} \\xzz"], "and what looks like one stays as it is"),
    ("'600\\\n km\\n7'\n", ["600 km\n7"], "a line that goes on, and one that ends"),
    ('"""600 km\n   (373 miles)\n\n   So.\n   """\n', ["600 km\n(373 miles)", "So."], "the margin is none of it"),
    ("# 600 km\n# (373 miles)\n", ["600 km\n(373 miles)"], "comments below one another are one"),
    ("x = 1  # 600 km\n       # (373 miles)\n", ["600 km\n(373 miles)"], "behind code too"),
    ("x = 1  # 600 km\n# (373 miles)\n", ["600 km", "(373 miles)"], "but not in another column"),
    ("# 600 km\n#\n# (373 miles)\n\n# 7\n", ["600 km", "(373 miles)", "7"], "an empty one ends a paragraph"),
    ("#: 5 km\n#!x\n", ["5 km\nx"], "signs behind the hash are none of it"),
    ("# - 5 km\n# - 6 km\n#   wide\n", ["- 5 km", "- 6 km\nwide"], "an item ends where the next begins"),
    ("'''\n>>> x\n5 km\n\n6 km\n'''\n", ["6 km"], "an example is code, with what it prints"),
    ("'''As so::\n\n    5 km\n\n    6 km\n\n7 km\n'''\n", ["As so::", "7 km"], "a literal block is code"),
    ("'''\n```\n5 km\n\n6\n```\n7 km\n'''\n", ["7 km"], "as is a fenced one"),
    ("'''5 ``km`` :math:`6 km` `x` *7* **8 km**'''\n", [f"5 {GAP} {GAP} {GAP} 7 8 km"], "inline code and emphasis"),
    ("'''3 * 4 m, 5*6 m, (7)*(8), x**2'''\n", ["3 * 4 m, 5*6 m, (7)*(8), x**2"], "a star that means times"),
    ("'''\nwidth : float\n    600 km\nheight : float\n    5\n'''\n",
     ["width : float\n600 km", "height : float\n5"], "parameters as numpy writes them"),
    ("'''\n:param x: 5 km\n:param y: 6\n    km\n:return: 7\n'''\n",
     [":param x: 5 km", ":param y: 6\nkm", ":return: 7"], "and as Sphinx does"),
    ("'''\nArgs:\n    x: 5\n      km\n    y: 6\n\nNotes\n-----\n7\n'''\n",
     ["Args:\nx: 5\nkm", "y: 6", "Notes", "7"], "and as others do"),
    ("x = 1\r\n# 5\r\n# km\r\n", ["5\nkm"], "lines of Windows"),
    ("# 5\r# km\r", ["5\nkm"], "and of an old Mac"),
    ("x = 'é🚀'  # 5 km\n", ["5 km"], "columns count characters"),
    ("", [], "nothing is said"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "views", "_why"), READ_AS)
def test_python_reads_as_its_comments_and_docstrings(source: str, views: list[str], _why: str) -> None:
    found = segments(source, "python")
    assert [segment.text for segment in found] == views
    for segment in found:
        start = segment.to_source(Span(0, 1)).start
        assert segment.text[0] in (source[start], GAP)


NO_PYTHON = [("x = (\n", "line"), ("'''\n5 km", "line"), ("  x\n y\n", "line 2"), ("if x:\n    y\n  z\n", "line 3")]


@pytest.mark.parametrize(("source", "where"), NO_PYTHON)
def test_what_is_no_python_is_told_with_its_place(source: str, where: str) -> None:
    with pytest.raises(Malformed, match=rf"is not Python 3\.\d+: .* in {where}.*; mend it, or name another syntax"):
        segments(source, "python")


def test_its_comments_are_told_where_they_stand() -> None:
    source = "x = '# no'  # unitcheck: ignore\n'''# no'''\n#two"
    found = python.comments(source)
    assert [comment.text for comment in found] == [" unitcheck: ignore", "two"]
    assert [source[slice(*comment.span)] for comment in found] == ["# unitcheck: ignore", "#two"]


@pytest.mark.parametrize("docstring", ['"""600\u00a0km (273\nmiles)"""', '"""é\r\né"""', "'''5\n\u00b5\nm (é)'''"])
def test_a_string_ends_where_its_last_line_does_whatever_stands_before(docstring: str) -> None:
    """Python 3.12.1 takes the columns of its last line from bytes of the ones before."""
    first = next(python.tokens(f"{docstring}\nx = 1\n"))
    assert first.span == Span(0, len(docstring))


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python 3.11 passes over null bytes")
def test_a_null_byte_in_an_indented_line_is_told_with_its_place() -> None:
    """3.12 and 3.13 end in a SystemError over it."""
    with pytest.raises(Malformed, match="null bytes in line 2; mend it, or name another syntax"):
        segments(" x\n\0", "python")
