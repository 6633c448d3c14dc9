"""Patterns kept compiled from one run to the next, as Python keeps modules.

``re`` pickles a pattern as its source, and to compile the sources is a third of a short run. So what a source compiles
to is kept: the numbers that the matcher runs by. They are the interpreter's own affair. So the file's name tells the
build of Python it is for. Only versions are served for which tests show that a kept pattern equals the one that ``re``
makes. Where anything is amiss, ``re`` compiles as ever: all that is lost is time, of which nobody need be told.

The file is trusted as a user's own caches are, Python's among them. So it is looked for where the user says, on the
command line, or where the platform keeps caches, never where a configuration file says, which comes with the texts.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from zlib import crc32

from unitcheck import lazy
from unitcheck._version import __version__
from unitcheck.cache_folder import make_folder
from unitcheck.typed import Any

SERVED = ((3, 11), (3, 12), (3, 13))
"""The versions of CPython whose compiled patterns are known to be made and read as it is done here."""
_NAME = "patterns-"
_CHECKSUM_BYTES = 4
_LARGEST = 4 << 20  # bytes; all patterns of this program take a fifth of it
_OLD_SECONDS = 90 * 86_400
"""After so long without being written, the file of another version or build goes."""

Key = tuple[str | bytes, int]
Kept = tuple[int, bytes, int, Mapping[str, int], tuple[str | None, ...]]
"""Flags, numbers, groups, the groups by their names and the names by their groups: what ``re`` hands to its matcher."""


@contextmanager
def kept_in(folder: str | None) -> Iterator[None]:
    """Have patterns compiled with the help of what a folder keeps; what this process compiles meanwhile is kept too.

    Nothing is kept where ``folder`` is None, the interpreter is not served, or the folder cannot be written to.
    """
    if folder is None or sys.implementation.name != "cpython" or sys.version_info[:2] not in SERVED:
        yield
        return
    shelf = Shelf(folder)
    before = lazy.compile_with(shelf.compiled)
    try:
        yield
    finally:
        lazy.compile_with(before)
    shelf.write()


class Shelf:
    """The patterns kept in a folder."""

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, _file_name())
        self._kept = _read(self.path)
        self._used: dict[Key, Kept] = {}
        self._is_damaged = False

    def compiled(self, source: str | bytes, flags: int) -> re.Pattern[Any]:
        """The pattern, as ``re.compile`` makes it. Raises re.error where ``source`` is none."""
        key = (source, int(flags))
        for find in (self._used.get, self._kept.get, lambda key: _parts(*key)):
            try:
                kept = find(key)
                if kept is not None:
                    made = _made(source, kept)
                    self._used[key] = kept
                    return made
            except re.error:
                raise
            except Exception:  # it was damaged, or what the interpreter keeps to itself is not as it was
                self._is_damaged = True
        return re.compile(source, flags)

    def write(self) -> None:
        """Write what is new beside what was there, unless that cannot be done."""
        if self._used.keys() <= self._kept.keys() and not (self._is_damaged and self._used):
            return
        content = marshal.dumps({**_read(self.path), **self._used})
        if len(content) > _LARGEST:  # sources that are no more lie there
            content = marshal.dumps(self._used)
        with suppress(Exception):  # a path may be none in many ways, and the report is out
            folder = os.path.dirname(self.path)
            make_folder(folder)
            _replace(self.path, crc32(content).to_bytes(_CHECKSUM_BYTES, "big") + content)
            _tidy(folder)


def _replace(path: str, content: bytes) -> None:
    """Put the file in the place of what stood there; a link there, which may lead anywhere, is not followed."""
    beside = f"{path}.{os.getpid()}-{os.urandom(4).hex()}.tmp"
    try:
        with open(beside, "xb") as file:
            file.write(content)
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def _tidy(folder: str) -> None:
    """Remove the files of other versions and builds that have lain there for long."""
    with os.scandir(folder) as entries:
        for entry in entries:
            is_one = entry.name.startswith(_NAME) and entry.is_file(follow_symlinks=False)
            if is_one and entry.stat().st_mtime < time.time() - _OLD_SECONDS:
                os.unlink(entry.path)


def _file_name() -> str:
    """What the file is called: no other build of Python, and no other version of this program, has that name."""
    bytes_each = memoryview(b"").cast("I").itemsize
    build = crc32(repr((sys.version, sys.byteorder, bytes_each, _private("_sre").MAGIC)).encode())
    return f"{_NAME}{__version__}-{sys.implementation.cache_tag}-{build:08x}"


def _read(path: str) -> dict[Key, Kept]:
    """What the file holds; nothing where there is none, or a damaged one."""
    try:
        if not os.path.isfile(path):  # to open a pipe would wait for ever
            return {}
        with open(path, "rb") as file:
            read = file.read(_LARGEST + _CHECKSUM_BYTES + 1)
        checksum, content = read[:_CHECKSUM_BYTES], read[_CHECKSUM_BYTES:]
        if len(content) > _LARGEST or crc32(content).to_bytes(_CHECKSUM_BYTES, "big") != checksum:
            return {}
        kept = marshal.loads(content)
        return kept if isinstance(kept, dict) else {}
    except (OSError, ValueError, EOFError, TypeError, MemoryError):
        return {}


def _parts(source: str | bytes, flags: int) -> Kept:
    """What a source compiles to; as ``re._compiler.compile`` has it."""
    from array import array

    parsed = _private("re._parser").parse(source, flags)
    state = parsed.state
    numbers: list[int] = _private("re._compiler")._code(parsed, flags)
    names: list[str | None] = [None] * state.groups
    for name, group in state.groupdict.items():
        names[group] = name
    return int(flags | state.flags), array("I", numbers).tobytes(), state.groups - 1, state.groupdict, tuple(names)


def _made(source: str | bytes, kept: Kept) -> re.Pattern[Any]:
    flags, numbers, groups, by_name, by_group = kept
    made: re.Pattern[Any] = _private("_sre").compile(
        source, flags, memoryview(numbers).cast("I").tolist(), groups, by_name, by_group
    )
    return made


def _private(name: str) -> Any:
    """A module of ``re`` of which type checkers know nothing."""
    return import_module(name)
