"""What ``typing`` has, for a program that has to start at once.

To a type checker these are the names of ``typing`` itself. To a run they are stand-ins: of all that a start loads
``typing`` takes longest, and it compiles the annotation of every field of a hundred named tuples.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO as IO
    from typing import Any as Any
    from typing import AnyStr as AnyStr
    from typing import Generic as Generic
    from typing import NamedTuple as NamedTuple
    from typing import NoReturn as NoReturn
    from typing import Protocol as Protocol
    from typing import TextIO as TextIO
    from typing import TypeAlias as TypeAlias
    from typing import TypeVar as TypeVar
    from typing import cast as cast
    from typing import runtime_checkable as runtime_checkable
else:
    from unitcheck.stand_ins import Generic as Generic
    from unitcheck.stand_ins import NamedTuple as NamedTuple
    from unitcheck.stand_ins import Protocol as Protocol
    from unitcheck.stand_ins import TypeVar as TypeVar
    from unitcheck.stand_ins import cast as cast
    from unitcheck.stand_ins import runtime_checkable as runtime_checkable

    Any = AnyStr = NoReturn = TextIO = TypeAlias = object  # they stand in annotations
    IO = Generic  # which is subscripted at a run too
