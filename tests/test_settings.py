"""Options: how each is said in a file and as a flag, what holds where several say it, and what is refused and how."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from unitcheck.globs import Glob
from unitcheck.rules import RULES, false_precision
from unitcheck.settings import FILE_NAMES, Layer, Resolver, Settings, SettingsError, declared
from unitcheck.settings.chosen import config_of, syntax_of
from unitcheck.settings.declared import BY_KEY, OPTIONS
from unitcheck.settings.option import Misfit, Option, Place
from unitcheck.settings.rule_kinds import options_of
from unitcheck.settings.toml import written

HERE = Place(os.getcwd(), os.getcwd())
IN_FILES = [option for option in OPTIONS if option.in_files]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def resolved(folder: str = ".", flags: Mapping[str, object] | None = None) -> Settings:
    return Resolver(Layer(flags or {})).of_folder(os.path.abspath(folder))


def refused(folder: str = ".") -> str:
    with pytest.raises(SettingsError) as error:
        config_of(resolved(folder))
    return str(error.value)


# --- every option -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", IN_FILES, ids=lambda option: option.key)
def test_an_option_is_read_from_a_file_as_its_example_says_it(here: Path, option: Option[Any]) -> None:
    write({"unitcheck.toml": f"{option.key} = {option.example}"})
    settings = resolved()
    assert settings[option] != option.default, "an example that says what holds anyway shows nothing"
    assert [str(origin) for origin in settings.origins(option)] == [f"unitcheck.toml:{option.key}"]
    said = tomllib.loads(f"{option.key} = {option.example}")[option.key]
    assert _like_the_example(option.kind.plain(settings[option])) == _like_the_example(said)


def _like_the_example(plain: object) -> object:
    """Rules by their codes, whatever they were named by; there, tables go by names."""
    codes = {name: rule.CODE for rule in RULES for name in (rule.CODE, rule.NAME)}
    if isinstance(plain, list):
        return [_like_the_example(each) for each in plain]
    if isinstance(plain, dict):
        return {codes.get(key, key): _like_the_example(value) for key, value in plain.items()}
    return codes.get(plain, plain) if isinstance(plain, str) else plain


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.key)
def test_the_default_of_an_option_is_written_as_toml_reads_it(option: Option[Any]) -> None:
    plain = option.kind.plain(option.default)
    if plain is None:
        return
    read = tomllib.loads(f"key = {written(plain)}")["key"]
    assert option.kind.of_toml(read, HERE) == option.default


FLAGS: list[tuple[Option[Any], list[str], object]] = [
    (declared.SELECT, ["UC101,uc104", "dimension"], ["UC101", "UC104", "UC102"]),
    (declared.EXTEND_SELECT, ["UC106"], ["UC106"]),
    (declared.IGNORE, ["last-digit"], ["UC104"]),
    (declared.PER_FILE_IGNORES, ["*.md=UC101,UC102", "a=b/=UC104"], {"*.md": ["UC101", "UC102"], "a=b/": ["UC104"]}),
    (declared.SEVERITY, ["last-digit=error", "UC105=warning"], {"UC104": "error", "UC105": "warning"}),
    (declared.RULES, ["UC106.excess=4"], {"false-precision": {"excess": 4}}),
    (declared.DECIMAL_MARK, [".", ","], ","),
    (declared.PREFERRED_READINGS, ["gallon=imperial", "nm=only nautical mile"],
     {"gallon": "imperial", "nm": "only nautical mile"}),
    (declared.SPEED_OF_SOUND, ["340.3"], 340.3),
    (declared.SPEED_OF_SOUND, ["330-345"], [330, 345]),
    (declared.SPEED_OF_SOUND, ["330\u2013345.5"], [330, 345.5]),
    (declared.UNITS, ["a = 3 * meter", "b = 2 * a"], ["a = 3 * meter", "b = 2 * a"]),
    (declared.SYNTAX, ["*.txt=markdown", "plain"], {"*.txt": "markdown", "*": "plain"}),
    (declared.INCLUDE, ["*.md", "*.txt"], ["*.md", "*.txt"]),
    (declared.EXTEND_INCLUDE, ["*.adoc"], ["*.adoc"]),
    (declared.EXCLUDE, ["a,b"], ["a,b"]),
    (declared.FORCE_EXCLUDE, ["true"], True),
    (declared.RESPECT_GITIGNORE, ["true", "false"], False),
    (declared.MAX_FILE_SIZE, ["5 MB"], "5 MB"),
    (declared.MAX_FILE_SIZE, ["1500"], 1500),
    (declared.MAX_FILE_SIZE, ["1500kB"], "1500 kB"),
    (declared.OUTPUT_FORMAT, ["json"], "json"),
    (declared.CLAIMS, ["true"], True),
    (declared.MAX_FINDINGS, ["3"], 3),
    (declared.STATISTICS, ["true"], True),
    (declared.QUIET, ["true"], True),
    (declared.COLOR, ["never"], "never"),
    (declared.BASELINE, ["known.json"], "known.json"),
    (declared.JOBS, ["4"], 4),
    (declared.CACHE, ["false"], False),
    (declared.CACHE_DIR, ["x"], "x"),
    (declared.FAIL_ON, ["never"], "never"),
    (declared.FAIL_ON, ["note"], "note"),
]  # fmt: skip


@pytest.mark.parametrize(("option", "words", "plain"), FLAGS, ids=lambda each: getattr(each, "key", None))
def test_an_option_is_read_from_the_words_of_its_flag(option: Option[Any], words: list[str], plain: object) -> None:
    assert option.kind.plain(option.kind.of_words(words, HERE)) == plain


def test_every_option_of_a_file_has_its_flag_tried() -> None:
    assert {option.key for option in IN_FILES} == {option.key for option, _, _ in FLAGS}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.NAME)
def test_the_options_of_every_rule_can_be_said(rule: Any) -> None:
    for name, kind in options_of(rule).items():
        default = getattr(rule.Options(), name.replace("-", "_"))
        assert kind.of_toml(kind.plain(default), HERE) == default


# --- what is refused --------------------------------------------------------------------------------------------------

REFUSED = [
    ("fail-onn = 'note'", "there is no key 'fail-onn'; did you mean 'fail-on'?", "a key that is near"),
    ("zzz = 1", "there is no key 'zzz'; the keys are extend, select, extend-select, ignore", "a key that is not"),
    ("tool.unitcheck.quiet = true",
     "there is no key 'tool'; here the options stand by themselves, without [tool.unitcheck]", "of pyproject.toml"),
    ("ignore = ['lastdigit']", "ignore: there is no rule 'lastdigit'; did you mean 'last-digit'?", "an unknown rule"),
    ("ignore = 'UC104'", "ignore: must be a list, not 'UC104'", "a string for a list"),
    ("ignore = [104]", "ignore: must be a list of strings, none empty; 104 is none", "a number for a string"),
    ("ignore = ['']", "ignore: must be a list of strings, none empty; '' is none", "an empty string"),
    ("per-file-ignores = ['a.md']", "per-file-ignores: must be a table, not a list", "a list for a table"),
    ("per-file-ignores.'a.md' = ['UC1']", "[per-file-ignores] a.md: there is no rule 'UC1'", "a rule within a table"),
    ("per-file-ignores.'!' = ['UC101']", "per-file-ignores: '!' is no pattern, as .gitignore has them", "no pattern"),
    ("severity.UC104 = 'loud'", "[severity] UC104: must be error, warning or note, not 'loud'", "no severity"),
    ("severity.UC104 = 'warnin'",
     "[severity] UC104: must be error, warning or note, not 'warnin'; did you mean 'warning'?", "a near one"),
    ("severity.UC9 = 'error'", "severity: there is no rule 'UC9'", "no rule"),
    ("rules.false-precision.exces = 3",
     "[rules] false-precision: false-precision has no option 'exces'; did you mean 'excess'?", "no option of a rule"),
    ("rules.UC101.excess = 3", "[rules] UC101: conversion has no option 'excess'; it has none", "a rule without any"),
    ("rules.UC106.excess = 'many'",
     "[rules.UC106] excess: must be a whole number, 0 or more, not 'many'", "a wrong type of a rule's option"),
    ("rules.UC106.excess = true", "[rules.UC106] excess: must be a whole number, 0 or more, not true", "no number"),
    ("rules.UC106 = 3", "[rules] UC106: must be a table, not 3", "no table"),
    ("decimal-mark = ';'", "decimal-mark: must be '.' or ',', not ';'", "another mark"),
    ("preferred-readings.gallon = 3",
     "[preferred-readings] gallon: must be a reading such as 'imperial', or 'only imperial', not 3", "no reading"),
    ("preferred-readings.gallon = 'only '",
     "[preferred-readings] gallon: must be a reading such as 'imperial', or 'only imperial', not 'only '", "nothing"),
    ("preferred-readings.gallon = 'cubic'",
     "preferred-readings: 'gallon' is never read as 'cubic'; it may be gallon or imperial gallon", "none of its"),
    ("speed-of-sound = -3",
     "speed-of-sound: must be a speed in m/s such as 340, or a range such as 330 to 345, not -3", "below zero"),
    ("speed-of-sound = [345, 330]", "speed-of-sound: must be a speed in m/s such as 340, or a range", "upside down"),
    ("speed-of-sound = nan", "speed-of-sound: must be a speed in m/s such as 340, or a range", "no number"),
    ("speed-of-sound = 1e999999999", "speed-of-sound: must be a speed in m/s such as 340, or a range", "too large"),
    ("units = ['vlok']", "units: 'vlok' does not define a unit: write it as in 'smoot = ", "no definition"),
    ("syntax.'*.txt' = 'markdon'", "[syntax] *.txt: must be plain", "no syntax"),
    ("exclude = ['#a']", "exclude: '#a' is no pattern, as .gitignore has them", "a comment"),
    ("force-exclude = 1", "force-exclude: must be true or false, not 1", "a number for true"),
    ("max-file-size = '5 apples'", "max-file-size: must be a size such as '20 MB', not '5 apples'", "no size"),
    ("max-file-size = 0", "max-file-size: must be a size such as '20 MB', not 0", "too small"),
    ("max-file-size = 1.5", "max-file-size: must be a size such as '20 MB', not 1.5", "no whole number"),
    ("output-format = 'jsn'", "output-format: must be full", "no format"),
    ("max-findings = true", "max-findings: must be a whole number, 0 or more, not true", "true is no number"),
    ("max-findings = -1", "max-findings: must be a whole number, 0 or more, not -1", "below zero"),
    ("fail-on = 1979-05-27", "fail-on: must be error, warning, note or never, not 1979-05-27", "a date"),
    ("select = [", "is no TOML: ", "no TOML"),
    ("[a]\n[a]", "is no TOML: Cannot declare ('a',) twice (at line 2, column 3)", "with its line"),
    ("extend = 3", "extend: must be the path of another configuration file", "no path"),
    ("extend = 'none.toml'", "extend: there is no file none.toml", "no file"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "problem", "_why"), REFUSED, ids=[why for _, _, why in REFUSED])
def test_what_a_file_says_wrongly_is_refused_with_file_key_and_remedy(
    here: Path, said: str, problem: str, _why: str
) -> None:
    write({"unitcheck.toml": said})
    assert refused().startswith(f"unitcheck.toml: {problem}")


def test_a_table_of_pyproject_is_named_with_its_key(here: Path) -> None:
    write({"pyproject.toml": "[tool.unitcheck]\nfail-onn = 'note'"})
    assert refused() == "pyproject.toml: [tool.unitcheck] has no key 'fail-onn'; did you mean 'fail-on'?"
    write({"pyproject.toml": "[tool.unitcheck]\nmax-findings = 'ten'"})
    assert refused() == "pyproject.toml: [tool.unitcheck] max-findings: must be a whole number, 0 or more, not 'ten'"
    write({"pyproject.toml": "[tool.unitcheck.severity]\nUC104 = 1"})
    assert refused() == "pyproject.toml: [tool.unitcheck.severity] UC104: must be error, warning or note, not 1"
    write({"pyproject.toml": "[tool]\nunitcheck = 3"})
    assert refused() == "pyproject.toml: tool.unitcheck must be a table"
    write({"pyproject.toml": "[tool.unitcheck]\nunits = ['vlok = 0 * meter']"})
    assert refused().startswith("pyproject.toml: [tool.unitcheck] units: 'vlok = 0 * meter' does not define a unit")


def test_a_file_that_is_no_utf_8_is_refused_with_the_line(here: Path) -> None:
    Path("unitcheck.toml").write_bytes(b"\n# \xe9\n")
    assert refused() == "unitcheck.toml: is not UTF-8 in line 2; save it as UTF-8"
    Path("unitcheck.toml").write_bytes(b"\xef\xbb\xbfquiet = true\n")
    assert resolved()[declared.QUIET] is True, "a byte order mark is none of it"


def test_a_file_nested_beyond_measure_is_refused(here: Path) -> None:
    write({"unitcheck.toml": f"a = {'[' * 5000}"})
    assert refused() == "unitcheck.toml: is nested too deeply; take some brackets out"


WORDS: list[tuple[Option[Any], str, str]] = [
    (declared.SELECT, ",", "it names no rule; the rules are UC101 conversion"),
    (declared.SEVERITY, "UC104", "must be written as RULE=SEVERITY, not 'UC104'"),
    (declared.SEVERITY, "UC104=loud", "must be error, warning or note, not 'loud'"),
    (declared.RULES, "excess=3", "must be written as RULE.OPTION=VALUE, not 'excess=3'"),
    (declared.RULES, "UC106.excess=x", "must be a whole number, 0 or more, not 'x'"),
    (declared.MAX_FINDINGS, "-1", "must be a whole number, 0 or more, not '-1'"),
    (declared.MAX_FINDINGS, "9" * 5000, "must be a whole number, 0 or more, not '999"),
    (declared.MAX_FINDINGS, "\u0663", "must be a whole number, 0 or more, not '\u0663'"),
    (declared.SPEED_OF_SOUND, "fast", "must be a speed in m/s such as 340, or a range such as 330 to 345, not 'fast'"),
    (declared.SPEED_OF_SOUND, "1-2-3", "must be a speed in m/s"),
    (declared.UNITS, " ", "must be a list of strings, none empty; ' ' is none"),
    (declared.CONFIG, "", "must be a path, not ''"),
    (declared.MAX_FILE_SIZE, "20 GiB", "must be a size such as '20 MB', not '20 GiB'"),
]


@pytest.mark.parametrize(("option", "word", "problem"), WORDS)
def test_what_a_flag_says_wrongly_is_refused(option: Option[Any], word: str, problem: str) -> None:
    with pytest.raises(Misfit) as misfit:
        option.kind.of_words([word], HERE)
    assert misfit.value.problem.startswith(problem)


# --- which file counts ------------------------------------------------------------------------------------------------


def test_the_nearest_file_counts_and_no_other(here: Path) -> None:
    write({"unitcheck.toml": "max-findings = 1\nquiet = true", "a/unitcheck.toml": "max-findings = 2", "a/b/x.md": ""})
    assert resolved("a/b")[declared.MAX_FINDINGS] == 2
    assert resolved("a/b")[declared.QUIET] is False, "what is further away is not looked at, unless it is extended"
    assert resolved(".")[declared.MAX_FINDINGS] == 1


def test_of_several_files_in_a_folder_the_first_of_the_list_counts(here: Path) -> None:
    assert FILE_NAMES == (".unitcheck.toml", "unitcheck.toml", "pyproject.toml")
    write({"pyproject.toml": "[tool.unitcheck]\nmax-findings = 3"})
    assert resolved()[declared.MAX_FINDINGS] == 3
    write({"unitcheck.toml": "max-findings = 2"})
    assert resolved()[declared.MAX_FINDINGS] == 2
    write({".unitcheck.toml": "max-findings = 1"})
    assert resolved()[declared.MAX_FINDINGS] == 1


SILENT = [
    "[project]\nname = 'x'",
    "[tool.ruff]\n# unitcheck",
    "[project]\ndependencies = ['unitcheck']",
    "tool = 3 # unitcheck",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_pyproject_that_says_nothing_of_unitcheck_is_passed_over(here: Path, text: str) -> None:
    write({"unitcheck.toml": "max-findings = 1", "a/pyproject.toml": text})
    assert resolved("a")[declared.MAX_FINDINGS] == 1


def test_a_pyproject_that_is_no_toml_is_none_of_our_business_until_it_speaks_of_unitcheck(here: Path) -> None:
    write({"pyproject.toml": "[tool"})
    assert resolved()[declared.MAX_FINDINGS] is None
    write({"pyproject.toml": "[tool.unitcheck"})
    assert refused().startswith("pyproject.toml: is no TOML: ")


SPELLED = [
    "[tool.unitcheck]\nquiet = true",
    "[ tool . unitcheck ]\nquiet = true",
    "[tool]\nunitcheck.quiet = true",
    "tool.unitcheck = { quiet = true }",
    "['tool'.\"unitcheck\"]\nquiet = true",
]


@pytest.mark.parametrize("text", SPELLED)
def test_the_table_of_pyproject_may_be_written_in_any_way_of_toml(here: Path, text: str) -> None:
    write({"pyproject.toml": text})
    assert resolved()[declared.QUIET] is True


def test_a_folder_that_is_called_like_a_file_is_none(here: Path) -> None:
    (here / "unitcheck.toml").mkdir()
    assert resolved()[declared.QUIET] is False


def test_a_named_file_is_the_only_one(here: Path) -> None:
    write({"unitcheck.toml": "quiet = true", "other.toml": "max-findings = 1", "a/unitcheck.toml": "max-findings = 2"})
    settings = resolved("a", {"config": os.path.abspath("other.toml")})
    assert (settings[declared.MAX_FINDINGS], settings[declared.QUIET]) == (1, False)
    with pytest.raises(SettingsError, match=r"^none.toml: there is no such file or folder; check the spelling$"):
        resolved(".", {"config": os.path.abspath("none.toml")})
    write({"pyproject.toml": "[tool.black]"})
    with pytest.raises(SettingsError, match=r"^pyproject.toml: has no table \[tool.unitcheck\]$"):
        resolved(".", {"config": os.path.abspath("pyproject.toml")})


def test_isolated_looks_for_none(here: Path) -> None:
    write({"unitcheck.toml": "this is no TOML"})
    assert resolved(".", {"isolated": True})[declared.QUIET] is False


# --- extend -----------------------------------------------------------------------------------------------------------


def test_a_file_has_the_last_word_over_those_it_extends(here: Path) -> None:
    write({
        "house/base.toml": "max-findings = 1\nquiet = true\nfail-on = 'note'",
        "house/more.toml": "extend = 'base.toml'\nmax-findings = 2\nclaims = true",
        "a/pyproject.toml": "[tool.unitcheck]\nextend = '../house/more.toml'\nclaims = false",
    })  # fmt: skip
    settings = resolved("a")
    assert settings[declared.MAX_FINDINGS] == 2
    assert (settings[declared.QUIET], settings[declared.CLAIMS]) == (True, False)
    origin = f"house{os.sep}more.toml:max-findings"
    assert [str(each) for each in settings.origins(declared.MAX_FINDINGS)] == [origin]


def test_a_circle_is_named(here: Path) -> None:
    write({"unitcheck.toml": "extend = 'a.toml'", "a.toml": "extend = 'b.toml'", "b.toml": "extend = './a.toml'"})
    assert refused() == (
        "b.toml: extend goes round in a circle: unitcheck.toml \u2192 a.toml \u2192 b.toml \u2192 a.toml"
    )
    write({"unitcheck.toml": "extend = 'unitcheck.toml'"})
    assert refused() == "unitcheck.toml: extend goes round in a circle: unitcheck.toml \u2192 unitcheck.toml"


def test_a_pyproject_that_is_extended_must_have_the_table(here: Path) -> None:
    write({"unitcheck.toml": "extend = 'a/pyproject.toml'", "a/pyproject.toml": "[tool.black]"})
    assert refused() == f"a{os.sep}pyproject.toml: has no table [tool.unitcheck]"


def test_patterns_count_from_the_file_that_counts_whichever_file_says_them(here: Path) -> None:
    write({"house/base.toml": "exclude = ['/vendor/']", "a/unitcheck.toml": "extend = '../house/base.toml'"})
    (excluded,) = resolved("a")[declared.EXCLUDE]
    assert excluded == Glob(os.path.abspath("a"), "/vendor/")
    (excluded,) = resolved("a", {"config": os.path.abspath("house/base.toml")})[declared.EXCLUDE]
    assert excluded == Glob(os.getcwd(), "/vendor/"), "a file that is named may lie anywhere"


def test_what_is_wrong_in_a_file_that_is_extended_is_told_of_that_file(here: Path) -> None:
    write({"unitcheck.toml": "extend = 'base.toml'", "base.toml": "quiet = 3"})
    assert refused() == "base.toml: quiet: must be true or false, not 3"


# --- what holds where several say it ----------------------------------------------------------------------------------

OVER: list[tuple[Option[Any], str, str, object, str]] = [
    (declared.IGNORE, "['UC104']", "['UC105']", ["UC104", "UC105"], "lists add up"),
    (declared.EXTEND_SELECT, "['UC106']", "['UC106']", ["UC106"], "what both say is said once"),
    (declared.SELECT, "['UC104']", "['UC105']", ["UC105"], "but what is chosen instead is chosen anew"),
    (declared.INCLUDE, "['*.md']", "['*.txt']", ["*.txt"], "the same"),
    (declared.EXCLUDE, "['a']", "['!a']", ["a", "!a"], "a nearer pattern can take back"),
    (declared.UNITS, "['a = 2 * meter']", "['b = 2 * a']", ["a = 2 * meter", "b = 2 * a"], "one may use the other"),
    (declared.SEVERITY, "{UC104='error', UC105='error'}", "{last-digit='note'}", {"UC104": "note", "UC105": "error"},
     "tables line by line, whatever a rule is called"),
    (declared.RULES, "{UC106.excess=4}", "{false-precision.excess=5}", {"false-precision": {"excess": 5}}, "the same"),
    (declared.PREFERRED_READINGS, "{ton='long', gallon='US'}", "{gallon='imperial'}",
     {"ton": "long", "gallon": "imperial"}, "the same"),
    (declared.SYNTAX, "{'*.txt'='markdown'}", "{'*.txt'='plain'}", {"*.txt": "plain"}, "the same"),
    (declared.PER_FILE_IGNORES, "{'a'=['UC101']}", "{'b'=['UC102']}", {"a": ["UC101"], "b": ["UC102"]}, "the same"),
    (declared.FAIL_ON, "'note'", "'error'", "error", "single values give way, back to the default too"),
]  # fmt: skip


@pytest.mark.parametrize(("option", "far", "near", "plain", "why"), OVER)
def test_what_is_said_nearer_adds_to_a_list_or_a_table_and_replaces_all_else(
    here: Path, option: Option[Any], far: str, near: str, plain: object, why: str
) -> None:
    write({"base.toml": f"{option.key} = {far}", "unitcheck.toml": f"extend = 'base.toml'\n{option.key} = {near}"})
    assert option.kind.plain(resolved()[option]) == plain, why


def test_flags_win_over_files(here: Path) -> None:
    write({"unitcheck.toml": "max-findings = 1\nignore = ['UC104']"})
    settings = resolved(".", {"max-findings": 5, "ignore": ("UC105",)})
    assert settings[declared.MAX_FINDINGS] == 5
    assert [str(origin) for origin in settings.origins(declared.MAX_FINDINGS)] == ["--max-findings"]
    assert settings[declared.IGNORE] == ("UC104", "UC105")
    assert [str(origin) for origin in settings.origins(declared.IGNORE)] == ["unitcheck.toml:ignore", "--ignore"]


def test_to_select_forgets_what_was_said_further_away_of_what_to_add_and_leave_out(here: Path) -> None:
    write({"unitcheck.toml": "extend-select = ['UC106']\nignore = ['UC104']"})
    settings = resolved(".", {"select": ("UC104",), "ignore": ("UC101",)})
    assert (settings[declared.EXTEND_SELECT], settings[declared.IGNORE]) == ((), ("UC101",))


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.key)
def test_an_option_forgets_only_what_there_is(option: Option[Any]) -> None:
    assert set(option.forgets) <= set(BY_KEY)


# --- what a file is checked with --------------------------------------------------------------------------------------


def test_rules_are_left_out_in_the_files_that_say_so(here: Path) -> None:
    write({"unitcheck.toml": "ignore = ['UC105']\n[per-file-ignores]\n'*.md' = ['UC101']\n'/old/' = ['UC104']"})
    ignored = {
        path: config_of(resolved(), os.path.abspath(path)).ignore
        for path in ("a.txt", "a.md", "old/a.md", "x/old/a.txt")
    }
    assert ignored == {
        "a.txt": ("UC105",),
        "a.md": ("UC105", "UC101"),
        "old/a.md": ("UC105", "UC101", "UC104"),
        "x/old/a.txt": ("UC105",),
    }


def test_the_last_pattern_that_means_a_file_says_its_syntax(here: Path) -> None:
    write({"unitcheck.toml": "[syntax]\n'*.txt' = 'markdown'\n'/plain/*.txt' = 'plain'"})
    settings = resolved()
    told = [syntax_of(settings, os.path.abspath(path)) for path in ("a.txt", "plain/a.txt", "a.md")]
    assert told == ["markdown", "plain", None]
    assert syntax_of(resolved(".", {"syntax": declared.SYNTAX.kind.of_words(["plain"], HERE)}), None) == "plain"


def test_the_options_of_a_rule_reach_it(here: Path) -> None:
    write({"unitcheck.toml": "[rules.false-precision]\nexcess = 2"})
    ((code, options),) = config_of(resolved()).rule_options
    assert (code, options) == ("UC106", false_precision.Options(excess=2))


def test_the_same_settings_make_the_same_configuration(here: Path) -> None:
    """So that what was made ready for one file serves all."""
    write({"unitcheck.toml": "ignore = ['UC105']", "a/x.md": "", "b/c/y.md": ""})
    resolver = Resolver(Layer({}))
    assert config_of(resolver.of_folder(os.path.abspath("a"))) is config_of(resolver.of_folder(os.path.abspath("b/c")))
