"""Give a quantity in another unit, in every rounding that a book gives it."""

from __future__ import annotations

import os

from unitcheck.cli import telling
from unitcheck.cli.commands import Call, Operands
from unitcheck.cli.statuses import CLEAN, UNUSABLE
from unitcheck.cli.terminal import tell, write
from unitcheck.settings import Layer, Resolver, chosen
from unitcheck.settings.declared import CONFIGURATION, READING, SYNTAX
from unitcheck.settings.option import Group

OPERANDS: Operands | None = Operands(
    "QUANTITY UNIT",
    "what to convert, and the unit to give it in: '600 km' mi",
    demand="name a quantity and the unit to give it in, such as '600 km' mi",
    number=2,
)
_READING = Group(READING.title, tuple(option for option in READING.options if option is not SYNTAX))  # it reads no file
GROUPS = (telling.GROUP, _READING, CONFIGURATION)


def run(call: Call) -> int:
    """Print every way to write the quantity in the unit, read as in the working directory. Raises SettingsError."""
    from unitcheck.convert.printed import printed

    quantity, unit = call.operands
    manner = telling.manner_of(call.flags)
    flags = Layer({key: value for key, value in call.flags.values.items() if key in _TAKEN})
    config = chosen.config_of(Resolver(flags).of_folder(os.getcwd()))
    try:
        write(printed(quantity, unit, config, colour=manner.colour, as_json=manner.as_json))
    except ValueError as error:
        tell(str(error))
        return UNUSABLE
    return CLEAN


_TAKEN = {option.key for group in (_READING, CONFIGURATION) for option in group.options}
