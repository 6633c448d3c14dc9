"""What is looked for in a folder, and what may be found."""

from __future__ import annotations

from collections.abc import Callable

from unitcheck.discover import Unreadable
from unitcheck.typed import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from unitcheck.globs import Glob


class File(NamedTuple):
    """A file to check: the path it goes by, its absolute one, and the one that no link leads away from.

    Standard input has the absolute path that it is said to have, if any.
    """

    path: str
    absolute: str | None
    real: str


class Skipped(NamedTuple):
    """A file that is passed over with a word, and why."""

    path: str
    real: str
    reason: str


class Wanted(NamedTuple):
    """Which files are taken in a folder.

    They are those that ``include`` means, or where that is None those that end in one of ``suffixes`` or that ``known``
    means, and those that ``extra`` means; never those that ``exclude`` means. With ``forced`` that goes for what is
    named too. ``git`` says whether what git ignores is passed over, and ``passes_over`` of a folder at an absolute path
    whether somebody else does not want it looked into. The suffixes are not asked for before a folder is looked into.
    """

    suffixes: Callable[[], tuple[str, ...]]
    include: tuple[Glob, ...] | None = None
    known: tuple[Glob, ...] = ()
    extra: tuple[Glob, ...] = ()
    exclude: tuple[Glob, ...] = ()
    forced: bool = False
    git: bool = True
    largest_bytes: int = 20 * 10**6
    passes_over: Callable[[str], bool] | None = None

    def takes(self, name: str, folder: str) -> bool:
        """Whether a folder, an absolute path that ends in a separator, stands for the file called so."""
        if self.include is None:
            if name.lower().endswith(self.suffixes()):
                return True
            return _cover(self.known + self.extra, folder + name)
        return _cover(self.include + self.extra, folder + name)

    def excludes(self, path: str, *, is_folder: bool) -> bool:
        """Whether what stands at an absolute path is itself to be passed over."""
        if is_folder and self.passes_over is not None and self.passes_over(path):
            return True
        if not self.exclude:
            return False
        from unitcheck.globs import means

        return means(self.exclude, path, is_folder=is_folder)

    def forbids(self, path: str) -> bool:
        """Whether the file at an absolute path is passed over even where it is named."""
        return self.forced and _cover(self.exclude, path)


def _cover(globs: tuple[Glob, ...], path: str) -> bool:
    if not globs:
        return False
    from unitcheck.globs import cover

    return cover(globs, path)


Found = File | Skipped | Unreadable
Choose = Callable[[str], Wanted]
"""What is wanted in a folder, an absolute path. Raises Unreadable where that cannot be told."""


def too_large(bytes_: int, largest_bytes: int) -> str | None:
    """What is wrong with a file of that size; None where nothing is."""
    if bytes_ <= largest_bytes:
        return None
    return f"is larger ({bytes_:,} bytes) than max-file-size allows ({largest_bytes:,}); split it, or allow more"
