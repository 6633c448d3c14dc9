"""unitcheck finds every quantity in prose and says where a text contradicts itself, why, and what would be right."""

from __future__ import annotations

from unitcheck._version import __version__

TYPE_CHECKING = False  # typing itself is slow to load
if TYPE_CHECKING:
    from pathlib import Path

    from unitcheck.checker import Checker
    from unitcheck.config import Config
    from unitcheck.conventions import Conventions
    from unitcheck.model import Agreement, Finding, Quantity, Report, Severity, Verdict

__all__ = [
    "Agreement",
    "Checker",
    "Config",
    "Conventions",
    "Finding",
    "Quantity",
    "Report",
    "Severity",
    "Verdict",
    "__version__",
    "check",
    "check_file",
]

# Where each name lives. They are fetched when asked for, so that `unitcheck --version` or a plug-in that is not used
# does not load the engine.
_HOMES = {"Checker": "checker", "Config": "config", "Conventions": "conventions"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'unitcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"unitcheck.{_HOMES.get(name, 'model')}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)


def check(text: str, syntax: str = "plain") -> Report:
    """All quantities, verdicts and findings of ``text``; spans count its code points. Never raises on prose.

    Raises TypeError where ``text`` is none, and ValueError where ``syntax`` is none that is known, or where a ``text``
    with a structure, such as JSON, is broken.
    """
    given: object = text
    if not isinstance(given, str):
        raise TypeError(f"check wants a str, not {type(given).__name__}")
    from unitcheck.checker import Checker

    return Checker().check(text, syntax)


def check_file(path: str | Path) -> Report:
    """The report on a file, read in the syntax its name or its content tells; spans count its code points.

    A byte order mark is not counted. Of a binary file the report's ``text`` is what was taken out of it. Raises OSError
    where the file cannot be read, and one of ``unitcheck.documents.UNREADABLE`` where it cannot be understood.
    """
    from unitcheck.checker import Checker
    from unitcheck.documents import read

    with open(path, "rb") as file:
        source = read(file.read(), path)
    return Checker().check(source.text, source.syntax, str(path))
