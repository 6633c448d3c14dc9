"""The parser of each command's options and their help, from the declarations."""

from __future__ import annotations

import re
from argparse import Action, ArgumentParser, BooleanOptionalAction, RawDescriptionHelpFormatter
from collections.abc import Callable

from unitcheck._version import __version__
from unitcheck.cli.commands import COMMANDS, Command, loaded, told
from unitcheck.cli.statuses import STATUSES, STATUSES_OF_TELLING
from unitcheck.cli.telling import JSON
from unitcheck.settings.layers import SettingsError
from unitcheck.settings.option import Option
from unitcheck.typed import Any, NoReturn

_ABOUT = """\
Finds where prose contradicts itself in its quantities: the same one in two
units, a total, a rate, two columns of a table. Says why, and what would be right."""
_INDENT = 30  # columns before what an option does
_VERSION: dict[str, Any] = {"action": "version", "version": f"unitcheck {__version__}"}


def parser_of(command: Command, name: str | None) -> ArgumentParser:
    """The parser of a command's arguments; with ``name`` None that of ``unitcheck`` without one."""
    parser = _Parser(_called(name), lambda: _telling(command, name))
    taken = parser.add_argument_group()  # to the parser itself argparse would make a help formatter for each
    taken.add_argument("-h", "--help", action="help")
    if name is None:
        taken.add_argument("--version", **_VERSION)
    if command.OPERANDS is not None:
        taken.add_argument("operands", nargs="*")
    for option in (option for group in command.GROUPS for option in group.options):
        taken.add_argument(*_spellings(option), dest=option.key, **_taking(option))
    return parser


def _telling(command: Command, name: str | None) -> ArgumentParser:
    """The parser that has all that is told of the same arguments."""
    parser = _front() if name is None else _new(name, command, told(command), f"%(prog)s{_usage(command)}")
    if command.OPERANDS is not None:
        parser.add_argument("operands", nargs="*", metavar=command.OPERANDS.metavar, help=command.OPERANDS.told)
    for group in command.GROUPS:
        titled = parser.add_argument_group(group.title)
        for option in group.options:
            titled.add_argument(*_spellings(option), dest=option.key, **_taking(option), **_shown(option))
    return parser


def _front() -> ArgumentParser:
    first, *others = COMMANDS
    check = loaded(first)
    usages = [f"[{first}]{_usage(check)}", *(f"{each}{_usage(loaded(each))}" for each in others)]
    about = f"{_ABOUT}\n`unitcheck PATH …` is short for `unitcheck {first} PATH …`."
    parser = _new(None, check, about, f"\n{' ' * 7}".join(f"%(prog)s {usage}" for usage in usages))
    parser.add_argument("--version", **_VERSION)
    parser.add_argument_group("commands", "\n".join(f"{name:10}{told(loaded(name))}" for name in COMMANDS))
    return parser


def _called(name: str | None) -> str:
    return "unitcheck" if name is None else f"unitcheck {name}"


def _usage(command: Command) -> str:
    operands = command.OPERANDS
    if operands is None:
        return " [OPTION ...]"
    written = operands.metavar if operands.number else f"{operands.metavar} ..."
    return f" [OPTION ...] {written if operands.demand else f'[{written}]'}"


def _new(name: str | None, command: Command, about: str, usage: str) -> ArgumentParser:
    is_telling = any(JSON in group.options for group in command.GROUPS)
    meanings = STATUSES_OF_TELLING if is_telling else STATUSES
    statuses = "\n".join(f"  {status:<5}{meaning}" for status, meaning in meanings)
    return ArgumentParser(
        prog=_called(name),
        usage=usage,
        description=about,
        epilog=f"exit status:\n{statuses}",
        formatter_class=_Formatter,
        allow_abbrev=False,
    )


class _Parser(ArgumentParser):
    """Reads arguments; another parser, which takes longer to make, tells of them where it is asked for."""

    def __init__(self, name: str, telling: Callable[[], ArgumentParser]) -> None:
        super().__init__(prog=name, usage=name, formatter_class=_Formatter, allow_abbrev=False, add_help=False)
        self._telling = telling

    def format_usage(self) -> str:
        return self._telling().format_usage()

    def format_help(self) -> str:
        return self._telling().format_help()

    def error(self, message: str) -> NoReturn:
        """What is wrong with one option is told in a sentence; else the usage comes before it."""
        found = re.fullmatch(r"argument (?:-\w/)?(--[\w-]+)\S*: (.*)", message, re.DOTALL)
        if found is None:
            super().error(message)
        problem = _PROBLEMS.get(found[2].partition(" argument")[0], found[2])
        raise SettingsError(found[1], problem)


_PROBLEMS = {
    "expected one": "it needs a value behind it",
    "ignored explicit": "it takes no value; leave that out",
}
"""What argparse says of an option, before the word argument, and what we do."""


class _Formatter(RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=_INDENT)

    def _format_action_invocation(self, action: Action) -> str:
        """``-o, --output-file FILE``, with the value once."""
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        return f"{', '.join(action.option_strings)} {action.metavar}"


def _spellings(option: Option[Any]) -> tuple[str, ...]:
    return (option.short, option.long) if option.short else (option.long,)


def _taking(option: Option[Any]) -> dict[str, Any]:
    """How argparse is to read the option: every word given for it, or that it was switched on or off."""
    if not option.is_switch:
        return {"action": "append"}
    if option.in_files:  # so there is something to take back
        return {"action": BooleanOptionalAction, "default": None}
    return {"action": "store_true", "default": None}


def _shown(option: Option[Any]) -> dict[str, Any]:
    """What help shows of it beside its flags."""
    told = option.told.replace("%", "%%")
    if option.is_switch:
        return {"help": told}
    default = option.kind.plain(option.default)
    return {
        "help": told if default in (None, [], {}) else f"{told} (default: {default})",
        "metavar": option.kind.metavar,
    }
