"""Inline markup of reStructuredText: from a block still marked up to what its reader sees."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from unitcheck.documents.names import names
from unitcheck.documents.views import GAP, LONGEST_NAMED, LOWERED, RAISED, View
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span
from unitcheck.typed import NamedTuple

TEXT_ROLES = names(
    "abbr abbreviation ac acronym del dfn emphasis guilabel ins menuselection strong t term title title-reference"
)
"""Roles that show their text."""

LINK_ROLES = names("any doc numref ref")
"""Roles that show their text where an address follows it, and else what they find there."""

_SHIFTED = {"sup": RAISED, "superscript": RAISED, "sub": LOWERED, "subscript": LOWERED}
_PAIRS = dict(zip("'\"([{<", "'\")]}>", strict=True))


class Inline:
    """Reads the blocks of one document, in which ``substitutions`` and perhaps a default role are defined."""

    def __init__(self, source: str, substitutions: Mapping[str, str], default_role: str = "") -> None:
        self._source = source
        self._substitutions = substitutions
        self._default_role = default_role

    def read(self, block: Segment) -> Segment | None:
        """What a reader sees of ``block``; None where that is nothing."""
        if not _may_be_marked(block.text) or MARK.search(block.text) is None:
            return block
        return _Reading(self._source, block, self._substitutions, self._default_role).segment()


class _Reading:
    """One block on its way. In ``_text`` every escaped character is replaced, so that it marks nothing."""

    def __init__(self, source: str, block: Segment, substitutions: Mapping[str, str], default_role: str = "") -> None:
        self._block = block
        self._default_role = default_role
        self._text = _ESCAPE.sub("\\\\\0", block.text)
        self._view = View(source, block.cell)
        self._substitutions = substitutions
        self._ends: dict[str, list[_End]] = {}

    def segment(self) -> Segment | None:
        """What is read."""
        at = 0
        while at < len(self._text):
            mark = MARK.search(self._text, at)
            start = mark.start() if mark else len(self._text)
            self._show(at, start)
            at = self._marked(mark) if mark else start
        return self._view.segment()

    def _marked(self, mark: re.Match[str]) -> int:
        """Read what a mark begins, or the mark alone where it begins nothing; the answer is where to go on."""
        end = _BEGINNINGS[mark.lastgroup or ""](self, mark)
        if end is None:
            self._show(mark.start(), mark.end())
            return mark.end()
        return end

    # --- what marks begin ---------------------------------------------------------------------------------------------

    def _escaped(self, mark: re.Match[str]) -> int:
        """A backslash is not seen, nor is white space behind it."""
        if not self._block.text[mark.end() - 1].isspace():
            self._copy(mark.start() + 1, mark.end())
        return mark.end()

    def _emphasised(self, mark: re.Match[str]) -> int | None:
        end = self._end(mark, mark[0])
        if end is None:
            return None
        self._show(mark.end(), end.start)
        return end.end

    def _literal(self, mark: re.Match[str]) -> int | None:
        end = self._end(mark, "``")
        if end is None:
            return None
        return self._leave_gap(mark.start(), end.end)

    def _interpreted(self, mark: re.Match[str]) -> int | None:
        """Text between backquotes, with its role before or behind it, or a reference."""
        end = self._end(mark, "`")
        if end is None:
            return None
        role = (mark["role"] or end.suffix or self._default_role).strip(":")
        if role in _SHIFTED:
            text = self._block.text[mark.end() : end.start].translate(_SHIFTED[role])
            self._view.add(text, *self._block.to_source(Span(mark.end(), end.start)))
            return end.end
        address = _ADDRESS.search(self._text, mark.end(), end.start) if self._text[end.start - 1] == ">" else None
        shown = address.start() if address else end.start
        is_link = role in ("_", "__") or role in LINK_ROLES
        is_shown = role in TEXT_ROLES or role in ("", "_", "__") or (role in LINK_ROLES and address is not None)
        if not is_shown or shown == mark.end():
            return self._leave_gap(mark.start(), end.end)
        self._show(mark.end(), shown if is_link else end.start)
        return end.end

    def _targeted(self, mark: re.Match[str]) -> int | None:
        end = self._end(mark, "`")
        if end is None:
            return None
        self._show(mark.end(), end.start)
        return end.end

    def _substituted(self, mark: re.Match[str]) -> int | None:
        end = self._end(mark, "|")
        if end is None:
            return None
        name = " ".join(self._block.text[mark.end() : end.start].split())
        read = self._substitutions.get(name, GAP)
        self._view.add(read if len(read) <= LONGEST_NAMED else GAP, *self._block.to_source(Span(mark.start(), end.end)))
        return end.end

    def _noted(self, mark: re.Match[str]) -> int | None:
        """A footnote's mark is not seen, nor are two spaces around it."""
        if not self._stands_free(mark):
            return None
        is_between = self._view.end.isspace() and self._text[mark.end() : mark.end() + 1].isspace()
        return mark.end() + is_between

    def _referring(self, mark: re.Match[str]) -> int | None:
        """The underscore behind a word that is a link is not seen."""
        return mark.end() if _may_precede(self._text[mark.end() : mark.end() + 1]) else None

    def _addressed(self, mark: re.Match[str]) -> int:
        return self._leave_gap(mark.start(), mark.end())

    def _stands_free(self, mark: re.Match[str]) -> bool:
        before, behind = (
            self._block.text[max(0, mark.start() - 1) : mark.start()],
            self._text[mark.end() : mark.end() + 1],
        )
        return _may_follow(before) and _may_precede(behind)

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _show(self, start: int, end: int) -> None:
        """Add what stands between two marks."""
        at = start
        for escape in _ESCAPE_INSIDE.finditer(self._text, start, end):
            self._copy(at, escape.start())
            at = self._escaped(escape)
        self._copy(at, end)

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self._view.copy(self._block, Span(start, end))

    def _leave_gap(self, start: int, end: int) -> int:
        self._view.add(GAP, *self._block.to_source(Span(start, end)))
        return end

    def _end(self, mark: re.Match[str], kind: str) -> _End | None:
        """What closes a mark, if that opens anything."""
        before = self._block.text[max(0, mark.start() - 1) : mark.start()]
        behind = self._text[mark.end() : mark.end() + 1]
        if not _may_follow(before) or not behind or behind.isspace() or _PAIRS.get(before) == behind:
            return None
        if kind not in self._ends:
            text = self._block.text if kind == "``" else self._text
            self._ends[kind] = list(_ends(kind, text))
        ends = self._ends[kind]
        at = bisect_left(ends, mark.end() + 1, key=_start)
        return ends[at] if at < len(ends) else None


def _ends(kind: str, text: str) -> Iterator[_End]:
    for found in _end(kind).finditer(text):
        if _may_precede(text[found.end() : found.end() + 1]):
            yield _End(found.start(), found.end(), found["suffix"])


class _End(NamedTuple):
    """Where a closing mark stands, and what belongs to it: a role, the underscore of a reference."""

    start: int
    end: int
    suffix: str


def _start(end: _End) -> int:
    return end.start


_BEGINNINGS: Mapping[str, Callable[[_Reading, re.Match[str]], int | None]] = {
    "escape": _Reading._escaped,
    "literal": _Reading._literal,
    "role": _Reading._interpreted,
    "tick": _Reading._interpreted,
    "target": _Reading._targeted,
    "strong": _Reading._emphasised,
    "emphasis": _Reading._emphasised,
    "substitution": _Reading._substituted,
    "note": _Reading._noted,
    "reference": _Reading._referring,
    "address": _Reading._addressed,
}

# --- patterns ---------------------------------------------------------------------------------------------------------

_OPENERS = "'\"([{<-/:"
_CLOSERS = "'\")]}>-/\\.,:;!?"


def _may_follow(before: str) -> bool:
    """Whether an opening mark may stand behind a character: white space, or punctuation, or nothing."""
    return not before or before.isspace() or before in _OPENERS or _is_foreign_mark(before)


def _may_precede(behind: str) -> bool:
    """Whether a closing mark may stand before a character."""
    return not behind or behind.isspace() or behind in _CLOSERS or _is_foreign_mark(behind)


def _is_foreign_mark(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character).startswith("P")


PARTS_OF_MARKS = ("\\", "`", "*", "|", "[", "_", "://", "mailto:")
"""One of them stands in every mark."""


def _may_be_marked(text: str) -> bool:
    """Most paragraphs have no mark, and a pattern takes thirty times as long to say so."""
    return any(part in text for part in PARTS_OF_MARKS)


MARK = pattern(
    r"""
    (?=[\\`*|\[_:hfm])(?:        # what each of these begins with; it refuses most letters at once
    (?P<escape>\\(?:.|\n)?)
  | (?P<literal>``)
  | (?P<role>:[A-Za-z0-9][\w.+:-]{0,40}:)?(?P<tick>`)
  | (?P<target>_`)
  | (?P<strong>\*\*)
  | (?P<emphasis>\*)
  | (?P<substitution>\|)
  | (?P<address>(?<!\w)(?:(?:https?|ftp|file)://|mailto:)[^\s<>\\]*[^\s<>\\.,:;!?'")\]}])
  | (?P<note>\[(?:\#?[\w.:+-]{1,80}|\#|\*)\]_)
  | (?P<reference>(?<=[^\W_])__?(?!\w))
    )""",
    re.VERBOSE,
)


@cache
def _end(kind: str) -> re.Pattern[str]:
    suffixes = {"`": r":[A-Za-z0-9][\w.+:-]{0,40}:|__?|", "|": "__?|"}
    return re.compile(rf"(?<=\S){re.escape(kind)}(?P<suffix>{suffixes.get(kind, '')})")


_ESCAPE = pattern(r"\\\S")

_ESCAPE_INSIDE = pattern(r"\\(?:.|\n)?")

_ADDRESS = pattern(r"(?<!\s)\s*<[^<>]*>$")
