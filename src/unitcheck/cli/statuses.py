"""What the exit status of a run says."""

from __future__ import annotations

CLEAN, FOUND, UNUSABLE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141
STATUSES = (
    (CLEAN, "nothing was found, or nothing as severe as --fail-on"),
    (FOUND, "something was"),
    (UNUSABLE, "wrong usage, output that cannot be written, or a file that cannot be read; all others are checked"),
    (INTERRUPTED, "interrupted"),
    (PIPE_CLOSED, "the program that read the output went away"),
)
STATUSES_OF_TELLING = (
    (CLEAN, "it was told"),
    (UNUSABLE, "wrong usage, a configuration that cannot be used, or output that cannot be written"),
    *STATUSES[-2:],
)
"""Those of the commands that check nothing."""
