"""The folder that caches lie in."""

from __future__ import annotations

import os
import sys


def default_folder(platform: str = sys.platform) -> str | None:
    """Where the platform keeps caches, and unitcheck in it; None where it does not say."""
    if platform == "win32":
        caches = os.environ.get("LOCALAPPDATA", "")
    elif platform == "darwin":
        caches = os.path.expanduser("~/Library/Caches")
    else:
        caches = os.environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(caches):  # as the XDG specification has it
            caches = os.path.expanduser("~/.cache")
    return os.path.join(caches, "unitcheck") if os.path.isabs(caches) else None


def make_folder(folder: str) -> None:
    """Make the folder, unless it is there, with what keeps it out of back-ups and version control.

    Raises OSError, and ValueError where the path cannot be one.
    """
    if os.path.isdir(folder):
        return
    os.makedirs(folder, mode=0o700, exist_ok=True)
    for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n")):
        with open(os.path.join(folder, name), "w", encoding="ascii") as file:
            file.write(text)
