"""Words as one pattern that shares their beginnings: half|hundred becomes h(?:alf|undred), which is quick to refuse."""

from __future__ import annotations

import re
from collections.abc import Iterable

from unitcheck.typed import TypeAlias

_Node: TypeAlias = "dict[str, _Node]"
_END = ""


def trie(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words``, the longest first."""
    root: _Node = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: _Node) -> str:
    branches = [re.escape(letter) + _pattern(below) for letter, below in sorted(node.items()) if letter != _END]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if _END in node else ''}"
