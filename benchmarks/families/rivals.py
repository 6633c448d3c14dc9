"""Check against other extractors of quantities, on the same text in the same run: how many times faster it is.

They are installed on demand, each into an environment of its own under `benchmarks/.rivals`, and given the text
paragraph by paragraph, which suits them best.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks import subjects
from benchmarks.child import ChildFailed
from benchmarks.figure import Figure, Row, Settings, Skipped, spread
from benchmarks.rivals import RIVALS, NotInstalled, Rival, running
from benchmarks.timing import pairs

NAME = "rivals"
CHARACTERS, QUICK = 100_000, 5_000


def measure(settings: Settings) -> Iterator[Row]:
    """A figure for each rival that can be installed here."""
    text = settings.text[: QUICK if settings.quick else CHARACTERS]
    file = settings.work / "rivals.txt"
    file.write_text(text, encoding="utf-8", newline="\n")
    for rival in RIVALS:
        settings.say(f"rivals: {rival.name}, on {len(text):,} characters")
        try:
            yield _against(rival, text, file, settings)
        except (NotInstalled, ChildFailed) as problem:
            yield Skipped(f"check, against {rival.name}", f"{rival.name} could not be run: {problem}")


def _against(rival: Rival, text: str, file: Path, settings: Settings) -> Figure:
    check = subjects.check()
    check(text)
    with running(rival, file) as runner:
        runner.run()
        passes = pairs(runner.run, lambda: check(text), at_least=2, at_most=2 if settings.quick else 7, budget=40)
        yardstick = f"{rival.name} {runner.version}"
    ours = spread([each / len(text) * 1e9 for each in passes.yardstick])
    return Figure(
        f"check, times faster than {rival.name}", ours, "ns a character", yardstick, passes.ratio, rival.target
    )
