"""Tell all there is to know of a rule."""

from __future__ import annotations

from unitcheck.cli import telling
from unitcheck.cli.commands import Call, Operands
from unitcheck.cli.statuses import CLEAN, UNUSABLE
from unitcheck.cli.terminal import tell, write

OPERANDS: Operands | None = Operands(
    "RULE", "the rule, by code or name", demand="name one rule, as unitcheck rules lists them", number=1
)
GROUPS = (telling.GROUP,)


def run(call: Call) -> int:
    """Print the rule's documentation."""
    from unitcheck import explain

    (name,) = call.operands
    manner = telling.manner_of(call.flags)
    try:
        write(explain.rule(name, colour=manner.colour, as_json=manner.as_json))
    except ValueError as error:
        tell(str(error))
        return UNUSABLE
    return CLEAN
