"""How bytes become text, and what is said of those that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from unitcheck.discover import Unreadable, read


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a text in Markdown and a plain one, which the test runs in."""
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text("5 km", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_is_read_in_the_syntax_of_its_suffix_of_its_content_or_of_its_user(docs: Path) -> None:
    (docs / "script").write_text("#!/usr/bin/env python3\n", encoding="utf-8")
    assert [read(path).syntax for path in ("b.md", "a.txt", "script")] == ["markdown", "plain", "python"]
    assert read("b.md", "plain").syntax == "plain"


def test_what_cannot_be_understood_is_told_under_its_path(docs: Path) -> None:
    (docs / "b.md").write_bytes(b"a\nb \xe9 km")
    with pytest.raises(Unreadable) as refused:
        read("b.md")
    assert str(refused.value) == "b.md: is not UTF-8: 0xE9 in line 2 (byte 4); save it as UTF-8"


def test_a_file_without_leave_to_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "b.md").write_text("5 km", encoding="utf-8")
    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(Unreadable, match=r"b.md: may not be read; ask for the right to read it"):
        read(str(tmp_path / "b.md"))
