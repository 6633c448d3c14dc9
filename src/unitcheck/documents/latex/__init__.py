"""LaTeX, by a scanner of its own, as far as prose goes: no file is read and no macro of TeX's own language is run.

Formulas that stand apart, code, addresses and the preamble are no prose. In a formula between words, figures, signs and
units are read and variables are not, so that ``$10^6$ km`` is a million. Numbers and units of siunitx read as it prints
them: a quantity's place is its whole command. Footnotes and captions stand apart from the text around them. Of what a
document defines itself, units and commands without arguments are known. Nothing is malformed: what is never closed ends
with its paragraph.
"""

from __future__ import annotations

from unitcheck.documents.syntax import Comment
from unitcheck.model import Segment, Span

NAME = "latex"
SUFFIXES: tuple[str, ...] = (".tex", ".ltx", ".latex")
WALKED = True
MARKUP = "\\{}[]$%&^_~#`'\"\r\n"


def segments(text: str) -> tuple[Segment, ...]:
    """The prose of a LaTeX text: a segment for each paragraph, title, item, table cell, footnote and caption."""
    from unitcheck.documents.latex.siunitx import declared_in
    from unitcheck.documents.latex.walk import Walk, macros_in

    declared = declared_in(text)
    return Walk(text, declared, macros_in(text, declared)).segments()


def comments(text: str) -> tuple[Comment, ...]:
    """The comments of a LaTeX text, each from its per cent sign to the end of its line; none in verbatim text."""
    from unitcheck.documents.latex.tokens import COMMENT, tokens_of

    starts = (token.start for token in tokens_of(text).tokens if token.kind == COMMENT)
    spans = (Span(start, end if (end := text.find("\n", start)) >= 0 else len(text)) for start in starts)
    return tuple(Comment(span, text[span.start + 1 : span.end]) for span in spans)
