"""A project of its own, and pytest run in it with the plugin, whether unitcheck is installed or not."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import entry_points

import pytest

from unitcheck import (  # what a run within this process would load anew each time
    checker,
    diagnose,
    testing,
)
from unitcheck.pytest_plugin import choices, documents

KEPT = (checker, diagnose, testing, choices, documents)
MODULE = "unitcheck.pytest_plugin"
IS_INSTALLED = any(entry.value == MODULE for entry in entry_points(group="pytest11"))
LOADED = () if IS_INSTALLED else ("-p", MODULE)
"""Without an entry point pytest is told of the plugin, which goes by the name of its module then."""

WRONG = "The strait is 600 km (273 miles) wide.\n"
RIGHT = "The strait is 600 km (373 miles) wide.\n"
NOTED = "The strait is 27 km (16 miles) wide.\n"
MESSAGE = "600 km is 373 miles, not 273: one digit is wrong"
NOTE = "27 km is 17 miles, not 16: 16.8 was cut, not rounded"


class Project:
    """A folder in which pytest is run; ``options`` are given to every run."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.path = pytester.path
        self.options: tuple[str, ...] = ()

    def write(self, files: Mapping[str, str | bytes]) -> Project:
        """Put texts into files below the folder, the folders between made."""
        for name, content in files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self

    def __call__(self, *arguments: str) -> pytest.RunResult:
        """``pytest --unitcheck``, in this process."""
        return self.plain("--unitcheck", *arguments)

    def plain(self, *arguments: str) -> pytest.RunResult:
        """``pytest``, in this process."""
        return self.pytester.runpytest_inprocess(*LOADED, *self.options, *arguments)

    def outcomes(self, *arguments: str) -> dict[str, str]:
        """How each test came out, by its node: passed, failed, error, skipped."""
        words = {"PASSED": "passed", "FAILED": "failed", "ERROR": "error", "SKIPPED": "skipped"}
        found = {}
        for line in self(*arguments, "-rA").outlines:
            word, _, rest = line.partition(" ")
            if word in words:
                found[rest.partition(" - ")[0]] = words[word]
        return found
