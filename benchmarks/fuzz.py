"""Searches for a text that breaks a law of ``benchmarks.laws``, or that takes too long, with atheris.

    python -m benchmarks.fuzz [--seconds 60] [--output DIRECTORY] [--seed N]

atheris follows which lines of unitcheck a text reaches and goes on from those that reach new ones. The search goes on
after a law is broken; at the end each kind of break is printed once with the shortest text that showed it, and the exit
status is 1. It is 0 where none was found, and 2 where atheris is not installed: it comes with the extra ``dev`` where
there are wheels of it, which is on Linux.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import FunctionType
from typing import Any, NamedTuple

from benchmarks import hostile, laws, samples
from benchmarks.child import ROOT, environment

LONGEST = 2_000
"""Bytes of a text."""
TIMES_PROSE, FLOOR_SECONDS = 200, 0.25
"""A text is too slow where it takes longer than the floor, and so many times longer than prose of its length."""
HANGS_SECONDS = 60


class Found(NamedTuple):
    """A text that breaks a law: which, and what it was read as."""

    problem: str
    text: str
    syntax: str

    @property
    def kind(self) -> str:
        """What is alike in all texts that break the law in the same way: the problem without its particulars."""
        return re.sub(r"'[^']*'|\"[^\"]*\"|\d+(?! *$)", "…", self.problem.split(":")[0]) if self.problem else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Search in a process of its own, which atheris ends in its own way; then tell what it found."""
    options = _options(arguments)
    if find_spec("atheris") is None:
        print("fuzz: atheris is not installed; pip install '.[dev]' has it on Linux", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="unitcheck-fuzz-") as work:
        search = _search(Path(work), options.seconds, options.seed)
        found = shortest(_read(Path(work)))
    for each in found:
        print(f"{each.problem}\n    in {each.syntax}: {each.text!r}")
    if options.output:
        _write(options.output, found)
    if search.returncode and not found:
        print(f"{search.stderr}\nfuzz: the search ended with exit status {search.returncode}", file=sys.stderr)
        return 2
    print(f"{_texts(search.stderr)} texts, seed {options.seed}: {len(found)} kinds of break")
    return 1 if found else 0


def shortest(found: Sequence[Found]) -> tuple[Found, ...]:
    """Of each kind the shortest text."""
    kinds: dict[str, Found] = {}
    for each in sorted(found, key=lambda one: len(one.text)):
        kinds.setdefault(each.kind, each)
    return tuple(kinds.values())


def read(data: bytes) -> tuple[str, str]:
    """The text and the syntax that some bytes stand for: the first byte chooses, the rest is UTF-8 as far as it can be.

    What is no UTF-8 becomes lone surrogates, which a str may hold and no file does.
    """
    syntax = laws.NAMES[data[0] % len(laws.NAMES)] if data else laws.NAMES[0]
    return data[1:].decode("utf-8", "surrogateescape"), syntax


def seeds() -> Iterator[bytes]:
    """Where the search starts: prose with claims, and what is hostile, in every syntax."""
    texts = [samples.markdown(1_500, wrong=True), *samples.prose(20_000).splitlines()]
    texts += [family.made(60) for family in hostile.FAMILIES]
    for index, text in enumerate(texts):
        for syntax in range(len(laws.NAMES)):
            if index % len(laws.NAMES) == syntax or index == 0:
                yield bytes([syntax]) + text.encode("utf-8", "surrogatepass")


def words() -> tuple[str, ...]:
    """What texts are pieced together from besides single bytes: hostile pieces, units, cues and marks."""
    pieces = (*hostile.NUMBERS, *hostile.WORDS, *hostile.UNITS, *hostile.RELATIONS, *hostile.MARKDOWN)
    return tuple(dict.fromkeys(pieces))


# --- the process that searches ----------------------------------------------------------------------------------------


def _search(work: Path, seconds: int, seed: int) -> subprocess.CompletedProcess[str]:
    """The search, ended; what it found stands in ``work``."""
    return subprocess.run(
        [sys.executable, "-m", "benchmarks.fuzz", "--into", str(work), f"--seconds={seconds}", f"--seed={seed}"],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _texts(said: str) -> str:
    """How many texts the search has tried, by what it said at its end."""
    counted = re.search(r"stat::number_of_executed_units: +(\d+)", said)
    return f"{int(counted[1]):,}" if counted else "an unknown number of"


def _child(work: Path, seconds: int, seed: int) -> None:
    """Search until the time is over; atheris then ends the process."""
    atheris = import_module("atheris")
    corpus = work / "corpus"
    corpus.mkdir()
    for number, data in enumerate(seeds()):
        (corpus / f"{number:04}").write_bytes(data)
    dictionary = work / "words"
    dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in words()), encoding="ascii")
    _instrument(atheris)
    judge = _Judge(work / "found.jsonl")
    flags = (
        f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-seed={seed}", f"-dict={dictionary}",
        f"-timeout={HANGS_SECONDS}", f"-artifact_prefix={work}/hang-", "-print_final_stats=1", "-verbosity=0",
    )  # fmt: skip
    atheris.Setup([sys.argv[0], *flags, str(corpus)], judge)
    atheris.Fuzz()


def _instrument(atheris: Any) -> None:
    """Let atheris see which lines of unitcheck run; it was imported already, so function by function."""
    laws.broken(samples.markdown(LONGEST, wrong=True), "markdown", laws.checker())  # loads what loads late
    for function in [each for each in gc.get_objects() if isinstance(each, FunctionType)]:
        if (function.__module__ or "").partition(".")[0] == "unitcheck":
            atheris.instrument_func(function)


class _Judge:
    """Takes the bytes that atheris makes; a law that is broken is written down, and the search goes on."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kinds: dict[str, int] = {}
        self._checker = laws.checker()
        prose = samples.prose(LONGEST)
        laws.broken(prose, "plain", self._checker)
        began = time.process_time()
        for _ in range(5):
            laws.broken(prose, "plain", self._checker)
        self._seconds_a_character = (time.process_time() - began) / 5 / len(prose)

    def __call__(self, data: bytes) -> None:
        """Check one text."""
        text, syntax = read(data)
        began = time.process_time()
        problem = laws.broken(text, syntax, self._checker)
        took = time.process_time() - began
        if problem is None and took > max(FLOOR_SECONDS, TIMES_PROSE * self._seconds_a_character * len(text)):
            problem = f"it takes too long: {took:.2f} s for {len(text)} characters"
        if problem is not None:
            self._keep(Found(problem, text, syntax))

    def _keep(self, found: Found) -> None:
        """Write it down if it is new, or shorter than what was written down of its kind."""
        if len(found.text) < self._kinds.get(found.kind, LONGEST + 1):
            self._kinds[found.kind] = len(found.text)
            with self._file.open("a", encoding="ascii") as file:
                file.write(json.dumps(found._asdict()) + "\n")


def _escaped(word: str) -> str:
    """A word as libFuzzer's dictionaries write it."""
    plain = set(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,()-+/")
    return "".join(chr(byte) if byte in plain else f"\\x{byte:02X}" for byte in word.encode("utf-8"))


# --- what was found ---------------------------------------------------------------------------------------------------


def _read(work: Path) -> list[Found]:
    file = work / "found.jsonl"
    lines = file.read_text(encoding="ascii").splitlines() if file.is_file() else []
    found = [Found(**json.loads(line)) for line in lines]
    hangs = [read(hang.read_bytes()) for hang in sorted(work.glob("hang-timeout-*"))]
    return found + [Found(f"it takes longer than {HANGS_SECONDS} s", text, syntax) for text, syntax in hangs]


def _write(folder: Path, found: Sequence[Found]) -> None:
    """Each text as a file of its own, beside a line that says what is wrong with it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, each in enumerate(found, 1):
        stem = folder / f"{number:02}-{each.syntax}"
        stem.with_suffix(".txt").write_bytes(each.text.encode("utf-8", "surrogateescape"))
        stem.with_suffix(".problem").write_text(f"{each.problem}\n", encoding="utf-8")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=60, help="how long to search (default: %(default)s)")
    parser.add_argument("--seed", type=int, help="repeat a search (default: another each time)")
    parser.add_argument("--output", type=Path, metavar="DIRECTORY", help="write each text that breaks a law here")
    parser.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    options.seed = random.randint(1, 2**31 - 1) if options.seed is None else options.seed
    return options


if __name__ == "__main__":
    given = _options(None)
    if given.into is not None:
        _child(given.into, given.seconds, given.seed)
    sys.exit(main())
