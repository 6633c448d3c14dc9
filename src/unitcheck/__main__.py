"""``python -m unitcheck`` is ``unitcheck``."""

from __future__ import annotations

import gc
import sys

_ALLOCATIONS = 50_000
"""Objects made before circles are looked for among them: nearly all that a start makes stays, in no circle."""


def main() -> int:
    """Run the command line; the answer is its exit status, 130 where it is interrupted before it could begin."""
    gc.set_threshold(_ALLOCATIONS)
    try:
        from unitcheck import cli
    except KeyboardInterrupt:
        return 130
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
