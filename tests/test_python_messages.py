"""Python's messages: which strings the users of a program get to read, and what of them is prose."""

from __future__ import annotations

from contextlib import suppress

import pytest

from unitcheck import check
from unitcheck.documents import Malformed, segments
from unitcheck.documents.views import GAP

MESSAGES = [
    ('raise ValueError("{}")', "what is raised"),
    ("raise X from Y('{}')", "and what it is raised from"),
    ("raise (X('{}') if a else Y(''))", "in brackets of its own"),
    ("def f(): raise KeyError('{}')", "behind a colon"),
    ('warnings.warn("{}", stacklevel=2)', "a warning"),
    ('logging.info("{}")', "a record"),
    ('self._logger.error("{}", exc_info=True)', "a logger of whatever name"),
    ('logging.getLogger(__name__).warning("{}")', "one that is asked for"),
    ('print(3, "{}", file=f)', "what is printed"),
    ('click.echo("{}")', "what click echoes"),
    ('sys.stderr.write("{}")', "a stream that is standard"),
    ('sys.exit("{}")', "the last word"),
    ('parser.error("{}")', "a word on wrong usage"),
    ('parser.add_argument("--x", type=int, help="{}")', "help"),
    ('ArgumentParser(description="{}", prog="x")', "a description"),
    ('TITLE = _("{}")', "what is marked for translation"),
    ('print(ngettext("{}", "x", n))', "within what is printed"),
    ('print("a" + "{}")', "a sum"),
    ('print(("{}"))', "a bracket"),
    ('print(f"{}")', "an f-string"),
    ('print(R"{}")', "a raw one"),
    ('print("""\n    {}\n""")', "three quotes"),
    ('x = 1; print("{}")', "a second statement in a line"),
]
OTHERS = [
    ('X = "{}"', "a value"),
    ('f("{}")', "an argument of any other function"),
    ('print(f("{}"))', "of one within what is printed"),
    ('print(x["{}"])', "a key"),
    ('print({{"{}": 1}})', "a key of a dictionary"),
    ('print(b"{}")', "bytes"),
    ('self.error("{}")', "a method of who knows what"),
    ('parser.add_argument("--x", default="{}", help="")', "a default"),
    ('raise X(""); f("{}")', "a statement behind"),
    ('raise X\nf("{}")', "a line behind"),
    ('assert x, "{}"', "what an assertion says, for who writes the program"),
    ('raise X(f("{}"))', "an argument of what makes the message"),
]
WRONG = "It is 600 km (273 miles) off."


@pytest.mark.parametrize(("code", "why"), MESSAGES, ids=[why for _, why in MESSAGES])
def test_messages_are_prose(code: str, why: str) -> None:
    code = code.format(WRONG) + "\n"
    (finding,) = check(code, "python_messages").findings
    assert code[finding.span.start : finding.span.end] == "273 miles"
    assert not check(code, "python").findings


@pytest.mark.parametrize(("code", "why"), OTHERS, ids=[why for _, why in OTHERS])
def test_other_strings_are_not(code: str, why: str) -> None:
    assert not check(code.format(WRONG), "python_messages").findings


READ = [
    ('print(f"{x} km (5 miles)")', f"{GAP} km (5 miles)", "a placeholder is a gap"),
    ('print(f"{tens}0 km (5{y}1 miles)")', f"{GAP} km ({GAP} miles)", "with the figures it is a part of"),
    ('print(f"-{x}.5 km {n}th")', f"{GAP} km {GAP}", "sign, point and letters too"),
    ('print(f"{x:>{w}} a {d["k"]} b")', f"{GAP} a {GAP} b", "nested"),
    ('print(f"{{5}} %s {{")', "{5} %s {", "a brace is written twice"),
    ('print("{0:.1f} km {} {a.b[0]!r}")', f"{GAP} km {GAP} {GAP}", "of str.format"),
    ('print("%.1f km (%(far)s), %d%%" % x)', f"{GAP} km ({GAP}), {GAP}", "of %"),
    ('print("100 % of it, 5 %de")', "100 % of it, 5 %de", "a percent sign of its own"),
    (r'print("20\u00a0\N{DEGREE SIGN}C {x}")', f"20\xa0°C {GAP}", "escapes"),
    (r'print(f"a \N{DEGREE SIGN}\t{x}")', f"a °{GAP}", "escapes before a placeholder"),
    (r'print(rf"\d {x}")', rf"\d {GAP}", "raw"),
    ('print("600 km "\n      # why\n      f"(5 {x})" "!")', f"600 km (5 {GAP})!", "strings one behind another"),
    ('print("a" "b", "c")', "ab|c", "and those that a comma parts"),
]


@pytest.mark.parametrize(("code", "text"), [row[:2] for row in READ], ids=[row[2] for row in READ])
def test_what_is_read_of_a_message(code: str, text: str) -> None:
    if 'd["k"]' in code:
        code = code.replace('"k"', "'k'")  # before 3.12 a string ends at its first quote
    found = [segment.text for segment in segments(code, "python_messages") if segment.text != "why"]
    assert found == text.split("|")


def test_docstrings_and_comments_are_prose_as_ever_in_the_order_of_the_text() -> None:
    code = '"""One."""\nprint("Two.")  # Three.\n"Four."\n'
    assert [segment.text for segment in segments(code, "python_messages")] == ["One.", "Two.", "Three.", "Four."]


@pytest.mark.parametrize("code", ["print('", "print(", "'''"])
def test_what_is_no_python_is_refused(code: str) -> None:
    with pytest.raises(Malformed, match=r"is not Python 3\.\d+: "):
        segments(code, "python_messages")


@pytest.mark.parametrize("code", [")", "]", "raise", "=", ".", "print)(", "(print[)'5 km']\n", "", "\n"])
def test_brackets_that_do_not_match_do_no_harm(code: str) -> None:
    with suppress(Malformed):  # which some versions of Python find it to be, and others not
        assert not check(code, "python_messages").quantities
