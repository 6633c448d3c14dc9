"""What the directives of docutils and Sphinx hold: prose, a table, or what is no prose."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What a directive's argument and body are."""

    HIDDEN = "hidden"  # neither is prose
    PROSE = "prose"  # both are
    BODY = "body"  # the body is, the argument is none; so with every directive that is not named here
    LIST_TABLE = "list-table"  # the argument is the title, the body a list of lists
    CSV_TABLE = "csv-table"  # the argument is the title, the body rows of values


_HIDDEN = """
code code-block sourcecode highlight literalinclude parsed-literal prompt console raw math productionlist doctest
testcode testoutput testsetup testcleanup ipython plot matplotlib graphviz digraph graph uml mermaid aafig include
toctree image index meta role default-role contents sectnum section-numbering date unicode module currentmodule
py:module py:currentmodule program tabularcolumns target-notes jupyter-execute code-cell exec runblock autosummary
bibliography title default-domain highlights-language
"""
_PROSE = """
admonition attention caution danger error hint important note tip warning seealso todo topic sidebar rubric centered
versionadded versionchanged versionremoved deprecated replace epigraph highlights pull-quote compound line-block
dropdown card grid-item-card tab tab-item collapse table header footer hlist
"""
_KINDS = {
    **dict.fromkeys(_HIDDEN.split(), Kind.HIDDEN),
    **dict.fromkeys(_PROSE.split(), Kind.PROSE),
    "list-table": Kind.LIST_TABLE,
    "csv-table": Kind.CSV_TABLE,
}


def kind_of(name: str) -> Kind:
    """What the directive ``name`` holds."""
    return _KINDS.get(name.lower(), Kind.BODY)
