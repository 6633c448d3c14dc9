"""The documents of a run of pytest: which there are, and what is told of them besides their tests.

They are those that the command line would check at the same paths; of these, those that pytest comes by.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import pytest

from unitcheck.documents import syntax_of
from unitcheck.examine import Source
from unitcheck.pytest_plugin.choices import Choices
from unitcheck.pytest_plugin.nodes import ITEM, DocumentFile
from unitcheck.pytest_plugin.sieve import Sieve
from unitcheck.reports.outcome import Unread
from unitcheck.typed import Any
from unitcheck.wanted import Skipped

_SECTION = f"Captured {ITEM} call"
_Found = Source | Unread | Skipped


class Documents:
    """The plugin that is there under --unitcheck.

    Raises pytest.UsageError where something is configured that cannot be.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._choices = Choices(config)
        self._is_looking = False
        self._named = tuple(self._paths())
        self._added = tuple(self._beside_testpaths())
        if self._added:
            config.args = [*self._others(), *self._added]
        self._sources = self._choices.sources((*self._named, *self._added), self._is_ignored)
        self._sieve = Sieve(self._sources.settings)
        self._met: set[str] = set()

    # --- collection ---------------------------------------------------------------------------------------------------

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Pass over what is no document in a folder that only its documents brought in."""
        path = str(collection_path)
        if self._is_looking or not any(_is_in(path, folder) for folder in self._added):
            return None
        if path in self._ways or any(_is_in(path, named) for named in self._named):
            return None
        return True

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """The document that a file is, if it is one."""
        path = str(file_path)
        found = self._found.get(path)
        if found is None:
            return None
        self._met.add(path)
        return DocumentFile.of(parent, file_path, found, self._sieve)

    def pytest_collection_modifyitems(self, session: pytest.Session) -> None:
        """Tell of what cannot be read and pytest never came by: links that lead nowhere, folders, configuration."""
        for path, found in self._found.items():
            if isinstance(found, Unread) and path not in self._met and not self._is_ignored(path):
                node = DocumentFile.of(session, Path(path), found, self._sieve)
                report = session.config.hook.pytest_make_collect_report(collector=node)
                vars(report).pop("call", None)  # as pytest itself does, for it cannot be sent to another process
                session.config.hook.pytest_collectreport(report=report)

    def pytest_report_collectionfinish(self) -> str | None:
        """A word where there is nothing to check, which --unitcheck would else pass over in silence."""
        if self._met:
            return None
        return "unitcheck: no document was collected; name files or folders, or set unitcheck_files"

    # --- what is told -------------------------------------------------------------------------------------------------

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """The findings that fail nothing, under -v, and what the baseline knew."""
        reports = terminalreporter.getreports("passed") if self._config.getoption("verbose") > 0 else []
        told = [text for report in reports for name, text in report.sections if name == _SECTION]
        if told and not terminalreporter.hasopt("P"):
            terminalreporter.section("unitcheck: findings that fail nothing")
            terminalreporter.line("\n\n".join(told))
        for line in self._sieve.told():
            terminalreporter.line(f"unitcheck: {line}")

    # ------------------------------------------------------------------------------------------------------------------

    @cached_property
    def _found(self) -> dict[str, _Found]:
        """What there is at the paths of this run, by absolute path."""
        self._is_looking = True  # which asks the hook above, that would else ask this
        found = {os.path.abspath(each.path): each for each in self._sources.each(demand=False)}
        self._is_looking = False
        modules = [path for path in self._named if path in found and syntax_of(path) == "python"]
        for path in modules:  # a module that is named is meant as a test
            if not self._sources.takes(path):
                del found[path]
        return found

    @cached_property
    def _ways(self) -> frozenset[str]:
        """The documents, what was named, and all folders on the way to them."""
        paths = (*self._found, *self._named)
        return frozenset(str(each) for path in paths for each in (Path(path), *Path(path).parents))

    def _others(self) -> Iterator[str]:
        """The paths that are in no folder that was added; pytest 8 would collect neither if it were given both."""
        return (path for path in self._named if not any(_is_in(path, folder) for folder in self._added))

    def _paths(self) -> Iterator[str]:
        """The files and folders that pytest was given, those of testpaths or the working directory if none."""
        for argument in self._config.args:
            path = os.path.abspath(os.path.join(self._config.invocation_params.dir, argument.partition("::")[0]))
            if os.path.exists(path):  # with --pyargs it may be a module's name
                yield path

    def _beside_testpaths(self) -> Iterator[str]:
        """What pytest has to look at besides testpaths, as unitcheck_files says: files and folders of its rootdir."""
        if self._config.args_source is not pytest.Config.ArgsSource.TESTPATHS or not self._choices.has_files:
            return
        root = str(self._config.rootpath)
        tops: dict[str, None] = {}
        for found in self._choices.sources((root,), self._is_ignored).each(demand=False):
            path = os.path.abspath(found.path)
            if not any(_is_in(path, named) for named in self._named):
                tops[os.path.join(root, os.path.relpath(path, root).partition(os.sep)[0])] = None
        yield from (top for top in tops if os.path.exists(top) and not self._is_ignored(top))  # a file may be, too

    def _is_ignored(self, path: str) -> bool:
        """Whether pytest, or a plugin of it, passes over what stands at a path."""
        return bool(self._config.hook.pytest_ignore_collect(collection_path=Path(path), config=self._config))


def _is_in(path: str, folder: str) -> bool:
    """Whether a path is that of a folder, or of something in it."""
    return path == folder or path.startswith(os.path.join(folder, ""))
