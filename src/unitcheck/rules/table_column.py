"""Two columns of a table give one quantity in two units and disagree in a row.

That two columns do is told by their heads: ``Range (km)`` and ``Range (mi)``, ``Range, km`` and ``Range, mi``, or
``km`` and ``mi`` below one ``Range``; what is left of the heads without the units is the same. Rows headed so are read
likewise, and so are rows that give each value with its unit: ``Length``, ``12 m``, ``39 ft``, under heads that tell
nothing else. Cells that hold anything but a number are passed over, and so are nominal sizes of pipes and lumber.

Where more rows disagree than agree, the columns are taken for two quantities and nothing is said, unless one mistake
explains every one of them. Where only units stand above the columns, and where two units are of one system (feet and
inches, hours and minutes, which may be parts of one quantity), most rows must agree.

    charged:  <table><tr><th>Range (km)<th>Range (mi)<tr><td>600<td>273</table>
    charged:  <table><tr><td><th>Metric<th>Imperial<tr><td>Length<td>12 m<td>93 ft</table>
    silent:   <table><tr><th>Range (km)<th>Range (mi)<tr><td>600<td>373</table>
    silent:   <table><tr><th>Range (km)<th>Detour (mi)<tr><td>600<td>273</table>
    silent:   <table><tr><th>Range (km)<th>Range (mi)<tr><td>600<td>about half of that</table>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from unitcheck.judge import judge
from unitcheck.lazy import pattern
from unitcheck.model import Agreement, Claim, Document, Edit, Finding, Quantity, Severity, System, Verdict
from unitcheck.relations.line import comparable
from unitcheck.rules.finding import correction, finding
from unitcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from unitcheck.rules.tables import Head, Table

CODE = "UC302"
NAME = "table-column"
SEVERITY = Severity.ERROR
IS_ON = True


class Options(NamedTuple):
    """This rule has no options."""


def check(document: Document, options: Options, severity: Severity) -> Iterator[Finding]:
    """One finding for each row in which two columns disagree."""
    if not any(segment.cell for segment in document.segments):
        return
    from unitcheck.rules.tables import tables

    for table in tables(document):
        for pair in (*_columns(table), *_values(table)):
            for row in _charged(pair):
                told = f"{table.name(row.number)}{pair.told}: {correction(row.verdict)}"
                message = told + (f": {row.verdict.cause.because}" if row.verdict.cause else "")
                yield finding(document, (CODE, NAME, severity), row.verdict, message, edit=_edit(row.verdict))


class Trust(Enum):
    """How sure it is that two columns give one quantity."""

    FULL = "full"  # one heading with units of two systems: nothing but a restatement is likely
    FAIR = "fair"  # values with units of two systems under no heading
    LITTLE = "little"  # units of one system, which may be parts of one height, or units alone, which may be none


class _Row(NamedTuple):
    """A row in which both values can be compared, and how far they agree."""

    number: int
    verdict: Verdict


class _Pair(NamedTuple):
    """Two columns that give one quantity, the rows compared, and what a message calls the two."""

    rows: tuple[_Row, ...]
    trust: Trust
    told: str = ""


def _charged(pair: _Pair) -> Iterator[_Row]:
    """The rows that are wrong rather than of another quantity."""
    wrong = [row for row in pair.rows if row.verdict.agreement is Agreement.NONE]
    is_even = len(pair.rows) == 1 or 2 * len(wrong) == len(pair.rows)
    if 2 * len(wrong) < len(pair.rows) or (is_even and pair.trust is Trust.FULL):
        yield from map(_diagnosed, wrong)
    elif is_even and pair.trust is Trust.FAIR:
        yield from (row for row in map(_diagnosed, wrong) if row.verdict.cause is not None)
    elif len(wrong) > 1 and pair.trust is Trust.FULL:
        yield from _of_one_mistake(wrong)


def _of_one_mistake(wrong: list[_Row]) -> list[_Row]:
    """The rows with their cause, if it is the same for all of them; else none."""
    told: list[_Row] = []
    for row in map(_diagnosed, wrong):
        cause, first = row.verdict.cause, told[0].verdict.cause if told else row.verdict.cause
        if cause is None or first is None or cause.name != first.name:
            return []
        told.append(row)
    return told


def _diagnosed(row: _Row) -> _Row:
    from unitcheck.diagnose import diagnose

    return row._replace(verdict=diagnose(row.verdict))


# --- columns with units in their heads --------------------------------------------------------------------------------


def _columns(table: Table) -> Iterator[_Pair]:
    """Each column held against the first one of the same heading."""
    groups: dict[str, list[int]] = {}
    for column, head in enumerate(table.heads):
        if head.unit:
            group = groups.setdefault(head.stem, [])
            if any(table.heads[other].unit == head.unit for other in group):
                group.clear()  # the same again: another thing's columns
            group.append(column)
            if len(group) > 1:
                yield from _compared(table, group[0], column)


_NOMINAL = pattern(
    r"\b(?:nominal|trade sizes?|pipes?|tub(?:es?|ing)|hoses?|lumber|timber|threads?|DN|NPS|AWG)\b", re.IGNORECASE
)
"""What is sold by names that are no sizes: half-inch pipe is 15 mm pipe, and 2 in of lumber 38 mm."""


def _compared(table: Table, first: int, second: int) -> Iterator[_Pair]:
    one, other = table.heads[first], table.heads[second]
    if any(_NOMINAL.search(head.text) for head in table.heads):
        return
    rows = tuple(_rows(table, first, second))
    if not rows:
        return
    trust = _trust(one, rows)
    if one.stem or trust is not Trust.LITTLE:  # hours beside minutes are parts of one time
        # cf beside cl may be two countries
        yield _Pair(rows, trust if one.stem else Trust.LITTLE, f", {one.text} and {other.text}")


def _trust(head: Head, rows: tuple[_Row, ...]) -> Trust:
    if not all(_differ_in_system(row.verdict.claim.stated, row.verdict.claim.restated) for row in rows):
        return Trust.LITTLE
    return Trust.FULL if head.stem else Trust.FAIR


def _rows(table: Table, first: int, second: int) -> Iterator[_Row]:
    for row in table.rows:
        stated, restated = table.counted(row, first), table.counted(row, second)
        if stated is not None and restated is not None:
            yield from _row(row, stated, restated)


def _row(number: int, stated: Quantity, restated: Quantity) -> Iterator[_Row]:
    if stated.unit.text != restated.unit.text and comparable(stated, restated):
        verdict = judge(Claim(NAME, stated, restated))
        if verdict.agreement is not Agreement.INCOMPARABLE:
            yield _Row(number, verdict)


def _differ_in_system(one: Quantity, other: Quantity) -> bool:
    first, second = one.unit.candidates[0], other.unit.candidates[0]
    return first.is_point or _family(first.system) is not _family(second.system)


def _family(system: System) -> System:
    return System.CUSTOMARY if system in (System.US, System.IMPERIAL) else system


# --- values with their units ------------------------------------------------------------------------------------------

_SYSTEMS = frozenset(
    ("metric", "si", "imperial", "us", "u.s.", "customary", "english", "british", "standard", "unit", "units", "value")
)
"""Words of headings that tell only in which units a column is."""


def _values(table: Table) -> Iterator[_Pair]:
    """Rows that give a value twice, each time with its unit, in the two columns behind the one that names it."""
    if table.row != "row" or len(table.heads) < 3:
        return
    meaning = _meaning(table.heads[1])
    if meaning != _meaning(table.heads[2]) or "size" in meaning:  # what is sold here and what is sold there
        return
    rows = tuple(row for number in table.rows for row in _pair_in(table, number))
    if rows:
        yield _Pair(rows, _trust(table.heads[1], rows) if table.rows.start else Trust.LITTLE)


def _meaning(head: Head) -> str:
    if head.unit:
        return head.stem
    return " ".join(word for word in head.text.casefold().split() if word.strip("(),") not in _SYSTEMS)


def _pair_in(table: Table, row: int) -> Iterator[_Row]:
    name = table.cells.get((row, 0))
    stated, restated = table.own(row, 1), table.own(row, 2)
    if name is not None and table.own(row, 0) is None and stated is not None and restated is not None:
        yield from _row(row, stated, restated)


# --- fixes ------------------------------------------------------------------------------------------------------------


def _edit(verdict: Verdict) -> Edit | None:
    """The number that is right, where the cause knows it and the cell's stands in the source as it is read."""
    restated, cause = verdict.claim.restated, verdict.cause
    if cause is None or cause.repair is None or restated.segment.stands_identically(restated.span):
        return None
    unit = f" {restated.unit.text}"
    number = restated.span._replace(end=restated.span.end - len(unit))
    if not cause.repair.endswith(unit) or not restated.text.endswith(unit):
        return None
    if not restated.segment.stands_identically(number):
        return None
    return Edit(restated.segment.to_source(number), cause.repair.removesuffix(unit))
