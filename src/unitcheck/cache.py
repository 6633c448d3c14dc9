"""Outcomes kept from one run to the next, found again by what they were made from.

An entry goes by a hash of the content, its syntax, the configuration and the program itself, so it never goes stale,
and copies of a text, branches and checkouts share it. Hence it lies where the platform keeps a user's caches, not among
the texts: many who write prose have no ignore file that would keep it out of what they hand on.

Nothing that befalls a cache stops or changes a run: what cannot be read is checked again, what cannot be written is
left out. It is an SQLite file, with the kind of journal that works on network drives too and no wait for the disk;
should the power fail, the worst is an entry that its checksum gives away.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache, lru_cache
from importlib.machinery import PathFinder
from zlib import crc32

from unitcheck._version import __version__
from unitcheck.cache_folder import make_folder
from unitcheck.config import Config
from unitcheck.reports.outcome import Outcome
from unitcheck.reports.outcome_text import from_text, to_text
from unitcheck.typed import NamedTuple

BUILT_ON = ("pint", "pypdfium2", "pyromark", "regex")
"""The packages whose version may decide what is found."""

_DECIDE_NOTHING = ("fail_on",)  # choices that are made of what is found, not before
_FILE = "outcomes-1.sqlite"  # another number where the table changes
_TABLE = """
CREATE TABLE IF NOT EXISTS outcomes (
    key BLOB PRIMARY KEY, used INTEGER NOT NULL, checksum INTEGER NOT NULL, outcome BLOB NOT NULL
) WITHOUT ROWID"""
_LARGEST = 64 << 20  # bytes of the file; beyond it a quarter of the entries goes, those that lay unused for longest
_LARGEST_ENTRY = 1 << 20
_UNWRITTEN = 128  # entries that wait in memory so as to be written together
_PATIENCE_SECONDS = 2.0  # for another run that is writing
_DAY_SECONDS = 86_400

_ERRORS = (sqlite3.Error, ValueError)  # the latter where damage has come as far as the error's own words
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNUSABLE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


class _Entry(NamedTuple):
    """A row; ``used`` is the day it was last of use, counted from 1970."""

    key: bytes
    used: int
    checksum: int
    outcome: bytes


class Cache:
    """The cache in a folder, opened when something is looked for; each process has one of its own.

    ``tell`` is handed a sentence where the file was damaged, and, if ``asked`` for by the user, where it is of no use.
    """

    def __init__(self, folder: str, tell: Callable[[str], None], *, asked: bool = False) -> None:
        self.path = os.path.join(folder, _FILE)
        self._tell = tell
        self._asked = asked
        self._today = int(time.time()) // _DAY_SECONDS
        self._database: sqlite3.Connection | None = None
        self._unwritten: dict[bytes, _Entry] = {}
        self._is_usable = True
        self._was_begun_anew = False

    def get(self, key: bytes, path: str | None) -> Outcome | None:
        """The outcome kept under ``key``, as that of the file at ``path``; None where there is none."""
        entry = self._unwritten.get(key) or self._tried(lambda database: _entry(database, key))
        if entry is None:
            return None
        try:
            outcome = _outcome(entry, path)
        except (ValueError, TypeError):
            self._begin_anew()  # where one entry is damaged, others may be
            return None
        if entry.used != self._today:
            self._write_later(entry._replace(used=self._today))
        return outcome

    def keep(self, key: bytes, outcome: Outcome) -> None:
        """Have ``outcome`` found under ``key`` from now on; one that takes more than a megabyte is let go."""
        text = to_text(outcome).encode(errors="surrogatepass")
        if len(text) <= _LARGEST_ENTRY:
            self._write_later(_Entry(key, self._today, _checksum(key, text), text))

    def close(self) -> None:
        """Write what waits and let go of the file; it is opened again if something is looked for."""
        self._write()
        self._let_go()

    def _write_later(self, entry: _Entry) -> None:
        self._unwritten[entry.key] = entry
        if len(self._unwritten) >= _UNWRITTEN:
            self._write()

    def _write(self) -> None:
        entries, self._unwritten = self._unwritten, {}
        if entries:
            self._tried(lambda database: _write(database, entries.values()))

    def _tried(self, action: Callable[[sqlite3.Connection], _Entry | None]) -> _Entry | None:
        """What comes of ``action``, tried again where the cache had to be begun anew; None where it fails."""
        while self._is_usable:
            try:
                if self._database is None:
                    self._database = _opened(self.path)
                return action(self._database)
            except (*_ERRORS, OSError) as error:
                code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF  # the rest says where
                if isinstance(error, OSError) or code in _UNUSABLE:
                    self._give_up(f"cannot be used ({error}); name another folder with --cache-dir", told=self._asked)
                elif code in _BUSY:
                    return None
                else:
                    self._begin_anew()
        return None

    def _begin_anew(self) -> None:
        self._let_go()
        try:
            for suffix in ("", "-journal"):
                with suppress(FileNotFoundError):
                    os.remove(self.path + suffix)
        except OSError as error:
            self._give_up(f"is damaged and cannot be removed ({error.strerror}); remove it", told=True)
            return
        if self._was_begun_anew:
            self._give_up("was damaged twice; it is not used in this run", told=True)
        else:
            self._tell(f"the cache {self.path} was damaged; it is begun anew")
        self._was_begun_anew = True

    def _give_up(self, why: str, *, told: bool) -> None:
        self._is_usable = False
        self._let_go()
        if told:
            self._tell(f"the cache {self.path} {why}")

    def _let_go(self) -> None:
        database, self._database = self._database, None
        if database is not None:
            with suppress(*_ERRORS):
                database.close()


# --- keys -------------------------------------------------------------------------------------------------------------


def key_of(content: bytes, syntax: str | None, config: Config, *, claims: bool) -> bytes:
    """What the outcome of ``content`` is kept under."""
    salted = _salted(syntax, config, claims).copy()
    salted.update(content)
    return salted.digest()


@lru_cache(64)
def _salted(syntax: str | None, config: Config, claims: bool) -> hashlib._Hash:
    """A hash that has taken in all but the content, as a digest, so that where the content begins is plain."""
    chosen = {name: getattr(config, name) for name in config.__match_args__ if name not in _DECIDE_NOTHING}
    told = repr((__version__, _program(), syntax, chosen, claims))
    return hashlib.sha256(hashlib.sha256(told.encode(errors="surrogatepass")).digest())


@cache
def _program() -> str:
    """What tells this program from one that may find something else: its files, Python, the packages it is built on."""
    files = hashlib.sha256()
    for path in sorted(_sources(os.path.dirname(__file__))):
        with open(path, "rb") as file:
            files.update(hashlib.sha256(file.read()).digest())
    return f"{files.hexdigest()} {sys.version} {[_versions(name) for name in BUILT_ON]}"


def _sources(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _sources(entry.path)
            elif entry.name.endswith(".py"):
                yield entry.path


def _versions(package: str) -> list[str]:
    """The name and version of a package, as the folder that an installer leaves beside it is called.

    importlib.metadata would ask more politely, and take as long as a hundred files from the cache.
    """
    found = PathFinder.find_spec(package)
    if found is None or found.origin is None:
        return []
    beside = os.listdir(os.path.dirname(os.path.dirname(found.origin)))
    return sorted(name for name in beside if name.lower().startswith(f"{package}-") and name.endswith(".dist-info"))


# --- the file ---------------------------------------------------------------------------------------------------------


def _opened(path: str) -> sqlite3.Connection:
    make_folder(os.path.dirname(path))
    database = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)
    try:
        database.execute("PRAGMA synchronous = OFF")
        database.execute(_TABLE)
    except _ERRORS:
        database.close()  # Windows removes no file that is open
        raise
    return database


def _entry(database: sqlite3.Connection, key: bytes) -> _Entry | None:
    row = database.execute("SELECT key, used, checksum, outcome FROM outcomes WHERE key = ?", (key,)).fetchone()
    return None if row is None else _Entry(*row)


def _write(database: sqlite3.Connection, entries: Iterable[_Entry]) -> None:
    with database:  # a transaction, taken back if anything in it fails
        database.execute("BEGIN IMMEDIATE")
        database.executemany("INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?, ?)", entries)
        while _bytes(database) > _LARGEST:
            _drop_a_quarter(database)


def _bytes(database: sqlite3.Connection) -> int:
    """How much of the file is in use."""
    pages, free, size = (
        database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def _drop_a_quarter(database: sqlite3.Connection) -> None:
    database.execute(
        "DELETE FROM outcomes WHERE key IN "
        "(SELECT key FROM outcomes ORDER BY used LIMIT (SELECT count(*) / 4 + 1 FROM outcomes))"
    )


def _outcome(entry: _Entry, path: str | None) -> Outcome:
    """What the entry holds. Raises ValueError or TypeError where it is damaged."""
    if _checksum(entry.key, entry.outcome) != entry.checksum:
        raise ValueError("the checksum is another's")
    return from_text(entry.outcome.decode(errors="surrogatepass"), path)


def _checksum(key: bytes, outcome: bytes) -> int:
    return crc32(outcome, crc32(key))
