"""Wrong conversions that somebody noticed in print, on a page, a screen or a chart, as figures with their sources.

A row is taken where the source gives a quantity in two units and says that the two do not agree: readers' letters,
corrections, blogs and mailing lists about the press, reports on accidents and on patients' safety, issues and pull
requests. Left out are constants in program code and complaints about rounding alone; nothing is left out because of
what the checker makes of it. Reasons were written down before the checker was asked.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Documented:
    """A quantity and what it was wrongly said or taken to be, in the order and the writing of the source.

    ``reason`` is the cause that a careful reader of the source names, or None where two slips met or nothing simple
    explains the figures. ``right`` is what the source says one of the two should have been, or None where it does not
    say. ``is_difference`` says that the text spoke of a rise, a fall or a gap in temperature.
    """

    stated: str
    restated: str
    reason: str | None
    source: str
    right: str | None = None
    is_difference: bool = False


DIFFERENCES = (
    Documented(
        "39.2F",
        "4C",
        "difference-as-point",
        "Daily Telegraph, 2008, on the Arctic: the-hug.org/opus751.html",
        is_difference=True,
    ),
    Documented(
        "2.5 C",
        "36.5 F",
        "difference-as-point",
        "Reuters, 1995, on an iceberg: initforthegold.blogspot.com/2007/11/celsius-fahrenheit-and-journalists.html",
        is_difference=True,
    ),
    Documented(
        "1.55 degrees Celsius",
        "35 degrees Fahrenheit",
        "difference-as-point",
        "AFP on phys.org, 2024, on Copernicus' year: reddit.com/r/Metric, 7 November 2024",
        right="2.8 degrees Fahrenheit",
        is_difference=True,
    ),
    Documented(
        "5C",
        "41F",
        "difference-as-point",
        "The Guardian, 2015, on the Paris agreement: bishophill.squarespace.com/blog/2015/11/23",
        right="9F",
        is_difference=True,
    ),
    Documented(
        "2C",
        "35.6F",
        "difference-as-point",
        "The Guardian, 2015, on the Paris agreement: bishophill.squarespace.com/blog/2015/11/23",
        right="3.6F",
        is_difference=True,
    ),
    Documented(
        "2.5C",
        "36F",
        "difference-as-point",
        "A newspaper's corrections, 2022: tenminutespastdeadline.wordpress.com/2022/08",
        is_difference=True,
    ),
    Documented(
        "6C",
        "43F",
        "difference-as-point",
        "A newspaper's corrections, 2022: tenminutespastdeadline.wordpress.com/2022/08",
        is_difference=True,
    ),
    Documented(
        "6 degrees centigrade",
        "42.8 degrees Fahrenheit",
        "difference-as-point",
        "C. Watson's column, on the Pacific: cynthiawatson.substack.com/p/heat-em-up-revised",
        right="10.8 degrees Fahrenheit",
        is_difference=True,
    ),
    Documented(
        "4 degrees Celsius",
        "39.2 degrees Fahrenheit",
        "difference-as-point",
        "NBC Bay Area, 2017: xent.com/pipermail/fork/Week-of-Mon-20170102/066086.html",
        is_difference=True,
    ),
    Documented(
        "60° Fahrenheit",
        "15.5° Celsius",
        "difference-as-point",
        "Irish Times, 2003, on Columbia: irishtimes.com/opinion/letters/degrees-of-difficulty-1.348147",
        right="33.3° Celsius",
        is_difference=True,
    ),
    Documented(
        "35°F",
        "2°C",
        "difference-as-point",
        "Description of an app, 2021: FredJul/Warmd, issue 46",
        right="3.6 °F",
        is_difference=True,
    ),
    Documented(
        "15°C",
        "59°F",
        "difference-as-point",
        "Text on epidemics, 2020: ncase/covid-19, pull request 18",
        is_difference=True,
    ),
    Documented(
        "10°C",
        "50°F",
        "difference-as-point",
        "Sensor display, 2025: Hugofromfrance/home_performance, pull request 27",
        right="18°F",
        is_difference=True,
    ),
    Documented(
        "5 °F",
        "-15.0 °C",
        "difference-as-point",
        "Thermostat setting as evaluated, 2023: esphome/esphome, pull request 5297",
        is_difference=True,
    ),
    Documented(
        "12.3 °C",
        "6.83 °F",
        "wrong-way",
        "Documentation's example, 2014: hgrecco/pint, issue 120",
        right="22.14 °F",
        is_difference=True,
    ),
)
"""Temperature differences."""

TEMPERATURES = (
    # Two slips: the sign was lost, and 113 mistyped.
    Documented(
        "minus 45C",
        "133F",
        None,
        "BBC News, 2006, on the Wollemi pine: bellinghman.livejournal.com/117719.html",
        right="-49°F",
    ),
    Documented(
        "18 °C",
        "34 °F",
        None,
        "Italy newsletter, 2001, on an operation: mail-archive.com/usma@colostate.edu/msg02581.html",
        right="64 °F",
    ),
    Documented(
        "90°F",
        "30°C",
        "one-digit",
        "Blog post, 2024, on births: saloni-nd/scientific-discovery, issue 4",
        right="32.2°C",
    ),
    Documented(
        "310.055 K",
        "98.7 °F",
        "one-digit",
        "Comment on body temperature, 2018: HippieStation/HippieStationdeprecated2020, pull request 5763",
        right="98.429 °F",
    ),
)
"""Temperatures as points."""

PRESS = (
    Documented(
        "15,200km",
        "8,200 miles",
        "neighbouring-unit",
        "Daily Telegraph, on the A380: languagelog.ldc.upenn.edu/nll/?p=29664",
        right="9,500 miles",
    ),
    Documented(
        "22,422 nautical miles",
        "36,084km",
        "neighbouring-unit",
        "The Times, 2019, on a flight over both poles: timworstall.com/2019/07/08/times-subs-report-for-your-beating-3",
        right="41,525.544 km",
    ),
    # It is 30 miles that are 48 km.
    Documented(
        "30 feet",
        "48 kilometers",
        "neighbouring-unit",
        "Associated Press, 2019, on the border fence: headsuptheblog.blogspot.com, 12 September 2019",
    ),
    # It is 40 miles per gallon that are 17 km/L.
    Documented(
        "40 miles per hour",
        "17 kilometers per liter",
        "neighbouring-unit",
        "Fox News, 2009, on crash tests: headsuptheblog.blogspot.com/2009/04/metric-fail.html",
    ),
    Documented(
        "3,000 square metres",
        "3,300 square yards",
        "length-factor",
        "The Times, 2006, on Calcutta: metricviews.uk/2006/12",
    ),
    # Two slips: the length factor, and million for billion.
    Documented(
        "1,900 million cubic metres",
        "2.1 million cubic yards",
        None,
        "The Times, 2006, on the Dead Sea: metricviews.uk/2006/12",
    ),
    Documented(
        "411 square meters",
        "1,350 square feet",
        "length-factor",
        "NYT, 2009, on a house: initforthegold.blogspot.com/2009/09/another-headslapping-error-in-press.html",
    ),
    # A digit was dropped, or the writer knew no better.
    Documented(
        "50,000 square feet",
        "1.5 acres",
        None,
        "Times Union, 2017, on a casino: notesfromamathteacher.blogspot.com/2017/02",
        right="1.15 acres",
    ),
    Documented(
        "910 acres",
        "half a square mile",
        None,
        "Associated Press, on a lithium mine: tdtnews.com, letter by A. Jackson",
        right="1.58 square miles",
    ),
    Documented(
        "230 kg",
        "104 pounds",
        "wrong-way",
        "CNN, 2002, on bull sharks: mail-archive.com/usma@colostate.edu/msg14452.html",
    ),
    # The factor used was 0.45.
    Documented(
        "55 pounds",
        "24.75 kilograms",
        "wrong-factor",
        "CNN, 2006, on satellites: priups.com/riklblog/mar06/060330-decimals-p2.htm",
        right="25 kilograms",
    ),
    # 1,283 miles are 2,064.79 km.
    Documented(
        "1,238 miles",
        "2064.79 kilometers",
        "digits-swapped",
        "CNN, 2015, on metrication: democraticunderground.com/10026786713",
    ),
    # 1,946 miles are 3,131.783 km.
    Documented(
        "1,964 miles",
        "3131.783 kilometers",
        "digits-swapped",
        "CNN, 2015, on metrication: democraticunderground.com/10026786713",
    ),
    # A whole pound is 0.45 kg.
    Documented(
        "a quarter pound", "0.45 kilograms", None, "CNN, 2015, on metrication: democraticunderground.com/10026786713"
    ),
    Documented(
        "a centimeter",
        "an inch",
        "same-number",
        "Associated Press, 2005, on robots: rftr.blogspot.com/2005/04/what-is-wrong-with-these-people-cnn.html",
    ),
    # Two slips: 871,2 kg on the placard, and a factor of no kind.
    Documented("8,712 kilograms", "2,866 pounds", None, "MSNBC, on a cow: boards.straightdope.com/t/482659"),
    Documented("20 mph", "9,743 kilometers per hour", None, "Review of an electric bicycle: aussie.zone/post/9767983"),
    Documented(
        "1 nautical mile",
        "6070 feet",
        "one-digit",
        "Malibu Times, on a school club: malibutimes.com, letter by B. Hower",
        right="6080.2 feet",
    ),
)
"""Newspapers, agencies and broadcasters."""

PAGES = (
    Documented(
        "1 hectare",
        "10,000 meters",
        "missing-power",
        "Sciencing.com: antisocialnetwork-2labz.blogspot.com/2020/07/hectares-for-ignorant-freelance-files.html",
        right="10,000 square meters",
    ),
    Documented(
        "1 acre",
        "43,500 square feet",
        "one-digit",
        "Sciencing.com: antisocialnetwork-2labz.blogspot.com/2020/07/hectares-for-ignorant-freelance-files.html",
        right="43,560 square feet",
    ),
    Documented(
        "3.5 mm",
        "0.01377952755907 inches",
        "decimal-slip",
        "eHow: antisocialnetwork-2labz.blogspot.com/2016/10/metric-to-english-dummy-way-freelance.html",
        right="0.138 inches",
    ),
    # The factor used was 0.04.
    Documented(
        "220 mm",
        "8.8 inches",
        "wrong-factor",
        "eHow: antisocialnetwork-2labz.blogspot.com/2016/10/metric-to-english-dummy-way-freelance.html",
        right="8.66 inches",
    ),
    # It is 29 cm that are 11.417 inches.
    Documented(
        "29 meters",
        "11.417 feet",
        None,
        "A page on conversion, 2011: boredoms4squares.com/2011/01/problem",
        right="95.144357 feet",
    ),
    Documented(
        "0.000307 km^2", ".3 m^2", "decimal-slip", "Documentation, 2022: helium/docs, pull request 809", right="307 m^2"
    ),
    Documented(
        "1,024 KB/s",
        "1 Megabit/s",
        "bits-bytes",
        "Documentation, 2021: MicrosoftDocs/OfficeDocs-Support, issue 1804",
        right="8.192 Mb/s",
    ),
    Documented(
        "70 Mb/s", "650 mbps", "bits-bytes", "Page, 2024: n6617x/Fortnitebuilds, pull request 49", right="70 MB/s"
    ),
    Documented(
        "32 kB", "3278 bytes", None, "Documentation, 2020: fluent/fluent-bit-docs, issue 308", right="32000 bytes"
    ),
    Documented("1 centimetre", "2.54 inches", "labels-exchanged", "Documentation, 2023: QuestPDF/QuestPDF, issue 459"),
    Documented("1 tbsp.", "16 c", "labels-exchanged", "Course, 2024: drlippman/IMathAS, pull request 416"),
    Documented("1 tsp.", "2.498023 tbsp.", None, "Course, 2024: drlippman/IMathAS, pull request 416"),
    Documented("1 inch", "25.6 mm", "one-digit", "Documentation, 2019: parallax/jsPDF, issue 2608", right="25.4 mm"),
    Documented(
        "4.19 x 4.2 inches",
        "106 x 95mm",
        None,
        "Read-me of a circuit board, 2021: schlae/graphics-gremlin, issue 4",
        right="3.74in",
    ),
)
"""Web pages and documentation."""

SCREENS = (
    Documented("175 lbs", "385.8 kg", "wrong-way", "2023: c0shea/IdParser, pull request 42", right="79.4 kg"),
    Documented(
        "24 meters", "7.32 feet", "wrong-way", "2022: Courseplay/Courseplay_FS22, issue 409", right="78.72 feet"
    ),
    Documented("1940 ft", "6363 m", "wrong-way", "2008: ArctosDB/arctos, issue 78", right="591 m"),
    Documented(
        "59,001 miles", "94,991 KM", "wrong-factor", "2019: mseminatore/TeslaJS, pull request 137", right="94,953 KM"
    ),
    # Two slips: the wrong way round, and metres for kilometres.
    Documented("100 meters", "160.9 miles", None, "2020: AdaCore/learn, issue 412", right="0.062 miles"),
    Documented("999meters", "620,75mi", "prefix", "2021: cgeo/cgeo, issue 10341"),
    Documented(
        "1 bar", "100007.775 Pa", "wrong-factor", "2022: ferraridamiano/units_converter, issue 25", right="10^5 Pa"
    ),
    Documented("1 cent", "100 acre", "labels-exchanged", "2024: Myzel394/NumberHub, issue 12"),
    Documented("1.5m", "4'9\"", "feet-inches", "2022: rurre/PumkinsAvatarTools, issue 54", right="4'11\""),
)
"""What programs showed; the repository and its issue or pull request."""

ACCIDENTS = (
    Documented("22,300 kg", "22,300 lbs", "same-number", "Air Canada 143, 1983: v2aviation.org/post/23rd-of-july-1983"),
    Documented(
        "1,500 m",
        "1,500 ft",
        "same-number",
        "Korean Air Cargo 6316, 1999: en.wikipedia.org/wiki/Korean_Air_Cargo_Flight_6316",
        right="4,900 ft",
    ),
    Documented(
        "25 lb",
        "25 kg",
        "same-number",
        "Child's weight, S. Bokser, A Weighty Mistake, 2013: psnet.ahrq.gov/web-mm/weighty-mistake",
        right="11.3 kg",
    ),
    Documented(
        "44 lbs",
        "44 Kg",
        "same-number",
        "Child's weight, Emergency Nurses Association, Weigh Children in Kilograms Only: discovery.researcher.life",
    ),
    Documented(
        "3.5 mL",
        "3.5 teaspoonfuls",
        "same-number",
        "Pharmacy label, We Need to Go Metric to Prevent Errors With Oral Liquids: inquirer.com/philly/blogs",
    ),
    Documented(
        "5 mL",
        "5 drams",
        "same-number",
        "Dosing cup, Error-Prone Units of Measure and Device Markings, Pharmacy Times, 2013: pharmacytimes.com",
    ),
    Documented(
        "4 cc",
        "4.5 teaspoons",
        None,
        "Dose misheard, Group Urges Going Metric to Head Off Dosing Mistakes: discovery.researcher.life",
        right="4/5 teaspoon",
    ),
)
"""Aviation and medicine, where one unit was taken for another: what was meant, and what was taken."""

DOCUMENTED: tuple[Documented, ...] = (*DIFFERENCES, *TEMPERATURES, *PRESS, *PAGES, *SCREENS, *ACCIDENTS)
