"""Plain values as TOML writes them."""

from __future__ import annotations


def written(value: object) -> str:
    """A value in one line: a string, a number, true or false, a list, an inline table."""
    import json

    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{_key(key)} = {written(each)}' for key, each in value.items())} }}" if value else "{}"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("-", "").replace("_", "").isalnum() else written(key)
