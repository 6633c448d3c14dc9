"""Which files are checked, in which order, and what is said of those that cannot be."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from unitcheck.discover import STDIN, Unreadable, read
from unitcheck.documents import walked_suffixes
from unitcheck.globs import Glob
from unitcheck.walk import files
from unitcheck.wanted import File, Skipped, Wanted

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of documents, which the test runs in."""
    for name in ("b.md", "a.txt", "code.py", ".hidden.md", ".git/c.md", "sub/d.MD", "sub/build/e.md", "empty/f.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("5 km", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*paths: str, wanted: Wanted | None = None, choose: Callable[[str], Wanted] | None = None) -> list[str]:
    chosen = Wanted(walked_suffixes) if wanted is None else wanted
    return [_told(found).replace(os.sep, "/") for found in files(paths, choose or (lambda _: chosen))]


def _told(found: File | Skipped | Unreadable) -> str:
    if isinstance(found, Skipped):
        return f"{found.path} skipped: {found.reason}"
    return found.path if isinstance(found, File) else str(found)


def globs(*patterns: str) -> tuple[Glob, ...]:
    return tuple(Glob(os.getcwd(), pattern) for pattern in patterns)


def test_a_folder_stands_for_its_text_files_sorted_hidden_ones_left_out(docs: Path) -> None:
    assert told(".") == ["./a.txt", "./b.md", "./sub/build/e.md", "./sub/d.MD"]


def test_a_file_that_is_named_is_checked_whatever_it_is_called(docs: Path) -> None:
    assert told("code.py", ".hidden.md", STDIN) == ["code.py", ".hidden.md", STDIN]


def test_what_a_gitignore_names_is_passed_over(docs: Path) -> None:
    (docs / "sub" / ".gitignore").write_text("build/\n", encoding="utf-8")
    (docs / ".gitignore").write_text("/a.txt\n", encoding="utf-8")
    assert told(".") == ["./b.md", "./sub/d.MD"]
    assert told("a.txt", "sub/build") == ["a.txt", "sub/build/e.md"]
    all_of_them = Wanted(walked_suffixes, git=False)
    assert told(".", wanted=all_of_them) == [
        "./a.txt",
        "./b.md",
        "./sub/build/e.md",
        "./sub/d.MD",
    ]


def test_each_file_is_checked_once(docs: Path) -> None:
    assert told("b.md", "sub", "./b.md", ".", STDIN, STDIN) == ["b.md", "sub/build/e.md", "sub/d.MD", "./a.txt", STDIN]
    (docs / "again.md").symlink_to("b.md")
    assert told("again.md", ".") == ["again.md", "./a.txt", "./sub/build/e.md", "./sub/d.MD"]
    assert told("*.md", "b.md") == ["again.md"]


PATTERNS = [
    ("*.md", ["b.md"], "as the shell would expand it, hidden names left out"),
    ("*", ["a.txt", "b.md", "code.py", "sub/build/e.md", "sub/d.MD"], "files whatever their suffix, folders as ever"),
    ("**/*.md", ["b.md", "sub/build/e.md"], "at any depth"),
    ("sub/**", ["sub/build/e.md", "sub/d.MD"], "the folder"),
    ("s*/*/e.md", ["sub/build/e.md"], "in the middle"),
    (".h*.md", [".hidden.md"], "hidden where that is said"),
    ("./sub/*", ["./sub/build/e.md", "./sub/d.MD"], "as it is written"),
    ("*.rst", ["*.rst: this pattern means no file; check its spelling"], "nothing"),
    ("no/*.md", ["no/*.md: there is no such file or folder; check the spelling"], "not even a folder"),
]


@pytest.mark.parametrize(("pattern", "found", "why"), PATTERNS)
def test_a_pattern_is_expanded_where_the_shell_did_not(docs: Path, pattern: str, found: list[str], why: str) -> None:
    assert told(pattern) == found, why


def test_a_pattern_passes_over_what_git_ignores(docs: Path) -> None:
    (docs / ".gitignore").write_text("build/\n", encoding="utf-8")
    assert told("**/*.md") == ["b.md"]
    assert told("**/e.md") == ["**/e.md: this pattern means no file, but for what is passed over; check its spelling"]


def test_a_file_that_is_called_like_a_pattern_is_that_file(docs: Path) -> None:
    (docs / "[b].md").write_text("5 km", encoding="utf-8")
    assert told("[b].md") == ["[b].md"]


def only(*suffixes: str) -> Callable[[], tuple[str, ...]]:
    return lambda: suffixes


CHOSEN: list[tuple[str, Callable[[], Wanted], list[str]]] = [
    ("only what include means", lambda: Wanted(only(".md"), include=globs("*.py")), ["./code.py", "./empty/f.py"]),
    (
        "and what is known by its syntax",
        lambda: Wanted(only(".txt"), known=globs("/code.py")),
        ["./a.txt", "./code.py"],
    ),
    ("and what is added", lambda: Wanted(only(".txt"), extra=globs("/empty/")), ["./a.txt", "./empty/f.py"]),
    ("added to include too", lambda: Wanted(only(), globs("*.txt"), extra=globs("*.MD")), ["./a.txt", "./sub/d.MD"]),
    ("less what is excluded", lambda: Wanted(only(".md"), exclude=globs("/sub/build")), ["./b.md", "./sub/d.MD"]),
    ("folders too", lambda: Wanted(only(".md"), exclude=globs("sub/")), ["./b.md"]),
    ("but what is taken back", lambda: Wanted(only(".md"), exclude=globs("*.md", "!b.md")), ["./b.md", "./sub/d.MD"]),
]


@pytest.mark.parametrize(("why", "wanted", "found"), CHOSEN)
def test_a_folder_stands_for_what_is_chosen(
    docs: Path, why: str, wanted: Callable[[], Wanted], found: list[str]
) -> None:
    assert told(".", wanted=wanted()) == found, why


def test_what_is_excluded_is_checked_where_it_is_named_unless_that_is_forced(docs: Path) -> None:
    wanted = Wanted(walked_suffixes, exclude=globs("sub/", "b.md"))
    assert told("b.md", "sub", wanted=wanted) == ["b.md", "sub/build/e.md", "sub/d.MD"]
    assert told("b.md", "a.txt", wanted=wanted._replace(forced=True)) == ["a.txt"]


def test_each_folder_has_its_own_choice(docs: Path) -> None:
    def choose(folder: str) -> Wanted:
        return Wanted(only(".py" if folder.endswith("empty") else ".txt"))

    assert told(".", choose=choose) == ["./a.txt", "./empty/f.py"]


def test_a_folder_whose_choice_cannot_be_told_is_named_once_and_the_others_are_checked(docs: Path) -> None:
    def choose(folder: str) -> Wanted:
        if "sub" in folder:
            raise Unreadable("sub/unitcheck.toml", "is no TOML")
        return Wanted(walked_suffixes)

    assert told(".", "sub", choose=choose) == ["./a.txt", "./b.md", "sub/unitcheck.toml: is no TOML"]
    assert told("sub/d.MD", "b.md", choose=choose) == ["sub/unitcheck.toml: is no TOML", "b.md"]


def test_a_path_that_leads_nowhere_is_told_and_the_next_is_gone_on_with(docs: Path) -> None:
    assert told("none.md", "empty", "b.md") == [
        "none.md: there is no such file or folder; check the spelling",
        f"empty: there is no text file in this folder ({', '.join(walked_suffixes())}); "
        "name a file to have it checked anyway",
        "b.md",
    ]
    assert told("\0") == ["\0: holds a character that no path can hold here; check the spelling"]


def test_a_folder_in_which_all_is_passed_over_is_told_so(docs: Path) -> None:
    (docs / "empty" / ".gitignore").write_text("*\n", encoding="utf-8")
    (docs / "empty" / "a.md").write_text("5 km", encoding="utf-8")
    assert told("empty")[0].endswith(".docm), but for what is passed over; name a file to have it checked anyway")


def test_an_empty_argument_is_told_as_such(docs: Path) -> None:
    assert told("") == ["'': is an empty argument; name a file or folder, or - for standard input"]


def test_a_gitignore_that_cannot_be_read_is_named_and_the_folder_is_checked(docs: Path) -> None:
    (docs / "sub" / ".gitignore").mkdir()
    unread = "sub/.gitignore: cannot be read (Is a directory); check the path"
    found = told("sub")
    assert found[1:] == ["sub/build/e.md", "sub/d.MD"]
    assert found[0].endswith(unread)
    assert told("sub/build")[0].endswith(unread), "from above too"


def test_a_line_of_a_gitignore_that_git_cannot_understand_is_passed_over(docs: Path) -> None:
    (docs / "sub" / ".gitignore").write_text("!\nbuild/\n\\\n", encoding="utf-8")
    assert told("sub") == ["sub/d.MD"]


# --- links ------------------------------------------------------------------------------------------------------------


@posix
def test_a_link_to_nothing_does_not_pass_silently(docs: Path) -> None:
    (docs / "sub" / "gone.md").symlink_to("nowhere.md")
    problem = "sub/gone.md: is a link to nowhere.md, which is not there; mend the link or remove it"
    assert problem in told("sub")
    assert told("sub/gone.md") == [problem]
    with pytest.raises(Unreadable) as refused:
        read("sub/gone.md")
    assert str(refused.value) == problem


@posix
def test_links_that_lead_in_a_circle_end_nothing(docs: Path) -> None:
    (docs / "sub" / "up").symlink_to("..", target_is_directory=True)
    (docs / "sub" / "loop.md").symlink_to("loop.md")
    problem = "sub/loop.md: is a link that leads back to itself; mend the link or remove it"
    assert told("sub") == ["sub/build/e.md", "sub/d.MD", problem]
    assert told("sub/loop.md") == [problem]
    assert told("sub/up/a.txt") == ["sub/up/a.txt"]


@posix
def test_a_folder_is_looked_into_by_a_link_that_is_named(docs: Path) -> None:
    (docs / "link").symlink_to("sub", target_is_directory=True)
    assert told("link", "sub") == ["link/build/e.md", "link/d.MD"]
    assert "./link/d.MD" not in told(".")


# --- what is no text --------------------------------------------------------------------------------------------------


def test_what_is_no_text_is_skipped_where_it_is_found_and_left_to_be_refused_where_it_is_named(docs: Path) -> None:
    (docs / "sub" / "x.md").write_bytes(b"PK\0\1")
    assert told("sub")[-1] == "sub/x.md skipped: is no text: a NUL byte in its first 1,024"
    assert told("sub/x.md") == ["sub/x.md"]
    (docs / "sub" / "x.md").write_bytes(b"a" * 1024 + b"\0")
    assert told("sub")[-1] == "sub/x.md", "text at first sight"
    (docs / "sub" / "x.md").write_bytes(b"\xff\xfe5\0")
    assert told("sub")[-1] == "sub/x.md", "text in UTF-16"


def test_a_file_too_large_is_skipped_where_it_is_found_and_refused_where_it_is_named(docs: Path) -> None:
    wanted = Wanted(walked_suffixes, largest_bytes=3)
    reason = "is larger (4 bytes) than max-file-size allows (3); split it, or allow more"
    assert told("sub/build", wanted=wanted) == [f"sub/build/e.md skipped: {reason}"]
    assert told("b.md", wanted=wanted) == [f"b.md: {reason}"]
    assert told("b.md", wanted=wanted._replace(largest_bytes=4)) == ["b.md"]


@posix
def test_what_is_no_regular_file_is_skipped_where_it_is_found(docs: Path) -> None:
    os.mkfifo(docs / "sub" / "pipe.md")
    assert told("sub")[-1] == "sub/pipe.md skipped: is no regular file"
    assert told("sub/pipe.md") == ["sub/pipe.md"], "a shell may name one in a file's place"


@posix
def test_a_device_is_refused_but_for_the_one_that_is_empty(docs: Path) -> None:
    assert told("/dev/null") == ["/dev/null"]
    assert told("/dev/zero") == ["/dev/zero: is a device; name a file, or - for standard input"]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs sockets that are files")
def test_a_socket_is_refused(docs: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("s.md")
        assert told("s.md") == ["s.md: is a socket; name a file, or - for standard input"]
        assert "./s.md skipped: is no regular file" in told(".")


def test_a_folder_without_leave_to_read_is_told(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    assert told("sub") == ["sub: may not be read; ask for the right to read it"]


# --- large trees ------------------------------------------------------------------------------------------------------


def test_files_come_as_they_are_found(docs: Path) -> None:
    looked_into: list[str] = []

    def choose(folder: str) -> Wanted:
        looked_into.append(os.path.basename(folder))
        return Wanted(walked_suffixes)

    found = files(["."], choose)
    assert next(found) == File(f".{os.sep}a.txt", str(docs / "a.txt"), str((docs / "a.txt").resolve()))
    assert "sub" not in looked_into


@posix
def test_a_tree_may_be_deeper_than_pythons_stack(docs: Path) -> None:
    depth = 1500
    for _ in range(depth):
        os.mkdir("d")
        os.chdir("d")
    Path("deep.md").write_text("5 km", encoding="utf-8")
    os.chdir(docs)
    assert told("d")[-1].endswith("d/deep.md")
    for _ in range(depth):  # which shutil cannot take away
        os.chdir("d")
    os.remove("deep.md")
    for _ in range(depth):
        os.chdir("..")
        os.rmdir("d")
