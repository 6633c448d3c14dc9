"""One document of an archive: a value in, what came of it out, and never an exception."""

from __future__ import annotations

from unitcheck import documents
from unitcheck.config import Config
from unitcheck.documents import UNREADABLE
from unitcheck.documents.syntax import Binary
from unitcheck.examine import checker, problem_of
from unitcheck.model import Agreement, Finding, Report
from unitcheck.typed import NamedTuple

LONGEST = 20 * 10**6
"""Characters of a document that is checked, unless said otherwise."""


class Checked(NamedTuple):
    """What came of a document: findings and counts, or the ``problem`` that kept it from being checked."""

    characters: int
    findings: tuple[Finding, ...] = ()
    quantities: int = 0
    claims: int = 0
    problem: str | None = None


class NotText(NamedTuple):
    """Stands for a value that is no text, and says what it is."""

    told: str


class RowChecker:
    """Checks documents of one syntax under one configuration.

    Raises ValueError where the configuration names a rule or a unit that is none, or where no text can be in the
    syntax; TypeError where the configuration is no Config.
    """

    def __init__(self, config: Config | None = None, syntax: str = "plain", longest: int = LONGEST) -> None:
        self._config = checker(config or Config()).config
        self._syntax = syntax
        self._longest = longest
        demand_text(syntax)

    def check(self, value: object) -> Checked:
        """What came of a document; a value that is none, or not text, has a problem."""
        if not isinstance(value, str):
            return Checked(0, problem=_no_text(value))
        if len(value) > self._longest:
            told = f"the text has {len(value):,} characters, more than the {self._longest:,} that max-file-size allows"
            return Checked(len(value), problem=told)
        try:
            report = checker(self._config).check(value, self._syntax)
        except UNREADABLE as unreadable:
            return Checked(len(value), problem=unreadable.problem)
        except Exception as error:  # one text must not keep the others from being checked
            return Checked(len(value), problem=problem_of(error))
        return Checked(len(value), report.findings, len(report.quantities), _judged(report))


def demand_text(syntax: str) -> None:
    """Raises ValueError where there is no such syntax, or its documents are files and no text."""
    if syntax not in documents.NAMES:
        raise ValueError(f"no syntax is called {syntax!r}; known are {', '.join(documents.NAMES)}")
    (chosen,) = (each for each in documents.SYNTAXES if syntax == each.NAME)
    if isinstance(chosen, Binary):
        raise ValueError(f"a text cannot be {syntax}, whose documents are files; name another syntax")


def _no_text(value: object) -> str:
    if value is None:
        return "there is no text: it is null"
    if isinstance(value, UnicodeDecodeError):
        return f"the text is not UTF-8: byte {value.start} cannot be read"
    told = value.told if isinstance(value, NotText) else type(value).__name__
    return f"this is no text but {told}"


def _judged(report: Report) -> int:
    """How many claims there are whose two sides could be compared, as the reports on files count them."""
    return sum(verdict.agreement is not Agreement.INCOMPARABLE for verdict in report.verdicts)
