"""Every form in which prose writes a quantity, and what the scanner and the reader make of it.

‹ › mark the quantity in each text. The unit is that of the usual reading, by pint's name.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from unitcheck import Checker, Config, Quantity
from unitcheck.conventions import Conventions
from unitcheck.model import Form, Hedge

CHECKER = Checker()

ONE = [
    # --- digits and their grouping ------------------------------------------------------------------------------------
    ("The road is ‹372 km› long.", "kilometer", "372", "1", "an integer rounds to the unit"),
    ("The road is ‹600 km› long.", "kilometer", "600", "1 10 100", "each trailing zero may be rounding"),
    ("The road is ‹600km› long.", "kilometer", "600", "1 10 100", "set tight"),
    ("The road is ‹600  km› long.", "kilometer", "600", "1 10 100", "two spaces"),
    ("The road is ‹600\nkm› long.", "kilometer", "600", "1 10 100", "a line break"),
    ("The road is ‹600\r\nkm› long.", "kilometer", "600", "1 10 100", "a line break of Windows"),
    ("The road is ‹600\u00a0km› long.", "kilometer", "600", "1 10 100", "a no-break space"),
    ("The road is ‹600\u202fkm› long.", "kilometer", "600", "1 10 100", "a narrow no-break space"),
    ("The road is ‹600\u2009km› long.", "kilometer", "600", "1 10 100", "a thin space"),
    ("The road is ‹600\u200akm› long.", "kilometer", "600", "1 10 100", "a hair space"),
    ("A gap of ‹0.50 mm› is left.", "millimeter", "1/2", "1/100", "a trailing zero after the point claims precision"),
    ("A gap of ‹.5 mm› is left.", "millimeter", "1/2", "1/10", "a leading point"),
    ("It holds ‹1,234.5 litres› of oil.", "liter", "2469/2", "1/10", "comma groups, point divides"),
    ("It holds ‹1,234 litres› of oil.", "liter", "1234", "1", "a comma that can group does"),
    ("It holds ‹1.234 litres› of oil.", "liter", "617/500", "1/1000", "a point that could group divides"),
    ("It holds ‹12,5 litres› of oil.", "liter", "25/2", "1/10", "a comma that cannot group divides"),
    ("It holds ‹0,125 litres› of oil.", "liter", "1/8", "1/1000", "a comma behind a lone zero divides"),
    ("It holds ‹1.234.567,8 litres› of oil.", "liter", "6172839/5", "1/10", "point groups twice, comma divides"),
    ("It holds ‹1.234,5 litres› of oil.", "liter", "2469/2", "1/10", "the last of two marks divides"),
    ("It holds ‹12,34,567 litres› of oil.", "liter", "1234567", "1", "Indian grouping"),
    ("It holds ‹1'234 litres› of oil.", "liter", "1234", "1", "Swiss apostrophe"),
    ("It holds ‹1’234.5 litres› of oil.", "liter", "2469/2", "1/10", "typographic apostrophe"),
    ("It holds ‹1 234,5 litres› of oil.", "liter", "2469/2", "1/10", "plain space groups"),
    ("It holds ‹1\u2009234\u2009567 litres› of oil.", "liter", "1234567", "1", "thin space groups"),
    ("It holds ‹1\u202f234 litres› of oil.", "liter", "1234", "1", "narrow no-break space groups"),
    ("It holds ‹1\u00a0234 litres› of oil.", "liter", "1234", "1", "no-break space groups"),
    ("It holds ‹6·5 litres› of oil.", "liter", "13/2", "1/10", "a raised point divides"),
    # --- signs --------------------------------------------------------------------------------------------------------
    ("It fell to ‹−40 °C› at night.", "degree_Celsius", "-40", "1 10", "minus sign"),
    ("It fell to ‹-40 °C› at night.", "degree_Celsius", "-40", "1 10", "hyphen-minus"),
    ("It fell to ‹–5 °C› at night.", "degree_Celsius", "-5", "1", "en dash"),
    ("It fell to ‹minus five degrees Celsius› at night.", "degree_Celsius", "-5", "1", "minus in words"),
    ("It fell to ‹minus 40 °C› at night.", "degree_Celsius", "-40", "1 10", "minus before digits"),
    ("It fell to ‹negative 40 °F› at night.", "degree_Fahrenheit", "-40", "1 10", "negative"),
    ("It fell to ‹40 °C below zero› at night.", "degree_Celsius", "-40", "1 10", "the sign behind the unit"),
    ("It fell to ‹40 degrees below zero› at night.", "degree_Celsius", "-40", "1 10", "no angle is below zero"),
    ("It fell to ‹51 below zero› at night.", "degree_Celsius", "-51", "1", "degrees go without saying"),
    ("It fell to ‹51 below zero Fahrenheit› at night.", "degree_Fahrenheit", "-51", "1", "the scale behind the sign"),
    ("It fell to ‹51 below Celsius› at night.", "degree_Celsius", "-51", "1", "the scale for the zero"),
    ("It rose to ‹+1.5 °C› at noon.", "degree_Celsius", "3/2", "1/10", "a plus sign"),
    ("An offset of ‹−.5 mm› was set.", "millimeter", "-1/2", "1/10", "a sign before a leading point"),
    ("It holds to ‹±5 °C› all day.", "delta_degree_Celsius", "5", "1", "what follows ± is a difference"),
    ("It holds to ‹+/- 5 mm› all day.", "millimeter", "5", "1", "± typed"),
    # --- fractions ----------------------------------------------------------------------------------------------------
    ("It is ‹½ mile› off.", "mile", "1/2", "1/8", "a bare half is known to a sixteenth either way"),
    ("It is ‹2½ miles› off.", "mile", "5/2", "1/2", "a mixed number, to half its denominator"),
    ("It is ‹2 ½ miles› off.", "mile", "5/2", "1/2", "the same with a space"),
    ("It is ‹5 1/2 miles› off.", "mile", "11/2", "1/2", "slashed"),
    ("It is ‹5-1/2 miles› off.", "mile", "11/2", "1/2", "slashed with a hyphen"),
    ("It is ‹3/4 mile› off.", "mile", "3/4", "3/16", "an eighth of the value at most"),
    ("It is ‹3/4 of a mile› off.", "mile", "3/4", "3/16", "of a"),
    ("It is ‹⅔ of a mile› off.", "mile", "2/3", "1/6", "a vulgar fraction of a"),
    ("It is ‹1⁄2 mile› off.", "mile", "1/2", "1/8", "the fraction slash"),
    ("Add ‹1 ¼ cups› of flour.", "cup", "5/4", "1/4", "a vulgar quarter"),
    ("Add ‹1 and 1/4 cups› of flour.", "cup", "5/4", "1/4", "and between whole and part"),
    ("Add ‹2 and ½ cups› of flour.", "cup", "5/2", "1/2", "and before a vulgar fraction"),
    ("It is ‹three-quarters of a mile› off.", "mile", "3/4", "3/16", "spelled, of a"),
    ("It is ‹half a mile› off.", "mile", "1/2", "1/8", "half a"),
    ("It is ‹a quarter of an inch› off.", "inch", "1/4", "1/16", "a quarter of an"),
    ("It is ‹a quarter mile› off.", "mile", "1/4", "1/16", "a quarter"),
    ("It is ‹two thirds of a mile› off.", "mile", "2/3", "1/6", "thirds"),
    ("It is ‹a mile and a half› off.", "mile", "3/2", "3/8", "the fraction behind the unit"),
    ("It is ‹two miles and a quarter› off.", "mile", "9/4", "1/4", "a quarter behind the unit"),
    ("It is ‹two and a half miles› off.", "mile", "5/2", "1/2", "and a half"),
    ("It is ‹two-and-a-half miles› off.", "mile", "5/2", "1/2", "with hyphens"),
    ("It is ‹three and one half miles› off.", "mile", "7/2", "1/2", "and one half"),
    ("It is ‹one and three-quarter miles› off.", "mile", "7/4", "1/4", "and three-quarter"),
    # --- powers of ten, scales ----------------------------------------------------------------------------------------
    ("It is ‹6×10⁸ m› off.", "meter", "600000000", "100000000", "superscripts"),
    ("It is ‹6 x 10^8 m› off.", "meter", "600000000", "100000000", "caret"),
    ("It is ‹6.0e8 m› off.", "meter", "600000000", "10000000", "exponent"),
    ("It is ‹6 ⋅ 10⁸ m› off.", "meter", "600000000", "100000000", "dot operator"),
    ("It lasts ‹10⁻¹² s› or less.", "second", "1/1000000000000", "1/1000000000000", "a bare power"),
    ("It lasts ‹10^-12 s› or less.", "second", "1/1000000000000", "1/1000000000000", "a bare power with a caret"),
    ("It is ‹1.5 × 10^{-3} m› thick.", "meter", "3/2000", "1/10000", "braces"),
    ("It is ‹1.5 × 10−3 m› thick.", "meter", "3/2000", "1/10000", "a superscript that was lost"),
    ("It weighs ‹9.81(2) kg› in all.", "kilogram", "981/100", "1/100", "parenthesised uncertainty"),
    ("It covers ‹2.5 million km²› of sea.", "kilometer ** 2", "2500000", "100000", "a scale word"),
    ("It weighs ‹5bn tonnes› in all.", "metric_ton", "5000000000", "1000000000", "bn"),
    ("It weighs ‹5m tonnes› in all.", "metric_ton", "5000000", "1000000", "m where a unit follows"),
    ("It weighs ‹5M tonnes› in all.", "metric_ton", "5000000", "1000000", "M"),
    ("It is ‹3k miles› off.", "mile", "3000", "1000", "k"),
    ("It is ‹20K miles› off.", "mile", "20000", "1000 10000", "K"),
    ("It is ‹10.5 thousand km› off.", "kilometer", "10500", "100", "thousand"),
    ("It is ‹1.2 quadrillion km› off.", "kilometer", "1200000000000000", "100000000000000", "quadrillion"),
    # --- number words -------------------------------------------------------------------------------------------------
    ("It is ‹five miles› off.", "mile", "5", "1", "a word"),
    ("‹Five miles› on, it ends.", "mile", "5", "1", "a capital letter"),
    ("It is ‹twenty-five miles› off.", "mile", "25", "1", "with a hyphen"),
    ("It is ‹six hundred kilometres› off.", "kilometer", "600", "100", "to its last word"),
    ("It is ‹a hundred and fifty miles› off.", "mile", "150", "1 10", "a hundred and"),
    ("It is ‹one hundred fifty-two miles› off.", "mile", "152", "1", "without and"),
    ("It is ‹two thousand five hundred miles› off.", "mile", "2500", "100", "thousands and hundreds"),
    ("It is ‹three trillion miles› off.", "mile", "3000000000000", "1000000000000", "trillions"),
    ("It is ‹two and a half million miles› off.", "mile", "2500000", "500000", "a mixed number, scaled"),
    ("It is ‹half a million miles› off.", "mile", "500000", "125000", "half a million"),
    ("It is ‹a million and a half miles› off.", "mile", "1500000", "375000", "half of the million"),
    ("It is ‹a dozen miles› off.", "mile", "12", "1", "a dozen"),
    ("It is ‹half a dozen miles› off.", "mile", "6", "3/2", "half of it"),
    ("It is ‹two dozen miles› off.", "mile", "24", "1", "two dozen"),
    ("It is ‹a couple of miles› off.", "mile", "2", "1", "a couple of"),
    # --- compounds ----------------------------------------------------------------------------------------------------
    ("She is ‹5 ft 10 in› tall.", "inch", "70", "1", "feet and inches"),
    ("She is ‹5 ft. 10 in› tall.", "inch", "70", "1", "with a full stop"),
    ("She is ‹5 ft, 10 in› tall.", "inch", "70", "1", "with a comma"),
    ("She is ‹5 feet and 10 inches› tall.", "inch", "70", "1", "with and"),
    ("She is ‹5ft 10in› tall.", "inch", "70", "1", "set tight"),
    ("She is ‹5ft10in› tall.", "inch", "70", "1", "set tighter"),
    ("She is ‹5 ft 6 in› tall.", "inch", "66", "1 6", "half a foot may be rounding"),
    ("She is ‹5′10″› tall.", "inch", "70", "1", "primes"),
    ("She is ‹5'10\"› tall.", "inch", "70", "1", "typewriter primes"),
    ("She is ‹5' 10\"› tall.", "inch", "70", "1", "with a space"),
    ("She is ‹5’10”› tall.", "inch", "70", "1", "primes made quotes by a word processor"),
    ("She is ‹5'-10½\"› tall.", "inch", "141/2", "1/2", "as drawings have it"),
    ("She is ‹5' 10 1/2\"› tall.", "inch", "141/2", "1/2", "with a slashed fraction"),
    ("She is ‹5-foot-11› at most.", "inch", "71", "1", "inches go without saying"),
    ("She is ‹5'11› at most.", "inch", "71", "1", "the same behind a prime"),
    ("She is ‹6 foot 2›.", "inch", "74", "1", "the same where the phrase ends"),
    ("A ‹six-foot-two› keeper stood there.", "inch", "74", "1", "in words"),
    ("It weighs ‹12 lb 4 oz› at most.", "ounce", "196", "1", "pounds and ounces"),
    ("She weighs ‹11 st 4 lb› at most.", "pound", "158", "1", "stones and pounds"),
    ("It takes ‹3 h 20 min› by rail.", "minute", "200", "1", "hours and minutes"),
    ("It takes ‹3h20m› by rail.", "minute", "200", "1", "behind hours, m is minutes"),
    ("It takes ‹3h 20m› by rail.", "minute", "200", "1", "the same with a space"),
    ("It takes ‹2 hours, 30 minutes and 20 seconds› by rail.", "second", "9020", "1", "three terms"),
    ("It is ‹1 m 83 cm› high.", "centimeter", "183", "1", "metres and centimetres"),
    ("It is ‹1 mile 300 yards› away.", "yard", "2060", "1", "miles and yards"),
    ("Turn it by ‹34°09′22″› first.", "arcsecond", "122962", "1", "an angle"),
    ("Turn it by ‹34° 30′› first.", "arcminute", "2070", "1 30", "degrees and minutes"),
    # --- adjectives and units that come first -------------------------------------------------------------------------
    ("A ‹600-kilometre› road ends here.", "kilometer", "600", "1 10 100", "an adjective"),
    ("A ‹600\u2011kilometre› road ends here.", "kilometer", "600", "1 10 100", "a no-break hyphen"),
    ("A ‹20-foot›-long boat ends here.", "foot", "20", "1 10", "and its dimension"),
    ("A ‹twelve-foot› wall ends here.", "foot", "12", "1", "in words"),
    ("A ‹5-mile-an-hour› limit ends here.", "mile / hour", "5", "1", "a rate"),
    ("A ‹35-mile-per-hour› limit ends here.", "mile / hour", "35", "1", "a rate with per"),
    ("A ‹5 million-acre› estate ends here.", "acre", "5000000", "1000000", "a scale word before the hyphen"),
    ("It flew at ‹Mach 2.5› once.", "mach", "5/2", "1/10", "the unit first"),
    ("It flew at ‹mach two› once.", "mach", "2", "1", "in words"),
    ("Climb to ‹FL350› now.", "flight_level", "350", "1 10", "a flight level, tight"),
    ("Climb to ‹FL 350› now.", "flight_level", "350", "1 10", "a flight level with a space"),
    ("Climb to ‹FL\r\n  350› now.", "flight_level", "350", "1 10", "a flight level on two lines"),
    ("Climb to ‹FL-350› now.", "flight_level", "350", "1 10", "a flight level with a hyphen"),
    ("Climb to ‹flight level 350› now.", "flight_level", "350", "1 10", "in words"),
    ("‹A mile› (1.6 km) on, it ends.", "mile", "1", "1", "an article where a bracket follows"),
]

SERIES = [
    ("Walk ‹10-15 km› each time.", Form.RANGE, "kilometer", "10 15", "a hyphen"),
    ("Walk ‹10–15 km› each time.", Form.RANGE, "kilometer", "10 15", "an en dash"),
    ("Walk ‹10—15 km› each time.", Form.RANGE, "kilometer", "10 15", "an em dash"),
    ("Walk ‹10−15 km› each time.", Form.RANGE, "kilometer", "10 15", "a minus sign"),
    ("Walk ‹10‐15 km› each time.", Form.RANGE, "kilometer", "10 15", "U+2010"),
    ("Walk ‹10‑15 km› each time.", Form.RANGE, "kilometer", "10 15", "U+2011"),
    ("Walk ‹10 – 15 km› each time.", Form.RANGE, "kilometer", "10 15", "spaces around it"),
    ("Walk from ‹10 to 15 km› each time.", Form.RANGE, "kilometer", "10 15", "from … to"),
    ("Walk between ‹10 and 15 km› each time.", Form.RANGE, "kilometer", "10 15", "between … and"),
    ("Walk between ‹10 km and 15 km› each time.", Form.RANGE, "kilometer", "10 15", "both with units"),
    ("Walk ‹10 km to 15 km› each time.", Form.RANGE, "kilometer", "10 15", "both with units"),
    ("A ‹10- to 15-mile› walk.", Form.RANGE, "mile", "10 15", "a hanging hyphen"),
    ("A ‹10-to-15-mile› walk.", Form.RANGE, "mile", "10 15", "hyphens throughout"),
    ("Walk ‹two to three miles› each time.", Form.RANGE, "mile", "2 3", "words"),
    ("Keep it at ‹−10 to −5 °C› always.", Form.RANGE, "degree_Celsius", "-10 -5", "signs on both"),
    ("Keep it at ‹-10--5 °C› always.", Form.RANGE, "degree_Celsius", "-10 -5", "hyphens for all"),
    ("Keep it at ‹5°C-10°C› always.", Form.RANGE, "degree_Celsius", "5 10", "a hyphen behind a letter is no name's"),
    ("Keep it at ‹5° to 10°C› always.", Form.RANGE, "degree_Celsius", "5 10", "the scale at the end only"),
    ("Some ‹2 to 3 million km› off.", Form.RANGE, "kilometer", "2000000 3000000", "a scale word for both"),
    ("Some ‹2–3 × 10⁵ m› off.", Form.RANGE, "meter", "200000 300000", "a power of ten for both"),
    ("Some ‹900,000 to 1.2 million km› off.", Form.RANGE, "kilometer", "900000 1200000", "a scale word for one"),
    ("Walk ‹900 m to 1.2 km› each time.", Form.RANGE, "kilometer", "9/10 6/5", "two units of one dimension"),
    ("Walk ‹10 km to 15 km a day› then.", Form.RANGE, "kilometer / day", "10 15", "the rate behind the second only"),
    ("Walk ‹two or three miles› each time.", Form.CHOICE, "mile", "2 3", "or"),
    ("Walk ‹two or three million miles› each time.", Form.CHOICE, "mile", "2000000 3000000", "or, scaled"),
    ("Walk ‹5, 10 and 15 km› on three days.", Form.CHOICE, "kilometer", "5 10 15", "a list with one unit"),
    ("Walk ‹5 km, 10 km and 15 km› on three days.", Form.CHOICE, "kilometer", "5 10 15", "a list of quantities"),
    ("It is ‹3 × 4 × 5 m› inside.", Form.EXTENT, "meter", "3 4 5", "a box"),
    ("It is ‹3x4 m› inside.", Form.EXTENT, "meter", "3 4", "the letter x"),
    ("It is ‹28 by 19 inches› inside.", Form.EXTENT, "inch", "28 19", "by"),
    ("It is ‹10 cm × 15 cm› inside.", Form.EXTENT, "centimeter", "10 15", "units on both"),
    ("It is ‹8½ × 11 inches› inside.", Form.EXTENT, "inch", "17/2 11", "a fraction first"),
    ("It is ‹3\" × 5\"› inside.", Form.EXTENT, "inch", "3 5", "primes close no quotation here"),
    ("A ‹20-by-30-foot› room.", Form.EXTENT, "foot", "20 30", "an adjective"),
    ("It is ‹9.81 ± 0.02 m/s²› here.", Form.UNCERTAIN, "meter / second ** 2", "981/100 1/50", "plus or minus"),
    ("It is ‹(9.81 ± 0.02) m/s²› here.", Form.UNCERTAIN, "meter / second ** 2", "981/100 1/50", "in brackets"),
    ("It is ‹9.81 +/- 0.02 m/s²› here.", Form.UNCERTAIN, "meter / second ** 2", "981/100 1/50", "typed"),
    ("It is ‹2.5 ± 0.1 million km› off.", Form.UNCERTAIN, "kilometer", "2500000 100000", "a scale word for both"),
    ("It flew at ‹Mach 0.80–0.85› once.", Form.RANGE, "mach", "4/5 17/20", "the unit first"),
    ("They are ‹5 ft 2 in to 5 ft 10 in› tall.", Form.RANGE, "inch", "62 70", "compounds"),
]  # fmt: skip

HEDGED = [
    ("It is about ‹5 km› away.", Hedge.ABOUT, "about"),
    ("It is approximately ‹5 km› away.", Hedge.ABOUT, "approximately"),
    ("It is some ‹5 km› away.", Hedge.ABOUT, "some"),
    ("It is c. ‹5 km› away.", Hedge.ABOUT, "an abbreviation"),
    ("It is ~‹5 km› away.", Hedge.ABOUT, "a tilde"),
    ("It is ≈ ‹5 km› away.", Hedge.ABOUT, "a sign with a space"),
    ("It is over ‹5 km› away.", Hedge.OVER, "over"),
    ("It is more than ‹5 km› away.", Hedge.OVER, "two words"),
    ("It is >‹5 km› away.", Hedge.LIMIT, "a sign"),
    ("It is nearly ‹5 km› away.", Hedge.UNDER, "nearly"),
    ("It is just under ‹5 km› away.", Hedge.UNDER, "just under"),
    ("It is up to ‹5 km› away.", Hedge.LIMIT, "up to"),
    ("It is at least ‹5 km› away.", Hedge.LIMIT, "at least"),
    ("It is ≥‹5 km› away.", Hedge.LIMIT, "a sign"),
    ("It is at\u00a0least ‹5 km› away.", Hedge.LIMIT, "a no-break space inside"),
    ("It is ‹5 km› or so away.", Hedge.ABOUT, "or so, behind"),
    ("It is ‹5 km› or more away.", Hedge.OVER, "or more, behind"),
    ("It is ‹5 km› or less away.", Hedge.UNDER, "or less, behind"),
    ("It is ‹5 km› at most.", Hedge.LIMIT, "a limit behind"),
    ("They weigh ‹5 kg› each.", Hedge.NONE, "each says nothing of the number"),
    ("It is ‹5 km› away.", Hedge.NONE, "no hedge"),
    ("The rollover ‹5 km› away.", Hedge.NONE, "over inside a word is none"),
]

UNITS = [
    ("kW·h", "kilowatt * hour", "a product with a dot"),
    ("kWh", "kilowatt_hour", "the same as one symbol"),
    ("kilowatt-hours", "kilowatt * hour", "the same in words"),
    ("ft·lbf", "foot * force_pound", "torque"),
    ("lb-ft", "pound * foot", "torque as brochures have it"),
    ("N m", "newton * meter", "a product with a space"),
    ("N·m", "newton * meter", "a product with a dot"),
    ("Nm", "newton_meter", "no nanometre"),
    ("km/h", "kilometer / hour", "a rate"),
    ("km/ hr", "kilometer / hour", "a stray space"),
    ("kph", "kilometer_per_hour", "a rate in letters"),
    ("km h⁻¹", "kilometer / hour", "a negative power"),
    ("m s-1", "meter / second", "a superscript that was lost"),
    ("m s−1", "meter / second", "the same with a minus sign"),
    ("kilometres per hour", "kilometer / hour", "per"),
    ("miles an hour", "mile / hour", "an"),
    ("miles\nper hour", "mile / hour", "over a line break"),
    ("MPH", "mile_per_hour", "capitals"),
    ("ft./s", "foot / second", "a full stop inside"),
    ("m/s/s", "meter / second / second", "two slashes"),
    ("metres per second squared", "meter / second ** 2", "squared behind"),
    ("kg/m³", "kilogram / meter ** 3", "a density"),
    ("kg per cubic metre", "kilogram / meter ** 3", "the same in words"),
    ("L/100 km", "liter_per_100_kilometer", "fuel"),
    ("litres per 100 km", "liter_per_100_kilometer", "the same in words"),
    ("mpg", "mile_per_gallon", "the reciprocal"),
    ("W/(m²·K)", "watt / meter ** 2 / delta_kelvin", "a bracket below the line"),
    ("W/m²K", "watt / meter ** 2 / delta_kelvin", "the bracket left out"),
    ("W m⁻² K⁻¹", "watt / meter ** 2 / delta_kelvin", "negative powers"),
    ("J/g°C", "joule / gram / delta_degree_Celsius", "a degree sign below the line"),
    ("people per square kilometre", "1 / kilometer ** 2", "a count per area"),
    ("per square kilometre", "1 / kilometer ** 2", "what is counted unsaid"),
    ("/km²", "1 / kilometer ** 2", "in symbols"),
    ("people/km²", "1 / kilometer ** 2", "a mixture"),
    ("inhabitants to the square mile", "1 / mile ** 2", "to the"),
    ("km²", "kilometer ** 2", "a superscript"),
    ("km2", "kilometer ** 2", "a plain digit"),
    ("km^2", "kilometer ** 2", "a caret"),
    ("square kilometres", "kilometer ** 2", "in words"),
    ("sq mi", "mile ** 2", "sq"),
    ("SQ MI", "mile ** 2", "capitals"),
    ("sq. ft", "foot ** 2", "with a full stop"),
    ("cu ft", "foot ** 3", "no centi-anything"),
    ("cubic feet per second", "foot ** 3 / second", "a flow"),
    ("°C", "degree_Celsius", "a degree sign"),
    ("º C", "degree_Celsius", "an ordinal sign and a space"),
    ("℃", "degree_Celsius", "one character"),
    ("degrees Celsius", "degree_Celsius", "in words"),
    ("degrees C", "degree_Celsius", "a letter behind the word"),
    ("deg C", "degree_Celsius", "no degree-coulomb"),
    ("C", "degree_Celsius", "a letter alone"),
    ("MB", "megabyte", "bytes"),
    ("MiB", "mebibyte", "binary bytes"),
    ("Mbit/s", "megabit / second", "bits"),
    ("Mbps", "megabit_per_second", "bits in letters"),
    ("nautical miles", "nautical_mile", "two words"),
    ("NM", "nautical_mile", "no newton-metre"),
    ("U.S. gallons", "gallon", "a country"),
    ("gal (US)", "gallon", "a country in brackets"),
    ("fl oz", "fluid_ounce", "no femtolitre-ounce"),
    ("acre-feet", "acre_foot", "water"),
    ("mm Hg", "millimeter_Hg", "mercury"),
    ("in.Hg", "inch_Hg", "mercury with a full stop"),
    ("MT", "metric_ton", "no megatesla"),
    ("R☉", "solar_radius", "the Sun"),
    ("per cent", "percent", "in two words"),
    ("µm", "micrometer", "the micro sign"),
    ("μm", "micrometer", "the Greek letter"),
    ("Å", "angstrom", "a letter beyond ASCII"),
    ("kΩ", "kiloohm", "another"),
    ("mg/kg/day", "milligram / kilogram / day", "a dose"),
    ("bbl/d", "oil_barrel / day", "42 gallons, not 31.5"),
]


def _quantity(marked: str, checker: Checker = CHECKER) -> Quantity:
    """The only quantity of a text; that it is the part between ‹ and › is asserted."""
    text = marked.replace("‹", "").replace("›", "")
    start, end = marked.index("‹"), marked.index("›") - 1
    found = [
        quantity for quantity in checker.check(text).quantities if quantity.span[0] < end and quantity.span[1] > start
    ]
    assert [quantity.text for quantity in found] == [text[start:end]]
    assert found[0].source_span == (start, end)
    return found[0]


@pytest.mark.parametrize(("marked", "unit", "value", "resolutions", "why"), ONE)
def test_a_value_is_read_exactly_with_every_resolution(
    marked: str, unit: str, value: str, resolutions: str, why: str
) -> None:
    quantity = _quantity(marked)
    usual = quantity.readings[0]
    assert quantity.form is Form.ONE, why
    assert (usual.unit.name, usual.values[0].number) == (unit, Fraction(value)), why
    assert usual.values[0].resolutions == tuple(map(Fraction, resolutions.split())), why


@pytest.mark.parametrize(("marked", "form", "unit", "values", "why"), SERIES)
def test_several_values_are_read_with_how_they_hang_together(
    marked: str, form: Form, unit: str, values: str, why: str
) -> None:
    quantity = _quantity(marked)
    usual = quantity.readings[0]
    assert (quantity.form, usual.unit.name) == (form, unit), why
    assert [value.number for value in usual.values] == list(map(Fraction, values.split())), why


@pytest.mark.parametrize(("marked", "hedge", "why"), HEDGED)
def test_a_hedge_is_heard_and_stands_outside_the_quantity(marked: str, hedge: Hedge, why: str) -> None:
    assert _quantity(marked).hedge is hedge, why


@pytest.mark.parametrize(("written", "name", "why"), UNITS)
def test_a_unit_is_read_to_its_end(written: str, name: str, why: str) -> None:
    quantity = _quantity(f"The figure given was ‹7.25 {written}›, they said.")
    assert quantity.readings[0].unit.name == name, why
    assert quantity.readings[0].values[0].number == Fraction(29, 4), why


def test_every_number_of_a_quantity_is_the_text_that_it_stands_on() -> None:
    for marked, *_ in (*ONE, *SERIES):
        quantity = _quantity(marked)
        for part in quantity.parts:
            for term in part:
                assert term.number.text == quantity.segment.text[slice(*term.number.span)]
                assert term.unit.text == quantity.segment.text[slice(*term.unit.span)]


# --- conventions ------------------------------------------------------------------------------------------------------

BY_COMMA = [
    ("It weighs ‹1,234 kg› dry.", "617/500", "the house's mark divides"),
    ("It weighs ‹1.234 kg› dry.", "1234", "so the other one groups"),
    ("It weighs ‹1.234.567,8 kg› dry.", "6172839/5", "the number itself says so"),
    ("It weighs ‹1,234.5 kg› dry.", "2469/2", "evidence before convention"),
    ("It weighs ‹2,5 × 10⁻³ kg› dry.", "1/400", "with a power of ten"),
]


@pytest.mark.parametrize(("marked", "value", "why"), BY_COMMA)
def test_a_house_may_divide_by_comma(marked: str, value: str, why: str) -> None:
    checker = Checker(Config(conventions=Conventions(decimal_mark=",")))
    assert _quantity(marked, checker).readings[0].values[0].number == Fraction(value), why


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("The bridge is ‹364.4 smoots› long.", "smoot"),
        ("It moved at ‹3 smoots per second›, no more.", "smoot / second"),
        ("It covers ‹5 square smoots› in all.", "smoot ** 2"),
        ("It is ‹a blarg and a half› long.", "blarg"),
        ("It is ‹4 bl› long.", "blarg"),
    ],
)
def test_a_house_has_units_of_its_own(marked: str, name: str) -> None:
    units = ("smoot = 1.7018 * meter = _ = smoots", "blarg = 5 * smoot = bl")
    checker = Checker(Config(conventions=Conventions(units=units)))
    assert _quantity(marked, checker).readings[0].unit.name == name


def test_a_unit_of_the_house_is_converted() -> None:
    checker = Checker(Config(conventions=Conventions(units=("smoot = 1.7018 * meter = _ = smoots",))))
    assert not checker.check("The bridge is 364.4 smoots (620.1 m) long.").findings
    assert checker.check("The bridge is 364.4 smoots (720.1 m) long.").findings


BAD_UNITS = [
    "smoot",
    "smoot = ",
    "1st = 5 m",
    "smoot = 5 * nothing",
    "smoot = -3 meter",
    "smoot = 0 meter",
    "",
    "a b = m",
]


@pytest.mark.parametrize("definition", BAD_UNITS)
def test_a_definition_that_cannot_be_read_is_named(definition: str) -> None:
    with pytest.raises(ValueError, match="does not define a unit") as raised:
        Checker(Config(conventions=Conventions(units=(definition,))))
    assert repr(definition) in str(raised.value)


def test_conventions_say_what_is_wrong_with_them() -> None:
    with pytest.raises(ValueError, match="decimal_mark is ';'"):
        Conventions(decimal_mark=";")
    with pytest.raises(ValueError, match="tuple of definitions"):
        Conventions(units="smoot = 1.7018 * meter")  # type: ignore[arg-type]


@pytest.mark.parametrize("length", [0, 250_000])
def test_a_fraction_beyond_latin_1_is_found_in_a_text_of_any_length(length: int) -> None:
    """Long texts are searched by another engine than short ones."""
    text = "—" + "so it goes. " * (length // 12) + "Add ⅓ cup of milk."
    assert [quantity.text for quantity in CHECKER.check(text).quantities] == ["⅓ cup"]
