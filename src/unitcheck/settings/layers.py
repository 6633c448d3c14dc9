"""What was said where, and what of it holds."""

from __future__ import annotations

import os
from collections.abc import Mapping

from unitcheck.settings.option import Option
from unitcheck.typed import Any, NamedTuple, TypeVar, cast

T = TypeVar("T")


def told(path: str) -> str:
    """An absolute path as it is told: from the working directory where it lies in it."""
    return path.removeprefix(os.path.join(os.getcwd(), ""))


class SettingsError(Exception):
    """A configuration that cannot be used: where that shows, a file or a flag, and the problem."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class Origin(NamedTuple):
    """Where something was said: the file, the table in it and the key, or, with no file, the flag as ``key``."""

    file: str
    table: str
    key: str

    def __str__(self) -> str:
        return f"{self.file}:{self.table}{'.' * bool(self.table)}{self.key}" if self.file else self.key

    def error(self, problem: str) -> SettingsError:
        """The error that there is a problem with it."""
        if not self.file:
            return SettingsError(self.key, problem)
        return SettingsError(
            self.file, f"[{self.table}] {self.key}: {problem}" if self.table else f"{self.key}: {problem}"
        )


class Layer(NamedTuple):
    """The values said in one place, by key: in a table of a file, in a file, or, with no file, by flags."""

    values: Mapping[str, object]
    file: str = ""
    table: str = ""

    def origin(self, option: Option[Any]) -> Origin:
        """Where the option was said."""
        return Origin(self.file, self.table, option.key if self.file else option.long)


class Setting(NamedTuple):
    """A value that holds, and all places that have a part in it, the furthest first."""

    value: object
    origins: tuple[Origin, ...]


class Settings:
    """What holds where some layers were said, the furthest first."""

    __slots__ = ("_settings", "layers")

    def __init__(self, layers: tuple[Layer, ...], options: Mapping[str, Option[Any]]) -> None:
        self.layers = layers
        self._settings: dict[str, Setting] = {}
        for layer in layers:
            self._add(layer, options)

    def __getitem__(self, option: Option[T]) -> T:
        """The value that holds."""
        said = self._settings.get(option.key)
        return option.default if said is None else cast(T, said.value)

    def origins(self, option: Option[Any]) -> tuple[Origin, ...]:
        """Whence the value comes, the furthest first; nothing where it is the default."""
        said = self._settings.get(option.key)
        return () if said is None else said.origins

    def _add(self, layer: Layer, options: Mapping[str, Option[Any]]) -> None:
        for key in layer.values:
            for forgotten in options[key].forgets:
                self._settings.pop(forgotten, None)
        for key, near in layer.values.items():
            option, far = options[key], self._settings.get(key)
            value = near if far is None else option.kind.over(near, far.value)
            kept = () if far is None or value == near else far.origins
            self._settings[key] = Setting(value, (*kept, layer.origin(option)))
