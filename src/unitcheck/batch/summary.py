"""What a run came to, in words and as JSON; nothing in it tells when or how long it ran."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

from unitcheck._version import __version__
from unitcheck.batch.archive import Account
from unitcheck.model import Severity
from unitcheck.reports.paint import PLAIN, Brush
from unitcheck.reports.statistics import by_rule, lines, rule_records
from unitcheck.reports.summary import counted
from unitcheck.writing import write

FILE = "_summary.json"
"""The file that it is kept in beside the results; what reads a folder of Parquet passes over names like this."""


def text(account: Account, brush: Brush = PLAIN) -> Iterator[str]:
    """A line for each rule, below it the commonest causes, and one for all that was checked."""
    tally = account.tally
    yield from lines(by_rule(dict(tally.findings)), brush)
    read = (tally.documents, "document"), (tally.quantities, "quantity"), (tally.claims, "claim")
    found = [counted(tally.counted(severity), severity.value) for severity in Severity if tally.counted(severity)]
    told = ", ".join(counted(number, noun) for number, noun in read)
    yield f"{told}: {', '.join(found) or 'nothing to report'}{_left(account)}\n"


def keep(account: Account, folder: str) -> None:
    """Write it beside the results, as JSON. Raises Unwritable."""
    write(os.path.join(folder, FILE), as_json(account).encode(errors="backslashreplace"))


def _left(account: Account) -> str:
    """What was not checked, in words."""
    lost = account.tally.unchecked
    told = f"; {counted(lost, 'document')} could not be checked" if lost else ""
    return f"{told}; {counted(len(account.problems), 'input')} could not be read" if account.problems else told


def as_json(account: Account) -> str:
    """One object: ``statistics`` as the JSON report has them, ``unread`` and ``summary``."""
    tally = account.tally
    summary = {
        "inputs": account.inputs,
        "parts": account.parts,
        "documents": tally.documents,
        "unchecked": tally.unchecked,
        "characters": tally.characters,
        "quantities": tally.quantities,
        "claims": tally.claims,
        **{f"{severity.value}s": tally.counted(severity) for severity in Severity},
    }
    printed = {
        "unitcheck": __version__,
        "statistics": rule_records(by_rule(dict(tally.findings))),
        "unread": [each._asdict() for each in account.problems],
        "summary": summary,
    }
    return json.dumps(printed, ensure_ascii=False, indent=2) + "\n"
