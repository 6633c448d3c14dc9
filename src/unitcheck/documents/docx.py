"""Word documents (Office Open XML): text, tables, text boxes, footnotes, endnotes, headers and footers.

What was inserted under change tracking is read, what was deleted is not; nor are comments, hidden text and field codes.
A formula or a picture is what prose cannot be read across. Readers count in paragraphs, those of each part by
themselves.
"""

from __future__ import annotations

from unitcheck.documents import layout
from unitcheck.documents.archive import Archive
from unitcheck.documents.layout import Layout
from unitcheck.documents.syntax import Comment, Malformed
from unitcheck.documents.views import GAP, LOWERED, RAISED
from unitcheck.model import Cell, Segment

NAME = "docx"
SUFFIXES: tuple[str, ...] = (".docx", ".docm")
WALKED = True
MARKUP = ""

_OLE = b"\xd0\xcf\x11\xe0"
_TYPES = "[Content_Types].xml"
_KINDS = ("main+xml", ".footnotes+xml", ".endnotes+xml", ".header+xml", ".footer+xml")
"""How the content types of the parts end that hold prose, in the order in which they are read."""
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PRESERVE = "http://www.w3.org/XML/1998/namespace}space"
_HIDDEN = frozenset({"del", "moveFrom"})
_SAID = {"br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}", "drawing": GAP, "object": GAP, "pict": GAP}
_SHIFTS = {"superscript": RAISED, "subscript": LOWERED}
_SYMBOLS = {
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xA2: "′",
    0xB4: "×",
    0x6D: "µ",
    0x2D: "−",
    0xBB: "≈",
    0xA3: "≤",
    0xB3: "≥",
}
"""Characters of the font Symbol, which Word keeps by their number in it."""


def extracted(content: bytes) -> str:
    """The text of all parts, laid out (``documents.layout``).

    Raises Malformed where ``content`` is no Word document, or broken, encrypted, or made to be too large.
    """
    if content.startswith(_OLE):
        raise Malformed("is encrypted, or a Word file from before 2007; save it as .docx without a password")
    archive = Archive(content)
    laid = Layout()
    for index, name in enumerate(_parts(archive)):
        if index:
            laid.part(name.rpartition("/")[2].removesuffix(".xml"))
        walk = _Walk(laid)
        archive.parse(name, walk.start, walk.end, walk.said)
    return laid.text()


def segments(text: str) -> tuple[Segment, ...]:
    """A segment for each paragraph of a text that was taken out."""
    return layout.segments(text)


def comments(text: str) -> tuple[Comment, ...]:
    """None: what Word calls comments is not the document's own."""
    return ()


def place(text: str, offset: int) -> str:
    """The part, unless it is the main one, the paragraph and the character, both from 1."""
    block = layout.block_at(text, offset)
    if block is None:
        return "before the first paragraph"
    part = f"{block.part}, " if block.part else ""
    return f"{part}paragraph {block.number}, character {offset - block.span.start + 1}"


def _parts(archive: Archive) -> tuple[str, ...]:
    """The names of the parts that hold prose, the main one first."""
    found: list[tuple[int, str]] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("ContentType", "")
        order = next((order for order, ending in enumerate(_KINDS) if "word" in kind and kind.endswith(ending)), None)
        if element.endswith("}Override") and order is not None:
            found.append((order, attributes.get("PartName", "").lstrip("/")))

    if _TYPES in archive.names():
        archive.parse(_TYPES, start, lambda _: None, lambda _: None)
    if not found or min(found)[0]:
        raise Malformed("is no Word document: its archive names no main part; save it as .docx")
    return tuple(name for _, name in sorted(found))


class _Table:
    """Where in a table the walk is."""

    def __init__(self, number: int) -> None:
        self._number, self._row, self._column, self._span = number, -1, 0, 1

    def next_row(self) -> None:
        """Begin a row."""
        self._row, self._column, self._span = self._row + 1, 0, 1

    def skip(self, columns: int) -> None:
        """Leave out columns at the beginning of a row."""
        self._column += columns

    def widen(self, columns: int) -> None:
        """The cell takes so many columns."""
        self._span = columns

    def close_cell(self) -> None:
        """Go on to the next cell."""
        self._column, self._span = self._column + self._span, 1

    def cell(self) -> Cell:
        """The cell."""
        return Cell(self._number, max(self._row, 0), self._column, self._span)


class _Walk:
    """Goes through the elements of one part and lays out its paragraphs; those of a text box stand in another one."""

    def __init__(self, laid: Layout) -> None:
        self._laid = laid
        self._paragraphs: list[list[str]] = []
        self._tables: list[_Table] = []
        self._seen_tables = 0
        self._skipped = 0  # elements around that are not read
        self._open: list[str] = []
        self._shift: dict[int, int] | None = None
        self._is_hidden = False
        self._text: list[str] | None = None  # what a w:t has said so far
        self._is_preserved = False

    def start(self, element: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        namespace, _, name = element.rpartition("}")
        is_word = namespace + "}" in _WORD
        if element == _FALLBACK or (is_word and name in _HIDDEN):
            self._skipped += 1
        elif not self._skipped:
            if is_word:
                self._begin(name, _Attributes(attributes))
            elif name == "oMath":
                self._add(GAP)
        self._open.append(name if is_word else "")

    def end(self, element: str) -> None:
        """An element ends."""
        self._open.pop()
        namespace, _, name = element.rpartition("}")
        is_word = namespace + "}" in _WORD
        if element == _FALLBACK or (is_word and name in _HIDDEN):
            self._skipped -= 1
        elif is_word and not self._skipped:
            self._finish(name)

    def said(self, text: str) -> None:
        """Characters, of which those in a w:t are the document's."""
        if self._text is not None:
            self._text.append(text)

    def _begin(self, name: str, attributes: _Attributes) -> None:
        match name:
            case "p":
                self._paragraphs.append([])
            case "r":
                self._shift, self._is_hidden = None, False
            case "t":
                self._text, self._is_preserved = [], attributes.is_preserved
            case "vertAlign":
                self._shift = _SHIFTS.get(attributes.value)
            case "vanish":
                self._is_hidden = attributes.value not in ("0", "false", "off")
            case "sym":
                self._add(_symbol(attributes))
            case "tab" if self._open[-1:] == ["r"]:  # elsewhere it is a tab stop
                self._add("\t")
            case "tbl" | "tr" | "gridBefore" | "gridSpan":
                self._begin_in_table(name, attributes)
            case _:
                self._add(_SAID.get(name, ""))

    def _begin_in_table(self, name: str, attributes: _Attributes) -> None:
        if name == "tbl":
            self._tables.append(_Table(self._seen_tables))
            self._seen_tables += 1
        elif self._tables:
            table = self._tables[-1]
            if name == "tr":
                table.next_row()
            else:
                (table.skip if name == "gridBefore" else table.widen)(attributes.number)

    def _finish(self, name: str) -> None:
        match name:
            case "p" if self._paragraphs:
                cell = self._tables[-1].cell() if self._tables else None
                self._laid.paragraph("".join(self._paragraphs.pop()), cell)
            case "t" if self._text is not None:
                said = "".join(self._text).replace("\n", " ")
                self._text = None
                self._add(said if self._is_preserved else said.strip(" \t\r"))
            case "tc" if self._tables:
                self._tables[-1].close_cell()
            case "tbl" if self._tables:
                self._tables.pop()

    def _add(self, said: str) -> None:
        if self._paragraphs and not self._is_hidden:
            self._paragraphs[-1].append(said.translate(self._shift) if self._shift else said)


class _Attributes:
    """Those of a Word element."""

    def __init__(self, attributes: dict[str, str]) -> None:
        self._all = attributes

    def named(self, name: str) -> str:
        """What an attribute of Word's says; nothing where it is not there."""
        return next((self._all[space + name] for space in _WORD if space + name in self._all), "")

    @property
    def value(self) -> str:
        """What most elements have to say."""
        return self.named("val")

    @property
    def number(self) -> int:
        """The value as a count; 1 where it is none that a table has."""
        return int(self.value) if self.value.isascii() and self.value.isdigit() and len(self.value) < 4 else 1

    @property
    def is_preserved(self) -> bool:
        """Whether blanks at the ends count."""
        return self._all.get(_PRESERVE) == "preserve"


def _symbol(attributes: _Attributes) -> str:
    """The character of a symbol font, where it is one that numbers and units have; else a gap."""
    code = attributes.named("char")
    if (
        attributes.named("font").lower() != "symbol"
        or not 0 < len(code) < 6
        or set(code) - set("0123456789abcdefABCDEF")
    ):
        return GAP
    return _SYMBOLS.get(int(code, 16) & 0xFF, GAP)
