"""A run of pytest that does not use the plugin pays nothing for it: what is loaded tells, not the clock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import unitcheck
from tests.plugin import LOADED, RIGHT

NOTED_AT_THE_END = """
import json, sys
def pytest_unconfigure(config):
    open("loaded.json", "w").write(json.dumps(sorted(sys.modules)))
"""
PLUGIN = {"unitcheck", "unitcheck._version", "unitcheck.pytest_plugin"}
USED = {"unitcheck.checker", "unitcheck.pytest_plugin.documents"}


def test_the_module_loads_nothing_that_pytest_has_not() -> None:
    code = (
        "import sys, pytest; before = set(sys.modules); import unitcheck.pytest_plugin;"
        "print(*sorted(set(sys.modules) - before))"
    )
    ran = subprocess.run([sys.executable, "-c", code], env=_environment(), capture_output=True, text=True, check=True)
    assert set(ran.stdout.split()) == PLUGIN


def test_a_run_without_the_option_loads_nothing_else(tmp_path: Path) -> None:
    loaded = _loaded(tmp_path)
    assert {name for name in loaded if name.partition(".")[0] == "unitcheck"} == PLUGIN
    assert not loaded & {"pint", "regex", "pyromark", "tomllib", "sqlite3"}


def test_a_run_with_it_does(tmp_path: Path) -> None:
    loaded = _loaded(tmp_path, "--unitcheck")
    assert loaded >= USED
    assert "pint" not in loaded


def _loaded(folder: Path, *options: str) -> set[str]:
    """The modules that a run over one test and one document has loaded at its end."""
    (folder / "conftest.py").write_text(NOTED_AT_THE_END, encoding="utf-8")
    (folder / "test_it.py").write_text("def test_it():\n    pass\n", encoding="utf-8")
    (folder / "a.md").write_text(RIGHT, encoding="utf-8")
    plain = ("-p", "no:hypothesispytest", "-p", "no:xdist")  # which load much themselves
    command = [sys.executable, "-m", "pytest", "-q", *plain, *LOADED, *options]
    subprocess.run(command, cwd=folder, env=_environment(), capture_output=True, check=True)
    return set(json.loads((folder / "loaded.json").read_text(encoding="utf-8")))


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(unitcheck.__file__).parents[1])}
