"""Laws of claims in binary files: how a sentence was cut into runs or lines changes no finding in it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unitcheck
from tests.files import Line, docx, paragraph, pdf, run
from tests.properties.test_rendering_laws import sentences
from unitcheck.documents import UNREADABLE, read
from unitcheck.model import Report

NOT_PROSE = "600 km (273 miles)"
UNSEEN = (
    f"<w:del><w:r><w:delText>{NOT_PROSE}</w:delText></w:r></w:del>",
    f"<w:moveFrom>{run(NOT_PROSE)}</w:moveFrom>",
    f"<w:r><w:instrText>{NOT_PROSE}</w:instrText></w:r>",
    run(NOT_PROSE, "<w:vanish/>"),
    '<w:bookmarkStart w:id="0"/><w:proofErr w:type="spellStart"/>',
    "<w:r><w:footnoteReference w:id='2'/></w:r>",
)
LOOKS = ("", "<w:b/>", "<w:i/><w:color w:val='FF0000'/>", '<w:vertAlign w:val="baseline"/>')


@st.composite
def bodies(draw: st.DrawFn, sentence: str) -> str:
    """A paragraph that says ``sentence`` in any runs, inserted ones too, with what nobody sees between them."""
    runs: list[str] = []
    for part in _parts(draw, sentence):
        said = run(escape(part), draw(st.sampled_from(LOOKS)))
        runs.append(draw(st.sampled_from((said, f"<w:ins>{said}</w:ins>", f"<w:hyperlink>{said}</w:hyperlink>"))))
        runs.append(draw(st.sampled_from(("", "", *UNSEEN))))
    inside = f"<w:p>{''.join(runs)}</w:p>"
    in_table = f"<w:tbl><w:tr><w:tc>{inside}</w:tc><w:tc>{paragraph('(3 miles)')}</w:tc></w:tr></w:tbl>"
    return draw(st.sampled_from((inside, paragraph("5 km") + inside + paragraph("(9 miles)"), in_table)))


def _parts(draw: st.DrawFn, sentence: str) -> list[str]:
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(sentence) - 1)), max_size=5)))
    return [sentence[start:end] for start, end in zip((0, *cuts), (*cuts, len(sentence)), strict=True)]


@given(data=st.data())
def test_runs_change_no_finding_in_a_word_document(data: st.DataObject) -> None:
    """Every finding is that of the plain sentence and covers the same words."""
    sentence = data.draw(sentences())
    source = read(docx(data.draw(bodies(sentence))), "a.docx")
    assert _told(unitcheck.check(source.text, source.syntax)) == _told(unitcheck.check(sentence))


@given(data=st.data())
def test_lines_change_no_finding_in_a_pdf(data: st.DataObject) -> None:
    """Wherever the lines end between words, every finding is that of the plain sentence."""
    pytest.importorskip("pypdfium2")
    sentence = data.draw(sentences().filter(_is_in_windows_1252))
    words = sentence.split(" ")
    breaks = data.draw(st.sets(st.integers(1, len(words)), max_size=4))
    lines: list[list[str]] = [[]]
    for at, word in enumerate(words):
        if at in breaks:
            lines.append([])
        lines[-1].append(word)
    page = [Line(50, 700 - 12 * at, " ".join(line)) for at, line in enumerate(lines)]
    source = read(pdf([*page, Line(50, 600, "(9 miles)")]), "a.pdf")
    assert _told(unitcheck.check(source.text, source.syntax)) == _told(unitcheck.check(sentence))


WHOLE = {
    "a.docx": docx(paragraph(NOT_PROSE) + f"<w:tbl>{paragraph('x')}</w:tbl>", {"header1": paragraph("h")}),
    "a.pdf": pdf([Line(50, 700, NOT_PROSE)], [Line(50, 700, "x")]),
}


@pytest.mark.parametrize("path", WHOLE)
@given(data=st.data())
def test_a_file_that_was_damaged_is_read_or_told_to_be(path: str, data: st.DataObject) -> None:
    """Whichever bytes are other ones, are missing or too many, nothing is raised but what says so."""
    if path.endswith("pdf"):
        pytest.importorskip("pypdfium2")
    damaged = WHOLE[path]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(damaged)))
        end = min(start + data.draw(st.integers(0, 20)), len(damaged))
        damaged = damaged[:start] + data.draw(st.binary(max_size=20)) + damaged[end:]
    assert _problem(damaged, path) != ""


def _problem(content: bytes, path: str) -> str | None:
    try:
        source = read(content, path)
    except UNREADABLE as error:
        return error.problem
    unitcheck.check(source.text, source.syntax)
    return None


def _is_in_windows_1252(sentence: str) -> bool:
    return sentence.encode("cp1252", "ignore").decode("cp1252") == sentence


def _told(report: Report) -> Sequence[tuple[str, str, str]]:
    return [
        (finding.code, " ".join(finding.message.split()), " ".join(report.text[slice(*finding.span)].split()))
        for finding in report.findings
    ]
