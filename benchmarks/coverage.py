"""What share of the quantities that people marked in real prose are read as one quantity, ends included.

    python -m benchmarks.coverage [corpus] [--list]

``corpus`` is a directory with ``pairs.jsonl``: on each line a text, and claims whose two sides ("a" and "b") are quoted
from it. A side is covered where one quantity begins and ends within ``SLACK`` characters of it and leaves out neither
its sign nor the last letter of its unit. ``--list`` shows the sides that are not. quantulum3 is asked the same where it
is installed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from unitcheck import Checker
from unitcheck.model import Span

SLACK = 3  # characters at either end: a hedge, a bracket, a full stop that one side counts and the other does not
TARGET = 0.99
SIGNS = "-+−–±"
DEFAULT = Path(__file__).parents[2] / "shared" / "corpus"

Extractor = Callable[[str], Iterable[Span]]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a claim as it is quoted, and every place where it stands in its text."""

    text: str
    quoted: str
    places: tuple[Span, ...]

    def covered(self, found: Iterable[Span]) -> bool:
        """Whether one of ``found`` covers it at one of its places."""
        spans = tuple(found)
        return any(self._covers(span, place) for place in self.places for span in spans)

    def _covers(self, span: Span, place: Span) -> bool:
        near = abs(span.start - place.start) <= SLACK and abs(span.end - place.end) <= SLACK
        return near and self._sign(place) >= span.start and self._last_letter(place) < span.end

    def _sign(self, place: Span) -> int:
        """Where its sign stands; where it has none, a position that any span reaches."""
        signed = self.text[place.start] in SIGNS
        return place.start if signed else place.end

    def _last_letter(self, place: Span) -> int:
        kept = self.text[place.start : place.end].rstrip(" .,;:)")
        return place.start + len(kept) - 1


@dataclass(frozen=True, slots=True)
class Score:
    """How one extractor did."""

    name: str
    sides: int
    missed: tuple[Side, ...]
    seconds: float

    @property
    def share(self) -> float:
        return 1 - len(self.missed) / self.sides if self.sides else 0.0


def sides(lines: Iterable[str]) -> Iterator[tuple[str, tuple[Side, ...]]]:
    """Each text with the sides of its claims, every one once."""
    for line in lines:
        record = json.loads(line)
        quoted = dict.fromkeys(claim[side] for claim in record["claims"] for side in ("a", "b"))
        yield record["text"], tuple(Side(record["text"], each, _places(record["text"], each)) for each in quoted)


def _places(text: str, quoted: str) -> tuple[Span, ...]:
    starts, start = [], text.find(quoted)
    while start >= 0:
        starts.append(start)
        start = text.find(quoted, start + 1)
    return tuple(Span(start, start + len(quoted)) for start in starts)


def score(name: str, extract: Extractor, texts: Iterable[tuple[str, tuple[Side, ...]]]) -> Score:
    """What ``extract`` covers; a side that its text does not hold counts for nothing."""
    count, begun = 0, time.perf_counter()
    missed: list[Side] = []
    for text, wanted in texts:
        present = [side for side in wanted if side.places]
        found = tuple(extract(text)) if present else ()
        count += len(present)
        missed.extend(side for side in present if not side.covered(found))
    return Score(name, count, tuple(missed), time.perf_counter() - begun)


# --- extractors -------------------------------------------------------------------------------------------------------


def with_unitcheck() -> Extractor:
    checker = Checker()
    return lambda text: [quantity.source_span for quantity in checker.check(text).quantities]


def with_quantulum3() -> Extractor | None:
    """None where quantulum3 is not installed, or cannot start."""
    try:
        parser = import_module("quantulum3.parser")
    except Exception as error:  # its imports reach for numpy, scipy, sklearn …
        print(f"quantulum3: not measured ({error!r})", file=sys.stderr)
        return None

    def extract(text: str) -> Iterator[Span]:
        try:
            found = parser.parse(text)
        except Exception:  # it raises on a few of the texts; what it would have found there, it has not
            return
        yield from (Span(*each.span) for each in found)

    return extract


# --- report -----------------------------------------------------------------------------------------------------------


def table(scores: Iterable[Score]) -> str:
    rows = [f"| {each.name} | {each.sides} | {each.share:.1%} | {each.seconds:.1f} s |" for each in scores]
    return "\n".join(("| extractor | quantities | covered | time |", "| --- | ---: | ---: | ---: |", *rows))


def misses(of: Score) -> str:
    shown = (f"{side.quoted!r} in …{_around(side)}…" for side in of.missed)
    return "\n".join((f"{of.name} misses {len(of.missed)}:", *shown))


def _around(side: Side) -> str:
    place = side.places[0]
    return side.text[max(0, place.start - 40) : place.end + 30]


def main(arguments: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="how many marked quantities are read")
    options.add_argument("corpus", nargs="?", type=Path, default=DEFAULT)
    options.add_argument("--list", action="store_true", help="show the sides that are missed")
    chosen = options.parse_args(arguments)
    pairs = chosen.corpus / "pairs.jsonl"
    if not pairs.is_file():
        print(f"{pairs}: no such file; name the directory that holds it", file=sys.stderr)
        return 2
    texts = tuple(sides(pairs.read_text(encoding="utf-8").splitlines()))
    ours = score("unitcheck", with_unitcheck(), texts)
    other = with_quantulum3()
    scores = [ours] if other is None else [ours, score("quantulum3", other, texts)]
    print(table(scores))
    if chosen.list:
        print(misses(ours))
    return 0 if ours.share >= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
