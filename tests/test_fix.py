"""Which fixes are made, in how many passes, and what of a file they leave as it was."""

from __future__ import annotations

import re
import time

import pytest

from unitcheck import Checker, Config, documents
from unitcheck.documents import Text
from unitcheck.documents.encodings import Encoding
from unitcheck.fix import MOST_PASSES, Fixed, fixed, rewritten
from unitcheck.model import Edit, Finding, Report, Severity, Span

MENDED = [
    ("It is 600 km (273 miles) wide.", "It is 600 km (373 miles) wide.", "a cause with a repair"),
    ("It is 600 km (372 miles) wide.", "It is 600 km (373 miles) wide.", "a digit that was cut"),
    ("It is **600 km** (273 miles) wide.", "It is **600 km** (373 miles) wide.", "markup around it stays"),
    ("A\n\n> It is 600 km\n> (273 miles) wide.\n", "A\n\n> It is 600 km\n> (373 miles) wide.\n", "lines stay"),
    ("600 km (273 miles), 7 km (40 miles).", "600 km (373 miles), 7 km (4 miles).", "two in one sentence"),
    ("It is 600 km (**273** miles) wide.", "It is 600 km (**273** miles) wide.", "it does not stand identically"),
    ("It is 600 km (273&nbsp;miles) wide.", "It is 600 km (273&nbsp;miles) wide.", "the same"),
    ("It is 600 km (372&nbsp;miles) wide.", "It is 600 km (372&nbsp;miles) wide.", "and where a digit was cut"),
    ("At 340 m/s (1,100 km/h).", "At 340 m/s (1,100 km/h).", "there is no fix"),
    ("600 km (273 miles). <!-- unitcheck: ignore -->", "600 km (273 miles). <!-- unitcheck: ignore -->", "silenced"),
    ("It is 600 km. <!-- unitcheck: ignore -->\n", "It is 600 km.\n", "a comment without use"),
]
SAFE = [
    ("It is 600 km (273 miles) wide.", False, "the 600 may be what is wrong"),
    ("It is 600 km (372 miles) wide.", False, "from 599 km, 372 miles is right"),
    ("It is 1,234 km (766 miles) wide.", False, "from 1,233.5 km, 766 miles is right"),
    ("It is 3,614.2 ft (1,101 m) high.", True, "whatever was rounded to 3,614.2 ft is 1,102 m"),
    ("It is 8.00 ft (2.43 m) high.", True, "the same"),
    ("It is 8 ft (2.43 m) high.", False, "8 ft may be 7 ft 11¾ in"),
    ("It is at most 8.00 ft (2.43 m) high.", False, "a limit may be cut on purpose"),
    ("It is 451.0 lb-ft (612 Nm).", False, "one digit off, not cut"),
    ("It is 3,613.5 ft (1,102 m) high.", False, "the same, and surely"),
    ("It is 25.374 km, 15.76 mi, away.", False, "the syntax leaves open whether it is one quantity"),
    ("It is 8.00 to 9.00 ft (2.43 to 2.74 m) high.", False, "a range: which end was cut may be meant"),
    ("It is 600 km. <!-- unitcheck: ignore -->", True, "the prose stays as it is"),
    ("It is 600 km (272 miles). <!-- unitcheck: ignore[UC101, UC104] -->", True, "the same"),
]


@pytest.mark.parametrize(("text", "mended", "why"), MENDED)
def test_fixes_are_made_where_they_can_be(text: str, mended: str, why: str) -> None:
    assert fixed(Checker(), text, "markdown", unsafe=True).text == mended, why


@pytest.mark.parametrize(("text", "is_safe", "why"), SAFE)
def test_a_fix_is_safe_where_an_editor_would_accept_it_unseen(text: str, is_safe: bool, why: str) -> None:
    (finding,) = Checker().check(text, "markdown").findings
    assert finding.edit is not None
    assert finding.edit.is_safe is is_safe, why
    assert (fixed(Checker(), text, "markdown").text != text) is is_safe
    assert fixed(Checker(), text, "markdown", unsafe=True).text != text


def test_what_became_of_a_text_is_told() -> None:
    text = "600 km (273 miles), 7 km (40 miles), 340 m/s (1,100 km/h)."
    done = fixed(Checker(), text, "plain", "a.txt", unsafe=True)
    assert str(done) == "2 fixed, 1 left"
    assert done.text == "600 km (373 miles), 7 km (4 miles), 340 m/s (1,100 km/h)."
    assert done.before.findings == Checker().check(text, "plain", "a.txt").findings
    assert done.report.findings == Checker().check(done.text, "plain", "a.txt").findings


def test_only_the_rules_that_run_offer_fixes() -> None:
    text = "It is 600 km (273 miles) and 8.00 ft (2.43 m)."
    done = fixed(Checker(Config(select=("UC104",))), text, "plain", unsafe=True)
    assert done.text == "It is 600 km (273 miles) and 8.00 ft (2.44 m)."


# --- passes, with rules made for the purpose --------------------------------------------------------------------------


class Letters(Checker):
    """Charges letters: ``rules`` is what to put in place of each pattern, which stands for its own code."""

    def __init__(self, **rules: str) -> None:
        super().__init__()
        self._letters = rules
        self.checks = 0

    def check(self, text: str, syntax: str = "plain", path: str | None = None) -> Report:
        self.checks += 1
        found = (
            Finding(path, Span(*match.span(1)), None, 1, 1, 1, 1, code, code, Severity.NOTE, code, None, edit)
            for code, replacement in self._letters.items()
            for match in re.finditer(f"(?=({code}))", text)
            if (edit := Edit(Span(*match.span(1)), replacement, is_safe=True))
        )
        return Report(path, text, (), (), tuple(sorted(found, key=lambda finding: finding.span)))


def run(text: str, **rules: str) -> Fixed:
    return fixed(Letters(**rules), text, "plain")


def test_edits_that_overlap_wait_for_the_next_pass() -> None:
    assert run("xxx", xx="x").text == "x"
    assert run("axyb", xy="y", yb="b").text == "ab"


def test_passes_end_after_five() -> None:
    """Each pass halves the letters: of 64 there are two left."""
    assert MOST_PASSES == 5
    done = run("x" * 64, xx="x")
    assert done.text == "xx"
    assert len(done.report.findings) == 1


def test_an_edit_that_brings_another_finding_is_not_made_and_the_others_are() -> None:
    done = run("a q b a b", a="A", b="B", q="r", r="r")
    assert done.text == "A q B A B"
    assert done.mended == 4


def test_an_edit_that_still_gets_its_finding_is_not_made() -> None:
    assert run("a q", a="A", q="Qq").text == "A q"


def test_an_edit_may_touch_what_it_does_not_mend() -> None:
    """A unit misspelt in a quantity that is wrong: the number is mended, then the unit."""
    assert run("12 Km", **{"12 Km": "13 Km", "Km": "km"}).text == "13 km"


def test_texts_whose_edits_cannot_be_made_are_not_checked_without_end() -> None:
    checker = Letters(q="r", r="r")
    assert fixed(checker, "q " * 5_000, "plain").mended == 0
    assert checker.checks <= 33


class Careless(Checker):
    """Offers an edit that writes more than the quantity it mends."""

    def check(self, text: str, syntax: str = "plain", path: str | None = None) -> Report:
        report = super().check(text, syntax, path)
        careless = (each._replace(edit=Edit(each.span, "373 miles; 5 kg", is_safe=True)) for each in report.findings)
        return report._replace(findings=tuple(careless))


def test_an_edit_after_which_other_quantities_are_read_is_not_made() -> None:
    text = "It is 600 km (273 miles) wide."
    assert not Checker().check(text.replace("273 miles", "373 miles; 5 kg")).findings
    assert fixed(Careless(), text, "plain").text == text


class Strict(Letters):
    """Takes no text with a quotation mark in it."""

    def check(self, text: str, syntax: str = "plain", path: str | None = None) -> Report:
        if '"' in text:
            raise ValueError("this is no text")
        return super().check(text, syntax, path)


def test_an_edit_that_breaks_the_syntax_is_not_made() -> None:
    assert fixed(Strict(a="A", b='"'), "a b", "plain").text == "A b"


# --- bytes ------------------------------------------------------------------------------------------------------------

BEFORE, AFTER = "It is −5 °C.\r\nA\rB\nC", "It is −6 °C.\r\nA\rB\nC"
KEPT = [
    (BEFORE.encode(), AFTER.encode(), "UTF-8"),
    (b"\xef\xbb\xbf" + BEFORE.encode(), b"\xef\xbb\xbf" + AFTER.encode(), "with a byte order mark"),
    (BEFORE.encode("utf-16"), AFTER.encode("utf-16"), "UTF-16, as this machine writes it"),
    (b"\xfe\xff" + BEFORE.encode("utf-16-be"), b"\xfe\xff" + AFTER.encode("utf-16-be"), "the other way round"),
]


@pytest.mark.parametrize(("content", "new", "why"), KEPT)
def test_encoding_mark_and_newlines_are_kept(content: bytes, new: bytes, why: str) -> None:
    assert rewritten(content, documents.read(content, "a.txt"), AFTER) == new, why


def test_the_encoding_that_a_file_declares_is_kept() -> None:
    """These bytes are a text in many encodings; of them one is meant."""
    content = b"# coding: koi8-r\n# \xcf\xd4 5 km\n"
    read = documents.read(content, "a.py")
    assert rewritten(content, read, read.text.replace("5", "6")) == content.replace(b"5", b"6")


REFUSED = [
    (b"5 km", Text("6 km", "plain", Encoding()), "7 km", "its text is not, to the byte, what it holds", "another text"),
    (b"5 km\xff", Text("5 km\ufffd", "plain", Encoding()), "6 km", "its text is not, to the byte, what it", "a loss"),
    (
        b"5 km",
        Text("5 km−", "plain", Encoding("latin-1")),
        "6 km",
        "its text is not, to the byte, what it",
        "no text of it",
    ),
    (
        b"%PDF-1.4",
        Text("5 km", "pdf", None),
        "6 km",
        "its text is not, to the byte, what it holds; mend it by hand",
        "no text",
    ),
    (
        b"\xb05",
        Text("°5", "plain", Encoding("cp1252")),
        "°−5",
        "a fix writes '−', which cp1252 lacks; save the",
        "no such sign",
    ),
]


@pytest.mark.parametrize(("content", "text", "after", "told", "why"), REFUSED)
def test_what_cannot_be_written_back_is_refused(content: bytes, text: Text, after: str, told: str, why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        rewritten(content, text, after)


@pytest.mark.slow
def test_time_grows_with_the_length_of_the_text() -> None:
    """Eight times the text takes less than twenty times the time; quadratic growth would take sixty-four."""
    texts = ("It is 8.00 ft (2.43 m) high.\n" * count for count in (250, 2_000))
    small, large = (min(_seconds(text) for _ in range(3)) for text in texts)
    assert large < 20 * small


def _seconds(text: str) -> float:
    begun = time.perf_counter()
    assert fixed(Checker(), text, "plain").mended
    return time.perf_counter() - begun
