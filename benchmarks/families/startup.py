"""Whole processes on one small file, against `python -c pass` on the same interpreter: what an editor feels.

An editor's next run finds its search patterns compiled where the last one kept them, and so do these; where it says so,
nothing was kept, as in a container that has just been made.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import count, repeat
from pathlib import Path

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
        subject, command = f"unitcheck on 4 KB of Markdown, {told}", (*UNITCHECK, str(file))
        yield _figure(subject, _process(command, status, repeat(settings.work)), FILE, settings)
        fresh = (settings.work / f"fresh-{told}-{number}" for number in count())
        yield _figure(f"{subject}, nothing kept", _process(command, status, fresh), None, settings)
    yield _figure(
        "unitcheck --version", _process((*UNITCHECK, "--version"), 0, repeat(settings.work)), VERSION, settings
    )


def _figure(subject: str, run: Callable[[], None], target: Target | None, settings: Settings) -> Figure:
    bare = _process((sys.executable, "-c", "pass"), 0, repeat(settings.work))
    for each in (run, bare):  # what has to come from the disk comes now
        each()
    runs = pairs(run, bare, at_least=1, at_most=2 if settings.quick else 41, budget=20)
    return Figure(subject, runs.value.times(1_000), "ms", YARDSTICK, runs.ratio, target)


def _process(command: Sequence[str], status: int, caches: Iterator[Path]) -> Callable[[], None]:
    """Run ``command`` to its end, its caches in the next of those folders.

    Raises ChildFailed where it ends with another status.
    """
    inherited = environment()

    def run() -> None:
        own = inherited | dict.fromkeys(("XDG_CACHE_HOME", "LOCALAPPDATA"), str(next(caches)))
        ran = subprocess.run(command, env=own, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if ran.returncode != status:
            raise ChildFailed(f"exit status {ran.returncode}, not {status}: {ran.stderr.decode(errors='replace')}")

    return run
