"""From the arguments to a command and what it is called with."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from unitcheck.cli.commands import COMMANDS, Call, Command, loaded
from unitcheck.settings.layers import Layer, SettingsError
from unitcheck.settings.option import Misfit, Option, Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from unitcheck.typed import Any

_FIRST = COMMANDS[0]
"""The command of arguments that name none."""
_DASHES = "--"
"""What stands before operands that look like options."""


def parsed(argv: Sequence[str], folder: str | None = None) -> Call:
    """The command that the arguments ask for, and with what.

    Paths and patterns in options count from ``folder``, an absolute path, or else from the working directory.
    Raises SystemExit where they ask for help, or for what there is not, and SettingsError where an option has a value
    that it cannot have.
    """
    place = _command_at(argv)
    name = _FIRST if place is None else argv[place]
    rest = [*argv] if place is None else [*argv[:place], *argv[place + 1 :]]
    command = loaded(name)
    if _is_plain(command, rest):
        return Call(command, tuple(rest), Layer({}))
    return _call(command, None if place is None else name, rest, folder or os.getcwd())


def _is_plain(command: Command, words: Sequence[str]) -> bool:
    """Whether there are operands alone, as many as there should be: argparse, which is slow to load, is not needed."""
    return not any(word.startswith("-") and word != "-" for word in words) and _suit(command, words)


def _suit(command: Command, operands: Sequence[str]) -> bool:
    """Whether they are as many as the command takes."""
    if command.OPERANDS is None:
        return not operands
    if command.OPERANDS.number:
        return len(operands) == command.OPERANDS.number
    return bool(operands) or not command.OPERANDS.demand


def _command_at(argv: Sequence[str]) -> int | None:
    """Where the command stands: it is the first word that is no option and no value of one."""
    value = False
    for place, word in enumerate(argv):
        if word == _DASHES:
            return None
        if not value and not (word.startswith("-") and word != "-"):
            return place if word in COMMANDS else None
        value = not value and _takes_value(word)
    return None


def _takes_value(flag: str) -> bool:
    """Whether the next word belongs to it."""
    options = _options(loaded(_FIRST))
    return any(flag in (option.long, option.short) and not option.is_switch for option in options)


def _options(command: Command) -> Iterator[Option[Any]]:
    return (option for group in command.GROUPS for option in group.options)


def _call(command: Command, name: str | None, argv: list[str], folder: str) -> Call:
    from unitcheck.cli.parser import parser_of

    parser = parser_of(command, name)
    if not argv and name is None:
        parser.print_help(sys.stderr)
        raise SystemExit(2)
    cut = argv.index(_DASHES) if _DASHES in argv else len(argv)
    read, strange = parser.parse_known_intermixed_args(argv[:cut])
    operands = (*getattr(read, "operands", ()), *argv[cut + 1 :])
    _refuse(parser, command, strange, operands)
    return Call(command, operands, _flags(command, read, folder))


def _refuse(parser: ArgumentParser, command: Command, strange: list[str], operands: tuple[str, ...]) -> None:
    """End with a word on how the command is used, if it was not used so."""
    flag = next((word for word in strange if word.startswith("-")), None)
    if flag is not None:
        from unitcheck.cli.telling import JSON
        from unitcheck.settings.declared import OUTPUT_FORMAT
        from unitcheck.settings.option import hint

        name, flags = flag.partition("=")[0], [option.long for option in _options(command)]
        near = "; --json prints it as JSON" if name == OUTPUT_FORMAT.long and JSON.long in flags else hint(name, flags)
        parser.error(f"there is no option {name}{near or f'; put {_DASHES} before what is none'}")
    if strange or not _suit(command, operands):
        wanted = command.OPERANDS
        parser.error(wanted.demand if wanted else f"what is {[*strange, *operands][0]!r}? it takes options only")


def _flags(command: Command, read: Namespace, folder: str) -> Layer:
    """The options that were given, as values. Raises SettingsError where one cannot have the value given."""
    values, here = {}, Place(folder, folder)
    for option in _options(command):
        words = getattr(read, option.key, None)
        if words is None:
            continue
        try:
            values[option.key] = option.kind.of_words(words if isinstance(words, list) else [str(words).lower()], here)
        except Misfit as misfit:
            raise SettingsError(option.long, misfit.problem) from None
    return Layer(values)
