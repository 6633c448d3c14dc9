"""What a file is, told by its content where nothing else tells it."""

from __future__ import annotations

import json

import pytest

from tests.files import Line, docx, paragraph, pdf, zipped
from unitcheck.documents import Malformed, read

TOLD = [
    (b"It is 600 km wide.", "plain", "prose"),
    (b"", "plain", "nothing"),
    (b"# A title\n\n*Prose*", "plain", "Markdown looks too much like prose"),
    (b"[1] Smith, 5 km\n[2] Jones", "plain", "prose may begin with a bracket"),
    (b'{"a": "5 km"}', "json", "JSON"),
    (b' \n["5 km"]\n', "json", "behind blanks too"),
    (json.dumps({"cells": [], "nbformat": 4}).encode(), "notebook", "a notebook"),
    (json.dumps({"cells": [], "a": 4}).encode(), "json", "not whatever has cells"),
    (b"[" * 100_000, "plain", "nested too deeply to tell"),
    (b"#!/usr/bin/env python3\nx = 1\n", "python", "a script"),
    (b"#!/bin/sh\n", "plain", "one in another language"),
    (docx(paragraph("5 km")), "docx", "a Word document"),
]


@pytest.mark.parametrize(("content", "syntax", "_why"), TOLD)
def test_the_content_tells_the_syntax_where_it_is_beyond_doubt(content: bytes, syntax: str, _why: str) -> None:
    assert read(content, "-").syntax == syntax


def test_a_pdf_is_known_by_its_first_line() -> None:
    pytest.importorskip("pypdfium2")
    assert read(pdf([Line(50, 700, "5 km")]), "-").syntax == "pdf"


def test_the_suffix_and_the_user_go_before_the_content() -> None:
    assert read(b'{"a": "5 km"}', "a.md").syntax == "markdown"
    assert read(b'{"a": "5 km"}', "a.md", "json").syntax == "json"
    with pytest.raises(ValueError, match="no syntax is called 'troff'"):
        read(b"", "a.md", "troff")


def test_another_archive_is_no_text() -> None:
    with pytest.raises(Malformed, match="is not text: a NUL byte in line 1"):
        read(zipped({"a.txt": "5 km"}), "-")


def test_comments_on_top_do_not_make_it_slow() -> None:
    assert read(b"<!-- a -->" * 400 + b"<p>", "-").syntax == "plain"
    assert read(b"<!-- a -->\n" * 3 + b"<!DOCTYPE html><p>", "-").syntax == "html"
    assert read(b"<?xml version='1.0'?>\n<html xmlns='x'>", "-").syntax == "html"
