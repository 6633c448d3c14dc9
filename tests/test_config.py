"""What a configuration refuses, and how it says so."""

from __future__ import annotations

from typing import Any

import pytest

from unitcheck import Checker, Config, Conventions, Severity
from unitcheck.rules import false_precision

REFUSED: list[tuple[dict[str, Any], type[Exception], str, str]] = [
    ({"select": "UC101"}, ValueError, "select must be a tuple of rules, not the string 'UC101'", "a bare string"),
    ({"extend_select": "UC106"}, ValueError, "extend_select must be a tuple of rules, not the string", "the same"),
    ({"ignore": ""}, ValueError, "ignore must be a tuple of rules, not the string ''", "an empty one"),
    ({"conventions": "."}, TypeError, "conventions must be Conventions, not '.'", "a convention of its own"),
    ({"severities": (("UC104", "error"),)}, TypeError, "the severity of UC104 must be Severity, not", "the same"),
    ({"fail_on": "error"}, TypeError, "fail_on must be Severity | None, not 'error'", "a severity by its name"),
]


@pytest.mark.parametrize(("choices", "error", "told", "_why"), REFUSED)
def test_a_choice_that_cannot_be_is_refused_at_once(
    choices: dict[str, Any], error: type[Exception], told: str, _why: str
) -> None:
    with pytest.raises(error) as refused:
        Config(**choices)
    assert str(refused.value).startswith(told)


ACCEPTED: list[dict[str, Any]] = [
    {},
    {"select": ("UC101",), "extend_select": ("false-precision",), "ignore": ()},
    {"conventions": Conventions(decimal_mark=","), "fail_on": None},
    {"fail_on": Severity.NOTE},
]


@pytest.mark.parametrize("choices", ACCEPTED)
def test_what_can_be_chosen_is_kept(choices: dict[str, Any]) -> None:
    config = Config(**choices)
    assert {name: getattr(config, name) for name in choices} == choices


def test_a_checker_takes_a_config_and_nothing_else() -> None:
    with pytest.raises(TypeError, match="Checker wants a Config, not Conventions"):
        Checker(Conventions())  # type: ignore[arg-type]


FENCE = "The fence is 200 m (656 feet 2 inches) long."


def test_a_rule_is_as_loud_as_the_configuration_says() -> None:
    config = Config(
        extend_select=("UC106",), severities=(("UC106", Severity.NOTE), ("false-precision", Severity.ERROR))
    )
    (finding,) = Checker(config).check(FENCE).findings
    assert (finding.code, finding.severity) == ("UC106", Severity.ERROR)


def test_what_reports_idle_comments_is_as_loud_as_the_configuration_says() -> None:
    config = Config(severities=(("unused-suppression", Severity.NOTE),))
    text = "It is 600 km (373 miles) off. <!-- unitcheck: ignore[UC101] -->"
    assert [found.severity for found in Checker(config).check(text, "markdown").findings] == [Severity.NOTE]


def test_a_rule_has_the_options_that_the_configuration_gives() -> None:
    def found(excess: int) -> int:
        options = (("false-precision", false_precision.Options(excess=excess)),)
        return len(Checker(Config(extend_select=("UC106",), rule_options=options)).check(FENCE).findings)

    assert (found(3), found(9)) == (1, 0)


def test_options_of_another_rule_are_refused() -> None:
    with pytest.raises(TypeError, match="the options of conversion must be its Options, not Options"):
        Checker(Config(rule_options=(("UC101", false_precision.Options()),)))


def test_a_configuration_is_a_value() -> None:
    one, same = (Config(severities=(("UC104", Severity.ERROR),)) for _ in range(2))
    assert one == same
    assert len({one, same, Config()}) == 2
    with pytest.raises(AttributeError):
        one.select = ("UC101",)  # type: ignore[misc]
