"""What is measured, in one place: the stages of unitcheck as a caller reaches them, and the yardstick."""

from __future__ import annotations

import re
from collections.abc import Callable

from unitcheck import documents
from unitcheck.checker import Checker
from unitcheck.conventions import Conventions
from unitcheck.read import Reader
from unitcheck.scan import Scanner

YARDSTICK = "D"


def digits(text: str) -> int:
    """The yardstick D: how many runs of digits ``text`` has, counted by the plainest search there is."""
    return len(re.findall("[0-9]+", text))


def scan(syntax: str = "plain") -> Callable[[str], int]:
    """A scan of all segments of a text; it answers how many quantities it found."""
    conventions = Conventions()
    scanner = Scanner(conventions, Reader(conventions).read)
    return lambda text: sum(len(scanner.scan(segment)) for segment in documents.segments(text, syntax))


def check(syntax: str = "plain") -> Callable[[str], int]:
    """A check of a whole text; it answers how many claims it judged."""
    checker = Checker()
    return lambda text: len(checker.check(text, syntax).verdicts)


STAGES = {"scan": scan, "check": check}
