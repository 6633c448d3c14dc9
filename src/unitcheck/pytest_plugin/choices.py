"""What pytest's options and its configuration choose, as flags of the command line: over unitcheck's configuration."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout

import pytest

from unitcheck.cli.arguments import parsed
from unitcheck.cli.commands import Call
from unitcheck.cli.sources import Sources
from unitcheck.config import Config
from unitcheck.settings import Layer, Resolver, SettingsError, chosen
from unitcheck.settings.declared import (
    BASELINE,
    CONFIGURATION,
    EXTEND_INCLUDE,
    FAIL_ON,
    FILES,
    FINDINGS,
    INCLUDE,
    READING,
    STDIN_FILENAME,
    SYNTAX,
)
from unitcheck.settings.option import Misfit, Option, Place
from unitcheck.typed import Any

_FILES, _OPTIONS, _PYTHON = "unitcheck_files", "unitcheck_options", "unitcheck_python"
_MODULES = ("*.py", "*.pyi")
_AS_SYNTAX = {"docstrings": "python", "messages": "python_messages"}
_HERE = "."
_HELP = "it takes no --help; run unitcheck --help"
_FIT = {
    option.key
    for option in (*FINDINGS.options, *READING.options, *FILES.options, FAIL_ON, BASELINE, *CONFIGURATION.options)
} - {STDIN_FILENAME.key}
"""The options that mean something in a test run: what is printed, and how fast, is pytest's affair."""


class Choices:
    """What was chosen for a run of pytest; ``resolver`` says what holds in a folder.

    Raises pytest.UsageError where it is nothing that could be chosen.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._folder = str(config.inipath.parent if config.inipath else config.rootpath)
        self._place = Place(self._folder, str(config.rootpath))
        self.resolver = Resolver(self._flags())

    @property
    def has_files(self) -> bool:
        """Whether it is said which files are documents."""
        return bool(self._config.getini(_FILES))

    @property
    def has_modules(self) -> bool:
        """Whether Python modules are documents wherever they are."""
        return bool(self._python()) and not self.has_files

    def sources(self, paths: tuple[str, ...], passes_over: Callable[[str], bool]) -> Sources:
        """What some absolute paths stand for, but for what pytest passes over.

        Raises pytest.UsageError where a configuration cannot be used.
        """
        with usage_errors():
            return Sources(paths, self.resolver, passes_over)

    def config_of_texts(self) -> Config:
        """What a text without a path is checked under. Raises pytest.UsageError where it cannot be used."""
        with usage_errors():
            return chosen.config_of(self.resolver.of_folder(str(self._config.rootpath)))

    def _flags(self) -> Layer:
        values: dict[str, Any] = dict(self._options().flags.values)
        fail_on = self._config.getoption("unitcheck_fail_on")
        if fail_on is not None:
            values[FAIL_ON.key] = self._read(FAIL_ON, (fail_on,), "--unitcheck-fail-on")
        files, python = self._words(_FILES), self._python()
        if files:
            values[INCLUDE.key] = self._read(INCLUDE, files, _FILES)
        if python:
            entries = tuple(f"{glob}={_AS_SYNTAX[python]}" for glob in _MODULES)
            values[SYNTAX.key] = (*self._read(SYNTAX, entries, _PYTHON), *values.get(SYNTAX.key, ()))
        if self.has_modules:
            values[EXTEND_INCLUDE.key] = (
                *self._read(EXTEND_INCLUDE, _MODULES, _PYTHON),
                *values.get(EXTEND_INCLUDE.key, ()),
            )
        return Layer(values)

    def _read(self, option: Option[Any], words: tuple[str, ...], name: str) -> Any:
        try:
            return option.kind.of_words(words, self._place)
        except Misfit as misfit:
            raise pytest.UsageError(f"{name}: {misfit.problem}") from None

    def _words(self, name: str) -> tuple[str, ...]:
        words = self._config.getini(name)
        for word in words:
            if not isinstance(word, str):
                raise pytest.UsageError(f"{name}: must be a list of strings; {word!r} is none")
        return tuple(words)

    def _python(self) -> str | None:
        """What of Python modules is to be checked, if anything."""
        said = self._config.getoption("unitcheck_python")
        name, word = ("--unitcheck-python", said) if said else (_PYTHON, self._config.getini(_PYTHON))
        if word and word not in _AS_SYNTAX:
            raise pytest.UsageError(f"{name}: must be {' or '.join(_AS_SYNTAX)}, not {word!r}")
        return word or None

    def _options(self) -> Call:
        """What the command line makes of the options in pytest's configuration."""
        words = self._words(_OPTIONS)
        said = io.StringIO()
        try:
            with redirect_stderr(said), redirect_stdout(said):
                call = parsed(("check", _HERE, *words), self._folder)
        except SystemExit as ended:
            problem = said.getvalue().rstrip().rpartition("error: ")[2] if ended.code else _HELP
            raise pytest.UsageError(f"{_OPTIONS}: {problem}") from None
        except SettingsError as error:
            raise pytest.UsageError(f"{_OPTIONS}: {error}") from None
        if call.operands != (_HERE,):
            raise pytest.UsageError(
                f"{_OPTIONS}: {call.operands[1]!r} is no option; {_FILES} says which files to check"
            )
        for key in call.flags.values:
            if key not in _FIT:
                raise pytest.UsageError(f"{_OPTIONS}: --{key} means nothing in a test run; run unitcheck itself for it")
        return call


@contextmanager
def usage_errors() -> Iterator[None]:
    """Let pytest tell of a configuration that cannot be used."""
    try:
        yield
    except SettingsError as error:
        raise pytest.UsageError(f"unitcheck: {error}") from error
