"""The manuals in docs/ tell the truth to the letter: their commands are run, their links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.shown import check_commands
from unitcheck.suppress.directives import ENABLE, WORDS

DOCS = Path(__file__).parents[1] / "docs"
MANUALS = ["suppression.md", "fixes.md", "baseline.md"]


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
