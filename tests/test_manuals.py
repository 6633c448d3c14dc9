"""The manuals in docs/ tell the truth to the letter: their commands are run, their links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.shown import check_commands
from unitcheck import pytest_plugin
from unitcheck.suppress.directives import ENABLE, WORDS

DOCS = Path(__file__).parents[1] / "docs"
MANUALS = ["suppression.md", "fixes.md", "baseline.md", "pytest.md"]


def manual(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MANUALS)
def test_every_command_prints_what_is_shown(name: str, tmp_path: Path) -> None:
    assert check_commands(manual(name), tmp_path) >= 3


@pytest.mark.parametrize("name", MANUALS)
def test_every_link_leads_to_a_file(name: str) -> None:
    for address in re.findall(r"\]\(([^)#]+)", manual(name)):
        assert (DOCS / address).is_file(), address


def test_the_directives_are_those_there_are() -> None:
    listed = re.findall(r"^\| `unitcheck: ([a-z-]+)` \|", manual("suppression.md"), re.MULTILINE)
    assert sorted([*listed, ENABLE]) == sorted(WORDS)


class _Declared:
    """Takes down what the plugin for pytest declares."""

    def __init__(self) -> None:
        self.options: list[str] = []
        self.keys: list[str] = []

    def getgroup(self, *_: str) -> _Declared:
        return self

    def addoption(self, name: str, **_: object) -> None:
        self.options.append(name)

    def addini(self, name: str, *_: object, **__: object) -> None:
        self.keys.append(name)


def test_the_options_in_pytest_are_those_there_are() -> None:
    declared: Any = _Declared()
    pytest_plugin.pytest_addoption(declared)
    table = "\n".join(re.findall(r"^\|.*\|$", manual("pytest.md"), re.MULTILINE))
    assert re.findall(r"^\| `(--[a-z-]+)", table, re.MULTILINE) == declared.options
    assert sorted(set(re.findall(r"`(unitcheck_[a-z]+)`", table))) == sorted(declared.keys)


def test_the_python_in_the_manual_of_pytest_runs() -> None:
    (block,) = re.findall(r"^```python\n(.*?)^```$", manual("pytest.md"), re.DOTALL | re.MULTILINE)
    exec(block, {})
