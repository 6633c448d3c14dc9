"""``unitcheck explain`` and ``unitcheck rules``: the rules' docstrings, told in full and with what they really say."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from unitcheck import explain
from unitcheck.reports.paint import SEVERITIES
from unitcheck.rules import RULES, Rule
from unitcheck.rules.documentation import KINDS, documentation


def test_a_rule_is_explained_with_examples_and_what_it_says_of_them() -> None:
    assert explain.rule("temperature-difference") == (
        "UC103 temperature-difference: error\n"
        "\n"
        "A difference of temperature was converted as a point on the scale.\n"
        "\n"
        "A rise of 2 °C is a rise of 3.6 °F; 35.6 °F is the temperature that 2 °C is. Charged\n"
        "only where words around the quantities say that a difference is meant (rise of, warmer,\n"
        "a gap of) and only the point fits.\n"
        "\n"
        "  ok       Average temperatures rose by 2 °C (3.6 °F).\n"
        "  charged  Average temperatures rose by 2 °C (35.6 °F).\n"
        "           a rise of 2 °C is a rise of 3.6 °F; 35.6 °F is the temperature 2 °C\n"
        "  charged  Average temperatures rose by 39.2 °F (4 °C).\n"
        "           a rise of 4 °C is a rise of 7.2 °F; 39.2 °F is the temperature 4 °C\n"
        "  silent   Average temperatures rose by 2 °C (two decades of warming).\n"
        "\n"
        "Leave it out with --ignore UC103, run nothing else with --select UC103.\n"
    )


def test_a_rule_that_is_off_says_how_to_run_it_and_what_can_be_set() -> None:
    told = explain.rule("UC106")
    assert told.startswith("UC106 false-precision: note, off unless it is selected\n")
    assert (
        "Options\n  excess = 3: how many significant digits more than the other side supports are too many.\n" in told
    )
    assert "Run it with --extend-select UC106, and nothing else with --select UC106.\n" in told
    assert told.endswith("\nSources: NIST SP 811 B.7.2: 36 ft is 11.0 m, not 10.9728 m.\n")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.NAME))
def test_all_of_a_docstring_is_told(rule: Rule) -> None:
    told = " ".join(explain.rule(rule.CODE).split())
    for paragraph in (rule.__doc__ or "").replace("``", "`").split("\n\n"):
        for line in paragraph.split("\n") if paragraph.lstrip().startswith(KINDS) else [paragraph]:
            assert " ".join(re.sub(r"^ +(ok|charged|silent):", r"\1", line).split()) in told


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.NAME))
def test_every_rule_has_a_title_examples_and_words_for_its_options(rule: Rule) -> None:
    told = documentation(rule)
    assert told.title
    assert not told.title.endswith(".")
    assert {"charged"} < {example.kind for example in told.examples} <= set(KINDS)
    assert all(option.about for option in told.options)
    assert {option.name for option in told.options} == {
        name for name in dir(rule.Options()) if name in getattr(rule.Options, "__annotations__", ())
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.NAME))
def test_charged_examples_stand_with_their_message_and_others_with_none(rule: Rule) -> None:
    for example in json.loads(explain.rule(rule.CODE, as_json=True))["examples"]:
        assert (example["message"] is not None) is (example["kind"] == "charged"), example


def test_code_and_name_in_any_case_are_one_rule() -> None:
    assert explain.rule("uc103") == explain.rule("Temperature-Difference") == explain.rule("UC103")


@pytest.mark.parametrize(("name", "hint"), [("UC999", "the rules are UC101 conversion,"), ("lastdigit", "last-digit")])
def test_a_rule_that_is_none_is_refused_with_a_hint(name: str, hint: str) -> None:
    with pytest.raises(ValueError, match=f"there is no rule '{name}'") as refused:
        explain.rule(name)
    assert hint in str(refused.value)


def test_colours_change_nothing_but_colours() -> None:
    for plain, painted in (
        (explain.rule("UC106"), explain.rule("UC106", colour=True)),
        (explain.rules(), explain.rules(colour=True)),
    ):
        assert plain != painted
        assert re.sub("\x1b\\[[0-9;]+m", "", painted) == plain


def test_the_rules_are_a_table() -> None:
    lines = explain.rules().splitlines()
    assert lines[0] == "UC101  conversion              error    The two values cannot be one quantity"
    assert lines[5].startswith("UC106  false-precision         off      One side is written")
    assert [line.split()[:2] for line in lines] == [[rule.CODE, rule.NAME] for rule in RULES]


def test_the_table_paints_severities_and_leaves_what_is_off_faint() -> None:
    lines = explain.rules(colour=True).splitlines()
    assert f"\x1b[{SEVERITIES[RULES[0].SEVERITY]}merror" in lines[0]
    assert "\x1b[2moff" in lines[5]


def test_the_rules_in_json_are_each_as_explain_tells_it() -> None:
    listed = json.loads(explain.rules(as_json=True))
    assert listed == [json.loads(explain.rule(rule.CODE, as_json=True)) for rule in RULES]
    assert listed[5] | {"about": [], "examples": []} == {
        "code": "UC106",
        "name": "false-precision",
        "severity": "note",
        "on": False,
        "title": "One side is written three or more significant digits finer than the other supports",
        "about": [],
        "examples": [],
        "options": [
            {
                "name": "excess",
                "default": 3,
                "about": "how many significant digits more than the other side supports are too many.",
            }
        ],
        "sources": "NIST SP 811 B.7.2: 36 ft is 11.0 m, not 10.9728 m.",
    }


def test_without_docstrings_there_is_less_to_tell_and_no_traceback() -> None:
    """Python drops them where it is told to optimize: python -OO."""
    script = "from unitcheck import explain\nprint(explain.rule('UC106'))"
    ran = subprocess.run([sys.executable, "-OO", "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout == (
        "UC106 false-precision: note, off unless it is selected\n\n"
        "Options\n  excess = 3: \n\n"
        "Run it with --extend-select UC106, and nothing else with --select UC106.\n\n"
    )
