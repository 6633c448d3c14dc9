"""What a user may choose: one frozen value that everything else is handed."""

from __future__ import annotations

from dataclasses import dataclass, field

from unitcheck.conventions import Conventions
from unitcheck.model import Severity


@dataclass(frozen=True, slots=True)
class Config:
    """All choices. Rules go by code or name (UC106, false-precision).

    ``select`` replaces the rules that are on by default, ``extend_select`` adds to them, ``ignore`` takes away;
    ``fail_on`` is the mildest severity that fails a run, None lets every finding pass.
    """

    conventions: Conventions = field(default_factory=Conventions)
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR
