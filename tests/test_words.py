"""Numbers that are followed by what could be a unit and is none: no text here holds a quantity."""

from __future__ import annotations

import pytest

from unitcheck import Checker

CHECKER = Checker()

NO_QUANTITIES = [
    # --- names and their plurals --------------------------------------------------------------------------------------
    ("Two S-500s were moved.", "a missile's plural"),
    ("The F-35's engine is loud.", "a possessive, not feet"),
    ("It was Apollo 8's crew.", "a possessive"),
    ("A pair of 747s took off.", "aircraft, not seconds"),
    ("The Boeing 747 in blue took off.", "a model"),
    ("A T-34 m stood there.", "a name with a hyphen"),
    ("The GBU-12 m fell.", "a name with a hyphen"),
    ("It runs Windows 10 in tablets.", "a version"),
    ("H2O and CO2 m are formulas.", "digits inside a word"),
    ("It speaks IPv4 m.", "digits inside a word"),
    ("The 1000BASE-T port failed.", "letters that go on"),
    ("An 802.11n card failed.", "a standard"),
    ("The 5-HT receptor binds it.", "a substance"),
    ("Bind it to 16S rRNA.", "Svedberg, not siemens, where it is tight"),
    ("A 3D film was shown.", "dimensions, not debyes"),
    ("A 2D film was shown.", "dimensions"),
    ("A 5G network was built.", "a generation, not gauss"),
    ("The 3G phone was sold.", "a generation"),
    ("A 4K video was shown.", "pixels, not kelvins"),
    ("She ran a 10K race.", "a distance in thousands"),
    ("A 2H pencil will do.", "hardness, not henries"),
    ("Flat 3B is let.", "a door"),
    ("Take the M1 A 5.", "roads"),
    # --- labels -------------------------------------------------------------------------------------------------------
    ("See Section 3 m.", "a section"),
    ("See Figure 5 a.", "a figure"),
    ("See Fig. 5 m.", "a figure, abbreviated"),
    ("See Table 2 h.", "a table"),
    ("See Chapter 4 in the book.", "a chapter"),
    ("See Chapter 4 In the book.", "a chapter, with a capital"),
    ("It is in version 2.5 m.", "a version"),
    ("He is in Room 12 A now.", "a door"),
    ("He is in Room 5A now.", "a door, tight"),
    ("It is No. 5 m on the list.", "a number"),
    ("Sing Psalm 23 s.", "a psalm"),
    ("Take Highway 5 S there.", "a direction"),
    ("Act 3 in full.", "an act"),
    ("Class 2A to 2C are full.", "classes"),
    ("They rose from class 2D to 2C.", "classes, lower case"),
    ("Take Bus 7 C there.", "a bus"),
    ("The Grade 4 A was hers.", "a mark"),
    ("It is on 45 C Street.", "an address"),
    # --- years, decades, dates, times ---------------------------------------------------------------------------------
    ("It was 1989's best film.", "a year's possessive"),
    ("It was built in the 1990s.", "a decade, not seconds"),
    ("It was built in the 1960 s.", "a decade with a stray space"),
    ("He is in his 20s.", "an age"),
    ("Children of the '90s know it.", "a decade, cut"),
    ("The 400s were withdrawn.", "a class"),
    ("It was on 5 March 2014.", "a date"),
    ("It was on 11 September 2001 at noon.", "a date before a preposition"),
    ("It starts at 5 pm.", "not picometres"),
    ("It starts at 5 PM.", "capitals"),
    ("It starts at 5 am.", "not attometres"),
    ("It starts at 5 a.m. sharp.", "with full stops"),
    ("It starts at 2 A.M. sharp.", "not amperes"),
    ("It starts at 17:05 h.", "a time of day"),
    ("He ran it in 4:17 min.", "minutes and seconds"),
    # --- scores, ratios, versions, addresses --------------------------------------------------------------------------
    ("They won 3-2 and lost 4–1.", "scores"),
    ("Drawn to 1:500 m.", "a scale"),
    ("A 16:9 m screen.", "a ratio"),
    ("Use 1.2.3 m here.", "a version"),
    ("Ping 192.168.0.1 m now.", "an address"),
    ("See 10.1038/s41586 m there.", "an identifier"),
    ("As shown in [5] m and (Smith 2014) in print.", "citations"),
    ("It has a 5-a-side team.", "a game"),
    # --- "in", "a", "at" and other words ------------------------------------------------------------------------------
    ("About 5 in 10 people agree.", "a proportion"),
    ("It opens at 7 in the morning.", "a time"),
    ("There were 6 in Europe (2 in France).", "a count and a place"),
    ("He is 5 a lot.", "an article"),
    ("Take 3 at a time.", "a preposition"),
    ("There were 10 are here.", "a verb"),
    ("Write 5 as a sum.", "a conjunction"),
    ("It has 5 ins and outs.", "an idiom"),
    ("Stop the bar 5 at 3 point.", "nouns"),
    ("It is one in ten.", "words"),
    ("One at a time, please.", "words"),
    ("Three are here.", "a verb behind a word"),
    ("Ten in all came.", "a preposition behind a word"),
    ("Take two a day.", "an article behind a word"),
    ("Five hands went up.", "no horse is measured"),
    ("A mix of 5 was sold.", "nothing behind the number"),
    ("A mile away it ends.", "an article without a bracket"),
    ("A yard sale was held.", "a word with an article"),
    ("Several hundred miles on, it ends.", "a vague number"),
    ("A few hundred miles on, it ends.", "a vague number"),
    ("Hundreds of miles on, it ends.", "a vague number"),
    ("It has three degrees of freedom.", "no angle"),
    ("The 20 th century began.", "an ordinal torn apart"),
    ("Feed the 1 C. elegans first.", "a species"),
    ("In 10 R. v Smith it was held.", "a case"),
    # --- money and millions -------------------------------------------------------------------------------------------
    ("It cost $500m at least.", "millions of dollars"),
    ("It cost £5bn at least.", "billions of pounds"),
    ("It cost $3 million a day.", "money by the day"),
    ("It cost £5 million km by km.", "a scale word behind money"),
    ("It cost 5m euros at least.", "the currency behind it"),
    ("It cost €5 m at least.", "with a space"),
    ("It cost $5 per gallon.", "a price"),
    ("It cost €5/kg at least.", "a price"),
    ("It reached 5 m people.", "millions of people"),
    ("It reached 12 M people.", "the same with a capital"),
    # --- coordinates --------------------------------------------------------------------------------------------------
    ("It lies at 34°09′22″ N, 117°10′ W.", "degrees, minutes, seconds"),
    ("It lies at 34°09'22\"N.", "typewriter marks"),
    ("It lies at 34° 9′ N.", "spaces"),
    ("It lies at 41.40338° N, 2.17403° E.", "decimal degrees"),
    ("It lies at N 34°09′22″.", "the letter first"),
    ("It lies at 34.5°S.", "set tight"),
    ("It lies at 34 degrees north.", "in words"),
    ("It lies at a latitude of 34°09′.", "the word first"),
    # --- numbers that are only part of one ---------------------------------------------------------------------------
    ("It is (5 ± 1) × 10³ m off.", "the power alone would be a wrong value; the bracket and it are not read as one"),
    # --- quotation marks and apostrophes ------------------------------------------------------------------------------
    ("He said \"we need 5\" and left.", "a closing quotation mark"),
    ("He said “we need 5” and left.", "a closing curly mark"),
    ("He said 'we need 5' and left.", "a closing single mark"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NO_QUANTITIES)
def test_what_only_looks_like_a_quantity_is_none(text: str, why: str) -> None:
    assert not [quantity.text for quantity in CHECKER.check(text).quantities], why


STILL_QUANTITIES = [
    ("A 5 in nail held it.", None, "in before a noun is rarer than in before a place"),
    ("It is 5 in long.", "5 in", "a size follows"),
    ("It is 5 in × 3 in.", "5 in × 3 in", "another size follows"),
    ("It took 25s.", "25s", "two digits that end in no zero"),
    ("It took 10.5s.", "10.5s", "a decimal is no decade"),
    ("It took 400 s.", "400 s", "a space makes them seconds"),
    ("It pulled 5 g.", "5 g", "a load factor or a mass"),
    ("The horse stood 15 hands high.", "15 hands", "a horse is measured"),
    ("Turn it by 34° north-east of it.", None, "a bearing is a place too"),
    ("It swam at 77 K.", "77 K", "kelvins"),
    ("A row of 3 m posts.", "3 m", "no label"),
    ("The 12 V battery failed.", "12 V", "volts"),
    ("A 5 A at last.", None, "a mark, perhaps"),
]


def test_what_is_at_a_voltage_is_a_current() -> None:
    assert [each.text for each in CHECKER.check("It draws 5 A at 12 V.").quantities] == ["5 A", "12 V"]
    assert [each.text for each in CHECKER.check("It is in Room 5 A at 12 V.").quantities] == ["12 V"]


@pytest.mark.parametrize(("text", "found", "why"), STILL_QUANTITIES)
def test_evidence_makes_a_word_a_unit(text: str, found: str | None, why: str) -> None:
    assert [quantity.text for quantity in CHECKER.check(text).quantities] == ([found] if found else []), why
