"""Findings → the text without them: the edits that findings offer, made and checked again.

Edits that overlap wait for the next pass; passes repeat, at most ``MOST_PASSES``, until nothing changes. A pass keeps
only edits after which the text is *clean* of what was fixed: those findings are gone, none has come, and every quantity
stands where it stood. What an edit writes may mean something else to the syntax around it, as a comma does to CSV; then
it is not made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from unitcheck import edits
from unitcheck.checker import Checker
from unitcheck.documents import Text
from unitcheck.documents.encodings import Encoding
from unitcheck.model import Edit, Report, Span
from unitcheck.typed import NamedTuple

MOST_PASSES = 5
_MOST_HALVINGS = 4  # so that a pass checks the text 32 times at most, however many edits cannot be made


class Fixed(NamedTuple):
    """What became of a text: the reports on it as it was and as it is, and how many findings were mended."""

    before: Report
    report: Report
    mended: int

    @property
    def text(self) -> str:
        """The text as it is."""
        return self.report.text

    def __str__(self) -> str:
        return f"{self.mended:,} fixed, {len(self.report.findings):,} left"


def fixed(checker: Checker, text: str, syntax: str, path: str | None = None, *, unsafe: bool = False) -> Fixed:
    """``text`` with its safe fixes made, and where ``unsafe`` is set all others too.

    Raises ValueError where ``syntax`` is none that is known.
    """
    before = report = checker.check(text, syntax, path)
    mended = 0
    for _ in range(MOST_PASSES):
        step = _Pass(checker, syntax, report, unsafe).step()
        if step is None:
            break
        report = step.report
        mended += step.mended
    return Fixed(before, report, mended)


class _Step(NamedTuple):
    """The report on a text after a pass, and how many findings the pass mended."""

    report: Report
    mended: int


class _Pass:
    """One pass over a text: which of the edits that its report offers can be made."""

    def __init__(self, checker: Checker, syntax: str, report: Report, unsafe: bool) -> None:
        self._checker = checker
        self._syntax = syntax
        self._report = report
        self._unsafe = unsafe
        self._tried: dict[tuple[Edit, ...], Report | None] = {}

    def step(self) -> _Step | None:
        """The text one pass further; None where no edit can be made."""
        some = tuple(self._clean(self._offered(), _MOST_HALVINGS))
        report = self._after(some) if some else None
        if report is None:
            return None
        made = frozenset(some)
        return _Step(report, sum(finding.edit in made for finding in self._report.findings))

    def _offered(self) -> tuple[Edit, ...]:
        found = (finding.edit for finding in self._report.findings if finding.edit is not None)
        return edits.apart(edit for edit in found if self._unsafe or edit.is_safe)

    def _clean(self, some: tuple[Edit, ...], halvings: int) -> Iterator[Edit]:
        """Those of some edits after which the text is clean: all of them, or, found by halves, some."""
        if not some:
            return
        if self._after(some) is not None:
            yield from some
        elif len(some) > 1 and halvings:
            half = len(some) // 2
            yield from self._clean(some[:half], halvings - 1)
            yield from self._clean(some[half:], halvings - 1)

    def _after(self, some: tuple[Edit, ...]) -> Report | None:
        """The report on the text with edits made; None where that is not clean of what they fix."""
        if some not in self._tried:
            self._tried[some] = self._tried_out(some)
        return self._tried[some]

    def _tried_out(self, some: tuple[Edit, ...]) -> Report | None:
        text = edits.made(self._report.text, some)
        try:
            after = self._checker.check(text, self._syntax, self._report.path)
        except ValueError:  # what an edit writes may end a string of JSON; then the text is none in its syntax
            return None
        return after if _is_clean(self._report, some, after) else None


def _is_clean(before: Report, some: tuple[Edit, ...], after: Report) -> bool:
    """Whether what the edits mend is gone, nothing has come, and all quantities stand where they stood."""
    shift, made = edits.Shift(some), frozenset(some)
    left = [finding for finding in before.findings if finding.edit not in made]
    places = Counter(_Place(finding.code, shift.of(finding.span)) for finding in left)
    new = Counter(_Place(finding.code, finding.span) for finding in after.findings) - places
    # What an edit touches without mending it stands somewhere in the new text.
    touched = Counter(place.code for place in places.elements() if place.span is None)
    if Counter(place.code for place in new.elements()) - touched:
        return False
    moved = (shift.of(quantity.source_span) for quantity in before.quantities)
    return [span for span in moved if span] == [quantity.source_span for quantity in after.quantities]


class _Place(NamedTuple):
    """What is charged and where; ``span`` is None where an edit has touched it."""

    code: str
    span: Span | None


# --- files ------------------------------------------------------------------------------------------------------------


def rewritten(content: bytes, text: Text, after: str) -> bytes:
    """The content of a file, which was read as ``text``, with the text ``after`` in the same encoding.

    A byte order mark stays. Raises ValueError, with the remedy, where the content is not, to the byte, that text, or
    the encoding lacks a character of ``after``.
    """
    encoding = text.encoding
    if encoding is None or _bytes(encoding, text.text) != content:
        raise ValueError("its text is not, to the byte, what it holds; mend it by hand")
    try:
        return encoding.encoded(after)
    except UnicodeEncodeError as error:
        lacking = after[error.start]
        raise ValueError(f"a fix writes {lacking!r}, which {encoding.name} lacks; save the file as UTF-8") from error


def _bytes(encoding: Encoding, text: str) -> bytes | None:
    """The bytes of a text; None where the encoding lacks one of its characters."""
    try:
        return encoding.encoded(text)
    except UnicodeEncodeError:
        return None
