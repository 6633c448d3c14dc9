"""The kinds of value that options have: switches, numbers, choices, paths, patterns, and tables of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction

from unitcheck.globs import Glob, problem_of
from unitcheck.settings.layers import told
from unitcheck.settings.option import Kind, Misfit, Place, Schema, hint
from unitcheck.typed import Generic, NamedTuple, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")

_MOST_DIGITS = 18  # Python refuses to read a number of thousands of them


class Entry(NamedTuple, Generic[K, V]):
    """One line of a table."""

    key: K
    value: V


def switch() -> Kind[bool]:
    """On or off."""
    return _Switch()


def optional(kind: Kind[T]) -> Kind[T | None]:
    """A value of that kind, a nearer one in the place of one said further away, or None where none was said."""
    return _Optional(kind)


def whole(least: int) -> Kind[int]:
    """A whole number, ``least`` or more."""
    return _Whole(least)


def choice(known: Callable[[], Mapping[str, T]], metavar: str = "") -> Kind[T]:
    """One of the words that ``known`` gives, each with what it means; they are asked for when they are needed.

    Help lists them all unless there is a ``metavar``.
    """
    return _Choice(known, metavar)


def path(metavar: str) -> Kind[str]:
    """A path, absolute as a value."""
    return _Path(metavar)


def output(metavar: str) -> Kind[str | None]:
    """A path to write to; ``-`` is standard output, as a value None."""
    return _Output(_Path(metavar))


def text(metavar: str) -> Kind[str]:
    """A text that is not empty."""
    return _Text(metavar)


def size() -> Kind[int]:
    """A number of bytes."""
    return _Size()


def texts(metavar: str, told: str) -> Kind[tuple[str, ...]]:
    """Texts, a nearer list after those said further away."""
    return _Texts(metavar, told)


def globs() -> Kind[tuple[Glob, ...]]:
    """Patterns of paths, a nearer list after those said further away."""
    return _Globs()


def by_glob(value: Kind[V], metavar: str, told: str, *, alone: bool = False) -> Kind[tuple[Entry[Glob, V], ...]]:
    """A value for the files of each pattern; with ``alone`` a flag may leave out the pattern and mean every file."""
    return _Table(_Keys(glob, lambda key: key.pattern), value, metavar, told, "*" if alone else None)


def by_word(
    value: Kind[V], metavar: str, told: str, read: Callable[[str], str] = str, known: tuple[str, ...] = ()
) -> Kind[tuple[Entry[str, V], ...]]:
    """A value for each of some words, which ``read`` may put in their usual form or refuse with a Misfit.

    ``known`` are all words there are, where they can be listed.
    """
    return _Table(_Keys(lambda word, _: read(word), str, known), value, metavar, told)


# --- single values ----------------------------------------------------------------------------------------------------


class _Switch(Kind[bool]):
    told = "true or false"

    def of_toml(self, value: object, place: Place) -> bool:
        if not isinstance(value, bool):
            raise Misfit(f"must be true or false, not {shown(value)}")
        return value

    def of_words(self, words: Sequence[str], place: Place) -> bool:
        return words[-1] == "true"

    def schema(self) -> Schema:
        return {"type": "boolean"}


class _Optional(Kind["T | None"], Generic[T]):
    def __init__(self, kind: Kind[T]) -> None:
        self._kind = kind

    @property
    def metavar(self) -> str:  # type: ignore[override]
        return self._kind.metavar

    @property
    def told(self) -> str:  # type: ignore[override]
        return self._kind.told

    def of_toml(self, value: object, place: Place) -> T | None:
        return self._kind.of_toml(value, place)

    def of_words(self, words: Sequence[str], place: Place) -> T | None:
        return self._kind.of_words(words, place)

    def plain(self, value: T | None) -> object:
        return None if value is None else self._kind.plain(value)

    def schema(self) -> Schema:
        return self._kind.schema()


class _Whole(Kind[int]):
    metavar = "NUMBER"

    def __init__(self, least: int) -> None:
        self._least = least
        self.told = f"a whole number, {least} or more"

    def of_toml(self, value: object, place: Place) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < self._least:
            raise Misfit(f"must be {self.told}, not {shown(value)}")
        return value

    def of_words(self, words: Sequence[str], place: Place) -> int:
        number = _number(words[-1])
        return self.of_toml(words[-1] if number is None else number, place)

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self._least}


class _Choice(Kind[T]):
    def __init__(self, known: Callable[[], Mapping[str, T]], metavar: str) -> None:
        self._known = known
        self._metavar = metavar

    @property
    def metavar(self) -> str:  # type: ignore[override]
        return self._metavar or f"{{{','.join(self._known())}}}"

    @property
    def told(self) -> str:  # type: ignore[override]
        return either(f'"{word}"' for word in self._known())

    def of_toml(self, value: object, place: Place) -> T:
        known = self._known()
        if not isinstance(value, str) or value not in known:
            near = hint(value, known) if isinstance(value, str) else ""
            raise Misfit(f"must be {either(map(_plainly, known))}, not {shown(value)}{near}")
        return known[value]

    def plain(self, value: T) -> object:
        return next((word for word, meaning in self._known().items() if meaning == value), None)

    def schema(self) -> Schema:
        return {"enum": list(self._known())}


def _plainly(word: str) -> str:
    """A word as it is told among others: quoted only where it would be taken for punctuation."""
    return word if word.isidentifier() or "-" in word else repr(word)


class _Path(Kind[str]):
    told = "a path, from the folder of the file it stands in"

    def __init__(self, metavar: str) -> None:
        self.metavar = metavar

    def of_toml(self, value: object, place: Place) -> str:
        if not isinstance(value, str) or not value or "\0" in value:
            raise Misfit(f"must be a path, not {shown(value)}")
        return os.path.normpath(os.path.join(place.folder, os.path.expanduser(value)))

    def plain(self, value: str) -> object:
        return told(value)

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1}


class _Output(_Optional[str]):
    def of_words(self, words: Sequence[str], place: Place) -> str | None:
        return None if words[-1] == "-" else super().of_words(words, place)


class _Text(Kind[str]):
    told = "a string"

    def __init__(self, metavar: str) -> None:
        self.metavar = metavar

    def of_toml(self, value: object, place: Place) -> str:
        if not isinstance(value, str) or not value.strip():
            raise Misfit(f"must be a string that is not empty, not {shown(value)}")
        return value

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1}


_SIZES = {"GB": 10**9, "MB": 10**6, "kB": 10**3, "": 1}


class _Size(Kind[int]):
    metavar = "SIZE"
    told = 'a number of bytes, or a size such as "500 kB" or "20 MB"'

    def of_toml(self, value: object, place: Place) -> int:
        wanted = _bytes(value) if isinstance(value, str) else value
        if not isinstance(wanted, int) or isinstance(wanted, bool) or wanted < 1:
            raise Misfit(f"must be a size such as '20 MB', not {shown(value)}")
        return wanted

    def plain(self, value: int) -> object:
        unit = next(unit for unit, size in _SIZES.items() if value % size == 0)
        return f"{value // _SIZES[unit]} {unit}" if unit else value

    def schema(self) -> Schema:
        pattern = f"^[0-9]{{1,{_MOST_DIGITS}}} ?({'|'.join(_SIZES)})$"
        return {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": pattern}]}


def _bytes(text: str) -> int | None:
    unit = next(unit for unit in _SIZES if text.endswith(unit))
    number = _number(text.removesuffix(unit).removesuffix(" "))
    return None if number is None else number * _SIZES[unit]


def _number(digits: str) -> int | None:
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


# --- several values ---------------------------------------------------------------------------------------------------


class _Texts(Kind["tuple[str, ...]"]):
    def __init__(self, metavar: str, told: str) -> None:
        self.metavar = metavar
        self.told = told

    def of_toml(self, value: object, place: Place) -> tuple[str, ...]:
        return strings(value)

    def of_words(self, words: Sequence[str], place: Place) -> tuple[str, ...]:
        return strings(list(words))

    def over(self, near: tuple[str, ...], far: tuple[str, ...]) -> tuple[str, ...]:
        return (*far, *near)

    def plain(self, value: tuple[str, ...]) -> object:
        return list(value)

    def schema(self) -> Schema:
        return STRINGS


class _Globs(Kind["tuple[Glob, ...]"]):
    metavar = "GLOB"
    told = "a list of patterns, as in .gitignore, from the folder of the configuration file that counts"

    def of_toml(self, value: object, place: Place) -> tuple[Glob, ...]:
        return tuple(glob(pattern, place) for pattern in strings(value))

    def of_words(self, words: Sequence[str], place: Place) -> tuple[Glob, ...]:
        return self.of_toml(list(words), place)

    def over(self, near: tuple[Glob, ...], far: tuple[Glob, ...]) -> tuple[Glob, ...]:
        return (*far, *near)

    def plain(self, value: tuple[Glob, ...]) -> object:
        return [each.pattern for each in value]

    def schema(self) -> Schema:
        return STRINGS


class _Keys(NamedTuple, Generic[K]):
    """How the keys of a table are read, in a folder, and written, and all there are, where they can be listed."""

    read: Callable[[str, Place], K]
    written: Callable[[K], str]
    known: tuple[str, ...] = ()


class _Table(Kind["tuple[Entry[K, V], ...]"], Generic[K, V]):
    def __init__(self, keys: _Keys[K], value: Kind[V], metavar: str, told: str, every: str | None = None) -> None:
        self._keys = keys
        self._value = value
        self._every = every
        self.metavar = metavar
        self.told = told

    def of_toml(self, value: object, place: Place) -> tuple[Entry[K, V], ...]:
        return tuple(
            Entry(self._keys.read(key, place), within(key, self._value.of_toml, each, place))
            for key, each in table(value).items()
        )

    def of_words(self, words: Sequence[str], place: Place) -> tuple[Entry[K, V], ...]:
        return tuple(self._entry(word, place) for word in words)

    def _entry(self, word: str, place: Place) -> Entry[K, V]:
        key, equals, value = word.rpartition("=")
        if not equals and self._every is None:
            raise Misfit(f"must be written as {self.metavar}, not {shown(word)}")
        return Entry(
            self._keys.read(key if equals else str(self._every), place), self._value.of_words((value or word,), place)
        )

    def over(self, near: tuple[Entry[K, V], ...], far: tuple[Entry[K, V], ...]) -> tuple[Entry[K, V], ...]:
        return (*far, *near)

    def plain(self, value: tuple[Entry[K, V], ...]) -> object:
        return {self._keys.written(entry.key): self._value.plain(entry.value) for entry in value}

    def schema(self) -> Schema:
        names = {"propertyNames": {"enum": list(self._keys.known)}} if self._keys.known else {}
        return {"type": "object", **names, "additionalProperties": self._value.schema()}


STRINGS: Schema = {"type": "array", "items": {"type": "string", "minLength": 1}}


# --- reading and telling ----------------------------------------------------------------------------------------------


def strings(value: object) -> tuple[str, ...]:
    """A list of texts, none empty. Raises Misfit."""
    if not isinstance(value, list):
        raise Misfit(f"must be a list, not {shown(value)}")
    for each in value:
        if not isinstance(each, str) or not each.strip():
            raise Misfit(f"must be a list of strings, none empty; {shown(each)} is none")
    return tuple(value)


def table(value: object) -> Mapping[str, object]:
    """A table. Raises Misfit."""
    if not isinstance(value, dict):
        raise Misfit(f"must be a table, not {shown(value)}")
    return value


def glob(pattern: str, place: Place) -> Glob:
    """A pattern, which counts from the root of its place. Raises Misfit where it is none."""
    read = Glob(place.root, pattern)
    problem = problem_of(read)
    if problem:
        raise Misfit(problem)
    return read


def within(key: str, read: Callable[[object, Place], T], value: object, place: Place) -> T:
    """``value`` as ``read`` reads it. Raises Misfit, which tells of the key that it stands under."""
    try:
        return read(value, place)
    except Misfit as misfit:
        raise Misfit(misfit.problem, key, *misfit.within) from None


def either(words: Iterable[str]) -> str:
    """``full, concise or json``."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def shown(value: object) -> str:
    """A value of TOML as an error names it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Fraction):  # so a file's decimals are read
        return f"{float(value):g}"
    if isinstance(value, str | int):
        told = repr(value)
        return told if len(told) < _LONGEST else f"{told[:_LONGEST]}…"
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else str(value)


_LONGEST = 80
