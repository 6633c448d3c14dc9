"""Check what stands at the paths."""

from __future__ import annotations

from unitcheck.cache_folder import default_folder
from unitcheck.cli import checking
from unitcheck.cli.commands import Call, Operands
from unitcheck.cli.sources import Sources
from unitcheck.cli.terminal import complain
from unitcheck.compiled import kept_in
from unitcheck.discover import STDIN
from unitcheck.settings import Resolver, Settings, SettingsError
from unitcheck.settings.declared import (
    BASELINE,
    CACHE,
    CACHE_DIR,
    CLAIMS,
    CONFIG,
    DIFF,
    FIX,
    ISOLATED,
    OUTPUT_FILE,
    OUTPUT_FORMAT,
    QUIET,
    STATISTICS,
    STDIN_FILENAME,
    UNSAFE_FIXES,
    WRITE_BASELINE,
)
from unitcheck.settings.declared import GROUPS as GROUPS

OPERANDS: Operands | None = Operands(
    "PATH",
    "file, folder or pattern (docs/**/*.md) to check; - is standard input",
    demand="name a file or folder to check, or - for standard input",
)


def run(call: Call) -> int:
    """Print what is found at the paths, or mend it. Raises SettingsError where a configuration cannot be used."""
    resolver = Resolver(call.flags)
    _demand_sense(call.operands, resolver.flags)
    sources = Sources(call.operands, resolver)
    settings = sources.settings
    tell = _silent if settings[QUIET] else complain
    with kept_in((resolver.flags[CACHE_DIR] or default_folder()) if settings[CACHE] else None):
        if settings[FIX] or settings[DIFF]:
            return checking.mend(sources.all(tell), settings, to_output=settings[DIFF] or STDIN in call.operands)
        return checking.check(sources.all(tell), sources.all, settings)


def _demand_sense(paths: tuple[str, ...], flags: Settings) -> None:
    """Raises SettingsError where flags and paths do not go together."""
    if flags[STDIN_FILENAME] is not None and STDIN not in paths:
        raise SettingsError(STDIN_FILENAME.long, "it says what standard input is, but - is not among the paths")
    if flags[UNSAFE_FIXES] and not (flags[FIX] or flags[DIFF]):
        raise SettingsError(UNSAFE_FIXES.long, "it says which fixes are made, but neither --fix nor --diff is given")
    if flags[FIX] and not flags[DIFF] and STDIN in paths and set(paths) != {STDIN}:
        raise SettingsError(FIX.long, "it prints what standard input holds when it is mended; name - alone")
    if flags[ISOLATED] and flags[CONFIG] is not None:
        raise SettingsError(ISOLATED.long, "it asks for no configuration file, but --config names one; leave one out")
    if flags[BASELINE] is not None and flags[WRITE_BASELINE] not in (None, flags[BASELINE]):
        raise SettingsError(BASELINE.long, "--write-baseline names another; leave one of them out")
    _demand_a_report(paths, flags)


_OF_REPORTS = (OUTPUT_FORMAT, OUTPUT_FILE, CLAIMS, STATISTICS, WRITE_BASELINE)


def _demand_a_report(paths: tuple[str, ...], flags: Settings) -> None:
    """Raises SettingsError where flags are about a report, of which there is none."""
    if not (flags[DIFF] or (flags[FIX] and STDIN in paths)):
        return
    instead = f"{DIFF.long} prints changes" if flags[DIFF] else f"{FIX.long} prints the text that comes from -"
    for option in _OF_REPORTS:
        if flags.origins(option):
            raise SettingsError(option.long, f"it is about a report, but {instead} instead; leave one of them out")


def _silent(sentence: str) -> None:
    """Say nothing."""
