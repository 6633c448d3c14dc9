"""docs/commands.md shows what explain, rules and convert really print."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.command import Command

PAGE = (Path(__file__).parents[1] / "docs" / "commands.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ unitcheck (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
SHOWN = [found for block in CONSOLE.findall(PAGE) for found in COMMAND.findall(block)]


@pytest.mark.parametrize(("arguments", "output"), SHOWN, ids=[arguments for arguments, _ in SHOWN])
def test_a_command_prints_what_is_shown(command: Command, arguments: str, output: str) -> None:
    ran = command(*shlex.split(arguments))
    assert output == ran.out + ran.err


def test_each_command_is_shown() -> None:
    assert {command.split()[0] for command, _ in SHOWN} == {"explain", "rules", "convert"}
