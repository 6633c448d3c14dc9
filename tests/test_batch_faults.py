"""What may befall a long run, for real: killed workers, a full disk, Ctrl-C, a file cut short.

Each is told, what is finished is kept, and the same command goes on from there, to the same bytes as a run that nothing
befell.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

import unitcheck
from tests.archives import RIGHT, WRONG, content, results, write_jsonl, write_parquet
from unitcheck import cli

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send, nor process groups")

SCRIPT = """
import os, signal, sys, time
from pathlib import Path
from unitcheck import checker, cli
from unitcheck.batch.formats import jsonl, parquet

parquet.PART = jsonl.PART = 2_000
jsonl._BLOCK = 500
check = checker.Checker.check

def fragile(self, text, syntax="plain", path=None):
    if "kills once" in text and not Path("killed").exists():
        Path("killed").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if "kills always" in text and not Path("cured").exists():
        os.kill(os.getpid(), signal.SIGKILL)
    if "takes long" in text and not Path("cured").exists():
        Path(f"reached-{os.getpid()}").touch()
        time.sleep(60)
    return check(self, text, syntax, path)

checker.Checker.check = fragile  # in a spawned worker too, which runs this file but for the end

if __name__ == "__main__":
    if "LARGEST_FILE" in os.environ:
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(os.environ["LARGEST_FILE"]),) * 2)
    sys.exit(cli.main(["batch", "archive", "--key", "id", *sys.argv[1:]]))
"""
ENGINES = ["local", "dask"]


class Ran(NamedTuple):
    status: int
    out: str
    err: str


class Desk:
    """A folder with an archive, and the command to check it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "archive").mkdir()
        (folder / "main.py").write_text(SCRIPT, encoding="utf-8")
        rows = [(f"p{number}", WRONG if number % 9 == 4 else RIGHT) for number in range(200)]
        write_parquet(folder / "archive" / "a.parquet", rows, group=20)
        write_jsonl(folder / "archive" / "b.jsonl", [(f"j{number}", text) for number, (_, text) in enumerate(rows)])

    def put(self, text: str) -> None:
        """Put a text amidst the archive."""
        rows = [(f"x{number}", f"{RIGHT} It {text}." if number == 60 else RIGHT) for number in range(100)]
        write_jsonl(self.folder / "archive" / "x.jsonl", rows)

    @contextmanager
    def started(self, *arguments: str) -> Iterator[subprocess.Popen[str]]:
        """A run in a process group of its own, of which nothing is left when the test ends."""
        with subprocess.Popen(
            [sys.executable, "main.py", *arguments],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={
                **os.environ,
                "PYTHONPATH": str(Path(unitcheck.__file__).parents[1]),
                "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
            },
            start_new_session=True,
        ) as process:
            try:
                yield process
            finally:
                if anybody_left(process):
                    os.killpg(process.pid, signal.SIGKILL)

    def run(self, *arguments: str) -> Ran:
        with self.started("--jobs", "2", *arguments) as process:
            out, err = process.communicate(timeout=180)
            return Ran(process.returncode, out, err)

    def undisturbed(self) -> dict[str, bytes]:
        """The files of a run that nothing befalls."""
        (self.folder / "cured").touch()
        (self.folder / "killed").touch()
        ran = self.run("--out", "undisturbed")
        assert ran.status == cli.FOUND, ran
        assert not [path.name for path in (self.folder / "undisturbed").iterdir() if path.suffix == ".part"]
        return content(self.folder / "undisturbed")

    def reached(self) -> None:
        """Wait until a worker has come to the text that takes long."""
        until = time.monotonic() + 120
        while not list(self.folder.glob("reached-*")):
            assert time.monotonic() < until
            time.sleep(0.05)


def anybody_left(process: subprocess.Popen[str]) -> bool:
    """Whether any process of the group is there."""
    try:
        os.killpg(process.pid, 0)
    except ProcessLookupError:
        return False
    return True


def nobody_left(process: subprocess.Popen[str], seconds: float = 30) -> bool:
    until = time.monotonic() + seconds
    while anybody_left(process) and time.monotonic() < until:
        time.sleep(0.05)
    return not anybody_left(process)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


# --- workers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", ENGINES)
def test_a_worker_killed_in_mid_run_loses_and_repeats_no_row(desk: Desk, engine: str) -> None:
    desk.put("kills once")
    ran = desk.run("--out", "out", "--engine", engine)
    assert (desk.folder / "killed").exists()
    assert (ran.status, ran.err) == (cli.FOUND, "")
    assert content(desk.folder / "out") == desk.undisturbed()
    ids = [row["id"] for row in results(desk.folder / "out")]
    assert sorted(ids) == sorted({*ids})
    assert len(ids) == 500


@pytest.mark.parametrize("engine", ENGINES)
def test_a_part_that_kills_every_worker_is_told_and_all_others_are_kept(desk: Desk, engine: str) -> None:
    desk.put("kills always")
    ran = desk.run("--out", "out", "--engine", engine)
    assert ran.status == cli.UNUSABLE
    (told,) = ran.err.splitlines()
    assert told.startswith("unitcheck: archive/x.jsonl, part 1: could not be checked: ")
    assert told.endswith("memory runs out; give it fewer --jobs")
    before = {path.name: path.stat().st_mtime_ns for path in (desk.folder / "out").glob("*.parquet")}
    (desk.folder / "cured").touch()
    assert desk.run("--out", "out").status == cli.FOUND
    after = {path.name: path.stat().st_mtime_ns for path in (desk.folder / "out").glob("*.parquet")}
    assert before.items() < after.items(), "what was finished is not made again"
    assert content(desk.folder / "out") == desk.undisturbed()


# --- the run itself ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("whom", ["all", "the parent"])
def test_ctrl_c_ends_a_run_and_the_same_command_goes_on(desk: Desk, engine: str, whom: str) -> None:
    desk.put("takes long")
    with desk.started("--jobs", "2", "--out", "out", "--engine", engine) as process:
        assert process.stderr is not None
        desk.reached()
        begun = time.monotonic()
        if whom == "all":  # as a terminal does it
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        assert process.wait(50) == cli.INTERRUPTED
        assert time.monotonic() - begun < 45, "the document that is being checked takes a minute"
        told = process.stderr.read()
        assert nobody_left(process)
    assert told.startswith("unitcheck: interrupted after ")
    assert told.endswith(" parts; the same command goes on from there\n")
    assert told.count("\n") == 1
    assert list((desk.folder / "out").glob("*.parquet"))
    assert not list((desk.folder / "out").glob(".*.part"))
    (desk.folder / "cured").touch()
    assert desk.run("--out", "out", "--engine", engine).status == cli.FOUND
    assert content(desk.folder / "out") == desk.undisturbed()


def test_a_run_that_is_killed_goes_on_from_any_point(desk: Desk) -> None:
    desk.put("takes long")
    with desk.started("--jobs", "2", "--out", "out") as process:
        desk.reached()
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)
    finished = {path.name: path.stat().st_mtime_ns for path in (desk.folder / "out").glob("*.parquet")}
    assert finished
    assert list((desk.folder / "out").glob(".*.part")), "a killed process cannot tidy up"
    (desk.folder / "out" / sorted(finished)[0]).write_bytes(b"PAR1")  # a disk that lost power
    (desk.folder / "cured").touch()
    assert desk.run("--out", "out").status == cli.FOUND
    kept = {path.name: path.stat().st_mtime_ns for path in (desk.folder / "out").glob("*.parquet")}
    assert all(kept[name] == finished[name] for name in sorted(finished)[1:])
    assert not list((desk.folder / "out").glob(".*.part"))
    assert content(desk.folder / "out") == desk.undisturbed()


def test_workers_do_not_outlive_a_run_that_is_killed(desk: Desk) -> None:
    with desk.started("--jobs", "2", "--out", "out") as process:
        until = time.monotonic() + 60
        while not list((desk.folder / "out").glob("*.parquet")) and time.monotonic() < until:
            time.sleep(0.02)
        process.kill()
        process.wait(30)
        assert nobody_left(process, 60)


def test_two_runs_do_not_write_into_one_folder(desk: Desk) -> None:
    desk.put("takes long")
    with desk.started("--jobs", "2", "--out", "out") as process:
        desk.reached()
        unfinished = set((desk.folder / "out").glob(".*.part"))
        second = desk.run("--out", "out")
        assert unfinished.intersection((desk.folder / "out").glob(".*.part"))  # what takes long is still wanted
        process.send_signal(signal.SIGINT)
        process.wait(60)
    assert second.status == cli.UNUSABLE
    assert second.err == "unitcheck: --out: out: another run writes to it; wait for its end, or name another folder\n"


# --- the disk ---------------------------------------------------------------------------------------------------------


def test_a_full_disk_ends_the_run_and_what_is_finished_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file may grow beyond so many bytes, which the results of one part do, for it has many findings."""
    many = "".join(f"The {number} km (1 mile) way. " for number in range(3, 350))
    rows = [("x0", RIGHT), ("x1", many), ("x2", RIGHT)]
    write_jsonl(desk.folder / "archive" / "x.jsonl", rows)
    with monkeypatch.context() as patch:
        patch.setenv("LARGEST_FILE", "13000")
        ran = desk.run("--out", "out")
    assert ran.status == cli.UNUSABLE
    assert ran.err == "unitcheck: out: cannot be written (File too large); what is finished is kept\n"
    kept = content(desk.folder / "out")
    assert kept
    assert not list((desk.folder / "out").glob(".*.part"))
    assert desk.run("--out", "out").status == cli.FOUND
    whole = desk.undisturbed()
    assert content(desk.folder / "out") == whole
    assert all(whole[name] == held for name, held in kept.items())


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 40 KB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    mounted = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=40k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_without_room_ends_the_run_and_goes_on_where_there_is_some(desk: Desk, small_disk: Path) -> None:
    ran = desk.run("--out", str(small_disk / "out"))
    assert ran.status == cli.UNUSABLE
    assert ran.err == "unitcheck: disk/out: cannot be written (No space left on device); what is finished is kept\n"
    assert content(small_disk / "out")
    shutil.copytree(small_disk / "out", desk.folder / "out")
    assert desk.run("--out", "out").status == cli.FOUND
    assert content(desk.folder / "out") == desk.undisturbed()


# --- the input --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cut", ["the end", "the middle"])
def test_parquet_that_is_damaged_is_told_and_the_others_are_checked(desk: Desk, cut: str) -> None:
    damaged = desk.folder / "archive" / "c.parquet"
    write_parquet(damaged, [(f"c{number}", f"{WRONG} {number}") for number in range(200)], group=20)
    whole = damaged.read_bytes()
    damaged.write_bytes(whole[:-20] if cut == "the end" else whole[:200] + bytes(200) + whole[400:])
    ran = desk.run("--out", "out")
    assert ran.status == cli.UNUSABLE
    told = {line.partition(": ")[2].partition(" (")[0] for line in ran.err.splitlines()}
    parts = {each.partition(": ")[0] for each in told}
    assert parts == ({"archive/c.parquet"} if cut == "the end" else {"archive/c.parquet, part 0"})
    assert {each.partition(": ")[2] for each in told} == {"cannot be read as Parquet; restore it, or leave it out"}
    ids = {row["id"] for row in results(desk.folder / "out")}
    assert {each[0] for each in ids} == ({"p", "j"} if cut == "the end" else {"p", "j", "c"})
    before = damaged.stat()
    damaged.write_bytes(whole)
    os.utime(damaged, ns=(before.st_atime_ns, before.st_mtime_ns))  # even if the clock tells no difference
    assert desk.run("--out", "out").status == cli.FOUND
    assert content(desk.folder / "out") == desk.undisturbed()


def test_bad_rows_are_told_in_their_place_and_make_the_status_2(desk: Desk) -> None:
    with (desk.folder / "archive" / "b.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "bad", "text": 5}\n{"id"\n{"id": "good", "text": "It is 5 km (3 miles) off."}\n')
    ran = desk.run("--out", "out")
    assert ran.status == cli.UNUSABLE
    assert ran.err == (
        "unitcheck: archive/b.jsonl, row 200: this is no text but a number; "
        "1 other document could not be checked either\n"
    )
    *_, bad, worse, good = [row for row in results(desk.folder / "out") if row["input"].endswith("b.jsonl")]
    assert (bad["id"], bad["row"], bad["error"]) == ("bad", 200, "this is no text but a number")
    assert (worse["id"], worse["row"], worse["claims"]) == (None, 201, None)
    assert (good["id"], good["row"], good["error"], good["claims"]) == ("good", 202, None, 1)
    first = content(desk.folder / "out")
    assert desk.run("--out", "out").status == cli.UNUSABLE
    assert content(desk.folder / "out") == first
