"""PDF: the text of its pages, put into lines and paragraphs by where the characters stand.

A wide gap in a line, a step up or aside and more space than between other lines end a paragraph. Small figures above or
below the line are raised and lowered: 10⁶ m must not become 106 m. Readers count in pages. Takes pypdfium2.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from unitcheck.documents import layout
from unitcheck.documents.layout import Layout
from unitcheck.documents.syntax import Comment, Malformed, library
from unitcheck.documents.views import LOWERED, RAISED
from unitcheck.model import Segment
from unitcheck.typed import Any, NamedTuple

NAME = "pdf"
SUFFIXES: tuple[str, ...] = (".pdf",)
WALKED = False  # it takes an extra
MARKUP = ""

_EXTRA = "pdf"
_LARGEST = 50_000_000
"""Characters that one file may hold: some ten thousand pages."""
_HYPHENS = "\x02\ufffe"  # what PDFium takes a hyphen at a line's end for
_BULLETS = ("•", "◦", "▪", "–", "—", "·", "‣")

# Shares of the size of the type:
_WIDE_GAP = 1.5  # between columns; words of a justified line stand closer
_SMALL = 0.85  # raised and lowered figures are smaller than this
_OFF_LINE = 0.08  # and stand off the middle of the line by more than this
_SAME_SIZE = 0.15  # lines of one paragraph differ less
_FARTHEST = 2.2  # from line to line, as in a text with double spacing
_STEP_BACK = 0.5  # to the left, inside a line: kerning and accents

_LEADING = 1.35
"""How much farther than the page's usual line the next one may stand in the same paragraph."""


def extracted(content: bytes) -> str:
    """The text of all pages, laid out (``documents.layout``).

    Raises MissingExtra where pypdfium2 is not installed, Malformed where ``content`` is no PDF, or one that is broken,
    encrypted, too large or without text.
    """
    pdfium = library("pypdfium2", _EXTRA)
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise Malformed(_told(str(error))) from error
    try:
        return _laid_out(pdfium, document)
    finally:
        document.close()


def segments(text: str) -> tuple[Segment, ...]:
    """A segment for each paragraph of a text that was taken out."""
    return layout.segments(text)


def comments(text: str) -> tuple[Comment, ...]:
    """None: annotations are not read."""
    return ()


def place(text: str, offset: int) -> str:
    """The page, and the character on it, both from 1."""
    block = layout.block_at(text, offset)
    if block is None:
        return "before the first page"
    first = next(other for other in layout.blocks(text) if other.part == block.part)
    return f"{block.part}, character {offset - first.span.start + 1}"


def _told(problem: str) -> str:
    if "password" in problem.lower():
        return "is encrypted; save a copy without its password"
    return "is no PDF, or a broken one; export it anew"


def _laid_out(pdfium: Any, document: Any) -> str:
    laid = Layout()
    seen = 0
    for index in range(len(document)):
        glyphs = _glyphs(pdfium, document, index)
        seen += len(glyphs)
        if seen > _LARGEST:
            raise Malformed(f"holds more than {_LARGEST:,} characters; take it apart")
        laid.part(f"page {index + 1}")
        for paragraph in _paragraphs(list(_lines(glyphs))):
            laid.paragraph("\n".join(paragraph))
    if not seen:
        raise Malformed("has no text that could be checked; if it was scanned, have its text recognized first")
    return laid.text()


# --- glyphs → lines → paragraphs --------------------------------------------------------------------------------------


class _Glyph(NamedTuple):
    """A character that is seen, and the box of its font's height that it stands in; y grows upwards."""

    character: str
    left: float
    right: float
    bottom: float
    top: float
    is_spaced: bool  # there is white space before it

    @property
    def size(self) -> float:
        """The height of the box."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Half way up."""
        return (self.top + self.bottom) / 2


class _Line(NamedTuple):
    """Glyphs side by side and what they say."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    is_continued: bool  # it stands behind a wide gap in the same line of the page


def _glyphs(pdfium: Any, document: Any, index: int) -> list[_Glyph]:
    """What is seen on a page, in the order in which it is read.

    Raises Malformed where the page is broken.
    """
    try:
        page = document[index]
        text = page.get_textpage()
    except pdfium.PdfiumError as error:
        raise Malformed(f"is broken on page {index + 1}; export it anew") from error
    try:
        return list(_seen(pdfium.raw, text.raw))
    finally:
        text.close()
        page.close()


def _seen(raw: Any, page: Any) -> Iterator[_Glyph]:
    from ctypes import byref

    box = raw.FS_RECTF()
    place = byref(box)
    is_spaced = False
    for index in range(raw.FPDFText_CountChars(page)):
        character = chr(min(raw.FPDFText_GetUnicode(page, index), 0x10FFFF))
        if character.isspace() or character == "\0" or not raw.FPDFText_GetLooseCharBox(page, index, place):
            is_spaced = True
            continue
        character = "-" if character in _HYPHENS else character
        yield _Glyph(character, box.left, box.right, box.bottom, box.top, is_spaced)
        is_spaced = False


def _lines(glyphs: list[_Glyph]) -> Iterator[_Line]:
    """The glyphs that stand side by side."""
    line: list[_Glyph] = []
    is_continued = False
    for glyph in glyphs:
        if line and (not _stand_alike(line, glyph) or _is_wide(line[-1], glyph)):
            yield _line(line, is_continued=is_continued)
            is_continued = _stand_alike(line, glyph)
            line = []
        line.append(glyph)
    if line:
        yield _line(line, is_continued=is_continued)


def _stand_alike(line: list[_Glyph], glyph: _Glyph) -> bool:
    """Whether ``glyph`` goes on where ``line`` ends, be it raised or lowered."""
    last = line[-1]
    overlap = min(last.top, glyph.top) - max(last.bottom, glyph.bottom)
    forward = glyph.left > last.left - _STEP_BACK * max(last.size, glyph.size)
    return forward and overlap > 0.5 * min(last.size, glyph.size)


def _is_wide(last: _Glyph, glyph: _Glyph) -> bool:
    return glyph.left - last.right > _WIDE_GAP * max(last.size, glyph.size)


def _line(glyphs: list[_Glyph], *, is_continued: bool) -> _Line:
    usual = _usual(glyphs)
    said = "".join(" " * (glyph.is_spaced and at > 0) + _shifted(glyph, usual) for at, glyph in enumerate(glyphs))
    return _Line(said, glyphs[0].left, glyphs[-1].right, usual.bottom, usual.size, is_continued)


def _usual(glyphs: list[_Glyph]) -> _Glyph:
    """One of the size that most have, symbols apart, whose fonts may be of any height."""
    figures = sorted((glyph for glyph in glyphs if glyph.character.isalnum()), key=lambda glyph: glyph.size)
    return figures[len(figures) // 2] if figures else glyphs[0]


def _shifted(glyph: _Glyph, usual: _Glyph) -> str:
    """The character, raised or lowered where it is small and off the line."""
    off = glyph.middle - usual.middle
    if glyph.size >= _SMALL * usual.size or abs(off) <= _OFF_LINE * usual.size:
        return glyph.character
    return glyph.character.translate(RAISED if off > 0 else LOWERED)


def _paragraphs(lines: list[_Line]) -> Iterator[list[str]]:
    """The lines of each paragraph of a page."""
    from statistics import median

    steps = [one.bottom - two.bottom for one, two in pairwise(lines) if one.bottom > two.bottom]
    usual = median(steps) if steps else 0.0
    paragraph: list[str] = []
    for at, line in enumerate(lines):
        if paragraph and not _goes_on(lines[at - 1], line, usual):
            yield paragraph
            paragraph = []
        paragraph.append(line.text)
    if paragraph:
        yield paragraph


def _goes_on(last: _Line, line: _Line, usual: float) -> bool:
    """Whether ``line`` belongs to the paragraph of the ``last`` one; ``usual`` is the page's leading."""
    step = last.bottom - line.bottom
    return (
        not line.is_continued
        and 0 < step <= min(_LEADING * usual, _FARTHEST * last.size)
        and abs(last.size - line.size) <= _SAME_SIZE * max(last.size, line.size)
        and line.left < last.right
        and last.left < line.right
        and not line.text.startswith(_BULLETS)
    )
