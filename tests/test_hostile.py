"""No document, however it was made, takes long, takes much memory, or reaches for another file."""

from __future__ import annotations

import time
import tracemalloc
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from benchmarks.timing import settled_growth

from tests.files import Line, docx, paragraph, pdf, text_of_word
from unitcheck.documents import SYNTAXES, Malformed, archive, read, segments


def _with_document(document: str | bytes) -> bytes:
    """A Word document whose main part is ``document``."""
    kept = BytesIO()
    with ZipFile(BytesIO(docx(""))) as whole, ZipFile(kept, "w", ZIP_DEFLATED) as file:
        for name in whole.namelist():
            file.writestr(name, document if name == "word/document.xml" else whole.read(name))
    return kept.getvalue()


GOOD = docx(paragraph("It is 600 km (373 miles)."))
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPE = "declares a document type in its part word/document.xml, as no office file does; save it anew"
PACKED = "is packed more than 250 times in its part word/document.xml, as no document is; save it anew"
DEEP = "is nested deeper than 5,000 elements in its part word/document.xml; save it anew"
BROKEN = "is broken or truncated"
HOSTILE = [
    (_with_document(f'<!DOCTYPE x [<!ENTITY l0 "5 km">{LAUGHS}]><x>&l9;</x>'), DOCTYPE, "a billion laughs"),
    (_with_document('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'), DOCTYPE, "an entity outside"),
    (_with_document('<!DOCTYPE x SYSTEM "http://localhost/x.dtd"><x/>'), DOCTYPE, "a document type outside"),
    (_with_document(text_of_word(paragraph(" " * 9_000_000))), PACKED, "a zip bomb"),
    (_with_document("<a>" * 6_000), DEEP, "elements in one another"),
    (GOOD[: len(GOOD) // 2], "is a broken or truncated zip archive", "half an archive"),
    (GOOD.replace(b"word/document.xml", b"word/documents.xm", 1), BROKEN, "an index that tells lies"),
    (GOOD[:60] + bytes(80) + GOOD[140:], BROKEN, "an archive with a hole"),
]


@pytest.mark.parametrize(("content", "problem", "_why"), HOSTILE)
def test_a_hostile_archive_is_refused(content: bytes, problem: str, _why: str) -> None:
    with pytest.raises(Malformed) as refused:
        read(content, "a.docx")
    assert refused.value.problem.startswith(problem)


def test_an_archive_that_holds_too_much_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_LARGEST", 1 << 20)
    tracemalloc.start()
    with pytest.raises(Malformed, match="holds more than 1 MB of text; take it apart"):
        read(_with_document(text_of_word(paragraph("abcdefgh" * 1_000_000))), "a.docx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40 << 20


def test_an_encrypted_archive_is_told_as_such() -> None:
    marked = bytearray(GOOD)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(signature)
        while at >= 0:
            marked[at + flags] |= 1
            at = marked.find(signature, at + 4)
    with pytest.raises(Malformed, match="is encrypted; save a copy without its password"):
        read(bytes(marked), "a.docx")


def test_no_name_in_an_archive_leads_out_of_it(tmp_path: Path) -> None:
    outside = tmp_path / "outside.xml"
    outside.write_text(text_of_word(paragraph("5 km")), encoding="utf-8")
    types = f'<T xmlns="x"><Override PartName="{outside}" ContentType="word.main+xml"/></T>'
    kept = BytesIO()
    with ZipFile(kept, "w") as file:
        file.writestr("[Content_Types].xml", types)
    with pytest.raises(Malformed, match="is broken: it lacks its part"):
        read(kept.getvalue(), "a.docx")


LINE = "It is 600 km (373 miles) wide, and 7 `km` *long* <b>5</b> \\qty{5}{km} # "
CUT_SHORT = [
    ("notebook", '{"cells": [{"cell_type": "markdown", "source": ["5 km"'),
    ("json", '{"a": "5 km'),
    ("csv", 'a,b\n"5 km'),
    ("python", "'''5 km"),
    ("python_messages", "print('''5 km"),
]


@pytest.mark.parametrize(("syntax", "text"), CUT_SHORT)
def test_half_a_document_is_refused(syntax: str, text: str) -> None:
    with pytest.raises(Malformed):
        segments(text, syntax)


WRAPS = {
    "json": '["{}"]',
    "notebook": '{{"cells": [{{"cell_type": "markdown", "source": "{}"}}, {{"cell_type": "code", "source": "{}"}}]}}',
    "python": "'''{}'''",
    "python_messages": "print(f'''{}''', '''{}''')",
}
FAMILIES = (
    *(("plain", family) for family in ("a-\n", "kilo-\n", "-\n", "\xad", "- \n", "-" + " " * 40)),
    *(("json", family) for family in ("\\u0041", "\\\\", " ", '","', '":"', '",["', '", {"a":"', "]", "{")),
    *(("notebook", family) for family in ("\\u0041", "\\n", '","', '"}, {"source":"a', '", "', "\\n%a", "a?\\n", "%%")),
    *(
        ("python", family)
        for family in ("    \n", "a \n", "::\n ", ">>>", "\n>>> a\n", "``", "`a``b ", ":a:`", "*a ", "=")
    ),
    *(
        ("python", family)
        for family in ("'''# a\n'''", "''';'a'\n'''", "'''\\\n'''", "\\", "\\N{", "\\\n", "- a\n", "a : b\n")
    ),
    *(("python_messages", family) for family in ("{a}", "{{", "a{", "%s", "a.b ", "5{a}.", "\\N{", "%", "a%d%", "{a!")),
    *(("csv", family) for family in ("a,", '"",', '""', '"', "\r", "\n", ";,", '"a"b,', '"a\n",')),
    *(("docx", family) for family in ("a\n\n", "\x1f0 0 0\n\n", "\x1ca\n\n", "\n \n", "a\n", "kilo-\n")),
)


TABLES = [
    ("+-" * 4_000 + "+\n", "+-+\n" * 4_000, "a grid whose rows are shorter than its top has no cell for each of both"),
    ("= " * 8_000 + "=\n", "x\n", "nor does anything of so many columns"),
    ("= " * 100 + "=\n", "x\n" * 4_000, "in columns that a row does not reach nothing is looked for"),
]


@pytest.mark.parametrize(("rule", "rows", "_why"), TABLES)
def test_a_table_as_wide_as_it_is_long_is_read_in_bounded_time(rule: str, rows: str, _why: str) -> None:
    began = time.process_time()
    segments(rule + rows + rule, "rst")
    assert time.process_time() - began < 3


NAMED = [
    ("rst", ".. |x| replace:: " + "a b " * 2_000 + "\n\n" + "|x| " * 2_000, "a paragraph under a name"),
    ("latex", "\\newcommand{\\y}{" + "{" + "{aaaaaaaaaaa}" * 40 + "}\n}" + "\\y " * 2_000, "a macro of groups"),
    ("latex", "\\DeclareSIUnit\\y{" + "a" * 80 + "}" + "\\si{\\y}" * 2_000, "a unit"),
]


@pytest.mark.parametrize(("syntax", "text", "_why"), NAMED)
def test_what_a_document_names_cannot_make_it_read_as_much_more_than_it_is(syntax: str, text: str, _why: str) -> None:
    assert sum(len(segment.text) for segment in segments(text, syntax)) < 20 * len(text)


LIMIT = 1.3
"""Between what grows in proportion, with what a machine's other work adds to it, and what grows as the square."""


@pytest.mark.slow
@pytest.mark.parametrize(("syntax", "family"), FAMILIES)
def test_time_grows_with_the_length_of_the_document(syntax: str, family: str) -> None:
    def made(characters: int) -> str:
        wrap = WRAPS.get(syntax, "{}")
        return wrap.format(*[family * max(1, characters // len(family))] * wrap.count("{}"))

    found = settled_growth(lambda text: _try(text, syntax), made, LIMIT)
    assert found.exponent.median <= LIMIT, f"length to the power of {found.exponent.median:.2f}, {found.lengths}"


def _try(text: str, syntax: str) -> None:
    with suppress(Malformed):
        segments(text, syntax)


@pytest.mark.slow
@pytest.mark.parametrize("syntax", [syntax.NAME for syntax in SYNTAXES])
def test_a_line_of_megabytes_is_read_in_bounded_time(syntax: str) -> None:
    """It has no newline, and all that a syntax can take for markup; the slowest takes a third of a minute."""
    line = LINE.replace("\\", "") if syntax in WRAPS else LINE
    wrap = WRAPS.get(syntax, "{}")
    text = wrap.format(*[line * (5_000_000 // len(line) // wrap.count("{}"))] * wrap.count("{}"))
    began = time.process_time()
    _try(text, syntax)
    assert time.process_time() - began < 60


@pytest.mark.slow
def test_a_pdf_of_many_pages_is_read_in_bounded_time() -> None:
    pytest.importorskip("pypdfium2")
    page = [Line(50, 780 - 12 * row, "It is 600 km (373 miles) wide.") for row in range(60)]
    began = time.process_time()
    assert len(segments(read(pdf(*[page] * 100), "a.pdf").text, "pdf")) == 100
    assert time.process_time() - began < 60
