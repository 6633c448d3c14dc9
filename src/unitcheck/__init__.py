"""unitcheck finds every quantity in prose and says where a text contradicts itself, why, and what would be right."""

from __future__ import annotations

from pathlib import Path

from unitcheck._version import __version__
from unitcheck.checker import Checker
from unitcheck.config import Config
from unitcheck.model import Agreement, Finding, Quantity, Report, Severity, Verdict

__all__ = [
    "Agreement",
    "Checker",
    "Config",
    "Finding",
    "Quantity",
    "Report",
    "Severity",
    "Verdict",
    "__version__",
    "check",
    "check_file",
]


def check(text: str, syntax: str = "plain") -> Report:
    """All quantities, verdicts and findings of ``text``; spans count its code points. Never raises on any text."""
    return Checker().check(text, syntax)


def check_file(path: str | Path) -> Report:
    """The report on a file, read in the syntax its name says.

    Raises OSError where it cannot be read and UnicodeDecodeError where it is not UTF-8 text.
    """
    from unitcheck.documents import syntax_of

    return Checker().check(Path(path).read_text(encoding="utf-8-sig"), syntax_of(Path(path)), str(path))
