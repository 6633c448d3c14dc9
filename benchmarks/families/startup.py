"""Whole processes on one small file, against `python -c pass` on the same interpreter: what an editor feels."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence

from benchmarks import samples
from benchmarks.child import UNITCHECK, ChildFailed, environment
from benchmarks.figure import Figure, Row, Settings, Target
from benchmarks.timing import pairs

NAME = "startup"
CHARACTERS = 4_096
YARDSTICK = "python -c pass"
FILE, VERSION = Target(6), Target(3)


def measure(settings: Settings) -> Iterator[Row]:
    """A file whose claims are right, one with a wrong claim, and the version."""
    for told, wrong in (("claims right", False), ("one claim wrong", True)):
        file = settings.work / f"article-{'wrong' if wrong else 'right'}.md"
        file.write_text(samples.markdown(CHARACTERS, wrong=wrong), encoding="utf-8", newline="\n")
        status = 1 if wrong else 0
        yield _figure(f"unitcheck on 4 KB of Markdown, {told}", (*UNITCHECK, str(file)), status, FILE, settings)
    yield _figure("unitcheck --version", (*UNITCHECK, "--version"), 0, VERSION, settings)


def _figure(subject: str, command: Sequence[str], status: int, target: Target, settings: Settings) -> Figure:
    run, bare = _process(command, status), _process((sys.executable, "-c", "pass"), 0)
    run(), bare()  # what has to come from the disk comes now
    runs = pairs(run, bare, at_least=1, at_most=2 if settings.quick else 41, budget=20)
    return Figure(subject, runs.value.times(1_000), "ms", YARDSTICK, runs.ratio, target)


def _process(command: Sequence[str], status: int) -> Callable[[], None]:
    """Run ``command`` to its end. Raises ChildFailed where it ends with another status."""
    own = environment()

    def run() -> None:
        ran = subprocess.run(command, env=own, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if ran.returncode != status:
            raise ChildFailed(f"exit status {ran.returncode}, not {status}: {ran.stderr.decode(errors='replace')}")

    return run
