"""Standard output and standard error, whatever becomes of them: closed, full, or read by a program that goes away."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typed is not loaded: this module may have to print no more than a version
if TYPE_CHECKING:
    from unitcheck.typed import TextIO


class Unwritable(Exception):
    """Standard output takes nothing more, and why."""


def demand_output() -> None:
    """Raises Unwritable where there is no standard output."""
    stream: TextIO | None = sys.stdout
    if stream is None:  # so Python says that whoever started it left standard output closed
        raise Unwritable("standard output is closed")


def write(printed: str) -> None:
    """Print it. Raises Unwritable, and BrokenPipeError where the reader went away."""
    try:
        sys.stdout.write(printed)
    except OSError as error:
        raise _told(error) from error


def write_bytes(content: bytes) -> None:
    """Print what is in an encoding of its own. Raises as ``write`` does."""
    flush()
    try:
        sys.stdout.buffer.write(content)
    except OSError as error:
        raise _told(error) from error


def flush() -> None:
    """Send off what has been printed so far. Raises as ``write`` does."""
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _told(error) from error


def _told(error: OSError) -> Exception:
    return error if isinstance(error, BrokenPipeError) else Unwritable(error.strerror or str(error))


def tell(problem: str, *, lines: bool = False) -> None:
    """Say it on standard error, in one line unless it has several; where that is closed or full nobody is left to tell.

    The name of a file cannot move the cursor, nor begin a line of its own.
    """
    stream: TextIO | None = sys.stderr
    if stream is None:
        return
    shown = problem if problem.isprintable() else "".join(_visible(each, lines) for each in problem)
    try:  # contextlib.suppress would have to be loaded
        print(f"unitcheck: {shown}", file=stream, flush=True)
    except OSError:
        return


def _visible(character: str, lines: bool) -> str:
    """The character, or the escape of one that a terminal would obey or cannot show."""
    import unicodedata

    if unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp") or (lines and character == "\n"):
        return character
    return character.encode("unicode_escape").decode("ascii")


def complain(problem: str) -> None:
    """Say it on standard error, after what has been printed so far. Raises as ``flush`` does."""
    flush()
    tell(problem)


def fit_to_any_text(*, as_utf_8: bool) -> None:
    """Let no character of a text or a path stop the printing; what programs read is UTF-8 on any terminal."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)  # a stream put in place of stdout may have none
    if reconfigure is not None:
        reconfigure(errors="backslashreplace", **({"encoding": "utf-8"} if as_utf_8 else {}))


def silence() -> None:
    """Send what is still buffered nowhere, so that the interpreter's own flush at exit does not fail."""
    stream: TextIO | None = sys.stdout
    if stream is None:
        return
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError:
        return
