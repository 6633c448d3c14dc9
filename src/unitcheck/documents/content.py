"""What a file is, told by how it begins, where neither its name nor its user says so. In doubt it tells nothing."""

from __future__ import annotations

import re

_HEAD = 4096
_BLANK = " \t\r\n\f"
_SHEBANG = re.compile(r"#!.*\bpython[\d.]*\b")
_HTML = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_LATEX = re.compile(r"^[ \t]*\\(?:documentclass|documentstyle)\b", re.MULTILINE)


def of_bytes(content: bytes) -> str | None:
    """The name of the binary syntax that ``content`` is in."""
    if content[:_HEAD].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"PK\x03\x04") and b"word/document.xml" in content:
        return "docx"
    return None


def of_text(text: str) -> str | None:
    """The name of the syntax that ``text`` is in, if that is another than plain text and beyond doubt."""
    start = len(text) - len(text.lstrip(_BLANK))
    if text.startswith(("{", "["), start):
        return _of_json(text)
    head = text[start : start + _HEAD]
    if _SHEBANG.match(head):
        return "python"
    if _HTML.match(head):
        return "html"
    if _LATEX.search(head):
        return "latex"
    return None


def _of_json(text: str) -> str | None:
    """A notebook, other JSON, or neither, for prose may begin with a bracket too."""
    import json

    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(read, dict) and "nbformat" in read and ("cells" in read or "worksheets" in read):
        return "notebook"
    return "json"
