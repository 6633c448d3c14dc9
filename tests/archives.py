"""Small archives in each format, and what is found in them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

WRONG = "The strait is 600 km (273 miles) wide."
RIGHT = "The strait is 600 km (373 miles) wide."
NONE = "It rained all day."

Row = tuple[str, str | None]


def documents(number: int) -> list[Row]:
    """So many documents, each with an id; every fifth has a finding, every seventh is null."""
    texts = (None if each % 7 == 6 else WRONG if each % 5 == 4 else RIGHT for each in range(number))
    return [(f"d{each}", text) for each, text in enumerate(texts)]


def write_parquet(path: Path, rows: Sequence[Row], *, group: int = 10) -> None:
    """A row group for each ``group`` rows."""
    ids, texts = [each for each, _ in rows], [text for _, text in rows]
    table = pa.table({"id": pa.array(ids, pa.string()), "text": pa.array(texts, pa.string())})
    pq.write_table(table, path, row_group_size=group)


def write_jsonl(path: Path, rows: Sequence[Row]) -> None:
    lines = (json.dumps({"id": each, "text": text}) for each, text in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def write_csv(path: Path, rows: Sequence[Row]) -> None:
    """A null becomes an empty text, for CSV knows no other."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "text"), *((each, text or "") for each, text in rows)])


WRITERS: dict[str, Callable[[Path, Sequence[Row]], None]] = {
    "parquet": write_parquet,
    "jsonl": write_jsonl,
    "csv": write_csv,
}


def results(folder: Path) -> list[dict[str, Any]]:
    """All rows of a folder of results, in the order of inputs and rows."""
    tables = [pq.read_table(path) for path in sorted(folder.glob("*.parquet"))]
    rows: list[dict[str, Any]] = pa.concat_tables(tables).to_pylist() if tables else []
    return sorted(rows, key=lambda row: (row["input"], row["row"], row.get("start") or 0))


def content(folder: Path) -> dict[str, bytes]:
    """The files of a folder of results, to the byte."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}
