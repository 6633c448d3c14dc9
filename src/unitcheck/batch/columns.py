"""The columns of a result: the one schema, whatever is checked and whatever runs it. docs/batch.md tells of each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from unitcheck.batch.extras import arrow
from unitcheck.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa


def schema(keys: Iterable[pa.Field] = (), *, exploded: bool = False) -> pa.Schema:
    """The schema of what ``check_batches`` yields, where ``keys`` are the fields of the columns passed through.

    Raises MissingExtra where pyarrow is not installed, and ValueError where two columns would have one name.
    """
    fixed = fixed_columns(exploded)
    first = [arrow().field(key.name, key.type, key.nullable) for key in keys]
    names = [key.name for key in first]
    for number, name in enumerate(names):
        if name in fixed.names:
            raise ValueError(f"a result has a column {name!r} of its own; rename the key column {name!r}")
        if name in names[:number]:
            raise ValueError(f"the key column {name!r} is named twice; name it once")
    return arrow().schema([*first, *fixed])


@cache
def fixed_columns(exploded: bool) -> Any:
    """The schema of a result without keys."""
    pa = arrow()
    finding = finding_type()
    if exploded:
        return pa.schema([pa.field("error", pa.string()), *(finding.field(i) for i in range(finding.num_fields))])
    return pa.schema(
        [
            pa.field("error", pa.string()),
            pa.field("quantities", pa.int64()),
            pa.field("claims", pa.int64()),
            pa.field("findings", pa.list_(finding)),
        ]
    )


@cache
def finding_type() -> Any:
    """A finding; its fields are those of the JSON report, and ``text``, what the finding stands on."""
    pa = arrow()
    text, number = pa.string(), pa.int64()
    place = [(name, number) for name in ("start", "end", "line", "column", "end_line", "end_column")]
    cause = pa.struct([(name, text) for name in ("name", "because", "repair")])
    fix = pa.struct([("start", number), ("end", number), ("replacement", text), ("safe", pa.bool_())])
    return pa.struct(
        [
            *((name, text) for name in ("code", "rule", "severity", "message", "text")),
            *place,
            ("place", text),
            ("related", pa.struct([("start", number), ("end", number)])),
            ("cause", cause),
            ("fix", fix),
        ]
    )


def is_text(kind: Any) -> bool:
    """Whether a column of that type holds text."""
    types = arrow().types
    if types.is_dictionary(kind):
        kind = kind.value_type
    return bool(types.is_string(kind) or types.is_large_string(kind) or getattr(types, "is_string_view", _never)(kind))


def _never(kind: object) -> bool:
    """For pyarrow before 16, which knows no views."""
    return False


def missing(column: str, names: Iterable[str]) -> str:
    """The problem with a column that is none of ``names``."""
    from unitcheck.settings.option import hint

    known = list(names)
    near = hint(column, known)
    listed = ", ".join(known[:_LISTED]) + ", …" * (len(known) > _LISTED)
    return f"there is no column {column!r}, only {listed}{near}" if known else "it has no columns"


_LISTED = 12
