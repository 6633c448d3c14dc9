"""The command line: ``unitcheck PATH…``.

Exit status: 0 clean, 1 findings at or above ``--fail-on``, 2 wrong usage or something that could not be read, 130 when
interrupted, 141 when the reader of the output went away.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TextIO

from unitcheck._version import __version__

if TYPE_CHECKING:
    from unitcheck.config import Config
    from unitcheck.discover import Unreadable
    from unitcheck.model import Report

CLEAN, FOUND, UNUSABLE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141
_NEVER = "never"
_ABOUT = "Finds where prose states one quantity twice and the two cannot both be true."
_STATUS = (
    "exit status: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or input that cannot be read "
    "(everything that can be is still checked)"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the answer is its exit status. ``argv`` leaves out the program's name.

    Raises SystemExit where argparse answers itself: 0 for --help and --version, 2 for wrong usage.
    """
    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _silence(sys.stdout)
        return PIPE_CLOSED
    except Exception:  # Python's own status for it would be 1, which says that findings were printed
        import traceback

        traceback.print_exc()
        return UNUSABLE
    return status


def _run(argv: Sequence[str]) -> int:
    parser = _parser()
    if not argv:
        parser.print_help(sys.stderr)
        return UNUSABLE
    named = argv[0] in {"-h", "--help", "--version", *(command.name for command in _COMMANDS)}
    options = parser.parse_args(argv if named else ["check", *argv])
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


def _texts(paths: Iterable[str], syntax: str | None) -> Iterator[_Text | Unreadable]:
    from unitcheck.discover import STDIN, Unreadable, files, read_text
    from unitcheck.documents import syntax_of

    for file in files(paths):
        if isinstance(file, Unreadable):
            yield file
            continue
        try:
            yield _Text("<stdin>" if file == STDIN else file, read_text(file), syntax or syntax_of(file))
        except Unreadable as problem:
            yield problem


def _print_reports(texts: Iterable[_Text | Unreadable], options: argparse.Namespace) -> int:
    from unitcheck.reports import named

    _fit_to_any_text(sys.stdout, options.output_format)
    run = _Run(_config(options))
    for printed in named(options.output_format).render(run.reports(texts), claims=options.claims):
        sys.stdout.write(printed)
    return run.status


class _Run:
    """One run over some texts; ``status`` is the exit status by what came so far."""

    def __init__(self, config: Config) -> None:
        from unitcheck.checker import Checker

        self.status = CLEAN
        self._config = config
        self._checker = Checker(config)

    def reports(self, texts: Iterable[_Text | Unreadable]) -> Iterator[Report]:
        """A report for each text that could be checked; of the others standard error tells."""
        for text in texts:
            if not isinstance(text, _Text):
                self._complain(str(text))
                continue
            try:
                report = self._checker.check(text.text, syntax=text.syntax, path=text.path)
            except Exception as error:  # one text must not keep the others from being checked
                self._complain(f"{text.path}: could not be checked; please report this: {_told(error)}")
                continue
            if self._fails(report):
                self.status = max(self.status, FOUND)
            yield report

    def _fails(self, report: Report) -> bool:
        limit = self._config.fail_on
        return limit is not None and any(finding.severity.rank >= limit.rank for finding in report.findings)

    def _complain(self, problem: str) -> None:
        sys.stdout.flush()
        print(f"unitcheck: {problem}", file=sys.stderr)
        self.status = UNUSABLE


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


_COMMANDS = (
    _Command("check", _check, takes_paths=True),
    _Command("demo", _demo, fail_on=_NEVER),  # its findings are what it is there to show
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="unitcheck", description=_ABOUT, epilog=_STATUS)
    parser.add_argument("--version", action="version", version=f"unitcheck {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in _COMMANDS:
        told = (command.run.__doc__ or "").rstrip(".")
        own = commands.add_parser(command.name, help=told, description=f"{told}.", epilog=_STATUS)
        own.set_defaults(run=command.run)
        _add_options(own, command)
    return parser


def _add_options(parser: argparse.ArgumentParser, command: _Command) -> None:
    from unitcheck.documents import SYNTAXES
    from unitcheck.model import Severity
    from unitcheck.reports import FORMATS

    if command.takes_paths:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="file or folder to check; - is standard input")
        syntaxes = [syntax.NAME for syntax in SYNTAXES]
        parser.add_argument("--syntax", choices=syntaxes, help="read every file so, whatever its suffix")
    formats = [report_format.NAME for report_format in FORMATS]
    parser.add_argument("--output-format", choices=formats, default=formats[0], help="default: %(default)s")
    for option, told in _CHOICES:
        parser.add_argument(option, type=_rules, metavar="RULES", help=f"{told}; codes or names with commas between")
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
    from unitcheck.rules import named

    try:
        return tuple(named(name.strip()).CODE for name in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _config(options: argparse.Namespace) -> Config:
    from unitcheck.config import Config
    from unitcheck.model import Severity

    return Config(
        select=options.select,
        extend_select=options.extend_select or (),
        ignore=options.ignore or (),
        fail_on=None if options.fail_on == _NEVER else Severity(options.fail_on),
    )


# --- the terminal -----------------------------------------------------------------------------------------------------


def _fit_to_any_text(stream: TextIO, output_format: str) -> None:
    """Let no character of a text or a path stop the printing; JSON is always UTF-8."""
    reconfigure = getattr(stream, "reconfigure", None)  # a stream put in place of stdout may have none
    if reconfigure is not None:
        reconfigure(errors="backslashreplace", **({"encoding": "utf-8"} if output_format == "json" else {}))


def _silence(stream: TextIO) -> None:
    """Send what is still buffered nowhere, so that the interpreter's own flush at exit does not fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
