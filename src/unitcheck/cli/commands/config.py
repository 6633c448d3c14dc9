"""Show what is chosen for a file or folder, and where it was said."""

from __future__ import annotations

import os
from collections.abc import Iterator

from unitcheck import rules
from unitcheck.cli.commands import Call, Operands
from unitcheck.cli.statuses import CLEAN
from unitcheck.cli.telling import JSON
from unitcheck.cli.terminal import fit_to_any_text, write
from unitcheck.documents import syntax_of
from unitcheck.settings import Layer, Resolver, Settings, chosen
from unitcheck.settings import declared as _declared
from unitcheck.settings.kinds import switch
from unitcheck.settings.option import Group, Option
from unitcheck.settings.toml import written
from unitcheck.typed import Any

_SCHEMA = Option("schema", switch, False, "print the JSON Schema of a configuration file", in_files=False)
_OWN = {option.key: option for option in (JSON, _SCHEMA)}

OPERANDS: Operands | None = Operands("PATH", "the file or folder; the working directory unless said")
GROUPS = (Group("this command", tuple(_OWN.values())), *_declared.GROUPS)


def run(call: Call) -> int:
    """Print it for each path. Raises SettingsError where a configuration cannot be used."""
    own = Settings((_only(call.flags, own=True),), _OWN)
    fit_to_any_text(as_utf_8=own[JSON] or own[_SCHEMA])
    if own[_SCHEMA]:
        from unitcheck.settings.schema import schema

        write(_json(schema()))
        return CLEAN
    resolver = Resolver(_only(call.flags, own=False))
    views = [_View(path, resolver) for path in call.operands or (os.curdir,)]
    if own[JSON]:
        write(_json([view.data() for view in views]))
    else:
        write("\n".join(view.text() for view in views))
    return CLEAN


def _only(flags: Layer, *, own: bool) -> Layer:
    return Layer({key: value for key, value in flags.values.items() if (key in _OWN) is own})


class _View:
    """What holds for a path."""

    def __init__(self, path: str, resolver: Resolver) -> None:
        absolute = os.path.abspath(path)
        self._path = path
        self._file = None if os.path.isdir(absolute) else absolute
        self._settings = resolver.of_folder(absolute if self._file is None else os.path.dirname(absolute))
        self._config = chosen.config_of(self._settings, self._file)

    def text(self) -> str:
        """As lines of TOML, each with its origin."""
        lines = [f"# What holds for {self._path}"]
        lines += [f"{_line(option, self._settings[option])}  # {self._origin(option)}" for option in _options()]
        if self._file is not None:
            lines.append(f"# It is read as {self._syntax(self._file)}.")
        running = ", ".join(f"{code} {severity}" for code, severity in self._rules().items())
        lines.append(f"# Rules that run: {running or 'none'}")
        return "".join(f"{line}\n" for line in lines)

    def data(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "path": self._path,
            "syntax": None if self._file is None else self._syntax(self._file),
            "rules": self._rules(),
            "options": {
                option.key: {
                    "value": option.kind.plain(self._settings[option]),
                    "from": [str(origin) for origin in self._settings.origins(option)],
                }
                for option in _options()
            },
        }

    def _origin(self, option: Option[Any]) -> str:
        return ", ".join(map(str, self._settings.origins(option))) or "default"

    def _syntax(self, file: str) -> str:
        return chosen.syntax_of(self._settings, file) or syntax_of(file) or "as its content tells"

    def _rules(self) -> dict[str, str]:
        config = self._config
        running = rules.chosen(
            config.select, config.extend_select, config.ignore, config.severities, config.rule_options
        )
        return {each.rule.CODE: each.severity.value for each in running}


def _options() -> Iterator[Option[Any]]:
    return (option for option in _declared.OPTIONS if option.in_files)


def _line(option: Option[Any], value: object) -> str:
    plain = option.kind.plain(value)
    return f"# {option.key} is not chosen" if plain is None else f"{option.key} = {written(plain)}"


def _json(data: object) -> str:
    import json

    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
