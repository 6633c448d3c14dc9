"""How bytes become text, and what is said of those that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from unitcheck.discover import Unreadable, decoded, read_text

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


def test_a_file_without_leave_to_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "b.md").write_text("5 km", encoding="utf-8")
    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(Unreadable, match=r"b.md: may not be read; ask for the right to read it"):
        read_text(str(tmp_path / "b.md"))
