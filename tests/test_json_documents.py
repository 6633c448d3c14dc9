"""Which strings of JSON are prose, and how they read."""

from __future__ import annotations

import pytest

from unitcheck.documents import Malformed, segments
from unitcheck.model import Span

READ_AS = [
    ('{"5 km": "6 km"}', ["6 km"], "a key is no prose"),
    ('{"a" \n:\t"6 km", "b": ["7", {"c": "8"}]}', ["6 km", "7", "8"], "wherever the value stands"),
    ('"5 km"', ["5 km"], "a document may be a string"),
    ('[5, -1e9, true, null, "a", "", " "]', ["a"], "what says nothing is left out"),
    ('"5\\u00b0 \\/ \\\\ \\n \\" \\ud83d\\ude80"', ['5° / \\ \n " 🚀'], "escapes are read"),
    ('"\\\\"', ["\\"], "a backslash before the mark"),
    ('"a\\ud800 \\udc00b"', ["a\ufffd \ufffdb"], "half a pair is no character"),
    ('{"a": "5"}\n\n{"a": "6"}\n', ["5", "6"], "one document in each line"),
    ('["1"] ["2"]', ["1", "2"], "or one behind the other"),
    ("[" + "9" * 5000 + ', 1e999999, NaN, "5 km"]', ["5 km"], "numbers are not worked out"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "views", "_why"), READ_AS)
def test_the_values_that_are_strings_are_prose(text: str, views: list[str], _why: str) -> None:
    assert [segment.text for segment in segments(text, "json")] == views


def test_an_escape_is_cut_out_whole() -> None:
    text = '{"a": "It is 20\\u00b0C (86 °F)."}'
    (segment,) = segments(text, "json")
    start = segment.text.index("20°C")
    assert text[slice(*segment.to_source(Span(start, start + 4)))] == "20\\u00b0C"


NO_JSON = [
    ('{"a": 1,}', "is not JSON: ", "a comma too many"),
    ('{"a": "5 km"', "is not JSON: expecting ',' delimiter in line 1, column 13; mend it there", "half of one"),
    ('{"a": 1}\n{"a": x}', "is not JSON: expecting value in line 2, column 7; mend it there", "in a later line"),
    ("600 km", "is not JSON: expecting value in line 1, column 5; mend it there", "prose"),
    ("[" * 200_000, "is nested too deeply to be read; take it apart", "deeper than anyone writes"),
]


@pytest.mark.parametrize(("text", "problem", "_why"), NO_JSON)
def test_what_is_no_json_is_told_with_place_and_remedy(text: str, problem: str, _why: str) -> None:
    with pytest.raises(Malformed) as refused:
        segments(text, "json")
    assert refused.value.problem.startswith(problem)
