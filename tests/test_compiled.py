"""Patterns kept from one run to the next are those that ``re`` makes, or ``re`` makes them."""

from __future__ import annotations

import gc
import marshal
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from tests.command import import_everything
from unitcheck import compiled, lazy

SOURCES: list[tuple[str | bytes, int]] = [
    (r"(?P<first>a)|(?i:b)(?=c)(?<!d)\1", 0),
    (rb"[\x80-\xff]++(?P<rest>.*?)$", re.MULTILINE),
    (r"\u00b5(?:m|s){1,3}+ # a prefix", re.VERBOSE | re.IGNORECASE),
    ("", 0),
]


def patterns_of_the_program() -> set[tuple[str | bytes, int]]:
    """The source and flags of every pattern there is when all modules are loaded."""
    import_everything()
    return {(each._source, each._flags) for each in gc.get_objects() if type(each) is lazy._Pattern}


def test_every_pattern_of_the_program_equals_that_of_re_when_it_is_made_and_when_it_was_kept(tmp_path: Path) -> None:
    """Patterns are equal where their numbers, flags and sources are."""
    sources = [*patterns_of_the_program(), *SOURCES]
    assert len(sources) > 300
    for _ in ("made", "kept"):
        shelf = compiled.Shelf(str(tmp_path))
        for source, flags in sources:
            made, given = shelf.compiled(source, flags), re.compile(source, flags)
            assert made == given
            assert (made.groups, made.groupindex, made.flags) == (given.groups, given.groupindex, given.flags)
        shelf.write()
    assert shelf._used.keys() == shelf._kept.keys() == {(source, int(flags)) for source, flags in sources}
    assert os.path.getsize(shelf.path) < compiled._LARGEST / 2


def with_checksum(content: bytes) -> bytes:
    return crc32(content).to_bytes(4, "big") + content


DAMAGES: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("nothing in it", lambda content: b""),
    ("less than a checksum", lambda content: content[:3]),
    ("cut off", lambda content: content[:-9]),
    ("one bit turned", lambda content: content[:60] + bytes([content[60] ^ 1]) + content[61:]),
    ("no value, with its checksum", lambda content: with_checksum(b"?")),
    ("a value that is no table", lambda content: with_checksum(marshal.dumps(None))),
    ("a table of something else", lambda content: with_checksum(marshal.dumps({("a+", 0): "numbers"}))),
    ("numbers that are no pattern", lambda content: with_checksum(marshal.dumps({("a+", 0): (0, b"1234", 0, {}, ())}))),
    ("more than any program has", lambda content: with_checksum(marshal.dumps({"more": bytes(compiled._LARGEST)}))),
]


@pytest.mark.parametrize(("_damage", "damaged"), DAMAGES, ids=[damage for damage, _ in DAMAGES])
def test_a_damaged_file_changes_no_pattern(tmp_path: Path, _damage: str, damaged: Callable[[bytes], bytes]) -> None:
    first = compiled.Shelf(str(tmp_path))
    first.compiled("a+", 0)
    first.write()
    content = Path(first.path).read_bytes()
    Path(first.path).write_bytes(damaged(content))
    second = compiled.Shelf(str(tmp_path))
    assert second.compiled("a+", 0) == re.compile("a+")
    assert second.compiled("b+", 0) == re.compile("b+")
    second.write()
    third = compiled.Shelf(str(tmp_path))
    assert third.compiled("b+", 0) == re.compile("b+")
    third.write()
    assert compiled._read(third.path).keys() >= {("a+", 0), ("b+", 0)}
    assert compiled._made("a+", compiled._read(third.path)["a+", 0]) == re.compile("a+")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_in_its_place_is_replaced_and_what_it_leads_to_left_alone(tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("mine", encoding="utf-8")
    shelf = compiled.Shelf(str(tmp_path / "kept"))
    os.mkdir(tmp_path / "kept")
    os.symlink(precious, shelf.path)
    shelf.compiled("a", 0)
    shelf.write()
    assert precious.read_text(encoding="utf-8") == "mine"
    assert ("a", 0) in compiled._read(shelf.path)


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(compiled.Shelf(str(tmp_path)).path)
    assert compiled.Shelf(str(tmp_path)).compiled("a", 0) == re.compile("a")


@pytest.mark.parametrize("folder", ["\0", "\ud800"])
def test_a_folder_that_can_be_none_costs_nothing_but_time(folder: str) -> None:
    shelf = compiled.Shelf(folder)
    assert shelf.compiled("a", 0) == re.compile("a")
    shelf.write()


def test_sources_that_are_no_more_go_when_there_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = compiled.Shelf(str(tmp_path)), compiled.Shelf(str(tmp_path))
    first.compiled("a" * 50, 0)
    first.write()
    monkeypatch.setattr(compiled, "_LARGEST", os.path.getsize(first.path) + 20)
    second.compiled("b" * 50, 0)
    second.write()
    assert set(compiled._read(first.path)) == {("b" * 50, 0)}


def test_the_files_of_versions_that_are_no_longer_used_go(tmp_path: Path) -> None:
    long_ago = time.time() - 100 * 86_400
    for name in ("patterns-0.0.1-cpython-311-00000000", "patterns-0.0.2-cpython-311-00000000", "outcomes-1.sqlite"):
        (tmp_path / name).write_bytes(b"")
        if "0.0.2" not in name:
            os.utime(tmp_path / name, (long_ago, long_ago))
    shelf = compiled.Shelf(str(tmp_path))
    shelf.compiled("a", 0)
    shelf.write()
    assert sorted(os.listdir(tmp_path)) == [
        "outcomes-1.sqlite", "patterns-0.0.2-cpython-311-00000000", os.path.basename(shelf.path),
    ]  # fmt: skip


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


def test_a_configuration_file_does_not_say_where_patterns_are_kept(text: Path) -> None:
    """It comes with the texts, from anybody; what is kept is run."""
    (text / "unitcheck.toml").write_text('cache-dir = "kept"', encoding="utf-8")
    assert run(text, "a.md").returncode == 1
    assert sorted(os.listdir(text)) == ["a.md", "unitcheck.toml"]


def test_without_a_cache_no_pattern_is_kept(text: Path) -> None:
    assert run(text, "--cache-dir", "kept", "--no-cache", "a.md").returncode == 1
    assert os.listdir(text) == ["a.md"]


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(text: Path) -> None:
    (text / "kept").write_text("a file where the folder should be", encoding="utf-8")
    ran, without = run(text, "--cache-dir", "kept", "a.md"), run(text, "--no-cache", "a.md")
    assert (ran.returncode, ran.stdout, ran.stderr) == (without.returncode, without.stdout, without.stderr)
