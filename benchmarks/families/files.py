"""Many files: two processes against one, and a second run against the first that filled the cache.

What the runs print must be the same to the byte.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.child import UNITCHECK, ChildFailed, environment
from benchmarks.figure import Figure, Row, Settings, Skipped, Target, spread
from benchmarks.files_made import knows, make_files

NAME = "files"
MANY = 2_000
JOBS, CACHE = Target(1.7, at_least=True), Target(5, at_least=True)
FORMAT = ("--fail-on", "never", "--output-format", "json", "--claims")


class Ran(NamedTuple):
    """A run of the command: how long it took, and what it printed."""

    seconds: float
    printed: bytes


def measure(settings: Settings) -> Iterator[Row]:
    """Both, on the same files; the one or the other is skipped while the command has no option for it."""
    count = 40 if settings.quick else MANY
    missing = [option for option in ("--jobs", "--no-cache", "--cache-dir") if not knows(option)]
    if missing:
        yield Skipped(f"{count:,} files of 20 KB", f"this unitcheck has no {', no '.join(missing)}")
        return
    folder = make_files(settings.work / "many", count)
    yield from _jobs(folder, count, settings)
    yield _cached(folder, count, settings)


def _jobs(folder: Path, count: int, settings: Settings) -> Iterator[Row]:
    ones, twos = [], []
    for _ in range(1 if settings.quick else 3):
        ones.append(_run(folder, "--no-cache", "--jobs=1"))
        twos.append(_run(folder, "--no-cache", "--jobs=2"))
    _demand_same("--jobs=2", [*ones, *twos])
    faster = [one.seconds / two.seconds for one, two in zip(ones, twos, strict=True)]
    value = spread([two.seconds for two in twos])
    yield Figure(f"{count:,} files of 20 KB, --jobs 2: times faster", value, "s", "--jobs 1", spread(faster), JOBS)


def _cached(folder: Path, count: int, settings: Settings) -> Figure:
    firsts, seconds = [], []
    cache = settings.work / "cache"
    for _ in range(1 if settings.quick else 3):
        shutil.rmtree(cache, ignore_errors=True)
        firsts.append(_run(folder, f"--cache-dir={cache}"))
        seconds.append(_run(folder, f"--cache-dir={cache}"))
    _demand_same("the cache", [*firsts, *seconds])
    faster = [one.seconds / two.seconds for one, two in zip(firsts, seconds, strict=True)]
    value = spread([two.seconds for two in seconds])
    subject = f"{count:,} files of 20 KB, from the cache: times faster"
    return Figure(subject, value, "s", "the first run", spread(faster), CACHE)


def _run(folder: Path, *options: str) -> Ran:
    began = time.perf_counter()
    ran = subprocess.run(
        [*UNITCHECK, ".", *FORMAT, *options], cwd=folder, env=environment(), capture_output=True, check=False
    )
    took = time.perf_counter() - began
    if ran.returncode:
        raise ChildFailed(f"{' '.join(options)}: exit status {ran.returncode}: {ran.stderr.decode(errors='replace')}")
    return Ran(took, ran.stdout)


def _demand_same(what: str, runs: list[Ran]) -> None:
    """Raises ChildFailed where two runs printed different things."""
    if len({run.printed for run in runs}) > 1:
        raise ChildFailed(f"with {what} the findings are others than without")
