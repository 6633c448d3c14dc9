"""List the rules."""

from __future__ import annotations

from unitcheck.cli import telling
from unitcheck.cli.commands import Call, Operands
from unitcheck.cli.statuses import CLEAN
from unitcheck.cli.terminal import write

OPERANDS: Operands | None = None
GROUPS = (telling.GROUP,)


def run(call: Call) -> int:
    """Print a line for each rule."""
    from unitcheck import explain

    manner = telling.manner_of(call.flags)
    write(explain.rules(colour=manner.colour, as_json=manner.as_json))
    return CLEAN
