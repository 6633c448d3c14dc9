"""The command line: ``unitcheck PATH…``.

``STATUSES`` tells what the exit status says.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple, TextIO

from unitcheck._version import __version__

if TYPE_CHECKING:
    from unitcheck.config import Config
    from unitcheck.reports.outcome import Outcome, Unread

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
    except KeyboardInterrupt:
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
    return _print_reports(_texts(options.paths, options.syntax), options)


def _demo(options: argparse.Namespace) -> int:
    """Check the article that comes with the program."""
    from unitcheck import demo

    return _print_reports([_Text(demo.PATH, demo.ARTICLE, "markdown")], options)


class _Text(NamedTuple):
    """Something to check, under the path it is reported by."""

    path: str
    text: str
    syntax: str


def _texts(paths: Iterable[str], syntax: str | None) -> Iterator[_Text | Unread]:
    from unitcheck.discover import STDIN, Unreadable, files, read_text
    from unitcheck.documents import syntax_of
    from unitcheck.reports.outcome import Unread

    for file in files(paths):
        try:
            if isinstance(file, Unreadable):
                raise file
            yield _Text("<stdin>" if file == STDIN else file, read_text(file), syntax or syntax_of(file))
        except Unreadable as unreadable:
            _complain(str(unreadable))
            yield Unread(unreadable.path, unreadable.problem)


def _print_reports(texts: Iterable[_Text | Unread], options: argparse.Namespace) -> int:
    from unitcheck.reports import Style, named

    _fit_to_any_text(sys.stdout, options.output_format)
    run = _Run(_config(options), claims=options.claims)
    style = Style(claims=options.claims, fail_on=run.fail_on)
    for printed in named(options.output_format).render(run.outcomes(texts), style):
        _write(printed)
    return run.status


class _Run:
    """One run over some texts; ``status`` is the exit status by what came so far."""

    def __init__(self, config: Config, *, claims: bool) -> None:
        from unitcheck.checker import Checker

        self.status = CLEAN
        self._config = config
        self.fail_on = config.fail_on
        self._claims = claims
        self._checker = Checker(config)

    def outcomes(self, texts: Iterable[_Text | Unread]) -> Iterator[Outcome | Unread]:
        """An outcome for each text that could be checked; of the others standard error tells too."""
        for text in texts:
            outcome = self._outcome(text) if isinstance(text, _Text) else text
            self.status = max(self.status, self._status(outcome))
            yield outcome

    def _outcome(self, text: _Text) -> Outcome | Unread:
        from unitcheck.reports.outcome import Unread, outcome

        try:
            report = self._checker.check(text.text, syntax=text.syntax, path=text.path)
            return outcome(report, claims=self._claims)
        except Exception as error:  # one text must not keep the others from being checked
            problem = f"could not be checked; please report this: {_told(error)}"
            _complain(f"{text.path}: {problem}")
            return Unread(text.path, problem)

    def _status(self, outcome: Outcome | Unread) -> int:
        from unitcheck.reports.outcome import Unread

        if isinstance(outcome, Unread):
            return UNUSABLE
        return FOUND if self._fails(outcome) else CLEAN

    def _fails(self, outcome: Outcome) -> bool:
        limit = self._config.fail_on
        return limit is not None and any(finding.severity.rank >= limit.rank for finding in outcome.findings)


def _complain(problem: str) -> None:
    """Say it after what has been printed so far."""
    _flush()
    _tell(problem)


def _told(error: Exception) -> str:
    """What went wrong and in which line of the program."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" in {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{place}"


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

    parser.set_defaults(run=command.run)
    if command.takes_paths:
        parser.add_argument("paths", nargs="*", metavar="PATH", help="file or folder to check; - is standard input")
        syntaxes = [syntax.NAME for syntax in SYNTAXES]
        parser.add_argument("--syntax", choices=syntaxes, help="read every file as this, whatever its suffix")
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
