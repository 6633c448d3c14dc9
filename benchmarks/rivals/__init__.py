"""Other extractors of quantities, each in a virtual environment of its own that is made when first asked for."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

from benchmarks.child import ChildFailed
from benchmarks.figure import Target

HERE = Path(__file__).parent
ENVIRONMENTS = HERE.parent / ".rivals"


class Rival(NamedTuple):
    """An extractor: what pip installs for it, the script here that runs it, how many times faster check is to be."""

    name: str
    requirements: tuple[str, ...]
    script: str
    target: Target


RIVALS: tuple[Rival, ...] = (
    # Without its classifier, which needs scikit-learn and tells units apart that are spelled alike.
    Rival("quantulum3", ("quantulum3",), "with_quantulum3.py", Target(500, at_least=True)),
    # emoji 2 took away a name that recognizers-text imports.
    Rival(
        "Recognizers-Text",
        ("recognizers-text-number-with-unit", "emoji<2"),
        "with_recognizers.py",
        Target(150, at_least=True),
    ),
)


class NotInstalled(Exception):
    """A rival could not be installed; the text says why."""


def installed(rival: Rival) -> Path:
    """The interpreter of an environment that has the rival in it. Raises NotInstalled."""
    home = ENVIRONMENTS / f"{rival.name}-{sys.version_info.major}.{sys.version_info.minor}"
    mark = home / "installed"
    wanted = "\n".join(rival.requirements)
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (mark.is_file() and mark.read_text(encoding="utf-8") == wanted):
        shutil.rmtree(home, ignore_errors=True)
        _run(sys.executable, "-m", "venv", str(home))
        _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *rival.requirements)
        mark.write_text(wanted, encoding="utf-8")
    return python


def _run(*command: str) -> None:
    try:
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", timeout=300, check=False)
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise NotInstalled(str(problem)) from problem
    if ran.returncode:
        said = [line for line in (ran.stderr + ran.stdout).splitlines() if line.strip()]
        raise NotInstalled(said[-1].strip() if said else f"{command[0]} ended with {ran.returncode}")


class Runner:
    """A rival that has read the text and waits; ``version`` is its own."""

    def __init__(self, requests: IO[str], answers: IO[str]) -> None:
        self._requests, self._answers = requests, answers
        self.version = str(self._answer()["version"])

    def run(self) -> dict[str, object]:
        """One pass over the whole text: how many quantities were found, how many paragraphs it failed on."""
        self._requests.write("\n")
        self._requests.flush()
        return self._answer()

    def _answer(self) -> dict[str, object]:
        line = self._answers.readline()
        if not line:
            raise ChildFailed("the rival ended before it answered")
        answer: dict[str, object] = json.loads(line)
        return answer


@contextmanager
def running(rival: Rival, file: Path) -> Iterator[Runner]:
    """The rival on the text of ``file``, in a process that ends with the block. Raises NotInstalled, ChildFailed."""
    command = [str(installed(rival)), str(HERE / rival.script), str(file)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield Runner(process.stdin, process.stdout)
    finally:
        process.kill()
        process.communicate()
