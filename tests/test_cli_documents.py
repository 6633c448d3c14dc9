"""The command line over documents that are more than text: places, problems and exit statuses."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.files import docx, paragraph
from unitcheck import check_file, cli
from unitcheck.documents import Malformed

WRONG = "It is 600 km (273 miles) wide."
TOLD = "error UC101 conversion: 600 km is 373 miles, not 273: one digit is wrong"
NOTEBOOK = json.dumps({"cells": [{"cell_type": "markdown", "source": ["# A\n", WRONG]}], "nbformat": 4}, indent=1)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.docx").write_bytes(docx(paragraph("Title") + paragraph(WRONG)))
    (tmp_path / "b.ipynb").write_text(NOTEBOOK, encoding="utf-8")
    (tmp_path / "c.json").write_text(json.dumps([WRONG]), encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("here")
def test_the_place_as_readers_count_it_stands_behind_the_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--output-format", "concise", "a.docx", "b.ipynb", "c.json"]) == cli.FOUND
    assert capsys.readouterr().out.splitlines()[:3] == [
        f"a.docx:3:15: {TOLD} (paragraph 2, character 15)",
        f"b.ipynb:7:20: {TOLD} (cell 1, line 2)",
        f"c.json:1:17: {TOLD}",
    ]


@pytest.mark.usefixtures("here")
def test_a_folder_stands_for_its_prose_and_not_for_its_data(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--output-format", "json", "."])
    printed = json.loads(capsys.readouterr().out)
    assert [Path(finding["path"]).name for finding in printed["findings"]] == ["a.docx", "b.ipynb"]
    assert [finding["place"] for finding in printed["findings"]] == ["paragraph 2, character 15", "cell 1, line 2"]


def test_a_broken_document_is_told_and_the_others_are_checked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.docx").write_bytes(b"PK\x03\x04")
    (here / "d.json").write_text("[5", encoding="utf-8")
    assert cli.main(["--output-format", "concise", "a.docx", "d.json", "c.json"]) == cli.UNUSABLE
    printed = capsys.readouterr()
    assert printed.err.splitlines() == [
        "unitcheck: a.docx: is a broken or truncated zip archive; save it anew",
        "unitcheck: d.json: is not JSON: expecting ',' delimiter in line 1, column 3; mend it there",
    ]
    assert printed.out.startswith(f"c.json:1:17: {TOLD}")


def test_standard_input_is_read_as_what_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(NOTEBOOK.encode())))
    assert cli.main(["--output-format", "concise", "-"]) == cli.FOUND
    assert capsys.readouterr().out.startswith(f"<stdin>:7:20: {TOLD} (cell 1, line 2)")


def test_check_file_reads_what_the_command_line_reads(here: Path) -> None:
    assert [finding.place for finding in check_file(here / "a.docx").findings] == ["paragraph 2, character 15"]
    (here / "e.txt").write_bytes("5 µm".encode("utf-16"))
    assert check_file(str(here / "e.txt")).text == "5 µm"
    (here / "e.txt").write_bytes(b"\xb5")
    with pytest.raises(Malformed, match="is not UTF-8: 0xB5 in line 1"):
        check_file(here / "e.txt")
