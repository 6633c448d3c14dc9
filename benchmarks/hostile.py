"""Texts that could make a scanner slow, one table for all who try them: the benchmark, the tests and the fuzzer.

Most repeat one piece without end; a piece stands here because a pattern, a join, a relation or a cue could go on from
it for as long as the text does.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from benchmarks import samples


class Hostile(NamedTuple):
    """A family of texts of any length: ``made`` takes the characters wanted and gives about as many."""

    name: str
    made: Callable[[int], str]
    syntax: str = "plain"


def _periodic(piece: str, syntax: str = "plain") -> Hostile:
    """``piece`` again and again."""
    name = f"{piece!r}·n" if syntax == "plain" else f"{piece!r}·n in {syntax}"
    return Hostile(name, lambda characters: piece * max(1, characters // len(piece)), syntax)


# --- pieces -----------------------------------------------------------------------------------------------------------

NUMBERS = (
    "7", "1,", "1.", "1 ", "111 ", "1,111", "111,", "1'", "1\u2009", "½", "½ 1/2", "1/2 ", "1/", "1 1/", "10^", "10⁻",
    "1e", "1×10", "1(1)", "±", "± ", "1 ± ", "-", "−1", "–1", "+", "1-", "1–", "1 to ", "1 or ", "1 and ", "1, ",
    "1 by ", "1x", "1 × ", "5 × ", "5 x ", "between 1 and ", "from 1 to ",
)  # fmt: skip
"""Numbers that could go on: grouped, as fractions, powers, ranges and extents."""

WORDS = (
    "five ", "five-", "twenty-", "one hundred and ", "and a half ", "half a ", "half of a ", "of a ", "a ", "an ",
    " million", "a million ", "two thirds of ", "a dozen ", "minus ", "point five ", "several ", "a mile (", "a mile ",
    "(an inch) ", "below zero ",
)  # fmt: skip
"""Numbers in words."""

UNITS = (
    "1°", "°", "5'", '5"', "5′10″ ", "5 ft 10 in", "5 ft 10 in ", "5 ft ", "m·", "5 m·", "kg m ", "5 kg m s ", "m/",
    "5 mi/h", "per square ", "5 per ", "5 people per ", "m^2", "m²", "km-", "square ", "5 square ", "cubic feet per ",
    "W/(m²·K)", "5 W/(", "Mach ", "Mach 5 ", "FL350 ", "degrees ", "5 degrees ", "5 degrees Celsius ", "k", "da", "µ",
    "US ", "5 US fluid ", "5 in ", "5 a ", "3 h 20 min ",
)  # fmt: skip
"""Units that could go on: products, powers, compounds, primes, prefixes."""

RELATIONS = (
    "(((", "(", "[", ")", "()", "((5 km) ", "5 km (", "5 km ((", "5 km [", "5 km ", "5 km\n", "5 km (3 mi) ",
    "5 km (3 mi", "5 km (3.1 mi; 5,000 m; ", "5 km (3 mi, ", "5 km/3 mi/", "5 km / ", "5 km = ", "5 km or ",
    "5 km, or ", "5 km, ", "5 km—", "5 km – ", "5 km that is ", "5 km, which is 3 mi, ", "5 km i.e. ", "about ",
    "about 5 km ", "nearly about ", "5 km or so ", "5 km up to ",
    "10 cm (4 in) × ", "7 km (4 mi) per second ", "5 km (3 mi) to ",
    "5 °C (41 °F) rise of ", "a rise of 5 °C (41 °F) ", "rise ", "warmer than ", "within 5 °C (9 °F) of each other ",
    "5 °C warmer ", "600 km (273 mi) ", "100 sq mi (259 km) ", "5 kg (9,999 lb) and ", "3 tons (9 t) ", "5 gal (1 L) ",
    "12 oz (1 cup) ", "5–10 km (3–6 mi) ", "3 m × 4 m × 5 m (10 ft × 13 ft × 16 ft) ", "1 cup (200 g) ",
)  # fmt: skip
"""Restatements that could go on: brackets, chains, equations, cues, wrong claims."""

LAYOUT = ("\n", " ", "\t", "\n\n", "\u00a0", "é", "😀", "\x00", "a", "a.", "Aa ", "<unk> ", "$5 ", "5%", "http://1/")
"""What stands around them."""

MARKDOWN = (
    "> ", "* ", "- ", "1. ", "  - a\n", "[", "![", "[a](", "[5 km](b) ", "`", "``` ", "**", "_a", "**5 km** (3 mi) ",
    "<b>", "<!-- ", "&amp;", "&#53; km ", "\\", "| 5 km ", "| 5 km | 3 mi |\n", "|-", "# ", "~~", "[^1]", "<a href='",
    "10<sup>6</sup> ", "***a", "a\n---\n", "$", "<div>5 km\n\n", "<a b='",
)  # fmt: skip
"""Markdown that nests or does not close."""

HTML = (
    "<a ", "<a b='", "<a =", "<a/", "<a b=\">\"", "<!--", "<!", "</", "<?", "<![CDATA[", "&", "&#", "&ampamp",
    "<div>", "<script>", "<title>", "<table>", "<td>", "<tr><td rowspan=99999>", "<td colspan=99999>",
    "<td colspan=99999 rowspan=9>", "<li>", "<p><b>", "<ul><b>", "<sup>", "</b>", "<b></i>", "<del><p>", "<code><p>",
    "<img alt='&'>", " <b> ", "\n", "&shy;",
)  # fmt: skip
"""HTML that nests, does not close, or spans."""

RST = (
    "- ", "* a\n ", "*a ", "`a ", "``a ", "|a ", ":a:`b ", ".. ", ".. a\n", ".. a::\n ", "a::\n ", "+-", "+-+\n",
    "| ", "== ==\n", "==  ==\n\na\n", "\\", "\\ ", "_ ", "a_ ", "[1]_ ", "1. ", ":a: ", "-a  ", "--a, ", "=\n", "\n",
    " \n", ">>> ", ".. |a| replace:: b\n", ".. list-table::\n * - ", ".. csv-table::\n\n \"", "::\n\n", "::\n\n> a\n",
    "<", "` <a>",
)  # fmt: skip
"""reStructuredText whose marks, blocks and tables go on."""

LATEX = (
    "{", "}", "[", "]", "$", "$$", "$a ", "\\(", "\\[", "%", "~", "-", "`", "&", "^", "^{", "_", "_{", "\\\\", "\\",
    "\\a", "\\a{", "\\a[", "\\a{}{}", "\\emph{", "\\emph ", "\\footnote{", "\\section{", "\\begin{a}", "\\end{a}",
    "\\begin{tabular}{l}", "\\begin{equation}", "\\begin{verbatim}", "\\begin{", "\\item[", "\\qty{",
    "\\qty{5}{\\km}", "\\qty[", "\\num{5", "\\ang{;", "\\frac", "\\frac{", "\\verb|", "\\verb", "\\lstinline[",
    "\\lstinline{", "\\url{", "\\href[", "\\iffalse ", "\\def\\a", "\\def\\a{", "\\newcommand{\\a}{\\a",
    "\\newcommand{\\a}{b}\\a ", "\\DeclareSIUnit[", "\\DeclareSIUnit\\a{", "\\kern", "\\vskip 5pt plus ", "\\'",
    "\\text{", "$\\text{", "\\multicolumn{2}{c}{", "\\let\\a", "\\cmidrule(", "\n", " \n", "\n\n", "\\\n",
    "\\documentclass{", "\\begin{document}", "\\textcolor{", "\\hskip", "\\begin{tabular}{l}&", "\\left(",
    "\\end{document}", "{\\rm ", "{}", "\\a{}", "#1",
)  # fmt: skip
"""LaTeX whose groups, arguments and environments go on."""
TABLES = (
    ("Range (km),Range (mi)\n", "csv"), ("km,", "csv"), ("5,3\n", "csv"), ("a (km),5\n", "csv"), ("5 km,3 mi,", "csv"),
    ("5\n", "csv"), (",", "csv"), ("a (km)\t", "tsv"),
    ("<td>5 km", "html"), ("<th colspan=999>km", "html"), ("<tr><th>a (km)<th>a (mi)", "html"),
    ("<table><tr><td>km<td>mi<tr><td>5<td>3", "html"), ("<tr><td>a<td>5 km<td>9 mi", "html"),
    ("<th>a (km)<td>5", "html"),
)  # fmt: skip
"""Tables whose rows and columns go on, each with its syntax."""


# --- texts that do not repeat -----------------------------------------------------------------------------------------


def _paragraph_of_claims(characters: int) -> str:
    """Claims in one paragraph, every number another; with 2.9 million characters there are 100,000 of them."""
    made = []
    length = 0
    for number in range(1, characters):
        piece = f"It is {number} km ({number / 1.609344:.1f} mi). "
        made.append(piece)
        length += len(piece)
        if length >= characters:
            break
    return "".join(made)


def _wrong_claims(characters: int) -> str:
    """Claims that are all wrong, every number another, so that each asks every cause."""
    pieces = (f"It is {number} km ({number * 17 % 9973 + 2} mi). " for number in range(3, 3 + characters // 20))
    return "".join(pieces)[:characters]


def _one_line(characters: int) -> str:
    """Prose without a line break."""
    return samples.prose(characters).replace("\n", " ")


def _spaced_words(characters: int) -> str:
    """Words of units and numbers in any order."""
    random = Random(characters)
    words = (
        "5",
        "km",
        "mi",
        "per",
        "square",
        "ft",
        "in",
        "or",
        "(",
        ")",
        "and",
        "a",
        "half",
        "of",
        "°C",
        "×",
        "10",
        "–",
    )
    return " ".join(random.choice(words) for _ in range(characters // 3))[:characters]


def _random_periods(seed: int) -> Hostile:
    """A piece of two to nine characters that nobody thought of, again and again."""
    random = Random(seed)
    letters = "0123456789 ,.-–()/°'\"×½±;=kmftinCFaofrd\n"
    return _periodic("".join(random.choice(letters) for _ in range(random.randint(2, 9))))


def _nested(opening: str, closing: str) -> Hostile:
    """Brackets that open for half of the text and close for the other half."""

    def made(characters: int) -> str:
        depth = max(1, characters // (len(opening) + len(closing)))
        return opening * depth + closing * depth

    return Hostile(f"{opening!r}·n {closing!r}·n", made)


def _table(top: str, row: str) -> Callable[[int], str]:
    """A table of reStructuredText that is as wide as it is long: ``top`` repeats in one line, ``row`` is a line."""

    def made(characters: int) -> str:
        rule = top * max(2, characters // (3 * len(top))) + top[0] + "\n"
        return rule + row * max(1, characters // (3 * len(row))) + rule

    return made


OTHERS = (
    Hostile("claims in one paragraph", _paragraph_of_claims),
    Hostile("wrong claims", _wrong_claims),
    Hostile("prose in one line", _one_line),
    Hostile("words of quantities in any order", _spaced_words),
    Hostile("one number, one unit of n letters", lambda characters: "5 " + "m" * characters),
    Hostile("n spaces between number and unit", lambda characters: "5" + " " * characters + "km"),
    Hostile("n digits after a point", lambda characters: "0." + "0" * characters + "1 km (1 mi)"),
    Hostile("an exponent of n digits", lambda characters: "10^" + "9" * characters + " km (5 mi)"),
    _nested("(", ")"),
    _nested("5 km (", "3 mi) "),
    _nested("[(", ")]"),
    Hostile("a grid of short rows", _table("+-", "+-+\n"), "rst"),
    Hostile("a table of many columns", _table("= ", "x\n"), "rst"),
    Hostile("spaces in a link", lambda characters: "`a" + " " * characters + "> <a>`_", "rst"),
)

FAMILIES: tuple[Hostile, ...] = (
    *map(_periodic, (*NUMBERS, *WORDS, *UNITS, *RELATIONS, *LAYOUT)),
    *OTHERS,
    *(_periodic(piece, "markdown") for piece in MARKDOWN),
    *(_periodic(piece, "html") for piece in HTML),
    *(_periodic(piece, "rst") for piece in RST),
    *(_periodic(piece, "latex") for piece in LATEX),
    *(_periodic(piece, syntax) for piece, syntax in TABLES),
    *map(_random_periods, range(20)),
)

LONGEST = (
    ("a line of 5 MB", Hostile("prose in one line", _one_line), 5_000_000),
    ("100,000 claims in one paragraph", Hostile("claims in one paragraph", _paragraph_of_claims), 2_900_000),
)
"""Texts that are to be tried at full length: what they are, how they are made, how many characters they have."""
