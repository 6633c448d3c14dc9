"""A run over many files: the same stream whoever does the work, and nothing lost when one who does it dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unitcheck import Config, checker, crew, run, worker
from unitcheck.crew import Crew
from unitcheck.examine import Examiner, Source
from unitcheck.model import Report
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.run import Manner, outcomes

WRONG = "The strait is 600 km (273 miles) wide.\n"
RIGHT = "The strait is 600 km (373 miles) wide.\n"
PLAIN = "plain"
METHODS = multiprocessing.get_all_start_methods()
Task = Source | Unread
Result = Outcome | Unread
Worked = worker.Worker[Task, Result]


@pytest.fixture(params=METHODS)
def method(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each way there is to start a process here."""
    before = multiprocessing.get_start_method(allow_none=True)
    multiprocessing.set_start_method(request.param, force=True)
    yield request.param
    multiprocessing.set_start_method(before, force=True)


def written(folder: Path, texts: list[str]) -> list[Source | Unread]:
    """A file for each text."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8", newline="")
    return [Source(str(folder / f"{number}.txt"), PLAIN, Config()) for number in range(len(texts))]


def paths(results: list[Outcome | Unread]) -> list[str | None]:
    return [result.path for result in results]


# --- the same stream, whoever does the work ---------------------------------------------------------------------------


def test_workers_find_what_one_process_finds_in_the_same_order(tmp_path: Path, method: str) -> None:
    sources = written(tmp_path, [WRONG * (number % 3) + RIGHT * (number % 2) for number in range(40)])
    sources.insert(5, Source(str(tmp_path / "none.txt"), PLAIN, Config()))
    sources.insert(9, Unread("never.txt", "was not even found"))
    (tmp_path / "7.txt").write_bytes(b"5 \xb5m")
    alone = list(outcomes(sources, Manner(jobs=1)))
    assert list(outcomes(sources, Manner(jobs=2))) == alone
    assert paths(alone) == [source.path for source in sources]
    assert [result.path for result in alone if isinstance(result, Unread)] == [
        str(tmp_path / "none.txt"),
        str(tmp_path / "7.txt"),
        "never.txt",
    ]
    assert sum(len(result.findings) for result in alone if isinstance(result, Outcome)) > 30


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.sampled_from([WRONG, RIGHT, "", WRONG * 9, "No number.\n" * 900]), max_size=30),
    jobs=st.sampled_from([None, 1, 2, 3]),
    claims=st.booleans(),
)
def test_no_number_of_jobs_changes_the_stream(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], jobs: int | None, claims: bool
) -> None:
    sources = written(tmp_path_factory.mktemp("texts"), texts)
    examiner = Examiner(claims=claims)
    expected = [examiner.examine(source) for source in sources]
    assert list(outcomes(sources, Manner(claims, jobs))) == expected


def test_each_file_is_checked_under_its_own_configuration(tmp_path: Path) -> None:
    sources = written(tmp_path, [WRONG] * 8)
    deaf = Config(ignore=("UC101",))
    mixed = [source._replace(config=deaf) if number % 2 else source for number, source in enumerate(sources)]  # type: ignore[call-arg]
    for jobs in (1, 2):
        found = [len(result.findings) for result in outcomes(mixed, Manner(jobs=jobs)) if isinstance(result, Outcome)]
        assert found == [1, 0] * 4


def test_a_text_at_hand_is_not_read(tmp_path: Path) -> None:
    sources = [Source("<demo>", PLAIN, Config(), text=WRONG), *written(tmp_path, [RIGHT])]
    for jobs in (1, 2):
        first, second = outcomes(sources, Manner(jobs=jobs))
        assert isinstance(first, Outcome)
        assert (first.path, [finding.path for finding in first.findings]) == ("<demo>", ["<demo>"])
        assert isinstance(second, Outcome)


@pytest.mark.parametrize("jobs", [1, 2])
def test_standard_input_is_read_by_the_process_whose_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    read, write = os.pipe()
    os.write(write, WRONG.encode())
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        sources = [*written(tmp_path, [RIGHT]), Source("-", PLAIN, Config()), *written(tmp_path, [RIGHT])]
        results = list(outcomes(sources, Manner(jobs=jobs)))
    assert paths(results)[1] == "<stdin>"
    assert [len(result.findings) for result in results if isinstance(result, Outcome)] == [0, 1, 0]


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="needs pipes that have a path")
def test_a_pipe_is_read_by_the_process_that_has_it(tmp_path: Path, method: str) -> None:
    """As a shell passes one: unitcheck <(command)."""
    read, write = os.pipe()
    os.write(write, RIGHT.encode())
    os.close(write)
    sources = [*written(tmp_path, [RIGHT]), Source(f"/dev/fd/{read}", PLAIN, Config())]
    results = list(outcomes(sources, Manner(jobs=2)))
    os.close(read)
    assert [result.judged for result in results if isinstance(result, Outcome)] == [1, 1]


def test_what_cannot_be_sent_to_a_worker_is_checked_here(tmp_path: Path) -> None:
    class Local(Config):
        """A class that no other process can find."""

    sources = written(tmp_path, [RIGHT] * 4)
    sources[2] = Source(sources[2].path, PLAIN, Local())
    assert list(outcomes(sources, Manner(jobs=2))) == list(outcomes(sources, Manner(jobs=1)))


# --- how many there are -----------------------------------------------------------------------------------------------


@pytest.fixture
def hired(monkeypatch: pytest.MonkeyPatch) -> list[Worked]:
    """The workers that are started from now on."""
    started: list[Worked] = []
    begin = worker.Worker.__init__

    def noted(self: Worked, *arguments: object) -> None:
        started.append(self)
        begin(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(worker.Worker, "__init__", noted)
    return started


def test_a_short_run_is_done_by_one_process(
    tmp_path: Path, hired: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "cores_here", lambda: 4)
    list(outcomes(written(tmp_path, [RIGHT] * 20), Manner()))
    assert not hired


def test_a_long_run_is_shared_out_where_there_are_cores(
    tmp_path: Path, hired: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = written(tmp_path, ["No number in here.\n" * 20_000] * 20)
    monkeypatch.setattr(run, "cores_here", lambda: 1)
    alone = list(outcomes(sources, Manner()))
    assert not hired
    monkeypatch.setattr(run, "cores_here", lambda: 3)
    assert list(outcomes(sources, Manner())) == alone
    assert len(hired) == 3


def test_one_file_however_large_starts_no_process(
    tmp_path: Path, hired: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "cores_here", lambda: 4)
    list(outcomes(written(tmp_path, ["No number in here.\n" * 200_000]), Manner(jobs=4)))
    assert not hired


def test_no_more_of_the_sources_is_taken_than_is_worked_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tree of any size streams: what is ahead of what came out is bounded by bytes, not by the size of the tree."""
    monkeypatch.setattr(crew, "_AHEAD", 100_000)
    (source,) = written(tmp_path, ["No number in here.\n" * 500])
    taken = 0

    def endless() -> Iterator[Source | Unread]:
        nonlocal taken
        while True:
            taken += 1
            yield source

    size = os.path.getsize(str(tmp_path / "0.txt"))
    for number, _ in enumerate(islice(outcomes(endless(), Manner(jobs=2)), 400)):
        assert (taken - number) * size < 100_000 + 2 * run._LAST_CHUNK + run._ENOUGH
    assert taken > 400


# --- when one who works dies ------------------------------------------------------------------------------------------


class Fragile(Examiner):
    """An examiner that some texts are too much for."""

    def examine(self, source: Source | Unread) -> Outcome | Unread:
        text = source.text or "" if isinstance(source, Source) else ""
        if "EXIT" in text:
            os._exit(3)
        if "KILL" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().examine(source)


class Lost:
    """What is told of a source that was lost."""

    remedy = "split the file"

    def lost(self, source: Source | Unread, fate: str) -> Outcome | Unread:
        return Unread(source.path, f"could not be checked: {fate}")


class FragileSetup(Lost):
    def examiner(self, tell: Callable[[str], None]) -> Examiner:
        return Fragile()


class StillbornSetup(Lost):
    """With it no worker comes as far as its first source."""

    def __init__(self) -> None:
        self.parent = os.getpid()

    def examiner(self, tell: Callable[[str], None]) -> Examiner:
        if os.getpid() != self.parent:
            os._exit(1)
        return Examiner()


def crewed(
    texts: list[str], setup: worker.Setup[Task, Result], jobs: int = 2, at_once: int = 5
) -> list[Outcome | Unread]:
    sources = [Source(f"{number}.txt", PLAIN, Config(), text=text) for number, text in enumerate(texts)]
    chunks: Iterator[worker.Chunk[Task]] = (
        worker.Chunk(tuple(sources[start : start + at_once]), 1) for start in range(0, len(sources), at_once)
    )
    answers = Crew(setup, jobs, multiprocessing.get_context()).answers(chunks)
    return [result for answer in answers for result in answer.outcomes]


def test_a_file_that_ends_its_worker_is_told_and_all_others_are_checked(method: str) -> None:
    texts = [RIGHT, "EXIT", "EXIT", RIGHT, RIGHT, RIGHT, RIGHT, RIGHT]
    results = crewed(texts, FragileSetup(), at_once=4)
    assert paths(results) == [f"{number}.txt" for number in range(8)]
    lost = [result for result in results if isinstance(result, Unread)]
    assert paths(list(lost)) == ["1.txt", "2.txt"]
    assert {result.problem for result in lost} == {
        "could not be checked: the process that checked it ended with status 3; please report this"
    }
    assert all(result.judged == 1 for result in results if isinstance(result, Outcome))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to die of")
def test_a_worker_that_is_killed_is_told_to_have_been() -> None:
    first, second = crewed([RIGHT, "KILL"], FragileSetup())
    assert isinstance(first, Outcome)
    assert isinstance(second, Unread)
    assert second.problem == (
        "could not be checked: the process that checked it was killed, as the system does when memory runs out; "
        "split the file"
    )


FATES = [
    (3, "ended with status 3; please report this", "of its own accord"),
    (-6, "was ended by SIGABRT; please report this", "by a signal"),
    (-9999, "was ended by signal 9999; please report this", "one that has no name here"),
    (None, "fell silent; please report this", "it has closed its pipe and goes on"),
]


@pytest.mark.parametrize(("status", "told", "_why"), FATES)
def test_it_is_told_how_a_worker_died(status: int | None, told: str, _why: str) -> None:
    assert worker._fate(status, "split the file") == f"the process that checked it {told}"


def test_a_worker_that_someone_kills_once_costs_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are tried again, and no text is to blame."""
    sources = [Source(f"{number}.txt", PLAIN, Config(), text=RIGHT) for number in range(40)]
    chunks: Iterator[worker.Chunk[Task]] = (worker.Chunk((source,), 1) for source in sources)
    mine = Crew(FragileSetup(), 2, multiprocessing.get_context())
    results: list[Outcome | Unread] = []
    for number, answer in enumerate(mine.answers(chunks)):
        results += answer.outcomes
        if number in (3, 11):
            next(iter(mine._workers)).dismiss(at_once=True)
    assert paths(results) == [f"{number}.txt" for number in range(40)]
    assert all(isinstance(result, Outcome) for result in results)


def test_where_no_worker_comes_to_life_this_process_does_the_work() -> None:
    results = crewed([WRONG] * 12, StillbornSetup())
    assert [len(result.findings) for result in results if isinstance(result, Outcome)] == [1] * 12


def test_where_no_process_can_be_started_this_one_does_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Worked, *_: object) -> None:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(worker.Worker, "__init__", refused)
    results = crewed([WRONG] * 12, FragileSetup())
    assert [len(result.findings) for result in results if isinstance(result, Outcome)] == [1] * 12


ERRORS = [
    (
        ArithmeticError("too wide"),
        "could not be checked; please report this: ArithmeticError: too wide in test_run.py:",
    ),
    (RecursionError("too deep"), "could not be checked; please report this: RecursionError: too deep in test_run.py:"),
    (MemoryError(), "could not be checked: there is not enough memory for it; "),
]


@pytest.mark.parametrize(("error", "problem"), ERRORS, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_text_that_breaks_the_checker_is_told_and_the_others_are_checked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: Exception, problem: str, jobs: int
) -> None:
    if jobs > 1 and multiprocessing.get_start_method() != "fork":
        pytest.skip("only a fork inherits what is patched here")
    check = checker.Checker.check

    def stumble(self: checker.Checker, text: str, syntax: str = "plain", path: str | None = None) -> Report:
        if "273" in text:
            raise error
        return check(self, text, syntax, path)

    monkeypatch.setattr(checker.Checker, "check", stumble)
    first, second, third = outcomes(written(tmp_path, [RIGHT, WRONG, RIGHT]), Manner(jobs=jobs))
    assert isinstance(first, Outcome)
    assert isinstance(second, Unread)
    assert isinstance(third, Outcome)
    assert second.problem.startswith(problem)


# --- when it is interrupted -------------------------------------------------------------------------------------------


def test_a_run_that_is_left_ends_its_workers(tmp_path: Path, hired: list[Worked]) -> None:
    stream = outcomes(written(tmp_path, [RIGHT] * 50), Manner(jobs=2))
    next(stream)
    assert hired
    stream.close()
    assert not multiprocessing.active_children()
