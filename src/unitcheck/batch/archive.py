"""A whole run: what is to be done, what was done before, and what it all came to."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from itertools import groupby

from unitcheck.batch import engines, formats
from unitcheck.batch.batches import Layout
from unitcheck.batch.columns import schema
from unitcheck.batch.engines import Hands
from unitcheck.batch.extras import arrow, fsspec
from unitcheck.batch.files import problem_with
from unitcheck.batch.folder import forget, held
from unitcheck.batch.inputs import Sought, inputs
from unitcheck.batch.parts import Fragment, Input, Unfit
from unitcheck.batch.results import file_name, identity, kept, stem
from unitcheck.batch.tally import Tally, total
from unitcheck.batch.work import Done, Task, Terms, key_fields
from unitcheck.cache import key_of
from unitcheck.reports.outcome import Unread
from unitcheck.reports.summary import counted
from unitcheck.settings.layers import told
from unitcheck.typed import Any, NamedTuple
from unitcheck.writing import Unwritable


class Order(NamedTuple):
    """What is asked for: the inputs, what is wanted of them, under which terms each, and by whose hands.

    ``terms_of`` may raise Unfit where an input has none.
    """

    sought: Sought
    layout: Layout
    terms_of: Callable[[Input], Terms]
    engine: str
    hands: Hands


class Step(NamedTuple):
    """A fragment that is done with; ``is_kept`` where its results were there before the run."""

    done: Done
    is_kept: bool


class Account(NamedTuple):
    """What a run came to. ``problems`` are those of inputs and parts that there are no results for.

    ``unchecked`` are the first problems of rows, one for each input that has any.
    """

    tally: Tally
    inputs: int
    parts: int
    problems: tuple[Unread, ...]
    unchecked: tuple[Unread, ...]


class Archive:
    """The inputs of an order, ``found`` once; raises MissingExtra where a library is not installed."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._engine = engines.named(order.engine)
        self._engine.demand()
        arrow()
        fsspec()
        listed = list(inputs(order.sought))
        self.found = tuple(each for each in listed if isinstance(each, Input))
        self._problems = [each for each in listed if isinstance(each, Unread)]
        self._done: list[Step] = []
        self._planned: dict[Input, int] = {}
        self._first: tuple[str, list[Any]] | None = None

    @property
    def size(self) -> int:
        """The bytes of all inputs."""
        return sum(input.size for input in self.found)

    def steps(self) -> Generator[Step]:
        """Every part, as it is done with; closed before its end, it ends all. Raises Taken, Unwritable, Unreachable."""
        folder = self._order.sought.out
        with held(folder):
            waiting: list[Step] = []
            with closing(self._engine.results(self._tasks(waiting), self._order.hands)) as results:
                for done in results:
                    yield from self._noted([*waiting, Step(self._verified(done), False)])
                    waiting.clear()
            yield from self._noted(waiting)
            for input, number in self._planned.items():
                forget(folder, stem(input), number)

    def account(self) -> Account:
        """What it came to, in the order of the inputs, whoever did what when."""
        places = {input: place for place, input in enumerate(self.found)}
        done = [step.done for step in self._done]
        done.sort(key=lambda each: (places[each.fragment.input], each.fragment.number))
        failed = [Unread(each.fragment.name, each.problem) for each in done if each.problem is not None]
        tallies = [each.tally for each in done if each.tally is not None]
        return Account(total(tallies), len(self.found), len(done), (*self._problems, *failed), tuple(_unchecked(done)))

    def _noted(self, steps: Iterable[Step]) -> Iterator[Step]:
        for step in steps:
            if step.done.is_fatal:
                raise Unwritable(told(self._order.sought.out), str(step.done.problem))
            self._done.append(step)
            yield step

    def _verified(self, done: Done) -> Done:
        """As it was told, if the results are really here: a worker elsewhere may have a folder of the same name."""
        path = os.path.join(self._order.sought.out, file_name(done.fragment))
        if done.tally is None or os.path.exists(path):
            return done
        problem = "was checked, but the results are not here; name a folder that all workers share with this machine"
        return Done(done.fragment, None, problem)

    # --- the plan -----------------------------------------------------------------------------------------------------

    def _tasks(self, waiting: list[Step]) -> Iterator[Task]:
        """A task for each part that has no results yet; ``waiting`` gets the others."""
        token = f"{os.getpid()}-{os.urandom(4).hex()}"
        for input in self.found:
            try:
                yield from self._tasks_of(input, token, waiting)
            except Exception as error:  # each remote file system has errors of its own
                self._problems.append(Unread(input.name, problem_with(input.url, error)))

    def _tasks_of(self, input: Input, token: str, waiting: list[Step]) -> Iterator[Task]:
        terms, folder = self._order.terms_of(input), self._order.sought.out
        form, digest = formats.named(input.form), _digest(terms)
        fields = form.fields(input, terms.layout)
        self._demand_same(input, fields)
        number = 0
        for number, part in enumerate(form.parts(input, terms.layout), 1):
            fragment = Fragment(input, number - 1, part)
            made_from = identity(fragment, terms.layout, digest)
            tally = kept(os.path.join(folder, file_name(fragment)), made_from)
            if tally is None:
                yield Task(fragment, fields, terms, made_from, folder, token)
            else:
                waiting.append(Step(Done(fragment, tally), True))
        self._planned[input] = number

    def _demand_same(self, input: Input, fields: tuple[Any, ...]) -> None:
        """Raises Unfit where a key column is of another type than in the first input."""
        try:
            schema(key_fields(fields))
        except ValueError as error:
            raise Unfit(str(error)) from error
        if self._first is None:
            self._first = (input.name, list(fields))
        name, firsts = self._first
        for field, first in zip(fields, firsts, strict=True):
            if field.type != first.type:
                raise Unfit(
                    f"key column {field.name!r} holds {field.type}, and {first.type} in {name}; "
                    "write both alike, or check one of them into a folder of its own"
                )


def _digest(terms: Terms) -> str:
    """What stands for the configuration, and for this program."""
    key = key_of(str(terms.longest).encode(), terms.syntax, terms.config, claims=False)
    return key.hex()


def _unchecked(done: Iterable[Done]) -> Iterator[Unread]:
    """The first problem of a row in each input that has any, with how many there are."""
    for input, parts in groupby(done, key=lambda each: each.fragment.input):
        tallies = [each.tally for each in parts if each.tally is not None]
        first = next((tally.first for tally in tallies if tally.first is not None), None)
        if first is not None:
            others = sum(tally.unchecked for tally in tallies) - 1
            told = f"; {counted(others, 'other document')} could not be checked either" if others else ""
            yield Unread(f"{input.name}, row {first.row}", f"{first.problem}{told}")
