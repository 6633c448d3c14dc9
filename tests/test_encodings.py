"""What bytes are as text, how they are written back, and what is said of those that are no text."""

from __future__ import annotations

import pytest

from unitcheck.documents.encodings import Encoding, decoded
from unitcheck.documents.syntax import Malformed

READ = [
    (b"5 \xc2\xb5m", "5 µm", Encoding(), "UTF-8"),
    (b"\xef\xbb\xbf5 km", "5 km", Encoding("utf-8", b"\xef\xbb\xbf"), "a byte order mark is no text"),
    (b"a\r\nb\rc\n", "a\r\nb\rc\n", Encoding(), "newlines stay what they are, so that places do"),
    (b"", "", Encoding(), "nothing is text"),
    (b"\xff\xfe5\0 \0\xb5\0", "5 µ", Encoding("utf-16-le", b"\xff\xfe"), "UTF-16 of Windows"),
    (b"\xfe\xff\x005\0\n", "5\n", Encoding("utf-16-be", b"\xfe\xff"), "and the other way round"),
    (b"# -*- coding: latin-1 -*-\n\xb5", "# -*- coding: latin-1 -*-\nµ", Encoding("iso8859-1"), "Python, Emacs"),
    (b"#!/bin/x\n# vim: set fileencoding=cp1252 :\n\x80", None, Encoding("cp1252"), "vim, in the second line"),
    (b".. -*- coding: latin-9-unix -*-\n\xa4", None, Encoding("iso8859-15"), "a comment of reStructuredText"),
    (b'<?xml version="1.0" encoding="koi8-r"?>\n\xc1', None, Encoding("koi8-r"), "XML"),
    (b"<head><META charset=iso-8859-1>\x93", None, Encoding("cp1252"), "what browsers take Latin-1 for"),
    (b"<meta http-equiv=x content='text/html; charset=big5'>\xa4\xa4", None, Encoding("big5"), "the older form"),
    (b"\\documentclass{a}\n\\usepackage[latin1]{inputenc}\n\xb5", None, Encoding("iso8859-1"), "LaTeX"),
    (b"\\usepackage[ansinew]{inputenc}\n\x80", None, Encoding("cp1252"), "by its own name"),
    (
        b"# coding: latin-1\n\xc2\xb5",
        "# coding: latin-1\nµ",
        Encoding(),
        "what is UTF-8 was saved so, whatever it says",
    ),
]


@pytest.mark.parametrize(("content", "text", "encoding", "_why"), READ)
def test_bytes_are_read_and_written_back_alike(content: bytes, text: str | None, encoding: Encoding, _why: str) -> None:
    found = decoded(content)
    assert found.encoding == encoding
    assert text in (None, found.text)
    assert found.encoding.encoded(found.text) == content


REFUSED = [
    (b"a\nb \xe9 km", "is not UTF-8: 0xE9 in line 2 (byte 4); save it as UTF-8", "Latin-1 that does not say so"),
    (b"\xef\xbb\xbfa\n\xe9", "is not utf-8: 0xE9 in line 2 (byte 5); save it as UTF-8", "a mark that tells a lie"),
    (b"\xff\xfe5\0\x00\xd8", "is not utf-16-le: 0x00 in line 1 (byte 4); save it as UTF-8", "half a pair in UTF-16"),
    (
        b"\n\nPK\0\x01",
        "is not text: a NUL byte in line 3; check another file, or take the byte out if this should be text",
        "a program or a picture",
    ),
    (
        b"\xff\xfea\0\n\0\0\0",
        "is not text: a NUL byte in line 2; check another file, or take the byte out if this should be text",
        "in UTF-16 too",
    ),
    (b"a\0b\0", "seems to be in UTF-16 without a byte order mark; save it as UTF-8", "UTF-16 that does not say so"),
    (b"# coding: foo\n\xe9", "declares the encoding 'foo', which it cannot be in; save it as UTF-8", "nobody's"),
    (b"# coding: rot13\n\xe9", "declares the encoding 'rot13', which it cannot be in; save it as UTF-8", "no encoding"),
    (b"# coding: utf-16\n\xe9", "declares the encoding 'utf-16', which it cannot be in; save it as UTF-8", "it is not"),
    (b"# coding: utf-8\n\xe9", "is not UTF-8: 0xE9 in line 2 (byte 16); save it as UTF-8", "nor that"),
    (
        b"# coding: ascii\n\xe9",
        "is not ascii, which it declares: 0xE9 in line 2 (byte 16); save it as UTF-8",
        "ASCII has no accents",
    ),
    (b"% \\usepackage[latin1]{inputenc}\n\xe9", "is not UTF-8: 0xE9 in line 2 (byte 32); save it as UTF-8", "comment"),
]


@pytest.mark.parametrize(("content", "problem", "_why"), REFUSED)
def test_what_is_no_text_is_refused_with_place_and_remedy(content: bytes, problem: str, _why: str) -> None:
    with pytest.raises(Malformed) as refused:
        decoded(content)
    assert refused.value.problem == problem


def test_a_character_that_the_encoding_lacks_is_not_written_as_another() -> None:
    with pytest.raises(UnicodeEncodeError):
        Encoding("iso8859-1").encoded("−5 °C")
