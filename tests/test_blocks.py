"""What stands in two blocks is two claims, even where both begin at the same place of their block."""

from __future__ import annotations

import pytest

import unitcheck

ONE = "600 km (273 miles)"
TWO = "500 km (273 miles)"
MESSAGES = ["600 km is 373 miles, not 273", "500 km is 311 miles, not 273"]
BLOCKS = [
    (f"It is {ONE} wide.\n\nIt is {TWO} wide.\n", "paragraphs"),
    (f"- {ONE}\n- {TWO}\n", "items of a list"),
    (f"1. {ONE}\n\n   {TWO}\n", "paragraphs of one item"),
    (f"| a | b |\n| - | - |\n| {ONE} | {TWO} |\n", "cells of a row"),
    (f"| a |\n| - |\n| {ONE} |\n| {TWO} |\n", "cells of a column"),
    (f"# {ONE}\n\n{TWO}\n", "a heading and its text"),
    (f"> {ONE}\n\n{TWO}\n", "a quotation and what comes after it"),
]


@pytest.mark.parametrize(("text", "_why"), BLOCKS)
def test_claims_that_begin_at_one_offset_of_two_blocks_are_two_findings(text: str, _why: str) -> None:
    findings = unitcheck.check(text, syntax="markdown").findings
    assert [finding.message.partition(":")[0] for finding in findings] == MESSAGES
    assert [text[finding.span.start : finding.span.end] for finding in findings] == ["273 miles"] * 2
    assert all(finding.related_span and finding.span.start - finding.related_span.end == 2 for finding in findings)
