"""The bar of a long run: there where somebody sees it, and never in the way of what is printed."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout

import pytest

from unitcheck import progress
from unitcheck.progress import watched
from unitcheck.reports.outcome import Outcome, Unread

QUIET: Outcome | Unread = Outcome("quiet.md", (), (), (), 2, 1)
LOUD: Outcome | Unread = Unread("loud.md", "is told of")
CONTROL = re.compile(r"\x1b\[(\d*)(\w)|\x1b\[\?\d+[hl]|\r|\n|[^\x1b\r\n]+")


class Terminal(io.StringIO):
    """A terminal, with all that was ever sent to it."""

    def isatty(self) -> bool:
        return True

    def screen(self) -> list[str]:
        """What is seen on it: the few control sequences that a bar is drawn with are obeyed."""
        lines, row, column = [""], 0, 0
        for found in CONTROL.finditer(self.getvalue()):
            told = found[0]
            if told == "\n":
                row, column = row + 1, 0
                lines += [""] * (row + 1 - len(lines))
            elif told == "\r":
                column = 0
            elif found[2] == "A":
                row -= int(found[1] or 1)
            elif found[2] == "K":
                lines[row] = ""
            elif not told.startswith("\x1b"):
                lines[row] = lines[row][:column].ljust(column) + told + lines[row][column + len(told) :]
                column += len(told)
        return lines

    def told(self) -> list[str]:
        """How many of how many, as the bar has it."""
        return re.findall(r"\S+(?= files)", "".join(self.screen()))


class Clock:
    """Time that passes when an outcome takes some."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(progress, "monotonic", made)
    return made


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """One that rich takes for one."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Terminal()


@contextmanager
def shown_on(terminal: Terminal) -> Iterator[None]:
    """Standard output and standard error are both that terminal."""
    with redirect_stdout(terminal), redirect_stderr(terminal):
        yield


def lasting(clock: Clock, seconds: float, outcomes: list[Outcome | Unread]) -> Iterator[Outcome | Unread]:
    """The outcomes, after that many seconds each."""
    for outcome in outcomes:
        clock.now += seconds
        yield outcome


def test_a_long_run_shows_how_much_of_it_is_done(terminal: Terminal, clock: Clock) -> None:
    with shown_on(terminal):
        stream = watched(lasting(clock, 0.5, [QUIET] * 8), lambda: iter(range(8)))
        seen = [terminal.told() for _ in stream]
    assert seen == [[], *([f"{done}/8"] for done in range(2, 9))]
    assert not any(terminal.screen()), "and nothing of it is left"


def test_the_total_is_told_when_all_is_counted(
    terminal: Terminal, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counting a large tree takes its time, and the run does not wait for it."""
    monkeypatch.setattr(progress, "_COUNTED", 3)
    with shown_on(terminal):
        stream = watched(lasting(clock, 1.0, [QUIET] * 7), lambda: iter(range(7)))
        told = [terminal.told() for _ in stream]
    assert told == [["1/?"], ["2/?"], *([f"{done}/7"] for done in range(3, 8))]


def test_a_short_run_shows_nothing(terminal: Terminal, clock: Clock) -> None:
    with shown_on(terminal):
        assert list(watched(lasting(clock, 0.009, [QUIET] * 100), lambda: iter(()))) == [QUIET] * 100
    assert terminal.getvalue() == ""


def test_what_is_printed_finds_an_empty_line(terminal: Terminal, clock: Clock) -> None:
    outcomes = [QUIET, QUIET, LOUD, LOUD, QUIET, LOUD, QUIET]
    with shown_on(terminal):
        for outcome in watched(lasting(clock, 0.7, outcomes), lambda: iter(outcomes)):
            if outcome is LOUD:
                print("loud.md:1:1: error")
        print("7 files")
    assert "6/7" in terminal.getvalue()
    assert [line for line in terminal.screen() if line] == ["loud.md:1:1: error"] * 3 + ["7 files"]


def test_a_run_that_breaks_off_leaves_nothing_on_the_terminal(terminal: Terminal, clock: Clock) -> None:
    def interrupted() -> Iterator[Outcome | Unread]:
        yield from lasting(clock, 2.0, [QUIET] * 3)
        raise KeyboardInterrupt

    with shown_on(terminal), pytest.raises(KeyboardInterrupt):
        list(watched(interrupted(), lambda: iter(range(9))))
    assert "3/9" in terminal.getvalue()
    assert not any(terminal.screen())


def test_what_goes_into_a_pipe_or_a_file_holds_no_bar(clock: Clock) -> None:
    stream = io.StringIO()
    outcomes = [QUIET, LOUD]
    with redirect_stderr(stream):
        assert list(watched(lasting(clock, 5.0, outcomes), lambda: iter(outcomes))) == outcomes
    assert stream.getvalue() == ""


def test_who_closed_standard_error_sees_no_bar(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert list(watched(lasting(clock, 5.0, [QUIET]), lambda: iter(()))) == [QUIET]


def test_without_rich_there_is_no_bar(terminal: Terminal, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with shown_on(terminal):
        assert list(watched(lasting(clock, 5.0, [QUIET, LOUD]), lambda: iter(()))) == [QUIET, LOUD]
    assert terminal.getvalue() == ""
