"""What a run needs of ``typing``, under the names that it has there; ``unitcheck.typed`` says why.

Named tuples do what those of ``collections`` do. Those compile a function for each class; here classes with as many
fields share the compiled one, with its parameters renamed.
"""

from __future__ import annotations

from _collections import _tuplegetter  # type: ignore[import-not-found]  # as collections has it
from collections.abc import Callable, Iterable
from functools import cache
from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self

    Body = dict[str, Any]


class _Tuple(tuple):  # type: ignore[type-arg]
    """What named tuples share."""

    __slots__ = ()
    _fields = ()  # without an annotation, which every named tuple would seem to have

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"{cls.__name__} takes {len(cls._fields)} values, not {len(made)}")
        return made

    def _replace(self, /, **changes: Any) -> Self:
        made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
        if changes:
            raise TypeError(f"{type(self).__name__} has no {', '.join(changes)}")
        return made

    __replace__ = _replace

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({values})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _TupleMeta(type):
    """Makes a named tuple of what a class body declares."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: Body) -> Any:
        if not {NamedTuple, Generic}.issuperset(bases):
            raise TypeError(f"{name}: a named tuple has no other base")
        hints = body.get("__annotations__", {})
        fields = tuple(hints)
        defaults = {field: body.pop(field) for field in fields if field in body}
        own: Body = {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
        own["__new__"] = new = _taking(name, fields, tuple(defaults.values()))
        new.__annotations__, new.__module__ = hints, body["__module__"]
        own.update((field, _tuplegetter(place, "")) for place, field in enumerate(fields))
        return type(name, (_Tuple,), {**body, **own})


NamedTuple = type.__new__(_TupleMeta, "NamedTuple", (), {})
"""The base of named tuples."""


def _taking(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
    """The ``__new__`` of a named tuple of that name."""
    new = _taking_as_many(len(fields))
    code = new.__code__.replace(co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__")
    return FunctionType(code, new.__globals__, "__new__", defaults)


@cache
def _taking_as_many(number: int) -> Callable[..., Any]:
    names = "".join(f"_{place}, " for place in range(number))
    made: Callable[..., Any] = eval(f"lambda _cls, {names}: _new(_cls, ({names}))", {"_new": tuple.__new__})
    return made


class _ProtocolMeta(type):
    """What has all the names that a protocol declares is an instance of it."""

    def __instancecheck__(cls, instance: object) -> bool:
        if Protocol not in cls.__bases__:  # a class that inherits from one
            return super().__instancecheck__(instance)
        own = [kind for kind in cls.__mro__ if isinstance(kind, _ProtocolMeta) and kind is not Protocol]
        declared = (name for kind in own for name in (*vars(kind), *vars(kind).get("__annotations__", ())))
        return all(hasattr(instance, name) for name in declared if not name.startswith("_"))


class Generic:
    """The base of generic classes: one class, whatever it is made for."""

    def __class_getitem__(cls, kind: object) -> type[Self]:
        return cls


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols."""


def TypeVar(name: str, *constraints: object, **bounds: object) -> str:
    """A type variable: a name in annotations."""
    return name


def cast(kind: object, value: Any) -> Any:
    """The value."""
    return value


def runtime_checkable(protocol: type) -> type:
    """The protocol, as every one is."""
    return protocol
