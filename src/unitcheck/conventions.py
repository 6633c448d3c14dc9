"""What a house agrees on before anything is read: its decimal mark and units of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from unitcheck.units import Index

DECIMAL_MARKS = (None, ".", ",")


@dataclass(frozen=True, slots=True)
class Conventions:
    """How the texts of one house are written.

    ``decimal_mark`` ("." or ",") decides numbers that leave it open, such as 1,234; None means the point.
    ``units`` are definitions in pint's syntax ("smoot = 1.7018 * meter = _ = smoots"); a later one may use an earlier.

    Raises ValueError where ``decimal_mark`` is neither, or ``units`` is one string instead of several.
    """

    decimal_mark: str | None = None
    units: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.decimal_mark not in DECIMAL_MARKS:
            raise ValueError(f"decimal_mark is {self.decimal_mark!r}; it must be '.' or ','")
        units: object = self.units
        if isinstance(units, str):
            raise ValueError(f"units must be a tuple of definitions, not the string {self.units!r}")

    def lexicon(self) -> Index:
        """Every spelling these conventions know, with the units it may stand for.

        Raises ValueError, naming the definition, where one of ``units`` cannot be understood.
        """
        return _lexicon(tuple(self.units))


_REMEMBERED = 8
"""Sets of definitions whose index is kept, so that a process that checks many texts builds it once."""


@lru_cache(_REMEMBERED)
def _lexicon(definitions: tuple[str, ...]) -> Index:
    index = Index()
    if not definitions:
        return index
    from unitcheck.units.custom import define_all

    return index.with_units(define_all(definitions))
