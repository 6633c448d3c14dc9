"""Readers of what reports for programs print, each written from its format's own description or a reader in use.

Every reader takes the bytes that reach a file and gives back what a program at the other end learns.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes

from junitparser import Error, Failure, JUnitXml

from unitcheck.reports import Style, named
from unitcheck.reports.outcome import Outcome, Unread


class Told(NamedTuple):
    """What arrives of a finding. ``column`` is None where a format leaves it out."""

    path: str
    line: int
    column: int | None
    message: str


class Lost(NamedTuple):
    """What arrives of a file that could not be read."""

    path: str
    problem: str


def printed(name: str, *outcomes: Outcome | Unread, style: Style | None = None) -> str:
    return "".join(named(name).render(outcomes, style or Style()))


def sent(name: str, *outcomes: Outcome | Unread, style: Style | None = None) -> bytes:
    """The bytes that the command writes: UTF-8, with an escape for what that cannot carry."""
    return printed(name, *outcomes, style=style).encode("utf-8", "backslashreplace")


Read = Iterable[Told | Lost]


def read_json(document: bytes, text: str) -> Read:
    log = json.loads(document)
    yield from (Told(each["path"], each["line"], each["column"], each["message"]) for each in log["findings"])
    yield from (Lost(each["path"], each["problem"]) for each in log["unread"])


def read_jsonl(document: bytes, text: str) -> Read:
    lines = [json.loads(line) for line in document.removesuffix(b"\n").split(b"\n")]
    assert lines[-1]["kind"] == "summary"
    for each in lines[:-1]:
        if each["kind"] == "unread":
            yield Lost(each["path"], each["problem"])
        else:
            yield Told(each["path"], each["line"], each["column"], each["message"])


def read_sarif(document: bytes, text: str) -> Read:
    """As SARIF 2.1.0 has it: sections 3.11.5 and 3.11.6 for messages, 3.4.3 for URIs."""
    (run,) = json.loads(document.decode("utf-8", "strict"))["runs"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        yield Told(_path(place), region["startLine"], region["startColumn"], _message(result["message"]["text"]))
    for told in run["invocations"][0]["toolExecutionNotifications"]:
        problem = _message(told["message"]["text"]).removeprefix("could not be read: ")
        yield Lost(_path(told["locations"][0]["physicalLocation"]), problem)


def _path(place: dict[str, Any]) -> str:
    return unquote_to_bytes(place["artifactLocation"]["uri"]).decode("utf-8", "surrogateescape")


def _message(text: str) -> str:
    assert "{" not in text.replace("{{", ""), "a brace alone is a placeholder's"
    assert "}" not in text.replace("}}", ""), "a brace alone is a placeholder's"
    assert not re.search(r"(?<!\\)\[[^\]]*(?<!\\)\]\(", text), "a link"
    plain = text.replace("{{", "{").replace("}}", "}")
    return plain.replace("\\[", "[").replace("\\]", "]") if "](" in text else plain


def read_github(document: bytes, text: str) -> Read:
    """As the runner does: line by line, properties parted at commas, and the escapes put back, %25 last."""
    for line in re.split("\r\n|\r|\n", document.decode("utf-8", "strict")):
        if not line.startswith("::"):
            continue
        head, message = line[2:].split("::", 1)
        listed = head.split(" ", 1)[1].split(",")
        properties = {key: _unescaped(value) for key, value in (each.split("=", 1) for each in listed)}
        path, problem = properties.get("file", ""), _unescaped(message)
        if "line" not in properties:
            yield Lost(path, problem)
            continue
        column = int(properties["col"]) if "col" in properties else None
        yield Told(path, int(properties["line"]), column, problem)


def _unescaped(value: str) -> str:
    for character in "\r\n:,%":
        value = value.replace(f"%{ord(character):02X}", character)
    return value


def read_gitlab(document: bytes, text: str) -> Read:
    for issue in json.loads(document.decode("utf-8", "strict")):
        path, line = issue["location"]["path"], issue["location"]["lines"]["begin"]
        if issue["check_name"] == "unread":
            yield Lost(path, issue["description"].removeprefix("could not be read: "))
        else:
            yield Told(path, line, None, issue["description"])


def read_junit(document: bytes, text: str) -> Read:
    """With junitparser; only the first finding of a file has a field of its own."""
    for suite in JUnitXml.fromfile(BytesIO(document)):
        for case in suite:
            for result in case.result:
                message = str(result.message)
                if isinstance(result, Error):
                    yield Lost(case.name, message.removeprefix("could not be read: "))
                assert isinstance(result, Error | Failure)
                if isinstance(result, Failure):
                    line, column, rest = message.split(":", 2)
                    yield Told(case.name, int(line), int(column), rest.removeprefix(" "))


def read_checkstyle(document: bytes, text: str) -> Read:
    for file in ET.fromstring(document):
        for error in file:
            path, message = file.attrib["name"], error.attrib["message"]
            if error.attrib["source"] == "unitcheck.unread":
                yield Lost(path, message.removeprefix("could not be read: "))
            else:
                yield Told(path, int(error.attrib["line"]), int(error.attrib["column"]), message)


def read_rdjson(document: bytes, text: str) -> Read:
    """As reviewdog.proto has it: columns count the bytes of a line in UTF-8."""
    lines = text.split("\n")
    for each in json.loads(document.decode("utf-8", "strict"))["diagnostics"]:
        location = each["location"]
        if "range" not in location:
            yield Lost(location["path"], each["message"].removeprefix("could not be read: "))
            continue
        start = location["range"]["start"]
        before = lines[start["line"] - 1].encode("utf-8", "surrogatepass")[: start["column"] - 1]
        column = len(before.decode("utf-8", "surrogatepass")) + 1
        yield Told(location["path"], start["line"], column, each["message"])


READERS: dict[str, Callable[[bytes, str], Read]] = {
    "json": read_json,
    "jsonl": read_jsonl,
    "sarif": read_sarif,
    "github": read_github,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "checkstyle": read_checkstyle,
    "rdjson": read_rdjson,
}
