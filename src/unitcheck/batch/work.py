"""One part of an archive: from its rows to the file of its results. Any process of any engine can do it."""

from __future__ import annotations

from unitcheck._version import __version__
from unitcheck.batch import formats
from unitcheck.batch.batches import Layout, checked_batch
from unitcheck.batch.columns import schema
from unitcheck.batch.extras import arrow
from unitcheck.batch.files import problem_with
from unitcheck.batch.parts import Fragment, Rows
from unitcheck.batch.results import Results
from unitcheck.batch.rows import RowChecker
from unitcheck.batch.tally import Counting, Tally
from unitcheck.config import Config
from unitcheck.typed import Any, NamedTuple
from unitcheck.writing import Unwritable

INPUT, ROW = "input", "row"
"""The columns that tell where a document stands: the path or URL of its input, and the number of its row in it."""


class Terms(NamedTuple):
    """What decides the results of an input, beside its content."""

    layout: Layout
    config: Config
    syntax: str
    longest: int


class Task(NamedTuple):
    """A fragment to check, the Arrow ``fields`` of its keys, and the folder its results go to.

    ``identity`` is recorded in them. ``token`` is the run's own, and part of the name of every file that is not whole
    yet; ``version`` is that of the program that made the task.
    """

    fragment: Fragment
    fields: tuple[Any, ...]
    terms: Terms
    identity: str
    folder: str
    token: str
    version: str = __version__


class Done(NamedTuple):
    """What came of a fragment: its tally, or the problem that it has no results for.

    Where the problem ``is_fatal`` no other fragment will fare better.
    """

    fragment: Fragment
    tally: Tally | None
    problem: str | None = None
    is_fatal: bool = False


def work(task: Task) -> Done:
    """Check a fragment and write its results; never raises but where the process is interrupted."""
    if task.version != __version__:
        told = f"a worker has unitcheck {__version__}, and this machine {task.version}; install the same on both"
        return Done(task.fragment, None, told, is_fatal=True)
    try:
        return Done(task.fragment, _written(task))
    except Unwritable as error:
        return Done(task.fragment, None, error.problem, is_fatal=True)
    except Exception as error:  # one part must not keep the others from being checked
        return Done(task.fragment, None, problem_with(task.fragment.input.url, error))


def lost(task: Task, fate: str) -> Done:
    """What is told of a fragment whose worker died, again and again; ``fate`` says how."""
    return Done(task.fragment, None, f"could not be checked: {fate}")


def _written(task: Task) -> Tally:
    terms, input = task.terms, task.fragment.input
    form, counting = formats.named(input.form), Counting()
    layout = terms.layout._replace(keys=(INPUT, ROW, *terms.layout.keys))
    rows = RowChecker(terms.config, terms.syntax, terms.longest)
    told = schema(key_fields(task.fields), exploded=layout.exploded)
    with Results(task.folder, task.fragment, task.token, told) as results:
        for some in form.rows(input, task.fragment.part, terms.layout, terms.longest):
            result, checked = checked_batch(_placed(some, input.url), layout, rows, some.problems)
            for number, each in zip(some.numbers, checked, strict=True):
                counting.add(number, each)
            results.write(result)
        tally = counting.tally()
        results.finish(task.identity, tally)
    return tally


def key_fields(fields: tuple[Any, ...]) -> list[Any]:
    """The fields of the columns that are passed through, where ``fields`` are those that the user named."""
    pa = arrow()
    return [pa.field(INPUT, pa.string()), pa.field(ROW, pa.int64()), *fields]


def _placed(rows: Rows, url: str) -> Any:
    """The rows with the columns that tell where they stand."""
    pa, batch = arrow(), rows.batch
    name = url.encode(errors="backslashreplace").decode()  # a path may have bytes that are no text
    arrays = [pa.repeat(pa.scalar(name, pa.string()), batch.num_rows), pa.array(rows.numbers, type=pa.int64())]
    own = [pa.field(INPUT, pa.string()), pa.field(ROW, pa.int64())]
    return pa.RecordBatch.from_arrays([*arrays, *batch.columns], schema=pa.schema([*own, *batch.schema]))
