"""The prose that is measured on: a corpus that stands beside the checkout, or a sample made here."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from benchmarks import samples

VARIABLE = "UNITCHECK_PROSE"
BESIDE = Path(__file__).parents[2] / "shared" / "corpus" / "prose.txt"
LENGTH = 1_200_000
QUICK = 60_000
_SENTENCE_END = re.compile(r"(?<=[.!?;]) |\n")


class Prose(NamedTuple):
    """A text, and what to call it."""

    text: str
    source: str


def found(path: Path | None = None, *, quick: bool = False) -> Prose:
    """The file at ``path``, else the one that ``VARIABLE`` names, else that beside the checkout, else a sample.

    A quick run takes the beginning only. Raises OSError where a file that was named cannot be read, and
    UnicodeDecodeError, which is a ValueError, where it is not UTF-8 text.
    """
    named = path or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    length = QUICK if quick else LENGTH
    if named is None and not BESIDE.is_file():
        text = samples.prose(length)
        return Prose(text, f"a sample made by benchmarks/samples, {len(text):,} characters")
    file = named or BESIDE
    text = file.read_text(encoding="utf-8")
    text = text[:length] if quick else text
    return Prose(text, f"{file.name}, {len(text):,} characters")


def without_digits(text: str) -> str:
    """The sentences of ``text`` that have no digit in them, a line each."""
    return "\n".join(part for part in _SENTENCE_END.split(text) if part and not re.search("[0-9]", part))
