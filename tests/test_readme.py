"""README.md tells the truth to the letter: its commands and its Python are run, its tables held against the code."""

from __future__ import annotations

import doctest
import json
import re
from pathlib import Path

import pytest

import unitcheck
from tests.shown import check_commands
from unitcheck import cache, cli, rules, run
from unitcheck.documents import other_suffixes, walked_suffixes
from unitcheck.model import Agreement, Strength
from unitcheck.reports import FORMATS, Style, named
from unitcheck.reports.outcome import Outcome, outcome

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_prints_what_is_shown(tmp_path: Path) -> None:
    assert check_commands(README, tmp_path) >= 5


def test_the_python_shown_does_what_is_shown() -> None:
    test = doctest.DocTestParser().get_doctest("\n".join(_fenced("python")), {}, "README.md", "README.md", 0)
    assert len(test.examples) >= 3
    told: list[str] = []
    assert doctest.DocTestRunner(verbose=False).run(test, out=told.append).failed == 0, "".join(told)


def test_the_rules_are_those_there_are() -> None:
    rows = re.findall(r"^\| (UC\d{3}) \| (\S+) \| (\S+) \| (.+) \|$", README, re.MULTILINE)
    assert rows == [
        (rule.CODE, rule.NAME, rule.SEVERITY.value if rule.IS_ON else "off", _title(rule.__doc__))
        for rule in rules.RULES
    ]


def test_the_formats_and_exit_statuses_are_those_there_are() -> None:
    assert re.findall(r"^\* `(\w+)`: ", README, re.MULTILINE) == list(FORMATS)
    statuses = [int(status) for status in re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)]
    assert statuses == [status for status, _ in cli.STATUSES]


def test_the_sizes_of_the_cache_are_those_it_keeps_to() -> None:
    assert f"never outgrows {cache._LARGEST >> 20} MB" in README
    assert f"A run over less than {run._CACHE_PAYS >> 10} KB of text keeps no findings" in README


def test_the_words_of_claims_are_those_there_are() -> None:
    words = re.findall(r"^\| `([a-z-]+)` \| ", README, re.MULTILINE)
    assert words[: len(Agreement)] == [agreement.value for agreement in Agreement]
    assert sorted(words[len(Agreement) :]) == sorted(strength.value for strength in Strength)


def test_the_suffixes_are_those_there_are() -> None:
    for sentence, suffixes in (
        (r"every file that ends in (.*?) is checked", walked_suffixes()),
        (r"Others (\(.*?\)) are checked", other_suffixes()),
    ):
        (told,) = re.findall(sentence, README, re.DOTALL)
        assert tuple(re.findall(r"`(\.\w+)`", told)) == suffixes


def test_the_fields_of_json_are_told() -> None:
    printed = json.loads("".join(named("json").render([_outcome("600 km (273 miles)")], Style(claims=True))))
    (finding,) = printed["findings"]
    told = {*finding, *finding["cause"], *finding["fix"], *printed} - {"path", "code", "rule", "severity", "message"}
    assert not {field for field in told if f"`{field}`" not in README}


@pytest.mark.parametrize("name", ["demo", "activate", "test"])
def test_the_commands_of_a_new_user_are_one_line_each_and_run_by_ci(name: str) -> None:
    (block,) = re.findall(rf"^<!-- run: {name} -->\n```sh\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert block.count("\n") == 1
    assert f"run_from_readme {name}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def _outcome(text: str) -> Outcome:
    return outcome(unitcheck.check(text), claims=True)


def _fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def _title(docstring: str | None) -> str:
    return (docstring or "").partition("\n")[0].rstrip(".")
