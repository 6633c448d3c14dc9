"""docs/configuration.md and the JSON Schema say what the declarations say, and every example in the page is one."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.command import Command
from unitcheck.settings import FILE_NAMES, Layer, Resolver
from unitcheck.settings.chosen import config_of
from unitcheck.settings.declared import GROUPS, OPTIONS
from unitcheck.settings.option import Option, Scope
from unitcheck.settings.schema import schema
from unitcheck.settings.toml import written

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "configuration.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
IN_FILES = [option for option in OPTIONS if option.in_files]


def entry(option: Option[Any]) -> str:
    """What the page has to say of an option."""
    default = option.kind.plain(option.default)
    lines = [
        f"### `{option.key}`\n",
        f"{sentence(option)}\n",
        f"* a value: {option.kind.told}",
        *([] if default is None else [f"* unless said: `{written(default)}`"]),
        f"* the flag: {flag(option)}",
        *(["* for the whole run"] if option.scope is Scope.RUN else []),
    ]
    return "\n".join(lines) + f"\n\n```toml\n{option.key} = {option.example}\n```\n"


def flag(option: Option[Any]) -> str:
    if option.is_switch:
        return f"`{option.long}`, `{option.long.replace('--', '--no-', 1)}`" if option.in_files else f"`{option.long}`"
    metavar = option.kind.metavar if not option.kind.metavar.startswith("{") else option.key.upper().replace("-", "_")
    return f"`{option.long} {metavar}`"


def sentence(option: Option[Any]) -> str:
    return f"{option.told[0].upper()}{option.told[1:]}."


def test_each_option_is_told_as_it_is_declared_and_in_its_order() -> None:
    told = re.findall(r"^### `.*?(?=^##|\Z)", PAGE, re.DOTALL | re.MULTILINE)
    assert [each.strip() for each in told] == [entry(option).strip() for option in IN_FILES]


def test_the_options_stand_under_their_groups() -> None:
    titles = re.findall(r"^## Options: (.*)$", PAGE, re.MULTILINE)
    assert titles == [group.title for group in GROUPS if any(option.in_files for option in group.options)]


def test_each_flag_without_a_key_is_told_as_it_is_declared() -> None:
    rows = re.findall(r"^\| (`--.*?`) \| (.*) \|$", PAGE, re.MULTILINE)
    assert rows == [(flag(option), sentence(option)) for option in OPTIONS if not option.in_files]


def test_the_names_of_files_are_told_in_their_order() -> None:
    (told,) = re.findall(r"^(\d\. `.*?)\n\n", PAGE, re.DOTALL | re.MULTILINE)
    assert tuple(re.findall(r"^\d\. `([^`]+)`", told, re.MULTILINE)) == FILE_NAMES


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.partition("\n")[0])
def test_every_example_is_a_configuration(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    read = tomllib.loads(example)
    name = "pyproject.toml" if "tool" in read else "unitcheck.toml"
    Path(name).write_text(example, encoding="utf-8")
    for extended in re.findall(r'extend = "(.*?)"', example):
        monkeypatch.chdir(tmp_path)
        Path(tmp_path, extended).resolve().write_text("", encoding="utf-8")
    config_of(Resolver(Layer({})).of_folder(str(tmp_path)))
    jsonschema.validate(read["tool"]["unitcheck"] if "tool" in read else read, schema())


def test_what_config_prints_is_what_the_page_shows(command: Command) -> None:
    ((example, arguments, shown),) = re.findall(
        r"^```toml\n([^`]*?)```\n\n```console\n\$ unitcheck (.*?)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE
    )
    command.write({"unitcheck.toml": example})
    lines = command(*arguments.split()).lines
    assert [line for line in lines if "default" not in line] == [line for line in shown.splitlines() if line != "…"], (
        "but for what is as ever"
    )


# --- the schema -------------------------------------------------------------------------------------------------------


def test_the_schema_that_is_checked_in_is_the_one_of_the_declarations() -> None:
    kept = (DOCS / "unitcheck.schema.json").read_text(encoding="utf-8")
    assert json.loads(kept) == schema(), "run python -m unitcheck.settings.schema > docs/unitcheck.schema.json"


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(schema())


REFUSED: list[dict[str, Any]] = [
    {"fail-onn": "note"},
    {"fail-on": "loud"},
    {"ignore": "UC104"},
    {"ignore": ["UC999"]},
    {"per-file-ignores": {"*.md": ["UC999"]}},
    {"severity": {"UC104": "loud"}},
    {"rules": {"false-precision": {"exces": 3}}},
    {"rules": {"false-precision": {"excess": -3}}},
    {"rules": {"conversion": {}}},
    {"speed-of-sound": 0},
    {"speed-of-sound": [1, 2, 3]},
    {"max-file-size": "5 apples"},
    {"max-findings": -1},
    {"quiet": "yes"},
    {"extend": 3},
]


@pytest.mark.parametrize("table", REFUSED, ids=str)
def test_what_a_file_cannot_say_the_schema_refuses(table: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(table, schema())


@pytest.mark.parametrize("option", IN_FILES, ids=lambda option: option.key)
def test_what_an_option_may_be_the_schema_lets_pass(option: Option[Any]) -> None:
    jsonschema.validate(tomllib.loads(f"{option.key} = {option.example}"), schema())
    default = option.kind.plain(option.default)
    if default is not None:
        jsonschema.validate({option.key: default}, schema())
