"""Zipped XML, as office files are: read in bounded time and memory, whatever was put there.

Nothing is unpacked to disk. Sizes are counted as the bytes come, since what an archive says of itself may be a lie. No
document type is taken, so no entity is expanded or fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from unitcheck.documents.syntax import Malformed
from unitcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from zipfile import ZipFile

_CHUNK = 1 << 16
_LARGEST = 256 << 20
"""Bytes of XML that one file may hold: some hundred thousand pages."""
_DENSEST, _DENSE = 250, 4 << 20
"""How often its packed size a member may have once unpacked, and from which size on; prose seldom reaches twenty."""
_DEEPEST = 5_000
"""Elements inside one another; text boxes and tables in tables do not come near."""

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Said = Callable[[str], None]


class Archive:
    """The members of a zip file.

    Raises Malformed, as its methods do, where that is broken, encrypted or too large.
    """

    def __init__(self, content: bytes) -> None:
        import struct
        from io import BytesIO
        from zipfile import BadZipFile, ZipFile

        try:
            self._zip: ZipFile = ZipFile(BytesIO(content))
        except (BadZipFile, NotImplementedError, ValueError, OSError, EOFError, struct.error) as error:
            raise Malformed("is a broken or truncated zip archive; save it anew") from error
        self._left = _LARGEST

    def names(self) -> tuple[str, ...]:
        """The members' names."""
        return tuple(self._zip.namelist())

    def parse(self, name: str, start: Start, end: End, said: Said) -> None:
        """Read a member that is XML; elements are called by their namespace, "}" and name, as their attributes are."""
        from xml.parsers import expat

        parser = expat.ParserCreate(namespace_separator="}")
        depth = _Depth(start, end, name)
        parser.buffer_text = True
        parser.StartElementHandler = depth.start
        parser.EndElementHandler = depth.end
        parser.CharacterDataHandler = said
        parser.StartDoctypeDeclHandler = lambda *_: _refuse(name)
        try:
            for chunk in self._chunks(name):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            where = f"{name}, line {error.lineno}, column {error.offset + 1}"
            raise Malformed(f"is broken: {expat.ErrorString(error.code)} in {where}; save it anew") from error

    def _chunks(self, name: str) -> Iterator[bytes]:
        import struct
        import zlib
        from zipfile import BadZipFile

        try:
            packed = self._zip.getinfo(name).compress_size
            unpacked = 0
            with self._zip.open(name) as member:
                while chunk := member.read(_CHUNK):
                    unpacked += len(chunk)
                    self._count(name, len(chunk), unpacked, packed)
                    yield chunk
        except KeyError as error:
            raise Malformed(f"is broken: it lacks its part {name}; save it anew") from error
        except Malformed:
            raise
        except (BadZipFile, EOFError, OSError, NotImplementedError, ValueError, struct.error, zlib.error) as error:
            raise Malformed(f"is broken or truncated in its part {name}; save it anew") from error
        except RuntimeError as error:
            raise Malformed("is encrypted; save a copy without its password") from error

    def _count(self, name: str, size: int, unpacked: int, packed: int) -> None:
        self._left -= size
        if self._left < 0:
            raise Malformed(f"holds more than {_LARGEST >> 20} MB of text; take it apart")
        if unpacked > _DENSE and unpacked > packed * _DENSEST:
            raise Malformed(f"is packed more than {_DENSEST} times in its part {name}, as no document is; save it anew")


class _Depth:
    """Passes elements on as long as they are not too deep inside one another."""

    def __init__(self, start: Start, end: End, name: str) -> None:
        self._start, self._end, self._name = start, end, name
        self._depth = 0

    def start(self, element: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Malformed(f"is nested deeper than {_DEEPEST:,} elements in its part {self._name}; save it anew")
        self._start(element, attributes)

    def end(self, element: str) -> None:
        """It ends."""
        self._depth -= 1
        self._end(element)


def _refuse(name: str) -> None:
    raise Malformed(f"declares a document type in its part {name}, as no office file does; save it anew")
