"""What a user may choose: one frozen value that everything else is handed."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import UnionType

from unitcheck.conventions import Conventions
from unitcheck.model import Severity


@dataclass(frozen=True, slots=True)
class Config:
    """All choices. Rules go by code or name (UC106, false-precision).

    ``select`` replaces the rules that are on by default, ``extend_select`` adds to them, ``ignore`` takes away;
    ``fail_on`` is the mildest severity that fails a run, None lets every finding pass.

    Raises ValueError where a list of rules is one string, and TypeError where another choice is of a type it cannot be.
    """

    conventions: Conventions = field(default_factory=Conventions)
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR

    def __post_init__(self) -> None:
        for name in ("select", "extend_select", "ignore"):
            rules: object = getattr(self, name)
            if isinstance(rules, str):
                raise ValueError(f"{name} must be a tuple of rules, not the string {rules!r}")
        _demand("conventions", self.conventions, Conventions)
        _demand("fail_on", self.fail_on, Severity | None)


def _demand(name: str, value: object, wanted: type | UnionType) -> None:
    if not isinstance(value, wanted):
        told = getattr(wanted, "__name__", str(wanted).replace("unitcheck.model.", ""))
        raise TypeError(f"{name} must be {told}, not {value!r}")
