"""What documents for programs must look like, where no package carries the schema.

``RDJSON`` is written from proto/rdf/reviewdog.proto of github.com/reviewdog/reviewdog, without the fields that not all
releases know; it allows no others, as reviewdog's own parser (protojson) does not. ``CODE_QUALITY`` follows GitLab's
"Code Quality report format" (docs.gitlab.com). ``JUNIT`` follows junit-10.xsd of Jenkins' xunit-plugin, and
``CHECKSTYLE`` what Checkstyle's XMLLogger writes.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any, NamedTuple

_TEXT = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}


def _object(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


_POSITION = _object({"line": _COUNT}, column=_COUNT)
_RANGE = _object({"start": _POSITION}, end=_POSITION)
_SOURCE = _object({"name": _TEXT}, url=_TEXT)
_DIAGNOSTIC = _object(
    {"message": _TEXT, "location": _object({"path": _TEXT}, range=_RANGE)},
    severity={"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
    source=_SOURCE,
    code=_object({"value": _TEXT}, url=_TEXT),
    suggestions={"type": "array", "items": _object({"range": _RANGE, "text": {"type": "string"}})},
    original_output=_TEXT,
)
RDJSON = _object({"diagnostics": {"type": "array", "items": _DIAGNOSTIC}}, source=_SOURCE)

_ISSUE = _object(
    {
        "description": _TEXT,
        "check_name": _TEXT,
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32,}$"},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": _object({"path": _TEXT, "lines": _object({"begin": _COUNT}, end=_COUNT)}),
    }
)
CODE_QUALITY = {"type": "array", "items": _ISSUE}


class Element(NamedTuple):
    """What an XML element may hold."""

    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    children: frozenset[str] = frozenset()


def _element(required: str = "", optional: str = "", children: str = "") -> Element:
    return Element(*(frozenset(listed.split()) for listed in (required, optional, children)))


JUNIT = {
    "testsuites": _element(optional="name time tests failures errors", children="testsuite"),
    "testsuite": _element(
        "name tests failures errors",
        "group time skipped timestamp hostname id package file log url",
        "testsuite properties testcase system-out system-err",
    ),
    "testcase": _element("name", "time classname group", "skipped error failure system-out system-err"),
    "failure": _element(optional="type message"),
    "error": _element(optional="type message"),
    "system-out": _element(),
}
CHECKSTYLE = {
    "checkstyle": _element("version", children="file"),
    "file": _element("name", children="error exception"),
    "error": _element("line severity message source", "column"),
}


def misplaced(element: ET.Element, schema: dict[str, Element]) -> list[str]:
    """What an element and those in it have that the schema does not allow, or lack that it demands."""
    allowed, given = schema[element.tag], frozenset(element.attrib)
    wrong = [f"{element.tag} lacks {name}" for name in sorted(allowed.required - given)]
    wrong += [f"{element.tag} has {name}" for name in sorted(given - allowed.required - allowed.optional)]
    wrong += [f"{child.tag} in {element.tag}" for child in element if child.tag not in allowed.children]
    return wrong + [each for child in element for each in misplaced(child, schema)]
