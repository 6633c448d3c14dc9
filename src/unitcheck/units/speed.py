"""Speeds that are written as one word; "kilometres per hour" and "km/h" are left to the grammar."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import Row, Shared

METRIC, CUSTOMARY, OTHER = System.METRIC, System.CUSTOMARY, System.OTHER

ROWS: tuple[Row, ...] = (
    Row(
        "kilometer_per_hour",
        METRIC,
        "kph, kmh, kmph, KPH, KMH, KMPH",
        "kph, kmh, kmph, kms per hour, kilometers an hour",
        miscased="kmh=km/h, KMH=km/h, kmph=km/h, KMPH=km/h, KPH=km/h, Kph=km/h, Kmh=km/h, Kmph=km/h, "
        "KmH=km/h, Km/h=km/h, KM/H=km/h, Km/H=km/h, km/hr=km/h, kmhr=km/h, "
        "kmp/h=km/h",
    ),
    Row("kilometer_per_second", METRIC, "kps, KPS, kmps", "kps"),
    Row("meter_per_second", METRIC, "mps, MPS", "mps"),
    Row("mile_per_hour", CUSTOMARY, "mph, MPH, Mph", "mph", miscased="mp/h=mph, MpH=mph, mhp=mph"),
    Row("foot_per_second", CUSTOMARY, "fps, FPS", "fps"),
    Row("foot_per_minute", CUSTOMARY, "fpm, FPM", "fpm"),
    Row("inch_per_second", CUSTOMARY, "ips, IPS", "ips"),
    Row("inch_per_minute", CUSTOMARY, "ipm, IPM", "ipm"),
    Row(
        "knot",
        OTHER,
        "kn, kts, KTS, kns, KTAS, KIAS, KCAS, KEAS, ktas, kias, KT",
        "knot(s), kts, international knot(s), knots indicated airspeed, knots true airspeed",
        miscased="Kts=kn, Kt=kn, Kn=kn, knts=kn, KNOTS=kn",
    ),
    # The speed of sound is 295 m/s at cruising height and 340 m/s at sea level; deserts and the cold widen that.
    Row("mach", OTHER, names="mach, mach number(s), times the speed of sound, machs"),
    Row("speed_of_light", OTHER, names="times the speed of light, light speed, times light speed"),
)

SHARED: tuple[Shared, ...] = ()
