"""Units that prose uses and pint lacks, in pint's syntax, and units whose size is a range.

Sources, by the letter beside a definition:

* B: BIPM, The International System of Units (SI Brochure), 9th edition, 2019
* N: NIST Special Publication 811 (2008), Appendix B.8
* G: GNU units 2.22, its file of definitions, which names NIST Handbook 44 and others as its own sources
* I: IAU resolutions 2012 B2, 2015 B3 (nominal solar and planetary values)
* C: Unicode CLDR 48, supplemental units
* R: the Russian regulation of 1899, a pound of 0.40951241 kg, as encyclopaedias report it
* K: Hong Kong, Weights and Measures Ordinance (chapter 68), first schedule
* P: public reference works (Wikipedia, Rowlett's How Many?, sizes.com, chinaknowledge.org)
* T: converters' tables only; no law or handbook was found

The figures under N, G, C, R, K and P were collated with the source named. What needs no source is a plain product.
"""

from __future__ import annotations

DEFINITIONS: tuple[str, ...] = (
    # Differences on the scales that start at absolute zero; pint has them for the others only.
    "delta_kelvin = kelvin",
    "delta_degree_Rankine = 5 / 9 * kelvin",
    # Length
    "microinch = 1e-6 * inch",
    "ell = 45 * inch",  # G, the English ell
    "barleycorn = inch / 3",  # G
    "ramsden_chain = 100 * foot",  # G
    "admiralty_mile = 6080 * foot",  # G
    "nautical_league = 3 * nautical_mile",
    "international_cable = nautical_mile / 10",
    "flight_level = 100 * foot",
    "light_second = 299792458 * meter",  # B
    "light_minute = 60 * light_second",
    "light_hour = 3600 * light_second",
    "light_day = 86400 * light_second",
    "twip = point / 20",
    "rack_unit = 1.75 * inch",
    "smoot = 67 * inch",  # G
    "verst = 3500 * foot",  # G
    "arshin = 28 * inch",  # G
    "sazhen = 7 * foot",  # G
    "vara = 100 / 3 * inch",  # P, the Texas vara
    "toise = 864 / 443.296 * meter",  # G, by the law of 1799 that fixed the metre at 443.296 lines
    "arpent_length = 30 * toise",  # G, of Paris and of Canada
    "chinese_li = 500 * meter",  # P
    "ken = 20 / 11 * meter",  # G
    "shaku = 10 / 33 * meter",  # G
    "scandinavian_mile = 10 * kilometer",
    # Area
    "decare = 1000 * meter ** 2",
    "rood = acre / 4",
    "square_meter = meter ** 2",
    "square_kilometer = kilometer ** 2",
    "square_centimeter = centimeter ** 2",
    "square_millimeter = millimeter ** 2",
    "roofing_square = 100 * foot ** 2",
    "township = 36 * mile ** 2",  # G
    "homestead = 160 * acre",  # G, a quarter section
    "arpent = arpent_length ** 2",  # G
    "rai = 1600 * meter ** 2",  # P
    "chinese_mu = 2000 / 3 * meter ** 2",  # P, since 1930
    "tsubo = 400 / 121 * meter ** 2",  # G
    "morgen = 8565.32 * meter ** 2",  # T, of the Cape
    "desyatina = 2400 * sazhen ** 2",  # G
    # Volume
    "cubic_meter = meter ** 3",
    "standard_cubic_meter = meter ** 3",
    "billion_cubic_meters = 1e9 * meter ** 3",
    "million_cubic_meters = 1e6 * meter ** 3",
    "hundred_cubic_feet = 100 * foot ** 3",
    "thousand_cubic_feet = 1e3 * foot ** 3",
    "million_cubic_feet = 1e6 * foot ** 3",
    "billion_cubic_feet = 1e9 * foot ** 3",
    "trillion_cubic_feet = 1e12 * foot ** 3",
    "acre_inch = acre_foot / 12",
    "legal_cup = 240 * milliliter",  # US Code of Federal Regulations, 21 CFR 101.9
    "metric_cup = 250 * milliliter",  # C
    "japanese_cup = 200 * milliliter",
    "metric_tablespoon = 15 * milliliter",
    "metric_teaspoon = 5 * milliliter",
    "metric_dessertspoon = 10 * milliliter",
    "australian_tablespoon = 20 * milliliter",
    "imperial_tablespoon = 5 / 8 * imperial_fluid_ounce",
    "imperial_teaspoon = 5 / 24 * imperial_fluid_ounce",
    "imperial_dessertspoon = 5 / 12 * imperial_fluid_ounce",
    "imperial_quarter = 8 * imperial_bushel",  # G
    "imperial_hogshead = 54 * imperial_gallon",  # G, of beer; one of wine holds 52.5
    "imperial_kilderkin = 18 * imperial_gallon",  # G
    "imperial_firkin = 9 * imperial_gallon",  # G
    "butt = 126 * gallon",  # G
    "tun = 252 * gallon",  # G
    "tierce = 42 * gallon",  # G
    "cranberry_barrel = 5826 * cubic_inch",  # G
    "sho = 2401 / 1331 * liter",  # C, G
    "gou = sho / 10",  # G
    "koku = 100 * sho",  # C, G
    "thousand_oil_barrels = 1e3 * oil_barrel",
    "million_oil_barrels = 1e6 * oil_barrel",
    "billion_oil_barrels = 1e9 * oil_barrel",
    "register_ton = 100 * foot ** 3",  # N
    "freight_ton = 40 * foot ** 3",  # G
    "water_ton = 224 * imperial_gallon",  # G
    "thousand_board_feet = 1e3 * board_foot",
    "million_board_feet = 1e6 * board_foot",
    "cord = 128 * foot ** 3",  # N
    "cord_foot = 16 * foot ** 3",
    "hoppus_foot = 4 / π * foot ** 3",  # G: a quarter of the girth, squared, by the length
    "hoppus_ton = 50 * hoppus_foot",  # G
    # Mass
    "million_metric_tons = 1e6 * metric_ton",
    "metric_quintal = 100 * kilogram",
    "zentner = 50 * kilogram",  # G
    "metric_pound = 500 * gram",  # G
    "metric_slug = 9.80665 * kilogram",
    "carat_point = carat / 100",
    "kilopound = 1e3 * pound",
    "million_pounds = 1e6 * pound",
    "million_troy_ounces = 1e6 * troy_ounce",
    "thousand_troy_ounces = 1e3 * troy_ounce",
    "assay_ton = 175 / 6 * gram",  # N
    "long_assay_ton = 98 / 3 * gram",  # G
    "jin = 500 * gram",  # G, P
    "tola = 180 * grain",  # G
    "pood = 16.3804964 * kilogram",  # R
    "funt = pood / 40",  # R
    "kwan = 3.75 * kilogram",  # G
    # Time
    "martian_sol = 88775.244 * second",  # Allison and McEwen, Planetary and Space Science 48 (2000)
    "martian_year = 686.971 * day",
    # Speed
    "foot_per_minute = foot / minute",
    "inch_per_second = inch / second",
    "inch_per_minute = inch / minute",
    # Force and torque
    "sthene = 1000 * newton",
    "newton_meter = newton * meter",
    "force_kilogram_meter = force_kilogram * meter",
    "pound_per_linear_inch = force_pound / inch",
    "pound_per_linear_foot = force_pound / foot",
    "kip_per_linear_foot = kip / foot",
    "inch_pound = inch * force_pound",
    "inch_ounce = inch * force_ounce",
    # Pressure
    "pieze = 1000 * pascal",
    "meter_sea_water = 10000 * pascal",  # G
    "foot_sea_water = 3064.33 * pascal",  # P, after the US Navy Diving Manual: 0.30643 msw; G has 0.3048
    "megapound_per_square_inch = 1e6 * pound_force_per_square_inch",
    "pound_force_per_square_foot = force_pound / foot ** 2",
    "kip_per_square_foot = kip / foot ** 2",
    "long_ton_force_per_square_inch = force_long_ton / inch ** 2",
    # Energy
    "international_kilocalorie = 1000 * international_calorie",
    "thermie = 4.1858e6 * joule",  # N, G: a million 15 °C calories
    "celsius_heat_unit = 9 / 5 * international_british_thermal_unit",
    "thousand_british_thermal_units = 1e3 * british_thermal_unit",
    "million_british_thermal_units = 1e6 * british_thermal_unit",
    "kilogram_TNT = ton_TNT / 1000",  # N
    "tonne_of_coal_equivalent = 7e9 * international_calorie",  # G
    "barrel_of_oil_equivalent = 5.8e6 * british_thermal_unit",  # G
    "thousand_barrels_of_oil_equivalent = 1e3 * barrel_of_oil_equivalent",
    "million_barrels_of_oil_equivalent = 1e6 * barrel_of_oil_equivalent",
    "billion_barrels_of_oil_equivalent = 1e9 * barrel_of_oil_equivalent",
    "horsepower_hour = horsepower * hour",
    "liter_atmosphere = liter * atmosphere",
    "ton_hour_of_refrigeration = 12000 * british_thermal_unit",
    # Power. Apparent power is no power: 500 kVA at a power factor of 0.8 are 400 kW. The count keeps the two apart.
    "apparent_volt_ampere = volt * ampere * count",
    "british_thermal_unit_per_hour = british_thermal_unit / hour",
    "thousand_british_thermal_units_per_hour = 1e3 * british_thermal_unit / hour",
    # Angle
    "minute_of_angle = degree / 60",
    "angular_mil = degree * 360 / 6400",
    "compass_point = 11.25 * degree",
    "quadrant = 90 * degree",
    "hour_angle = 15 * degree",
    "square_arcminute = arcminute ** 2",
    "square_arcsecond = arcsecond ** 2",
    # Frequency
    "cycle_per_minute = 1 / minute",
    "cycle_per_second = 1 / second",
    "beat_per_minute = 1 / minute",
    "frame_per_second = 1 / second",
    "round_per_minute = 1 / minute",
    "counts_per_minute = count / minute",
    "diopter = 1 / meter",
    # Flow
    "cubic_foot_per_minute = foot ** 3 / minute",
    "cubic_foot_per_second = foot ** 3 / second",
    "cubic_foot_per_hour = foot ** 3 / hour",
    "cubic_foot_per_day = foot ** 3 / day",
    "thousand_cubic_feet_per_day = 1e3 * foot ** 3 / day",
    "million_cubic_feet_per_day = 1e6 * foot ** 3 / day",
    "billion_cubic_feet_per_day = 1e9 * foot ** 3 / day",
    "cubic_meter_per_second = meter ** 3 / second",
    "cubic_meter_per_hour = meter ** 3 / hour",
    "liter_per_minute = liter / minute",
    "liter_per_second = liter / second",
    "liter_per_hour = liter / hour",
    "milliliter_per_minute = milliliter / minute",
    "megaliter_per_day = 1e6 * liter / day",
    "gallon_per_minute = gallon / minute",
    "imperial_gallon_per_minute = imperial_gallon / minute",
    "gallon_per_hour = gallon / hour",
    "imperial_gallon_per_hour = imperial_gallon / hour",
    "gallon_per_day = gallon / day",
    "imperial_gallon_per_day = imperial_gallon / day",
    "million_gallons_per_day = 1e6 * gallon / day",
    "million_imperial_gallons_per_day = 1e6 * imperial_gallon / day",
    "oil_barrel_per_day = oil_barrel / day",
    "thousand_oil_barrels_per_day = 1e3 * oil_barrel / day",
    "million_oil_barrels_per_day = 1e6 * oil_barrel / day",
    "barrel_of_oil_equivalent_per_day = barrel_of_oil_equivalent / day",
    # Fuel economy
    "mile_per_gallon = mile / gallon",
    "mile_per_imperial_gallon = mile / imperial_gallon",
    "mile_per_gallon_equivalent = mile / (33.7 * kilowatt_hour)",  # P, after the US EPA
    "kilometer_per_liter = kilometer / liter",
    "liter_per_100_kilometer = liter / (100 * kilometer)",
    "kilowatt_hour_per_100_kilometer = kilowatt_hour / (100 * kilometer)",
    "kilogram_per_100_kilometer = kilogram / (100 * kilometer)",
    "gallon_per_100_mile = gallon / (100 * mile)",
    # Viscosity
    "poiseuille = pascal * second",
    "pascal_second = pascal * second",
    # Electricity
    "mho = siemens",
    # Light
    "lumen_hour = lumen * hour",
    "phot = 10000 * lux",  # N
    "foot_candle = lumen / foot ** 2",  # N
    "foot_lambert = 1 / π * candela / foot ** 2",  # N
    "apostilb = 1 / π * candela / meter ** 2",
    "jansky = 1e-26 * watt / meter ** 2 / hertz",  # G
    # Radiation. Equivalent dose is absorbed dose weighted by the harm it does: 1 Gy of neutrons may be 10 Sv. The
    # count (of harm) keeps the two apart.
    "equivalent_sievert = joule * count / kilogram",
    "equivalent_rem = equivalent_sievert / 100",
    "disintegrations_per_minute = count / minute",
    "disintegrations_per_second = count / second",
    # Information
    "nibble = 4 * bit",
    "shannon = bit",
    "bit_per_second = bit / second",
    "byte_per_second = byte / second",
    "megapixel = 1e6 * pixel",
    "dot_per_inch = count / inch",
    "line_per_inch = count / inch",
    "floating_point_operation_per_second = count / second",
    "million_instructions_per_second = 1e6 * count / second",
    "operation_per_second = count / second",
    "transfer_per_second = count / second",
    "input_output_per_second = count / second",
    # Amount of substance
    "pound_mole = 453.59237 * mole",
    # Ratios
    "basis_point = 1e-4",
    "ppb = 1e-9",
    "part_per_trillion = 1e-12",
    "part_per_quadrillion = 1e-15",
    "part_per_thousand = 1e-3",
    "microstrain = 1e-6",
    "karat = 1 / 24",
    "degree_of_proof = 1 / 200",  # US: twice the percentage by volume
    # Cloth and paper
    "gram_per_square_meter = gram / meter ** 2",
    "ounce_per_square_yard = ounce / yard ** 2",
    "momme_of_silk = 4.340 * gram / meter ** 2",
    "thread_per_inch = count / inch",
)

# No one size is agreed: the least and the greatest that careful writers use.
RANGES: dict[str, tuple[str, str]] = {
    # From the stratosphere's cold (−75 °C) to a desert's noon; at sea level it is 340 m/s.
    "mach": ("290 * meter / second", "355 * meter / second"),
    "month": ("28 * day", "31 * day"),
    "year": ("365 * day", "366 * day"),
    # Months and years of them.
    "decade_of_years": ("3650 * day", "3660 * day"),
    "century": ("36500 * day", "36600 * day"),
    "millennium": ("365000 * day", "366000 * day"),
    "eon": ("365e9 * day", "366e9 * day"),
    # The Moon's mean distance, over time and over the orbit.
    "lunar_distance": ("384399 * kilometer", "385001 * kilometer"),
    # Polar and equatorial radii; nominal values (I) and those in older books.
    "earth_radius": ("6356752 * meter", "6378137 * meter"),
    "jupiter_radius": ("66854 * kilometer", "71492 * kilometer"),
    "solar_radius": ("695658 * kilometer", "696342 * kilometer"),
    "earth_mass": ("5.97e24 * kilogram", "5.98e24 * kilogram"),
    "lunar_mass": ("7.34e22 * kilogram", "7.36e22 * kilogram"),
    "jupiter_mass": ("1.8981e27 * kilogram", "1.899e27 * kilogram"),
    "solar_mass": ("1.988e30 * kilogram", "1.9892e30 * kilogram"),
    "solar_luminosity": ("3.826e26 * watt", "3.846e26 * watt"),
    "solar_constant": ("1360 * watt / meter ** 2", "1370 * watt / meter ** 2"),
    # Measured at 0 °C, 15 °C or 60 °F, as the trade and the country have it.
    "standard_cubic_foot": ("0.946 * foot ** 3", "foot ** 3"),
    "standard_cubic_foot_per_minute": ("0.946 * foot ** 3 / minute", "foot ** 3 / minute"),
    # Before 1948 a candle; the older of the two sizes is the pentane lamp's.
    "candlepower": ("0.981 * candela", "candela"),
    # From the older US figure to that of the GREET model, by way of the EPA's 33.7 kWh (P).
    "gasoline_gallon_equivalent": ("114000 * british_thermal_unit", "116090 * british_thermal_unit"),
    # Old measures that varied with the place and the time.
    "cubit": ("17.4 * inch", "21.8 * inch"),  # G: Roman to biblical
    "roman_mile": ("1471 * meter", "1487 * meter"),  # 5000 feet
    "roman_foot": ("0.2942 * meter", "0.2973 * meter"),  # G: early to late
    "catty": ("500 * gram", "605 * gram"),  # G, K: 0.60478982 kg in Hong Kong
    "tael": ("37.3 * gram", "50 * gram"),  # K: 37.8 g; P: 50 g, a tenth of a jin; no source for the Qing's 37.3 g
    "picul": ("50 * kilogram", "63 * kilogram"),  # G: China's; K: 100 catties; P: Cambodia's of 42 ligatures
    "maund": ("37.3 * kilogram", "40 * kilogram"),  # G: British India's and Pakistan's
    "baht_weight": ("15.16 * gram", "15.244 * gram"),  # P
    "feddan": ("4200 * meter ** 2", "4200.84 * meter ** 2"),  # P: 24 kirats of 175 m²; T: 4200.833 m²
    "miner_inch": ("foot ** 3 / second / 50", "foot ** 3 / second / 38.4"),  # G: as the state has it
}
