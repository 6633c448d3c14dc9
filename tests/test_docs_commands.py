"""docs/commands.md shows what explain, rules and convert really print."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from unitcheck import explain
from unitcheck.convert.printed import printed

PAGE = (Path(__file__).parents[1] / "docs" / "commands.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ unitcheck (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
SHOWN = [found for block in CONSOLE.findall(PAGE) for found in COMMAND.findall(block)]


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_a_command_prints_what_is_shown(command: str, output: str) -> None:
    assert output == told(*shlex.split(command))


def test_each_command_is_shown() -> None:
    assert {command.split()[0] for command, _ in SHOWN} == {"explain", "rules", "convert"}


def told(command: str, *operands: str) -> str:
    try:
        match operands:
            case text, unit:
                return printed(text, unit)
            case (rule,):
                return explain.rule(rule)
            case _:
                return explain.rules()
    except ValueError as refused:
        return f"unitcheck: {refused}\n"
