"""reStructuredText, as docutils and Sphinx read it.

Literal blocks, code, formulas, comments and what only steers the program that reads it (targets, options, arguments of
directives that take no prose) are no prose. Emphasis, links and single line breaks do not end it; a block, a list item
and a table cell do. Roles show their text where it is known that they do, ``:sup:`` and ``:sub:`` raise and lower
digits, and ``|x|`` reads as the text or the character that the same document defines it to be.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from unitcheck.documents.syntax import Comment
from unitcheck.model import Edit, Segment, Span

NAME = "rst"
SUFFIXES: tuple[str, ...] = (".rst", ".rest")
WALKED = True
MARKUP = "\\`*_|<>:\r\n"


def segments(text: str) -> tuple[Segment, ...]:
    """The prose of a text: a segment for each paragraph, title, list item, term, table cell and picture's text."""
    from unitcheck.documents.rst.blocks import found_in
    from unitcheck.documents.rst.inline import Inline

    found = found_in(text)
    inline = Inline(text, found.substitutions, found.default_role)
    read = (inline.read(block) for block in found.blocks)
    return tuple(sorted((each for each in read if each is not None), key=lambda each: each.pieces[0].source_start))


def comments(text: str) -> tuple[Comment, ...]:
    """The comments of a text: what ``..`` begins and is no directive, definition, target or footnote."""
    from unitcheck.documents.rst.blocks import found_in

    return tuple(found_in(text).comments)


def fits(text: str, edit: Edit) -> bool:
    """Whether what an edit writes is as wide as what it replaces, and parts no value, where a table depends on that."""
    parts = _tight(text)
    at = bisect_right(parts, edit.span.start, key=_start) - 1
    if at < 0 or edit.span.start >= parts[at].end:
        return True
    old = text[edit.span.start : edit.span.end]
    return len(edit.replacement) == len(old) and not (set(edit.replacement) - set(old)).intersection(",;\t")


@lru_cache(maxsize=2)
def _tight(text: str) -> tuple[Span, ...]:
    """The parts of tables that allow no change, apart from one another; kept, since every fix of a document asks."""
    from unitcheck.documents.rst.blocks import found_in

    parts: list[Span] = []
    for part in sorted(found_in(text).tight):
        if not parts or part.start >= parts[-1].end:
            parts.append(part)
    return tuple(parts)


def _start(part: Span) -> int:
    return part.start
