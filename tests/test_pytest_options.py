"""What is chosen for documents in pytest: which words mean what, and what is said of those that mean nothing."""

from __future__ import annotations

import pint  # noqa: F401  # first loaded within a run of pytester, it leaves a process without metadata of packages
import pytest

from tests.plugin import NOTED, RIGHT, WRONG, Project

pytest_plugins = ["pytester"]


@pytest.fixture
def project(pytester: pytest.Pytester) -> Project:
    return Project(pytester).write({"a.md": NOTED})


WRONG_WORDS = [
    (
        "unitcheck_options = --fail-onn note",
        "unitcheck_options: there is no option --fail-onn; did you mean '--fail-on'?",
    ),
    ("unitcheck_options = --select UC999", "unitcheck_options: --select: *UC999*"),
    ("unitcheck_options = --fail-on", "unitcheck_options: --fail-on: it needs a value behind it"),
    ("unitcheck_options = docs", "unitcheck_options: 'docs' is no option; unitcheck_files says which files to check"),
    ("unitcheck_options = --fix", "unitcheck_options: --fix means nothing in a test run; run unitcheck itself for it"),
    ("unitcheck_options = --output-format json", "unitcheck_options: --output-format means nothing in a test run*"),
    ("unitcheck_options = --help", "unitcheck_options: it takes no --help; run unitcheck --help"),
    (
        "unitcheck_options = --config gone.toml",
        "unitcheck: gone.toml: there is no such file or folder; check the spelling",
    ),
    ("unitcheck_options = --baseline gone.json", "unitcheck: --baseline: gone.json: there is no such baseline*"),
    ("unitcheck_options = --units what", "unitcheck: --units: *what*"),
    ("unitcheck_files = docs/[", "unitcheck_files: 'docs/[[]' is no pattern, as .gitignore has them"),
    ("unitcheck_python = comments", "unitcheck_python: must be docstrings or messages, not 'comments'"),
]


@pytest.mark.parametrize(("line", "told"), WRONG_WORDS, ids=[line for line, _ in WRONG_WORDS])
def test_what_cannot_be_chosen_ends_the_run_with_a_word(project: Project, line: str, told: str) -> None:
    ran = project.write({"pytest.ini": f"[pytest]\n{line}\n"})()
    assert ran.ret == pytest.ExitCode.USAGE_ERROR
    ran.stderr.fnmatch_lines([f"ERROR: {told}"])
    ran.stderr.no_fnmatch_line("*Traceback*")
    assert project.plain().ret == pytest.ExitCode.NO_TESTS_COLLECTED, "without --unitcheck nobody asks"


WRONG_ARGUMENTS = [
    ("--unitcheck-fail-on=errors", "--unitcheck-fail-on: *'errors'*"),
    ("--unitcheck-python=all", "--unitcheck-python: must be docstrings or messages, not 'all'"),
]


@pytest.mark.parametrize(("argument", "told"), WRONG_ARGUMENTS)
def test_what_cannot_be_given_ends_the_run_with_a_word(project: Project, argument: str, told: str) -> None:
    ran = project(argument)
    assert ran.ret == pytest.ExitCode.USAGE_ERROR
    ran.stderr.fnmatch_lines([f"ERROR: {told}"])


CONFIGURATIONS = [
    ("[tool.unitcheck]\nfail-onn = 'note'\n", "pyproject.toml: [[]tool.unitcheck] has no key 'fail-onn'; did you*"),
    ("[tool.unitcheck]\nignore = ['UC999']\n", "pyproject.toml: [[]tool.unitcheck] ignore: *UC999*"),
    ("[tool.unitcheck]\nbaseline = 'gone.json'\n", "pyproject.toml: [[]tool.unitcheck] baseline: *no such baseline*"),
    ("[tool.pytest.ini_options]\nunitcheck_files = [1]\n", "unitcheck_files: must be a list of strings; 1 is none"),
]


@pytest.mark.parametrize(("text", "told"), CONFIGURATIONS)
def test_a_configuration_that_cannot_be_used_ends_the_run_with_a_word(project: Project, text: str, told: str) -> None:
    ran = project.write({"pyproject.toml": text})()
    assert ran.ret == pytest.ExitCode.USAGE_ERROR
    ran.stderr.fnmatch_lines([f"ERROR: *{told}"])


def test_options_are_those_of_the_command_line(project: Project) -> None:
    project.write({"a.md": f"{NOTED}\nThe fence is 200 m (656 feet 2 inches) long.\n"})
    project.write({"pytest.ini": "[pytest]\nunitcheck_options = --ignore UC104 --extend-select UC106 --fail-on note\n"})
    ran = project()
    ran.assert_outcomes(failed=1)
    ran.stdout.fnmatch_lines(["a.md:3:21: note UC106*"])
    ran.stdout.no_fnmatch_line("*UC104*")


def test_the_configuration_for_the_fixture_is_that_of_the_project(project: Project) -> None:
    project.write({"unitcheck.toml": "decimal-mark = ','\nfail-on = 'never'"})
    project.write({"test_it.py": "def test_it(unitcheck):\n    unitcheck.assert_quantity('2,125 km', '2125 m')\n"})
    project.write({"test_no.py": "def test_no(unitcheck):\n    unitcheck.assert_consistent('1 km (1,9 miles)')\n"})
    project.plain().assert_outcomes(passed=1, failed=1)


def test_a_configuration_that_cannot_be_used_is_an_error_of_the_fixture(project: Project) -> None:
    project.write({"unitcheck.toml": "decimal = ','", "test_it.py": "def test_it(unitcheck):\n    pass\n"})
    ran = project.plain()
    ran.assert_outcomes(errors=1)
    ran.stdout.fnmatch_lines(["*unitcheck.toml: there is no key 'decimal'*"])


# --- Python -----------------------------------------------------------------------------------------------------------

MODULE = f'''"""{RIGHT}"""
def go(far):
    """{{}}"""
    if far:
        raise ValueError("{{}}")
'''
PYTHON = [
    ((), None, "no module is a document"),
    (("--unitcheck-python=docstrings",), WRONG, "docstrings are checked on demand"),
    (("--unitcheck-python=messages",), WRONG, "and with messages too"),
]


@pytest.mark.parametrize(("arguments", "docstring"), [row[:2] for row in PYTHON], ids=[row[2] for row in PYTHON])
def test_docstrings_are_checked_on_demand(project: Project, arguments: tuple[str, ...], docstring: str | None) -> None:
    project.write({"src/m.py": MODULE.format((docstring or WRONG).strip(), RIGHT.strip())})
    expected = {"a.md::unitcheck": "passed"} | ({"src/m.py::unitcheck": "failed"} if docstring else {})
    assert project.outcomes(*arguments) == expected


@pytest.mark.parametrize(("what", "outcome"), [("docstrings", "passed"), ("messages", "failed")])
def test_messages_are_checked_on_demand(project: Project, what: str, outcome: str) -> None:
    project.write({"m.py": MODULE.format(RIGHT.strip(), WRONG.strip())})
    assert project.outcomes(f"--unitcheck-python={what}")["m.py::unitcheck"] == outcome
    project.write({"pytest.ini": f"[pytest]\nunitcheck_python = {what}\n"})
    assert project.outcomes()["m.py::unitcheck"] == outcome


def test_a_module_may_be_tested_and_checked(project: Project) -> None:
    project.write({"test_it.py": f'"""{RIGHT}"""\ndef test_it():\n    pass\n'})
    project.write({"pytest.ini": "[pytest]\nunitcheck_files = *.md *.py\nunitcheck_python = messages\n"})
    expected = dict.fromkeys(["a.md::unitcheck", "test_it.py::unitcheck", "test_it.py::test_it"], "passed")
    assert project.outcomes() == expected


def test_which_modules_are_documents_is_said_by_the_files_where_these_are_said(project: Project) -> None:
    project.write(
        {
            "src/m.py": MODULE.format(WRONG.strip(), RIGHT.strip()),
            "tests/n.py": MODULE.format(WRONG.strip(), RIGHT.strip()),
        }
    )
    project.write({"pytest.ini": "[pytest]\nunitcheck_files = /src/*.py\nunitcheck_python = messages\n"})
    assert project.outcomes() == {"src/m.py::unitcheck": "failed"}
