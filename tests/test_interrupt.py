"""Ctrl-C, and worse, in the middle of a run with workers: it ends at once, says so, and leaves nobody behind."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import unitcheck
from unitcheck import cli

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT to send to one process, nor groups")

METHODS = multiprocessing.get_all_start_methods()
SCRIPT = """
import multiprocessing, os, sys, time
from unitcheck import checker, cli

check = checker.Checker.check

def patient(self, text, syntax="plain", path=None):
    if "at length" in text:
        time.sleep(60)
    if "no return" in text:
        os._exit(7)
    return check(self, text, syntax, path)

checker.Checker.check = patient  # in a spawned worker too, which runs this file but for the end

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    cli.demand_output = lambda: print("begun", flush=True)  # the first thing that the command does
    sys.exit(cli.main(sys.argv[2:]))
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a file that is done with at once and many that take a minute each."""
    (tmp_path / "main.py").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "0.txt").write_text("It is 600 km (373 miles) wide.\n" + "No number.\n" * 2_000, encoding="utf-8")
    for number in range(1, 9):
        (tmp_path / f"{number}.txt").write_text("This is told at length.\n" * 1_000, encoding="utf-8")
    return tmp_path


@contextmanager
def started(here: Path, method: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A run in a process group of its own, of which nothing is left when the test ends."""
    with subprocess.Popen(
        [sys.executable, "main.py", method, "--jobs", "2", "--output-format", "concise", "--claims", *arguments],
        cwd=here,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(unitcheck.__file__).parents[1]), "PYTHONUNBUFFERED": "1"},
        start_new_session=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "begun\n"
            yield process
        finally:
            if _is_anybody_left(process):
                os.killpg(process.pid, signal.SIGKILL)


def _is_anybody_left(process: subprocess.Popen[str]) -> bool:
    """Whether any process of the group is there."""
    try:
        os.killpg(process.pid, 0)
    except ProcessLookupError:
        return False
    return True


def _nobody_is_left(process: subprocess.Popen[str], seconds: float) -> bool:
    until = time.monotonic() + seconds
    while _is_anybody_left(process) and time.monotonic() < until:
        time.sleep(0.05)
    return not _is_anybody_left(process)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("whom", ["all", "the parent"])
def test_ctrl_c_ends_a_run_with_workers_at_once(here: Path, method: str, whom: str) -> None:
    with started(here, method, ".") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "./0.txt:1:15: claim bracket: 600 km = 373 miles: exact\n"
        begun = time.monotonic()
        if whom == "all":  # as a terminal does it
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        assert process.wait(30) == cli.INTERRUPTED
        assert time.monotonic() - begun < 20, "the files that are being checked take a minute each"
        assert process.stderr.read() == "unitcheck: interrupted after 1 file\n"
        assert _nobody_is_left(process, 20)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("delay", [0.0, 0.1, 0.3, 0.6])
def test_ctrl_c_while_the_workers_start_is_no_louder(here: Path, method: str, delay: float) -> None:
    with started(here, method, ".") as process:
        assert process.stderr is not None
        time.sleep(delay)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(30) == cli.INTERRUPTED
        assert re.fullmatch(r"unitcheck: interrupted( after [01] files?)?\n", process.stderr.read())
        assert _nobody_is_left(process, 20)


@pytest.mark.parametrize("method", METHODS)
def test_workers_do_not_outlive_a_parent_that_is_killed(here: Path, method: str) -> None:
    for number in range(1, 9):
        (here / f"{number}.txt").write_text("No number.\n" * 100_000, encoding="utf-8")
    with started(here, method, ".") as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
        process.wait(30)
        assert _nobody_is_left(process, 60)


def test_a_reader_that_goes_away_ends_the_workers_too(here: Path) -> None:
    for number in range(1, 9):
        (here / f"{number}.txt").write_text("It is 600 km (373 miles) wide.\n" * 1_000, encoding="utf-8")
    with started(here, METHODS[0], ".") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(60) == cli.PIPE_CLOSED
        assert process.stderr.read() == ""
        assert _nobody_is_left(process, 20)


def test_a_file_that_ends_its_worker_makes_the_status_2_and_the_others_are_checked(here: Path) -> None:
    for number in range(1, 9):
        (here / f"{number}.txt").write_text("It is 600 km (373 miles) wide.\n", encoding="utf-8")
    (here / "4.txt").write_text("There is no return.\n", encoding="utf-8")
    with started(here, METHODS[0], ".") as process:
        printed, told = process.communicate(timeout=60)
    assert process.returncode == cli.UNUSABLE
    problem = "the process that checked it ended with status 7; please report this"
    assert told == f"unitcheck: ./4.txt: could not be checked: {problem}\n"
    assert printed.splitlines()[-1] == "8 files, 16 quantities, 8 claims: nothing to report; 1 file could not be read"


SWALLOWING = """
import signal, sys, time, weakref
from unitcheck import checker, cli

class Gone(set):
    pass

def patient(self, text, syntax="plain", path=None):
    gone = Gone()
    told = weakref.ref(gone, lambda _: signal.raise_signal(signal.SIGINT))
    del gone  # an interrupt in the midst of a callback, as an import has one too
    time.sleep(60)

checker.Checker.check = patient
sys.exit(cli.main(["0.txt"]))
"""


def test_ctrl_c_in_a_callback_whose_errors_python_swallows_is_heard_all_the_same(here: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SWALLOWING],
        cwd=here,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(unitcheck.__file__).parents[1])},
        timeout=30,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (cli.INTERRUPTED, "unitcheck: interrupted after 0 files\n")
