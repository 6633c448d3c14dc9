"""Where a report goes, how it is printed, and what the terminal is told besides."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from unitcheck.cli.telling import is_coloured
from unitcheck.cli.terminal import complain, fit_to_any_text, write
from unitcheck.reports import FOR_PROGRAMS, TELLING_CLAIMS, Style, named
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.summary import Summary
from unitcheck.settings import Settings, SettingsError
from unitcheck.settings.declared import (
    CLAIMS,
    COLOR,
    FAIL_ON,
    MAX_FINDINGS,
    OUTPUT_FILE,
    OUTPUT_FORMAT,
    QUIET,
    STATISTICS,
)

_Renderer = Callable[[Iterable[Outcome | Unread], Style], Iterator[str]]


def print_outcomes(outcomes: Iterable[Outcome | Unread], settings: Settings) -> None:
    """Print the outcomes as the settings ask. Raises Unwritable, BrokenPipeError, and SettingsError before all that."""
    render, path = _renderer(settings), settings[OUTPUT_FILE]
    fit_to_any_text(as_utf_8=path is None and settings[OUTPUT_FORMAT] in FOR_PROGRAMS)
    passing = _Passing(None if settings[STATISTICS] else settings[MAX_FINDINGS], path)
    report = render(passing.through(outcomes), _style(settings))
    if path is None:
        for printed in report:
            write(printed)
    else:
        from unitcheck.cli.output_file import write_whole

        write_whole(path, report)
        if not settings[QUIET]:
            write(f"{passing.summary}\n")
    if passing.left_out:
        complain(f"findings that max-findings leaves out: {passing.left_out:,}")


def _renderer(settings: Settings) -> _Renderer:
    """What prints the report.

    Raises SettingsError where there is no place for the statistics or the claims that are asked for.
    """
    if not settings[STATISTICS]:
        _demand_place_for_claims(settings)
        return named(settings[OUTPUT_FORMAT]).render
    from unitcheck.reports.statistics import renderer

    if settings[CLAIMS]:
        raise settings.origins(CLAIMS)[-1].error("statistics count what is found and list no claims; leave one out")
    try:
        return renderer(settings[OUTPUT_FORMAT])
    except ValueError as error:
        raise settings.origins(STATISTICS)[-1].error(str(error)) from error


def _demand_place_for_claims(settings: Settings) -> None:
    """Raises SettingsError where claims are asked for in a format that has no place for those that agree."""
    output_format = settings[OUTPUT_FORMAT]
    if settings[CLAIMS] and output_format not in TELLING_CLAIMS:
        formats = ", ".join(TELLING_CLAIMS)
        problem = f"claims are printed as {formats}, not as {output_format}; choose one of them, or --no-claims"
        raise settings.origins(CLAIMS)[-1].error(problem)


def _style(settings: Settings) -> Style:
    to_file = settings[OUTPUT_FILE] is not None and settings[COLOR] == "auto"
    return Style(settings[CLAIMS], not to_file and is_coloured(settings), settings[QUIET], settings[FAIL_ON])


def _is_text(outcome: Outcome | Unread, path: str) -> bool:
    """Whether an outcome is that of a file which stands at ``path``; a pipe or a device is none."""
    from unitcheck.cli.output_file import is_one

    return os.path.isfile(path) and is_one(outcome.path or "", path)


class _Passing:
    """Outcomes on their way to a report at ``path``, which gets no more findings than ``most``."""

    def __init__(self, most: int | None, path: str | None) -> None:
        self.summary = Summary()
        self.left_out = 0
        self._room = most
        self._path = path

    def through(self, outcomes: Iterable[Outcome | Unread]) -> Iterator[Outcome | Unread]:
        """The same outcomes; findings that are too many are marked as left out.

        Raises SettingsError where the report would be written over one of the texts.
        """
        for outcome in outcomes:
            if self._path is not None and _is_text(outcome, self._path):
                raise SettingsError(OUTPUT_FILE.long, f"{outcome.path} is one of the texts; name another file")
            self.summary = self.summary.plus(outcome)
            yield outcome if isinstance(outcome, Unread) or self._room is None else self._limited(outcome, self._room)

    def _limited(self, outcome: Outcome, room: int) -> Outcome:
        printed = min(room, len(outcome.findings))
        self._room = room - printed
        self.left_out += len(outcome.findings) - printed
        return outcome.only(range(printed))._replace(left_out=outcome.findings[printed:])
