"""The pytest plugin: `pytest --unitcheck` on many small files, each a test, against the command line on the same files
and a run of pytest on as many tests that do nothing, one after the other.

All are whole processes, in one process each, and without a cache: what is compared is what collecting, running and
reporting a document as a test adds to checking it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks import samples
from benchmarks.child import UNITCHECK, ChildFailed, environment
from benchmarks.figure import Figure, Row, Settings, Skipped, Target
from benchmarks.timing import pairs

NAME = "plugin"
MANY = 1_000
CHARACTERS = 1_000
TARGET = Target(1.5)
YARDSTICK = "unitcheck on them, and pytest on as many empty tests"

PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir=.")
PLUGIN = ("-p", "no:unitcheck", "-p", "unitcheck.pytest_plugin", "--unitcheck", "--unitcheck-fail-on=never")
"""By its module, so that it is the one that is measured, installed or not."""
COMMAND = (*UNITCHECK, ".", "--quiet", "--no-cache", "--jobs=1", "--fail-on=never", "--output-format=concise")
EMPTY = """
import pytest

class Empty(pytest.Item):
    def runtest(self):
        pass

class File(pytest.File):
    def collect(self):
        yield Empty.from_parent(self, name="empty")

def pytest_collect_file(file_path, parent):
    return File.from_parent(parent, path=file_path) if file_path.suffix == ".md" else None
"""


def measure(settings: Settings) -> Iterator[Row]:
    """The one figure."""
    count = 50 if settings.quick else MANY
    subject = f"pytest --unitcheck, {count:,} files of 1 KB"
    if find_spec("pytest") is None:
        yield Skipped(subject, "pytest is not installed")
        return
    documents, empty = _made(settings.work / "documents", count), _made(settings.work / "empty", count)
    (empty / "conftest.py").write_text(EMPTY, encoding="utf-8")
    plugin = _process((*PYTEST, *PLUGIN), documents)
    command, bare = _process(COMMAND, documents), _process((*PYTEST, "-p", "no:unitcheck"), empty)
    plugin(), command(), bare()  # what has to come from the disk, or be compiled, does now

    def both() -> None:
        command()
        bare()

    runs = pairs(plugin, both, at_least=1, at_most=2 if settings.quick else 9, budget=40)
    yield Figure(subject, runs.value, "s", YARDSTICK, runs.ratio, TARGET)


def _made(folder: Path, count: int) -> Path:
    """``folder`` with so many documents, no two alike."""
    folder.mkdir(parents=True)
    for number in range(count):
        text = samples.prose(CHARACTERS, seed=number)
        (folder / f"{number:05}.md").write_text(text, encoding="utf-8", newline="\n")
    return folder


def _process(command: Sequence[str], folder: Path) -> Callable[[], None]:
    """Run ``command`` in ``folder`` to its end. Raises ChildFailed where that is no success."""
    own = {**environment(), "PYTEST_ADDOPTS": "", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}

    def run() -> None:
        ran = subprocess.run(command, cwd=folder, env=own, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if ran.returncode:
            said = (ran.stderr or ran.stdout).decode(errors="replace")
            raise ChildFailed(f"{' '.join(command[-3:])}: exit status {ran.returncode}: {said}")

    return run
