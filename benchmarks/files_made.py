"""Many files to check, and which options the command has to check them with."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

from benchmarks import samples
from benchmarks.child import UNITCHECK, environment

SIZE = 20_000


def make_files(folder: Path, count: int) -> Path:
    """``folder`` with so many files of ``SIZE`` characters of prose, no two alike; made once."""
    if not folder.is_dir():
        folder.mkdir(parents=True)
        for number in range(count):
            text = samples.prose(SIZE, seed=number)
            (folder / f"{number:05}.txt").write_text(text, encoding="utf-8", newline="\n")
    return folder


def knows(option: str) -> bool:
    """Whether ``unitcheck`` has the option of that name."""
    return option in _options()


@cache
def _options() -> frozenset[str]:
    ran = subprocess.run([*UNITCHECK, "--help"], env=environment(), capture_output=True, encoding="utf-8", check=True)
    return frozenset(re.findall(r"--[a-z][a-z-]+", ran.stdout))
