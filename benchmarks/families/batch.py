"""Archives: what an archive costs beside its checks, one worker and two, Dask, and the peak of a worker.

The archive is the prose, a paragraph a row, over and over, in sixteen Parquet files: 1,000 MB of text, or what
`UNITCHECK_ARCHIVE_MB` says. Rows and megabytes per second are of whole runs, start included; the overhead is of
processor time, over one file, against calling `check` in a loop on texts that are in memory already.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.child import UNITCHECK, ChildFailed, ask, environment
from benchmarks.figure import Detail, Figure, Row, Settings, Skipped, Spread, Target, spread
from benchmarks.timing import pairs, processor_seconds
from unitcheck.checker import Checker

NAME = "batch"
VARIABLE = "UNITCHECK_ARCHIVE_MB"
USUAL, QUICK = 1_000, 2
FILES = 16
WORKERS, OVERHEAD, MEMORY = Target(1.7, at_least=True), Target(1.3), Target(1.25)
MEGABYTE = 1_000_000
_ROWS = 100_000
"""Of a row group."""
_ONCE = 300 * MEGABYTE
"""Beyond that each way is measured once: a run takes minutes, in which what disturbs it evens out."""


class Archive(NamedTuple):
    """A folder of Parquet files, and how much is in it; ``size`` is the bytes of the texts."""

    folder: Path
    rows: int
    size: int

    def __str__(self) -> str:
        return f"{self.size / MEGABYTE:,.{0 if self.size >= 10 * MEGABYTE else 1}f} MB in {self.rows:,} rows"


class Ran(NamedTuple):
    """A run: seconds by the wall and of all its processors, and its results, to the byte."""

    seconds: float
    processor: float
    results: tuple[bytes, ...]


def measure(settings: Settings) -> Iterator[Row]:
    """The rows; Dask is left out where it is not installed."""
    missing = [name for name in ("pyarrow", "fsspec", "resource") if find_spec(name) is None]
    if missing:
        yield Skipped("archives", f"this takes {', '.join(missing)}; run pip install 'unitcheck[batch]'")
        return
    megabytes = QUICK if settings.quick else int(os.environ.get(VARIABLE, USUAL))
    texts = [line for line in settings.text.split("\n") if line.strip()]
    settings.say(f"batch: an archive of {megabytes} MB")
    archive = make(settings.work / "archive", texts, megabytes * MEGABYTE)
    yield _overhead(settings, texts, min(megabytes, 5) * MEGABYTE)
    yield from _runs(settings, archive)
    yield _peak(settings, archive, make(settings.work / "tenth", texts, archive.size // 10))


def make(folder: Path, texts: list[str], size: int, files: int = FILES) -> Archive:
    """The texts in turn until there are so many bytes of them, in so many files."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder.mkdir()
    schema = pa.schema([("id", pa.int64()), ("text", pa.string())])
    coming, rows, made = cycle(texts), 0, 0
    average = sum(len(text.encode()) for text in texts) / len(texts)
    for number in range(files):
        with pq.ParquetWriter(folder / f"{number:02}.parquet", schema, use_dictionary=False) as writer:
            while made < size * (number + 1) / files:
                count = min(_ROWS, 1 + int((size * (number + 1) / files - made) / average))
                some = list(islice(coming, count))
                writer.write_table(pa.table({"id": range(rows, rows + count), "text": some}, schema=schema))
                rows, made = rows + count, made + sum(len(text.encode()) for text in some)
    return Archive(folder, rows, made)


def _overhead(settings: Settings, texts: list[str], size: int) -> Figure:
    """One file, from Parquet to results, in this process, against a loop over the same texts."""
    import pyarrow.parquet as pq

    from unitcheck.batch.batches import Layout
    from unitcheck.batch.formats import parquet
    from unitcheck.batch.parts import Fragment, Input
    from unitcheck.batch.rows import LONGEST
    from unitcheck.batch.work import Task, Terms, work
    from unitcheck.config import Config

    archive = make(settings.work / "one", texts, size, files=1)
    file = archive.folder / "00.parquet"
    input = Input(str(file), file.stat().st_size, "", "parquet")
    terms = Terms(Layout("text", ("id",)), Config(), "plain", LONGEST)
    parts = tuple(parquet.parts(input, terms.layout))
    out = settings.work / "one-out"
    out.mkdir()
    fields = parquet.fields(input, terms.layout)
    tasks = [Task(Fragment(input, number, part), fields, terms, "", str(out), "x") for number, part in enumerate(parts)]
    held = pq.read_table(file).column("text").to_pylist()
    checker = Checker()

    def whole() -> None:
        if problem := next((done.problem for done in map(work, tasks) if done.problem), None):
            raise ChildFailed(problem)

    taken = pairs(
        whole, lambda: [checker.check(text) for text in held],
        at_least=1 if settings.quick else 3, at_most=5, clock=processor_seconds,
    )  # fmt: skip
    return Figure(f"{archive}: overhead", taken.value, "s", "check in a loop", taken.ratio, OVERHEAD)


def _runs(settings: Settings, archive: Archive) -> Iterator[Row]:
    ones, twos, dasks = [], [], []
    has_dask = find_spec("distributed") is not None
    for _ in range(1 if settings.quick or archive.size > _ONCE else 3):
        ones.append(_run(settings, archive, "--jobs=1"))
        twos.append(_run(settings, archive, "--jobs=2"))
        if has_dask:
            dasks.append(_run(settings, archive, "--jobs=2", "--engine=dask"))
    if len({run.results for run in (*ones, *twos, *dasks)}) > 1:
        raise ChildFailed("who does the work changes the results")
    faster = [one.seconds / two.seconds for one, two in zip(ones, twos, strict=True)]
    yield _figure(archive, ones, "one worker", spread([1.0] * len(ones)), None)
    yield _figure(archive, twos, "two workers: times faster", spread(faster), WORKERS)
    if has_dask:
        beside = [one.seconds / dask.seconds for one, dask in zip(ones, dasks, strict=True)]
        yield _figure(archive, dasks, "two workers of Dask: times faster", spread(beside), None)
    else:
        yield Skipped(f"{archive}, Dask", "Dask is not installed; run pip install 'unitcheck[dask]'")
    yield _detail(archive, {"one worker": ones, "two workers": twos, "two workers of Dask": dasks})


def _figure(archive: Archive, runs: list[Ran], who: str, ratio: Spread, target: Target | None) -> Figure:
    rate = spread([archive.size / MEGABYTE / run.seconds for run in runs])
    return Figure(f"{archive}, {who}", rate, "MB/s", "one worker", ratio, target)


def _detail(archive: Archive, by_who: dict[str, list[Ran]]) -> Detail:
    rows = []
    for who, runs in by_who.items():
        for run in runs:
            rates = f"{archive.rows / run.seconds:,.0f}", f"{archive.size / MEGABYTE / run.seconds:.2f}"
            rows.append((who, *rates, f"{run.seconds:.1f}", f"{run.processor:.1f}"))
    header = ("", "rows/s", "MB/s", "seconds", "seconds of all processors")
    return Detail(f"Every run over {archive}", header, tuple(rows))


def _run(settings: Settings, archive: Archive, *options: str) -> Ran:
    import resource

    settings.say(f"batch: {archive}, {' '.join(options)}")
    out = settings.work / "out"
    shutil.rmtree(out, ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    ran = subprocess.run(
        _command(archive, out, *options), cwd=settings.work, env=environment(), capture_output=True, check=False
    )
    took = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if ran.returncode:
        raise ChildFailed(f"{' '.join(options)}: exit status {ran.returncode}: {ran.stderr.decode(errors='replace')}")
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ran(took, used, tuple(path.read_bytes() for path in sorted(out.glob("*.parquet"))))


def _command(archive: Archive, out: Path, *options: str) -> list[str]:
    return [
        *UNITCHECK, "batch", str(archive.folder), "--isolated", "--key=id", "--fail-on=never", f"--out={out}", *options,
    ]  # fmt: skip


def _peak(settings: Settings, archive: Archive, tenth: Archive) -> Figure:
    """The largest process of a run over the archive, against one over a tenth of it."""
    large, small = (_held(settings, each) for each in (archive, tenth))
    value = spread([large / MEGABYTE])
    return Figure(f"{archive}: the peak of a worker", value, "MB", f"{tenth}", spread([large / small]), MEMORY)


def _held(settings: Settings, archive: Archive) -> float:
    settings.say(f"batch: the peak over {archive}")
    out = settings.work / f"out-{archive.folder.name}"
    held = ask("peak", *_command(archive, out, "--jobs=1"))
    if held["status"]:
        raise ChildFailed(f"unitcheck batch ended with exit status {held['status']:.0f}")
    return held["bytes"]
