"""Files of binary syntaxes, made for tests: Word documents and PDFs that hold what a test says and no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def text_of_word(body: str, namespace: str = _W, element: str = "document") -> str:
    """A part of a Word document; ``body`` is what stands in its root."""
    spaces = f'xmlns:w="{namespace}" xmlns:mc="{_MC}" xmlns:m="{_M}"'
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{element} {spaces}>{body}</w:{element}>'


def docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word document; ``parts`` are further ones by kind and number: ``{"header1": "<w:p>…"}``."""
    named = {"document.main": text_of_word(body), **{name: text_of_word(said) for name, said in (parts or {}).items()}}
    return zipped({_TYPES: _types(named), **{_path(name): said for name, said in named.items()}})


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as file:
        for name, said in members.items():
            file.writestr(name, said)
    return archive.getvalue()


def paragraph(*runs: str) -> str:
    """A paragraph of runs with nothing but text."""
    return f"<w:p>{''.join(map(run, runs))}</w:p>"


def run(said: str, properties: str = "") -> str:
    """A run; ``properties`` stand in its w:rPr."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{said}</w:t></w:r>'


_TYPES = "[Content_Types].xml"


def _types(names: Iterable[str]) -> str:
    overrides = (
        f'<Override PartName="/{_path(name)}" ContentType="{_KIND}{name.rstrip("0123456789")}+xml"/>' for name in names
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{space}">{"".join(overrides)}</Types>'


def _path(name: str) -> str:
    return f"word/{name.removesuffix('.main')}.xml"


class Line(NamedTuple):
    """Words on a page of PDF: where they begin, in points from its lower left corner, their size, and their rise."""

    x: int
    y: int
    said: str
    size: int = 10
    rise: int = 0


def pdf(*pages: Iterable[Line]) -> bytes:
    """A PDF in Helvetica; ``said`` may hold what Windows-1252 has."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(count))
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, lines in enumerate(pages):
        content = b"BT " + b" ".join(map(_shown, lines)) + b" ET"
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (5 + 2 * at),
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        ]
    return _with_index(objects)


def _shown(line: Line) -> bytes:
    said = line.said.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"/F %d Tf %d Ts 1 0 0 1 %d %d Tm (%b) Tj" % (line.size, line.rise, line.x, line.y, said)


def _with_index(objects: list[bytes]) -> bytes:
    made = b"%PDF-1.4\n"
    places: list[int] = []
    for number, said in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, said)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    index = b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, rows)
    return made + index + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(made))
