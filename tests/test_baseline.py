"""Known findings stay known wherever they move; new ones are told, and so is what is gone."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Generator, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_diff import applied
from unitcheck import Checker, Config
from unitcheck.baseline import (
    Baseline,
    Known,
    Sifted,
    Unusable,
    empty,
    load,
    load_or_empty,
    renewed,
    save,
    sifted,
    to_json,
)
from unitcheck.diff import diff
from unitcheck.reports.outcome import Outcome, Unread, outcome

WRONG = "It is 600 km (273 miles) wide."
ALSO = "It is 7 km (40 miles) deep."
CUT = "It is 600 km (372 miles) wide."


def told(text: str, path: str = "a.md", config: Config | None = None) -> Outcome:
    return outcome(Checker(config).check(text, "markdown", path))


def known(*outcomes: Outcome, folder: str | Path = "") -> Baseline:
    return renewed(Baseline(str(folder or os.getcwd())), outcomes)


class Run:
    """Outcomes sifted: ``left`` are the messages of what is new, ``sifted`` what came of the baseline."""

    def __init__(self, baseline: Baseline, *outcomes: Outcome | Unread) -> None:
        self.outcomes = tuple(self._run(sifted(outcomes, baseline)))
        self.left = [
            f"{each.path}: {finding.code} {finding.message}"
            for each in self.outcomes
            if isinstance(each, Outcome)
            for finding in each.findings
        ]

    def _run(self, generator: Generator[Outcome | Unread, None, Sifted]) -> Iterable[Outcome | Unread]:
        self.sifted = yield from generator


KEPT = [
    (f"# A\n\n{WRONG}\n", f"# A\n\nMore.\n\n{WRONG}\n", "a paragraph above it"),
    (f"{WRONG}\n\n{ALSO}\n", f"{ALSO}\n\n{WRONG}\n", "paragraphs moved"),
    ("It is 600 km (273 miles) wide.", "It is 600\nkm (273\u00a0miles) wide.", "lines and spaces"),
    ("It is 600 km (273 miles) wide.", "> The **600 km** (273 miles) of it.", "the words and the markup around it"),
    (f"{WRONG} {WRONG}", WRONG, "one of two that read alike is gone"),
]


@pytest.mark.parametrize(("before", "after", "why"), KEPT)
def test_what_is_known_stays_known(before: str, after: str, why: str) -> None:
    assert Run(known(told(before)), told(after)).left == [], why


NEW = [
    (WRONG, "It is 600 km (274 miles) wide.", 1, "the claim itself was edited"),
    (WRONG, "It is 601 km (273 miles) wide.", 1, "the same, on the other side"),
    (WRONG, f"{WRONG} {ALSO}", 1, "another claim"),
    (WRONG, f"{WRONG} {WRONG} {WRONG}", 2, "the same claim, twice more"),
    (CUT, WRONG, 1, "another rule"),
]


@pytest.mark.parametrize(("before", "after", "count", "why"), NEW)
def test_what_is_not_known_is_told(before: str, after: str, count: int, why: str) -> None:
    assert len(Run(known(told(before)), told(after)).left) == count, why


def test_all_that_goes_with_a_finding_goes_with_it() -> None:
    whole = told(f"{WRONG} {ALSO}")
    (left,) = Run(known(told(WRONG)), whole).outcomes
    assert isinstance(left, Outcome)
    assert (left.findings, left.excerpts, left.fingerprints) == (
        whole.findings[1:],
        whole.excerpts[1:],
        ("UC101: 7 km / 40 miles",),
    )
    assert (left.quantities, left.judged) == (whole.quantities, whole.judged)


GONE = Known("a.md", "UC101: 600 km / 273 miles")


def test_what_is_gone_is_told() -> None:
    assert Run(known(told(f"{WRONG} {ALSO}")), told(ALSO)).sifted == Sifted(1, (GONE,))
    assert Run(known(told(f"{WRONG} {WRONG} {WRONG}")), told(WRONG)).sifted == Sifted(1, (GONE._replace(times=2),))


def test_what_was_not_looked_for_is_not_gone(tmp_path: Path) -> None:
    """Another file that is there, one that could not be read, a rule that did not run."""
    (tmp_path / "a.md").touch()
    path = str(tmp_path / "a.md")
    baseline = known(told(f"{WRONG} {CUT}", path), folder=tmp_path)
    assert len(baseline.known) == 2
    assert Run(baseline, told("", str(tmp_path / "b.md"))).sifted.gone == ()
    assert Run(baseline, Unread(path, "cannot be read")).sifted.gone == ()
    left = Run(baseline, told("", path, Config(ignore=("UC104",)))).sifted.gone
    assert [each.code for each in left] == ["UC101"]


def test_a_file_that_went_is_gone_with_all_that_was_known_of_it(tmp_path: Path) -> None:
    baseline = known(told(WRONG, str(tmp_path / "a.md")), folder=tmp_path)
    assert Run(baseline, told("", str(tmp_path / "b.md"))).sifted == Sifted(0, (GONE,))


def test_a_file_under_another_name_is_known(tmp_path: Path) -> None:
    (tmp_path / "b.md").touch()
    baseline = known(told(f"{WRONG} {ALSO}", str(tmp_path / "a.md")), folder=tmp_path)
    run = Run(baseline, told(f"{WRONG} {WRONG}", str(tmp_path / "b.md")))
    assert len(run.left) == 1
    assert run.sifted == Sifted(1, (Known("a.md", "UC101: 7 km / 40 miles"),))


def test_a_copy_is_new_and_so_is_what_a_known_file_has_of_a_lost_one(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    (tmp_path / "b.md").touch()
    a, b = (str(tmp_path / name) for name in ("a.md", "b.md"))
    assert len(Run(known(told(WRONG, a), folder=tmp_path), told(WRONG, b)).left) == 1
    lost = known(told(WRONG, str(tmp_path / "lost.md")), told(ALSO, b), folder=tmp_path)
    assert len(Run(lost, told(f"{ALSO} {WRONG}", b)).left) == 1


def test_two_lost_files_are_used_up_one_after_the_other(tmp_path: Path) -> None:
    lost = [told(WRONG, str(tmp_path / name)) for name in ("a.md", "b.md")]
    found = [told(WRONG, str(tmp_path / name)) for name in ("c.md", "d.md", "e.md")]
    run = Run(known(*lost, folder=tmp_path), *found)
    assert [line.partition(":")[0] for line in run.left] == [str(tmp_path / "e.md")]
    assert run.sifted == Sifted(2, ())
    assert [each.path for each in Run(known(*lost, folder=tmp_path), found[0]).sifted.gone] == ["b.md"]


def test_paths_start_from_the_baseline_and_have_forward_slashes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "docs")
    baseline = known(told(WRONG, os.path.join("deep", "a.md")), told(WRONG, "../b.md"), folder=tmp_path)
    assert [each.path for each in baseline.known] == ["b.md", "docs/deep/a.md"]
    monkeypatch.chdir(tmp_path)
    assert not Run(baseline, told(WRONG, "docs/deep/a.md"), told(WRONG, str(tmp_path / "b.md"))).left


def test_standard_input_keeps_its_name_and_is_never_lost(tmp_path: Path) -> None:
    baseline = known(told(WRONG, "<stdin>"), folder=tmp_path)
    assert [each.path for each in baseline.known] == ["<stdin>"]
    assert not Run(baseline, told(WRONG, "<stdin>")).left
    assert not Run(baseline, told("", "a.md")).sifted.gone


def test_long_sides_are_cut_in_a_fingerprint() -> None:
    (fingerprint,) = told(f"<!-- unitcheck: ignore -- {'so ' * 300}it is -->").fingerprints
    assert fingerprint.startswith("UC901: unitcheck: ignore -- so so")
    assert fingerprint.endswith("so so it is")
    assert len(fingerprint) == len("UC901: ") + 201


# --- writing it anew --------------------------------------------------------------------------------------------------


def test_writing_it_anew_drops_what_is_gone_and_keeps_what_was_not_looked_for(tmp_path: Path) -> None:
    a, b, c = (str(tmp_path / name) for name in ("a.md", "b.md", "c.md"))
    for path in (a, b, c):
        Path(path).touch()
    baseline = known(told(f"{WRONG} {CUT}", a), told(WRONG, b), told(WRONG, c), folder=tmp_path)
    assert len(baseline.known) == 4
    Path(c).unlink()
    found = told(ALSO, a, Config(select=("UC101",)))
    anew = renewed(baseline, [found, Unread(b, "cannot be read")])
    assert anew.known == (
        Known("a.md", "UC101: 7 km / 40 miles"),
        Known("a.md", "UC104: 600 km / 372 miles"),
        Known("b.md", "UC101: 600 km / 273 miles"),
    )


def test_the_file_is_sorted_and_has_a_line_for_each_finding(tmp_path: Path) -> None:
    baseline = known(
        told(f"{WRONG} {ALSO} {WRONG}", "b.md"), told("Auf 5 km (5 mi) – 長さ. <!-- unitcheck: x -->", "a.md")
    )
    assert to_json(baseline).decode() == (
        "{\n"
        '  "format": "unitcheck-baseline",\n'
        '  "version": 1,\n'
        '  "findings": {\n'
        '    "a.md": {\n'
        '      "UC101: 5 km / 5 mi": 1,\n'
        '      "UC901: unitcheck: x": 1\n'
        "    },\n"
        '    "b.md": {\n'
        '      "UC101: 600 km / 273 miles": 2,\n'
        '      "UC101: 7 km / 40 miles": 1\n'
        "    }\n"
        "  }\n"
        "}\n"
    )
    assert to_json(Baseline("")) == b'{\n  "format": "unitcheck-baseline",\n  "version": 1,\n  "findings": {}\n}\n'


def test_a_change_to_one_finding_is_a_change_of_one_line(tmp_path: Path) -> None:
    before = to_json(known(told(f"{WRONG} {ALSO} {CUT}")))
    after = to_json(known(told(f"{WRONG} {CUT}")))
    changed = [line for line in diff("a", before, after).splitlines()[2:] if line[:1] in b"+-"]
    assert changed == [b'-      "UC101: 7 km / 40 miles": 1,']
    assert applied(tmp_path, "git", "a", before, after) == after


names = st.lists(st.sampled_from(("a.md", "b/c.md", "é.md", "\udcff.md", "<stdin>")), min_size=1, max_size=4)
texts = st.lists(st.sampled_from((WRONG, ALSO, CUT, "5 km (5 mi)", "\n\n")), max_size=5).map(" ".join)


@given(st.lists(st.tuples(names.map(lambda some: some[0]), texts), max_size=4))
def test_what_was_written_is_read_back_and_knows_all_that_was_found(found: list[tuple[str, str]]) -> None:
    """Sifted by a baseline that was made of them, outcomes have no findings, and nothing is gone."""
    outcomes = [told(text, path) for path, text in dict(found).items()]
    baseline = known(*outcomes)
    run = Run(baseline, *outcomes)
    assert run.left == []
    assert run.sifted == Sifted(sum(len(each.findings) for each in outcomes), ())
    assert renewed(baseline, outcomes) == baseline
    assert json.loads(to_json(baseline))["version"] == 1


def test_a_file_is_what_was_saved(tmp_path: Path) -> None:
    path = str(tmp_path / "known.json")
    assert load_or_empty(path) == empty(path) == Baseline(str(tmp_path))
    baseline = known(told(WRONG, "\udcff.md"), told(ALSO, "é.md"), folder=tmp_path)
    save(path, baseline)
    assert load(path) == load_or_empty(path) == baseline
    Path(path).write_bytes(b"\xef\xbb\xbf" + Path(path).read_bytes().replace(b"\n", b"\r\n"))
    assert load(path) == baseline


GOOD = '{"format": "unitcheck-baseline", "version": 1, "findings": {"a.md": {"UC101: 5 km / 5 mi": 1}}}'
FOREIGN = 'is no baseline of unitcheck: it does not say "format": "unitcheck-baseline"; name another file'
REMEDY = "; restore it, or remove it and write it anew"
BROKEN = [
    ("", FOREIGN, "empty"),
    ("# Read me", FOREIGN, "another text"),
    ("\xff", FOREIGN, "no UTF-8"),
    ("[]", FOREIGN, "another object"),
    ('{"version": 1}', FOREIGN, "no format"),
    ("[" * 100_000, FOREIGN, "brackets without end"),
    ("9" * 5_000, FOREIGN, "a number without end"),
    (GOOD.replace(": 1}}", ": 1}"), f"is broken in line 1, column 95 (Expecting ',' delimiter){REMEDY}", "cut"),
    (GOOD.replace('"a.md"', "<<<<<<<\n"), f"is broken in line 1, column 61 (Expecting property name enclosed in double"
     f" quotes){REMEDY}", "a conflict"),
    (GOOD.replace("}}}", ', "UC101: 5 km / 5 mi": 2}}}'), f"is broken: it says 'UC101: 5 km / 5 mi' twice{REMEDY}",
     "a bad merge"),
    (GOOD.replace('"version": 1', '"version": 2'),
     "is a baseline of version 2, and this unitcheck reads 1; upgrade unitcheck", "newer"),
    (GOOD.replace('"version": 1', '"version": "x"'),
     f"is a baseline of version 'x', and this unitcheck reads 1{REMEDY}", "no version"),
    (GOOD.replace('"version": 1', '"version": true'),
     f"is a baseline of version True, and this unitcheck reads 1{REMEDY}", "no number"),
    (GOOD.replace('{"UC101: 5 km / 5 mi": 1}', "1"), f"is broken: what it says of 'a.md' is no object{REMEDY}",
     "a number"),
    (GOOD.replace('{"a.md": {"UC101: 5 km / 5 mi": 1}}', "[]"), f'is broken: "findings" is no object{REMEDY}',
     "a list"),
    (GOOD.replace("1}}}", "0}}}"), f"is broken: 'a.md', 'UC101: 5 km / 5 mi' is 0 and no count{REMEDY}", "none"),
    (GOOD.replace("1}}}", "1.5}}}"), f"is broken: 'a.md', 'UC101: 5 km / 5 mi' is 1.5 and no count{REMEDY}", "a part"),
    (GOOD.replace("1}}}", "true}}}"), f"is broken: 'a.md', 'UC101: 5 km / 5 mi' is True and no count{REMEDY}",
     "no number"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "problem", "why"), BROKEN)
def test_what_is_no_baseline_is_refused_with_its_place_and_the_remedy(
    tmp_path: Path, content: str, problem: str, why: str
) -> None:
    path = tmp_path / "known.json"
    path.write_bytes(content.encode("latin-1"))
    for read in (load, load_or_empty):
        with pytest.raises(Unusable) as refused:
            read(str(path))
        assert str(refused.value) == f"{path}: {problem}", why


def test_the_good_one_is_read(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(GOOD, encoding="utf-8")
    assert load(str(path)).known == (Known("a.md", "UC101: 5 km / 5 mi"),)


def test_a_baseline_that_is_not_there_or_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = str(tmp_path / "known.json")
    with pytest.raises(Unusable, match=re.escape(f"there is no such baseline; --write-baseline {path} makes it")):
        load(path)
    with pytest.raises(Unusable, match=r"cannot be read \(.+\); name a file that can"):
        load(str(tmp_path))
