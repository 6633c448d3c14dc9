"""What a pattern of a configuration file means, and what one on the command line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unitcheck.globs import Glob, cover, means, problem_of
from unitcheck.wildcards import pattern_of

BASE = os.path.abspath(os.sep + "house")

MEANT = [
    ("*.md", "a.md", True, "by suffix"),
    ("*.md", "sub/a.md", True, "without a slash, at any depth"),
    ("/a.md", "a.md", True, "tied to the folder"),
    ("/a.md", "sub/a.md", False, "tied to the folder"),
    ("sub/a.md", "sub/a.md", True, "a slash inside ties it too"),
    ("sub/a.md", "x/sub/a.md", False, "a slash inside ties it too"),
    ("**/sub/a.md", "x/sub/a.md", True, "unless any folders may stand before it"),
    ("sub/", "sub/deep/a.md", True, "a folder is all that is in it"),
    ("sub", "sub/a.md", True, "with a slash behind it or without"),
    ("sub/", "sub", False, "a file is no folder"),
    ("*", "sub/a.md", True, "everything"),
    ("a?.md", "ab.md", True, "any one character"),
    ("[ab].md", "b.md", True, "one of several"),
]


@pytest.mark.parametrize(("pattern", "path", "meant", "why"), MEANT)
def test_a_pattern_covers_what_it_means_and_all_that_is_in_it(pattern: str, path: str, meant: bool, why: str) -> None:
    assert cover((Glob(BASE, pattern),), place(path)) is meant, why


def place(path: str) -> str:
    return os.path.join(BASE, *path.split("/"))


def test_of_several_patterns_the_last_that_speaks_of_a_path_counts() -> None:
    patterns = tuple(Glob(BASE, pattern) for pattern in ("*.md", "!/keep.md", "/sub/*"))
    assert [cover(patterns, place(name)) for name in ("a.md", "keep.md", "a.txt")] == [True, False, False]
    assert cover(patterns, place("sub/keep.md"))
    assert cover((*patterns, Glob(BASE, "!keep.md")), place("sub/keep.md")) is False


def test_what_is_said_of_a_file_counts_more_than_what_is_said_of_its_folder() -> None:
    patterns = Glob(BASE, "!keep.md"), Glob(BASE, "sub/")
    assert [cover(patterns, place(name)) for name in ("sub/a.md", "sub/keep.md")] == [True, False]


def test_what_a_pattern_means_is_not_what_lies_in_it() -> None:
    patterns = (Glob(BASE, "sub/"),)
    assert means(patterns, place("sub"), is_folder=True)
    assert not means(patterns, place("sub/a.md"))
    assert means((Glob(BASE, "/sub/*"),), place("sub/a.md"))


ELSEWHERE = os.path.abspath(os.sep + "elsewhere")
FROM = [
    ("a.md", "a.md", True, "what is called so"),
    ("sub", "sub/a.md", False, "only itself, since nobody knows from where its folders count"),
    ("/a.md", "a.md", False, "what a slash ties is tied"),
    ("sub/a.md", "sub/a.md", False, "the same"),
]


@pytest.mark.parametrize(("pattern", "path", "meant", "why"), FROM)
def test_elsewhere_a_pattern_means_what_is_called_so_if_no_slash_ties_it(
    pattern: str, path: str, meant: bool, why: str
) -> None:
    assert cover((Glob(BASE, pattern),), os.path.join(ELSEWHERE, *path.split("/"))) is meant, why


def test_what_stands_above_the_folder_of_a_pattern_does_not_count() -> None:
    """A checkout that lies in a folder called build is not excluded as a whole by build/."""
    base = os.path.join(BASE, "build", "project")
    assert not cover((Glob(base, "build/"),), os.path.join(base, "a.md"))
    assert cover((Glob(base, "build/"),), os.path.join(base, "build", "a.md"))


def test_patterns_of_several_folders_count_each_from_its_own() -> None:
    both = Glob(BASE, "/a.md"), Glob(ELSEWHERE, "/a.md")
    assert cover(both, os.path.join(ELSEWHERE, "a.md"))
    assert not cover(both, os.path.join(ELSEWHERE, "sub", "a.md"))


def test_a_folder_that_begins_alike_is_another() -> None:
    assert not cover((Glob(BASE, "**/a.md"),), os.path.join(f"{BASE}-2", "a.md"))


@pytest.mark.parametrize("pattern", ["!", "#a", "/", " ", "[a", "a\\"])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    assert problem_of(Glob(BASE, pattern)) == f"{pattern!r} is no pattern, as .gitignore has them"


# --- on the command line ----------------------------------------------------------------------------------------------

PARTS = [
    ("docs/*.md", "docs/", ("*.md",)),
    ("*.md", "", ("*.md",)),
    ("docs/**/a?.md", "docs/", ("**", "a?.md")),
    ("/x/[ab]/./c.md", "/x/", ("[ab]", "c.md")),
    ("docs/**", "docs/", ()),
    ("docs/**/", "docs/", ()),
    ("a/*/b", "a/", ("*", "b")),
]


@pytest.mark.parametrize(("path", "folder", "parts"), PARTS)
def test_a_pattern_is_a_folder_and_the_parts_from_the_first_wildcard_on(
    path: str, folder: str, parts: tuple[str, ...]
) -> None:
    pattern = pattern_of(path.replace("/", os.sep))
    assert (pattern.folder.replace(os.sep, "/"), pattern.parts) == (folder, parts)


NAMES = ("a", "b.md", ".h", "ab")
PIECES = ("*", "**", "a*", "?", "[ab]", "*.md", "b.md", ".*", ".h")


@example(["*"], [".h"])
@example(["**", "b.md"], [".h", "b.md"])
@example(["a*", "**", "**", "b.md"], ["a", "b.md"])
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.lists(st.sampled_from(NAMES), min_size=1, max_size=4)
)
def test_a_pattern_is_gone_through_as_it_is_defined(parts: list[str], names: list[str]) -> None:
    """The law, but for ``**`` at the end, which is the folder."""
    pattern = pattern_of(os.sep.join(parts))
    if parts[-1] == "**":
        return
    steps = pattern.start()
    for name in pattern.folder.split(os.sep)[:-1]:
        if not names or names.pop(0) != name:
            return
    for name in names:
        steps = pattern.after(steps, name)
    assert pattern.is_met(steps) is _expands(list(pattern.parts), names)


def _expands(parts: list[str], names: list[str]) -> bool:
    """The definition, word for word: ``**`` is no folder, or one that is not hidden and ``**`` again."""
    if not parts or not names:
        return not parts and not names if not (parts and parts[0] == "**") else _expands(parts[1:], names)
    if parts[0] == "**":
        return _expands(parts[1:], names) or (not names[0].startswith(".") and _expands(parts, names[1:]))
    hidden = names[0].startswith(".") and not parts[0].startswith(".")
    return not hidden and Path(names[0]).match(parts[0]) and _expands(parts[1:], names[1:])
