"""Where the spans of a finding stand, in every way that some program counts: code points, bytes, lines and columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck.model import Finding, Span
from unitcheck.places import Lines
from unitcheck.typed import NamedTuple

LONGEST = 200
"""Code points of a span's text that are kept, so that no outcome outgrows its text."""
_STEP = 4096


class Region(NamedTuple):
    """A span of the source. Lines and columns count from 1; the end is the place after the last character.

    Columns count code points, byte columns bytes of UTF-8. ``text`` is the source's, at most ``LONGEST`` of it.
    """

    span: Span
    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    byte_column: int
    end_byte_column: int


class Surveyor:
    """Tells the regions of one text; each costs no more than a few thousand characters, however long its line is."""

    def __init__(self, text: str, lines: Lines) -> None:
        self._text = text
        self._lines = lines
        # The bytes before every _STEP-th code point, where that is not simply their number.
        self._bytes = None if text.isascii() else _bytes_before(text)

    def regions(self, findings: Iterable[Finding]) -> tuple[Region, ...]:
        """The regions of every span that findings of this text name, sorted, each once."""
        return tuple(self.region(span) for span in sorted({span for found in findings for span in _spans(found)}))

    def region(self, span: Span) -> Region:
        """Where ``span`` stands."""
        line, column = self._lines.place(span.start)
        end_line, end_column = self._lines.place(span.end)
        return Region(
            span,
            self._text[span.start : min(span.end, span.start + LONGEST)],
            line,
            column,
            end_line,
            end_column,
            self._byte_column(span.start, column),
            self._byte_column(span.end, end_column),
        )

    def _byte_column(self, offset: int, column: int) -> int:
        return self._byte_offset(offset) - self._byte_offset(offset - column + 1) + 1

    def _byte_offset(self, offset: int) -> int:
        if self._bytes is None:
            return offset
        step = offset // _STEP
        return self._bytes[step] + _size(self._text[step * _STEP : offset])


def _spans(finding: Finding) -> Iterator[Span]:
    """Where it stands, what it was held against, and what its edit replaces."""
    yield finding.span
    if finding.related_span is not None:
        yield finding.related_span
    if finding.edit is not None:
        yield finding.edit.span


def _bytes_before(text: str) -> list[int]:
    before = [0]
    for start in range(0, len(text), _STEP):
        before.append(before[-1] + _size(text[start : start + _STEP]))
    return before


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
