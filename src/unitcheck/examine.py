"""One source after the other: read, decoded, checked, or found in the cache; what that comes to is plain data."""

from __future__ import annotations

import os
from functools import lru_cache

from unitcheck import documents
from unitcheck.discover import STDIN, Unreadable, read_bytes
from unitcheck.documents import UNREADABLE, Text
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.outcome import outcome as outcome_of
from unitcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from unitcheck.cache import Cache
    from unitcheck.checker import Checker
    from unitcheck.config import Config


class Source(NamedTuple):
    """Something to check: what stands at ``path``, or ``text`` where that is given; "-" is standard input.

    Without ``syntax`` the content tells it.
    """

    path: str
    syntax: str | None
    config: Config
    text: str | None = None
    stdin_name: str = "<stdin>"

    @property
    def name(self) -> str:
        """What it is reported by."""
        return self.stdin_name if self.path == STDIN else self.path


class Examiner:
    """Checks sources, each under its own configuration, in the process it was made in.

    ``checked_bytes`` counts what was checked rather than found in the cache.
    """

    def __init__(self, *, claims: bool = False, cache: Cache | None = None) -> None:
        self.checked_bytes = 0
        self._claims = claims
        self._cache = cache

    def examine(self, source: Source | Unread) -> Outcome | Unread:
        """What comes of a source; of one that was not even found, what is said of it already."""
        if isinstance(source, Unread):
            return source
        try:
            return self._outcome(source)
        except (Unreadable, *UNREADABLE) as unreadable:
            return Unread(source.name, unreadable.problem)
        except Exception as error:  # one text must not keep the others from being checked
            return Unread(source.name, problem_of(error))

    def close(self) -> None:
        """Let the cache go."""
        if self._cache is not None:
            self._cache.close()

    def _outcome(self, source: Source) -> Outcome:
        if source.text is not None:
            return self._checked(source, documents.told(source.text, source.syntax))
        content = read_bytes(source.path)
        key = self._key(source, content)
        kept = self._cache.get(key, source.path) if self._cache and key else None
        if kept is not None:
            return kept
        text = documents.read(content, source.path, source.syntax)
        del content  # it may be large, and is not looked at again
        outcome = self._checked(source, text)
        if self._cache and key:
            self._cache.keep(key, outcome)
        return outcome

    def _key(self, source: Source, content: bytes) -> bytes | None:
        """What the outcome is kept under; None where it is not kept."""
        if self._cache is None or source.path == STDIN:
            return None
        from unitcheck.cache import key_of

        return key_of(content, source.syntax, source.config, claims=self._claims)

    def _checked(self, source: Source, text: Text) -> Outcome:
        self.checked_bytes += len(text.text)
        report = checker(source.config).check(text.text, syntax=text.syntax, path=source.name)
        return outcome_of(report, claims=self._claims)


@lru_cache(maxsize=16)
def checker(config: Config) -> Checker:
    """The checker under that configuration; the last few are kept."""
    from unitcheck.checker import Checker

    return Checker(config)


def problem_of(error: Exception) -> str:
    """What kept a text from being checked, and in which line of the program."""
    if isinstance(error, MemoryError):
        return "could not be checked: there is not enough memory for it; split it, or check it where there is more"
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" in {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    return f"could not be checked; please report this: {type(error).__name__}: {error}{place}"
