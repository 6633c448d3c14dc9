"""No text, however it was made, makes the check slow: time grows as the length of the text does."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import cycle

import pytest
from benchmarks.hostile import FAMILIES, Hostile
from benchmarks.timing import Clock, growth, settled_growth, slope

from unitcheck import Checker

LIMIT = 1.3
"""Between what grows in proportion, with what a machine's other work adds to it, and what grows as the square."""


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_time_grows_with_the_length_of_the_text(family: Hostile) -> None:
    checker = Checker()
    found = settled_growth(lambda text: checker.check(text, family.syntax), family.made, LIMIT)
    assert found.exponent.median <= LIMIT, f"length to the power of {found.exponent.median:.2f}, {found.lengths}"


# --- the guard itself -------------------------------------------------------------------------------------------------


def test_a_function_that_really_is_quadratic_is_caught() -> None:
    def pairs_of(text: str) -> int:
        return sum(text.count("5", 0, end) for end in range(0, len(text), 4))

    found = settled_growth(pairs_of, lambda length: "5 km " * (length // 5), LIMIT, enough=0.2)
    assert found.exponent.median > 1.6


def test_a_function_that_really_is_linear_passes() -> None:
    found = settled_growth(lambda text: [ord(letter) for letter in text], lambda length: "5" * length, LIMIT)
    assert found.exponent.median <= LIMIT


def _clock(seconds_of: Callable[[int], float], noise: tuple[float, ...]) -> tuple[Clock, Callable[[str], None]]:
    """A clock, and what to run under it: a text of n characters takes ``seconds_of(n)``, times noise."""
    factors, lengths = cycle(noise), [0]

    def clock(run: Callable[[], object]) -> float:
        run()
        return seconds_of(lengths[-1]) * next(factors)

    return clock, lambda text: lengths.append(len(text))


NOISE = (1.0, 1.3, 1.0, 1.1, 1.0, 2.5, 1.0, 1.0, 1.2, 1.0, 1.0)
SHAPES = [
    (lambda n: 1e-6 * n, False, "in proportion"),
    (lambda n: 1e-6 * n + 0.02, False, "in proportion, with much that any call costs"),
    (lambda n: 1e-7 * n * math.log(n + 2), False, "a sort"),
    (lambda n: 1e-7 * n * min(n, 900), False, "a window of 900 characters looks quadratic until the text fills it"),
    (lambda n: 1e-8 * n * n, True, "the square"),
    (lambda n: 1e-6 * n + 1e-9 * n * n, True, "the square, hidden on short texts by what is in proportion"),
    (lambda n: 1e-6 * n**1.5, True, "less than the square, more than in proportion"),
    (lambda n: 1e-11 * n**3, True, "the cube"),
]


@pytest.mark.parametrize(("seconds_of", "caught", "reason"), SHAPES, ids=[reason for *_, reason in SHAPES])
def test_shapes_are_told_apart_on_a_busy_machine(seconds_of: Callable[[int], float], caught: bool, reason: str) -> None:
    clock, run = _clock(seconds_of, NOISE)
    found = settled_growth(run, lambda length: "5" * length, LIMIT, clock=clock)
    assert (found.exponent.median > LIMIT) is caught, f"{reason}: {found}"


def test_texts_are_as_long_as_it_takes_to_time_them() -> None:
    for cost, first in ((1e-6, 3_200), (1e-5, 3_200), (1e-4, 1_600), (1e-3, 200), (1e-9, 32_000)):
        clock, run = _clock(lambda n, cost=cost: cost * n, (1.0,))  # type: ignore[misc]
        found = growth(run, lambda length: "5" * length, clock=clock)
        assert found.lengths == (first, first * 2, first * 4, first * 8)
        assert found.cost.median == pytest.approx(cost)


def test_the_exponent_is_that_of_the_power() -> None:
    assert slope((1, 2, 4, 8), (3.0, 12.0, 48.0, 192.0)) == pytest.approx(2)


def test_every_family_has_a_name_of_its_own_and_grows() -> None:
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)
    for family in FAMILIES:
        assert 400 <= len(family.made(1_000)) <= 2_000, family.name
        assert 5 <= len(family.made(8_000)) / len(family.made(1_000)) <= 12, family.name
