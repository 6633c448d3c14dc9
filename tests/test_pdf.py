"""What of a PDF is read, how it is placed, and what is said of files that are none."""

from __future__ import annotations

import sys

import pytest

from tests.files import Line, pdf
from unitcheck.checker import Checker
from unitcheck.documents import Malformed, MissingExtra, read, segments
from unitcheck.documents.pdf import extracted

pytest.importorskip("pypdfium2")

READ_AS = [
    ([Line(50, 700, "600 km"), Line(50, 688, "(373 miles)")], ["600 km\n(373 miles)"], "lines one under the other"),
    (
        [Line(50, 700, "One"), Line(50, 688, "two."), Line(50, 660, "Three"), Line(50, 648, "four.")],
        ["One\ntwo.", "Three\nfour."],
        "more space than between other lines ends a paragraph",
    ),
    ([Line(50, 700, "600 km", 16), Line(50, 684, "(373 miles)")], ["600 km", "(373 miles)"], "as does another size"),
    ([Line(50, 700, "600 km"), Line(200, 700, "(373 miles)")], ["600 km", "(373 miles)"], "and a wide gap in a line"),
    ([Line(50, 700, "600 km"), Line(300, 712, "(373 miles)")], ["600 km", "(373 miles)"], "and a step up"),
    (
        [Line(50, 700, "600 km"), Line(300, 688, "(373 miles)"), Line(300, 676, "wide")],
        ["600 km", "(373 miles)\nwide"],
        "and one aside",
    ),
    ([Line(50, 700, "\x95 600 km"), Line(50, 688, "\x95 7 km")], ["• 600 km", "• 7 km"], "and a bullet"),
    (
        [Line(50, 700, "600 kilo-"), Line(50, 688, "metres wide")],
        ["600 kilometres wide"],
        "a unit that a line end parts",
    ),
    (
        [Line(50, 700, "the well-"), Line(50, 688, "known road")],
        ["the well-\nknown road"],
        "other words stay as they are",
    ),
    (
        [Line(50, 700, "10"), Line(62, 700, "6", 6, 4), Line(68, 700, "m wide")],
        ["10⁶ m wide"],
        "a small figure above the line is a power",
    ),
    ([Line(50, 700, "CO"), Line(66, 700, "2", 6, -2), Line(72, 700, "gas")], ["CO₂ gas"], "and one below is none"),
    ([Line(50, 700, "20 \xb0C \x96 5 \xb5m (\x935\x94)")], ["20 °C – 5 µm (“5”)"], "signs are read"),
]


def _line(line: Line) -> Line:
    """The line as its test writes it: a bullet by its code in Windows-1252."""
    return line._replace(said=line.said.encode("latin-1").decode("cp1252"))


@pytest.mark.parametrize(("lines", "views", "_why"), READ_AS)
def test_a_page_reads_as_its_reader_sees_it(lines: list[Line], views: list[str], _why: str) -> None:
    text = extracted(pdf(map(_line, lines)))
    assert [segment.text for segment in segments(text, "pdf")] == views


def test_a_finding_tells_page_and_character_and_offers_no_edit() -> None:
    pages = ([Line(50, 700, "One.")], [Line(50, 700, "Two."), Line(50, 650, "It is 600 km (273 miles).")])
    source = read(pdf(*pages), "a.pdf")
    (finding,) = Checker().check(source.text, source.syntax).findings
    assert source.encoding is None
    assert (finding.place, finding.edit) == ("page 2, character 21", None)
    assert source.text[slice(*finding.span)] == "273 miles"


MADE = pdf([Line(50, 700, "5 km")])
NO_PDF = [
    (b"600 km", "is no PDF, or a broken one; export it anew", "text"),
    (b"", "is no PDF, or a broken one; export it anew", "nothing"),
    (MADE[:80], "is no PDF, or a broken one; export it anew", "half of one"),
    (pdf([]), "has no text that could be checked; if it was scanned, have its text recognized first", "a picture"),
    (
        MADE.replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (%b) /U (%b) /P -4 >>"
        b" /ID [(0) (0)]" % (b"x" * 32, b"y" * 32)),
        "is encrypted; save a copy without its password",
        "a password",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("content", "problem", "_why"), NO_PDF)
def test_what_is_no_pdf_is_told_with_the_remedy(content: bytes, problem: str, _why: str) -> None:
    with pytest.raises(Malformed) as refused:
        extracted(content)
    assert refused.value.problem == problem


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtra, match=r"pip install 'unitcheck\[pdf\]'"):
        extracted(MADE)
