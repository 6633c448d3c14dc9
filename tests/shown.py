"""The commands that a Markdown file shows, and what it says they print."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import unitcheck

_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)


class Shown(NamedTuple):
    """A command, and what it prints."""

    command: str
    output: str


def shown(markdown: str) -> Iterator[Shown]:
    """Every command in a console block, in the order of the file."""
    for block in _CONSOLE.findall(markdown):
        for found in _COMMAND.finditer(block):
            yield Shown(found["command"], found["output"])


def check_commands(markdown: str, folder: Path) -> int:
    """Run the commands one after the other in a folder, and hold what they print against what is shown.

    ``cat FILE`` shows a file that is not there yet as it is to be. The answer is how many commands there are.
    """
    told = environment(folder)
    work = folder / "work"
    work.mkdir()
    commands = tuple(shown(markdown))
    for command, output in commands:
        file = re.fullmatch(r"cat (\S+)", command)
        if file and not (work / file[1]).exists():
            (work / file[1]).write_text(output, encoding="utf-8", newline="")
        ran = subprocess.run(
            ["bash", "-c", command],
            cwd=work,
            env=told,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert ran.stdout == output, command
    return len(commands)


def environment(folder: Path) -> dict[str, str]:
    """That of the tests, with a ``unitcheck`` first on the path that is the one they test, installed or not."""
    script = folder / "bin" / "unitcheck"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m unitcheck "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{script.parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": str(Path(unitcheck.__file__).parents[1]),
        "PYTHONIOENCODING": "utf-8",
    }
