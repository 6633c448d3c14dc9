"""``python -m unitcheck`` is ``unitcheck``."""

from __future__ import annotations

import sys

from unitcheck.cli import main

if __name__ == "__main__":
    sys.exit(main())
