"""One sentence written in many ways: what a syntax's ``Markup`` puts around and into it, with the place of each word.

To put a syntax under the laws of tests/properties/test_rendering_laws.py, add a function that returns its ``Markup``
and name it in ``MARKUPS``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from hypothesis import strategies as st

from unitcheck.model import Span

NOT_PROSE = "600 km (273 miles)"
"""What would be charged if it were read; it stands in what a syntax leaves out."""


class Run(NamedTuple):
    """What a reader sees and what stands for it in the source."""

    view: str
    source: str


class Block(NamedTuple):
    """What may stand around a sentence, and the line break inside it, where it can have one."""

    before: str
    after: str = ""
    newline: Run | None = None


class Markup(NamedTuple):
    """The ways in which one syntax writes what its reader sees alike.

    ``spaces`` each show one white character. ``around`` stand around words, ``between`` among them, and leave no trace.
    ``letters`` are other ways to write a character. ``others`` are whole blocks with nothing to be found in them.
    Where there are ``edges``, what stands around words must stand next to one of these.
    """

    blocks: tuple[Block, ...]
    spaces: tuple[Run, ...] = ()
    around: tuple[tuple[str, str], ...] = ()
    between: tuple[str, ...] = ()
    letters: Mapping[str, tuple[str | tuple[Run, ...], ...]] = MappingProxyType({})
    others: tuple[str, ...] = ()
    nests: bool = False
    edges: str = ""


class Rendering(NamedTuple):
    """A sentence in a syntax: the runs it is made of, the first and the last of which are its surroundings."""

    runs: tuple[Run, ...]

    @property
    def source(self) -> str:
        """The document."""
        return "".join(run.source for run in self.runs)

    @property
    def view(self) -> str:
        """The sentence as its reader sees it."""
        return "".join(run.view for run in self.runs)

    def place(self, span: Span) -> Span:
        """The source of what ``view`` has in ``span``, from its first character's beginning to its last one's end."""
        covered = [place for position, place in self._places() if span.start <= position < span.end]
        return Span(covered[0].start, covered[-1].end)

    def stands_identically(self, span: Span) -> bool:
        """Whether every character of ``span`` stands in the source as it is read, with nothing between them."""
        place = self.place(span)
        return self.source[place.start : place.end] == self.view[span.start : span.end]

    def _places(self) -> Iterator[tuple[int, Span]]:
        """Each position of the view with its source, that of the whole run unless the two read the same."""
        seen = at = 0
        for run in self.runs:
            for offset in range(len(run.view)):
                same = run.view == run.source
                yield seen + offset, Span(at + offset, at + offset + 1) if same else Span(at, at + len(run.source))
            seen, at = seen + len(run.view), at + len(run.source)


@st.composite
def renderings(draw: st.DrawFn, markup: Markup, sentence: str) -> Rendering:
    """``sentence`` somewhere in a document, written in any of the syntax's ways."""
    block = draw(st.sampled_from(markup.blocks))
    before, after = (draw(st.lists(st.sampled_from(markup.others), max_size=2)) if markup.others else [] for _ in "ab")
    runs = (
        Run("", "".join(before) + block.before),
        *_marked(draw, markup, block, sentence),
        Run("", block.after + "".join(after)),
    )
    return Rendering(tuple(_merged(runs)))


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs, with those together that stand as they are read, so that a counter-example can be read."""
    for same, group in groupby(runs, key=lambda run: run.view == run.source):
        if same:
            text = "".join(run.view for run in group)
            yield Run(text, text)
        else:
            yield from group


_TOKENS = re.compile(r" |[\w.,−+]*\w|.")
"""Words, and the white space and marks between them."""


def _marked(draw: st.DrawFn, markup: Markup, block: Block, sentence: str) -> Iterator[Run]:
    """The words of ``sentence`` and what was put around and between some of them."""
    bare = markup if markup.nests else _bare(markup)
    tokens = _TOKENS.findall(sentence)
    opened: list[_Opened] = []
    for index, token in enumerate(tokens):
        if token[-1].isalnum():
            yield from _opening(draw, markup, tokens, index, opened)
        here = bare if opened else markup
        if token == " " and here.between and draw(_RARELY):
            yield Run("", draw(st.sampled_from(here.between)))
        yield from _written(draw, here, block, token)
        while opened and opened[-1].last == index:
            yield Run("", opened.pop().pair[1])


def _bare(markup: Markup) -> Markup:
    """What can stand inside something else where nothing nests."""
    return markup._replace(
        spaces=tuple(space for space in markup.spaces if space.view == space.source),
        between=(),
        letters={},
    )


class _Opened(NamedTuple):
    """What stands around some words: its two ends, and the index of the last word inside."""

    pair: tuple[str, str]
    last: int


_RARELY = st.integers(0, 7).map(lambda n: n == 7)
_SELDOM = st.integers(0, 2).map(lambda n: n == 2)


def _opening(draw: st.DrawFn, markup: Markup, tokens: list[str], index: int, opened: list[_Opened]) -> Iterator[Run]:
    """What opens before a word; nothing stands twice around it."""
    pairs = [pair for pair in markup.around if pair not in [each.pair for each in opened]]
    if not pairs or (opened and not markup.nests) or not _is_edge(markup, tokens, index - 1) or not draw(_SELDOM):
        return
    limit = opened[-1].last if opened else len(tokens) - 1
    ends = [end for end in range(index, min(limit, index + 6) + 1) if tokens[end][-1].isalnum()]
    ends = [end for end in ends if _is_edge(markup, tokens, end + 1)]
    if not ends:
        return
    opened.append(_Opened(draw(st.sampled_from(pairs)), draw(st.sampled_from(ends))))
    yield Run("", opened[-1].pair[0])


def _is_edge(markup: Markup, tokens: list[str], index: int) -> bool:
    return not markup.edges or not 0 <= index < len(tokens) or tokens[index] in markup.edges


def _written(draw: st.DrawFn, markup: Markup, block: Block, token: str) -> Iterator[Run]:
    if token == " ":
        newline = (block.newline,) if block.newline else ()
        yield draw(st.sampled_from((Run(" ", " "), *newline, *markup.spaces)))
    else:
        usual = markup.letters.keys().isdisjoint(token) or not draw(_SELDOM)
        for character in token:
            ways = () if usual else markup.letters.get(character, ())
            way = draw(st.sampled_from((character, *ways))) if ways else character
            yield from (Run(character, way),) if isinstance(way, str) else way


# --- one function for each syntax -------------------------------------------------------------------------------------

_LINE = Run("\n", "\n")
_NO_BREAK = Run("\xa0", "\xa0")


def plain() -> Markup:
    """Nothing but white space."""
    return Markup(blocks=(Block("", "", _LINE), Block("See 4.\n\n", "\n\nSo.", _LINE)), spaces=(_NO_BREAK,))


def markdown() -> Markup:
    """Emphasis, links, inline HTML and entities, in paragraphs, lists, quotations, headings and tables."""
    return Markup(
        blocks=(
            Block("", "\n\n", _LINE),
            Block("- ", "\n\n", Run("\n", "\n  ")),
            Block("> ", "\n\n", Run("\n", "\n> ")),
            Block("1. - > ", "\n\n", Run("\n", "\n     > ")),
            Block("## ", "\n\n"),
            Block("| a | b |\n|---|---|\n| c | ", " |\n\n"),
            Block("d[^1]\n\n[^1]: ", "\n\n", _LINE),
            Block("---\na: é 🚀\n---\n", "\n\n", _LINE),
        ),
        spaces=(_NO_BREAK, Run("\xa0", "&nbsp;"), Run("\u2009", "&#x2009;"), Run("\n", "<br>")),
        around=(
            ("**", "**"),
            ("_", "_"),
            ("[", "](http://x.org/5km)"),
            ("<b>", "</b>"),
            ("<span title='a > b'>", "</span>"),
        ),
        between=("<!-- 7 km -->",),
        letters={
            "°": ("&deg;",),
            "²": (_sup("2"),),
            "⁶": (_sup("6"),),
            "6": ("&#54;",),
            "k": ("&#x6B;",),
            "(": ("\\(", "&lpar;"),
            "−": ("&minus;",),
        },
        others=(
            f"```\n{NOT_PROSE}\n```\n\n",
            f"`{NOT_PROSE}`\n\n",
            f"~~{NOT_PROSE}~~\n\n",
            "é 距離 🚀\n\n",
            "* * *\n\n",
        ),
        nests=True,
    )


def _sup(digit: str) -> tuple[Run, ...]:
    return Run("", "<sup>"), Run("⁰¹²³⁴⁵⁶"[int(digit)], digit), Run("", "</sup>")


def html() -> Markup:
    """Inline tags, entities and references, in all kinds of blocks."""
    line = Run("\n", "\n")
    deep = Run(" ", "\r\n            ")
    return Markup(
        blocks=(
            Block("", "", line),
            Block("<p>", "</p>", line),
            Block("<ul>\n  <li class='a>b'>x<li>", "\n  <li>y</ul>", deep),
            Block("<!DOCTYPE html><html><head><title>a</title><style>b</style><body><div>é 🚀<p>", "</html>", deep),
            Block("<table><tr><th>a<th rowspan=2>b<tr><td>", "<td>c</table>", line),
            Block("<td><table><td>a</table><p>", "</td>", line),
            Block("<dl><dt>a</dt><dd>", "</dd></dl>", deep),
            Block("<del>x<p>y</del><h2>", "</h2>", line),
            Block("<pre>x</pre>a<br><br/>", "<hr>", line),
            Block("<p>a <code>b<p>", "</p>", line),
            Block("<a <!-- x -->", "<!-- y", line),
            Block("<p>a & b < c; ", "</p>", line),
        ),
        spaces=(
            _NO_BREAK,
            Run("\xa0", "&nbsp;"),
            Run("\u2009", "&thinsp;"),
            Run("\n", "<br>"),
            Run("\n", "<BR />"),
            deep,
        ),
        around=(
            ("<b>", "</b>"),
            ("<I>", "</I >"),
            ('<a href="x>y">', "</a>"),
            ("<span title='a > b'\n>", "</span>"),
            ("<q data-x=5>", "</q>"),
            ("<x-y>", "</x-y>"),
        ),
        between=("<!-- 7 km -->", "<wbr>", "<script>7 km</script>", "&shy;", "\u200b", "<!---->", "<sup>[7]</sup>"),
        letters={
            "°": ("&deg;", "&#176;", "&#xB0;"),
            "6": ("&#54;",),
            "k": ("&#x6B;",),
            "(": ("&lpar;", "&#40;"),
            "−": ("&minus;",),
            "×": ("&times;", "&times"),
            "²": (_sup("2"),),
            "⁶": (_sup("6"),),
            "–": ("&ndash;", "&#8211;"),
        },
        others=(
            f"<pre>{NOT_PROSE}</pre>",
            f"<p><code>{NOT_PROSE}</code></p>",
            f"<s>{NOT_PROSE}</s><p>",
            f"<!--{NOT_PROSE}-->",
            f"<script>{NOT_PROSE}</script>",
            f"<p hidden>{NOT_PROSE}</p>",
            f"<i style='display: none'>{NOT_PROSE}</i><p>",
            f"<svg><text>{NOT_PROSE}</text></svg><p>",
            "<p>600 km</p><p>(273 miles)</p>",
            "<ul><li>600 km<li>(273 miles)</ul>",
            "<table><tr><td>600 km<td>(273 miles)</table>",
            "<p>é 距離 🚀</p>",
        ),
        nests=True,
    )


def notebook() -> Markup:
    """Markdown cells and comments, in strings of JSON."""
    head, foot = '{"cells": [{"cell_type": "%s", "source": %s', '}], "nbformat": 4}'
    code = f'"}}, {{"cell_type": "code", "outputs": ["{NOT_PROSE}"], "source": "x = 5'
    return Markup(
        blocks=(
            Block(head % ("markdown", '["'), f'"]{foot}', Run("\n", '\\n",\n  "')),
            Block(head % ("markdown", '"- '), f'\\n\\n{code}"{foot}', Run("\n", "\\n  ")),
            Block(head % ("code", '["x = 5  # '), f'"]{foot}'),
            Block(head % ("code", '["# '), f'\\n", "x = \'{NOT_PROSE}\'"]{foot}', Run("\n", '\\n",\n  "# ')),
        ),
        spaces=(_NO_BREAK, Run("\xa0", "\\u00A0")),
        around=(("**", "**"),),
        letters={"°": ("\\u00b0",), "6": ("\\u0036",), "k": ("\\u006B",)},
    )


def python() -> Markup:
    """Comments and docstrings."""
    return Markup(
        blocks=(
            Block('"""', '"""\n', _LINE),
            Block("def f():\n    r'''One.\n\n    - ", "\n\n    '''\n", Run("\n", "\n      ")),
            Block("x = 5  # ", "\n"),
            Block("class A:\n    # ", "\n", Run("\n", "\n    # ")),
            Block("'é 🚀 \\u00b0 ", "'\n", Run("\n", "\\n")),
        ),
        spaces=(_NO_BREAK,),
        around=(("**", "**"), ("*", "*")),
        others=(f"y = '{NOT_PROSE}'\n", f"'''\n>>> {NOT_PROSE}\n'''\n", f"f'{NOT_PROSE}'\n", "é = '距離 🚀'\n"),
    )


def json() -> Markup:
    """Strings with escapes."""
    newline = Run("\n", "\\n")
    return Markup(
        blocks=(
            Block('{"a": "', '"}\n', newline),
            Block('[{"\\"": [5, "é \\ud83d\\ude80 \\\\", "So: ', '"]}]\n', newline),
            Block('"', '"', newline),
        ),
        spaces=(_NO_BREAK, Run("\xa0", "\\u00a0")),
        letters={"°": ("\\u00b0",), "6": ("\\u0036",), "k": ("\\u006B",), "/": ("\\/",), "m": ("\\u006d",)},
        others=(f'{{"{NOT_PROSE}": [5, null]}}\n', '["距離 🚀"]\n'),
    )


def csv() -> Markup:
    """Fields in quotation marks, since a sentence has commas."""
    return Markup(
        blocks=(
            Block('a,"', '",b\n', _LINE),
            Block('a,"He said ""', '""",5\r\n', _LINE),
            Block('é,🚀\n,"', '"\n', _LINE),
        ),
        spaces=(_NO_BREAK,),
        others=("距離,5\n",),
    )


def tsv() -> Markup:
    """Fields as they are."""
    return Markup(
        blocks=(Block("a\t", "\tb\n"), Block("", "\t5\r\n"), Block('\t"', '"\t\n', _LINE)),
        spaces=(_NO_BREAK,),
        others=("距離\t5\n",),
    )


def _backslashed(letter: str) -> tuple[Run, ...]:
    return Run("", "\\"), Run(letter, letter)


def rst() -> Markup:
    """Emphasis, roles, links, escapes and names for characters, in blocks at any depth."""
    end = "\n\n.. |nbsp| unicode:: 0xA0 .. no-break space\n\n"
    return Markup(
        blocks=(
            Block("", end, _LINE),
            Block("- ", end, Run("\n", "\n  ")),
            Block("#. - ", end, Run("\n", "\n     ")),
            Block("a\n\n    ", end, Run("\n", "\n    ")),
            Block("term\n  ", end, Run("\n", "\n  ")),
            Block("| a\n| ", end, Run("\n", "\n| ")),
            Block(":field: ", end, Run("\n", "\n  ")),
            Block("\\--long  ", end, None),
            Block(".. note:: ", end, Run("\n", "\n   ")),
            Block(".. tip::\n\n   - ", end, Run("\n", "\n     ")),
            Block(".. [1] ", end, Run("\n", "\n   ")),
            Block("", "\n====" + end),
            Block(".. list-table::\n\n   * - a\n     - ", end, Run("\n", "\n       ")),
            Block("====  =====\na     ", "\n====  =====" + end, Run("\n", "\n      ")),
            Block("+---+\n| 5 |\n+---+\n\n", end, _LINE),
        ),
        spaces=(_NO_BREAK, Run("\xa0", "\\ |nbsp|\\ ")),
        around=(
            ("*", "*"),
            ("**", "**"),
            ("`", " <http://x.org/5km>`_"),
            ("`", "`__"),
            (":strong:`", "`"),
            (":ref:`", " <a>`"),
        ),
        between=("\\ [#]_",),
        letters={
            **{letter: (_backslashed(letter),) for letter in "6k("},
            "²": ((Run("", "\\ :sup:`"), Run("²", "2"), Run("", "`")),),
            "⁶": ((Run("", "\\ :sup:`"), Run("⁶", "6"), Run("", "`")),),
        },
        others=(
            f"a::\n\n   {NOT_PROSE}\n\n",
            f".. {NOT_PROSE}\n\n",
            f"``{NOT_PROSE}``\n\n",
            f".. code::\n\n   {NOT_PROSE}\n\n",
            f">>> {NOT_PROSE}\n\n",
            f".. image:: {NOT_PROSE}\n\n",
            "- 600 km\n- (273 miles)\n\n",
            "600 km\n  (273 miles)\n\n",
            "======  ===========\n600 km  (273 miles)\n======  ===========\n\n",
            "+--------+-------------+\n| 600 km | (273 miles) |\n+--------+-------------+\n\n",
            "é 距離 🚀\n\n",
        ),
        edges=" ().,",
    )


def latex() -> Markup:
    """Fonts, groups, ties, comments, formulas and accents, in text, items, footnotes, captions and tables."""
    deep = Run("\n", "\n      ")
    top = "\\documentclass{article}\n\\newcommand{\\other}{x}% 7 km\n\\begin{document}\n"
    return Markup(
        blocks=(
            Block("", "\n\n", _LINE),
            Block(top + "é 🚀 ", "\n\\end{document} 7 km\n", _LINE),
            Block("\\begin{itemize}[5pt]\n\\item[x] ", "\n\\item y\\end{itemize}\n\n", deep),
            Block("\\section{a}", "\n\n", _LINE),
            Block("\\section[a]{", "}\n\n", _LINE),
            Block("a\\footnote{", "} b\n\n", deep),
            Block("\\begin{tabular}{ll}\n\\hline a & ", " \\\\ \\hline\n\\end{tabular}\n\n", deep),
            Block("\\begin{figure}[ht]\\includegraphics{5km}\\caption{", "}\\end{figure}\n\n", _LINE),
            Block("{\\em ", "\\/}\n\n", _LINE),
            Block("a\\[x\\]", "\n\n", _LINE),
            Block("{ \\textbf{x \n\n", "}\n\n", _LINE),
        ),
        spaces=(
            _NO_BREAK,
            Run("\xa0", "~"),
            Run(" ", "\\ "),
            Run("\u2009", "\\,"),
            Run("\n", "\\newline "),
            Run("\n", "  % 7 km\n  "),
            deep,
        ),
        around=(
            ("\\emph{", "}"),
            ("{\\bf ", "}"),
            ("\\href{http://x.org/%5km}{", "}"),
            ("\\textcolor{red}{", "}"),
            ("{", "}"),
            ("\\own{", "}"),
        ),
        between=("\\label{7 km}", "\\cite[7 km]{x}", "{}", "\\footnote{Or seven.}", "\\-"),
        letters={
            "°": ("\\textdegree{}", "$^\\circ$", "$^{\\circ}$"),
            "–": ("--",),
            "−": ("\\textminus{}",),
            "×": ("$\\times$", "\\texttimes{}"),
            "²": (
                (Run("", "\\textsuperscript{"), Run("²", "2"), Run("", "}")),
                (Run("", "$^"), Run("²", "2"), Run("", "$")),
            ),
            "⁶": (
                (Run("", "\\textsuperscript{"), Run("⁶", "6"), Run("", "}")),
                (Run("", "$^{"), Run("⁶", "6"), Run("", "}$")),
            ),
        },
        others=(
            f"\\begin{{verbatim}}{NOT_PROSE}\\end{{verbatim}}\n\n",
            f"\\begin{{equation}}{NOT_PROSE}\\end{{equation}}\n\n",
            f"\\verb|{NOT_PROSE}| \\texttt{{{NOT_PROSE}}}\n\n",
            f"% {NOT_PROSE}\n\n",
            f"\\sout{{{NOT_PROSE}}}\n\n",
            f"\\vspace{{{NOT_PROSE}}}\\iffalse {NOT_PROSE} \\fi\n\n",
            "600 km\n\n(273 miles)\n\n",
            "\\begin{tabular}{ll}600 km & (273 miles)\\end{tabular}\n\n",
            "600 km\\section{(273 miles)}\n\n",
            "é 距離 🚀\n\n",
            "50\\% {\n\n",
        ),
        nests=True,
    )


def python_messages() -> Markup:
    """What users get to read."""
    return Markup(
        blocks=(
            Block("print('", "')\n", Run("\n", "\\n")),
            Block("raise ValueError(\n    f'{why!r}: ", "'\n)\n", Run(" ", " '\n    '")),
            Block('log.warning("%s: ', '", why)\n', Run("\n", "\\n")),
            Block('parser.add_argument("--far", default="", help="""', '""")\n', Run("\n", "\n      ")),
        ),
        spaces=(_NO_BREAK,),
        others=(f"x = '{NOT_PROSE}'\n", f"print(x['{NOT_PROSE}'], f('{NOT_PROSE}'))\n", "é = '距離 🚀'\n"),
    )


MARKUPS: tuple[Callable[[], Markup], ...] = (
    plain,
    markdown,
    html,
    rst,
    latex,
    notebook,
    python,
    python_messages,
    json,
    csv,
    tsv,
)
"""Named as their syntaxes are."""
