"""docs/output-formats.md shows what every format really prints."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.report_readers import printed
from unitcheck import Checker
from unitcheck.reports import FORMATS
from unitcheck.reports.outcome import Outcome, Unread, outcome
from unitcheck.reports.report_format import Style
from unitcheck.reports.statistics import renderer

PAGE = (Path(__file__).parents[1] / "docs" / "output-formats.md").read_text(encoding="utf-8")
SECTION = re.compile(r"^## `(\w+)`\n(.*?)(?=^## )", re.DOTALL | re.MULTILINE)
BLOCK = re.compile(r"^(?:<!-- (?P<what>[^\n]*) -->\n)?```\w+\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
SECTIONS = dict(SECTION.findall(PAGE))


def outcomes() -> tuple[Outcome | Unread, ...]:
    (text,) = (block["text"] for block in BLOCK.finditer(PAGE) if block["what"] == "strait.md")
    report = Checker().check(text, "markdown", "docs/strait.md")
    return outcome(report), Unread("docs/missing.md", "there is no such file or folder; check the spelling")


def test_the_formats_are_those_there_are() -> None:
    assert tuple(SECTIONS) == FORMATS


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "sarif"])
def test_a_format_prints_what_is_shown(name: str) -> None:
    (block,) = BLOCK.finditer(SECTIONS[name])
    assert block["text"] == printed(name, *outcomes())


def test_sarif_has_what_is_shown() -> None:
    (run,) = json.loads(printed("sarif", *outcomes()))["runs"]
    result, invocations = BLOCK.finditer(SECTIONS["sarif"])
    assert result["text"] == json.dumps(run["results"][0], ensure_ascii=False, indent=2) + "\n"
    assert invocations["text"] == json.dumps(run["invocations"], ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("name", ["full", "json"])
def test_statistics_are_what_is_shown(name: str) -> None:
    (block,) = (block for block in BLOCK.finditer(PAGE) if block["what"] == f"statistics: {name}")
    assert block["text"] == "".join(renderer(name)(outcomes(), Style()))
