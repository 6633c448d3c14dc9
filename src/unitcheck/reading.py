"""The content of a file that is read whole because the user, or another file, names it: a configuration, a baseline."""

from __future__ import annotations

import os
import stat
from errno import EINVAL


def content(path: str) -> bytes:
    """What the file at ``path`` holds. A pipe is read, as a shell may put one in a file's place.

    Raises OSError where it cannot be read, or is a device, which may never end, and ValueError where it is no path.
    """
    with open(path, "rb") as file:
        kind = os.fstat(file.fileno()).st_mode
        if stat.S_ISCHR(kind) or stat.S_ISBLK(kind):
            raise OSError(EINVAL, "It is a device")
        return file.read()
