"""JSON is written as the standard library writes it, to the byte."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitcheck.reports.indented import indented

LEAVES = st.none() | st.booleans() | st.integers() | st.text()
DOCUMENTS = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=30)


@given(DOCUMENTS)
def test_a_document_is_written_as_the_standard_library_does(document: Any) -> None:
    assert indented(document) == json.dumps(document, ensure_ascii=False, indent=2)


@pytest.mark.parametrize("strange", [0.5, Fraction(1, 2), (1, 2), {"a": {1}}])
def test_what_reports_do_not_hold_is_refused(strange: Any) -> None:
    with pytest.raises(TypeError, match="JSON has nothing for a "):
        indented(strange)
