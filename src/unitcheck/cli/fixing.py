"""Fixes on the command line: files are mended, or the changes are shown that would mend them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unitcheck import documents
from unitcheck.cli.terminal import complain, write_bytes
from unitcheck.discover import STDIN, Unreadable, read_bytes
from unitcheck.documents import UNREADABLE, Text
from unitcheck.examine import Source, checker, problem_of
from unitcheck.fix import Fixed, fixed, rewritten
from unitcheck.model import Report
from unitcheck.reports.outcome import Outcome, Unread, outcome
from unitcheck.settings import Settings
from unitcheck.settings.declared import CLAIMS, DIFF, FIX, QUIET, UNSAFE_FIXES
from unitcheck.writing import Unwritable
from unitcheck.writing import write as write_file


class Fixer:
    """Mends sources, or shows how they would be.

    ``changed`` counts those that were, or would be, and ``failed`` those that could not be written.
    """

    def __init__(self, settings: Settings) -> None:
        self.changed = 0
        self.failed = 0
        self._mended = 0
        self._left = 0
        self._settings = settings

    def outcomes(self, sources: Iterable[Source | Unread]) -> Iterator[Outcome | Unread]:
        """What each source holds when all is done."""
        for source in sources:
            yield source if isinstance(source, Unread) else self._outcome(source)

    def tell(self) -> None:
        """Say how many findings were mended, or would be, and how many are left."""
        if not self._settings[QUIET]:
            flags = f"{FIX.long} {UNSAFE_FIXES.long}" if self._settings[UNSAFE_FIXES] else FIX.long
            word = f"findings that {flags} would mend" if self._settings[DIFF] else "findings mended"
            complain(f"{word}: {self._mended:,}; left: {self._left:,}")

    def _outcome(self, source: Source) -> Outcome | Unread:
        try:
            content = read_bytes(source.path)
            text = documents.read(content, source.path, source.syntax)
            done = self._fixed(source, text)
        except (Unreadable, *UNREADABLE) as unreadable:
            return Unread(source.name, unreadable.problem)
        except Exception as error:  # one text must not keep the others from being mended
            return Unread(source.name, problem_of(error))
        report = self._put(source, content, text, done)
        self._left += len(report.findings)
        return outcome(report, claims=self._settings[CLAIMS])

    def _fixed(self, source: Source, text: Text) -> Fixed:
        unsafe = self._settings[UNSAFE_FIXES]
        return fixed(checker(source.config), text.text, text.syntax, source.name, unsafe=unsafe)

    def _put(self, source: Source, content: bytes, text: Text, done: Fixed) -> Report:
        """Write the change, or show it; the answer is the report on what there is then."""
        try:
            new = rewritten(content, text, done.text) if done.text != done.before.text else content
            self._written(source, content, new)
        except (ValueError, Unwritable) as error:
            problem = error.problem if isinstance(error, Unwritable) else f"is left as it is: {error}"
            complain(f"{source.name}: {problem}")
            self.failed += 1
            return done.before
        if new != content:
            self.changed += 1
            self._mended += done.mended
        return done.report

    def _written(self, source: Source, content: bytes, new: bytes) -> None:
        if self._settings[DIFF]:
            from unitcheck.diff import diff

            write_bytes(diff(source.name, content, new))
        elif source.path == STDIN:
            write_bytes(new)
        elif new != content:
            write_file(source.path, new, was=content)
