"""The same in unittest."""

from __future__ import annotations

import unittest

from ferry import told

from unitcheck.testing import assert_consistent, assert_quantity


class Told(unittest.TestCase):
    def test_both_are_one_distance(self) -> None:
        assert_consistent(told(600))
        assert_quantity(told(600), "600 km")

    def test_another_is_not(self) -> None:
        with self.assertRaises(AssertionError):  # noqa: PT027
            assert_quantity(told(600), "700 km")
