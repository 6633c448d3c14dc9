"""The instruments: what they count they count right, and the samples they count on are what they are said to be."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path
from types import ModuleType

import pytest
from benchmarks import __main__ as command
from benchmarks import families, fuzz, hostile, laws, prose, samples, subjects, table
from benchmarks.child import UNITCHECK, ChildFailed, ask
from benchmarks.families import growth, memory, rivals, scan, startup
from benchmarks.figure import Broken, Detail, Figure, Row, Settings, Skipped, Spread, Target, spread
from benchmarks.files_made import knows, make_files
from benchmarks.rivals import RIVALS, NotInstalled
from benchmarks.timing import pairs

import unitcheck
from unitcheck import Checker, Report
from unitcheck.model import Agreement, Severity

# --- figures ----------------------------------------------------------------------------------------------------------


def test_a_spread_is_the_median_and_the_quartiles() -> None:
    assert spread([4, 1, 2, 3, 100]) == Spread(3, 2, 4, 5)
    assert spread([7]) == Spread(7, 7, 7, 1)
    assert spread([1, 2, 3]).times(1_000) == Spread(2_000, 1_500, 2_500, 3)
    with pytest.raises(ValueError, match="measure at least once"):
        spread([])


MET = [
    (Target(4), 3.9, True, "below"),
    (Target(4), 4.0, True, "on the limit"),
    (Target(4), 4.1, False, "above"),
    (Target(500, at_least=True), 499, False, "to be reached, and is not"),
    (Target(500, at_least=True), 500, True, "to be reached, and is"),
]


@pytest.mark.parametrize(("target", "ratio", "met", "reason"), MET, ids=[reason for *_, reason in MET])
def test_a_target_is_met_by_the_median_ratio(target: Target, ratio: float, met: bool, reason: str) -> None:
    wide = Spread(ratio, ratio / 10, ratio * 10, 5)
    assert _figure(wide, target).met is met, reason
    assert _figure(wide, None).met is None


def test_a_ratio_is_of_runs_beside_each_other() -> None:
    """A machine that gets ten times slower after the first pair changes no ratio; a ratio of medians it would."""
    ticks = iter([1.0, 6.0, 3.0, 10.0, 60.0, 30.0, 10.0, 60.0, 30.0])
    taken = pairs(lambda: None, lambda: None, at_least=3, at_most=3, clock=lambda run: next(ticks))
    assert taken.subject == (6.0, 60.0, 60.0)
    assert taken.yardstick == (2.0, 20.0, 20.0)
    assert taken.ratio == Spread(3, 3, 3, 3)
    assert taken.inverse.median == pytest.approx(1 / 3)


def test_pairs_end_with_the_budget_but_not_before_the_fewest() -> None:
    counted = count()
    pairs(lambda: next(counted), lambda: None, at_least=3, at_most=50, budget=0)
    assert next(counted) == 3


def _figure(ratio: Spread, target: Target | None) -> Figure:
    return Figure("a subject", Spread(1234.5, 12.34, 0.123, 3), "ms", "D", ratio, target)


# --- the table --------------------------------------------------------------------------------------------------------

ROWS: tuple[Row, ...] = (
    _figure(Spread(3, 2.5, 3.5, 3), Target(4)),
    _figure(Spread(5, 5, 5, 1), Target(4)),
    _figure(Spread(5, 5, 5, 1), Target(500, at_least=True)),
    _figure(Spread(5, 5, 5, 1), None),
    Skipped("a rival", "no network"),
    Broken("a process", "exit status 2"),
    Detail("Below", ("text", "value"), (("a|b\n", "1"),)),
)


def test_the_table_shows_targets_and_whether_they_are_met() -> None:
    assert table.table(ROWS).splitlines() == [
        "| figure | value | yardstick | ratio | target |  |",
        "| --- | ---: | --- | ---: | ---: | --- |",
        "| a subject | 1,234 (12.3–0.12) ms | D | 3 (2.50–3.50) | ≤ 4 | met |",
        "| a subject | 1,234 (12.3–0.12) ms | D | 5 | ≤ 4 | MISSED |",
        "| a subject | 1,234 (12.3–0.12) ms | D | 5 | ≥ 500 | MISSED |",
        "| a subject | 1,234 (12.3–0.12) ms | D | 5 |  |  |",
        "| a rival |  |  |  |  | skipped: no network |",
        "| a process |  |  |  |  | FAILED: exit status 2 |",
    ]


def test_the_page_has_every_family_with_what_it_measures_and_its_details() -> None:
    page = table.page([("scan", "What it measures.", ROWS)], "a sample")
    assert "The prose is a sample." in page
    assert f"\n## scan\n\nWhat it measures.\n\n{table.table(ROWS)}\n\n### Below\n" in page
    assert "| a\\|b↵ | 1 |" in page
    assert unitcheck.__version__ in page


STATUSES = [
    ((ROWS[0], ROWS[3], ROWS[4]), 0, 0, "all met, one without a target, one skipped"),
    ((ROWS[0], ROWS[1]), 0, 1, "a target is missed"),
    ((ROWS[0], ROWS[5]), 2, 2, "a measurement failed"),
]


@pytest.mark.parametrize(("rows", "usual", "failing", "reason"), STATUSES, ids=[reason for *_, reason in STATUSES])
def test_the_exit_status(rows: tuple[Row, ...], usual: int, failing: int, reason: str) -> None:
    assert (command.status(rows, fail=False), command.status(rows, fail=True)) == (usual, failing), reason


# --- the families -----------------------------------------------------------------------------------------------------


def test_every_module_of_a_family_is_listed_and_says_what_it_measures() -> None:
    folder = Path(families.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == {each.NAME for each in families.FAMILIES}
    assert all((each.__doc__ or "").strip() for each in families.FAMILIES)


def test_families_are_chosen_by_name() -> None:
    assert [each.NAME for each in families.named(["growth", "scan"])] == ["scan", "growth"]
    assert families.named([]) == families.FAMILIES
    with pytest.raises(ValueError, match="no family of measurements is called 'speed'; there are scan, startup"):
        families.named(["speed"])


TARGETS = [
    (scan.WARM["scan", "prose"], 2.5, False),
    (scan.WARM["check", "prose"], 4, False),
    (scan.WARM["scan", "prose without digits"], 1.5, False),
    (startup.FILE, 6, False),
    (startup.VERSION, 3, False),
    (growth.EXPONENT, 1.15, False),
    (growth.COST, 20, False),
    (memory.ONE_FILE, 6, False),
    (families.files.JOBS, 1.7, True),
    (families.files.CACHE, 5, True),
    (families.batch.WORKERS, 1.7, True),
    (families.batch.OVERHEAD, 1.3, False),
    *((rival.target, limit, True) for rival, limit in zip(RIVALS, (500, 150), strict=True)),
]


@pytest.mark.parametrize(("target", "limit", "at_least"), TARGETS)
def test_targets_are_what_was_promised(target: Target, limit: float, at_least: bool) -> None:
    assert target == Target(limit, at_least)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(samples.prose(4_000), "a sample", True, tmp_path, lambda told: None)


def test_scan_gives_a_figure_with_a_target_for_each_warm_pass_and_one_for_each_first(settings: Settings) -> None:
    rows = list(scan.measure(settings))
    figures = [row for row in rows if isinstance(row, Figure)]
    assert [row.target is not None for row in figures] == [True] * 4 + [False] * 4
    assert all(row.yardstick == "D" and row.ratio.median > 0 and row.value.median > 0 for row in figures)


def test_startup_measures_whole_processes(settings: Settings) -> None:
    figures = [row for row in startup.measure(settings) if isinstance(row, Figure)]
    assert [row.target for row in figures] == [startup.FILE, None, startup.FILE, None, startup.VERSION]
    assert all(row.ratio.median > 1 for row in figures[:-1]), "to check a file is more than nothing"
    assert figures[-1].ratio.median < min(row.ratio.median for row in figures[:-1]), (
        "to tell a version is almost nothing"
    )


def test_a_rival_that_cannot_be_installed_is_skipped_with_the_reason(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(rival: object) -> Path:
        raise NotInstalled("no network")

    monkeypatch.setattr("benchmarks.rivals.installed", refuse)
    assert [row.reason for row in rivals.measure(settings) if isinstance(row, Skipped)] == [
        "quantulum3 could not be run: no network",
        "Recognizers-Text could not be run: no network",
    ]


def test_an_archive_is_made_of_the_prose_over_and_over(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    made = families.batch.make(tmp_path / "archive", ["one", "three"], 400, files=4)
    tables = [pq.read_table(path) for path in sorted(made.folder.iterdir())]
    texts = [text for table in tables for text in table.column("text").to_pylist()]
    assert texts[:4] == ["one", "three", "one", "three"]
    assert (len(texts), sum(map(len, texts))) == (made.rows, made.size)
    assert [number for table in tables for number in table.column("id").to_pylist()] == list(range(made.rows))
    assert 400 <= made.size <= 400 + 4 * 5
    assert len(tables) == 4


def test_archives_are_measured_by_whole_runs(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow")
    monkeypatch.setattr(families.batch, "QUICK", 1)
    monkeypatch.setattr(families.batch, "find_spec", lambda name: None if name == "distributed" else name)
    *rows, detail, peak = families.batch.measure(settings)
    figures = [row for row in (*rows, peak) if isinstance(row, Figure)]
    assert [row.target for row in figures] == [
        families.batch.OVERHEAD, None, families.batch.WORKERS, families.batch.MEMORY,
    ]  # fmt: skip
    (skipped,) = (row for row in rows if isinstance(row, Skipped))
    assert skipped.reason == "Dask is not installed; run pip install 'unitcheck[dask]'"
    assert isinstance(detail, Detail)
    assert [who for who, *_ in detail.rows] == ["one worker", "two workers"]


def test_what_the_command_has_no_option_for_is_skipped_with_a_word(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(families.files, "knows", lambda option: option == "--jobs")
    (row,) = families.files.measure(settings)
    assert isinstance(row, Skipped)
    assert row.reason == "this unitcheck has no --no-cache, no --cache-dir"


def test_options_are_read_from_the_help() -> None:
    assert knows("--output-format")
    assert not knows("--output-forma")


def test_a_process_that_fails_is_told_and_the_other_families_are_still_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = _family("failing", ChildFailed("it fell"))
    working = _family("working", None)
    monkeypatch.setattr(families, "FAMILIES", (failing, working))
    assert command.main(["--quick"]) == 2
    printed = capsys.readouterr().out
    assert "| failing |  |  |  |  | FAILED: it fell |" in printed
    assert "| working |  |  |  |  | skipped: for a test |" in printed


def _family(name: str, error: Exception | None) -> ModuleType:
    def measure(settings: Settings) -> Iterator[Row]:
        if error is not None:
            raise error
        yield Skipped(name, "for a test")

    family = ModuleType(name)
    family.NAME, family.measure = name, measure  # type: ignore[attr-defined]
    return family


# --- the command ------------------------------------------------------------------------------------------------------


def test_a_page_keeps_what_was_told_of_other_families() -> None:
    first = table.page([("scan", "What scan measures.", ROWS), ("rivals", "What rivals measure.", ROWS)], "a sample")
    second = table.page([("scan", "What it measures now.", ROWS)], "a sample", first)
    assert list(table.sections(second)) == ["scan", "rivals"]
    assert "What it measures now." in second
    assert table.sections(second)["rivals"] == table.sections(first)["rivals"]
    assert table.page([("scan", "What it measures now.", ROWS)], "a sample", second) == second


def test_the_command_prints_a_table_and_writes_a_page(tmp_path: Path) -> None:
    file, results = tmp_path / "prose.txt", tmp_path / "results.md"
    file.write_text(samples.prose(3_000), encoding="utf-8")
    ran = _benchmarks("scan", "--quick", f"--prose={file}", f"--output={results}")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("| figure | value |")
    page = results.read_text(encoding="utf-8")
    assert ran.stdout.strip() in page
    assert "The prose is prose.txt, 3,000 characters." in page


WRONG = [
    (("speed",), "no family of measurements is called 'speed'"),
    (("scan", "--prose=missing.txt"), "missing.txt"),
]


@pytest.mark.parametrize(("words", "told"), WRONG)
def test_what_is_not_there_is_told_in_one_line(words: tuple[str, ...], told: str) -> None:
    ran = _benchmarks(*words)
    assert ran.returncode == 2
    assert told in ran.stderr
    assert ran.stderr.count("\n") == 1


def _benchmarks(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", *words],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# --- processes of their own -------------------------------------------------------------------------------------------


def test_a_peak_is_that_of_the_process_that_was_started() -> None:
    pytest.importorskip("resource")
    small = ask("peak", sys.executable, "-c", "pass")
    large = ask("peak", sys.executable, "-c", "len(bytearray(100_000_000))")
    assert 95e6 < large["bytes"] - small["bytes"] < 110e6
    assert ask("peak", sys.executable, "-c", "raise SystemExit(3)")["status"] == 3


def test_a_child_that_fails_says_why() -> None:
    with pytest.raises(ChildFailed, match=r"first-pass scan failed: .*missing"):
        ask("first-pass", "scan", "missing")


def test_the_command_that_is_timed_is_the_one_that_users_run() -> None:
    ran = subprocess.run([*UNITCHECK, "--version"], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout == f"unitcheck {unitcheck.__version__}\n"


# --- samples ----------------------------------------------------------------------------------------------------------

SAMPLE = samples.prose(100_000)


def test_the_sample_is_the_same_everywhere() -> None:
    assert len(SAMPLE) == 100_000
    assert hashlib.sha256(SAMPLE.encode()).hexdigest()[:16] == "e263ba9a95ab3fbe"
    assert samples.prose(2_000) == SAMPLE[:2_000]
    assert samples.prose(2_000, seed=1) != samples.prose(2_000, seed=2)


@pytest.mark.parametrize("what", samples.Density._fields)
def test_the_sample_is_as_dense_as_published_prose(what: str) -> None:
    found, wanted = getattr(samples.density(SAMPLE), what), getattr(samples.DENSITY, what)
    assert found == pytest.approx(wanted, rel=0.12)


def test_the_sample_claims_in_several_ways_and_is_wrong_now_and_then() -> None:
    report = unitcheck.check(samples.prose(400_000))
    relations = Counter(verdict.claim.relation for verdict in report.verdicts)
    agreements = Counter(verdict.agreement for verdict in report.verdicts)
    errors = [finding for finding in report.findings if finding.severity is Severity.ERROR]
    assert {"bracket", "alternative", "slash", "equation"} <= relations.keys()
    assert {Agreement.EXACT, Agreement.ROUNDED, Agreement.FIVES} <= agreements.keys()
    assert 1 <= len(errors) <= len(report.verdicts) / 50
    assert all("a factor of ten" in error.message for error in errors)


def test_the_small_file_has_claims_and_is_wrong_only_where_asked() -> None:
    right, wrong = (samples.markdown(4_096, wrong=wrong) for wrong in (False, True))
    assert 3_500 < len(right) <= 4_096
    assert len(unitcheck.check(right, "markdown").verdicts) >= 8
    assert not unitcheck.check(right, "markdown").findings
    assert [finding.message for finding in unitcheck.check(wrong, "markdown").findings] == [
        "30 km is 18.6 miles, not 38.6: one digit is wrong"
    ]


def test_files_are_made_once_and_are_all_different(tmp_path: Path) -> None:
    folder = make_files(tmp_path / "files", 5)
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    assert [len(text) for text in texts] == [20_000] * 5
    assert len(set(texts)) == 5
    (folder / "mark").touch()
    assert (make_files(folder, 5) / "mark").exists()


def test_prose_without_digits_has_none_and_keeps_its_sentences() -> None:
    assert prose.without_digits("One. It has 2. Three of them!\n4\nFive") == "One.\nThree of them!\nFive"
    assert subjects.digits(prose.without_digits(SAMPLE)) == 0
    assert len(prose.without_digits(SAMPLE)) > 30_000


def test_the_prose_is_what_was_named_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named, variable, beside = (tmp_path / name for name in ("named.txt", "variable.txt", "beside.txt"))
    for file in (named, variable, beside):
        file.write_text(file.stem, encoding="utf-8")
    monkeypatch.setattr(prose, "BESIDE", beside)
    assert prose.found().text == "beside"
    monkeypatch.setenv(prose.VARIABLE, str(variable))
    assert prose.found().text == "variable"
    assert prose.found(named).text == "named"
    monkeypatch.delenv(prose.VARIABLE)
    beside.unlink()
    assert prose.found(quick=True).text == samples.prose(prose.QUICK)


def test_the_longest_texts_are_as_long_as_was_promised() -> None:
    (_, line, characters), (_, claims, length) = hostile.LONGEST
    assert characters == 5_000_000
    assert "\n" not in line.made(5_000)
    made = claims.made(length)
    assert made.count(" km (") >= 100_000
    assert "\n" not in made


def test_subjects_count_what_they_find() -> None:
    text = "It is 600 km (370 mi) wide. It is 5 km long."
    assert subjects.digits(text) == 3
    assert subjects.scan()(text) == 3
    assert subjects.check()(text) == 1


# --- laws and the fuzzer ----------------------------------------------------------------------------------------------

CHECKER = laws.checker()


@pytest.mark.parametrize("syntax", laws.NAMES)
def test_the_laws_hold_of_a_sample(syntax: str) -> None:
    assert laws.broken(samples.markdown(4_096, wrong=True), syntax, CHECKER) is None


class _Raising(Checker):
    def check(self, text: str, syntax: str = "plain", path: str | None = None) -> Report:
        raise KeyError(text)


def test_a_check_that_raises_breaks_a_law() -> None:
    told = laws.broken("5 km", "plain", _Raising()) or ""
    assert re.fullmatch(r"it raises KeyError in test_benchmarks\.py, line \d+: '5 km'", told)


def test_a_quantity_without_a_reading_breaks_a_law_unless_a_slash_stands_in_its_number() -> None:
    report = CHECKER.check("It was 120/80 mmHg, 1/1 in and 5 km.")
    assert [quantity.text for quantity in report.quantities if not quantity.readings] == ["120/80 mmHg", "1/1 in"]
    assert laws.broken_by(report, report.text, "plain") is None
    unread = report._replace(quantities=(report.quantities[-1]._replace(reader=lambda quantity: ()),))
    assert laws.broken_by(unread, report.text, "plain") == "a quantity '5 km' has no reading"


def test_a_span_outside_the_text_breaks_a_law() -> None:
    text = "It is 600 km (273 mi) wide."
    report = CHECKER.check(text)
    assert laws.broken_by(report, text, "plain") is None
    assert laws.broken_by(report, text[:10], "plain") == "a quantity '600 km' cuts out '600 '"
    assert laws.broken_by(report, "\n" + text, "plain") == "a quantity '600 km' cuts out ' 600 k'"
    assert (
        laws.broken_by(report, text[:15], "markdown") == "a quantity has the span 14 to 20 in a text of 15 characters"
    )


def test_of_each_kind_the_shortest_text_is_kept() -> None:
    found = [
        fuzz.Found("it raises KeyError in scan.py, line 7: 'abc'", "abc", "plain"),
        fuzz.Found("it raises KeyError in scan.py, line 7: 'a'", "a", "markdown"),
        fuzz.Found("it raises KeyError in scan.py, line 8: 'ab'", "ab", "plain"),
        fuzz.Found("it takes too long: 0.31 s for 52 characters", "x" * 52, "plain"),
        fuzz.Found("it takes too long: 0.30 s for 50 characters", "x" * 50, "plain"),
        fuzz.Found("a quantity '5 km' cuts out '5 k'", "abcd", "plain"),
        fuzz.Found("a quantity '6 mi' cuts out '6 m'", "abcde", "plain"),
    ]
    assert [each.text for each in fuzz.shortest(found)] == ["a", "ab", "abcd", "x" * 50]


def test_bytes_become_any_text_in_any_syntax() -> None:
    assert fuzz.read(b"") == ("", "plain")
    assert fuzz.read(b"\x015 \xc2\xb0C") == ("5 °C", "markdown")
    assert fuzz.read(b"\x00\xff") == ("\udcff", "plain")
    assert {syntax for _, syntax in map(fuzz.read, fuzz.seeds())} == set(laws.NAMES)


@pytest.mark.slow
def test_the_fuzzer_runs_for_as_long_as_it_is_told() -> None:
    pytest.importorskip("atheris")
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.fuzz", "--seconds=1", "--seed=1"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "kinds of break" in ran.stdout, ran.stderr
    assert ran.returncode in (0, 1)


def test_dictionary_words_are_escaped_for_the_fuzzer() -> None:
    assert fuzz._escaped('5" °') == "5\\x22 \\xC2\\xB0"
    assert set("".join(map(fuzz._escaped, fuzz.words()))) <= set(map(chr, chain(range(32, 34), range(35, 127))))
