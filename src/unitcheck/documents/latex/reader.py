"""Tokens that are read one after the other, and how what is read stands in groups and formulas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from unitcheck.documents.latex.flow import Flow
from unitcheck.documents.latex.tokens import COMMENT, TEXT, tokens_of
from unitcheck.lazy import pattern
from unitcheck.typed import NamedTuple


class Mode(Enum):
    """What letters and white space are."""

    PROSE = "prose"
    FORMULA = "formula"  # letters are variables, white space is not seen
    ROMAN = "roman"  # a unit or a word in a formula


class Frame(NamedTuple):
    """Something that ends at the token ``until``, and what was before: its mode, and what raised or lowered."""

    until: int
    mode: Mode
    shift: str | None
    leave: Callable[[Flow], None] | None = None


class Reader:
    """Stands at a token of ``source``. ``macros`` are what the document calls its own commands."""

    def __init__(self, source: str, declared: Mapping[str, str], macros: Mapping[str, str]) -> None:
        self._source = source
        self._all = tokens_of(source)
        self._tokens = self._all.tokens
        self._declared = declared
        self._macros = macros
        self._flow = Flow(source)
        self._frames: list[Frame] = []
        self._mode = Mode.PROSE
        self._read = 0  # the place in the source up to which everything was taken
        self._eats_white = False
        self._parted: set[int] = set()  # groups that do not go on with the one right before
        self._passed: set[int] = set()  # groups that are passed over
        self._closing: set[int] = set()  # brackets that are not printed

    # --- frames -------------------------------------------------------------------------------------------------------

    def _enter(self, until: int, leave: Callable[[Flow], None] | None = None) -> None:
        self._frames.append(Frame(until, self._mode, self._flow.shift, leave))

    def _leave(self) -> None:
        frame = self._frames.pop()
        if frame.leave is not None:
            frame.leave(self._flow)
        self._mode, self._flow.shift = frame.mode, frame.shift

    def _enter_prose(self, until: int, leave: Callable[[Flow], None] | None = None) -> None:
        self._enter(until, leave)
        self._mode, self._flow.shift = Mode.PROSE, None

    def _enter_formula(self, until: int) -> None:
        self._enter(until)
        self._mode = Mode.FORMULA

    def _inside(self, group: int, end: int) -> str:
        """What stands between two braces, without comments."""
        inside = self._tokens[group + 1 : end]
        return "".join(self._source[each.start : each.end] for each in inside if each.kind != COMMENT)

    def _text(self, start: int, end: int) -> None:
        if self._eats_white:
            blank = WHITE.match(self._source, start, end)
            start = blank.end() if blank else start
            self._eats_white = start == end
        if self._mode is Mode.PROSE:
            self._flow.add(self._source[start:end], start, end)
            return
        for part in _FORMULA.finditer(self._source, start, end):
            if part["letters"] and self._mode is Mode.FORMULA:
                self._flow.leave_gap(*part.span())
            else:
                self._flow.add(part[0], *part.span())

    # --- ways over tokens ---------------------------------------------------------------------------------------------

    def _skip_white(self, at: int) -> int:
        """The next token that is neither white space nor a comment."""
        while at < len(self._tokens):
            token = self._tokens[at]
            if token.kind in (TEXT, "rest"):
                if not self._source[token.start : token.end].isspace():
                    break
            elif token.kind != COMMENT:
                break
            at += 1
        return at

    def _skip_brackets(self, at: int) -> int:
        """The token behind what stands in brackets right here."""
        while at < len(self._tokens) and self._tokens[at].kind == "[" and at in self._all.ends:
            at = self._all.ends[at] + 1
        return at

    def _skip_options(self, at: int) -> int:
        """The next token that is neither white space nor in brackets."""
        while (behind := self._skip_brackets(self._skip_white(at))) != at:
            at = behind
        return at

    def _behind_group(self, at: int) -> int:
        """The token behind the options and the group that come next; ``at`` where no group does."""
        group = self._skip_options(at)
        if group < len(self._tokens) and self._tokens[group].kind == "{":
            return self._all.ends[group] + 1
        return at

    def _behind_groups(self, at: int) -> int:
        """The token behind all groups and brackets right here."""
        while at < len(self._tokens) and self._tokens[at].kind in ("{", "[") and at in self._all.ends:
            at = self._all.ends[at] + 1
        return at

    def _behind_name(self, at: int) -> int:
        """The token behind the name of an environment."""
        return self._behind_group(at + 1) if at in self._all.environments else at + 1


WHITE = pattern(r"\s*")
"""White space, or nothing."""

_FORMULA = pattern(r"(?P<letters>[^\W\d_²³¹⁰-₉¼-¾]+)|[^\s]")
