"""How often the cause named is the slip that was made.

    python -m benchmarks.causes [mutants.jsonl] [--list]

First on slips made by a program. Each line of the file is a text with one claim made wrong and the slip that did it
("mutation"): a factor of ten either way, two digits swapped, another unit, the two units exchanged, 8 % added. Only
claims with an error on them count. The table gives, for each slip, how many were caught, and of these how many have the
cause named, another that is the same arithmetic (``EQUAL``), a different one, or none. ``--list`` shows those of the
last two kinds.

Then on errors that people found in published texts (``documented_errors``), each in a sentence made for it: whether it
is charged, which cause is named, and whether that is what a careful reader says went wrong.
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
from benchmarks.documented_errors import DOCUMENTED, Documented
from unitcheck.model import Agreement, Severity, Span, Verdict

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

SAME = {
    ("wrong-way", "labels-exchanged"): "one arithmetic; only a third value tells them apart",
    ("labels-exchanged", "wrong-way"): "one arithmetic; only a third value tells them apart",
    ("prefix", "decimal-slip"): "a lost kilo is a factor of 1,000",
}
"""A reader's reason and another cause that says the same, and why."""

SHARE = 0.70
"""Of the documented errors, how many are to be charged and given the reader's reason."""


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


@dataclass(frozen=True, slots=True)
class Judged:
    """A documented error, and what was made of it; ``agreement`` is the claim's rung, empty where no claim was seen."""

    error: Documented
    charged: bool
    cause: str | None
    agreement: str

    @property
    def agrees(self) -> bool:
        """Whether it is charged, and given the reader's reason, or none where the reader has none."""
        same = self.cause == self.error.reason or (self.error.reason, self.cause) in SAME
        return self.charged and same

    @property
    def rounded(self) -> bool:
        """Whether the ladder holds the two sides to be one value, rounded or cut."""
        return not self.charged and self.agreement not in ("", Agreement.NONE.value, Agreement.INCOMPARABLE.value)


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
    judged = [_judged(error) for error in DOCUMENTED]
    reached &= _print_documented(judged)
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


def _judged(error: Documented) -> Judged:
    verb = "rose by" if error.is_difference else "is"
    report = unitcheck.check(f"It {verb} {error.stated} ({error.restated}).")
    charges = [finding for finding in report.findings if finding.severity is Severity.ERROR]
    cause = next((finding.cause.name for finding in charges if finding.cause), None)
    agreement = next((verdict.agreement.value for verdict in report.verdicts), "")
    return Judged(error, bool(charges), cause, agreement)


def _print_documented(judged: list[Judged]) -> bool:
    """Each error, then the shares; whether the share of all of them reaches the target."""
    print()
    for each in judged:
        claim = f"{each.error.stated} ({each.error.restated})" + (", a difference" if each.error.is_difference else "")
        named = each.cause or "no cause" if each.charged else f"not charged ({each.agreement or 'no claim'})"
        reader = each.error.reason or "no cause"
        print(f"{'agrees' if each.agrees else 'DIFFERS'}\t{claim}: {named}; the reader: {reader}")
    charged = sum(each.charged for each in judged)
    agreeing = sum(each.agrees for each in judged)
    rounded = sum(each.rounded for each in judged)
    share = agreeing / len(judged)
    print(f"documented: {len(judged)}; charged: {charged}; taken for a rounding: {rounded}; agreeing: {agreeing}")
    print(f"share of all: {share:.3f}; without the roundings: {agreeing / max(1, len(judged) - rounded):.3f}; ", end="")
    print(f"of those charged: {agreeing / max(1, charged):.3f}")
    return share >= SHARE


if __name__ == "__main__":
    sys.exit(main())
