"""Opening what a path or URL leads to, and telling what keeps it from being read."""

from __future__ import annotations

import io
import re
import zlib

from unitcheck.batch.extras import MissingExtra, fsspec
from unitcheck.batch.parts import Unfit
from unitcheck.discover import why
from unitcheck.examine import problem_of
from unitcheck.typed import IO, Any, NamedTuple, cast

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+(?:://|::)")
_BUFFER = 1 << 20
COMPRESSED = (".gz", ".bz2", ".xz")
"""Suffixes of compressed files, which are read from their beginning only."""


class Spot(NamedTuple):
    """Where something lies: a file system of fsspec, and the path in it."""

    system: Any
    path: str


def is_url(word: str) -> bool:
    """Whether it is a URL rather than a path; ``C:\\texts`` is a path."""
    return _URL.match(word) is not None


def spot(url: str) -> Spot:
    """Where a path or URL leads. Raises Unfit where nothing here knows its scheme, and MissingExtra."""
    try:
        system, path = fsspec().core.url_to_fs(url) if is_url(url) else (fsspec().filesystem("file"), url)
    except ImportError as error:  # fsspec knows the scheme, but not without another package
        raise Unfit(f"cannot be reached: {_clause(error)}") from error
    except ValueError as error:
        raise Unfit(
            f"cannot be reached: {_clause(error)}; local files, s3://, gs://, https:// and others can"
        ) from error
    return Spot(system, path)


def opened(url: str) -> IO[bytes]:
    """The content, decompressed as the suffix says. Raises OSError, and whatever a remote file system does."""
    raw: Any = open(url, "rb") if not is_url(url) else _remote(url)  # noqa: SIM115 the caller closes it
    if url.endswith(".gz"):
        import gzip

        return _Unpacked(gzip.open(raw), raw)
    if url.endswith(".bz2"):
        import bz2

        return _Unpacked(bz2.open(raw), raw)
    if url.endswith(".xz"):
        import lzma

        return _Unpacked(lzma.open(raw), raw)
    return cast(IO[bytes], raw)


class _Unpacked(io.BufferedReader):
    """What is unpacked from a file, which is closed with it; gzip, bz2 and lzma leave open what they did not open."""

    def __init__(self, unpacked: Any, packed: IO[bytes]) -> None:
        super().__init__(unpacked, _BUFFER)
        self._packed = packed

    def close(self) -> None:
        try:
            super().close()
        finally:
            self._packed.close()


def _remote(url: str) -> io.BufferedReader:
    system, path = spot(url)
    return io.BufferedReader(system.open(path, "rb"), _BUFFER)


def problem_with(url: str, error: Exception) -> str:
    """What kept an input, or a part of it, from being read or checked."""
    if isinstance(error, (Unfit, MissingExtra)):
        return error.problem
    if url.endswith(COMPRESSED) and _tells_of_damage(error):
        return f"is damaged or cut short; restore it, or leave it out ({_clause(error)})"
    if isinstance(error, OSError):
        return why(error, url)
    return problem_of(error)


def _tells_of_damage(error: Exception) -> bool:
    """Whether it is what gzip, bz2 and lzma raise; the last may be missing, so that its error is known by name."""
    if isinstance(error, (EOFError, zlib.error)) or type(error).__name__ == "LZMAError":
        return True
    return type(error).__name__ in ("OSError", "BadGzipFile") and getattr(error, "errno", None) is None


def bare(path: str) -> str:
    """The path without the suffix of a compression."""
    return next((path.removesuffix(suffix) for suffix in COMPRESSED if path.endswith(suffix)), path)


def _clause(error: Exception) -> str:
    return str(error).rstrip(".") or type(error).__name__
