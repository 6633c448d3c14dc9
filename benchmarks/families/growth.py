"""How time grows with length on hostile text: the exponent fitted to n, 2n, 4n and 8n, and the time per character
against that of prose.

The table has the worst of all families in `benchmarks/hostile.py`, and the texts that are tried at full length; every
family stands below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from benchmarks import subjects
from benchmarks.figure import Detail, Figure, Row, Settings, Target
from benchmarks.hostile import FAMILIES, LONGEST, Hostile
from benchmarks.timing import DOUBLINGS, Growth, growth, settled_growth

NAME = "growth"
EXPONENT, COST = Target(1.15), Target(20)
PROSE = 20_000
SUSPECT = 1.10
"""An exponent above this is measured again, on longer texts, before it is believed."""


class Grown(NamedTuple):
    """How the time of a stage grew on a family of texts."""

    stage: str
    name: str
    growth: Growth


def measure(settings: Settings) -> Iterator[Row]:
    """The worst two figures of each stage, those of the longest texts, and every family below."""
    every: list[Grown] = []
    for stage in subjects.STAGES:
        grown = [_grown(stage, hostile, settings) for hostile in _chosen(settings)]
        every.extend(grown)
        yield from _worst(stage, grown)
    for stage in subjects.STAGES:
        for told, hostile, characters in LONGEST:
            yield from _figures(f"{stage} of {told}", _grown_to(stage, hostile, characters, settings))
    yield _detail(every)


def _chosen(settings: Settings) -> tuple[Hostile, ...]:
    return FAMILIES[::16] if settings.quick else FAMILIES


def _grown(stage: str, hostile: Hostile, settings: Settings) -> Grown:
    run, prose = subjects.STAGES[stage](hostile.syntax), settings.text[:PROSE]
    settings.say(f"growth: {stage} of {hostile.name}")
    run(prose)
    if settings.quick:
        return Grown(stage, hostile.name, growth(run, hostile.made, prose=prose, rounds=1))
    return Grown(stage, hostile.name, settled_growth(run, hostile.made, SUSPECT, prose=prose))


def _grown_to(stage: str, hostile: Hostile, characters: int, settings: Settings) -> Growth:
    """The growth up to a text of so many characters; a fiftieth of it where it is to be quick."""
    first = characters // DOUBLINGS[-1] // (50 if settings.quick else 1)
    run: Callable[[str], int] = subjects.STAGES[stage](hostile.syntax)
    settings.say(f"growth: {stage} of {hostile.name}, {first * DOUBLINGS[-1]:,} characters")
    prose = settings.text
    run(prose[:PROSE])
    return growth(run, hostile.made, prose=prose, shortest=first, longest=first, rounds=1 if settings.quick else 3)


def _worst(stage: str, grown: list[Grown]) -> Iterator[Figure]:
    steepest = max(grown, key=lambda each: each.growth.exponent.median)
    dearest = max(grown, key=lambda each: each.growth.times_prose.median)
    count = f"the worst of {len(grown)}"
    yield _exponent(f"{stage}: growth, {count}: {steepest.name}", steepest.growth)
    yield _cost(f"{stage}: time per character, {count}: {dearest.name}", dearest.growth)


def _figures(subject: str, grown: Growth) -> Iterator[Figure]:
    yield _exponent(f"{subject}: growth", grown)
    yield _cost(f"{subject}: time per character", grown)


def _exponent(subject: str, grown: Growth) -> Figure:
    return Figure(subject, grown.exponent, "exponent", "1, which is linear", grown.exponent, EXPONENT)


def _cost(subject: str, grown: Growth) -> Figure:
    return Figure(subject, grown.cost.times(1e9), "ns a character", "prose", grown.times_prose, COST)


def _detail(every: list[Grown]) -> Detail:
    """Every family, what is dearest to the character first."""
    ordered = sorted(every, key=lambda each: -each.growth.times_prose.median)
    return Detail(
        "Every family",
        ("stage", "text", "exponent", "ns a character", "times prose", "longest, characters"),
        tuple(_row(each) for each in ordered),
    )


def _row(each: Grown) -> tuple[str, ...]:
    exponent, cost, times, lengths = each.growth
    figures = (f"{exponent.median:.2f}", f"{cost.median * 1e9:,.0f}", f"{times.median:.1f}", f"{lengths[-1]:,}")
    return (each.stage, f"`{each.name}`", *figures)
