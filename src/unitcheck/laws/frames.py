"""The words that tie a whole, a rate and what the rate is by: patterns over shapes.

W is the whole, R the rate, B what it is by: "covers W in B at an average of R". Hedges before them are part of them.
"""

from __future__ import annotations

import re
from enum import Enum

from unitcheck.laws.passage import any_of, words
from unitcheck.lazy import pattern

MARKS = {"whole": "\ue001", "rate": "\ue002", "by": "\ue003"}


class Tied(Enum):
    """How a text ties three quantities."""

    CALCULATED = "an equation is written out"
    EXACT = "the law holds throughout: an average, words that mean is"
    NEARLY = "the law holds but for what comes on top: the drive takes a little longer than the speed makes it"
    CEILING = "the rate need not be kept throughout, so that the whole may be less"


_STOP = (
    "and|or|but|then|than|with|without|while|when|before|after|until|from|to|by|per|at|in|on|over|for|which|that|who|where"
    "|if|not|no|is|are|was|were|has|have|had|each|every|as|so|because|though|although|during|through|via"
)
_N = words(_STOP)
"""Up to four words that say what a quantity is of: the disk, of track."""
_SOME = words(_STOP, least=1)
_VERB = (
    r"(?:takes?|took|(?:would|will|should|could) (?:take|last|need|require)|needs?|needed|requires?|required|lasts?"
    r"|lasted|fills? in|empties in|drains? in|downloads? in|loads? in|copies in)(?: (?:it|them|him|her|us|you))?"
)
_IS = r"(?:is|are|was|were|equals?|makes?|made|gives?|gave|giving|making|yields?|yielding|comes to|works out (?:at|to))"
_THAT_IS = rf"(?:=|≈|or|i\.e\.,?|that is,?|which {_IS}|{_IS}|equivalent to|corresponding to|for a total of|a total of)"
_KINDS = (
    r"(?:(?:air|ground|data|mass|heat|volume|transfer|read|write|reading|writing|flow|fuel|power|driving|walking)[ -])?"
    r"(?:speeds?|rates?|pace|power|flow|consumption|throughput|draw|output|load|economy|velocity|current|voltage"
    r"|bandwidth|density|pressure)"
)
_EVEN = r"(?:overall|steady|constant|average|mean|uniform)"
_AVERAGE = (
    r"(?:(?:at|with|for|on|giving|making) )?(?:averaging"
    rf"|(?:an?|the|its|their|his|her|our) (?:{_EVEN} )+(?:{_KINDS} )?(?:of |is |was )?"
    rf"|average (?:{_KINDS} )?(?:of |is |was |: )?|(?:steady|constant) (?:{_KINDS} (?:of )?)?)"
)
_RATE_OF = rf"(?:(?:at|with|for|giving|making) )?(?:an?|the|its|their) {_KINDS} of "
_MAYBE = rf"(?:{_AVERAGE}|{_RATE_OF}|(?:at|using) (?:an? )?)"
_BEFORE_B = r"(?: in| over| during| on| across| through)(?: the| an?| just| only| those| its)? "
_AT = rf"(?<![a-z])at (?:{_MAYBE})?"
_DONE = rf"(?:{_VERB}|(?:is|are|was|were|can be){_N} in)(?: just| only)?"
_FOR = " (?:for|over|across|on|during|at)(?: an?| the| a whole)? "
_USES = (
    "(?:uses?|using|used|moves?|moved|delivers?|delivered|consumes?|consumed|burns?|burned|burnt|pumps?|pumped"
    "|covers?|covered|covering)"
)
_LINK = (
    r"[,;.]?(?: (?:and|so|thus|hence|for|with|at|giving|gives?|makes?|making|exerts?|exerting|is|means|which|that|its?"
    r"|the|an?|area|surface|of|average|mean|bulk|overall|has|having)(?![a-z]),?){0,6} "
)
"""Words between one named kind and the next, none of which names another thing."""
_MASS = "(?:mass|weigh)[a-z]* (?:of |is |was )?"
_OF = "(?:of |is |was |= )?"
_WAS = rf"(?: (?:is|are|was|were){_N})?"
_APART = r"(?:,|;| –| —| -)?"
_ANY = r"[^;\d\ue001-\ue003]{0,80}?"
_ENDS = r"(?=[.,;:!?)]|$| (?:and|so)(?![a-z]))"
"""Behind a rate: of what is "on the straights", or "for the winner", nothing is known."""


def _pattern(*frames: str) -> re.Pattern[str]:
    marked = "|".join(f"(?:{frame})" for frame in frames)
    for letter, mark in (("<W>", MARKS["whole"]), ("<R>", MARKS["rate"]), ("<B>", MARKS["by"])):
        marked = marked.replace(letter, mark)
    return pattern(marked)


CALCULATED = _pattern(
    r"<W> ?[/÷] ?<B> ?[=≈] ?<R>|<W> ?[/÷] ?<R> ?[=≈] ?<B>|<R> ?[=≈] ?<W> ?[/÷] ?<B>|<B> ?[=≈] ?<W> ?[/÷] ?<R>",
    r"(?:<R> ?[×x*·] ?<B>|<B> ?[×x*·] ?<R>) ?[=≈] ?<W>|<W> ?[=≈] ?(?:<R> ?[×x*·] ?<B>|<B> ?[×x*·] ?<R>)",
)
"""Equations."""

EXACT = _pattern(
    # covers W in B at an average of R · W was covered in B, averaging R · W in B, or R · W in B, a rate of R
    rf"<W>{_N}{_WAS}{_BEFORE_B}<B>{_N}{_APART} ?\(?(?:{_AVERAGE} ?|{_THAT_IS} (?:{_MAYBE})?)<R>{_ENDS}",
    rf"<W>{_N}{_WAS}{_BEFORE_B}<B>{_N}(?:, | ?\(){_RATE_OF}<R>{_ENDS}",
    # In B it covers W, an average of R · takes B to cover W, an average of R
    rf"(?<![a-z])(?:in|over|during) (?:the |just |only )?<B>{_N},? [^;\d]{{0,40}}?"
    rf"<W>{_N}{_APART} ?\(?{_AVERAGE} ?<R>{_ENDS}",
    rf"<B> to{_SOME} <W>{_N}{_APART} ?\(?(?:{_AVERAGE} ?|{_THAT_IS} )<R>{_ENDS}",
    # averaged R over the W, which took B · averaged R for B and covered W
    rf"(?:averaged|averaging|{_AVERAGE}) ?<R>{_N}{_APART}{_BEFORE_B}<W>{_N}(?:,? which)? (?:{_VERB}|in) <B>",
    rf"(?:averaged|averages) <R> (?:for|over) <B>{_N},? (?:and )?(?:covered|covers|to cover|covering) <W>",
    # At R, B is W
    rf"{_AT}<R>{_N},? <B>{_N} {_IS} <W>",
    # draws R for B, or W · drawing R for B uses W
    rf"<R>(?: of [a-z]+)?{_FOR}<B>{_N}{_APART} \(?{_THAT_IS}{_N} <W>",
    rf"<R>(?: of [a-z]+)?{_FOR}<B>{_N},? {_USES} <W>",
    # draws B at R, or W · B at R covers W
    rf"<B>{_N} (?:at|of|@) (?:{_AVERAGE}|{_RATE_OF}|a )?<R>{_N}{_APART} \(?{_THAT_IS} (?:a [a-z]+ of )?<W>",
    rf"<B>{_N} (?:at|of|@) (?:{_AVERAGE}|{_RATE_OF}|a )?<R>{_N},? {_USES} <W>",
    # the kinds are named: a mass of W, a volume of B, a density of R; a force of W on B is a pressure of R
    rf"{_MASS}<W>{_LINK}volume {_OF}<B>{_LINK}density {_OF}<R>{_ENDS}",
    rf"{_MASS}<W>{_LINK}density {_OF}<R>{_LINK}volume {_OF}<B>",
    rf"volume {_OF}<B>{_LINK}{_MASS}<W>{_LINK}density {_OF}<R>{_ENDS}",
    rf"(?:volume {_OF}<B>|<B> of [a-z]+){_LINK}density {_OF}<R>{_LINK}{_MASS}<W>",
    rf"density {_OF}<R>{_LINK}(?:volume {_OF})?<B>{_N}{_LINK}{_MASS}<W>",
    rf"force of <W>{_N} (?:on|over|across){_LINK}<B>{_LINK}pressure {_OF}<R>{_ENDS}",
    rf"pressure of <R>{_N} (?:on|over|across){_LINK}<B>{_LINK}force {_OF}<W>",
    # the line is W long. The train takes B, an average of R. · The average speed is R.
    rf"<W>{_ANY} {_VERB} <B>{_APART} \(?{_AVERAGE} ?<R>{_ENDS}",
    rf"<W>{_ANY} {_VERB} <B>{_ANY}(?<![a-z])(?:averages|averaged|average {_KINDS} (?:is|was|of)) <R>{_ENDS}",
)
"""What holds throughout."""

APPOSED = _pattern(
    # ran W in B, R.
    rf"<W>{_N}{_WAS}{_BEFORE_B}<B>(?:,| \(|,? –|,? —) ?<R>(?=\)?(?:[.;!?]|$))",
)
"""An average, or, of what goes on in time, a rating; a speed may be that of the wind beside a sprinter's time."""

NEARLY = _pattern(
    # At R, the W takes B · at R the W is read in B · At R it takes B to read W
    rf"{_AT}<R>,? (?:the|an?|this|that|its|all|those){_N} <W>{_N} {_DONE} <B>",
    rf"{_AT}<R>,? <W>{_N} {_DONE} <B>",
    rf"{_AT}<R>,? it {_VERB} <B> to{_SOME} <W>",
    # W at R takes B · the W drive takes B at R
    rf"<W>{_N} {_MAYBE}<R>{_N} {_VERB} <B>",
    rf"<W>{_N} {_VERB} <B>(?: to [a-z]+)?{_N},? {_MAYBE}<R>{_ENDS}",
    # In B at R you cover W · at R for B, she covered W
    rf"(?<![a-z])in <B> {_AT}<R>,?{_N} (?:{_USES}|go|goes|travels?|runs?) <W>",
    rf"{_AT}<R>{_N} for <B>,?{_N} {_USES} <W>",
)
"""What holds but for a little on top."""

CEILING = _pattern(
    # covers W in B at R · at R he covered W in B
    rf"<W>{_N}{_BEFORE_B}<B>{_N},? (?:{_RATE_OF}|at (?:an? )?)<R>{_ENDS}",
    rf"(?<![a-z])at (?:{_RATE_OF})?<R>,? [^;\d]{{0,40}}?<W>{_N}{_BEFORE_B}<B>",
    # a R heater uses W in B · the R heater ran for B and used W
    rf"(?<![a-z])(?:an?|the|its) <R>{_SOME} (?:{_USES}|needs?)(?: up)? <W>{_N}{_BEFORE_B}<B>",
    rf"(?<![a-z])(?:an?|the|its) <R>{_SOME} (?:runs?|ran|(?:is|was) (?:on|run))(?: for)? <B>{_N} and {_USES} <W>",
    rf"<R>{_SOME}{_FOR}<B>{_N},? {_USES} <W>",
    # draws B at R, W
    r"draws? <B> at <R>(?:,|;)? \(?<W>",
    # at R the lamp draws B, or W
    rf"(?<![a-z])at <R>,? [^;\d]{{0,40}}?draws? <B>{_APART} \(?(?:{_THAT_IS} )?<W>",
)
"""What need not be kept throughout, so that the whole may be less than the rate makes."""

DOUBTFUL = pattern(
    any_of(
        """
        max* top peak* up_to at_least at_most min minimum limit* rated nominal* capacity cruis* initial* final*
        per stop* break breaks rest rests rested resting pause* delay* includ* exclud* wind* gust* first last
        remain* another further more halfway leg legs stage* section* part parts part-way partly each every
        respectively between faster slower than later then record* accelerat* both twice times lap laps
        efficien* loss losses lost reach* hit hits touch* instead once compar* versus vs rather instantaneous
        momentar* brief* burst* sprint* three-phase power_factor phase* apparent partial* some most mostly
        sometimes often unless except minus plus depend* varies vary varied varying variable range ranges ranged
        ranging clos* traffic climb* descen* uphill downhill charges charging overhead half round_trip
        there_and_back return* two three four five six seven eight nine ten several pair pairs parallel series
        sound light-travel drop* slow slows slowed slowing start* finish* end ends ended ending warm-up standby
        idle*
        """
    ),
)
"""Words after which a rate may be another than that of the whole, or the whole not all of it."""
