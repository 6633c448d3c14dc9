"""Record batches of documents in, record batches of findings out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from unitcheck.batch.columns import finding_type, fixed_columns, is_text, missing, schema
from unitcheck.batch.extras import arrow
from unitcheck.batch.rows import LONGEST, Checked, NotText, RowChecker
from unitcheck.reports.records import finding_record
from unitcheck.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa

    from unitcheck.config import Config

NONE: Mapping[int, str] = {}


class Layout(NamedTuple):
    """Which column holds the texts, which are passed through, and whether each finding is to be a row of its own."""

    column: str
    keys: tuple[str, ...] = ()
    exploded: bool = False


def check_batches(
    batches: Iterable[pa.RecordBatch],
    column: str,
    *,
    keys: Iterable[str] = (),
    config: Config | None = None,
    syntax: str = "plain",
    exploded: bool = False,
    longest: int = LONGEST,
) -> Iterator[pa.RecordBatch]:
    """What is found in the texts of ``column``: a batch for each of ``batches``, by the schema that ``schema`` tells.

    A row of the result is a document: the columns ``keys`` as they were, then ``error``, ``quantities``, ``claims`` and
    ``findings``. Where ``exploded`` it is a finding instead, and a document without any has no row, unless there is an
    error. A value that is null, no text or longer than ``longest`` characters is told in ``error`` and stops nothing.
    The same documents always give the same result.

    Raises MissingExtra where pyarrow is not installed, TypeError where ``batches`` are none, and ValueError where the
    configuration or the syntax cannot be used; on the way, ValueError where a batch lacks a column.
    """
    if isinstance(batches, (arrow().RecordBatch, arrow().Table)):
        raise TypeError("check_batches wants several batches; give it [batch], or table.to_batches()")
    if isinstance(keys, str):
        raise TypeError(f"keys must be a list of columns, not the string {keys!r}")
    layout, rows = Layout(column, tuple(keys), exploded), RowChecker(config, syntax, longest)
    return (checked_batch(batch, layout, rows).result for batch in batches)


class CheckedBatch(NamedTuple):
    """The result for a batch, and what came of each of its documents."""

    result: pa.RecordBatch
    documents: tuple[Checked, ...]


def checked_batch(
    batch: pa.RecordBatch, layout: Layout, rows: RowChecker, problems: Mapping[int, str] = NONE
) -> CheckedBatch:
    """What is found in a batch; ``problems`` are those of rows that could not even be read, by number.

    Raises ValueError where a column is missing.
    """
    keys = [_column(batch, name) for name in layout.keys]
    values = _values(_column(batch, layout.column))
    checked = tuple(_checked(rows, value, problems.get(number)) for number, value in enumerate(values))
    told = schema([batch.schema.field(name) for name in layout.keys], exploded=layout.exploded)
    if layout.exploded:
        return CheckedBatch(_exploded(keys, values, checked, told), checked)
    result = arrow().RecordBatch.from_arrays([*keys, *_nested(values, checked)], schema=told)
    return CheckedBatch(result, checked)


def _checked(rows: RowChecker, value: object, problem: str | None) -> Checked:
    return rows.check(value) if problem is None else Checked(0, problem=problem)


def _column(batch: Any, name: str) -> Any:
    places = batch.schema.get_all_field_indices(name)
    if len(places) != 1:
        problem = missing(name, batch.schema.names) if not places else f"there are several columns {name!r}"
        raise ValueError(problem)
    return batch.column(places[0])


def _values(array: Any) -> Sequence[object]:
    """The texts; in the place of one that is no UTF-8 stands the error, of what is no text at all its type."""
    if not is_text(array.type):
        return [_of_another_type(scalar) for scalar in array]
    try:
        texts: list[object] = array.to_pylist()
    except UnicodeDecodeError:
        return [_decoded(scalar) for scalar in array]
    return texts


def _decoded(scalar: Any) -> object:
    try:
        return scalar.as_py()
    except UnicodeDecodeError as error:
        return error


def _of_another_type(scalar: Any) -> object:
    """What stands for the value, so that it can be told what it is."""
    return NotText(str(scalar.type)) if scalar.is_valid else None


# --- results ----------------------------------------------------------------------------------------------------------


def _nested(values: Sequence[object], checked: Sequence[Checked]) -> list[Any]:
    """The columns of a result in which a row is a document."""
    told = fixed_columns(False)
    is_known = [each.problem is None for each in checked]
    columns = (
        [each.problem for each in checked],
        [each.quantities if known else None for each, known in zip(checked, is_known, strict=True)],
        [each.claims if known else None for each, known in zip(checked, is_known, strict=True)],
        [_records(value, each) for value, each in zip(values, checked, strict=True)],
    )
    return [arrow().array(column, type=told.field(place).type) for place, column in enumerate(columns)]


def _exploded(keys: list[Any], values: Sequence[object], checked: Sequence[Checked], told: Any) -> Any:
    """A result in which a row is a finding, or a document that could not be checked."""
    pa = arrow()
    numbers: list[int] = []
    errors: list[str | None] = []
    findings: list[dict[str, Any] | None] = []
    for number, (value, each) in enumerate(zip(values, checked, strict=True)):
        rows: list[dict[str, Any] | None] = [*_records(value, each)] if each.problem is None else [None]
        numbers += [number] * len(rows)
        errors += [each.problem] * len(rows)
        findings += rows
    taken = [key.take(pa.array(numbers, type=pa.int64())) for key in keys]
    fields = pa.array(findings, type=finding_type()).flatten()
    return pa.RecordBatch.from_arrays([*taken, pa.array(errors, type=pa.string()), *fields], schema=told)


def _records(value: object, checked: Checked) -> list[dict[str, Any]]:
    """The findings of a text as Arrow takes them."""
    text = value if isinstance(value, str) else ""
    return [
        {**finding_record(finding), "text": text[finding.span.start : finding.span.end]} for finding in checked.findings
    ]
