"""``python -m unitcheck`` is ``unitcheck``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; the answer is its exit status, 130 where it is interrupted before it could begin."""
    try:
        from unitcheck import cli
    except KeyboardInterrupt:
        return 130
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
