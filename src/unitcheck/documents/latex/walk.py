"""From the tokens of LaTeX to what is printed, in one loop: nothing calls itself, however deep groups stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from unitcheck.documents.latex import commands, siunitx
from unitcheck.documents.latex.arguments import FONTS
from unitcheck.documents.latex.reader import WHITE, Mode
from unitcheck.documents.latex.special import Special
from unitcheck.documents.latex.tokens import COMMAND, COMMENT, PARAGRAPH, RAW, TEXT, Token
from unitcheck.documents.views import GAP, LONGEST_NAMED
from unitcheck.lazy import pattern
from unitcheck.model import Segment


def macros_in(text: str, declared: Mapping[str, str]) -> dict[str, str]:
    """The commands without arguments that a text defines, each with what it prints; a gap where that is no prose."""
    return {found["name"]: _printed(found["body"], declared) for found in _DEFINITION.finditer(text)}


def _printed(body: str, declared: Mapping[str, str]) -> str:
    read = Walk(f"{{}}{body}", declared, {}).segments()
    return read[0].text if len(read) == 1 and len(read[0].text) <= LONGEST_NAMED else GAP


class Walk(Special):
    """Goes over the tokens of ``source``; ``declared`` are its own units, ``macros`` its own commands."""

    def segments(self) -> tuple[Segment, ...]:
        """The prose of the document, without its preamble."""
        at, last = self._bounds()
        while at < last:
            while self._frames and at >= self._frames[-1].until:
                self._leave()
            token = self._tokens[at]
            at = at + 1 if token.end <= self._read else self._take(at, token)
        while self._frames:
            self._leave()
        return self._flow.segments()

    def _bounds(self) -> tuple[int, int]:
        """The tokens between which the document stands: all of them in a part of one."""
        last = len(self._tokens)
        begin = [at for at, name in self._all.environments.items() if name == "document"]
        if begin:
            return begin[0], self._all.ends.get(begin[0], last)
        whole = any(token.kind == COMMAND and token.name in _ON_TOP for token in self._tokens)
        return (last, last) if whole else (0, last)

    # --- tokens -------------------------------------------------------------------------------------------------------

    def _take(self, at: int, token: Token) -> int:
        """Take a token; the answer is where to go on."""
        if token.kind == COMMAND:
            self._eats_white = False
            return self._command(at, token)
        if token.kind == COMMENT:
            return at + 1
        if token.kind in (TEXT, "rest"):
            self._text(max(token.start, self._read), token.end)
            return at + 1
        self._eats_white = False
        if token.kind == PARAGRAPH:
            self._flow.end_block()
        elif token.kind == RAW:
            self._raw(token)
        else:
            return self._mark(at, token)
        return at + 1

    def _raw(self, token: Token) -> None:
        """Code, an address, or what was commented out."""
        if token.name == "begin":
            self._flow.end_block()
        elif token.name not in ("href", "iffalse"):
            self._flow.leave_gap(token.start, token.end)

    def _mark(self, at: int, token: Token) -> int:
        kind = token.kind
        if kind in _PRINTED:
            self._flow.add(_PRINTED[kind], token.start, token.end)
        elif kind == "{" and at in self._passed:
            return self._all.ends[at] + 1
        elif kind == "{":
            if at in self._parted:
                self._flow.leave_gap(token.start, token.end)
            if self._mode is not Mode.PROSE:
                self._enter(self._all.ends[at])
        elif kind in ("$", "$$"):
            return self._dollar(at, token)
        elif kind == "&":
            self._end_cell(at, token)
        elif kind in ("^", "_") and self._mode is not Mode.PROSE:
            return self._shifted(at, kind)
        elif kind in ("^", "_", "[", "]") and at not in self._closing:
            self._flow.add(kind, token.start, token.end)
        return at + 1

    def _dollar(self, at: int, token: Token) -> int:
        end = self._all.ends.get(at)
        if self._mode is not Mode.PROSE or end is None:
            return at + 1
        if token.kind == "$$":
            self._flow.end_block()
            return end + 1
        self._enter_formula(end + 1)
        return at + 1

    def _end_cell(self, at: int, token: Token) -> None:
        if self._flow.is_in_table(self._all.depths[at]):
            self._flow.end_cell()
        else:
            self._flow.leave_gap(token.start, token.end)

    def _shifted(self, at: int, which: str) -> int:
        """A group that is raised or lowered, or the one character behind the mark; words below the line are a gap."""
        next_at = self._skip_white(at + 1)
        if next_at >= len(self._tokens):
            return next_at
        token = self._tokens[next_at]
        if token.kind == "{":
            end = self._all.ends[next_at]
            if which == "_" and not self._inside(next_at, end).strip().isdigit():
                self._flow.leave_gap(token.start, token.end)
                return end + 1
            self._enter(end)
            self._flow.shift = which
            return next_at + 1
        if token.kind not in (TEXT, "rest"):
            return self._behind_group(next_at + 1) if which == "_" else next_at
        blank = WHITE.match(self._source, token.start, token.end)
        start = blank.end() if blank else token.start
        self._enter(next_at)
        self._flow.shift = which
        self._text(start, start + 1)
        self._leave()
        self._read = start + 1
        return next_at

    # --- commands -----------------------------------------------------------------------------------------------------

    def _command(self, at: int, token: Token) -> int:
        name = token.name
        if name not in _HANDLED and name.endswith("*"):
            name = name.rstrip("*")
        handle = _HANDLED.get(name)
        if handle is not None:
            return handle(self, at, token)
        if name in siunitx.COMMANDS:
            return self._siunitx(at, token, *siunitx.COMMANDS[name])
        if self._mode is not Mode.PROSE and name in FONTS:
            return self._font(at, name)
        if name in commands.SPECS:
            return self._arguments(at, commands.SPECS[name])
        if name in commands.SYMBOLS:
            return self._symbol(at, token, commands.SYMBOLS[name])
        if name in commands.SHOWN:
            self._flow.leave_gap(token.start, token.end)
            return self._behind_group(at + 1)
        if name in commands.DEFINING:
            return self._definition(at)
        if name in commands.LENGTHS:
            return self._length(at, token)
        if name in commands.ACCENTS and self._mode is Mode.PROSE:
            return self._accent(at, token, commands.ACCENTS[name])
        if name in self._macros:
            return self._symbol(at, token, self._macros[name])
        return self._unknown(at, token)


_ON_TOP = ("documentclass", "ProvidesPackage", "ProvidesClass", "NeedsTeXFormat")
_PRINTED = {"~": "\xa0", "--": "–", "---": "—", "``": "“", "`": "‘"}
_HANDLED: Mapping[str, Callable[[Walk, int, Token], int]] = {
    "begin": Walk._begin,
    "end": Walk._end,
    "item": Walk._item,
    "\\": Walk._line,
    "tabularnewline": Walk._line,
    "cr": Walk._line,
    "(": Walk._formula,
    "[": Walk._display,
    ")": Walk._close,
    "]": Walk._close,
    "ensuremath": Walk._in_formula,
    **dict.fromkeys(("frac", "tfrac", "dfrac", "nicefrac", "sfrac", "textfrac"), Walk._fraction),
    "unit": Walk._counted_unit,
    "unitfrac": Walk._counted_unit,
    "textsuperscript": Walk._text_shifted,
    "textsubscript": Walk._text_shifted,
    "texorpdfstring": Walk._first_of_two,
    "multicolumn": Walk._wide_cell,
    "par": Walk._paragraph,
    "cmidrule": Walk._rule,
}


_DEFINITION = pattern(
    r"""\\(?:(?:re|provide)?newcommand\*?\s{0,3}\{?|def)\\(?P<name>[A-Za-z]+)\s{0,3}\}?
    \{(?P<body>(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,40}\}){0,40}\}){1,120})\}""",
    re.VERBOSE,
)
