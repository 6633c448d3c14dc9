"""How long Hypothesis searches: HYPOTHESIS_PROFILE says it, else CI searches longer than a desk does."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.command import Command

collect_ignore = ["sample_project"]  # which .ci/run tests in an environment of its own

settings.register_profile("default", max_examples=100, deadline=None)
settings.register_profile("ci", max_examples=500, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default"))


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """``unitcheck`` in an empty folder."""
    return Command(tmp_path, monkeypatch, capsys)
