"""How the blocks of reStructuredText begin."""

from __future__ import annotations

import re

from unitcheck.lazy import pattern

_NUMBER = "[0-9]{1,9}|#|[A-Za-z]|[ivxlcdm]{1,12}|[IVXLCDM]{1,12}"
_VALUE = r"(?:[A-Za-z][\w-]*|<[^<>]+>)"
_OPTION = rf"(?:-[A-Za-z0-9?](?: ?{_VALUE})?|(?:--|/)[A-Za-z0-9][\w-]*(?:[ =]{_VALUE})?)"

RULED = pattern(r"(?P<mark>[!-/:-@\[-`{-~])(?P=mark)*$")
"""A line of one mark: =====."""

BULLET = pattern(r"[-+*•‣⁃](?: +|$)")
"""The mark of an item: -."""

ENUMERATOR = pattern(rf"(?:\((?:{_NUMBER})\)|(?:{_NUMBER})[.)]) +")
"""The number of an item: 1., (a), #..; not one with nothing behind it, such as (mi)."""

FIELD = pattern(r":(?![: ])(?P<name>(?:[^:\\]|\\.|:(?![ `]|$))*+)(?<! ):(?: +|$)")
"""The name of a field: :name:."""

OPTION = pattern(rf"{_OPTION}(?:, {_OPTION})*+(?:  +| ?$)")
"""An option of a command: -o FILE, --output=FILE."""

BAR = pattern(r"\|(?: +|$)")
"""The mark of a line in a line block: |."""

PROMPT = pattern(r">>>(?: |$)")
"""What Python asks with: >>>."""

DOTS = pattern(r"\.\.(?: +|$)")
"""What explicit markup begins with: ..."""

ANONYMOUS = pattern(r"__(?: +|$)")
"""What a target without a name begins with: __."""

NOTE = pattern(r"\[(?:#?[\w.:+-]+|#|\*)\](?: +|$)")
"""The label of a footnote or citation: [1], [#], [Knuth]."""

NAMED_TARGET = pattern(r"_(?:_:|[^:`\\ ]|`|\\.)")
"""The beginning of a target: _name:."""

DIRECTIVE = pattern(r"(?:\|(?P<substituted>[^|]*[^| ])\| +)?(?P<name>[A-Za-z0-9][\w.+:-]*?) ?::(?: +|$)")
"""The name of a directive, or of what it defines: note::, |x| image::."""

GRID_TOP = pattern(r"\+-[-+]*-\+$")
"""The top of a table in frames: +---+---+."""

FRAMED = pattern(r"[+|].*[+|]$")
"""A line of such a table."""

SIMPLE_TOP = pattern(r"=+(?: +=+)+$")
"""The top of a table between lines: ====  ====."""

SIMPLE_RULE = pattern(r"=[ =]*$")
"""Another line of it."""

CODE_POINT = pattern(
    r"(?:(?:0x|x|\\x|U\+?|\\u|u)(?P<hex>[0-9A-Fa-f]{1,8})|&\#x(?P<entity>[0-9A-Fa-f]{1,8});|(?P<decimal>[0-9]{1,8}))",
    re.VERBOSE,
)
"""A character by its number: U+00B0, 0xB0, 176."""
