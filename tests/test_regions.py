"""Where a span stands, counted every way that some program counts."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from unitcheck.model import Span
from unitcheck.places import Lines
from unitcheck.reports.regions import LONGEST, Region, Surveyor


def region(text: str, start: int, end: int) -> Region:
    return Surveyor(text, Lines(text)).region(Span(start, end))


def test_a_region_has_text_lines_columns_and_byte_columns() -> None:
    assert region("a\nbé🚀c\nd", 4, 7) == Region(Span(4, 7), "🚀c\n", 2, 3, 3, 1, 4, 1)


@given(st.text(st.sampled_from("aé🚀\n\ud800"), max_size=40), st.integers(1, 3), st.data())
def test_byte_columns_count_the_bytes_of_the_line_before_them(text: str, step: int, data: st.DataObject) -> None:
    """However far apart the places are where the bytes before them are known."""
    text = text * (5000 // max(len(text), 1) * step)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    told = region(text, start, end)
    for offset, line, column, byte_column in (
        (start, told.line, told.column, told.byte_column),
        (end, told.end_line, told.end_column, told.end_byte_column),
    ):
        before = text[:offset].split("\n")
        assert (line, column) == (len(before), len(before[-1]) + 1)
        assert byte_column == len(before[-1].encode("utf-8", "surrogatepass")) + 1


def test_a_long_span_is_cut_so_that_no_report_outgrows_its_text() -> None:
    assert region("é" * 1000, 1, 999).text == "é" * LONGEST


def test_many_regions_of_one_long_line_take_no_time() -> None:
    text = "é " * 500_000
    surveyor = Surveyor(text, Lines(text))
    begun = time.perf_counter()
    for start in range(0, len(text), 1000):
        surveyor.region(Span(start, start + 10))
    assert time.perf_counter() - begun < 2  # 0.03 s; 10 s where every region counts its line from the beginning
