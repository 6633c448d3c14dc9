"""The command run in the process of the tests, which costs a hundredth of a process of its own."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import NamedTuple

import pytest

import unitcheck
from unitcheck import cli


def import_everything() -> None:
    """Load every module of unitcheck but those that run when they are loaded."""
    for module in walk_packages(unitcheck.__path__, "unitcheck."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


class Ran(NamedTuple):
    """What a run printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


class Command:
    """``unitcheck`` in a folder of its own."""

    def __init__(self, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.here = here
        self._patch = monkeypatch
        self._capsys = capsys
        monkeypatch.chdir(here)
        for name in ("NO_COLOR", "FORCE_COLOR"):
            monkeypatch.delenv(name, raising=False)

    def __call__(self, *arguments: str, stdin: str = "") -> Ran:
        self._capsys.readouterr()
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        status = cli.main(arguments)
        printed = self._capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    def write(self, files: Mapping[str, str]) -> None:
        """Put texts into files below the folder, the folders between made."""
        for name, text in files.items():
            path = self.here / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def concise(self, *arguments: str, stdin: str = "") -> list[str]:
        """Path, line and rule of each finding of a concise report."""
        printed = self(*arguments, "--output-format", "concise", stdin=stdin).lines[:-1]
        return [" ".join((line.split(":")[0], line.split(" ")[2])) for line in printed]
