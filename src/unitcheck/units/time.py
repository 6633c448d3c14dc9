"""Times. Months and years have no one length: theirs is a range."""

from __future__ import annotations

from unitcheck.model import System
from unitcheck.units.row import SI, Row, Shared

OTHER = System.OTHER

# Nobody writes attoseconds as "as", or hectoseconds at all.
_SECONDS = frozenset({"femto", "pico", "nano", "micro", "milli", "kilo", "mega", "giga"})
_YEARS = frozenset({"kilo", "mega", "giga"})

ROWS: tuple[Row, ...] = (
    Row(
        "second",
        OTHER,
        "s, sec, secs, Sec, SEC, Secs",
        "second(s), sec(s)",
        _SECONDS,
        SI,
        "msec=ms, msecs=ms, mSec=ms, usec=µs, µsec=µs, μsec=µs, nsec=ns, psec=ps, fsec=fs",
    ),
    Row("minute", OTHER, "min, mins, Min, MIN, Mins, MINS", "minute(s), min(s)"),
    Row("hour", OTHER, "h, hr, hrs, Hr, Hrs, HR, HRS", "hour(s), hr(s)"),
    Row("day", OTHER, "d, dy", "day(s), solar day(s), earth day(s)"),
    Row("week", OTHER, "wk, wks", "week(s), wk(s)"),
    Row("fortnight", OTHER, names="fortnight(s)"),
    Row("month", OTHER, "mo, mos, mth, mths", "month(s), calendar month(s), mth(s)"),
    # "a" is an article; Ma, Ga and ka are not.
    Row(
        "year",
        OTHER,
        "yr",
        "year(s), calendar year(s)",
        _YEARS,
        name_prefixes=_YEARS,
        miscased="ka=kyr, kya=kyr, Ma=Myr, mya=Myr, Mya=Myr, Ga=Gyr, bya=Gyr, Gya=Gyr, Myrs=Myr, Gyrs=Gyr, kyrs=kyr",
    ),
    Row("julian_year", OTHER, names="julian year(s)"),
    Row("gregorian_year", OTHER, names="gregorian year(s), mean year(s)"),
    Row("tropical_year", OTHER, names="tropical year(s), solar year(s)"),
    Row("sidereal_year", OTHER, names="sidereal year(s)"),
    Row("common_year", OTHER, names="common year(s), non leap year(s)"),
    Row("leap_year", OTHER, names="leap year(s)"),
    Row("sidereal_day", OTHER, names="sidereal day(s)"),
    Row("martian_sol", OTHER, names="sol(s), martian day(s), martian sol(s), mars day(s)"),
    Row("martian_year", OTHER, names="martian year(s), mars year(s)"),
    Row("synodic_month", OTHER, names="synodic month(s), lunar month(s), lunation(s)"),
    Row("sidereal_month", OTHER, names="sidereal month(s)"),
    Row("decade_of_years", OTHER, names="decade(s)"),
    Row("century", OTHER, names="century, centuries"),
    Row("millennium", OTHER, names="millennium, millennia, millenniums"),
    Row("eon", OTHER, names="eon(s), aeon(s)"),
    Row("shake", OTHER, names="nuclear shake(s)"),
    Row("svedberg", OTHER, names="svedberg(s), svedberg unit(s)"),
)

SHARED: tuple[Shared, ...] = (Shared("year", "y", "yr(s)"),)
