"""The JSON Schema of a configuration file, from the declarations.

python -m unitcheck.settings.schema > docs/unitcheck.schema.json
"""

from __future__ import annotations

from unitcheck.settings.declared import OPTIONS
from unitcheck.settings.files import EXTEND
from unitcheck.settings.option import Option
from unitcheck.typed import Any

_EXTEND = {
    "type": "string",
    "minLength": 1,
    "description": "Another configuration file, as a path from this one, which this one has the last word over.",
}


def schema() -> dict[str, Any]:
    """What unitcheck.toml may hold, and the table [tool.unitcheck] of pyproject.toml."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "unitcheck",
        "description": "What unitcheck.toml may hold, and the table [tool.unitcheck] of pyproject.toml.",
        "type": "object",
        "properties": {EXTEND: _EXTEND, **{option.key: _property(option) for option in OPTIONS if option.in_files}},
        "additionalProperties": False,
    }


def _property(option: Option[Any]) -> dict[str, Any]:
    default = option.kind.plain(option.default)
    told = f"{option.told[0].upper()}{option.told[1:]}."
    return {**option.kind.schema(), "description": told, **({} if default is None else {"default": default})}


if __name__ == "__main__":
    import json
    import sys

    sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
