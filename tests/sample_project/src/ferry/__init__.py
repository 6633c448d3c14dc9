"""How far it is, for readers at home with kilometres and readers at home with miles."""

KM_IN_A_MILE = 1.609344


def told(kilometres: float) -> str:
    """The distance in both: ``told(600)`` is 600 km (373 miles)."""
    if not 0 < kilometres < 20_000:
        raise ValueError(f"{kilometres:,} km is no way a ferry goes; the longest is 20,000 km (12,400 miles)")
    return f"{kilometres:,} km ({kilometres / KM_IN_A_MILE:,.0f} miles)"
