"""What a word that is no unit may have been meant for."""

from __future__ import annotations

from collections.abc import Iterable

from unitcheck.units import Index
from unitcheck.units.spelling import folded

_NEAR = 0.7  # how much of two spellings must agree; below it a hint would be a guess
_SHORT = 3  # characters; symbols up to here are all near one another
_LOOKED_AT = 5  # spellings that are looked at; one of the very same letters comes before the others


def nearest(spelling: str, lexicon: Index, own: Iterable[str] = ()) -> str | None:
    """The spelling of a unit that is most like ``spelling``; None where none is.

    ``own`` are spellings of a user's own units.
    """
    from difflib import get_close_matches

    right = lexicon.right_symbol(spelling)
    if right is not None or len(spelling) <= _SHORT:
        return right
    wanted = folded(spelling)
    known = {folded(each): each for each in (*_spellings(lexicon), *own)}
    found = get_close_matches(wanted, known, _LOOKED_AT, _NEAR)
    found.sort(key=lambda each: sorted(each) != sorted(wanted))
    return known[found[0]] if found else None


def _spellings(lexicon: Index) -> Iterable[str]:
    """Every spelling of the tables, names with the prefixes they take too."""
    for spelling, entry in lexicon.spellings():
        yield spelling
        if len(spelling) > _SHORT:
            yield from (prefix + spelling for prefix in sorted(entry.name_prefixes))
