"""docs/batch.md tells the truth: its tables are held against the code, its commands, Python and recipes are run."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import unitcheck
from tests.archives import WRONG
from tests.shown import check_commands
from unitcheck.batch import check_batches, formats, parts, schema
from unitcheck.batch.columns import finding_type
from unitcheck.batch.work import key_fields

PAGE = (Path(__file__).parents[1] / "docs" / "batch.md").read_text(encoding="utf-8")
TYPES = {"list": "list of struct"}


def test_every_command_prints_what_is_shown(tmp_path: Path) -> None:
    assert check_commands(PAGE, tmp_path) == 3


def test_the_python_shown_does_what_is_shown() -> None:
    (block,) = re.findall(r"^```python\n(>>> .*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    test = doctest.DocTestParser().get_doctest(block, {}, "batch.md", "batch.md", 0)
    told: list[str] = []
    assert doctest.DocTestRunner(verbose=False).run(test, out=told.append).failed == 0, "".join(told)


def test_the_columns_are_those_there_are() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (string|int64|list of struct|struct) \| ", PAGE, re.MULTILINE)
    columns = schema([*key_fields(())[:0]])
    told = [(field.name, field.type) for field in (*key_fields(()), *columns)]
    told += [(finding_type().field(at).name, finding_type().field(at).type) for at in range(finding_type().num_fields)]
    assert rows == [(name, TYPES.get(_kind(kind), _kind(kind))) for name, kind in told]


def _kind(kind: object) -> str:
    return str(kind).partition("<")[0]


def test_the_fields_within_fields_are_told() -> None:
    for name in ("related", "cause", "fix"):
        (row,) = re.findall(rf"^\| `{name}` \| struct \| (.*)$", PAGE, re.MULTILINE)
        kind = finding_type().field(name).type
        assert re.findall(r"`(\w+)`", row) == [kind.field(at).name for at in range(kind.num_fields)]


def test_the_formats_and_their_suffixes_are_those_there_are() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ((?:`\.\w+`(?:, )?)+) \|", PAGE, re.MULTILINE)
    told = [(name, tuple(re.findall(r"`(\.\w+)`", suffixes))) for name, suffixes in rows]
    assert told == [(name, formats.named(name).SUFFIXES) for name in formats.FORMATS]


def test_the_size_of_a_part_is_what_it_is() -> None:
    assert f"A part is some {parts.PART >> 20} MB of text" in PAGE


def test_every_link_leads_to_a_file() -> None:
    for address in re.findall(r"\]\((?!https:)([^)#]+)", PAGE):
        assert (Path(__file__).parents[1] / "docs" / address).is_file(), address


# --- recipes ----------------------------------------------------------------------------------------------------------

RECIPES = dict(re.findall(r"^<!-- recipe: (\w+) -->\n```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE))


def test_there_are_recipes() -> None:
    assert set(RECIPES) == {"pyspark", "ray"}


@pytest.mark.parametrize("engine", sorted(RECIPES))
def test_a_recipe_gives_what_check_batches_gives(engine: str, tmp_path: Path) -> None:
    if find_spec(engine) is None:
        pytest.skip(f"{engine} is not installed")
    if engine == "pyspark" and subprocess.run(["java", "-version"], capture_output=True, check=False).returncode:
        pytest.skip("Spark takes Java, which is not installed")
    table = pa.table({"id": range(300), "text": [None if each % 7 == 0 else WRONG for each in range(300)]})
    pq.write_table(table, tmp_path / "articles.parquet", row_group_size=50)
    subprocess.run(
        [sys.executable, "-c", RECIPES[engine]],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(unitcheck.__file__).parents[1]),
            "PYSPARK_PYTHON": sys.executable,
            "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
        },
        check=True,
        timeout=300,
    )
    found = pq.read_table(tmp_path / "findings").sort_by("id").to_pylist()
    wanted = pa.Table.from_batches(check_batches(table.to_batches(), "text", keys=["id"]))
    assert found == wanted.to_pylist()
