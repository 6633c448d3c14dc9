"""No text, however it was made, makes the check slow: the time for twice the text is about twice the time."""

from __future__ import annotations

import time

import pytest

import unitcheck

FAMILIES = (
    "7", "1,", "1.", "1 ", "111 ", "1-", "1°", " million", "5 km (", "(((", "five ", "m·", "kg m ", "5 km ",
    "5 km (3 mi) ", "5'", '5"', "1/2 ", "5 ft 10 in ", "about ", "10^", "½", "a mile (", "and a half ", "5 × ", "1 to ",
    "5 mi/h", "5 km = ",
    "5 km or ", "5 km—", "5 °C (41 °F) rise of ", "½ 1/2", "per square ", "1 and ", "Mach ", "\n", "± ",
)  # fmt: skip
SHORT, LONG = 4_000, 32_000


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_time_grows_with_the_length_of_the_text(family: str) -> None:
    """Eight times the text takes less than twenty times the time; quadratic growth would take sixty-four."""
    short, long = (min(_seconds(family, length) for _ in range(3)) for length in (SHORT, LONG))
    assert long < 20 * max(short, 0.002)


def _seconds(family: str, length: int) -> float:
    text = (family * (length // len(family) + 1))[:length]
    began = time.perf_counter()
    unitcheck.check(text)
    return time.perf_counter() - began
