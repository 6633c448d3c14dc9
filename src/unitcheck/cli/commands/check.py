"""Check what stands at the paths."""

from __future__ import annotations

from unitcheck.cli import checking
from unitcheck.cli.commands import Call, Operands
from unitcheck.cli.sources import Sources
from unitcheck.cli.terminal import complain
from unitcheck.discover import STDIN
from unitcheck.settings import Resolver, SettingsError
from unitcheck.settings.declared import GROUPS as GROUPS
from unitcheck.settings.declared import QUIET, STDIN_FILENAME

OPERANDS: Operands | None = Operands(
    "PATH",
    "file, folder or pattern (docs/**/*.md) to check; - is standard input",
    demand="name a file or folder to check, or - for standard input",
)


def run(call: Call) -> int:
    """Print what is found at the paths. Raises SettingsError where a configuration cannot be used."""
    resolver = Resolver(call.flags)
    if resolver.flags[STDIN_FILENAME] is not None and STDIN not in call.operands:
        raise SettingsError(STDIN_FILENAME.long, "it says what standard input is, but - is not among the paths")
    sources = Sources(call.operands, resolver)
    tell = _silent if sources.settings[QUIET] else complain
    return checking.print_reports(sources.all(tell), sources.all, sources.settings)


def _silent(sentence: str) -> None:
    """Say nothing."""
