"""Text in XML: escaped, so that it is read back as it was, with U+FFFD for what XML 1.0 cannot carry."""

from __future__ import annotations

from unitcheck.reports.carry import REPLACEMENT

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
# White space in an attribute would be read as blanks.
_IN_ATTRIBUTE = {**_ESCAPES, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}


def content(text: str) -> str:
    """The text between two tags."""
    return "".join(_ESCAPES.get(character, character) for character in map(_carried, text))


def tag(name: str, /, **attributes: str | int) -> str:
    """The inside of a start tag: ``name key="value"``."""
    told = (f' {key}="{_attribute(str(value))}"' for key, value in attributes.items())
    return name + "".join(told)


def _attribute(text: str) -> str:
    return "".join(_IN_ATTRIBUTE.get(character, character) for character in map(_carried, text))


def _carried(character: str) -> str:
    if character < " ":
        return character if character in "\t\n\r" else REPLACEMENT
    return REPLACEMENT if "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff" else character
