"""Reports for programs: each is read back by a reader of its format, whatever is in a text, and held to its schema."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import fakes
from tests.report_readers import READERS, Lost, Told, printed, sent
from tests.report_schemas import CHECKSTYLE, CODE_QUALITY, JUNIT, RDJSON, Element, misplaced
from unitcheck.model import Agreement, Cause, Severity
from unitcheck.reports import FOR_PROGRAMS, FORMATS, Style, carry, named
from unitcheck.reports.outcome import Outcome, Unread, outcome

TROUBLE = (
    *"%,:;=\r\n\t\0\x07\x1b\x85\"'`<>&]\\{}[]()#\u2028\ud800\udce9\ufffe\N{ROCKET}éa ",
    *("](", "]]>", "\r\n", "%0A", "%25", "::", "&amp;", "{0}", "../", "//", "<!--"),
)
ODD = st.lists(st.sampled_from(TROUBLE) | st.characters(exclude_categories=()), max_size=8).map("".join)
STRICT = tuple(name for name in FOR_PROGRAMS if name not in ("json", "jsonl"))


def strait(text: str, message: str, path: str | None = "strait.md", severity: Severity = Severity.ERROR) -> Outcome:
    stated, restated = re.findall(r"[0-9]+\s(?:km|miles)", text)
    wrong = fakes.verdict(text, stated, restated, Agreement.NONE)
    cause = Cause("digits", "digits are swapped", "373 miles")
    found = fakes.finding(text, wrong, severity, message, cause, path)
    return outcome(fakes.report(text, wrong, findings=(found,), path=path))


STRAIT = strait("It is 600 km (273 miles).", "not 273")

# --- laws -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FOR_PROGRAMS)
@given(before=ODD, path=ODD, message=ODD)
def test_every_reader_learns_path_place_and_message_whatever_is_in_them(
    name: str, before: str, path: str, message: str
) -> None:
    """What a format has no character for arrives as U+FFFD, and the rest of it as it was."""
    text = f"{before}600 km (273 miles)"
    path = f"a{path}"  # one that begins in / is told as a file's own URI
    found = strait(text, f"m{message}", path)
    (finding,) = found.findings
    (told,) = READERS[name](sent(name, found), text)
    assert told == Told(
        carried(name, carry.relative(path), is_path=True),
        finding.line,
        None if name == "gitlab" else finding.column,
        carried(name, f"m{message}"),
    )


@pytest.mark.parametrize("name", FOR_PROGRAMS)
@given(path=ODD, problem=ODD)
def test_what_could_not_be_read_is_told_in_every_format(name: str, path: str, problem: str) -> None:
    lost = Unread(f"a{path}", f"p{problem}")
    (told,) = READERS[name](sent(name, lost), "")
    assert told == Lost(carried(name, carry.relative(f"a{path}"), is_path=True), carried(name, f"p{problem}"))


@pytest.mark.parametrize("name", STRICT)
@given(before=ODD, path=ODD, message=ODD)
def test_every_document_is_utf_8_without_help(name: str, before: str, path: str, message: str) -> None:
    """Readers in stricter languages than Python refuse a whole document for one lone surrogate in it."""
    document = printed(name, strait(f"{before}600 km (273 miles)", message, path))
    assert document.encode("utf-8", "strict")
    assert not re.search(r"\\ud[89a-f]", document.replace("\\\\", ""), re.IGNORECASE)


def carried(name: str, text: str, *, is_path: bool = False) -> str:
    """What arrives of a text: all of it in JSON read by Python, where two halves of a pair are one character."""
    if name in ("json", "jsonl"):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    if name == "sarif" and is_path:
        return _file_name(text)
    if name in ("junit", "checkstyle"):
        return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _file_name(path: str) -> str:
    """A path as its bytes tell it, those too that are not UTF-8."""
    try:
        return path.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape")


# --- schemas ----------------------------------------------------------------------------------------------------------

RUNS = [
    ((), "nothing read"),
    ((outcome(fakes.report("Nothing.")),), "nothing found"),
    ((STRAIT,), "a finding with a fix"),
    ((strait("It is 600 km (273 miles).", "m", severity=Severity.NOTE),), "a note"),
    ((strait("It is 600 km (273 miles).", "m", severity=Severity.WARNING),), "a warning"),
    ((strait("It is 600\nkm (273\nmiles).", "m"),), "over line ends"),
    ((strait("It is 600 km (273 miles).", "m", None),), "a text without a path"),
    ((strait("It is 600 km (273 miles).", "m", "<stdin>"),), "standard input"),
    ((Unread("a b.md", "is gone"), STRAIT), "something unread"),
    ((Unread("", "is an empty argument"),), "a path that is none"),
]


@pytest.mark.parametrize(("outcomes", "_why"), [run for run in RUNS if run[1] != "a path that is none"])
def test_rdjson_is_what_reviewdog_takes(outcomes: tuple[Outcome | Unread, ...], _why: str) -> None:
    jsonschema.Draft202012Validator(RDJSON).validate(json.loads(printed("rdjson", *outcomes)))


@pytest.mark.parametrize(("outcomes", "_why"), [run for run in RUNS if run[1] != "a path that is none"])
def test_gitlab_is_what_gitlab_takes(outcomes: tuple[Outcome | Unread, ...], _why: str) -> None:
    jsonschema.Draft202012Validator(CODE_QUALITY).validate(json.loads(printed("gitlab", *outcomes)))


@pytest.mark.parametrize(("outcomes", "_why"), RUNS)
@pytest.mark.parametrize(("name", "schema"), [("junit", JUNIT), ("checkstyle", CHECKSTYLE)])
def test_xml_has_the_elements_of_its_format(
    name: str, schema: dict[str, Element], outcomes: tuple[Outcome | Unread, ...], _why: str
) -> None:
    assert misplaced(ET.fromstring(sent(name, *outcomes)), schema) == []


# --- promises ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_a_module_of_its_name(name: str) -> None:
    assert name == named(name).NAME


def test_every_format_for_programs_has_a_reader_here() -> None:
    assert tuple(READERS) == FOR_PROGRAMS


@pytest.mark.parametrize(
    ("name", "hint"), [("sariff", "did you mean 'sarif'?"), ("", "known are full, concise, json,")]
)
def test_a_format_that_is_none_is_refused_with_a_hint(name: str, hint: str) -> None:
    with pytest.raises(ValueError, match="no output format is called") as refused:
        named(name)
    assert hint in str(refused.value)


def test_a_format_is_loaded_when_it_is_chosen_and_no_other() -> None:
    script = "import sys\nfrom unitcheck.reports import named\nnamed('full')\nprint(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    loaded = set(ran.stdout.split())
    assert "unitcheck.reports.full" in loaded
    heavy = {"json", "hashlib", "xml", "urllib.parse", "difflib"}
    assert not loaded & (heavy | {f"unitcheck.reports.{name}" for name in FOR_PROGRAMS})


@pytest.mark.parametrize("name", FOR_PROGRAMS)
def test_findings_are_told_in_the_order_of_files_and_texts(name: str) -> None:
    text = "It is 600 km (273 miles) long, 30 km (9 miles) wide."
    verdicts = [
        fakes.verdict(text, "600 km", "273 miles", Agreement.NONE),
        fakes.verdict(text, "30 km", "9 miles", Agreement.NONE),
    ]
    found = tuple(fakes.finding(text, each, message=f"m{place}") for place, each in enumerate(verdicts))
    both = outcome(fakes.report(text, *verdicts, findings=found))
    other = strait("It is 600 km (273 miles).", "m2", "b.md")
    told = list(READERS[name](sent(name, both, other), text))
    wanted = ["m0 (and 1 more)", "m2"] if name == "junit" else ["m0", "m1", "m2"]
    assert [each.message for each in told if isinstance(each, Told)] == wanted
    assert printed(name, both, other) == printed(name, both, other)


UNMOVED = [
    ("600 km (273 miles)", "Before.\n\nIt is 600 km (273 miles)", True, "lines above it came"),
    ("600 km (273 miles)", "600\nkm (273 miles)", True, "it was wrapped"),
    ("600 km (273 miles)", "600 km (237 miles)", False, "the value is another"),
    ("600 km (273 miles)", "660 km (273 miles)", False, "what it restates is another"),
]


@pytest.mark.parametrize(("text", "later", "same", "_why"), UNMOVED)
def test_a_fingerprint_stays_while_the_quantities_do(text: str, later: str, same: bool, _why: str) -> None:
    assert (fingerprint(text) == fingerprint(later)) is same


def fingerprint(text: str) -> str:
    (issue,) = json.loads(printed("gitlab", strait(text, "m")))
    return str(issue["fingerprint"])


def test_the_same_mistake_twice_in_a_file_has_two_fingerprints() -> None:
    text = "It is 600 km (273 miles)."
    wrong = fakes.verdict(text, "600 km", "273 miles", Agreement.NONE)
    twice = outcome(fakes.report(text, wrong, findings=(fakes.finding(text, wrong),) * 2))
    issues = json.loads(printed("gitlab", twice, strait(text, "m", "other.md")))
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_quiet_takes_no_finding_away() -> None:
    for name in FORMATS:
        loud, quiet = (printed(name, STRAIT, style=Style(quiet=hush)) for hush in (False, True))
        assert "not 273" in quiet
        assert loud.removesuffix("1 file, 2 quantities, 1 claim: 1 error\n") == quiet
