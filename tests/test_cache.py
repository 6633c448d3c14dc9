"""The cache gives back what was put in, for nothing but the same, and whatever befalls it the run goes on."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import unitcheck
from unitcheck import Config, Conventions, Severity, cache, run
from unitcheck.cache import BUILT_ON, Cache, key_of
from unitcheck.cache_folder import default_folder
from unitcheck.examine import Examiner, Source
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.outcome_text import from_text, to_text
from unitcheck.rules import false_precision
from unitcheck.run import Manner, outcomes

WRONG = "The strait is 600 km (273 miles) wide.\n"
RIGHT = "The strait is 600 km (373 miles) wide.\n"
KEYS = [bytes([number]) * 32 for number in range(40)]


def told_nothing(sentence: str) -> None:
    raise AssertionError(sentence)


def an_outcome(path: str | None = "strait.md", text: str = WRONG, *, claims: bool = True) -> Outcome:
    made = Examiner(claims=claims).examine(Source(path or "", "plain", Config(), text=text))
    assert isinstance(made, Outcome)
    return made


@st.composite
def any_outcomes(draw: st.DrawFn) -> Outcome:
    made = draw(st.from_type(Outcome))
    return made._replace(findings=tuple(finding._replace(path=made.path) for finding in made.findings))


def tree(folder: Path, size: int) -> list[Source]:
    """Files that differ, some with findings in them."""
    for number in range(size):
        text = f"Strait {number}: " + (WRONG if number % 5 == 0 else RIGHT)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return [Source(str(folder / f"{number}.txt"), "plain", Config()) for number in range(size)]


# --- outcomes as text -------------------------------------------------------------------------------------------------


@given(any_outcomes(), st.text() | st.none())
def test_an_outcome_survives_as_text_and_takes_the_path_it_is_read_for(outcome: Outcome, path: str | None) -> None:
    text = to_text(outcome)
    assert "\n" not in text
    assert from_text(text, None) == _moved(outcome, None)
    moved = from_text(text, path)
    assert {moved.path, *(finding.path for finding in (*moved.findings, *moved.suppressed))} == {path}
    assert to_text(moved) == text


def _moved(outcome: Outcome, path: str | None) -> Outcome:
    findings, suppressed = (
        tuple(finding._replace(path=path) for finding in kept) for kept in (outcome.findings, outcome.suppressed)
    )
    return outcome._replace(path=path, findings=findings, suppressed=suppressed)


def test_what_is_read_back_is_of_the_same_types() -> None:
    outcome = an_outcome()
    assert repr(from_text(to_text(outcome), "strait.md")) == repr(outcome)
    assert from_text(to_text(outcome), "strait.md").findings[0].severity is Severity.ERROR


NO_OUTCOMES = [
    ("", "nothing"),
    ("[null,[],[],[],0", "cut off"),
    ("{}", "an object"),
    ("7", "a number"),
    ("[null,[],[],[],0]", "a field is missing"),
    ("[null,[],[],[],0,0,0]", "a field too many"),
    ('["strait.md",[7],[],[],0,0]', "a finding that is none"),
    ("[null,0,[],[],0,0]", "findings that are none"),
    ("[" * 100_000, "a well of brackets"),
]


@pytest.mark.parametrize(("text", "_why"), NO_OUTCOMES, ids=[why for _, why in NO_OUTCOMES])
def test_what_is_no_outcome_is_refused(text: str, _why: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        from_text(text, None)


# --- what is given back -----------------------------------------------------------------------------------------------


SOME = [an_outcome(f"{number}.md", "\n" * number + text) for number, text in enumerate(("", WRONG, RIGHT, WRONG * 2))]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(KEYS[:6]), st.sampled_from(SOME), st.booleans()), max_size=20))
def test_what_was_kept_last_is_what_is_given_back(
    tmp_path_factory: pytest.TempPathFactory, kept: list[tuple[bytes, Outcome, bool]]
) -> None:
    folder = str(tmp_path_factory.mktemp("cache"))
    last: dict[bytes, Outcome] = {}
    mine = Cache(folder, told_nothing)
    for key, outcome, is_closed in kept:
        mine.keep(key, outcome)
        last[key] = outcome
        if is_closed:
            mine.close()
    for one in (mine, Cache(folder, told_nothing)):
        for key in KEYS[:7]:
            wanted = last.get(key)
            assert one.get(key, wanted.path if wanted else None) == wanted
        one.close()


def test_a_run_from_the_cache_is_the_run_that_filled_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = tree(tmp_path, 30)
    monkeypatch.setattr(run, "_CACHE_PAYS", 0)
    for claims in (False, True):  # kept apart, since an outcome without its claims would answer for one with them
        fresh = list(outcomes(sources, Manner(claims=claims, jobs=1)))
        for jobs in (2, 1, 2):
            mine = Manner(claims=claims, jobs=jobs, cache=True, cache_dir=str(tmp_path / "cache"))
            assert list(outcomes(sources, mine, told_nothing)) == fresh


def test_what_was_found_once_is_not_checked_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "b.txt").write_text(WRONG, encoding="utf-8")
    mine = Cache(str(tmp_path / "cache"), told_nothing)
    examiner = Examiner(cache=mine)
    first, copy, again = (
        examiner.examine(Source(str(tmp_path / name), "plain", Config())) for name in ("a.txt", "b.txt", "a.txt")
    )
    assert examiner.checked_bytes == len(WRONG)
    assert isinstance(copy, Outcome)
    assert copy.findings[0].path == copy.path == str(tmp_path / "b.txt")
    assert again == first
    (tmp_path / "a.txt").write_text(RIGHT, encoding="utf-8")
    changed = examiner.examine(Source(str(tmp_path / "a.txt"), "plain", Config()))
    assert isinstance(changed, Outcome)
    assert changed.findings == ()
    examiner.close()


def test_where_all_is_in_the_cache_no_engine_is_loaded_and_no_process_started(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from unitcheck import Config, run\n"
        "from unitcheck.examine import Source\n"
        "run.cores_here = lambda: 2\n"
        "sources = [Source(path, 'plain', Config()) for path in sys.argv[2:]]\n"
        "if __name__ == '__main__':\n"
        "    for outcome in run.outcomes(sources, run.Manner(cache=True, cache_dir=sys.argv[1])): print(outcome)\n"
        "    print(*{'unitcheck.scan', 'unitcheck.crew'} & set(sys.modules), file=sys.stderr)\n"
    )
    paths = [str(tmp_path / f"{number}.txt") for number in range(60)]
    for number, path in enumerate(paths):
        Path(path).write_text(f"{RIGHT * (number % 3)}Page {number}.\n" + "No number.\n" * 20_000, encoding="utf-8")
    command = [sys.executable, "-c", script, str(tmp_path / "cache"), *paths]
    environment = {**os.environ, "PYTHONPATH": str(Path(unitcheck.__file__).parents[1])}
    first, second = (
        subprocess.run(command, capture_output=True, text=True, check=True, env=environment) for _ in range(2)
    )
    assert set(first.stderr.split()) == {"unitcheck.scan", "unitcheck.crew"}
    assert second.stdout == first.stdout
    assert second.stderr == "\n"


def test_what_could_not_be_read_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"5 \xb5m")
    examiner = Examiner(cache=Cache(str(tmp_path / "cache"), told_nothing))
    for _ in range(2):
        assert isinstance(examiner.examine(Source(str(tmp_path / "a.txt"), "plain", Config())), Unread)
    examiner.close()


# --- keys -------------------------------------------------------------------------------------------------------------

OTHERS: dict[str, Any] = {
    "conventions": Conventions(decimal_mark=","),
    "select": ("UC101",),
    "extend_select": ("UC106",),
    "ignore": ("UC104",),
    "severities": (("UC101", Severity.NOTE),),
    "rule_options": (("UC106", false_precision.Options(excess=2)),),
}
"""Another choice for each that decides what is found."""
DECIDES_NOTHING: dict[str, Any] = {"fail_on": Severity.NOTE}
CONTENT = b"The strait is 600 km wide."
KEY = key_of(CONTENT, "plain", Config(), claims=False)


def test_everything_that_decides_what_is_found_is_in_the_key() -> None:
    assert {*OTHERS, *DECIDES_NOTHING} == set(Config.__match_args__), "say of the new choice which it is"
    keys = [key_of(CONTENT, "plain", Config(**{name: other}), claims=False) for name, other in OTHERS.items()]
    keys += [KEY, key_of(CONTENT + b"\n", "plain", Config(), claims=False)]
    keys += [key_of(CONTENT, "markdown", Config(), claims=False), key_of(CONTENT, "plain", Config(), claims=True)]
    assert len(set(keys)) == len(keys)


def test_what_decides_nothing_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, other in DECIDES_NOTHING.items():
        assert key_of(CONTENT, "plain", Config(**{name: other}), claims=False) == KEY


@pytest.mark.parametrize("name", ["__version__", "_program"])
def test_another_program_has_other_keys(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    cache._salted.cache_clear()
    monkeypatch.setattr(cache, name, "another" if name == "__version__" else lambda: "another")
    assert key_of(CONTENT, "plain", Config(), claims=False) != KEY
    cache._salted.cache_clear()


def test_a_change_to_any_file_of_the_program_makes_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules").mkdir()
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "cache.py"))
    programs = []
    for name, text in (("rules/one.py", "1"), ("rules/one.py", "2"), ("rules/two.py", ""), ("notes.txt", "no program")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        programs.append(cache._program.__wrapped__())
    assert programs[0] != programs[1] != programs[2] == programs[3]
    assert str(sys.version) in programs[0]


def test_the_packages_it_is_built_on_are_named() -> None:
    decide_nothing = {
        "pathspec",  # which files are checked, not what is found in them
    }
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    syntaxes = project["optional-dependencies"]["pdf"]  # what reads documents decides what is found in them
    required = {re.split(r"\W", requirement)[0] for requirement in (*project["dependencies"], *syntaxes)}
    assert required - decide_nothing == set(BUILT_ON)
    assert all(cache._versions(name) for name in BUILT_ON), "an installer names the version beside each"


# --- whatever befalls it ----------------------------------------------------------------------------------------------


def filled(folder: Path) -> tuple[Path, dict[bytes, Outcome]]:
    """The file of a cache, and what lies in it."""
    kept = {key: an_outcome(text=f"{number}.\n{RIGHT}") for number, key in enumerate(KEYS[:8])}
    mine = Cache(str(folder), told_nothing)
    for key, outcome in kept.items():
        mine.keep(key, outcome)
    mine.close()
    return Path(mine.path), kept


def test_no_damage_to_the_file_changes_what_is_given_back(tmp_path: Path) -> None:
    """Whatever byte of it is another, or is the last: an outcome comes back as it was, or not at all."""
    path, kept = filled(tmp_path)
    whole = path.read_bytes()
    told_of = came_back = 0

    @settings(max_examples=300)
    @given(st.integers(0, len(whole) - 1), st.integers(1, 255), st.booleans())
    def damaged(position: int, change: int, is_cut: bool) -> None:
        nonlocal told_of, came_back
        content = bytearray(whole[:position] if is_cut else whole)
        if not is_cut:
            content[position] ^= change
        path.write_bytes(content)
        told: list[str] = []
        for _ in range(3):
            mine = Cache(str(tmp_path), told.append)
            found = [mine.get(key, "strait.md") for key in kept]
            assert all(each in (None, outcome) for each, outcome in zip(found, kept.values(), strict=True))
            came_back += any(found)
            for key, outcome in kept.items():
                mine.keep(key, outcome)
            mine.close()
        told_of += bool(told)
        assert set(told) <= {f"the cache {path} was damaged; it is begun anew"}

    damaged()
    assert told_of
    assert came_back


def _of_another(path: Path) -> None:
    path.unlink()
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE outcomes (name TEXT)")
    database.close()


DAMAGES = [
    (lambda path: path.write_bytes(b"no database " * 1000), True, "something else"),
    (lambda path: path.write_bytes(path.read_bytes()[:4096]), True, "a copy that broke off"),
    (_of_another, True, "another table under its name"),
    (lambda path: path.write_bytes(b""), False, "an empty file, which is an empty cache"),
    (lambda path: path.unlink(), False, "no file"),
]


@pytest.mark.parametrize(("damage", "is_told", "_why"), DAMAGES, ids=[why for _, _, why in DAMAGES])
def test_a_damaged_cache_is_begun_anew_with_a_word(tmp_path: Path, damage: Any, is_told: bool, _why: str) -> None:
    path, kept = filled(tmp_path)
    damage(path)
    told: list[str] = []
    mine = Cache(str(tmp_path), told.append)
    for key, outcome in kept.items():
        assert mine.get(key, "strait.md") is None
        mine.keep(key, outcome)
    mine.close()
    assert told == [f"the cache {path} was damaged; it is begun anew"] * is_told
    again = Cache(str(tmp_path), told_nothing)
    assert [again.get(key, "strait.md") for key in kept] == list(kept.values())
    again.close()


def test_where_it_cannot_lie_that_is_told_to_who_asked_for_it_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    folder = tmp_path / "folder"
    (folder / cache._FILE).mkdir(parents=True)
    for place in (tmp_path / "file", tmp_path / "file" / "below", folder):
        silent = Cache(str(place), told_nothing)
        told: list[str] = []
        asked = Cache(str(place), told.append, asked=True)
        for mine in (silent, asked):
            assert mine.get(KEYS[0], None) is None
            mine.keep(KEYS[0], an_outcome())
            mine.close()
        (sentence,) = told
        assert sentence.startswith(f"the cache {asked.path} cannot be used (")
        assert sentence.endswith("); name another folder with --cache-dir")


def test_one_that_is_written_to_is_waited_for_and_then_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, kept = filled(tmp_path)
    monkeypatch.setattr(cache, "_PATIENCE_SECONDS", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    mine = Cache(str(tmp_path), told_nothing, asked=True)
    assert mine.get(KEYS[0], "strait.md") is None
    other.execute("COMMIT")
    other.close()
    assert mine.get(KEYS[0], "strait.md") == kept[KEYS[0]]
    mine.close()


def test_two_runs_may_share_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_CACHE_PAYS", 0)
    sources = tree(tmp_path, 150)
    folder = str(tmp_path / "cache")
    script = (
        "import sys\n"
        "from unitcheck import Config, cache, run\n"
        "from unitcheck.examine import Source\n"
        "run._CACHE_PAYS, cache._UNWRITTEN = 0, 2\n"
        "sources = [Source(path, 'plain', Config()) for path in sys.argv[2:]]\n"
        "manner = run.Manner(jobs=1, cache=True, cache_dir=sys.argv[1])\n"
        "for outcome in run.outcomes(sources, manner, tell=print): print(outcome)\n"
    )
    command = [sys.executable, "-c", script, folder, *(source.path for source in sources)]
    environment = {**os.environ, "PYTHONPATH": str(Path(unitcheck.__file__).parents[1])}
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) for _ in range(2)]
    printed = [process.communicate(timeout=120)[0].splitlines() for process in both]
    expected = [str(outcome) for outcome in outcomes(sources, Manner(jobs=1))]
    assert printed == [expected, expected]
    after = Examiner(cache=Cache(folder, told_nothing))
    assert [str(after.examine(source)) for source in sources] == expected
    assert after.checked_bytes == 0, "what either run found is there"
    after.close()


# --- its size ---------------------------------------------------------------------------------------------------------


def test_what_lay_unused_for_longest_goes_when_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_LARGEST", 100_000)
    outcome = an_outcome(text=WRONG)
    for day in range(200):
        monkeypatch.setattr("time.time", lambda day=day: day * 86_400.0)
        mine = Cache(str(tmp_path), told_nothing)
        assert mine.get(KEYS[0], "strait.md") == (outcome if day else None)  # asked for daily
        for number in range(10):
            mine.keep(bytes([day, number]) * 16, outcome)
        if not day:
            mine.keep(KEYS[0], outcome)
        mine.close()
    assert os.path.getsize(mine.path) < 150_000
    assert mine.get(bytes([199, 0]) * 16, "strait.md") == outcome, "the newest"
    assert mine.get(bytes([0, 1]) * 16, "strait.md") is None, "the oldest"
    mine.close()


def test_an_outcome_out_of_all_proportion_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_LARGEST_ENTRY", 50)
    mine = Cache(str(tmp_path), told_nothing)
    mine.keep(KEYS[0], an_outcome())
    assert mine.get(KEYS[0], "strait.md") is None
    mine.close()


# --- its place --------------------------------------------------------------------------------------------------------

HOME = os.path.abspath("home")
PLACES = [
    ("linux", {"XDG_CACHE_HOME": os.path.abspath("xdg")}, os.path.abspath("xdg"), "where the user says"),
    ("linux", {}, os.path.join(HOME, ".cache"), "the usual place"),
    ("linux", {"XDG_CACHE_HOME": "here"}, os.path.join(HOME, ".cache"), "a relative one counts for nothing"),
    ("darwin", {"XDG_CACHE_HOME": os.path.abspath("xdg")}, os.path.join(HOME, "Library/Caches"), "macOS has its own"),
    ("win32", {"LOCALAPPDATA": os.path.abspath("local")}, os.path.abspath("local"), "Windows too"),
    ("win32", {}, None, "a service may have none"),
]


@pytest.mark.parametrize(("platform", "environment", "place", "_why"), PLACES)
def test_it_lies_where_the_platform_keeps_caches(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], place: str | None, _why: str
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": HOME, "USERPROFILE": HOME, **environment}.items():
        monkeypatch.setenv(name, value)
    assert default_folder(platform) == (None if place is None else os.path.join(place, "unitcheck"))


def test_a_folder_that_is_made_for_it_stays_out_of_version_control_and_one_that_was_there_as_it_is(
    tmp_path: Path,
) -> None:
    path, _ = filled(tmp_path / "new" / "cache")
    assert sorted(os.listdir(path.parent)) == [".gitignore", "CACHEDIR.TAG", path.name]
    (tmp_path / "mine").mkdir()
    path, _ = filled(tmp_path / "mine")
    assert os.listdir(path.parent) == [path.name]


def test_a_short_run_makes_none(tmp_path: Path) -> None:
    """Checking a page or two is quicker than loading what the cache is made with."""
    mine = Manner(cache=True, cache_dir=str(tmp_path / "cache"))
    list(outcomes(tree(tmp_path, 3), mine, told_nothing))
    assert not (tmp_path / "cache").exists()
