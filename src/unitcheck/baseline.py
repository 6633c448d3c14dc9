"""Known findings: a file of them, and outcomes without them. docs/baseline.md is its manual.

A finding is known by its path, its rule and the text of its two sides (``Outcome.fingerprints``), so that it stays
known wherever it moves in its file, and is new once the claim itself is edited. Those that read alike are counted.
Paths start from the folder that the baseline lies in and have forward slashes. A file of which nothing is known may use
up what is known of files that are no longer there: it may be one of them under another name.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Iterator

from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.typed import Any, NamedTuple

VERSION = 1
_FORMAT = "unitcheck-baseline"
_REMEDY = "restore it, or remove it and write it anew"
_FOREIGN = f'it does not say "format": "{_FORMAT}"; name another file'


class Unusable(Exception):
    """A file that is no baseline, and the problem: a clause that says what to do about it."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class Known(NamedTuple):
    """A finding that stands so many times in one file, by its fingerprint, which begins with the rule's code."""

    path: str
    fingerprint: str
    times: int = 1

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.fingerprint.partition(":")[0]


class Baseline(NamedTuple):
    """Known findings, sorted, and the folder that their paths start from."""

    folder: str
    known: tuple[Known, ...] = ()

    def path_of(self, path: str | None) -> str:
        """How the baseline calls a file; standard input and the demo, which are none, keep their names."""
        if path is None or (path.startswith("<") and path.endswith(">")):
            return path or "<text>"
        try:
            path = os.path.relpath(path, self.folder)
        except ValueError:  # another drive
            path = os.path.abspath(path)
        return path.replace(os.sep, "/")

    def lost(self) -> frozenset[str]:
        """The files known of that are no longer there."""
        paths = {known.path for known in self.known}
        return frozenset(p for p in paths if not p.startswith("<") and not os.path.exists(os.path.join(self.folder, p)))


# --- outcomes ---------------------------------------------------------------------------------------------------------


class Sifted(NamedTuple):
    """How many findings were known, and what the baseline holds that is no longer found."""

    known: int
    gone: tuple[Known, ...]


def sifted(outcomes: Iterable[Outcome | Unread], baseline: Baseline) -> Generator[Outcome | Unread, None, Sifted]:
    """The outcomes without the findings that are known; what comes of the baseline is returned at their end.

    Of several findings that read alike the first are the known ones. What is known of a file that is there and was not
    checked, or of a rule that did not run on it, is not gone.
    """
    stock = _Stock(baseline)
    known = 0
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            yield outcome
            continue
        new = stock.new(outcome)
        passed = sorted(set(range(len(outcome.findings))).difference(new))
        known += len(passed)
        yield outcome.only(new)._replace(known=tuple(outcome.findings[number] for number in passed))
    return Sifted(known, stock.gone())


class _Stock:
    """What is left of a baseline as findings use it up."""

    def __init__(self, baseline: Baseline) -> None:
        self._baseline = baseline
        self._left: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for known in baseline.known:
            self._left[known.path][known.fingerprint] += known.times
        self._owned = frozenset(self._left)
        self._lost = baseline.lost()
        self._checked: dict[str, tuple[str, ...]] = {}  # the rules that ran, by path
        self._holders: defaultdict[str, list[str]] = defaultdict(list)  # lost files by what is known of them
        for known in reversed(baseline.known):
            if known.path in self._lost:
                self._holders[known.fingerprint].append(known.path)

    def new(self, outcome: Outcome) -> tuple[int, ...]:
        """The numbers of the findings that are not known."""
        path = self._baseline.path_of(outcome.path)
        self._checked[path] = outcome.rules
        return tuple(n for n, fingerprint in enumerate(outcome.fingerprints) if not self._take(path, fingerprint))

    def gone(self) -> tuple[Known, ...]:
        """What was not used up although it was looked for, or its file is lost."""
        looked_for = (
            known
            for known in self._baseline.known
            if known.path in self._lost or known.code in self._checked.get(known.path, ())
        )
        left = (known._replace(times=self._left[known.path][known.fingerprint]) for known in looked_for)
        return tuple(known for known in left if known.times)

    def _take(self, path: str, fingerprint: str) -> bool:
        """Use one up, if there is one: of the file's own, or, where nothing is known of it, of a lost one's."""
        holder = path if path in self._owned else self._lost_holder(fingerprint)
        if holder is None or not self._left[holder][fingerprint]:
            return False
        self._left[holder][fingerprint] -= 1
        return True

    def _lost_holder(self, fingerprint: str) -> str | None:
        holders = self._holders.get(fingerprint, [])
        while holders and not self._left[holders[-1]][fingerprint]:
            holders.pop()
        return holders[-1] if holders else None


def renewed(baseline: Baseline, outcomes: Iterable[Outcome | Unread]) -> Baseline:
    """A baseline of what is found in ``outcomes``, all of which are taken.

    What is known of a file that is there and was not checked, or of a rule that did not run on it, is kept.
    """
    found: Counter[Known] = Counter()
    checked: dict[str, tuple[str, ...]] = {}
    for outcome in outcomes:
        if isinstance(outcome, Outcome):
            path = baseline.path_of(outcome.path)
            checked[path] = outcome.rules
            found.update(Known(path, fingerprint) for fingerprint in outcome.fingerprints)
    lost = baseline.lost()
    kept = (
        known for known in baseline.known if known.path not in lost and known.code not in checked.get(known.path, ())
    )
    return baseline._replace(known=tuple(sorted((*kept, *(each._replace(times=n) for each, n in found.items())))))


# --- files ------------------------------------------------------------------------------------------------------------


def empty(path: str) -> Baseline:
    """The baseline that a file at ``path`` is before anything is known."""
    return Baseline(os.path.dirname(os.path.abspath(path)))


def to_json(baseline: Baseline) -> bytes:
    """A baseline as its file holds it: UTF-8, sorted, a line for each finding, so that a change to it reads well."""
    import json

    findings: dict[str, dict[str, int]] = {}
    for known in sorted(baseline.known):
        findings.setdefault(known.path, {})[known.fingerprint] = known.times
    printed = {"format": _FORMAT, "version": VERSION, "findings": findings}
    # A path may hold what is no text; "\udcff", as the error handler writes it, is JSON for just that.
    return (json.dumps(printed, ensure_ascii=False, indent=2) + "\n").encode("utf-8", errors="backslashreplace")


def load(path: str) -> Baseline:
    """The baseline in the file at ``path``.

    Raises Unusable where there is none, or it cannot be read.
    """
    from unitcheck import reading

    try:
        content = reading.content(path)
    except FileNotFoundError as error:
        raise Unusable(path, f"there is no such baseline; --write-baseline {path} makes it") from error
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Unusable(path, f"cannot be read ({why}); name a file that can") from error
    return empty(path)._replace(known=_known(path, _parsed(path, content)))


def load_or_empty(path: str) -> Baseline:
    """The baseline in the file at ``path``, or an empty one where there is no file.

    Raises Unusable where there is one that cannot be read, so that nothing else is written over.
    """
    return load(path) if os.path.lexists(path) else empty(path)


def save(path: str, baseline: Baseline) -> None:
    """Write a baseline, whole or not at all.

    Raises writing.Unwritable.
    """
    from unitcheck import writing

    writing.write(path, to_json(baseline))


def _parsed(path: str, content: bytes) -> object:
    import json

    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        if _FORMAT.encode() not in content:
            raise Unusable(path, f"is no baseline of unitcheck: {_FOREIGN}") from error
        where = f"line {error.lineno}, column {error.colno}"
        raise Unusable(path, f"is broken in {where} ({error.msg}); {_REMEDY}") from error
    except _Twice as twice:
        raise Unusable(path, f"is broken: it says {str(twice)!r} twice; {_REMEDY}") from twice
    except (ValueError, RecursionError) as error:  # no UTF-8, a number of 5,000 digits, brackets without end
        raise Unusable(path, f"is no baseline of unitcheck: {_FOREIGN}") from error


class _Twice(ValueError):
    """A name that an object has twice, as after a bad merge."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen = Counter(name for name, _ in pairs)
    for name, times in seen.items():
        if times > 1:
            raise _Twice(name)
    return dict(pairs)


def _known(path: str, printed: object) -> tuple[Known, ...]:
    if not isinstance(printed, dict) or printed.get("format") != _FORMAT:
        raise Unusable(path, f"is no baseline of unitcheck: {_FOREIGN}")
    version = printed.get("version")
    if version != VERSION or isinstance(version, bool):
        newer = isinstance(version, int) and version > VERSION
        remedy = "upgrade unitcheck" if newer else _REMEDY
        raise Unusable(path, f"is a baseline of version {version!r}, and this unitcheck reads {VERSION}; {remedy}")
    return tuple(sorted(_entries(path, printed.get("findings"))))


def _entries(path: str, findings: Any) -> Iterator[Known]:
    if not isinstance(findings, dict):
        raise Unusable(path, f'is broken: "findings" is no object; {_REMEDY}')
    for file, counts in findings.items():
        if not isinstance(counts, dict):
            raise Unusable(path, f"is broken: what it says of {file!r} is no object; {_REMEDY}")
        for fingerprint, times in counts.items():
            if type(times) is not int or times < 1:
                raise Unusable(path, f"is broken: {file!r}, {fingerprint!r} is {times!r} and no count; {_REMEDY}")
            yield Known(file, fingerprint, times)
