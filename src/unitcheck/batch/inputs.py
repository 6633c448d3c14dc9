"""From the words that name an archive to its inputs, and a clear word for each that leads to none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from glob import has_magic

from unitcheck.batch.extras import MissingExtra
from unitcheck.batch.files import Spot, is_url, spot
from unitcheck.batch.formats import format_of, suffixes
from unitcheck.batch.parts import Input, Unfit
from unitcheck.discover import STDIN
from unitcheck.reports.outcome import Unread
from unitcheck.typed import Any, NamedTuple

_ABSENT = "there is no such file or folder; check the spelling"
_STDIN = "standard input is no archive; write it to a file and name that"


class Sought(NamedTuple):
    """Where inputs are looked for; ``form`` is the format they are in, None where their suffixes tell it.

    What lies in the folder ``out`` is a result, and no input.
    """

    words: tuple[str, ...]
    form: str | None
    out: str


def inputs(sought: Sought) -> Iterator[Input | Unread]:
    """Every file that the words lead to, each once, in the order of the words, and by name within one of them."""
    seen: set[str] = set()
    for word in sought.words:
        for found in _found(word, sought):
            url = found.path if isinstance(found, Unread) else found.url
            if url not in seen:
                seen.add(url)
                yield found


def _found(word: str, sought: Sought) -> Iterable[Input | Unread]:
    try:
        return list(_listed(word, sought))
    except (Unfit, MissingExtra) as error:
        return [Unread(word, error.problem)]
    except Exception as error:  # each remote file system has errors of its own
        return [Unread(word, f"cannot be listed: {type(error).__name__}: {error}")]


def _listed(word: str, sought: Sought) -> Iterator[Input | Unread]:
    here = spot(word if is_url(word) else os.path.abspath(word))
    if has_magic(word) and not _is_there(here):
        files = {path: known for path, known in here.system.glob(here.path, detail=True).items() if _is_file(known)}
        return _several(word, here, files, sought, "matches no file; check its spelling")
    known = here.system.info(here.path) if _is_there(here) else None
    if known is None:
        return iter([Unread(word, _STDIN if word == STDIN else _ABSENT)])
    if known["type"] == "directory":
        return _several(word, here, _within(here, sought), sought, f"holds no file that ends in {_told()}")
    return iter([_input(word, here, known, sought)])


def _is_there(here: Spot) -> bool:
    return bool(os.path.lexists(here.path) if _is_local(here) else here.system.exists(here.path))


def _is_local(here: Spot) -> bool:
    protocol = here.system.protocol
    return "file" in ((protocol,) if isinstance(protocol, str) else protocol)


def _is_file(known: dict[str, Any]) -> bool:
    return bool(known["type"] == "file")


def _within(here: Spot, sought: Sought) -> dict[str, dict[str, Any]]:
    """The files of a folder that are of a known format, but for hidden ones and what other programs leave there."""
    files: dict[str, dict[str, Any]] = here.system.find(here.path, detail=True)
    depth = len(here.path.rstrip("/"))
    return {
        path: known
        for path, known in files.items()
        if not any(part.startswith((".", "_")) for part in path[depth:].split("/"))
        and (sought.form is not None or format_of(path))
    }


def _several(
    word: str, here: Spot, files: dict[str, dict[str, Any]], sought: Sought, nothing: str
) -> Iterator[Input | Unread]:
    kept = [path for path in sorted(files) if not _is_result(here, path, sought)]
    if not kept:
        yield Unread(word, nothing)
    for path in kept:
        url = here.system.unstrip_protocol(path) if is_url(word) else path
        yield _input(url, Spot(here.system, path), files[path], sought)


def _is_result(here: Spot, path: str, sought: Sought) -> bool:
    return _is_local(here) and os.path.realpath(path).startswith(os.path.join(sought.out, ""))


def _input(word: str, here: Spot, known: dict[str, Any], sought: Sought) -> Input | Unread:
    form = sought.form or format_of(here.path)
    if form is None:
        return Unread(word, f"its suffix tells no format; say with --input-format what it is ({_told()} need none)")
    if _is_result(here, here.path, sought):
        return Unread(word, "lies in the folder of the results; name another with --out")
    url = here.path if not is_url(word) else word
    return Input(os.path.abspath(url) if not is_url(url) else url, known["size"] or 0, _stamp(here, known), form)


def _stamp(here: Spot, known: dict[str, Any]) -> str:
    """What changes when the content does, as far as the file system tells."""
    if _is_local(here):
        return str(os.stat(here.path).st_mtime_ns)
    return str(here.system.ukey(here.path))


def _told() -> str:
    *others, last = suffixes()
    return f"{', '.join(others)} or {last}"
