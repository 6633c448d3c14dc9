"""HTML and XHTML: what a browser shows, block by block.

Scripts, code, formulas, struck and hidden text are no prose; neither is the head. Inline tags leave no trace but for
``<br>``, a line break, and ``<sup>`` and ``<sub>``, whose digits are raised and lowered so that 10<sup>6</sup> stays a
power of ten; a raised link is a footnote's mark and left out. The text in place of a picture (``alt``) stands alone.
Nothing is malformed: it is mended as browsers mend it.
"""

from __future__ import annotations

import re

from unitcheck.documents import tags
from unitcheck.documents.elements import CELLS, Element, Elements
from unitcheck.documents.grid import Grid
from unitcheck.documents.names import names
from unitcheck.documents.syntax import Comment
from unitcheck.documents.tags import Token
from unitcheck.documents.views import GAP, LOWERED, RAISED, View
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span

NAME = "html"
SUFFIXES: tuple[str, ...] = (".html", ".htm", ".xhtml")
WALKED = True
MARKUP = "<>&\"'"

BLOCKS = names(
    """
    address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html input legend li listing main
    menu nav noscript ol optgroup option p plaintext pre search section select summary table tbody td template textarea
    tfoot th thead title tr ul xmp
    """
)
"""Elements that running text does not reach into or out of."""

UNSEEN = names("datalist head iframe noembed noframes noscript script style template title")
"""Elements that leave no trace."""

NO_PROSE = names(
    "audio canvas code del kbd listing map math object plaintext pre s samp strike svg textarea tt video xmp"
)
"""Elements that are seen but are no prose: code, formulas, what was struck."""

_NOT_DISPLAYED = pattern(r"\bdisplay\s*:\s*none\b", re.IGNORECASE)
_MARK = pattern(r"\s*(?:\[|<a[\s>]|[*†‡§¶])", re.IGNORECASE)
_SHIFTED = {"sup": RAISED, "sub": LOWERED}
_IN_HEAD = UNSEEN | {"base", "link", "meta"}
_PARTS_OF_TABLES = {
    "td": frozenset({"tr"}),
    "th": frozenset({"tr"}),
    "tr": frozenset({"tbody", "thead", "tfoot"}),
    **dict.fromkeys(("tbody", "thead", "tfoot", "caption", "colgroup", "col"), frozenset[str]()),
}
"""Parts of tables, each with what may stand open around it below the table."""


def segments(text: str) -> tuple[Segment, ...]:
    """The prose of an HTML text: a segment for each block, table cell and picture's text."""
    walk = Walk(text)
    for token in tags.tokens(text):
        walk.take(token)
    return walk.segments()


def comments(text: str) -> tuple[Comment, ...]:
    """The comments of an HTML text; none in scripts and styles."""
    return tuple(
        Comment(Span(token.start, token.end), token.text) for token in tags.tokens(text) if token.kind == tags.COMMENT
    )


class Walk:
    """Gathers segments from tokens; ``tables`` is how many tables the document had before."""

    def __init__(self, source: str, tables: int = 0) -> None:
        self.grid = Grid(tables)
        self._source = source
        self._found: list[Segment] = []
        self._elements = Elements()
        self._view = View(source)
        self._previous = ""  # the tag right before, if it was one that opened

    def segments(self) -> tuple[Segment, ...]:
        """What was found, in the order of the source."""
        self.end_block()
        return tuple(sorted(self._found, key=lambda segment: segment.pieces[0].source_start))

    def take(self, token: Token) -> None:
        """Go one token further."""
        if token.kind == tags.TEXT:
            self.read(token.text, token.start, token.end)
            return
        if token.kind == tags.CLOSE:
            self._close(token)
        elif token.kind in (tags.OPEN, tags.EMPTY):
            self._open(token)
        self._previous = token.text if token.kind == tags.OPEN else ""

    def read(self, text: str, start: int, end: int) -> None:
        """Take in text that stands in the source from ``start`` to ``end``, or was made from that."""
        self._previous = ""
        if self._elements.hides:
            return
        shift = self._elements.shift
        if shift is None:
            self._view.add_running(text, start, end)
        else:
            self._view.add(text.translate(_SHIFTED[shift]), start, end)

    def leave_gap(self, start: int, end: int) -> None:
        """What the source shows between ``start`` and ``end`` is no prose."""
        if not self._elements.hides:
            self._view.add(GAP, start, end)

    def keep(self, segment: Segment | None) -> None:
        """Add a segment that was found elsewhere."""
        if segment is not None:
            self._found.append(segment)

    def end_block(self) -> None:
        """A block of another syntax ends, and with it every element that stands open."""
        self._break()
        if self._elements.are_open:
            self._elements = Elements()

    def _open(self, token: Token) -> None:
        name = token.text
        if "head" in self._elements and name not in _IN_HEAD:
            self._elements.close("head")
        if name in BLOCKS:
            self._open_block(token)
        elif not self._elements.hides:
            self._show(token)
        if token.kind == tags.OPEN:
            hides = name in UNSEEN or name in NO_PROSE or _is_hidden(token) or self._marks_a_footnote(token)
            self._elements.push(Element(name, hides, name if name in _SHIFTED else None))
        elif name in CELLS:
            self.grid.end_cell()  # <td/>

    def _open_block(self, token: Token) -> None:
        name = token.text
        if name in _PARTS_OF_TABLES:
            self._elements.back_to(_PARTS_OF_TABLES[name])
            self.grid.end_cell()
        else:
            self._elements.end_before(name)
        if name == "table":
            self.grid.begin()
        elif name == "tr":
            self.grid.next_row()
        elif name in CELLS:
            self.grid.next_cell(*_spans(token))
        self._break()

    def _close(self, token: Token) -> None:
        name = token.text
        if name == "br" and not self._elements.hides:  # an old mistake that browsers take for the tag
            self._view.add("\n", token.start, token.end)
        if name in _PARTS_OF_TABLES:
            self.grid.end_cell()
            if name not in CELLS:
                self._elements.back_to({name})
        elif name == "table" and name in self._elements:
            self.grid.end()
        self._elements.close(name)
        if name in BLOCKS:
            self._break()

    def _show(self, token: Token) -> None:
        """What an inline tag shows by itself."""
        if token.text == "br":
            self._view.add("\n", token.start, token.end)
        elif token.text in NO_PROSE or token.text == "img":
            self._view.add(GAP, token.start, token.end)
        if token.text in ("img", "area") and not _is_hidden(token):
            self.keep(_in_place_of_picture(self._source, token))

    def _break(self) -> None:
        """End the running segment and begin one, in a cell where the table is in one."""
        if not self._view.is_empty:
            self.keep(self._view.segment())
        elif self._view.cell is self.grid.cell:
            return
        self._view = View(self._source, self.grid.cell)

    def _marks_a_footnote(self, token: Token) -> bool:
        """Whether a raised text is but a mark: km<sup><a href="#n2">2</a></sup>, km<sup>[2]</sup>, km<sup>*</sup>."""
        if token.text != "sup":
            return False
        return self._previous == "a" or _MARK.match(self._source, token.end) is not None


def _is_hidden(token: Token) -> bool:
    """Whether a tag says that its element is not shown."""
    if "hidden" not in token.attributes and "none" not in token.attributes:
        return False
    return any(
        (each.name == "hidden" and each.value != "until-found")
        or (each.name == "aria-hidden" and each.value == "true")
        or (each.name == "style" and _NOT_DISPLAYED.search(each.value))
        for each in tags.attributes(token)
    )


def _in_place_of_picture(source: str, token: Token) -> Segment | None:
    """The text that stands for a picture."""
    view = View(source)
    for attribute in tags.attributes(token):
        if attribute.name == "alt":
            for part in tags.in_value(source, attribute):
                view.add_running(part.text, part.start, part.end)
            break
    return view.segment()


def _spans(token: Token) -> tuple[int, int]:
    """How many columns and rows a cell spans."""
    if "span" not in token.attributes.lower():
        return 1, 1
    given = {each.name: each.value.strip() for each in tags.attributes(token)}
    columns, rows = (given.get(name, "1") for name in ("colspan", "rowspan"))
    return _count(columns), _count(rows)


def _count(written: str) -> int:
    return max(1, int(written)) if written.isascii() and written.isdigit() and len(written) < 6 else 1
