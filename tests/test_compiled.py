"""Patterns kept from one run to the next are those that ``re`` makes, or ``re`` makes them."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any
from zlib import crc32

import pytest

import unitcheck
from unitcheck import compiled, lazy

SOURCES: list[tuple[str | bytes, int]] = [
    (r"(?P<first>a)|(?i:b)(?=c)(?<!d)\1", 0),
    (rb"[\x80-\xff]++(?P<rest>.*?)$", re.MULTILINE),
    (r"\u00b5(?:m|s){1,3}+ # a prefix", re.VERBOSE | re.IGNORECASE),
    ("", 0),
]


def patterns_of_the_program() -> set[tuple[str | bytes, int]]:
    """The source and flags of every pattern that a module holds by itself."""
    for module in walk_packages(unitcheck.__path__, "unitcheck."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    modules = [module for name, module in sys.modules.items() if name.startswith("unitcheck.")]
    held = (value for module in modules for value in vars(module).values())
    return {(value._source, value._flags) for value in held if isinstance(value, lazy._Pattern)}


def test_every_pattern_of_the_program_equals_that_of_re_when_it_is_made_and_when_it_was_kept(tmp_path: Path) -> None:
    """Patterns are equal where their numbers, flags and sources are."""
    sources = [*patterns_of_the_program(), *SOURCES]
    assert len(sources) > 100
    for _ in ("made", "kept"):
        shelf = compiled.Shelf(str(tmp_path))
        for source, flags in sources:
            made, given = shelf.compiled(source, flags), re.compile(source, flags)
            assert made == given
            assert (made.groups, made.groupindex, made.flags) == (given.groups, given.groupindex, given.flags)
        shelf.write()
    assert shelf._new == {}
    assert os.path.getsize(shelf.path) < compiled._LARGEST / 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:3],
        lambda content: content[:-9],
        lambda content: content[:60] + bytes([content[60] ^ 1]) + content[61:],
        lambda content: crc32(b"?").to_bytes(4, "big") + b"?",
        lambda content: crc32(marshal.dumps(None)).to_bytes(4, "big") + marshal.dumps(None),
    ],
)
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: Any) -> None:
    first = compiled.Shelf(str(tmp_path))
    first.compiled("a+", 0)
    first.write()
    content = Path(first.path).read_bytes()
    Path(first.path).write_bytes(damage(content))
    second = compiled.Shelf(str(tmp_path))
    assert second.compiled("a+", 0) == re.compile("a+")
    second.write()
    assert Path(second.path).read_bytes() == content


def test_two_runs_keep_what_both_compiled(tmp_path: Path) -> None:
    one, other = compiled.Shelf(str(tmp_path)), compiled.Shelf(str(tmp_path))
    for shelf, source in ((one, "a"), (other, "b")):
        shelf.compiled(source, 0)
        shelf.write()
    assert set(compiled._read(one.path)) == {("a", 0), ("b", 0)}


def test_what_is_no_pattern_is_the_error_of_re(tmp_path: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        compiled.Shelf(str(tmp_path)).compiled("(", 0)


def test_where_the_interpreter_has_changed_re_compiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = compiled.Shelf(str(tmp_path))
    monkeypatch.setattr(compiled, "_made", lambda source, kept: 1 / 0)
    assert shelf.compiled("a", 0) == re.compile("a")
    shelf.write()
    assert os.listdir(tmp_path) == []


def test_a_version_that_is_not_served_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "SERVED", ())
    with compiled.kept_in(str(tmp_path)):
        assert lazy.pattern("a").match("a")
    assert os.listdir(tmp_path) == []


def test_after_a_run_re_compiles_again_even_where_it_failed(tmp_path: Path) -> None:
    def interrupted() -> None:
        with compiled.kept_in(str(tmp_path)):
            lazy.pattern("a").match("a")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert lazy._Pattern.compiles is re.compile
    assert os.listdir(tmp_path) == []


def test_the_file_is_of_one_build_of_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = compiled.Shelf(str(tmp_path)).path
    monkeypatch.setattr(sys, "version", "3.11.9 (another build)")
    assert compiled.Shelf(str(tmp_path)).path != here


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """``unitcheck`` in a process of its own, which has compiled nothing before."""
    return subprocess.run(
        (sys.executable, "-m", "unitcheck", *arguments), cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def text(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text("The range is 5 km (9.1 mi).", encoding="utf-8")
    return tmp_path


def test_a_run_keeps_its_patterns_beside_the_cache_and_the_next_compiles_none(text: Path) -> None:
    first = run(text, "--cache-dir", "kept", "a.md")
    (file,) = (text / "kept").glob("patterns-*")
    before = file.stat()
    second = run(text, "--cache-dir", "kept", "a.md")
    assert (first.returncode, first.stdout, first.stderr) == (second.returncode, second.stdout, second.stderr)
    assert first.returncode == 1
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_without_a_cache_no_pattern_is_kept(text: Path) -> None:
    assert run(text, "--cache-dir", "kept", "--no-cache", "a.md").returncode == 1
    assert os.listdir(text) == ["a.md"]


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(text: Path) -> None:
    (text / "kept").write_text("a file where the folder should be", encoding="utf-8")
    ran, without = run(text, "--cache-dir", "kept", "a.md"), run(text, "--no-cache", "a.md")
    assert (ran.returncode, ran.stdout, ran.stderr) == (without.returncode, without.stdout, without.stderr)
