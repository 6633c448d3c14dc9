"""How often the cause named is the slip that was made.

    python benchmarks/causes.py [mutants.jsonl] [--list]

Each line of the file is a text with one claim made wrong and the slip that did it ("mutation"): a factor of ten either
way, two digits swapped, another unit, the two units exchanged, 8 % added. Only claims with an error on them count. The
table gives, for each slip, how many were caught, and of these how many have the cause named, another that is the same
arithmetic (``EQUAL``), a different one, or none. ``--list`` shows those of the last two kinds.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import unitcheck
from unitcheck.model import Agreement, Span, Verdict

MADE = {
    "x10": "decimal-slip",
    "div10": "decimal-slip",
    "swap": "digits-swapped",
    "unit": "neighbouring-unit",
    "labels-exchanged": "labels-exchanged",
    "plus8": "",
}
"""The cause that each slip should be given; 8 % too much has no cause to find."""

EQUAL = {
    ("unit", "decimal-slip"): "centimetres for millimetres are a factor of ten",
    ("unit", "prefix"): "litres for millilitres, kilograms for grams",
    ("labels-exchanged", "prefix"): "1,550 µm (1.55 nm): one prefix, or both units",
}
"""Other causes that describe the same slip as simply, and why."""

TARGET = 0.90


@dataclass(frozen=True, slots=True)
class Caught:
    """A wrong claim that was charged, and the cause it was given."""

    mutation: str
    stated: str
    restated: str
    original: str
    cause: str
    because: str

    @property
    def outcome(self) -> str:
        if self.cause == MADE[self.mutation]:
            return "named"
        if (self.mutation, self.cause) in EQUAL:
            return "equal"
        return "other" if self.cause else "none"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mutants", nargs="?", type=Path, default=_beside_the_checkout())
    parser.add_argument("--list", action="store_true", help="show every claim whose cause is another or none")
    arguments = parser.parse_args()
    if arguments.mutants is None:
        parser.error("no mutants.jsonl beside the checkout; name one")
    caught = list(_caught(arguments.mutants))
    reached = _print_table(caught)
    if arguments.list:
        _print_others(caught)
    return 0 if reached else 1


def _beside_the_checkout() -> Path | None:
    return next(iter(sorted(Path(__file__).resolve().parents[2].glob("*/corpus/mutants.jsonl"))), None)


def _caught(path: Path) -> Iterator[Caught]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claim = next(each for each in row["claims"] if each.get("mutated"))
        verdict = _charged(row["text"], claim["a"], claim["b"])
        if verdict is not None:
            name, because = (verdict.cause.name, verdict.cause.because) if verdict.cause else ("", "")
            yield Caught(row["mutation"], claim["a"], claim["b"], row["orig_b"], name, because)


def _charged(text: str, stated: str, restated: str) -> Verdict | None:
    """The verdict against the claim between these two parts of the text, or None."""
    for verdict in unitcheck.check(text).verdicts:
        sides = (verdict.claim.stated_span, verdict.claim.restated_span)
        if verdict.agreement is Agreement.NONE and _on(text, sides, stated, restated):
            return verdict
    return None


def _on(text: str, sides: tuple[Span, Span], stated: str, restated: str) -> bool:
    """Whether the two spans cut out the two parts, give or take what the scanner leaves off."""
    one, other = (text[start:end] for start, end in sides)
    return _alike(one, stated) and _alike(other, restated)


def _alike(found: str, wanted: str) -> bool:
    return found in wanted or wanted in found


def _print_table(caught: list[Caught]) -> bool:
    """The table; whether every slip but the one without a cause reaches the target."""
    print(f"{'slip':18}{'caught':>8}{'named':>8}{'equal':>8}{'other':>8}{'none':>8}{'share':>8}")
    reached = True
    for mutation in MADE:
        count = Counter(each.outcome for each in caught if each.mutation == mutation)
        total = sum(count.values())
        right = count["named"] + count["equal"] + (count["none"] if not MADE[mutation] else 0)
        share = right / max(1, total)
        reached &= share >= TARGET or not MADE[mutation]
        cells = "".join(f"{count[outcome]:8}" for outcome in ("named", "equal", "other", "none"))
        print(f"{mutation:18}{total:8}{cells}{share:8.3f}")
    return reached


def _print_others(caught: list[Caught]) -> None:
    for each in caught:
        if each.outcome == "other" or (each.outcome == "none" and MADE[each.mutation]):
            claim = f"{each.stated} ({each.restated}), from {each.original}"
            print(f"{each.mutation}: {claim}: {each.because or 'no cause'}")


if __name__ == "__main__":
    sys.exit(main())
