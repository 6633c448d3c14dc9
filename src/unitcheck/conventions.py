"""What a house agrees on before anything is read: decimal mark, usual readings, speed of sound, units of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from unitcheck.units import Index


@dataclass(frozen=True, slots=True)
class Conventions:
    """How the texts of one house are written.

    ``decimal_mark`` ("." or ",") decides numbers that leave it open, such as 1,234; None means the point.
    ``units`` are definitions in pint's syntax ("smoot = 1.7018 * meter = _ = smoots").
    """

    decimal_mark: str | None = None
    units: tuple[str, ...] = ()

    def lexicon(self) -> Index:
        """Every spelling these conventions know, with the units it may stand for.

        Raises ValueError, naming the definition, where one of ``units`` cannot be understood.
        """
        return _lexicon(self.units)


@cache
def _lexicon(definitions: tuple[str, ...]) -> Index:
    index = Index()
    if not definitions:
        return index
    from unitcheck.units.custom import define

    return index.with_units(define(definition) for definition in definitions)
