"""unitcheck in a run of pytest: ``pytest --unitcheck`` checks documents, and the fixture ``unitcheck`` checks texts.

This module is loaded in every run of pytest where unitcheck is installed. What costs time is loaded by what is used.
"""

from __future__ import annotations

import pytest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from unitcheck.testing import Checks

MARKER = "unitcheck"
NAME = "unitcheck_documents"
"""What pytest knows the plugin by that checks documents, and that is there only under --unitcheck."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options, in a group of their own, and what may stand in pytest's configuration."""
    group = parser.getgroup("unitcheck", "units in prose (unitcheck)")
    group.addoption(
        "--unitcheck",
        action="store_true",
        help="check documents too: each that pytest comes by is a test, which fails where it contradicts itself",
    )
    group.addoption(
        "--unitcheck-fail-on",
        metavar="SEVERITY",
        help="the mildest finding that fails a document: error, warning, note or never",
    )
    group.addoption(
        "--unitcheck-python",
        metavar="WHAT",
        help="check Python modules too: their docstrings and comments (docstrings), or these and what their users get "
        "to read (messages)",
    )
    parser.addini(
        "unitcheck_files",
        "documents to check, as patterns like those of .gitignore, from pytest's rootdir; instead of those that "
        "unitcheck takes by itself, and, where pytest is given no path, outside testpaths too",
        type="args",
        default=[],
    )
    parser.addini("unitcheck_options", "options of unitcheck's command line", type="args", default=[])
    parser.addini("unitcheck_python", "what --unitcheck-python is unless it is given", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker, and let the documents in where they are asked for."""
    config.addinivalue_line("markers", f"{MARKER}: a document that --unitcheck checks")
    if config.getoption("unitcheck"):
        from unitcheck.pytest_plugin.documents import Documents

        config.pluginmanager.register(Documents(config), NAME)


@pytest.fixture(scope="session")
def unitcheck(pytestconfig: pytest.Config) -> Checks:
    """Checks texts under the project's configuration of unitcheck.

    unitcheck(text) is the report; unitcheck.assert_consistent(text) fails where the text contradicts itself;
    unitcheck.assert_quantity(text, "600 km") fails where it does not state that.
    """
    from unitcheck.pytest_plugin.choices import Choices
    from unitcheck.testing import Checks

    return Checks(Choices(pytestconfig).config_of_texts())
