"""Archives: batches of documents in, batches of findings out, on one machine or on many.

``check_batches`` maps record batches to record batches and knows of no engine, so that any can run it. What runs
whole files with it is beside it: ``inputs`` finds them, ``formats`` reads them part by part, ``work`` makes the results
of a part, ``engines`` have that done by many processes, and ``archive`` sees to the whole.

pyarrow comes with the extra ``batch``, Dask with ``dask``; both are imported when something needs them.
"""

from __future__ import annotations

from unitcheck.batch.batches import check_batches
from unitcheck.batch.columns import schema

__all__ = ["check_batches", "schema"]
