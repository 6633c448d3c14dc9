"""What comments in a text silence, and what is said of those that silence nothing."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

import unitcheck
from unitcheck import Checker, Config, documents
from unitcheck.documents.syntax import Comment
from unitcheck.edits import apart, made
from unitcheck.model import Finding, Segment, Span
from unitcheck.suppress.directives import directives

WRONG = "It is 600 km (273 miles) wide."  # UC101
CUT = "It is 600 km (372 miles) wide."  # UC104
RIGHT = "It is 600 km (373 miles) wide."


def found(text: str, *, syntax: str = "markdown", config: Config | None = None) -> tuple[Finding, ...]:
    return Checker(config).check(text, syntax).findings


def told(text: str) -> list[str]:
    """Line and code of each finding."""
    return [f"{finding.line} {finding.code}" for finding in found(text)]


STANDING = [
    (f"{WRONG} <!-- unitcheck: ignore -->", [], "every rule, on its line"),
    (f"{WRONG} <!-- unitcheck: ignore[UC101] -->", [], "one rule by its code"),
    (f"{WRONG} <!-- unitcheck: ignore[ uc101 ,last-digit]-->", ["1 UC901"], "by code or name, spaced as you like"),
    (f"{WRONG} <!-- unitcheck: ignore[conversion] -- the makers say so -->", [], "with a reason"),
    (f"{WRONG} <!-- unitcheck: ignore — the makers say so -->", [], "a reason behind a dash"),
    (f"{WRONG} <!-- unitcheck: ignore: the makers say so -->", [], "a reason behind a colon"),
    (f"{WRONG} <!--unitcheck:ignore-->", [], "no blanks are needed"),
    (f"{WRONG} <!-- TODO ask; # unitcheck: ignore -->", [], "behind a comment sign in a comment"),
    (f"{WRONG} <!--\nunitcheck: ignore\n-->", [], "a comment of several lines touches the line it begins in"),
    (f"{WRONG}\n{WRONG} <!-- unitcheck: ignore -->\n{WRONG}", ["1 UC101", "3 UC101"], "on its line alone"),
    ("It is 600 km\n(273 miles) wide. <!-- unitcheck: ignore -->", [], "the line of the value that is charged"),
    ("It is 600 km (273\nmiles) wide. <!-- unitcheck: ignore -->", [], "the line where the value ends"),
    ("It is 600 km (273 <!-- unitcheck: ignore -->\nmiles) wide.", [], "the line where the value begins"),
    (f"{CUT} <!-- unitcheck: ignore[UC101, UC104] -->", ["1 UC901"], "half of it is of use"),
    (f"<!-- unitcheck: ignore-next-line -->\n{WRONG}\n{WRONG}", ["3 UC101"], "the line below and no other"),
    (f"<!-- unitcheck: ignore-next-line -->\n\n \n{WRONG}", [], "empty lines do not count"),
    (f"<!--\nunitcheck: ignore-next-line\n-->\n{WRONG}", [], "below the end of the comment"),
    (
        f"<!-- unitcheck: ignore-next-line[UC104] -->\n\n<!-- unitcheck: ignore-next-line[UC101] -->\n{WRONG} {CUT}",
        [],
        "such comments stand over one another",
    ),
    (f"{RIGHT} <!-- unitcheck: ignore-next-line -->\n{WRONG}", [], "it may stand behind words"),
    (f"{WRONG}\n\n<!-- unitcheck: ignore-next-line -->", ["1 UC101", "3 UC901"], "there is no next line"),
    (f"{WRONG}\n\n<!-- unitcheck: ignore-file -->\n\n{CUT}", [], "the file above it and below"),
    (f"<!-- unitcheck: ignore-file[UC104] -->\n\n{WRONG}\n{CUT}", ["3 UC101"], "one rule in the file"),
    (
        f"{WRONG}\n\n<!-- unitcheck: disable -->\n\n{WRONG}\n\n{CUT}\n\n<!-- unitcheck: enable -->\n\n{WRONG}",
        ["1 UC101", "11 UC101"],
        "what stands between",
    ),
    (f"<!-- unitcheck: disable -->\n\n{WRONG}\n\n{WRONG}", [], "up to the end where nothing enables"),
    (
        f"<!-- unitcheck: disable -->\n\n{WRONG}\n\n<!-- unitcheck: enable[UC101] -->\n\n{WRONG} {CUT}",
        ["7 UC101"],
        "one rule is enabled again",
    ),
    (
        f"<!-- unitcheck: disable[UC104] -->\n\n{CUT} {WRONG}\n\n<!-- unitcheck: enable -->\n\n{CUT}",
        ["3 UC101", "7 UC104"],
        "enable without a rule ends all",
    ),
    (f"{WRONG} <!-- unitcheck: disable --> {WRONG} <!-- unitcheck: enable --> {WRONG}", ["1 UC101"] * 2, "words"),
    (f"`<!-- unitcheck: ignore -->` {WRONG}", ["1 UC101"], "code is no comment"),
    (f"<!-- see unitcheck: ignore -->\n\n{WRONG}", ["3 UC101"], "in the middle of a comment it is prose"),
    (f"{RIGHT} <!-- unitcheck: ignore -->", ["1 UC901"], "nothing to ignore"),
    (f"{WRONG}\n<!-- unitcheck: ignore -->", ["1 UC101", "2 UC901"], "alone on its line it silences nothing"),
    (f"{RIGHT}\n\n<!-- unitcheck: enable -->", ["3 UC901"], "nothing was disabled"),
    (f"<!-- unitcheck: disable -->\n\n{RIGHT}\n\n<!-- unitcheck: enable -->", ["1 UC901"], "nothing there to disable"),
    ("It is 600 km = 273 miles<!-- unitcheck: disable --> long.", ["1 UC101", "1 UC901"], "not what ends there"),
    (f"<!-- unitcheck: ignore-next-line[UC901] -->\n{RIGHT}", [], "wherever it stands"),
    (f"{WRONG} <!-- ask // unitcheck: ignore -->", [], "or another sign"),
    (f"{RIGHT} <!-- unitcheck: ignore[UC901] -->", [], "for UC901 itself it is never unused"),
    (f"{RIGHT} <!-- unitcheck: ignore[UC101, UC901] -->", [], "UC901 can be silenced by its name"),
    (f"<!-- unitcheck: ignore-file[UC901] -->\n\n{RIGHT} <!-- unitcheck: ignore -->", [], "in the whole file too"),
    (f"{RIGHT} <!-- unitcheck: ignore --> <!-- unitcheck: ignore -->", ["1 UC901", "1 UC901"], "not by all the others"),
    (f"{WRONG} <!-- unitcheck: ignore[UC101] --> <!-- unitcheck: ignore -->", [], "two that silence one are both used"),
    (f"{RIGHT} <!-- unitcheck: ignore[UC106] -->", [], "a rule that is off cannot show whether it is of use"),
    (f"{WRONG} <!-- unitcheck: ignore[UC140, UC101] -->", ["1 UC901"], "one name is none; the other one counts"),
    (f"{WRONG} <!-- unitcheck: ignor -->", ["1 UC101", "1 UC901"], "what cannot be read silences nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "standing", "why"), STANDING)
def test_a_comment_silences_what_it_speaks_for(text: str, standing: list[str], why: str) -> None:
    assert told(text) == standing, why


@pytest.mark.parametrize("text", [text for text, _, _ in STANDING])
def test_what_is_silenced_is_told_apart_and_never_lost(text: str) -> None:
    """The findings and the suppressed ones are what there is without comments, and UC901."""
    report = Checker().check(text, "markdown")
    plain = found(text.replace("unitcheck:", "unitcheck;"))
    sifted = sorted((*report.findings, *report.suppressed), key=lambda finding: finding.span)
    assert [each for each in sifted if each.code != "UC901"] == list(plain)


SAID = [
    (f"{RIGHT} <!-- unitcheck: ignore[UC101] -->", "there is nothing on this line for ignore[UC101] to silence"),
    (f"{WRONG} <!-- unitcheck: ignore[UC101, UC104] -->", "there is nothing on this line for ignore[UC104] to silence"),
    (
        f"<!-- unitcheck: ignore -->\n{WRONG}",
        "there is nothing on this line for ignore to silence, since the comment stands alone on it; ignore-next-line"
        " speaks for the line below",
    ),
    (f"<!-- unitcheck: ignore-next-line -->\n{RIGHT}",
     "there is nothing on the next line for ignore-next-line to silence"),
    (f"<!-- unitcheck: ignore-file -->\n\n{RIGHT}", "there is nothing in this file for ignore-file to silence"),
    (f"<!-- unitcheck: disable[UC101] -->\n\n{RIGHT}", "there is nothing below for disable[UC101] to silence"),
    (f"{RIGHT}\n\n<!-- unitcheck: enable[UC101] -->", "nothing is disabled here for enable[UC101] to end"),
    (f"{RIGHT} <!-- unitcheck: ignor -->", "unitcheck: ignor is no directive; did you mean ignore?"),
    (f"{RIGHT} <!-- unitcheck: Ignore -->", "unitcheck: Ignore is no directive; did you mean ignore?"),
    (f"{RIGHT} <!-- unitcheck: ignore_file -->", "unitcheck: ignore_file is no directive; did you mean ignore-file?"),
    (
        f"{RIGHT} <!-- unitcheck: noqa -->",
        "unitcheck: noqa is no directive; the directives are ignore, ignore-next-line, disable, enable, ignore-file",
    ),
    (
        f"{RIGHT} <!-- unitcheck: -->",
        "no directive is given; the directives are ignore, ignore-next-line, disable, enable, ignore-file",
    ),
    (f"{RIGHT} <!-- unitcheck: ignore[lastdigit] -->", "there is no rule 'lastdigit'; did you mean 'last-digit'?"),
    (
        f"{RIGHT} <!-- unitcheck: ignore[] -->",
        "ignore[] names no rule; write ignore for every rule, or ignore[UC104] for one",
    ),
    (f"{RIGHT} <!-- unitcheck: ignore[UC104 -->", "the bracket behind ignore is not closed; write ignore[UC104]"),
    (
        f"{RIGHT} <!-- unitcheck: ignore UC104 -->",
        "'UC104' behind ignore is no list of rules and no reason; rules stand in brackets, a reason behind --",
    ),
    (
        f"{RIGHT} <!-- unitcheck: ignore[UC104]] -->",
        "']' behind ignore[UC104] is no list of rules and no reason; rules stand in brackets, a reason behind --",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), SAID)
def test_a_comment_that_silences_nothing_is_a_warning_that_says_why(text: str, message: str) -> None:
    (warning,) = (finding for finding in found(text) if finding.code == "UC901")
    assert (warning.rule, warning.severity.value, warning.message) == ("unused-suppression", "warning", message)
    assert text[slice(*warning.span)].startswith("unitcheck:")


MENDED = [
    (f"{RIGHT} <!-- unitcheck: ignore -->\n", f"{RIGHT}\n", "with the blank before it"),
    (f"{RIGHT} <!-- unitcheck: ignore -->  \nIt is.", f"{RIGHT}  \nIt is.", "a hard break stays one"),
    (f"{RIGHT} <!-- unitcheck: ignore -->\r\nIt is.\r\n", f"{RIGHT}\r\nIt is.\r\n", "the newline stays as it is"),
    (f"{RIGHT} <!-- unitcheck: ignore --> It is.", f"{RIGHT} It is.", "one blank stays"),
    (f"It<!-- unitcheck: ignore -->is {RIGHT}", f"Itis {RIGHT}", "where there was none there is none"),
    (f"A\n\n<!-- unitcheck: ignore -->\n\n{RIGHT}\n", f"A\n\n\n{RIGHT}\n", "with the line it stands alone on"),
    (f"<!-- unitcheck: ignore-file -->\r\n{RIGHT}", RIGHT, "with the newline of that line"),
    (f"{RIGHT}\n\n<!-- unitcheck: ignore-file -->", f"{RIGHT}\n\n", "the last line has no newline to take along"),
    (f"{RIGHT}\n\n<!--\nunitcheck: ignore-file\n-->\n", f"{RIGHT}\n\n", "a comment of several lines"),
    (f"{WRONG} <!-- unitcheck: ignore[UC102,UC101, UC104] -->", f"{WRONG} <!-- unitcheck: ignore[UC101] -->", "a rule"),
    (
        f"{RIGHT} <!-- unitcheck: ignore[UC101, UC106] -->",
        f"{RIGHT} <!-- unitcheck: ignore[UC106] -->",
        "a rule that is off may be of use",
    ),
    (f"{RIGHT} <!-- TODO # unitcheck: ignore -->", f"{RIGHT} <!-- TODO -->", "what else the comment says stays"),
    (f"{RIGHT} <!-- unitcheck: ignore: as told -->", RIGHT, "with its reason"),
    (f"{RIGHT} <!-- unitcheck: ignore --> <!-- unitcheck: disable -->", RIGHT, "two of them"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mended", "why"), MENDED)
def test_the_edit_takes_out_what_is_of_no_use(text: str, mended: str, why: str) -> None:
    offered = apart(finding.edit for finding in found(text) if finding.edit and finding.code == "UC901")
    assert made(text, offered) == mended, why
    assert all(edit.is_safe for edit in offered)
    assert told(mended) == [each for each in told(text) if not each.endswith("UC901")]


KEPT = [
    (f"{RIGHT}\n<!-- unitcheck: ignore -->\n{RIGHT}", "without the line, two paragraphs would be one"),
    (f"- It is.\n<!-- unitcheck: ignore-file -->\n    {RIGHT}", "code would become prose"),
    (f"<!-- unitcheck: disable -->\n\n{RIGHT}\n\n<!-- unitcheck: enable -->", "enable would then end nothing"),
    (
        f"<!-- unitcheck: disable[UC101, UC104] -->\n\n{CUT}\n\n<!-- unitcheck: enable[UC101, UC104] -->",
        "enable would then end nothing for one of the two",
    ),
    (f"{RIGHT} <!-- unitcheck: ignor -->", "what was meant is a guess"),
    (f"{RIGHT} <!-- unitcheck: ignore[UC140] -->", "the same"),
    (f"{RIGHT}\n\n<!--\nunitcheck: ignore-file\nand more\n-->", "what else the comment says might mean it"),
]


@pytest.mark.parametrize(("text", "why"), KEPT)
def test_no_edit_is_offered_that_would_change_the_prose_or_leave_a_finding(text: str, why: str) -> None:
    (warning,) = (finding for finding in found(text) if finding.code == "UC901")
    assert warning.edit is None, why


def test_no_edit_is_offered_after_which_the_text_is_none_in_its_syntax(monkeypatch: pytest.MonkeyPatch) -> None:
    segments = documents.segments

    def strict(text: str, syntax: str) -> tuple[Segment, ...]:
        if "<!--" not in text:
            raise ValueError("this is no text")
        return segments(text, syntax)

    monkeypatch.setattr(documents, "segments", strict)
    (warning,) = found(f"{RIGHT} <!-- unitcheck: ignore -->")
    assert (warning.code, warning.edit) == ("UC901", None)


def test_plain_text_has_no_comments() -> None:
    text = f"{WRONG} <!-- unitcheck: ignore -->"
    assert [finding.code for finding in unitcheck.check(text).findings] == ["UC101"]
    assert not unitcheck.check(text).suppressed


SELECTED = [
    (Config(select=("UC101", "UC901")), "ignore[UC104]", [], "a rule that does not run cannot show what is of use"),
    (Config(select=("UC101", "UC901")), "ignore", [], "without all usual rules, what speaks for all may be of use"),
    (Config(select=("UC101", "UC901")), "ignore[UC101]", ["UC901"], "the rule it names does run"),
    (Config(ignore=("UC901",)), "ignore[UC101]", [], "UC901 itself is off"),
    (Config(ignore=("UC901",)), "ignor", [], "the same for what cannot be read"),
    (Config(extend_select=("UC106",)), "ignore[UC106]", ["UC901"], "a rule that was put on"),
    (Config(extend_select=("UC106",)), "ignore", ["UC901"], "more than the usual rules"),
]


@pytest.mark.parametrize(("config", "said", "codes", "why"), SELECTED)
def test_what_is_unused_depends_on_the_rules_that_run(config: Config, said: str, codes: list[str], why: str) -> None:
    findings = found(f"{RIGHT} <!-- unitcheck: {said} -->", config=config)
    assert [finding.code for finding in findings] == codes, why


def test_a_directive_is_placed_to_the_letter_or_else_by_its_comment() -> None:
    """A syntax whose comments do not stand identically in the source has no edits."""
    source = "x # unit\\\ncheck: ignore"
    (split,) = directives(source, [Comment(Span(2, len(source)), " unitcheck: ignore")])
    assert (split.span, split.removable) == (Span(2, len(source)), None)
    (whole,) = directives("x # unitcheck: ignore ", [Comment(Span(2, 22), " unitcheck: ignore ")])
    assert (whole.span, whole.removable) == (Span(4, 21), Span(2, 22))


def test_a_text_that_speaks_to_nobody_loads_nothing_of_it() -> None:
    script = (
        f"import sys, unitcheck\nunitcheck.check({WRONG!r}, 'markdown')\nprint('unitcheck.suppress' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout == "False\n"


HOSTILE = [
    ("<!-- unitcheck: ignore-next-line -->\n", "comments over one another"),
    ("<!-- unitcheck: ignore-next-line --> ", "comments on one line, with empty ones below"),
    ("<!-- unitcheck: disable -->\n\n", "nothing is enabled again"),
    ("<!-- unitcheck: disable --><!-- unitcheck: enable -->\n", "pairs"),
    (f"{CUT} <!-- unitcheck: ignore -->\n\n", "all of use"),
    (f"{RIGHT} <!-- unitcheck: ignore -->\n\n", "none of use, all with an edit"),
    ("A\n<!-- unitcheck: ignore -->\n", "none of use, none with an edit"),
    ("<!-- unitcheck: ignore[UC101" + ", UC104" * 30 + "] -->\n\n", "long lists"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("piece", "why"), HOSTILE)
def test_time_grows_with_the_length_of_the_text(piece: str, why: str) -> None:
    """Eight times the text takes less than twenty times the time; quadratic growth would take sixty-four."""
    texts = (piece * (size // len(piece)) + "\n" * (size // 10) for size in (8_000, 64_000))
    small, large = (min(_seconds(text) for _ in range(3)) for text in texts)
    assert large < 20 * max(small, 0.01), why


def _seconds(text: str) -> float:
    begun = time.perf_counter()
    unitcheck.check(text, "markdown")
    return time.perf_counter() - begun
