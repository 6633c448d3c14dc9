"""Check an archive of documents: Parquet, JSON Lines, CSV."""

from __future__ import annotations

import os
from contextlib import closing

from unitcheck.cli.commands import Call, Operands
from unitcheck.cli.statuses import CLEAN, FOUND, UNUSABLE
from unitcheck.cli.telling import is_coloured
from unitcheck.cli.terminal import complain, fit_to_any_text, write
from unitcheck.settings import Layer, Resolver, Settings, SettingsError, chosen
from unitcheck.settings import declared as _declared
from unitcheck.settings.option import Group, Kind, Option
from unitcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from unitcheck.batch.archive import Account, Archive, Order
    from unitcheck.batch.batches import Layout
    from unitcheck.batch.parts import Input
    from unitcheck.batch.work import Terms


# --- options ----------------------------------------------------------------------------------------------------------


def _text(metavar: str) -> Kind[str | None]:
    from unitcheck.settings.kinds import optional, text

    return optional(text(metavar))


def _column() -> Kind[str]:
    from unitcheck.settings.kinds import text

    return text("COLUMN")


def _columns() -> Kind[tuple[str, ...]]:
    from unitcheck.settings.kinds import texts

    return texts("COLUMN", "a list of columns")


def _switch() -> Kind[bool]:
    from unitcheck.settings.kinds import switch

    return switch()


def _word(*words: str) -> Kind[str]:
    from unitcheck.settings.kinds import choice

    return choice(lambda: {word: word for word in words})


def _format() -> Kind[str | None]:
    from unitcheck.batch.formats import FORMATS
    from unitcheck.settings.kinds import optional

    return optional(_word(*FORMATS))


def _engine() -> Kind[str]:
    from unitcheck.batch.engines import ENGINES

    return _word(*ENGINES)


_OUT: Option[str | None] = Option(
    "out", lambda: _text("FOLDER"), None, "write the results into FOLDER, a file for each part of the archive"
)
_COLUMN = Option("column", _column, "text", "the column that holds the documents' text")
_KEY: Option[tuple[str, ...]] = Option(
    "key", _columns, (), "pass this column through, so that a document is known by it"
)
_EXPLODED = Option(
    "exploded", _switch, False, "write a row for each finding, instead of one for each document", in_files=False
)
_FORMAT: Option[str | None] = Option(
    "input-format", _format, None, "what the archive is written in; unless said, the suffixes tell"
)
_ENGINE = Option("engine", _engine, "local", "who does the work: processes of this machine, or a Dask cluster")
_SCHEDULER: Option[str | None] = Option(
    "scheduler", lambda: _text("ADDRESS"), None, "the Dask cluster's; unless said, one is started on this machine"
)
_FORM = Option("output-format", lambda: _word("text", "json"), "text", "how the summary is printed")
_MAX_FILE_SIZE = _declared.MAX_FILE_SIZE._replace(
    told="the longest text to check, in characters; longer ones are told as unchecked"
)
_OWN = {option.key: option for option in (_OUT, _COLUMN, _KEY, _EXPLODED, _FORMAT, _ENGINE, _SCHEDULER, _FORM)}

OPERANDS: Operands | None = Operands(
    "INPUT",
    "file, folder, pattern (archive/**/*.parquet) or URL (s3://…) to check",
    demand="name a file or folder to check, and with --out one for the results",
)
GROUPS = (
    Group("archive", tuple(_OWN.values())),
    _declared.FINDINGS,
    _declared.READING,
    Group("running", (_declared.JOBS, _MAX_FILE_SIZE, _declared.FAIL_ON, _declared.EXIT_ZERO)),
    Group("output", (_declared.QUIET, _declared.COLOR)),
    _declared.CONFIGURATION,
)


# --- running ----------------------------------------------------------------------------------------------------------


def run(call: Call) -> int:
    """Write the results, print the summary. Raises SettingsError where a configuration cannot be used."""
    own, resolver = Settings((_only(call.flags, own=True),), _OWN), Resolver(_only(call.flags, own=False))
    fit_to_any_text(as_utf_8=own[_FORM] == "json")
    settings = resolver.of_folder(_shared_folder(call.operands))
    chosen.config_of(settings)
    order = _order(call.operands, own, settings, resolver)
    account = _account(order, own)
    if account is None:
        return UNUSABLE
    for problem in (*account.problems, *account.unchecked):
        complain(f"{problem.path}: {problem.problem}")
    if account.inputs:
        _print(account, own, settings)
    return _status(account, settings)


def _only(flags: Layer, *, own: bool) -> Layer:
    return Layer({key: value for key, value in flags.values.items() if (key in _OWN) is own})


def _shared_folder(words: tuple[str, ...]) -> str:
    """The folder whose configuration is the run's."""
    from unitcheck.batch.files import is_url
    from unitcheck.cli.sources import shared_folder

    paths = tuple(word for word in words if not is_url(word))
    return shared_folder(paths, None) if paths else os.getcwd()


def _order(words: tuple[str, ...], own: Settings, settings: Settings, resolver: Resolver) -> Order:
    from unitcheck.batch.archive import Order
    from unitcheck.batch.batches import Layout
    from unitcheck.batch.engines import Hands
    from unitcheck.batch.inputs import Sought
    from unitcheck.run import cores_here

    if own[_SCHEDULER] is not None and own[_ENGINE] != "dask":
        raise SettingsError(_SCHEDULER.long, "it names a Dask cluster; add --engine dask")
    keys = own[_KEY]
    layout = Layout(own[_COLUMN], tuple(dict.fromkeys(keys)), own[_EXPLODED])
    sought = Sought(words, own[_FORMAT], _folder(own[_OUT]))
    hands = Hands(settings[_declared.JOBS] or cores_here(), own[_SCHEDULER], complain)
    return Order(sought, layout, lambda input: _terms(input, layout, resolver), own[_ENGINE], hands)


def _folder(word: str | None) -> str:
    from unitcheck.batch.files import is_url

    if word is None:
        raise SettingsError(_OUT.long, "it is missing; name a folder for the results")
    if is_url(word):
        raise SettingsError(_OUT.long, f"{word} is a URL; name a folder, one that all workers share with this machine")
    return os.path.realpath(os.path.expanduser(word))


def _terms(input: Input, layout: Layout, resolver: Resolver) -> Terms:
    """Under what an input is checked: the configuration nearest to it. Raises Unfit where that cannot be used."""
    from unitcheck.batch.files import is_url
    from unitcheck.batch.parts import Unfit
    from unitcheck.batch.rows import demand_text
    from unitcheck.batch.work import Terms

    path = None if is_url(input.url) else input.url
    try:
        settings = resolver.of_folder(os.path.dirname(path) if path else os.getcwd())
        syntax = chosen.syntax_of(settings, path) or "plain"
        demand_text(syntax)
        return Terms(layout, chosen.config_of(settings, path), syntax, settings[_declared.MAX_FILE_SIZE])
    except (SettingsError, ValueError) as error:
        raise Unfit(str(error)) from error


def _account(order: Order, own: Settings) -> Account | None:
    """What the run came to; None where it had to end, which is told. Raises SettingsError."""
    from unitcheck.batch import summary
    from unitcheck.batch.archive import Archive
    from unitcheck.batch.engines import Unreachable
    from unitcheck.batch.extras import MissingExtra
    from unitcheck.batch.folder import Taken
    from unitcheck.settings.layers import told
    from unitcheck.writing import Unwritable

    try:
        archive = Archive(order)
        if archive.found:
            _go(archive)
            summary.keep(archive.account(), order.sought.out)
        return archive.account()
    except MissingExtra as error:
        who = "batch" if own[_ENGINE] == _ENGINE.default else f"{_ENGINE.long} {own[_ENGINE]}"
        complain(f"{who} {error.problem}")
        return None
    except Taken as error:
        raise SettingsError(_OUT.long, f"{told(order.sought.out)}: {error.problem}") from error
    except (Unreachable, Unwritable) as error:
        complain(str(error))
        return None


def _go(archive: Archive) -> None:
    """Do all of it. Raises KeyboardInterrupt, with how far it came."""
    from unitcheck.batch.bar import watched

    done = 0
    try:
        with closing(archive.steps()) as steps:
            for _ in watched(steps, archive.size):
                done += 1
    except KeyboardInterrupt:
        parts = f"{done:,} part{'s' * (done != 1)}"
        raise KeyboardInterrupt(f"interrupted after {parts}; the same command goes on from there") from None


def _print(account: Account, own: Settings, settings: Settings) -> None:
    """The summary."""
    from unitcheck.batch import summary
    from unitcheck.reports.paint import Brush

    if own[_FORM] == "json":
        write(summary.as_json(account))
    elif not settings[_declared.QUIET]:
        for line in summary.text(account, Brush(is_coloured(settings))):
            write(line)


def _status(account: Account, settings: Settings) -> int:
    if account.problems or account.tally.unchecked:
        return UNUSABLE
    limit = settings[_declared.FAIL_ON]
    fails = limit is not None and any(kind.severity.rank >= limit.rank for kind, _ in account.tally.findings)
    return FOUND if fails and not settings[_declared.EXIT_ZERO] else CLEAN
