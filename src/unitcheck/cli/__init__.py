"""The command line: ``unitcheck PATH…``.

``STATUSES`` tells what the exit status says. Nothing is loaded before it is needed: a version is printed by an
interpreter that has loaded next to nothing.
"""

from __future__ import annotations

import os
import sys

from unitcheck._version import __version__
from unitcheck.cli.interrupts import Heard
from unitcheck.cli.statuses import CLEAN, FOUND, INTERRUPTED, PIPE_CLOSED, STATUSES, UNUSABLE
from unitcheck.cli.terminal import Unwritable, demand_output, flush, silence, tell, write

TYPE_CHECKING = False  # typing itself is slow to load
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["CLEAN", "FOUND", "INTERRUPTED", "PIPE_CLOSED", "STATUSES", "UNUSABLE", "main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the answer is its exit status. ``argv`` leaves out the program's name."""
    try:
        with Heard():
            demand_output()
            status = _run(sys.argv[1:] if argv is None else argv)
            flush()
    except KeyboardInterrupt as interrupted:
        tell(str(interrupted) or "interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        silence()
        return PIPE_CLOSED
    except Unwritable as problem:
        silence()
        tell(f"cannot write the output: {problem}")
        return UNUSABLE
    except Exception:  # Python's own status for it would be 1, which says that findings were printed
        import traceback

        tell(f"this is a mistake in unitcheck; please report it\n{traceback.format_exc().rstrip()}", lines=True)
        return UNUSABLE
    return status


def _run(argv: Sequence[str]) -> int:
    if list(argv) == ["--version"]:
        write(f"unitcheck {__version__}\n")
        return CLEAN
    from unitcheck.cli.arguments import parsed
    from unitcheck.settings.layers import SettingsError

    if not _has_folder():
        tell("the working directory is gone; go to another")
        return UNUSABLE
    try:
        call = parsed(argv)
        return call.command.run(call)
    except SystemExit as ended:  # argparse has printed what it had to say
        return int(ended.code or CLEAN)
    except SettingsError as problem:
        tell(str(problem))
        return UNUSABLE


def _has_folder() -> bool:
    """Whether there is a working directory, from which paths and configuration are found."""
    try:
        os.getcwd()
    except OSError:
        return False
    return True
