"""The frozen types that pass between the stages, in the order the line makes them.

Spans are half-open and count code points. A span on a ``Quantity`` is in its segment's text; everything a caller
sees (``source_span``, ``stated_span``, a ``Finding``'s spans) is in the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from enum import Enum
from fractions import Fraction

from unitcheck.interval import Interval
from unitcheck.typed import NamedTuple

# --- documents → segments ---------------------------------------------------------------------------------------------


class Span(NamedTuple):
    """Half-open range of code points."""

    start: int
    end: int


class Piece(NamedTuple):
    """A run of a segment's text and the source it was made from.

    ``identical`` says that the two read the same, so that positions inside map one to one; otherwise (an entity, an
    escape, a soft hyphen dropped) the whole run maps to the whole source run.
    """

    view_start: int
    source_start: int
    source_end: int
    identical: bool


class Cell(NamedTuple):
    """Where in a table a segment stands, counted from 0, and how many columns it spans; row 0 is the head."""

    table: int
    row: int
    column: int
    columns: int = 1


class Segment(NamedTuple):
    """Running text that prose may not reach across: a paragraph, a heading, a cell.

    ``pieces`` is sorted by ``view_start`` and covers ``text``; empty, it says that the text is the source itself.
    """

    text: str
    pieces: tuple[Piece, ...] = ()
    cell: Cell | None = None

    def to_source(self, span: Span) -> Span:
        """The source range that ``span`` of the text was made from."""
        if not self.pieces:
            return span
        return Span(self._source_of(span.start, last=False), self._source_of(max(span.start, span.end - 1), last=True))

    def stands_identically(self, span: Span) -> bool:
        """Whether the source of ``span`` reads the same to the letter, so that an edit there is safe."""
        if not self.pieces:
            return True
        first, last = self._piece_at(span.start), self._piece_at(max(span.start, span.end - 1))
        return first == last and self.pieces[first].identical

    def _piece_at(self, position: int) -> int:
        return max(0, bisect_right(self.pieces, position, key=lambda piece: piece.view_start) - 1)

    def _source_of(self, position: int, *, last: bool) -> int:
        piece = self.pieces[self._piece_at(position)]
        if not piece.identical:
            return piece.source_end if last else piece.source_start
        return piece.source_start + position - piece.view_start + last


# --- units ------------------------------------------------------------------------------------------------------------


class Dimension(NamedTuple):
    """Exponents of the base quantities (ISO 80000-1), with information, angle and counted entities beside them."""

    length: int = 0
    mass: int = 0
    time: int = 0
    temperature: int = 0
    current: int = 0
    substance: int = 0
    luminosity: int = 0
    information: int = 0
    angle: int = 0
    entity: int = 0

    def times(self, other: Dimension) -> Dimension:
        """The dimension of a product."""
        return Dimension(*(a + b for a, b in zip(self, other, strict=True)))

    def to_the(self, exponent: int) -> Dimension:
        """The dimension of a power."""
        return Dimension(*(a * exponent for a in self))


class System(Enum):
    """The system of units a unit belongs to; two readings of one claim may not mix ``US`` and ``IMPERIAL``."""

    METRIC = "metric"
    CUSTOMARY = "customary"  # US and imperial alike: mile, foot, avoirdupois pound
    US = "US"
    IMPERIAL = "imperial"
    OTHER = "other"  # nautical, astronomical, time, angle, information, temperature …


class Unit(NamedTuple):
    """A unit: ``factor`` base units each (an interval where no one size is agreed: Mach, month), from ``offset``.

    A value x in this unit is (x + ``offset``) · ``factor`` in the base unit of its dimension; the offset is zero for
    all but points on a temperature scale, which have ``is_point`` set and never compare with differences.
    """

    name: str
    dimension: Dimension
    factor: Interval
    system: System = System.OTHER
    offset: Fraction = Fraction(0)
    is_point: bool = False

    def __hash__(self) -> int:
        """That of the name, which equal units share; a string's is kept, a fraction's is worked out each time."""
        return hash(self.name)


# --- scan → quantities ------------------------------------------------------------------------------------------------


class Hedge(Enum):
    """What an author says about how a number is meant."""

    NONE = ""
    ABOUT = "about"  # about, roughly, ~, some
    OVER = "over"  # over, more than: the value is a little larger than the number
    UNDER = "under"  # nearly, almost, just under: the value is a little smaller than the number
    LIMIT = "limit"  # up to, at least, at most: a bound, which must not be loosened


class Form(Enum):
    """How the parts of a quantity hang together."""

    ONE = "one"  # 5 km
    RANGE = "range"  # 5–10 km, from 5 km to 10 km, between 5 and 10 km
    CHOICE = "choice"  # 5 or 10 km, 5, 10 and 15 km
    EXTENT = "extent"  # 5 × 10 km, 28 by 19 inches
    UNCERTAIN = "uncertain"  # 5 ± 1 km: the value, then its uncertainty, which is a difference


class WrittenNumber(NamedTuple):
    """A number as written; ``text`` is the segment's at ``span``, sign and power of ten included."""

    span: Span
    text: str


class WrittenUnit(NamedTuple):
    """A unit as written and every unit it may stand for, the usual one first."""

    span: Span
    text: str
    candidates: tuple[Unit, ...]


class Term(NamedTuple):
    """A number and the unit it counts: ``5 ft``."""

    number: WrittenNumber
    unit: WrittenUnit


Part = tuple[Term, ...]
"""One value as written: a single term, or a compound such as ``5 ft 10 in``."""


class Quantity(NamedTuple):
    """A quantity as written, from the first sign, digit or word of its number to the end of its unit, hedge excluded.

    ``reach`` is ``span`` with the hedges around it. ``unit`` is the one written last. ``readings`` are worked out when
    asked for.
    """

    segment: Segment
    span: Span
    parts: tuple[Part, ...]
    form: Form
    hedge: Hedge
    reach: Span
    reader: Callable[[Quantity], tuple[Reading, ...]]

    @property
    def text(self) -> str:
        """The quantity as it stands in the segment."""
        return self.segment.text[self.span.start : self.span.end]

    @property
    def plain(self) -> str:
        """The same on one line."""
        return " ".join(self.text.split())

    @property
    def source_span(self) -> Span:
        """Where it stands in the source."""
        return self.segment.to_source(self.span)

    @property
    def unit(self) -> WrittenUnit:
        """The unit written last."""
        return self.parts[-1][-1].unit

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every way the quantity can reasonably be read, the usual one first."""
        return self.reader(self)


# --- read → readings --------------------------------------------------------------------------------------------------


class Value(NamedTuple):
    """An exact number and the resolutions it may have been rounded to, finest first, in the same unit."""

    number: Fraction
    resolutions: tuple[Fraction, ...]

    @property
    def resolution(self) -> Fraction:
        """The unit of the last digit written."""
        return self.resolutions[0]


class Reading(NamedTuple):
    """One way to read a quantity: a value for each of its parts, all in ``unit``."""

    values: tuple[Value, ...]
    unit: Unit
    form: Form
    hedge: Hedge = Hedge.NONE


# --- relate → claims --------------------------------------------------------------------------------------------------


class Law(Enum):
    """What a claim says of its two sides."""

    IDENTITY = "identity"


class Strength(Enum):
    """How sure the syntax around two quantities is that they are one."""

    STRONG = "strong"  # a bracket with nothing else in it, a slash, "=", ", or": counts whether the two agree or not
    LIKELY = "likely"  # "or", or one system of units twice: counts where the two are near or a cause fits
    WEAK = "weak"  # a comma, words in between: counts where the two agree or a cause says why they do not
    ECHO = "echo"  # two restatements of one quantity: judged, but never reported
    TENTATIVE = "tentative"  # 4 ounces of cheese (1 cup): counts only where the two agree


class Claim(NamedTuple):
    """Two quantities that a text says are one; ``stated`` comes first in the text unless the text says otherwise.

    ``strength`` says how sure the syntax is; ``difference`` that words around the claim (a rise of, warmer, within … of
    each other) make it a temperature difference.
    """

    relation: str
    stated: Quantity
    restated: Quantity
    law: Law = Law.IDENTITY
    strength: Strength = Strength.STRONG
    difference: bool = False

    @property
    def stated_span(self) -> Span:
        """Where the stated side stands in the source."""
        return self.stated.source_span

    @property
    def restated_span(self) -> Span:
        """Where the restated side stands in the source."""
        return self.restated.source_span


# --- judge → verdicts -------------------------------------------------------------------------------------------------


class Agreement(Enum):
    """The rungs of the rounding ladder, best first."""

    EXACT = "exact"
    ROUNDED = "rounded"
    FIVES = "fives"
    LAST_DIGIT = "last-digit"
    REVERSED = "reversed"
    COMMON = "common"
    LAST_DIGIT_REVERSED = "last-digit-reversed"
    HEDGED = "hedged"
    COARSE = "coarse"
    NONE = "none"
    INCOMPARABLE = "incomparable"


class Verdict(NamedTuple):
    """How far a claim's two sides agree under the readings that suit it best.

    ``stated`` and ``restated`` are those readings; ``expected`` is what the restated side would be, in its own unit,
    as careful practice rounds it (one value for each part; empty where the two are incomparable).
    """

    claim: Claim
    agreement: Agreement
    stated: Reading | None = None
    restated: Reading | None = None
    expected: tuple[Value, ...] = ()
    cause: Cause | None = None


# --- diagnose → causes ------------------------------------------------------------------------------------------------


class Cause(NamedTuple):
    """Why a claim is wrong: ``name`` for machines, ``because`` for people, ``repair`` the text that mends it."""

    name: str
    because: str
    repair: str | None = None


# --- rules → findings -------------------------------------------------------------------------------------------------


class Severity(Enum):
    """How loud a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


class Edit(NamedTuple):
    """Text to put in place of a source range; ``is_safe`` where an editor would accept it unseen (docs/fixes.md)."""

    span: Span
    replacement: str
    is_safe: bool = False


class Finding(NamedTuple):
    """What a rule reports. ``span`` is what an editor would change, ``related_span`` what it was held against.

    Lines and columns count from 1; ``end_column`` is the column after the last character. ``place`` says where that is
    in documents whose readers count otherwise: ``cell 3, line 2``.
    """

    path: str | None
    span: Span
    related_span: Span | None
    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    rule: str
    severity: Severity
    message: str
    cause: Cause | None = None
    edit: Edit | None = None
    place: str | None = None


def _nothing(segment: Segment) -> tuple[Quantity, ...]:
    return ()


class Document(NamedTuple):
    """What a rule sees: a text, the name of its syntax, and all that the line made of it.

    ``scan`` finds the quantities of texts that a rule puts together, such as a cell's number with the unit of its head.
    """

    path: str | None
    text: str
    segments: tuple[Segment, ...]
    quantities: tuple[Quantity, ...]
    verdicts: tuple[Verdict, ...]
    syntax: str = "plain"
    scan: Callable[[Segment], tuple[Quantity, ...]] = _nothing


class Report(NamedTuple):
    """What ``check`` returns; all spans are source coordinates.

    ``suppressed`` is what comments in the text silenced, ``rules`` the codes of the rules that ran.
    """

    path: str | None
    text: str
    quantities: tuple[Quantity, ...]
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    rules: tuple[str, ...] = ()
