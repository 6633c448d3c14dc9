"""``unitcheck batch``: from words to inputs to results, under the configuration of any command; wrong use is told."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Generator, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.archives import RIGHT, WRITERS, WRONG, content, documents, results, write_csv, write_jsonl, write_parquet
from tests.command import Command, Ran
from unitcheck import check, cli
from unitcheck._version import __version__
from unitcheck.batch import engines
from unitcheck.batch import results as files
from unitcheck.batch import work as worker_side
from unitcheck.batch.archive import Step
from unitcheck.batch.bar import Pace
from unitcheck.batch.engines import Hands, local
from unitcheck.batch.formats import jsonl
from unitcheck.batch.parts import Fragment, Input, Part
from unitcheck.batch.rows import Checked
from unitcheck.batch.tally import Counting, Tally, of_plain, to_plain, total
from unitcheck.batch.work import Done, Task, work
from unitcheck.model import Cause


@pytest.fixture
def batch(command: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command, done in this process, which is quicker than to start others."""

    def here(tasks: Iterator[Task], hands: Hands) -> Generator[Done]:
        yield from map(work, tasks)

    monkeypatch.setattr(local, "results", here)
    return command


def archive(batch: Command) -> None:
    """One file of each format."""
    for form, write in WRITERS.items():
        write(batch.here / f"a.{form}", documents(20))


# --- what comes of it -------------------------------------------------------------------------------------------------


def test_each_document_has_a_row_that_tells_where_it_stands(batch: Command) -> None:
    archive(batch)
    ran = batch("batch", "a.csv", "a.jsonl", "a.parquet", "--key", "id", "--out", "out")
    assert ran.status == cli.UNUSABLE, "there are nulls"
    found = results(batch.here / "out")
    for form in WRITERS:
        rows = [row for row in found if row["input"] == str(batch.here / f"a.{form}")]
        assert [row["row"] for row in rows] == list(range(20))
        assert [row["id"] for row in rows] == [key for key, _ in documents(20)]
        wrong = [text == WRONG for _, text in documents(20)]
        assert [len(row["findings"]) == 1 for row in rows] == wrong
        nulls = [text is None and form != "csv" for _, text in documents(20)]
        assert [row["error"] is not None for row in rows] == nulls


def test_the_summary_counts_all_and_is_kept_as_json(batch: Command) -> None:
    write_jsonl(batch.here / "a.jsonl", [("1", WRONG), ("2", RIGHT), ("3", "The hall is 9 m (90 ft) long.")])
    ran = batch("batch", "a.jsonl", "--out", "out")
    assert (ran.status, ran.err) == (cli.FOUND, "")
    assert ran.out == (
        "2 error UC101 conversion\n  1 one digit is wrong\n3 documents, 6 quantities, 3 claims: 2 errors\n"
    )
    printed = json.loads(batch("batch", "a.jsonl", "--out", "out", "--output-format", "json").out)
    assert printed == json.loads((batch.here / "out" / "_summary.json").read_text(encoding="utf-8"))
    assert printed["summary"] == {
        "inputs": 1, "parts": 1, "documents": 3, "unchecked": 0, "characters": 105, "quantities": 6, "claims": 3,
        "errors": 2, "warnings": 0, "notes": 0,
    }  # fmt: skip
    (rule,) = printed["statistics"]
    assert (rule["code"], rule["findings"], rule["causes"][0]["because"]) == ("UC101", 2, "one digit is wrong")
    assert batch("batch", "a.jsonl", "--out", "out", "--quiet").out == ""


def test_the_summary_counts_causes_by_name_so_that_no_archive_outgrows_it() -> None:
    def checked(because: str) -> Checked:
        (finding,) = check(WRONG).findings
        return Checked(38, (finding._replace(cause=Cause("one-digit", because)),), 2, 1)

    words = ["one digit is wrong in 632 km", "one digit is wrong", "one digit is wrong in 5 km"]
    tallies = []
    for order in (words, words[::-1]):
        counting = Counting()
        for row, because in enumerate(order):
            counting.add(row, checked(because))
        tallies.append(counting.tally())
    ((kind, count),) = tallies[0].findings
    assert (kind.cause, count) == (Cause("one-digit", "one digit is wrong"), 3)
    assert tallies[0] == tallies[1]
    assert total(tallies).findings == ((kind, 6),)
    assert of_plain(json.loads(json.dumps(to_plain(tallies[0])))) == tallies[0]


def test_exploded_a_row_is_a_finding(batch: Command) -> None:
    write_jsonl(batch.here / "a.jsonl", [("1", RIGHT), ("2", f"{WRONG} {WRONG}")])
    batch("batch", "a.jsonl", "--out", "out", "--exploded")
    assert [(row["row"], row["text"]) for row in results(batch.here / "out")] == [(1, "273 miles")] * 2


STATUSES = [
    ((RIGHT,), (), cli.CLEAN, "nothing"),
    ((WRONG,), (), cli.FOUND, "an error"),
    ((WRONG,), ("--exit-zero",), cli.CLEAN, "an error that is let pass"),
    (("It is 600 km (372 miles) off.",), (), cli.CLEAN, "a note"),
    (("It is 600 km (372 miles) off.",), ("--fail-on", "note"), cli.FOUND, "a note that counts"),
    ((WRONG, None), ("--exit-zero",), cli.UNUSABLE, "a null"),
    ((), (), cli.CLEAN, "no document"),
]


@pytest.mark.parametrize(("texts", "flags", "status", "_why"), STATUSES, ids=[why for *_, why in STATUSES])
def test_the_exit_status_is_that_of_files(
    batch: Command, texts: tuple[str | None, ...], flags: tuple[str, ...], status: int, _why: str
) -> None:
    write_jsonl(batch.here / "a.jsonl", [("1", text) for text in texts])
    assert batch("batch", "a.jsonl", "--out", "out", *flags).status == status
    assert batch("batch", "a.jsonl", "--out", "out", *flags).status == status, "of what was done before too"


# --- the configuration ------------------------------------------------------------------------------------------------


def codes(batch: Command) -> list[tuple[str, str]]:
    return [
        (os.path.relpath(row["input"], batch.here), finding["code"])
        for row in results(batch.here / "out")
        for finding in row["findings"]
    ]


def test_the_configuration_is_that_nearest_to_each_input(batch: Command) -> None:
    precise = [("1", "The fence is 200 m (656 feet 2 inches) long.")]
    for folder in ("one", "two"):
        (batch.here / folder).mkdir()
        write_jsonl(batch.here / folder / "a.jsonl", precise)
    batch.write({"one/unitcheck.toml": 'extend-select = ["UC106"]\n'})
    batch("batch", "one", "two", "--out", "out")
    assert codes(batch) == [("one/a.jsonl", "UC106")]
    batch("batch", "one", "two", "--out", "out", "--isolated")
    assert codes(batch) == []
    batch("batch", "one", "two", "--out", "out", "--extend-select", "UC106")
    assert codes(batch) == [("one/a.jsonl", "UC106"), ("two/a.jsonl", "UC106")]
    batch.write({"one/unitcheck.toml": 'per-file-ignores = { "a.*" = ["UC106"] }\n'})
    batch("batch", "one", "two", "--out", "out", "--extend-select", "UC106")
    assert codes(batch) == [("two/a.jsonl", "UC106")]


def test_a_syntax_and_the_largest_text_are_chosen_as_for_files(batch: Command) -> None:
    write_jsonl(batch.here / "a.jsonl", [("1", "It is **600 km** (273 miles) off."), ("2", WRONG * 10)])
    batch("batch", "a.jsonl", "--out", "out", "--max-file-size", "200", "--syntax", "markdown")
    first, second = results(batch.here / "out")
    assert len(first["findings"]) == 1
    assert second["error"] == "the text has 380 characters, more than the 200 that max-file-size allows"


# --- going on ---------------------------------------------------------------------------------------------------------


def made(batch: Command) -> dict[str, int]:
    return {path.name: path.stat().st_ino for path in (batch.here / "out").glob("*.parquet")}


CHANGES = [
    ((), False, "nothing"),
    (("--fail-on", "note"), False, "what decides no result"),
    (("--ignore", "UC104"), True, "a rule"),
    (("--key", "id"), True, "a key"),
    (("--exploded",), True, "the layout"),
    (("--syntax", "markdown"), True, "the syntax"),
    (("--max-file-size", "5 MB"), True, "the largest text"),
]


@pytest.mark.parametrize(("flags", "anew", "_why"), CHANGES, ids=[why for *_, why in CHANGES])
def test_what_is_there_is_made_anew_where_something_that_decides_it_changed(
    batch: Command, flags: tuple[str, ...], anew: bool, _why: str
) -> None:
    write_jsonl(batch.here / "a.jsonl", [("1", WRONG)])
    first = batch("batch", "a.jsonl", "--out", "out")
    before = made(batch)
    second = batch("batch", "a.jsonl", "--out", "out", *flags)
    assert (made(batch) != before) is anew
    assert second.out == first.out


def test_it_is_made_anew_by_another_version_and_of_another_input(
    batch: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_jsonl(batch.here / "a.jsonl", [("1", WRONG)])
    batch("batch", "a.jsonl", "--out", "out")
    before = made(batch)
    os.utime(batch.here / "a.jsonl", ns=(1, 1))
    batch("batch", "a.jsonl", "--out", "out")
    changed = made(batch)
    assert changed != before
    monkeypatch.setattr(files, "__version__", "another")
    batch("batch", "a.jsonl", "--out", "out")
    assert made(batch) != changed


def test_results_of_parts_that_an_input_has_no_longer_are_removed(
    batch: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl, "PART", 500)
    monkeypatch.setattr(jsonl, "_BLOCK", 100)
    for name, number in (("a.jsonl", 40), ("b.jsonl", 40)):
        write_jsonl(batch.here / name, [(str(each), WRONG) for each in range(number)])
    batch("batch", "a.jsonl", "b.jsonl", "--out", "out")
    whole = made(batch)
    write_jsonl(batch.here / "a.jsonl", [(str(each), WRONG) for each in range(10)])
    batch("batch", "a.jsonl", "--out", "out")
    left = made(batch)
    assert left.keys() < whole.keys()
    assert {name for name in whole if name.startswith("b-")} == {name for name in left if name.startswith("b-")}
    assert len([row for row in results(batch.here / "out") if row["input"].endswith("a.jsonl")]) == 10


def test_inputs_of_one_name_have_results_of_their_own(batch: Command) -> None:
    for folder in ("one", "two"):
        (batch.here / folder).mkdir()
        write_jsonl(batch.here / folder / "a.jsonl", [(folder, WRONG)])
    batch("batch", "one/a.jsonl", "two/a.jsonl", "./one/../one/a.jsonl", "--out", "out", "--key", "id")
    assert [row["id"] for row in results(batch.here / "out")] == ["one", "two"]


# --- inputs -----------------------------------------------------------------------------------------------------------


def test_folders_patterns_and_urls_are_inputs(batch: Command) -> None:
    (batch.here / "deep" / "er").mkdir(parents=True)
    write_parquet(batch.here / "deep" / "er" / "a.parquet", [("p", RIGHT)])
    write_csv(batch.here / "deep" / "b.csv", [("c", RIGHT)])
    for name in (".hidden.csv", "_left.csv"):
        write_csv(batch.here / "deep" / name, [("h", RIGHT)])
    batch.write({"deep/notes.txt": RIGHT})
    for words, keys in (
        (("deep",), ["c", "p"]),
        (("deep/**/*.parquet",), ["p"]),
        ((f"file://{batch.here}/deep/b.csv",), ["c"]),
        (("deep/*.csv", "deep"), ["c", "p"]),
    ):
        assert batch("batch", *words, "--out", f"out-{len(keys)}-{len(words)}", "--key", "id").status == cli.CLEAN
        found = results(batch.here / f"out-{len(keys)}-{len(words)}")
        assert [row["id"] for row in found][-len(keys) :] == keys


def test_a_url_of_another_file_system_is_read(batch: Command) -> None:
    import fsspec

    memory = fsspec.filesystem("memory")
    lines = [json.dumps({"id": str(number), "text": WRONG}) for number in range(3)]
    memory.pipe("/archive/a.jsonl", "\n".join(lines).encode())
    table = pa.table({"id": ["p"], "text": [WRONG]})
    with memory.open("/archive/b.parquet", "wb") as file:
        pq.write_table(table, file)
    try:
        ran = batch("batch", "memory://archive/*", "--out", "out", "--key", "id")
    finally:
        memory.rm("/archive", recursive=True)
    assert ran.err == ""
    found = results(batch.here / "out")
    assert [(row["input"], row["id"]) for row in found] == [
        *(("memory:///archive/a.jsonl", str(number)) for number in range(3)),
        ("memory:///archive/b.parquet", "p"),
    ]


def test_results_are_no_input(batch: Command) -> None:
    write_parquet(batch.here / "a.parquet", [("1", RIGHT)])
    for _ in range(2):
        assert batch("batch", ".", "--out", "out").status == cli.CLEAN
        assert len(results(batch.here / "out")) == 1
    (name,) = made(batch)
    told = batch("batch", f"out/{name}", "--out", "out")
    assert told.err == f"unitcheck: out/{name}: lies in the folder of the results; name another with --out\n"


# --- wrong use --------------------------------------------------------------------------------------------------------

FORMS = ".parquet, .pq, .parq, .jsonl, .ndjson, .json, .csv, .tsv or .tab"
TOLD: list[tuple[tuple[str, ...], str, str]] = [
    (("a.jsonl",), "--out: it is missing; name a folder for the results", "no --out"),
    (("a.jsonl", "--out", "a.csv"), "--out: a.csv: is a file; name a folder", "--out is a file"),
    (
        ("a.jsonl", "--out", "s3://b/out"),
        "--out: s3://b/out is a URL; name a folder, one that all workers share with this machine",
        "--out is a URL",
    ),
    (("a.jsonl", "--out", "a.csv/out"), "--out: a.csv/out: cannot be made (Not a directory)", "--out below a file"),
    (
        ("a.jsonl", "--out", "out", "--scheduler", "tcp://x:1"),
        "--scheduler: it names a Dask cluster; add --engine dask",
        "a scheduler without Dask",
    ),
    (("none.csv", "--out", "out"), "none.csv: there is no such file or folder; check the spelling", "no such file"),
    (("-", "--out", "out"), "-: standard input is no archive; write it to a file and name that", "standard input"),
    (("a.jsonl", "--out", ""), "--out: must be a string that is not empty, not ''", "no name"),
    (("none/*.csv", "--out", "out"), "none/*.csv: matches no file; check its spelling", "a pattern without a file"),
    (("empty", "--out", "out"), f"empty: holds no file that ends in {FORMS}", "a folder without a file"),
    (
        ("notes.txt", "--out", "out"),
        f"notes.txt: its suffix tells no format; say with --input-format what it is ({FORMS} need none)",
        "no format",
    ),
    (
        ("quux://b/a.csv", "--out", "out"),
        "quux://b/a.csv: cannot be reached: Protocol not known: quux; "
        "local files, s3://, gs://, https:// and others can",
        "no scheme",
    ),
    (
        ("a.jsonl", "--out", "out", "--column", "txt"),
        "a.jsonl: there is no column 'txt', only id, text; did you mean 'text'?",
        "no column",
    ),
    (
        ("a.jsonl", "--out", "out", "--key", "input"),
        "a.jsonl: there is no column 'input', only id, text",
        "no key",
    ),
    (("a.jsonl", "--out", "out", "--syntax", "pdf"), "a.jsonl: a text cannot be pdf, whose documents are files; "
     "name another syntax", "a binary syntax"),
    (("void.csv", "--out", "out"), "void.csv: is empty; it should begin with a header", "an empty CSV"),
    (
        ("void.parquet", "--out", "out"),
        "void.parquet: cannot be read as Parquet; restore it, or leave it out "
        "(Parquet file size is 0 bytes)",
        "empty Parquet",
    ),
    (("a.jsonl", "--out", "out", "--select", "UC999"), "--select: there is no rule 'UC999'", "no rule"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told", "_why"), TOLD, ids=[why for *_, why in TOLD])
def test_wrong_use_is_told_with_a_remedy(batch: Command, words: tuple[str, ...], told: str, _why: str) -> None:
    archive(batch)
    (batch.here / "empty").mkdir()
    batch.write({"notes.txt": RIGHT, "void.csv": "", "void.parquet": ""})
    ran = batch("batch", *words)
    assert ran.status == cli.UNUSABLE
    assert re.sub(r"^(usage: .*\n)?unitcheck( batch: error)?: ", "", ran.err).startswith(told)
    assert ran.err.count("\n") == 1 + ran.err.startswith("usage: ")


def test_an_input_that_cannot_be_read_is_told_and_the_others_are_checked(batch: Command) -> None:
    archive(batch)
    batch.write({"a.csv": "id,words\n1,2\n"})
    ran = batch("batch", "a.csv", "none.csv", "a.jsonl", "--out", "out")
    first, second, *_ = ran.err.splitlines()
    assert first == "unitcheck: none.csv: there is no such file or folder; check the spelling"
    assert second == "unitcheck: a.csv: there is no column 'text', only id, words"
    assert ran.out.endswith("; 2 documents could not be checked; 2 inputs could not be read\n")
    assert len(results(batch.here / "out")) == 20


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a path is text")
def test_a_path_that_is_no_text_is_an_input_like_any_other(batch: Command) -> None:
    name = os.fsdecode(b"caf\xe9.jsonl")
    write_jsonl(batch.here / name, [("1", WRONG)])
    (batch.here / os.fsdecode(b"caf\xe9.csv")).write_bytes(b"")
    ran = batch("batch", ".", "--out", "out")
    assert ran.status == cli.UNUSABLE
    (row,) = results(batch.here / "out")
    assert row["input"].endswith("caf\\udce9.jsonl")
    printed = json.loads((batch.here / "out" / "_summary.json").read_text(encoding="utf-8"))
    assert [each["path"] for each in printed["unread"]] == [os.fsdecode(b"caf\xe9.csv")]


def test_a_worker_of_another_version_ends_the_run(batch: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    write_jsonl(batch.here / "a.jsonl", [("1", WRONG)])
    monkeypatch.setattr(worker_side, "__version__", "0.0.9")
    told = batch("batch", "a.jsonl", "--out", "out").err
    assert told == (
        f"unitcheck: out: a worker has unitcheck 0.0.9, and this machine {__version__}; install the same on both\n"
    )


def test_keys_of_two_types_are_told(batch: Command) -> None:
    write_jsonl(batch.here / "a.jsonl", [("1", RIGHT)])
    pq.write_table(pa.table({"id": [2], "text": [RIGHT]}), batch.here / "b.parquet")
    ran = batch("batch", "a.jsonl", "b.parquet", "--key", "id", "--out", "out")
    assert ran.err == (
        "unitcheck: b.parquet: key column 'id' holds int64, and string in a.jsonl; "
        "write both alike, or check one of them into a folder of its own\n"
    )
    assert [row["id"] for row in results(batch.here / "out")] == ["1"]
    assert batch("batch", "a.jsonl", "b.parquet", "--out", "other").status == cli.CLEAN


def test_a_key_that_is_called_like_a_column_of_the_result_is_told(batch: Command) -> None:
    batch.write({"a.csv": "text,error\na,b\n"})
    told = batch("batch", "a.csv", "--key", "error", "--out", "out").err
    assert told == "unitcheck: a.csv: a result has a column 'error' of its own; rename the key column 'error'\n"


@pytest.mark.parametrize(
    ("library", "flags", "told"),
    [
        ("pyarrow", (), "batch takes a library that is not installed; run: pip install "
         "'unitcheck[batch]'"),
        ("fsspec", (), "batch takes a library that is not installed; run: pip install "
         "'unitcheck[batch]'"),
        ("distributed", ("--engine", "dask"), "--engine dask takes a library that is not installed; run: "
         "pip install 'unitcheck[dask]'"),
    ],
)  # fmt: skip
def test_a_library_that_is_missing_is_told_with_its_extra(
    command: Command, monkeypatch: pytest.MonkeyPatch, library: str, flags: tuple[str, ...], told: str
) -> None:
    write_jsonl(command.here / "a.jsonl", [("1", RIGHT)])
    monkeypatch.setitem(sys.modules, library, None)
    ran = command("batch", "a.jsonl", "--out", "out", *flags)
    assert (ran.status, ran.err) == (cli.UNUSABLE, f"unitcheck: {told}\n")


# --- how far it has come ----------------------------------------------------------------------------------------------


def test_every_engine_is_a_module_with_results() -> None:
    assert all(callable(engines.named(name).results) for name in engines.ENGINES)


def step(size: int, documents: int, *, is_kept: bool = False) -> Step:
    fragment = Fragment(Input("a", 100, "", "csv"), 0, Part(0, 0, -1, size))
    return Step(Done(fragment, Tally(documents=documents)), is_kept)


def test_the_rate_and_the_time_left_count_what_this_run_did() -> None:
    pace = Pace().plus(step(5_000_000, 10, is_kept=True))
    assert pace.told(20_000_000, 10.0) == "", "nothing was done yet"
    pace = pace.plus(step(4_000_000, 100)).plus(step(1_000_000, 20))
    assert pace.told(20_000_000, 10.0) == "12 documents/s, 0.5 MB/s, 0:00:20 left"


def test_a_terminal_sees_a_bar_and_a_file_sees_none(batch: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    write_jsonl(batch.here / "a.jsonl", [("1", RIGHT)])
    assert batch("batch", "a.jsonl", "--out", "out").err == ""
    ran = _on_a_terminal(batch, monkeypatch, "batch", "a.jsonl", "--out", "other")
    assert "0%" in ran.err
    assert ran.status == cli.CLEAN


def _on_a_terminal(batch: Command, monkeypatch: pytest.MonkeyPatch, *words: str) -> Ran:
    """Standard error says it is one; no bar can be told from what capsys gives but by what it writes."""
    import io

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal: Any = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    ran = batch(*words)
    return ran._replace(err=terminal.getvalue())


# --- other processes --------------------------------------------------------------------------------------------------


def test_processes_of_this_machine_and_of_dask_give_the_same_bytes(command: Command) -> None:
    write_jsonl(command.here / "a.jsonl", documents(20))
    write_parquet(command.here / "b.parquet", documents(20))
    for name, flags in (
        ("one", ("--jobs", "1")),
        ("two", ("--jobs", "2")),
        ("dask", ("--engine", "dask", "--jobs", "2")),
    ):
        assert command("batch", "a.jsonl", "b.parquet", "--key", "id", "--out", name, *flags).status == cli.UNUSABLE
    assert content(command.here / "one") == content(command.here / "two") == content(command.here / "dask")


def test_a_cluster_that_is_there_is_used_and_one_that_is_not_is_told(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    import distributed

    from unitcheck.batch.engines import dask

    write_jsonl(command.here / "a.jsonl", [("1", WRONG)])
    new: Any = distributed.LocalCluster
    with new(n_workers=1, threads_per_worker=1, processes=False, dashboard_address="127.0.0.1:0") as cluster:
        address = cluster.scheduler_address
        ran = command("batch", "a.jsonl", "--out", "out", "--engine", "dask", "--scheduler", address)
        assert (ran.status, ran.err) == (cli.FOUND, "")
        assert len(results(command.here / "out")) == 1
    monkeypatch.setattr(dask, "_PATIENCE", "1s")
    ran = command("batch", "a.jsonl", "--out", "other", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert ran.status == cli.UNUSABLE
    assert ran.err.startswith(
        "unitcheck: no Dask scheduler answers at tcp://127.0.0.1:9; start one, or leave --scheduler out ("
    )
    assert ran.err.count("\n") == 1
