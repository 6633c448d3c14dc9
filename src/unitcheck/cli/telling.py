"""What the commands share that tell something and check no file: text or JSON, with colours or without."""

from __future__ import annotations

import os
import sys

from unitcheck.cli.terminal import fit_to_any_text
from unitcheck.settings.declared import COLOR
from unitcheck.settings.layers import Layer, Settings
from unitcheck.settings.option import Group, Kind, Option
from unitcheck.typed import NamedTuple


def _switch() -> Kind[bool]:
    from unitcheck.settings.kinds import switch

    return switch()


JSON = Option("json", _switch, False, "print it as JSON", in_files=False)
"""What a command prints that is no list of findings; those have more formats, and ``--output-format``."""
GROUP = Group("output", (JSON, COLOR))


class Manner(NamedTuple):
    """How to tell it."""

    colour: bool
    as_json: bool


def manner_of(flags: Layer) -> Manner:
    """How the flags have it told; standard output is made fit for that."""
    own = {option.key: option for option in GROUP.options}
    settings = Settings((Layer({key: value for key, value in flags.values.items() if key in own}),), own)
    as_json = settings[JSON]
    fit_to_any_text(as_utf_8=as_json)
    return Manner(is_coloured(settings), as_json)


def is_coloured(settings: Settings) -> bool:
    """Whether to print in colours: as the user says, or else as the environment and the terminal do."""
    choice = settings[COLOR]
    if choice != "auto":
        return choice == "always"
    from unitcheck.reports.paint import is_wanted

    return is_wanted(sys.stdout, os.environ)
