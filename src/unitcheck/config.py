"""What a user may choose: one frozen value that everything else is handed."""

from __future__ import annotations

from dataclasses import dataclass, field

from unitcheck.conventions import Conventions
from unitcheck.model import Severity


@dataclass(frozen=True, slots=True)
class Config:
    """All choices. ``fail_on`` is the mildest severity that fails a run; None lets every finding pass."""

    conventions: Conventions = field(default_factory=Conventions)
    fail_on: Severity | None = Severity.ERROR
