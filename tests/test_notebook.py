"""Which cells of a notebook are prose, and how what is found in them is placed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from unitcheck.checker import Checker
from unitcheck.documents import Malformed, notebook, segments

Cells = list[dict[str, Any]]


def _notebook(*cells: dict[str, Any], **metadata: object) -> str:
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}, indent=1)


def _markdown(source: str | list[str]) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": "5 km", "metadata": {"a": "5 km"}, "source": source}


def _code(source: str | list[str]) -> dict[str, Any]:
    outputs = [{"output_type": "stream", "name": "stdout", "text": ["7 km (40 miles)"]}]
    return {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": outputs, "source": source}


JULIA = {"kernelspec": {"language": "julia", "name": "julia-1.9"}}
READ_AS = [
    (_notebook(_markdown(["# 600 km\n", "is **373** miles"])), ["600 km", "is 373 miles"], "Markdown in lines"),
    (_notebook(_markdown("600 km\n(373 miles) °")), ["600 km\n(373 miles) °"], "and in one string"),
    (_notebook(_code(["x = 5  # 600 km\n", "'''7\n", "km'''"])), ["600 km", "7\nkm"], "comments and docstrings"),
    (_notebook(_code("%matplotlib inline\n!ls 'a\nprint?\n# 5 km")), ["5 km"], "IPython's own lines are passed over"),
    (_notebook(_code("%%bash\n# 5 km")), [], "another language"),
    (_notebook(_code("%%time\n# 5 km")), ["5 km"], "but not where a magic only measures"),
    (_notebook(_code("# 5 km\nx = 'a\ny = $\n")), ["5 km"], "what was before a mistake is read"),
    (_notebook({"cell_type": "raw", "source": "5 km"}), [], "a raw cell is in nobody knows what"),
    (_notebook({"source": "5 km", "cell_type": "markdown"}), ["5 km"], "whichever field comes first"),
    (_notebook(_markdown("5 km"), _code("# 6 km"), **JULIA), ["5 km"], "code that is not Python"),
    (_notebook(_code("# 6 km"), language_info={"name": "python"}), ["6 km"], "code that says it is"),
    (_notebook(_code("# 6 km"), kernelspec="?"), ["6 km"], "or does not say what it is"),
    (_notebook(), [], "nothing"),
    (_notebook(_markdown([]), _markdown("6 km")), ["6 km"], "an empty cell"),
    (
        json.dumps({"worksheets": [{"cells": [{"cell_type": "heading", "source": ["5 km"]},
                    {"cell_type": "code", "input": ["# 6\n", "# km"]}]}]}),
        ["5 km", "6\nkm"],
        "the format of before 2014",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "views", "_why"), READ_AS)
def test_a_notebook_reads_as_its_cells(text: str, views: list[str], _why: str) -> None:
    assert [segment.text for segment in segments(text, "notebook")] == views


def test_a_finding_tells_the_cell_and_its_line_beside_those_of_the_file() -> None:
    text = _notebook(_markdown("One."), _code(["x = 1\n", "\n", "# It is 600 km (273 miles).\n"]))
    (finding,) = Checker().check(text, "notebook").findings
    assert finding.place == "cell 2, line 3"
    assert text.splitlines()[finding.line - 1][finding.column - 1 :].startswith("273 miles")
    assert finding.edit is not None
    assert text[slice(*finding.edit.span)] == "273 miles"


def test_a_line_is_counted_in_what_the_cell_says_not_in_how_it_is_kept() -> None:
    text = _notebook(_markdown("\\u00b0 One.\n\nIt is 600 km (273 miles).\n\n7 km (40 miles)"))
    findings = Checker().check(text, "notebook").findings
    assert [finding.place for finding in findings] == ["cell 1, line 3", "cell 1, line 5"]


def test_an_edit_never_ends_a_string_of_the_file() -> None:
    text = _notebook(_markdown("He is 180 cm (6'11\\\") tall."))
    text = text.replace("(6'11\\\\\\\")", "(6'11″)")
    (finding,) = Checker().check(text, "notebook").findings
    edit = finding.edit
    assert edit is None or '"' not in edit.replacement


def test_comments_of_both_kinds_of_cells_are_told_where_they_stand() -> None:
    text = _notebook(_markdown("a <!-- one -->"), _code("x = 1  # two °"), {"cell_type": "raw", "source": "# three"})
    found = notebook.comments(text)
    assert [comment.text for comment in found] == [" one ", " two °"]
    assert [text[slice(*comment.span)] for comment in found] == ["<!-- one -->", "# two \\u00b0"]


NO_NOTEBOOK = [
    ("{}", "is no notebook: it has no list of cells; name another syntax, or export it anew", "JSON of another kind"),
    ("[]", "is no notebook: it has no list of cells; name another syntax, or export it anew", "and of yet another"),
    ("", "is no notebook: it has no list of cells; name another syntax, or export it anew", "nothing"),
    ('{"cells": [', "is not JSON: expecting value in line 1, column 12; mend it there", "half of one"),
]


@pytest.mark.parametrize(("text", "problem", "_why"), NO_NOTEBOOK)
def test_what_is_no_notebook_is_told_with_the_remedy(text: str, problem: str, _why: str) -> None:
    with pytest.raises(Malformed) as refused:
        segments(text, "notebook")
    assert refused.value.problem == problem
