"""Every option there is. To add one, declare it here and name it in its group."""

from __future__ import annotations

from importlib import import_module

from unitcheck.model import Severity
from unitcheck.settings.option import Group, Option, Scope

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from unitcheck.globs import Glob
    from unitcheck.interval import Interval
    from unitcheck.settings import kinds, reading_kinds, rule_kinds
    from unitcheck.settings.kinds import Entry
    from unitcheck.settings.reading_kinds import Meaning
    from unitcheck.settings.rule_kinds import RuleChoice
    from unitcheck.typed import Any
else:

    class _Late:
        """A module that is loaded as soon as something of it is asked for: a run without options asks for nothing."""

        def __init__(self, name: str) -> None:
            self._name = f"unitcheck.settings.{name}"

        def __getattr__(self, name: str) -> object:
            return getattr(import_module(self._name), name)

    kinds, reading_kinds, rule_kinds = map(_Late, ("kinds", "reading_kinds", "rule_kinds"))

_SEVERITIES: Mapping[str, Severity] = {severity.value: severity for severity in Severity}

# --- which findings ---------------------------------------------------------------------------------------------------

SELECT: Option[tuple[str, ...] | None] = Option(
    "select",
    lambda: kinds.optional(rule_kinds.rules()),
    None,
    "run these rules and no others, instead of those that are on by default",
    example='["UC101", "temperature-difference"]',
    scope=Scope.FILE,
    forgets=("extend-select", "ignore"),
)
EXTEND_SELECT: Option[tuple[str, ...]] = Option(
    "extend-select",
    lambda: rule_kinds.rules(),
    (),
    "run these rules too",
    example='["false-precision"]',
    scope=Scope.FILE,
)
IGNORE: Option[tuple[str, ...]] = Option(
    "ignore",
    lambda: rule_kinds.rules(),
    (),
    "leave these rules out",
    example='["UC104"]',
    scope=Scope.FILE,
)
PER_FILE_IGNORES: Option[tuple[Entry[Glob, tuple[str, ...]], ...]] = Option(
    "per-file-ignores",
    lambda: kinds.by_glob(
        rule_kinds.rules(), "GLOB=RULES", "a table of patterns, as in .gitignore, each with a list of rules"
    ),
    (),
    "leave these rules out in these files",
    example='{ "docs/history/*" = ["coarse-rounding"] }',
    scope=Scope.FILE,
)
SEVERITY: Option[tuple[Entry[str, Severity], ...]] = Option(
    "severity",
    lambda: kinds.by_word(
        kinds.choice(lambda: _SEVERITIES),
        "RULE=SEVERITY",
        'a table of rules, each "error", "warning" or "note"',
        read=rule_kinds.code,
        known=rule_kinds.NAMES,
    ),
    (),
    "how loud the findings of a rule are",
    example='{ last-digit = "warning" }',
    scope=Scope.FILE,
)
RULES: Option[tuple[RuleChoice, ...]] = Option(
    "rules",
    lambda: rule_kinds.rule_options(),
    (),
    "the options that a rule has of its own",
    example="{ false-precision = { excess = 4 } }",
    scope=Scope.FILE,
    flag="--rule-option",
)
# --- how texts are read -----------------------------------------------------------------------------------------------

DECIMAL_MARK: Option[str | None] = Option(
    "decimal-mark",
    lambda: kinds.optional(kinds.choice(lambda: {".": ".", ",": ","}, "MARK")),
    None,
    "what a mark is that may be either, as in 1,234; unless said, it groups thousands",
    example='","',
    scope=Scope.FILE,
)
PREFERRED_READINGS: Option[tuple[Entry[str, Meaning], ...]] = Option(
    "preferred-readings",
    lambda: kinds.by_word(
        reading_kinds.meaning(), "UNIT=READING", 'a table of units, each with a reading: "imperial", or "only imperial"'
    ),
    (),
    "what an ambiguous unit means in these texts",
    example='{ gallon = "imperial", nm = "only nautical mile" }',
    scope=Scope.FILE,
)
SPEED_OF_SOUND: Option[Interval | None] = Option(
    "speed-of-sound",
    lambda: kinds.optional(reading_kinds.speed()),
    None,
    "what Mach 1 is, in metres per second; unless said, anything from 290 to 355",
    example="[330, 345]",
    scope=Scope.FILE,
)
UNITS: Option[tuple[str, ...]] = Option(
    "units",
    lambda: kinds.texts("DEFINITION", "a list of definitions in pint's syntax"),
    (),
    "units of your own, each as name = size = symbol (or _) = other names",
    example='["smoot = 1.7018 * meter = _ = smoots"]',
    scope=Scope.FILE,
)
SYNTAX: Option[tuple[Entry[Glob, str], ...]] = Option(
    "syntax",
    lambda: kinds.by_glob(
        kinds.choice(lambda: _syntaxes()),
        "[GLOB=]SYNTAX",
        "a table of patterns, as in .gitignore, each with the name of a syntax",
        alone=True,
    ),
    (),
    "how to read these files, whatever their suffix; the flag without a pattern means every file",
    example='{ "*.txt" = "markdown" }',
    scope=Scope.FILE,
)

# --- which files ------------------------------------------------------------------------------------------------------

INCLUDE: Option[tuple[Glob, ...] | None] = Option(
    "include",
    lambda: kinds.optional(kinds.globs()),
    None,
    "which files a folder stands for, instead of those of a known syntax",
    example='["*.md", "/NEWS"]',
    scope=Scope.FILE,
    forgets=("extend-include",),
)
EXTEND_INCLUDE: Option[tuple[Glob, ...]] = Option(
    "extend-include",
    lambda: kinds.globs(),
    (),
    "which files a folder stands for besides",
    example='["*.adoc"]',
    scope=Scope.FILE,
)
EXCLUDE: Option[tuple[Glob, ...]] = Option(
    "exclude",
    lambda: kinds.globs(),
    (),
    "files and folders to pass over where they are not named themselves",
    example='["/vendor/", "*.de.md"]',
    scope=Scope.FILE,
)
FORCE_EXCLUDE: Option[bool] = Option(
    "force-exclude",
    lambda: kinds.switch(),
    False,
    "pass over what exclude says even where it is named, as pre-commit names files",
    example="true",
    scope=Scope.FILE,
)
RESPECT_GITIGNORE: Option[bool] = Option(
    "respect-gitignore",
    lambda: kinds.switch(),
    True,
    "pass over what git ignores",
    example="false",
    scope=Scope.FILE,
)
MAX_FILE_SIZE: Option[int] = Option(
    "max-file-size",
    lambda: kinds.size(),
    20 * 10**6,
    "the largest file to check: a larger one is skipped in a folder and refused where it is named",
    example='"50 MB"',
    scope=Scope.FILE,
)
STDIN_FILENAME: Option[str | None] = Option(
    "stdin-filename",
    lambda: kinds.optional(kinds.path("FILE")),
    None,
    "what standard input is: its syntax and configuration are that file's, and reports name it so",
    in_files=False,
)

# --- what is printed --------------------------------------------------------------------------------------------------

OUTPUT_FORMAT: Option[str] = Option(
    "output-format",
    lambda: kinds.choice(lambda: _formats()),
    "full",
    "how findings are printed",
    example='"concise"',
)
OUTPUT_FILE: Option[str | None] = Option(
    "output-file",
    lambda: kinds.output("FILE"),
    None,
    "write the report to FILE, whole or not at all, while the terminal gets the summary; - is standard output",
    short="-o",
    in_files=False,
)
CLAIMS: Option[bool] = Option(
    "claims", lambda: kinds.switch(), False, "list every claim judged, agreeing ones too", example="true"
)
MAX_FINDINGS: Option[int | None] = Option(
    "max-findings",
    lambda: kinds.optional(kinds.whole(0)),
    None,
    "print no more findings than that, and say how many are left out; all count for the exit status",
    example="50",
)
STATISTICS: Option[bool] = Option(
    "statistics",
    lambda: kinds.switch(),
    False,
    "count what is found, by rule and cause, instead of listing it",
    example="true",
)
QUIET: Option[bool] = Option(
    "quiet", lambda: kinds.switch(), False, "print findings and errors, and nothing else", example="true", short="-q"
)
COLOR: Option[str] = Option(
    "color",
    lambda: kinds.choice(lambda: {word: word for word in ("auto", "always", "never")}),
    "auto",
    "when to print in colours; auto is on a terminal, as NO_COLOR and FORCE_COLOR allow",
    example='"never"',
)

# --- what makes a run fail --------------------------------------------------------------------------------------------

NEVER = "never"
FAIL_ON: Option[Severity | None] = Option(
    "fail-on",
    lambda: kinds.choice(lambda: {**_SEVERITIES, NEVER: None}),
    Severity.ERROR,
    "the mildest finding that makes the exit status 1",
    example='"warning"',
)
BASELINE: Option[str | None] = Option(
    "baseline",
    lambda: kinds.optional(kinds.path("FILE")),
    None,
    "let findings pass that FILE knows, and tell what it knows that is no longer found",
    example='"unitcheck-baseline.json"',
)
WRITE_BASELINE: Option[str | None] = Option(
    "write-baseline",
    lambda: kinds.optional(kinds.path("FILE")),
    None,
    "let FILE know all that is found, instead of printing it",
    in_files=False,
)
EXIT_ZERO: Option[bool] = Option(
    "exit-zero", lambda: kinds.switch(), False, "exit with 0 whatever is found; errors still make it 2", in_files=False
)

# --- fixes ------------------------------------------------------------------------------------------------------------

FIX: Option[bool] = Option(
    "fix",
    lambda: kinds.switch(),
    False,
    "make the fixes that are sure, and print what is left; of standard input, the text",
    in_files=False,
)
DIFF: Option[bool] = Option(
    "diff",
    lambda: kinds.switch(),
    False,
    "print the changes that --fix would make, and make none; the exit status is 1 if there are any",
    in_files=False,
)
UNSAFE_FIXES: Option[bool] = Option(
    "unsafe-fixes",
    lambda: kinds.switch(),
    False,
    "with --fix or --diff, make the fixes too that are likely but not sure",
    in_files=False,
)

# --- how it is done ---------------------------------------------------------------------------------------------------

JOBS: Option[int | None] = Option(
    "jobs",
    lambda: kinds.optional(kinds.whole(0)),
    None,
    "check with that many processes; 0, as unless said, is as many as pay",
    example="4",
)
CACHE: Option[bool] = Option(
    "cache",
    lambda: kinds.switch(),
    True,
    "keep what is found, and do not check again what is the same",
    example="false",
)
CACHE_DIR: Option[str | None] = Option(
    "cache-dir",
    lambda: kinds.optional(kinds.path("FOLDER")),
    None,
    "where the cache lies; unless said, where the platform keeps them",
    example='".cache"',
)

# --- where options come from ------------------------------------------------------------------------------------------

CONFIG: Option[str | None] = Option(
    "config",
    lambda: kinds.optional(kinds.path("FILE")),
    None,
    "take the configuration from FILE, and look for no other",
    in_files=False,
)
ISOLATED: Option[bool] = Option(
    "isolated", lambda: kinds.switch(), False, "look for no configuration file", in_files=False
)

# ----------------------------------------------------------------------------------------------------------------------

FINDINGS = Group("findings", (SELECT, EXTEND_SELECT, IGNORE, PER_FILE_IGNORES, SEVERITY, RULES))
READING = Group("reading", (DECIMAL_MARK, PREFERRED_READINGS, SPEED_OF_SOUND, UNITS, SYNTAX))
FILES = Group(
    "files",
    (
        INCLUDE,
        EXTEND_INCLUDE,
        EXCLUDE,
        FORCE_EXCLUDE,
        RESPECT_GITIGNORE,
        MAX_FILE_SIZE,
        STDIN_FILENAME,
    ),
)
OUTPUT = Group("output", (OUTPUT_FORMAT, OUTPUT_FILE, CLAIMS, MAX_FINDINGS, STATISTICS, QUIET, COLOR))
FAILING = Group("failing", (FAIL_ON, BASELINE, WRITE_BASELINE, EXIT_ZERO))
FIXES = Group("fixes", (FIX, DIFF, UNSAFE_FIXES))
RUNNING = Group("running", (JOBS, CACHE, CACHE_DIR))
CONFIGURATION = Group("configuration", (CONFIG, ISOLATED))
GROUPS = (FINDINGS, READING, FILES, OUTPUT, FAILING, FIXES, RUNNING, CONFIGURATION)

OPTIONS: tuple[Option[Any], ...] = tuple(option for group in GROUPS for option in group.options)
BY_KEY: Mapping[str, Option[Any]] = {option.key: option for option in OPTIONS}


def _syntaxes() -> Mapping[str, str]:
    from unitcheck.documents import NAMES

    return {name: name for name in NAMES}


def _formats() -> Mapping[str, str]:
    from unitcheck.reports import FORMATS

    return {name: name for name in FORMATS}
