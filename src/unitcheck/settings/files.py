"""Configuration files: what one says, and what is wrong with it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from fractions import Fraction

from unitcheck.settings.declared import BY_KEY, OPTIONS
from unitcheck.settings.layers import Layer, Origin, SettingsError, told
from unitcheck.settings.option import Misfit, Place, hint
from unitcheck.typed import Any, NamedTuple

EXTEND = "extend"
_SHARED = "pyproject.toml"
_TABLE = "tool.unitcheck"
_MARK = b"unitcheck"  # without it there is no table, however it is written
_KEYS = {option.key: option for option in OPTIONS if option.in_files}


def speaks(path: str) -> bool:
    """Whether a file says anything of unitcheck; pyproject.toml need not. Raises SettingsError where it is no TOML."""
    return os.path.basename(path) != _SHARED or _values_of(path) is not None


def layers(path: str, root: str) -> tuple[Layer, ...]:
    """What a file says and what those say that it extends, the furthest first; patterns count from ``root``.

    Raises SettingsError.
    """
    return tuple(_layers(path, root, ()))


class _Table(NamedTuple):
    """What a file says, and the name of the table that it says it in; empty where that is the file itself."""

    path: str
    name: str
    values: Mapping[str, Any]

    def error(self, problem: str, *keys: str) -> SettingsError:
        """The error that there is a problem with a key, which stands within others."""
        *tables, key = keys
        name = ".".join(filter(None, (self.name, *tables)))
        return Origin(told(self.path), name, key).error(problem)


def _layers(path: str, root: str, chain: tuple[str, ...]) -> Iterator[Layer]:
    if os.path.realpath(path) in map(os.path.realpath, chain):
        circle = " → ".join(map(told, (*chain, path)))
        raise SettingsError(told(chain[-1]), f"extend goes round in a circle: {circle}")
    table = _read(path)
    if EXTEND in table.values:
        yield from _layers(_extended(table), root, (*chain, path))
    yield Layer(dict(_chosen(table, root)), told(table.path), table.name)


def _extended(table: _Table) -> str:
    value = table.values[EXTEND]
    if not isinstance(value, str) or not value or "\0" in value:
        raise table.error("must be the path of another configuration file", EXTEND)
    path = os.path.normpath(os.path.join(os.path.dirname(table.path), os.path.expanduser(value)))
    if not os.path.isfile(path):
        raise table.error(f"there is no file {told(path)}; check the path", EXTEND)
    return path


def _chosen(table: _Table, root: str) -> Iterator[tuple[str, object]]:
    for key, value in table.values.items():
        if key == EXTEND:
            continue
        if key not in _KEYS:
            raise SettingsError(told(table.path), _no_key(table.name, key))
        try:
            yield key, _KEYS[key].kind.of_toml(value, Place(os.path.dirname(table.path), root))
        except Misfit as misfit:
            raise table.error(misfit.problem, key, *misfit.within) from None


def _no_key(table: str, key: str) -> str:
    known = (EXTEND, *_KEYS)
    if key in BY_KEY:
        within = f"[{table}] " if table else ""
        return f"{within}{key}: it is chosen anew for each run, with {BY_KEY[key].long}; take it out"
    near = hint(key, known) or f"; the keys are {', '.join(known)}"
    if table:
        return f"[{table}] has no key {key!r}{near}"
    if key == "tool":
        near = f"; here the options stand by themselves, without [{_TABLE}]"
    return f"there is no key {key!r}{near}"


def _read(path: str) -> _Table:
    values = _values_of(path)
    if values is None:
        raise SettingsError(told(path), f"has no table [{_TABLE}]")
    return _Table(path, _TABLE if os.path.basename(path) == _SHARED else "", values)


def _values_of(path: str) -> Mapping[str, Any] | None:
    """What a file says; None where it is a pyproject.toml that says nothing of unitcheck."""
    content = _content(path)
    if os.path.basename(path) != _SHARED:
        return _parsed(path, content)
    if _MARK not in content:
        return None
    tools = _parsed(path, content).get("tool", {})
    table = tools.get("unitcheck") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError(told(path), f"{_TABLE} must be a table")
    return table


def _content(path: str) -> bytes:
    from unitcheck import reading
    from unitcheck.discover import why

    try:
        return reading.content(path)
    except OSError as error:
        raise SettingsError(told(path), why(error, path)) from error


def _parsed(path: str, content: bytes) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig"), parse_float=_number)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SettingsError(told(path), f"is not UTF-8 in line {line}; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(told(path), f"is no TOML: {error}") from error
    except RecursionError:
        raise SettingsError(told(path), "is nested too deeply; take some brackets out") from None


def _number(text: str) -> Fraction | str:
    """A decimal, exactly; inf, nan and powers of ten, which nobody needs here, as they are written."""
    return Fraction(text.replace("_", "")) if text.strip("+-0123456789_.") == "" else text
