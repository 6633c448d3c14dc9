"""Python with its messages: comments and docstrings, and the strings that the users of a program get to read.

Those are the texts of exceptions that are raised, of warnings, of log records, and of what is printed or echoed; help,
descriptions and epilogs; and what is marked for translation. Placeholders in them, of f-strings, of str.format and of
%, are as good as code: no claim is read across one.
"""

from __future__ import annotations

from collections.abc import Iterator
from keyword import iskeyword

from unitcheck.documents import loose, python
from unitcheck.documents.syntax import Comment
from unitcheck.documents.views import GAP, View, placed
from unitcheck.lazy import pattern
from unitcheck.model import Segment, Span
from unitcheck.typed import NamedTuple

NAME = "python_messages"
SUFFIXES: tuple[str, ...] = ()
WALKED = False
MARKUP = python.MARKUP + "{}%"

_PRINTING = frozenset({"print", "warn", "echo", "secho"})
_TRANSLATING = frozenset({"_", "gettext", "ngettext", "pgettext", "npgettext", "gettext_lazy", "ngettext_lazy"})
_LOGGING = frozenset({"debug", "info", "warning", "error", "critical", "exception", "fatal", "log"})
_ENDING = frozenset({"parser.error", "parser.exit", "sys.exit", "stdout.write", "stderr.write"})
_ARGUMENTS = frozenset({"help", "description", "epilog"})

_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")

_FIELD = pattern(r"\\N\{[^}\n]{0,100}\}|\\.|(?P<twice>\{\{|\}\})|(?P<field>\{)")
"""In an f-string: an escape, a brace, or where a placeholder begins."""
_FORMATTED = pattern(
    r"\\N\{[^}\n]{0,100}\}|\\."
    r"|(?P<twice>\{\{|\}\}|%%)"
    r"|(?P<field>\{[\w.!:\[\]<>=^+,%#-]{0,60}\}"  # {0}, {size:.1f}
    r"|%(?:\(\w{1,60}\))?[-+#0]{0,3}\d{0,4}(?:\.\d{1,4})?[sdiufgrxeEGX](?![A-Za-z]))"  # %s, %(size).1f
)
"""In any other string: an escape, what is written twice, or a placeholder."""
_INNER = frozenset(".,'’_-−–+/^·×°%")
"""Characters that may stand within a number or a unit, beside letters and digits."""


def segments(text: str) -> tuple[Segment, ...]:
    """The prose of comments, docstrings and messages, in the order of the text.

    Raises Malformed where the text is no Python that the running version can read.
    """
    found = [*python.segments(text), *_messages(text)]
    return tuple(sorted(found, key=_start))


def comments(text: str) -> tuple[Comment, ...]:
    """Every comment.

    Raises Malformed where the text is no Python that the running version can read.
    """
    return python.comments(text)


def _messages(text: str) -> Iterator[Segment]:
    for literals in _joined(text):
        view = View(text)
        for literal in literals:
            _add(view, text, literal)
        outer = view.segment()
        if outer is not None:
            yield from (placed(inner, outer, text) for inner in loose.segments(outer.text))


def _start(segment: Segment) -> int:
    return segment.pieces[0].source_start if segment.pieces else 0


# --- a literal --------------------------------------------------------------------------------------------------------


def _add(view: View, text: str, literal: Span) -> None:
    """Add what the string says, with a gap for each placeholder."""
    opening = python.OPENING.match(text, *literal)
    if opening is None:
        return
    prefix, at = opening["prefix"].lower(), opening.end()
    body = Span(at, literal.end - len(opening["quote"]))
    for shown, (start, end) in _fields(text, body, is_f_string="f" in prefix):
        python.unescape(view, text, Span(at, max(at, start)), is_raw="r" in prefix)
        view.add(shown, max(at, start), end)
        at = end
    python.unescape(view, text, Span(at, body.end), is_raw="r" in prefix)


class _Field(NamedTuple):
    """What stands for a placeholder with all that adjoins it, or the character that is written twice; and where."""

    shown: str
    span: Span


def _fields(text: str, body: Span, *, is_f_string: bool) -> Iterator[_Field]:
    search = (_FIELD if is_f_string else _FORMATTED).search
    at = body.start
    while (found := search(text, at, body.end)) is not None:
        at = found.end()
        if found["twice"]:
            yield _Field(found[0][0], Span(*found.span()))
        elif found["field"]:
            end = _end_of_field(text, at, body.end) if is_f_string else at
            at = _end_of_word(text, end, body.end)
            yield _Field(GAP, Span(_start_of_word(text, found.start(), body.start), at))


def _start_of_word(text: str, at: int, first: int) -> int:
    """Where what adjoins a placeholder begins, of which it is a part: {tens}0 km, {n}th; escapes and all."""
    while at > first and (text[at - 1].isalnum() or text[at - 1] in _INNER):
        at -= 1
    return at - 1 if at > first and text[at - 1] == "\\" else at


def _end_of_word(text: str, at: int, last: int) -> int:
    while at < last and (text[at].isalnum() or text[at] in _INNER):
        at += 1
    return at


def _end_of_field(text: str, start: int, end: int) -> int:
    """Where the placeholder ends whose brace opens before ``start``."""
    depth = 1
    for at in range(start, end):
        depth += (text[at] == "{") - (text[at] == "}")
        if not depth:
            return at + 1
    return end


# --- which literals ---------------------------------------------------------------------------------------------------


class _Piece(NamedTuple):
    """A token, or a whole string; the word of the end of a statement is a newline."""

    word: str
    span: Span
    is_string: bool = False


def _joined(text: str) -> Iterator[list[Span]]:
    """The literals of each message; those that stand one behind the other are one string."""
    calls = _Calls()
    literals: list[Span] = []
    for piece in _pieces(text):
        if piece.is_string and calls.are_messages and _is_text(piece.word):
            literals.append(piece.span)
        elif literals:
            yield literals
            literals = []
        calls.take(piece)
    if literals:
        yield literals


def _pieces(text: str) -> Iterator[_Piece]:
    """The tokens that mean something; what Python splits an f-string into is one string here."""
    from tokenize import tok_name

    start, depth = 0, 0
    for token in python.tokens(text):
        kind = tok_name[token.info.type]
        if kind in ("FSTRING_START", "TSTRING_START"):
            start, depth = start if depth else token.span.start, depth + 1
        elif kind in ("FSTRING_END", "TSTRING_END"):
            depth -= 1
            if not depth:
                yield _Piece(text[start : token.span.end], Span(start, token.span.end), True)
        elif kind in ("NEWLINE", "ENDMARKER"):
            yield _Piece("\n", token.span)
        elif not depth and kind not in ("NL", "COMMENT", "INDENT", "DEDENT"):
            yield _Piece(token.info.string, token.span, kind == "STRING")


def _is_text(literal: str) -> bool:
    """Whether a string is neither bytes nor a template."""
    return not set("bBtT").intersection(literal[: literal.find(literal[-1])])


class _Call(NamedTuple):
    """An open bracket: what is called, if anything, and whether strings in it, or in this argument, are messages."""

    name: str = ""
    is_of_messages: bool = False
    is_of_message: bool = False


class _Calls:
    """Follows the brackets of a statement and tells what the strings in them are for."""

    def __init__(self) -> None:
        self._open: list[_Call] = []
        self._name = ""  # what was named last, with dots and calls in it: logging.getLogger().
        self._is_raised = False

    @property
    def are_messages(self) -> bool:
        """Whether a string that comes next is one."""
        return bool(self._open) and (self._open[-1].is_of_messages or self._open[-1].is_of_message)

    def take(self, piece: _Piece) -> None:
        """Go on behind it."""
        word = "" if piece.is_string else piece.word
        if word == "\n" or (word == ";" and not self._open):
            self._open, self._name, self._is_raised = [], "", False
        elif word in _OPEN:
            self._open.append(self._opened(word))
            self._name = ""
        elif word in _CLOSE:
            closed = self._open.pop() if self._open else _Call()
            self._name = f"{closed.name}()" if closed.name else ""
        else:
            self._pass(word)

    def _pass(self, word: str) -> None:
        """Go on behind what is no bracket."""
        if word == "raise":
            self._is_raised = True
        if word in (",", "=") and self._open:
            self._open[-1] = self._open[-1]._replace(is_of_message=word == "=" and self._name in _ARGUMENTS)
        if word == "." or (self._name.endswith(".") and word.isidentifier()):
            self._name += word
        else:
            self._name = word if word.isidentifier() and not iskeyword(word) else ""

    def _opened(self, word: str) -> _Call:
        if word != "(":
            return _Call()
        if not self._name:
            return _Call(is_of_messages=self.are_messages)
        is_raised = self._is_raised and not any(call.name for call in self._open)
        return _Call(self._name, is_raised or _tells(self._name))


def _tells(name: str) -> bool:
    """Whether what is called tells its strings to the users of the program."""
    owner, _, last = name.rpartition(".")
    owner = owner.rpartition(".")[2].lower()
    if last in _LOGGING and "log" in owner:
        return True
    return last in _PRINTING or last in _TRANSLATING or f"{owner.strip('_')}.{last}" in _ENDING
