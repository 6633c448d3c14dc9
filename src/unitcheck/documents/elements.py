"""The elements of HTML that stand open, mended where tags are missing, in steps that the number of tags bounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from unitcheck.documents.names import names
from unitcheck.typed import NamedTuple

CELLS = frozenset({"td", "th"})
_SCOPES = CELLS | {"caption", "table"}
"""Elements whose end tag ends all that is open in them, while no other end tag reaches out of them."""

_PHRASES = names(
    "a abbr acronym b big cite code dfn em font i kbd label mark q s samp small span strike strong sub sup tt u var p"
)
"""Elements that no block may stand in: one that begins ends them."""

_ENDS = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
}
"""Elements whose end tag may be left out before these."""


class Element(NamedTuple):
    """An element that stands open: whether it hides its text, and whether it raises or lowers it (``sup``, ``sub``)."""

    name: str
    hides: bool = False
    shift: str | None = None


class Elements:
    """The elements that stand open, outermost first."""

    def __init__(self) -> None:
        self._stack: list[Element] = []
        self._scopes = [0]  # where in the stack each scope begins; the first one is the document
        self._inside: list[Counter[str]] = [Counter()]  # how often each element stands open in each scope
        self._all: Counter[str] = Counter()
        self._hiding = 0
        self._shifts: list[str] = []

    @property
    def are_open(self) -> bool:
        """Whether any is."""
        return bool(self._stack)

    @property
    def hides(self) -> bool:
        """Whether text here is not prose."""
        return self._hiding > 0

    @property
    def shift(self) -> str | None:
        """What raises or lowers text here."""
        return self._shifts[-1] if self._shifts else None

    def __contains__(self, name: str) -> bool:
        return self._all[name] > 0

    def push(self, element: Element) -> None:
        """An element begins."""
        if element.name in _SCOPES:
            self._scopes.append(len(self._stack))
            self._inside.append(Counter())
        self._stack.append(element)
        self._inside[-1][element.name] += 1
        self._all[element.name] += 1
        self._hiding += element.hides
        if element.shift:
            self._shifts.append(element.shift)

    def close(self, name: str) -> None:
        """The innermost element of that name ends, and all inside it; nothing does where none is open here."""
        if name in _SCOPES and name in self:
            while not self._inside[-1][name]:
                self._pop_scope()
        if self._inside[-1][name]:
            while self._pop().name != name:
                pass

    def end_before(self, block: str) -> None:
        """What a ``block`` that begins cannot stand in ends."""
        ends = _ENDS.get(block, frozenset())
        while self._stack and ((name := self._stack[-1].name) in _PHRASES or name in ends):
            self._pop()

    def back_to(self, names: Collection[str]) -> None:
        """A part of a table begins or ends: what is open in the table ends, down to the innermost of ``names``."""
        while len(self._scopes) > 1 and self._stack[self._scopes[-1]].name != "table":
            self._pop_scope()
        while len(self._stack) - 1 > self._scopes[-1] and len(self._scopes) > 1 and self._stack[-1].name not in names:
            self._pop()

    def _pop_scope(self) -> None:
        bottom = self._scopes[-1]
        while len(self._stack) > bottom:
            self._pop()

    def _pop(self) -> Element:
        element = self._stack.pop()
        self._inside[-1][element.name] -= 1
        self._all[element.name] -= 1
        self._hiding -= element.hides
        if element.shift:
            self._shifts.pop()
        if len(self._scopes) > 1 and self._scopes[-1] == len(self._stack):
            self._scopes.pop()
            self._inside.pop()
        return element
