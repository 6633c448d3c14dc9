"""What the repository offers to CI systems does what docs/ci.md says: snippets are valid, and their commands run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.shown import environment
from tests.workflow import Action, yaml
from unitcheck import __version__
from unitcheck.cli.commands import COMMANDS
from unitcheck.documents import walked_suffixes

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
HOOKS = ROOT / ".pre-commit-hooks.yaml"
RIGHT = "The strait is 600 km (373 miles) wide.\n"
WRONG = "The strait is 600 km (273 miles) wide.\n"
CUT = "The strait is 12.7 km (7.8 miles) wide.\n"

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="what CI systems run is written for bash")


def snippets(language: str, title: str = "") -> list[str]:
    """The snippets in a language of the section of that title, or of all."""
    section = re.findall(rf"^## {title}.*?(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    return re.findall(rf"^```{language}\n(.*?)^```$", "".join(section), re.DOTALL | re.MULTILINE)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a wrong text in docs/ and a right one, and the unitcheck of the tests on the path."""
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "repository"
    (folder / "docs").mkdir(parents=True)
    (folder / "README.md").write_text(RIGHT, encoding="utf-8")
    (folder / "docs" / "strait.md").write_text(WRONG, encoding="utf-8")
    return folder


def shell(command: str, here: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-e", "-c", command], cwd=here, capture_output=True, encoding="utf-8", timeout=600, check=False
    )


def is_valid(schema: str, text: str, folder: Path) -> bool:
    """Whether a file is what the schema of a CI system says, by the copy that check-jsonschema carries."""
    file = folder / "read.yml"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode in (0, 1), ran.stderr
    return ran.returncode == 0


# --- the page ---------------------------------------------------------------------------------------------------------


def test_every_version_named_is_this_one() -> None:
    assert {*re.findall(r"\bv(\d+\.\d+\.\d+)\b", PAGE)} == {__version__}


def test_every_link_leads_to_a_file() -> None:
    addresses = [address for address in re.findall(r"\]\(([^)#]+)", PAGE) if "://" not in address]
    assert addresses
    assert [address for address in addresses if not (ROOT / "docs" / address).is_file()] == []


VALID = [
    ("github-actions", (ROOT / "action.yml").read_text(encoding="utf-8")),
    *(("github-workflows", snippet) for snippet in snippets("yaml", "GitHub Actions")),
    *(("gitlab-ci", snippet) for snippet in snippets("yaml", "GitLab CI")),
]


def test_the_page_has_a_snippet_of_each_kind() -> None:
    assert [schema for schema, _ in VALID] == ["github-actions", "github-workflows", "github-workflows", "gitlab-ci"]


@pytest.mark.parametrize(("schema", "text"), VALID)
def test_it_is_valid_by_the_schema_of_its_system(schema: str, text: str, tmp_path: Path) -> None:
    assert is_valid(schema, text, tmp_path)
    broken = {"github-actions": "composite", "github-workflows": "runs-on", "gitlab-ci": "script"}[schema]
    assert not is_valid(schema, text.replace(broken, "broken"), tmp_path), "the schema would not see what is wrong"


def test_the_commands_for_gitlab_write_the_report_and_fail_the_job(here: Path) -> None:
    (snippet,) = snippets("yaml", "GitLab CI")
    job = yaml(snippet)["unitcheck"]
    assert job["before_script"] == ["pip install unitcheck"]
    first, second = job["script"]
    written = shell(first, here)
    assert (written.returncode, written.stdout) == (0, "")
    (issue,) = json.loads((here / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert issue["location"]["path"] == "docs/strait.md"
    told = shell(second, here)
    assert told.returncode == 1
    assert "docs/strait.md:1:23: error UC101" in told.stdout


def test_the_workflow_without_the_action_annotates_and_fails(here: Path) -> None:
    steps = yaml(snippets("yaml", "GitHub Actions")[1])["jobs"]["unitcheck"]["steps"]
    install, check = (step["run"] for step in steps if "run" in step)
    assert install == "pip install unitcheck"
    ran = shell(check, here)
    assert ran.returncode == 1
    assert ran.stdout.startswith("::error file=docs/strait.md,line=1,")


@pytest.mark.skipif(not shutil.which("make"), reason="needs make")
def test_the_makefile_checks_and_mends(here: Path) -> None:
    (snippet,) = snippets("make")
    (here / "Makefile").write_text(snippet, encoding="utf-8")
    assert "docs/strait.md:1:23: error UC101" in shell("! make prose", here).stdout
    (here / "docs" / "strait.md").write_text(CUT, encoding="utf-8")
    assert shell("make mend-prose && make prose", here).returncode == 0
    assert (here / "docs" / "strait.md").read_text(encoding="utf-8") == CUT.replace("7.8", "7.9")


def test_reviewdog_gets_what_it_reads(here: Path) -> None:
    (snippet,) = snippets("sh", "Others")
    dog = here.parent / "bin" / "reviewdog"
    dog.write_text('#!/bin/sh\necho "$*"; cat\n', encoding="utf-8")
    dog.chmod(0o755)
    options, _, document = shell(snippet, here).stdout.partition("\n")
    assert options == "-f=rdjson -reporter=local"
    assert [each["location"]["path"] for each in json.loads(document)["diagnostics"]] == ["docs/strait.md"]


# --- the hook of pre-commit -------------------------------------------------------------------------------------------


def hook() -> dict[str, Any]:
    (only,) = yaml(HOOKS.read_text(encoding="utf-8"))
    return dict(only)


def test_pre_commit_takes_the_hook_and_the_configuration_shown(tmp_path: Path) -> None:
    (snippet,) = snippets("yaml", "pre-commit")
    config = tmp_path / ".pre-commit-config.yaml"
    config.write_text(snippet, encoding="utf-8")
    assert pre_commit(tmp_path, "validate-manifest", str(HOOKS)).returncode == 0
    assert pre_commit(tmp_path, "validate-config", str(config)).returncode == 0
    config.write_text(snippet.replace("rev:", "revision:"), encoding="utf-8")
    assert pre_commit(tmp_path, "validate-config", str(config)).returncode == 1, "it would not see what is wrong"


def pre_commit(here: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", *arguments]
    told = {**os.environ, "PRE_COMMIT_HOME": str(here.parent / "pre-commit")}
    told.pop("PYTHONPATH", None)  # it is to run what it installed
    return subprocess.run(command, cwd=here, env=told, capture_output=True, encoding="utf-8", timeout=600, check=False)


def test_the_hook_gets_the_files_that_a_folder_stands_for() -> None:
    (suffixes,) = re.findall(r"\(\?i\)\\\.\(([\w|]+)\)\$", hook()["files"])
    assert tuple(f".{suffix}" for suffix in suffixes.split("|")) == walked_suffixes()


def test_the_hook_runs_a_command_that_there_is(here: Path) -> None:
    program, command, *_ = hook()["entry"].split()
    assert (program, command in COMMANDS) == ("unitcheck", True)
    (here / "unitcheck.toml").write_text('exclude = ["/docs/"]\n', encoding="utf-8")
    ran = shell(f"{hook()['entry']} README.md docs/strait.md", here)
    assert (ran.returncode, ran.stdout) == (0, "1 file, 2 quantities, 1 claim: nothing to report\n")
    assert shell(f"unitcheck {command} README.md docs/strait.md", here).returncode == 1, "without its options"


@pytest.mark.slow
def test_pre_commit_installs_the_hook_and_stops_a_commit(here: Path) -> None:
    """As a user has it: from a clone of the repository, into an environment that pre-commit makes."""
    clone = repository_of(here.parent / "clone")
    shell("git init -q .", here)
    (snippet,) = snippets("yaml", "pre-commit")
    revision = shell("git rev-parse HEAD", clone).stdout.strip()
    config = snippet.replace("https://github.com/OWNER/unitcheck", str(clone)).replace(f"v{__version__}", revision)
    (here / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    shell("git add .", here)
    (command,) = snippets("sh", "pre-commit")
    arguments = command.split()[1:]
    ran = pre_commit(here, *arguments)
    assert ran.returncode == 1, ran.stderr
    assert "docs/strait.md:1:23: error UC101 conversion: 600 km is 373 miles, not 273" in ran.stdout
    (here / "docs" / "strait.md").write_text(RIGHT, encoding="utf-8")
    shell("git add .", here)
    assert pre_commit(here, *arguments).returncode == 0


def repository_of(folder: Path) -> Path:
    """The project as it stands, as a repository with one commit."""
    left_out = shutil.ignore_patterns(".git", ".venv", "venv", ".*_cache", "__pycache__", ".hypothesis", ".rivals")
    shutil.copytree(ROOT, folder, ignore=left_out)
    ran = shell("git init -q . && git add . && git -c user.name=A -c user.email=a@b.c commit -qm all", folder)
    assert ran.returncode == 0, ran.stderr
    return folder


# --- the action of GitHub ---------------------------------------------------------------------------------------------


class Used:
    """The action in a workflow, with its steps by what they are called."""

    def __init__(self, here: Path, **inputs: str) -> None:
        temp = here.parent / "temp"
        (temp / "unitcheck").mkdir(parents=True)
        self.action = Action(ROOT, temp, **inputs)
        self.steps = {step.get("id", step.get("name")): step for step in self.action.told["runs"]["steps"]}
        self.action.knows(python__python_path=sys.executable, install__python=sys.executable)
        self.here = here

    def checked(self) -> tuple[int, str, dict[str, str]]:
        """The exit status, what the log has, and the outputs."""
        check = self.action.run(self.steps["check"], self.here)
        assert check.status == 0, check.printed
        self.action.knows(**{f"check__{name}": value for name, value in check.outputs.items()})
        end = self.action.run(self.steps["Tell how it went"], self.here)
        return end.status, check.printed, dict(check.outputs)


def test_the_inputs_of_the_action_are_those_told() -> None:
    told = re.findall(r"^\| `([a-z-]+)` \| ", PAGE, re.MULTILINE)
    inputs = yaml((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    assert told == list(inputs)
    defaults = re.findall(r"^\| `[a-z-]+` \| .*? \| `([^`]+)` \|$", PAGE, re.MULTILINE)
    assert defaults == [inputs[name]["default"] for name in ("paths", "python-version", "upload-sarif")]
    (snippet, _) = snippets("yaml", "GitHub Actions")
    used = [step.get("with", {}) for step in yaml(snippet)["jobs"]["unitcheck"]["steps"]]
    assert set().union(*used) <= set(inputs)


def test_the_action_uploads_what_it_found_and_then_fails(here: Path) -> None:
    (here / "docs" / "known.md").write_text(WRONG + "<!-- unitcheck: ignore-file -->\n", encoding="utf-8")
    used = Used(here)
    status, log, outputs = used.checked()
    assert status == 1
    assert "./docs/strait.md:1:23: error UC101" in log
    assert "docs/known.md" not in log
    report = json.loads(Path(outputs["sarif"]).read_text(encoding="utf-8"))
    (result,) = report["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "docs/strait.md"
    upload = used.steps["Upload the report"]
    assert used.action.filled(upload["with"]["sarif_file"]) == outputs["sarif"]
    assert list(used.steps)[-2:] == ["Upload the report", "Tell how it went"]


def test_the_action_annotates_where_there_is_no_code_scanning(here: Path) -> None:
    status, log, outputs = Used(here, upload_sarif="false").checked()
    assert (status, outputs) == (1, {"status": "1"})
    assert log.startswith("::error file=docs/strait.md,line=1,")


WORDS = [
    ({"paths": "README.md"}, 0, "1 file,", "one file"),
    ({"paths": "README.md\n'a b.md'"}, 1, "file=a b.md,line=1", "one a line; a blank in a name"),
    ({"paths": "'docs/**/*.md'"}, 1, "file=docs/strait.md,line=1", "a pattern"),
    ({"args": "--ignore 'UC101, UC104'"}, 0, "nothing to report", "an option with a blank in its value"),
    ({"args": "--fail-on never\n--max-findings 0"}, 0, "leaves out: 2", "several options"),
    ({"args": "--no-such"}, 2, "there is no option --no-such", "wrong usage"),
    ({"paths": "$(touch made) ; touch made"}, 2, "there is no such file", "words, and no commands"),
    ({"args": '"'}, 1, "No closing quotation", "half a quotation"),
]


@pytest.mark.parametrize(("inputs", "status", "told", "_why"), WORDS)
def test_inputs_are_words_as_a_shell_has_them(
    here: Path, inputs: dict[str, str], status: int, told: str, _why: str
) -> None:
    (here / "a b.md").write_text(WRONG, encoding="utf-8")
    came, log, _ = Used(here, upload_sarif="false", **inputs).checked()
    assert (came, told in log) == (status, True), log
    assert not (here / "made").exists()


def test_a_module_of_the_repository_is_not_run(here: Path) -> None:
    for name in ("unitcheck.py", "regex.py", "shlex.py"):
        (here / name).write_text("print('taken in')\n", encoding="utf-8")
    status, log, _ = Used(here).checked()
    assert (status, "taken in" in log) == (1, False)


def test_a_report_of_an_earlier_use_is_not_uploaded_again(here: Path) -> None:
    used = Used(here, args="--no-such")
    old = here.parent / "temp" / "unitcheck" / "unitcheck.sarif"
    old.write_text("{}", encoding="utf-8")
    status, _, outputs = used.checked()
    assert (status, "sarif" in outputs, old.exists()) == (2, False, False)


@pytest.mark.parametrize(("version", "package"), [("", str(ROOT)), ("0.1.0", "unitcheck==0.1.0")])
def test_the_version_asked_for_is_installed(here: Path, version: str, package: str) -> None:
    used = Used(here, version=version)
    assert used.action.filled(used.steps["install"]["env"]["PACKAGE"]) == package


@pytest.mark.slow
def test_the_action_installs_what_it_runs(here: Path) -> None:
    used = Used(here)
    installed = used.action.run(used.steps["install"], here)
    assert installed.status == 0, installed.printed
    used.action.knows(install__python=installed.outputs["python"])
    assert Path(installed.outputs["python"]).is_relative_to(here.parent / "temp")
    status, log, _ = used.checked()
    assert (status, "docs/strait.md:1:23: error UC101" in log) == (1, True)


def test_no_input_is_written_into_a_script() -> None:
    """GitHub puts an expression's value into the script before any shell quotes it; the environment is safe."""
    steps = yaml((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    scripts = [step["run"] for step in steps if "run" in step]
    assert len(scripts) == 3
    assert not [script for script in scripts if "${{" in script]
