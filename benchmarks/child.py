"""What has to be measured in a process of its own.

    python -m benchmarks.child first-pass STAGE FILE
    python -m benchmarks.child peak COMMAND …

Each prints one JSON object of numbers.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
UNITCHECK = (sys.executable, "-c", "import sys; from unitcheck.__main__ import main; sys.exit(main())")
"""The command ``unitcheck`` as its script starts it, on this interpreter."""


class ChildFailed(Exception):
    """A process that was to be measured did not do what it was started for; the text says what it said."""


def ask(*words: str) -> dict[str, float]:
    """What ``python -m benchmarks.child WORD …`` answers. Raises ChildFailed where it fails."""
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.child", *words],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if ran.returncode:
        raise ChildFailed(f"{' '.join(words[:2])} failed: {(ran.stderr.strip().splitlines() or ['no word'])[-1]}")
    answer: dict[str, float] = json.loads(ran.stdout)
    return answer


def environment() -> dict[str, str]:
    """Ours, with the paths that Python imports from made absolute, so that a child finds what we found.

    Bytecode may be written, as it is where a package is installed: else each start would compile the source anew.
    """
    paths = [os.path.abspath(path) for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**own, "PYTHONPATH": os.pathsep.join(paths)} if paths else own


def main(words: Sequence[str]) -> int:
    """Measure and print."""
    commands = {"first-pass": _first_pass, "peak": _peak}
    print(json.dumps(commands[words[0]](words[1:])))
    return 0


def _first_pass(words: Sequence[str]) -> dict[str, float]:
    """Seconds of the first text that a stage sees, and of the yardstick on it: between two runs of it, warm."""
    from benchmarks import subjects
    from benchmarks.timing import seconds

    stage, file = words
    text = Path(file).read_bytes().decode("utf-8")
    run = subjects.STAGES[stage]()
    subjects.digits(text)
    before = seconds(lambda: subjects.digits(text))
    subject = seconds(lambda: run(text))
    return {"subject": subject, "yardstick": (before + seconds(lambda: subjects.digits(text))) / 2}


def _peak(command: Sequence[str]) -> dict[str, float]:
    """The most memory, in bytes, that ``command`` or one of its children held at once, and its exit status.

    This process stands between so that it is small: on Linux a child begins with the peak of the process it came from.
    """
    import resource

    ran = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"bytes": peak if sys.platform == "darwin" else peak * 1024, "status": ran.returncode}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
