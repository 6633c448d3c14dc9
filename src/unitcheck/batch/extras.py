"""The libraries that an archive takes, and a clear word where one is not installed."""

from __future__ import annotations

from unitcheck.documents.syntax import MissingExtra, library
from unitcheck.typed import Any

__all__ = ["MissingExtra", "arrow", "fsspec", "parquet"]

_EXTRA = "batch"


def arrow() -> Any:
    """pyarrow. Raises MissingExtra."""
    return library("pyarrow", _EXTRA)


def parquet() -> Any:
    """pyarrow.parquet. Raises MissingExtra."""
    return library("pyarrow.parquet", _EXTRA)


def fsspec() -> Any:
    """fsspec. Raises MissingExtra."""
    return library("fsspec", _EXTRA)
