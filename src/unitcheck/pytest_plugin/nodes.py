"""A document as pytest has it: a file that is collected, and in it the one test of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from unitcheck.discover import Unreadable, read_bytes
from unitcheck.documents import UNREADABLE, is_binary
from unitcheck.documents.encodings import decoded
from unitcheck.examine import Examiner, Source
from unitcheck.pytest_plugin import MARKER
from unitcheck.pytest_plugin.sieve import Sieve
from unitcheck.reports.failure import in_full, in_short, parted
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.typed import Any
from unitcheck.wanted import Skipped

ITEM = "unitcheck"
"""The name of the one test in a document."""


class Inconsistent(Exception):
    """A document with findings that fail it; ``outcome`` has those alone."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(in_full(outcome))
        self.outcome = outcome


class CannotBeRead(pytest.fail.Exception):  # type: ignore[name-defined, misc]  # it is an attribute of a function
    """A document that is not checked, and why."""

    __module__ = "builtins"  # so that pytest tells its name alone

    def __init__(self, problem: str) -> None:
        super().__init__(problem, pytrace=False)


class DocumentFile(pytest.File):
    """A document that is to be checked, one that cannot be, or one that is passed over."""

    found: Source | Unread | Skipped
    sieve: Sieve

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, found: Source | Unread | Skipped, sieve: Sieve) -> DocumentFile:
        """The node of what was found at a path."""
        made: DocumentFile = cls.from_parent(_outside_packages(parent), path=path, **_named(parent, path))
        made.found, made.sieve = found, sieve
        return made

    def collect(self) -> Iterator[DocumentItem]:
        """Its one test. Raises CollectError where the document cannot be read."""
        found = self.found
        problem = found.problem if isinstance(found, Unread) else None
        if isinstance(found, Source):
            problem = _problem(found)
        if problem is not None:
            raise self.CollectError(problem)
        yield DocumentItem.from_parent(self, name=ITEM)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What is wrong with it, and that alone."""
        if isinstance(excinfo.value, self.CollectError):
            return _told(excinfo, str(self.path), 1, str(excinfo.value))
        return super().repr_failure(excinfo)


class DocumentItem(pytest.Item):
    """The test of a document: what cannot be understood is an error, and a finding that is grave enough a failure."""

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.add_marker(MARKER)
        assert isinstance(self.parent, DocumentFile)
        self._document = self.parent
        self._outcome: Outcome | None = None

    def setup(self) -> None:
        """Check the document. Raises CannotBeRead."""
        found = self._document.found
        if self._outcome is not None:  # it is run again; what the baseline knew is used up by now
            return
        if isinstance(found, Skipped):
            pytest.skip(found.reason)
        assert isinstance(found, Source)
        outcome = Examiner().examine(found)
        if isinstance(outcome, Unread):
            raise CannotBeRead(outcome.problem)
        self._outcome = self._document.sieve.sifted(outcome).at(self._told_path)

    def runtest(self) -> None:
        """Raises Inconsistent; findings that pass go into a section of the report."""
        assert self._outcome is not None
        failing, passing = parted(self._outcome, self._document.sieve.fail_on)
        if passing.findings:
            self.add_report_section("call", ITEM, in_full(passing))
        if failing.findings:
            raise Inconsistent(failing)

    def reportinfo(self) -> tuple[os.PathLike[str], int | None, str]:
        """The file, no line of it, and what heads its part of the report."""
        return self.path, None, f"unitcheck: {self._told_path}"

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings in full, and for pytest's summary in short."""
        if isinstance(excinfo.value, Inconsistent):
            outcome = excinfo.value.outcome
            return _told(excinfo, str(self.path), outcome.findings[0].line, in_short(outcome))
        return super().repr_failure(excinfo, style)

    @property
    def _told_path(self) -> str:
        return self._document.nodeid.replace("/", os.sep)


def _outside_packages(node: pytest.Collector) -> pytest.Collector:
    """The nearest node that is in no package: to test what is in one pytest imports it, which is not needed here."""
    chain = node.listchain()
    first = next((place for place, each in enumerate(chain) if isinstance(each, pytest.Package)), len(chain))
    outside = chain[first - 1]
    assert isinstance(outside, pytest.Collector)
    return outside


def _named(parent: pytest.Collector, path: Path) -> dict[str, Any]:
    """The name of a node whose path is no text, which pytest could neither print nor keep; else pytest finds it."""
    if str(path).isprintable():
        return {}
    name = os.path.relpath(path, parent.config.rootpath).replace(os.sep, "/")
    return {"nodeid": name.encode(errors="backslashreplace").decode()}


def _problem(source: Source) -> str | None:
    """What keeps the content of a file from being read; what its syntax makes of it is seen when it is checked."""
    try:
        content = read_bytes(source.path)
        if not _is_binary(os.path.splitext(source.path)[1]):
            decoded(content)
    except (Unreadable, *UNREADABLE) as error:
        return error.problem
    return None


@cache
def _is_binary(suffix: str) -> bool:
    return is_binary(suffix and f"document{suffix}")


def _told(excinfo: pytest.ExceptionInfo[BaseException], path: str, line: int, short: str) -> Any:
    """What the exception says, as pytest prints it, with one line for its summary."""
    told: Any = excinfo.getrepr(style="value", chain=False)
    place = told.reprcrash
    place.path, place.lineno, place.message = path, line, short
    return told
