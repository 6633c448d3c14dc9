"""Commands of a kind of their own: environments, items, rows, formulas, fractions."""

from __future__ import annotations

import re

from unitcheck.documents.latex import commands, siunitx
from unitcheck.documents.latex.arguments import Arguments
from unitcheck.documents.latex.flow import Flow
from unitcheck.documents.latex.reader import Mode
from unitcheck.documents.latex.tokens import Token
from unitcheck.lazy import pattern


class Special(Arguments):
    """Reads commands that no table tells all of."""

    def _begin(self, at: int, token: Token) -> int:
        name = self._all.environments.get(at, "")
        behind = self._behind_name(at)
        if name == "document":
            return behind
        self._flow.end_block()
        if name in commands.HIDDEN_ENVIRONMENTS:
            return self._all.ends[at]
        if name in commands.TABULAR:
            behind = self._skip_options(behind)
            for _ in range(commands.TABULAR[name]):
                behind = self._skip_options(self._behind_group(behind))
            self._enter_prose(self._all.ends[at], Flow.end_table)
            self._flow.begin_table(self._all.depths[at])
            return behind
        if name in commands.FREE_ENVIRONMENTS:
            return self._skip_brackets(behind)
        return self._arguments(at, "B") if name == "frame" else self._behind_groups(behind)

    def _end(self, at: int, token: Token) -> int:
        self._flow.end_block()
        return self._behind_name(at)

    def _item(self, at: int, token: Token) -> int:
        """An item; what stands in brackets is a text of its own."""
        self._flow.end_block()
        self._eats_white = True
        bracket = self._skip_white(at + 1)
        if bracket < len(self._tokens) and self._tokens[bracket].kind == "[" and bracket in self._all.ends:
            self._flow.begin_aside()
            self._enter_prose(self._all.ends[bracket], Flow.end_aside)
            self._closing.add(self._all.ends[bracket])
            return bracket + 1
        return at + 1

    def _line(self, at: int, token: Token) -> int:
        """\\\\ ends a row of a table, and a line elsewhere."""
        behind = self._skip_brackets(at + 1)
        if self._mode is Mode.PROSE and self._flow.is_in_table(self._all.depths[at]):
            self._flow.end_row()
        else:
            self._flow.add("\n", token.start, token.end)
        return behind

    def _formula(self, at: int, token: Token) -> int:
        end = self._all.ends.get(at)
        if self._mode is Mode.PROSE and end is not None:
            self._enter_formula(end)
        return at + 1

    def _display(self, at: int, token: Token) -> int:
        """A formula that stands apart is no prose."""
        self._flow.end_block()
        return self._all.ends.get(at, at) + 1

    def _in_formula(self, at: int, token: Token) -> int:
        group = self._skip_white(at + 1)
        if group < len(self._tokens) and self._tokens[group].kind == "{":
            self._enter_formula(self._all.ends[group])
            return group + 1
        return at + 1

    def _fraction(self, at: int, token: Token) -> int:
        """A half is read; a fraction of anything but figures is a formula."""
        found = _FRACTION.match(self._source, token.end)
        if found is None:
            self._flow.leave_gap(token.start, token.end)
            return self._behind_groups(self._skip_white(at + 1))
        gap = " " if self._flow.end.isdigit() else ""
        above, below = (found[name] for name in (("above", "below") if found["above"] else ("over", "under")))
        self._flow.add(f"{gap}{above}/{below}", token.start, found.end())
        self._read = found.end()
        return at + 1

    def _counted_unit(self, at: int, token: Token) -> int:
        """A unit, with its number where that stands in the brackets."""
        bracket = self._skip_white(at + 1)
        has_brackets = bracket < len(self._tokens) and self._tokens[bracket].kind == "[" and bracket in self._all.ends
        value = self._inside(bracket, self._all.ends[bracket]) if has_brackets else ""
        return self._siunitx(at, token, 1 + (token.name == "unitfrac"), siunitx.counted(value))

    def _first_of_two(self, at: int, token: Token) -> int:
        """The first argument is what is printed; the second stands in its place elsewhere."""
        group = self._skip_white(at + 1)
        if group < len(self._tokens) and self._tokens[group].kind == "{":
            self._passed.add(self._all.ends[group] + 1)
        return group

    def _text_shifted(self, at: int, token: Token) -> int:
        group = self._skip_white(at + 1)
        if group < len(self._tokens) and self._tokens[group].kind == "{":
            self._enter(self._all.ends[group])
            self._flow.shift = "^" if token.name == "textsuperscript" else "_"
            return group + 1
        return at + 1

    def _wide_cell(self, at: int, token: Token) -> int:
        """\\multicolumn{2}{c}{text}."""
        group = self._skip_white(at + 1)
        if group < len(self._tokens) and self._tokens[group].kind == "{":
            count = self._inside(group, self._all.ends[group]).strip()
            self._flow.begin_wide_cell(int(count) if re.fullmatch(r"[1-9]\d?", count) else 1)
        return self._arguments(at, "hht")

    def _rule(self, at: int, token: Token) -> int:
        """\\cmidrule(lr){1-2}."""
        found = _TRIM.match(self._source, token.end)
        self._read = found.end() if found else token.end
        return at + 1

    def _paragraph(self, at: int, token: Token) -> int:
        self._flow.end_block()
        self._eats_white = True
        return at + 1

    def _close(self, at: int, token: Token) -> int:
        return at + 1


_TRIM = pattern(r"(?:\[[^\]{}\n]{0,20}\])?(?:\([^(){}\n]{0,20}\))?\{[-\d]{1,9}\}")

_FRACTION = pattern(r"\s?(?:\{\s?(?P<above>\d{1,6})\s?\}\s?\{\s?(?P<below>\d{1,6})\s?\}|(?P<over>\d)(?P<under>\d))")
