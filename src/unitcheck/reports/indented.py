"""JSON indented by two, as ``json.dumps(data, ensure_ascii=False, indent=2)`` writes it, in about half the time.

With an indent the standard library leaves its C encoder for generators within generators, which took longer than
anything else in a run that has thousands of claims to print and finds them in the cache.
"""

from __future__ import annotations

from collections.abc import Callable
from json import encoder

from unitcheck.typed import Any

_string: Callable[[str], str] = encoder.encode_basestring
_CONSTANTS: dict[object, str] = {True: "true", False: "false", None: "null"}


def indented(data: Any) -> str:
    """The document of dictionaries with names, lists, strings, whole numbers, truth values and None.

    Raises TypeError for other data.
    """
    return _written(data, "\n")


def _written(data: Any, margin: str) -> str:
    """``margin`` is the newline before the data and its indent."""
    kind = type(data)
    if kind is dict:
        inner = f"{margin}  "
        members = [f"{_string(name)}: {_value(value, inner)}" for name, value in data.items()]
        return f"{{{inner}{f',{inner}'.join(members)}{margin}}}" if members else "{}"
    if kind is list:
        inner = f"{margin}  "
        items = [_value(value, inner) for value in data]
        return f"[{inner}{f',{inner}'.join(items)}{margin}]" if items else "[]"
    return _value(data, margin)


def _value(data: Any, margin: str) -> str:
    """What is no container is written at once, since most of a report is of that kind."""
    kind = type(data)
    if kind is str:
        return _string(data)
    if kind is int:
        return int.__repr__(data)
    if kind is dict or kind is list:
        return _written(data, margin)
    if data is not None and kind is not bool:
        raise TypeError(f"JSON has nothing for a {kind.__name__}")
    return _CONSTANTS[data]
