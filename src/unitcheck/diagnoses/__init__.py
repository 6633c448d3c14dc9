"""Why a claim is wrong: one cause a file, each a change to the claim that the ladder then accepts.

To add a cause, copy a neighbour and put its name in ``CAUSES`` where it belongs by likelihood.
"""

from __future__ import annotations

from unitcheck.change import Case
from unitcheck.diagnoses import (
    bits_bytes,
    decimal_comma,
    decimal_slip,
    difference_as_point,
    digits_swapped,
    feet_inches,
    labels_exchanged,
    length_factor,
    missing_power,
    missing_time,
    neighbouring_unit,
    one_digit,
    prefix,
    same_number,
    scale_word,
    sign_lost,
    time_unit,
    wrong_factor,
    wrong_neighbour,
    wrong_way,
)
from unitcheck.model import Cause
from unitcheck.typed import Protocol


class Diagnosis(Protocol):
    """A cause: its stable name, and what makes it fit a case."""

    @property
    def NAME(self) -> str: ...  # noqa: D102

    def explain(self, case: Case) -> Cause | None:
        """The cause, worded for this case, where the change it supposes mends the claim."""


CAUSES: tuple[Diagnosis, ...] = (
    missing_power,
    missing_time,
    difference_as_point,
    bits_bytes,
    same_number,
    wrong_way,
    wrong_neighbour,
    sign_lost,
    decimal_comma,
    labels_exchanged,
    scale_word,
    prefix,
    decimal_slip,
    neighbouring_unit,
    time_unit,
    length_factor,
    feet_inches,
    digits_swapped,
    one_digit,
    wrong_factor,
)
"""In order of likelihood: where two fit equally well, the first is named."""
