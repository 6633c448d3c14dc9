"""The command line: ``unitcheck PATH…``.

``STATUSES`` tells what the exit status says.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple, TextIO

from unitcheck._version import __version__

if TYPE_CHECKING:
    from unitcheck.config import Config
    from unitcheck.examine import Source
    from unitcheck.model import Severity
    from unitcheck.reports.outcome import Outcome, Unread

    _Sources = Callable[[], Iterator[Source | Unread]]

CLEAN, FOUND, UNUSABLE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141
STATUSES = (
    (CLEAN, "nothing was found, or nothing as severe as --fail-on"),
    (FOUND, "something was"),
    (UNUSABLE, "wrong usage, output that cannot be written, or a file that cannot be read; all others are checked"),
    (INTERRUPTED, "interrupted"),
    (PIPE_CLOSED, "the program that read the output went away"),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the answer is its exit status. ``argv`` leaves out the program's name."""
    try:
        _demand_output(sys.stdout)
        status = _run(sys.argv[1:] if argv is None else argv)
        _flush()
    except KeyboardInterrupt as interrupted:
        _tell(str(interrupted) or "interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _silence(sys.stdout)
        return PIPE_CLOSED
    except _Unwritable as problem:
        _silence(sys.stdout)
        _tell(f"cannot write the output: {problem}")
        return UNUSABLE
    except Exception:  # Python's own status for it would be 1, which says that findings were printed
        import traceback

        _tell(f"this is a mistake in unitcheck; please report it\n{traceback.format_exc().rstrip()}")
        return UNUSABLE
    return status


def _run(argv: Sequence[str]) -> int:
    try:
        options = _parsed(argv)
    except SystemExit as ended:  # argparse has printed what it had to say
        return int(ended.code or CLEAN)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


# --- commands ---------------------------------------------------------------------------------------------------------


def _check(options: argparse.Namespace) -> int:
    """Check what stands at the paths."""
    config = _config(options)
    return _print_reports(lambda: _sources(options.paths, options.syntax, config), config, options)


def _demo(options: argparse.Namespace) -> int:
    """Check the article that comes with the program."""
    from unitcheck import demo
    from unitcheck.examine import Source

    config = _config(options)
    article = Source(demo.PATH, "markdown", config, text=demo.ARTICLE)
    return _print_reports(lambda: iter([article]), config, options)


def _sources(paths: Iterable[str], syntax: str | None, config: Config) -> Iterator[Source | Unread]:
    from unitcheck.discover import Unreadable, files
    from unitcheck.documents import syntax_of
    from unitcheck.examine import Source
    from unitcheck.reports.outcome import Unread

    for file in files(paths):
        if isinstance(file, Unreadable):
            yield Unread(file.path, file.problem)
        else:
            yield Source(file, syntax or syntax_of(file), config)


def _print_reports(sources: _Sources, config: Config, options: argparse.Namespace) -> int:
    """Check what ``sources`` goes through, print what comes of it, and give back the exit status.

    In a long run on a terminal they are gone through once more, to count them.
    """
    from unitcheck.progress import watched
    from unitcheck.reports import Style, named
    from unitcheck.run import Manner, outcomes

    _fit_to_any_text(sys.stdout, options.output_format)
    tally = _Tally(config.fail_on)
    manner = Manner(options.claims, options.jobs, options.cache, options.cache_dir)
    style = Style(claims=options.claims, fail_on=config.fail_on)
    with closing(outcomes(sources(), manner, _complain)) as stream:
        report = named(options.output_format).render(tally.kept(watched(stream, sources)), style)
        try:
            for printed in report:
                _write(printed)
        except KeyboardInterrupt:
            raise KeyboardInterrupt(f"interrupted after {tally.done:,} file{'s' * (tally.done != 1)}") from None
    return tally.status


class _Tally:
    """How many outcomes came so far, and the exit status by them."""

    def __init__(self, fail_on: Severity | None) -> None:
        self.status = CLEAN
        self.done = 0
        self._fail_on = fail_on

    def kept(self, outcomes: Iterable[Outcome | Unread]) -> Iterator[Outcome | Unread]:
        """The outcomes as they come; of what could not be read or checked, standard error tells too."""
        from unitcheck.reports.outcome import Unread

        for outcome in outcomes:
            if isinstance(outcome, Unread):
                _complain(f"{outcome.path or repr(outcome.path)}: {outcome.problem}")
                self.status = UNUSABLE
            elif self._fails(outcome):
                self.status = max(self.status, FOUND)
            self.done += 1
            yield outcome

    def _fails(self, outcome: Outcome) -> bool:
        limit = self._fail_on
        return limit is not None and any(finding.severity.rank >= limit.rank for finding in outcome.findings)


def _complain(problem: str) -> None:
    """Say it after what has been printed so far."""
    _flush()
    _tell(problem)


# --- arguments --------------------------------------------------------------------------------------------------------


class _Command(NamedTuple):
    """A word after ``unitcheck``; what its ``run`` does is its help."""

    name: str
    run: Callable[[argparse.Namespace], int]
    takes_paths: bool = False
    fail_on: str = "error"

    @property
    def told(self) -> str:
        """What it does, in a sentence."""
        return self.run.__doc__ or ""


_NEVER = "never"
_CHECK = _Command("check", _check, takes_paths=True)
_DEMO = _Command("demo", _demo, fail_on=_NEVER)  # its findings are what it is there to show
_COMMANDS = {command.name: command for command in (_CHECK, _DEMO)}
_ABOUT = "Finds where prose states one quantity twice and the two cannot both be true."


def _parsed(argv: Sequence[str]) -> argparse.Namespace:
    """The options, the command's ``run`` among them. Raises SystemExit where argparse answers itself."""
    if not argv:
        _front().print_help(sys.stderr)
        raise SystemExit(UNUSABLE)
    if argv[0] in _COMMANDS:
        return _options(_parser(_COMMANDS[argv[0]]), argv[1:])
    named = _front().parse_known_intermixed_args(_before_dashes(argv))[0].paths[:1]
    if named and named[0] in _COMMANDS:  # unitcheck --claims demo
        rest = list(argv)
        rest.remove(named[0])
        return _options(_parser(_COMMANDS[named[0]]), rest)
    return _options(_front(), argv)


def _options(parser: argparse.ArgumentParser, argv: Sequence[str]) -> argparse.Namespace:
    before = _before_dashes(argv)
    options = parser.parse_intermixed_args(before)
    behind = argv[len(before) + 1 :]
    paths = [*getattr(options, "paths", ()), *behind]
    if hasattr(options, "paths"):
        options.paths = paths
        if not paths:
            parser.error("name a file or folder to check, or - for standard input")
    elif behind:
        parser.error(f"unrecognized arguments: {' '.join(behind)}")
    return options


def _before_dashes(argv: Sequence[str]) -> list[str]:
    """The arguments up to ``--``; those behind it are paths, whatever they look like."""
    return list(argv[: argv.index("--")] if "--" in argv else argv)


def _front() -> argparse.ArgumentParser:
    """The parser of ``unitcheck`` without a command, which is ``unitcheck check``."""
    parser = _new_parser(
        "unitcheck",
        f"{_ABOUT}\n`unitcheck PATH …` is short for `unitcheck check PATH …`.",
        "%(prog)s [check] [OPTION ...] PATH ...\n       %(prog)s demo [OPTION ...]",
    )
    parser.add_argument("--version", action="version", version=f"unitcheck {__version__}")
    told = "\n".join(f"{command.name:7}{command.told}" for command in _COMMANDS.values())
    parser.add_argument_group("commands", told)
    _add_options(parser, _CHECK)
    return parser


def _parser(command: _Command) -> argparse.ArgumentParser:
    usage = "%(prog)s [OPTION ...]" + " PATH ..." * command.takes_paths
    parser = _new_parser(f"unitcheck {command.name}", command.told, usage)
    _add_options(parser, command)
    return parser


def _new_parser(name: str, about: str, usage: str) -> argparse.ArgumentParser:
    statuses = "\n".join(f"  {status:<5}{told}" for status, told in STATUSES)
    return argparse.ArgumentParser(
        prog=name,
        usage=usage,
        description=about,
        epilog=f"exit status:\n{statuses}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_options(parser: argparse.ArgumentParser, command: _Command) -> None:
    from unitcheck.documents import SYNTAXES
    from unitcheck.model import Severity
    from unitcheck.reports import FORMATS

    parser.set_defaults(run=command.run, jobs=None, cache=command.takes_paths, cache_dir=None)
    if command.takes_paths:
        parser.add_argument("paths", nargs="*", metavar="PATH", help="file or folder to check; - is standard input")
        syntaxes = [syntax.NAME for syntax in SYNTAXES]
        parser.add_argument("--syntax", choices=syntaxes, help="read every file as this, whatever its suffix")
        parser.add_argument(
            "--jobs", type=_jobs, metavar="N", help="processes to check with; 0, the default, is as many as pay"
        )
        parser.add_argument("--no-cache", dest="cache", action="store_false", help="check everything, keep nothing")
        parser.add_argument("--cache-dir", metavar="DIR", help="where the cache lies (default: the platform's place)")
    parser.add_argument("--output-format", choices=FORMATS, default=FORMATS[0], help="default: %(default)s")
    for option, told in _CHOICES:
        told = f"{told}; comma-separated codes or names, may be repeated"
        parser.add_argument(option, action="extend", type=_rules, metavar="RULES", help=told)
    parser.add_argument("--claims", action="store_true", help="list every claim judged, agreeing ones too")
    parser.add_argument(
        "--fail-on",
        choices=[*(severity.value for severity in Severity), _NEVER],
        default=command.fail_on,
        help="the mildest finding that makes the exit status 1 (default: %(default)s)",
    )


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"it is the number of processes, or 0 for as many as pay, not {text!r}")
    return int(text)


_CHOICES = (
    ("--select", "run these rules and no others"),
    ("--extend-select", "run these rules too"),
    ("--ignore", "leave these rules out"),
)


def _rules(text: str) -> tuple[str, ...]:
    from unitcheck.rules import listed, named

    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise argparse.ArgumentTypeError(f"it names no rule; the rules are {listed()}")
    try:
        return tuple(named(name).CODE for name in names)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _config(options: argparse.Namespace) -> Config:
    from unitcheck.config import Config
    from unitcheck.model import Severity

    return Config(
        select=None if options.select is None else tuple(options.select),
        extend_select=tuple(options.extend_select or ()),
        ignore=tuple(options.ignore or ()),
        fail_on=None if options.fail_on == _NEVER else Severity(options.fail_on),
    )


# --- the terminal -----------------------------------------------------------------------------------------------------


class _Unwritable(Exception):
    """Standard output takes nothing more, and why."""


def _demand_output(stream: TextIO | None) -> None:
    if stream is None:  # so Python says that whoever started it left standard output closed
        raise _Unwritable("standard output is closed")


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _Unwritable(error.strerror or str(error)) from error


def _write(printed: str) -> None:
    with _writing():
        sys.stdout.write(printed)


def _flush() -> None:
    with _writing():
        sys.stdout.flush()


def _tell(problem: str) -> None:
    """Say it on standard error; where that is closed or full there is nobody left to tell."""
    stream: TextIO | None = sys.stderr
    if stream is not None:
        with suppress(OSError):
            print(f"unitcheck: {problem}", file=stream, flush=True)


def _fit_to_any_text(stream: TextIO, output_format: str) -> None:
    """Let no character of a text or a path stop the printing; what programs read is always UTF-8."""
    from unitcheck.reports import FOR_PROGRAMS

    reconfigure = getattr(stream, "reconfigure", None)  # a stream put in place of stdout may have none
    if reconfigure is not None:
        reconfigure(errors="backslashreplace", **({"encoding": "utf-8"} if output_format in FOR_PROGRAMS else {}))


def _silence(stream: TextIO | None) -> None:
    """Send what is still buffered nowhere, so that the interpreter's own flush at exit does not fail."""
    if stream is not None:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
