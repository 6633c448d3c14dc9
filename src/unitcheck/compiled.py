"""Patterns kept compiled from one run to the next, as Python keeps modules.

``re`` pickles a pattern as its source, and to compile the sources is a third of a short run. So what a source compiles
to is kept: the numbers that the matcher runs by. They are the interpreter's own affair. Hence the file is for one build
of Python, as its name says, only versions are served for which tests show that a kept pattern equals the one that
``re`` makes, and wherever anything is amiss, ``re`` compiles as ever.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
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
_CHECKSUM_BYTES = 4
_LARGEST = 4 << 20  # bytes; all patterns of this program take a fifth of it

Key = tuple[str | bytes, int]
Kept = tuple[int, bytes, int, Mapping[str, int], tuple[str | None, ...]]
"""Flags, numbers, groups, the groups by their names and the names by their groups: what ``re`` hands to its matcher."""


@contextmanager
def kept_in(folder: str | None) -> Iterator[None]:
    """Have patterns compiled with the help of what a folder keeps; what is compiled meanwhile is kept there too.

    Nothing is kept where ``folder`` is None, the interpreter is not served, or the folder cannot be written to.
    """
    if folder is None or sys.implementation.name != "cpython" or sys.version_info[:2] not in SERVED:
        yield
        return
    shelf = Shelf(folder)
    lazy.compile_with(shelf.compiled)
    try:
        yield
    finally:
        lazy.compile_with(re.compile)
    shelf.write()


class Shelf:
    """The patterns kept in a folder."""

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, _name())
        self._kept = _read(self.path)
        self._new: dict[Key, Kept] = {}

    def compiled(self, source: str | bytes, flags: int) -> re.Pattern[Any]:
        """The pattern, as ``re.compile`` makes it. Raises re.error where ``source`` is none."""
        key = (source, int(flags))
        try:
            kept = self._kept.get(key)
            if kept is None:
                self._new[key] = kept = _parts(*key)
            return _made(source, kept)
        except re.error:
            raise
        except Exception:  # what the interpreter keeps to itself is not as it was: all that is lost is time
            self._new.pop(key, None)
            return re.compile(source, flags)

    def write(self) -> None:
        """Write what is new beside what was there, unless that cannot be done."""
        if not self._new:
            return
        text = marshal.dumps({**_read(self.path), **self._new})
        if len(text) > _LARGEST:
            return
        from unitcheck.writing import Unwritable, write

        with suppress(OSError, Unwritable):
            make_folder(os.path.dirname(self.path))
            write(self.path, crc32(text).to_bytes(_CHECKSUM_BYTES, "big") + text)


def _name() -> str:
    """What the file is called: no other build of Python, and no other version of this program, has that name."""
    build = crc32(repr((sys.version, sys.byteorder, array("I").itemsize, _sre().MAGIC)).encode())
    return f"patterns-{__version__}-{sys.implementation.cache_tag}-{build:08x}"


def _read(path: str) -> dict[Key, Kept]:
    """What the file holds; nothing where there is none, or a damaged one."""
    try:
        with open(path, "rb") as file:
            content = file.read()
        checksum, text = content[:_CHECKSUM_BYTES], content[_CHECKSUM_BYTES:]
        if crc32(text).to_bytes(_CHECKSUM_BYTES, "big") != checksum:
            return {}
        kept = marshal.loads(text)
        return kept if isinstance(kept, dict) else {}
    except (OSError, ValueError, EOFError, TypeError):
        return {}


def _parts(source: str | bytes, flags: int) -> Kept:
    """What a source compiles to; as ``re._compiler.compile`` has it."""
    parsed = import_module("re._parser").parse(source, flags)
    state = parsed.state
    numbers: list[int] = import_module("re._compiler")._code(parsed, flags)
    names: list[str | None] = [None] * state.groups
    for name, group in state.groupdict.items():
        names[group] = name
    return int(flags | state.flags), array("I", numbers).tobytes(), state.groups - 1, state.groupdict, tuple(names)


def _made(source: str | bytes, kept: Kept) -> re.Pattern[Any]:
    flags, numbers, groups, by_name, by_group = kept
    made: re.Pattern[Any] = _sre().compile(
        source, flags, memoryview(numbers).cast("I").tolist(), groups, by_name, by_group
    )
    return made


def _sre() -> Any:
    return import_module("_sre")
