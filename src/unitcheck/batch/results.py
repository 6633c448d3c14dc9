"""The file of a fragment's results: Parquet, whole or not there, and known by what it was made from.

What it was made from, and the tally, stand in its metadata, so that a run that goes on where another ended can tell
what is done without a list that could be lost.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from types import TracebackType

from unitcheck._version import __version__
from unitcheck.batch.extras import arrow, parquet
from unitcheck.batch.parts import Fragment, Input
from unitcheck.batch.tally import Tally, of_plain, to_plain
from unitcheck.typed import Any, NamedTuple
from unitcheck.writing import Unwritable, remember

IDENTITY, TALLY = "unitcheck", "unitcheck.tally"
"""Keys of the file's metadata."""

_LAYOUT = 1  # another number where the columns, or what they mean, change
_ROWS, _BYTES = 1 << 16, 16 << 20  # of a row group
_STEM = 60
_DIGITS = 10


def identity(fragment: Fragment, layout: Any, terms: str) -> str:
    """What the results of a fragment are made from, in one line; ``terms`` stands for the configuration and program."""
    told = {"results": _LAYOUT, "unitcheck": __version__, **fragment.input._asdict(), "number": fragment.number}
    return json.dumps({**told, **fragment.part._asdict(), **layout._asdict(), "terms": terms}, ensure_ascii=True)


def file_name(fragment: Fragment) -> str:
    """What the file is called: ``articles-1f3a9c2e07-00003.parquet``."""
    return f"{stem(fragment.input)}-{fragment.number:05}.parquet"


def stem(input: Input) -> str:
    """What the names of all files begin with that come from an input, and from no other."""
    name = re.split(r"[/\\]", input.url)[-1].split(".")[0]
    plain = re.sub(r"[^A-Za-z0-9_-]+", "_", name)[:_STEM].lstrip("_") or "input"
    return f"{plain}-{sha256(input.url.encode(errors='surrogatepass')).hexdigest()[:_DIGITS]}"


def kept(path: str, identity: str) -> Tally | None:
    """The tally of the results at ``path``, if they are there, whole, and made from just that."""
    if not os.path.exists(path):
        return None
    try:
        known = parquet().read_metadata(path).metadata or {}
        if known.get(IDENTITY.encode()) != identity.encode():
            return None
        return of_plain(json.loads(known[TALLY.encode()]))
    except (arrow().ArrowException, OSError, ValueError, TypeError, LookupError):
        return None  # cut short, or of another program: it is made anew


class Results:
    """The file being written: a context that leaves either all of it or nothing, in a folder that is there.

    Every method, and entering, raises Unwritable where the disk takes no more or there is no such folder.
    """

    def __init__(self, folder: str, fragment: Fragment, token: str, schema: Any) -> None:
        self._path = os.path.join(folder, file_name(fragment))
        self._beside = os.path.join(folder, f".{file_name(fragment)}.{token}-{os.urandom(4).hex()}.part")
        self._schema = schema
        self._batches: list[Any] = []
        self._size = _Size()

    def __enter__(self) -> Results:
        with _written(self._path):
            self._file = open(self._beside, "xb")
            self._writer = parquet().ParquetWriter(self._file, self._schema, compression="zstd")
        return self

    def write(self, batch: Any) -> None:
        """Add the results of a batch."""
        self._batches.append(batch)
        self._size = _Size(self._size.rows + batch.num_rows, self._size.bytes + batch.nbytes)
        if self._size.rows >= _ROWS or self._size.bytes >= _BYTES:
            self._send()

    def finish(self, identity: str, tally: Tally) -> None:
        """Record what it was made from, and put it in its place once the disk has it."""
        with _written(self._path):
            if self._batches:
                self._send()
            self._writer.add_key_value_metadata({IDENTITY: identity, TALLY: json.dumps(to_plain(tally))})
            self._writer.close()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            os.replace(self._beside, self._path)
            remember(os.path.dirname(self._path))

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with suppress(OSError, arrow().ArrowException):  # the footer of a file that is given up
            self._writer.close()
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            os.unlink(self._beside)

    def _send(self) -> None:
        with _written(self._path):
            self._writer.write_table(arrow().Table.from_batches(self._batches, self._schema))
        self._batches, self._size = [], _Size()


class _Size(NamedTuple):
    rows: int = 0
    bytes: int = 0


@contextmanager
def _written(path: str) -> Iterator[None]:
    """Tell of what the disk refuses. Raises Unwritable."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise Unwritable(path, f"cannot be written ({why}); what is finished is kept") from error
