"""What an option is: the one declaration that its key, its flag, its schema and its documentation come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum

from unitcheck.typed import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")

Schema = Mapping[str, Any]
"""A part of a JSON Schema."""


class Misfit(Exception):
    """A value that an option cannot have: the problem, and the keys within the option that lead to it."""

    def __init__(self, problem: str, *within: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.within = within


class Place(NamedTuple):
    """Where something is said, as absolute paths: paths count from ``folder`` and patterns from ``root``.

    For a file they are its own folder, and that of the file which extends it, if one does.
    """

    folder: str
    root: str


class Kind(Generic[T]):
    """The values an option can have, and how they are written.

    ``metavar`` stands for the value in help; a switch, which takes none, has an empty one. ``told`` is the type in
    words.
    """

    metavar: str = ""
    told: str = ""

    def of_toml(self, value: object, place: Place) -> T:
        """The value that TOML's ``value`` means in a place. Raises Misfit."""
        raise NotImplementedError

    def of_words(self, words: Sequence[str], place: Place) -> T:
        """The value of a flag given with these words, one for each time it was given. Raises Misfit."""
        return self.of_toml(words[-1], place)

    def over(self, near: T, far: T) -> T:
        """What holds where ``near`` was said, and ``far`` further away."""
        return near

    def plain(self, value: T) -> object:
        """The value as TOML and JSON write it."""
        return value

    def schema(self) -> Schema:
        """What JSON Schema says of the plain value."""
        raise NotImplementedError


class Scope(Enum):
    """What an option is chosen for."""

    FILE = "file"  # by the configuration that is nearest to the file
    RUN = "run"  # by the configuration that is nearest to all that is checked


class Option(NamedTuple, Generic[T]):
    """One thing a user may choose; ``told`` says what, in a sentence without its full stop.

    ``new_kind`` makes its kind, which is loaded when a value has to be read or told. The flag is the key behind two
    dashes unless ``flag`` says otherwise, and ``short`` its one letter. What is not ``in_files`` has no key there. To
    say it forgets what was said further away of the keys in ``forgets``. ``example`` is a value as TOML writes it.
    """

    key: str
    new_kind: Callable[[], Kind[T]]
    default: T
    told: str
    example: str = ""
    scope: Scope = Scope.RUN
    flag: str = ""
    short: str = ""
    in_files: bool = True
    forgets: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind[T]:
        """What values it can have."""
        return self.new_kind()

    @property
    def long(self) -> str:
        """The flag, dashes included."""
        return self.flag or f"--{self.key}"

    @property
    def is_switch(self) -> bool:
        """Whether it is switched on or off, and takes no value."""
        return isinstance(self.default, bool)  # which its kind tells too, but a start has no time to load that


class Group(NamedTuple):
    """Options that help and documentation tell together."""

    title: str
    options: tuple[Option[Any], ...]


def hint(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'json'?``, or nothing where none of ``known`` is near."""
    from difflib import get_close_matches

    near = get_close_matches(word.casefold(), list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""
