"""The one statement of how the modules of unitcheck stand to one another: imports point only backwards along LINE."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import unitcheck

LINE = (
    # what passes between the stages
    "_version", "stand_ins", "typed", "lazy", "interval", "model", "places", "edits", "tries",
    # text → segments → quantities → readings
    "units", "numerals", "conventions", "documents", "hedges", "joining", "distributing",
    "outline", "leads", "amounts", "articles", "usual", "scan", "read",
    # readings → claims → verdicts
    "relations", "differences", "relate", "conversion", "rounding", "clear", "ladder", "judge",
    # verdicts → causes → findings
    "rewrite", "change", "diagnoses", "diagnose", "settle", "laws", "rules", "suppress", "config", "checker", "reports",
    # around the line
    "reading", "writing", "diff", "fix", "baseline", "cache_folder", "cache", "compiled",
    "discover", "examine", "worker", "crew", "run",
    "progress", "patterns", "gitignore", "globs", "wildcards", "settings", "wanted", "folders", "walk",
    "demo", "explain", "convert", "batch", "cli", "testing", "pytest_plugin", "__main__",
)  # fmt: skip
ROOT = Path(unitcheck.__file__).parent
MODULES = sorted(path.relative_to(ROOT).with_suffix("") for path in ROOT.rglob("*.py"))
PARTS = {module.parts[0] for module in MODULES}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_point_backwards_along_the_line(module: Path) -> None:
    here = module.parts[0]
    if here == "__init__":
        return  # the public names, above everything
    assert here in LINE, f"{module} has no place on the line; give it one in {Path(__file__).name}"
    forward = [name for name in _imported(module) if name and name != here and LINE.index(name) > LINE.index(here)]
    assert not forward, f"{module} imports {', '.join(forward)}, which come later on the line"


def test_nothing_imports_the_public_names() -> None:
    """A module inside that asks the front door would import the whole line, later stages too."""
    assert not [module for module in MODULES if "" in _imported(module)]


def test_a_forward_import_is_seen_wherever_it_stands() -> None:
    source = (
        "import unitcheck.cli\nfrom unitcheck import scan, __version__\ndef f():\n    from unitcheck.rules import x\n"
    )
    assert list(_parts(ast.parse(source))) == ["cli", "scan", "", "rules"]


def _imported(module: Path) -> tuple[str, ...]:
    return tuple(_parts(ast.parse((ROOT / module).with_suffix(".py").read_text(encoding="utf-8"))))


def _parts(tree: ast.Module) -> Iterator[str]:
    """The part of unitcheck that each import names, the public names as the empty one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "relative imports hide where they lead"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            part = rest.partition(".")[0]
            if package == "unitcheck":
                yield part if part in PARTS else ""
