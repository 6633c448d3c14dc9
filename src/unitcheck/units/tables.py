"""All tables of units.

To add a unit, add a row to the table of its dimension and run ``python -m unitcheck.units.freeze``.
"""

from __future__ import annotations

from unitcheck.units import (
    acceleration,
    ambiguous,
    angle,
    area,
    concentration,
    economy,
    electric,
    energy,
    flow,
    force,
    frequency,
    information,
    length,
    light,
    magnetic,
    mass,
    power,
    pressure,
    radiation,
    speed,
    substance,
    temperature,
    textile,
    time,
    viscosity,
    volume,
)
from unitcheck.units.row import Table

TABLES: tuple[Table, ...] = (
    length,
    area,
    volume,
    mass,
    time,
    speed,
    acceleration,
    force,
    pressure,
    energy,
    power,
    temperature,
    angle,
    frequency,
    flow,
    economy,
    viscosity,
    electric,
    magnetic,
    light,
    radiation,
    information,
    substance,
    concentration,
    textile,
    ambiguous,
)
