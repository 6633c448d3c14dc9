"""Fuel economy: distance per fuel and fuel per distance, which are reciprocals of each other."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import Row, Shared

METRIC, US, IMPERIAL = System.METRIC, System.US, System.IMPERIAL

ROWS: tuple[Row, ...] = (
    Row(
        "mile_per_gallon",
        US,
        "mpgUS, mpg-US, mpg‑US, mpg–US, mpg(US), mpg (US), mpg_US, US mpg, mpgus",
        "mpg US, US mpg, miles per US gallon, mile per US gallon, mpg (US), mpg (U.S.), US miles per gallon, "
        "miles to the US gallon, "
        "mpg(US)",
    ),
    Row(
        "mile_per_imperial_gallon",
        IMPERIAL,
        "mpgimp, mpgUK, mpg-imp, mpg‑imp, mpg–imp, mpg-UK, mpg(imp), mpg (imp), mpg (UK), mpg(UK), mpg_imp, imp mpg",
        "mpg imp, imp mpg, mpg imperial, imperial mpg, UK mpg, mpg UK, miles per imperial gallon, "
        "mile per imperial gallon, "
        "miles per UK gallon, mpg (imp), mpg (imperial), mpg (UK), miles to the imperial gallon",
    ),
    Row("mile_per_gallon_equivalent", US, "MPGe, mpge, MPGE, mpg-e, MPG-e, mpg‑e", "mpg equivalent"),
    Row("kilometer_per_liter", METRIC, "kmpl, kpl, KMPL, KPL, km/ltr", "kmpl"),
    Row(
        "liter_per_100_kilometer",
        METRIC,
        "L/100 km, l/100 km, L/100km, l/100km, L/100 Km, l/100Km, lt/100 km, lt/100km, ltr/100km, l/100 kms, "
        "L/100 KM, L/100KM, "
        "l per 100 km, L per 100 km, l / 100 km, L / 100 km, ltr/100 km, liters/100 km, litres/100 km",
        "litre(s) per 100 kilometres, litre(s) per 100 km, liter(s) per 100 kilometers, liter(s) per 100 km, "
        "litre(s) per hundred kilometres, liter(s) per hundred kilometers, litre(s)/100 km, liter(s)/100 km, "
        "litre(s)/100km, "
        "litres per 100km, liters per 100km, liters per 100 kilometres, litres per 100 kilometers",
    ),
    Row(
        "kilowatt_hour_per_100_kilometer",
        METRIC,
        "kWh/100 km, kWh/100km, kW⋅h/100 km, kW·h/100 km, kWh per 100 km",
        "kilowatt hours per 100 kilometres, kilowatt hours per 100 kilometers, kilowatt hours per 100 km",
    ),
    Row("kilogram_per_100_kilometer", METRIC, "kg/100 km, kg/100km", "kg per 100 km"),
    Row("gallon_per_100_mile", US, "gal/100 mi", "gallons per 100 miles, US gallons per 100 miles"),
)

SHARED: tuple[Shared, ...] = (
    Shared(
        "mile_per_gallon mile_per_imperial_gallon",
        "mpg, MPG, Mpg, mpgs, mi/gal",
        "mpg(s), miles per gallon, mile per gallon, miles to the gallon, miles a gallon, miles/gallon",
    ),
)
