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
from tests.plugin import LOADED

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
        assert _timeless(ran.stdout) == _timeless(output), command
    return len(commands)


def _timeless(printed: str) -> str:
    """What was printed, without how long pytest says that it took."""
    return re.sub(r"\bin \d+\.\d\ds\b", "in 0.05s", printed)


def environment(folder: Path) -> dict[str, str]:
    """That of the tests, with a ``unitcheck`` first on the path that is the one they test, installed or not.

    So is ``pytest``, with the plugin. It shortens lines as it does where it is not run by a server for tests.
    """
    scripts = folder / "bin"
    scripts.mkdir()
    for name, words in (("unitcheck", ("unitcheck",)), ("pytest", ("pytest", *LOADED))):
        script = scripts / name
        script.write_text(f'#!/bin/sh\nexec {shlex.join([sys.executable, "-m", *words])} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    return {
        **{name: value for name, value in os.environ.items() if name not in ("CI", "BUILD_NUMBER", "PYTEST_ADDOPTS")},
        "PATH": f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": str(Path(unitcheck.__file__).parents[1]),
        "PYTHONIOENCODING": "utf-8",
    }
