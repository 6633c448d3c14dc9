"""What the program writes is checked with the fixture."""

from __future__ import annotations

import pytest
from ferry import told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from unitcheck.testing import Checks


@pytest.mark.parametrize("kilometres", [5, 34, 600, 12_345])
def test_both_are_one_distance(unitcheck: Checks, kilometres: int) -> None:
    unitcheck.assert_consistent(told(kilometres))
    unitcheck.assert_quantity(told(kilometres), f"{kilometres} km")


def test_the_report_has_both(unitcheck: Checks) -> None:
    report = unitcheck(told(600))
    assert [quantity.text for quantity in report.quantities] == ["600 km", "373 miles"]
    assert not report.findings


def test_a_slip_would_be_seen(unitcheck: Checks) -> None:
    with pytest.raises(AssertionError, match="one digit is wrong"):
        unitcheck.assert_consistent(told(600).replace("373", "273"))


def test_the_units_of_the_house_are_known(unitcheck: Checks) -> None:
    unitcheck.assert_quantity("The quay is 3 vloks long.", "51 m")
