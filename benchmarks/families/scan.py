"""Throughput against the yardstick D, the time of `len(re.findall("[0-9]+", text))` on the same text.

Scan is the stage that finds the quantities; check is the whole line from text to findings. A first pass is the first
text that a new process checks, once everything is loaded: caches and tables that are made when first needed are made in
it. The targets are for the passes after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks import subjects
from benchmarks.child import ask
from benchmarks.figure import Figure, Row, Settings, Target
from benchmarks.prose import without_digits
from benchmarks.timing import Pairs, pairs

NAME = "scan"
WARM = {
    ("scan", "prose"): Target(2.5),
    ("check", "prose"): Target(4),
    ("scan", "prose without digits"): Target(1.5),
    ("check", "prose without digits"): Target(1.5),
}
"""How many D a warm pass of a stage may take on which text."""


def measure(settings: Settings) -> Iterator[Row]:
    """Warm passes here, first passes in processes of their own."""
    texts = {"prose": settings.text, "prose without digits": without_digits(settings.text)}
    for (stage, which), target in WARM.items():
        yield _warm(stage, which, texts[which], target, settings)
    for stage, which in WARM:
        yield _first(stage, which, texts[which], settings)


def _warm(stage: str, which: str, text: str, target: Target, settings: Settings) -> Figure:
    run: Callable[[str], int] = subjects.STAGES[stage]()
    run(text)
    passes = pairs(
        lambda: run(text), lambda: subjects.digits(text), at_least=3, at_most=5 if settings.quick else 31, budget=15
    )
    return _figure(f"{stage} of {which}, warm", text, passes, target)


def _first(stage: str, which: str, text: str, settings: Settings) -> Figure:
    file = settings.work / "prose.txt"
    file.write_text(text, encoding="utf-8", newline="")
    runs = [ask("first-pass", stage, str(file)) for _ in range(1 if settings.quick else 5)]
    passes = Pairs(tuple(run["subject"] for run in runs), tuple(run["yardstick"] for run in runs))
    return _figure(f"{stage} of {which}, first pass", text, passes, None)


def _figure(subject: str, text: str, passes: Pairs, target: Target | None) -> Figure:
    value = passes.value.times(1e9 / len(text))
    return Figure(subject, value, "ns a character", subjects.YARDSTICK, passes.ratio, target)
