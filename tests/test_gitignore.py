"""What git passes over is passed over: git itself says so."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from unitcheck.patterns import FOLDER, line
from unitcheck.walk import files
from unitcheck.wanted import File, Wanted

GIT = shutil.which("git")
needs_git = pytest.mark.skipif(GIT is None, reason="git says what is right")


def git(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    ran = subprocess.run(
        [str(GIT), *arguments], cwd=folder, env=environment, capture_output=True, check=True, encoding="utf-8"
    )
    return ran.stdout


def told(folder: Path, named: str = "") -> list[str]:
    """What is found in a folder, from it, whatever its suffix."""
    top = os.path.join(folder, named) if named else str(folder)
    found = [each.path for each in files([top], lambda _: Wanted(lambda: ("",))) if isinstance(each, File)]
    return sorted(os.path.relpath(path, folder).replace(os.sep, "/") for path in found)


def write(folder: Path, name: str, text: str = "5 km") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


FOLDERS = ("a", "b", "a/b", "a/b/c")
NAMES = ("x.md", "y.md", "z.txt")
PATTERNS = (
    "x.md", "/x.md", "*.md", "!x.md", "!*.md", "a/", "b", "/b", "b/", "a/b", "a/b/", "**/b", "a/**", "a/*", "!a/b/",
    "!/a/b/x.md", "[xy].md", "?.txt", "# x.md", "", "\\!x.md", "*", "!*/", "c/", "a/**/c", "x.md ", "!", "a/*/",
    "!a/b/c/*", "b/?.md", "**/c/x*", "[!z].*", "/*/*.md",
)  # fmt: skip
LINES = st.lists(st.sampled_from(PATTERNS), max_size=4)


@needs_git
@example({"": ["!a/b/"]}, ["x.md"])
@example({"": ["*", "!*/"]}, [])
@example({"a": ["b/", "!x.md"], "": ["*.md"]}, ["/b"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(("", *FOLDERS)), LINES, max_size=3), LINES)
def test_what_is_found_is_what_git_lists(
    tmp_path_factory: pytest.TempPathFactory, ignored: dict[str, list[str]], excluded: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "--quiet", ".")
    for place in ("", *FOLDERS):
        for name in NAMES:
            write(folder, f"{place}/{name}".lstrip("/"))
    for place, lines in ignored.items():
        write(folder, f"{place}/.gitignore".lstrip("/"), "\n".join(lines))
    write(folder, ".git/info/exclude", "\r\n".join(excluded))
    listed = git(folder, "ls-files", "--others", "--exclude-standard").splitlines()
    assert told(folder) == sorted(line for line in listed if not line.endswith(".gitignore"))


TEXTS = [
    ("a b.md", ["a b.md"], "a space inside"),
    ("a.md   ", ["a.md"], "spaces at the end count for nothing"),
    ("a\\ ", ["a "], "but for one behind a backslash"),
    ("a\\  ", ["a "], "and those behind that one do not"),
    ("a.md\t", ["a.md\t"], "a tab is none"),
    ("\\#a", ["#a"], "a mark that means itself"),
    ("\\!a", ["!a"], "a mark that means itself"),
    ("#a", [], "a comment"),
    ("a\\", [], "nothing behind a backslash"),
    ("[a", [], "a bracket that is not closed"),
    ("[]a].md", ["].md", "a.md"], "a bracket at the beginning is one of them"),
    ("[!a-y].md", ["].md", "z.md", "~.md", "Z.md", "-.md"], "all but"),
    ("[^a-y].md", ["].md", "z.md", "~.md", "Z.md", "-.md"], "the same"),
    ("[y-z].md", ["y.md", "z.md"], "from, to"),
    ("[z-y].md", ["z.md"], "the first, and from nowhere"),
    ("[y-].md", ["y.md", "-.md"], "a hyphen at the end"),
    ("[[:upper:]].md", ["Z.md"], "a class"),
    ("[\\]-a].md", ["].md", "a.md"], "a range of a mark that means itself"),
    ("?.md", ["a.md", "].md", "y.md", "z.md", "~.md", "Z.md", "-.md"], "one character"),
    ("dd/f**", ["dd/ff"], "two stars beside a letter are one"),
    ("**/e", ["dd/e", "dd/ff/e"], "any folders"),
    ("dd/**/e", ["dd/e", "dd/ff/e"], "none too"),
    ("dd/**", ["dd/e", "dd/ff", "dd/ff/e"], "all that is in it"),
    ("**/ff/", ["dd/ff"], "a folder"),
    ("dd/e/", [], "which a file is not"),
    ("/dd/*", ["dd/e", "dd/ff"], "tied"),
]  # fmt: skip
TREE = (
    "#a", "!a", "a", "a ", "a b.md", "a.md", "a.md\t", "].md", "y.md", "z.md", "~.md", "Z.md", "-.md",
    "dd/", "dd/e", "dd/ff/", "dd/ff/e",
)  # fmt: skip


@pytest.mark.parametrize(("text", "meant", "why"), TEXTS)
def test_a_line_means_what_it_says(text: str, meant: list[str], why: str) -> None:
    read = line(text)
    paths = (path[:-1] + FOLDER if path.endswith("/") else path for path in TREE)
    found = [] if read is None else [path.removesuffix(FOLDER) for path in paths if read.regex.match(path)]
    assert sorted(found) == sorted(meant), why


@needs_git
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize(("text", "meant", "_why"), TEXTS)
def test_and_so_does_git(tmp_path: Path, text: str, meant: list[str], _why: str) -> None:
    git(tmp_path, "init", "--quiet", ".")
    for path in TREE:
        if not path.endswith("/"):
            write(tmp_path, path)
    write(tmp_path, ".git/info/exclude", text)
    kept = git(tmp_path, "ls-files", "-z", "--others", "--exclude-standard").split("\0")
    lost = {path for path in TREE if not path.endswith("/")} - set(kept)
    below = {path for path in TREE if not path.endswith("/") and any(path.startswith(f"{each}/") for each in meant)}
    assert lost == {path for path in meant if f"{path}/" not in TREE} | below


def repository(folder: Path) -> Path:
    write(folder, ".git/HEAD")
    for name in ("a.md", "sub/b.md", "sub/build/c.md", "sub/build/deep/d.md"):
        write(folder, name)
    return folder


def test_what_stands_above_a_folder_that_is_named_counts_too(tmp_path: Path) -> None:
    write(repository(tmp_path), ".gitignore", "b.md\nbuild/deep/\n")
    assert told(tmp_path, "sub") == ["sub/build/c.md", "sub/build/deep/d.md"], "build/deep is tied to the top"
    write(tmp_path, "sub/.gitignore", "!b.md\nbuild/deep/\n")
    assert told(tmp_path, "sub") == ["sub/b.md", "sub/build/c.md"], "the nearer outweighs"


def test_a_folder_that_is_ignored_is_looked_into_where_it_is_named(tmp_path: Path) -> None:
    write(repository(tmp_path), ".gitignore", "build/\nd.md\n")
    assert told(tmp_path, "sub/build") == ["sub/build/c.md"], "but what is itself ignored is passed over"
    write(tmp_path, "sub/build/.gitignore", "!d.md\nc.md\n")
    assert told(tmp_path, "sub/build") == ["sub/build/deep/d.md"], "as its own list has it too"
    assert told(tmp_path, "sub/build/deep") == ["sub/build/deep/d.md"], "and from above"


def test_outside_a_repository_only_the_lists_below_count(tmp_path: Path) -> None:
    repository(tmp_path)
    shutil.rmtree(tmp_path / ".git")
    write(tmp_path, ".gitignore", "*.md\n")
    assert told(tmp_path, "sub") == ["sub/b.md", "sub/build/c.md", "sub/build/deep/d.md"]
    write(tmp_path, "sub/.gitignore", "deep\n")
    assert told(tmp_path, "sub") == ["sub/b.md", "sub/build/c.md"]


def test_a_repository_within_another_has_lists_of_its_own(tmp_path: Path) -> None:
    write(repository(tmp_path), ".gitignore", "c.md\n")
    write(tmp_path, "sub/build/.git/info/exclude", "deep\n")
    assert told(tmp_path) == ["a.md", "sub/b.md", "sub/build/c.md"]


def test_a_work_tree_has_the_lists_of_its_repository(tmp_path: Path) -> None:
    write(tmp_path, "main/.git/info/exclude", "a.md\n")
    write(tmp_path, "main/.git/worktrees/tree/commondir", "../..\n")
    write(tmp_path, "tree/.git", "gitdir: ../main/.git/worktrees/tree\n")
    write(tmp_path, "tree/a.md")
    write(tmp_path, "tree/b.md")
    assert told(tmp_path / "tree") == ["b.md"]
