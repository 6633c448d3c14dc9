"""As much of a runner of GitHub's composite actions as tests need: expressions, and the steps that run in a shell."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

_EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")
_NAME = re.compile(r"\b(?:inputs|steps|runner|github)(?:\.[\w-]+)+")
_OUTPUT = "GITHUB_OUTPUT"


def yaml(text: str) -> Any:
    """What YAML says."""
    return YAML(typ="safe", pure=True).load(text)


class Ran(NamedTuple):
    """What came of a step: its exit status, what it printed, its outputs."""

    status: int
    printed: str
    outputs: Mapping[str, str]


class Action:
    """An action that is used with some inputs; ``folder`` is what a runner has for what is thrown away."""

    def __init__(self, path: Path, folder: Path, **inputs: str) -> None:
        self.told = yaml((path / "action.yml").read_text(encoding="utf-8"))
        self._known = {f"inputs.{name}": str(told["default"]) for name, told in self.told["inputs"].items()}
        self._known |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
        self._known |= {"runner.temp": str(folder), "github.action_path": str(path)}
        self._folder = folder

    def knows(self, **outputs: str) -> None:
        """Let outputs of steps be known: ``python__python_path`` is ``steps.python.outputs.python-path``."""
        for name, value in outputs.items():
            step, _, output = name.partition("__")
            self._known[f"steps.{step}.outputs.{output.replace('_', '-')}"] = value

    def run(self, step: Mapping[str, Any], here: Path) -> Ran:
        """Run a step that has a script, in a folder."""
        script, outputs = self._folder / "script.sh", self._folder / "outputs"
        script.write_text(self.filled(step["run"]), encoding="utf-8")
        outputs.write_text("", encoding="utf-8")
        told = {name: self.filled(value) for name, value in step.get("env", {}).items()}
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=here,
            env={**os.environ, **told, _OUTPUT: str(outputs)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=600,
            check=False,
        )
        made = dict(line.partition("=")[::2] for line in outputs.read_text(encoding="utf-8").splitlines())
        return Ran(ran.returncode, ran.stdout, made)

    def filled(self, text: str) -> str:
        """The text with what its expressions come to."""
        return _EXPRESSION.sub(lambda found: str(self._value(found[1])), text)

    def _value(self, expression: str) -> object:
        spoken = _NAME.sub(lambda name: repr(self._known.get(name[0], "")), expression)
        for theirs, pythons in (("&&", "and"), ("||", "or")):
            spoken = spoken.replace(theirs, pythons)
        return eval(spoken, {"format": str.format, "__builtins__": {}})
