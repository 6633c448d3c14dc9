"""JSON Lines for programs that read as the run goes on: one object a line, each with its ``kind``.

``finding``, ``claim`` (where they are asked for) and ``unread`` have the fields that the format ``json`` gives them;
the last line is the ``summary``, with the version, so that a report that was cut off shows it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from unitcheck._version import __version__
from unitcheck.reports.outcome import Outcome, Unread
from unitcheck.reports.records import Record, claim_records, finding_records, summary_record, unread_record
from unitcheck.reports.report_format import Style
from unitcheck.reports.summary import Summary

NAME = "jsonl"


def render(outcomes: Iterable[Outcome | Unread], style: Style) -> Iterator[str]:
    """A line for each finding, claim and unread file as the outcomes come in, then one for the summary."""
    del style  # outcomes hold claims where they were asked for
    summary = Summary()
    for outcome in outcomes:
        summary = summary.plus(outcome)
        if isinstance(outcome, Unread):
            yield _line("unread", unread_record(outcome))
            continue
        yield from (_line("finding", record) for record in finding_records(outcome))
        yield from (_line("claim", record) for record in claim_records(outcome))
    yield _line("summary", {"unitcheck": __version__, **summary_record(summary), "unread": summary.unread})


def _line(kind: str, record: Record) -> str:
    return json.dumps({"kind": kind, **record}, ensure_ascii=False) + "\n"
