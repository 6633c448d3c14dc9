"""What a user may choose: one frozen value that everything else is handed."""

from __future__ import annotations

from types import UnionType

from unitcheck.conventions import Conventions
from unitcheck.model import Severity
from unitcheck.typed import NamedTuple

TYPE_CHECKING = False


class _Config(NamedTuple):
    conventions: Conventions = Conventions()
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    severities: tuple[tuple[str, Severity], ...] = ()
    rule_options: tuple[tuple[str, object], ...] = ()


class Config(_Config):
    """All choices. Rules go by code or name (UC106, false-precision).

    ``select`` replaces the rules that are on by default, ``extend_select`` adds to them, ``ignore`` takes away;
    ``fail_on`` is the mildest severity that fails a run, None lets every finding pass. ``severities`` says how loud a
    rule's findings are, and ``rule_options`` gives a rule its ``Options``: both are pairs that begin with the rule, and
    of two for one rule the later counts.

    Raises ValueError where a list of rules is one string, and TypeError where another choice is of a type it cannot be.
    """

    __slots__ = ()
    if not TYPE_CHECKING:  # the fields are the signature

        def __init__(self, *_: object, **__: object) -> None:
            _validate(self)


def _validate(config: Config) -> None:
    for name in ("select", "extend_select", "ignore"):
        rules: object = getattr(config, name)
        if isinstance(rules, str):
            raise ValueError(f"{name} must be a tuple of rules, not the string {rules!r}")
    _demand("conventions", config.conventions, Conventions)
    _demand("fail_on", config.fail_on, Severity | None)
    for rule, severity in config.severities:
        _demand(f"the severity of {rule}", severity, Severity)


def _demand(name: str, value: object, wanted: type | UnionType) -> None:
    if not isinstance(value, wanted):
        told = getattr(wanted, "__name__", str(wanted).replace("unitcheck.model.", ""))
        raise TypeError(f"{name} must be {told}, not {value!r}")
