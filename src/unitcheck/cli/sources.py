"""From the paths named to what is to be checked, each file under the configuration that is nearest to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import lru_cache

from unitcheck.discover import STDIN, Nothing, Unreadable
from unitcheck.documents import syntax_of, walked_suffixes
from unitcheck.examine import Source
from unitcheck.reports.outcome import Unread
from unitcheck.settings import Resolver, Settings, SettingsError, chosen
from unitcheck.settings.declared import (
    EXCLUDE,
    EXTEND_INCLUDE,
    FORCE_EXCLUDE,
    INCLUDE,
    MAX_FILE_SIZE,
    RESPECT_GITIGNORE,
    STDIN_FILENAME,
    SYNTAX,
)
from unitcheck.walk import files, pattern_of
from unitcheck.wanted import File, Skipped, Wanted

_EVERY = "*"


class Sources:
    """What some paths stand for; ``settings`` are those of the whole run.

    ``passes_over`` says of a folder, by its absolute path, whether it is not to be looked into. Raises SettingsError
    where the settings cannot be told.
    """

    def __init__(
        self, paths: tuple[str, ...], resolver: Resolver, passes_over: Callable[[str], bool] | None = None
    ) -> None:
        self._paths = paths
        self._passes_over = passes_over
        self._resolver = resolver
        self._stdin_path = resolver.flags[STDIN_FILENAME]
        self.settings = resolver.of_folder(shared_folder(paths, self._stdin_path))
        chosen.demand_rules(self.settings)

    def all(self, tell: Callable[[str], None] = lambda sentence: None) -> Iterator[Source | Unread]:
        """Each file to check, and each path that leads to none; ``tell`` is handed a sentence on what is skipped."""
        for each in self.each():
            if isinstance(each, Skipped):
                tell(f"{each.path}: skipped: {each.reason}")
            else:
                yield each

    def each(self, *, demand: bool = True) -> Iterator[Source | Unread | Skipped]:
        """The same, with what is skipped in its place; without ``demand`` a folder may stand for no file at all."""
        for found in files(self._paths, self._wanted, self._stdin_path):
            if isinstance(found, Skipped):
                yield found
            elif demand or not isinstance(found, Nothing):
                yield self._source(found)

    def takes(self, path: str) -> bool:
        """Whether a folder stands for the file at an absolute path, if nothing passes over it."""
        folder, name = os.path.split(path)
        return self._wanted(folder).takes(name, os.path.join(folder, ""))

    def _source(self, found: File | Unreadable) -> Source | Unread:
        if isinstance(found, Unreadable):
            return Unread(found.path, f"{found.problem}{self._command_meant(found.path)}")
        folder = os.path.dirname(found.absolute) if found.absolute else os.getcwd()
        settings = self._resolver.of_folder(folder)
        syntax = chosen.syntax_of(settings, found.absolute) or syntax_of(found.absolute or STDIN)
        return Source(found.path, syntax, chosen.config_of(settings, found.absolute), stdin_name=self._stdin_name)

    def _command_meant(self, path: str) -> str:
        """The command that a path may be instead, if it stands where one would and there is no such file."""
        if path != self._paths[0] or "." in path or os.path.lexists(path):
            return ""
        from unitcheck.cli.commands import COMMANDS
        from unitcheck.settings.option import hint

        return hint(path, COMMANDS).replace("mean", "mean the command")

    @property
    def _stdin_name(self) -> str:
        return "<stdin>" if self._stdin_path is None else os.path.relpath(self._stdin_path)

    def _wanted(self, folder: str) -> Wanted:
        """Raises Unreadable where the configuration cannot be used, before any file of the folder is looked at."""
        try:
            settings = self._resolver.of_folder(folder)
            chosen.config_of(settings)
        except SettingsError as error:
            raise Unreadable(error.path, error.problem) from error
        wanted = _wanted(settings)
        return wanted if self._passes_over is None else wanted._replace(passes_over=self._passes_over)


@lru_cache(64)
def _wanted(settings: Settings) -> Wanted:
    """Which files are taken in a folder where these hold; what has a syntax of its own is known by that."""
    return Wanted(
        walked_suffixes,
        settings[INCLUDE],
        tuple(glob for glob, _ in settings[SYNTAX] if glob.pattern != _EVERY),
        settings[EXTEND_INCLUDE],
        settings[EXCLUDE],
        settings[FORCE_EXCLUDE],
        settings[RESPECT_GITIGNORE],
        settings[MAX_FILE_SIZE],
    )


def shared_folder(paths: tuple[str, ...], stdin_path: str | None) -> str:
    """The nearest folder that everything named lies in; the working directory where there is none."""
    folders = [_folder(path, stdin_path) for path in paths]
    try:
        return os.path.commonpath(folders)
    except ValueError:  # on two drives
        return os.getcwd()


def _folder(path: str, stdin_path: str | None) -> str:
    if path == STDIN:
        return os.path.dirname(stdin_path) if stdin_path else os.getcwd()
    pattern = None if os.path.lexists(path) else pattern_of(path)
    if pattern is not None:
        path = pattern.folder
    absolute = os.path.abspath(path)
    return absolute if os.path.isdir(absolute) else os.path.dirname(absolute)
