"""From what holds in a folder to the Config and the syntax that a file in it is checked with."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from unitcheck.config import Config
from unitcheck.conventions import Conventions, Preferred
from unitcheck.rules import chosen, named
from unitcheck.settings.declared import (
    DECIMAL_MARK,
    EXTEND_SELECT,
    FAIL_ON,
    IGNORE,
    PER_FILE_IGNORES,
    PREFERRED_READINGS,
    RULES,
    SELECT,
    SEVERITY,
    SPEED_OF_SOUND,
    SYNTAX,
    UNITS,
)
from unitcheck.settings.layers import Settings
from unitcheck.settings.option import Option
from unitcheck.typed import Any

TYPE_CHECKING = False
if TYPE_CHECKING:
    from unitcheck.globs import Glob
    from unitcheck.settings.rule_kinds import RuleChoice


def config_of(settings: Settings, path: str | None = None) -> Config:
    """What the file at an absolute path, or a text without one, is checked under.

    Raises SettingsError where a unit or a reading is none.
    """
    config = _config(settings)
    if path is None:
        return config
    ignored = [rule for glob, rules in settings[PER_FILE_IGNORES] if _means(glob, path) for rule in rules]
    return config._replace(ignore=(*config.ignore, *dict.fromkeys(ignored))) if ignored else config


def demand_rules(settings: Settings) -> None:
    """Raises SettingsError where no rule is left to run, so that nothing could be found, or as ``config_of`` does."""
    config = config_of(settings)
    if not chosen(config.select, config.extend_select, config.ignore):
        said = settings.origins(IGNORE) or settings.origins(SELECT)
        raise said[-1].error("it leaves no rule to run; see unitcheck rules for those there are")


def syntax_of(settings: Settings, path: str | None) -> str | None:
    """The syntax that was chosen for the file at an absolute path, or for a text without one, if any was."""
    chosen = [syntax for glob, syntax in settings[SYNTAX] if _means(glob, path or "-")]
    return chosen[-1] if chosen else None


def _means(glob: Glob, path: str) -> bool:
    from unitcheck.globs import cover

    return cover((glob,), path)


@lru_cache(64)
def _config(settings: Settings) -> Config:
    return Config(
        conventions=_conventions(settings),
        select=settings[SELECT],
        extend_select=settings[EXTEND_SELECT],
        ignore=settings[IGNORE],
        fail_on=settings[FAIL_ON],
        severities=tuple((rule, severity) for rule, severity in settings[SEVERITY]),
        rule_options=tuple(
            (code, _options(code, tuple(choices))) for code, choices in groupby(_by_rule(settings), key=_code)
        ),
    )


def _by_rule(settings: Settings) -> list[RuleChoice]:
    choices = settings[RULES]
    return sorted(choices, key=_code)


def _code(choice: RuleChoice) -> str:
    return choice.code


def _options(code: str, choices: tuple[RuleChoice, ...]) -> object:
    options: Any = named(code).Options
    return options(**{choice.name: choice.value for choice in choices})


def _conventions(settings: Settings) -> Conventions:
    own = Conventions(
        decimal_mark=settings[DECIMAL_MARK], units=settings[UNITS], speed_of_sound=settings[SPEED_OF_SOUND]
    )
    _demand_sense(own, settings, UNITS)
    preferred = tuple(Preferred(unit, *meaning) for unit, meaning in settings[PREFERRED_READINGS])
    conventions = Conventions(
        decimal_mark=own.decimal_mark, units=own.units, speed_of_sound=own.speed_of_sound, preferred=preferred
    )
    _demand_sense(conventions, settings, PREFERRED_READINGS)
    return conventions


def _demand_sense(conventions: Conventions, settings: Settings, option: Option[Any]) -> None:
    """Raises SettingsError where the lexicon cannot be made with what the option adds to it."""
    if not settings[option]:
        return
    try:
        conventions.lexicon()
    except ValueError as error:
        raise settings.origins(option)[-1].error(str(error)) from error
