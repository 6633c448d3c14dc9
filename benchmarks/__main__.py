"""Measures unitcheck and holds it against its targets.

    python -m benchmarks [NAME ...] [--quick] [--fail] [--prose FILE] [--output FILE]

Without a NAME every family is measured, and what came out is written to benchmarks/RESULTS.md. The exit status is 0; 1
under --fail where a target is missed; 2 where something that was named is not there, or a measurement failed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import families, prose, table
from benchmarks.child import ChildFailed
from benchmarks.figure import Broken, Detail, Family, Figure, Row, Settings

RESULTS = Path(__file__).parent / "RESULTS.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write; the answer is the exit status."""
    options = _options(arguments)
    try:
        chosen = families.named(options.names)
        text = prose.found(options.prose, quick=options.quick)
    except (ValueError, OSError) as problem:
        print(f"benchmarks: {problem}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="unitcheck-benchmarks-") as work:
        settings = Settings(text.text, text.source, options.quick, Path(work), _say)
        measured = [(family, tuple(_measured(family, settings))) for family in chosen]
    print(table.table(row for _, rows in measured for row in rows))
    output = options.output or (None if options.names or options.quick else RESULTS)
    if output is not None:
        told = ((family.NAME, _told(family), rows) for family, rows in measured)
        before = output.read_text(encoding="utf-8") if options.names and output.exists() else ""
        output.write_text(table.page(told, text.source, before), encoding="utf-8", newline="\n")
    return status([row for _, rows in measured for row in rows], fail=options.fail)


def status(rows: Sequence[Row], *, fail: bool) -> int:
    """The exit status; what was skipped misses no target."""
    if any(isinstance(row, Broken) for row in rows):
        return 2
    return 1 if fail and any(isinstance(row, Figure) and row.met is False for row in rows) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = ", ".join(family.NAME for family in families.FAMILIES)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"what to measure: {names}")
    parser.add_argument("--quick", action="store_true", help="small samples, few runs: whether it works, not how fast")
    parser.add_argument("--fail", action="store_true", help="exit 1 where a target is missed")
    parser.add_argument(
        "--prose", type=Path, metavar="FILE", help=f"the text to read, instead of what {prose.VARIABLE} names"
    )
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write the results here, beside those there of other families"
    )
    return parser.parse_args(arguments)


def _measured(family: Family, settings: Settings) -> Iterator[Row]:
    for row in _guarded(family, settings):
        if not isinstance(row, Detail):
            _say(f"{family.NAME}: {table.line(row)}")
        yield row


def _guarded(family: Family, settings: Settings) -> Iterator[Row]:
    """Its rows; a process that fails ends this family, and the others are still measured."""
    try:
        yield from family.measure(settings)
    except ChildFailed as problem:
        yield Broken(family.NAME, str(problem))


def _told(family: Family) -> str:
    """What it measures: the docstring of its module."""
    return (family.__doc__ or "").strip()


def _say(told: str) -> None:
    print(told, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
