"""``check_batches``: one schema whatever comes, a row for every row, and never an exception over what a row holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import unitcheck
from tests.archives import NONE, RIGHT, WRONG
from unitcheck import Checker, Config
from unitcheck.batch import check_batches, schema
from unitcheck.batch.columns import finding_type
from unitcheck.reports.outcome import outcome
from unitcheck.reports.records import finding_records

ID = pa.field("id", pa.int64())


def batch(*texts: object, kind: Any = None) -> pa.RecordBatch:
    return pa.record_batch(
        {"id": pa.array(range(len(texts)), pa.int64()), "text": pa.array(texts, kind or pa.string())}
    )


def rows(*batches: pa.RecordBatch, column: str = "text", **options: Any) -> list[dict[str, Any]]:
    return [row for each in check_batches(batches, column, keys=["id"], **options) for row in each.to_pylist()]


# --- what comes back --------------------------------------------------------------------------------------------------


def test_a_row_tells_what_check_tells_of_its_text() -> None:
    (row,) = rows(batch(WRONG))
    report = unitcheck.check(WRONG)
    (told,) = finding_records(outcome(report))
    (finding,) = row["findings"]
    assert row["claims"] == outcome(report).judged
    assert (row["id"], row["error"]) == (0, None)
    assert (row["quantities"], row["claims"]) == (len(report.quantities), len(report.verdicts))
    assert finding == {**{name: value for name, value in told.items() if name != "path"}, "text": "273 miles"}


def test_a_finding_has_the_fields_of_the_json_report() -> None:
    (told,) = finding_records(outcome(unitcheck.check(WRONG)))
    names = [finding_type().field(place).name for place in range(finding_type().num_fields)]
    assert sorted(names) == sorted([*told.keys() - {"path"}, "text"])


def test_exploded_a_row_is_a_finding_and_a_document_without_any_has_none() -> None:
    found = rows(batch(RIGHT, f"{WRONG} {WRONG}", NONE, None), exploded=True)
    assert [(row["id"], row["code"], row["error"]) for row in found] == [
        (1, "UC101", None),
        (1, "UC101", None),
        (3, None, "there is no text: it is null"),
    ]
    nested = [(row["id"], finding) for row in rows(batch(RIGHT, f"{WRONG} {WRONG}")) for finding in row["findings"]]
    assert nested == [(row.pop("id"), row) for row in found if row.pop("error") is None]


@pytest.mark.parametrize("exploded", [False, True])
def test_the_schema_is_one_for_any_texts(exploded: bool) -> None:
    told = schema([ID], exploded=exploded)
    for texts in ((), (None,), (NONE,), (WRONG, None, RIGHT)):
        (result,) = check_batches([batch(*texts)], "text", keys=["id"], exploded=exploded)
        assert result.schema == told
        result.validate(full=True)


def test_every_batch_gives_one_and_none_gives_none() -> None:
    assert [each.num_rows for each in check_batches([batch(WRONG), batch(), batch(NONE, NONE)], "text")] == [1, 0, 2]
    assert list(check_batches([], "text")) == []


def test_batches_are_taken_one_at_a_time() -> None:
    taken = []

    def coming() -> Any:
        for number in range(3):
            taken.append(number)
            yield batch(WRONG)

    results = check_batches(coming(), "text")
    next(results)
    assert taken == [0]


def test_keys_are_passed_through_as_they_are() -> None:
    when = pa.array([[1, 2], None], pa.list_(pa.int32()))
    given_batch = pa.record_batch({"text": [WRONG, None], "when": when, "other": [1, 2]})
    (result,) = check_batches([given_batch], "text", keys=["when", "text"])
    assert result.schema.names[:3] == ["when", "text", "error"]
    assert result.column("when") == when
    (exploded,) = check_batches([given_batch], "text", keys=["when"], exploded=True)
    assert exploded.column("when") == when


# --- rows that cannot be checked --------------------------------------------------------------------------------------

BROKEN = pa.Array.from_buffers(
    pa.string(), 2, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0\4\0\0\0"), pa.py_buffer(b"5\xb5ok")]
)
UNCHECKED = [
    (pa.array([None, WRONG]), ["there is no text: it is null", None], "null"),
    (pa.array([None, None], pa.null()), ["there is no text: it is null"] * 2, "nothing but null"),
    (pa.array([5, None]), ["this is no text but int64", "there is no text: it is null"], "numbers"),
    (pa.array([b"5 km", None], pa.binary()), ["this is no text but binary", "there is no text: it is null"], "bytes"),
    (pa.array([["a"]]), ["this is no text but list<item: string>"], "lists"),
    (BROKEN, ["the text is not UTF-8: byte 1 cannot be read", None], "a text that is no UTF-8"),
]


@pytest.mark.parametrize(("array", "errors", "_why"), UNCHECKED, ids=[why for *_, why in UNCHECKED])
def test_a_row_that_holds_no_text_has_an_error(array: Any, errors: list[str | None], _why: str) -> None:
    (result,) = check_batches([pa.record_batch({"text": array})], "text")
    assert [error and error.replace("element:", "item:") for error in result.column("error").to_pylist()] == errors
    for row in result.to_pylist():
        assert (row["claims"] is None) is (row["error"] is not None)


TEXTS = [pa.string(), pa.large_string(), pa.dictionary(pa.int8(), pa.string())]


@pytest.mark.parametrize("kind", TEXTS, ids=str)
def test_text_is_read_in_every_type_that_holds_it(kind: Any) -> None:
    array = pa.array([WRONG, None, RIGHT, WRONG]).cast(kind)
    (result,) = check_batches([pa.record_batch({"text": array})], "text")
    assert [len(row["findings"]) for row in result.to_pylist()] == [1, 0, 0, 1]


def test_a_text_that_is_too_long_is_told_and_not_checked() -> None:
    (row, other) = rows(batch(WRONG * 10, WRONG), longest=100)
    assert row["error"] == "the text has 380 characters, more than the 100 that max-file-size allows"
    assert other["error"] is None


def test_a_text_that_breaks_the_checker_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Checker, text: str, syntax: str = "plain", path: str | None = None) -> None:
        raise ZeroDivisionError("by chance")

    monkeypatch.setattr(Checker, "check", fail)
    (row,) = rows(batch(WRONG))
    assert row["error"].startswith("could not be checked; please report this: ZeroDivisionError: by chance")


def test_a_text_that_is_broken_in_its_syntax_is_told() -> None:
    (row, other) = rows(batch("{", '{"a": "600 km (273 miles)"}'), syntax="json")
    assert "JSON" in row["error"]
    assert len(other["findings"]) == 1


# --- choices ----------------------------------------------------------------------------------------------------------


def test_the_configuration_is_that_of_a_checker() -> None:
    precise = "The fence is 200 m (656 feet 2 inches) long."
    (usual,) = rows(batch(precise))
    (chosen,) = rows(batch(precise), config=Config(extend_select=("UC106",)))
    assert [finding["code"] for finding in usual["findings"] + chosen["findings"]] == ["UC106"]


def test_a_syntax_is_read_as_one() -> None:
    text = "It is **600 km** (273 miles) wide."
    assert [len(row["findings"]) for row in rows(batch(text), syntax="markdown")] == [1]


REFUSED: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"column": "txt"}, ValueError, "there is no column 'txt', only id, text; did you mean 'text'\\?"),
    ({"keys": ["i"]}, ValueError, "there is no column 'i'"),
    ({"keys": ["id", "id"]}, ValueError, "'id' is named twice"),
    ({"keys": "id"}, TypeError, "keys must be a list of columns, not the string 'id'"),
    ({"syntax": "pdf"}, ValueError, "a text cannot be pdf"),
    ({"syntax": "odt"}, ValueError, "no syntax is called 'odt'"),
    ({"config": Config(select=("UC999",))}, ValueError, "UC999"),
    ({"batches": batch(WRONG)}, TypeError, "give it \\[batch\\]"),
]


@pytest.mark.parametrize(("options", "error", "told"), REFUSED, ids=[told for *_, told in REFUSED])
def test_what_cannot_be_meant_is_refused_with_a_remedy(
    options: dict[str, Any], error: type[Exception], told: str
) -> None:
    given_options: dict[str, Any] = {"batches": [batch(WRONG)], "column": "text", **options}
    with pytest.raises(error, match=told):
        list(check_batches(**given_options))


def test_a_key_that_is_called_like_a_column_of_the_result_is_refused() -> None:
    with pytest.raises(ValueError, match="a result has a column 'error' of its own; rename the key column 'error'"):
        list(check_batches([pa.record_batch({"text": [WRONG], "error": [1]})], "text", keys=["error"]))


def test_two_columns_of_one_name_are_refused() -> None:
    twice = pa.RecordBatch.from_arrays([pa.array([WRONG]), pa.array([RIGHT])], names=["text", "text"])
    with pytest.raises(ValueError, match="there are several columns 'text'"):
        list(check_batches([twice], "text"))


# --- laws -------------------------------------------------------------------------------------------------------------

PIECES = st.one_of(st.none(), st.sampled_from([WRONG, RIGHT, NONE, f"{WRONG}\n{WRONG}"]), st.text(max_size=40))


@given(st.lists(PIECES, max_size=12), st.integers(1, 5))
def test_how_rows_are_cut_into_batches_changes_nothing(texts: list[str | None], size: int) -> None:
    texts = [text and text.encode(errors="replace").decode() for text in texts]
    whole = batch(*texts)
    cut = [whole.slice(start, size) for start in range(0, len(texts), size)]
    for exploded in (False, True):
        assert rows(*cut, exploded=exploded) == rows(whole, exploded=exploded)


@given(st.lists(PIECES, max_size=12))
def test_every_row_comes_back_once_and_tells_what_a_checker_tells(texts: list[str | None]) -> None:
    texts = [text and text.encode(errors="replace").decode() for text in texts]
    found = rows(batch(*texts))
    assert [row["id"] for row in found] == list(range(len(texts)))
    for text, row in zip(texts, found, strict=True):
        messages = [] if text is None else [finding.message for finding in Checker().check(text).findings]
        assert [finding["message"] for finding in row["findings"]] == messages
        assert (row["error"] is None) is (text is not None)


# --- without the extra ------------------------------------------------------------------------------------------------


def test_nothing_is_imported_before_it_is_used() -> None:
    program = (
        "import sys, unitcheck.batch; print([m for m in ('pyarrow', 'fsspec', 'distributed') if m in sys.modules])"
    )
    assert _python(program).stdout == "[]\n"


def test_without_pyarrow_the_error_names_the_extra() -> None:
    program = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from unitcheck.batch import check_batches\n"
        "try: check_batches([], 'text')\n"
        "except ImportError as error: print(error)\n"
    )
    assert _python(program).stdout == "takes a library that is not installed; run: pip install 'unitcheck[batch]'\n"


def _python(program: str) -> subprocess.CompletedProcess[str]:
    source = str(Path(unitcheck.__file__).parents[1])
    program = f"import sys; sys.path.insert(0, {source!r})\n{program}"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
