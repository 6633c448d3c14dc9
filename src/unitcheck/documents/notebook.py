"""Jupyter notebooks (nbformat 3 to 5): Markdown cells, and the comments and docstrings of code cells in Python.

Outputs, raw cells and code in other languages are no prose. Readers count in cells and their lines, so a place tells
those, beside the line of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from unitcheck.documents import json, markdown, plain, python
from unitcheck.documents.syntax import Comment, Malformed
from unitcheck.documents.views import View, placed
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span
from unitcheck.typed import Any, NamedTuple

NAME = "notebook"
SUFFIXES: tuple[str, ...] = (".ipynb",)
WALKED = True
MARKUP = markdown.MARKUP + python.MARKUP

_SOURCES = ("source", "input")  # input is what nbformat 3 calls it
_DEPTH = 6  # brackets around a line of a cell in nbformat 3

_CELL_MAGIC = pattern(r"\s*%%(?P<name>\w+)")
_OWN_LINES = pattern(r"^[ \t]*(?:[%!?].*|[\w.*]+\?{1,2}[ \t]*)$", re.MULTILINE)  # %matplotlib inline, !ls, print?


class _Cell(NamedTuple):
    """A cell: its place among all, from 1, its type, and where the strings stand that make up its source."""

    number: int
    kind: str
    spans: tuple[Span, ...]


def segments(text: str) -> tuple[Segment, ...]:
    """The prose of the cells, each read as what it is.

    Raises Malformed where the text is no notebook.
    """
    return tuple(placed(inner, outer, text) for outer, inner in _prose(text))


def comments(text: str) -> tuple[Comment, ...]:
    """The comments of Markdown cells and of code cells in Python.

    Raises Malformed where the text is no notebook.
    """
    found = ((outer, comment) for cell, outer in _said(text) for comment in _comments(cell, outer.text))
    return tuple(Comment(outer.to_source(comment.span), comment.text) for outer, comment in found)


def place(text: str, offset: int) -> str:
    """The cell and the line in it, both from 1."""
    cell = max((cell for cell in _cells(text) if cell.spans[0].start <= offset), default=None)
    if cell is None:
        return "before the first cell"
    before = _view(text, (Span(span.start, min(span.end, offset)) for span in cell.spans if span.start < offset))
    lines = before.segment()
    return f"cell {cell.number}, line {lines.text.count(chr(10)) + 1 if lines else 1}"


def _prose(text: str) -> Iterator[tuple[Segment, Segment]]:
    """Each cell's source, with every segment in it."""
    for cell, outer in _said(text):
        match cell.kind:
            case "markdown":
                inside = markdown.segments(outer.text)
            case "code":
                inside = python.segments_so_far(_code(outer.text))
            case "heading":
                inside = plain.segments(outer.text)
            case _:
                inside = ()
        yield from ((outer, inner) for inner in inside)


def _comments(cell: _Cell, said: str) -> tuple[Comment, ...]:
    match cell.kind:
        case "markdown":
            return markdown.comments(said)
        case "code":
            return python.comments_so_far(_code(said))
    return ()


def _said(text: str) -> Iterator[tuple[_Cell, Segment]]:
    """Each cell with what its source says."""
    for cell in _cells(text):
        outer = _view(text, cell.spans).segment()
        if outer is not None:
            yield cell, outer


def _view(text: str, spans: Iterator[Span] | tuple[Span, ...]) -> View:
    view = View(text)
    for span in spans:
        json.unescape(text, span, view)
    return view


@lru_cache(maxsize=2)
def _cells(text: str) -> tuple[_Cell, ...]:
    """The cells that have a source; of the last few notebooks they are kept, since every finding asks."""
    is_python = _is_python(_metadata(text))
    cells: list[_Cell] = []
    for number, group in groupby(_strings(text), key=lambda string: string.cell):
        strings = tuple(group)
        kind = next((text[slice(*string.span)] for string in strings if string.name == "cell_type"), "")
        spans = tuple(string.span for string in strings if string.name in _SOURCES)
        if spans and (kind != "code" or is_python):
            cells.append(_Cell(number, kind, spans))
    return tuple(cells)


class _String(NamedTuple):
    """A string of a cell: the cell's number, the name of the field that it is in or a line of, and where it stands."""

    cell: int
    name: str
    span: Span


def _strings(text: str) -> Iterator[_String]:
    for path, span in json.values(text, _DEPTH):
        match path:
            case ("cells", int(index), str(name), *_) | ("worksheets", _, "cells", int(index), str(name), *_):
                yield _String(index + 1, name, span)


def _metadata(text: str) -> dict[str, Any]:
    """What a notebook says of itself.

    Raises Malformed where the text is none.
    """
    documents = json.parsed(text)
    notebook = documents[0] if len(documents) == 1 else None
    if not isinstance(notebook, dict) or not ("cells" in notebook or "worksheets" in notebook):
        raise Malformed("is no notebook: it has no list of cells; name another syntax, or export it anew")
    metadata = notebook.get("metadata")
    return metadata if isinstance(metadata, dict) else {}


def _is_python(metadata: dict[str, Any]) -> bool:
    """Whether the code is Python, as where nothing is said of it."""
    for field, key in (("kernelspec", "language"), ("language_info", "name")):
        told = metadata.get(field)
        if isinstance(told, dict) and isinstance(told.get(key), str):
            return "python" in told[key].lower()
    return True


def _code(said: str) -> str:
    """A cell's Python, with IPython's own lines blanked; nothing where a magic says that it is in another language."""
    magic = _CELL_MAGIC.match(said)
    if magic is not None and magic["name"] not in _PYTHON_MAGICS:
        return ""
    return _OWN_LINES.sub(lambda found: " " * len(found[0]), said)


_PYTHON_MAGICS = frozenset({"time", "timeit", "capture", "prun", "debug", "memit", "mprun", "notest"})
