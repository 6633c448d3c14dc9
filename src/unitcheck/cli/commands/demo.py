"""Check the article that comes with the program."""

from __future__ import annotations

from unitcheck.cli import checking
from unitcheck.cli.commands import Call, Operands
from unitcheck.examine import Source
from unitcheck.settings.declared import BY_KEY, CACHE, EXIT_ZERO, FAIL_ON, FAILING, FINDINGS, OUTPUT, READING
from unitcheck.settings.layers import Layer, Settings
from unitcheck.settings.option import Group

_FAIL_ON = FAIL_ON._replace(default=None)  # its findings are what it is there to show
OPERANDS: Operands | None = None
GROUPS = (
    FINDINGS,
    READING,
    OUTPUT,
    Group(FAILING.title, (_FAIL_ON, EXIT_ZERO)),
)


def run(call: Call) -> int:
    """Print what is found in the article."""
    from unitcheck import demo
    from unitcheck.settings.chosen import config_of

    settings = Settings((Layer({FAIL_ON.key: None, CACHE.key: False}), call.flags), BY_KEY)
    article = Source(demo.PATH, "markdown", config_of(settings), text=demo.ARTICLE)
    return checking.check([article], lambda: iter([article]), settings)
