"""UC302: columns, and rows, that give one quantity in two units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unitcheck
from unitcheck import Checker, Config
from unitcheck.model import Finding

RULE = Checker(Config(select=("UC302",)))


def findings(text: str, syntax: str = "markdown") -> tuple[Finding, ...]:
    return RULE.check(text, syntax).findings


def table(*rows: str) -> str:
    """A Markdown table from rows whose cells a semicolon parts."""
    lines = [f"| {' | '.join(row.split(';'))} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0].split(";")) + "|", *lines[1:]])


HEADS = [
    ("Range (km);Range (mi)", True, "in brackets"),
    ("Range [km];Range [mi]", True, "of either kind"),
    ("Range, km;Range, mi", True, "behind a comma"),
    ("Range in km;range in miles", True, "in words"),
    ("Range / km;Range / mi", True, "behind a slash"),
    ("Range km;Range mi", True, "behind nothing"),
    ("Range<br>(km);Range<br>(mi)", True, "on a second line"),
    ("km;mi", True, "alone"),
    ("(km);(mi)", True, "alone in brackets"),
    ("Range (km);Detour (mi)", False, "of another thing"),
    ("Range (km);Range", False, "without a unit"),
    ("Range (km);Range (km)", False, "in one unit"),
    ("Range (km);Range (kg)", False, "of another dimension"),
    ("Range (km);Range (a guess)", False, "no unit at all"),
    ("Range (1000 km);Range (mi)", False, "a multiple of one"),
    ("Range of the ship (km);Range (mi)", False, "with other words"),
]


@pytest.mark.parametrize(("heads", "charged", "_why"), HEADS)
def test_heads_tell_whether_two_columns_are_one_quantity(heads: str, charged: bool, _why: str) -> None:
    found = findings(table(heads, "100;62", "200;124", "600;273"))
    assert bool(found) is charged, found


CELLS = [
    ("600;273", True, "numbers"),
    ("1,600;273", True, "with separators"),
    ("about 600;273", True, "with a hedge"),
    ("500–600;311–273", True, "ranges"),
    ("600 km;273 mi", True, "with their units"),
    ("**600**;273", True, "marked"),
    ("600;373", False, "that agree"),
    ("600;370", False, "or are rounded"),
    ("600;372", False, "or cut, which a table of many is not noted for"),
    ("600;", False, "nothing"),
    ("600;–", False, "a dash"),
    ("600;n/a", False, "words"),
    ("600*;273", False, "a number with a mark"),
    ("600;273 (est.)", False, "a number with a remark"),
    ("600 kg;273", False, "another unit than the head's"),
    ("600<br>700;273", False, "two numbers"),
]


@pytest.mark.parametrize(("row", "charged", "_why"), CELLS)
def test_only_cells_that_hold_a_number_count(row: str, charged: bool, _why: str) -> None:
    found = findings(table("Range (km);Range (mi)", "100;62", "200;124", row))
    assert bool(found) is charged, found


MAJORITIES = [
    (("600;273",), 1, "one row, and it shows what went wrong: a digit"),
    (("600;311",), 1, "one row that shows nothing, but its heads leave no doubt"),
    (("100;62", "600;273"), 1, "as many wrong as right, and it shows"),
    (("100;62", "600;311"), 1, "as many wrong as right, likewise"),
    (("100;62", "200;124", "600;311"), 1, "most are right"),
    (("100;31", "200;12", "600;373"), 0, "most are wrong, so it is another quantity"),
    (("600;273", "700;345"), 0, "all are wrong, each in a way of its own"),
    (("600;324", "700;378", "100;54"), 3, "all are wrong in one way: these are nautical miles"),
]


@pytest.mark.parametrize(("rows", "count", "_why"), MAJORITIES)
def test_a_column_that_mostly_disagrees_is_another_quantity(rows: tuple[str, ...], count: int, _why: str) -> None:
    assert len(findings(table("Range (km);Range (mi)", *rows))) == count


BARE = [
    (("600;273",), 0, "one row under units alone"),
    (("100;62", "600;273"), 0, "as many wrong as right"),
    (("100;62", "200;124", "600;311"), 1, "most are right"),
    (("600;324", "700;378"), 0, "all are wrong, be it in one way"),
]


@pytest.mark.parametrize(("rows", "count", "_why"), BARE)
def test_columns_under_units_alone_must_mostly_agree(rows: tuple[str, ...], count: int, _why: str) -> None:
    assert len(findings(table("km;mi", *rows))) == count


QUIET = [
    (table("Day;Month;Year", "1;1;2001"), "parts of a date"),
    (table("Hours;Minutes", "2;30", "3;180", "1;60"), "parts of a time, even where most fit"),
    (table("Height (ft);Height (in)", "5;10", "6;2"), "parts of a length"),
    (table("Height (ft);Height (in)", "5;60"), "one row of one system of units"),
    (table("Ship;Length;Beam", "Kestrel;12 m;93 ft"), "two quantities with their units"),
    (table("Weight (kg);Weight (lb);Weight (kg);Weight (lb)", "1;2.2;50;110"), "two things side by side"),
    (table("A (km);B (mi)", "600;273"), "no stem in common"),
    ("<table><tr><td>Ship A<td>37.6 m<td>117 ft</table>", "no head, and one row"),
    ("| Range (km) |\n|---|\n| 600 |\n\n| Range (mi) |\n|---|\n| 273 |", "two tables"),
]


@pytest.mark.parametrize(("text", "_why"), QUIET)
def test_what_only_looks_like_a_conversion_is_not_charged(text: str, _why: str) -> None:
    assert not findings(text)


SAID = [
    (table("Ship;Range (km);Range (mi)", "Kestrel;600;373", "Merlin;700;345"),
     "row 2 (Merlin), Range (km) and Range (mi): 700 km is 435 mi, not 345: two digits are swapped", "345", "700",
     "435"),
    (table("Range (km);Price;Range (mi)", "6,000;1;37,300"),
     "row 1, Range (km) and Range (mi): 6,000 km is 3,730 mi, not 37,300: a factor of ten", "37,300", "6,000", "3,730"),
    (table("Ship;Kestrel;Merlin", "Range (km);600;700", "Range (mi);373;345"),
     "column 2 (Merlin), Range (km) and Range (mi): 700 km is 435 mi, not 345: two digits are swapped",
     "345", "700", "435"),
    (table(";;", "Length;12 m;93 ft"), "row 1 (Length): 12 m is 39 ft, not 93: two digits are swapped",
     "93 ft", "12 m", "39 ft"),
    (table("Part;Metric (SI);US customary", "Length;12 m;39 ft", "Mass;5 kg;1.1 lb"),
     "row 2 (Mass): 5 kg is 11.0 lb, not 1.1: a factor of ten", "1.1 lb", "5 kg", "11.0 lb"),
    (table("T (°C);T (°F)", "20;68", "25;77", "30;68"),
     "row 3, T (°C) and T (°F): 30 °C is 86 °F, not 68: two digits are swapped", "68", "30", "86"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "span", "related", "fix"), SAID)
def test_a_finding_names_row_and_columns_and_stands_on_the_cells(
    text: str, message: str, span: str, related: str, fix: str
) -> None:
    (found,) = findings(text)
    assert found.message == message
    assert found.related_span is not None
    assert (text[slice(*found.span)], text[slice(*found.related_span)]) == (span, related)
    assert found.edit is not None
    assert (found.edit.span, found.edit.replacement) == (found.span, fix)


MARKUP = [
    ("csv", "Range (km),Range (mi)\n100,62\n600,273\n"),
    ("csv", '"Range, km";"Range, mi"\n"100";"62"\n"600";"273"\n'),
    ("tsv", "Ship\tRange (km)\tRange (mi)\nKestrel\t100\t62\nMerlin\t600\t273\n"),
    ("markdown", table("Range (km);Range (mi)", "100;62", "600;273")),
    ("html", "<table><tr><th rowspan=2>a<th colspan=2>Range<tr><th>km<th>mi<tr><td>x<td>100<td>62"
             "<tr><td>y<td>600<td>273</table>"),
    ("html", "<table><thead><tr><th><p>Range (km)</p><th>Range&nbsp;(mi)</thead><tr><td><p>100</p><td>62"
             "<tr><td>600<td>273</table>"),
    ("rst", "=====  =====\nRange  Range\n(km)   (mi)\n=====  =====\n100    62\n600    273\n=====  =====\n"),
    ("rst", "+-----+-----+\n| Range     |\n+-----+-----+\n| km  | mi  |\n+=====+=====+\n| 100 | 62  |\n+-----+-----+\n"
            "| 600 | 273 |\n+-----+-----+\n"),
    ("rst", ".. list-table::\n\n   * - Range (km)\n     - Range (mi)\n   * - 100\n     - 62\n   * - 600\n     - 273\n"),
    ("rst", ".. csv-table::\n   :header: Range (km), Range (mi)\n\n   100, 62\n   600, 273\n"),
    ("latex", "\\begin{tabular}{ll}\\multicolumn{2}{c}{Range}\\\\ km & mi\\\\ 100&62\\\\ 600&273\\end{tabular}"),
    ("latex", "\\begin{tabular}{ll}Range (\\unit{\\km}) & Range (mi)\\\\ 100&62\\\\ 600&273\\\\\\end{tabular}"),
]  # fmt: skip


@pytest.mark.parametrize(("syntax", "text"), MARKUP)
def test_a_table_is_one_in_every_syntax_that_has_them(syntax: str, text: str) -> None:
    (found,) = findings(text, syntax)
    assert text[slice(*found.span)] == "273"
    assert found.message.endswith(": 600 km is 373 mi, not 273: one digit is wrong")


KEYS = [
    ("- Length: 12 m / 93 ft\n- Mass: 5 kg", "markdown"),
    ("| Length | 12 m / 93 ft |\n|---|---|\n| Mass | 5 kg |", "markdown"),
    ("<dl><dt>Length<dd>12 m / 93 ft</dl>", "html"),
    (":Length: 12 m / 93 ft\n:Mass: 5 kg", "rst"),
    ("\\begin{description}\\item[Length] 12 m / 93 ft\\end{description}", "latex"),
]


@pytest.mark.parametrize(("text", "syntax"), KEYS)
def test_a_list_of_keys_and_values_needs_no_table(text: str, syntax: str) -> None:
    (found,) = unitcheck.check(text, syntax).findings
    assert found.code == "UC101"
    assert text[slice(*found.span)] == "93 ft"


UNITS = st.sampled_from(
    (("km", "mi", 1.609344), ("kg", "lb", 0.45359237), ("m", "ft", 0.3048), ("kW", "hp", 0.7456999))
)


@given(UNITS, st.lists(st.integers(11, 99_999), min_size=1, max_size=6), st.integers(0, 5))
def test_a_table_that_was_converted_row_by_row_is_never_charged(
    units: tuple[str, str, float], numbers: list[int], decimals: int
) -> None:
    """Whatever is converted and rounded to figures that keep it, on either side, agrees."""
    metric, customary, size = units
    rows = [f"{number};{number / size:.{decimals}f}" for number in numbers]
    assert not findings(table(f"X ({metric});X ({customary})", *rows))
    turned = [f"{number / size:.{decimals}f};{number}" for number in numbers]
    assert not findings(table(f"X ({customary});X ({metric})", *turned))


@given(UNITS, st.lists(st.integers(11, 9_999), min_size=3, max_size=6), st.data())
def test_one_wrong_row_among_right_ones_is_charged_and_its_fix_mends_it(
    units: tuple[str, str, float], numbers: list[int], data: st.DataObject
) -> None:
    """The finding stands on that row, and once it is mended there is none."""
    metric, customary, size = units
    right = [f"{number / size:.2f}" for number in numbers]
    at = data.draw(st.integers(0, len(numbers) - 1))
    wrong = f"{float(right[at]) * 10:.1f}"
    cells = [f"{number};{wrong if at == row else right[row]}" for row, number in enumerate(numbers)]
    text = table(f"X ({metric});X ({customary})", *cells)
    (found,) = findings(text)
    assert text[slice(*found.span)] == wrong
    assert found.edit is not None
    start, end = found.edit.span
    assert not findings(text[:start] + found.edit.replacement + text[end:])
