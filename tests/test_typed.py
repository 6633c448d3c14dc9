"""The stand-ins for ``typing`` do at a run what it and ``collections`` do."""

from __future__ import annotations

import copy
import inspect
import keyword
import pickle
import types
import typing
from collections.abc import Callable
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.command import import_everything
from unitcheck import stand_ins
from unitcheck.typed import NamedTuple

FIELDS = st.lists(
    st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).filter(lambda name: not keyword.iskeyword(name)),
    max_size=12,
    unique=True,
)


class Point(NamedTuple):
    """A place."""

    east: int
    north: int = 7
    name: str = "here"

    @property
    def far(self) -> int:
        """Both ways."""
        return self.east + self.north

    def moved(self, east: int) -> Point:
        """A place further on."""
        return self._replace(east=self.east + east)


@given(FIELDS, st.data())
def test_a_named_tuple_is_what_typing_makes(fields: list[str], data: st.DataObject) -> None:
    values = data.draw(st.lists(st.integers(), min_size=len(fields), max_size=len(fields)))
    defaults = data.draw(st.lists(st.integers(), max_size=len(fields)))
    body: dict[str, Any] = dict(zip(reversed(fields), reversed(defaults), strict=False))
    body |= {"__module__": __name__, "__annotations__": dict.fromkeys(fields, int)}
    own: Any = types.new_class("Made", (stand_ins.NamedTuple,), exec_body=lambda space: space.update(body))
    given_: Any = types.new_class("Made", (typing.NamedTuple,), exec_body=lambda space: space.update(body))
    assert repr(own(*values)) == repr(given_(*values))
    assert own(**dict(zip(fields, values, strict=True))) == given_(*values) == own._make(values)
    assert own(*values)._asdict() == given_(*values)._asdict()
    assert inspect.signature(own) == inspect.signature(given_)
    assert [getattr(own(*values), field) for field in fields] == values
    assert (own._fields, own.__match_args__, own._field_defaults) == (
        given_._fields, given_.__match_args__, given_._field_defaults,
    )  # fmt: skip


def test_a_named_tuple_has_the_methods_of_its_body_and_lives_through_a_pickle() -> None:
    here = Point(3)
    assert (here.far, here.moved(2), Point.__doc__, here.__class__.__name__) == (10, Point(5), "A place.", "Point")
    assert pickle.loads(pickle.dumps(here)) == copy.deepcopy(here) == here == (3, 7, "here")
    assert isinstance(pickle.loads(pickle.dumps(here)), Point)
    match here:
        case Point(east, north=7):
            assert east == 3
        case _:
            pytest.fail("it is matched by its fields")
    with pytest.raises(AttributeError):
        here.east = 4  # type: ignore[misc]
    with pytest.raises(AttributeError):
        here.other = 4  # type: ignore[attr-defined]


MISUSES: list[tuple[str, Callable[[Any], object]]] = [
    ("a field without a value", lambda kind: kind()),
    ("more values than fields", lambda kind: kind(1, 2, "x", 4)),
    ("a field that is none", lambda kind: kind(1, south=2)),
    ("a field given twice", lambda kind: kind(1, east=2)),
    ("too few to be made of", lambda kind: kind._make([1])),
    ("the change of a field that is none", lambda kind: kind(1)._replace(south=2)),
]


@pytest.mark.parametrize(("_misuse", "use"), MISUSES, ids=[misuse for misuse, _ in MISUSES])
def test_misuse_is_an_error_of_type(_misuse: str, use: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError):
        use(Point)


def test_the_hints_of_a_named_tuple_are_those_of_its_body() -> None:
    class Nothing(NamedTuple):
        """Has no field."""

    assert get_type_hints(Point) == {"east": int, "north": int, "name": str}
    assert get_type_hints(Nothing) == {}


def test_each_named_tuple_of_the_program_has_its_defaults_last_and_no_name_that_tuples_use() -> None:
    """What ``typing`` would refuse, and a type checker does."""
    import_everything()
    kinds: list[Any] = [kind for kind in stand_ins._Tuple.__subclasses__() if kind.__module__.startswith("unitcheck.")]
    assert len(kinds) > 150
    for kind in kinds:
        assert kind._fields or kind.__name__ == "Options", kind
        assert kind._fields[len(kind._fields) - len(kind._field_defaults) :] == tuple(kind._field_defaults), kind
        assert not any(field.startswith("_") for field in kind._fields), kind


def test_a_named_tuple_has_no_other_base() -> None:
    with pytest.raises(TypeError, match="Both: a named tuple has no other base"):
        types.new_class("Both", (stand_ins.NamedTuple, Exception))


def test_a_protocol_that_extends_another_asks_for_the_names_of_both() -> None:
    class Named(stand_ins.Protocol):
        name: str

    class Placed(Named, stand_ins.Protocol):
        east: int

    class Own(Named):
        name = "own"

    assert isinstance(Point(1), Placed)
    assert not isinstance(Own(), Placed)
    assert isinstance(Own(), Own)
    assert not isinstance(Point(1), Own)


def test_an_instance_of_a_protocol_has_all_its_names() -> None:
    class Named(stand_ins.Protocol):
        name: str

        def far(self) -> int:
            raise NotImplementedError

    assert isinstance(Point(1), Named)
    assert not isinstance("name", Named)


def test_a_generic_class_is_one_class() -> None:
    class Of(stand_ins.Generic):
        pass

    made: Any = Of
    assert made[int] is Of
    assert stand_ins.cast("int", "value") == "value"
