"""The most memory that a whole process holds at once: of one large file against its size, of many against few."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from benchmarks import samples
from benchmarks.child import UNITCHECK, ChildFailed, ask
from benchmarks.figure import Figure, Row, Settings, Skipped, Spread, Target, spread
from benchmarks.files_made import knows, make_files

NAME = "memory"
MEGABYTE = 1_000_000
LARGE = 100 * MEGABYTE
MANY, FEW = 2_000, 100
ONE_FILE, STREAM = Target(6), Target(1.25)
NEVER = ("--fail-on", "never", "--output-format", "concise")


def measure(settings: Settings) -> Iterator[Row]:
    """One large file, then many small ones."""
    if find_spec("resource") is None:
        yield Skipped("peak memory", "this platform does not tell a process's peak (no module resource)")
        return
    yield _one_file(LARGE // 50 if settings.quick else LARGE, settings)
    yield _many_files(*((FEW, 10) if settings.quick else (MANY, FEW)), settings)


def _one_file(size: int, settings: Settings) -> Figure:
    file = settings.work / "large.txt"
    file.write_text(samples.prose(size), encoding="utf-8", newline="\n")
    settings.say(f"memory: {size // MEGABYTE} MB in one file")
    held = file.stat().st_size
    value = spread([_peak(file)])
    file.unlink()
    return Figure(
        f"{held / MEGABYTE:.0f} MB of text in one file",
        value.times(1 / MEGABYTE), "MB", "its size", value.times(1 / held), ONE_FILE,
    )  # fmt: skip


def _many_files(many: int, few: int, settings: Settings) -> Figure:
    """Many files against a few of the same size: what is held of a file after it has been reported would add up."""
    settings.say(f"memory: {many} files")
    small = make_files(settings.work / "few", few)
    large = make_files(settings.work / "many", many)
    ratios, values = [], []
    for _ in range(1 if settings.quick else 3):
        values.append(_peak(large))
        ratios.append(values[-1] / _peak(small))
    value: Spread = spread(values).times(1 / MEGABYTE)
    return Figure(f"{many:,} files of 20 KB", value, "MB", f"{few:,} of them", spread(ratios), STREAM)


def _peak(path: Path) -> float:
    """Bytes. One process, where unitcheck could take several: a peak is that of the largest, not of all together."""
    wanted = (("--jobs", "--jobs=1"), ("--no-cache", "--no-cache"), ("--max-file-size", "--max-file-size=1 GB"))
    alone = [word for option, word in wanted if knows(option)]
    held = ask("peak", *UNITCHECK, str(path), *NEVER, *alone)
    if held["status"]:
        raise ChildFailed(f"unitcheck {path.name} ended with exit status {held['status']:.0f}")
    return held["bytes"]
