"""The formats of archives: every row is read once, whatever parts a file is cut into, and a bad one stops no other."""

from __future__ import annotations

import bz2
import csv
import gc
import gzip
import json
import lzma
import tracemalloc
import warnings
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.archives import RIGHT, WRITERS, WRONG, documents, write_parquet
from unitcheck.batch import formats
from unitcheck.batch.batches import Layout
from unitcheck.batch.files import opened, problem_with
from unitcheck.batch.formats import delimited, gather, jsonl, parquet
from unitcheck.batch.parts import Input, Unfit

LAYOUT = Layout("text", ("id",))
LONGEST = 20 * 10**6
Read = tuple[int, str | None, Any, str | None]
"""The number of a row, its text, its key, and what is wrong with it."""


def input_of(path: Path, form: str | None = None) -> Input:
    return Input(str(path), path.stat().st_size, "", form or formats.format_of(path.name) or "")


def read(path: Path, layout: Layout = LAYOUT, longest: int = LONGEST, form: str | None = None) -> list[Read]:
    """All rows of all parts."""
    file = input_of(path, form)
    chosen = formats.named(file.form)
    found: list[Read] = []
    for part in chosen.parts(file, layout):
        for rows in chosen.rows(file, part, layout, longest):
            texts, keys = (rows.batch.column(name).to_pylist() for name in (layout.column, layout.keys[0]))
            numbered = enumerate(zip(rows.numbers, texts, keys, strict=True))
            found += [(number, text, key, rows.problems.get(at)) for at, (number, text, key) in numbered]
    return found


def fields(path: Path, layout: Layout = LAYOUT) -> list[tuple[str, str]]:
    file = input_of(path)
    return [(field.name, str(field.type)) for field in formats.named(file.form).fields(file, layout)]


# --- what is read -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", WRITERS)
def test_every_row_is_read_with_its_number_and_its_key(form: str, tmp_path: Path) -> None:
    written = documents(23)
    WRITERS[form](tmp_path / f"a.{form}", written)
    nothing = "" if form == "csv" else None
    assert read(tmp_path / f"a.{form}") == [
        (number, nothing if text is None else text, key, None) for number, (key, text) in enumerate(written)
    ]
    assert fields(tmp_path / f"a.{form}") == [("id", "string")]


SUFFIXES = [
    ("a.parquet", "parquet"),
    ("a.PARQUET", "parquet"),
    ("b.jsonl.gz", "jsonl"),
    ("b.ndjson", "jsonl"),
    ("b.json.xz", "jsonl"),
    ("c.csv.bz2", "csv"),
    ("c.tab", "tsv"),
    ("d.txt", None),
    ("d.gz", None),
]


@pytest.mark.parametrize(("name", "form"), SUFFIXES)
def test_a_suffix_tells_the_format(name: str, form: str | None) -> None:
    assert formats.format_of(name) == form


COMPRESSORS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gz", gzip.compress),
    ("bz2", bz2.compress),
    ("xz", lzma.compress),
]


@pytest.mark.parametrize(("suffix", "compress"), COMPRESSORS, ids=[suffix for suffix, _ in COMPRESSORS])
def test_a_compressed_file_is_closed_with_what_is_unpacked_from_it(
    suffix: str, compress: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(compress(b"It is 600 km off."))
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", ResourceWarning)
        with opened(str(path)) as file:
            assert file.read() == b"It is 600 km off."
        del file
        gc.collect()
    assert [str(each.message) for each in told if str(path) in str(each.message)] == []


@pytest.mark.parametrize(("suffix", "compress"), COMPRESSORS, ids=[suffix for suffix, _ in COMPRESSORS])
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_compressed_file_is_read_like_any_other(
    form: str, suffix: str, compress: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    WRITERS[form](tmp_path / f"a.{form}", documents(23))
    (tmp_path / f"a.{form}.{suffix}").write_bytes(compress((tmp_path / f"a.{form}").read_bytes()))
    assert read(tmp_path / f"a.{form}.{suffix}") == read(tmp_path / f"a.{form}")


def test_a_file_without_rows_is_a_file(tmp_path: Path) -> None:
    for form, write in WRITERS.items():
        write(tmp_path / f"a.{form}", [])
        assert read(tmp_path / f"a.{form}") == []
        assert fields(tmp_path / f"a.{form}") == [("id", "string")]


def test_keys_keep_their_type_in_parquet_and_are_text_elsewhere(tmp_path: Path) -> None:
    pq.write_table(pa.table({"id": [1], "text": [RIGHT]}), tmp_path / "a.parquet")
    (tmp_path / "b.jsonl").write_text(json.dumps({"id": {"a": [1, "é"]}, "text": RIGHT}), encoding="utf-8")
    assert fields(tmp_path / "a.parquet") == [("id", "int64")]
    assert read(tmp_path / "b.jsonl") == [(0, RIGHT, '{"a":[1,"é"]}', None)]


def test_a_field_of_csv_may_go_over_lines_and_a_file_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b'\xef\xbb\xbfid,text\r\n1,"a ""b""\r\nc"\r\n\r\n2,d\r\n')
    assert read(tmp_path / "a.csv") == [(0, 'a "b"\r\nc', "1", None), (1, "d", "2", None)]
    (tmp_path / "a.tsv").write_bytes(b"id\ttext\n1\ta, b\n")
    assert read(tmp_path / "a.tsv") == [(0, "a, b", "1", None)]
    (tmp_path / "a.jsonl").write_bytes(b'\xef\xbb\xbf{"id":"1","text":"a"}\r\n\r\n{"id":"2","text":"b"}')
    assert read(tmp_path / "a.jsonl") == [(0, "a", "1", None), (2, "b", "2", None)]


# --- rows that cannot be read -----------------------------------------------------------------------------------------

BAD_LINES = [
    (b'{"id": "1", "text": 5}', "1", "this is no text but a number"),
    (b'{"id": "1", "text": true}', "1", "this is no text but true or false"),
    (b'{"id": "1", "text": ["a"]}', "1", "this is no text but a list"),
    (b'{"id": "1"}', "1", "there is no text: the row has no 'text'"),
    (b'{"id": "1", "text"', None, "the line is no JSON: "),
    (b"[1]", None, "the line holds no JSON object but a list"),
    (b"null", None, "the line holds no JSON object but null"),
    (b'{"id": "1", "text": "5 \xb5m"}', None, "the line is not UTF-8: byte 23 cannot be read"),
    (b'{"id": "1", "text": "\\ud800"}', "1", "the text is no Unicode: character 0 is half of a pair"),
    (b"[" * 100_000, None, "the line is no JSON: "),
]


@pytest.mark.parametrize(("line", "key", "problem"), BAD_LINES, ids=[problem for *_, problem in BAD_LINES])
def test_a_bad_line_of_json_lines_has_a_problem_and_the_next_is_read(
    line: bytes, key: str | None, problem: str, tmp_path: Path
) -> None:
    (tmp_path / "a.jsonl").write_bytes(line + b'\n{"id": "2", "text": "a"}\n')
    bad, good = read(tmp_path / "a.jsonl")
    assert bad[:3] == (0, None, key)
    assert (bad[3] or "").startswith(problem)
    assert good == (1, "a", "2", None)


BAD_ROWS = [
    (b"1\n", "the row has 1 fields, and the header 2 (line 2)"),
    (b"1,a,b\n", "the row has 3 fields, and the header 2 (line 2)"),
    (b'1,"a"b\n', "the row cannot be read: ',' expected after '\"' (line 2)"),
    (b"1,5 \xb5m\n", "the text is no Unicode: character 2 is half of a pair"),
    (b"1," + b"a" * 200 + b"\n", "the row cannot be read: field larger than field limit (101) (line 2)"),
]


@pytest.mark.parametrize(("line", "problem"), BAD_ROWS, ids=[problem for _, problem in BAD_ROWS])
def test_a_bad_row_of_csv_has_a_problem_and_the_next_is_read(line: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"id,text\n" + line + b"2,a\n")
    bad, good = read(tmp_path / "a.csv", longest=100)
    assert (bad[0], bad[1], bad[3]) == (0, None, problem)
    assert good == (1, "a", "2", None)


def test_a_quotation_mark_that_is_never_closed_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b'id,text\n1,a\n2,"b\n3,c\n')
    *_, last = read(tmp_path / "a.csv")
    assert last == (1, None, None, "the row cannot be read: unexpected end of data (line 4)")


def test_a_line_longer_than_memory_should_hold_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gather, "_LEAST", 1_000)
    monkeypatch.setattr(jsonl, "_BLOCK", 64)
    long, short = (json.dumps({"id": "1", "text": "a" * length}) for length in (5_000, 50))
    (tmp_path / "a.jsonl").write_text(f"{long}\n{short}\n{long}", encoding="utf-8")
    found = read(tmp_path / "a.jsonl", longest=10)
    assert [number for number, *_ in found] == [0, 1, 2]
    assert [problem for *_, problem in found] == [
        "the line is longer than 1,000 bytes",
        None,
        "the line is longer than 1,000 bytes",
    ]


LONG_ROWS = [
    ("1," + "a" * 5_000, "the row cannot be read: field larger than field limit (101) (line 2)", "one field"),
    ("1," * 2_500, "the line is longer than 1,000 characters (line 2)", "many fields"),
    ("1," * 498 + '"aa"' + "b" * 2_000, "the line is longer than 1,000 characters (line 2)", "cut behind a field"),
]


@pytest.mark.parametrize(("row", "problem", "_why"), LONG_ROWS)
@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_a_row_of_csv_longer_than_memory_should_hold_is_passed_over(
    row: str, problem: str, _why: str, ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gather, "_LEAST", 1_000)
    (tmp_path / "a.csv").write_text("id,text\n" + row + (f"{ending}2,a{ending}" if ending else ""), newline="")
    bad, *good = read(tmp_path / "a.csv", longest=100)
    assert (bad[0], bad[1], bad[3]) == (0, None, problem)
    assert good == ([(1, "a", "2", None)] if ending else [])


def test_a_row_of_csv_in_quotation_marks_is_read_across_any_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "longest_line", lambda longest=0: 1_000)
    text = "b" * 700 + '"",\r\n' + "b" * 1_700
    (tmp_path / "a.csv").write_text(f'id,text\n1,"{text}"\n2,a\n', newline="")
    assert [row[1] for row in read(tmp_path / "a.csv", longest=5_000)] == [text.replace('""', '"'), "a"]


def test_no_more_of_a_packed_line_is_held_than_memory_has_room_for(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.csv.gz", "wb", 1) as file:
        for _ in range(300):
            file.write(b"a" * (1 << 20))
    tracemalloc.start()
    with pytest.raises(Unfit, match="the header cannot be read"):
        fields(tmp_path / "a.csv.gz")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200 << 20


# --- files that cannot be read ----------------------------------------------------------------------------------------


def test_a_column_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    for form, write in WRITERS.items():
        write(tmp_path / f"a.{form}", documents(5))
        with pytest.raises(Unfit, match="there is no column 'txt', only id, text; did you mean 'text'\\?"):
            fields(tmp_path / f"a.{form}", Layout("txt", ()))
        with pytest.raises(Unfit, match="there is no column 'key', only id, text"):
            fields(tmp_path / f"a.{form}", Layout("text", ("key",)))


def test_a_column_that_is_there_twice_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text,text\n", encoding="utf-8")
    twice = pa.Table.from_arrays([pa.array([RIGHT]), pa.array([WRONG])], names=["text", "text"])
    pq.write_table(twice, tmp_path / "a.parquet")
    for name in ("a.csv", "a.parquet"):
        with pytest.raises(Unfit, match="there are 2 columns 'text'"):
            fields(tmp_path / name, Layout("text"))


def test_a_column_of_numbers_is_no_text(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": [1.5]}), tmp_path / "a.parquet")
    with pytest.raises(Unfit, match="column 'text' holds double, not text; name another with --column"):
        fields(tmp_path / "a.parquet", Layout("text"))


def test_an_empty_csv_has_not_even_a_header(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"")
    with pytest.raises(Unfit, match="is empty; it should begin with a header"):
        fields(tmp_path / "a.csv")


def test_parquet_that_is_cut_short_is_told(tmp_path: Path) -> None:
    write_parquet(tmp_path / "whole.parquet", documents(100))
    content = (tmp_path / "whole.parquet").read_bytes()
    for cut in (0, 3, len(content) // 2, len(content) - 1):
        (tmp_path / "a.parquet").write_bytes(content[:cut])
        with pytest.raises(Unfit, match="cannot be read as Parquet; restore it, or leave it out"):
            fields(tmp_path / "a.parquet")


# --- parts ------------------------------------------------------------------------------------------------------------


def test_parquet_is_cut_where_row_groups_end_and_a_large_one_in_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [(str(number), f"{number}: {RIGHT}" * 4) for number in range(100)]  # some 170 bytes of text each
    write_parquet(tmp_path / "a.parquet", rows, group=20)
    whole = read(tmp_path / "a.parquet")
    cuts = {}
    for size in (1 << 20, 8_000, 2_000, 500):
        monkeypatch.setattr(parquet, "PART", size)
        file = input_of(tmp_path / "a.parquet")
        parts = list(parquet.parts(file, LAYOUT))
        cuts[size] = [part.start for part in parts]
        assert read(tmp_path / "a.parquet") == whole
        assert sum(part.size for part in parts) == file.size
    assert cuts[1 << 20] == [0]
    assert cuts[8_000] == [0, 40, 80]
    assert cuts[2_000][:3] == [0, 20, 40]
    assert len(cuts[500]) > len(cuts[2_000]) >= 5


LINES = st.lists(st.sampled_from([b"", b'{"text": "a"}', b'{"text": "a longer one"}', b"bad", b"  "]), max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, st.booleans(), st.integers(1, 40), st.integers(1, 40))
def test_lines_are_read_once_whatever_parts_and_blocks_they_are_cut_into(
    tmp_path: Path, lines: list[bytes], ends: bool, size: int, block: int
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n" * ends)
    layout = Layout("text", ("text",))
    with pytest.MonkeyPatch.context() as patch:
        whole = read(path, layout)
        patch.setattr(jsonl, "PART", size)
        patch.setattr(jsonl, "_BLOCK", block)
        parts = list(jsonl.parts(input_of(path), layout))
        assert read(path, layout) == whole
    assert [number for number, *_ in whole] == [number for number, line in enumerate(lines) if line.strip()]
    assert [part.start for part in parts[1:]] == [part.end for part in parts[:-1]], "each begins where another ends"
    assert sum(part.size for part in parts) == path.stat().st_size


@pytest.mark.parametrize("form", WRITERS)
def test_rows_come_a_few_megabytes_at_a_time(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    WRITERS[form](tmp_path / f"a.{form}", [(str(number), "a" * 1_000) for number in range(100)])
    monkeypatch.setattr(gather, "_BATCH", 10_000)
    monkeypatch.setattr(parquet, "_BATCH", 10_000)
    file, chosen = input_of(tmp_path / f"a.{form}"), formats.named(form)
    (part,) = chosen.parts(file, LAYOUT)
    sizes = [rows.batch.num_rows for rows in chosen.rows(file, part, LAYOUT, LONGEST)]
    assert sum(sizes) == 100
    assert max(sizes) <= 120 if form == "parquet" else max(sizes) <= 10


def test_the_limit_of_csv_is_what_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"id,text\n1,a\n")
    before = csv.field_size_limit()
    read(tmp_path / "a.csv", longest=100)
    assert csv.field_size_limit() == before


def _cut(packed: bytes) -> bytes:
    return packed[: len(packed) // 2]


def _hit(packed: bytes) -> bytes:
    half = len(packed) // 2
    return packed[:half] + bytes(byte ^ 255 for byte in packed[half : half + 8]) + packed[half + 8 :]


@pytest.mark.parametrize(("suffix", "compress"), COMPRESSORS, ids=[suffix for suffix, _ in COMPRESSORS])
@pytest.mark.parametrize("damage", [_cut, _hit])
def test_a_damaged_compressed_file_is_told_as_such(
    suffix: str, compress: Callable[[bytes], bytes], damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    """It is no fault of the program's, which asks for no report, and no wrong path."""
    rows = b"".join(b'{"text": "%x"}\n' % number**9 for number in range(2_000))
    path = tmp_path / f"a.jsonl.{suffix}"
    path.write_bytes(damage(compress(rows)))
    with pytest.raises((EOFError, OSError, zlib.error, lzma.LZMAError)) as broken:
        read(path, Layout("text", ("text",)))
    told = problem_with(str(path), broken.value)
    assert told.startswith("is damaged or cut short; restore it, or leave it out (")
