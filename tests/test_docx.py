"""What of a Word document is read, how it is placed, and what is said of files that are none."""

from __future__ import annotations

import pytest

from tests.files import docx, paragraph, run, text_of_word, zipped
from unitcheck.checker import Checker
from unitcheck.documents import Malformed, read, segments
from unitcheck.documents.docx import extracted
from unitcheck.documents.views import GAP
from unitcheck.model import Cell

RAISED, LOWERED = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
SHOWN = '<w:vanish w:val="0"/>'

READ_AS = [
    (paragraph("600", " km (373", " miles)"), ["600 km (373 miles)"], "runs are joined"),
    (paragraph("600 km") + paragraph("(373 miles)"), ["600 km", "(373 miles)"], "paragraphs are not"),
    (f"<w:p><w:r><w:t> 600 </w:t></w:r>{run('km')}</w:p>", ["600km"], "blanks count where they are said to"),
    ("<w:p><w:r><w:t>600</w:t><w:tab/><w:t>km</w:t><w:br/><w:t>7</w:t></w:r></w:p>", ["600\tkm\n7"], "tabs, breaks"),
    ('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>' + run("7") + "</w:p>", ["7"], "a tab stop is no tab"),
    (paragraph("a") + "<w:p><w:r><w:br/><w:br/></w:r></w:p>" + paragraph("b"), ["a", "b"], "blank ones say nothing"),
    (f"<w:p>{run('600 ')}<w:del>{run('km')}</w:del><w:ins>{run('miles')}</w:ins></w:p>", ["600 miles"], "revisions"),
    (f"<w:p><w:moveFrom>{run('5')}</w:moveFrom><w:moveTo>{run('6')}</w:moveTo></w:p>", ["6"], "what was moved away"),
    (f"<w:p>{run('5 km ')}{run('7 km', '<w:vanish/>')}{run('6', SHOWN)}</w:p>", ["5 km 6"], "hidden"),
    (f"<w:p>{run('10')}{run('−6', RAISED)}{run(' m')}</w:p>", ["10⁻⁶ m"], "raised"),
    (f"<w:p>{run('CO')}{run('2', LOWERED)}{run(' 2')}</w:p>", ["CO₂ 2"], "lowered"),
    (
        '<w:p><w:r><w:t>20</w:t><w:sym w:font="Symbol" w:char="F0B0"/><w:t>C</w:t></w:r></w:p>',
        ["20°C"],
        "a symbol font",
    ),
    ('<w:p><w:r><w:t>a</w:t><w:sym w:font="Webdings" w:char="F0B0"/></w:r></w:p>', [f"a{GAP}"], "any other is a gap"),
    ('<w:p><w:r><w:t>a</w:t><w:sym w:font="Symbol" w:char="zz"/></w:r></w:p>', [f"a{GAP}"], "as is a broken one"),
    ("<w:p><w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>km</w:t></w:r></w:p>", ["5\N{NON-BREAKING HYPHEN}km"], "a hyphen"),
    ("<w:p><w:r><w:t>kilo</w:t><w:softHyphen/><w:t>metres</w:t></w:r></w:p>", ["kilometres"], "one nobody sees"),
    (
        f"<w:p>{run('5 km ')}<m:oMath><m:r><m:t>7 m</m:t></m:r></m:oMath>{run(' 6')}</w:p>",
        [f"5 km {GAP} 6"],
        "a formula",
    ),
    ("<w:p><w:r><w:instrText>PAGE 5 km</w:instrText></w:r>" + run("6") + "</w:p>", ["6"], "a field's code"),
    (
        f"<w:p>{run('a')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{paragraph('b')}"
        f"</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>{paragraph('b')}</w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{run('c')}</w:p>",
        ["b", f"a{GAP}c"],
        "a text box is read once, apart from what it hangs on",
    ),
    (paragraph("\x85a &amp; b&#10;c"), ["\x85a & b c"], "entities are read; a newline in a run is a blank"),
]


@pytest.mark.parametrize(("body", "views", "_why"), READ_AS)
def test_word_reads_as_its_reader_sees_it(body: str, views: list[str], _why: str) -> None:
    assert [segment.text for segment in segments(extracted(docx(body)), "docx")] == views


def test_the_other_flavour_of_the_format_is_read_too() -> None:
    strict = text_of_word(paragraph("5 km"), "http://purl.oclc.org/ooxml/wordprocessingml/main")
    types = (
        '<Types><Override PartName="/word/document.xml" ContentType="x.wordprocessingml.document.main+xml"/></Types>'
    )
    text = extracted(
        zipped({"[Content_Types].xml": types.replace("<Types>", '<Types xmlns="x">'), "word/document.xml": strict})
    )
    assert [segment.text for segment in segments(text, "docx")] == ["5 km"]


def _row(*cells: str, before: str = "") -> str:
    return f"<w:tr>{before}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def test_each_table_cell_knows_its_table_row_and_column() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    skip = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    inner = f"<w:tbl>{_row(paragraph('inner'))}</w:tbl>"
    rows = (
        _row(wide + paragraph("a"), paragraph("b")),
        _row(paragraph("c") + paragraph("d"), inner, paragraph("e")),
        _row(paragraph("f"), before=skip),
    )
    table = f"<w:tbl>{''.join(rows)}</w:tbl>"
    text = extracted(docx(paragraph("before") + table + paragraph("after"), {"footnotes": paragraph("note")}))
    assert [(segment.text, segment.cell) for segment in segments(text, "docx")] == [
        ("before", None),
        ("a", Cell(0, 0, 0, 2)),
        ("b", Cell(0, 0, 2)),
        ("c", Cell(0, 1, 0)),
        ("d", Cell(0, 1, 0)),
        ("inner", Cell(1, 0, 0)),
        ("e", Cell(0, 1, 2)),
        ("f", Cell(0, 2, 1)),
        ("after", None),
        ("note", None),
    ]


WRONG = "It is 600 km (273 miles)."
PLACES = [
    (docx(paragraph("One.") + "<w:p/>" + paragraph(WRONG)), "paragraph 2, character 15", "blank ones do not count"),
    (docx(paragraph("One."), {"footnotes": paragraph(WRONG)}), "footnotes, paragraph 1, character 15", "a footnote"),
    (
        docx(paragraph("1"), {"header2": paragraph("1") + paragraph(WRONG)}),
        "header2, paragraph 2, character 15",
        "a head",
    ),
]


@pytest.mark.parametrize(("content", "place", "_why"), PLACES)
def test_a_finding_tells_part_paragraph_and_character_and_offers_no_edit(content: bytes, place: str, _why: str) -> None:
    source = read(content, "a.docx")
    (finding,) = Checker().check(source.text, source.syntax).findings
    assert source.encoding is None
    assert (finding.place, finding.edit) == (place, None)
    assert source.text[slice(*finding.span)] == "273 miles"


def test_comments_and_properties_are_not_the_documents_own() -> None:
    assert "7 km" not in extracted(
        docx(paragraph("5 km"), {"comments": paragraph("7 km"), "styles": paragraph("7 km")})
    )


def test_any_text_can_be_read_as_if_it_had_been_taken_out() -> None:
    text = "\x1f1 2\n\na\n\n\x1f1 2 3 4 5\n\nb\n\x1cend"
    assert [(segment.text, segment.cell) for segment in segments(text, "docx")] == [("a", None), ("b\n\x1cend", None)]


NO_WORD = [
    (b"600 km", "is a broken or truncated zip archive; save it anew", "text"),
    (b"", "is a broken or truncated zip archive; save it anew", "nothing"),
    (
        b"\xd0\xcf\x11\xe0\xa1",
        "is encrypted, or a Word file from before 2007; save it as .docx without a password",
        "OLE",
    ),
    (zipped({"a.txt": "5 km"}), "is no Word document: its archive names no main part; save it as .docx", "another zip"),
    (docx("<w:p>"), "is broken: mismatched tag in word/document.xml, line 1, column 269; save it anew", "no XML"),
    (
        zipped({"[Content_Types].xml": '<T xmlns="x"><Override PartName="/a.xml" ContentType="word.main+xml"/></T>'}),
        "is broken: it lacks its part a.xml; save it anew",
        "a part that is not there",
    ),
]


@pytest.mark.parametrize(("content", "problem", "_why"), NO_WORD)
def test_what_is_no_word_document_is_told_with_the_remedy(content: bytes, problem: str, _why: str) -> None:
    with pytest.raises(Malformed) as refused:
        extracted(content)
    assert refused.value.problem == problem
