"""The words after ``unitcheck``, one command a file.

To add one, copy a neighbour: a docstring whose first line is its help, ``OPERANDS`` (what it takes beside options),
``GROUPS`` (its options) and ``run``; then name the file in ``COMMANDS``. A command is loaded when it is called for.
"""

from __future__ import annotations

from importlib import import_module

from unitcheck.settings.layers import Layer
from unitcheck.settings.option import Group
from unitcheck.typed import NamedTuple, Protocol, cast

COMMANDS = ("check", "demo", "explain", "rules", "convert", "config", "batch")


class Operands(NamedTuple):
    """What a command takes beside its options: how the usage writes it, and its help.

    ``demand`` is the error where none is given, or not so many as ``number`` says; empty where none need be.
    """

    metavar: str
    told: str
    demand: str = ""
    number: int = 0


class Call(NamedTuple):
    """A command that is called, its operands, and the options given as flags."""

    command: Command
    operands: tuple[str, ...]
    flags: Layer


class Command(Protocol):
    """A module of this folder."""

    __doc__: str | None
    OPERANDS: Operands | None
    GROUPS: tuple[Group, ...]

    def run(self, call: Call) -> int:
        """Do it; the answer is the exit status. Raises SettingsError where a configuration cannot be used."""
        ...


def loaded(name: str) -> Command:
    """The command of that name, one of ``COMMANDS``."""
    return cast(Command, import_module(f"{__name__}.{name}"))


def told(command: Command) -> str:
    """What it does, in a sentence."""
    return (command.__doc__ or "").partition("\n")[0]
