"""Which files are checked, and what is said of those that cannot be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from unitcheck.discover import Unreadable, decoded, files, read_text


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of documents, which the test runs in."""
    for name in ("b.md", "a.txt", "code.py", ".hidden.md", ".git/c.md", "sub/d.MD", "sub/build/e.md", "empty/f.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("5 km", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*paths: str) -> list[str]:
    return [str(file).replace(os.sep, "/") for file in files(paths)]


def test_a_folder_stands_for_its_text_files_sorted_hidden_ones_left_out(docs: Path) -> None:
    assert told(".") == ["./a.txt", "./b.md", "./sub/build/e.md", "./sub/d.MD"]


def test_a_file_that_is_named_is_checked_whatever_it_is_called(docs: Path) -> None:
    assert told("code.py", ".hidden.md", "-") == ["code.py", ".hidden.md", "-"]


def test_what_a_gitignore_names_is_passed_over(docs: Path) -> None:
    (docs / "sub" / ".gitignore").write_text("build/\n", encoding="utf-8")
    (docs / ".gitignore").write_text("/a.txt\n", encoding="utf-8")
    assert told(".") == ["./b.md", "./sub/d.MD"]
    assert told("a.txt", "sub/build") == ["a.txt", "sub/build/e.md"]


def test_each_file_is_checked_once(docs: Path) -> None:
    assert told("b.md", "sub", "./b.md", ".") == ["b.md", "sub/build/e.md", "sub/d.MD", "./a.txt"]


def test_a_path_that_leads_nowhere_is_told_and_the_next_is_gone_on_with(docs: Path) -> None:
    assert told("none.md", "empty", "b.md") == [
        "none.md: there is no such file or folder; check the spelling",
        "empty: there is no text file in this folder (.txt, .text, .md, .markdown, .mdown, .mkd); "
        "name a file to have it checked anyway",
        "b.md",
    ]


def test_a_link_to_nothing_does_not_pass_silently(docs: Path) -> None:
    (docs / "sub" / "gone.md").symlink_to("nowhere.md")
    assert "sub/gone.md" in told("sub")
    problem = "sub/gone.md: is a link to nowhere.md, which is not there; mend the link or remove it"
    assert told("sub/gone.md") == [problem]
    with pytest.raises(Unreadable) as refused:
        read_text("sub/gone.md")
    assert str(refused.value) == problem


def test_an_empty_argument_is_told_as_such(docs: Path) -> None:
    assert told("") == ["'': is an empty argument; name a file or folder, or - for standard input"]


def test_a_gitignore_that_cannot_be_read_is_named_and_the_folder_is_checked(docs: Path) -> None:
    (docs / "sub" / ".gitignore").mkdir()
    assert told("sub") == [
        "sub/.gitignore: cannot be read (Is a directory); check the path",
        "sub/build/e.md",
        "sub/d.MD",
    ]


def test_a_line_of_a_gitignore_that_git_cannot_understand_is_passed_over(docs: Path) -> None:
    (docs / "sub" / ".gitignore").write_text("!\nbuild/\n\\\n", encoding="utf-8")
    assert told("sub") == ["sub/d.MD"]


def test_a_file_without_leave_to_read_is_told(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(Unreadable, match=r"b.md: may not be read; ask for the right to read it"):
        read_text("b.md")


def test_a_folder_without_leave_to_read_is_told(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    assert told("sub") == ["sub: may not be read; ask for the right to read it"]


CONTENTS = [
    (b"5 \xc2\xb5m", "5 µm", "UTF-8"),
    (b"\xef\xbb\xbf5 km", "5 km", "a byte order mark is no text"),
    (b"a\r\nb\rc\n", "a\r\nb\rc\n", "newlines stay what they are, so that places do"),
    (b"", "", "nothing is text"),
]


@pytest.mark.parametrize(("content", "text", "_why"), CONTENTS)
def test_bytes_are_read_as_utf8(content: bytes, text: str, _why: str) -> None:
    assert decoded(content, "a.md") == text


NO_TEXT = "a.md: is not text: a NUL byte in line 3; check another file, or take the byte out if this should be text"
REFUSED = [
    (b"a\nb \xe9 km", "a.md: is not UTF-8: 0xE9 in line 2 (byte 4); save it as UTF-8", "Latin-1"),
    (b"\xff\xfe5\0", "a.md: is in UTF-16; save it as UTF-8", "UTF-16 with its mark"),
    (b"\n\nPK\0\x01", NO_TEXT, "a program or a picture"),
]


@pytest.mark.parametrize(("content", "problem", "_why"), REFUSED)
def test_what_is_no_text_is_refused_with_place_and_remedy(content: bytes, problem: str, _why: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decoded(content, "a.md")
    assert str(refused.value) == problem
