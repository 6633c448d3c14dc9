"""What is prose in LaTeX, what siunitx prints, and how it reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

import unitcheck
from unitcheck.documents import latex, segments
from unitcheck.documents.latex import siunitx, units
from unitcheck.documents.views import GAP
from unitcheck.model import Cell, Span

READ_AS = [
    ("600 km\n(373 miles)", ["600 km\n(373 miles)"], "a single line break does not end prose"),
    ("600 km\n\n(373 miles)\\par 5", ["600 km", "(373 miles)", "5"], "a blank line does, and \\par"),
    ("600 km\\\\(373\\newline miles)\\\\[2pt]5", ["600 km\n(373\nmiles)\n5"], "a forced line break does not"),
    ("600\n   km  (373", ["600\nkm (373"], "white space of any length is one space"),
    ("\\emph{600} \\textbf{km {\\it (373}} {\\bf miles})", ["600 km (373 miles)"], "fonts and groups leave no trace"),
    (
        "600~km, 5\\,km, 6\\ km, 7\\thinspace km",
        ["600\xa0km, 5\u2009km, 6 km, 7\u2009km"],
        "spaces of all kinds are spaces",
    ),
    ("5--6 km --- so, ``5'' `6'", ["5–6 km — so, “5'' ‘6'"], "dashes and quotes are what they print"),
    ("5\\% \\& \\$5 \\#5 a\\_b \\{5\\}", ["5% & $5 #5 a_b {5}"], "a backslash takes the meaning from a sign"),
    ("20\\textdegree C, 20~\\textdegree{}C, 5 \\AA, 5 \\textmu m", ["20°C, 20\xa0°C, 5 Å, 5 µm"], "signs have names"),
    (
        'kilo\\-metres Schr\\"odinger, na\\"{\\i}ve, \\c{c}a \\\'e',
        ["kilometres Schrödinger, naïve, ça é"],
        "so have accents",
    ),
    ("10\\textsuperscript{6} m, CO\\textsubscript{2}, 5\\textsuperscript{th}", ["10⁶ m, CO₂, 5th"], "raised digits"),
    ("600% no km\n  km, 5\\%", ["600km, 5%"], "a comment takes the line break with it"),
    ("600 km % no\n\n(373 miles)", ["600 km", "(373 miles)"], "but no blank line"),
    ("600 \\verb|km| (373) \\texttt{miles} \\url{x%5}", [f"600 {GAP} (373) {GAP} {GAP}"], "code is no prose"),
    ("5 \\lstinline[a]{km} \\mintinline{c}|km| \\verb*+5 km+ 6", [f"5 {GAP} {GAP} {GAP} 6"], "of any kind"),
    ("\\begin{verbatim}\n5 km % \\end{x}\n\\end{verbatim}6 km", ["6 km"], "nor is a block of it"),
    ("a\\begin{comment}5 km\\end{comment}b \\iffalse 5 km \\fi c", ["a", "b c"], "nor what is commented out"),
    ("600 km\\footnote{Or 5 km.} (373 miles)", ["600 km (373 miles)", "Or 5 km."], "a footnote stands apart"),
    ("600 km~\\cite[5]{a} (373 miles)\\label{x}", ["600 km\xa0 (373 miles)"], "a citation is a footnote's mark"),
    (
        "Section~\\ref{a} 5 \\includegraphics[width=5cm]{x} km",
        [f"Section\xa0{GAP} 5 {GAP} km"],
        "a reference is not known",
    ),
    ("7 km\\section{5 km}(3 miles)\\caption[5]{6 km}", ["7 km", "5 km", "(3 miles)", "6 km"], "a title ends prose"),
    ("\\begin{quote}5 km\\end{quote}(3 miles)", ["5 km", "(3 miles)"], "and so does what has a beginning and an end"),
    ("\\begin{itemize}[5pt]\n\\item 5 km\n\\item[6] (3)\\end{itemize}", ["5 km\n", "6", "(3)"], "items stand apart"),
    ("\\begin{minipage}[t]{5cm}6 km\\end{minipage}", ["6 km"], "what steers an environment is not printed"),
    ("\\vspace{5cm}6\\hskip 5mm plus 1mm km \\parindent=5pt\\kern-5cm 7", ["6 km 7"], "nor are lengths"),
    ("\\href{http://x.org/%5}{5 km} \\textcolor{red}{6 km}", ["5 km 6 km"], "nor an address or a colour"),
    ("\\newcommand{\\x}[1]{5 km #1}\\def\\y#1{6 km}\\let\\z\\y 7 km", ["7 km"], "nor a definition"),
    ("\\texorpdfstring{5 km}{6 km} (3)", ["5 km (3)"], "nor what stands in the place of something else"),
    ("\\color{red}5 \\rowcolor{blue}km", ["5 km"], "nor a colour from here on"),
    ("$6.2×10⁵$ km", ["6.2×10⁵ km"], "raised digits may stand as they are"),
    ("\\own{600 km} (373 miles)", ["600 km (373 miles)"], "what a command of one's own does is taken for a font"),
    ("\\own{600}{km} \\own x", [f"600{GAP}km {GAP} x"], "as long as it takes one argument"),
    (
        "$600$ km, $600\\,\\mathrm{km}$, $5~\\text{km}$",
        ["600 km, 600\u2009km, 5\xa0km"],
        "figures and units in a formula",
    ),
    ("$10^6$ m, $10^{-6}$ m, $6\\times 10^{5}$ m, $5\\,km^2$", [f"10⁶ m, 10⁻⁶ m, 6×10⁵ m, 5\u2009{GAP}²"], "powers"),
    ("$45^\\circ$, $45^{\\circ}\\mathrm{C}$, $-40\\,^\\circ$C", ["45°, 45°C, -40\u2009°C"], "degrees"),
    ("$5\\pm 1$ m, $\\approx 5$ m, $\\sim5$ m, $5 < 6$", ["5±1 m, ≈5 m, ~5 m, 5<6"], "signs"),
    (
        "$v = 5\\,{\\rm m\\,s^{-1}}$, $v_{max}$, $\\alpha 5$",
        [f"{GAP}=5\u2009m\u2009s⁻¹, {GAP}{GAP}, {GAP}5"],
        "variables are gaps",
    ),
    ("$\\mathrm{CO}_2$, $x^{n}$, $\\sqrt{5}$ km", [f"CO₂, {GAP}{GAP}, {GAP} km"], "and so is what is not known"),
    ("5$\\frac{1}{2}$ km, \\nicefrac12 km, $\\frac{a}{b}$", [f"5 1/2 km, 1/2 km, {GAP}"], "a half is read"),
    ("\\(5\\) km, $$5 km$$ 6 \\[5 km\\] 7", ["5 km,", "6", "7"], "formulas that stand apart are not"),
    ("\\begin{align*}5 km\\end{align*}6 km", ["6 km"], "nor are their environments"),
    ("$5 km\n\n6 km", ["5 km", "6 km"], "a dollar that none follows opens nothing"),
    (
        "\\documentclass{a}\\title{5 km}\\begin{document}6 km\\end{document}7 km",
        ["6 km"],
        "what is around it is no document",
    ),
    ("\\emph{5 km\n\n6 km", ["5 km", "6 km"], "what nothing closes ends with its paragraph"),
    ("\\footnote{5 km\n\n6 km", ["5 km", "6 km"], "a footnote, too"),
    ("}]\\end{x}\\)5 km\\", ["]", f"5 km{GAP}"], "what closes nothing does nothing"),
    ("600 \\km{} x\n\\newcommand{\\km}{\\,km}", ["600 \u2009km x"], "a command of one's own that prints words"),
    ("5 \\x x\n\\def\\x{\\x\\y}", [f"5 {GAP}x"], "but only in words"),
    ("kilo\xadmetres", ["kilometres"], "a soft hyphen is not seen"),
    ("", [], "nothing is said"),
]


@pytest.mark.parametrize(("source", "views", "_why"), READ_AS)
def test_latex_reads_as_its_reader_sees_it(source: str, views: list[str], _why: str) -> None:
    assert [segment.text.rstrip(" \n") for segment in segments(source, "latex")] == [
        view.rstrip(" \n") for view in views
    ]


SIUNITX = [
    ("\\qty{600}{\\km}", "600 km", "an abbreviation"),
    ("\\SI[mode=text]{5}{\\kilo\\metre}", "5 km", "a prefix and a unit, after options"),
    ("\\qty{5}{\\kilo\\metre\\per\\hour}", "5 km/h", "a rate"),
    ("\\qty{5}{\\watt\\per\\square\\metre\\per\\kelvin}", "5 W/(m²·K)", "per goes with one unit"),
    ("\\qty{5}{\\metre\\tothe{4}\\per\\second\\squared}", "5 m⁴/s²", "powers behind"),
    ("\\qty{5}{\\cubic\\metre}", "5 m³", "and before"),
    ("\\qty{5}{\\per\\second}", "5 s⁻¹", "nothing above the line"),
    ("\\qty{5}{\\newton\\metre}", "5 N·m", "a product"),
    ("\\qty{20}{\\degreeCelsius}", "20 °C", "a temperature"),
    ("\\qty{45}{\\degree}", "45°", "an angle has no space"),
    ("\\qty{5}{\\percent}", "5 %", "a share"),
    ("\\qty{5}{\\um}", "5 µm", "u is micro"),
    ("\\qty{5}{km/h}", "5 km/h", "letters"),
    ("\\qty{5}{kg.m^{-2}}", "5 kg·m⁻²", "a full stop is a product"),
    ("\\qty{5}{kg~m^2}", "5 kg·m²", "and so is a tie"),
    ("\\qty{5}{\\micro m}", "5 µm", "letters and a prefix"),
    ("\\qty{5}{\\gram\\of{sugar}}", "5 g", "what it is of"),
    ("\\qty{273}{\\mile}", "273 mi", "a unit that most declare"),
    ("\\qty{5}{\\foo}", "5 foo", "and one that nobody knows"),
    ("\\qty{5}{}", "5", "none"),
    ("\\qty {5} % c\n {\\m}", "5 m", "white space and comments between"),
    ("\\num{1234.5}", "1234.5", "a number"),
    ("\\num{1,5e6}", "1.5×10⁶", "a comma is the mark, too"),
    ("\\num{e-3}", "10⁻³", "a power alone"),
    ("\\num{-5}", "−5", "a sign"),
    ("\\num{1.23(4)}", "1.23(4)", "an uncertainty"),
    ("\\num{5 +- 0.1}", "5 ± 0.1", "written out"),
    ("\\num{5 \\pm 0.1}", "5 ± 0.1", "or by name"),
    ("\\SI{2 x 3}{\\m}", "2 × 3 m", "a product"),
    ("\\num{<5}", "<5", "a limit"),
    ("\\numrange{1}{2}", "1 to 2", "a range"),
    ("\\numlist{1;2;3}", "1, 2 and 3", "a list"),
    ("\\qtyrange{1}{2}{\\km}", "1 to 2 km", "a range of quantities"),
    ("\\SIrange{1}{2}{\\km}", "1 to 2 km", "as it was called"),
    ("\\qtylist{1;2}{\\km}", "1 and 2 km", "a list of them"),
    ("\\qtyproduct{2 x 3 x 4}{\\m}", "2 × 3 × 4 m", "and a product"),
    ("\\ang{45;30;15}", "45°30′15″", "an angle"),
    ("\\ang{;;15}", "15″", "of which parts may be missing"),
    ("\\ang{45.5}", "45.5°", "or the rest"),
    ("\\unit{\\km\\per\\s}", "km/s", "a unit"),
    ("\\si{\\km}", "km", "as it was called"),
    ("\\unit[per-mode=symbol]{\\km\\per\\s}", "km/s", "with options"),
    ("\\unit[600]{km}", "600 km", "as the package units has it, with its number"),
    ("\\unit [1.5e3] {km}", "1.5×10³ km", "in any spelling"),
    ("\\unitfrac[600]{km}{h}", "600 km/h", "and as a fraction"),
    ("\\num{.5}", "0.5", "a number without its zero"),
    ("\\qty{5}{sq~mi}", "5 sq mi", "a tie between words is none"),
    ("\\num{abc}", GAP, "no number"),
    ("\\num{5 +- 1 e6}", GAP, "one that prose cannot write"),
    ("\\qty{5}{\\km_x}", GAP, "no unit"),
    ("\\num 5", f"{GAP} 5", "no argument"),
    ("\\ang{1;2;3;4}", GAP, "no angle"),
]


@pytest.mark.parametrize(("source", "printed", "_why"), SIUNITX)
def test_siunitx_reads_as_it_prints(source: str, printed: str, _why: str) -> None:
    (segment,) = segments(f"x {source} x", "latex")
    assert segment.text == f"x {printed} x"


def test_a_document_declares_units_of_its_own() -> None:
    source = "\\DeclareSIUnit[x]{\\vlok}{vl}\\DeclareSIUnit\\foo{ft^{2}} \\qty{5}{\\kilo\\vlok} \\qty{5}{\\foo}"
    (segment,) = segments(source, "latex")
    assert segment.text.strip() == "5 kvl 5 ft²"


def test_every_unit_of_the_table_is_one_that_is_read() -> None:
    for name, symbol in units.SYMBOLS.items():
        if symbol in ("dB", "Np"):
            continue  # a logarithm, which has no factor
        (quantity,) = unitcheck.check(f"\\qty{{5}}{{\\{name}}}", "latex").quantities or (None,)
        assert quantity is not None, symbol
        assert quantity.text in (f"5 {symbol}", f"5{symbol}")


def test_a_claim_in_siunitx_is_placed_on_its_commands() -> None:
    source = "It flies \\qty{600}{\\km} (\\qty{273}{\\mile}), and \\SIrange{10}{15}{\\km} (\\SIrange{6}{19}{\\mile})."
    findings = unitcheck.check(source, "latex").findings
    assert [source[slice(*finding.span)] for finding in findings] == ["\\qty{273}{\\mile}", "\\SIrange{6}{19}{\\mile}"]
    assert findings[0].message.startswith("600 km is 373 mi, not 273")
    assert [finding.edit for finding in findings] == [None, None]


TABLES = [
    ("\\begin{tabular}{ll}a&b\\\\c&d\\end{tabular}", "a:0.0 b:0.1 c:1.0 d:1.1", "rows and columns"),
    (
        "\\begin{tabular}{l}\\toprule\\cmidrule(lr){1-2} a& &b\\\\ \\hline\\\\c\\end{tabular}",
        "a:0.0 b:0.2 c:2.0",
        "lines and empty cells",
    ),
    ("\\begin{tabular*}{5cm}[t]{ll}a&b\\end{tabular*}x", "a:0.0 b:0.1 x", "a table with a width"),
    ("\\begin{tabular}{l}\\multicolumn{2}{c}{a}&b\\\\c&d\\end{tabular}", "a:0.0+2 b:0.2 c:1.0 d:1.1", "wide cells"),
    ("\\begin{tabular}{l}\\makecell{a\\\\b}&\\multirow{2}{*}{c}\\end{tabular}", "a\nb:0.0 c:0.1", "lines in a cell"),
    ("\\begin{tabular}{l}a\\begin{tabular}{l}b&c\\end{tabular}&d\\end{tabular}", "a:0.0 b:0.0 c:0.1 d:0.1", "in one"),
    ("\\begin{tabular}{l}a\\footnote{b & c}&d\\\\ % e & f\n\\end{tabular}", f"a:0.0 b {GAP} c d:0.1", "footnotes"),
    ("\\begin{tabular}{l}a\n\nb&c", f"a:0.0 b{GAP}c", "one that nothing ends"),
]


@pytest.mark.parametrize(("source", "cells", "_why"), TABLES)
def test_each_cell_of_a_table_knows_its_row_and_column(source: str, cells: str, _why: str) -> None:
    found = segments(source, "latex")
    assert " ".join(_cell(segment.text.strip(), segment.cell) for segment in found) == cells


def _cell(text: str, cell: Cell | None) -> str:
    if cell is None:
        return text
    return f"{text}:{cell.row}.{cell.column}" + f"+{cell.columns}" * (cell.columns > 1)


CUT_OUT = [
    ("é 🚀 \\textbf{600}~km", "600\xa0km", "600}~km", "marks inside are cut out with it"),
    ("$6\\times 10^{5}$ m", "6×10⁵ m", "6\\times 10^{5}$ m", "and so is a formula"),
    ("600% c\n  km", "600km", "600% c\n  km", "and a comment"),
    ("\\num{600}~km", "600\xa0km", "\\num{600}~km", "a number of siunitx is its command"),
    ("caf\\'{e}", "café", "caf\\'{e}", "an accent is one with its letter"),
]


@pytest.mark.parametrize(("source", "read", "cut", "_why"), CUT_OUT)
def test_what_was_read_is_found_again_in_the_source(source: str, read: str, cut: str, _why: str) -> None:
    (segment,) = segments(source, "latex")
    start = segment.text.index(read)
    span = segment.to_source(Span(start, start + len(read)))
    assert source[span.start : span.end] == cut


COMMENTS = [
    ("a % one\nb\n%two\n", [" one", "two"], "up to the end of the line"),
    (
        "5\\% \\verb|%| \\url{a%b}\n\\begin{verbatim}\n% a\n\\end{verbatim}% three",
        [" three"],
        "not every sign begins one",
    ),
    ("% one\n\\documentclass{a} % two", [" one", " two"], "in the preamble, too"),
]


@pytest.mark.parametrize(("source", "said", "_why"), COMMENTS)
def test_comments_run_to_the_end_of_their_lines(source: str, said: list[str], _why: str) -> None:
    found = latex.comments(source)
    assert [comment.text for comment in found] == said
    assert all(source[slice(*comment.span)] == f"%{comment.text}" for comment in found)


# --- against pylatexenc -----------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    (
        "600 km",
        "(373",
        "miles)",
        "5\\%",
        "a~b",
        "\\'e",
        'na\\"{\\i}ve',
        "\\ss{}",
        "c--d",
        "% no\n",
        "\\label{x}",
        "{",
        "\n",
        "\\&",
        "\\AA{}",
        "é 🚀",
    )
)
PROSE = st.recursive(
    WORDS.filter(lambda word: word != "{"),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(("emph", "textbf", "textit", "section", "underline")), inner).map(
            lambda parts: f"\\{parts[0]}{{{parts[1]}}}"
        ),
        st.lists(inner, min_size=1, max_size=4).map(" ".join),
        inner.map(lambda part: f"{{{part}}}"),
        inner.map(lambda part: f"\\begin{{itemize}}\n\\item {part}\n\\end{{itemize}}"),
        inner.map(lambda part: f"{part}\n\n{part}"),
    ),
    max_leaves=8,
)


@given(PROSE)
def test_of_sound_prose_the_words_are_those_that_pylatexenc_reads(source: str) -> None:
    """Without dashes, marks of items and white space, both read one text."""
    found = "".join(segment.text for segment in segments(source, "latex"))
    read = LatexNodes2Text(keep_comments=False).latex_to_text(source)
    assert _letters(found).casefold() == _letters(read).replace("§", "").replace("*", "").casefold(), source


def _letters(text: str) -> str:
    return "".join(text.replace("--", "–").split())


SCRAPS = (
    "\\", "{", "}", "[", "]", "$", "$$", "\\(", "\\)", "\\[", "\\]", "%", "\n", "\n\n", "~", "&", "^", "_", "-", "`",
    "\\\\", "\\begin{", "\\end{",
    "tabular}", "\\begin{tabular}{l}", "\\end{tabular}", "\\begin{document}", "\\begin{equation}", "\\item",
    "\\footnote{", "\\qty{5}{",
    "\\km", "\\num{", "\\frac", "\\text{", "\\mathrm", "\\verb|", "\\url{", "\\'", "\\def\\a{", "\\a", "\\emph",
    "\\iffalse", "\\fi", "5 km", "é", "🚀", "\ud800",
    "\\multicolumn{2}", "\\kern", "\\left", "\\textsuperscript{", "#1", "\x00", "\r\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join))
def test_no_latex_is_malformed(source: str) -> None:
    """Any text is read as LaTeX without an error."""
    assert unitcheck.check(source, "latex").text == source
    assert all(source[comment.span.start] == "%" for comment in latex.comments(source))


@pytest.mark.parametrize(
    "opened", ["{", "\\emph{", "\\footnote{", "$\\text{", "\\begin{quote}", "\\section{", "^{", "\\qty{"]
)
def test_groups_may_stand_as_deep_as_they_like(opened: str) -> None:
    source = opened * 20_000
    assert not unitcheck.check(source, "latex").findings


@given(st.text("0123456789.,+-eEx;()<\\pm ", max_size=12))
def test_a_number_of_siunitx_is_read_or_is_none(text: str) -> None:
    """Whatever stands in the braces, what is printed has no backslash, or nothing is."""
    read = siunitx.number(text)
    assert read is None or "\\" not in read
