"""What commands do with the arguments behind them."""

from __future__ import annotations

import unicodedata

from unitcheck.documents.latex import siunitx
from unitcheck.documents.latex.flow import Flow
from unitcheck.documents.latex.reader import Mode, Reader
from unitcheck.documents.latex.tokens import COMMAND, TEXT, Token
from unitcheck.documents.views import GAP
from unitcheck.lazy import pattern

_MOST_PARAMETERS = 9
SWITCHES = frozenset({"rm", "bf", "it", "sf", "normalfont"})
FONTS = {
    **dict.fromkeys(
        ("mathrm", "mathsf", "mathbf", "mathit", "mathtt", "operatorname", "boldsymbol", "bm", *SWITCHES), Mode.ROMAN
    ),
    **dict.fromkeys(
        ("text", "textrm", "textnormal", "textup", "mbox", "hbox", "textsf", "textbf", "textit"), Mode.PROSE
    ),
}


class Arguments(Reader):
    """Reads commands that tables tell all of."""

    def _symbol(self, at: int, token: Token, text: str) -> int:
        if GAP in text:
            self._flow.leave_gap(token.start, token.end)
        else:
            self._flow.add(text, token.start, token.end)
        self._eats_white = token.name.isalpha()
        return at + 1

    def _siunitx(self, at: int, token: Token, count: int, read: siunitx.Command) -> int:
        """A number, an angle, a unit or a quantity: all of the command is its source."""
        arguments: list[str] = []
        end = at
        for _ in range(count):
            group = self._skip_options(end + 1)
            if group >= len(self._tokens) or self._tokens[group].kind != "{":
                self._flow.leave_gap(token.start, token.end)
                return end + 1
            end = self._all.ends[group]
            arguments.append(self._inside(group, end))
        text = read(arguments, self._declared)
        last = self._tokens[min(end, len(self._tokens) - 1)].end
        if text is None:
            self._flow.leave_gap(token.start, last)
        else:
            self._flow.add(text, token.start, last)
        return end + 1

    def _arguments(self, at: int, spec: str) -> int:
        """What a command does with its arguments; the answer is where the text of the last of them begins."""
        next_at = at + 1
        if not spec:
            self._eats_white = True
            return next_at
        for letter in spec:
            group = self._skip_options(next_at)
            if group >= len(self._tokens) or self._tokens[group].kind != "{":
                break
            end = self._all.ends[group]
            if letter == "h":
                next_at = end + 1
                continue
            if letter == "B":
                self._flow.end_block()
            if letter == "t":
                return group
            self._flow.begin_aside()
            self._enter_prose(end, Flow.end_aside)
            return group + 1
        if spec[-1] == "B":
            self._flow.end_block()
        return next_at

    def _font(self, at: int, name: str) -> int:
        """Words in a formula, in a group behind the command or up to the end of the group around it."""
        group = self._skip_white(at + 1)
        mode = FONTS[name]
        if name in SWITCHES or group >= len(self._tokens) or self._tokens[group].kind != "{":
            self._mode = Mode.ROMAN
            return at + 1
        self._enter(self._all.ends[group])
        self._mode = mode
        return group + 1

    def _unknown(self, at: int, token: Token) -> int:
        """A command nobody knows: its arguments are text in prose, each by itself, and none in a formula."""
        group = self._skip_brackets(at + 1)
        if group >= len(self._tokens) or self._tokens[group].kind != "{":
            self._flow.leave_gap(token.start, token.end)
            return group
        if self._mode is not Mode.PROSE:
            self._flow.leave_gap(token.start, token.end)
            return self._behind_groups(group)
        end = self._all.ends[group] + 1
        while end < len(self._tokens) and self._tokens[end].kind == "{":
            if self._all.ends[end] > end + 1:
                self._parted.add(end)
            end = self._all.ends[end] + 1
        return group

    def _definition(self, at: int) -> int:
        """What defines something is passed over with all its arguments."""
        next_at = self._skip_white(at + 1)
        if next_at < len(self._tokens) and self._tokens[next_at].kind == COMMAND:
            next_at += 1
        if self._tokens[at].name == "let":
            return min(self._skip_white(next_at) + 1, len(self._tokens))
        for _ in range(_MOST_PARAMETERS):  # #1#2 of a \\def
            if next_at < len(self._tokens) and self._tokens[next_at].kind in (TEXT, "rest"):
                next_at += 1
        return self._behind_groups(next_at)

    def _length(self, at: int, token: Token) -> int:
        """\\vskip 5mm: a length that is no text."""
        self._read = _LENGTH.match(self._source, token.end).end()  # type: ignore[union-attr]  # it may be empty
        return at + 1

    def _accent(self, at: int, token: Token, accent: str) -> int:
        """A letter with an accent on it, in braces or not."""
        found = _ACCENTED.match(self._source, token.end)
        if found is None:
            return at + 1
        letter = {"i": "i", "j": "j"}.get(found["dotless"] or "", found["letter"] or "")
        self._flow.add(unicodedata.normalize("NFC", letter + accent), token.start, found.end())
        self._read = found.end()
        return at + 1


_LENGTH_OF = r"-?(?:\d+\.?\d*|\.\d+)\s{0,3}(?:true\s{0,3})?(?:pt|pc|in|bp|cm|mm|dd|cc|sp|ex|em|mu|fil+)(?![A-Za-z])"

_LENGTH = pattern(
    rf"(?:\s{{0,3}}=?\s{{0,3}}{_LENGTH_OF}(?:\s{{1,3}}plus\s{{1,3}}{_LENGTH_OF})?(?:\s{{1,3}}minus\s{{1,3}}{_LENGTH_OF})?)?"
)

_ACCENTED = pattern(r"\s?(?P<group>\{)?(?:\\(?P<dotless>[ij])(?![A-Za-z])|(?P<letter>[A-Za-z]))(?(group)\})")
